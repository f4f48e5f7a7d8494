"""Chance that repeats: one stream of numbers for each subject and seed, and texts with alternatives."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")

_ALTERNATIVES = re.compile(r"\[([^\[\]]*)\]")
_NUMBER = re.compile(r"<(\d+)-(\d+)>")
_SLOT = re.compile(r"\{(\w+)\}")


class Chance:
    """Random choices that are the same for the same seed and subject on every computer."""

    def __init__(self, seed: int, subject: str) -> None:
        self._random = random.Random(f"{seed}/{subject}")  # noqa: S311 - not for secrets

    def maybe(self, share: float) -> bool:
        """True in that share (0 to 1) of cases."""
        return self._random.random() < share

    def whole(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return self._random.randint(low, high) if high > low else low

    def near(self, middle: float, spread: float, low: float, high: float) -> float:
        """A number around the middle, kept between `low` and `high`."""
        return min(high, max(low, self._random.gauss(middle, spread)))

    def pick(self, among: Sequence[T]) -> T:
        """One of them."""
        return among[int(self._random.random() * len(among))]

    def some(self, among: Sequence[T], count: int) -> list[T]:
        """Several different ones, at most all of them."""
        return self._random.sample(list(among), min(count, len(among)))

    def shuffled(self, among: Sequence[T]) -> list[T]:
        """All of them in another order."""
        return self._random.sample(list(among), len(among))

    def rounded(self, share: float) -> int:
        """A whole number whose mean is `share`: 2.7 gives mostly 3, sometimes 2."""
        base = int(share)
        return base + self.maybe(share - base)

    def said(self, template: str, slots: Mapping[str, object] | None = None) -> str:
        """A text from a template: `[this|that]` is one of them, `<3-9>` a number, `{name}` a slot."""
        text = template
        while "[" in text:
            text = _ALTERNATIVES.sub(lambda found: self.pick(found[1].split("|")), text)
        text = _NUMBER.sub(lambda found: str(self.whole(int(found[1]), int(found[2]))), text)
        known = slots or {}
        return _SLOT.sub(lambda found: str(known[found[1]]), text)


class Deck:
    """Things that are dealt one by one; none comes again before all the others have come."""

    def __init__(self, chance: Chance, cards: Sequence[int]) -> None:
        self._chance = chance
        self._cards = tuple(cards)
        self._waiting: list[int] = []

    def deal(self, allowed: Sequence[int]) -> int:
        """The next card among the allowed ones (all of them must be in the deck)."""
        wanted = set(allowed)
        for _ in range(2):
            for place, card in enumerate(self._waiting):
                if card in wanted:
                    return self._waiting.pop(place)
            self._waiting.extend(self._chance.shuffled(self._cards))
        return self._chance.pick(allowed)
