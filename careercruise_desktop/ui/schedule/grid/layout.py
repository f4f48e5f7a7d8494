"""Where each item stands: boxes in whole pixels, side by side where they overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF

from careercruise_desktop.domain import words
from careercruise_desktop.domain.columns import side_by_side
from careercruise_desktop.domain.spans import MINUTE
from careercruise_desktop.ui.schedule.state import Column, GridState, Item, Lane, Look

from .axis import Axis
from .frame import GAP, Frame, Stretch

EVENT_SHARE = 0.28
# The least height, so that two minutes can still be seen and hit.
LEAST = 8
NOT_CROSSED = -1


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: int
    width: float
    height: int

    @property
    def right(self) -> float:
        """The pixel after its last."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The pixel after its last."""
        return self.top + self.height

    @property
    def rect(self) -> QRectF:
        """As Qt paints it."""
        return QRectF(self.left, self.top, self.width, self.height)

    def around(self, reach: int = 0) -> QRect:
        """The whole pixels that it touches, and so many more on each side."""
        return self.rect.toAlignedRect().adjusted(-reach, -reach, reach, reach)

    def holds(self, x: float, y: float) -> bool:
        """Whether a place is inside."""
        return self.left <= x < self.right and self.top <= y < self.bottom


class Placed(NamedTuple):
    """An item in a column.

    Attributes:
        first: whether it starts in this column; else it goes on from the day before.
        last: whether it ends in this column.
        cross: how far below its top the line of now crosses it, or NOT_CROSSED.
        bare: whether there is no room for words, as in a folded day.
        wide: whether a logged item has room for its title.
        length: how long it is in this column, as it stands in narrow blocks ("1:30").
    """

    item: Item
    column: int
    box: Box
    first: bool = True
    last: bool = True
    cross: int = NOT_CROSSED
    bare: bool = False
    wide: bool = False
    length: str = ""


class _Part(NamedTuple):
    """An item's part in a column, with its heights before the gaps above and below are taken off."""

    item: Item
    top: int
    bottom: int


def lay_out(state: GridState, axis: Axis, frame: Frame) -> tuple[Placed, ...]:
    """The place of every item, column by column, each lane from top to bottom."""
    line = now_line(state, axis)
    placed: list[Placed] = []
    over: Sequence[Item] = ()
    for index, column in enumerate(state.columns):
        here = {item.key for item in column.items}
        items = [item for item in over if item.key not in here and item.end > column.start] + list(column.items)
        parts = [_part(item, axis, index) for item in items if item.start < column.end and item.end > column.start]
        place = frame.places[index]
        for lane in Lane:
            boxes = _lane([part for part in parts if part.item.lane is lane], place.lane(lane))
            placed += [
                Placed(
                    part.item,
                    index,
                    box,
                    part.item.start >= column.start,
                    part.item.end <= column.end,
                    line - box.top if line is not None and box.top <= line < box.bottom else NOT_CROSSED,
                    place.folded,
                    place.wide,
                    _length(part.item, column),
                )
                for part, box in boxes
            ]
        over = [item for item in items if item.end > column.end]
    return tuple(placed)


def now_line(state: GridState, axis: Axis) -> int | None:
    """The height of the line of now, if it is on one of the days."""
    if state.now is None:
        return None
    for index, column in enumerate(state.columns):
        if column.start <= state.now[0] < column.end:
            return round(axis.y(index, state.now[0]))
    return None


def span_boxes(axis: Axis, frame: Frame, lane: Lane, start: int, end: int) -> list[tuple[int, Box]]:
    """Where a stretch of time would stand alone in its lane: a box in each column that it touches."""
    found = []
    for index, day in enumerate(axis.days):
        if start < day.end and end > day.start:
            room = frame.places[index].lane(lane)
            top, bottom = _heights(axis, index, start, end)
            found.append((index, Box(room.left, top + 1, room.width, bottom - top - 2)))
    return found


def _length(item: Item, day: Column) -> str:
    """Its length in words; where it goes on over midnight, that of its part in a day."""
    if day.start <= item.start and item.end <= day.end:
        return item.length
    return words.duration_clock((min(item.end, day.end) - max(item.start, day.start)) // MINUTE)


def _part(item: Item, axis: Axis, column: int) -> _Part:
    top, bottom = _heights(axis, column, item.start, item.end)
    if item.look is Look.RUNNING and item.end <= axis.days[column].end:
        # What has just begun reaches up from now, for what is to come is not logged.
        end = max(_whole(axis.bottom(column, item.end)), LEAST + 2)
        top, bottom = min(top, end - LEAST - 2), end
    return _Part(item, top, bottom)


def _heights(axis: Axis, column: int, start: int, end: int) -> tuple[int, int]:
    day = axis.days[column]
    top = _whole(axis.y(column, max(start, day.start)))
    bottom = _whole(axis.bottom(column, min(end, day.end)))
    least = LEAST + 2
    if bottom - top < least:
        top = min(top, axis.height - least)
        bottom = top + least
    return top, bottom


def _whole(height: float) -> int:
    """A height in whole pixels; the same for an end and the start that touches it, though they are added up apart."""
    return floor(height + 0.5 + 1e-6)


def _lane(parts: Sequence[_Part], room: Stretch) -> Iterable[tuple[_Part, Box]]:
    """The boxes of one lane; appointments beside planned blocks stand in a narrow lane of their own."""
    parts = sorted(parts, key=lambda part: (part.item.start, -part.item.end, part.item.key))
    events = [part for part in parts if part.item.look is Look.EVENT]
    work = [part for part in parts if part.item.look is not Look.EVENT]
    most = Stretch(room.left, round(room.width * (1 - EVENT_SHARE)))
    gap = GAP if room.width >= 8 * GAP else 1
    aside = Stretch(most.right + gap, room.right - most.right - gap)
    yield from _spread(work, events, room, most)
    yield from _spread(events, work, room, aside)


def _spread(
    parts: Sequence[_Part], others: Sequence[_Part], room: Stretch, narrow: Stretch
) -> Iterable[tuple[_Part, Box]]:
    """Boxes in `room`; those of a group of which any overlaps one of the `others` in the `narrow` one."""
    group: list[_Part] = []
    reach = 0
    for part in sorted(parts, key=lambda part: part.top):
        if group and part.top >= reach:
            yield from _group(group, others, room, narrow)
            group = []
        group.append(part)
        reach = max(reach, part.bottom)
    if group:
        yield from _group(group, others, room, narrow)


def _group(
    group: Sequence[_Part], others: Sequence[_Part], room: Stretch, narrow: Stretch
) -> Iterable[tuple[_Part, Box]]:
    beside = any(part.top < other.bottom and other.top < part.bottom for part in group for other in others)
    room = narrow if beside else room
    slots = side_by_side([(part.top, part.bottom) for part in group])
    count = slots[0].columns
    gap = _gap(room.width, count)
    width: float = (room.width - gap * (count - 1)) / count
    if width >= 4:
        width = float(int(width))
    for part, slot in zip(group, slots, strict=True):
        left = room.left + slot.column * (width + gap)
        yield part, Box(left, part.top + 1, width, part.bottom - part.top - 2)


def _gap(room: int, count: int) -> int:
    """Four pixels between neighbours; less where many share little."""
    return next((gap for gap, least in ((GAP, 12), (2, 6), (1, 3)) if (room - gap * (count - 1)) / count >= least), 0)
