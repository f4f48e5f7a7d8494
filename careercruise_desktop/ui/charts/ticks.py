"""Where axes have their ticks: round values, and the starts of months. Pure numbers and words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from math import ceil, floor, log10
from typing import NamedTuple

from careercruise_desktop.domain import words

from .state import Scale

MOST = 5
BETWEEN = 16
BETWEEN_DAYS = 8
SHORT_MARK = 6
# An axis spans at least so much, so that a single value does not look like a drama.
_LEAST = {Scale.HOURS: 1.0, Scale.SHARE: 0.2, Scale.NUMBER: 2.0, Scale.DAYS: 2.0, Scale.INDEX: 0.2}
_UNITS = ((1_000_000_000, "bn"), (1_000_000, "m"), (1_000, "k"))
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)


class Tick(NamedTuple):
    """A tick of the time axis: its day, and its label ("" for a mark alone)."""

    at: int
    label: str


class Axis(NamedTuple):
    """An axis of values: its ends and its ticks."""

    low: float
    high: float
    ticks: tuple[float, ...]


def value_axis(low: float, high: float, scale: Scale, *, from_zero: bool = False, to_tick: bool = True) -> Axis:
    """An axis with three to five round ticks; it begins with one, and ends with one or else with the highest value."""
    low = min(0.0, low) if from_zero else low
    missing = max(0.0, _LEAST[scale] - (high - low))
    high += missing if from_zero else missing / 2
    if scale is Scale.SHARE:
        high = min(high, 1.0)
    if not from_zero:
        # Only what can be below zero has an axis below zero.
        low = min(low, high - _LEAST[scale]) if low < 0 else max(0.0, min(low, high - _LEAST[scale]))
    for step in _steps((high - low) / MOST, scale):
        start = floor(low / step + 1e-9) * step
        end = ceil(high / step - 1e-9) * step if to_tick else high
        count = floor((end - start) / step + 1e-9) + 1
        if count <= MOST:
            ticks = tuple(round(start + step * at, 9) for at in range(count))
            return Axis(ticks[0], max(end, ticks[-1]), ticks)
    raise AssertionError("the steps grow without end")


def value_label(value: float, scale: Scale) -> str:
    """A value beside its tick: `40 h`, `80 %`, `2`; zero is `0` but for shares."""
    if scale is Scale.SHARE:
        return words.percent(value)
    if scale is Scale.HOURS and value:
        return words.duration(round(value * 60))
    if scale is Scale.INDEX:
        return f"{value:.2f}".removesuffix("0").replace("-", words.MINUS)
    if scale is Scale.DAYS:
        return f"{value:g} d" if value else "0"
    return f"{value:,.0f}" if value == floor(value) else f"{value:,.1f}"


def money_label(value: float, sign: str) -> str:
    """Money beside its tick, in thousands, millions or billions: `€50k`, `€2.5m`, `€1bn`; zero is `0`."""
    if not value:
        return "0"
    minus, size = ("\N{MINUS SIGN}" if value < 0 else ""), abs(value)
    unit, name = next((each for each in _UNITS if size >= each[0]), (1, ""))
    return f"{minus}{sign}{size / unit:,.2f}".rstrip("0").rstrip(".") + name


def time_ticks(
    first: int, last: int, pixels: float, width: Callable[[str], float], begin: int | None = None
) -> tuple[Tick, ...]:
    """The ticks of the days from `first` to `last`, as many labels as have room.

    Args:
        first: the first day.
        last: the last day.
        pixels: of one day.
        width: of a label in pixels.
        begin: the day that labels of days and weeks are counted from, which keep their places when they are panned;
            None for the first one.
    """
    days, begin = last - first + 1, first if begin is None else begin
    if days <= 10:
        return _day_ticks(range(first, last + 1), begin, pixels, width)
    if days <= 45:
        return _day_ticks(range(first + (begin - first) % 7, last + 1, 7), begin, pixels, width)
    month = 28 * pixels
    step = next((step for step in _MONTH_STEPS if step * month >= _need(step, width)), 0)
    return _month_ticks(first, last, step, marks=month >= SHORT_MARK)


def _day_ticks(at: range, begin: int, pixels: float, width: Callable[[str], float]) -> tuple[Tick, ...]:
    """Days or the starts of weeks, of which each second or third is labelled where there is no room for all."""
    if not at:
        return ()
    name = _weekday if at.step == 1 else words.day_short
    days = [date.fromordinal(day) for day in at]
    widest = max(width(each) for day in days for each in (name(day), words.day_short(day)))
    step = ceil((widest + BETWEEN_DAYS) / (at.step * pixels))
    named: date | None = None
    ticks = []
    for day in days:
        if (day.toordinal() - begin) // at.step % step:
            ticks.append(Tick(day.toordinal(), ""))
            continue
        other = named is not None and named.month != day.month
        named = day
        ticks.append(Tick(day.toordinal(), words.day_short(day) if other else name(day)))
    return tuple(ticks)


@lru_cache(maxsize=16)
def _month_ticks(first: int, last: int, step: int, *, marks: bool) -> tuple[Tick, ...]:
    """The starts of months, each labelled one a tick; `marks` are the others. All charts of a wall have the same."""
    ticks = (_month_tick(start, step) for start in month_starts(first, last))
    return tuple(tick for tick in ticks if tick.label or marks)


def month_starts(first: int, last: int) -> Iterator[date]:
    """The first days of the months that begin between two days."""
    day = date.fromordinal(first)
    month = day.year * 12 + day.month - (day.day == 1)
    while (start := date(month // 12, month % 12 + 1, 1)).toordinal() <= last:
        yield start
        month += 1


def month_label(day: date, step: int = 1) -> str:
    """`Apr`, with the year on January only; where only whole years are named, the year."""
    if step >= 12:
        return str(day.year)
    name = words.MONTHS[day.month - 1][:3]
    return f"{name} {day.year}" if day.month == 1 else name


def _month_tick(start: date, step: int) -> Tick:
    named = step and (start.year * 12 + start.month - 1) % step == 0
    return Tick(start.toordinal(), month_label(start, step) if named else "")


def _need(step: int, width: Callable[[str], float]) -> float:
    """The pixels that lie between two labels so many months apart, so that they do not run together."""
    widest = width("2026") if step >= 12 else (width("Jan 2026") + width("Sep")) / 2
    return widest + BETWEEN


def _weekday(day: date) -> str:
    return f"{words.weekday_short(day)} {day.day}"


def _steps(least: float, scale: Scale) -> Iterator[float]:
    """Round steps from one that is not above `least` on, growing."""
    power = 10.0 ** floor(log10(least))
    while True:
        for factor in (1.0, 2.0, 2.5, 5.0):
            step = factor * power
            if scale in {Scale.NUMBER, Scale.DAYS} and step < 1:
                continue
            # A quarter of something is a round step for shares and for large numbers only.
            if factor != 2.5 or scale in {Scale.SHARE, Scale.INDEX} or step >= 25:
                yield step
        power *= 10
