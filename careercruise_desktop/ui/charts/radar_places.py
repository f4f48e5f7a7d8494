"""Where the spokes of a radar lie, and where their labels have room: none covers another one, or what is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from careercruise_desktop.ui.widgets import painting

from .state import Spoke

NAME, NAME_SHORT, COUNT = "small", "small_strong", "small"
TWO_LINES, ONE_LINE = 31.0, 17.0
GAP = 14.0
_EDGE = 8.0
_LEAST = 44.0
# The circle keeps at least so much of the width, whatever the names are.
_SHARE = 0.27
_UPRIGHT = 0.02


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a spoke: where they stand, and to which side (`align` as in `painting`); on one line or on two."""

    rect: QRectF
    align: float
    lines: int


@dataclass(frozen=True, slots=True)
class Places:
    """The middle, the length of a spoke, and a label for each; None where there was no room for it."""

    middle: QPointF
    radius: float
    labels: tuple[Label | None, ...]

    def at(self, spoke: float, share: float) -> QPointF:
        """A place on a spoke, from 0 in the middle to 1 at its end; with a fraction, between two spokes."""
        across, down = _direction(spoke, len(self.labels))
        return self.middle + QPointF(across, down) * self.radius * share

    def spoke_at(self, place: QPointF) -> int:
        """The spoke whose label or sector a place lies in, or -1."""
        for at, label in enumerate(self.labels):
            if label is not None and label.rect.contains(place):
                return at
        away = place - self.middle
        if not self.labels or hypot(away.x(), away.y()) > self.radius + GAP:
            return -1
        count = len(self.labels)
        towards = [
            away.x() * across + away.y() * down for across, down in (_direction(at, count) for at in range(count))
        ]
        return max(range(count), key=towards.__getitem__)


class _Circle(NamedTuple):
    """What labels stay out of."""

    middle: QPointF
    reach: float


def counted(spoke: Spoke) -> str:
    """The own level and the one that is asked for: `2 / 3`."""
    return f"{'–' if spoke.now is None else spoke.now} / {spoke.required}"


def label_width(spoke: Spoke, lines: int) -> int:
    """The pixels that a label takes."""
    name = painting.text_width(spoke.name, NAME_SHORT if spoke.short else NAME)
    count = painting.text_width(counted(spoke), COUNT)
    return max(name, count) if lines == 2 else name + 6 + count


def places(spokes: Sequence[Spoke], whole: QRectF) -> Places:
    """Lay spokes and labels out in a rect: on two lines each while that leaves room, else on one."""
    wide = _laid_out(spokes, whole, 2)
    return _laid_out(spokes, whole, 1) if None in wide.labels else wide


def _direction(at: float, count: int) -> tuple[float, float]:
    angle = 2 * pi * at / count - pi / 2
    return cos(angle), sin(angle)


def _laid_out(spokes: Sequence[Spoke], whole: QRectF, lines: int) -> Places:
    count, high = len(spokes), TWO_LINES if lines == 2 else ONE_LINE
    radius = max(_LEAST, min(_radius_for_names(spokes, whole, lines), whole.height() / 2 - high - GAP))
    middle = whole.center()
    labels: list[Label | None] = [None] * count
    for side in (1, -1):
        mine = [at for at in range(count) if _direction(at, count)[0] * side > _UPRIGHT]
        mine.sort(key=lambda at: _direction(at, count)[1])
        tops = [middle.y() + _direction(at, count)[1] * (radius + GAP) - high / 2 for at in mine]
        low, end = middle.y() - radius - GAP + 4, middle.y() + radius + GAP - 4
        for at, top in zip(mine, _apart(tops, high, low, end), strict=True):
            if top is not None:
                row = QRectF(whole.left() + _EDGE, top, whole.width() - 2 * _EDGE, high)
                rect = _beside(label_width(spokes[at], lines) + 1, row, side, _Circle(middle, radius + GAP))
                align = painting.LEFT if side > 0 else painting.RIGHT
                labels[at] = None if rect is None else Label(rect, align, lines)
    for at in range(count):
        across, down = _direction(at, count)
        if abs(across) <= _UPRIGHT:
            wide = min(float(label_width(spokes[at], lines)) + 1, whole.width() - 2 * _EDGE)
            top = middle.y() + (radius + GAP - 4 if down > 0 else -radius - GAP + 4 - high)
            labels[at] = Label(QRectF(middle.x() - wide / 2, top, wide, high), painting.CENTER, lines)
    return Places(middle, radius, tuple(labels))


def _radius_for_names(spokes: Sequence[Spoke], whole: QRectF, lines: int) -> float:
    """As long as the names beside it leave room for, and no shorter than a share of the width."""
    half = whole.width() / 2
    room = half
    for at, spoke in enumerate(spokes):
        across = abs(_direction(at, len(spokes))[0])
        if across > _UPRIGHT:
            room = min(room, (half - _EDGE - label_width(spoke, lines)) / across - GAP)
    return max(room, whole.width() * _SHARE)


def _apart(tops: Sequence[float], high: float, low: float, end: float) -> list[float | None]:
    """Labels one below the other without touching, between two heights; None for those that there is no room for."""
    room = max(1, int((end - low) // high))
    kept = list(range(len(tops)))
    if len(kept) > room:
        step = len(kept) / room
        kept = sorted({int(at * step) for at in range(room)})
    found: list[float | None] = [None] * len(tops)
    reach = low
    for at in kept:
        found[at] = reach = max(tops[at], reach)
        reach += high
    reach = end
    for at in reversed(kept):
        place = found[at]
        assert place is not None
        found[at] = reach = min(place, reach - high)
    return found


def _beside(wide: float, row: QRectF, side: int, circle: _Circle) -> QRectF | None:
    """A place in a row left or right of the circle, as near to it as the row's height allows."""
    nearest = min(max(circle.middle.y(), row.top()), row.bottom()) - circle.middle.y()
    away = sqrt(max(0.0, circle.reach**2 - nearest**2)) + 2
    start = circle.middle.x() + away * side
    wide = min(wide, row.right() - start if side > 0 else start - row.left())
    return QRectF(start if side > 0 else start - wide, row.top(), wide, row.height()) if wide >= 1 else None
