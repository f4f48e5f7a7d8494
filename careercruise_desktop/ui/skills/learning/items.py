"""Learning items: what is under way, the reading list, and what is over."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from .state import ItemsState


class ItemsPart(QWidget):
    """Shows an `ItemsState`.

    Signals: opened(id); line_typed(text), for a hint; line_given(text), to add it; status_wanted(id, status);
    moved(id, place); time_wanted(id, minutes); menu_requested(id, place); remove_requested(id); more_requested;
    sample_wanted.
    """

    opened = Signal(int)
    line_typed = Signal(str)
    line_given = Signal(str)
    status_wanted = Signal(int, str)
    moved = Signal(int, int)
    time_wanted = Signal(int, int)
    menu_requested = Signal(int, QPoint)
    remove_requested = Signal(int)
    more_requested = Signal()
    sample_wanted = Signal()

    def show_state(self, state: ItemsState) -> None:
        """Show other items."""
