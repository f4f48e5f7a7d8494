"""Day after day: plan, log and appointments from the first day to today, and the plan of the days ahead."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock

from .bench import Bench
from .calendar import ONE_DAY, holidays
from .cast import Cast
from .chance import Chance
from .logbook import Logbook
from .planner import DayPlan, Placed, Planner
from .promises import Promises
from .rhythms import write_rhythms
from .scene import Scene
from .scripted import CALENDAR, ScriptedDays, scripted_days
from .skillset import Skillset
from .texts import work
from .undertakings import Portfolio

_BETWEEN_WEEKENDS = timedelta(days=42)
_WEEKEND_WORK = 0.1
_HOLIDAYS = "Public holidays"


def write_days(scene: Scene, portfolio: Portfolio, cast: Cast, skillset: Skillset, promises: Promises) -> None:
    """Write the blocks, entries and appointments of every day, the tasks behind them, and what is open today."""
    bench = Bench(scene, skillset, cast)
    planner = Planner(scene, portfolio, cast, bench)
    logbook = Logbook(scene, portfolio, cast, skillset)
    scripted = ScriptedDays(scene, portfolio, cast, skillset, promises)
    scripts = scripted_days(scene)
    weekends, appointments = scene.chance("weekends"), scene.chance("appointments")
    first_scripted = min(scripts)
    day = last_weekend = scene.first
    while day <= _planned_until(scene.today):
        if day in scripts:
            scripted.write(day, scripts[day])
        elif scene.calendar.working(day):
            plan = planner.plan(day)
            blocks = [(placed, _block(scene, skillset, day, placed)) for placed in plan.placed]
            if day < scene.today:
                for entry in logbook.log(day, blocks):
                    scene.add(entry)
                _appointments(scene, cast, day, plan, appointments)
        elif day < first_scripted and _free_saturday(scene, day, last_weekend) and weekends.maybe(_WEEKEND_WORK):
            scene.add(logbook.weekend(day))
            last_weekend = day
        day += ONE_DAY
    scripted.write_desk()
    bench.write_tasks()
    write_rhythms(scene, portfolio, _planned_until(scene.today))
    _all_day(scene)


def _free_saturday(scene: Scene, day: date, last: date) -> bool:
    """Whether it is a Saturday after a working week, no holiday, and some weeks after the last one that was worked."""
    if day.weekday() != 5 or day - last < _BETWEEN_WEEKENDS:
        return False
    return scene.calendar.working(day - ONE_DAY) and not scene.calendar.holiday(day)


def _planned_until(today: date) -> date:
    """The Friday of next week."""
    return today + timedelta(days=11 - today.weekday())


def _block(scene: Scene, skillset: Skillset, day: date, placed: Placed) -> TimeBlock:
    piece = placed.piece
    return scene.add(
        TimeBlock(
            title=piece.title,
            role=piece.role,
            when=scene.span(day, placed.start, placed.end),
            project_id=piece.project_id,
            task_id=piece.item.task_id if piece.item else None,
            skills=skillset.ids(piece.skills, min(day, scene.today)),
        )
    )


def _appointments(scene: Scene, cast: Cast, day: date, plan: DayPlan, chance: Chance) -> None:
    """Now and then a lunch with somebody, or an errand after work."""
    slots = {"mate": cast.mate(day, chance).name.split()[0], "peer": cast.peer(day, chance).name.split()[0]}
    if chance.maybe(0.16):
        _event(scene, chance.said(chance.pick(work.LUNCHES), slots), day, plan.lunch, "lunch")
    if chance.maybe(0.05):
        start = chance.pick((960, 990, 1035, 1050))
        _event(scene, chance.pick(work.ERRANDS), day, (start, start + chance.pick((30, 45, 60))), "errand")


def _event(scene: Scene, title: str, day: date, minutes: tuple[int, int], what: str) -> None:
    when = scene.span(day, *minutes)
    scene.add(CalendarEvent(title=title, when=when, source=CALENDAR, source_id=f"{day.isoformat()}-{what}"))


def _all_day(scene: Scene) -> None:
    """Leave, public holidays and the odd conference day."""
    for first, last in scene.calendar.leave:
        title = "Summer leave" if first.month in (6, 7, 8) else "Leave"
        _whole_days(scene, title, first, last, CALENDAR)
    for year in range(scene.first.year, scene.today.year + 1):
        for day, name in holidays(year).items():
            if scene.first <= day <= scene.today + timedelta(days=60):
                _whole_days(scene, name, day, day, _HOLIDAYS)
    chance = scene.chance("conferences")
    for year in range(scene.years):
        day = scene.calendar.back(scene.ago(365 * year + chance.whole(60, 300)))
        if day >= scene.first:
            _whole_days(scene, chance.pick(work.ALL_DAY), day, day, CALENDAR)


def _whole_days(scene: Scene, title: str, first: date, last: date, source: str) -> None:
    days = (last - first).days + 1
    scene.add(
        CalendarEvent(
            title=title,
            when=scene.span(first, 0, days * 24 * 60),
            all_day=True,
            source=source,
            source_id=f"{first.isoformat()}-all-day-{title}",
        )
    )
