"""What a weekly review shows: the week's figures, and three questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.balance import Balance
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings

from .journal_pages import JournalLine
from .week_state import Figures

QUESTIONS = (
    "What went well, and what made it so?",
    "What was hard, and what will you do differently?",
    "What matters most next week?",
)


class Reached(NamedTuple):
    """A milestone that was reached; `days` later than agreed, negative when earlier."""

    id: int
    title: str
    role: Role
    project: str
    day: date
    days: int


class Moved(NamedTuple):
    """A milestone whose date was changed in the week, by so many days (negative: earlier); `reason` may be ""."""

    id: int
    title: str
    role: Role
    project: str
    due: date
    days: int
    reason: str


class SkillUsed(NamedTuple):
    """A skill with the minutes logged with it, and the journal entries that tell of it."""

    id: int
    name: str
    minutes: int
    told: int


class HandedOver(NamedTuple):
    """A delegation that went out or came back in the week; `what` is "handed over", "came back" or "taken back"."""

    id: int
    title: str
    role: Role
    person: str
    what: str


@dataclass(frozen=True, slots=True)
class ReviewWeek:
    """The guided page of a week.

    Attributes:
        period: the week.
        settings: whose names and targets count.
        figures: hours by role against the target, planned against kept, switches.
        reached: milestones that were reached.
        moved: milestones whose date was changed.
        skills: the skills that were used.
        delegations: what went out and came back.
        told: the entries of the journal, newest first; reviews are not among them.
        entry: the review of this week where there is one.
        own: what else its text tells, which is neither a figure nor an answer; as Markdown, "" for nothing.
        answers: what was answered in it, one text a question.
    """

    period: Period
    settings: Settings
    figures: Figures
    reached: tuple[Reached, ...]
    moved: tuple[Moved, ...]
    skills: tuple[SkillUsed, ...]
    delegations: tuple[HandedOver, ...]
    told: tuple[JournalLine, ...]
    entry: JournalEntry | None
    own: str
    answers: tuple[str, ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """The three questions."""
        return QUESTIONS

    @property
    def balance(self) -> Balance:
        """Logged minutes of both roles against the target."""
        return self.figures.balance

    @property
    def title(self) -> str:
        """What the entry is called."""
        # That of the middle, whichever day a week begins with.
        number = (self.period.first + timedelta(days=3)).isocalendar().week
        return f"Week {number}, {_days(self.period)}"


def _days(period: Period) -> str:
    return f"{words.day_short(period.first)} – {words.day_short(period.last)} {period.last.year}"
