"""A painted widget as a screen reader finds it: a list with an entry for each thing that it shows.

Qt holds on to every interface that it was given, also when Python has forgotten it. So none is ever dropped here:
entries are kept by their number as long as the process lives, and know their widget only as long as that is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, cast
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

# Qt's null pointer, which the types that come with its bindings do not know.
_NOTHING = cast(QAccessibleInterface, None)


class Entry(NamedTuple):
    """One thing that is read: its words, where it is in the widget, whether it is selected, and meant by the keys."""

    name: str
    rect: QRect
    selected: bool = False
    meant: bool = False


class PaintedList(QWidget):
    """A widget that paints things which a screen reader finds one by one; `install` once before it is made."""

    def entries(self) -> Sequence[Entry]:
        """What it shows, in the order in which it is read."""
        return ()


class _Subject:
    """The widget that is read; None when it is gone."""

    def __init__(self, widget: PaintedList) -> None:
        self._ref = ref(widget)

    @property
    def widget(self) -> PaintedList | None:
        """The widget, if it is still there."""
        widget = self._ref()
        return widget if widget is not None and isValid(widget) else None

    @property
    def entries(self) -> Sequence[Entry]:
        """What it shows."""
        widget = self.widget
        return widget.entries() if widget is not None else ()


class ListReading(QAccessibleWidget):
    """The whole widget."""

    def __init__(self, widget: PaintedList) -> None:
        super().__init__(widget, QAccessible.Role.List, widget.accessibleName())
        self._subject = _Subject(widget)
        self._entries: list[EntryReading] = []

    def childCount(self) -> int:
        """How many entries there are."""
        return len(self._subject.entries)

    def child(self, index: int) -> QAccessibleInterface:
        """An entry by its number."""
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
        """The entry at a place of the screen; of those that overlap the last, which is painted on top."""
        widget = self._subject.widget
        if widget is None:
            return _NOTHING
        place = widget.mapFromGlobal(QPoint(x, y))
        found = [number for number, entry in enumerate(widget.entries()) if entry.rect.contains(place)]
        return self.child(found[-1]) if found else _NOTHING

    def focusChild(self) -> QAccessibleInterface:
        """The entry that the keys mean."""
        return self.child(_meant(self._subject.entries))


class EntryReading(QAccessibleInterface):
    """One entry."""

    def __init__(self, subject: _Subject, index: int) -> None:
        super().__init__()
        self._subject = subject
        self.index = index

    @property
    def _entry(self) -> Entry | None:
        found = self._subject.entries
        return found[self.index] if self.index < len(found) else None

    def isValid(self) -> bool:
        """Whether there is such an entry now."""
        return self._entry is not None

    def object(self) -> QObject:
        """No object of its own."""
        return cast(QObject, None)

    def window(self) -> QWindow:
        """The window that the widget is in."""
        widget = self._subject.widget
        return widget.window().windowHandle() if widget is not None else cast(QWindow, None)

    def parent(self) -> QAccessibleInterface:
        """The widget."""
        widget = self._subject.widget
        found = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
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
        entry = self._entry
        return entry.name if entry is not None and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """It is not changed in this way."""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        entry, widget = self._entry, self._subject.widget
        if entry is None or widget is None:
            return QRect()
        return QRect(widget.mapToGlobal(entry.rect.topLeft()), entry.rect.size())

    def role(self) -> QAccessible.Role:
        """An entry of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it is selected, and whether the keys mean it."""
        state = QAccessible.State()
        entry, widget = self._entry, self._subject.widget
        if entry is not None and widget is not None:
            state.focusable = state.selectable = 1
            state.selected = int(entry.selected)
            state.focused = int(entry.meant and widget.hasFocus())
        return state


class _Factory:
    """Makes what Qt asks for, and keeps it."""

    def __init__(self) -> None:
        self._kept: list[ListReading] = []

    def make(self, _key: str, thing: QObject) -> QAccessibleInterface | None:
        """The interface of a painted list; None for anything else."""
        if not isinstance(thing, PaintedList):
            return None
        self._kept.append(ListReading(thing))
        return self._kept[-1]


def tell_meant(widget: PaintedList) -> None:
    """The keys mean another entry: a screen reader reads it."""
    if not QAccessible.isActive() or not widget.hasFocus():
        return
    number = _meant(widget.entries())
    if number >= 0:
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(number)
        QAccessible.updateAccessibility(event)


@lru_cache(maxsize=1)
def install() -> _Factory:
    """Have Qt ask here for what a painted list is; once for a process."""
    factory = _Factory()
    QAccessible.installFactory(factory.make)
    return factory


def _meant(entries: Sequence[Entry]) -> int:
    return next((number for number, entry in enumerate(entries) if entry.meant), -1)
