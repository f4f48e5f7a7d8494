"""Several blocks and entries that were selected together, as far as they are still there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import Span, When
from careercruise_desktop.storage.reader import Reader

from .block_times import block_at, key_now
from .usecase import UseCase

BLOCK, ENTRY = "time_block", "time_entry"


class Gathered(NamedTuple):
    """One of them; `day` is the local day on which it starts."""

    kind: str
    id: int
    day: date
    title: str
    role: Role
    when: When
    repeats: bool = False


class Gathering(UseCase):
    """Reads a selection."""

    def read(self, keys: Sequence[tuple[str, int, date]]) -> list[Gathered]:
        """The blocks (table name, id, day of the time) and entries that are still there, by start; others are left out.

        A time that was changed by itself since is the block that it is now.
        """
        with self._store.read() as reader:
            found = [_found(reader, *key) for key in dict.fromkeys(keys)]
        there = [one for one in found if one is not None]
        return sorted(there, key=lambda one: (one.when.start if isinstance(one.when, Span) else 0, one.day, one.id))


def _found(reader: Reader, kind: str, key: int, day: date) -> Gathered | None:
    if kind == ENTRY:
        entry = reader.look(TimeEntry, key)
        if entry is None:
            return None
        return Gathered(kind, entry.id, entry.when.day, entry.title, entry.role, entry.when)
    if kind != BLOCK:
        return None
    now = key_now(reader, BlockKey(key, day))
    block = block_at(reader, now) if now is not None else reader.look(TimeBlock, key)
    if block is None or (now is None and block.repeat):
        return None
    repeats = bool(block.repeat)
    return Gathered(kind, block.id, block.when.day, block.title, block.role, block.when, repeats)
