"""What the grid tells the room: what a person did to blocks, days and times."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal

from careercruise_desktop.ui.schedule.state import ItemKey


class Requests(QObject):
    """The signals of the grid and its head.

    Instants are UTC seconds, keys `ItemKey`s.

    Signals:
        opened: an item's inspector is wanted.
        created: something new in a lane: the `Lane`, start and end.
        moved: an item to a start; whether the following blocks stay where they are.
        moved_many: several items by so many seconds.
        resized: an item's new start and end.
        copied: a copy of an item at a start.
        acted: an act on items: "log", "timer", "delete".
        pin_opened: an all-day appointment or something due, by kind and id.
        menu_requested: the menu of an item, or of empty space (None), at a place on the screen, and the instant there.
        task_dropped: a task of the backlog: its id, the start, minutes.
        stepped: so many periods on or back.
        day_requested: that `date` by itself.
        zoomed: hours larger (1), smaller (-1) or as at first (0), around a height of the grid.
    """

    opened = Signal(object)
    created = Signal(object, object, object)
    moved = Signal(object, object, bool)
    moved_many = Signal(object, int)
    resized = Signal(object, object, object)
    copied = Signal(object, object)
    acted = Signal(object, str)
    pin_opened = Signal(str, int)
    menu_requested = Signal(object, QPoint, object)
    task_dropped = Signal(int, object, int)
    stepped = Signal(int)
    day_requested = Signal(object)
    zoomed = Signal(int, float)

    def act(self, keys: tuple[ItemKey, ...], act: str) -> None:
        """Ask for an act, if there is anything to do it to."""
        if keys:
            self.acted.emit(keys, act)
