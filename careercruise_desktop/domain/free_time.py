"""Free time: the first gap in which something of a length has room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from .settings import Settings
from .spans import MINUTE, Moment, Span, moment

STEP = 15


def first_free(windows: Iterable[Span], taken: Sequence[Span], minutes: int) -> Span | None:
    """The first stretch of a length inside one of the windows that touches nothing which is taken.

    It starts where its window does, or at the end of what is taken, put off to the next quarter of an hour on the wall.

    Args:
        windows: when something may be, in order.
        taken: what is there already, in any order.
        minutes: the length that is wanted.
    """
    ordered = sorted((span.start, span.end) for span in taken)
    for window in windows:
        start = _quarter(window.start, window.zone)
        for first, last in ordered:
            if last <= start:
                continue
            if first >= start + minutes * MINUTE:
                break
            start = _quarter(last, window.zone)
        if start + minutes * MINUTE <= window.end:
            return Span(start, start + minutes * MINUTE, window.zone)
    return None


def working_hours(days: Iterable[date], settings: Settings, now: Moment) -> Iterator[Span]:
    """The working hours of some days, from now on, in the zone of now."""
    for day in days:
        if day.weekday() not in settings.working_days:
            continue
        start, end = (moment(day, minute, now.zone).at for minute in (settings.work_start, settings.work_end))
        if max(start, now.at) < end:
            yield Span(max(start, now.at), end, now.zone)


def _quarter(at: int, zone: str) -> int:
    """The next instant at which the clock on the wall shows a quarter of an hour."""
    late = Moment(at, zone).minute_of_day % STEP * MINUTE + at % MINUTE
    return at + (STEP * MINUTE - late) if late else at
