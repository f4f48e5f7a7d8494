"""What is selected together on the schedule, blocks and entries alike: each verb is one act, and one undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.entries import TimeEntry, entry_when, shifted
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.retiming import on_day
from careercruise_desktop.domain.schedule import BlockKey, Scope
from careercruise_desktop.domain.spans import HOUR, MINUTE, Moment, Span
from careercruise_desktop.storage.desk import Desk

from .repeating import changed, removed, time_of
from .usecase import UseCase

DAY = 24 * HOUR


class Moved(NamedTuple):
    """How many were moved, and what the clocks did to them."""

    items: int
    remarks: tuple[str, ...]


class Selection(UseCase):
    """The verbs of several blocks and entries together; of repeating blocks these times only."""

    def move(self, blocks: Sequence[BlockKey], entries: Sequence[int], seconds: int) -> Moved:
        """Let all of them be so many seconds later (earlier below 0); whole days keep their times on the wall.

        Raises:
            Refused: one of them is gone, has no time of day, or an entry would be still to come. Then none is moved.
            Unreadable: the data file cannot be written.
        """
        keys, ids = list(dict.fromkeys(blocks)), list(dict.fromkeys(entries))
        with self._store.write(f"Move {_named(keys, ids)}") as desk:
            remarks = [_later_block(desk, key, seconds) for key in _in_order(desk, keys, seconds)]
            remarks += [self._later_entry(desk, key, seconds) for key in ids]
        return Moved(len(keys) + len(ids), tuple(dict.fromkeys(remark for remark in remarks if remark)))

    def remove(self, blocks: Sequence[BlockKey], entries: Sequence[int]) -> int:
        """Delete all of them; returns how many there were. What was logged for a block stays.

        Raises:
            Refused: one of them is gone already. Then none is deleted.
            Unreadable: the data file cannot be written.
        """
        keys, ids = list(dict.fromkeys(blocks)), list(dict.fromkeys(entries))
        with self._store.write(f"Delete {_named(keys, ids)}") as desk:
            for key in keys:
                removed(desk, key, Scope.THIS)
            for number in ids:
                desk.get(TimeEntry, number)
                desk.remove(TimeEntry, number)
        return len(keys) + len(ids)

    def _later_entry(self, desk: Desk, key: int, seconds: int) -> str:
        entry, remark = shifted(desk.get(TimeEntry, key), seconds)
        when = entry_when(entry.when)
        if isinstance(when, Span) and when.end > self._clock.now().at + MINUTE:
            title = words.shortened(entry.title)
            raise Refused(f"“{title}” would be still to come. Plan it instead, or move it less far.", "when")
        desk.save(replace(entry, when=when))
        return remark


def _later_block(desk: Desk, key: BlockKey, seconds: int) -> str:
    when = time_of(desk, key).when
    days, rest = divmod(seconds, DAY)
    if rest:
        return changed(desk, key, Scope.THIS, when.moved(Moment(when.start + seconds, when.zone))).remark
    found = on_day(when, when.first.wall.date().fromordinal(when.day.toordinal() + days))
    if not isinstance(found.when, Span):
        raise Refused("A block needs a time of day.", "start")
    done = changed(desk, key, Scope.THIS, found.when)
    return found.remark or done.remark


def _in_order(desk: Desk, keys: list[BlockKey], seconds: int) -> list[BlockKey]:
    """Those first that go ahead, so that two times of one repeat never stand on the same day."""
    return sorted(keys, key=lambda key: time_of(desk, key).when.start, reverse=seconds > 0)


def _named(blocks: Sequence[BlockKey], entries: Sequence[int]) -> str:
    """`block`, `2 entries`, `3 items`."""
    if blocks and entries:
        return f"{len(blocks) + len(entries)} items"
    count, one, many = (len(blocks), "block", "blocks") if blocks else (len(entries), "entry", "entries")
    return one if count == 1 else f"{count} {many}"
