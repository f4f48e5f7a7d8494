"""What the keys do on the grid. Everything that the mouse can do there, they can too.

With an item as the current one:

- Up, Down, Left, Right: walk, see `walk`. Home, End: first and last item of its day.
- Alt+arrows: move by 15 minutes or a day. Ctrl+Alt+arrows: put a copy there.
- Shift+Up, Shift+Down: move its end by 15 minutes. Shift+Alt: its start.
- Ctrl+Shift+arrows: walk and extend the selection. Space: select it, or not. Escape: select nothing.
- Enter: open. D: log. S: start the timer. Del: delete.

With none, the arrows move the time cursor: by 15 minutes (with Ctrl an hour), or a lane. Space and Enter go to the item
there. Page Up and Page Down go a period back or on, Ctrl with plus, minus and 0 zooms.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import MINUTE, Moment
from careercruise_desktop.ui.schedule.state import Item, Lane, Look
from careercruise_desktop.ui.widgets import speech

from . import walk
from .axis import days_on
from .board import Board
from .canvas import GridCanvas
from .choice import Cursor
from .drags import LONGEST, SNAP, floored, refusal, shifted
from .layout import Placed
from .overlay import cursor_box
from .requests import Requests

_Keys = Qt.Key
_Modifiers = Qt.KeyboardModifier
NONE = _Modifiers.NoModifier
ALT, CTRL, SHIFT = _Modifiers.AltModifier, _Modifiers.ControlModifier, _Modifiers.ShiftModifier
_ARROWS = {_Keys.Key_Up: (0, -1), _Keys.Key_Down: (0, 1), _Keys.Key_Left: (-1, 0), _Keys.Key_Right: (1, 0)}
_ACTS = {_Keys.Key_D: "log", _Keys.Key_S: "timer", _Keys.Key_Delete: "delete", _Keys.Key_Backspace: "delete"}
_ZOOM = {_Keys.Key_Plus: 1, _Keys.Key_Equal: 1, _Keys.Key_Minus: -1, _Keys.Key_0: 0}
_STEP = SNAP * MINUTE


class Keyboard(QObject):
    """The keys of a grid."""

    def __init__(self, canvas: GridCanvas, requests: Requests) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._requests = requests

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False when it means nothing."""
        board = self._canvas.board
        held = event.modifiers() & ~_Modifiers.KeypadModifier
        key = _Keys(event.key())
        if board is None:
            return False
        if event.isAutoRepeat() and held == NONE and key in _ACTS:
            # A key that is held down means its act once.
            return True
        if key in _ZOOM and held & CTRL and not held & ALT:
            self._requests.zoomed.emit(_ZOOM[key], -1.0)
        elif key in {_Keys.Key_PageUp, _Keys.Key_PageDown} and held == NONE:
            self._requests.stepped.emit(1 if key == _Keys.Key_PageDown else -1)
        elif key in _ARROWS:
            return self._arrow(board, *_ARROWS[key], held)
        elif key in {_Keys.Key_Home, _Keys.Key_End} and held == NONE:
            self._go(walk.end_of_day(board, self._column(board), last=key == _Keys.Key_End))
        elif held == NONE:
            return self._plain(board, key)
        else:
            return False
        return True

    def begin(self) -> None:
        """The focus came by a key: mean an item, so that there is something to walk from."""
        board, choice = self._canvas.board, self._canvas.choice
        if board is None:
            return
        if choice.current is None and choice.cursor is None:
            first = walk.beginning(board)
            cursor = self._first_cursor(board) if first is None else None
            choice = choice._replace(current=first.item.key if first is not None else None, cursor=cursor)
        self._canvas.choose(choice, by_key=True)

    def place(self) -> QPoint:
        """Where the menu of the current item or the time cursor opens, in the grid's coordinates."""
        board, choice = self._canvas.board, self._canvas.choice
        if board is not None and choice.current is not None:
            for placed in board.of(choice.current):
                return placed.box.rect.center().toPoint()
        box = cursor_box(board, choice.cursor) if board is not None and choice.cursor is not None else None
        return box.rect.center().toPoint() if box is not None else self._canvas.visibleRegion().boundingRect().center()

    def _plain(self, board: Board, key: Qt.Key) -> bool:
        canvas, choice = self._canvas, self._canvas.choice
        current = choice.current
        if key == _Keys.Key_Escape:
            if not choice.keys and current is None:
                return False
            item = board.item(current)
            canvas.choose(choice.cleared(Cursor(item.lane, item.start) if item is not None else None), by_key=True)
        elif key in {_Keys.Key_Return, _Keys.Key_Enter, _Keys.Key_Space} and current is None:
            self._go(self._below_cursor(board))
        elif key in {_Keys.Key_Return, _Keys.Key_Enter} and current is not None:
            self._requests.opened.emit(current)
        elif key == _Keys.Key_Space and current is not None:
            canvas.choose(choice.toggled(current), by_key=True)
        elif key in _ACTS and (choice.keys or current is not None):
            keys = choice.keys or ((current,) if current is not None else ())
            self._requests.act(keys, _ACTS[key])
        else:
            return False
        return True

    def _arrow(self, board: Board, right: int, down: int, held: Qt.KeyboardModifier) -> bool:
        item = board.item(self._canvas.choice.current)
        if item is None:
            if held in {NONE, CTRL}:
                self._move_cursor(board, right, down * (4 if held == CTRL else 1))
            return held in {NONE, CTRL}
        if held in {NONE, CTRL | SHIFT}:
            found = walk.across(board, item.key, right) if right else walk.along(board, item.key, down)
            self._go(found, extend=held != NONE)
        elif held in {ALT, CTRL | ALT}:
            self._move(board, item, right, down, copy=held != ALT)
        elif held in {SHIFT, SHIFT | ALT} and down:
            self._resize(board, item, down, start=held != SHIFT)
        elif held == SHIFT | ALT:
            self._move(board, item, right, down, alone=True)
        else:
            return False
        return True

    def _go(self, placed: Placed | None, *, extend: bool = False) -> None:
        """Mean another item, and have it in sight."""
        canvas = self._canvas
        if placed is None or canvas.board is None:
            return
        if placed.bare:
            canvas.open_day(canvas.board.state.columns[placed.column].day.weekday())
        key = placed.item.key
        choice = canvas.choice.extended(canvas.board, key) if extend else canvas.choice.only(key)
        canvas.choose(choice, by_key=True)

    def _move(
        self, board: Board, item: Item, right: int, down: int, *, copy: bool = False, alone: bool = False
    ) -> None:
        if not item.movable:
            self._say_fixed()
            return
        start, end = self._canvas.awaited.get(item.key, (item.start, item.end))
        to = days_on(start, right, board.state.zone) if right else start + down * _STEP
        if refusal(board, item.lane, to + end - start):
            speech.say(self._canvas, refusal(board, item.lane, to + end - start))
            return
        keys = self._canvas.choice.keys
        if copy:
            self._requests.copied.emit(item.key, to)
        elif item.key in keys and len(keys) > 1:
            moved = shifted(board, keys, 0)
            for other, _, _ in moved:
                first, last = self._canvas.awaited.get(other.key, (other.start, other.end))
                self._canvas.awaited[other.key] = (first + to - start, last + to - start)
            self._requests.moved_many.emit(tuple(other.key for other, _, _ in moved), to - start)
        else:
            self._canvas.awaited[item.key] = (to, to + end - start)
            self._requests.moved.emit(item.key, to, alone)

    def _resize(self, board: Board, item: Item, down: int, *, start: bool) -> None:
        if not item.movable or item.look is Look.RUNNING:
            self._say_fixed()
            return
        first, last = self._canvas.awaited.get(item.key, (item.start, item.end))
        first, last = (first + down * _STEP, last) if start else (first, last + down * _STEP)
        if last - first < 5 * MINUTE or last - first > LONGEST or refusal(board, item.lane, last):
            speech.say(self._canvas, refusal(board, item.lane, last) or "It cannot be shorter or longer")
            return
        self._canvas.awaited[item.key] = (first, last)
        self._requests.resized.emit(item.key, first, last)

    def _say_fixed(self) -> None:
        speech.say(self._canvas, "This cannot be moved here")

    def _move_cursor(self, board: Board, right: int, down: int) -> None:
        cursor = self._canvas.choice.cursor
        column = board.column_of(cursor.start) if cursor is not None else None
        if cursor is None or column is None:
            cursor = self._first_cursor(board)
        elif right:
            cursor = self._beside(board, cursor, column, right)
        else:
            at = floored(board, column, cursor.start, SNAP) + down * _STEP
            day = board.axis.days[column]
            cursor = cursor._replace(start=max(day.start, min(at, day.end - _STEP)))
        if cursor is not None:
            self._canvas.choose(self._canvas.choice.cleared(cursor), by_key=True)
            when = Moment(cursor.start, board.state.zone)
            speech.say(self._canvas, f"{words.day_full(when.day)} {words.clock(when)}, {cursor.lane.value}")

    def _beside(self, board: Board, cursor: Cursor, column: int, right: int) -> Cursor:
        lane = 2 * column + (cursor.lane is Lane.LOGGED) + right
        other, logged = divmod(lane, 2)
        if not 0 <= other < len(board.state.columns):
            return cursor
        if board.frame.places[other].folded:
            self._canvas.open_day(board.state.columns[other].day.weekday())
        start = cursor.start
        if other != column:
            start = board.axis.instant_at(other, board.axis.y(column, cursor.start))
        return Cursor(Lane.LOGGED if logged else Lane.PLANNED, min(start, board.axis.days[other].end - _STEP))

    def _first_cursor(self, board: Board) -> Cursor | None:
        column = board.today or 0
        if not board.state.columns or not board.axis.pieces(column):
            return None
        at = board.state.now[0] if board.state.now is not None else None
        if at is None:
            at = board.axis.instant_at(column, board.axis.wall_y(board.state.work_start * MINUTE))
        return Cursor(Lane.PLANNED, floored(board, board.column_of(at) or 0, at, SNAP))

    def _below_cursor(self, board: Board) -> Placed | None:
        cursor = self._canvas.choice.cursor
        return walk.beginning(board) if cursor is None else walk.near(board, cursor.lane, cursor.start)

    def _column(self, board: Board) -> int:
        """The column that is meant."""
        choice = self._canvas.choice
        item: Item | None = board.item(choice.current)
        at = item.start if item is not None else choice.cursor.start if choice.cursor is not None else None
        column = board.column_of(at) if at is not None else None
        return column if column is not None else board.today or 0
