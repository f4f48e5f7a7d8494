"""What can be done with a tile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.offers import Offer, offer_menu

from .state import Look, Tile

_BLOCK = (
    Offer("done", "Log as done", "check", "D"),
    Offer("adjust", "Adjust and log", "pencil"),
    Offer("timer", "Start timer here", "play"),
    Offer(""),
    Offer("delete", "Delete block", "trash-2", "Del"),
)
_ENTRY = (
    Offer("split", "Split in two", "split"),
    Offer("merge", "Merge with the next entry", "merge"),
    Offer("fill", "Fill the gap to its neighbours", "unfold-horizontal"),
    Offer("cut", "Cut where it overlaps", "scissors"),
    Offer("role", "Move to the other role", "repeat"),
    Offer(""),
    Offer("delete", "Delete entry", "trash-2", "Del"),
)
_TIMER = (Offer("stop", "Stop timer", "square"),)


def offers(tile: Tile) -> tuple[Offer, ...]:
    """What a tile offers."""
    if tile.look is Look.RUNNING:
        return _TIMER
    if tile.kind == "time_block":
        return _BLOCK
    return _ENTRY if tile.kind == "time_entry" else ()


def tile_menu(parent: QWidget, tile: Tile, act: Callable[[str], object]) -> Menu:
    """The menu of a tile."""
    return offer_menu(parent, offers(tile), act)
