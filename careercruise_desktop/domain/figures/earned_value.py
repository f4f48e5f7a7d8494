"""Earned value: the indexes of a project from its budget and three sums of money (PMI, Practice Standard for EVM).

Nothing is rounded before it is divided, and a figure that cannot be told is None, never 0 or infinity. Where more is
earned than was budgeted, one of the two is wrong: nothing is forecast from them, as it would be less than is spent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnedFigures:
    """The earned value figures of a day; money in one currency, None where a sum is not known.

    Example: BAC 100, PV 70, EV 52, AC 60 give SPI .7429, CPI .8667, EAC 115.38, 108 or 134.56 and TCPI 1.2.

    Attributes:
        bac: budget at completion, the sum of the baseline budgets.
        pv: planned value, the baseline budget scheduled by the day.
        ev: earned value, the baseline budget of what is done.
        ac: actual cost.
    """

    bac: Decimal | None = None
    pv: Decimal | None = None
    ev: Decimal | None = None
    ac: Decimal | None = None

    @property
    def sv(self) -> Decimal | None:
        """Schedule variance, EV - PV: behind plan when negative."""
        return None if self.ev is None or self.pv is None else self.ev - self.pv

    @property
    def cv(self) -> Decimal | None:
        """Cost variance, EV - AC: over cost when negative."""
        return None if self.ev is None or self.ac is None else self.ev - self.ac

    @property
    def spi(self) -> Decimal | None:
        """Schedule performance index, EV / PV."""
        return _over(self.ev, self.pv)

    @property
    def cpi(self) -> Decimal | None:
        """Cost performance index, EV / AC."""
        return _over(self.ev, self.ac)

    @property
    def over_earned(self) -> bool:
        """Whether more is earned than was budgeted, which cannot be."""
        return self.bac is not None and self.ev is not None and self.ev > self.bac

    @property
    def eac(self) -> Decimal | None:
        """Estimate at completion as long as costs go on as so far, BAC / CPI: the usual one."""
        if self.over_earned:
            return None
        return None if self.bac is None or not self.ac else _over(self.bac * self.ac, self.ev)

    @property
    def eac_as_planned(self) -> Decimal | None:
        """Estimate at completion if the rest costs what was planned, AC + (BAC - EV)."""
        if self.ac is None or self.bac is None or self.ev is None or self.over_earned:
            return None
        return self.ac + self.bac - self.ev

    @property
    def eac_by_both(self) -> Decimal | None:
        """Estimate at completion if cost and pace go on as so far, AC + (BAC - EV) / (CPI x SPI)."""
        if self.bac is None or self.ev is None or not self.ac or not self.pv or self.over_earned:
            return None
        rest = _over((self.bac - self.ev) * self.ac * self.pv, self.ev * self.ev)
        return None if rest is None else self.ac + rest

    @property
    def etc(self) -> Decimal | None:
        """Estimate to complete, EAC - AC: what is still to be spent."""
        return None if self.eac is None or self.ac is None else self.eac - self.ac

    @property
    def vac(self) -> Decimal | None:
        """Variance at completion, BAC - EAC: over budget when negative."""
        return None if self.eac is None or self.bac is None else self.bac - self.eac

    @property
    def tcpi(self) -> Decimal | None:
        """To-complete index, (BAC - EV) / (BAC - AC): the CPI that keeps the budget; None once it is spent."""
        if self.bac is None or self.ev is None or self.ac is None or self.bac <= self.ac or self.over_earned:
            return None
        return (self.bac - self.ev) / (self.bac - self.ac)

    @property
    def estimates(self) -> tuple[Decimal, ...]:
        """The estimates at completion that can be told, the usual one first."""
        found = (self.eac, self.eac_as_planned, self.eac_by_both)
        return tuple(each for each in found if each is not None)


class ConePoint(NamedTuple):
    """A day of a forecast: the likely value between a low and a high one."""

    day: date
    low: Decimal
    mid: Decimal
    high: Decimal


def cost_cone(figures: EarnedFigures, status: date, finish: date) -> tuple[ConePoint, ...]:
    """How the cost may go on: straight from the actual cost to the estimates at completion.

    The middle goes to the usual estimate, the edges to the lowest and the highest of the three. Empty where there is no
    usual estimate, where all is earned, or where the finish is not ahead.

    Args:
        figures: of the status date.
        status: the day up to which is known how it went.
        finish: the day on which all will be earned.
    """
    if figures.eac is None or figures.ac is None or finish <= status or not _left(figures):
        return ()
    start = ConePoint(status, figures.ac, figures.ac, figures.ac)
    return start, ConePoint(finish, min(figures.estimates), figures.eac, max(figures.estimates))


def _left(figures: EarnedFigures) -> bool:
    return figures.bac is not None and figures.ev is not None and figures.ev < figures.bac


def _over(above: Decimal | None, below: Decimal | None) -> Decimal | None:
    return above / below if above is not None and below else None
