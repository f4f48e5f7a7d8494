"""What a portfolio is made of: everything logged in a period, and who the person is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.feedback import Feedback
from careercruise_desktop.domain.figures.morale import RoundSummary
from careercruise_desktop.domain.figures.voices import SCORE, pulses
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.profile import Education, Position, Profile, ProfileLink
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.skills import Skill, SkillAssessment
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.reader import Reader

from .rounds import pulse_rounds

MOST_STORIES = 60


@dataclass(frozen=True, slots=True)
class MonthHours:
    """Logged minutes of both roles in the month that starts on `start`."""

    start: date
    it: int
    pm: int


@dataclass(frozen=True, slots=True)
class SkillUse:
    """Minutes logged with a skill in the period, and the last day of them."""

    minutes: int
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The records of a period, and those that do not depend on one; maps are by id.

    `rounds` are all closed pulses, of any day. `months` has no month without entries. `readings` are all up to the end
    of the period, oldest first.
    """

    period: Period
    settings: Settings
    profile: Profile
    links: tuple[ProfileLink, ...]
    positions: tuple[Position, ...]
    education: tuple[Education, ...]
    certificates: tuple[Certificate, ...]
    projects: dict[int, Project]
    people: dict[int, Person]
    milestones: tuple[Milestone, ...]
    readings: tuple[OutcomeReading, ...]
    months: tuple[MonthHours, ...]
    entries: tuple[int, ...]
    project_minutes: dict[int, dict[Role, int]]
    skills: tuple[Skill, ...]
    assessments: dict[int, tuple[SkillAssessment, ...]]
    skill_use: dict[int, SkillUse]
    delegations: tuple[Delegation, ...]
    tasks: dict[int, Task]
    feedback: tuple[Feedback, ...]
    rounds: tuple[RoundSummary, ...]
    stories: tuple[JournalEntry, ...]

    @property
    def minutes(self) -> dict[Role, int]:
        """Logged minutes of the period by role."""
        return {Role.IT: sum(each.it for each in self.months), Role.PM: sum(each.pm for each in self.months)}


def material(reader: Reader, period: Period) -> Material:
    """Everything that a portfolio over a period can say."""
    days = (period.first.isoformat(), period.last.isoformat())
    delegations = tuple(reader.pick(Delegation, "WHERE returned BETWEEN ? AND ? ORDER BY returned, id", days))
    profiles = reader.find(Profile)
    return Material(
        period=period,
        settings=reader.settings(),
        profile=profiles[0] if profiles else Profile(),
        links=tuple(reader.find(ProfileLink, order="position, id")),
        positions=tuple(reader.find(Position, order="finish IS NOT NULL, finish DESC, start DESC, id")),
        education=tuple(reader.find(Education, order="coalesce(finish, start) DESC, id")),
        certificates=tuple(reader.find(Certificate, order="earned DESC, id")),
        projects={each.id: each for each in reader.find(Project)},
        people={each.id: each for each in reader.find(Person)},
        milestones=tuple(reader.pick(Milestone, "WHERE baseline_due BETWEEN ? AND ? ORDER BY baseline_due, id", days)),
        readings=tuple(reader.pick(OutcomeReading, "WHERE day <= ? ORDER BY day, id", days[1:])),
        months=_months(reader, period),
        entries=tuple(row[0] for row in reader.rows("SELECT id FROM time_entry WHERE day BETWEEN ? AND ?", days)),
        project_minutes=_project_minutes(reader, days),
        skills=tuple(reader.find(Skill, order="name COLLATE NOCASE", archived=0)),
        assessments=_assessments(reader, days[1]),
        skill_use=_skill_use(reader, days),
        delegations=delegations,
        tasks=reader.several(Task, [each.task_id for each in delegations]),
        feedback=tuple(reader.pick(Feedback, "WHERE day BETWEEN ? AND ? ORDER BY day DESC, id", days)),
        rounds=_rounds(reader),
        stories=stories_of(reader, period),
    )


