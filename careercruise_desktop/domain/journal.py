"""The journal: what was learned, solved, won, decided and resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from .errors import Refused
from .files import file_name
from .records import Record
from .roles import Role
from .spans import Moment
from .text import clean, note

# What an entry is called that was begun without a word.
NEW_TITLE = "New journal entry"
TEXT_LIMIT = 100_000
TEXT_FIELDS = ("body", "situation", "task", "action", "result")
STAR_FIELDS = TEXT_FIELDS[1:]
TAG_LIMIT = 50
MOST_TAGS = 30
ATTACHMENT_LIMIT = 25_000_000

_BETWEEN_TAGS = re.compile(r"[\s,;#]+")
_SHA256 = re.compile(r"[0-9a-f]{64}")


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

    @property
    def length(self) -> int:
        """The characters of the body and the STAR parts together; at most `TEXT_LIMIT` are kept."""
        return sum(len(getattr(self, name)) for name in TEXT_FIELDS)

    @property
    def star(self) -> tuple[tuple[str, str], ...]:
        """The STAR parts that were written, each with its field's name, in their order."""
        parts = ((name, getattr(self, name)) for name in STAR_FIELDS)
        return tuple((name, text) for name, text in parts if text.strip())

    @property
    def next_part(self) -> str:
        """The field of the first STAR part that is still to be written once one is begun; "" for none."""
        written = {name for name, _ in self.star}
        return next((name for name in STAR_FIELDS if name not in written), "") if written else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A file kept with a journal entry or a certificate, found by the SHA-256 of its content; `size` in bytes."""

    journal_entry_id: int | None = None
    certificate_id: int | None = None
    name: str
    sha256: str
    size: int
    media_type: str = ""


def tags_of(text: str) -> frozenset[str]:
    """The tags in a typed text: single words in small letters, parted by spaces or commas, each with or without "#".

    Example: "#Payments, post-mortem Retry" gives payments, post-mortem and retry.
    """
    words = _BETWEEN_TAGS.split(clean(text, lines=True).text.lower())
    return frozenset(word for word in words if any(char.isprintable() for char in word))


def checked_entry(entry: JournalEntry) -> JournalEntry:
    """The entry with its texts and tags cleaned.

    Raises:
        Refused: the text or a tag is too long, or there are too many tags.
    """
    texts: dict[str, Any] = {name: note(getattr(entry, name), name) for name in TEXT_FIELDS}
    entry = replace(entry, **texts, tags=_checked_tags(entry.tags))
    if entry.length > TEXT_LIMIT:
        longest = max(TEXT_FIELDS, key=lambda name: len(texts[name]))
        raise Refused(
            f"The entry has {entry.length:,} characters; at most {TEXT_LIMIT:,} are kept. Shorten it.", longest
        )
    return entry


def checked_attachment(attachment: Attachment) -> Attachment:
    """The attachment with a name that any system takes as that of a file.

    Raises:
        Refused: it is too large, has no content's hash, or belongs to nothing or to two things.
    """
    if not 0 <= attachment.size <= ATTACHMENT_LIMIT:
        raise Refused(f"A file of at most {ATTACHMENT_LIMIT // 1_000_000} MB can be attached.", "size")
    if not _SHA256.fullmatch(attachment.sha256):
        raise Refused("The file is not known by its content.", "sha256")
    if (attachment.journal_entry_id is None) == (attachment.certificate_id is None):
        raise Refused("A file is attached to one journal entry or to one certificate.", "journal_entry_id")
    return replace(attachment, name=file_name(attachment.name))


def _checked_tags(tags: Iterable[str]) -> frozenset[str]:
    kept = frozenset(word for tag in tags for word in tags_of(tag))
    if len(kept) > MOST_TAGS:
        raise Refused(f"At most {MOST_TAGS} tags are kept with an entry.", "tags")
    if any(len(tag) > TAG_LIMIT for tag in kept):
        raise Refused(f"A tag is one word of at most {TAG_LIMIT} characters.", "tags")
    return kept
