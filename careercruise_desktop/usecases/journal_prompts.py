"""Writing prompts for the journal, from what was logged in the week before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.freshness import UNUSED_DAYS
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.prompts import Prompt, Subject, prompts_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.queries import journal_prompts as ask
from careercruise_desktop.storage.reader import Reader

from .usecase import UseCase

DAYS = 7
LEAST_MINUTES = 120
MOST = 3


class JournalPrompts(UseCase):
    """Asks what could be told."""

    def of_day(self, day: date | None = None) -> tuple[Prompt, ...]:
        """The prompts of a day, the first one to be shown; the others follow when another one is wanted.

        They speak of the seven days before it, so that nothing that is logged on the day itself changes them.

        Raises:
            Unreadable: the data file cannot be read.
        """
        now = day or self.today
        with self._store.read() as reader:
            logged = tuple(_logged(reader, now))
            soft = ask.soft_skills(reader)
        return prompts_of(now, logged, soft=soft)


def _logged(reader: Reader, day: date) -> Iterator[Prompt]:
    first, last = day - timedelta(days=DAYS), day - timedelta(days=1)
    for key, code, minutes, role in ask.projects(reader, first, last, LEAST_MINUTES, MOST):
        yield Prompt(
            Subject.PROBLEM_SOLVING,
            f"You logged {words.duration(minutes)} on #{code}; what was the hardest problem?",
            JournalKind.SOLVED, logged=True, role=Role(role), project_id=key,
        )  # fmt: skip
    for title, role, project, person, name in ask.returned(reader, first, last, MOST):
        yield Prompt(
            Subject.LEADERSHIP,
            f"{name or 'Somebody'} brought back “{words.shortened(title)}”; what would you hand over differently?",
            JournalKind.LEARNED, logged=True, role=Role(role), project_id=project,
            people=frozenset() if person is None else frozenset({person}),
        )  # fmt: skip
    for key, title, role, project, days in ask.moved(reader, first, last, MOST):
        yield Prompt(
            Subject.PARTNERSHIP,
            f"“{words.shortened(title)}” moved by {int(days)} d; how did you tell those who rely on it?",
            JournalKind.DECISION, logged=True, role=Role(role), project_id=project, milestone_id=key,
        )  # fmt: skip
    for key, name, organisation in ask.talks(reader, first, last, MOST):
        where = f" of {words.shortened(organisation)}" if organisation else ""
        yield Prompt(
            Subject.PARTNERSHIP,
            f"You talked with {words.shortened(name)}{where}; what do they need that nobody has promised yet?",
            JournalKind.LEARNED, logged=True, people=frozenset({key}),
        )  # fmt: skip
    yield from _learning(reader, first, last)


def _learning(reader: Reader, first: date, last: date) -> Iterator[Prompt]:
    for key, title in ask.learned(reader, first, last, MOST):
        yield Prompt(
            Subject.STAYING_CURRENT,
            f"You finished “{words.shortened(title)}”; what will you do differently because of it?",
            JournalKind.STAYING_CURRENT, logged=True, skills=ask.links_of_item(reader, key),
        )  # fmt: skip
    for key, name, used in ask.unused(reader, last - timedelta(days=UNUSED_DAYS), MOST):
        ago = (last - date.fromisoformat(used)).days + 1
        yield Prompt(
            Subject.STAYING_CURRENT,
            f"You last used {words.shortened(name)} {ago} d ago; what has changed there since?",
            JournalKind.STAYING_CURRENT, logged=True, skills=frozenset({key}),
        )  # fmt: skip
