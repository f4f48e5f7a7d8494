"""What reading a line gives: the thing to make, and the chips and sentences that show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Moment, When


class Makes(StrEnum):
    """What a line makes."""

    ENTRY = "entry"
    BLOCK = "block"
    TASK = "task"
    DELEGATION = "delegation"
    MILESTONE = "milestone"
    JOURNAL = "journal"
    FEEDBACK = "feedback"
    CONTACT = "contact"
    TIMER = "timer"
    STOP = "stop"


class ChipKind(StrEnum):
    """What a chip shows, in the order of display."""

    MAKE = "make"
    PERSON = "person"
    TITLE = "title"
    DURATION = "duration"
    ROLE = "role"
    PROJECT = "project"
    SKILL = "skill"
    WHEN = "when"
    DUE = "due"


CHIP_ORDER = tuple(ChipKind)


class ChipState(StrEnum):
    """How sure a chip is: typed, guessed, an unknown name, or not possible."""

    SURE = "sure"
    GUESS = "guess"
    UNKNOWN = "unknown"
    WRONG = "wrong"


class Chip(NamedTuple):
    """One thing understood, or not.

    Attributes:
        kind: what it shows.
        text: as displayed ("2 h", "Payments gateway migration", "Wed 18 March, 14:00 – 16:00").
        start: where it stands in the typed text; -1 when it was not typed.
        end: one past its last character; -1 when it was not typed.
        state: how sure it is.
        suggestions: texts that could stand in its place, best first; see `replaced`.
    """

    kind: ChipKind
    text: str
    start: int = -1
    end: int = -1
    state: ChipState = ChipState.SURE
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One line, read.

    Attributes:
        text: the line as typed.
        makes: what it makes.
        title: the title; the quote for feedback, the note for a conversation.
        role: the role, or None when none was typed, needed or could be guessed.
        role_reason: why that role was guessed; "" when it was typed.
        project_id: the known project.
        new_project: the code of a project that does not exist yet.
        new_project_name: its name.
        skill_ids: the known skills.
        new_skills: names of skills that do not exist yet, or are in the archive.
        away: those of them that are in the archive: they are taken out, not made.
        person_id: the known person.
        new_person: the name of a person who is not known yet.
        own: whether feedback is one's own, a self review.
        when: the time of an entry or a block.
        minutes: the length, or the estimate of a task, or the time spent on what a journal entry tells.
        day: the day of a journal entry, feedback or conversation, and of what has a time.
        due: the due date of a task or milestone.
        follow_up: when to ask about delegated work.
        start: the moment a back-dated timer starts at; None for now.
        journal: the kind of a journal entry.
        block_id: the planned block that the entry fulfils; found by the use case.
        chips: what was understood, in display order.
        complaints: what keeps the line from being saved, most important first.
        naming: those complaints that would be settled by making the new names.
        remarks: what is worth knowing and keeps nothing from being saved.
        does: one sentence that says what saving will do.
        stress: the part of the hint that is to stand out; may be "".
    """

    text: str
    makes: Makes
    title: str = ""
    role: Role | None = None
    role_reason: str = ""
    project_id: int | None = None
    new_project: str = ""
    new_project_name: str = ""
    skill_ids: frozenset[int] = frozenset()
    new_skills: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    person_id: int | None = None
    new_person: str = ""
    own: bool = False
    when: When | None = None
    minutes: int | None = None
    day: date | None = None
    due: date | None = None
    follow_up: date | None = None
    start: Moment | None = None
    journal: JournalKind | None = None
    block_id: int | None = None
    chips: tuple[Chip, ...] = ()
    complaints: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    does: str = ""
    stress: str = ""

    @property
    def ready(self) -> bool:
        """Whether it can be saved as it stands."""
        return not self.complaints

    @property
    def unsettled(self) -> tuple[str, ...]:
        """The complaints that making the new names would not settle."""
        return tuple(complaint for complaint in self.complaints if complaint not in self.naming)

    @property
    def creatable(self) -> bool:
        """Whether all that stands in the way is that names are new."""
        return bool(self.naming) and not self.unsettled

    @property
    def role_guessed(self) -> bool:
        """Whether the role was not typed."""
        return bool(self.role_reason)

    @property
    def blank(self) -> bool:
        """Whether nothing was typed yet."""
        return not self.text.strip()

    @property
    def hint(self) -> str:
        """The line below the chips: the first complaint, or what saving will do."""
        return self.complaints[0] if self.complaints else self.does


def replaced(text: str, chip: Chip, suggestion: str) -> str:
    """The typed text with a chip's part replaced; what was not typed is added at the end."""
    if chip.start < 0:
        return f"{text.rstrip()} {suggestion}".lstrip()
    return text[: chip.start] + suggestion + text[chip.end :]
