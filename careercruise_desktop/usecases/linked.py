"""What belongs to a record, as its form shows it; of milestones and projects, one more of it by one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, NamedTuple, TypeVar

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.marks import Mark
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline, MilestoneMove
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.domain.quicklog.values import Reading
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.queries import linked as ask
from careercruise_desktop.storage.reader import Reader

from .grown import Grown, GrownSide
from .kinds import PROMISE_DAYS
from .milestone_lines import LineFilter, MilestoneLines
from .project_marks import marks
from .project_reading import read_project
from .project_series import valued
from .quicklog import QuickLog
from .usecase import UseCase

MOST_SHOWN = 6

R = TypeVar("R", bound=Record)


class Some(NamedTuple, Generic[R]):
    """The first records of a kind, and how many there are of it."""

    records: tuple[R, ...]
    total: int

    @property
    def left_out(self) -> int:
        """How many are not among them."""
        return self.total - len(self.records)


@dataclass(frozen=True, slots=True)
class MilestoneSide:
    """What stands beside a milestone.

    Attributes:
        line: its status, what puts it at risk, its progress as its method counts it.
        moves: every move of its date, newest first.
        baselines: what was promised before, newest first.
        tasks: its tasks, open ones first.
        blocks: its planned blocks, latest first.
        journal: the journal entries about it, newest first.
    """

    line: MilestoneLine
    moves: tuple[MilestoneMove, ...]
    baselines: tuple[MilestoneBaseline, ...]
    tasks: Some[Task]
    blocks: Some[TimeBlock]
    journal: Some[JournalEntry]


@dataclass(frozen=True, slots=True)
class ProjectSide:
    """What stands beside a project.

    Attributes:
        lines: its open milestones, the next one first.
        reached: how many are achieved.
        counted: how many there are; cancelled ones do not count.
        readings: its readings, newest first.
        baselines: what was agreed before, newest first.
        marks: how scope, quality, cost and time stand.
    """

    lines: tuple[MilestoneLine, ...]
    reached: int
    counted: int
    readings: Some[OutcomeReading]
    baselines: tuple[ProjectBaseline, ...]
    marks: tuple[Mark, ...]


Side = MilestoneSide | ProjectSide | GrownSide


class Linked(UseCase):
    """Reads what belongs to milestones and projects, and adds to it."""

    def beside(self, record: Record) -> Side | None:
        """What stands beside a record; None for one of a kind that shows itself only.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be read.
        """
        if isinstance(record, Milestone):
            return self._of_milestone(record.id)
        if isinstance(record, Project):
            return self._of_project(record.id)
        return Grown(self._store, self._clock).beside(record)

    def add_task(self, key: int, line: str) -> Task:
        """Add a task to a milestone by one line, read as behind `todo:` ("Write the runbook 2h !fri").

        Its role and project are those of the milestone where the line names none.

        Raises:
            Refused: the line is not clear or names another project, or the milestone is gone.
            Unreadable: the data file cannot be written.
        """
        with self._store.read() as reader:
            owner = reader.get(Milestone, key)
        read = self._read("todo:", line, owner.role)
        with self._store.write(f"Add task {words.shortened(read.title)}") as desk:
            owner = desk.get(Milestone, key)
            _of_the_same(desk, read, owner.project_id, "that of this milestone")
            task = Task(
                title=read.title, role=read.role or owner.role, project_id=owner.project_id or read.project_id,
                milestone_id=key, minutes=read.minutes, due=read.due, created=self.today,
            )  # fmt: skip
            return desk.add(checked(task))

    def add_milestone(self, project_id: int, line: str) -> Milestone:
        """Add a milestone to a project by one line, read as behind `milestone:` ("API contract frozen @it !17.4.").

        Without a day it is due in two weeks; without a role it has that of the milestone before it.

        Raises:
            Refused: the line is not clear or names another project, or the project is gone.
            Unreadable: the data file cannot be written.
        """
        with self._store.read() as reader:
            role = Role(ask.newest_role(reader, project_id) or Role.IT)
        due = self.today + timedelta(days=PROMISE_DAYS)
        read = self._read("milestone:", line, role, due=f"!{due.isoformat()}")
        with self._store.write(f"Add milestone {words.shortened(read.title)}") as desk:
            desk.get(Project, project_id)
            _of_the_same(desk, read, project_id, "this one")
            due = read.due or due
            milestone = Milestone(
                title=read.title, role=read.role or role, project_id=project_id, baseline_due=due, due=due,
                created=self.today,
            )  # fmt: skip
            return desk.add(checked(milestone))

    def _read(self, head: str, line: str, role: Role, *, due: str = "") -> Reading:
        """The line with what it leaves open; what is not clear about it is refused."""
        log = QuickLog(self._store, self._clock)
        lexicon = log.lexicon()
        text = f"{head} {line.strip()}"
        first = log.read(text, lexicon)
        if first.role is None or first.role_guessed:
            text += f" @{role.value}"
        if due and first.due is None:
            text += f" {due}"
        read = log.read(text, lexicon)
        if read.complaints:
            raise Refused(read.complaints[0], "line")
        return read

    def _of_milestone(self, key: int) -> MilestoneSide:
        line = MilestoneLines(self._store, self._clock).line(key)
        with self._store.read() as reader:
            return MilestoneSide(
                line,
                tuple(reader.find(MilestoneMove, order="id DESC", milestone_id=key)),
                tuple(reader.find(MilestoneBaseline, order="id DESC", milestone_id=key)),
                _some(*ask.tasks(reader, key, MOST_SHOWN)),
                _some(*ask.blocks(reader, key, MOST_SHOWN)),
                _some(*ask.journal(reader, key, MOST_SHOWN)),
            )

    def _of_project(self, key: int) -> ProjectSide:
        lines = MilestoneLines(self._store, self._clock).lines(LineFilter(project_id=key))
        counted = [line for line in lines if line.cancelled is None]
        with self._store.read() as reader:
            material = read_project(reader, key, self.today)
            return ProjectSide(
                tuple(line for line in counted if line.open),
                sum(line.achieved is not None for line in counted),
                len(counted),
                _some(*ask.readings(reader, key, MOST_SHOWN)),
                tuple(reader.find(ProjectBaseline, order="id DESC", project_id=key)),
                marks(material, valued(material)),
            )


def _of_the_same(reader: Reader, read: Reading, project_id: int | None, which: str) -> None:
    """Refuse a line that names another project than `which`, in which it was typed.

    Raises:
        Refused: it does.
    """
    if project_id is None or read.project_id in {None, project_id}:
        return
    other = reader.get(Project, read.project_id or 0)
    raise Refused(f"#{other.code} is another project than {which}. Leave it out, or use the quick log.", "line")


def _some(records: list[R], total: int) -> Some[R]:
    return Some(tuple(records), total)
