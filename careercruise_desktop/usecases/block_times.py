"""The times of a block: one of them as it is planned for its day, what stands for it now, and the next one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.storage import occurrences
from careercruise_desktop.storage.queries import blocks as ask
from careercruise_desktop.storage.reader import Reader

# So far ahead and back a time is looked for: rules go by years at most, and a leap day comes once in eight.
_NEAR, _REACH = timedelta(days=31), timedelta(days=8 * 366)
NOT_THERE = "This block is no longer planned for that day."


def block_at(reader: Reader, key: BlockKey) -> TimeBlock:
    """The block with the time that it has on a day; a repeating one keeps its id and its rule.

    Raises:
        Refused: it is gone, or is not planned for that day.
    """
    block = reader.get(TimeBlock, key.id)
    row = ask.block(reader, key)
    if row is None:
        raise Refused(NOT_THERE, "when")
    return replace(block, when=row.when)


def key_now(reader: Reader, key: BlockKey) -> BlockKey | None:
    """What now stands for one time of a block: it, or the exception that was made of it; None when it is gone."""
    if ask.block(reader, key) is not None:
        return key
    exceptions = reader.find(TimeBlock, series_id=key.id, series_day=key.day.isoformat())
    return BlockKey(exceptions[0].id, exceptions[0].when.day) if exceptions else None


def nearest_day(block: TimeBlock, today: date) -> date:
    """The day of a block's next time, or of its last one when all are over, or of its first when none is near."""
    first = block.when.day
    if not block.repeat:
        return first
    for lower, upper, place in (
        (today, today + _NEAR, 0),
        (max(first, today), max(first, today) + _REACH, 0),
        (today - _REACH, today, -1),
    ):
        found = [day for day in occurrences.days(block.repeat, first, lower, upper) if day not in block.skipped]
        if found:
            return found[place]
    return first
