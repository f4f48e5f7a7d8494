"""What the view of Trends is given: words and charts, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from careercruise_desktop.ui.widgets.records_list import RecordState

# What menus say of files and pictures where not all days are in sight.
WHOLE = "Files hold the whole period"


class Slot(NamedTuple):
    """A card's place on the wall: its key, and whether it is two columns wide."""

    key: str
    wide: bool = False


class Offer(NamedTuple):
    """A card that the wall can show: its key, its title, and whether it is shown."""

    key: str
    title: str
    shown: bool


@dataclass(frozen=True, slots=True)
class WallState:
    """All of Trends but the charts, which come one by one.

    Attributes:
        stretch: how long the period is; "" for any range.
        first: its first day.
        last: its last day that is not in the future; where all of it is, its last day.
        end: its last day, with which the axes end.
        today: the present day.
        sub: the period in words.
        short: the same where there is little room.
        earlier: whether there is anything before.
        later: whether the period is not the running one.
        empty: whether nothing was ever put down.
        roles: both roles with the names that the person gave.
        projects: id and name of each that can be chosen.
        role: the one that the wall is narrowed to; "" for both.
        project: the same of projects; None for all.
        compare: whether everything is set beside the period before.
        slots: the cards that are shown, in order.
        offers: all cards.
        beside: the days that everything is set beside; "" where it is not.
    """

    stretch: str
    first: date
    last: date
    end: date
    today: date
    sub: str
    short: str
    earlier: bool
    later: bool
    empty: bool
    roles: tuple[tuple[str, str], ...]
    projects: tuple[tuple[int, str], ...]
    role: str
    project: int | None
    compare: bool
    slots: tuple[Slot, ...]
    offers: tuple[Offer, ...]
    beside: str = ""


class TableState(NamedTuple):
    """A chart as a table: the names of the columns, and a row for each point."""

    chart: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class RecordsState:
    """Some of the `total` records behind a point of a chart, or behind its whole figure (`index` -1)."""

    chart: str
    index: int
    title: str
    sub: str
    rows: tuple[RecordState, ...]
    total: int
