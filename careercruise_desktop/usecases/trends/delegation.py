"""The card of delegation: time freed, what was accepted the first time, and what has gone quiet."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.handing_over import HandingOver, handing_over, is_quiet
from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.storage.queries import wall as ask
from careercruise_desktop.storage.queries.wall import HandedRow

from .behind import Records, Row, paged
from .card import Card, Place
from .on_time import few
from .promised import LEAST
from .question import Filter
from .reading import Reading

DELEGATIONS = ("delegation", "delegations")


def _over(row: HandedRow) -> date | None:
    """When it was back, or taken back."""
    return row.handed.returned or row.handed.taken_back


class _Back:
    """What came back or was taken back, by the day on which it was."""

    def __init__(self, rows: Iterable[HandedRow]) -> None:
        known = [(over, row.handed) for row in rows if (over := _over(row)) is not None]
        known.sort(key=lambda one: (one[0], one[1].id))
        self._days = [over for over, _ in known]
        self._handed = [handed for _, handed in known]

    def within(self, period: Period) -> HandingOver:
        """The figures of a period."""
        first, end = bisect_left(self._days, period.first), bisect_right(self._days, period.last)
        return _NOTHING if first == end else handing_over(self._handed[first:end])


_NOTHING = handing_over(())


def _read(reading: Reading) -> Figure:
    rows = ask.handed(reading.reader, reading.only(CARD.filters))
    back = _Back(rows)
    now, parts = back.within(reading.seen), [(part, back.within(part.period)) for part in reading.parts()]
    then = _NOTHING if reading.past is None else back.within(reading.past)

    freed = tuple(
        Point(part.first, part.last, len(one.freed.rows), one.freed.total, part=part.part) for part, one in parts
    )
    whole = Figure(
        CARD.key, CARD.title, reading.seen, len(now.freed.rows), now.freed.total, Measure.MINUTES,
        series=(Series("freed_minutes", "Time freed", "", Measure.MINUTES, freed),), before=then.freed.total,
        before_n=len(then.freed.rows), counted=DELEGATIONS,
    )  # fmt: skip
    payback = Figure(
        "delegation_payback", "Payback", reading.seen, len(now.payback.rows), now.payback.total, Measure.MINUTES,
        before=then.payback.total, before_n=len(then.payback.rows), counted=DELEGATIONS,
    )  # fmt: skip
    points = [(Point(part.first, part.last, 0, None, part=part.part), one) for part, one in parts]
    first = _share(reading, ("delegation_first_time", "Accepted the first time"), now, then, points)
    on_time = _share(reading, ("delegation_on_time", "Back on time"), now, then, points)
    return replace(whole, beside=(payback, first, on_time, _stale(reading, rows)))


def _share(
    reading: Reading,
    names: tuple[str, str],
    now: HandingOver,
    then: HandingOver,
    parts: Sequence[tuple[Point, HandingOver]],
) -> Figure:
    """A share k of n with its interval; below three only the count."""
    key, title = names

    def told(one: HandingOver, point: Point) -> Point:
        share = one.first if key == "delegation_first_time" else one.on_time
        low, high = share.interval or (None, None)
        return point._replace(n=share.n, value=share.hits / share.n if share.n >= LEAST else None, low=low, high=high)

    seen = Point(reading.seen.first, reading.seen.last, 0, None)
    whole, before = told(now, seen), told(then, seen)
    hits = (now.first if key == "delegation_first_time" else now.on_time).hits
    course = Series(key.removeprefix("delegation_"), title, "", Measure.SHARE, tuple(told(o, p) for p, o in parts))
    return Figure(
        key, title, reading.seen, whole.n, whole.value, Measure.SHARE, whole.low, whole.high, (course,),
        before=before.value, before_n=before.n, counted=DELEGATIONS, hits=hits, note=few(whole.n, hits),
    )  # fmt: skip


def _quiet(reading: Reading, row: HandedRow) -> bool:
    handed, working = row.handed, reading.settings.working_days
    return is_quiet(row.heard, reading.today, handed.since, handed.due or row.follow_up, working)


def _stale(reading: Reading, rows: Sequence[HandedRow]) -> Figure:
    """What is out and has gone quiet: told of today alone, for what was heard earlier is not kept."""
    waiting = [row for row in rows if _over(row) is None]
    told = reading.seen.last == reading.today
    value = sum(_quiet(reading, row) for row in waiting) if told and rows else None
    note = "" if told else "told for today only"
    return Figure(
        "delegation_stale", "Stale", reading.seen, len(waiting) if told else 0, value, Measure.COUNT,
        counted=("delegation out", "delegations out"), note=note,
    )  # fmt: skip


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    """Behind each figure what it counts, by its series: "" is what was freed; "stale" what is out and quiet."""
    rows = ask.handed(reading.reader, reading.only(CARD.filters))
    if place.series == "stale":
        found = [row for row in rows if _over(row) is None and _quiet(reading, row)]
    else:
        period = Period(place.first, min(place.last, reading.seen.last))
        of = _Back(rows).within(period)
        counted = {
            "payback": of.payback.rows, "first_time": (*of.first.yes, *of.first.no),
            "on_time": (*of.on_time.yes, *of.on_time.no),
        }.get(place.series, of.freed.rows)  # fmt: skip
        found = [row for row in rows if row.handed.id in set(counted)]
        found.sort(key=lambda row: (_over(row) or date.max, row.handed.id))
    return paged([_row(reading, row) for row in found], skip)


def _row(reading: Reading, row: HandedRow) -> Row:
    handed = row.handed
    if handed.returned is None:
        state = "out" if handed.taken_back is None else "taken back"
    else:
        state = {True: "accepted the first time", False: "after another round", None: "back"}[handed.accepted_first]
    day = _over(row) or handed.since
    right = "" if handed.freed_minutes is None else words.duration(handed.freed_minutes)
    who = " · ".join(part for part in (row.person, state) if part)
    name = reading.project_name(row.project_id)
    return Row("task", row.task_id, row.title, row.role, name, day, None, 0, who, right or state)


CARD = Card(
    key="delegation",
    title="Delegation",
    definition="Estimates of delegated work that came back done in the period. Accepted the first time and back on "
    "time are counted of what came back. Stale is what is out now and of which nothing was heard for five working "
    "days, or a quarter of its span. Due dates of tasks are those of now.",
    formula="freed = sum of estimates; payback = sum of (estimate − own follow-up minutes); shares k of n with a 95 % "
    "interval by Wilson",
    filters=frozenset({Filter.ROLE, Filter.PROJECT}),
    read=_read,
    behind=_behind,
)
