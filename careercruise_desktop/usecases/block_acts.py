"""Acts on times of blocks beside those of `Blocks`: make what one refers to, go back to the series."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.schedule import Scope, TimeBlock
from careercruise_desktop.domain.text import title
from careercruise_desktop.storage.relinking import relink

from .records import named, referred
from .repeating import changed, time_of
from .usecase import UseCase


class BlockActs(UseCase):
    """Verbs of planned blocks; each is one act."""

    def choose_new(self, key: BlockKey, scope: Scope, field: str, name: str) -> TimeBlock:
        """Let a block refer to a project or skill that is made for it, in the same act, as far as the scope reaches.

        Raises:
            Refused: the name is empty, such a thing cannot be made from a name, or this time is gone.
            Unreadable: the data file cannot be written.
        """
        other, wanted = referred(field), title(name, "name")
        with self._store.write(f"New {other} {words.shortened(wanted)}") as desk:
            block = time_of(desk, key)
            present = getattr(block, field)
            made = named(desk, other, wanted, block)
            values: dict[str, Any] = {field: present | {made} if isinstance(present, frozenset) else made}
            return changed(desk, key, scope, **values).block

    def rejoin(self, block_id: int) -> BlockKey:
        """Let the series have one of its times again that was changed by itself; work logged for it stays its work.

        Raises:
            Refused: it is gone, or its series is.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Back to the series") as desk:
            block = desk.get(TimeBlock, block_id)
            if block.series_id is None or block.series_day is None:
                raise Refused("This block belongs to no series.")
            series = desk.get(TimeBlock, block.series_id)
            relink(desk, block.id, series.id, date.min)
            desk.remove(TimeBlock, block.id)
            desk.save(replace(series, skipped=series.skipped - {block.series_day}))
            return BlockKey(series.id, block.series_day)
