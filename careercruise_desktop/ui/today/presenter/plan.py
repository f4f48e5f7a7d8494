"""The day as tiles: what stands where on the timeline, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.spans import HOUR, Day, Moment, Span, day_bounds, moment
from careercruise_desktop.ui.today.state import DayPlan, Look, Tile, Total

if TYPE_CHECKING:
    from careercruise_desktop.usecases.today import Appointment, Logged, Planned, TodayState


def day_plan(state: TodayState, settings: Settings) -> DayPlan:
    """The timeline of a day, from its first to its last instant; hours are lines, whatever the clocks do."""
    zone = state.now.zone
    bounds = day_bounds(state.day, zone)
    hours = tuple((at, words.clock(Moment(at, zone))) for at in range(bounds.start, bounds.end + 1, HOUR))
    start = moment(state.day, settings.work_start, zone).at
    earliest = min((tile.span.start for tile in state.planned), default=start)
    return DayPlan(
        first=bounds.start,
        last=bounds.end,
        hours=hours,
        planned=(
            *(_planned(block, settings) for block in state.planned),
            *(_appointment(event, bounds) for event in state.appointments if not event.all_day),
        ),
        logged=tuple(_logged(entry, entry.span, settings) for entry in state.logged if entry.span is not None),
        totals=tuple(_total(entry, settings) for entry in state.logged if entry.span is None),
        planned_sum=words.duration(state.planned_minutes) if state.planned_minutes else "nothing yet",
        logged_sum=words.duration(state.logged_minutes) if state.logged_minutes else "nothing yet",
        now=(state.now.at, words.clock(state.now)) if state.is_today else None,
        focus_at=min(start, earliest),
    )


def _planned(block: Planned, settings: Settings) -> Tile:
    role = settings.name_of(block.role)
    length = words.duration(block.span.minutes)
    hours = words.time_range(block.span)
    second = "Not logged" if block.unlogged else " · ".join(part for part in (block.project, length) if part)
    status = ", not logged" if block.unlogged else ", logged" if block.logged else ""
    return Tile(
        kind="time_block",
        id=block.id,
        look=Look.UNLOGGED if block.unlogged else Look.PLANNED,
        role=block.role.value,
        title=block.title,
        start=block.span.start,
        end=block.span.end,
        beside="Not logged" if block.unlogged else block.project,
        second=second,
        right=hours,
        name=f"{block.title}, {role}, planned{status}, {hours.replace(' – ', ' to ')}",
    )


def _appointment(event: Appointment, bounds: Day) -> Tile:
    """An appointment, as far as it goes on on this day."""
    hours = words.time_range(event.span)
    return Tile(
        kind="calendar_event",
        id=event.id,
        look=Look.EVENT,
        role="",
        title=event.title,
        start=max(event.span.start, bounds.start),
        end=min(event.span.end, bounds.end),
        beside="",
        second="",
        right=hours,
        name=f"{event.title}, appointment, {hours.replace(' – ', ' to ')}",
    )


def _logged(entry: Logged, span: Span, settings: Settings) -> Tile:
    role = settings.name_of(entry.role)
    hours = words.time_range(span)
    if entry.running:
        since = (
            f"{words.weekday_short(span.day)} {words.clock(span.first)}" if entry.earlier else words.clock(span.first)
        )
        second, said = f"Running since {since}", f"running since {since}"
    else:
        second, said = hours, f"logged, {hours.replace(' – ', ' to ')}"
    clash = ", overlaps another entry" if entry.clash else ""
    return Tile(
        kind="timer" if entry.running else "time_entry",
        id=entry.id,
        look=Look.RUNNING if entry.running else Look.LOGGED,
        role=entry.role.value,
        title=entry.title,
        start=span.start,
        end=span.end,
        beside="",
        second=second,
        right="" if entry.running else words.duration(entry.minutes),
        name=f"{entry.title}, {role}, {said}{clash}",
        warned=entry.clash,
    )


def _total(entry: Logged, settings: Settings) -> Total:
    length = words.duration(entry.minutes)
    name = f"{entry.title}, {settings.name_of(entry.role)}, logged, {length}, without a time of day"
    return Total(entry.id, entry.role.value, f"{entry.title} · {length}", name)