def stories_of(reader: Reader, period: Period) -> tuple[JournalEntry, ...]:
    """The journal entries of a period that are offered as stories, newest first; no confidential ones."""
    days = (period.first.isoformat(), period.last.isoformat())
    return tuple(
        reader.pick(
            JournalEntry,
            "WHERE in_portfolio = 1 AND confidential = 0 AND day BETWEEN ? AND ? ORDER BY day DESC, id LIMIT ?",
            (*days, MOST_STORIES),
        )
    )


def entries_between(reader: Reader, first: date | None, last: date | None) -> list[TimeEntry]:
    """The logged entries of a stretch of days, oldest first; None leaves that side open."""
    return reader.pick(
        TimeEntry,
        "WHERE day BETWEEN ? AND ? ORDER BY day, start_at, id",
        ((first or date.min).isoformat(), (last or date.max).isoformat()),
    )


# Entries with the minutes that count: time that several share counts for the one begun first, as in `figures.elapsed`.
_ELAPSED = (
    "WITH work AS (SELECT id, day, role, project_id,"
    " CASE WHEN reach > start_at THEN (max(0, end_at - reach) + 30) / 60 ELSE minutes END AS elapsed"
    " FROM (SELECT id, day, role, project_id, minutes, start_at, end_at, max(end_at) OVER (PARTITION BY day"
    "   ORDER BY start_at, end_at, zone, role ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach"
    "   FROM time_entry WHERE day BETWEEN ? AND ?))"
)


def _months(reader: Reader, period: Period) -> tuple[MonthHours, ...]:
    rows = reader.rows(
        "SELECT substr(day, 1, 7), sum(it_logged), sum(pm_logged) FROM day_figure"
        " WHERE day_number BETWEEN ? AND ? AND entries > 0 GROUP BY 1 ORDER BY 1",
        (period.first.toordinal(), period.last.toordinal()),
    )
    return tuple(MonthHours(date.fromisoformat(f"{month}-01"), it, pm) for month, it, pm in rows)


def _project_minutes(reader: Reader, days: tuple[str, str]) -> dict[int, dict[Role, int]]:
    found: dict[int, dict[Role, int]] = {}
    for project, role, minutes in reader.rows(
        f"{_ELAPSED} SELECT project_id, role, sum(elapsed) FROM work WHERE project_id IS NOT NULL GROUP BY 1, 2", days
    ):
        found.setdefault(project, {})[Role(role)] = minutes
    return found


def _assessments(reader: Reader, last: str) -> dict[int, tuple[SkillAssessment, ...]]:
    found: dict[int, list[SkillAssessment]] = {}
    for each in reader.pick(SkillAssessment, "WHERE day <= ? ORDER BY day, id", (last,)):
        found.setdefault(each.skill_id, []).append(each)
    return {key: tuple(known) for key, known in found.items()}


def _skill_use(reader: Reader, days: tuple[str, str]) -> dict[int, SkillUse]:
    rows = reader.rows(
        f"{_ELAPSED} SELECT s.skill_id, sum(w.elapsed), max(w.day) FROM work w JOIN entry_skill s"
        " ON s.time_entry_id = w.id GROUP BY 1",
        days,
    )
    return {skill: SkillUse(minutes, date.fromisoformat(last)) for skill, minutes, last in rows}


def _rounds(reader: Reader) -> tuple[RoundSummary, ...]:
    """All closed pulses in the order of closing, whatever the period, each with the block in which it counts."""
    known = pulses(pulse_rounds(reader, light=True))
    blocks = enumerate((block for block in known.cells.blocks if block.question == SCORE), 1)
    of = {each: number for number, block in blocks for each in block.rounds}
    found = []
    for each in known.rounds:
        scores = [answer.score for answer in each.answers if answer.score is not None]
        found.append(RoundSummary(each.id, each.day, len(scores), sum(scores), of.get(each.id, 0)))
    return tuple(found)
