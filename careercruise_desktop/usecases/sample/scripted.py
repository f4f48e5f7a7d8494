"""The days around today as they are scripted, with the running timer and what waits on the desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.domain.tasks import Task, TaskStatus

from .cast import Cast
from .promises import Promises
from .scene import Scene
from .skillset import Skillset
from .texts import days as scripts
from .texts.days import Script, Slot
from .texts.desk import TO_DO, WAITING
from .undertakings import Portfolio

TIMER_MINUTES = 42
_SHORTEST = 10
CALENDAR = "Personal calendar"


def scripted_days(scene: Scene) -> dict[date, Script]:
    """The days that are scripted: three working days back, today if it is worked, and the next one."""
    calendar = scene.calendar
    found: dict[date, Script] = {}
    day = scene.today
    for script in (scripts.ONE_AGO, scripts.TWO_AGO, scripts.THREE_AGO):
        day = calendar.back(day - timedelta(days=1))
        found[day] = script
    if calendar.working(scene.today):
        found[scene.today] = scripts.TODAY
    found[calendar.forward(scene.today + timedelta(days=1))] = scripts.NEXT
    return found


def minutes_of(text: str) -> tuple[int, int]:
    """Start and end of a time such as "14:15-15:45", in minutes since 00:00."""
    start, end = (clock.split(":") for clock in text.split("-"))
    return int(start[0]) * 60 + int(start[1]), int(end[0]) * 60 + int(end[1])


@dataclass(frozen=True, slots=True)
class _Written:
    """A slot with the block that was written for it."""

    slot: Slot
    block: TimeBlock


class ScriptedDays:
    """Writes the scripted days."""

    def __init__(self, scene: Scene, portfolio: Portfolio, cast: Cast, skillset: Skillset, promises: Promises) -> None:
        self._scene = scene
        self._portfolio = portfolio
        self._cast = cast
        self._skillset = skillset
        self._promises = promises

    def write(self, day: date, script: Script) -> None:
        """Write the blocks of a day, its log as far as the day has come, and its appointments."""
        written = [_Written(slot, self._block(day, slot)) for slot in script.slots]
        end = self._logged_until(day)
        for one in written:
            self._log(day, one, end)
        if day == self._scene.today and self._at_work():
            self._start_timer(written)
        for place, (title, time) in enumerate(script.events):
            when = self._scene.span(day, *minutes_of(time))
            self._scene.add(
                CalendarEvent(title=title, when=when, source=CALENDAR, source_id=f"{day.isoformat()}-{place}")
            )

    def write_desk(self) -> None:
        """Write the open tasks and the work that is out."""
        scene = self._scene
        for place, to_do in enumerate(TO_DO):
            due = to_do.due
            scene.add(
                Task(
                    title=to_do.title,
                    role=Role(to_do.role),
                    project_id=self._portfolio.id_of(to_do.code),
                    minutes=to_do.minutes,
                    due=None if due is None else scene.worked(-due) if due < 0 else scene.ahead(due),
                    created=scene.worked(to_do.created),
                    position=place,
                )
            )
        for out in WAITING:
            task = scene.add(
                Task(
                    title=out.title,
                    role=Role(out.role),
                    status=TaskStatus.DELEGATED,
                    project_id=self._portfolio.id_of(out.code),
                    milestone_id=self._promises.id_of(out.milestone),
                    minutes=out.freed,
                    created=scene.worked(out.since + 2),
                )
            )
            scene.add(
                Delegation(
                    task_id=task.id,
                    person_id=self._cast.named(out.name).id,
                    since=scene.worked(out.since),
                    follow_up=scene.worked(out.follow_up) if out.follow_up else scene.today,
                    freed_minutes=out.freed,
                    own_minutes=out.own,
                    note=out.note,
                )
            )

    def _block(self, day: date, slot: Slot) -> TimeBlock:
        return self._scene.add(
            TimeBlock(
                title=slot.title,
                role=Role(slot.role),
                when=self._scene.span(day, *minutes_of(slot.planned)),
                project_id=self._portfolio.id_of(slot.code),
                milestone_id=self._promises.id_of(slot.milestone),
                repeat=slot.repeat,
                skills=self._skills(slot),
                note=slot.note,
            )
        )

    def _log(self, day: date, one: _Written, until: int) -> None:
        """Log what was done for a block, as far as it is over."""
        if not one.slot.logged:
            return
        start, planned_end = minutes_of(one.slot.logged)
        end = min(until, planned_end)
        if end - start >= _SHORTEST:
            self._scene.add(
                TimeEntry(
                    title=one.slot.title,
                    role=one.block.role,
                    when=self._scene.span(day, start, end),
                    project_id=one.block.project_id,
                    block_id=one.block.id,
                    skills=one.block.skills,
                    note=one.slot.log_note,
                    source="timer",
                )
            )

    def _logged_until(self, day: date) -> int:
        """The minute of the day up to which entries may reach; a running timer begins there."""
        scene = self._scene
        if day != scene.today:
            return 24 * 60 if day < scene.today else 0
        return scene.now.minute_of_day - (TIMER_MINUTES if self._at_work() else 0)

    def _at_work(self) -> bool:
        """Whether it is now within working hours."""
        settings = self._scene.settings
        return settings.work_start <= self._scene.now.minute_of_day < settings.work_end

    def _start_timer(self, written: list[_Written]) -> None:
        """The timer runs on the block that began last."""
        now = self._scene.now
        begun = [one for one in written if one.block.when.start <= now.at]
        one = begun[-1] if begun else written[0]
        self._scene.add(
            Timer(
                title=one.slot.title,
                role=one.block.role,
                start=Moment(now.at - TIMER_MINUTES * 60, now.zone),
                project_id=one.block.project_id,
                block_id=one.block.id,
                skills=one.block.skills,
            )
        )

    def _skills(self, slot: Slot) -> frozenset[int]:
        return frozenset(self._skillset.id_of(name) for name in slot.skills)
