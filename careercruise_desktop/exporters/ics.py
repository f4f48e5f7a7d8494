"""iCalendar (RFC 5545): planned time as a file that other calendars read. The same plan gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from careercruise_desktop.domain.spans import Moment, Span, zone_of

from .zone_rules import zone_lines

PRODUCT = "-//CareerCruise//CareerCruise Desktop//EN"
_LONGEST = 75  # octets a line, its end not counted
_STAMP = "%Y%m%dT%H%M%S"
_UTC = frozenset({"UTC", "Etc/UTC"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One VEVENT.

    Attributes:
        uid: names the block; its exceptions share it.
        title: what it is called.
        when: its time; of a repeating one the first time.
        rule: an RRULE's text with its end, if it has one, in UTC; "" for once.
        starts: with a rule, the wall time on which it counts.
        left_out: the wall times of the rule at which there is nothing.
        instead_of: for an exception, the wall time of the rule that it stands for.
        zone: the zone of the wall times; for an exception that of its series.
        categories: role, project.
        note: a text for the description, or "".
        private: whether others who see the calendar should not see what it is.
    """

    uid: str
    title: str
    when: Span
    rule: str = ""
    starts: datetime | None = None
    left_out: tuple[datetime, ...] = ()
    instead_of: datetime | None = None
    zone: str
    categories: tuple[str, ...] = ()
    note: str = ""
    private: bool = False


def calendar_lines(name: str, appointments: Sequence[Appointment], stamp: int) -> Iterator[str]:
    """The file, line by line, each with its end.

    Args:
        name: what the calendar is called.
        appointments: its events, in their order.
        stamp: when the plan was last changed, in UTC seconds.
    """
    yield from map(
        folded,
        ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", f"X-WR-CALNAME:{escaped(name)}"),
    )
    for zone, first, last in _zones(appointments):
        yield from map(folded, zone_lines(zone, first, last))
    for each in appointments:
        yield from map(folded, _event(each, stamp))
    yield folded("END:VCALENDAR")


def escaped(text: str) -> str:
    """A text as it stands in a line."""
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def folded(line: str) -> str:
    """A line with its end, in pieces of at most 75 octets; no character is cut apart."""
    octets = line.encode("utf-8", "replace")
    pieces: list[str] = []
    start, room = 0, _LONGEST
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[start:end].decode())
        start, room = end, _LONGEST - 1
    pieces.append(octets[start:].decode())
    return "\r\n ".join(pieces) + "\r\n"


def _event(each: Appointment, stamp: int) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{each.uid}", f"DTSTAMP:{_utc(stamp)}")
    if each.instead_of is not None:
        yield f"RECURRENCE-ID{_wall(each.instead_of, each.zone)}"
    yield from _times(each)
    if each.rule:
        yield f"RRULE:{each.rule}"
    for wall in each.left_out:
        yield f"EXDATE{_wall(wall, each.zone)}"
    yield f"SUMMARY:{escaped(each.title)}"
    if each.categories:
        yield f"CATEGORIES:{','.join(map(escaped, each.categories))}"
    if each.note:
        yield f"DESCRIPTION:{escaped(each.note)}"
    if each.private:
        yield "CLASS:PRIVATE"
    yield "END:VEVENT"


def _times(each: Appointment) -> Iterator[str]:
    when = each.when
    if each.starts is not None:
        # Hours of a length are elapsed ones for each of its times; an end on the wall is not.
        yield f"DTSTART{_wall(each.starts, when.zone)}"
        yield f"DURATION:{_length(when.end - when.start)}"
    elif _is_second_pass(when.first) or _is_second_pass(when.last):
        # Where the clocks show an hour twice, a wall time means the first pass.
        yield from (f"DTSTART:{_utc(when.start)}", f"DTEND:{_utc(when.end)}")
    else:
        yield from (f"DTSTART{_wall(when.first.wall, when.zone)}", f"DTEND{_wall(when.last.wall, when.zone)}")


def _is_second_pass(moment: Moment) -> bool:
    return bool(moment.aware.fold)


def _wall(wall: datetime, zone: str) -> str:
    return f":{wall.strftime(_STAMP)}Z" if zone in _UTC else f";TZID={zone}:{wall.strftime(_STAMP)}"


def _utc(at: int) -> str:
    return f"{datetime.fromtimestamp(at, UTC).strftime(_STAMP)}Z"


def _length(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"PT{minutes}M{rest}S" if rest else f"PT{minutes}M"


def _zones(appointments: Iterable[Appointment]) -> list[tuple[str, int, int]]:
    """The zones that are named, each with the first and the last year that counts."""
    years: dict[str, set[int]] = {}
    for each in appointments:
        for zone in {each.zone, each.when.zone} - _UTC:
            info = zone_of(zone)
            found = years.setdefault(zone, set())
            found.update(datetime.fromtimestamp(at, info).year for at in (each.when.start, each.when.end))
            until = re.search(r"UNTIL=(\d{4})", each.rule)
            if until:
                found.add(int(until[1]))
    return [(zone, min(found), max(found)) for zone, found in sorted(years.items())]
