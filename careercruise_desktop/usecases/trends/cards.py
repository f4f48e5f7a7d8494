"""The cards of the wall by their keys, in the order in which a new wall shows them."""

from __future__ import annotations

from . import accuracy, balance, days, focus
from .card import Card

CARDS: dict[str, Card] = {card.key: card for card in (balance.CARD, days.CARD, accuracy.CARD, focus.CARD)}
