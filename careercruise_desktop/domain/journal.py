"""The journal: what was learned, solved, won, decided and resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .records import Record
from .roles import Role
from .spans import Moment


class JournalKind(StrEnum):
    """What a journal entry tells."""

    LEARNED = "learned"
    SOLVED = "solved"
    WIN = "win"
    DECISION = "decision"
    CONFLICT = "conflict"
    STAYING_CURRENT = "staying current"
    WEEKLY_REVIEW = "weekly review"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry(Record):
    """A dated entry: a Markdown body, and the STAR parts (Situation, Task, Action, Result) where they were written.

    `written` is when it was begun; None where only the day is known. A tag is one word in small letters.
    """

    day: date
    kind: JournalKind
    title: str
    body: str = ""
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    role: Role | None = None
    project_id: int | None = None
    milestone_id: int | None = None
    minutes: int | None = None
    written: Moment | None = None
    tags: frozenset[str] = frozenset()
    in_portfolio: bool = False
    confidential: bool = False
    skills: frozenset[int] = field(default=frozenset(), metadata={"link": "journal_skill"})
    people: frozenset[int] = field(default=frozenset(), metadata={"link": "journal_person"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A file kept with a journal entry or a certificate, found by the SHA-256 of its content; `size` in bytes."""

    journal_entry_id: int | None = None
    certificate_id: int | None = None
    name: str
    sha256: str
    size: int
    media_type: str = ""
