"""Where the words of the milestone trend stand: beside their lines, never over each other. Pure places, no painting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QPointF, QRectF

T = TypeVar("T")
HIGH = 13.0
# From the stem of a name to the name.
STEM = 5.0
_AWAY = (-9.0, -12.0, 9.0, 12.0)
_CLOSE = 2.0
# A name stands at one of the first marks of its line, or nowhere.
_MARKS = 4


class Words(NamedTuple):
    """Some words and the rect that they stand in; a name also has the number of its line and the mark it stands at."""

    text: str
    rect: QRectF
    line: int = 0
    mark: QPointF | None = None

    @property
    def stem(self) -> tuple[QPointF, ...]:
        """The piece that joins a name to its mark: along the name where it begins there, else only up to it."""
        mark, rect = self.mark, self.rect
        if mark is None:
            return ()
        above = rect.center().y() < mark.y()
        aside = mark.x() <= rect.left() + 1
        end = (rect.top() if above else rect.bottom()) if aside else (rect.bottom() if above else rect.top())
        return mark, QPointF(mark.x(), end)


def spread(wanted: Sequence[float], high: float, low: float, most: float) -> list[float | None]:
    """Middles as near to those that are wanted as can be, `high` apart and in their order; None for lack of room.

    Args:
        wanted: growing or falling in any order; equal ones keep theirs.
        high: how far apart they are to be at least.
        low: the least middle.
        most: the greatest one.
    """
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    room = max(0, int((most - low) // high) + 1)
    kept = order[:room]
    found: list[float | None] = [None] * len(wanted)
    reach = low - high
    tops: list[float] = []
    for index in kept:
        reach = max(wanted[index], reach + high)
        tops.append(reach)
    ceiling = most
    for at in reversed(range(len(tops))):
        tops[at] = min(tops[at], ceiling)
        ceiling = tops[at] - high
    for index, top in zip(kept, tops, strict=True):
        found[index] = top
    return found


def end_words(ends: Sequence[tuple[str, float, QPointF]], plot: QRectF, right: float, gap: float) -> list[Words]:
    """The words behind the last marks.

    Args:
        ends: words, their width and the mark they belong to.
        plot: what they stand in.
        right: how far they may reach.
        gap: from the mark to the words.
    """
    middles = spread([mark.y() for _, _, mark in ends], HIGH, plot.top(), plot.bottom() - HIGH / 2)
    found = []
    for (text, wide, mark), middle in zip(ends, middles, strict=True):
        if middle is not None:
            left = min(mark.x() + gap, right - wide)
            found.append(Words(text, QRectF(left, middle - HIGH / 2, wide, HIGH)))
    return found


def names(
    lines: Sequence[tuple[str, float, Sequence[QPointF]]], plot: QRectF, taken: Sequence[QRectF]
) -> Iterator[Words]:
    """The names of lines, above or below their marks, as far as there is a place that nothing else needs.

    Args:
        lines: names, their width with the room of the stem, and the marks of the line.
        plot: what they stand in.
        taken: what stands there already.
    """
    busy: _Rows[QRectF] = _Rows()
    for rect in taken:
        busy.add(rect.top(), rect.bottom(), rect)
    strokes: _Rows[tuple[QPointF, QPointF]] = _Rows()
    for _, _, marks in lines:
        for one, two in pairwise(marks) if len(marks) > 1 else ((marks[0], marks[0]),):
            low, high = sorted((one.y(), two.y()))
            strokes.add(low - _CLOSE, high + _CLOSE, (one, two))
    for at, (text, wide, marks) in enumerate(lines):
        for mark, rect in _tries(wide, marks, plot):
            if any(rect.intersects(each) for each in busy.near(rect)):
                continue
            if any(_segment_crosses(rect, one, two) for one, two in strokes.near(rect)):
                continue
            busy.add(rect.top(), rect.bottom(), rect)
            yield Words(text, rect, at, mark)
            break


class _Rows(Generic[T]):
    """What stands where, by rows as high as words: most of it is far from any place that is tried."""

    def __init__(self) -> None:
        self._rows: dict[int, list[T]] = {}

    def add(self, top: float, bottom: float, item: T) -> None:
        """Keep something that reaches from a top to a bottom."""
        for row in _rows(top, bottom):
            self._rows.setdefault(row, []).append(item)

    def near(self, rect: QRectF) -> Iterator[T]:
        """What is in the rows of a rect; what is in two of them comes twice."""
        return chain.from_iterable(self._rows.get(row, ()) for row in _rows(rect.top(), rect.bottom()))


def _rows(top: float, bottom: float) -> range:
    return range(int(top // HIGH), int(bottom // HIGH) + 1)


def crosses(rect: QRectF, marks: Sequence[QPointF]) -> bool:
    """Whether a line through marks comes close to a rect."""
    if len(marks) == 1:
        return rect.contains(marks[0])
    return any(_segment_crosses(rect, one, two) for one, two in pairwise(marks))


def _segment_crosses(rect: QRectF, one: QPointF, two: QPointF) -> bool:
    left, right = max(one.x(), rect.left()), min(two.x(), rect.right())
    if left > right:
        return False
    run = two.x() - one.x()
    heights = [one.y(), two.y()]
    if run > 0:
        rise = (two.y() - one.y()) / run
        heights = [one.y() + rise * (x - one.x()) for x in (left, right)]
    return max(heights) > rect.top() - _CLOSE and min(heights) < rect.bottom() + _CLOSE


def _tries(wide: float, marks: Sequence[QPointF], plot: QRectF) -> Iterator[tuple[QPointF, QRectF]]:
    """Above a mark, then below it; the first mark first."""
    for mark in marks[:_MARKS]:
        for away in _AWAY:
            rect = QRectF(min(mark.x(), plot.right() - wide), mark.y() + away - HIGH / 2, wide, HIGH)
            if plot.adjusted(-4, -HIGH, 4, 0).contains(rect):
                yield mark, rect
