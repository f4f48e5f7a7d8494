"""What the outcomes of projects are worked out from: one question for all of a project, or for all projects listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.figures.progress import TaskPart
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.milestones import (
    Milestone,
    MilestoneBaseline,
    MilestoneReview,
    MoveReason,
    ProgressMethod,
)
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.reader import Reader, Row

from .blocks import ROLES

_MINE = "milestone_id IN (SELECT id FROM milestone WHERE project_id = ?)"
REASONS: dict[str | None, MoveReason | None] = {None: None, **{reason.value: reason for reason in MoveReason}}
_STORIES = tuple(kind.value for kind in (JournalKind.DECISION, JournalKind.CONFLICT, JournalKind.LEARNED))
_VOICES = (FeedbackSource.CLIENT.value, FeedbackSource.TEAM.value)


class WorkRow(NamedTuple):
    """Logged minutes of a project by one role in a part that begins on a day: a month, or a day."""

    first: date
    role: Role
    minutes: int


class Work(NamedTuple):
    """The logged work of a project: by part and role, in all, and up to its status date with the number of days."""

    rows: tuple[WorkRow, ...] = ()
    minutes: int = 0
    minutes_then: int = 0
    days_then: int = 0


class Ends(NamedTuple):
    """The dates that a project's course follows from where it does not say them, and its counts.

    Attributes:
        waiting: the last due date of what is open.
        achieved: the last day on which anything was achieved.
        promised: the last baseline date.
        first: the day of its first record: a milestone that was made, or a reading.
        reached: how many of its milestones are achieved.
        milestones: how many it has. Cancelled ones count for nothing but `first`.
    """

    waiting: date | None = None
    achieved: date | None = None
    promised: date | None = None
    first: date | None = None
    reached: int = 0
    milestones: int = 0


class MoveRow(NamedTuple):
    """One change of a date: of a milestone's due date, or of a baseline."""

    id: int
    milestone_id: int
    day: date
    from_due: date
    to_due: date
    reason: MoveReason | None
    note: str


class StoryRow(NamedTuple):
    """A decision, a conflict or a lesson in the journal."""

    id: int
    kind: JournalKind
    day: date
    title: str
    milestone: str


class VoiceRow(NamedTuple):
    """Feedback on a project with the person's name and organisation, "" where they are not known."""

    feedback: Feedback
    person: str
    organisation: str


def projects(reader: Reader, *, archived: bool) -> list[Project]:
    """The projects that are put away, or those that are not."""
    return reader.find(Project, order="name COLLATE NOCASE, id", archived=int(archived))


def ends_of(reader: Reader, *, archived: bool) -> dict[int, Ends]:
    """The last dates and the counts of the projects that are put away, or of those that are not, by project."""
    found = {}
    for key, *days, reached, count in reader.rows(
        "SELECT p.id, max(m.due) FILTER (WHERE m.cancelled IS NULL AND m.achieved IS NULL),"
        " max(m.achieved) FILTER (WHERE m.cancelled IS NULL), max(m.baseline_due) FILTER (WHERE m.cancelled IS NULL),"
        " min(m.created), (SELECT min(day) FROM outcome_reading WHERE project_id = p.id),"
        " count(m.achieved) FILTER (WHERE m.cancelled IS NULL), count(m.id) FILTER (WHERE m.cancelled IS NULL)"
        " FROM project p LEFT JOIN milestone m ON m.project_id = p.id WHERE p.archived = ? GROUP BY p.id",
        (int(archived),),
    ):
        waiting, achieved, promised, made, read = (_day(day) if day else None for day in days)
        first = min((day for day in (made, read) if day is not None), default=None)
        found[key] = Ends(waiting, achieved, promised, first, reached, count)
    return found


def milestones_of(reader: Reader, keys: Sequence[int]) -> dict[int, list[Milestone]]:
    """The milestones of projects by project, by baseline date."""
    found: dict[int, list[Milestone]] = {key: [] for key in keys}
    for each in reader.recall(Milestone, f"WHERE project_id IN ({_marks(keys)}) ORDER BY baseline_due, id", list(keys)):
        found[each.project_id or 0].append(each)
    return found


def tasks_of(reader: Reader, keys: Sequence[int]) -> dict[int, list[TaskPart]]:
    """The tasks of those milestones of projects that count by them, by milestone; dropped ones count for nothing."""
    found: dict[int, list[TaskPart]] = {}
    for milestone, minutes, done, finished in reader.rows(
        "SELECT t.milestone_id, t.minutes, t.status = 'done', t.finished FROM milestone m"
        " JOIN task t ON t.milestone_id = m.id"
        f" WHERE m.project_id IN ({_marks(keys)}) AND m.method = ? AND t.status != 'dropped' ORDER BY t.id",
        [*keys, ProgressMethod.TASKS.value],
    ):
        found.setdefault(milestone, []).append(TaskPart(minutes, bool(done), _day(finished) if finished else None))
    return found


def readings_of(reader: Reader, keys: Sequence[int]) -> dict[int, list[OutcomeReading]]:
    """The readings of projects by project, the oldest first."""
    found: dict[int, list[OutcomeReading]] = {key: [] for key in keys}
    for each in reader.recall(OutcomeReading, f"WHERE project_id IN ({_marks(keys)}) ORDER BY day, id", list(keys)):
        found[each.project_id].append(each)
    return found


