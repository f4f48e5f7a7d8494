"""VTIMEZONE: a time zone in an iCalendar file, for programs that do not know it by its name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from careercruise_desktop.domain.spans import zone_of

# A change of clocks that came on the same kind of Sunday for so many years goes on like that.
_STEADY_YEARS = 5
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class _Change(NamedTuple):
    """The clocks change: the wall time at which they do, by the old offset, and what holds then."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool

    @property
    def kind(self) -> tuple[timedelta, timedelta, str, bool, int, str, str]:
        """What changes of different years have in common when a rule gives them."""
        return (*self[1:], self.wall.month, self._nth, f"{self.wall:%H%M%S}")

    @property
    def _nth(self) -> str:
        """Which weekday of its month it is: the last one, or counted from the start."""
        last = (self.wall + timedelta(days=7)).month != self.wall.month
        return f"{-1 if last else (self.wall.day - 1) // 7 + 1}{_DAYS[self.wall.weekday()]}"

    @property
    def rule(self) -> str:
        """The rule that gives it every year."""
        return f"FREQ=YEARLY;BYMONTH={self.wall.month};BYDAY={self._nth}"


def zone_lines(name: str, first_year: int, last_year: int) -> Iterator[str]:
    """The lines of a zone, right for these years and, where its clocks follow a rule, for those after them."""
    info = zone_of(name)
    changes = list(_changes(info, first_year - 1, last_year + _STEADY_YEARS))
    yield from ("BEGIN:VTIMEZONE", f"TZID:{name}")
    start = datetime(first_year - 1, 1, 1, tzinfo=UTC).astimezone(info)
    yield from _observance(_described(start, start.utcoffset() or timedelta()), "")
    steady = _steady(changes)
    for change in changes:
        rule = steady.get(change.kind)
        if rule is None or change.wall < rule.wall:
            yield from _observance(change, "")
        elif rule is change:
            yield from _observance(change, change.rule)
    yield "END:VTIMEZONE"


def _steady(changes: list[_Change]) -> dict[tuple[object, ...], _Change]:
    """The kinds of change that come every year up to the end, each with the first of that unbroken row."""
    if not changes:
        return {}
    end = changes[-1].wall.year
    found: dict[tuple[object, ...], _Change] = {}
    for kind in {change.kind for change in changes}:
        years = {change.wall.year: change for change in changes if change.kind == kind}
        year = end
        while year - 1 in years:
            year -= 1
        if end in years and end - year + 1 >= _STEADY_YEARS:
            found[kind] = years[year]
    return found


def _changes(info: ZoneInfo, first_year: int, last_year: int) -> Iterator[_Change]:
    """The changes of the clocks from the start of one year to the end of another."""
    at, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    step = timedelta(days=7)
    while at < end:
        before, after = at.astimezone(info), (at + step).astimezone(info)
        if (before.utcoffset(), before.tzname()) != (after.utcoffset(), after.tzname()):
            moment = _moment(info, at, at + step)
            old = (moment - timedelta(seconds=1)).astimezone(info).utcoffset() or timedelta()
            yield _described(moment.astimezone(info), old)
        at += step


def _moment(info: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """The first second of the new time between two moments."""
    old = low.astimezone(info)
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
        local = middle.astimezone(info)
        same = (local.utcoffset(), local.tzname()) == (old.utcoffset(), old.tzname())
        low, high = (middle, high) if same else (low, middle)
    return high


def _described(local: datetime, before: timedelta) -> _Change:
    after = local.utcoffset() or timedelta()
    wall = (local.astimezone(UTC) + before).replace(tzinfo=None)
    return _Change(wall, before, after, local.tzname() or "", bool(local.dst()))


def _observance(change: _Change, rule: str) -> Iterator[str]:
    kind = "DAYLIGHT" if change.summer else "STANDARD"
    yield from (
        f"BEGIN:{kind}", f"DTSTART:{change.wall:%Y%m%dT%H%M%S}", f"TZOFFSETFROM:{_offset(change.before)}",
        f"TZOFFSETTO:{_offset(change.after)}", f"TZNAME:{change.name}",
    )  # fmt: skip
    if rule:
        yield f"RRULE:{rule}"
    yield f"END:{kind}"


def _offset(value: timedelta) -> str:
    seconds = int(value.total_seconds())
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'-' if seconds < 0 else '+'}{minutes // 60:02}{minutes % 60:02}" + (f"{rest:02}" if rest else "")


def days_of_change(zone: str, first: date, last: date) -> tuple[date, ...]:
    """The local days on which the clocks of a zone change, the day before each of them included."""
    changes = _changes(zone_of(zone), first.year, last.year)
    found = {change.wall.date() - timedelta(days=back) for change in changes for back in (0, 1)}
    return tuple(sorted(day for day in found if first <= day <= last))
