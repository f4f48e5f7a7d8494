"""A room with tabs in its head: what each of them shows is put in at its first visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.domain.changes import Change

from .page import Page
from .shell.header import Header
from .widgets.button import Button
from .widgets.menu import Menu
from .widgets.offers import Offer, offer_menu
from .widgets.tabs import Tabs

# In less room than this the head would not know where to go with its tabs: then a panel lies over it.
LEAST_BESIDE = 620


class TabbedPage(Page):
    """Holds the tabs that the presenter puts in. What is done in them, they signal themselves.

    Signals: tab_chosen(key); new_requested (what the primary button says).
    """

    tab_chosen = Signal(str)
    new_requested = Signal()
    follows_clock = True

    def __init__(self, title: str, tabs: Sequence[tuple[str, str]], tab: str, *, narrow_below: int) -> None:
        """Show the `tabs` (keys and words) of a room, `tab` on; below `narrow_below` px its button says less."""
        super().__init__()
        self.menu: Menu | None = None
        # Told which kinds of records have changed; says whether anything that is shown is concerned.
        self.spoil: Callable[[frozenset[str]], bool] = lambda _kinds: True
        # Shows a record in a tab; says whether it does.
        self.opens: Callable[[str, int], bool] = lambda _kind, _key: False
        self.covered = 0
        self.shown: dict[str, QWidget] = {}
        self._text = ""
        self._narrow_below = narrow_below
        self._searches: dict[str, QWidget] = {}
        self.header = Header(title)
        self.tabs = Tabs(tabs, tab, f"Parts of {title.lower()}")
        self.new = Button("", "primary", "plus")
        self.whole = QStackedWidget()
        # Of all that stands there, the search is what gets shorter.
        self.header.title.setMinimumWidth(self.header.title.sizeHint().width())
        self.header.add_left(self.tabs)
        self.header.add_right(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.whole, 1)
        self.header.search_requested.connect(self.search_requested)
        self.tabs.chosen.connect(self.tab_chosen)
        self.new.press_once()
        self.new.clicked.connect(lambda _=False: self.new_requested.emit())

    def put(self, key: str, tab: QWidget, search: QWidget | None = None) -> None:
        """Take what a tab shows, and its own search."""
        self.shown[key] = tab
        if search is not None:
            search.hide()
            self._searches[key] = search
            self.header.add_before_search(search)
        self.place(key).addWidget(tab)

    def place(self, key: str) -> QStackedWidget:
        """Where a tab stands."""
        return self.whole

    def turn_to(self, key: str, text: str) -> None:
        """Put a tab on in the head, with its search; `text` is the primary button's."""
        self.tabs.set_value(key)
        self.show_search(key)
        self._text = text
        self.name_button()

    def show_search(self, key: str) -> None:
        """The search of a tab, or, where it has none, the one over everything."""
        own = self._searches.get(key)
        for field in self._searches.values():
            field.setVisible(field is own)
        self.header.search.setVisible(own is None)

    def show_read(self) -> None:
        """Another tab is on: read what of it is stale, and show it."""
        super().refresh()

    def open_record(self, kind: str, key: int) -> bool:
        """Show a record in one of the tabs."""
        return self.opens(kind, key)

    def cover(self, pixels: int) -> None:
        """Leave a panel at the right its room, where enough is left beside it: nothing is cut in half by it then."""
        self.covered = pixels if self.width() - pixels >= LEAST_BESIDE else 0
        self.header.setContentsMargins(0, 0, self.covered, 0)
        self.whole.setContentsMargins(0, 0, self.covered, 0)
        self.name_button()

    def show_menu(self, offers: Sequence[Offer], place: QPoint, act: Callable[[str], object]) -> None:
        """Open a menu at a place of the screen."""
        self.menu = offer_menu(self, offers, act)
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        self.menu.popup(place)

    def hear(self, change: Change) -> None:
        """Refresh what the change concerns."""
        if self.spoil(change.kinds):
            super().refresh()

    def refresh(self) -> None:
        """Read everything again."""
        self.spoil(frozenset())
        super().refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the button in as many words as have room."""
        super().resizeEvent(event)
        self.name_button()

    def name_button(self) -> None:
        """The primary button, in fewer words where there is little room."""
        narrow = self.width() - self.covered < self._narrow_below
        self.new.setText(self._text.partition(" ")[0] if narrow else self._text)
        self.new.setAccessibleName(self._text)
        self.new.setVisible(bool(self._text))
