"""Menus made of what is offered: each line names an act, and one function does whichever was chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from .menu import Menu


class Offer(NamedTuple):
    """One line of a menu; an empty act is a separator."""

    act: str
    text: str = ""
    icon: str = ""
    key: str = ""


def offer_menu(parent: QWidget, offers: Sequence[Offer], act: Callable[[str], object]) -> Menu:
    """A menu of offers; `act` is called with the one that was chosen."""
    menu = Menu(parent)
    for offer in offers:
        if offer.act:
            danger = offer.act == "delete"
            menu.add(offer.text, partial(act, offer.act), icon=offer.icon, shortcut=offer.key, danger=danger)
        else:
            menu.addSeparator()
    return menu
