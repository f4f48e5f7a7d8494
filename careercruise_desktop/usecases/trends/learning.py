"""The card of learning: hours with courses, books, talks and practice."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.queries import wall as ask

from .behind import Records, Row, paged
from .card import Card, Place
from .reading import Reading


def _read(reading: Reading) -> Figure:
    seen, parts = reading.seen, reading.parts()
    found = ask.learning_days(reading.reader, seen.first, seen.last)
    minutes, counts = [0] * len(parts), [0] * len(parts)
    starts = [part.first for part in parts]
    for day, length, count in found:
        at = bisect_right(starts, day) - 1
        minutes[at] += length
        counts[at] += count
    points = tuple(
        Point(part.first, part.last, n, length, part=part.part)
        for part, length, n in zip(parts, minutes, counts, strict=True)
    )
    before, before_n = reading.before(lambda period: _sum(reading, period))
    n = sum(counts)
    return Figure(
        CARD.key, CARD.title, seen, n, sum(minutes) if n else None, Measure.MINUTES,
        series=(Series("minutes", "Learning", "", Measure.MINUTES, points),), before=before, before_n=before_n,
        counted=("entry or item", "entries and items"),
    )  # fmt: skip


def _sum(reading: Reading, period: Period) -> tuple[float | None, int]:
    found = ask.learning_days(reading.reader, period.first, period.last)
    n = sum(count for _, _, count in found)
    return (sum(length for _, length, _ in found) if n else None), n


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    rows = ask.learning_rows(reading.reader, place.first, min(place.last, reading.seen.last))
    return paged(
        [
            Row(
                kind, key, title, Role(role) if role else None, reading.project_name(project), date.fromisoformat(day),
                None, minutes,
            )
            for kind, key, title, role, project, day, minutes in rows
        ],
        skip,
    )  # fmt: skip


CARD = Card(
    key="learning_hours",
    title="Learning",
    definition="Time logged on learning items, and what was typed at an item, on the day on which it was finished.",
    formula="sum of logged minutes of learning items + typed minutes of items finished",
    filters=frozenset(),
    read=_read,
    behind=_behind,
)
