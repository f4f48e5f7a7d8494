"""Handing over: what delegating to a person has brought, and which delegations have gone quiet.

Every figure keeps the ids of the delegations that it was made of, so that it can be opened to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import NamedTuple

from .intervals import wilson

QUIET_DAYS = 5
LEAST_FOR_INTERVAL = 3


class Handed(NamedTuple):
    """One handing over; `id` is the delegation's, `due` the task's due date, lengths are minutes."""

    id: int
    since: date
    freed_minutes: int | None = None
    own_minutes: int = 0
    due: date | None = None
    returned: date | None = None
    accepted_first: bool | None = None
    taken_back: date | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """`yes` of `n`: the ids that counted as yes, and the others that counted."""

    yes: tuple[int, ...]
    no: tuple[int, ...]

    @property
    def hits(self) -> int:
        """How many counted as yes."""
        return len(self.yes)

    @property
    def n(self) -> int:
        """How many counted."""
        return len(self.yes) + len(self.no)

    @property
    def interval(self) -> tuple[float, float] | None:
        """The Wilson interval of the share, 0 to 1; None below n = 3, where only the count is honest."""
        return wilson(self.hits, self.n) if self.n >= LEAST_FOR_INTERVAL else None


@dataclass(frozen=True, slots=True)
class Minutes:
    """A sum of minutes over `rows`; None when there is nothing to sum."""

    total: int | None
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """The median number of calendar days over `rows`; None without any."""

    median: float | None
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HandingOver:
    """What handing over has brought.

    Attributes:
        out: what is out now.
        freed: estimates of the work that came back done.
        first: accepted the first time, of what came back with a verdict.
        on_time: back by the task's due date, of what came back and had one.
        days: from handing over until it was back.
        payback: estimate less own follow-up minutes of what came back; what was taken back undone has freed nothing,
            and its follow-up minutes count against it.
    """

    out: tuple[int, ...]
    freed: Minutes
    first: Share
    on_time: Share
    days: Days
    payback: Minutes


def handing_over(rows: Iterable[Handed]) -> HandingOver:
    """The figures of some delegations.

    Work that came back without an estimate counts for neither `freed` nor `payback`: what it saved is not known.
    Example: estimates of 120 and 60 min that came back after 15 and 0 own minutes, and one taken back after 10, give
    180 min freed (n = 2) and a payback of 155 min (n = 3).
    """
    known = list(rows)
    back = [row for row in known if row.returned is not None]
    estimated = [row for row in back if row.freed_minutes is not None]
    paid = [*estimated, *(row for row in known if row.returned is None and row.taken_back is not None)]
    spans = [(row.returned - row.since).days for row in back if row.returned is not None]
    gained = [(row.freed_minutes or 0 if row.returned is not None else 0) - row.own_minutes for row in paid]
    return HandingOver(
        out=tuple(row.id for row in known if row.returned is None and row.taken_back is None),
        freed=_sum([row.freed_minutes or 0 for row in estimated], estimated),
        first=_share(back, lambda row: row.accepted_first),
        on_time=_share(back, _on_time),
        days=Days(float(median(spans)) if spans else None, _ids(back)),
        payback=_sum(gained, paid),
    )


def working_days_after(first: date, last: date, working: frozenset[int]) -> int:
    """How many working days lie after `first`, up to and with `last`; 0 when it is not later."""
    days = (last - first).days
    if days <= 0:
        return 0
    weeks, rest = divmod(days, 7)
    return weeks * len(working) + sum((first.weekday() + step) % 7 in working for step in range(1, rest + 1))


def is_quiet(last_event: date, today: date, since: date, until: date | None, working: frozenset[int]) -> bool:
    """Whether a delegation is stale: no event for five working days or a quarter of its span, whichever is longer.

    Its span goes from the handing over to the day on which it is expected (`until`), counted in working days; where
    nothing is agreed, to today. Example: handed over on Monday 2 March and expected on Friday 29 May, 64 working days:
    stale after 16 working days without an event.

    Args:
        last_event: the last day on which anything is known to have happened about it.
        today: the present day.
        since: the day on which it was handed over.
        until: the day on which it is expected back, or None.
        working: weekdays worked, Monday = 0.
    """
    span = working_days_after(since, until or today, working)
    return working_days_after(last_event, today, working) >= max(QUIET_DAYS, span / 4)


def _on_time(row: Handed) -> bool | None:
    return None if row.due is None or row.returned is None else row.returned <= row.due


def _share(rows: Iterable[Handed], verdict: Callable[[Handed], bool | None]) -> Share:
    told = [(row.id, verdict(row)) for row in rows]
    yes = tuple(key for key, answer in told if answer is True)
    return Share(yes, tuple(key for key, answer in told if answer is False))


def _sum(minutes: list[int], rows: list[Handed]) -> Minutes:
    return Minutes(sum(minutes) if rows else None, _ids(rows))


def _ids(rows: Iterable[Handed]) -> tuple[int, ...]:
    return tuple(row.id for row in rows)
