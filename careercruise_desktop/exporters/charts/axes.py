"""Where axes have their ticks, and how places follow from days and values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, isfinite, log10

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Measure, Point

from .sheet import AXIS, Box, Sheet, Spot, wide

MOST_TICKS = 5
# So large a value is drawn at the edge, whatever it is.
MOST = 1e12
# An axis spans at least so much, so that a single value does not look like a drama.
_LEAST = {
    Measure.SHARE: 0.2, Measure.MINUTES: 60.0, Measure.INDEX: 0.2, Measure.FACTOR: 0.2, Measure.CORRELATION: 0.5,
    Measure.POINTS: 20.0,
}  # fmt: skip
# What a value cannot leave.
BOUNDS = {
    Measure.SHARE: (0.0, 1.0), Measure.RATING: (1.0, 5.0), Measure.LEVEL: (1.0, 5.0), Measure.SCORE: (0.0, 10.0),
    Measure.POINTS: (-100.0, 100.0), Measure.CORRELATION: (-1.0, 1.0),
}  # fmt: skip
_WHOLE = frozenset({Measure.COUNT, Measure.DAYS, Measure.LEVEL, Measure.RATING, Measure.SCORE})
_FROM_ZERO = frozenset({Measure.MINUTES, Measure.COUNT, Measure.DAYS, Measure.RATE})
# By how much a value is divided, and what stands behind it.
_UNITS = {
    Measure.SHARE: (0.01, f"{words.NO_BREAK}%"), Measure.MINUTES: (60.0, f"{words.NO_BREAK}h"),
    Measure.DAYS: (1.0, f"{words.NO_BREAK}d"),
}  # fmt: skip
_LARGE = ((1e9, "bn"), (1e6, "m"), (1e4, "0k"))
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis of values: its ends and its ticks."""

    low: float
    high: float
    ticks: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """A field with an axis of days, or of values, across and an axis of values up.

    Attributes:
        box: where the field lies.
        first: what its left edge stands for.
        last: what its right edge stands for.
        axis: the values from the bottom up.
    """

    box: Box
    first: float
    last: float
    axis: Axis

    def x(self, at: float) -> float:
        """Where a day or a value lies across."""
        return self.box.x + self.box.width * (at - self.first) / max(1e-9, self.last - self.first)

    def y(self, value: float) -> float:
        """Where a value lies; what lies outside of the field is drawn at its edge."""
        axis = self.axis
        share = (value - axis.low) / max(1e-9, axis.high - axis.low)
        return self.box.y + self.box.height * (1 - max(0.0, min(1.0, share)))

    def middle(self, point: Point) -> float:
        """Where the middle of a point's days lies."""
        return self.x((point.first.toordinal() + point.last.toordinal() + 1) / 2)

    def at(self, point: Point, value: float) -> Spot:
        """Where a value of a point lies."""
        return Spot(self.middle(point), self.y(value))


def drawn(value: float | None) -> float | None:
    """A value that can be drawn; None for what is no number."""
    return None if value is None or not isfinite(value) else max(-MOST, min(MOST, value))


def value_axis(values: Iterable[float | None], unit: Measure, *, also: Iterable[float] = ()) -> Axis:
    """An axis with three to five round ticks that holds the values; time, counts and shares of people begin at zero."""
    known = [value for each in (*values, *also) if (value := drawn(each)) is not None]
    low, high = (min(known), max(known)) if known else (0.0, 0.0)
    least, most = BOUNDS.get(unit, (float("-inf"), float("inf")))
    if unit in _FROM_ZERO:
        low, high = min(0.0, low), max(0.0, high)
    missing = max(0.0, _LEAST.get(unit, 2.0) - (high - low))
    high = min(most, high + (missing if unit in _FROM_ZERO else missing / 2))
    low = max(least, min(low, high - _LEAST.get(unit, 2.0)))
    by = 60.0 if unit is Measure.MINUTES else 1.0
    for step in _steps((high - low) / by / MOST_TICKS, whole=unit in _WHOLE):
        start, end = _ends(low, high, step * by, (least, most))
        count = floor((end - start) / (step * by) + 1e-9)
        if count < MOST_TICKS:
            ticks = tuple(round(start + step * by * at, 9) for at in range(count + 1))
            return Axis(start, max(end, start + step * by * 1e-6), ticks)
    raise AssertionError("the steps grow without end")


