"""The card of logged days: a square for each day or week, how many days have anything logged, and the gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series
from careercruise_desktop.domain.figures.stretches import Sums
from careercruise_desktop.storage.queries import trends as ask

from .behind import Records, entries_behind
from .card import Card, Place
from .question import Filter
from .reading import Reading
from .time import LoggedDays

WORKING = ("working day", "working days")


def _read(reading: Reading) -> Figure:
    time = reading.narrowed(CARD.filters)
    days, before = time.days, time.before
    seen = reading.seen
    there = not time.empty
    # Before the first record there was nothing to be logged.
    begun = time.oldest is not None and reading.past is not None and time.oldest <= reading.past.last
    return Figure(
        key=CARD.key,
        title=CARD.title,
        period=seen,
        n=days.working,
        value=days.days if there else None,
        unit=Measure.DAYS,
        series=(
            Series("minutes", "Logged", "", Measure.MINUTES, tuple(_square(each, time.today) for each in days.cells)),
        ),
        before=before.days if before and begun else None,
        before_n=before.days if before and begun else 0,
        counted=WORKING,
        hits=days.kept if there else None,
        beside=(
            Figure(
                "days_in_a_row", "Days in a row", seen, days.in_a_row or 0, days.in_a_row if there else None,
                Measure.DAYS, counted=WORKING,
            ),
            _gap(reading, days),
        ),
    )  # fmt: skip


def _gap(reading: Reading, days: LoggedDays) -> Figure:
    """The longest run of working days without an entry, and where it lies."""
    seen, gap = reading.seen, days.gap
    if gap is None:
        value = 0 if days.working else None
        return Figure("longest_gap", "Longest gap", seen, days.working, value, Measure.DAYS, counted=WORKING)
    point = Point(date.fromordinal(gap.first), date.fromordinal(gap.last), gap.days, gap.days)
    return Figure(
        "longest_gap", "Longest gap", seen, days.working, gap.days, Measure.DAYS,
        series=(Series("gap", "Gap", "", Measure.DAYS, (point,)),), counted=WORKING,
    )  # fmt: skip


def _square(cell: Sums, today: date) -> Point:
    now = today.toordinal()
    return Point(
        date.fromordinal(cell.first), date.fromordinal(cell.last), cell.entries, cell.logged,
        part=cell.first <= now <= cell.last,
    )  # fmt: skip


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    only = reading.only(CARD.filters)
    found = entries_behind(reading.reader, place.first, place.last, skip, only)
    days = ask.logged_days(reading.reader, place.first.toordinal(), place.last.toordinal(), only)
    return replace(found, days=len(days))


CARD = Card(
    key="logged_days",
    title="Logged days",
    definition="Days with anything logged, out of the working days since the first record. In a row counts working "
    "days up to today; a gap is a run of working days without an entry.",
    formula="days with logged minutes > 0",
    filters=frozenset({Filter.ROLE, Filter.PROJECT}),
    read=_read,
    behind=_behind,
)
