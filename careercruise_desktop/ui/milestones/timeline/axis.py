"""Days from left to right: where a day stands, which day is at a place, and which lines and words divide the time.

A day stands at its beginning. Days are counted as Python's ordinals, so that parts of a day are plain numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.years import FIRST_DAY, LAST_DAY

LEAST_DAYS, MOST_DAYS = 91, 3660
_TODAY_AT = 0.33
# Pixels for a day, from which on months have lines, and weeks have.
_MONTHS_FROM, _WEEKS_FROM = 1.3, 5.5
_QUARTERS_FROM = 0.3
# Narrower months have short names, and still narrower ones their year below.
_NAMES_FROM, _YEAR_BESIDE_FROM = 3.45, 2.6
# Words stand so far right of their line, and so far from the next one.
BESIDE, AFTER = 6.0, 2.0
# A letter is about so wide; whoever has fonts measures words.
_LETTER_PX = 6.8


class Tick(NamedTuple):
    """A line of the time: where, and what stands right of it. `strong` ones begin a year, quarter or month.

    Words that are `loose` hold up to the next ones, so that they may stand anywhere before those.
    """

    x: float
    day: date
    label: str
    strong: bool = True
    loose: bool = False


class Axis(NamedTuple):
    """A width of time.

    Attributes:
        left: where the time begins, in pixels.
        right: where it ends.
        origin: the ordinal of what stands at `left`, with parts of a day.
        day_px: pixels for a day.
    """

    left: float
    right: float
    origin: float
    day_px: float

    @property
    def width(self) -> float:
        """The pixels for time; never below one."""
        return max(1.0, self.right - self.left)

    @property
    def days(self) -> int:
        """How many days are in sight."""
        return max(1, round(self.width / self.day_px))

    @property
    def first(self) -> date:
        """The day at the left edge."""
        return date.fromordinal(round(self.origin))

    def x(self, day: date) -> float:
        """Where a day stands."""
        return self.left + (day.toordinal() - self.origin) * self.day_px

    def day_at(self, x: float) -> date:
        """The day that stands nearest to a place."""
        found = round(self.origin + (x - self.left) / self.day_px)
        return date.fromordinal(max(FIRST_DAY.toordinal(), min(found, LAST_DAY.toordinal())))

    def sees(self, x: float) -> bool:
        """Whether a place is in sight."""
        return self.left <= x <= self.right

    def panned(self, pixels: float) -> Axis:
        """Later by so many pixels; never out of the time that is known."""
        return self._replace(origin=_held(self.origin + pixels / self.day_px))

    def zoomed(self, days: float, around: float) -> Axis:
        """So many days in sight; what is at this place stays there."""
        day_px = self.width / max(LEAST_DAYS, min(days, MOST_DAYS))
        at = self.origin + (around - self.left) / self.day_px
        return self._replace(origin=_held(at - (around - self.left) / day_px), day_px=day_px)

    def within(self, left: float, right: float) -> Axis:
        """The same days in sight in another width."""
        share = max(1.0, right - left) / self.width
        return Axis(left, right, self.origin, self.day_px * share)


def around_today(today: date, days: int) -> date:
    """The day with which so many days begin that show today after a third of them: the first one of its month.

    So the first month says its name.
    """
    return (today - timedelta(days=round(days * _TODAY_AT))).replace(day=1)


def spanning(first: date, days: int, left: float, right: float) -> Axis:
    """An axis that shows so many days from a day on."""
    held = max(LEAST_DAYS, min(days, MOST_DAYS))
    return Axis(left, right, _held(first.toordinal()), max(1.0, right - left) / held)


def _held(origin: float) -> float:
    return max(float(FIRST_DAY.toordinal()), min(origin, float(LAST_DAY.toordinal())))


class Ticks:
    """The lines of an axis, and the two rows of words above them.

    `measured` gives the pixels of a word in the upper row.
    """

    def __init__(self, axis: Axis, measured: Callable[[str], float] = lambda text: _LETTER_PX * len(text)) -> None:
        self._axis = axis
        self._measured = measured

    @cached_property
    def lines(self) -> list[Tick]:
        """All lines in sight."""
        axis = self._axis
        if axis.day_px >= _WEEKS_FROM:
            return [*self._weeks(), *self._months(1)]
        if axis.day_px >= _MONTHS_FROM:
            return self._months(1)
        return self._months(3 if axis.day_px >= _QUARTERS_FROM else 12)

    @cached_property
    def upper(self) -> list[Tick]:
        """The words of the upper row: months, or years where months are narrow. The first may begin out of sight."""
        if self._axis.day_px >= _MONTHS_FROM:
            ticks = self._months(1, before=True)
            named = self._first_with_room(ticks, lambda tick: self._month_name(tick, True))
            return [tick._replace(label=self._month_name(tick, number == named)) for number, tick in enumerate(ticks)]
        return [tick._replace(label=str(tick.day.year)) for tick in self._months(12, before=True)]

    @cached_property
    def lower(self) -> list[Tick]:
        """The words of the lower row: Mondays, the year of narrow months, quarters, or none."""
        axis = self._axis
        if axis.day_px >= _WEEKS_FROM:
            return [tick._replace(label=self._monday(tick)) for tick in self._weeks()]
        if _YEAR_BESIDE_FROM > axis.day_px >= _MONTHS_FROM:
            named = self._first_with_room(self.upper, lambda tick: str(tick.day.year))
            years = [tick for number, tick in enumerate(self.upper) if number == named or tick.day.month == 1]
            return [tick._replace(label=str(tick.day.year), loose=True) for tick in years]
        if _MONTHS_FROM > axis.day_px >= _QUARTERS_FROM:
            return [tick._replace(label=f"Q{(tick.day.month + 2) // 3}") for tick in self._months(3)]
        return []

    def _month_name(self, tick: Tick, first: bool) -> str:
        name = words.MONTHS[tick.day.month - 1]
        if self._axis.day_px < _NAMES_FROM:
            name = name[:3]
        if self._axis.day_px < _YEAR_BESIDE_FROM:
            return name
        return f"{name} {tick.day.year}" if first or tick.day.month == 1 else name

    def _monday(self, tick: Tick) -> str:
        """The day of a Monday; "" where it would stand on the line of the next month, below the name of that."""
        text = str(tick.day.day)
        following = (tick.day.replace(day=1) + timedelta(days=31)).replace(day=1)
        room = (following - tick.day).days * self._axis.day_px
        return text if BESIDE + self._measured(text) + AFTER <= room else ""

    def _first_with_room(self, ticks: list[Tick], said: Callable[[Tick], str]) -> int:
        """The first of the ticks that has room for its words: the one that says the year."""
        ends = [tick.x for tick in ticks[1:]] + [self._axis.right]
        for number, (tick, end) in enumerate(zip(ticks, ends, strict=False)):
            if max(self._axis.left, tick.x) + BESIDE + self._measured(said(tick)) + AFTER <= end:
                return number
        return 0

    def _months(self, step: int, *, before: bool = False) -> list[Tick]:
        """Beginnings of every `step` months in sight; with `before` also the one that the left edge lies in."""
        axis = self._axis
        day = date.fromordinal(int(axis.origin))
        day = date(day.year, (day.month - 1) // step * step + 1, 1)
        found: list[Tick] = []
        while (x := axis.x(day)) <= axis.right:
            if before or x >= axis.left - 0.5:
                found.append(Tick(x, day, ""))
            months = day.year * 12 + day.month - 1 + step
            day = date(months // 12, months % 12 + 1, 1)
        return found

    def _weeks(self) -> list[Tick]:
        axis = self._axis
        day = date.fromordinal(int(axis.origin))
        day += timedelta(days=-day.weekday() % 7)
        found: list[Tick] = []
        while (x := axis.x(day)) <= axis.right:
            if x >= axis.left - 0.5:
                found.append(Tick(x, day, "", strong=False))
            day += timedelta(days=7)
        return found
