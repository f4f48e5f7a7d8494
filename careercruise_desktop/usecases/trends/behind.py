"""The records behind a point of a trend, by the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.figures.adherence import statuses
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.storage.queries import trends as ask
from careercruise_desktop.storage.queries.blocks import BlockRow, blocks_between, goes_on
from careercruise_desktop.storage.queries.timed import day_totals, days_with_times, timed_entries
from careercruise_desktop.storage.queries.today import project_names
from careercruise_desktop.storage.queries.trends import Only
from careercruise_desktop.storage.reader import Reader

PAGE = 60
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Row:
    """A record behind a point.

    Attributes:
        start: minutes since 00:00; None for a day total, and for what has no time.
        minutes: of logged or planned time; 0 for what has none.
        state: what became of it.
        right: what stands at its end where it has no minutes.
    """

    kind: str
    id: int
    title: str
    role: Role | None
    project: str
    day: date
    start: int | None
    minutes: int
    state: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """Some of the records behind a point, in order; `total` counts all of them, `minutes` is their sum.

    `days` is on how many days they are, 0 where the figure counts no days; `totals` how many day totals of these days
    are not among them, because the figure does not count them. `of` are the days that they are of, where the figure
    counts fewer than it was asked for.
    """

    rows: tuple[Row, ...]
    total: int
    minutes: int
    days: int = 0
    totals: int = 0
    of: tuple[date, date] | None = None


def paged(rows: Sequence[Row], skip: int) -> Records:
    """A page of rows that are all there."""
    return Records(tuple(rows[skip : skip + PAGE]), len(rows), sum(row.minutes for row in rows))


def entries_behind(reader: Reader, first: date, last: date, skip: int = 0, only: Only = ask.ALL) -> Records:
    """The entries of a stretch of days, `PAGE` at a time from `skip` on."""
    found = ask.entries_in(reader, (first, last), PAGE, skip, only)
    names = project_names(reader, {each.project_id for each in found if each.project_id is not None})
    total, minutes = ask.entry_sums(reader, first, last, only)
    return Records(tuple(_entry_row(each, names) for each in found), total, minutes)


def timed_behind(reader: Reader, first: date, last: date, skip: int = 0) -> Records:
    """The entries with times of a stretch of days, which alone tell when the role changed; `PAGE` at a time."""
    found = timed_entries(reader, first, last, PAGE, skip)
    names = project_names(reader, {each.project_id for each in found if each.project_id is not None})
    every, minutes = ask.entry_sums(reader, first, last)
    totals, typed = day_totals(reader, first, last)
    rows = tuple(_entry_row(each, names) for each in found)
    return Records(rows, every - totals, minutes - typed, days_with_times(reader, first, last), totals)


def blocks_behind(reader: Reader, first: date, last: date, skip: int = 0, only: Only = ask.ALL) -> Records:
    """The planned blocks of a stretch of days with what became of each, `PAGE` at a time from `skip` on."""
    whole = sorted(blocks_between(reader, first, last), key=lambda each: (each.when.day, each.when.start))
    planned = [each for each in whole if only.role in {None, each.role} and only.project_id in {None, each.project_id}]
    found = planned[skip : skip + PAGE]
    names = project_names(reader, {each.project_id for each in found if each.project_id is not None})
    total, minutes = ask.block_sums(reader, first, last, only)
    states = _outcomes(reader, planned, {each.when.day for each in found})
    rows = tuple(
        Row(
            "time_block", each.id, each.title, each.role, names.get(each.project_id or 0, ""), each.when.day,
            each.when.first.minute_of_day, each.when.minutes, states[each.key],
        )
        for each in found
    )  # fmt: skip
    return Records(rows, total, minutes)


def _outcomes(reader: Reader, planned: Sequence[BlockRow], days: set[date]) -> dict[BlockKey, str]:
    """What became of every block that is planned on some days."""
    found: dict[BlockKey, str] = {}
    for day in days:
        of_day = [each for each in planned if each.when.day == day]
        next_day = min(day, date.max - ONE_DAY) + ONE_DAY
        states = statuses(
            of_day,
            ask.entries_in(reader, (day, day), -1, 0),
            ask.entries_in(reader, (next_day, next_day), -1, 0) if any(map(goes_on, of_day)) else (),
        )
        found.update((BlockKey(key, day), state.value) for key, state in states.items())
    return found


def _entry_row(entry: TimeEntry, names: dict[int, str]) -> Row:
    start = entry.when.first.minute_of_day if isinstance(entry.when, Span) else None
    name = names.get(entry.project_id or 0, "")
    return Row("time_entry", entry.id, entry.title, entry.role, name, entry.when.day, start, entry.when.minutes)
