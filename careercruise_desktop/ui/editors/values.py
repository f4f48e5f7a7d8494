"""What the fields show beside plain values, and what they need to know of the person."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.system.dayorder import order_of


class Around(NamedTuple):
    """What the fields need to know of the person: the local day, the settings for days, the names of the roles.

    `week_start` counts from Monday = 0; `day_order` is "dmy" or "mdy".
    """

    today: date
    week_start: int = 0
    day_order: str = "dmy"
    it_name: str = "IT"
    pm_name: str = "PM"


class StateWord(NamedTuple):
    """One of several states: its word, its tone ("ok", "warn" or "neutral"), and what it rests on, in a sentence."""

    word: str
    tone: Literal["ok", "warn", "neutral"]
    says: str


def around(settings: Settings, today: date) -> Around:
    """What the fields need to know of the person."""
    return Around(
        today=today,
        week_start=settings.week_start,
        day_order=order_of(settings.day_order),
        it_name=settings.it_name,
        pm_name=settings.pm_name,
    )
