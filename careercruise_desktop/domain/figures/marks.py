"""The four outcome marks of a project: scope, quality, cost and time against the thresholds of the settings.

Each mark says its figure, from where it is at risk, and both in a sentence. What was never measured has no figure,
which is neither good nor bad.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.words import NO_BREAK, NOT_KNOWN, plural

Ratio = Decimal | Fraction


class Subject(StrEnum):
    """What is judged of a project, in the order in which it is shown."""

    SCOPE = "scope"
    QUALITY = "quality"
    COST = "cost"
    TIME = "time"


class Standing(StrEnum):
    """How a subject stands; the value is the word beside the icon."""

    ON_TRACK = "on track"
    AT_RISK = "at risk"
    NO_FIGURE = "no figure"


@dataclass(frozen=True, slots=True)
class Mark:
    """One of the four marks of a project.

    Attributes:
        subject: what is judged.
        standing: how it stands.
        figure: the figure that is judged ("CPI 1.04"), or "n/a".
        threshold: from where it is at risk ("at risk below 0.95").
        sentence: both in one or two sentences, for hover and screen readers.
    """

    subject: Subject
    standing: Standing
    figure: str
    threshold: str
    sentence: str

    @property
    def at_risk(self) -> bool:
        """Whether it is at risk."""
        return self.standing is Standing.AT_RISK


def scope_mark(planned_first: int | None, planned_now: int | None, settings: Settings) -> Mark:
    """Scope is at risk when more was added to the planned items since the first reading than the settings allow.

    Args:
        planned_first: planned items of the first reading that counts them.
        planned_now: those of the newest one.
        settings: `scope_growth`, in per cent.
    """
    threshold = f"at risk above {settings.scope_growth}{NO_BREAK}% growth"
    if not planned_first or planned_now is None:
        return _unknown(Subject.SCOPE, threshold, "No planned items were counted yet")
    added = planned_now - planned_first
    growth = Fraction(added * 100, planned_first)
    risky = growth > settings.scope_growth
    share = f"{told(abs(growth), Fraction(settings.scope_growth), 0)}{NO_BREAK}%"
    since = f"since the first reading of {planned_first:,}"
    if not added:
        figure, said = "nothing added", f"Nothing was added {since}"
    elif added > 0:
        figure, said = f"{added:,} added, {share}", f"{plural(added, 'item was', 'items were')} added {since}, {share}"
    else:
        figure = f"{-added:,} fewer, {share}"
        said = f"{plural(-added, 'item was', 'items were')} taken out {since}, {share}"
    return _mark(Subject.SCOPE, risky, figure, threshold, said)


def quality_mark(review_score: Decimal | None, high_defects: int | None, settings: Settings) -> Mark:
    """Quality is at risk when the newest review score is too low or too many severe defects are open.

    Args:
        review_score: the newest one, 1 to 5.
        high_defects: severe open defects of the newest reading that counts them.
        settings: `review_score` in tenths, `high_defects`.
    """
    least = Decimal(settings.review_score) / 10
    most = plural(settings.high_defects, "severe defect", "severe defects")
    threshold = f"at risk below {least:.1f} of 5, or from {most}"
    found, risky = [], False
    if review_score is not None:
        found.append(f"review score {told(review_score, least, 1)} of 5")
        risky = review_score < least
    if high_defects is not None:
        found.append(plural(high_defects, "severe defect", "severe defects"))
        risky = risky or high_defects >= settings.high_defects
    if not found:
        return _unknown(Subject.QUALITY, threshold, "No review score and no severe defects were noted yet")
    figure = ", ".join(found)
    return _mark(Subject.QUALITY, risky, figure, threshold, f"{figure[:1].upper()}{figure[1:]}")


def cost_mark(cpi: Decimal | None, settings: Settings, *, over_earned: bool = False) -> Mark:
    """Cost is at risk when the cost index is below that of the settings.

    Args:
        cpi: earned value over actual cost.
        settings: `cost_index`, in hundredths.
        over_earned: whether more is earned than was budgeted, which no index can be told from.
    """
    limit = Decimal(settings.cost_index) / 100
    threshold = f"at risk below {limit:.2f}"
    if over_earned:
        return _unknown(Subject.COST, threshold, "More is earned than budgeted, so one of the two is wrong")
    if cpi is None:
        return _unknown(Subject.COST, threshold, "The cost index cannot be told: it needs earned value and actual cost")
    value = told(cpi, limit, 2)
    said = f"CPI {value}: the work done is worth {value} times what it cost"
    return _mark(Subject.COST, cpi < limit, f"CPI {value}", threshold, said)


def time_mark(
    spi_t: Fraction | None, finish: date | None, baseline_finish: date | None, settings: Settings, closing: str = ""
) -> Mark:
    """Time is at risk when the time index is too low or the finish is too much later than its baseline.

    Args:
        spi_t: the time index, ES over AT.
        finish: when the project will be over, or was.
        baseline_finish: when it was agreed to be over.
        settings: `time_index` in hundredths, `finish_slip` in calendar days.
        closing: the milestone that `finish` is the due date of, where it is later than the finish that was said.
    """
    limit = Decimal(settings.time_index) / 100
    days = plural(settings.finish_slip, "day", "days")
    threshold = f"at risk below {limit:.2f}, or more than {days} late"
    found, risky = [], False
    if spi_t is not None:
        found.append(f"SPI(t) {told(spi_t, limit, 2)}")
        risky = spi_t < limit
    if finish is not None and baseline_finish is not None:
        late = (finish - baseline_finish).days
        found.append(_against_baseline(late, closing))
        risky = risky or late > settings.finish_slip
    if not found:
        return _unknown(Subject.TIME, threshold, "The time index cannot be told, and no finish was agreed")
    figure = ", ".join(found)
    said = figure if spi_t is not None else f"{figure[:1].upper()}{figure[1:]}"
    return _mark(Subject.TIME, risky, figure, threshold, said)


def _against_baseline(late: int, closing: str) -> str:
    ends = f"ends with {closing}," if closing else "finish"
    if not late:
        return f"{ends} as agreed"
    return f"{ends} {plural(abs(late), 'day', 'days')} {'later' if late > 0 else 'earlier'} than agreed"


def _mark(subject: Subject, risky: bool, figure: str, threshold: str, said: str) -> Mark:
    standing = Standing.AT_RISK if risky else Standing.ON_TRACK
    return Mark(subject, standing, figure, threshold, f"{said}. {_limit(threshold)}.")


def _unknown(subject: Subject, threshold: str, why: str) -> Mark:
    return Mark(subject, Standing.NO_FIGURE, NOT_KNOWN, threshold, f"{why}. {_limit(threshold)}.")


def _limit(threshold: str) -> str:
    return f"{threshold[:1].upper()}{threshold[1:]}"


def told(value: Ratio, limit: Ratio, digits: int) -> str:
    """A value beside the limit that it is judged by, with so many decimals.

    "just below" or "just above" stands before it where rounding puts it on its limit.
    """
    exact, edge = Fraction(value), Fraction(limit)
    shown = f"{float(exact):.{digits}f}"
    near = exact != edge and Fraction(shown) == edge
    side = "" if not near else "just below " if exact < edge else "just above "
    return f"{side}{float(exact):,.{digits}f}"