def work_of(reader: Reader, project_id: int, status: date, last: date, *, months: bool) -> Work:
    """The logged work of a project up to a day; time that its entries share counts once, for the one begun first.

    Args:
        reader: the view of the file.
        project_id: the project.
        status: the status date, up to which work is counted apart.
        last: the last day that counts.
        months: by months instead of days.
    """
    sums: dict[tuple[str, str], int] = {}
    reach = then = 0
    days: set[str] = set()
    upto, width = status.isoformat(), 7 if months else 10
    for day, role, minutes, start, end in reader.rows(
        "SELECT day, role, minutes, start_at, end_at FROM time_entry WHERE project_id = ? AND day <= ?"
        " ORDER BY start_at",
        (project_id, last.isoformat()),
    ):
        counted = minutes
        if start is not None:
            if start < reach:
                counted = (max(0, end - reach) + 30) // 60
            reach = max(reach, end)
        key = day[:width], role
        sums[key] = sums.get(key, 0) + counted
        if day <= upto:
            then += counted
            days.add(day)
    tail = "-01" if months else ""
    rows = tuple(WorkRow(_day(part + tail), ROLES[role], counted) for (part, role), counted in sorted(sums.items()))
    return Work(rows, sum(sums.values()), then, len(days))


def minutes_of(reader: Reader, lasts: dict[int, date]) -> dict[int, int]:
    """Logged minutes of projects, each up to a day of its own; counted as in `work_of`, but by the database alone.

    So the window, which needs the interpreter, is not held up while a worker asks.
    """
    sums = dict.fromkeys(lasts, 0)
    for last in set(lasts.values()):
        keys = [key for key, upto in lasts.items() if upto == last]
        sums.update(
            reader.rows(
                "SELECT project_id, sum(CASE WHEN start_at < reach THEN (max(0, end_at - reach) + 30) / 60"
                " ELSE minutes END) FROM (SELECT project_id, minutes, start_at, end_at, max(end_at) OVER"
                " (PARTITION BY project_id ORDER BY start_at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach"
                f" FROM time_entry WHERE project_id IN ({_marks(keys)}) AND day <= ?) GROUP BY project_id",
                [*keys, last.isoformat()],
            )
        )
    return sums


def moves_of(reader: Reader, project_id: int) -> list[MoveRow]:
    """Every change of a due date in a project, the oldest first."""
    return [
        MoveRow(key, owner, _day(on), _day(old), _day(new), REASONS[why], note)
        for key, owner, on, old, new, why, note in reader.rows(
            "SELECT id, milestone_id, day, from_due, to_due, reason, note FROM milestone_move"
            f" WHERE {_MINE} ORDER BY day, id",
            (project_id,),
        )
    ]  # fmt: skip


def baselines_of(reader: Reader, project_id: int) -> list[MilestoneBaseline]:
    """Every change of a milestone's baseline in a project, the oldest first."""
    return reader.pick(MilestoneBaseline, f"WHERE {_MINE} ORDER BY day, id", (project_id,))


def agreements_of(reader: Reader, project_id: int) -> list[ProjectBaseline]:
    """Every change of what a project was agreed to be, the oldest first."""
    return reader.find(ProjectBaseline, order="day, id", project_id=project_id)


def reviews_of(reader: Reader, project_id: int) -> list[MilestoneReview]:
    """Every look at a milestone of a project that left its date as it was, the oldest first."""
    return reader.pick(MilestoneReview, f"WHERE {_MINE} ORDER BY day, id", (project_id,))


def stories_of(reader: Reader, project_id: int, limit: int) -> list[StoryRow]:
    """The newest decisions, conflicts and lessons about a project or one of its milestones, newest first."""
    return [
        StoryRow(key, JournalKind(kind), _day(day), title, milestone)
        for key, kind, day, title, milestone in reader.rows(
            "SELECT j.id, j.kind, j.day, j.title, coalesce(m.title, '') FROM journal_entry j"
            " LEFT JOIN milestone m ON m.id = j.milestone_id"
            " WHERE j.id IN (SELECT id FROM journal_entry WHERE project_id = ?"
            f" UNION SELECT id FROM journal_entry WHERE {_MINE})"
            " AND j.kind IN (?, ?, ?) ORDER BY j.day DESC, j.id DESC LIMIT ?",
            (project_id, project_id, *_STORIES, limit),
        )
    ]  # fmt: skip


def voices_of(reader: Reader, project_id: int) -> list[VoiceRow]:
    """What clients and the team said about a project, newest first."""
    feedback = reader.pick(
        Feedback, "WHERE project_id = ? AND source IN (?, ?) ORDER BY day DESC, id DESC", (project_id, *_VOICES)
    )
    people = _names(reader, {each.person_id for each in feedback if each.person_id is not None})
    return [VoiceRow(each, *people.get(each.person_id or 0, ("", ""))) for each in feedback]


def entries_of(reader: Reader, project_id: int, last: date, limit: int) -> list[TimeEntry]:
    """The newest entries of a project up to a day."""
    return reader.pick(
        TimeEntry,
        "WHERE project_id = ? AND day <= ? ORDER BY day DESC, start_at DESC, id DESC LIMIT ?",
        (project_id, last.isoformat(), limit),
        links=False,
    )


def count_entries(reader: Reader, project_id: int, last: date) -> int:
    """How many entries a project has up to a day."""
    return reader.number(
        "SELECT count(*) FROM time_entry WHERE project_id = ? AND day <= ?", (project_id, last.isoformat())
    )


def _names(reader: Reader, keys: set[int]) -> dict[int, tuple[str, str]]:
    found: Iterable[Row] = (
        reader.rows(f"SELECT id, name, organisation FROM person WHERE id IN ({_marks(sorted(keys))})", sorted(keys))
        if keys
        else ()
    )
    return {key: (name, organisation) for key, name, organisation in found}


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _marks(keys: Sequence[int]) -> str:
    return ",".join("?" for _ in keys)