def _ends(low: float, high: float, step: float, bounds: tuple[float, float]) -> tuple[float, float]:
    """Where an axis with such steps begins and ends."""
    start, end = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    return max(start, bounds[0]), min(end, bounds[1])


def _steps(rough: float, *, whole: bool) -> Iterator[float]:
    """The round numbers (1, 2, 2.5, 5, 10 ...) from one on that is not below it."""
    ten = 10.0 ** floor(log10(rough)) if rough > 0 else 1.0
    while True:
        for each in (1.0, 2.0, 2.5, 5.0):
            step = each * ten
            if step >= rough * (1 - 1e-9) and not (whole and step % 1):
                yield step
        ten *= 10


def labels(axis: Axis, unit: Measure) -> tuple[str, ...]:
    """The values beside their ticks, each with as many digits as the finest needs: `40 h`, `80 %`, `0.95`."""
    by, sign = _UNITS.get(unit, (1.0, ""))
    values = [tick / by for tick in axis.ticks]
    large, name = next((each for each in _LARGE if max(map(abs, values), default=0.0) >= each[0]), (1.0, ""))
    values = [value / large for value in values]
    digits = next((each for each in range(4) if all(abs(round(one, each) - one) < 1e-6 for one in values)), 4)
    after = f"{words.NO_BREAK}{name}" if name else ""
    return tuple(
        f"{value:,.{digits}f}{after}{sign if value or unit is Measure.SHARE else ''}".replace("-", words.MINUS)
        for value in values
    )


def day_ticks(first: date, last: date, most: int) -> list[tuple[date, str]]:
    """Days with their labels: month starts, with the year on January; in short stretches each week or day."""
    days = (last - first).days + 1
    if days <= 75:
        step = next((each for each in (1, 2, _WEEK, 2 * _WEEK) if days / each <= most), 4 * _WEEK)
        return [(day, words.day_short(day)) for day in (first + timedelta(at) for at in range(0, days, step))]
    step = next((each for each in _MONTHS if days / 30.4 / each <= most), _MONTHS[-1])
    found = []
    month = first.year * 12 + first.month - 1
    for at in range(month, last.year * 12 + last.month):
        if at % step:
            continue
        year, number = divmod(at, 12)
        if year < 1 or year > 9999 or (day := date(year, number + 1, 1)) < first:
            continue
        name = words.MONTHS[number][:3]
        found.append((day, str(year) if step >= 12 else f"{name} {year}" if not number else name))
    return found or [(first, words.day_short(first))]


def draw_values(sheet: Sheet, plot: Plot, unit: Measure) -> None:
    """The lines of the values, with their labels on the left."""
    box = plot.box
    for tick, label in zip(plot.axis.ticks, labels(plot.axis, unit), strict=True):
        y = plot.y(tick)
        sheet.line(Spot(box.x, y), Spot(box.x + box.width, y), "grid")
        sheet.text(Spot(box.x - 5, y + AXIS * 0.36), label, anchor="end")


def draw_days(sheet: Sheet, plot: Plot, first: date, last: date) -> None:
    """The labels of the days below."""
    box = plot.box
    bottom, free = box.y + box.height + AXIS + 4, box.x - 4
    for day, label in day_ticks(first, last, max(2, int(box.width // 46))):
        x = plot.x(day.toordinal())
        start = min(x, box.x + box.width - wide(label))
        if start < free:
            continue
        sheet.text(Spot(start, bottom), label)
        free = start + wide(label) + 6


def left_room(axis: Axis, unit: Measure) -> float:
    """How much room the labels of the values need."""
    return max(map(wide, labels(axis, unit)), default=0.0) + 7
