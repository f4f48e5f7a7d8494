"""Another day, start, end or length for a time that is there: what stays, and what the clocks of the zone do to it.

A day keeps the times on the wall. A start keeps the length, or the end where that still comes later. An end before the
start means the next day as long as that is at most twelve hours on; more is taken for a slip and refused.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from . import words
from .errors import Refused
from .spans import DAY_MINUTES, DayTotal, Moment, Resolved, Span, When, resolve

HALF_DAY = DAY_MINUTES // 2


class Retimed(NamedTuple):
    """A time changed.

    Attributes:
        when: the new time.
        remark: what the clocks did to it, or "".
        other: the same with the other pass of a time that the clocks show twice, or None.
    """

    when: When
    remark: str = ""
    other: When | None = None


def beginning(day: date, minute: int, minutes: int, zone: str) -> Retimed:
    """So many elapsed minutes from a time on the wall of a day (minutes since 00:00).

    Raises:
        Refused: it has no length, or there is no such zone.
    """
    if minutes <= 0:
        raise Refused("It lasts at least 1 min.", "minutes")
    found = _at(_wall(day, minute), zone)
    other = _second_pass(found)
    return Retimed(
        Span.lasting(found.moment, minutes), _remark(found), None if other is None else Span.lasting(other, minutes)
    )


def on_day(when: When, day: date) -> Retimed:
    """The same times on the wall on another day; an end on the day after stays on the day after.

    Where the clocks of that day jump over all of it, it is as long as it was from the time on to which they jump.
    """
    if isinstance(when, DayTotal):
        return Retimed(DayTotal(day, when.minutes, when.zone))
    shift = day - when.day
    first = _at(when.first.wall + shift, when.zone)
    last = _at(when.last.wall + shift, when.zone, after=first.moment.at)
    if last.moment.at <= first.moment.at:
        return Retimed(Span.lasting(first.moment, when.minutes), _remark(first))
    return Retimed(Span.between(first.moment, last.moment), _remark(first) or _remark(last))


def starting(when: When, minute: int, *, keep_length: bool = True) -> Retimed:
    """From another minute of the day on (minutes since 00:00 on the wall).

    Args:
        when: the time as it is; a number of minutes on a day gets a time of day by this.
        minute: the new start.
        keep_length: move the end along; else it stays where it is if the new start comes before it.
    """
    found = _at(_wall(when.day, minute), when.zone)
    if isinstance(when, Span) and not keep_length and found.moment.at < when.end:
        other = _second_pass(found)
        kept = Span(found.moment.at, when.end, when.zone)
        second = Span(other.at, when.end, when.zone) if other is not None and other.at < when.end else None
        return Retimed(kept, _remark(found), second)
    return beginning(when.day, minute, when.minutes, when.zone)


def ending(when: When, minute: int) -> Retimed:
    """Until another minute of the day (minutes since 00:00 on the wall, 1440 for midnight).

    Raises:
        Refused: it would end before it starts.
    """
    if isinstance(when, DayTotal):
        raise Refused("Say first when it starts.", "start")
    start = when.first
    found = _at(_wall(when.day, minute), when.zone, after=start.at)
    if found.moment.at <= start.at:
        shown = words.clock(start)
        gap = (minute - start.minute_of_day) % DAY_MINUTES
        if gap == 0:
            raise Refused(f"It starts at {shown}. Choose a later end.", "end")
        if gap > HALF_DAY:
            raise Refused(f"{words.minute_clock(minute)} is before the start at {shown}. Choose a later end.", "end")
        found = _at(_wall(when.day, minute + DAY_MINUTES), when.zone, after=start.at)
    other = _second_pass(found)
    second = Span(start.at, other.at, when.zone) if other is not None and other.at > start.at else None
    return Retimed(Span.between(start, found.moment), _remark(found), second)


def lasting(when: When, minutes: int) -> Retimed:
    """For so many elapsed minutes from the start on.

    Raises:
        Refused: it is no length, or more than a day.
    """
    if isinstance(when, DayTotal):
        return Retimed(DayTotal(when.day, minutes, when.zone))
    if minutes <= 0:
        raise Refused("It lasts at least 1 min.", "minutes")
    return Retimed(Span.lasting(when.first, minutes))


class _Placed(NamedTuple):
    """A wall time on the clock of a zone."""

    moment: Moment
    wall: datetime
    found: Resolved


def _at(wall: datetime, zone: str, *, after: int | None = None) -> _Placed:
    """The first pass of a wall time; the second where only that comes after an instant."""
    found = resolve(wall, zone)
    moment = found.moment
    if found.repeated and after is not None and moment.at <= after:
        moment = resolve(wall, zone, second=True).moment
    return _Placed(moment, wall, found)


def _wall(day: date, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001 - a wall time


def _second_pass(placed: _Placed) -> Moment | None:
    """The other moment at which the clocks show this time, or None."""
    if not placed.found.repeated:
        return None
    first = placed.found.moment
    later = resolve(placed.wall, first.zone, second=True).moment
    return later if placed.moment == first else first


def _remark(placed: _Placed) -> str:
    shown = f"{placed.wall:%H:%M}"
    day = words.day_long(placed.wall.date())
    if placed.found.skipped:
        return f"The clocks jump over {shown} on {day}; {words.clock(placed.moment)} is taken."
    if placed.found.repeated:
        pass_word = "first" if placed.moment == placed.found.moment else "second"
        return f"{shown} comes twice on {day}; the {pass_word} is taken."
    return ""
