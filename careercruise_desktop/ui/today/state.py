"""What Today's view is given: words ready to be shown, places ready to be painted."""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple

RoleMark = Literal["it", "pm"]
Worry = Literal["", "warn", "danger"]
Square = Literal["logged", "open", "missed", "off"]


class Look(Enum):
    """How a tile is painted."""

    PLANNED = "planned"
    UNLOGGED = "unlogged"
    LOGGED = "logged"
    RUNNING = "running"
    EVENT = "event"


class Tile(NamedTuple):
    """One block, entry, running timer or appointment.

    `start` and `end` are UTC seconds, `name` is what a screen reader says.
    """

    kind: str
    id: int
    look: Look
    role: str
    title: str
    start: int
    end: int
    beside: str
    second: str
    right: str
    name: str
    warned: bool = False


class Total(NamedTuple):
    """An entry without a time of day."""

    id: int
    role: RoleMark
    text: str
    name: str


class DayPlan(NamedTuple):
    """The timeline: `hours` are (UTC second, label) lines, `now` is (UTC second, label) or None."""

    first: int
    last: int
    hours: tuple[tuple[int, str], ...]
    planned: tuple[Tile, ...]
    logged: tuple[Tile, ...]
    totals: tuple[Total, ...]
    planned_sum: str
    logged_sum: str
    now: tuple[int, str] | None
    focus_at: int


class BannerState(NamedTuple):
    """The past block that is not logged yet."""

    role: str
    title: str
    rest: str
    log_text: str
    more: str


class RowState(NamedTuple):
    """A row of the summary; `avatar` holds the initials for delegations."""

    kind: str
    id: int
    role: str
    title: str
    second: str
    right: str
    worry: Worry
    avatar: str = ""


class WeekState(NamedTuple):
    """The week's balance in words; shares of the first role from 0 to 1."""

    sub: str
    share: float | None
    it_text: str
    pm_text: str
    low: float
    aim: float
    high: float
    band_text: str
    sentence: str
    debt: str


class NudgeState(NamedTuple):
    """One piece of advice and what can be done: (key, text) pairs."""

    title: str
    reason: str
    actions: tuple[tuple[str, str], ...]


class DayState(NamedTuple):
    """All that Today shows."""

    title: str
    sub: str
    is_today: bool
    empty: bool
    plan: DayPlan
    banner: BannerState | None
    week: WeekState
    due: tuple[RowState, ...]
    waiting: tuple[RowState, ...]
    days: tuple[tuple[Square, ...], ...]
    days_sub: str
