"""How durations, days, times and counts read on screen: English, no locale, no rounding of sums.

Durations are whole minutes. A minus is U+2212, a range has an en dash with spaces, a percent sign a no-break space.
"""

from __future__ import annotations

from datetime import date

from .spans import DayTotal, Moment, Span, When

MINUS = "\N{MINUS SIGN}"
NO_BREAK = "\N{NO-BREAK SPACE}"
NOT_KNOWN = "n/a"

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def duration(minutes: int) -> str:
    """Minutes in text: `2 h 15`, `2 h`, `30 min`; a minus before negative ones."""
    sign, size = _signed(minutes)
    hours, rest = divmod(size, 60)
    if not hours:
        return f"{sign}{rest} min"
    return f"{sign}{hours:,} h {rest:02d}" if rest else f"{sign}{hours:,} h"


def duration_clock(minutes: int) -> str:
    """Minutes where there is little room: `2:15`, `0:30`."""
    sign, size = _signed(minutes)
    return f"{sign}{size // 60}:{size % 60:02d}"


def elapsed_clock(seconds: int) -> str:
    """Seconds of a running timer: `0:42:10`; never below zero."""
    size = max(0, seconds)
    return f"{size // 3600}:{size // 60 % 60:02d}:{size % 60:02d}"


def weekday_short(day: date) -> str:
    """`Thu`."""
    return WEEKDAYS[day.weekday()][:3]


def day_long(day: date, today: date | None = None) -> str:
    """A day in text: `Thu 19 March`; with the year when `today` is given and lies in another one."""
    year = f" {day.year}" if today is not None and day.year != today.year else ""
    return f"{weekday_short(day)} {day.day} {MONTHS[day.month - 1]}{year}"


def day_full(day: date) -> str:
    """A day as a title: `Thursday 19 March`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def day_short(day: date, today: date | None = None) -> str:
    """A day in tables and charts: `19 Mar`; with the year when `today` is given and lies in another one."""
    year = f" {day.year}" if today is not None and day.year != today.year else ""
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def day_near(day: date, today: date) -> str:
    """`yesterday`, `today` or `tomorrow`; any other day as `day_long`."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    return near or day_long(day, today)


def clock(moment: Moment) -> str:
    """The time on the wall: `14:00`."""
    return minute_clock(moment.minute_of_day)


def clock_told(moment: Moment) -> str:
    """The time on the wall, and on which zone's clock where that time comes twice: `02:30 CEST`, then `02:30 CET`."""
    return f"{clock(moment)} {zone_name(moment)}" if moment.twice else clock(moment)


def zone_name(moment: Moment) -> str:
    """The short name of the moment's zone, such as CET; where it has none, the distance from UTC."""
    name = moment.aware.tzname() or moment.zone
    return f"UTC{name.replace('-', MINUS)}" if name[:1] in {"+", "-"} else name


def minute_clock(minute: int) -> str:
    """Minutes since 00:00 as a time: `14:00`; 1440 is `24:00`."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def time_range(span: Span) -> str:
    """From when to when: `14:00 – 16:00`; where the clocks are set back `02:30 CEST – 02:30 CET`."""
    return f"{clock_told(span.first)} – {clock_told(span.last)}"


def when_long(when: When, today: date | None = None) -> str:
    """A day and, where there is one, its time: `Wed 18 March, 14:00 – 16:00`."""
    day = day_long(when.day, today)
    return day if isinstance(when, DayTotal) else f"{day}, {time_range(when)}"


def logged(when: When, today: date) -> str:
    """What was logged just now: `Logged 2 h`; `Logged 2 h on Wed 18 March` where that is not the day it is."""
    day = "" if when.day == today else f" on {day_long(when.day, today)}"
    return f"Logged {duration(when.minutes)}{day}"


def percent(share: float | None) -> str:
    """A share from 0 to 1 in whole per cent: `55 %`; `n/a` for None."""
    if share is None:
        return NOT_KNOWN
    sign, size = _signed(round(share * 100))
    return f"{sign}{size}{NO_BREAK}%"


def percent_done(share: float) -> str:
    """The same of what is to be done: never 100 % before all of it is, and never 0 % once something is."""
    whole = round(share * 100)
    if share < 1:
        whole = min(whole, 99)
    return percent((max(whole, 1) if share > 0 else whole) / 100)


def file_size(size: int) -> str:
    """Bytes as people read them: `184 kB`, `2.4 MB`; never below 1 kB."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000)):,} kB"


def plural(count: int, one: str, many: str) -> str:
    """A count with its noun: `1 entry`, `3 entries`."""
    sign, size = _signed(count)
    return f"{sign}{size:,} {one if size == 1 else many}"


def ago(days: int) -> str:
    """How long ago a day was, in round words: `today`, `9 days ago`, `5 weeks ago`, `4 months ago`."""
    if days < 1:
        return "today"
    if days < 14:
        return f"{plural(days, 'day', 'days')} ago"
    if days < 60:
        return f"{plural(days // 7, 'week', 'weeks')} ago"
    return f"{plural(round(days / 30.44), 'month', 'months')} ago"


def listed(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def shortened(text: str, limit: int = 60) -> str:
    """A title where there is little room: cut at a word where that leaves enough, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    head, _, _ = cut.rpartition(" ")
    return f"{(head if len(head) > limit // 2 else cut).rstrip(' ,;:')}…"


def _signed(number: int) -> tuple[str, int]:
    return (MINUS if number < 0 else ""), abs(number)
