"""The actions that work in every room."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from . import rooms
from .actions import Action

if TYPE_CHECKING:
    from .bus import Bus
    from .panels import Panels
    from .shell.window import Window
    from .undo import Undo

# What can be begun with nothing but a name: kind, what to call it, icon.
NEW = (
    ("project", "project", "folder"), ("milestone", "milestone", "flag"), ("task", "task", "list-checks"),
    ("skill", "skill", "graduation-cap"), ("person", "person", "user"), ("journal_entry", "journal entry", "book-open"),
    ("certificate", "certificate", "award"), ("learning_item", "learning item", "book-open"),
    ("target_role", "target role", "target"), ("position", "post", "briefcase"),
    ("education", "education", "graduation-cap"),
)  # fmt: skip
# What is looked for by its own name, and stands in a room.
IN_ROOM = {
    "settings": "theme dark light appearance preferences options hours thresholds calendars backups language region",
}


def actions(window: Window, panels: Panels, undo: Undo, bus: Bus) -> Iterator[Action]:
    """What can be done everywhere, what can be begun, then the way to each room."""
    yield Action("log", "Log anything", "plus", "Ctrl+L", panels.open_quick_log, words="quick log entry time")
    yield Action("timer", "Start or stop the timer", "timer", "Ctrl+Shift+T", panels.toggle_timer)
    yield Action("palette", "Find an action or a record", "command", "Ctrl+K", panels.open_palette)
    yield Action("search", "Search everything", "search", "Ctrl+F", panels.open_search)
    yield Action("undo", "Undo", "undo-2", "Ctrl+Z", undo.undo)
    yield Action("redo", "Redo", "redo-2", "Ctrl+Shift+Z", undo.redo)
    yield Action("rail", "Fold or unfold the rail", "panel-left", "Ctrl+B", window.toggle_rail, words="sidebar")
    ask, folder = partial(bus.import_asked.emit, False), partial(bus.import_asked.emit, True)
    yield Action("import.file", "Import a calendar file", "calendar", "", ask, words="ics icalendar appointments")
    yield Action("import.folder", "Import a folder of calendars", "folder-open", "", folder, words="ics icalendar")
    yield Action("keys", "Show all shortcuts", "keyboard", "?", panels.open_shortcuts, words="help keyboard")
    yield Action("quit", "Quit CareerCruise", "log-out", "Ctrl+Q", QApplication.quit, words="exit close")
    for kind, name, icon in NEW:
        make = partial(_begin_person, bus) if kind == "person" else partial(panels.open_new, kind)
        yield Action(f"new.{kind}", f"New {name}", icon, "", make, "New", words="add create")
    for room in rooms.ROOMS:
        show = lambda key=room.key: window.show_room(key, enter=True)  # noqa: E731
        words = IN_ROOM.get(room.key, "")
        yield Action(f"room.{room.key}", f"Go to {room.title}", room.icon, room.shortcut, show, "Rooms", words)


def _begin_person(bus: Bus) -> None:
    """Ask for the name first: a person called after nobody would be taken for somebody."""
    bus.room_requested.emit("leadership")
    bus.leadership_requested.emit("person", 0)
