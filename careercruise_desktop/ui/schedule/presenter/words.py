"""The schedule in words: days for the grid, weeks for the month, the period's name."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.adherence import Adherence
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.spans import Moment, Span
from careercruise_desktop.ui.schedule.room_state import MonthDay, MonthItem, MonthState
from careercruise_desktop.ui.schedule.state import (
    Bars,
    Column,
    GridState,
    Item,
    ItemKey,
    Look,
    Mode,
    Pin,
    RoleMark,
    Worry,
)
from careercruise_desktop.usecases.week_state import (
    Due,
    Event,
    Logged,
    Planned,
    ScheduleDay,
    ScheduleState,
    Sums,
)

# The bars of a day are drawn to this many minutes, more only where a day has more.
SCALE = 9 * 60
# A project's name in a narrow block is cut at a word.
NAME_LETTERS = 14
_WORRIES: dict[str, Worry] = {"overdue": "danger", "at risk": "warn"}
_MARKS: dict[Role, RoleMark] = {Role.IT: "it", Role.PM: "pm"}


def grid_state(state: ScheduleState, settings: Settings) -> GridState:
    """Days side by side."""
    now = state.now
    shown = any(day.bounds.start <= now.at < day.bounds.end for day in state.days)
    return GridState(
        columns=tuple([_column(day, settings, now, alone=len(state.days) == 1) for day in state.days]),
        zone=now.zone,
        other_zone=settings.other_zone,
        now=(now.at, words.clock(now)) if shown else None,
        work_start=settings.work_start,
        work_end=settings.work_end,
        day_minutes=state.limit,
        present=now.at,
    )


def month_state(state: ScheduleState, settings: Settings) -> MonthState:
    """Weeks below each other."""
    first = state.days[0].day
    own = state.figures.period
    days = tuple([_month_day(day, settings, state.now, inside=day.day in own) for day in state.days])
    mondays = [state.days[place].day for place in range(0, len(state.days), 7)]
    return MonthState(
        weekdays=tuple([words.weekday_short(first + timedelta(days=step)) for step in range(7)]),
        weeks=tuple([str(week_number(day)) for day in mondays]),
        days=days,
        scale=SCALE,
    )


def items_of(state: ScheduleState, settings: Settings) -> dict[ItemKey, Item]:
    """Everything with a time of day, by its key."""
    zone = state.now.zone
    found: dict[ItemKey, Item] = {}
    for day in state.days:
        found.update((item.key, item) for item in _items(day, settings, zone))
    return found


def _items(day: ScheduleDay, settings: Settings, zone: str) -> list[Item]:
    return [
        *(_planned(one, settings, zone) for one in day.planned),
        *(_event(one, zone) for one in day.events),
        *(_logged(one, settings, zone) for one in day.logged),
    ]


def _with_room(item: Item) -> Item:
    """A day by itself has room for the whole name of a project, and for what became of its block."""
    return item._replace(detail=item.told) if item.told and item.look is not Look.UNLOGGED else item


def period_name(mode: Mode, first: date, last: date, *, short: bool = False) -> str:
    """`16 – 22 March 2026, week 12`; a day `Thursday 19 March 2026, week 12`; a month `March 2026`."""
    number = first.isocalendar().week if mode == "day" else week_number(first)
    week = "" if short else f", week {number}"
    if mode == "month":
        # Its own days: what is shown around them belongs to the months beside it.
        return f"{words.MONTHS[first.month - 1]} {first.year}"
    if mode == "day":
        name = words.day_long(first) if short else words.day_full(first)
        return f"{name} {first.year}{week}"
    # Two names of months are long enough when they are short.
    short = short or first.month != last.month
    end = f"{last.day} {_month(last, short=short)} {last.year}"
    if first.year != last.year:
        return f"{first.day} {_month(first, short=short)} {first.year} – {end}{week}"
    if first.month != last.month:
        return f"{first.day} {_month(first, short=short)} – {end}{week}"
    return f"{first.day} – {end}{week}"


def week_number(day: date) -> int:
    """The ISO number of the seven days that begin with a day: the week is named after its Thursday."""
    return (day + timedelta(days=(3 - day.weekday()) % 7)).isocalendar().week


def _month(day: date, *, short: bool) -> str:
    name = words.MONTHS[day.month - 1]
    return name[:3] if short else name


def _column(day: ScheduleDay, settings: Settings, now: Moment, *, alone: bool) -> Column:
    zone = now.zone
    sums = day.sums
    logged, planned = words.duration_clock(sums.logged), words.duration_clock(sums.planned)
    both = f"{logged} / {planned}" if sums.logged or (day.day <= now.day and sums.planned) else planned
    return Column(
        day=day.day,
        start=day.bounds.start,
        end=day.bounds.end,
        weekday=words.weekday_short(day.day),
        number=str(day.day.day),
        sums=both if sums.logged or sums.planned else "",
        spoken=_spoken(day, settings),
        bars=_bars(sums),
        working=day.working,
        today=day.day == now.day,
        overbooked=day.overbooked,
        items=tuple([_with_room(item) if alone else item for item in _items(day, settings, zone)]),
        pins=_pins(day, settings),
    )


def _bars(sums: Sums) -> Bars:
    return Bars(sums.it_planned, sums.pm_planned, sums.it_logged, sums.pm_logged)


def _spoken(day: ScheduleDay, settings: Settings) -> str:
    sums = day.sums
    parts = [words.day_full(day.day)]
    if sums.planned:
        parts.append(f"planned {words.duration(sums.planned)}")
    if sums.logged:
        by_role = [
            f"{settings.name_of(role)} {words.duration(minutes)}"
            for role, minutes in ((Role.IT, sums.it_logged), (Role.PM, sums.pm_logged))
            if minutes
        ]
        parts.append(f"logged {words.duration(sums.logged)} ({', '.join(by_role)})")
    if sums.twice:
        parts.append(f"{words.duration(sums.twice)} logged twice and counted once")
    if day.overbooked:
        parts.append(f"overbooked by {words.duration(day.overbooked)}")
    if not day.working:
        parts.append("not a working day")
    return ", ".join(parts)


def _planned(one: Planned, settings: Settings, zone: str) -> Item:
    key = ItemKey("time_block", one.key.id, one.key.day)
    became = "not logged" if one.unlogged else "" if one.status is Adherence.MISSED else one.status.value
    tail = f", {became}" if became else ""
    repeats = ", repeats" if one.repeats else ", changed, one time of a repeat" if one.varied else ""
    return Item(
        key=key,
        look=Look.UNLOGGED if one.unlogged else Look.PLANNED,
        role=_MARKS[one.role],
        title=one.title,
        start=one.span.start,
        end=one.span.end,
        detail="Not logged" if one.unlogged else brief(one.project),
        told=" · ".join(part for part in (one.project, became) if part),
        length=words.duration_clock(one.span.minutes),
        name=f"{one.title}, {settings.name_of(one.role)}, planned{tail}, {_when(one.span, zone)}{repeats}",
        repeats=one.repeats,
        worked=one.status is not Adherence.MISSED,
        varied=one.varied,
    )


def _event(one: Event, zone: str) -> Item:
    return Item(
        key=ItemKey("calendar_event", one.id, one.span.day),
        look=Look.EVENT,
        role="",
        title=one.title,
        start=one.span.start,
        end=one.span.end,
        name=f"{one.title}, appointment, {_when(one.span, zone)}",
        movable=False,
    )


def _logged(one: Logged, settings: Settings, zone: str) -> Item:
    span = one.span
    if span is None:
        raise ValueError("a day total has no place on the grid")
    what = "running" if one.running else "logged"
    unplanned = ", not planned" if one.unplanned else ""
    clash = ", overlaps another entry" if one.clash else ""
    return Item(
        key=ItemKey("timer" if one.running else "time_entry", one.id, span.day),
        look=Look.RUNNING if one.running else Look.LOGGED,
        role=_MARKS[one.role],
        title=one.title,
        start=span.start,
        end=span.end,
        detail=brief(one.project),
        told=one.project,
        length=words.duration_clock(one.minutes),
        name=f"{one.title}, {settings.name_of(one.role)}, {what}{unplanned}, {_when(span, zone)}{clash}",
        warned=one.clash,
        movable=not one.running,
        unplanned=one.unplanned,
    )


def brief(name: str) -> str:
    """The first words of a project's name, as far as they stand in a block of the week: `Payments`."""
    kept = ""
    for word in name.split():
        longer = f"{kept} {word}".strip()
        if kept and len(longer) > NAME_LETTERS:
            break
        kept = longer
    return kept


