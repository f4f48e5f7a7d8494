"""Imported appointments by the time that they take, in whichever zone they were written."""

from __future__ import annotations

from typing import NamedTuple

from careercruise_desktop.domain.spans import HOUR, Span
from careercruise_desktop.storage.reader import Reader

from .blocks import blocks_in

# So far back an appointment is looked for that still goes on: no index knows when those end that have begun.
LONGEST = 400 * 24 * HOUR


class EventRow(NamedTuple):
    """An appointment; `all_day` ones are for whole days of their own zone, whatever the person's clock shows there."""

    id: int
    title: str
    span: Span
    all_day: bool


def events_in(reader: Reader, start: int, end: int) -> list[EventRow]:
    """The appointments that touch a stretch of instants, by start."""
    return [
        EventRow(key, title, Span(first, last, zone), bool(all_day))
        for key, title, first, last, zone, all_day in reader.rows(
            "SELECT id, title, start_at, end_at, zone, all_day FROM calendar_event"
            " WHERE start_at >= ? AND start_at < ? AND end_at > ? ORDER BY start_at, id",
            (start - LONGEST, end, start),
        )
    ]


def taken_in(reader: Reader, start: int, end: int) -> list[Span]:
    """What takes a stretch of instants: planned blocks, and appointments with a time of day."""
    events = [event.span for event in events_in(reader, start, end) if not event.all_day]
    return [block.when for block in blocks_in(reader, start, end)] + events
