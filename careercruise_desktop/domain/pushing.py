"""Making room: what a moved block does to those behind it on its day."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Generic, NamedTuple, TypeVar

from .spans import Span

K = TypeVar("K")


class Pushed(NamedTuple, Generic[K]):
    """What has to give way.

    Attributes:
        moved: the blocks that move, each with its new time, by start.
        stayed: those that would have had to move beyond the end of the day, and stay where they are.
    """

    moved: list[tuple[K, Span]]
    stayed: list[K]


def pushed(
    moved: Span, others: Sequence[tuple[K, Span]], day_end: int, *, now: int = 0, worked: Collection[K] = ()
) -> Pushed[K]:
    """Move the blocks that a moved one runs into later, just as far as they must.

    Their order and lengths stay, a gap takes up what it can, and blocks that shared time before may still share it.
    What starts before the moved block stays where it is, and so does what cannot be planned anew: blocks that have
    ended and those that work was logged for. Nothing gives way to these.

    Args:
        moved: the block at its new time.
        others: the other blocks of that day, each with what names it.
        day_end: the instant after the day's last (UTC seconds); nothing is pushed over it.
        now: this instant (UTC seconds); what has ended by then stays.
        worked: the blocks that work was logged for.
    """
    found: Pushed[K] = Pushed([], [])
    done: list[tuple[Span, Span]] = []
    order = moved.start
    for key, span in sorted(others, key=lambda other: (other[1].start, other[1].end)):
        if span.start < moved.start or span.end <= now or key in worked:
            continue
        start = max(span.start, order, moved.end)
        start = max([start, *(after.end for before, after in done if before.end <= span.start)])
        after = Span(start, start + span.end - span.start, span.zone)
        if after == span:
            done.append((span, span))
            order = start
        elif after.end > day_end:
            found.stayed.append(key)
        else:
            found.moved.append((key, after))
            done.append((span, after))
            order = start
    return found
