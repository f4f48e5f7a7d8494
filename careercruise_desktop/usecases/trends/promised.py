"""Milestones that were promised for some days: whether each was kept, as it stood at the end of a period."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from careercruise_desktop.domain.figures.intervals import wilson
from careercruise_desktop.domain.figures.slip import plus_working_days, verdict
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.storage.queries import stood
from careercruise_desktop.storage.queries import trends as ask
from careercruise_desktop.storage.queries.trends import Only
from careercruise_desktop.storage.reader import Row

from .reading import Reading

LEAST = 3
_BASELINE = 4  # the place of the baseline in a row


class Judged(NamedTuple):
    """A milestone, whether it was on time by its baseline and by the last agreed date, and by how many days it is late.

    None for what does not count (yet). Days and the role are as they stand in the file: thousands are read for a wall.
    `reached` says whether it was reached when the period had ended.
    """

    id: int
    title: str
    role: str
    project_id: int | None
    baseline_due: str
    kept: bool | None
    agreed: bool | None
    days_late: int
    reached: bool


Verdict = Callable[[Judged], bool | None]


class Rate(NamedTuple):
    """`hits` of `n`, the share and its interval; these are None below three, where only the count is honest."""

    hits: int
    n: int
    value: float | None
    low: float | None
    high: float | None


def rate(verdicts: Iterable[bool | None]) -> Rate:
    """The rate of what counts."""
    told = [each for each in verdicts if each is not None]
    return rate_of(sum(told), len(told))


def rate_of(hits: int, n: int) -> Rate:
    """The rate k of n."""
    interval = wilson(hits, n) if n >= LEAST else None
    low, high = interval or (None, None)
    return Rate(hits, n, hits / n if interval else None, low, high)


@dataclass(frozen=True, slots=True)
class Promised:
    """The milestones that were promised for some days, in the order of the day that was promised."""

    all: tuple[Judged, ...]
    days: tuple[str, ...]
    hits: tuple[int, ...]
    counts: tuple[int, ...]

    def within(self, period: Period) -> Sequence[Judged]:
        """Those of a period."""
        first, end = self._places(period)
        return self.all[first:end]

    def rate(self, period: Period) -> Rate:
        """The rate of a period, from the running sums up to its ends."""
        first, end = self._places(period)
        return rate_of(self.hits[end] - self.hits[first], self.counts[end] - self.counts[first])

    def _places(self, period: Period) -> tuple[int, int]:
        return (
            bisect_left(self.days, period.first.isoformat()),
            bisect_right(self.days, period.last.isoformat()),
        )


def found_promised(reading: Reading, days: tuple[date, date], end: date, only: Only) -> Promised:
    """The milestones that were promised for some days, as they stood at the end of a day."""
    over = end < reading.today
    dues = stood.dues_on(reading.reader, end) if over else {}
    judge = _judge(reading, end, dues)
    found = tuple([judge(row) for row in _rows(reading, days, end if over else None, only)])
    hits = accumulate((each.kept is True for each in found), initial=0)
    counts = accumulate((each.kept is not None for each in found), initial=0)
    return Promised(found, tuple([each.baseline_due for each in found]), tuple(hits), tuple(counts))


def _rows(reading: Reading, days: tuple[date, date], end: date | None, only: Only) -> list[Row]:
    """The rows of those days; by the baselines of a day that is over where they were changed after it."""
    rows = ask.milestones_due(reading.reader, *days, only)
    changed = {} if end is None else stood.baselines_on(reading.reader, end)
    if not changed:
        return rows
    first, last = (day.isoformat() for day in days)
    rows = [row for row in rows if row[0] not in changed]
    for row in ask.milestones_among(reading.reader, list(changed), only):
        baseline = changed[row[0]]
        if first <= baseline <= last:
            rows.append((*row[:_BASELINE], baseline, *row[_BASELINE + 1 :]))
    return sorted(rows, key=lambda row: (row[_BASELINE], row[0]))


def _judge(reading: Reading, end: date, dues: dict[int, str]) -> Callable[[Row], Judged]:
    """How rows are judged at the end of a day; all in ISO days, which compare as days do.

    What was promised for the days up to `end` has the days of tolerance after it, too: its verdict stands from then on,
    and on the day after them it is late by as much as that; what was late before is late by `end`.
    """
    now, upto = reading.today.isoformat(), end.isoformat()
    limit_of = _limits(reading)

    def late_by(baseline: str, limit: str, done: str | None) -> int:
        first_late = date.fromisoformat(limit) + timedelta(days=1)
        seen = min(reading.today, max(date.fromisoformat(upto), first_late))
        until = seen if done is None else min(seen, date.fromisoformat(done))
        return (until - date.fromisoformat(baseline)).days

    def judge(row: Row) -> Judged:
        key, title, role, project, baseline, due, done, off = row
        reached = done is not None and done <= upto
        if off is not None and off <= upto:
            return Judged(key, title, role, project, baseline, None, None, 0, reached)
        limit, agreed = limit_of(baseline), str(dues.get(key, due))
        kept = verdict(baseline, done, limit, upto, now)
        by_agreed = kept if agreed == baseline else verdict(agreed, done, limit_of(agreed), upto, now)
        late = late_by(baseline, limit, done) if kept is False else 0
        return Judged(key, title, role, project, baseline, kept, by_agreed, late, reached)

    return judge


def _limits(reading: Reading) -> Callable[[str], str]:
    """The last day on which what was promised for a day is kept."""
    tolerance, working = reading.settings.late_tolerance, reading.settings.working_days
    if not tolerance:
        return lambda day: day
    known: dict[str, str] = {}

    def limit(day: str) -> str:
        if day not in known:
            known[day] = plus_working_days(date.fromisoformat(day), tolerance, working).isoformat()
        return known[day]

    return limit
