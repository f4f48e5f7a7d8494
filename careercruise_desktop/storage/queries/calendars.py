"""Imported calendars: what is kept of each, and which appointments have become blocks."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.storage.reader import Reader

_TAKEN = "planned"


class CalendarRow(NamedTuple):
    """An imported calendar: its name, how many appointments are kept of it, and when the last one starts."""

    name: str
    events: int
    last: Moment


def calendars(reader: Reader) -> list[CalendarRow]:
    """The calendars that appointments are kept of, by name."""
    rows = reader.rows(
        "SELECT source, count(*), max(start_at), zone FROM calendar_event GROUP BY source"
        " ORDER BY source COLLATE NOCASE, source"
    )
    return [CalendarRow(name, events, Moment(start, zone)) for name, events, start, zone in rows]


def kept_of(reader: Reader, source: str) -> list[CalendarEvent]:
    """The appointments of a calendar, oldest record first."""
    return reader.find(CalendarEvent, source=source)


def taken_key(event: CalendarEvent, block_id: int) -> str:
    """The key of the note that an appointment has become a block: which, and by which block."""
    return f"{_TAKEN}:{_digest(event.source, event.source_id)}:{block_id}"


def taken(reader: Reader, source: str) -> Taken:
    """Which appointments of a calendar have become blocks that still exist."""
    rows = reader.rows(
        "SELECT d.key FROM dismissal d JOIN time_block b ON b.id = CAST(substr(d.key, ?) AS INTEGER)"
        " WHERE d.key GLOB ?",
        (len(f"{_TAKEN}:{_digest('', '')}:") + 1, f"{_TAKEN}:*"),
    )
    return Taken(source, frozenset(key.split(":")[1] for (key,) in rows))


class Taken:
    """The appointments of one calendar that have become blocks; ask with `in`, by their id in the calendar."""

    def __init__(self, source: str, digests: frozenset[str]) -> None:
        self._source = source
        self._digests = digests

    def __contains__(self, source_id: str) -> bool:
        return bool(self._digests) and _digest(self._source, source_id) in self._digests


def _digest(source: str, source_id: str) -> str:
    return hashlib.sha256(f"{source}\0{source_id}".encode("utf-8", "replace")).hexdigest()[:32]


def planned(reader: Reader) -> list[TimeBlock]:
    """Every planned block without its skills, by start."""
    return reader.pick(TimeBlock, "ORDER BY start_at, id", links=False)
