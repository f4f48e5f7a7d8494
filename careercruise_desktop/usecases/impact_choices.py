"""Whose figures can be looked at, what a new pulse begins with, and the records behind a figure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import LEAST_ANSWERS
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import PulseRound
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.queries import impact as ask
from careercruise_desktop.storage.queries import rounds
from careercruise_desktop.storage.reader import Reader

from .usecase import UseCase


@dataclass(frozen=True, slots=True)
class LastPulse:
    """What the newest pulse asked, and of whom: the next one begins with it."""

    team: str = ""
    project_id: int | None = None
    asked: int | None = None
    questions: tuple[str, ...] = ()
    language: str = "en"
    least: int = LEAST_ANSWERS


class Asked(NamedTuple):
    """Whom a pulse asked: a team, or those of a project where none is named."""

    team: str
    project_id: int | None

    @property
    def group(self) -> Asked:
        """A team is the same in each of its projects."""
        return Asked(self.team, None) if self.team else self


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be looked at.

    Attributes:
        teams: the teams that were asked, the last one first.
        projects: the projects that are led, or that a pulse or an action is about.
        since: the day of the first pulse or action; None where there is none yet.
        last: what the newest pulse asked.
        asked: whom the pulses asked, each once, the newest first: their answers are never counted together.
        people: how many could answer last, by the name of the team.
    """

    teams: tuple[str, ...]
    projects: dict[int, str]
    since: date | None
    last: LastPulse
    asked: tuple[Asked, ...] = ()
    people: dict[str, int] = field(default_factory=dict)


class BehindRow(NamedTuple):
    """A record behind a figure: its kind and id, its role ("" for none), its title, its project, its days."""

    kind: str
    id: int
    role: Role | None
    title: str
    second: str
    right: str


class ImpactChoices(UseCase):
    """Reads what the tab of impact offers. Each raises Unreadable where the data file cannot be read."""

    def read(self) -> Choices:
        """What can be looked at."""
        with self._store.read() as reader:
            return Choices(
                teams=rounds.teams(reader),
                projects=ask.concerned(reader),
                since=ask.first_day(reader),
                last=_last(reader),
                asked=tuple(Asked(*each) for each in ask.asked(reader)),
                people=ask.people(reader),
            )

    def projects(self) -> tuple[tuple[int, str], ...]:
        """The projects that a pulse or an action can be about: those that are not put away, by name."""
        with self._store.read() as reader:
            found = reader.find(Project, order="name COLLATE NOCASE, id")
        return tuple((each.id, each.name) for each in found if not each.archived)

    def milestones(self, keys: Collection[int]) -> tuple[BehindRow, ...]:
        """Some milestones, by the date that was promised."""
        with self._store.read() as reader:
            found = sorted(reader.several(Milestone, keys).values(), key=lambda each: (each.baseline_due, each.id))
            names = _names(reader, {each.project_id for each in found})
        return tuple(
            BehindRow(
                "milestone", each.id, each.role, each.title, names.get(each.project_id or 0, ""),
                _days(each.baseline_due, each.achieved, self.today),
            )
            for each in found
        )  # fmt: skip

    def work(self, keys: Collection[int]) -> tuple[BehindRow, ...]:
        """Some tasks, by due date."""
        with self._store.read() as reader:
            found = sorted(reader.several(Task, keys).values(), key=lambda each: (each.due or date.max, each.id))
            names = _names(reader, {each.project_id for each in found})
        return tuple(
            BehindRow(
                "task", each.id, each.role, each.title, names.get(each.project_id or 0, ""),
                _days(each.due or each.created, each.finished, self.today),
            )
            for each in found
        )  # fmt: skip

    def rounds(self, keys: Collection[int]) -> tuple[BehindRow, ...]:
        """Some pulses, oldest first; what single ones of them say is not told here."""
        with self._store.read() as reader:
            found = sorted(reader.several(PulseRound, keys).values(), key=lambda each: (each.day, each.id))
            names = _names(reader, {each.project_id for each in found})
        return tuple(
            BehindRow(
                "pulse_round", each.id, None, each.team or names.get(each.project_id or 0, "") or "Pulse", each.note,
                words.day_short(each.day, self.today),
            )
            for each in found
        )  # fmt: skip


def _names(reader: Reader, keys: Collection[int | None]) -> dict[int, str]:
    return {key: each.name for key, each in reader.several(Project, [key for key in keys if key is not None]).items()}


def _days(promised: date, done: date | None, today: date) -> str:
    """`19 Mar` where it was kept, `19 Mar, done 24 Mar` or `19 Mar, open` where not."""
    day = words.day_short(promised, today)
    if done is None:
        return f"{day}, open"
    return day if done <= promised else f"{day}, done {words.day_short(done, today)}"


def _last(reader: Reader) -> LastPulse:
    last = ask.newest_pulse(reader)
    if last is None:
        return LastPulse()
    questions = ask.health_questions(reader)
    return LastPulse(last.team, last.project_id, last.asked, questions, last.language or "en", last.least)
