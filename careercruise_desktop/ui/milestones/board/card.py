"""A card of the board: role, title, project, date with its slip, progress."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark

HEIGHT, GAP, RADIUS = 82, 8, 6
_LEFT, _TEXT, _RIGHT = 11, 27, 11
_ICON = 18


def paint_card(painter: QPainter, rect: QRectF, line: MilestoneLine, today: date, *, current: bool = False) -> None:
    """Paint a card."""
    painting.box(painter, rect, RADIUS, "surface", "border2" if current else "border")
    role = line.role.value
    paint_mark(painter, mark_rect(rect.left() + _LEFT, rect.top() + 19, role), role)
    room = rect.width() - _TEXT - _RIGHT
    left = rect.left() + _TEXT
    painting.text(painter, QRectF(left, rect.top() + 9, room, 20), line.title, "body_medium", "text")
    about = " · ".join(part for part in (line.project or "No project", line.owner) if part)
    painting.text(painter, QRectF(left, rect.top() + 29, room, 16), about, "small", "text3")
    _paint_date(painter, QRectF(left, rect.top() + 52, room, 16), line, today)
    if line.open and line.progress:
        bar = QRectF(left, rect.bottom() - 9, room, 3)
        painting.box(painter, bar, 1.5, "border")
        painting.box(painter, QRectF(bar.left(), bar.top(), max(3.0, room * line.progress / 100), 3), 1.5, "text2")


def _paint_date(painter: QPainter, room: QRectF, line: MilestoneLine, today: date) -> None:
    right, left = room.right(), room.left()
    overdue = line.status is MilestoneStatus.OVERDUE
    icon, tint = _sign(line)
    day, late = words.day_short(line.ends, today), _late(line, today)
    needed = (_ICON if icon else 0) + painting.text_width(day, "small") + painting.text_width(late, "small_medium") + 12
    if line.open and not overdue:
        percent = words.percent(line.progress / 100)
        wide = painting.text_width(percent, "small")
        # In a narrow column the date and its slip go first: the bar below tells the progress too.
        if needed + wide <= room.width():
            painting.text(painter, room, percent, "small", "text3", align=painting.RIGHT)
            right -= wide + 6
    if icon:
        painting.icon(painter, painting.square(left, room.center().y(), 13), icon, tint)
        left += _ICON
    token = "danger_text" if overdue else "text2"
    left += painting.text(painter, QRectF(left, room.top(), right - left, 16), day, "small", token) + 6
    if painting.text_width(late, "small_medium") > right - left:
        late = late.removesuffix(" overdue")
    if late and right - left > 24:
        token = "danger_text" if overdue else "warn_text"
        painting.text(painter, QRectF(left, room.top(), right - left, 16), late, "small_medium", token)


def _late(line: MilestoneLine, today: date) -> str:
    """How late it is or will be, in words; "" where it is not."""
    if line.status is MilestoneStatus.OVERDUE:
        return f"{(today - line.due).days} d overdue"
    return f"+{line.slip_days} d" if line.slip_days > 0 else ""


def _sign(line: MilestoneLine) -> tuple[str, str]:
    if line.status is MilestoneStatus.OVERDUE:
        return "octagon-alert", "danger"
    if line.status is MilestoneStatus.AT_RISK:
        return "triangle-alert", "warn"
    return ("circle-check", "ok") if line.status is MilestoneStatus.ACHIEVED else ("", "")
