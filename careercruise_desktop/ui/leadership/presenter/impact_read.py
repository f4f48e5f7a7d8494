"""What the tab of impact reads in one go, on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from careercruise_desktop.domain.periods import Period
from careercruise_desktop.ui.leadership.impact.state import ChoiceState
from careercruise_desktop.usecases.impact import Impact, ImpactCase
from careercruise_desktop.usecases.impact_choices import Asked, Choices, ImpactChoices
from careercruise_desktop.usecases.pulse import PulseCase
from careercruise_desktop.usecases.pulse_status import PulseStatus

from .impact_whose import EVERYTHING, Whose, chosen, groups

QUARTER, HALF, YEAR, ALL = "quarter", "half", "year", "all"
PERIODS = (
    ChoiceState(QUARTER, "A quarter"), ChoiceState(HALF, "Half a year"), ChoiceState(YEAR, "A year"),
    ChoiceState(ALL, "Everything"),
)  # fmt: skip
_WEEKS = {QUARTER: 13, HALF: 28, YEAR: 52}


@dataclass(frozen=True, slots=True)
class Look:
    """Whose figures are looked at, and how far back, by their keys; a pulse of `towards` is to be seen in them."""

    team: str = EVERYTHING
    period: str = HALF
    towards: Asked | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """What was read.

    Attributes:
        look: what is looked at, `whose` the same with its name.
        wanted: what to look at the next time: what is looked at unasked may be another team by then.
        waiting: the pulses that are out.
    """

    look: Look
    wanted: Look
    whose: Whose
    today: date
    choices: Choices
    impact: Impact
    waiting: tuple[PulseStatus, ...]

    @property
    def empty(self) -> bool:
        """Whether there is neither a pulse nor an action."""
        return self.choices.since is None

    @property
    def name(self) -> str:
        """The name of the team or project that is looked at, "" for all."""
        return self.whose.name if self.whose.key != EVERYTHING else ""

    @property
    def voice(self) -> str:
        """Whose answers are shown, by name."""
        known = groups(self.choices)
        if self.name or not known:
            return self.name
        return known[0].team or self.choices.projects.get(known[0].project_id or 0, "")

    @property
    def several(self) -> bool:
        """Whether more than one team was ever asked, so that it must be said which is shown."""
        return len(groups(self.choices)) > 1

    @property
    def all_projects(self) -> bool:
        """Whether a team is looked at, whose work cannot be told from that of others."""
        return bool(self.name) and self.whose.project_id is None


def read(cases: tuple[ImpactCase, ImpactChoices, PulseCase], look: Look, today: date) -> Read:
    """Read everything; a team or project that is there no more gives way to the one with the newest pulse."""
    case, offers, pulses = cases
    choices = offers.read()
    whose, known = chosen(choices, look.team, look.towards)
    impact = case.of(
        _period(look.period, today, choices.since),
        team=whose.team,
        project_id=whose.project_id,
        nameless=whose.nameless,
    )
    now = Look(whose.key, look.period)
    return Read(now, now if known else Look(EVERYTHING, look.period), whose, today, choices, impact, pulses.waiting())


def _period(key: str, today: date, since: date | None) -> Period:
    """The days up to today; everything begins with the first pulse or action, and is never shorter than a quarter."""
    first = today - timedelta(days=7 * _WEEKS.get(key, _WEEKS[HALF]) - 1)
    if key == ALL:
        first = today - timedelta(days=7 * _WEEKS[QUARTER] - 1)
        if since is not None:
            first = min(first, since)
    return Period(first, today)
