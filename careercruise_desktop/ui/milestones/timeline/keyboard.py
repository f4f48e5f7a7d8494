"""What the keys do on the timeline. Everything that the mouse can do there, they can too.

- Up, Down: walk over the rows. Page Up, Page Down: ten of them. Home, End: the first and the last one.
- Left: fold the group. Right: unfold it. Space: unfold a folded one, fold it again.
- Alt+Left, Alt+Right: move a milestone by a day, with Ctrl by a week. With Shift what depends on it moves along.
- Ctrl+Left, Ctrl+Right: go back and on in time. Plus, minus: closer and farther. 0: half a year. T: today.
- Enter: open. N: new. D: reached today. Del: delete. Escape: select nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.shifting import new_dues
from careercruise_desktop.domain.years import shifted_day
from careercruise_desktop.ui.widgets import speech

from .board import TITLE, Board
from .canvas import TimelineCanvas
from .requests import Requests
from .rows import Kind, Row
from .wording import shift_spoken, why_fixed

_Keys = Qt.Key
_Modifiers = Qt.KeyboardModifier
NONE = _Modifiers.NoModifier
ALT, CTRL, SHIFT = _Modifiers.AltModifier, _Modifiers.ControlModifier, _Modifiers.ShiftModifier
_PAGE, _WEEK = 10, 7
_WALK = {_Keys.Key_Up: -1, _Keys.Key_Down: 1, _Keys.Key_PageUp: -_PAGE, _Keys.Key_PageDown: _PAGE}
_ENDS = {_Keys.Key_Home: False, _Keys.Key_End: True}
_SIDES = {_Keys.Key_Left: -1, _Keys.Key_Right: 1}
_ZOOM = {_Keys.Key_Plus: 1, _Keys.Key_Equal: 1, _Keys.Key_Minus: -1, _Keys.Key_0: 0}
_ENTER = frozenset({_Keys.Key_Return, _Keys.Key_Enter})
_DELETE = frozenset({_Keys.Key_Delete, _Keys.Key_Backspace})
_FIXED = "This milestone cannot be moved here"


class Keyboard(QObject):
    """The keys of a timeline. `zoom` is called with a step (0: as at first), `today` brings today into sight."""

    def __init__(self, canvas: TimelineCanvas, requests: Requests, fold: Callable[[Row], None]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._requests = requests
        self._fold = fold
        self.zoom: Callable[[int], None] | None = None
        self.today: Callable[[], None] | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False when it means nothing."""
        board = self._canvas.board
        held = event.modifiers() & ~_Modifiers.KeypadModifier
        key = _Keys(event.key())
        if board is None:
            return False
        if key in _ZOOM and self.zoom is not None and not held & ALT:
            self.zoom(_ZOOM[key])
        elif key in _SIDES:
            return self._side(board, _SIDES[key], held)
        elif held != NONE:
            return False
        elif key in _WALK:
            self._go(board.rows.step(self._canvas.current, _WALK[key]))
        elif key in _ENDS:
            self._go(board.rows.end(last=_ENDS[key]))
        elif key == _Keys.Key_T and self.today is not None:
            self.today()
        elif event.isAutoRepeat() and (key in {_Keys.Key_N, _Keys.Key_D} or key in _DELETE):
            # A key that is held down means its act once.
            return True
        else:
            return self._act(board, key)
        return True

    def begin(self) -> None:
        """The focus came by a key: mean a row, so that there is something to walk from."""
        board = self._canvas.board
        if board is None:
            return
        row = self._canvas.meant or self._next_open(board)
        if row is not None:
            self._canvas.choose(self._canvas.current if self._canvas.meant else row.key, by_key=True)

    def place(self) -> QPoint:
        """Where the menu of the meant row opens: at its mark, at its title where the mark is out of sight."""
        board, row = self._canvas.board, self._canvas.meant
        if board is None or row is None:
            return self._canvas.visibleRegion().boundingRect().center()
        placed = board.placed(row)
        mark = placed.bars[0].mark
        x = mark if row.kind is Kind.MILESTONE and board.axis.sees(mark) else TITLE
        return QPoint(round(x), round(placed.middle))

    def _act(self, board: Board, key: Qt.Key) -> bool:
        canvas, row = self._canvas, self._canvas.meant
        line = self._line(board)
        if key == _Keys.Key_Escape:
            if canvas.current is None:
                return False
            canvas.choose(None, by_key=True)
        elif key == _Keys.Key_N:
            if board.state.editable:
                group = row.group if row is not None else board.rows.all[0].group
                self._requests.created.emit(group.role, group.project_id, board.state.today)
        elif row is not None and self._folds(row, key, named=line is not None):
            self._fold(row)
        elif line is not None:
            return self._act_on(line, key, editable=board.state.editable)
        else:
            return False
        return True

    @staticmethod
    def _folds(row: Row, key: Qt.Key, *, named: bool) -> bool:
        """Whether a key folds: Space on a group, Enter where no milestone is meant in it."""
        return (key == _Keys.Key_Space and (row.kind is Kind.GROUP or not named)) or (key in _ENTER and not named)

    def _act_on(self, line: MilestoneLine, key: Qt.Key, *, editable: bool) -> bool:
        if key in _ENTER:
            self._requests.opened.emit(line.id)
        elif key == _Keys.Key_D:
            if editable and line.open:
                self._requests.achieve_requested.emit(line.id)
        elif key in _DELETE:
            if editable:
                self._requests.remove_requested.emit(line.id)
        else:
            return False
        return True

    def _line(self, board: Board) -> MilestoneLine | None:
        """The milestone that the keys mean."""
        return next((one for one in board.state.lines if one.id == self._canvas.current), None)

    def _side(self, board: Board, by: int, held: Qt.KeyboardModifier) -> bool:
        row = self._canvas.meant
        if held == CTRL:
            self._canvas.set_axis(board.axis.panned(by * board.axis.width / 8))
        elif held & ALT:
            self._move(board, by * (_WEEK if held & CTRL else 1), along=bool(held & SHIFT))
        elif held != NONE or row is None:
            return False
        elif (row.kind is Kind.GROUP) == (by > 0):
            self._fold(row)
        return True

    def _move(self, board: Board, days: int, *, along: bool) -> None:
        canvas = self._canvas
        line = self._line(board)
        if line is None:
            return
        if not board.state.editable:
            speech.say(canvas, _FIXED)
            return
        if not line.open:
            self._requests.refused.emit(line.id, why_fixed(line))
            return
        try:
            due = shifted_day(canvas.awaited.get(line.id, line.due), days)
            others = len(new_dues(board.state.lines, line.id, days)) if along else 0
        except Refused as why:
            self._requests.refused.emit(line.id, why.rule)
            return
        canvas.awaited[line.id] = due
        self._requests.moved.emit(line.id, due, along, abs(days))
        speech.say(canvas, shift_spoken(due, days, others))

    def _go(self, row: Row | None) -> None:
        if row is not None:
            self._canvas.choose(row.key, by_key=True)

    def _next_open(self, board: Board) -> Row | None:
        """Where the keys begin: at what is due next, else at the first row."""
        due = [row for row in board.rows.walked if row.kind is Kind.MILESTONE and row.line.open]
        return min(due, key=lambda row: row.line.due, default=None) or board.rows.end(last=False)
