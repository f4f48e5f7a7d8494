"""The headline of a rate: where it stands in the last weeks of a period, from where it stood in the first ones."""

from __future__ import annotations

from dataclasses import replace

from careercruise_desktop.domain.figures.compared import WINDOW
from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.usecases.trends import values


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
    """What such a headline is of, in fewer and fewer words; none where it is of the whole period.

    `last 4 weeks, from the first 4; 74 % in all`, down to `last 4 weeks`.
    """
    if recent(figure) is figure:
        return ()
    last = f"last {WINDOW} weeks"
    both = f"{last}, from the first {WINDOW}"
    whole = f"{both}; {values.told(figure.unit, figure.value)} in all"
    return whole, both, f"{last} from first {WINDOW}", last


def counted(figure: Figure) -> str:
    """What the headline rests on: `147 blocks of 1,812`, where it is not of the whole period."""
    head = recent(figure)
    return values.counted(head) if head is figure else f"{values.counted(head)} of {figure.n:,}"
