"""Work that was promised for a day: how much of it was done by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain.periods import Period

from .handing_over import Share

# In longer periods the stretches are months: there would be more bars than one can tell apart.
MOST_SHORT_DAYS = 200
_SHORT = 14


class Promise(NamedTuple):
    """A piece of work, the day for which it was promised, and the day on which it was done (None while it is not)."""

    id: int
    due: date
    finished: date | None


def kept_promises(work: Iterable[Promise], period: Period, today: date) -> Share:
    """What was done by its day, of what was due in a period.

    What is still to be done counts as late once its day has passed, and not before. Example: of three pieces due this
    week one was done a day early, one a day late, and one is open and due tomorrow: 1 of 2.
    """
    done: list[int] = []
    late: list[int] = []
    for each in work:
        if each.due not in period:
            continue
        if each.finished is not None:
            (done if each.finished <= each.due else late).append(each.id)
        elif each.due < today:
            late.append(each.id)
    return Share(tuple(done), tuple(late))


def stretches(period: Period, today: date) -> Iterator[Period]:
    """The parts of a period up to today, oldest first: two weeks each, or months where it is long."""
    last = min(period.last, today)
    first = period.first
    while first <= last:
        if period.days <= MOST_SHORT_DAYS:
            following = first + timedelta(days=_SHORT)
        else:
            following = (first.replace(day=1) + timedelta(days=31)).replace(day=1)
        yield Period(first, min(following - timedelta(days=1), period.last))
        first = following
