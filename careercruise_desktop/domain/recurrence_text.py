"""RFC 5545 recurrence rules as text: read part by part, with what is wrong and what to do."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple, Required, TypedDict

from . import words
from .errors import Refused
from .spans import Moment, zone_of

FIELD = "repeat"
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
NTHS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "second last",
            -3: "third last", -4: "fourth last", -5: "fifth last"}  # fmt: skip

_PARTS = ("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "WKST", "UNTIL", "COUNT")
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)")


class Freq(StrEnum):
    """What a rule counts in."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class NthDay(NamedTuple):
    """The second Tuesday, the last Friday of a month.

    `nth` is 1 to 5, or -1 to -5 counted from the month's end; `weekday` counts from Monday = 0.
    """

    nth: int
    weekday: int


class Said(TypedDict, total=False):
    """What a text says; each field is that of a `Rule`, those left out are as that has them."""

    freq: Required[Freq]
    interval: int
    weekdays: tuple[int, ...]
    month_days: tuple[int, ...]
    nth_days: tuple[NthDay, ...]
    week_start: int
    until: date
    count: int


def read(text: str, start: Moment | None) -> Said:
    """What a text says, with or without "RRULE:" before it, in any case; `start` as for `Rule.parse`.

    Raises:
        Refused: it cannot be read; the field is "repeat".
    """
    parts = _parts(text)
    freq = _freq(parts)
    days = [_weekday(each) for each in _list(parts, "BYDAY")]
    by_freq = {Freq.DAILY: _daily, Freq.WEEKLY: _weekly, Freq.MONTHLY: _monthly, Freq.YEARLY: _yearly}
    said = by_freq[freq](parts, days)
    if "UNTIL" in parts:
        said["until"] = _until(parts["UNTIL"], start)
    if "COUNT" in parts:
        said["count"] = _number("COUNT", parts["COUNT"])
    return said


def refused(what: str) -> Refused:
    """The refusal of a repeat, as a sentence."""
    return Refused(f"{what}.", FIELD)


def _parts(text: str) -> dict[str, str]:
    clean = "".join(text.split()).upper().removeprefix("RRULE:").strip(";")
    if not clean:
        raise refused("The repeat is empty: choose how often, such as FREQ=WEEKLY")
    found: dict[str, str] = {}
    for part in clean.split(";"):
        name, _, value = part.partition("=")
        if name not in _PARTS:
            raise refused(f"{words.shortened(part, 40)} cannot be repeated by: use {', '.join(_PARTS)}")
        if not value:
            raise refused(f"{name} has no value: give it one, or leave it out")
        if name in found:
            raise refused(f"{name} stands there twice: leave one out")
        found[name] = value
    return found


def _freq(parts: dict[str, str]) -> Freq:
    name = parts.get("FREQ")
    if name is None:
        raise refused("How often is missing: begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")
    try:
        return Freq(name)
    except ValueError as error:
        raise refused(
            f"FREQ={words.shortened(name, 20)} is not possible: choose days, weeks, months or years"
        ) from error


def _number(name: str, text: str) -> int:
    if not (text.lstrip("+-").isdecimal() and text.isascii() and len(text) < 9):
        raise refused(f"{name}={words.shortened(text, 20)} is not a number: give a whole number")
    return int(text)


def _list(parts: dict[str, str], name: str) -> list[str]:
    return [each for each in parts.get(name, "").split(",") if each]


def _weekday(text: str) -> NthDay:
    """A day of BYDAY; its `nth` is 0 where none is given."""
    code, number = text[-2:], text[:-2]
    if code not in CODES:
        raise refused(f"BYDAY={words.shortened(text, 20)} is no weekday: use {', '.join(CODES)}")
    nth = _number("BYDAY", number) if number else 0
    if number and nth not in NTHS:
        raise refused(f"BYDAY={text} is not possible: a month has a first to a fifth, or a last (-1), such weekday")
    return NthDay(nth, CODES.index(code))


def _interval(parts: dict[str, str]) -> int:
    return _number("INTERVAL", parts["INTERVAL"]) if "INTERVAL" in parts else 1


def _only(parts: dict[str, str], freq: Freq, *allowed: str) -> None:
    for name in ("BYDAY", "BYMONTHDAY", "BYSETPOS"):
        if name in parts and name not in allowed:
            raise refused(f"{name} does not go with FREQ={freq.value}: leave it out")


