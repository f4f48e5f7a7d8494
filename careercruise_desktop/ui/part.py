"""A tab of a room, and what it is made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from .page import Presenter
from .widgets.text_field import TextField


class Part(NamedTuple):
    """What a tab is made of; built at its first visit.

    Attributes:
        view: what it shows.
        presenter: decides what that is; it is refreshed when something that it watches has changed.
        text: the words of the room's primary button while the tab is on ("New entry").
        new: what that button does.
        search: the field that stands in the head of the room while the tab is on, instead of the search over
            everything.
        open: shows one of the records (table name, id) that are this tab's; each room knows which those are. False
            where the inspector is to show it.
    """

    view: QWidget
    presenter: Presenter
    text: str
    new: Callable[[], object]
    search: TextField | None = None
    open: Callable[[str, int], object] | None = None


Build = Callable[[], Part]
