"""The records behind a figure of the strip, as the rows of a list."""

from __future__ import annotations

from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import Moment, Span
from careercruise_desktop.ui.widgets.records_list import RecordState
from careercruise_desktop.usecases.week_state import Logged, Planned, ScheduleState

from .figures import ACCURACY, PLANNED, span_words


class Records(NamedTuple):
    """Rows with what they are behind."""

    title: str
    sub: str
    rows: tuple[RecordState, ...]
    total: int


def records_behind(key: str, state: ScheduleState) -> Records:
    """The blocks or entries that a figure counts, in order of time."""
    if key in {PLANNED, ACCURACY}:
        found = _blocks(state, past=key == ACCURACY)
        rows = tuple([_block_row(one, state.now.zone, said=key == ACCURACY) for one in found])
        minutes, one, many = sum(one.span.minutes for one in found), "block", "blocks"
    else:
        entries = _entries(state)
        rows = tuple([_entry_row(entry, state.now.zone) for entry in entries])
        minutes, one, many = sum(entry.minutes for entry in entries), "entry", "entries"
    sub = f"{words.plural(len(rows), one, many)}, {words.duration(minutes)}"
    return Records(span_words(state.figures), sub, rows, len(rows))


def _blocks(state: ScheduleState, *, past: bool) -> list[Planned]:
    """The blocks that belong to the period, each once."""
    period, today = state.figures.period, state.now.day
    found = {one.key: one for day in state.days for one in day.planned if one.key.day in period}
    kept = [one for one in found.values() if not past or one.key.day < today]
    return sorted(kept, key=lambda one: one.span)


def _entries(state: ScheduleState) -> list[Logged]:
    period = state.figures.period
    found = {
        (one.running, one.id): one
        for day in state.days
        for one in (*day.logged, *day.totals)
        if one.day in period and not one.running
    }
    return sorted(found.values(), key=lambda one: (one.day, one.span is None, one.span.start if one.span else 0))


def _block_row(one: Planned, zone: str, *, said: bool) -> RecordState:
    parts = [_when(one.span, zone), one.status.value if said else "", one.project]
    second = " · ".join(part for part in parts if part)
    length = words.duration(one.span.minutes)
    return RecordState("time_block", one.key.id, one.role.value, one.title, second, length, one.key.day)


def _entry_row(one: Logged, zone: str) -> RecordState:
    when = _when(one.span, zone) if one.span is not None else f"{words.day_long(one.day)}, day total"
    what = ("overlaps another" if one.clash else "", "not planned" if one.unplanned else "")
    second = " · ".join(part for part in (when, *what, one.project) if part)
    return RecordState("time_entry", one.id, one.role.value, one.title, second, words.duration(one.minutes), one.day)


def _when(span: Span, zone: str) -> str:
    start = Moment(span.start, zone)
    return f"{words.day_long(start.day)}, {words.clock(start)}"
