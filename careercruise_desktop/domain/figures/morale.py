"""Team morale: the mean answer of each stretch of time that has enough answers to leave the machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.words import MONTHS

from .suppression import Block, Cell, Sealed


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """One closed pulse round: how many answered, and the sum of their answers (each 0 to 10).

    `block` names those that count together or not at all (`blocks`), 0 for one that counts in no figure.
    """

    id: int
    day: date
    answers: int
    total: int
    block: int = 0


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


def moods(rounds: Iterable[RoundSummary], period: Period | None = None) -> tuple[Mood, ...]:
    """The mood by quarter, or by month where only one quarter has enough answers.

    Rounds that are too small by themselves count together with others (`suppression`).
    Example: two rounds of 4 and 3 answers in one quarter and block, sum 49, make one mood of 7.0 with n = 7.

    Args:
        rounds: all closed rounds, not only those of the period: a block of which a part is missing does not count.
        period: the days to tell; None for all.
    """
    known = list(rounds)
    blocks: dict[int, list[RoundSummary]] = {}
    for each in known:
        if each.block:
            blocks.setdefault(each.block, []).append(each)
    cells = Sealed(
        tuple(Cell(each.id, "", each.answers) for each in known),
        tuple(
            Block("", tuple(each.id for each in some), sum(each.answers for each in some)) for some in blocks.values()
        ),
    )
    chosen = [each for each in sorted(known, key=_by_day) if period is None or each.day in period]
    quarters = _grouped(chosen, cells, _quarter, lambda day: f"Q{(day.month + 2) // 3} {_short(day)}")
    if len(quarters) >= 2:
        return quarters
    months = _grouped(chosen, cells, _month, lambda day: f"{MONTHS[day.month - 1][:3]} {_short(day)}")
    return months if len(months) >= 2 else quarters


def _by_day(one: RoundSummary) -> tuple[date, int]:
    return one.day, one.id


def _month(day: date) -> date:
    return day.replace(day=1)


def _quarter(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _short(day: date) -> str:
    return f"{day.year % 100:02d}"


def _grouped(
    rounds: list[RoundSummary], cells: Sealed, start_of: Callable[[date], date], label: Callable[[date], str]
) -> tuple[Mood, ...]:
    groups: dict[date, list[RoundSummary]] = {}
    for each in rounds:
        groups.setdefault(start_of(each.day), []).append(each)
    found = []
    for start, group in groups.items():
        shown = cells.within("", {each.id for each in group})
        members = [each for each in group if each.id in shown.rounds]
        if members:
            mean = sum(each.total for each in members) / shown.answers
            found.append(Mood(start, label(start), mean, shown.answers, tuple(each.id for each in members)))
    return tuple(found)
