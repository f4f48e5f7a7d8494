"""When an event is: its start and end as instants, its zone, and whether it is for whole days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Component, vDDDTypes, vDuration

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.spans import MINUTE, day_bounds, zone_of

_NO_PLACE = frozenset({"UTC", "Etc/UTC", "Etc/GMT", "GMT", "Zulu"})
BACKWARDS = "it ends before it starts"


class Zones(NamedTuple):
    """Where times are when they do not say it.

    Attributes:
        own: the calendar's own zone, or "".
        default: the calendar's own zone, or else the person's.
        days: the person's zone, whose days whole days are.
    """

    own: str
    default: str
    days: str


class Times(NamedTuple):
    """Start and end in UTC seconds, the IANA zone, and whether it is for whole days."""

    start: int
    end: int
    zone: str
    all_day: bool


def times(event: Component, zones: Zones) -> Times:
    """When an event is; one without a length lasts a minute.

    Raises:
        Refused: it cannot be so.
    """
    start, until = written(event, "DTSTART"), written(event, "DTEND")
    if start is None:
        raise Refused("it has no start")
    length = None if until is not None else _length(event)
    if isinstance(start, datetime):
        return _timed(start, until, length, zones)
    if isinstance(until, datetime):
        raise Refused("one of start and end is a day, the other a time")
    last = until or start + (length or timedelta(days=1))
    if last < start:
        raise Refused(BACKWARDS)
    first = day_bounds(start, zones.days)
    return Times(first.start, max(first.end, day_bounds(last, zones.days).start), zones.days, True)


def written(event: Component, name: str) -> date | None:
    """The day or time of a property, None when the event has none.

    Raises:
        Refused: it is something else.
    """
    if name not in event:
        return None
    value = event[name]
    found = value.dt if isinstance(value, vDDDTypes) else None
    if not isinstance(found, date):
        raise Refused(f"its {name} is no day or time")
    return found


def zone_without_meaning(event: Component) -> str:
    """The first name of a zone in the event that says nothing to anybody, or ""."""
    for name in ("DTSTART", "DTEND"):
        found = written(event, name)
        if isinstance(found, datetime) and found.tzinfo is None:
            named = str(event[name].params.get("TZID", ""))
            if named:
                return named
    return ""


def _timed(start: datetime, until: date | None, length: timedelta | None, zones: Zones) -> Times:
    if until is not None and not isinstance(until, datetime):
        raise Refused("one of start and end is a day, the other a time")
    begin = _instant(start, zones.default)
    if until is not None:
        end = _instant(until, zones.default)
    elif length is not None and length >= timedelta(days=1):
        # Days are taken from the calendar, hours are counted.
        end = _instant(start + length, zones.default)
    else:
        end = begin + int(length.total_seconds()) if length is not None else begin
    if end < begin:
        raise Refused(BACKWARDS)
    return Times(begin, max(end, begin + MINUTE), _name(start.tzinfo, zones.default), False)


def _length(event: Component) -> timedelta | None:
    value = event.get("DURATION")
    if value is None:
        return None
    if not isinstance(value, vDDDTypes | vDuration):
        raise Refused("its DURATION is no length of time")
    found = value.dt if isinstance(value, vDDDTypes) else value.td
    return found if isinstance(found, timedelta) else None


def _instant(when: datetime, zone: str) -> int:
    """UTC seconds; a wall time that the clocks skip is read with the offset before they do (RFC 5545, 3.3.5)."""
    aware = when if when.tzinfo is not None else when.replace(tzinfo=zone_of(zone))
    return int(aware.astimezone(UTC).timestamp())


def _name(info: tzinfo | None, default: str) -> str:
    """The zone's name; UTC is where calendars put what has no place, so that is shown in the default zone."""
    key = info.key if isinstance(info, ZoneInfo) else None
    return key if key and key not in _NO_PLACE else default
