"""The card of estimates: how much longer finished work took than was estimated."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.estimation import Estimation, estimation
from careercruise_desktop.domain.figures.intervals import wilson
from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.storage.queries import wall as ask
from careercruise_desktop.storage.queries.wall import EstimateRow

from .behind import Records, Row, paged
from .card import Card, Place
from .on_time import few
from .promised import LEAST
from .question import Filter
from .reading import Reading

TASKS = ("task", "tasks")
# The day on which a task was finished in ISO form, its estimate and its logged minutes.
Times = tuple[str, int, int]


def _of(rows: Iterable[Times]) -> Estimation | None:
    return estimation((estimate, logged) for _, estimate, logged in rows)


def _read(reading: Reading) -> Figure:
    seen, parts = reading.seen, reading.parts()
    rows = _times(reading, seen)
    groups: list[list[Times]] = [[] for _ in parts]
    ends, at = [part.last.isoformat() for part in parts], 0
    for row in rows:
        while row[0] > ends[at]:
            at += 1
        groups[at].append(row)
    points = []
    for part, group in zip(parts, groups, strict=True):
        one = _of(group)
        points.append(Point(part.first, part.last, len(group), one.bias if one else None, part=part.part))
    now = _of(rows)
    before = _of(_times(reading, reading.past)) if reading.past is not None else None
    return Figure(
        CARD.key, CARD.title, seen, len(rows), now.bias if now else None, Measure.FACTOR,
        series=(Series("bias", "Actual over estimate", "", Measure.FACTOR, tuple(points)),),
        before=before.bias if before else None, before_n=before.n if before else 0, counted=TASKS,
        beside=(_near(reading, now, before),),
    )  # fmt: skip


def _near(reading: Reading, now: Estimation | None, before: Estimation | None) -> Figure:
    """PRED(25): the share that was within a quarter of its estimate; below three only the count."""
    n, hits = (now.n, now.within) if now else (0, 0)
    low, high = (wilson(hits, n) if n >= LEAST else None) or (None, None)
    return Figure(
        "estimates_near", f"Within 25{words.NO_BREAK}%", reading.seen, n, hits / n if n >= LEAST else None,
        Measure.SHARE, low, high,
        before=before.within / before.n if before and before.n >= LEAST else None, before_n=before.n if before else 0,
        counted=TASKS, hits=hits, note=few(n, hits),
    )  # fmt: skip


def _times(reading: Reading, period: Period) -> list[Times]:
    only = reading.only(CARD.filters)
    return ask.estimate_times(reading.reader, period.first, period.last, only, upto=_upto(reading, period.last))


def _upto(reading: Reading, end: date) -> date | None:
    """The last day whose time counts for a period that is over; None while it runs."""
    return end if end < reading.today else None


def _rows(reading: Reading, period: Period) -> list[EstimateRow]:
    only = reading.only(CARD.filters)
    return ask.estimates(reading.reader, period.first, period.last, only, upto=_upto(reading, reading.seen.last))


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    rows = _rows(reading, Period(place.first, min(place.last, reading.seen.last)))
    return paged(
        [
            Row(
                "task", row.id, row.title, row.role, reading.project_name(row.project_id), row.finished, None,
                row.logged, f"estimated {words.duration(row.estimate)}",
            )
            for row in rows
        ],
        skip,
    )  # fmt: skip


CARD = Card(
    key="estimate_bias",
    title="Estimates",
    definition="What finished tasks took over what was estimated, for those you finished yourself and logged: 1.25 is "
    "a quarter longer. Time that was logged after a period is left out; estimates are those of now.",
    formula="exp(median of ln(actual / estimate)); PRED(25) = share within 25 % of the estimate",
    filters=frozenset({Filter.ROLE, Filter.PROJECT}),
    read=_read,
    behind=_behind,
)
