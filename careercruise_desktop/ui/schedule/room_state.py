"""What the schedule's view is given around the grid: its head, the strip of figures, and the month."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from .state import Bars, GridState, ItemKey, Mode, Pin, RoleMark


class StripFigure(NamedTuple):
    """One figure of the strip.

    Attributes:
        key: names it ("planned").
        label: what it is ("Planned").
        value: the figure ("37 h 45").
        parts: what it is made of, by role ("24:15").
        rest: a quieter word behind it ("so far").
        tip: its definition, its period and n.
        name: what a screen reader says.
        listed: whether the records behind it can be opened.
    """

    key: str
    label: str
    value: str
    parts: tuple[tuple[RoleMark, str], ...]
    rest: str
    tip: str
    name: str
    listed: bool


class MonthItem(NamedTuple):
    """A planned block as a line of its day; `time` is its start ("09:00")."""

    key: ItemKey
    role: RoleMark
    title: str
    time: str
    name: str
    start: int
    unlogged: bool
    repeats: bool


class MonthDay(NamedTuple):
    """One day of the month; `inside` says that it belongs to it, `name` is what a screen reader says."""

    day: date
    number: str
    inside: bool
    today: bool
    working: bool
    bars: Bars
    items: tuple[MonthItem, ...]
    pins: tuple[Pin, ...]
    name: str


class MonthState(NamedTuple):
    """Whole weeks with the names of their days and their numbers."""

    weekdays: tuple[str, ...]
    weeks: tuple[str, ...]
    days: tuple[MonthDay, ...]
    scale: int


class RoomState(NamedTuple):
    """All that the room shows; one of `grid` and `month` is there.

    Attributes:
        sub: the period beside the title, `short` where there is little room.
        like: such names of other periods, long and short ones, among them the longest there are.
        hint: the profile is empty, and the room teaches.
    """

    mode: Mode
    sub: str
    short: str
    like: tuple[tuple[str, ...], tuple[str, ...]]
    strip: tuple[StripFigure, ...]
    grid: GridState | None
    month: MonthState | None
    hint: bool
