"""The forms of people and of what they said: a talk by one line, and the way to their room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from careercruise_desktop.usecases.people import People

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context

    from .opened import Opened

ROOM = "leadership"


class PeopleForm:
    """What these forms do."""

    def __init__(self, context: Context, opened: Opened) -> None:
        self._context = context
        self._opened = opened

    def for_item(self, name: str, verb: str, values: dict[str, Any]) -> Callable[[], object] | None:
        """What keeps a talk by one line; None for any other list."""
        owner = self._opened.place.id
        if (name, verb) != ("talks", "add"):
            return None
        return lambda: self._context.use(People).met(owner, values["line"])

    def run(self, name: str) -> bool:
        """What a button asks for; whether it was the one that leads to the room."""
        if name != ROOM:
            return False
        kind, key, _ = self._opened.place
        self._context.bus.room_requested.emit(ROOM)
        self._context.bus.leadership_requested.emit(kind, key)
        return True
