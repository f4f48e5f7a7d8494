"""Handing a task to a person, and taking it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.delegation import Delegation, next_follow_up
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.handing_over import Handed, HandingOver, handing_over
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.schedule import BlockKey, Scope, TimeBlock
from careercruise_desktop.domain.spans import DAY_MINUTES
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.domain.text import note, title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import choices as ask
from careercruise_desktop.storage.queries import tasks

from .consequences import waiting_delegation, with_consequences
from .repeating import changed, time_of
from .usecase import UseCase


class Delegations(UseCase):
    """The verbs of delegating; each is one act."""

    def delegate(
        self, task_id: int, to: int | str, *, follow_up: date | None = None, note: str | None = None
    ) -> Delegation:
        """Hand a task to a person: since today, freeing the task's estimate.

        A task that is with somebody else since earlier is taken back from them; one handed over today is corrected.

        Args:
            task_id: the task.
            to: the person's id, or the name of one who may have to be made first.
            follow_up: when to ask about it; in a week if it is not given.
            note: what was agreed.

        Raises:
            Refused: the task or the person no longer exists, the name is empty ("name"), or the follow-up lies before
                today ("follow_up").
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Delegate task") as desk:
            return hand_over(desk, desk.get(Task, task_id), Terms(to, follow_up, note), self.today)

    def delegate_block(
        self,
        block_id: int,
        to: int | str,
        *,
        day: date | None = None,
        follow_up: date | None = None,
        note: str | None = None,
    ) -> Delegation:
        """Hand the work of a block to a person: its task, or one that is made of the block in the same act.

        The block stays where it is, for whoever planned it decides what to do with the time; from now on it belongs to
        the task. With a `day` that is so for the time of that day only, else for a repeating block as a whole.

        Raises:
            Refused: as `delegate`, or the block no longer exists.
            Unreadable: the data file cannot be written.
        """
        today = self.today
        with self._store.write("Delegate block") as desk:
            block = desk.get(TimeBlock, block_id) if day is None else time_of(desk, BlockKey(block_id, day))
            task = desk.look(Task, block.task_id)
            if task is None:
                task = desk.add(
                    Task(
                        title=block.title, role=block.role, project_id=block.project_id,
                        milestone_id=block.milestone_id, minutes=block.when.minutes, created=today,
                    )
                )  # fmt: skip
                if day is None:
                    desk.save(replace(block, task_id=task.id))
                else:
                    changed(desk, BlockKey(block_id, day), Scope.THIS, task_id=task.id)
            return hand_over(desk, task, Terms(to, follow_up, note), today)

    def take_back(self, task_id: int) -> Task:
        """Do a delegated task oneself again.

        Raises:
            Refused: it is not delegated.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Take task back") as desk:
            task = desk.get(Task, task_id)
            desk.save(replace(_waiting(desk, task_id), taken_back=self.today))
            return desk.save(replace(task, status=TaskStatus.OPEN))

    def returned(self, task_id: int, accepted_first: bool | None = None) -> Delegation:
        """Delegated work came back done.

        Args:
            task_id: the task; when it is back already, only the verdict changes.
            accepted_first: whether it was accepted the first time, or after another round; None when nobody says.

        Raises:
            Refused: it was never delegated.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Delegated work came back") as desk:
            task = desk.get(Task, task_id)
            found = waiting_delegation(desk, task_id) or _came_back(desk, task)
            if found.waiting:
                # The consequence of its being done closes the delegation; the verdict is added to that.
                desk.save(with_consequences(desk, task, replace(task, status=TaskStatus.DONE), self.today))
                found = desk.get(Delegation, found.id)
            return desk.save(replace(found, accepted_first=accepted_first))

    def add_minutes(self, task_id: int, minutes: int) -> Delegation:
        """Own time that following up cost, on top of what it has cost so far. It is no logged entry.

        Raises:
            Refused: the task is with nobody, or the minutes are not from 1 to a day ("minutes").
            Unreadable: the data file cannot be written.
        """
        if not 0 < minutes <= DAY_MINUTES:
            raise Refused("Follow-up time is between 1 min and 24 h.", "minutes")
        with self._store.write("Add follow-up time") as desk:
            found = _waiting(desk, task_id)
            return desk.save(replace(found, own_minutes=found.own_minutes + minutes, heard=self.today))

    def ask_again(self, task_id: int, follow_up: date | None = None) -> Delegation:
        """Asked today: put the next follow-up on a day, in a week if none is given.

        Raises:
            Refused: the task is with nobody, or the day lies before today ("follow_up").
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Move follow-up") as desk:
            found = _waiting(desk, task_id)
            day = _follow_up(follow_up, self.today)
            return desk.save(replace(found, follow_up=day, heard=self.today))

    def sentence(self, made: Delegation) -> str:
        """What was agreed, in words: "Delegated to Ana Ferreira, follow up Thu 26 March"."""
        with self._store.read() as reader:
            person = reader.look(Person, made.person_id)
        to = f" to {words.shortened(person.name)}" if person is not None else ""
        asked = f", follow up {words.day_long(made.follow_up, self.today)}" if made.follow_up is not None else ""
        return f"Delegated{to}{asked}"

    def figures(self, person_id: int | None = None) -> HandingOver:
        """What handing over has brought, to one person or to all; every figure names the delegations behind it."""
        with self._store.read() as reader:
            return handing_over(tasks.handed(reader, person_id))

    def ledger(self, person_id: int | None = None) -> Ledger:
        """The figures with what they open to: task and title of each delegation."""
        with self._store.read() as reader:
            rows = tasks.handed(reader, person_id)
            return Ledger(handing_over(rows), {row.id: row for row in rows}, tasks.handed_titles(reader, person_id))

    def people(self) -> list[tuple[int, str]]:
        """Whom a task can be handed to: ids and names, by name."""
        with self._store.read() as reader:
            return [(key, name) for key, name, *_ in ask.offered(reader, "person")]


class Terms(NamedTuple):
    """To whom (an id, or a name that may be new), when to ask, what was agreed; None leaves it as it is or usual."""

    to: int | str
    follow_up: date | None = None
    note: str | None = None


class Ledger(NamedTuple):
    """Figures of handing over, the delegations by id, and the task and title of each."""

    figures: HandingOver
    rows: dict[int, Handed]
    titles: dict[int, tuple[int, str]]


def hand_over(desk: Desk, task: Task, terms: Terms, today: date) -> Delegation:
    """Hand a task to a person inside another act.

    Raises:
        Refused: as `Delegations.delegate`.
    """
    day = _follow_up(terms.follow_up, today)
    person = _person(desk, terms.to)
    waiting = waiting_delegation(desk, task.id)
    desk.save(replace(task, status=TaskStatus.DELEGATED, finished=None))
    agreed = None if terms.note is None else note(terms.note)
    if waiting is not None and (waiting.since == today or waiting.person_id in {None, person.id}):
        return desk.save(
            replace(
                waiting, person_id=person.id, follow_up=day if terms.follow_up else waiting.follow_up,
                note=waiting.note if agreed is None else agreed,
                heard=waiting.heard if waiting.since == today else today,
            )
        )  # fmt: skip
    if waiting is not None:
        desk.save(replace(waiting, taken_back=today))
    return desk.add(
        Delegation(
            task_id=task.id, person_id=person.id, since=today, follow_up=day, freed_minutes=task.minutes,
            note=agreed or "",
        )
    )  # fmt: skip


def _follow_up(day: date | None, today: date) -> date:
    if day is not None and day < today:
        raise Refused("That day has passed. Choose today or a later one.", "follow_up")
    return day or next_follow_up(today)


def _waiting(desk: Desk, task_id: int) -> Delegation:
    task = desk.get(Task, task_id)
    found = waiting_delegation(desk, task_id)
    if found is None:
        raise Refused(f"“{words.shortened(task.title)}” is with nobody.")
    return found


def _came_back(desk: Desk, task: Task) -> Delegation:
    found = [one for one in desk.find(Delegation, order="id DESC", task_id=task.id) if one.returned is not None]
    if not found:
        raise Refused(f"“{words.shortened(task.title)}” was delegated to nobody.")
    return found[0]


def _person(desk: Desk, to: int | str) -> Person:
    if isinstance(to, int):
        return desk.get(Person, to)
    name = title(to, "name")
    known = ask.with_name(desk, "person", name)
    return desk.get(Person, known) if known is not None else desk.add(Person(name=name, relation=Relation.TEAM))
