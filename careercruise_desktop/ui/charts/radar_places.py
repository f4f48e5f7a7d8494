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
ONE_LINE, LINE = 17.0, 14.0
BESIDE = 6.0
GAP = 14.0
_EDGE, _FREE = 8.0, 2.0
_LEAST, _STEP = 44.0, 3.0
# The circle keeps at least so much of the width, whatever the names are.
_SHARE = 0.24
_UPRIGHT = 0.02
_SHORT_NAME = 12


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a spoke: its name in one part or two, where they stand, and to which side (as in `painting`).

    `level` says that the levels stand in the same line as the name, else they stand below it.
    """

    rect: QRectF
    align: float
    name: tuple[str, ...]
    level: bool
    cut: bool = False


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


def places(spokes: Sequence[Spoke], whole: QRectF) -> Places:
    """Lay spokes and labels out in a rect: names in one line, in two where that shows more of them, levels below.

    Where that is too high, names and levels stand in one line each.
    """
    wide = _fitted(whole, [_words(spoke, (spoke.name,)) for spoke in spokes])
    if None in wide.labels:
        return _fitted(whole, [_words(spoke, (spoke.name,), level=True) for spoke in spokes])
    if not any(label.cut for label in wide.labels if label is not None):
        return wide
    broken = _fitted(whole, [_words(spoke, in_two(spoke.name)) for spoke in spokes])
    return wide if None in broken.labels else broken


def in_two(name: str) -> tuple[str, ...]:
    """A name in two parts of about the same length, broken between words; short ones and single words stay whole.

    Example: "Budget and earned value" gives "Budget and" and "earned value".
    """
    spaces = [at for at, letter in enumerate(name) if letter == " "]
    if not spaces or len(name) <= _SHORT_NAME:
        return (name,)
    at = min(spaces, key=lambda each: abs(each - len(name) / 2))
    return name[:at], name[at + 1 :]


class _Words(NamedTuple):
    """What a label says, and how much room that takes."""

    name: tuple[str, ...]
    level: bool
    wide: float
    high: float

    def at(self, rect: QRectF, align: float) -> Label:
        return Label(rect, align, self.name, self.level, rect.width() < self.wide - 0.5)


def _words(spoke: Spoke, name: tuple[str, ...], *, level: bool = False) -> _Words:
    role = NAME_SHORT if spoke.short else NAME
    names = max(painting.text_width(part, role) for part in name)
    levels = painting.text_width(counted(spoke), COUNT)
    wide = 1.0 + (names + BESIDE + levels if level else max(names, levels))
    return _Words(name, level, wide, ONE_LINE if level else ONE_LINE + LINE * len(name))


def _direction(at: float, count: int) -> tuple[float, float]:
    angle = 2 * pi * at / count - pi / 2
    return cos(angle), sin(angle)


def _fitted(whole: QRectF, said: Sequence[_Words]) -> Places:
    """The longest spokes beside which no name is cut; no shorter than a share of the width, whatever the names are.

    They get no shorter where that would leave no room for all names, one below the other.
    """
    count = len(said)
    above = max((said[at].high for at in range(count) if _is_upright(at, count)), default=0.0)
    least = max(_LEAST, whole.width() * _SHARE)
    radius = max(_LEAST, min(_radius_for_names(whole, said, least), whole.height() / 2 - above - GAP))
    found = _laid_out(whole, said, radius)
    while radius - _STEP >= least and any(label.cut for label in found.labels if label is not None):
        radius -= _STEP
        shorter = _laid_out(whole, said, radius)
        if None in shorter.labels:
            break
        found = shorter
    return found


def _laid_out(whole: QRectF, said: Sequence[_Words], radius: float) -> Places:
    count, middle = len(said), whole.center()
    labels: list[Label | None] = [None] * count
    for side, align in ((1, painting.LEFT), (-1, painting.RIGHT)):
        mine = [at for at in range(count) if _direction(at, count)[0] * side > 0 and not _is_upright(at, count)]
        mine.sort(key=lambda at: _direction(at, count)[1])
        highs = [said[at].high for at in mine]
        wanted = [middle.y() + _direction(at, count)[1] * (radius + GAP) - said[at].high / 2 for at in mine]
        reach = radius + GAP - 4
        for at, top in zip(mine, _apart(wanted, highs, middle.y() - reach, middle.y() + reach), strict=True):
            if top is not None:
                row = QRectF(whole.left() + _EDGE, top, whole.width() - 2 * _EDGE, said[at].high)
                rect = _beside(said[at].wide, row, side, _Circle(middle, radius + GAP))
                labels[at] = None if rect is None else said[at].at(rect, align)
    for at in range(count):
        if _is_upright(at, count):
            wide = min(said[at].wide, whole.width() - 2 * _EDGE)
            below = _direction(at, count)[1] > 0
            top = middle.y() + (radius + GAP - 4 if below else -radius - GAP + 4 - said[at].high)
            labels[at] = said[at].at(QRectF(middle.x() - wide / 2, top, wide, said[at].high), painting.CENTER)
    return Places(middle, radius, tuple(labels))


def _is_upright(at: int, count: int) -> bool:
    return abs(_direction(at, count)[0]) <= _UPRIGHT


def _radius_for_names(whole: QRectF, said: Sequence[_Words], least: float) -> float:
    """As long as the names leave room for where each stands right at the end of its spoke."""
    half = whole.width() / 2
    room = half
    for at, words in enumerate(said):
        across = abs(_direction(at, len(said))[0])
        if across > _UPRIGHT:
            room = min(room, (half - _EDGE - _FREE - words.wide) / across - GAP)
    return max(room, least)


def _apart(tops: Sequence[float], highs: Sequence[float], low: float, end: float) -> list[float | None]:
    """Labels one below the other without touching, between two heights; None for those that there is no room for."""
    kept = list(range(len(tops)))
    if sum(highs) > end - low:
        room = max(1, int((end - low) // max(highs)))
        kept = sorted({int(at * len(tops) / room) for at in range(min(room, len(tops)))})
    found: dict[int, float] = {}
    reach = low
    for at in kept:
        found[at] = max(tops[at], reach)
        reach = found[at] + highs[at]
    reach = end
    for at in reversed(kept):
        found[at] = reach = min(found[at], reach - highs[at])
    return [found.get(at) for at in range(len(tops))]


def _beside(wide: float, row: QRectF, side: int, circle: _Circle) -> QRectF | None:
    """A place in a row left or right of the circle, as near to it as the row's height allows."""
    nearest = min(max(circle.middle.y(), row.top()), row.bottom()) - circle.middle.y()
    away = sqrt(max(0.0, circle.reach**2 - nearest**2)) + _FREE
    start = circle.middle.x() + away * side
    wide = min(wide, row.right() - start if side > 0 else start - row.left())
    return QRectF(start if side > 0 else start - wide, row.top(), wide, row.height()) if wide >= 1 else None
