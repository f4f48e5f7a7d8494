"""What the acts of the schedule share: keys taken apart, and the question how far a change of a repeat reaches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from careercruise_desktop.domain.schedule import BlockKey, Scope
from careercruise_desktop.ui.schedule.state import Item, ItemKey

Items = Callable[[], Mapping[ItemKey, Item]]


class Asking(Protocol):
    """Asks how far a change reaches, where it was made."""

    def ask_reach(self, answered: Callable[[str], object]) -> None:
        """Ask; no answer means that it is not made."""
        ...


class Reach:
    """Does something to a block: at once, or, where it repeats, as far as the person says."""

    def __init__(self, view: Asking, items: Items) -> None:
        self._view = view
        self._items = items

    def __call__(self, key: ItemKey, act: Callable[[Scope], object]) -> None:
        """Do it to the block of a key."""
        item = self._items().get(key)
        if item is not None and item.repeats:
            self._view.ask_reach(lambda answer: act(Scope(answer)))
        else:
            act(Scope.THIS)


def block_of(key: ItemKey) -> BlockKey:
    """The time of the block that an item stands for."""
    return BlockKey(key.id, key.day)


def apart(keys: Sequence[ItemKey]) -> tuple[list[BlockKey], list[int]]:
    """The blocks and the entries among some items."""
    return [block_of(key) for key in keys if key.kind == "time_block"], [
        key.id for key in keys if key.kind == "time_entry"
    ]
