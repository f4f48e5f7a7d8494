"""Weeks for the grid: the one of the design's picture, days when the clocks change, crowds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import MINUTE, Moment, day_bounds, moment
from careercruise_desktop.ui.schedule.state import Bars, Column, GridState, Item, ItemKey, Look, Pin, RoleMark

ZONE = "Europe/Stockholm"
MONDAY = date(2026, 3, 16)
THURSDAY = date(2026, 3, 19)
NOW = 11 * 60 + 12
KINDS = {Look.LOGGED: "time_entry", Look.RUNNING: "timer", Look.EVENT: "calendar_event"}

# day, look, role, title, detail, from, to (minutes since midnight)
Line = tuple[int, Look, RoleMark, str, str, int, int]
P, U, L, R, E = Look.PLANNED, Look.UNLOGGED, Look.LOGGED, Look.RUNNING, Look.EVENT


def clock(text: str) -> int:
    """Minutes since midnight of "9:30"."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    for line in text.strip().splitlines():
        day, look, role, times, title, *detail = (part.strip() for part in line.split("|"))
        start, end = times.split("-")
        mark: RoleMark = "it" if role == "it" else "pm" if role == "pm" else ""
        found.append((int(day), Look(look), mark, title, detail[0] if detail else "", clock(start), clock(end)))
    return found


MOCKUP = _lines("""
0|planned|pm|8:30-9:30|Week plan and risk log|Payments
0|planned|it|9:30-12:00|Retry queue: design|Payments
0|planned|pm|13:00-14:30|Steering pack for Orla|Portal
0|planned|it|14:30-17:00|Load test scripts|Portal
0|logged|pm|8:30-9:30|Week plan and risk log|Payments
0|logged|it|9:45-12:15|Retry queue: design|Payments
0|logged|pm|13:00-15:00|Steering pack for Orla|Portal
0|logged|it|15:00-17:15|Load test scripts|Portal
1|planned|pm|8:30-9:00|Stand-up|Payments
1|planned|it|9:00-11:30|Retry queue: state machine|Payments
1|planned|pm|11:30-12:30|1:1 with Luca|Team
1|event||12:30-13:15|Lunch with Mei
1|planned|pm|13:15-14:15|Contract change call|Payments
1|planned|it|14:30-16:30|Switch-over rehearsal|PostgreSQL
1|unlogged|it|16:30-17:30|Tracing lab|Not logged
1|logged|pm|8:30-9:00|Stand-up|Payments
1|logged|it|9:00-11:15|Retry queue: state machine|Payments
1|logged|pm|11:30-12:30|1:1 with Luca|Team
1|logged|pm|13:15-14:45|Contract change call|Payments
1|logged|it|15:00-17:15|Switch-over rehearsal|PostgreSQL
2|planned|pm|8:30-9:00|Stand-up|Payments
2|planned|it|9:00-12:00|Retry queue: duplicate charges|Payments
2|planned|pm|13:00-14:00|Kestrel weekly call|Payments
2|unlogged|it|14:00-16:00|Code review|Not logged
2|planned|pm|16:00-17:00|Budget forecast|Portal
2|event||16:30-17:30|Dentist
2|logged|pm|8:30-9:00|Stand-up|Payments
2|logged|it|9:15-12:00|Retry queue: duplicate charges|Payments
2|logged|pm|13:00-14:00|Kestrel weekly call|Payments
2|logged|pm|16:00-17:15|Budget forecast|Portal
3|planned|pm|8:30-9:00|Stand-up|Payments
3|planned|pm|9:00-10:00|Milestone review|Payments
3|planned|it|10:15-12:15|Retry queue: idempotency keys|Payments
3|event||12:15-12:45|Dentist call
3|planned|pm|13:00-14:00|Orla steering committee|Portal
3|planned|it|14:15-15:45|Replica failover drill|PostgreSQL
3|planned|pm|15:45-16:45|1:1 with Tomasz|Team
3|planned|it|16:45-17:30|Tracing lab|Skills
3|logged|pm|8:30-9:00|Stand-up|Payments
3|logged|pm|9:00-10:15|Milestone review|Payments
3|running|it|10:30-11:12|Retry queue: idempotency keys|Payments
4|planned|pm|8:30-9:00|Stand-up|Payments
4|planned|it|9:00-11:30|Retry queue to staging|Payments
4|planned|pm|11:30-12:30|Steering report|Payments
4|event||12:30-13:15|Team lunch
4|planned|it|13:15-15:15|Load test dry run|Portal
4|planned|pm|15:30-16:30|Sprint retrospective|Payments
""")

