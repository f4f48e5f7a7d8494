"""Labels at the ends of lines, moved apart where they would run together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF

LABEL_GAP = 8
_HIGH, _LINE = 15.0, 16


def end_labels(ends: Iterable[tuple[QPointF, str]], plot: QRectF) -> Iterator[tuple[QPointF, str, float]]:
    """Each end with its words and the top of their line, as near to the end as the others allow."""
    named = sorted(((place, words) for place, words in ends if words), key=lambda each: each[0].y())
    middles = [place.y() for place, _ in named]
    for at in range(1, len(middles)):
        middles[at] = max(middles[at], middles[at - 1] + _HIGH)
    if middles and middles[-1] > plot.bottom():
        middles[-1] = plot.bottom()
        for at in reversed(range(len(middles) - 1)):
            middles[at] = min(middles[at], middles[at + 1] - _HIGH)
    for (place, words), middle in zip(named, middles, strict=True):
        yield place, words, middle - _LINE / 2