def _when(span: Span, zone: str) -> str:
    """`Tuesday 09:00 to 11:15`, as the person's clock shows it."""
    start, end = Moment(span.start, zone), Moment(span.end, zone)
    weekday = words.WEEKDAYS[start.day.weekday()]
    later = f"{words.WEEKDAYS[end.day.weekday()]} " if end.day != start.day and end.minute_of_day else ""
    return f"{weekday} {words.clock_told(start)} to {later}{words.clock_told(end)}"


def _pins(day: ScheduleDay, settings: Settings) -> tuple[Pin, ...]:
    return (
        *(_due_pin(due, settings, day.day) for due in day.due),
        *(_whole_pin(event) for event in day.whole),
        *(
            Pin(
                "time_entry", total.id, _MARKS[total.role], total.title, "", words.duration(total.minutes),
                f"{total.title}, {settings.name_of(total.role)}, logged, {words.duration(total.minutes)},"
                " without a time of day",
            )
            for total in day.totals
        ),
    )  # fmt: skip


def _whole_pin(event: Event) -> Pin:
    return Pin("calendar_event", event.id, "", event.title, "", "", f"{event.title}, all day")


def _due_pin(due: Due, settings: Settings, day: date) -> Pin:
    state = f", {due.state}" if due.state else ""
    name = f"{due.title}, {settings.name_of(due.role)}, {due.kind}, due {words.day_full(day)}{state}"
    return Pin(due.kind, due.id, _MARKS[due.role], due.title, _WORRIES.get(due.state, ""), "", name)


def _month_day(day: ScheduleDay, settings: Settings, now: Moment, *, inside: bool) -> MonthDay:
    own = [one for one in day.planned if one.span.start >= day.bounds.start]
    blocks = words.plural(len(own), "block", "blocks") if own else "nothing planned"
    due = f", {len(day.due)} due" if day.due else ""
    number = str(day.day.day) if day.day.day > 1 else f"1 {words.MONTHS[day.day.month - 1][:3]}"
    return MonthDay(
        day=day.day,
        number=number,
        inside=inside,
        today=day.day == now.day,
        working=day.working,
        bars=_bars(day.sums),
        items=tuple([_month_item(one, settings, now.zone) for one in own]),
        pins=(*(_due_pin(one, settings, day.day) for one in day.due), *(_whole_pin(one) for one in day.whole)),
        name=f"{_spoken(day, settings)}, {blocks}{due}",
    )


def _month_item(one: Planned, settings: Settings, zone: str) -> MonthItem:
    item = _planned(one, settings, zone)
    return MonthItem(
        item.key, _MARKS[one.role], one.title, words.clock(Moment(one.span.start, zone)), item.name,
        one.span.start, one.unlogged, one.repeats,
    )  # fmt: skip
