"""Sample careers for tests: each is invented once a process and looked at from many sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TypeVar

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.periods import months_back
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import Moment, Span
from careercruise_desktop.usecases.sample.career import career
from tests.factories import at

R = TypeVar("R", bound=Record)


class ByDay(dict[date, list[R]]):
    """What lies on each day. Asking for a day that has nothing does not make it one of the days: careers are shared."""

    def __missing__(self, day: date) -> list[R]:
        return []

    def put(self, day: date, record: R) -> None:
        self.setdefault(day, []).append(record)


@dataclass(frozen=True)
class Told:
    """A career and when it was told."""

    now: Moment
    years: int
    seed: int
    records: tuple[Record, ...]

    @property
    def today(self) -> date:
        return self.now.day

    @property
    def first(self) -> date:
        return months_back(self.today, 12 * self.years)

    @cached_property
    def kinds(self) -> dict[type[Record], list[Record]]:
        found: dict[type[Record], list[Record]] = defaultdict(list)
        for record in self.records:
            found[type(record)].append(record)
        return found

    def all(self, kind: type[R]) -> list[R]:
        return [record for record in self.kinds.get(kind, []) if isinstance(record, kind)]

    def by_id(self, kind: type[R]) -> dict[int, R]:
        return {record.id: record for record in self.all(kind)}

    @cached_property
    def entries(self) -> ByDay[TimeEntry]:
        found = ByDay[TimeEntry]()
        for entry in self.all(TimeEntry):
            found.put(entry.when.day, entry)
        return found

    @cached_property
    def blocks(self) -> ByDay[TimeBlock]:
        found = ByDay[TimeBlock]()
        for block in self.all(TimeBlock):
            found.put(block.when.day, block)
        return found

    def days(self, first: int, last: int) -> list[date]:
        """The logged days from `first` to `last` days before today."""
        return [day for day in self.entries if first <= (self.today - day).days <= last]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every text with the kind and field that holds it."""
        for record in self.records:
            for field in fields(record):
                value = getattr(record, field.name)
                if isinstance(value, str) and value:
                    yield f"{type(record).__name__}.{field.name}", str(value)


def fresh(day: date, clock: str, years: int, seed: int = 1, zone: str = "Europe/Stockholm") -> Told:
    now = at(clock, day, zone)
    return Told(now, years, seed, tuple(career(now.day, now, years, seed)))


def told(day: date, clock: str, years: int, seed: int = 1, zone: str = "Europe/Stockholm") -> Told:
    """The career, invented when it is first asked for."""
    return _kept(day, clock, years, seed, zone)


# By all of its arguments, so that one that was left out is not another career.
_kept = lru_cache(maxsize=32)(fresh)


def spans_overlap(spans: list[Span]) -> list[tuple[Span, Span]]:
    """Pairs of neighbours that share time."""
    ordered = sorted(spans)
    return [(a, b) for a, b in pairwise(ordered) if a.end > b.start]
