"""Where the columns of the grid stand: the gutters of hours, the days, and in each day its two lanes.

The head above the scroll area and the body in it share one frame, so that nothing stands askew. All in whole pixels.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from careercruise_desktop.ui.schedule.state import Column, Lane

GUTTER = 48
OTHER_GUTTER = 56
FOLDED = 34
LOGGED, LOGGED_NARROW = 40, 34
GAP = 4
# From the line of a column to its planned lane, and from its logged lane to the next column.
BEFORE, AFTER = 4, 7
NARROW_BELOW, SLIM_BELOW = 160, 100
# A day this wide shows plan and reality side by side, like Today.
WIDE_FROM = 420
WIDE_SHARE = 0.357


class Stretch(NamedTuple):
    """A stretch from left to right."""

    left: int
    width: int

    @property
    def right(self) -> int:
        """The pixel after its last."""
        return self.left + self.width


class Place(NamedTuple):
    """A day's column: from its line to the next one, and its lanes."""

    left: int
    width: int
    folded: bool
    planned: Stretch
    logged: Stretch

    @property
    def right(self) -> int:
        """The pixel after its last."""
        return self.left + self.width

    @property
    def wide(self) -> bool:
        """Whether logged blocks have room for their titles."""
        return not self.folded and self.width >= WIDE_FROM

    def lane(self, lane: Lane) -> Stretch:
        """One of its lanes."""
        return self.planned if lane is Lane.PLANNED else self.logged


class Frame(NamedTuple):
    """The columns of a width."""

    width: int
    gutter: int
    places: tuple[Place, ...]

    def column_at(self, x: float) -> int:
        """The column at a place, or the nearest one; -1 when there are none."""
        for index, place in enumerate(self.places):
            if x < place.right:
                return index
        return len(self.places) - 1

    def lane_at(self, x: float) -> Lane:
        """The lane at a place, or the nearest one of its column."""
        column = self.column_at(x)
        return Lane.PLANNED if column < 0 or x < self.places[column].logged.left - GAP // 2 else Lane.LOGGED


def frame(columns: Sequence[Column], width: int, opened: Collection[int] = (), *, other_zone: bool = False) -> Frame:
    """Share a width among days.

    Args:
        columns: the days; those that are not working days are folded unless they are today or opened.
        width: in pixels.
        opened: the weekdays (0 is Monday) that were opened by a click.
        other_zone: whether a second gutter stands left of the first one.
    """
    folded = [not (column.working or column.today or column.day.weekday() in opened) for column in columns]
    if all(folded):
        folded = [False] * len(columns)
    gutter = GUTTER + (OTHER_GUTTER if other_zone else 0)
    full = folded.count(False)
    room = max(0, width - gutter - FOLDED * (len(folded) - full) - 1)
    left, used, places = gutter, 0, []
    for is_folded in folded:
        if is_folded:
            wide = FOLDED
        else:
            used += 1
            wide = round(room * used / full) - round(room * (used - 1) / full)
        places.append(_place(left, wide, folded=is_folded))
        left += wide
    return Frame(width, gutter, tuple(places))


def _place(left: int, width: int, *, folded: bool) -> Place:
    if folded:
        return Place(left, width, True, Stretch(left + BEFORE, 16), Stretch(left + BEFORE + 18, 9))
    if width >= WIDE_FROM:
        logged = round((width - BEFORE - GAP - AFTER) * WIDE_SHARE)
    elif width >= NARROW_BELOW:
        logged = LOGGED
    else:
        logged = LOGGED_NARROW if width >= SLIM_BELOW else max(8, round(width * 0.26))
    planned = max(8, width - logged - BEFORE - GAP - AFTER)
    return Place(left, width, False, Stretch(left + BEFORE, planned), Stretch(left + BEFORE + planned + GAP, logged))
