"""The headline of a rate: where it stands in the last weeks of a period, from where it stood in the first ones."""

from __future__ import annotations

from dataclasses import replace

from careercruise_desktop.domain.figures.compared import WINDOW
from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.usecases.trends import values
from careercruise_desktop.usecases.trends.words import day_range


def recent(figure: Figure) -> Figure:
    """The figure of the last weeks beside that of the first ones, with their days and numbers; itself without them."""
    if figure.ends is None or figure.before is not None:
        return figure
    first, last = figure.ends
    return replace(
        figure,
        period=last.period,
        n=last.n,
        value=last.value,
        before=first.value,
        before_n=first.n,
        before_period=first.period,
        ends=None,
    )


def named(figure: Figure) -> tuple[str, ...]:
    """What such a headline is of: `last 4 weeks; 74 % in all`, or `last 4 weeks`; none where it is of the period."""
    if recent(figure) is figure:
        return ()
    last = f"last {WINDOW} weeks"
    return f"{last}; {values.told(figure.unit, figure.value)} in all", last


def earlier(figure: Figure, *, compared: bool) -> str:
    """What was before, and when that was: `first 4: 57 %`, `16 – 17 Nov: 91 %`; `from 57 %` where the wall says when.

    "" where there is nothing, or nothing that it could be set beside.
    """
    head = recent(figure)
    if head.before is None or head.value is None:
        return ""
    value, days = values.told(head.unit, head.before).removesuffix(" a day"), head.before_period
    if head is not figure:
        return f"first {WINDOW}: {value}"
    if compared or days is None:
        return f"from {value}"
    year = f" {days.last.year}" if days.first.year == days.last.year == head.period.last.year else ""
    return f"{day_range(days.first, days.last, short=True).removesuffix(year)}: {value}"


def counted(figure: Figure) -> str:
    """What the headline rests on: `147 blocks of 1,812`, where it is not of the whole period."""
    head = recent(figure)
    return values.counted(head) if head is figure else f"{values.counted(head)} of {figure.n:,}"
