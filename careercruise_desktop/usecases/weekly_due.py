"""Whether the weekly review of last week waits: all that an offer of it needs."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.periods import Period, week_of
from careercruise_desktop.storage.queries import journal as journal_rows
from careercruise_desktop.storage.queries import weekly as ask
from careercruise_desktop.storage.reader import Reader

_WEEK = timedelta(days=7)


def due_week(reader: Reader, today: date) -> Period | None:
    """The last whole week where something was logged in it and it was not reviewed; else None."""
    period = week_of(today - _WEEK, reader.settings().week_start)
    waits = ask.anything_logged(reader, period) and review_of(reader, period) is None
    return period if waits else None


def review_of(reader: Reader, period: Period) -> JournalEntry | None:
    """The review that was kept of a week, the newest of several."""
    key = journal_rows.newest_of_kind(reader, JournalKind.WEEKLY_REVIEW.value, period.first, period.last)
    return reader.look(JournalEntry, key)
