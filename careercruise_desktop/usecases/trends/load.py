"""The card of load: hours a week, and the facts about them that have a source. No diagnosis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import accumulate, pairwise
from statistics import fmean

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.load import (
    MEAN_WEEKS,
    STEEP,
    DayWork,
    Fact,
    LoadFact,
    long_weeks,
    mean_weeks,
    rise,
    short_rests,
)
from careercruise_desktop.domain.figures.series import Figure, Mark, Measure, Series
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.domain.periods import week_of
from careercruise_desktop.storage.queries import wall as ask
from careercruise_desktop.storage.queries.trends import oldest_day

from .behind import Records, entries_behind
from .card import Card, Place
from .reading import Reading

WEEKS = ("week", "weeks")
# So many days before the period are needed for the mean of 17 weeks and the quotient of a rise.
_LEAD = 7 * MEAN_WEEKS + 7


def whole_weeks(minutes: Mapping[int, int], first: int, last: int) -> list[tuple[int, int]]:
    """The weeks from the day `first` on that end up to `last`: their last day and their minutes."""
    starts = range(first, last - 5, 7)
    sums, end = [0] * len(starts), first + 7 * len(starts)
    for day, length in minutes.items():
        if first <= day < end:
            sums[(day - first) // 7] += length
    return [(start + 6, length) for start, length in zip(starts, sums, strict=True)]


def _read(reading: Reading) -> Figure:
    seen, since = reading.seen, reading.time.oldest
    first, last = seen.first.toordinal(), seen.last.toordinal()
    days = ask.day_work(reading.reader, first - _LEAD, last)
    minutes = {each.day: each.minutes for each in days}
    begun = max(since.toordinal(), first - _LEAD) if since is not None else last + 1
    start = week_of(date.fromordinal(begun), reading.settings.week_start).first.toordinal()
    weeks = whole_weeks(minutes, start, last)
    own = [week for week in weeks if week[0] - 6 >= first]
    means, long = [each for each in mean_weeks(weeks) if each.day >= seen.first], long_weeks(own)
    rests = [each for each in short_rests(days) if each.day >= seen.first]
    value = fmean(length for _, length in own) if own else None
    before, n = reading.before(lambda period: _mean_before(reading, period.first.toordinal(), period.last.toordinal()))
    return Figure(
        CARD.key, CARD.title, seen, len(own), value, Measure.MINUTES, series=_course(reading), before=before,
        before_n=n, counted=WEEKS, marks=_marks([*long, *means[:1], *rests]),
        beside=(
            _count(reading, "long_weeks", "Weeks of 55 h or more", len(long), (len(own), WEEKS)),
            _most(reading, weeks, seen.first),
            _count(reading, "short_rests", "Rest under 11 h", len(rests), (_nights(days, first), ("night", "nights"))),
            _rise(reading, minutes, last),
        ),
    )  # fmt: skip


def _course(reading: Reading) -> tuple[Series, ...]:
    """Minutes of each part; of months and quarters the mean week."""
    course = partial(reading.course, n=lambda part: part.days)
    if reading.unit in {Unit.MONTH, Unit.QUARTER}:
        weeks = reading.time.weeks_of
        return (
            course("minutes_a_week", "Hours a week", Measure.MINUTES, value=lambda part, _: part.logged / weeks(part)),
        )
    return (course("minutes", "Hours", Measure.MINUTES, value=lambda part, _: part.logged),)


def _mean_before(reading: Reading, first: int, last: int) -> tuple[float | None, int]:
    since = reading.time.oldest
    if since is None or since.toordinal() > last:
        return None, 0
    minutes = {each.day: each.minutes for each in ask.day_work(reading.reader, first, last)}
    begun = date.fromordinal(max(first, since.toordinal()))
    start = week_of(begun, reading.settings.week_start).first.toordinal()
    weeks = [week for week in whole_weeks(minutes, start, last) if week[0] - 6 >= first]
    return (fmean(length for _, length in weeks) if weeks else None), len(weeks)


def _marks(facts: Sequence[Fact]) -> tuple[Mark, ...]:
    return tuple(Mark(each.day, 0, _told(each)) for each in sorted(facts, key=lambda each: (each.day, each.fact.value)))


def _told(fact: Fact) -> str:
    minutes = words.duration(round(fact.number))
    if fact.fact is LoadFact.REST:
        return f"{minutes} of rest, less than 11 h"
    if fact.fact is LoadFact.MEAN:
        return f"{minutes} a week over 17 weeks, more than 48 h"
    return f"{minutes} in a week, 55 h or more"


def _count(reading: Reading, key: str, title: str, value: int, of: tuple[int, tuple[str, str]]) -> Figure:
    n, counted = of
    return Figure(key, title, reading.seen, n, value if n else None, Measure.COUNT, counted=counted)


def _nights(days: Sequence[DayWork], first: int) -> int:
    """How many pairs of days that follow each other have timed work on both."""
    timed = [each.day for each in days if each.began is not None]
    return sum(two == one + 1 and two >= first for one, two in pairwise(timed))


def _most(reading: Reading, weeks: Sequence[tuple[int, int]], first: date) -> Figure:
    """The highest mean of 17 weeks that ends in the period."""
    upto, reach = list(accumulate([length for _, length in weeks], initial=0)), first.toordinal()
    means = [
        (upto[at + 1] - upto[at + 1 - MEAN_WEEKS]) / MEAN_WEEKS
        for at in range(MEAN_WEEKS - 1, len(weeks))
        if weeks[at][0] >= reach
    ]
    return Figure(
        "mean_of_17_weeks", "Highest mean of 17 weeks", reading.seen, len(means), max(means) if means else None,
        Measure.MINUTES, counted=("stretch of 17 weeks", "stretches of 17 weeks"),
        note="" if means else "not enough weeks",
    )  # fmt: skip


def _rise(reading: Reading, minutes: Mapping[int, int], last: int) -> Figure:
    """The last seven days over the mean week of the 28 days before them."""
    found = rise(minutes, last)
    days = sum(minutes.get(last - back, 0) > 0 for back in range(35))
    return Figure(
        "load_rise", "Last 7 days over the 28 before", reading.seen, days, found, Measure.FACTOR,
        counted=("day", "days"), note="steep rise" if found is not None and found >= STEEP else "",
    )  # fmt: skip


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    """Behind the mean its whole weeks alone, behind a bar its days."""
    seen, since = reading.seen, oldest_day(reading.reader)
    if place.series or since is None:
        return entries_behind(reading.reader, place.first, place.last, skip)
    start = week_of(max(seen.first, since), reading.settings.week_start).first
    start += timedelta(days=7 if start < seen.first else 0)
    whole = ((seen.last - start).days + 1) // 7 * 7
    last = start + timedelta(days=whole - 1)
    found = entries_behind(reading.reader, start, last, skip)
    return replace(found, of=(start, last) if whole else None)


CARD = Card(
    key="load",
    title="Load",
    definition="Logged hours a week over the whole weeks of the period. Marks are facts: 55 h or more in a week (WHO "
    "and ILO), more than 48 h a week over 17 weeks and less than 11 h of rest (2003/88/EC). They are no diagnosis.",
    formula="mean of logged minutes of whole weeks; rise = last 7 days / mean week of the 28 days before, "
    "steep from 1.3",
    filters=frozenset(),
    read=_read,
    behind=_behind,
)
