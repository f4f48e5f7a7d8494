"""Blocks of small rounds, written down when a round is closed, and kept for ever (`suppression` says why)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from hashlib import sha256

from careercruise_desktop.domain.feedback import FEWEST_ANSWERS
from careercruise_desktop.domain.sealed import Kept

from .suppression import Block, Cell, joined

Place = tuple[str, str]  # the token of a round, and the key of a question


@lru_cache(maxsize=4096)
def key_of(words: str) -> str:
    """The key of a question or of a family, from which its words cannot be read."""
    return sha256(words.encode()).hexdigest()[:32]


def at_closing(
    own: Iterable[Cell], kept: Iterable[Kept], here: Mapping[Place, Cell], draw: Callable[[], str]
) -> tuple[Kept, ...]:
    """What is written down when a round is closed: its own places, and those of rounds that waited for it.

    Args:
        own: what was answered in it; cells of a round that waits name it by its token.
        kept: what was written down of all rounds before.
        here: what the closed rounds that exist now hold. One that is gone, or holds other answers than when it was
            closed, is not waited for: the block would be hidden as soon as it was made.
        draw: gives a name that was never used.
    """
    waiting: dict[tuple[str, str], list[Kept]] = {}
    for each in kept:
        if not each.block and _unchanged(each, here):
            waiting.setdefault((each.question, each.family), []).append(each)
    found: list[Kept] = []
    for cell in own:
        if cell.answers < FEWEST_ANSWERS:
            continue
        new = Kept(str(cell.round), key_of(cell.question), key_of(repr(cell.family)), cell.answers, cell.least)
        together = joined(new, waiting.get((new.question, new.family), ()))
        name, total = (draw() if together else ""), sum(each.answers for each in together)
        found += (each._replace(block=name, total=total) for each in together or (new,))
    return tuple(found)


def whole(kept: Iterable[Kept], here: Mapping[Place, Cell]) -> tuple[Block, ...]:
    """The blocks of which every round exists, with the answers that it had when it was closed.

    Args:
        kept: what was written down of the rounds that exist.
        here: what they hold now; the blocks name rounds as these cells do.
    """
    blocks: dict[tuple[str, str], list[Kept]] = {}
    for each in kept:
        if each.block:
            blocks.setdefault((each.question, each.block), []).append(each)
    found = []
    for members in blocks.values():
        total = sum(each.answers for each in members)
        if all(each.total == total and _unchanged(each, here) for each in members):
            cells = [here[each.round, each.question] for each in members]
            found.append(Block(cells[0].question, tuple(cell.round for cell in cells), total))
    return tuple(found)


def _unchanged(each: Kept, here: Mapping[Place, Cell]) -> bool:
    cell = here.get((each.round, each.question))
    return cell is not None and cell.answers == each.answers
