"""What the tab of impact reads in one go, on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from careercruise_desktop.domain.periods import Period
from careercruise_desktop.ui.leadership.impact.state import ChoiceState
from careercruise_desktop.usecases.impact import Impact, ImpactCase
from careercruise_desktop.usecases.impact_choices import Choices, ImpactChoices
from careercruise_desktop.usecases.pulse import PulseCase, PulseStatus

EVERYTHING = ""
TEAM, PROJECT = "team:", "project:"
QUARTER, HALF, YEAR, ALL = "quarter", "half", "year", "all"
PERIODS = (
    ChoiceState(QUARTER, "A quarter"), ChoiceState(HALF, "Half a year"), ChoiceState(YEAR, "A year"),
    ChoiceState(ALL, "Everything"),
)  # fmt: skip
_WEEKS = {QUARTER: 13, HALF: 28, YEAR: 52}


@dataclass(frozen=True, slots=True)
class Look:
    """Whose figures are looked at, and how far back, by their keys."""

    team: str = EVERYTHING
    period: str = HALF


@dataclass(frozen=True, slots=True)
class Read:
    """What was read; `name` is that of the team or project that is looked at, "" for all."""

    look: Look
    today: date
    choices: Choices
    impact: Impact
    waiting: tuple[PulseStatus, ...]
    name: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is neither a pulse nor an action."""
        return self.choices.since is None


def read(cases: tuple[ImpactCase, ImpactChoices, PulseCase], look: Look, today: date) -> Read:
    """Read everything; a team or project that is there no more gives way to all of them."""
    case, offers, pulses = cases
    choices = offers.read()
    team, project, name = "", None, ""
    if look.team.startswith(TEAM) and look.team.removeprefix(TEAM) in choices.teams:
        team = name = look.team.removeprefix(TEAM)
    elif look.team.startswith(PROJECT):
        key = look.team.removeprefix(PROJECT)
        project = int(key) if key.isdecimal() and int(key) in choices.projects else None
        name = choices.projects[project] if project is not None else ""
    if not name:
        look = Look(EVERYTHING, look.period)
    impact = case.of(_period(look.period, today, choices.since), team=team, project_id=project)
    return Read(look, today, choices, impact, pulses.waiting(), name)


def _period(key: str, today: date, since: date | None) -> Period:
    """The days up to today; everything begins with the first pulse or action, and is never shorter than a quarter."""
    first = today - timedelta(days=7 * _WEEKS.get(key, _WEEKS[HALF]) - 1)
    if key == ALL:
        first = today - timedelta(days=7 * _WEEKS[QUARTER] - 1)
        if since is not None:
            first = min(first, since)
    return Period(first, today)
