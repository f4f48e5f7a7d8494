"""What a card of the wall is: what it means, what it reads, and what lies behind its points."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure

from .behind import Records
from .question import Filter
from .reading import Reading

_PER_CENT = re.compile(r"(?<=\d) %")


@dataclass(frozen=True, slots=True)
class Place:
    """A point that is asked about: its days, and the series it is of; "" for all of them or for the whole figure."""

    first: date
    last: date
    series: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One card.

    Attributes:
        key: the name of its figure, in files and scripts.
        title: its name in words.
        definition: what the figure means, in a sentence or two.
        formula: how it is worked out, in signs.
        filters: which filters it follows; without one it shows everything and says so.
        read: its figure.
        behind: the records behind a point, a page from a place on.
    """

    key: str
    title: str
    definition: str
    formula: str
    filters: frozenset[Filter]
    read: Callable[[Reading], Figure]
    behind: Callable[[Reading, Place, int], Records]

    @property
    def meaning(self) -> str:
        """What the figure means and how it is worked out, as it is read; a number and its per cent never part."""
        whole = f"{self.definition} Formula: {self.formula}."
        return _PER_CENT.sub(f"{words.NO_BREAK}%", whole)

    def aside(self, filters: frozenset[Filter]) -> str:
        """Which of the filters that are set it does not follow: `for all projects`, `for both roles`; else ""."""
        named = {Filter.ROLE: "both roles", Filter.PROJECT: "all projects"}
        left = [named[each] for each in Filter if each in filters - self.filters]
        return f"for {' and '.join(left)}" if left else ""
