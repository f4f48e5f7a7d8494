"""Days: `today` `yesterday` `tomorrow` `mon` `last fri` `next mon` `2026-03-17` `17.3.` `17.3.2025` `3/17` `18 March`.

In what tells of the past also `30 days ago` and `a week ago`.
A weekday looks back for what was done and ahead for what is planned or due: back it may be today, ahead it is at most
seven days away. `last` and `next` mean the nearest one strictly before or after today. A day and month without a year
look the same way. Dots are always day first; slashes go by the person's order, and by the only one that makes sense
where theirs makes none. `24/7` is text, and so is a day's name after a word such as `for` or `the` ("slides for
Monday"), or as part of another word ("monitor", "Friday's").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain.words import MONTHS, WEEKDAYS
from careercruise_desktop.domain.years import FIRST_YEAR, LAST_YEAR

from .tokens import Word

_RELATIVE = {"yesterday": -1, "today": 0, "tomorrow": 1}
_STEPS = {"last": -1, "next": 1, "this": 0}
_WEEKDAYS = {name.lower()[:size]: number for number, name in enumerate(WEEKDAYS) for size in (3, 99)} | {
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip
_MONTHS = {name.lower()[:size]: number for number, name in enumerate(MONTHS, 1) for size in (3, 99)} | {"sept": 9}
_NUMERIC = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<dd>\d{1,2})\.(?P<dm>\d{1,2})\.(?P<dy>\d{4})?"
    r"|(?P<s1>\d{1,2})/(?P<s2>\d{1,2})(?:/(?P<sy>\d{4}|\d{2}))?",
    re.ASCII,
)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?", re.ASCII)
_GUARDS = frozenset(
    {"for", "before", "after", "since", "until", "till", "of", "the", "every", "each", "than", "between", "about"}
)
_DEADLINE = "by"
_AGO = "ago"
_LONGS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_COUNT = re.compile(r"\d{1,4}", re.ASCII)
_FAR_BACK = 183
_ALWAYS_TEXT = frozenset({"24/7"})


class DayWord(NamedTuple):
    """A day as written; it takes up `taken` words.

    One of: `offset` days from today; a `weekday` (Monday = 0) with a `step` of -1 (last), 0 or 1 (next); or a date,
    with `year` None when none was given, which has to fall on the `weekday` if there is one. Numbers are as written, 0
    too: `0000-00-00` is a date that no calendar has.
    """

    taken: int = 1
    offset: int | None = None
    weekday: int | None = None
    step: int = 0
    year: int | None = None
    month: int | None = None
    day: int = 0


def day_at(words: Sequence[Word], at: int, order: str, *, due: bool = False) -> DayWord | None:
    """The day that begins with the word, or None.

    Args:
        words: the line.
        at: which word.
        order: "dmy" or "mdy", for slashes.
        due: whether a day is when something is due, so that "by Friday" is one; elsewhere that is part of a sentence.
    """
    core = _word(words, at)
    if core[:1].isdigit():
        return _numeric(core, order) or _named_month(words, at)
    before = _word(words, at - 1)
    if before in _GUARDS or (before == _DEADLINE and not due):
        return None
    if core in _RELATIVE:
        return DayWord(offset=_RELATIVE[core])
    if core in _WEEKDAYS:
        dated = _named_month(words, at + 1) or DayWord(taken=0)
        return dated._replace(taken=dated.taken + 1, weekday=_WEEKDAYS[core])
    if core in _STEPS and _word(words, at + 1) in _WEEKDAYS:
        return DayWord(taken=2, weekday=_WEEKDAYS[_word(words, at + 1)], step=_STEPS[core])
    return _named_month(words, at) if core in _MONTHS else None


def ago_at(words: Sequence[Word], at: int) -> DayWord | None:
    """The day that so many days or weeks ago was, where the words say that, or None."""
    count, long = _word(words, at), _LONGS.get(_word(words, at + 1), 0)
    if not long or _word(words, at + 2) != _AGO:
        return None
    if count in {"a", "one"}:
        return DayWord(taken=3, offset=-long)
    return DayWord(taken=3, offset=-long * int(count)) if _COUNT.fullmatch(count) else None


def far_back(word: DayWord, day: date, today: date) -> bool:
    """Whether a day without a year lies so far back that it may be something else, such as "chapter 3/4"."""
    return word.month is not None and word.year is None and (today - day).days > _FAR_BACK


def has_month(word: DayWord) -> bool:
    """Whether it is a date whose month is one of the twelve, and whose day is none before the first."""
    return word.month is not None and 1 <= word.month <= len(MONTHS) and word.day >= 1


def resolved_day(word: DayWord, today: date, *, ahead: bool) -> date | None:
    """The date, or None when there is no such day between the years 1970 and 2199.

    Args:
        word: the day as written.
        today: the person's local day.
        ahead: whether what has no direction of its own looks ahead (plans, due dates) or back (what was done).
    """
    if word.offset is not None:
        day = today + timedelta(days=word.offset)
        return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
    if word.month is None:
        return _weekday(word.weekday or 0, word.step, today, ahead=ahead)
    if word.year is None:
        found = _nearest(word.month, word.day, today, ahead=ahead)
    else:
        found = _date(word.year, word.month, word.day)
    if found is not None and word.weekday not in {None, found.weekday()}:
        return None
    return found


def _weekday(weekday: int, step: int, today: date, *, ahead: bool) -> date:
    forward = (weekday - today.weekday()) % 7
    if step > 0 or (step == 0 and ahead):
        return today + timedelta(days=forward or 7)
    back = (today.weekday() - weekday) % 7
    return today - timedelta(days=back or (7 if step < 0 else 0))


def _nearest(month: int, day: int, today: date, *, ahead: bool) -> date | None:
    """The nearest such date from today on, ahead or back; 29 February may be eight years away."""
    for years in range(9):
        found = _date(today.year + (years if ahead else -years), month, day)
        if found is not None and (found >= today if ahead else found <= today):
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numeric(core: str, order: str) -> DayWord | None:
    match = _NUMERIC.fullmatch(core)
    if match is None or core in _ALWAYS_TEXT:
        return None
    if match["y"]:
        return DayWord(year=int(match["y"]), month=int(match["m"]), day=int(match["d"]))
    if match["dd"]:
        return _if_possible(int(match["dd"]), int(match["dm"]), _year(match["dy"]))
    first, second = int(match["s1"]), int(match["s2"])
    year = _year(match["sy"])
    day, month = (first, second) if order == "dmy" else (second, first)
    return _if_possible(day, month, year) or _if_possible(month, day, year)


def _year(digits: str | None) -> int | None:
    """Two digits are those of this century; None for none."""
    if digits is None:
        return None
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _if_possible(day: int, month: int, year: int | None) -> DayWord | None:
    """A date whose numbers can be a day and a month; that it exists is checked later, so that it can be said."""
    return DayWord(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _named_month(words: Sequence[Word], at: int) -> DayWord | None:
    """`18 March`, `18th March 2026`, `March 18`; "may" only after its number and before no other plain word."""
    first, second = _word(words, at), _word(words, at + 1)
    if second in _MONTHS:
        month, number = _MONTHS[second], _ORDINAL.fullmatch(first)
        if second == "may" and _word(words, at + 2).isalpha():
            return None
    elif first in _MONTHS and first != "may":
        month, number = _MONTHS[first], _ORDINAL.fullmatch(second)
    else:
        return None
    if number is None or not 1 <= int(number[1]) <= 31:
        return None
    year = _word(words, at + 2)
    if len(year) == 4 and year.isascii() and year.isdecimal() and FIRST_YEAR <= int(year) <= LAST_YEAR:
        return DayWord(taken=3, year=int(year), month=month, day=int(number[1]))
    return DayWord(taken=2, month=month, day=int(number[1]))


def _word(words: Sequence[Word], at: int) -> str:
    return words[at].core if 0 <= at < len(words) and not words[at].quoted else ""
