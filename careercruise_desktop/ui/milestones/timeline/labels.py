"""Where the words of a row stand, so that none lies on another one or on a mark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

# From the middle of a mark to its words, and what stays free around a mark and between words.
BESIDE = 13.0
MARK_REACH = 8.0
GAP = 6.0


class Stretch(NamedTuple):
    """From left to right, in pixels."""

    left: float
    right: float

    def touches(self, other: Stretch) -> bool:
        """Whether both share a place."""
        return self.left < other.right and other.left < self.right

    def holds(self, x: float) -> bool:
        """Whether a place is in it."""
        return self.left <= x <= self.right


class Wish(NamedTuple):
    """The words of a mark: where the mark is, where its bar begins, and how wide the words are, long and short.

    `beyond` is where what belongs to the mark ends at its right: the ring of a baseline that lies later, else the mark.
    """

    mark: float
    start: float
    beyond: float
    long: float
    short: float


class Given(NamedTuple):
    """Where words stand; whether they are the short ones."""

    left: float
    short: bool


def beside(wish: Wish, room: Stretch) -> Given | None:
    """The words of a mark that has its row for itself: right of it, left of its bar, or none.

    The long words are tried first at either side; where only the short ones have room, those.
    """
    right = max(wish.mark + BESIDE, wish.beyond + MARK_REACH)
    for width, short in ((wish.long, False), (wish.short, True)):
        if room.left <= right and right + width <= room.right:
            return Given(right, short)
        left = min(wish.start, wish.mark - MARK_REACH) - GAP - width
        if left >= room.left and left + width <= room.right:
            return Given(left, short)
    return None


def among(wishes: Sequence[Wish], room: Stretch) -> list[Given | None]:
    """The words of marks that share a row: right of their marks where that is free; the first ones go before."""
    marks = [Stretch(wish.mark - MARK_REACH, wish.mark + MARK_REACH) for wish in wishes]
    taken: list[Stretch] = []
    found: list[Given | None] = []
    for wish in wishes:
        left = wish.mark + BESIDE
        place = Stretch(left, left + wish.short)
        fits = room.left <= left and place.right <= room.right
        around = Stretch(place.left - GAP / 2, place.right + GAP / 2)
        if fits and not any(around.touches(one) for one in (*marks, *taken)):
            taken.append(around)
            found.append(Given(left, True))
        else:
            found.append(None)
    return found
