"""The button in the corner of a block that is over and not logged: one click logs it as planned."""

from __future__ import annotations

from careercruise_desktop.ui.schedule.state import Look

from .layout import Box, Placed

TICK = 20
# From this height on it stands in the lower corner, below the words; else beside them.
BELOW_FROM = 61
_INSET = 3
_WIDE_FROM, _WIDE_FROM_BELOW, _HIGH_FROM = 84, 46, 24


def tick_box(placed: Placed) -> Box | None:
    """Where the button stands; None when the item has none."""
    box = placed.box
    if placed.item.look is not Look.UNLOGGED or placed.bare or box.width < TICK + 4 or box.height < 12:
        return None
    height = min(TICK, box.height - 4)
    if box.height >= BELOW_FROM:
        top = box.bottom - height - _INSET
    else:
        top = box.top + min(_INSET, (box.height - height) // 2)
    return Box(box.right - TICK - _INSET, top, TICK, height)


def tick_stays(placed: Placed) -> bool:
    """Whether the button is there also when the pointer is not; where the block is small it would cover its words."""
    if placed.item.look is not Look.UNLOGGED:
        return False
    wide = _WIDE_FROM_BELOW if placed.box.height >= BELOW_FROM else _WIDE_FROM
    return placed.box.width >= wide and placed.box.height >= _HIGH_FROM and tick_box(placed) is not None
