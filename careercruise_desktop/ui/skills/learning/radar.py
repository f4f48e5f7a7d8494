"""Staying current: the radar, its technologies as a list, and their moves."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from .state import TechRadarState


class RadarPart(QWidget):
    """Shows a `TechRadarState`.

    Signals: chosen(id, 0 for none); opened(id); add_wanted(name, quadrant, ring, reason); ring_wanted(id, ring, reason);
    archive_wanted(id, whether to put it away); archived_wanted(whether those put away are to be shown);
    menu_requested(id, place); remove_requested(id).
    """

    chosen = Signal(int)
    opened = Signal(int)
    add_wanted = Signal(str, str, str, str)
    ring_wanted = Signal(int, str, str)
    archive_wanted = Signal(int, bool)
    archived_wanted = Signal(bool)
    menu_requested = Signal(int, QPoint)
    remove_requested = Signal(int)

    def show_state(self, state: TechRadarState) -> None:
        """Show another radar."""
