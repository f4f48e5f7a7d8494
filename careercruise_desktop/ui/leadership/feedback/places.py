"""Where the groups and rows of the list are, in pixels."""

from __future__ import annotations

from typing import NamedTuple

from .state import GroupState, Key, ListState, RowState

ROW, HEAD, FOLDED, EDGE, INSET = 50, 32, 36, 18, 8
_GAP = 8


class Place(NamedTuple):
    """A head (without a row) or a row of a group: its upper edge and its height."""

    group: GroupState
    row: RowState | None
    top: int
    height: int

    @property
    def key(self) -> Key:
        """What the keys mean by it: a record, or a group by its name."""
        return self.row.key if self.row is not None else Key(f"group {self.group.key}", 0)

    @property
    def walks(self) -> bool:
        """Whether the keys stop at it: at rows, and at heads that fold."""
        return self.row is not None or self.group.folds


def placed(state: ListState) -> tuple[Place, ...]:
    """Everything from the top."""
    found: list[Place] = []
    top = 0
    for group in state.groups:
        height = FOLDED if group.folded else HEAD
        found.append(Place(group, None, top, height))
        top += height
        if group.folded:
            continue
        for row in group.rows:
            found.append(Place(group, row, top, ROW))
            top += ROW
        top += _GAP
    return tuple(found)


def height_of(places: tuple[Place, ...]) -> int:
    """How high all of it is."""
    return places[-1].top + places[-1].height + _GAP if places else 1


def place_of(places: tuple[Place, ...], key: Key) -> Place | None:
    """The row or head of something."""
    return next((place for place in places if place.key == key), None)


def place_at(places: tuple[Place, ...], height: int) -> Place | None:
    """The row or head at a height."""
    return next((place for place in places if place.top <= height < place.top + place.height), None)
