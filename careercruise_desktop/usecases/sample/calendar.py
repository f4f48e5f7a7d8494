"""The days that were worked: Swedish public holidays, leave, and a few days ill."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from .chance import Chance

ONE_DAY = timedelta(days=1)
# Without leave around today the last weeks show an unbroken log, whatever the season.
_UNBROKEN_BEFORE = timedelta(days=45)
_UNBROKEN_AFTER = timedelta(days=21)
_STREAK = 23
_SATURDAY = 5


class WorkCalendar:
    """Which days are worked between the first day and a few weeks after today.

    Attributes:
        leave: stretches of leave as (first, last) day, in order.
    """

    def __init__(self, first: date, today: date, chance: Chance) -> None:
        self.first = first
        self.today = today
        self.leave: list[tuple[date, date]] = []
        self._off: set[date] = set()
        for year in range(first.year, today.year + 1):
            self._take_leave(year, chance)
        self._off.add(self._day_before_streak())

    def working(self, day: date) -> bool:
        """Whether the day is worked."""
        return day.weekday() < 5 and day not in holidays(day.year) and day not in self._off

    def back(self, day: date) -> date:
        """The last working day up to that day."""
        while not self.working(day):
            day -= ONE_DAY
        return day

    def forward(self, day: date) -> date:
        """The first working day from that day on."""
        while not self.working(day):
            day += ONE_DAY
        return day

    @staticmethod
    def open_day(day: date) -> date:
        """The first day from that day on that is neither at a weekend nor a public holiday."""
        while day.weekday() >= _SATURDAY or day in holidays(day.year):
            day += ONE_DAY
        return day

    def step(self, day: date, count: int) -> date:
        """The day so many working days later (negative: earlier)."""
        direction = ONE_DAY if count > 0 else -ONE_DAY
        while count:
            day += direction
            if self.working(day):
                count -= 1 if count > 0 else -1
        return day

    def days(self, first: date, last: date) -> Iterator[date]:
        """The working days from first to last."""
        day = first
        while day <= last:
            if self.working(day):
                yield day
            day += ONE_DAY

    def holiday(self, day: date) -> str:
        """The name of the public holiday, or ""."""
        return holidays(day.year).get(day, "")

    def _take_leave(self, year: int, chance: Chance) -> None:
        summer = date(year, 7, 4) + timedelta(days=7 * chance.whole(0, 2))
        self._leave(_monday(summer), 19, earliest=date(year, 6, 8))
        if chance.maybe(0.6):
            self._leave(_monday(date(year, 2, 8 + 7 * chance.whole(0, 1))), 5, earliest=date(year, 1, 10))
        self._leave(date(year, 12, 27), 5, earliest=date(year, 12, 27))
        if chance.maybe(0.7):
            start = _monday(date(year, 10, 20)) + ONE_DAY * chance.whole(2, 3)
            self._leave(start, 5 - start.weekday(), earliest=date(year, 10, 1))
        for _ in range(chance.whole(2, 6)):
            day = date(year, 1, 7) + ONE_DAY * chance.whole(0, 340)
            if day.weekday() < 5:
                self._leave(day, 1, earliest=day)

    def _leave(self, start: date, length: int, *, earliest: date) -> None:
        """Take leave, earlier where it would fall into the weeks around today; not at all before `earliest`."""
        while start >= earliest:
            last = start + ONE_DAY * (length - 1)
            if last < self.today - _UNBROKEN_BEFORE or start > self.today + _UNBROKEN_AFTER:
                self._off.update(start + ONE_DAY * step for step in range(length))
                if length > 1 and last < self.today and start >= self.first:
                    self.leave.append((start, last))
                return
            start -= timedelta(days=7)

    def _day_before_streak(self) -> date:
        """A day off that the present run of logged days began after."""
        return self.step(self.back(self.today), -_STREAK)


@lru_cache(maxsize=64)
def holidays(year: int) -> dict[date, str]:
    """The public holidays of a Swedish year, and the eves on which nobody works."""
    easter = _easter(year)
    midsummer = _weekday_on_or_after(date(year, 6, 19), 4)
    return {
        date(year, 1, 1): "New Year’s Day",
        date(year, 1, 6): "Epiphany",
        easter - timedelta(days=2): "Good Friday",
        easter + ONE_DAY: "Easter Monday",
        date(year, 5, 1): "May Day",
        easter + timedelta(days=39): "Ascension Day",
        date(year, 6, 6): "National Day",
        midsummer: "Midsummer Eve",
        date(year, 12, 24): "Christmas Eve",
        date(year, 12, 25): "Christmas Day",
        date(year, 12, 26): "Boxing Day",
        date(year, 12, 31): "New Year’s Eve",
    }


def _monday(day: date) -> date:
    return _weekday_on_or_after(day, 0)


def _weekday_on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)
