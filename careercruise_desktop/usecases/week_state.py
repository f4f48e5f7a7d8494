"""What the schedule reads: its days, what stands on them, and the figures over them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.figures.adherence import Adherence
from careercruise_desktop.domain.figures.balance import Balance
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import BlockKey
from careercruise_desktop.domain.spans import Day, Moment, Span


class Planned(NamedTuple):
    """One time of a block. `status` is what became of it; `ended` says that it is over.

    `varied`: it is one time of a repeating block that was changed by itself.
    """

    key: BlockKey
    title: str
    role: Role
    span: Span
    project: str
    status: Adherence
    ended: bool
    repeats: bool
    varied: bool = False

    @property
    def unlogged(self) -> bool:
        """Whether it is over and nothing was logged for it."""
        return self.ended and self.status is Adherence.MISSED


class Logged(NamedTuple):
    """Logged work, or what runs. `span` is None for a day total; `clash` when it overlaps another entry."""

    id: int
    title: str
    role: Role
    day: date
    span: Span | None
    minutes: int
    project: str
    unplanned: bool
    running: bool = False
    clash: bool = False


class Event(NamedTuple):
    """An imported appointment; one for whole days has no time of day."""

    id: int
    title: str
    span: Span
    all_day: bool


class Due(NamedTuple):
    """A milestone or task that is due; `state` is "overdue", "at risk" or ""."""

    kind: str
    id: int
    title: str
    role: Role
    state: str


class Sums(NamedTuple):
    """Minutes by role. Time that entries share counts once, and is in `twice`."""

    it_planned: int = 0
    pm_planned: int = 0
    it_logged: int = 0
    pm_logged: int = 0
    twice: int = 0

    @property
    def planned(self) -> int:
        """Planned minutes of both roles."""
        return self.it_planned + self.pm_planned

    @property
    def logged(self) -> int:
        """Logged minutes of both roles."""
        return self.it_logged + self.pm_logged


class ScheduleDay(NamedTuple):
    """One local day.

    What stands on it by its instants is in `planned`, `logged` and `events`, what has no time of day in `totals`,
    `whole` and `due`. `sums` are of what belongs to it: the blocks and entries that start on it in their own zone.
    `overbooked` are the minutes planned beyond what the working day holds.
    """

    day: date
    bounds: Day
    working: bool
    sums: Sums
    overbooked: int
    planned: tuple[Planned, ...]
    logged: tuple[Logged, ...]
    events: tuple[Event, ...]
    totals: tuple[Logged, ...]
    whole: tuple[Event, ...]
    due: tuple[Due, ...]


class Figures(NamedTuple):
    """The figures over a period.

    Attributes:
        sums: planned and logged minutes.
        blocks: how many blocks are planned.
        entries: how many entries are logged.
        kept: minutes of the blocks of past days under work of that same block.
        past_planned: minutes planned on past days; what `kept` is a share of.
        past_blocks: the blocks of past days, by what became of them.
        switches: role switches.
        worked_days: days with anything logged, over which switches are averaged.
        balance: logged minutes against the target.
        debt: minutes of the first role that are carried into the period; negative: of the second.
        debt_since: the first day of what is carried.
        clashes: how many entries overlap another one.
    """

    period: Period
    sums: Sums
    blocks: int
    entries: int
    kept: int
    past_planned: int
    past_blocks: dict[Adherence, int]
    switches: int
    worked_days: int
    balance: Balance
    debt: int
    debt_since: date
    clashes: int

    @property
    def accuracy(self) -> float | None:
        """Kept over planned minutes of past days; None where nothing was planned."""
        return self.kept / self.past_planned if self.past_planned else None

    @property
    def past_count(self) -> int:
        """The blocks of past days."""
        return sum(self.past_blocks.values())

    @property
    def switches_a_day(self) -> float | None:
        """Role switches a day on which anything was logged; None without such a day."""
        return self.switches / self.worked_days if self.worked_days else None


class ScheduleState(NamedTuple):
    """Days in order, and the figures over them (of a month: over its own days, not those around it)."""

    now: Moment
    empty: bool
    limit: int
    days: tuple[ScheduleDay, ...]
    figures: Figures
