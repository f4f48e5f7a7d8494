"""Load: hours a week, and the facts about them that have a source. Nothing here is a diagnosis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

LONG_WEEK = 55 * 60
MEAN_WEEK, MEAN_WEEKS = 48 * 60, 17
REST = 11 * 3600
# A shorter pause is a break of the same shift, which has gone on past midnight.
BREAK = 3600
STEEP = 1.3
_LATELY, _BEFORE = 7, 28


class LoadFact(StrEnum):
    """What can be said of a week or a day; the value is its name in words."""

    LONG_WEEK = "55 h or more in a week"
    MEAN = "more than 48 h a week over 17 weeks"
    REST = "less than 11 h of rest"
    STEEP = "steep rise"


class Fact(NamedTuple):
    """A fact, the day it is of (of weeks the last day), and its number: minutes, or the quotient of a rise."""

    day: date
    fact: LoadFact
    number: float


class DayWork(NamedTuple):
    """The work of a day (ordinal): its minutes, and its first and last moment in UTC seconds; None without any."""

    day: int
    minutes: int
    began: int | None
    ended: int | None


def long_weeks(weeks: Iterable[tuple[int, int]]) -> list[Fact]:
    """The weeks (last day, minutes) with at least 55 hours.

    WHO and ILO see from there on a higher risk of heart disease and stroke (Pega and others 2021, Environment
    International 154).
    """
    return [
        Fact(date.fromordinal(last), LoadFact.LONG_WEEK, minutes) for last, minutes in weeks if minutes >= LONG_WEEK
    ]


def mean_weeks(weeks: Sequence[tuple[int, int]]) -> list[Fact]:
    """The weeks (last day, minutes, in order) up to which the mean of 17 weeks is more than 48 hours.

    The limit of Directive 2003/88/EC with the longest reference period that a law may set by itself, four months.
    """
    found, total = [], 0
    for at, (last, minutes) in enumerate(weeks):
        total += minutes - (weeks[at - MEAN_WEEKS][1] if at >= MEAN_WEEKS else 0)
        if at >= MEAN_WEEKS - 1 and total > MEAN_WEEK * MEAN_WEEKS:
            found.append(Fact(date.fromordinal(last), LoadFact.MEAN, total / MEAN_WEEKS))
    return found


def short_rests(days: Sequence[DayWork]) -> list[Fact]:
    """The days (in order) that began less than 11 hours after the work of the day before had ended; its minutes.

    Directive 2003/88/EC, article 3. Only timed work tells when it began; a shift that goes on past midnight is one.
    """
    timed = [each for each in days if each.began is not None]
    return [
        Fact(date.fromordinal(two.day), LoadFact.REST, rest // 60)
        for one, two in pairwise(timed)
        if two.day == one.day + 1
        and one.ended is not None
        and two.began is not None
        and BREAK <= (rest := two.began - one.ended) < REST
    ]


def rise(minutes: Mapping[int, int], day: int) -> float | None:
    """The last seven days up to a day (ordinal) over the mean week of the 28 days before them; None without these.

    From 1.3 on it is a steep rise. Example: 40 h a week for four weeks, then 52 h, is 1.3.
    """
    lately = sum(minutes.get(day - back, 0) for back in range(_LATELY))
    before = sum(minutes.get(day - back, 0) for back in range(_LATELY, _LATELY + _BEFORE))
    return lately / (before * _LATELY / _BEFORE) if before else None
