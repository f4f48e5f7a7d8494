"""Earned schedule: how far the plan is earned, in time (Lipke 2003, "Schedule is different"; ISO 21508).

The schedule index of money, SPI, drifts to 1 on late work, because in the end all is earned; this one does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from math import ceil

from careercruise_desktop.domain.periods import months_back

Number = int | Decimal | Fraction
MOST_MONTHS = 1200


@dataclass(frozen=True, slots=True)
class Months:
    """The months of a project, counted from its start; the last one ends on the finish and may be a part of a month.

    Attributes:
        start: the first day.
        ends: the last day of each month.
        times: how many months are over at each of those days; only the last one may have a fraction.
    """

    start: date
    ends: tuple[date, ...]
    times: tuple[Fraction, ...]

    @classmethod
    def between(cls, start: date, finish: date) -> Months:
        """The months from a start to a finish, one at least and 1,200 at most.

        Example: 3 November to 29 May has seven, which end on 2 December, 2 January and so on, and on 29 May; that last
        one counts 27 of its 31 days, so that 6.9 months are planned.
        """
        last = max(start, finish)
        ends = []
        for end in _month_ends(start):
            ends.append(min(end, last))
            if end >= last or len(ends) == MOST_MONTHS:
                break
        whole = len(ends) - 1
        return cls(start, tuple(ends), (*map(Fraction, range(1, whole + 1)), _elapsed(start, ends[-1])))

    def until(self, day: date) -> Months:
        """The same months as far as a day."""
        return self if day >= self.ends[-1] else Months.between(self.start, day)

    @property
    def duration(self) -> Fraction:
        """The planned duration PD: how many months, part of the last one included."""
        return self.times[-1]

    def elapsed(self, day: date) -> Fraction:
        """How many months are over at the end of a day, part of the running one included: AT.

        Behind the finish it counts on. For a project that is over, ask for its last day.
        """
        return _elapsed(self.start, day)


@dataclass(frozen=True, slots=True)
class TimeFigures:
    """The figures of time, in periods; None where one cannot be told.

    Example: PV 10, 25, 45, 70, 90, 100, EV 52 and four periods over give ES 3.28, SV(t) -.72, SPI(t) .82,
    IEAC(t) 7.317 and TSPI 1.36.

    Attributes:
        es: earned schedule, see `earned_schedule`.
        at: periods elapsed.
        pd: planned duration; None where nothing says when the plan ends.
    """

    es: Fraction | None
    at: Fraction
    pd: Fraction | int | None

    @property
    def sv_t(self) -> Fraction | None:
        """Schedule variance in periods, ES - AT: late when negative."""
        return None if self.es is None else self.es - self.at

    @property
    def spi_t(self) -> Fraction | None:
        """Schedule index by time, ES / AT."""
        return None if self.es is None or not self.at else self.es / self.at

    @property
    def ieac_t(self) -> Fraction | None:
        """Periods that it will take by the pace so far, PD / SPI(t)."""
        return self.pd / self.spi_t if self.spi_t and self.pd is not None else None

    @property
    def tspi(self) -> Fraction | None:
        """The pace that is needed from here on, (PD - ES) / (PD - AT); None once AT >= PD."""
        if self.es is None or self.pd is None or self.at >= self.pd:
            return None
        return (self.pd - self.es) / (self.pd - self.at)


def earned_schedule(
    planned: Sequence[Number],
    earned: Number,
    budget: Number | None = None,
    times: Sequence[Fraction] | None = None,
    *,
    whole: bool = True,
) -> Fraction | None:
    """The time by which the plan had what is earned now: ES = C + (EV - PVC) / (PVC+1 - PVC).

    C is the largest period with PVC <= EV, PV0 = 0. EV >= BAC gives the first period that reaches BAC. Where nothing is
    earned it is 0, also where nothing was planned for the first periods. None where there is no budget, or the plan
    does not go as far: it ends below the budget, and more than it says is earned.

    Args:
        planned: cumulative planned value at the period ends; where it falls, the highest value so far holds.
        earned: earned value.
        budget: the budget at completion, by default what the plan ends with.
        times: when the periods end, in periods; by default 1, 2 and so on. The last one may be a part of a period.
        whole: whether the plan is known up to its end. Else the last value is only as far as it is known: what is
            earned up to there can be told, and no more.
    """
    if not planned:
        return None
    values: list[Fraction] = [Fraction(0), *accumulate((Fraction(value) for value in planned), max)]
    known = values[-1] if budget is None else Fraction(budget)
    bac = known if whole else max(known, values[-1] + 1, Fraction(earned) + 1)
    if known <= 0:
        return None
    at: list[Fraction] = [Fraction(0), *(times if times is not None else map(Fraction, range(1, len(planned) + 1)))]
    goal = min(max(Fraction(0), Fraction(earned)), bac)
    if not goal:
        return Fraction(0)
    if goal == bac:
        return next((at[period] for period, value in enumerate(values) if period and value >= bac), None)
    following = next((period for period, value in enumerate(values) if value > goal), None)
    if following is None:
        return at[-1] if not whole and goal == values[-1] else None
    low, high = values[following - 1], values[following]
    length = at[following] - at[following - 1]
    return at[following - 1] + length * Fraction(goal - low, high - low)


def time_figures(
    months: Months,
    planned: Sequence[Number],
    earned: Number,
    day: date,
    budget: Number | None = None,
    *,
    known: Months | None = None,
) -> TimeFigures:
    """The figures of time of a project on a day.

    Args:
        months: the months of the plan.
        planned: a value for the end of each of its months, or of each of those that are known.
        earned: earned value.
        day: the day.
        budget: the budget at completion, by default what the plan ends with.
        known: the months as far as the plan is known; None: all of them.
    """
    es = earned_schedule(planned, earned, budget, (known or months).times, whole=known is None)
    return TimeFigures(es, months.elapsed(day), months.duration)


def forecast_finish(months: Months, spi_t: Fraction | None) -> date | None:
    """The day on which all is earned by the pace so far: the planned days, from the start, over SPI(t).

    It is IEAC(t) in days, since the last month of a plan may be a short one. None where the pace cannot be told or
    leads out of the calendar.
    """
    if not spi_t:
        return None
    days = (months.ends[-1] - months.start).days + 1
    try:
        return months.start + timedelta(days=ceil(days / spi_t) - 1)
    except OverflowError:
        return None


def _elapsed(start: date, day: date) -> Fraction:
    """Months from the morning of one day to the end of another."""
    if day < start:
        return Fraction(0)
    # The month before that of the day is over for sure.
    whole = max(0, (day.year - start.year) * 12 + day.month - start.month - 1)
    before = (months_back(start, -whole) if whole else start) - timedelta(days=1)
    for count, end in enumerate(_month_ends(start, whole), whole):
        if day <= end:
            return count + Fraction((day - before).days, (end - before).days)
        before = end
    raise AssertionError("months go on to the end of the calendar")


def _month_ends(start: date, over: int = 0) -> Iterator[date]:
    """The last day of each month, of those after the first ones."""
    count = over + 1
    while True:
        try:
            yield months_back(start, -count) - timedelta(days=1)
        except ValueError:
            yield date.max
            return
        count += 1
