"""The window's actions and their keys; a room's own keys work only while it is on screen.

A key that a room has for itself means that while the room is on screen, whatever it means everywhere else.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from .widgets.field_history import has_history

if TYPE_CHECKING:
    from .actions import Action
    from .page import Page
    from .shell.window import Window

# Keys that mean the same everywhere and would be missed.
ALSO = {
    "redo": "Ctrl+Y", "palette": "Ctrl+Shift+P", "keys": "Ctrl+?", "portfolio.larger": "Ctrl+=",
    "schedule.larger": "Ctrl+=", "search": "Ctrl+Shift+F", "journal.search": "/",
}  # fmt: skip
# A key that is held down goes on with these; anything else is meant once.
GOES_ON = frozenset({"undo", "redo"})
GOES_ON_IN_ROOM = (".back", ".forward", ".larger", ".smaller")


class Shortcuts(QObject):
    """Binds every action's key once."""

    def __init__(self, window: Window, everywhere: list[Action]) -> None:
        super().__init__(window)
        self._window = window
        self._everywhere = everywhere
        self._in_room: dict[str, list[Action]] = {}
        self._keys: dict[str, list[QShortcut]] = {}
        self._of_all = {action.id: self._bind(action) for action in everywhere}

    def actions(self) -> list[Action]:
        """What can be done now: the room's own first, asked for anew, because it may say with what."""
        page = self._window.pages.get(self._window.room)
        own = list(page.presenter.actions()) if page is not None and self._window.room in self._in_room else []
        taken = _keys_of(own)
        # What has lost its key to the room is told with its other one.
        return [*own, *(_with_other_key(one) if one.shortcut in taken else one for one in self._everywhere)]

    def show_room(self, key: str) -> None:
        """Let only this room's keys work."""
        page = self._window.pages.get(key)
        if key not in self._in_room and page is not None:
            page.actions_changed.connect(partial(self._bind_room, key, page))
            self._bind_room(key, page)
        for room, keys in self._keys.items():
            for shortcut in keys:
                shortcut.setEnabled(room == key)
        self._give_way()

    def _bind_room(self, key: str, page: Page) -> None:
        """Bind what can be done in a room now, in place of what could be done before."""
        for shortcut in self._keys.pop(key, ()):
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._in_room[key] = list(page.presenter.actions())
        self._keys[key] = [self._bind(action) for action in self._in_room[key] if action.shortcut]
        for shortcut in self._keys[key]:
            shortcut.setEnabled(self._window.room == key)
        self._give_way()

    def _give_way(self) -> None:
        """Leave the keys that the room on screen has for itself to it: two that share one would both be silent."""
        taken = _keys_of(self._in_room.get(self._window.room, []))
        for action in self._everywhere:
            keys = [QKeySequence(key) for key in _spellings(action) if key not in taken]
            if self._of_all[action.id].keys() != keys:
                self._of_all[action.id].setKeys(keys)

    def _bind(self, action: Action) -> QShortcut:
        shortcut = QShortcut(self._window)
        shortcut.setKeys([QKeySequence(key) for key in _spellings(action)])
        shortcut.setAutoRepeat(action.id in GOES_ON or action.id.endswith(GOES_ON_IN_ROOM))
        shortcut.activated.connect(partial(_run, action))
        return shortcut


def _spellings(action: Action) -> list[str]:
    """The keys of an action, its own first."""
    return [key for key in (action.shortcut, ALSO.get(action.id, "")) if key]


def _with_other_key(action: Action) -> Action:
    return action._replace(shortcut=ALSO.get(action.id, ""))


def _keys_of(actions: list[Action]) -> set[str]:
    """All keys of some actions."""
    return {key for action in actions for key in _spellings(action)}


def _run(action: Action) -> None:
    """Do it; but who undoes or redoes in a field in which they have typed means its text."""
    field = QApplication.focusWidget()
    if action.id in {"undo", "redo"} and isinstance(field, QLineEdit | QTextEdit) and has_history(field):
        if action.id == "undo":
            field.undo()
        else:
            field.redo()
    else:
        action.run()
