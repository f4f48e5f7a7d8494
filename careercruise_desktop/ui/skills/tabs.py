"""The tabs of the room, and what each of them is made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.page import Presenter

JOURNAL, LEARNING, PATH = "journal", "learning", "path"
TABS = ((JOURNAL, "Journal"), (LEARNING, "Learning"), (PATH, "Career path"))


class Part(NamedTuple):
    """What a tab is made of; built at its first visit.

    Attributes:
        view: what it shows.
        presenter: decides what that is; it is refreshed when something that it watches has changed.
        text: the words of the room's primary button while the tab is on ("New entry").
        new: what that button does.
    """

    view: QWidget
    presenter: Presenter
    text: str
    new: Callable[[], object]


Build = Callable[[], Part]
