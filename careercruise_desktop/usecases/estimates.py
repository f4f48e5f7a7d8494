"""The estimate coach: how long the person's own work tends to take, measured by what they finished and logged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.estimation import Estimation, estimation
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.queries import tasks as ask

from .usecase import UseCase

Kind = Literal["task", "block"]
# Looked at: the newest of the last two years, so that old habits fade and the question stays a small one.
MOST, DAYS = 200, 730
LEAST = 5
# Between these a bias is too small to plan by.
NEAR = (0.9, 1.1)
_ROUND_TO = 5


@dataclass(frozen=True, slots=True)
class Coaching:
    """What an estimate tends to become.

    Attributes:
        minutes: the estimate.
        expected: minutes by the person's own bias, to the nearest five (below half an hour to the minute).
        habit: the bias, how many were near enough, and of how many.
        sentence: "Your 2 h tend to be 3 h 10, n = 14".
    """

    minutes: int
    expected: int
    habit: Estimation

    @property
    def sentence(self) -> str:
        """One line to be shown beside the estimate."""
        typed, found = words.duration(self.minutes), words.duration(self.expected)
        return f"Your {typed} tend to be {found}, n = {self.habit.n}"

    @property
    def detail(self) -> str:
        """What it is made of."""
        return f"{self.habit.within} of {self.habit.n} were within 25{words.NO_BREAK}% of what was planned"


class Estimates(UseCase):
    """Reads what estimates became."""

    def habit(self, role: Role, kind: Kind) -> Estimation | None:
        """The person's own bias for a role; None without any finished work that has both times.

        Of tasks: the estimate against what was logged on them, for those one finished oneself. Of blocks: planned
        against logged minutes, for past ones with work of their own. The newest 200 of the last two years count.
        """
        now = self._clock.now()
        since = now.day - timedelta(days=DAYS)
        with self._store.read() as reader:
            if kind == "task":
                return estimation(ask.finished_estimates(reader, role.value, since, MOST))
            return estimation(ask.fulfilled_blocks(reader, role.value, since, now.at, MOST))

    def coach(self, role: Role, kind: Kind, minutes: int) -> Coaching | None:
        """What so many estimated minutes tend to become; None where nothing can or need be said.

        Said from five finished ones on, and only where the bias is outside 0.9 to 1.1.

        Raises:
            Unreadable: the data file cannot be read.
        """
        return coaching(self.habit(role, kind), minutes)


def coaching(habit: Estimation | None, minutes: int) -> Coaching | None:
    """What an estimate tends to become by a habit; None where that is too little known or near enough."""
    if habit is None or minutes <= 0 or habit.n < LEAST or NEAR[0] <= habit.bias <= NEAR[1]:
        return None
    exact = minutes * habit.bias
    expected = round(exact) if exact < 30 else round(exact / _ROUND_TO) * _ROUND_TO
    return None if expected == minutes else Coaching(minutes, max(1, expected), habit)
