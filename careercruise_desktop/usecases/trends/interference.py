"""The card of interference: whether weeks with much work of one role go together with slips of the other after them.

Going together says nothing about what brings what.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.correlation import LEAST_PAIRS, spearman
from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series
from careercruise_desktop.domain.figures.stretches import Sums
from careercruise_desktop.domain.periods import week_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.queries import trends as ask
from careercruise_desktop.storage.queries.trends import MoveRow, Only

from .behind import Records, Row, entries_behind, paged
from .card import Card, Place
from .reading import Reading

WEEKS = ("week", "weeks")
AFTER = 4


class Week(NamedTuple):
    """A week (ordinals of its days), the minutes of a role in it, and the slip of the other in the weeks after."""

    first: int
    last: int
    minutes: int
    slip: int


def _read(reading: Reading) -> Figure:
    weeks = _logged(reading)
    first, last = (weeks[0].first, weeks[-1].last + 7 * AFTER) if weeks else (1, 0)
    moves = _moves(reading, date.fromordinal(first), date.fromordinal(last)) if weeks else []
    there = _figure(reading, Role.PM, "interference", _weeks(weeks, moves, Role.PM))
    back = _figure(reading, Role.IT, "interference_reverse", _weeks(weeks, moves, Role.IT))
    return replace(there, beside=(back,))


def _figure(reading: Reading, load: Role, key: str, weeks: Sequence[Week]) -> Figure:
    found = spearman([week.minutes for week in weeks], [week.slip for week in weeks], overlap=AFTER)
    names = reading.settings
    title = f"{names.name_of(load)} load and {names.name_of(load.other)} slip after it"
    return Figure(
        key, title, reading.seen, len(weeks), found.rho if found else None, Measure.CORRELATION,
        found.low if found else None, found.high if found else None,
        (
            _course(weeks, f"{load}_minutes", names.name_of(load), Measure.MINUTES, load),
            _course(weeks, f"{load.other}_slip_days", f"{names.name_of(load.other)} slip", Measure.DAYS, load.other),
        ),
        counted=WEEKS,
        note="" if found else "not enough weeks" if len(weeks) < LEAST_PAIRS else "the same in every week",
    )  # fmt: skip


def _course(weeks: Sequence[Week], name: str, label: str, unit: Measure, role: Role) -> Series:
    values = [week.minutes for week in weeks] if unit is Measure.MINUTES else [week.slip for week in weeks]
    points = [
        Point(date.fromordinal(week.first), date.fromordinal(week.last), 1, value)
        for week, value in zip(weeks, values, strict=True)
    ]
    return Series(name, label, role.value, unit, tuple(points))


def _logged(reading: Reading) -> list[Sums]:
    """The whole weeks of the period with anything logged whose four following weeks are over: days and minutes."""
    seen = reading.seen
    start = week_of(seen.first + timedelta(days=6), reading.settings.week_start).first.toordinal()
    last = min(seen.last.toordinal(), reading.today.toordinal() - 7 * AFTER)
    if last < start + 6:
        return []
    weeks = reading.time.weeks
    if not weeks:
        rows = ask.sums(reading.reader, (start, last), 7, origin=start, today=reading.today.toordinal())
        weeks = tuple(Sums(start + 7 * at, start + 7 * at + 6, it, pm) for at, it, pm, *_ in rows)
    return [
        week
        for week in weeks
        if week.it + week.pm > 0 and week.last - week.first == 6 and start <= week.first and week.last <= last
    ]


def _weeks(logged: Sequence[Sums], moves: Sequence[MoveRow], load: Role) -> list[Week]:
    slipped = load.other
    own = [move for move in moves if move.role is slipped]
    days = [move.day.toordinal() for move in own]
    sums = list(accumulate([(move.to_due - move.from_due).days for move in own], initial=0))
    minutes = [week.it for week in logged] if load is Role.IT else [week.pm for week in logged]
    return [
        Week(
            week.first, week.last, length,
            sums[bisect_right(days, week.last + 7 * AFTER)] - sums[bisect_right(days, week.last)],
        )
        for week, length in zip(logged, minutes, strict=True)
    ]  # fmt: skip


def _moves(reading: Reading, first: date, last: date, role: Role | None = None) -> list[MoveRow]:
    """The due dates of a role, or of both, that were moved to later ones."""
    found = reading.moves(first, last, Only(role=role))
    return [move for move in found if move.to_due > move.from_due]


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    """Behind the minutes of a week its entries of that role, behind a slip the moves of the four weeks after."""
    role, _, what = place.series.partition("_")
    if what == "minutes":
        return entries_behind(reading.reader, place.first, place.last, skip, Only(role=Role(role)))
    first, last = place.last + timedelta(days=1), place.last + timedelta(weeks=AFTER)
    if not place.series:
        first, last = place.first, place.last
    return paged([_row(reading, move) for move in _moves(reading, first, last, Role(role) if role else None)], skip)


def _row(reading: Reading, move: MoveRow) -> Row:
    days = words.plural((move.to_due - move.from_due).days, "day", "days")
    reason = "" if move.reason is None else move.reason.value
    name = reading.project_name(move.project_id)
    return Row("milestone", move.milestone_id, move.title, move.role, name, move.day, None, 0, reason, f"{days} later")


CARD = Card(
    key="interference",
    title="Interference",
    definition="Whether weeks with many hours of one role go together with due dates of the other that were moved to "
    "later days in the four weeks after, and the reverse. They may go together without one bringing the other. Weeks "
    "with anything logged count, once the four weeks after are over; neighbouring weeks share three of these four, so "
    "the interval counts a quarter of the weeks.",
    formula="Spearman’s ρ of the minutes of a week and the days slipped in the next four weeks, from 12 weeks on; 95 % "
    "interval by Fisher’s z",
    filters=frozenset(),
    read=_read,
    behind=_behind,
)
