"""Values of figures in words, by what they count: the same in sentences, tables, tips and on the command line."""

from __future__ import annotations

from collections.abc import Callable

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.compared import WINDOW
from careercruise_desktop.domain.figures.series import Figure, Measure
from careercruise_desktop.domain.figures.team import signed
from careercruise_desktop.domain.periods import Period

_LONG = 600
# From so many years on, months more or less say little.
_WHOLE_YEARS = 10
# Names for nothing of what has two names.
_NONE_OF = {"learning_hours": "learning"}


def told(unit: Measure, value: float | None) -> str:
    """A value in words: `55 %`, `2 h 15`, `1,240 h`, `2.7 a day`, `4.4`, `0.94`, `+10`; `n/a` for None."""
    return words.NOT_KNOWN if value is None else _TOLD[unit](value)


def _days(value: float) -> str:
    if value == round(value):
        return f"{value:,.0f} {'day' if value == 1 else 'days'}"
    return f"{value:,.1f} days"


def hours(minutes: int) -> str:
    """Whole hours of much time: `1,240 h`; below ten hours to the minute."""
    if abs(minutes) < _LONG:
        return words.duration(minutes)
    # Half an hour counts as one, also after an even number of hours.
    whole = (abs(minutes) + 30) // 60
    return _minus(f"{whole if minutes > 0 else -whole:,} h")


def change(unit: Measure, low: float, high: float) -> str:
    """A change from one size to another: `7 to 15 points`, `20 min to 1 h`, `0.2 to 0.5`; the smaller one first."""
    small, large = sorted((abs(low), abs(high)))
    if unit is Measure.SHARE:
        one, other = f"{small * 100:.0f}", f"{large * 100:.0f}"
        return f"{one} to {other} points" if one != other else f"{one} {'point' if one == '1' else 'points'}"
    one, other = told(unit, small), told(unit, large)
    if one == other:
        return one
    return f"{one.removesuffix(' a day') if unit is Measure.RATE else one} to {other}"


def tiny(unit: Measure, size: float) -> bool:
    """Whether a change of this size is written as none: `0 points`, `0 min`."""
    return change(unit, size, size) == change(unit, 0, 0)


def interval(unit: Measure, low: float | None, high: float | None) -> str:
    """An interval in words: `21 – 94 %`, `3.4 – 4.8`; "" without one."""
    if low is None or high is None:
        return ""
    if unit is Measure.SHARE:
        return f"{round(low * 100)} – {words.percent(high)}"
    return f"{told(unit, low)} – {told(unit, high)}"


def beside(figure: Figure) -> str:
    """What stands beside a value: `14 of 17, 95 % interval 59 – 94 %, from 60 %`; "" where there is nothing.

    Where it is known, also `last 4 weeks 83 %, first 4 weeks 57 %`.
    """
    found = []
    if figure.hits is not None and figure.n:
        found.append(f"{figure.hits:,} of {figure.n:,}")
    between = interval(figure.unit, figure.low, figure.high)
    if between:
        found.append(f"95{words.NO_BREAK}% interval {between}")
    if figure.before is not None:
        found.append(f"from {told(figure.unit, figure.before)}")
    if figure.ends is not None:
        first, last = figure.ends
        found += [f"last {WINDOW} weeks {told(figure.unit, last.value)}"]
        found += [f"first {WINDOW} weeks {told(figure.unit, first.value)}"]
    if figure.note and not (figure.hits is not None and figure.value is None):
        found.append(figure.note)
    return ", ".join(found)


def counted(figure: Figure) -> str:
    """What a figure rests on: `17 milestones`."""
    return words.plural(figure.n, *figure.counted)


def things(figure: Figure) -> str:
    """What there is none of where a figure has nothing: `milestones`, `learning`."""
    return _NONE_OF.get(figure.key, figure.counted[1])


def length(period: Period) -> str:
    """How long a period is, as it stands after "over": `the week`, `the year`, `20 years`, `41 days`."""
    days = period.days
    if days == 1:
        return "the day"
    for least, most, name in ((7, 7, "week"), (28, 35, "month"), (85, 92, "quarter"), (358, 371, "year")):
        if least <= days <= most:
            return f"the {name}"
    months = round(days / 30.44)
    years, rest = divmod(months, 12)
    if years >= _WHOLE_YEARS:
        return words.plural(round(days / 365.25), "year", "years")
    if years >= 2 or (years and not rest):
        told_years = words.plural(years, "year", "years")
        return f"{told_years} and {words.plural(rest, 'month', 'months')}" if rest else told_years
    return words.plural(months, "month", "months") if days > 92 else words.plural(days, "day", "days")


def _minus(text: str) -> str:
    return text.replace("-", words.MINUS)


_TOLD: dict[Measure, Callable[[float], str]] = {
    Measure.SHARE: words.percent,
    Measure.MINUTES: lambda value: hours(round(value)),
    Measure.DAYS: _days,
    Measure.COUNT: lambda value: f"{value:,.0f}",
    Measure.RATE: lambda value: f"{value:.1f} a day",
    Measure.RATING: lambda value: f"{value:.1f}",
    Measure.SCORE: lambda value: f"{value:.1f}",
    Measure.LEVEL: lambda value: _minus(f"{value:.1f}"),
    Measure.INDEX: lambda value: f"{value:.2f}",
    Measure.FACTOR: lambda value: f"{value:.2f}",
    Measure.CORRELATION: lambda value: _minus(f"{value:+.2f}"),
    Measure.POINTS: signed,
}
