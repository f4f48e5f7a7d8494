"""Everything that is shown of one record: it, what belongs to it, and the names of what it refers to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.career import RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback, FeedbackAnswer
from careercruise_desktop.domain.journal import Attachment, JournalEntry
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove
from careercruise_desktop.domain.people import Contact, Person
from careercruise_desktop.domain.profile import Profile, ProfileLink
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.skills import Skill, SkillAssessment, SkillReview
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.links import LINKS
from careercruise_desktop.storage.queries import choices as ask
from careercruise_desktop.storage.queries.entries import overlapping, work_of
from careercruise_desktop.storage.reader import Reader

from .block_times import NOT_THERE, block_at, key_now, nearest_day
from .consequences import waiting_delegation
from .linked import Linked, Side
from .records import Records
from .usecase import UseCase

_REFERS = {
    "project_id": "project",
    "milestone_id": "milestone",
    "journal_entry_id": "journal_entry",
    "task_id": "task",
    "person_id": "person",
    "owner_id": "person",
    "skill_id": "skill",
    "block_id": "time_block",
    "learning_item_id": "learning_item",
    "certificate_id": "certificate",
}
_CONTACTS_SHOWN = 5


class Choice(NamedTuple):
    """Something that can be referred to: its id, its name, its role or "", and a few words about it."""

    id: int
    name: str
    role: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A record with what is shown beside it.

    Attributes:
        kind: its table's name.
        record: the record.
        related: the records that belong to it, in the order in which they are shown; of an entry those that overlap it,
            of a block the delegation of its task that is out.
        names: what any of them refers to, by kind and id.
        day: of a block, the local day on which the time starts that is shown; the record's `when` is that time.
        series: the repeating block, as it is kept, that the time belongs to.
        logged: of a block, the work that is logged for the time.
        side: what stands beside it, for kinds that show more than themselves.
    """

    kind: str
    record: Record
    related: tuple[Record, ...]
    names: dict[tuple[str, int], Choice]
    day: date | None = None
    series: TimeBlock | None = None
    logged: tuple[TimeEntry, ...] = ()
    side: Side | None = None


class Sheets(UseCase):
    """Reads sheets, and what a field can be set to."""

    def sheet(self, kind: str, key: int, day: date | None = None) -> Sheet:
        """The sheet of a record; what has none of its own is shown on that of what it belongs to.

        That is the task of a delegation, the skill of a level or a review, the record that a file is kept with.
        A block is shown at one of its times: that of `day`, or the next one. A time that was changed by itself since is
        shown as it is now; one that was moved with its whole series gives way to the next one.

        Raises:
            Refused: it no longer exists, that time was deleted, or its kind cannot be opened.
        """
        record = Records(self._store, self._clock).get(kind, key)
        with self._store.read() as reader:
            if isinstance(record, TimeBlock):
                return _time_sheet(reader, record, day, self.today)
            kind, record = _shown_on(reader, kind, record)
            related = tuple(_related(reader, record))
            if isinstance(record, TimeEntry) and isinstance(record.when, Span):
                related = tuple(overlapping(reader, record.when, record.id))
            names = _names(reader, [record, *related])
        return Sheet(kind, record, related, names, side=Linked(self._store, self._clock).beside(record))

    def choices(self, kind: str) -> list[Choice]:
        """All that a field can refer to, of a kind such as "project" or "journal_entry", those in use first."""
        with self._store.read() as reader:
            return [Choice(*row) for row in ask.offered(reader, kind)]


def _time_sheet(reader: Reader, block: TimeBlock, day: date | None, today: date) -> Sheet:
    """The sheet of one time of a block."""
    shown = None
    if day is not None and block.repeat:
        if day in block.skipped and key_now(reader, BlockKey(block.id, day)) is None:
            raise Refused(NOT_THERE)
        shown = key_now(reader, BlockKey(block.id, day))
    record = block_at(reader, shown or BlockKey(block.id, nearest_day(block, today)))
    series = block if block.repeat else reader.look(TimeBlock, block.series_id)
    out = None if record.task_id is None else waiting_delegation(reader, record.task_id)
    related = () if out is None else (out,)
    logged = tuple(work_of(reader, record))
    return Sheet("time_block", record, related, _names(reader, [record, *related]), record.when.day, series, logged)


def _shown_on(reader: Reader, kind: str, record: Record) -> tuple[str, Record]:
    """The kind and the record on whose sheet a record is shown; mostly its own."""
    match record:
        case Delegation():
            return "task", reader.get(Task, record.task_id)
        case Attachment() if record.certificate_id is not None:
            return "certificate", reader.get(Certificate, record.certificate_id)
        case Attachment():
            return "journal_entry", reader.get(JournalEntry, record.journal_entry_id or 0)
        case SkillAssessment() | SkillReview():
            return "skill", reader.get(Skill, record.skill_id)
        case RequiredCompetence():
            return "target_role", reader.get(TargetRole, record.target_role_id)
    return kind, record


def _related(reader: Reader, record: Record) -> Iterable[Record]:
    belonging = _BELONGING.get(type(record))
    return () if belonging is None else belonging(reader, record.id)


def _delegations(reader: Reader, task_id: int) -> list[Delegation]:
    """The one that is out, else the newest."""
    waiting = waiting_delegation(reader, task_id)
    newest = reader.find(Delegation, order="id DESC", task_id=task_id)
    return [waiting] if waiting is not None else newest[:1]


_BELONGING: dict[type[Record], Callable[[Reader, int], Iterable[Record]]] = {
    Task: _delegations,
    Milestone: lambda reader, key: reader.find(MilestoneMove, order="id DESC", milestone_id=key),
    Skill: lambda reader, key: reader.find(SkillAssessment, order="day DESC, id DESC", skill_id=key),
    Person: lambda reader, key: reader.find(Contact, order="day DESC, id DESC", person_id=key)[:_CONTACTS_SHOWN],
    Feedback: lambda reader, key: reader.find(FeedbackAnswer, order="id", feedback_id=key),
    Profile: lambda reader, _: reader.find(ProfileLink, order="position, id"),
    TargetRole: lambda reader, key: reader.find(RequiredCompetence, order="id", target_role_id=key),
}


def _names(reader: Reader, records: list[Record]) -> dict[tuple[str, int], Choice]:
    """The names of everything that the records refer to, one question a kind."""
    wanted: dict[str, set[int]] = {}
    for record in records:
        for each in fields(record):
            value = getattr(record, each.name)
            if "link" in each.metadata:
                wanted.setdefault(LINKS[each.metadata["link"]].other, set()).update(value)
            elif each.name in _REFERS and value is not None:
                wanted.setdefault(_REFERS[each.name], set()).add(value)
    return {
        (kind, row[0]): Choice(*row) for kind, keys in wanted.items() for row in ask.named(reader, kind, keys) if keys
    }
