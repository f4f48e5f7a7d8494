"""The items of the grid in the order in which a screen reader reads them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from careercruise_desktop.ui.schedule.state import ItemKey, Lane
from careercruise_desktop.ui.widgets.painted_list import Entry

from .layout import Placed


def entries(placed: Sequence[Placed], selected: Collection[ItemKey], current: ItemKey | None) -> list[Entry]:
    """By days, plan before reality, by time; an item that goes on past midnight once."""
    seen: dict[ItemKey, Placed] = {}
    for one in sorted(placed, key=_order):
        seen.setdefault(one.item.key, one)
    return [Entry(one.item.name, one.box.around(), key in selected, key == current) for key, one in seen.items()]


def _order(placed: Placed) -> tuple[int, bool, int]:
    return placed.column, placed.item.lane is Lane.LOGGED, placed.item.start
