"""The tab Journal without the matrix: the list of entries, and at its right the place of the editor."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from .state import JournalState


class JournalTab(QWidget):
    """Shows a `JournalState`. The editor of entries is put into `editor_place` by whoever builds the room.

    Signals:
        entry_selected: another entry is meant (its id; 0 for none): the editor shows it.
        entry_opened: an entry is to be edited: the editor shows it and takes the keys.
        new_requested: a new entry.
        remove_requested: an entry (its id) is to be deleted.
        menu_requested: the menu of an entry (its id) at a place of the screen.
        more_requested: the entries after the last one.
        narrowed: a filter ("kind", "skill", "project", "role", "tag", "portfolio", "days") is to have a value, None
            for all; of "days" a pair of days, both included.
        cleared: all filters are to be off.
        searched: words are looked for, "" for none.
        month_requested: the calendar is to show the month of a day.
        sample_requested: sample data.
    """

    entry_selected = Signal(int)
    entry_opened = Signal(int)
    new_requested = Signal()
    remove_requested = Signal(int)
    menu_requested = Signal(int, QPoint)
    more_requested = Signal()
    narrowed = Signal(str, object)
    cleared = Signal()
    searched = Signal(str)
    month_requested = Signal(date)
    sample_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.editor_place = QStackedWidget(self)

    def show_state(self, state: JournalState) -> None:
        """Show the list."""
