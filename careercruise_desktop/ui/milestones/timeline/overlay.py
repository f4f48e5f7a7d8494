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
_TRACE, _DASH = 1.5, 3.0
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

    def told(self, today: date) -> tuple[str, str]:
        """The new date, and how far that is from the present one."""
        along = f", {len(self.others)} along" if self.others else ""
        return words.day_long(self.due, today), f"{shift_told(self.days)}{along}"


class Shift(NamedTuple):
    """A milestone that would move: its row, its bar as it is and as it would be, and the new date."""

    row: Row
    old: Bar
    new: Bar
    due: date


class Trace:
    """A ghost on a board, worked out once for its painting."""

    def __init__(self, board: Board, ghost: Ghost) -> None:
        self._board = board
        self.ghost = ghost
        self._shifts = []
        for line, due in ((ghost.line, ghost.due), *ghost.others):
            placed = board.bar_of(line.id)
            if placed is not None:
                self._shifts.append(Shift(*placed, board.bar(line, due), due))
        self._flag = self._place_flag()

    def rects(self) -> list[QRect]:
        """What it touches: a stretch of each of its rows, and the new date."""
        found = []
        for row, old, new, _ in self._shifts:
            left = min(old.mark, new.mark) - 12
            right = max(old.mark + 12, new.mark + BESIDE + _DATE)
            for label in self._board.placed(row).labels:
                left, right = min(left, label.left - 6), max(right, label.left + label.width + 6)
            found.append(QRectF(left, row.top, right - left, row.height).toAlignedRect())
        if self._flag is not None:
            found.append(self._flag.toAlignedRect().adjusted(-2, -2, 2, 2))
        return found

    def paint(self, painter: QPainter, seen: QRectF) -> None:
        """The marks where they would stand, each with a trace to where it stands, and the new date."""
        axis = self._board.axis
        painter.save()
        painter.setClipRect(QRectF(axis.left, seen.top(), axis.width, seen.height()).intersected(seen))
        for shift in self._shifts:
            if shift.row.bottom >= seen.top() and shift.row.top <= seen.bottom():
                self._paint_shift(painter, shift)
        painter.restore()
        flag = self._flag
        if flag is not None:
            day, far = self.ghost.told(self._board.state.today)
            painting.box(painter, flag, _FLAG / 2, "tooltip")
            taken = painting.text(painter, flag.adjusted(9, 0, 0, 0), day, "small_strong", "on_tooltip")
            painting.text(painter, flag.adjusted(17 + taken, 0, -4, 0), far, "small", "on_tooltip")

    def _paint_shift(self, painter: QPainter, shift: Shift) -> None:
        row, old, new, due = shift
        board, dragged = self._board, new.line is self.ghost.line
        placed = board.placed(row)
        for label in placed.labels:
            room = QRectF(label.left - 4, row.middle - 8, label.width + 8, 16)
            painting.fill_rect(painter, room, ground_of(board, row))
        painter.fillPath(_dashes(old.mark, new.mark, placed.middle), theme().brush("accent"))
        if abs(new.mark - old.mark) > MARK_REACH:
            painter.setOpacity(1 - _FADED)
            paint_mark(painter, old.line, old.mark, placed.middle)
        painter.setOpacity(1.0 if dragged else _DRAGGED)
        paint_mark(painter, new.line, new.mark, placed.middle)
        painter.setOpacity(1.0)
        if not dragged:
            place = QRectF(new.mark + BESIDE, row.middle - 8, _DATE, 16)
            painting.text(painter, place, words.day_short(due, board.state.today), "caption", "text2")

    def _place_flag(self) -> QRectF | None:
        """Where the new date stands: right of the dragged mark, or left of it."""
        board, ghost = self._board, self.ghost
        placed = board.bar_of(ghost.line.id)
        if placed is None:
            return None
        day, far = ghost.told(board.state.today)
        width = painting.text_width(day, "small_strong") + painting.text_width(far, "small") + 28
        x = board.axis.x(ghost.due)
        left = x + BESIDE if x + BESIDE + width <= board.axis.right - 4 else x - BESIDE - width
        left = max(board.axis.left + 2, left)
        return QRectF(round(left), placed[0].middle - _FLAG / 2, width, _FLAG)


def _dashes(one: float, other: float, middle: float) -> QPainterPath:
    """A level line of dashes; filled, because stroking takes ten times as long."""
    path = QPainterPath()
    left, right = min(one, other), max(one, other)
    while left < right:
        path.addRect(QRectF(left, middle - _TRACE / 2, min(_DASH, right - left), _TRACE))
        left += 2 * _DASH
    return path


def paint_ring(painter: QPainter, board: Board, row: Row) -> None:
    """The ring around the row that the keys mean."""
    painting.box(painter, QRectF(1, row.top, board.width - 2, row.height), 4, "", "accent", width=2)
