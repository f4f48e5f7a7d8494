"""Moments, spans and days: instants in UTC together with the wall time a person lives by.

Durations always come from instants, so a day has 23 or 25 hours when the clocks change;
days and wall times always come from the moment's own IANA zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple, Protocol, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .errors import Refused

MINUTE = 60
HOUR = 3600
DAY_MINUTES = 24 * 60


class Clock(Protocol):
    """Where the time comes from; handed in, so that rules and tests need no real clock."""

    def now(self) -> Moment:
        """This moment in the person's zone."""
        ...

    def steady(self) -> float:
        """Seconds on a clock that never jumps; only differences mean something."""
        ...


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """The IANA zone of that name.

    Raises:
        Refused: there is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Refused(f"There is no time zone “{name}”. Use a name such as Europe/Stockholm.", "zone") from error


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """An instant (`at`, whole seconds since 1970 in UTC) seen from an IANA `zone`."""

    at: int
    zone: str

    @property
    def aware(self) -> datetime:
        """The instant as a datetime in its zone; never subtract two of these, subtract `at`."""
        return datetime.fromtimestamp(self.at, zone_of(self.zone))

    @property
    def wall(self) -> datetime:
        """The clock on the wall: a naive local datetime."""
        return self.aware.replace(tzinfo=None)

    @property
    def day(self) -> date:
        """The local day."""
        return self.aware.date()

    @property
    def minute_of_day(self) -> int:
        """Minutes on the wall clock since 00:00."""
        wall = self.aware
        return wall.hour * 60 + wall.minute

    @property
    def twice(self) -> bool:
        """Whether the clocks show this time twice, because they are set back that day."""
        aware = self.aware
        return aware.replace(fold=0).utcoffset() != aware.replace(fold=1).utcoffset()

    @property
    def iso(self) -> str:
        """ISO 8601 with offset, for machines."""
        return self.aware.isoformat()

    def plus(self, minutes: int) -> Moment:
        """The moment that many elapsed minutes later."""
        return Moment(self.at + minutes * MINUTE, self.zone)

    def floored(self) -> Moment:
        """The start of its minute."""
        return Moment(self.at - self.at % MINUTE, self.zone)


class Resolved(NamedTuple):
    """What a wall time meant.

    `skipped`: the clocks jumped over it, the next valid time was taken. `repeated`: it happened twice that day.
    """

    moment: Moment
    skipped: bool
    repeated: bool


def resolve(wall: datetime, zone: str, *, second: bool = False) -> Resolved:
    """The instant of a wall time in a zone.

    Args:
        wall: a naive local datetime.
        zone: IANA name.
        second: where the clock shows this time twice, take the second pass.
    """
    info = zone_of(zone)
    first = wall.replace(tzinfo=info, fold=0)
    later = wall.replace(tzinfo=info, fold=1)
    before, after = first.utcoffset(), later.utcoffset()
    if before is None or after is None or before == after:
        return Resolved(_moment(first, zone), skipped=False, repeated=False)
    if before > after:
        return Resolved(_moment(later if second else first, zone), skipped=False, repeated=True)
    return Resolved(Moment(_jump(wall, info, before, after), zone), skipped=True, repeated=False)


def moment(day: date, minute: int, zone: str, *, second: bool = False) -> Moment:
    """The moment when the wall clock of `zone` shows `minute` (minutes since 00:00; may pass 1440) on `day`."""
    wall = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001 - a wall time
    return resolve(wall, zone, second=second).moment


def _moment(aware: datetime, zone: str) -> Moment:
    return Moment(int(aware.timestamp()), zone)


def _jump(wall: datetime, info: ZoneInfo, before: timedelta, after: timedelta) -> int:
    """The instant (UTC seconds) at which the clocks jump over `wall`."""
    naive = int(wall.replace(tzinfo=UTC).timestamp())
    low, high = naive - int(after.total_seconds()), naive - int(before.total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        offset = datetime.fromtimestamp(middle, info).utcoffset()
        low, high = (low, middle) if offset == after else (middle, high)
    return high


class Day(NamedTuple):
    """The stretch of instants that one local day covers."""

    start: int
    end: int


@lru_cache(maxsize=16)
def day_bounds(day: date, zone: str) -> Day:
    """First and one-past-last instant (UTC seconds) of a local day; 23 to 25 hours apart."""
    return Day(moment(day, 0, zone).at, moment(day + timedelta(days=1), 0, zone).at)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of time, half open: `start` and `end` are whole UTC seconds, `zone` an IANA name."""

    start: int
    end: int
    zone: str

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise Refused("The end must be after the start.", "end")

    @classmethod
    def between(cls, start: Moment, end: Moment) -> Self:
        """From one moment to another, in the zone of the first."""
        return cls(start.at, end.at, start.zone)

    @classmethod
    def lasting(cls, start: Moment, minutes: int) -> Self:
        """From a moment on for so many elapsed minutes."""
        return cls(start.at, start.at + minutes * MINUTE, start.zone)

    @property
    def first(self) -> Moment:
        """The moment it starts."""
        return Moment(self.start, self.zone)

    @property
    def last(self) -> Moment:
        """The moment it ends."""
        return Moment(self.end, self.zone)

    @property
    def day(self) -> date:
        """The local day it starts on: the day it belongs to."""
        return self.first.day

    @property
    def minutes(self) -> int:
        """Elapsed whole minutes, at least 1."""
        return max(1, (self.end - self.start + MINUTE // 2) // MINUTE)

    def overlap(self, other: Span) -> int:
        """Elapsed seconds that both cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def moved(self, start: Moment) -> Span:
        """The same length from another start, in that moment's zone."""
        return Span(start.at, start.at + self.end - self.start, start.zone)


@dataclass(frozen=True, slots=True)
class DayTotal:
    """So many minutes on a day, without a time of day."""

    day: date
    minutes: int
    zone: str

    def __post_init__(self) -> None:
        if not 0 < self.minutes <= DAY_MINUTES:
            raise Refused("A day has 24 hours: the duration must be between 1 min and 24 h.", "minutes")


When = Span | DayTotal
