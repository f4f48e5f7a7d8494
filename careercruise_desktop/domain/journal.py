"""The journal: what was learned, solved, won, decided and resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .records import Record
from .roles import Role


class JournalKind(StrEnum):
    """What a journal entry tells."""

    LEARNED = "learned"
    SOLVED = "solved"
    WIN = "win"
    DECISION = "decision"
    CONFLICT = "conflict"
    STAYING_CURRENT = "staying current"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry(Record):
    """A dated entry: a Markdown body, and the STAR parts (Situation, Task, Action, Result) where they were written."""

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
    in_portfolio: bool = False
    confidential: bool = False
    skills: frozenset[int] = field(default=frozenset(), metadata={"link": "journal_skill"})
    people: frozenset[int] = field(default=frozenset(), metadata={"link": "journal_person"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A file kept with a journal entry, found by the SHA-256 of its content; `size` in bytes."""

    journal_entry_id: int
    name: str
    sha256: str
    size: int
    media_type: str = ""
