"""What follows from feedback in other rooms: an entry of the journal, a task; each is one act."""

from __future__ import annotations

from dataclasses import replace

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackRequest
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.markdown.blocks import Paragraph, Quote, Run
from careercruise_desktop.domain.markdown.writing import written
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.reader import Reader

from .feedback import who
from .standings import request_title
from .usecase import UseCase


class FeedbackFollowUps(UseCase):
    """Each raises Refused where the feedback is gone, Unreadable where nothing is saved."""

    def begin_entry(self, key: int) -> JournalEntry:
        """The entry of the journal that tells of it; begun with what was said, where there is none yet.

        It is confidential as long as nobody agreed to be quoted: then it stays out of the portfolio.
        """
        with self._store.read() as reader:
            known = reader.look(JournalEntry, reader.get(Feedback, key).journal_entry_id)
        if known is not None:
            return known
        with self._store.write("Add feedback to journal") as desk:
            one = desk.get(Feedback, key)
            entry = desk.add(
                checked(
                    JournalEntry(
                        day=self.today,
                        kind=JournalKind.LEARNED,
                        title=f"Feedback: {_name(desk, one)}",
                        situation=_said(one),
                        role=_role(desk, one),
                        project_id=one.project_id,
                        written=self._clock.now(),
                        confidential=one.consent is Consent.NO,
                        people=frozenset({one.person_id} if one.person_id is not None else ()),
                    )
                )
            )
            desk.save(replace(one, journal_entry_id=entry.id))
            return entry

    def begin_task(self, key: int) -> Task:
        """A task that follows from it, in its project."""
        with self._store.write("Add follow-up task") as desk:
            one = desk.get(Feedback, key)
            return desk.add(
                checked(
                    Task(
                        title=f"Follow up on feedback: {_name(desk, one)}",
                        role=_role(desk, one) or Role.PM,
                        project_id=one.project_id,
                        created=self.today,
                        note=one.improve,
                    )
                )
            )

    def begin_round_task(self, request_id: int) -> Task:
        """A task that follows from a round without names, in its project; no word of its answers stands in it."""
        with self._store.write("Add follow-up task") as desk:
            request = desk.get(FeedbackRequest, request_id)
            title = f"Follow up on feedback: {words.shortened(request_title(desk, request))}"
            project = desk.look(Project, request.project_id)
            return desk.add(
                checked(
                    Task(
                        title=title,
                        role=Role.PM,
                        project_id=project.id if project is not None else None,
                        created=self.today,
                    )
                )
            )


def _name(reader: Reader, one: Feedback) -> str:
    return words.shortened(who(one, reader.look(Person, one.person_id)))


def _role(reader: Reader, one: Feedback) -> Role | None:
    """Leading is a duty of the project manager; feedback on no project has no role."""
    return Role.PM if reader.look(Project, one.project_id) is not None else None


def _said(one: Feedback) -> str:
    """What was said, as quotations in which no sign of Markdown means anything."""
    parts = (("What helped most:", one.quote), ("What to do differently:", one.improve))
    return "\n\n".join(
        written((Paragraph((Run(head),)), Quote((Paragraph((Run(text),)),)))) for head, text in parts if text
    )
