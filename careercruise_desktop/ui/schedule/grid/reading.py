"""The grid as a screen reader finds it: a list with an entry for each item, although all is one painted widget.

Entries are kept by their number and never taken away before the widget is, because Qt holds on to what it was given.
"""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from careercruise_desktop.ui.schedule.state import ItemKey, Lane

from .canvas import GridCanvas
from .layout import Placed

# Qt's null pointer, which the types that come with its bindings do not know.
_NOTHING = cast(QAccessibleInterface, None)


class GridReading(QAccessibleWidget):
    """The whole grid."""

    def __init__(self, canvas: GridCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List, canvas.accessibleName())
        self._canvas = canvas
        self._entries: list[EntryReading] = []

    def childCount(self) -> int:
        """How many items there are."""
        return len(items(self._canvas)) if isValid(self._canvas) else 0

    def child(self, index: int) -> QAccessibleInterface:
        """The entry of an item by its number."""
        if not 0 <= index < self.childCount():
            return _NOTHING
        while len(self._entries) <= index:
            entry = EntryReading(self._canvas, len(self._entries))
            QAccessible.registerAccessibleInterface(entry)
            self._entries.append(entry)
        return self._entries[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The number of an entry."""
        return child.index if isinstance(child, EntryReading) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The entry at a place of the screen."""
        board = self._canvas.board
        place = self._canvas.mapFromGlobal(QPoint(x, y))
        found = board.at(place.x(), place.y()) if board is not None else None
        return self.child(_number(self._canvas, found.item.key)) if found is not None else _NOTHING

    def focusChild(self) -> QAccessibleInterface:
        """The entry that the keys mean."""
        return self.child(_number(self._canvas, self._canvas.choice.current))


class EntryReading(QAccessibleInterface):
    """One item of the grid."""

    def __init__(self, canvas: GridCanvas, index: int) -> None:
        super().__init__()
        self._canvas = canvas
        self.index = index

    @property
    def _placed(self) -> Placed | None:
        found = items(self._canvas) if isValid(self._canvas) else []
        return found[self.index] if self.index < len(found) else None

    def isValid(self) -> bool:
        """Whether there is such an item now."""
        return self._placed is not None

    def object(self) -> QObject:
        """No object of its own."""
        return cast(QObject, None)

    def window(self) -> QWindow:
        """The window that the grid is in."""
        return self._canvas.window().windowHandle() if isValid(self._canvas) else cast(QWindow, None)

    def parent(self) -> QAccessibleInterface:
        """The grid."""
        return QAccessible.queryAccessibleInterface(self._canvas) if isValid(self._canvas) else _NOTHING

    def child(self, index: int) -> QAccessibleInterface:
        """Nothing is in it."""
        return _NOTHING

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Nothing is in it."""
        return _NOTHING

    def childCount(self) -> int:
        """Nothing is in it."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nothing is in it."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """What is said about it."""
        placed = self._placed
        return placed.item.name if placed is not None and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """It is not changed in this way."""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        placed = self._placed
        if placed is None:
            return QRect()
        around = placed.box.around()
        return QRect(self._canvas.mapToGlobal(around.topLeft()), around.size())

    def role(self) -> QAccessible.Role:
        """An entry of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it is selected, and whether the keys mean it."""
        state = QAccessible.State()
        placed = self._placed
        if placed is not None:
            state.focusable = state.selectable = 1
            state.selected = int(placed.item.key in self._canvas.choice.keys)
            state.focused = int(placed.item.key == self._canvas.choice.current and self._canvas.hasFocus())
        return state


def items(canvas: GridCanvas) -> list[Placed]:
    """The items as they are read: by days, plan before reality, by time; one that goes on past midnight once."""
    if canvas.board is None:
        return []
    seen: dict[ItemKey, Placed] = {}
    for placed in sorted(canvas.board.placed, key=_order):
        seen.setdefault(placed.item.key, placed)
    return list(seen.values())


def _order(placed: Placed) -> tuple[int, bool, int]:
    return placed.column, placed.item.lane is Lane.LOGGED, placed.item.start


def tell_current(canvas: GridCanvas) -> None:
    """The keys mean another item: a screen reader reads it."""
    number = _number(canvas, canvas.choice.current)
    if number >= 0 and canvas.hasFocus() and QAccessible.isActive():
        event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
        event.setChild(number)
        QAccessible.updateAccessibility(event)


@lru_cache(maxsize=1)
def install() -> None:
    """Have Qt ask here for what a grid is; once for a process."""
    QAccessible.installFactory(_interface)


def _interface(_key: str, thing: QObject) -> QAccessibleInterface | None:
    return GridReading(thing) if isinstance(thing, GridCanvas) else None


def _number(canvas: GridCanvas, key: ItemKey | None) -> int:
    return next((number for number, placed in enumerate(items(canvas)) if placed.item.key == key), -1)
