"""What is selected, which item the keys mean, and the time cursor for when none is."""

from __future__ import annotations

from typing import NamedTuple

from careercruise_desktop.ui.schedule.state import ItemKey, Lane

from .board import Board


class Cursor(NamedTuple):
    """A time in a lane, where N creates."""

    lane: Lane
    start: int


class Choice(NamedTuple):
    """The selection.

    Attributes:
        keys: the selected items, in the order in which they were chosen.
        current: the item that the keys mean; it need not be selected.
        anchor: where a selection that is extended began.
        cursor: the time cursor.
    """

    keys: tuple[ItemKey, ...] = ()
    current: ItemKey | None = None
    anchor: ItemKey | None = None
    cursor: Cursor | None = None

    def only(self, key: ItemKey) -> Choice:
        """One item."""
        return Choice((key,), key, key)

    def toggled(self, key: ItemKey) -> Choice:
        """With or without an item."""
        keys = tuple(one for one in self.keys if one != key)
        return Choice(keys if key in self.keys else (*keys, key), key, key)

    def extended(self, board: Board, key: ItemKey) -> Choice:
        """From the anchor to an item of the same day, in order of time; of one lane when both are in it."""
        ends = [placed for one in (self.anchor or key, key) for placed in board.of(one)[:1]]
        if len(ends) < 2 or ends[0].column != ends[1].column:
            return self.only(key)
        lanes = {placed.item.lane for placed in ends}
        low, high = sorted((placed.item.start, placed.item.end) for placed in ends)
        keys = [
            placed.item.key
            for placed in sorted(board.placed, key=lambda one: (one.item.start, one.item.end))
            if placed.column == ends[0].column
            and (len(lanes) > 1 or placed.item.lane in lanes)
            and low <= (placed.item.start, placed.item.end) <= high
        ]
        return Choice(tuple(keys), key, self.anchor)

    def cleared(self, cursor: Cursor | None = None) -> Choice:
        """Nothing; the time cursor stands somewhere, or nowhere."""
        return Choice(cursor=cursor)

    def kept(self, board: Board, moved: dict[ItemKey, int]) -> Choice:
        """What is left of it on another board. An item that was moved to another day is followed by its number.

        `moved` are the starts that were asked for last.
        """
        here = {placed.item.key: placed.item for placed in board.placed}

        def follow(key: ItemKey | None) -> ItemKey | None:
            if key is None or key in here:
                return key
            alike = [other for other in here if (other.kind, other.id) == (key.kind, key.id)]
            wanted = [other for other in alike if here[other].start == moved.get(key)]
            return next(iter(wanted or (alike if len(alike) == 1 else [])), None)

        keys = tuple(dict.fromkeys(found for key in self.keys if (found := follow(key)) is not None))
        return Choice(keys, follow(self.current), follow(self.anchor), self.cursor)
