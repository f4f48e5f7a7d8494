"""A reading as a row of a table whose columns give way in a narrow window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.pressable import Pressable

from .state import VALUES, ReadingState

ROW, HEAD = 32, 28
_DAY, _NOTE, _SIDE, _GAP = 92, 150, 8, 14
Widths = tuple[int, ...]
# Field: the width of its column, and when it gives way: the greatest number first.
_COLUMNS = {
    "scope_done": (52, 0),
    "scope_planned": (48, 0),
    "planned_value": (84, 3),
    "earned_value": (84, 2),
    "actual_cost": (88, 1),
    "open_defects": (68, 2),
    "high_defects": (54, 5),
    "escaped_defects": (70, 6),
    "review_score": (66, 4),
}


class Column(NamedTuple):
    """A column that has room: its place in `VALUES` (-1 is the day, -2 the note), its left edge and its width.

    In a `short` one sums are rounded.
    """

    at: int
    left: float
    width: float
    short: bool = False


def widths_of(states: Iterable[ReadingState], *, short: bool = False) -> Widths:
    """How wide each column has to be for all of some readings, in the order of `VALUES`; never less than usual.

    Args:
        states: the readings.
        short: with sums rounded, as they are told where there is little room.
    """
    found = [_COLUMNS[key][0] for key, _, _ in VALUES]
    # Most of them are told by few texts, which need not be measured again.
    for at, texts in enumerate(zip(*(state.short if short else state.values for state in states), strict=True)):
        found[at] = max(found[at], *(painting.text_width(text, "small") + _GAP for text in set(texts)))
    return tuple(found)


USUAL: Widths = tuple(_COLUMNS[key][0] for key, _, _ in VALUES)


def columns(width: float, widths: Widths = USUAL, narrow: Widths | None = None) -> tuple[Column, ...]:
    """The columns that have room in a width; the note takes what is left, if that is enough.

    Args:
        width: of the table.
        widths: of the columns.
        narrow: their widths with rounded sums, which are told before a column gives way.
    """
    shown = [key for key, _, _ in VALUES]
    room = width - _DAY - 2 * _SIDE
    short = narrow is not None and narrow != widths and sum(widths) > room
    wide = dict(zip(shown, narrow if short and narrow is not None else widths, strict=True))
    while shown and sum(wide[key] for key in shown) > room:
        weakest = max(shown, key=lambda key: _COLUMNS[key][1])
        shown.remove(weakest)
    return tuple(column._replace(short=short) for column in _placed(shown, wide, width))


def _placed(shown: list[str], wide: dict[str, int], width: float) -> Iterator[Column]:
    yield Column(-1, _SIDE, _DAY)
    left = float(_SIDE + _DAY)
    for at, (key, _, _) in enumerate(VALUES):
        if key in shown:
            yield Column(at, left, wide[key])
            left += wide[key]
    if width - left - _SIDE - 16 >= _NOTE:
        yield Column(-2, left + 16, width - left - 16 - _SIDE)


class ReadingHead(QWidget):
    """The names of the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widths = self.narrow = USUAL
        self.setFixedHeight(HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each over its column."""
        with painting.begin(self) as painter:
            for column in columns(self.width(), self.widths, self.narrow):
                head = {-1: "Day", -2: "Note"}.get(column.at) or VALUES[column.at][1]
                _paint_cell(painter, column, HEAD, head, "text3")


class ReadingRow(Pressable):
    """One reading. Enter or a click open its form, Delete deletes it, Up and Down go to its neighbours.

    Signals:
        opened: its form is wanted.
        removed: it is to be deleted.
    """

    opened = Signal()
    removed = Signal()
    ring_inside = True

    def __init__(self, state: ReadingState, parent: QWidget) -> None:
        super().__init__(state.spoken, parent)
        self.state = state
        self.widths = self.narrow = USUAL
        self._menu: Menu | None = None
        self.setAccessibleDescription("Enter edits, Delete deletes")
        self.setToolTip(state.note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _=False: self.opened.emit())

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(300, ROW)

    def minimumSizeHint(self) -> QSize:
        """Columns give way."""
        return QSize(180, ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete deletes; Up and Down go from row to row."""
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Delete:
            self.removed.emit()
        elif event.key() in {keys.Key_Up, keys.Key_Down}:
            self.focusNextPrevChild(event.key() == keys.Key_Down)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Edit or delete."""
        if self._menu is None:
            self._menu = Menu(self)
            self._menu.add("Edit reading", self.opened.emit, icon="pencil")
            self._menu.add("Delete reading", self.removed.emit, icon="trash-2")
        self._menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above, then the values."""
        with painting.begin(self) as painter:
            if self.underMouse() or self.isDown():
                painting.fill_rect(painter, QRectF(0, 1, self.width(), ROW - 1), "hover")
            painting.hairline(painter, 0, 0, self.width())
            for column in columns(self.width(), self.widths, self.narrow):
                words = {-1: self.state.day, -2: self.state.note}.get(column.at)
                values = self.state.short if column.short else self.state.values
                known = words if words is not None else values[column.at]
                _paint_cell(painter, column, ROW, known, "text2" if column.at < 0 else "text")


def _paint_cell(painter: QPainter, column: Column, height: int, words: str, token: str) -> None:
    align = painting.LEFT if column.at < 0 else painting.RIGHT
    rect = QRectF(column.left, 0, column.width - (0 if align == painting.RIGHT else 8), height)
    painting.text(painter, rect, words, "small", token, align=align)
