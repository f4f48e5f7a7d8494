"""What a drawing is told besides its figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series

TOKENS = ("c3", "c5", "c4", "text3", "c3", "c5")
# Slate and teal are near each other for eyes without green cones: each is told by its dash too.
DASHES = ("", "4 3", "", "1 3", "6 2", "1 4")
OWN_TOKENS = {"plan_accuracy": "c5", "role_switches": "c4", "focus_hours": "c4", "load": "c5", "estimate_bias": "c4"}
MEAN = "mean"
ROLES = frozenset({"it", "pm"})


def plainly(unit: Measure, value: float | None) -> str:
    """A value without a word for what it counts."""
    return words.NOT_KNOWN if value is None else f"{value:g}"


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds a figure.

    Attributes:
        width: how wide the drawing is, in points.
        height: how high.
        day_minutes: a full working day.
        week_minutes: a full working week.
        week_start: the first day of the week, from Monday = 0.
        told: a value in words, by what it counts.
    """

    width: float = 355.0
    height: float = 122.0
    day_minutes: int = 456
    week_minutes: int = 2280
    week_start: int = 0
    told: Callable[[Measure, float | None], str] = plainly

    def says(self, series: Series, point: Point) -> str:
        """What a point tells: its days, its value, and how many are behind it."""
        part = " (part)" if point.part else ""
        return f"{days_told(point)}{part}: {series.label} {self.told(series.unit, point.value)}, n {point.n:,}"


def days_told(point: Point) -> str:
    """The days of a point: `2 Mar 2026 – 8 Mar 2026`."""
    one, other = (f"{words.day_short(day)} {day.year}" for day in (point.first, point.last))
    return one if one == other else f"{one} – {other}"


def token_of(figure: Figure, series: Series, at: int) -> str:
    """The colour of a series: a role's own, the card's, or the next one."""
    if series.mark in ROLES:
        return series.mark
    return OWN_TOKENS.get(figure.key) or TOKENS[at % len(TOKENS)]


def ends_of(figure: Figure, series: Iterable[Series]) -> tuple[date, date]:
    """The first and the last day that are drawn: those of the period and of every point."""
    points = [point for each in series for point in each.points]
    first = min((figure.period.first, *(point.first for point in points)))
    return first, max((first, figure.period.last, *(point.last for point in points)))
