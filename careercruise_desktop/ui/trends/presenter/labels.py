"""The names of points, and what each figure means."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.stretches import Sums, Unit
from careercruise_desktop.usecases.trends.time import Trends
from careercruise_desktop.usecases.trends.usecase import Chart

_LINE = {
    Unit.DAY: "A dot is a day, the line is the mean of the seven days up to it.",
    Unit.WEEK: "A dot is a week, the line is the mean of the four weeks up to it.",
    Unit.MONTH: "A dot is a month of whole weeks.",
    Unit.QUARTER: "A dot is a quarter of whole weeks.",
}


def part_name(trends: Trends, part: Sums) -> str:
    """The name of a point: `Thu 19 March`, `2 – 8 March`, `March 2024`, `January – March 2024`."""
    first, last = date.fromordinal(part.first), date.fromordinal(part.last)
    if part.last - part.first < 7:
        return days_name(first, last, trends.today)
    start, end = date.fromordinal(part.first + 3), date.fromordinal(part.last - 3)
    start_name, end_name = words.MONTHS[start.month - 1], words.MONTHS[end.month - 1]
    if (start.year, start.month) == (end.year, end.month):
        return f"{start_name} {start.year}"
    return f"{start_name} – {end_name} {end.year}"


def days_name(first: date, last: date, today: date) -> str:
    """A few days in text, with the year only when it is another one: `2 – 8 March`, `29 December – 4 January 2026`."""
    if first == last:
        return words.day_long(first, today)
    year = f" {last.year}" if last.year != today.year else ""
    month = f" {words.MONTHS[first.month - 1]}" if first.month != last.month else ""
    return f"{first.day}{month} – {last.day} {words.MONTHS[last.month - 1]}{year}"


def definition(trends: Trends, chart: Chart) -> str:
    """What a figure means, and over what it was taken."""
    return {
        Chart.ROLE_BALANCE: _role_balance,
        Chart.LOGGED_DAYS: _logged_days,
        Chart.PLAN_ACCURACY: _plan_accuracy,
        Chart.ROLE_SWITCHES: _role_switches,
    }[chart](trends)


def _role_balance(trends: Trends) -> str:
    settings = trends.settings
    low, high = trends.balance.band
    per_day = trends.unit is Unit.DAY
    target = words.duration(settings.day_minutes if per_day else settings.week_minutes)
    mean = f" A bar is the mean week of a {trends.unit}." if trends.unit in {Unit.MONTH, Unit.QUARTER} else ""
    return (
        f"Logged hours of both roles.{mean} The band is {settings.it_name}’s share of {round(low * 100)} – "
        f"{words.percent(high)} of {target} a {'day' if per_day else 'week'}. "
        "What is still running or cut short is paler."
    )


def _logged_days(trends: Trends) -> str:
    square = "week" if trends.unit in {Unit.MONTH, Unit.QUARTER} else "day"
    return (
        f"Days with anything logged. A square is a {square}. In a row counts working days up to today; "
        "a gap is a run of working days without an entry."
    )


def _plan_accuracy(trends: Trends) -> str:
    found = trends.accuracy
    return (
        "Planned minutes with work of the same block logged under them, out of all planned minutes, for days before "
        f"today. {_LINE[trends.unit]} {_windows(found.n, found.n_before, 'blocks', by_weeks=found.by_weeks)}"
    )


def _role_switches(trends: Trends) -> str:
    found = trends.switches
    return (
        "How often the role changes within a day, on average over the days with anything logged. "
        f"{_LINE[trends.unit]} {_windows(found.n, found.n_before, 'days', by_weeks=found.by_weeks)}"
    )


def _windows(n: int, n_before: int, many: str, *, by_weeks: bool) -> str:
    if by_weeks:
        return f"The figure is that of the last four weeks ({n} {many}), “from” that of the first four ({n_before})."
    return f"The figure is that of the period ({n} {many}), “from” that of the one before ({n_before})."
