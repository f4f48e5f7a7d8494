"""Everything about what the grid shows that is known without painting: days, axis, columns and the place of items."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from careercruise_desktop.domain.spans import Day
from careercruise_desktop.ui.schedule.state import GridState, Item, ItemKey, Lane

from .axis import Axis
from .frame import Frame, frame
from .layout import Box, Placed, lay_out, now_line, span_boxes


class Board(NamedTuple):
    """A state laid out in a width and a zoom."""

    state: GridState
    axis: Axis
    frame: Frame
    placed: tuple[Placed, ...]
    line: int | None

    def at(self, x: float, y: float) -> Placed | None:
        """What stands at a place."""
        return next((placed for placed in reversed(self.placed) if placed.box.holds(x, y)), None)

    def of(self, key: ItemKey) -> list[Placed]:
        """The places of an item: several when it goes on past midnight."""
        return [placed for placed in self.placed if placed.item.key == key]

    def item(self, key: ItemKey | None) -> Item | None:
        """An item that is shown."""
        return next((placed.item for placed in self.placed if placed.item.key == key), None)

    def column_of(self, at: int) -> int | None:
        """The column in which an instant lies."""
        for index, day in enumerate(self.axis.days):
            if day.start <= at < day.end:
                return index
        return None

    def lane(self, column: int, lane: Lane) -> list[Placed]:
        """The items of a lane in order of time."""
        found = [one for one in self.placed if one.column == column and one.item.lane is lane]
        return sorted(found, key=lambda placed: (placed.item.start, placed.item.end, placed.box.left))

    def boxes(self, lane: Lane, start: int, end: int) -> list[tuple[int, Box]]:
        """Where a stretch of time would stand, alone in its lane."""
        return span_boxes(self.axis, self.frame, lane, start, end)

    @property
    def present(self) -> int | None:
        """This instant, if it is known."""
        return self.state.now[0] if self.state.now is not None else self.state.present or None

    @property
    def today(self) -> int | None:
        """The column of today."""
        return next((index for index, column in enumerate(self.state.columns) if column.today), None)


def lay(state: GridState, width: int, hour_px: float, opened: Collection[int], axis: Axis | None = None) -> Board:
    """Lay a state out; the axis of before is taken again where it fits."""
    days = tuple(Day(column.start, column.end) for column in state.columns)
    if axis is None or (axis.days, axis.zone, axis.hour_px) != (days, state.zone, hour_px):
        axis = Axis(days, state.zone, hour_px)
    columns = frame(state.columns, width, opened, other_zone=bool(state.other_zone))
    return Board(state, axis, columns, lay_out(state, axis, columns), now_line(state, axis))