def _plain_days(days: list[NthDay], freq: Freq) -> tuple[int, ...]:
    for nth, day in days:
        if nth:
            raise refused(f"BYDAY={nth}{CODES[day]} does not go with FREQ={freq.value}: use BYDAY={CODES[day]}")
    return tuple(sorted({day for _, day in days}))


def _weekly(parts: dict[str, str], days: list[NthDay]) -> Said:
    _only(parts, Freq.WEEKLY, "BYDAY")
    start = parts.get("WKST", "MO")
    if start not in CODES:
        raise refused(f"WKST={words.shortened(start, 20)} is no weekday: use {', '.join(CODES)}")
    interval = _interval(parts)
    return Said(
        freq=Freq.WEEKLY,
        interval=interval,
        weekdays=_plain_days(days, Freq.WEEKLY),
        week_start=CODES.index(start) if interval > 1 else 0,
    )


def _daily(parts: dict[str, str], days: list[NthDay]) -> Said:
    _only(parts, Freq.DAILY, "BYDAY")
    if not days:
        return Said(freq=Freq.DAILY, interval=_interval(parts))
    if _interval(parts) != 1:
        raise refused("BYDAY with every few days is not possible: repeat by weeks, or leave BYDAY out")
    # Each day that is a Monday or a Friday is each week's Monday and Friday.
    return Said(freq=Freq.WEEKLY, interval=1, weekdays=_plain_days(days, Freq.DAILY))


def _monthly(parts: dict[str, str], days: list[NthDay]) -> Said:
    _only(parts, Freq.MONTHLY, "BYDAY", "BYMONTHDAY", "BYSETPOS")
    dates = sorted({_number("BYMONTHDAY", each) for each in _list(parts, "BYMONTHDAY")}, key=lambda n: (n < 0, n))
    if days and dates:
        raise refused("A monthly repeat goes by date or by weekday, not both: leave out BYMONTHDAY or BYDAY")
    for each in dates:
        if not each or abs(each) > 31:
            raise refused(f"BYMONTHDAY={each} is not possible: choose 1 to 31, or -1 for the last day")
    return Said(freq=Freq.MONTHLY, interval=_interval(parts), month_days=tuple(dates), nth_days=_nth_days(parts, days))


def _nth_days(parts: dict[str, str], days: list[NthDay]) -> tuple[NthDay, ...]:
    places = [_number("BYSETPOS", each) for each in _list(parts, "BYSETPOS")]
    if places and (len(days) != 1 or days[0].nth):
        raise refused("BYSETPOS is only possible with a single weekday: name one, such as BYDAY=TU;BYSETPOS=2")
    for place in places:
        if place not in NTHS:
            raise refused(f"BYSETPOS={place} is not possible: a month has a first to a fifth, or a last (-1)")
    if places:
        days = [NthDay(place, days[0].weekday) for place in places]
    if any(not nth for nth, _ in days):
        raise refused("Which one of the month is missing: put a number before the weekday, such as BYDAY=2TU")
    return tuple(sorted(set(days), key=lambda each: (each.nth < 0, each)))


def _yearly(parts: dict[str, str], _: list[NthDay]) -> Said:
    _only(parts, Freq.YEARLY)
    return Said(freq=Freq.YEARLY, interval=_interval(parts))


def _until(text: str, start: Moment | None) -> date:
    """The last day that an UNTIL allows: a day as it stands, a moment as the last local day whose time is not after."""
    found = _DAY.fullmatch(text)
    if found is not None:
        return _date(text, found)
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise refused(f"UNTIL={words.shortened(text, 20)} is no day: write it as 20260603")
    hour, minute, second = (int(part) for part in found.group(4, 5, 6))
    if hour > 23 or minute > 59 or second > 60:
        raise refused(f"UNTIL={text} has no such time of day: write the day alone, as 20260603")
    wall = datetime.combine(_date(text, found), time(hour, minute, min(second, 59)))
    if start is None:
        return wall.date()
    if found[7] and date.min < wall.date() < date.max:
        wall = wall.replace(tzinfo=UTC).astimezone(zone_of(start.zone)).replace(tzinfo=None)
    late_enough = wall.time() >= start.wall.time() or wall.date() == date.min
    return wall.date() if late_enough else wall.date() - timedelta(days=1)


def _date(text: str, found: re.Match[str]) -> date:
    year, month, day = (int(part) for part in found.group(1, 2, 3))
    try:
        return date(year, month, day)
    except ValueError as error:
        raise refused(f"UNTIL={text} is no day of the calendar: write one, as 20260603") from error
