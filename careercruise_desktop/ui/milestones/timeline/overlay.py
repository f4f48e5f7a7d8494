"""What changes often above the kept picture: the ring of the keys, and what a drag would lead to."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from .bars import paint_mark
from .board import Bar, Board
from .ground import ground_of
from .labels import BESIDE, MARK_REACH
from .rows import Row
from .wording import shift_told

_FLAG = 20
_FADED, _DRAGGED = 0.6, 0.75
_TRACE = 1.5
_DATE = 70.0


class Ghost(NamedTuple):
    """What a drag would lead to: a milestone at another day, and what would move along, each with its new date."""

    line: MilestoneLine
    due: date
    others: tuple[tuple[MilestoneLine, date], ...] = ()

    @property
    def days(self) -> int:
        """How far it is dragged."""
        return (self.due - self.line.due).days

    @property
    def told(self) -> tuple[str, str]:
        """The new date, and how far that is from the present one."""
        along = f", {len(self.others)} along" if self.others else ""
        return words.day_long(self.due), f"{shift_told(self.days)}{along}"

    def bars(self, board: Board) -> list[tuple[Row, Bar, Bar, date]]:
        """The milestones with rows that would move: row, bar as it is and as it would be, and the new date."""
        found = []
        for line, due in ((self.line, self.due), *self.others):
            placed = board.bar_of(line.id)
            if placed is not None:
                found.append((*placed, board.bar(line, due), due))
        return found


def ghost_rects(board: Board, ghost: Ghost) -> list[QRect]:
    """What a ghost touches: a stretch of each of its rows."""
    found = []
    for row, old, new, _ in ghost.bars(board):
        left = min(old.mark, new.mark) - 12
        right = max(old.mark + 12, new.mark + BESIDE + _DATE)
        for label in board.placed(row).labels:
            left, right = min(left, label.left - 6), max(right, label.left + label.width + 6)
        found.append(QRectF(left, row.top, right - left, row.height).toAlignedRect())
    flag = _flag(board, ghost)
    if flag is not None:
        found.append(flag.toAlignedRect().adjusted(-2, -2, 2, 2))
    return found


def paint_ghost(painter: QPainter, board: Board, ghost: Ghost, seen: QRectF) -> None:
    """The marks where they would stand, each with a trace to where it stands, and the new date."""
    axis, look = board.axis, theme()
    painter.save()
    painter.setClipRect(QRectF(axis.left, seen.top(), axis.width, seen.height()).intersected(seen))
    for row, old, new, due in ghost.bars(board):
        if row.bottom < seen.top() or row.top > seen.bottom():
            continue
        placed = board.placed(row)
        for label in placed.labels:
            room = QRectF(label.left - 4, row.middle - 8, label.width + 8, 16)
            painting.fill_rect(painter, room, ground_of(board, row))
        path = QPainterPath()
        path.moveTo(old.mark, placed.middle)
        path.lineTo(new.mark, placed.middle)
        painter.strokePath(path, look.pen("accent", _TRACE, (2.0, 2.0)))
        if abs(new.mark - old.mark) > MARK_REACH:
            painter.setOpacity(1 - _FADED)
            paint_mark(painter, old.line, old.mark, placed.middle)
        painter.setOpacity(1.0 if new.line is ghost.line else _DRAGGED)
        paint_mark(painter, new.line, new.mark, placed.middle)
        painter.setOpacity(1.0)
        if new.line is not ghost.line:
            place = QRectF(new.mark + BESIDE, row.middle - 8, _DATE, 16)
            painting.text(painter, place, words.day_short(due, board.state.today), "caption", "text2")
    painter.restore()
    flag = _flag(board, ghost)
    if flag is not None:
        day, far = ghost.told
        painting.box(painter, flag, _FLAG / 2, "tooltip")
        taken = painting.text(painter, flag.adjusted(9, 0, 0, 0), day, "small_strong", "on_tooltip")
        painting.text(painter, flag.adjusted(17 + taken, 0, -4, 0), far, "small", "on_tooltip")


def _flag(board: Board, ghost: Ghost) -> QRectF | None:
    """Where the new date stands: right of the dragged mark, or left of it."""
    placed = board.bar_of(ghost.line.id)
    if placed is None:
        return None
    day, far = ghost.told
    width = painting.text_width(day, "small_strong") + painting.text_width(far, "small") + 28
    x = board.axis.x(ghost.due)
    left = x + BESIDE if x + BESIDE + width <= board.axis.right - 4 else x - BESIDE - width
    left = max(board.axis.left + 2, left)
    return QRectF(round(left), placed[0].middle - _FLAG / 2, width, _FLAG)


def paint_ring(painter: QPainter, board: Board, row: Row) -> None:
    """The ring around the row that the keys mean."""
    painting.box(painter, QRectF(1, row.top, board.width - 2, row.height), 4, "", "accent", width=2)
