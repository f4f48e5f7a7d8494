"""Which answers without a name may be counted in a figure, so that nobody's can be worked out.

An answer counts only from the minimum on: as many as its round promised, and never fewer than three. What is below it
counts in NO figure, not even in a total: then no total, filter or period that a person chooses can be set against
another one to work it out. Hiding the next smallest group as well, as is usual for one printed table, would not do
here: filters by source and by project cross each other, any period can be chosen, and the next smallest group was
shown yesterday.

Rounds that are too small by themselves (but have three answers) are put together in the order in which they were
closed, until they reach the minimum. Such a block is never taken apart again and counts only in figures that hold all
of it. So every figure is a sum over whole blocks, and no calculation with such sums leads to a part of a block.

This holds over time only if a round belongs to the same block for ever: were blocks worked out from the rounds that
there are, deleting one would put others together, and the difference of both sums is what was to be hidden. So the
block of a round is written down when it is closed (`blocks`), outside the history, and nothing changes it again:
- A round that is deleted hides its block as a whole; undo or a backup that brings it back shows the same block again.
  The same happens where its answers are not those of its closing, as after a restore of some of them.
- A round of another source, project or day than when it was closed stays in its block. A figure that holds a part of
  the block only does not count it.
- A round that waits for others and is deleted is not waited for while it is away, for the block would be born hidden.
  Back again it waits again, and the next round of its family that is closed may still complete a block with it. That
  tells nothing: whenever blocks are made and whoever is away meanwhile, no round is ever in two of them. Sums over
  sets that have nothing in common, added and subtracted at will, count each set as a whole or not at all.

What else must be kept, by whoever calls it:
- Only closed rounds are given. From an open one nothing is shown but how many have answered: were its figures shown
  after each answer, each answer would be the difference of two. (To see a long round early, cut it into batches, each
  of which counts as a round here; what is left at the end and too small stays out of every figure.)
- A round that was closed takes no more answers, and its minimum is not lowered.
- Pulses that were typed in are put together anew each time (`sealed`), among themselves only: who typed them in knows
  them, may correct them, and could subtract them from a block with sealed answers.

What all in a shown group gave is known of each of them, with any minimum: where five of five gave a 5, the mean 5.0
says so. That is what the group says together, and no rule about numbers can hide it.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from careercruise_desktop.domain.feedback import FEWEST_ANSWERS, LEAST_ANSWERS


def minimum(least: int) -> int:
    """From how many answers on anything is shown: what was promised, and never under three."""
    return max(FEWEST_ANSWERS, least)


class Cell(NamedTuple):
    """The answers of a closed round to one question.

    Attributes:
        round: names the round.
        question: the dimension or question, or "" for what is asked once (a score, a comment).
        answers: how many answered it; the same person answers a round once.
        least: the minimum that the round promised.
        family: what it may be put together with: the same source, team and project, and the same quarter where
            figures are told by quarter. Rounds of other families are never put together with it.
    """

    round: Hashable
    question: str
    answers: int
    least: int = LEAST_ANSWERS
    family: Hashable = None


class Block(NamedTuple):
    """Rounds whose answers to a question count together or not at all."""

    question: str
    rounds: tuple[Hashable, ...]
    answers: int


class Shown(NamedTuple):
    """What a figure may count: the answers of these rounds, how many they are, and how many more must stay out."""

    rounds: frozenset[Hashable]
    answers: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Sealed:
    """All closed rounds without names, and the blocks in which their answers count."""

    cells: tuple[Cell, ...]
    blocks: tuple[Block, ...]

    def within(self, question: str, chosen: Collection[Hashable]) -> Shown:
        """What a figure about a question may count when these rounds are chosen, by filters of any kind."""
        wanted = frozenset(chosen)
        whole = [block for block in self.blocks if block.question == question and wanted.issuperset(block.rounds)]
        answers = sum(block.answers for block in whole)
        given = sum(cell.answers for cell in self.cells if cell.question == question and cell.round in wanted)
        return Shown(frozenset(each for block in whole for each in block.rounds), answers, given - answers)

    def shown(self, chosen: Collection[Hashable], questions: Collection[str]) -> dict[Hashable, set[str]]:
        """The questions that figures about these rounds may count, by round: as `within` of each, in one look."""
        found: dict[Hashable, set[str]] = {}
        wanted = frozenset(chosen).issuperset
        for block in self.blocks:
            # Few blocks are wholly chosen, and the first of their rounds tells that of most.
            if block.rounds[0] in chosen and block.question in questions and wanted(block.rounds):
                for each in block.rounds:
                    found.setdefault(each, set()).add(block.question)
        return found


class Sized(Protocol):
    """What has answers and a minimum."""

    @property
    def answers(self) -> int:
        """How many answers."""

    @property
    def least(self) -> int:
        """The minimum that was promised."""


S = TypeVar("S", bound=Sized)


def joined(closed: S, waiting: Sequence[S]) -> tuple[S, ...]:
    """Which rounds count together from now on, when another one of their question and family is closed.

    One that reaches its minimum counts by itself, and does not take those along that wait: it can be seen by itself.
    One with at least three answers completes a block with those that wait if together they reach the largest minimum
    among them; else it waits, too, and () is given. One with fewer answers never counts.
    """
    if closed.answers < FEWEST_ANSWERS:
        return ()
    together = (closed,) if closed.answers >= minimum(closed.least) else (*waiting, closed)
    enough = sum(each.answers for each in together) >= max(minimum(each.least) for each in together)
    return together if enough else ()


def sealed(cells: Iterable[Cell]) -> Sealed:
    """The blocks of some cells, which are given in the order in which their rounds were closed.

    Example, minimum 5: rounds of 6, 4, 2 and 3 answers make two blocks, the first one, and the second with the fourth.
    """
    known = tuple(cells)
    blocks: list[Block] = []
    waits: dict[tuple[str, Hashable], list[Cell]] = {}
    for cell in known:
        waiting = waits.setdefault((cell.question, cell.family), [])
        together = joined(cell, waiting)
        if together:
            blocks.append(
                Block(cell.question, tuple(each.round for each in together), sum(each.answers for each in together))
            )
            waiting[:] = [each for each in waiting if each not in together]
        elif cell.answers >= FEWEST_ANSWERS:
            waiting.append(cell)
    return Sealed(known, tuple(blocks))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a round without names stands.

    Attributes:
        answers: how many have answered.
        asked: how many were asked; None where that is not known.
        least: the minimum that it promised.
        closed: the day from which it takes no more answers; None while it is open.
    """

    answers: int
    asked: int | None
    least: int
    closed: date | None

    @property
    def all_in(self) -> bool:
        """Whether everybody has answered: then there is nothing to wait for, and it is to be closed."""
        return self.asked is not None and 0 < self.asked <= self.answers

    @property
    def enough(self) -> bool:
        """Whether it reaches its minimum by itself."""
        return self.answers >= minimum(self.least)

    @property
    def shown(self) -> bool:
        """Whether it is shown by itself."""
        return self.closed is not None and self.enough

    @property
    def sentence(self) -> str:
        """How it stands: `2 of 4 in, shown from 5`, `6 of 8 in, shown when it is closed`, `6 of 8 answered`."""
        count = f"{self.answers}" if self.asked is None else f"{self.answers} of {self.asked}"
        if self.shown:
            return f"{count} answered"
        if self.closed is not None:
            return f"Closed with {count} in, shown from {minimum(self.least)}"
        when = "when it is closed" if self.enough else f"from {minimum(self.least)}"
        return f"{count} in, shown {when}"
