"""The backlog: tasks that wait for a time block, for a person, or for nothing any more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.handing_over import is_quiet
from careercruise_desktop.domain.free_time import STEP, first_free, working_hours
from careercruise_desktop.domain.quicklog.lexicon import Lexicon
from careercruise_desktop.domain.quicklog.values import Makes, Reading
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock, block_span
from careercruise_desktop.domain.spans import Moment, Span
from careercruise_desktop.domain.tasks import (
    Task,
    TaskStatus,
    placed,
    still_to_plan,
    wanted_minutes,
)
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import tasks as ask
from careercruise_desktop.storage.queries.blocks import ROLES, blocks_between
from careercruise_desktop.storage.queries.events import taken_in
from careercruise_desktop.storage.queries.target_roles import skills_of_task
from careercruise_desktop.storage.reader import Reader, Row

from .consequences import with_consequences
from .quicklog import QuickLog, Saved
from .usecase import UseCase

Which = Literal["todo", "delegated", "done"]
Order = Literal["hand", "due"]
PAGE = 200
TODO = "todo: "
# How far ahead the times of a repeating block count as planned, and free time is looked for.
_REPEATS_DAYS, _SEARCH_DAYS = 56, 28
_LEAST = 30
_LISTED = (TaskStatus.OPEN, TaskStatus.DELEGATED, TaskStatus.DONE)


class Counts(NamedTuple):
    """How many tasks each list has."""

    todo: int
    delegated: int
    done: int


class Waiting(NamedTuple):
    """What is known of a task that is with somebody.

    Attributes:
        delegation_id: 0 where the task says it is delegated and nothing says to whom.
        person_id: the person, if one is named.
        person: the name, or "".
        since: the day it was handed over.
        days: how many days ago that was.
        follow_up: when to ask.
        reached: whether that day has come.
        stale: whether nothing was heard for too long.
        heard: the last day on which anything is known to have happened about it.
        own_minutes: what following up cost so far.
        note: what was agreed.
    """

    delegation_id: int
    person_id: int | None
    person: str
    since: date
    days: int
    follow_up: date | None
    reached: bool
    stale: bool
    heard: date
    own_minutes: int
    note: str


class BacklogRow(NamedTuple):
    """A task as the backlog shows it; lengths are minutes.

    Attributes:
        project: its name, or "".
        minutes: the estimate, or None.
        planned: in blocks that have not ended yet.
        logged: on the task so far.
        waiting: where it is delegated.
        finished: where it is done.
        done_by: the name of who did it, "" for oneself.
        accepted_first: of what came back, whether it was accepted the first time; None when nobody said.
    """

    id: int
    title: str
    role: Role
    project: str
    minutes: int | None
    due: date | None
    planned: int = 0
    logged: int = 0
    waiting: Waiting | None = None
    finished: date | None = None
    done_by: str = ""
    accepted_first: bool | None = None

    @property
    def wanted(self) -> int:
        """How long a block is offered for it."""
        return wanted_minutes(self.minutes, self.planned, self.logged)


class StillToPlan(NamedTuple):
    """Minutes of open tasks that are neither planned ahead nor logged, of `n` with and `without` an estimate."""

    minutes: int
    n: int
    without: int


class BacklogState(NamedTuple):
    """One of the three lists: its first rows, and whether there are `more`."""

    which: Which
    order: Order
    today: date
    counts: Counts
    rows: tuple[BacklogRow, ...]
    more: bool
    left: StillToPlan


@dataclass(frozen=True, slots=True)
class Planned:
    """A block that was made for a task; `left` is what is still to plan of it then."""

    block: TimeBlock
    left: int


class Tasks(UseCase):
    """The verbs of the backlog; each is one act."""

    def backlog(self, which: Which = "todo", order: Order = "hand", limit: int = PAGE) -> BacklogState:
        """One of the lists, as far as `limit` rows.

        The sum of what is still to plan is over all open tasks, whichever list is asked for. Times of a repeating
        block count as planned for the coming eight weeks.

        Raises:
            Unreadable: the data file cannot be read.
        """
        now = self._clock.now()
        with self._store.read() as reader:
            counts = ask.counts(reader)
            sums = _sums(reader, now)
            estimates = ask.open_estimates(reader)
            if which == "todo":
                rows = [_open(row, sums) for row in ask.open_tasks(reader, order, limit + 1)]
            elif which == "delegated":
                working = reader.settings().working_days
                rows = [_delegated(row, now.day, working) for row in ask.waiting(reader, limit + 1)]
            else:
                rows = [_done(row) for row in ask.done_tasks(reader, limit + 1)]
        left = sum(still_to_plan(minutes, *sums.get(key, ask.Sums())) for key, minutes in estimates)
        without = sum(minutes is None for _, minutes in estimates)
        return BacklogState(
            which, order, now.day,
            Counts(*(counts.get(status.value, 0) for status in _LISTED)),
            tuple(rows[:limit]), len(rows) > limit, StillToPlan(left, len(estimates) - without, without),
        )  # fmt: skip

    def read_line(self, text: str, lexicon: Lexicon | None = None) -> Reading:
        """Read a line of the backlog: a task, or work that is handed over at once (`delegate to Ana: ...`).

        Chips are placed in the text as it was typed.
        """
        quick = QuickLog(self._store, self._clock)
        reading = quick.read(text, lexicon)
        if reading.blank or reading.makes in {Makes.TASK, Makes.DELEGATION}:
            return reading
        reading = quick.read(TODO + text, lexicon)
        chips = tuple(
            chip if chip.start < 0 else chip._replace(start=chip.start - len(TODO), end=chip.end - len(TODO))
            for chip in reading.chips
            if not 0 <= chip.start < len(TODO)
        )
        return replace(reading, text=text, chips=chips)

    def add_line(self, text: str, *, create: bool = False) -> Saved:
        """Add the task that a line says, as the quick log does after `todo:`.

        Raises:
            Refused: the line is not clear.
            Unreadable: the data file cannot be written.
        """
        return QuickLog(self._store, self._clock).save(self.read_line(text), create=create)

    def plan(self, task_id: int, start: Moment | None = None, minutes: int | None = None) -> Planned:
        """Plan a block for a task, or for a part of it; work on a next step counts for the skill that it is for.

        Args:
            task_id: an open task.
            start: when; without it the next free time in working hours of the coming four weeks. Where that has no
                room for all of it, a shorter part is planned.
            minutes: how long; without it what is still to plan, at most four hours, an hour without an estimate.

        Raises:
            Refused: the task is not open, or there is no free time.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Plan task") as desk:
            task = _open_task(desk, task_id)
            now = self._clock.now()
            sums = _sums(desk, now, task_id).get(task_id, ask.Sums())
            length = minutes or wanted_minutes(task.minutes, *sums)
            span = Span.lasting(start, length) if start is not None else self._next_free(desk, now, length)
            block = desk.add(
                TimeBlock(
                    title=task.title, role=task.role, when=block_span(span), project_id=task.project_id,
                    task_id=task.id, milestone_id=task.milestone_id, skills=skills_of_task(desk, task.id),
                )
            )  # fmt: skip
            ahead = block.when.minutes if block.when.end > now.at else 0
            return Planned(block, still_to_plan(task.minutes, sums.planned + ahead, sums.logged))

    def finish(self, task_id: int) -> Task:
        """The task is done; one that is with somebody has come back.

        Raises:
            Refused: it is gone or done already.
        """
        return self._turn(task_id, TaskStatus.DONE, "Finish task")

    def reopen(self, task_id: int) -> Task:
        """The task is to be done by oneself, again.

        Raises:
            Refused: it is gone or open already.
        """
        return self._turn(task_id, TaskStatus.OPEN, "Reopen task")

    def drop(self, task_id: int) -> Task:
        """The task will not be done.

        Raises:
            Refused: it is gone or dropped already.
        """
        return self._turn(task_id, TaskStatus.DROPPED, "Drop task")

    def move(self, task_id: int, before_id: int | None) -> None:
        """Put an open task before another one, or at the end, in the order by hand.

        Raises:
            Refused: it is not open.
        """
        with self._store.write("Move task") as desk:
            _open_task(desk, task_id)
            ask.set_positions(desk, placed(ask.positions(desk), task_id, before_id))

    def remove(self, task_ids: Sequence[int]) -> None:
        """Delete tasks with their delegations; blocks and entries that belonged to them stay.

        Raises:
            Refused: one is gone already. Then none is deleted.
        """
        with self._store.write("Delete task" if len(task_ids) == 1 else f"Delete {len(task_ids)} tasks") as desk:
            for key in task_ids:
                desk.get(Task, key)
                desk.remove(Task, key)

    def _turn(self, task_id: int, status: TaskStatus, label: str) -> Task:
        with self._store.write(label) as desk:
            task = desk.get(Task, task_id)
            if task.status is status:
                raise Refused(f"“{words.shortened(task.title)}” is {status.value} already.")
            return desk.save(with_consequences(desk, task, replace(task, status=status), self.today))

    def _next_free(self, reader: Reader, now: Moment, minutes: int) -> Span:
        settings = reader.settings()
        days = [now.day + timedelta(days=step) for step in range(_SEARCH_DAYS)]
        windows = list(working_hours(days, settings, now))
        taken = taken_in(reader, windows[0].start, windows[-1].end) if windows else []
        wanted = minutes
        while True:
            found = first_free(windows, taken, wanted)
            if found is not None:
                return found
            if wanted <= _LEAST:
                raise Refused("There is no free time in your working hours of the next four weeks.", "start")
            wanted = max(_LEAST, wanted // 2 // STEP * STEP)


def _open_task(desk: Desk, key: int) -> Task:
    task = desk.get(Task, key)
    if task.status is TaskStatus.DELEGATED:
        raise Refused(f"“{words.shortened(task.title)}” is with somebody. Take it back to plan it.")
    if task.status is not TaskStatus.OPEN:
        raise Refused(f"“{words.shortened(task.title)}” is {task.status.value}. Reopen it to plan it.")
    return task


def _sums(reader: Reader, now: Moment, task: int | None = None) -> dict[int, ask.Sums]:
    """What is planned ahead and logged, with the coming times of repeating blocks."""
    sums = ask.sums_of_open(reader, now.at, task)
    repeating = ask.repeating_blocks(reader)
    if repeating:
        last = now.day + timedelta(days=_REPEATS_DAYS)
        for block in blocks_between(reader, now.day - timedelta(days=1), last):
            owner = repeating.get(block.id)
            if owner is not None and block.when.end > now.at:
                before = sums.get(owner, ask.Sums())
                sums[owner] = before._replace(planned=before.planned + block.when.minutes)
    return sums


def _open(row: Row, sums: dict[int, ask.Sums]) -> BacklogRow:
    planned, logged = sums.get(row[0], ask.Sums())
    return _row(row)._replace(planned=planned, logged=logged)


def _delegated(row: Row, today: date, working: frozenset[int]) -> BacklogRow:
    found = _row(row)
    delegation, person, name, since, follow_up, own, heard, talked, note = row[6:]
    if delegation is None:
        unknown = Waiting(0, None, "", today, 0, None, reached=False, stale=False, heard=today, own_minutes=0, note="")
        return found._replace(waiting=unknown)
    first, ask_on = date.fromisoformat(since), _day(follow_up)
    last = max(first, _day(heard) or first, _day(talked) or first)
    return found._replace(
        waiting=Waiting(
            delegation_id=delegation, person_id=person, person=name, since=first, days=(today - first).days,
            follow_up=ask_on, reached=ask_on is not None and ask_on <= today,
            stale=is_quiet(last, today, first, found.due or ask_on, working), heard=last, own_minutes=own, note=note,
        )
    )  # fmt: skip


def _done(row: Row) -> BacklogRow:
    finished, name, accepted = row[6:]
    first = None if accepted is None else bool(accepted)
    return _row(row)._replace(finished=_day(finished), done_by=name, accepted_first=first)


def _row(row: Row) -> BacklogRow:
    key, title, role, project, minutes, due = row[:6]
    return BacklogRow(key, title, ROLES[role], project, minutes, _day(due))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
