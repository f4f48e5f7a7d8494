"""The tabs of the room, and what each of them is made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.widgets.text_field import TextField

JOURNAL, LEARNING, PATH = "journal", "learning", "path"
# Records that a tab shows itself, each of them with its tab.
OPENS = {"journal_entry": JOURNAL}
TABS = ((JOURNAL, "Journal"), (LEARNING, "Learning"), (PATH, "Career path"))


class Part(NamedTuple):
    """What a tab is made of; built at its first visit.

    Attributes:
        view: what it shows.
        presenter: decides what that is; it is refreshed when something that it watches has changed.
        text: the words of the room's primary button while the tab is on ("New entry").
        new: what that button does.
        search: the field that stands in the head of the room while the tab is on, instead of the search over
            everything.
        open: shows one of the records that are this tab's (see `OPENS`).
    """

    view: QWidget
    presenter: Presenter
    text: str
    new: Callable[[], object]
    search: TextField | None = None
    open: Callable[[int], object] | None = None


Build = Callable[[], Part]
