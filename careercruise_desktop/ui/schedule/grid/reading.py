"""The grid as a screen reader finds it: a list with an entry for each item, although all is one painted widget.

Qt holds on to every interface that it was given, also when Python has forgotten it. So none is ever dropped here:
entries are kept by their number as long as the process lives, and know their grid only as long as that is there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import cast
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from careercruise_desktop.ui.schedule.state import ItemKey, Lane

from .canvas import GridCanvas
from .layout import Placed

# Qt's null pointer, which the types that come with its bindings do not know.
_NOTHING = cast(QAccessibleInterface, None)


class _Subject:
    """The grid that is read; None when it is gone."""

    def __init__(self, canvas: GridCanvas) -> None:
        self._ref = ref(canvas)

    @property
    def canvas(self) -> GridCanvas | None:
        """The grid, if it is still there."""
        canvas = self._ref()
        return canvas if canvas is not None and isValid(canvas) else None

    @property
    def items(self) -> list[Placed]:
        """Its items."""
        canvas = self.canvas
        return items(canvas) if canvas is not None else []


class GridReading(QAccessibleWidget):
    """The whole grid."""

    def __init__(self, canvas: GridCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List, canvas.accessibleName())
        self._subject = _Subject(canvas)
        self._entries: list[EntryReading] = []

    def childCount(self) -> int:
        """How many items there are."""
        return len(self._subject.items)

    def child(self, index: int) -> QAccessibleInterface:
        """The entry of an item by its number."""
        if not 0 <= index < self.childCount():
            return _NOTHING
        while len(self._entries) <= index:
            entry = EntryReading(self._subject, len(self._entries))
            QAccessible.registerAccessibleInterface(entry)
            self._entries.append(entry)
        return self._entries[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The number of an entry."""
        return child.index if isinstance(child, EntryReading) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The entry at a place of the screen."""
        canvas = self._subject.canvas
        if canvas is None or canvas.board is None:
            return _NOTHING
        place = canvas.mapFromGlobal(QPoint(x, y))
        found = canvas.board.at(place.x(), place.y())
        return self.child(_number(canvas, found.item.key)) if found is not None else _NOTHING

    def focusChild(self) -> QAccessibleInterface:
        """The entry that the keys mean."""
        canvas = self._subject.canvas
        return self.child(_number(canvas, canvas.choice.current)) if canvas is not None else _NOTHING


class EntryReading(QAccessibleInterface):
    """One item of the grid."""

    def __init__(self, subject: _Subject, index: int) -> None:
        super().__init__()
        self._subject = subject
        self.index = index

    @property
    def _placed(self) -> Placed | None:
        found = self._subject.items
        return found[self.index] if self.index < len(found) else None

    def isValid(self) -> bool:
        """Whether there is such an item now."""
        return self._placed is not None

    def object(self) -> QObject:
        """No object of its own."""
        return cast(QObject, None)

    def window(self) -> QWindow:
        """The window that the grid is in."""
        canvas = self._subject.canvas
        return canvas.window().windowHandle() if canvas is not None else cast(QWindow, None)

    def parent(self) -> QAccessibleInterface:
        """The grid."""
        canvas = self._subject.canvas
        found = QAccessible.queryAccessibleInterface(canvas) if canvas is not None else None
        return found or _NOTHING

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
        placed, canvas = self._placed, self._subject.canvas
        if placed is None or canvas is None:
            return QRect()
        around = placed.box.around()
        return QRect(canvas.mapToGlobal(around.topLeft()), around.size())

    def role(self) -> QAccessible.Role:
        """An entry of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it is selected, and whether the keys mean it."""
        state = QAccessible.State()
        placed, canvas = self._placed, self._subject.canvas
        if placed is not None and canvas is not None:
            state.focusable = state.selectable = 1
            state.selected = int(placed.item.key in canvas.choice.keys)
            state.focused = int(placed.item.key == canvas.choice.current and canvas.hasFocus())
        return state


class _Factory:
    """Makes what Qt asks for, and keeps it."""

    def __init__(self) -> None:
        self._kept: list[GridReading] = []

    def make(self, _key: str, thing: QObject) -> QAccessibleInterface | None:
        """The interface of a grid; None for anything else."""
        if not isinstance(thing, GridCanvas):
            return None
        self._kept.append(GridReading(thing))
        return self._kept[-1]


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
    if not QAccessible.isActive() or not canvas.hasFocus():
        return
    number = _number(canvas, canvas.choice.current)
    if number >= 0:
        event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
        event.setChild(number)
        QAccessible.updateAccessibility(event)


@lru_cache(maxsize=1)
def install() -> _Factory:
    """Have Qt ask here for what a grid is; once for a process."""
    factory = _Factory()
    QAccessible.installFactory(factory.make)
    return factory


def _number(canvas: GridCanvas, key: ItemKey | None) -> int:
    return next((number for number, placed in enumerate(items(canvas)) if placed.item.key == key), -1)
