"""Where the parts of the strip stand: in one row where they have room, else in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

LEFT, RIGHT, GAP, APART = 20, 12, 6, 12
FIRST_ROW, NEXT_ROW = 44, 34


class Parts(NamedTuple):
    """How wide the parts are, in pixels.

    Attributes:
        sentence: what was done, as wide as it likes to be.
        least: the same, shortened as far as it still says something.
        answers: the question and each of its answers; none where nothing is asked.
        shift: the button that lets others follow, 0 without it.
        tail: what always ends the first row.
    """

    sentence: int
    least: int
    answers: Sequence[int]
    shift: int
    tail: Sequence[int]


class Place(NamedTuple):
    """A part: its left edge, its row from the top, its width."""

    left: int
    row: int
    width: int


class Places(NamedTuple):
    """Where everything stands; `shift` is None without it."""

    sentence: Place
    answers: Sequence[Place]
    shift: Place | None
    tail: Sequence[Place]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        below = [*self.answers, *([self.shift] if self.shift is not None else [])]
        return 1 + max((one.row for one in below), default=0)

    @property
    def height(self) -> int:
        """All rows, in pixels."""
        return FIRST_ROW + (self.rows - 1) * NEXT_ROW


def places(width: int, parts: Parts) -> Places:
    """The places in a strip of a width; no word but those of the sentence is ever shortened."""
    edge = width - RIGHT
    tail, end = _from_right(parts.tail, edge)
    answers = sum(parts.answers) + GAP * (len(parts.answers) - 1)
    needed = parts.sentence + (APART + answers if parts.answers else 0) + (APART + parts.shift if parts.shift else 0)
    if LEFT + needed <= end:
        after = LEFT + parts.sentence + APART
        shift = Place(end - parts.shift, 0, parts.shift) if parts.shift else None
        return Places(Place(LEFT, 0, parts.sentence), _flow(parts.answers, after, 0, edge), shift, tail)
    shift = None
    if parts.shift and LEFT + parts.least + APART + parts.shift <= end:
        shift = Place(end - parts.shift, 0, parts.shift)
        end = shift.left - APART
    below = _flow(parts.answers, LEFT, 1, edge)
    if parts.shift and shift is None:
        shift = _behind(below, parts.shift, edge)
    return Places(Place(LEFT, 0, max(0, end - LEFT)), below, shift, tail)


def _from_right(widths: Sequence[int], edge: int) -> tuple[list[Place], int]:
    """Parts side by side up to the right edge, and where what stands before them has to end."""
    found: list[Place] = []
    for width in reversed(widths):
        found.insert(0, Place(edge - width, 0, width))
        edge -= width + GAP
    return found, edge


def _flow(widths: Sequence[int], left: int, row: int, edge: int) -> list[Place]:
    """Parts one after the other, in further rows where one has no room."""
    found: list[Place] = []
    for width in widths:
        if found and left + width > edge:
            left, row = LEFT, row + 1
        found.append(Place(left, row, width))
        left += width + GAP
    return found


def _behind(below: Sequence[Place], width: int, edge: int) -> Place:
    """At the right of the last row, or in one of its own."""
    if not below:
        return Place(LEFT, 1, width)
    last = below[-1]
    if last.left + last.width + APART + width <= edge:
        return Place(edge - width, last.row, width)
    return Place(LEFT, last.row + 1, width)
