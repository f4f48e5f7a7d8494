"""What runs, as work up to now: it counts as the entry would that it leaves when it is stopped.

So it belongs to the day on which it started, whichever day it is by now; time that it shares with entries counts once;
and a planned block that it is work of is not missed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.figures.adherence import LoggedWork
from careercruise_desktop.domain.figures.elapsed import elapsed
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import MINUTE, Moment, Span
from careercruise_desktop.storage.queries import today as ask
from careercruise_desktop.storage.reader import Reader


class Running(NamedTuple):
    """The running timer.

    Attributes:
        timer: it.
        span: from its start up to now, at least a minute.
        minutes: whole minutes so far; 0 in the first one.
        day: the day that its work belongs to.
        work: its work so far, as an entry without an id.
    """

    timer: ask.TimerRow
    span: Span
    minutes: int
    day: date
    work: ask.EntryRow

    def adds(self, entries: Sequence[ask.EntryRow]) -> tuple[int, int]:
        """The minutes of both roles, (it, pm), by which it changes what the entries of its day count."""
        if not self.minutes:
            return 0, 0
        when = self.work.when
        ends = [entry.when.end for entry in entries if isinstance(entry.when, Span)]
        if isinstance(when, Span) and when.start >= max(ends, default=0):
            # It shares no time with any of them, as what runs hardly ever does.
            return (when.minutes, 0) if self.work.role is Role.IT else (0, when.minutes)
        before, after = elapsed(entries), elapsed([*entries, self.work])
        return after.it - before.it, after.pm - before.pm


def running(reader: Reader, now: Moment) -> Running | None:
    """The timer that runs, up to now."""
    timer = ask.running(reader)
    if timer is None:
        return None
    start = timer.start
    minutes = max(0, now.at - start.at) // MINUTE
    when = Span.lasting(start.floored(), max(1, minutes))
    work = ask.EntryRow(0, timer.title, timer.role, when, timer.project_id, timer.task_id, timer.block_id)
    return Running(timer, Span(start.at, max(now.at, start.at + MINUTE), start.zone), minutes, start.day, work)


def with_running(entries: Sequence[LoggedWork], run: Running | None, day: date) -> list[LoggedWork]:
    """The work of a day, what runs included."""
    return [*entries, run.work] if run is not None and run.day == day else list(entries)


def logged_minutes(
    reader: Reader, first: date, last: date, run: Running | None, known: Sequence[ask.EntryRow] | None = None
) -> tuple[int, int]:
    """Logged minutes of both roles over a range of days, (it, pm), with what runs.

    `known` are the entries of the day that what runs belongs to, where they were read already.
    """
    it, pm = ask.logged_minutes(reader, first, last)
    if run is not None and first <= run.day <= last:
        more = run.adds(ask.entries_of(reader, run.day) if known is None else known)
        it, pm = it + more[0], pm + more[1]
    return it, pm
