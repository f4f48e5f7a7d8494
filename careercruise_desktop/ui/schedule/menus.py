"""What can be done with what stands on the grid, as menus at its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.offers import Offer, offer_menu

LINE = Offer("")
OPEN = Offer("open", "Open", "panel-right", "Enter")
BLOCK = (
    OPEN,
    LINE,
    Offer("done", "Log as done", "check", "D"),
    Offer("adjust", "Adjust and log", "pencil"),
    Offer("timer", "Start timer here", "play"),
    Offer("delegate", "Delegate", "user-check"),
    LINE,
    Offer("duplicate", "Duplicate", "copy"),
    Offer("repeat", "Repeat", "repeat"),
    Offer("role", "Move to the other role", "scale"),
    LINE,
    Offer("delete", "Delete block", "trash-2", "Del"),
)
ENTRY = (
    OPEN,
    LINE,
    Offer("split here", "Split here", "split"),
    Offer("split", "Split in two", "split"),
    Offer("merge", "Merge with the next entry", "merge"),
    Offer("fill", "Fill the gap to its neighbours", "unfold-horizontal"),
    Offer("cut", "Cut where it overlaps", "scissors"),
    Offer("role", "Move to the other role", "scale"),
    Offer("duplicate", "Duplicate", "copy"),
    LINE,
    Offer("delete", "Delete entry", "trash-2", "Del"),
)
SEVERAL_ENTRIES = (
    Offer("merge", "Merge into one entry", "merge"),
    Offer("role", "Move to the other role", "scale"),
    LINE,
    Offer("delete", "Delete entries", "trash-2", "Del"),
)
SEVERAL_BLOCKS = (
    Offer("role", "Move to the other role", "scale"),
    LINE,
    Offer("delete", "Delete blocks", "trash-2", "Del"),
)
SEVERAL = (Offer("delete", "Delete", "trash-2", "Del"),)
TIMER = (Offer("stop", "Stop timer", "square"),)
EVENT = (
    Offer("block it", "Make a block for {it}", "calendar"),
    Offer("block pm", "Make a block for {pm}", "calendar"),
)
TIME = (
    Offer("new", "New block here", "plus", "N"),
    Offer("log", "Log time here", "clock"),
    LINE,
    Offer("templates", "Lay a week template", "layout-template", "W"),
    Offer("save template", "Save this week as a template", "layout-template"),
)
DAY = (
    Offer("day", "Show this day", "calendar-days", "Enter"),
    Offer("new", "New block on this day", "plus", "N"),
)
REACH = (
    Offer("this one", "Only this one"),
    Offer("this and following", "This and following"),
    Offer("all", "All"),
)


def menu(parent: QWidget, offers: Sequence[Offer], act: Callable[[str], object]) -> Menu:
    """A menu of offers that is gone once it has closed."""
    shown = offer_menu(parent, offers, act)
    shown.aboutToHide.connect(shown.deleteLater)
    return shown
