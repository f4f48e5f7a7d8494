"""How a chart is kept: as a picture or as a table, by one menu wherever a chart stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.menu import Menu

KINDS = (("png", "image"), ("svg", "image"), ("csv", "table"))


def save_menu(parent: QWidget, save: Callable[[str], None], show_records: Callable[[], None] | None = None) -> Menu:
    """The menu of a chart: `save` is told "png", "svg" or "csv"."""
    menu = Menu(parent)
    for kind, icon in KINDS:
        menu.add(f"Save as {kind.upper()}…", partial(save, kind), icon=icon)
    if show_records is not None:
        menu.addSeparator()
        menu.add("Open the records behind", show_records, icon="list")
    return menu