PINS = {
    1: (Pin("milestone", 7, "pm", "Contract change due", "danger", "", "Contract change due, overdue"),),
    4: (Pin("milestone", 8, "it", "Retry queue in staging", "warn", "", "Retry queue in staging, at risk"),),
}


def item(day: date, line: Line, number: int, zone: str = ZONE, *, warned: bool = False) -> Item:
    """An item of a line."""
    _, look, role, title, detail, first, last = line
    start, end = moment(day, first, zone).at, moment(day, last, zone).at
    if end <= start:
        end = start + (last - first) * MINUTE
    kind = KINDS.get(look, "time_block")
    length = words.duration_clock((end - start) // MINUTE)
    spoken = "logged" if look in {L, R} else "appointment" if look is E else "planned"
    times = f"{words.WEEKDAYS[day.weekday()]} {words.clock(Moment(start, zone))} to {words.clock(Moment(end, zone))}"
    name = ", ".join(part for part in (title, role.upper(), spoken, times) if part)
    return Item(
        ItemKey(kind, number, day),
        look,
        role,
        title,
        start,
        end,
        detail,
        length,
        name,
        warned=warned,
        movable=look not in {E, R},
    )


def column(
    day: date,
    items: Iterable[Item] = (),
    *,
    zone: str = ZONE,
    today: date = THURSDAY,
    pins: tuple[Pin, ...] = (),
    overbooked: int = 0,
) -> Column:
    """A day with its sums."""
    items = tuple(items)
    start, end = day_bounds(day, zone)

    def minutes(role: str, looks: set[Look]) -> int:
        return sum((one.end - one.start) // MINUTE for one in items if one.role == role and one.look in looks)

    bars = Bars(minutes("it", {P, U}), minutes("pm", {P, U}), minutes("it", {L, R}), minutes("pm", {L, R}))
    planned, logged = bars.it_planned + bars.pm_planned, bars.it_logged + bars.pm_logged
    sums = words.duration_clock(planned) if planned else ""
    if logged:
        sums = f"{words.duration_clock(logged)} / {sums or '0:00'}"
    spoken = f"{words.day_full(day)}, logged {words.duration(logged)}, planned {words.duration(planned)}"
    return Column(
        day,
        start,
        end,
        words.weekday_short(day),
        str(day.day),
        sums,
        spoken,
        bars,
        day.weekday() < 5,
        day == today,
        overbooked,
        items,
        pins,
    )


def state(
    days: Sequence[Column],
    *,
    zone: str = ZONE,
    other_zone: str = "",
    now: tuple[int, str] | None = None,
    present: int = 0,
) -> GridState:
    """Days with the usual working hours."""
    return GridState(tuple(days), zone, other_zone, now, 8 * 60, 17 * 60 + 30, 8 * 60, present or (now or (0,))[0])


def week(lines: Iterable[Line] = MOCKUP, monday: date = MONDAY, zone: str = ZONE, *, days: int = 7) -> GridState:
    """A week with its items numbered in order; now is Thursday 11:12."""
    found: list[list[Item]] = [[] for _ in range(days)]
    for number, line in enumerate(lines, 1):
        day = monday + timedelta(days=line[0])
        found[line[0]].append(item(day, line, number, zone))
    columns = [
        column(
            monday + timedelta(days=index),
            items,
            zone=zone,
            today=monday + timedelta(days=3),
            pins=PINS.get(index, ()) if monday == MONDAY else (),
        )
        for index, items in enumerate(found)
    ]
    now = moment(monday + timedelta(days=3), NOW, zone).at
    shown = days > 3
    return state(columns, zone=zone, now=(now, "11:12") if shown else None, present=now)


def crowd(count: int = 200) -> GridState:
    """A week of so many blocks, all of them between 8 and 18 o'clock."""
    lines: list[Line] = []
    for number in range(count):
        day = number % 7
        start = 8 * 60 + number * 37 % 580
        look = (P, L, P, U, L, P, E)[number % 7]
        role: RoleMark = "" if look is E else "it" if number % 3 else "pm"
        lines.append((day, look, role, f"Block number {number}", "Payments", start, start + 20 + number * 7 % 40))
    return week(lines)
