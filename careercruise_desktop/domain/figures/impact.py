"""What a leadership action was followed by: the same figure in a window before it and in one after it.

Followed by, not caused by: other things changed too. So each side has its n and its interval, and a direction is said
only where it is clear (`change`).

The windows are six weeks long by default. None reaches beyond the action next to it: between two actions lies one
stretch of time, which is the after of the first and the before of the second, so that what is counted for one side of
an action never mixes the time before and after another one. Actions of one day share their windows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from careercruise_desktop.domain.feedback import LEAST_ANSWERS
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.words import NOT_KNOWN, percent, plural

from .change import Way, change_of_scores, change_of_shares
from .intervals import wilson
from .ratings import LEAST_RATINGS, SCORE, mean_on
from .suppression import minimum

WINDOW_DAYS = 42


class Acted(NamedTuple):
    """A leadership action: its id and the day on which it began."""

    id: int
    day: date


@dataclass(frozen=True, slots=True)
class Windows:
    """An action with its number on the axis, from 1, and its windows; None where there is no day in one."""

    id: int
    number: int
    before: Period | None
    after: Period | None


def windows(actions: Iterable[Acted], today: date, days: int = WINDOW_DAYS) -> tuple[Windows, ...]:
    """The windows of actions that concern the same team, by day; the one after begins on the day of the action.

    Example: actions on 6 October and 17 November: the first has 25 August to 5 October before it and 6 October to
    16 November after it, which is also the window before the second.

    Args:
        actions: in any order.
        today: the person's local day; no window goes beyond it.
        days: the longest length of a window.
    """
    known = sorted(actions, key=lambda each: (each.day, each.id))
    marks = sorted({each.day for each in known})
    found = []
    for number, action in enumerate(known, 1):
        at = marks.index(action.day)
        first = action.day - timedelta(days=days)
        if at:
            first = max(first, marks[at - 1])
        last = min(action.day + timedelta(days=days - 1), today)
        if at + 1 < len(marks):
            last = min(last, marks[at + 1] - timedelta(days=1))
        before = _period(first, min(action.day - timedelta(days=1), today))
        found.append(Windows(action.id, number, before, _period(action.day, last)))
    return tuple(found)


class Figure(StrEnum):
    """What is set before and after; the value begins its sentence."""

    MORALE = "Morale"
    WORK = "Work by its day"
    ON_TIME = "On time"
    DELEGATION = "Delegations back on time"
    FIRST_TIME = "Accepted the first time"


class Side(NamedTuple):
    """A figure in one window.

    Attributes:
        value: a mean from 0 to 10, or a share from 0 to 1; None where there are too few to tell it.
        n: how many answers or things it rests on.
        interval: its 95 % interval; None where there is none.
        hits: of a share, how many of the n; None for a mean.
    """

    value: float | None
    n: int
    interval: tuple[float, float] | None = None
    hits: int | None = None

    @property
    def words(self) -> str:
        """The side in words: `6.1 (n 28)`, `66 % (33 of 50)`, `2 of 2`, or `n/a`."""
        if self.hits is not None:
            count = f"{self.hits:,} of {self.n:,}" if self.n else NOT_KNOWN
            return count if self.value is None else f"{percent(self.value)} ({count})"
        if self.value is None:
            return f"too few answers ({self.n:,})" if self.n else NOT_KNOWN
        return f"{self.value:.1f} (n {self.n:,})"


@dataclass(frozen=True, slots=True)
class Followed:
    """A figure before an action, and what it was followed by; `way` is None where there are too few to tell."""

    figure: Figure
    before: Side
    after: Side
    way: Way | None

    @property
    def sentence(self) -> str:
        """`Morale 6.1 (n 28), followed by 6.8 (n 42): up`; without a word at the end where a side cannot be told."""
        word = f": {self.way}" if self.way else ""
        return f"{self.figure} {self.before.words}, followed by {self.after.words}{word}"


def mean_side(scores: Iterable[int], least: int = LEAST_ANSWERS) -> Side:
    """The mean of a team's answers from 0 to 10; no value below the minimum (`suppression.minimum`)."""
    given = list(scores)
    found = mean_on(SCORE, given)
    if found is None or len(given) < minimum(least):
        return Side(None, len(given))
    return Side(found.mean, found.n, (found.low, found.high))


def share_side(hits: int, n: int) -> Side:
    """A share k of n with its Wilson interval; below three only the counts."""
    if n < LEAST_RATINGS:
        return Side(None, n, None, hits)
    return Side(hits / n, n, wilson(hits, n), hits)


def followed_by_mean(
    figure: Figure, before: Sequence[int], after: Sequence[int], least: int = LEAST_ANSWERS
) -> Followed:
    """Answers from 0 to 10 in the windows before and after an action.

    Args:
        figure: what they tell.
        before: the answers that may be counted (`suppression`) in the window before.
        after: those in the window after.
        least: the minimum; below it a side has no value, and the change is not told.
    """
    sides = mean_side(before, least), mean_side(after, least)
    told = all(side.value is not None for side in sides)
    return Followed(figure, *sides, change_of_scores(before, after) if told else None)


def followed_by_share(figure: Figure, before: tuple[int, int], after: tuple[int, int]) -> Followed:
    """Shares (k, n) in the windows before and after an action."""
    return Followed(figure, share_side(*before), share_side(*after), change_of_shares(before, after))


@dataclass(frozen=True, slots=True)
class Success:
    """The success of a team in a period, beside its morale; nothing is said about what brought what.

    Attributes:
        period: the days that it is about.
        morale: the mean answer, 0 to 10.
        on_time: the share of milestones of the projects led that were on time.
        scope: the share of planned items that were done; all of them are counted, so it has no interval.
        quality: the mean review score, 1 to 5, over so many readings.
    """

    period: Period
    morale: Side
    on_time: Side
    scope: Side
    quality: Side

    @property
    def words(self) -> str:
        """All four in a line, for screen readers."""
        score = self.quality.value
        quality = NOT_KNOWN if score is None else f"{score:.1f} of 5 in {plural(self.quality.n, 'review', 'reviews')}"
        return f"Morale {self.morale.words}, on time {self.on_time.words}, scope {self.scope.words}, quality {quality}"


def success(
    period: Period,
    *,
    scores: Iterable[int],
    on_time: tuple[int, int],
    scope: tuple[int, int],
    reviews: Sequence[float],
    least: int = LEAST_ANSWERS,
) -> Success:
    """A team's success in a period.

    Args:
        period: the days.
        scores: the answers about its morale that may be counted, 0 to 10.
        on_time: k of n milestones.
        scope: items done of items planned; more may be done than was planned.
        reviews: review scores, 1 to 5.
        least: the minimum for morale.
    """
    done, planned = scope
    return Success(
        period,
        morale=mean_side(scores, least),
        on_time=share_side(*on_time),
        scope=Side(done / planned if planned else None, planned, None, done),
        quality=Side(sum(reviews) / len(reviews) if reviews else None, len(reviews)),
    )


def _period(first: date, last: date) -> Period | None:
    return Period(first, last) if first <= last else None
