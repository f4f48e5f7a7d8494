"""How pulses stand, and which are due: all that a list of them needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from careercruise_desktop.domain.figures.suppression import Standing
from careercruise_desktop.domain.pulse import PulseAnswer, PulseRound
from careercruise_desktop.storage.queries import rounds
from careercruise_desktop.storage.reader import Reader

from .standings import pulse_about, pulse_title, standing_of

_GIVEN_UP = 3  # so many times its rhythm without a pulse, and nobody waits for the next one
_RHYTHMS = ((9, "every week"), (18, "every two weeks"), (45, "every month"), (135, "every quarter"))


@dataclass(frozen=True, slots=True)
class PulseStatus:
    """How a pulse stands; `overdue` is how many days ago its last day was, 0 while answers can be hoped for."""

    pulse: PulseRound
    title: str
    standing: Standing
    overdue: int = 0

    @property
    def by_form(self) -> bool:
        """Whether it is asked by form, not typed in."""
        return bool(self.pulse.token)

    @property
    def sentence(self) -> str:
        """How it stands: `2 of 7 in, shown from 5`, `7 of 7 answered`."""
        return self.standing.sentence


class DuePulse(NamedTuple):
    """A pulse that its rhythm asks for: of which team or project, the round before it, and the rhythm ("every week").

    `days` is how long ago the day was on which it would have been.
    """

    title: str
    last: PulseRound
    rhythm: str
    days: int


def waiting(reader: Reader, today: date) -> tuple[PulseStatus, ...]:
    """The pulses that wait for answers, those due first."""
    return tuple(pulse_status(reader, each, today) for each in rounds.open_pulses(reader))


def due_pulses(reader: Reader, today: date) -> tuple[DuePulse, ...]:
    """The next pulses of teams and projects that have a rhythm, once their day has come, the longest due first.

    A team that is being asked now is left out, and one that was not asked for three times as long as it used to be.
    """
    by_team: dict[tuple[str, int | None], list[PulseRound]] = {}
    for each in reader.recall(PulseRound, "ORDER BY day, id"):
        by_team.setdefault((each.team, each.project_id), []).append(each)
    found = [due for some in by_team.values() if (due := _next(reader, some, today)) is not None]
    return tuple(sorted(found, key=lambda due: (-due.days, due.last.id)))


def pulse_status(reader: Reader, pulse: PulseRound, today: date) -> PulseStatus:
    """How a pulse stands."""
    if pulse.token:
        found = standing_of(reader, pulse)
    else:
        typed = reader.find(PulseAnswer, pulse_round_id=pulse.id)
        found = Standing(len(typed), pulse.asked, pulse.least, pulse.day)
    late = found.closed is None and pulse.due is not None and pulse.due < today
    overdue = (today - pulse.due).days if late and pulse.due is not None else 0
    return PulseStatus(pulse, pulse_title(reader, pulse), found, overdue)


def _next(reader: Reader, some: Sequence[PulseRound], today: date) -> DuePulse | None:
    apart, last = _apart([each.day for each in some]), some[-1]
    if not apart or any(each.token and each.closed is None for each in some):
        return None
    since = (today - last.day).days
    if not apart <= since <= _GIVEN_UP * apart:
        return None
    return DuePulse(pulse_about(reader, last), last, usual_rhythm([each.day for each in some]), since - apart)


def _apart(days: Sequence[date]) -> int:
    """How many days usually lie between two pulses; 0 where two stretches are not there to tell."""
    apart = sorted((later - earlier).days for earlier, later in pairwise(days) if later > earlier)
    return apart[len(apart) // 2] if len(apart) > 1 else 0


def usual_rhythm(days: Sequence[date]) -> str:
    """How often there is a pulse, by the days of those there were ("every week"), or ""."""
    usual = _apart(days)
    return next((word for most, word in _RHYTHMS if usual <= most), "") if usual else ""
