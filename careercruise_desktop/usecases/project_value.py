"""The earned value of a project as its page shows it: series of money, indexes and forecasts.

Money is in the project's currency and exact; texts about it are rounded for reading. A figure that cannot be told is
None as a value and "n/a" in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from .project_figures import Figure, FigureLine


class Source(StrEnum):
    """Where a series of money comes from."""

    STATED = "stated"
    COMPUTED = "computed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ValuePoint:
    """What a cumulative series of money had come to on a day."""

    day: date
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A cumulative series of money.

    Attributes:
        figure: PLANNED, EARNED or ACTUAL.
        name: "Planned", "Earned", "Actual cost".
        source: where it comes from.
        source_words: the same in words ("stated in readings", "from milestones", "from logged hours at €90 an hour").
        points: by day; the planned ones go on beyond the status date.
        stepped: whether it holds until the next of its points, as what milestones come to does; else it goes straight
            from point to point.
        now: its value on the status date; None where there is none.
        now_words: the same for reading ("€121.4k").
    """

    figure: Figure
    name: str
    source: Source
    source_words: str = ""
    points: tuple[ValuePoint, ...] = ()
    stepped: bool = False
    now: Decimal | None = None
    now_words: str = "n/a"

    @property
    def drawn(self) -> tuple[ValuePoint, ...]:
        """The places of its line: a step has two of them on its day, the value before it first."""
        if not self.stepped or not self.points:
            return self.points
        corners = ((ValuePoint(after.day, before.value), after) for before, after in pairwise(self.points))
        return (self.points[0], *(place for pair in corners for place in pair))


@dataclass(frozen=True, slots=True)
class Forecast:
    """An estimate at completion by one method, and the formula of it ("BAC / CPI"); None: it cannot be told."""

    name: str
    formula: str
    cost: Decimal | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cone:
    """How it may go on from the status date.

    Attributes:
        start: the status date.
        finish: when everything will be earned by the pace so far (by earned schedule), never before `start`.
        planned_finish: the finish by the present dates, or None.
        earned: earned value on the status date, and all of the budget on `finish`.
        actual: actual cost on the status date, and the usual estimate at completion on `finish`.
        low: the lowest estimate at completion.
        high: the highest one.
    """

    start: date
    finish: date
    planned_finish: date | None
    earned: tuple[ValuePoint, ...]
    actual: tuple[ValuePoint, ...]
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnedValue:
    """The earned value of a project on the status date; a figure that cannot be told is None.

    Attributes:
        status: the day of the newest reading with money where a series is stated, else today (or the end, if over).
        bac: the baseline budget.
        bac_words: the same for reading.
        planned: planned value.
        earned: earned value.
        actual: actual cost.
        sv: earned less planned.
        cv: earned less actual cost.
        spi: earned over planned.
        cpi: earned over actual cost.
        es: earned schedule, in months.
        at: months that have passed.
        pd: planned duration in months.
        sv_t: ES less AT, in months.
        spi_t: ES over AT.
        ieac_t: months that it will take by this pace.
        finish: the day after that many months.
        forecasts: the estimates at completion, the usual one first.
        etc: what is still to be spent.
        vac: what will be left of the budget; negative: over it.
        tcpi: cost index that is needed from here on to stay within the budget.
        tspi: time index that is needed from here on to finish as planned.
        cone: how it may go on; None where it cannot be told, or all is earned.
        headline: one line for the head of the chart ("SPI 0.93, €8.2k behind plan · CPI 1.04, €4.6k under cost").
        figures: every figure in words, in order, for tables and the report.
        remarks: what has to be known about the sources, in sentences.
    """

    status: date
    bac: Decimal | None
    bac_words: str
    planned: Series
    earned: Series
    actual: Series
    sv: Decimal | None = None
    cv: Decimal | None = None
    spi: float | None = None
    cpi: float | None = None
    es: float | None = None
    at: float | None = None
    pd: float | None = None
    sv_t: float | None = None
    spi_t: float | None = None
    ieac_t: float | None = None
    finish: date | None = None
    forecasts: tuple[Forecast, ...] = ()
    etc: Decimal | None = None
    vac: Decimal | None = None
    tcpi: float | None = None
    tspi: float | None = None
    cone: Cone | None = None
    headline: str = ""
    figures: tuple[FigureLine, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is no series to draw at all."""
        return not (self.planned.points or self.earned.points or self.actual.points)
