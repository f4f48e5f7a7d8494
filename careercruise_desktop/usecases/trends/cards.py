"""The cards of the wall by their keys, in the order in which a new wall shows them."""

from __future__ import annotations

from . import (
    accuracy,
    balance,
    days,
    delegation,
    estimates,
    feedback,
    focus,
    indexes,
    interference,
    learning,
    levels,
    load,
    morale,
    on_time,
)
from .card import Card

_ROOMS = (
    balance, days, accuracy, focus, on_time, indexes, levels, learning, feedback, morale, delegation, load, estimates,
    interference,
)  # fmt: skip
CARDS: dict[str, Card] = {room.CARD.key: room.CARD for room in _ROOMS}
