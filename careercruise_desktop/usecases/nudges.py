"""One piece of advice at a time, with the reason for it, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.freshness import UNUSED_DAYS
from careercruise_desktop.domain.free_time import first_free, working_hours
from careercruise_desktop.domain.notes import Dismissal
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import today as ask
from careercruise_desktop.storage.queries.events import taken_in
from careercruise_desktop.storage.reader import Reader

from .usecase import UseCase

FEEDBACK_DAYS = 90
PUT_OFF_DAYS = 14
PLAN_DAYS = 14
PLAN_MINUTES = {"skill": 60, "person": 30, "project": 15}


@dataclass(frozen=True, slots=True)
class Nudge:
    """Advice about one record, or something else that is offered.

    Attributes:
        kind: "skill" or "project"; of an offer "certificate", "feedback_request", "pulse_round", "pulse", "person",
            "step", "weekly_review", "review" or "assess".
        id: of the record, 0 where it is about none.
        name: its name.
        title: what is advised.
        reason: why.
        day: of a weekly review, the first day of its week.
    """

    kind: str
    id: int
    name: str
    title: str
    reason: str
    day: date | None = None

    @property
    def key(self) -> str:
        """What a dismissal is kept by."""
        return f"{self.kind}:{self.id}"


class Nudges(UseCase):
    """Finds the advice of the day and acts on it."""

    def current(self) -> Nudge | None:
        """The first advice not put off: an unused skill, a project without feedback."""
        today = self.today
        with self._store.read() as reader:
            put_off = ask.dismissed(reader, today)
            for find in (_unused_skill, _silent_project):
                found = find(reader, today, put_off)
                if found is not None:
                    return found
        return None

    def plan(self, nudge: Nudge) -> TimeBlock:
        """Plan time for it in the next free stretch of working hours of the coming working days.

        Raises:
            Refused: the next two weeks are full.
        """
        minutes = PLAN_MINUTES[nudge.kind]
        with self._store.write(f"Plan {words.duration(minutes)} for {nudge.name}") as desk:
            block = desk.add(self._block(desk, nudge, minutes))
            put_off_until(desk, nudge.key, self.today + timedelta(days=PUT_OFF_DAYS))
        return block

    def put_off(self, nudge: Nudge) -> None:
        """Do not show it for two weeks."""
        with self._store.write("Put off advice") as desk:
            put_off_until(desk, nudge.key, self.today + timedelta(days=PUT_OFF_DAYS))

    def lower_target(self, nudge: Nudge) -> Skill:
        """Lower an unused skill's target by one level; without a target it no longer matters and is archived."""
        with self._store.write(f"Lower the target of {nudge.name}") as desk:
            skill = desk.get(Skill, nudge.id)
            target = skill.target_level or 1
            lower = replace(skill, target_level=target - 1) if target > 1 else replace(skill, archived=True)
            return desk.save(lower)

    def _block(self, desk: Desk, nudge: Nudge, minutes: int) -> TimeBlock:
        now = self._clock.now()
        days = [now.day + timedelta(days=ahead) for ahead in range(1, PLAN_DAYS + 1)]
        windows = list(working_hours(days, desk.settings(), now))
        taken = taken_in(desk, windows[0].start, windows[-1].end) if windows else []
        span = first_free(windows, taken, minutes)
        if span is None:
            raise Refused("No free time in the next two weeks. Move something first.")
        return _planned(nudge, span)


def _planned(nudge: Nudge, span: Span) -> TimeBlock:
    if nudge.kind == "skill":
        return TimeBlock(title=f"{nudge.name} practice", role=Role.IT, when=span, skills=frozenset({nudge.id}))
    if nudge.kind == "person":
        return TimeBlock(title=f"1:1 with {nudge.name}", role=Role.PM, when=span)
    return TimeBlock(title=f"Ask for feedback on {nudge.name}", role=Role.PM, when=span, project_id=nudge.id)


def put_off_until(desk: Desk, key: str, until: date) -> None:
    """Keep that advice is not shown before a day, inside another act."""
    known = desk.find(Dismissal, key=key)
    if known:
        desk.save(replace(known[0], until=until))
    else:
        desk.add(Dismissal(key=key, until=until))


def _unused_skill(reader: Reader, today: date, put_off: set[str]) -> Nudge | None:
    for key, name, _, target, required in ask.stale_skills(reader, today - timedelta(days=UNUSED_DAYS)):
        if f"skill:{key}" in put_off or not (target or required):
            continue
        last = ask.last_use(reader, key)
        if last is None:
            continue
        asked = "A target role requires it." if required else "No target role requires it."
        reason = f"Last logged on {words.day_long(last, today)}. {asked}"
        return Nudge("skill", key, name, f"{name}: not used for {(today - last).days} days", reason)
    return None


def _silent_project(reader: Reader, today: date, put_off: set[str]) -> Nudge | None:
    for key, name, last in ask.projects_without_feedback(reader, today, today - timedelta(days=FEEDBACK_DAYS)):
        if f"project:{key}" in put_off:
            continue
        reason = (
            f"The last was on {words.day_long(date.fromisoformat(last), today)}."
            if last
            else "It is more than 90 days old and nobody was asked yet."
        )
        return Nudge("project", key, name, f"{name}: no feedback for {FEEDBACK_DAYS} days", reason)
    return None
