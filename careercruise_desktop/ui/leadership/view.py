"""The room's view: a head with tabs, and below it what the tab that is on shows."""

from __future__ import annotations

from careercruise_desktop.ui.tabbed_page import TabbedPage

from .tabs import FEEDBACK, TABS

NARROW_BELOW = 800


class LeadershipView(TabbedPage):
    """Shows the tabs of leadership."""

    def __init__(self, *, tab: str) -> None:
        super().__init__("Leadership", TABS, tab, narrow_below=NARROW_BELOW)

    def show_tab(self, key: str, text: str) -> None:
        """Show a tab; `text` is the primary button's."""
        self.whole.setCurrentWidget(self.shown[key])
        self.new.set_icon("mail" if key == FEEDBACK else "plus")
        self.turn_to(key, text)
