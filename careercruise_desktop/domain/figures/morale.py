"""Team morale: the mean answer of each stretch of time that has enough answers to leave the machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.words import MONTHS

LEAST_ANSWERS = 5


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """One pulse round: how many answered and the sum of their answers (each 0 to 10)."""

    id: int
    day: date
    answers: int
    total: int


@dataclass(frozen=True, slots=True)
class Mood:
    """The answers of a quarter or a month together.

    Attributes:
        start: the first day of the quarter or month.
        label: its name ("Q1 26", "Mar 26").
        mean: the mean answer, 0 to 10.
        n: how many answers.
        rounds: the ids of the rounds.
    """

    start: date
    label: str
    mean: float
    n: int
    rounds: tuple[int, ...]


def moods(rounds: Iterable[RoundSummary]) -> tuple[Mood, ...]:
    """The mood by quarter, or by month where only one quarter has enough answers; at least five answers each.

    Example: two rounds of 4 and 3 answers in one quarter, sum 49, make one mood of 7.0 with n = 7.
    """
    known = sorted(rounds, key=lambda each: (each.day, each.id))
    quarters = _grouped(known, _quarter, lambda day: f"Q{(day.month + 2) // 3} {_short(day)}")
    if len(quarters) >= 2:
        return quarters
    months = _grouped(known, lambda day: day.replace(day=1), lambda day: f"{MONTHS[day.month - 1][:3]} {_short(day)}")
    return months if len(months) >= 2 else quarters


def _quarter(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _short(day: date) -> str:
    return f"{day.year % 100:02d}"


def _grouped(
    rounds: list[RoundSummary], start_of: Callable[[date], date], label: Callable[[date], str]
) -> tuple[Mood, ...]:
    groups: dict[date, list[RoundSummary]] = {}
    for each in rounds:
        groups.setdefault(start_of(each.day), []).append(each)
    found = []
    for start, members in groups.items():
        n = sum(each.answers for each in members)
        if n >= LEAST_ANSWERS:
            mean = sum(each.total for each in members) / n
            found.append(Mood(start, label(start), mean, n, tuple(each.id for each in members)))
    return tuple(found)
