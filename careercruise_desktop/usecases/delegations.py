"""Handing a task to a person, and taking it back."""

from __future__ import annotations

from dataclasses import replace

from careercruise_desktop.domain import words
from careercruise_desktop.domain.delegation import Delegation, next_follow_up
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.domain.text import title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import choices as ask

from .consequences import waiting_delegation
from .usecase import UseCase


class Delegations(UseCase):
    """The verbs of delegating; each is one act."""

    def delegate(self, task_id: int, to: int | str) -> Delegation:
        """Hand a task to a person: since today, with a follow-up in a week, freeing the task's estimate.

        A task that is with somebody else since earlier is taken back from them; one handed over today is corrected.

        Args:
            task_id: the task.
            to: the person's id, or the name of one who may have to be made first.

        Raises:
            Refused: the task or the person no longer exists, or the name is empty.
            Unreadable: the data file cannot be written.
        """
        today = self.today
        with self._store.write("Delegate task") as desk:
            task = desk.get(Task, task_id)
            person = _person(desk, to)
            waiting = waiting_delegation(desk, task_id)
            desk.save(replace(task, status=TaskStatus.DELEGATED, finished=None))
            if waiting is not None and (waiting.since == today or waiting.person_id in {None, person.id}):
                return desk.save(replace(waiting, person_id=person.id))
            if waiting is not None:
                desk.save(replace(waiting, taken_back=today))
            return desk.add(
                Delegation(
                    task_id=task.id, person_id=person.id, since=today, follow_up=next_follow_up(today),
                    freed_minutes=task.minutes,
                )
            )  # fmt: skip

    def take_back(self, task_id: int) -> Task:
        """Do a delegated task oneself again.

        Raises:
            Refused: it is not delegated.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Take task back") as desk:
            task = desk.get(Task, task_id)
            waiting = waiting_delegation(desk, task_id)
            if waiting is None:
                raise Refused(f"“{words.shortened(task.title)}” is with nobody.")
            desk.save(replace(waiting, taken_back=self.today))
            return desk.save(replace(task, status=TaskStatus.OPEN))


def _person(desk: Desk, to: int | str) -> Person:
    if isinstance(to, int):
        return desk.get(Person, to)
    name = title(to, "name")
    known = ask.with_name(desk, "person", name)
    return desk.get(Person, known) if known is not None else desk.add(Person(name=name, relation=Relation.TEAM))
