"""Laying overlapping spans side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Slot(NamedTuple):
    """The place of one span: its column, counted from the left, of so many equal columns."""

    column: int
    columns: int


def side_by_side(spans: Sequence[tuple[int, int]]) -> list[Slot]:
    """The place of each (start, end), in the order given.

    Spans that touch in time through any chain share one number of equal columns; each takes the leftmost column that
    is free. Two spans of one column never overlap.
    """
    order = sorted(range(len(spans)), key=lambda index: (spans[index][0], -spans[index][1], index))
    slots: list[Slot] = [Slot(0, 1)] * len(spans)
    group: list[tuple[int, int]] = []
    ends: list[int] = []
    reach = 0
    for index in order:
        start, end = spans[index]
        if group and start >= reach:
            _close(group, len(ends), slots)
            group, ends = [], []
        column = next((number for number, free_at in enumerate(ends) if free_at <= start), len(ends))
        if column == len(ends):
            ends.append(end)
        else:
            ends[column] = end
        group.append((index, column))
        reach = max(reach, end)
    _close(group, len(ends), slots)
    return slots


def _close(group: list[tuple[int, int]], columns: int, slots: list[Slot]) -> None:
    for index, column in group:
        slots[index] = Slot(column, columns)
