"""What every chapter of a report is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.claims import Tone
from careercruise_desktop.domain.feedback import Feedback
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneBaseline
from careercruise_desktop.domain.paperwords import day_year
from careercruise_desktop.domain.projects import ProjectBaseline
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.storage.queries.outcomes import MoveRow, VoiceRow
from careercruise_desktop.usecases.project_state import ProjectPage

TONES = {Role.IT: Tone.IT, Role.PM: Tone.PM}
NONE = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSheet:
    """The page of a project and the records that it does not hold; `first` and `last` limit what is dated.

    `baselines` and `agreements` are those of its milestones and its own that were replaced, the oldest first.
    """

    page: ProjectPage
    settings: Settings
    author: str = ""
    lines: tuple[MilestoneLine, ...] = ()
    moves: tuple[MoveRow, ...] = ()
    baselines: tuple[MilestoneBaseline, ...] = ()
    agreements: tuple[ProjectBaseline, ...] = ()
    voices: tuple[VoiceRow, ...] = ()
    stories: tuple[JournalEntry, ...] = ()
    first: date | None = None
    last: date | None = None

    @property
    def limited(self) -> bool:
        """Whether not all days are meant."""
        return self.first is not None or self.last is not None

    @property
    def within(self) -> str:
        """The days that are meant: `from 1 Jan 2026 up to 31 Mar 2026`; "" for all."""
        first = f"from {day_year(self.first)}" if self.first is not None else ""
        last = f"up to {day_year(self.last)}" if self.last is not None else "on" if first else ""
        return f"{first} {last}".strip()

    def covers(self, day: date) -> bool:
        """Whether a day is meant."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def answers(self, source: str) -> list[VoiceRow]:
        """What was said from one side in the days that are meant, newest first."""
        return [each for each in self.voices if each.feedback.source == source and self.covers(each.feedback.day)]

    def role(self, role: Role) -> str:
        """The role's own name."""
        return self.settings.name_of(role)


def said_day(day: date | None) -> str:
    """A day in a table, or a dash."""
    return day_year(day) if day is not None else NONE


def ratings_mean(answers: list[Feedback]) -> str:
    """The mean of all ratings in answers to one decimal, or "" without any."""
    ratings = [value for each in answers for value in each.ratings.values()]
    return f"{sum(ratings) / len(ratings):.1f}" if ratings else ""
