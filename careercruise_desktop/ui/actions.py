"""What a person can do, once: menus, the palette, tool tips and the shortcut sheet derive from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Action(NamedTuple):
    """One thing to do.

    Attributes:
        id: a stable name ("room.today").
        text: what it does, sentence case.
        icon: name of its icon.
        shortcut: key sequence in Qt's portable form ("Ctrl+L"), or "".
        run: does it.
        group: heading in the shortcut sheet.
        words: further words by which the palette finds it.
    """

    id: str
    text: str
    icon: str
    shortcut: str
    run: Callable[[], object]
    group: str = "Everywhere"
    words: str = ""
