"""What can be done with a card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.offers import Offer, offer_menu

from .state import CardState

_OPEN = Offer("open", "Open", "pencil", "Enter")
_DELETE = Offer("delete", "Delete task", "trash-2", "Del")
_BREAK = Offer("")
_TODO = (
    _OPEN,
    Offer("plan", "Plan in the next free time", "calendar-days", "P"),
    Offer("delegate", "Delegate", "user-check", "G"),
    Offer("done", "Done", "check", "X"),
    _BREAK,
)
_BY_HAND = (
    Offer("up", "Move up", "arrow-up", "Alt+Up"),
    Offer("down", "Move down", "arrow-down", "Alt+Down"),
    _BREAK,
)
_DROP = (Offer("drop", "Will not be done", "x"), _DELETE)
_WAITING = (
    _OPEN,
    Offer("follow", "Follow up", "message-square", "F"),
    Offer("delegate", "Give to somebody else", "user-check", "G"),
    _BREAK,
    Offer("first", "Done, accepted first time", "check", "X"),
    Offer("later", "Done after another round", "rotate-ccw"),
    Offer("back", "Take back", "undo-2"),
    _BREAK,
)
_PERSON = (Offer("person", "What handing over has brought", "users"), _BREAK)
_DONE = (_OPEN, Offer("reopen", "Reopen", "undo-2", "X"), _BREAK)
_VERDICT = (
    Offer("first", "Accepted first time", "check"),
    Offer("later", "Accepted after another round", "rotate-ccw"),
    _BREAK,
)


def offers(card: CardState, *, by_hand: bool) -> tuple[Offer, ...]:
    """What a card offers."""
    person = _PERSON if card.person_id else ()
    if card.waiting:
        return (*_WAITING, *person, _DELETE)
    if card.done:
        return (*_DONE, *(_VERDICT if card.returned else ()), *person, _DELETE)
    return (*_TODO, *(_BY_HAND if by_hand else ()), *_DROP)


def card_menu(parent: QWidget, card: CardState, act: Callable[[str], object], *, by_hand: bool) -> Menu:
    """The menu of a card."""
    return offer_menu(parent, offers(card, by_hand=by_hand), act)
