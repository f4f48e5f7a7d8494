"""The grid as a picture: a state laid out, painted, and painted anew only where something has changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import cast

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.schedule.state import GridState, ItemKey
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.painted_list import Entry, PaintedList
from careercruise_desktop.ui.widgets.strips import Strips

from . import reading
from .axis import HOUR_PX
from .blocks import paint_item
from .board import Board, lay
from .choice import Choice
from .drags import Ghost
from .ground import PILL, paint_ground, paint_gutter, paint_now
from .layout import Placed
from .overlay import REACH, cursor_parts, ghost_rect, paint_choice, paint_ghost, paint_hover

# From so many changed items on, everything is painted anew: one large part costs less than many small ones.
_MOST_CHANGES = 40


class GridCanvas(PaintedList):
    """Paints the days; what is done with them by mouse and keys is its heirs' business.

    Signals:
        laid: the days stand elsewhere, or others are shown.
        chosen: another selection, current item or time cursor.
        selection_changed: the selected items, as a tuple of their keys.
    """

    laid = Signal()
    chosen = Signal()
    selection_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.board: Board | None = None
        self.choice = Choice()
        self.ghost: Ghost | None = None
        self.hour_px = float(HOUR_PX)
        self.opened_days: frozenset[int] = frozenset()
        # Times that were asked for and are not shown yet, so that two quick presses of a key add up.
        self.awaited: dict[ItemKey, tuple[int, int]] = {}
        self._strips = Strips(self._paint_strip)
        self._hover: tuple[Placed, bool] | None = None
        self._by_key = False
        theme().changed.connect(self._theme_changed)

    @property
    def by_key(self) -> bool:
        """Whether what is meant was chosen by a key, so that it is ringed and kept in sight."""
        return self._by_key

    def entries(self) -> list[Entry]:
        """The items, as a screen reader reads them."""
        placed = self.board.placed if self.board is not None else ()
        return reading.entries(placed, self.choice.keys, self.choice.current)

    def show_state(self, state: GridState) -> None:
        """Show days. The same state again changes nothing; another one repaints what differs."""
        before = self.board
        if before is not None and state == before.state:
            return
        self._lay(state)
        moved = {key: start for key, (start, _) in self.awaited.items()}
        self.awaited.clear()
        if self.board is not None and (self.choice.keys or self.choice.current):
            self.choose(self.choice.kept(self.board, moved), by_key=self._by_key)

    def set_hour_px(self, hour_px: float) -> None:
        """Zoom the hours; 40 to 160 pixels each."""
        self.hour_px = hour_px
        if self.board is not None:
            self._lay(self.board.state)

    def open_day(self, weekday: int, *, fold: bool = False) -> None:
        """Unfold the non-working days of that weekday (0 is Monday), or fold them again."""
        self.opened_days = self.opened_days - {weekday} if fold else self.opened_days | {weekday}
        if self.board is not None:
            self._lay(self.board.state)

    def choose(self, choice: Choice, *, by_key: bool = False) -> None:
        """Select something else; `by_key` shows the ring around what the keys mean."""
        before, self.choice = self.choice, choice
        ring_before, self._by_key = self._by_key, by_key
        if choice == before and by_key == ring_before:
            return
        self._refresh_choice(before)
        self._refresh_choice(choice)
        if choice != before:
            self.chosen.emit()
        if choice.keys != before.keys:
            self.selection_changed.emit(choice.keys)

    def set_ghost(self, ghost: Ghost | None) -> None:
        """Paint what a drag would lead to, or nothing any more."""
        if ghost == self.ghost or self.board is None:
            return
        for shown in (self.ghost, ghost):
            if shown is not None:
                self.update(ghost_rect(self.board, shown))
        self.ghost = ghost

    def hover(self, placed: Placed | None, *, over_tick: bool = False) -> None:
        """Show what the pointer is over."""
        wanted = None if placed is None else (placed, over_tick)
        if wanted == self._hover:
            return
        for shown in (self._hover, wanted):
            if shown is not None:
                self.update(shown[0].box.around(2))
        self._hover = wanted

    def sizeHint(self) -> QSize:
        """All hours."""
        return QSize(600, self.board.axis.height if self.board is not None else 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if self.board is not None and event.size().width() != self.board.frame.width:
            self._lay(self.board.state)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The kept picture, and above it what changes often."""
        board = self.board
        if board is None:
            return
        rect = event.rect()
        with painting.begin(self) as painter:
            for part in cast(Iterable[QRect], event.region()):
                self._strips.draw(painter, part, self.width(), self.devicePixelRatioF())
            paint_gutter(painter, board, QRectF(rect))
            if self._hover is not None and self.ghost is None:
                paint_hover(painter, self._hover[0], over_tick=self._hover[1])
            paint_now(painter, board)
            choice, leaving = self.choice, self.ghost.item if self.ghost is not None else None
            if leaving is not None:
                # Its frame and grips go along with it.
                choice = choice._replace(keys=tuple([key for key in choice.keys if key != leaving.key]))
            paint_choice(painter, board, choice, ring=self._by_key and self.hasFocus())
            if self.ghost is not None:
                paint_ghost(painter, board, self.ghost)

    def _paint_strip(self, painter: QPainter, rect: QRectF) -> None:
        board = self.board
        if board is None:
            return
        paint_ground(painter, board, rect)
        left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
        for placed in board.placed:
            box = placed.box
            if box.top < bottom and top < box.top + box.height and box.left < right and left < box.left + box.width:
                paint_item(painter, placed)

    def _lay(self, state: GridState) -> None:
        before = self.board
        axis = before.axis if before is not None else None
        self.board = board = lay(state, self.width(), self.hour_px, self.opened_days, axis)
        if self._hover is not None and self._hover[0] not in board.placed:
            self.hover(None)
        if self.ghost is not None:
            self.update()
        if self.height() != board.axis.height or self.minimumHeight() != board.axis.height:
            self.setFixedHeight(board.axis.height)
            self.resize(self.width(), board.axis.height)
        if before is None or _ground(before) != _ground(board):
            self._strips.forget()
            self.update()
        else:
            self._spoil(set(before.placed) ^ set(board.placed))
            if (before.line, before.state.now, before.today) != (board.line, board.state.now, board.today):
                self._refresh_now(before)
                self._refresh_now(board)
            self._refresh_choice(self.choice)
        self.laid.emit()

    def _spoil(self, changed: Collection[Placed]) -> None:
        if len(changed) > _MOST_CHANGES:
            self._strips.forget()
            self.update()
            return
        for placed in changed:
            around = placed.box.around(REACH)
            self._strips.spoil(placed.box.around(1))
            self.update(around)

    def _refresh_now(self, board: Board) -> None:
        if board.line is not None:
            reach = round(board.axis.hour_px / 4) + 10
            self.update(QRect(0, board.line - reach, board.frame.gutter, 2 * reach))
            self.update(QRect(0, board.line - PILL // 2 - 1, self.width(), PILL + 2))

    def _refresh_choice(self, choice: Choice) -> None:
        if self.board is None:
            return
        for placed in self.board.placed:
            if placed.item.key in choice.keys or placed.item.key == choice.current:
                self.update(placed.box.around(REACH))
        for part in (cursor_parts(self.board, choice.cursor) or ()) if choice.cursor is not None else ():
            self.update(part.toAlignedRect().adjusted(-4, -2, 4, 2))

    def _theme_changed(self) -> None:
        self._strips.forget()
        self.update()


def _ground(board: Board) -> tuple[object, ...]:
    """What the ground is painted from; when it differs, everything is painted anew."""
    state, axis = board.state, board.axis
    return (
        axis.hour_px,
        axis.rows,
        tuple(tuple(axis.gaps(index)) for index in range(len(axis.days))),
        board.frame,
        state.work_start,
        state.work_end,
        state.other_zone,
        tuple(column.working for column in state.columns),
    )
