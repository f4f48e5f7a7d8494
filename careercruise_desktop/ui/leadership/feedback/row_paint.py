"""How a row of the list and the head of a group are painted. Names and quotes are text, whatever is in them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.avatar import paint_avatar

from .places import EDGE, INSET, Place
from .state import GroupState, RowState

_FACE, _LEAD, _DOT, _MOST_DOTS = 28, 38, 9, 8


def paint_head(painter: QPainter, place: Place, width: int, *, ringed: bool, hovered: bool) -> None:
    """The name of a group; where it is folded, how many are in it, and their mean."""
    group, box = place.group, QRectF(0, place.top, width, place.height)
    if hovered and group.folds:
        painting.fill_rect(painter, box, "hover")
    if place.top:
        painting.hairline(painter, 0 if group.folded else EDGE, place.top, width - (0 if group.folded else 2 * EDGE))
    left = float(EDGE)
    if group.folds:
        icon = "chevron-right" if group.folded else "chevron-down"
        painting.icon(painter, painting.square(left - 1, box.center().y(), 14), icon, "text3")
        left += 20
    role, token = ("body_medium", "text") if group.folded else ("caption_strong", "text3")
    room = QRectF(left, place.top, width - EDGE - left, place.height)
    taken = painting.text(painter, room, group.title, role, token)
    if group.folded:
        painting.text(painter, room.adjusted(taken + 8, 0, -40, 0), group.detail, "small", "text3")
        painting.text(painter, room, group.value, "body_medium", "text2", align=painting.RIGHT)
    if ringed:
        painting.box(painter, box.adjusted(3, 3, -3, -3), 6, "", "accent", width=2.0)


def paint_row(painter: QPainter, place: Place, width: int, *, chosen: bool, ringed: bool, hovered: bool) -> None:
    """Face, name, one line about it, and the figure."""
    row = place.row
    if row is None:
        return
    box = QRectF(INSET, place.top, width - 2 * INSET, place.height)
    if chosen or hovered:
        painting.box(painter, box, 8, "selected" if chosen else "hover")
    left, right = float(EDGE), float(width - EDGE)
    _paint_face(painter, row, QRectF(left, place.top + 11, _FACE, _FACE))
    left += _LEAD
    first, second = QRectF(left, place.top + 6, 0, 20), QRectF(left, place.top + 26, 0, 16)
    ends = _paint_right(painter, row, right, place)
    name = QRectF(left, first.top(), ends[0] - left - (15 if row.fresh else 0), first.height())
    taken = painting.text(painter, name, row.title, "strong" if row.value else "body_medium")
    if row.fresh:
        painting.box(painter, painting.square(left + taken + 8, name.center().y(), 7), 3.5, "accent")
    painting.text(painter, QRectF(left, second.top(), ends[1] - left, 16), row.second, "small", "text3")
    if ringed:
        painting.box(painter, box.adjusted(1, 1, -1, -1), 7, "", "accent", width=2.0)


def spoken_head(group: GroupState) -> str:
    """A head for a screen reader."""
    parts = [group.title, "folded" if group.folded else "", group.detail, f"mean {group.value}" if group.value else ""]
    return ", ".join(part for part in parts if part)


def _paint_face(painter: QPainter, row: RowState, rect: QRectF) -> None:
    """Initials, or a group; dashed where an answer is still waited for."""
    if row.initials and row.value:
        paint_avatar(painter, rect, row.initials)
        return
    dash = () if row.value else (3.0, 2.0)
    painting.box(painter, rect, _FACE / 2, "surface", "border2", dash=dash)
    if row.initials:
        painting.text(painter, rect, row.initials[:2], "caption_strong", "text2", align=painting.CENTER)
    else:
        painting.icon(painter, rect.adjusted(7, 7, -7, -7), "users", "text2")


def _paint_right(painter: QPainter, row: RowState, right: float, place: Place) -> tuple[float, float]:
    """Paint what stands at the right; returns where the first and the second line have to end."""
    if row.value:
        first = painting.text(
            painter, QRectF(right - 60, place.top + 6, 60, 20), row.value, "strong", "text", align=painting.RIGHT
        )
        second = painting.text(
            painter, QRectF(right - 90, place.top + 26, 90, 16), row.right, "small", "text3", align=painting.RIGHT
        )
        return right - first - 10, right - second - 10
    if row.dots is not None and row.dots[1] <= _MOST_DOTS:
        answers, asked = row.dots
        end = right - asked * (_DOT + 4) - 8
        if painting.text_width(row.second, "small") > end - EDGE - _LEAD:
            return right, right  # the words say the same
        for number in range(asked):
            at = right - (asked - number) * (_DOT + 4) + 4
            square = painting.square(at, place.top + place.height / 2, _DOT)
            painting.box(painter, square, _DOT / 2, *(("accent",) if number < answers else ("", "control")))
        return end, end
    token = "danger_text" if row.late else "text3"
    room = QRectF(right - 110, place.top, 110, place.height)
    taken = painting.text(painter, room, row.right, "small", token, align=painting.RIGHT)
    if row.late:
        painting.icon(painter, painting.square(right - taken - 19, room.center().y(), 14), "octagon-alert", "danger")
        taken += 19
    return right - taken - 10, right - taken - 10
