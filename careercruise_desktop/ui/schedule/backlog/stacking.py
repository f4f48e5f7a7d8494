"""Where each card of a list stands. A card's height is guessed by its title until it is seen, then measured."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRect

from .card import height_of
from .state import CardState

# Beside the cards there is room for the focus ring; what is wider than a card is left to the scroll bar.
GAP, EDGE, WIDEST = 6, 3, 208


class Stack:
    """Cards of one width, one under the other."""

    def __init__(self) -> None:
        self.cards: tuple[CardState, ...] = ()
        self.places: dict[int, int] = {}
        self.tops: list[int] = [EDGE]
        self._heights: list[int] = []
        self._measured: set[int] = set()
        self._width = WIDEST

    @property
    def height(self) -> int:
        """All of them with the gaps between."""
        return self.tops[-1]

    def show(self, cards: Sequence[CardState]) -> None:
        """Take other cards; those that are as they were keep their height."""
        known = {card.id: (card, at) for at, card in enumerate(self.cards)}
        heights, measured = [], set()
        for place, card in enumerate(cards):
            before, at = known.get(card.id, (None, -1))
            if before is not None and before == card:
                heights.append(self._heights[at])
                if at in self._measured:
                    measured.add(place)
            else:
                heights.append(height_of(card, self._width, exact=False))
        self.cards = tuple(cards)
        self.places = {card.id: at for at, card in enumerate(self.cards)}
        self._heights, self._measured = heights, measured
        self._pile()

    def widen(self, width: int) -> None:
        """Break the titles at another width."""
        self._width = max(60, min(WIDEST, width - EDGE))
        self._heights = [height_of(card, self._width, exact=False) for card in self.cards]
        self._measured = set()
        self._pile()

    def between(self, top: int, bottom: int) -> range:
        """The places of the cards that reach into a stretch of the list."""
        return range(max(0, bisect_right(self.tops, top) - 1), min(len(self.cards), bisect_left(self.tops, bottom)))

    def measure(self, places: range, top: int) -> int | None:
        """Measure some cards; None when all were as high as thought.

        Otherwise by how much the cards grew that begin above `top`: so far everything in sight has moved down.
        """
        grown, changed = 0, False
        for at in places:
            if at in self._measured:
                continue
            self._measured.add(at)
            height = height_of(self.cards[at], self._width, exact=True)
            if height != self._heights[at]:
                changed = True
                grown += height - self._heights[at] if self.tops[at] < top else 0
                self._heights[at] = height
        if not changed:
            return None
        self._pile()
        return grown

    def rect(self, at: int) -> QRect:
        """Where the card at a place stands."""
        return QRect(EDGE, self.tops[at], self._width, self._heights[at])

    def slot(self, y: int) -> int:
        """The place that something which is let go at a height would take, before the others move."""
        at = max(0, bisect_right(self.tops, y) - 1)
        if at >= len(self.cards):
            return len(self.cards)
        return at if y < self.tops[at] + self._heights[at] / 2 else at + 1

    def _pile(self) -> None:
        self.tops = list(accumulate((height + GAP for height in self._heights), initial=EDGE))
