"""What closed rounds without names say in many stretches of days, as far as it may be counted: a course of quarters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.feedback import DIMENSIONS
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.sealed import SealedRound

from .dimensions import Rated
from .voices import Chosen, Voices

_Order = tuple[str, tuple[tuple[str, int], ...]]


class _Counted(NamedTuple):
    """A round, and the first and last days of the blocks in which its answers count, by dimension."""

    closed: date
    round: SealedRound
    blocks: tuple[tuple[str, date, date], ...]


class RatedDays:
    """The ratings of chosen rounds by the day on which these were closed; each stretch tells what `Voices.rated` would.

    Which blocks lie wholly among the chosen rounds is worked out once, whatever number of stretches is asked for.
    """

    def __init__(self, known: Voices, chosen: Chosen) -> None:
        days = {each.token: each.closed for each in known.rounds if each.closed is not None and chosen(each)}
        blocks: dict[object, list[tuple[str, date, date]]] = {}
        for block in known.cells.blocks:
            if block.question not in DIMENSIONS:
                continue
            closed = [day for key in block.rounds if (day := days.get(str(key))) is not None]
            if len(closed) == len(block.rounds):
                for key in block.rounds:
                    blocks.setdefault(key, []).append((block.question, min(closed), max(closed)))
        self._counted = sorted(
            [
                _Counted(days[each.token], each, tuple(blocks[each.token]))
                for each in known.rounds
                if each.token in blocks
            ],
            key=lambda each: each.closed,
        )
        self._made: dict[tuple[str, frozenset[str]], list[tuple[_Order, Rated]]] = {}
        self._days = [each.closed for each in self._counted]

    def within(self, period: Period) -> list[Rated]:
        """The ratings that figures about a stretch may count, in no order that tells anything."""
        first, last = period.first, period.last
        found: list[tuple[_Order, Rated]] = []
        for each in self._counted[bisect_left(self._days, first) : bisect_right(self._days, last)]:
            names = frozenset([name for name, begun, ended in each.blocks if first <= begun and ended <= last])
            found += self._rated(each.round, names)
        return [one for _, one in sorted(found, key=_order)]

    def _rated(self, one: SealedRound, names: frozenset[str]) -> list[tuple[_Order, Rated]]:
        """The ratings of a round in some dimensions, with what they are put in order by; worked out once."""
        key = one.token, names
        if key not in self._made:
            some = [{name: answer.ratings[name] for name in answer.ratings if name in names} for answer in one.answers]
            self._made[key] = [
                ((one.source.value, tuple(sorted(each.items()))), Rated(one.source, each)) for each in some if each
            ]
        return self._made[key]


def _order(pair: tuple[_Order, Rated]) -> _Order:
    return pair[0]
