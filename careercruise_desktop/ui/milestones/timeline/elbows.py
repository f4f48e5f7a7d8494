"""The way of a dependency's line: from a mark down or up to the bar that waits for it, around words and marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .labels import Stretch

HEAD = 5.0
# How far before a bar a line turns to it, and how far beside words it goes down.
_TURN, _ASIDE = 6.5, 5.0
_INTO = 4.0
# About five rows.
_LONG = 130.0
# A line by more than ten rows goes aside by so much at most: farther, it would be read as one of another time.
_FAR, _DETOUR = 245.0, 60.0

Point = tuple[float, float]


class End(NamedTuple):
    """Where a line begins or ends: at this place of a row; `near` is how far it reaches up and down from there."""

    x: float
    y: float
    top: float
    bottom: float
    near: float


class Elbow(NamedTuple):
    """A line by its corners; it ends in a head that points right, or down or up where `upright`."""

    points: tuple[Point, ...]
    upright: bool = False

    @property
    def long(self) -> bool:
        """Whether it goes by so many rows that it would be read as theirs."""
        return abs(self.points[-1][1] - self.points[0][1]) > _LONG

    @property
    def rect(self) -> tuple[float, float, float, float]:
        """What it touches: left, top, width, height."""
        xs, ys = zip(*self.points, strict=True)
        left, top = min(xs) - HEAD, min(ys) - HEAD
        return left, top, max(xs) + HEAD - left, max(ys) + HEAD - top


def route(start: End, end: End, taken: Callable[[], Sequence[Stretch]], before: Sequence[Stretch]) -> Elbow:
    """The way from a mark to a bar.

    Args:
        start: the mark.
        end: the beginning of the bar.
        taken: words and marks of the rows between both.
        before: words and marks of the bar's own row; where one of them is in the way, the line comes from above.
    """
    down = end.y > start.y
    leave = start.bottom if down else start.top
    enter = end.top if down else end.bottom
    begin = (start.x, start.y + (start.near if down else -start.near))
    upright = any(one.left < end.x and end.x - _TURN < one.right for one in before)
    aim = end.x + _INTO if upright else end.x - _TURN
    x = _free(start.x, aim, taken(), _DETOUR if abs(end.y - start.y) > _FAR else None)
    if not upright and x <= aim and not any(one.touches(Stretch(x, end.x)) for one in before):
        # One bend where it can be: down, then right.
        return Elbow(_joined([begin, (start.x, leave), (x, leave), (x, end.y), (end.x, end.y)]))
    corners = [begin, (start.x, leave), (x, leave), (x, enter), (aim, enter)]
    last = [(aim, end.y + (-end.near if down else end.near))] if upright else [(aim, end.y), (end.x, end.y)]
    return Elbow(_joined([*corners, *last]), upright)


def _free(wanted: float, aim: float, taken: Sequence[Stretch], most: float | None) -> float:
    """The nearest place to go down that crosses no words; the wanted one where there is none near.

    With `most` none counts as near that lies farther than so many pixels from the stretch between both ends: there the
    line goes on behind the words.
    """
    crossed = [one for one in taken if one.left - 2 < wanted < one.right + 2]
    if not crossed:
        return wanted
    edges = [one.left - _ASIDE for one in taken] + [one.right + _ASIDE for one in taken]
    tried = sorted({aim, *edges}, key=lambda x: abs(x - wanted) + (4 * _ASIDE if x > max(aim, wanted) else 0))
    for x in tried[:60]:
        aside = max(min(wanted, aim) - x, x - max(wanted, aim))
        if (most is None or aside <= most) and not any(one.left - 2 < x < one.right + 2 for one in taken):
            return x
    return wanted


def _joined(points: list[Point]) -> tuple[Point, ...]:
    """Without corners that are none."""
    found: list[Point] = []
    for point in points:
        if found and found[-1] == point:
            continue
        if len(found) > 1 and (found[-2][0] == found[-1][0] == point[0] or found[-2][1] == found[-1][1] == point[1]):
            found[-1] = point
        else:
            found.append(point)
    return tuple(found)
