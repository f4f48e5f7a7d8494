"""Rules of repeating: what they say, how they are written (RFC 5545), how they read, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from . import words
from .errors import Refused
from .recurrence_text import CODES, NTHS, Freq, NthDay, read, refused
from .spans import Moment

LONGEST_INTERVAL = 999
MOST_TIMES = 9_999
WORKWEEK = (0, 1, 2, 3, 4)
LAST = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How a block repeats, in whole local days.

    Attributes:
        freq: days, weeks, months or years.
        interval: every so many of them, 1 to 999.
        weekdays: of a weekly rule, the days in order from Monday = 0; empty for that of the first day.
        month_days: of a monthly rule, the dates (1 to 31, or -1 for the last day); a month without one is left out.
        nth_days: of a monthly rule, the weekdays; with neither these nor dates it is the date of the first day.
        until: the last day on which it may fall, or None.
        count: how many times in all, the first one included, or None.
        week_start: the day on which weeks begin, from Monday = 0; matters to every second week and the like.
    """

    freq: Freq
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    nth_days: tuple[NthDay, ...] = ()
    until: date | None = None
    count: int | None = None
    week_start: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.interval <= LONGEST_INTERVAL:
            raise refused(f"INTERVAL={self.interval} does not repeat: choose every 1 to {LONGEST_INTERVAL}")
        if self.count is not None and not 1 <= self.count <= MOST_TIMES:
            raise refused(f"COUNT={self.count} is not possible: choose 1 to {MOST_TIMES:,} times, or no end")
        if self.until is not None and self.count is not None:
            raise refused("A repeat ends on a day or after so many times, not both: leave out UNTIL or COUNT")

    @classmethod
    def parse(cls, text: str, start: Moment | None = None) -> Rule:
        """The rule that a text says, with or without "RRULE:" before it, in any case.

        Args:
            text: an RFC 5545 recurrence rule.
            start: the first time's start: gives the zone in which an UNTIL in UTC is a day.

        Raises:
            Refused: it cannot be read, or says what is not possible; the field is "repeat".
        """
        return cls(**read(text, start))

    def __str__(self) -> str:
        parts = [f"FREQ={self.freq.value}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.month_days:
            parts.append(f"BYMONTHDAY={','.join(map(str, self.month_days))}")
        days = [CODES[day] for day in self.weekdays] + [f"{nth}{CODES[day]}" for nth, day in self.nth_days]
        if days:
            parts.append(f"BYDAY={','.join(days)}")
        if self.week_start and self.freq is Freq.WEEKLY and self.interval > 1:
            parts.append(f"WKST={CODES[self.week_start]}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until.isoformat().replace('-', '')}")
        return ";".join(parts)

    def ending(self, until: date) -> Rule:
        """The same rule with a last day, in place of any other end."""
        return _with_end(self, until, None)

    def lasting(self, count: int) -> Rule:
        """The same rule for so many times, in place of any other end.

        Raises:
            Refused: the number is not between 1 and 9,999.
        """
        return _with_end(self, None, count)

    def endless(self) -> Rule:
        """The same rule without an end."""
        return _with_end(self, None, None)

    def fits(self, day: date) -> bool:
        """Whether the rule may fall on such a day, whatever its interval and its end."""
        if self.freq is Freq.WEEKLY:
            return not self.weekdays or day.weekday() in self.weekdays
        if self.freq is not Freq.MONTHLY or not (self.month_days or self.nth_days):
            return True
        left = _month_length(day) - day.day
        if self.month_days:
            return day.day in self.month_days or -left - 1 in self.month_days
        near = {NthDay((day.day - 1) // 7 + 1, day.weekday()), NthDay(-(left // 7) - 1, day.weekday())}
        return not near.isdisjoint(self.nth_days)

    def falls_on(self, day: date, first_day: date) -> bool:
        """Whether a rule that begins with `first_day` falls on a later day (or that one), whatever its end."""
        if self.freq is Freq.DAILY:
            return (day - first_day).days % self.interval == 0
        if self.freq is Freq.WEEKLY:
            into = (first_day.weekday() - self.week_start) % 7
            weeks = ((day - first_day).days + into) // 7
            return weeks % self.interval == 0 and day.weekday() in (self.weekdays or (first_day.weekday(),))
        months = (day.year - first_day.year) * 12 + day.month - first_day.month
        if self.freq is Freq.YEARLY or not (self.month_days or self.nth_days):
            period = self.interval * (12 if self.freq is Freq.YEARLY else 1)
            return months % period == 0 and day.day == first_day.day
        return months % self.interval == 0 and self.fits(day)

    def check(self, first_day: date) -> Rule:
        """The rule itself, when a block can begin with that day.

        Raises:
            Refused: it ends before, or does not fall on that day; the field is "repeat".
        """
        if self.until is not None and self.until < first_day:
            raise refused(
                f"The repeat ends on {words.day_long(self.until, first_day)}, before its first day,"
                f" {words.day_long(first_day)}: choose a later end"
            )
        if not self.fits(first_day):
            raise refused(
                f"The first day, {words.day_long(first_day)}, is not among the days of the repeat"
                f" ({self.words(first_day)}): add it, or move the first time"
            )
        return self

    def words(self, first_day: date) -> str:
        """The rule as people say it: `Every 2 weeks on Mon and Wed until 3 June`, `Daily, 10 times`."""
        head = self._pace(first_day)
        if self.count is not None:
            return f"{head}, {'once' if self.count == 1 else f'{self.count:,} times'}"
        if self.until is None:
            return head
        year = f" {self.until.year}" if self.until.year != first_day.year else ""
        return f"{head} until {self.until.day} {words.MONTHS[self.until.month - 1]}{year}"

    def _pace(self, first_day: date) -> str:
        adverb, plural = {
            Freq.DAILY: ("Daily", "days"),
            Freq.WEEKLY: ("Weekly", "weeks"),
            Freq.MONTHLY: ("Monthly", "months"),
            Freq.YEARLY: ("Yearly", "years"),
        }[self.freq]
        if self.weekdays == WORKWEEK and self.interval == 1:
            return "Every weekday"
        head = adverb if self.interval == 1 else f"Every {self.interval} {plural}"
        on = self._days(first_day)
        return f"{head} on {on}" if on else head

    def _days(self, first_day: date) -> str:
        if self.freq is Freq.WEEKLY:
            days = self.weekdays or (first_day.weekday(),)
            return words.listed([words.WEEKDAYS[day][:3] for day in days])
        if self.freq is Freq.MONTHLY:
            dates = self.month_days or (() if self.nth_days else (first_day.day,))
            named = [_date_words(each) for each in dates]
            named += [f"{NTHS[nth]} {words.WEEKDAYS[day]}" for nth, day in self.nth_days]
            return f"the {words.listed(named)}"
        return f"{first_day.day} {words.MONTHS[first_day.month - 1]}" if self.freq is Freq.YEARLY else ""


def choices(first_day: date) -> tuple[Rule, ...]:
    """Ready-made rules for a block that first is on that day, the usual ones first; none of them ends."""
    weekday = first_day.weekday()
    nth, left = (first_day.day - 1) // 7 + 1, _month_length(first_day) - first_day.day
    found = [Rule(freq=Freq.DAILY)]
    if weekday in WORKWEEK:
        found.append(Rule(freq=Freq.WEEKLY, weekdays=WORKWEEK))
    found += [
        Rule(freq=Freq.WEEKLY, weekdays=(weekday,)),
        Rule(freq=Freq.WEEKLY, weekdays=(weekday,), interval=2),
        Rule(freq=Freq.MONTHLY, month_days=(first_day.day,)),
    ]
    if nth < 5:
        found.append(Rule(freq=Freq.MONTHLY, nth_days=(NthDay(nth, weekday),)))
    if left < 7:
        found.append(Rule(freq=Freq.MONTHLY, nth_days=(NthDay(LAST, weekday),)))
    return tuple(found)


@lru_cache(maxsize=1024)
def rule_of(text: str) -> Rule | None:
    """The rule of a stored text; None where it cannot be read, so that its block is there once."""
    try:
        return Rule.parse(text)
    except Refused:
        return None


def _with_end(rule: Rule, until: date | None, count: int | None) -> Rule:
    return Rule(
        freq=rule.freq, interval=rule.interval, weekdays=rule.weekdays, month_days=rule.month_days,
        nth_days=rule.nth_days, until=until, count=count, week_start=rule.week_start,
    )  # fmt: skip


def _month_length(day: date) -> int:
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return 31 if day.month == 12 else (date(year, month, 1) - date(day.year, day.month, 1)).days


def _date_words(number: int) -> str:
    if number < 0:
        return "last day" if number == LAST else f"{NTHS.get(number, f'{-number}th last')} day"
    return f"{number}{'th' if number in range(10, 21) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
