"""Where things stand on the radar: rings, quadrants and blips. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, floor, hypot, pi, sin
from typing import NamedTuple

from careercruise_desktop.domain.radar import Quadrant, Ring

from .state import BlipState

RINGS = tuple(ring.value for ring in Ring)
QUADRANTS = tuple(quadrant.value for quadrant in Quadrant)
# How far each ring reaches, of the whole radius: the middle one has room for what is in use.
EDGES = (0.0, 0.44, 0.66, 0.84, 1.0)
BLIP = 20
# From mark to mark, from a mark to a line, and from the middle, where the marks of all quadrants would meet.
_APART = 22
_PADDING = 12
_MIDDLE = 28


class Spot(NamedTuple):
    """A place on the radar."""

    x: float
    y: float


def placed(blips: Sequence[BlipState], middle: Spot, radius: float) -> dict[int, Spot]:
    """Where the middle of each blip is: those of a ring of a quadrant in arcs, evenly, in their order."""
    sectors: dict[tuple[int, int], list[BlipState]] = {}
    for blip in blips:
        sectors.setdefault((QUADRANTS.index(blip.quadrant), RINGS.index(blip.ring)), []).append(blip)
    found: dict[int, Spot] = {}
    for (quadrant, ring), group in sectors.items():
        inner, outer = max(EDGES[ring] * radius + _PADDING, _MIDDLE), EDGES[ring + 1] * radius - _PADDING
        for (distance, angle), blip in zip(_arcs(len(group), inner, outer), group, strict=True):
            turned = angle + quadrant * pi / 2
            # Quadrants go round from the upper right, as the hands of a clock do.
            found[blip.id] = Spot(middle.x + distance * sin(turned), middle.y - distance * cos(turned))
    return found


def ring_at(spot: Spot, middle: Spot, radius: float) -> str:
    """The ring at a place, "" outside of the radar."""
    share = hypot(spot.x - middle.x, spot.y - middle.y) / radius if radius else 2.0
    return next((ring for ring, edge in zip(RINGS, EDGES[1:], strict=True) if share <= edge), "")


def neighbour(ring: str, steps: int) -> str:
    """The ring so many steps outwards, "" past the last one."""
    place = RINGS.index(ring) + steps
    return RINGS[place] if 0 <= place < len(RINGS) else ""


def _arcs(count: int, inner: float, outer: float) -> list[tuple[float, float]]:
    """Distances and angles (0 to a quarter of a turn) of so many blips between two distances."""
    rows = max(1, min(count, floor((outer - inner) / _APART) + 1))
    # No more arcs than are needed, so that few blips stand in the middle of their ring.
    for wanted in range(1, rows + 1):
        distances = _spread(wanted, inner, outer)
        rooms = [1 + floor(_width(distance) * distance / _APART) for distance in distances]
        if sum(rooms) >= count or wanted == rows:
            break
    counts = _shared(count, rooms)
    found = []
    for distance, many in zip(distances, counts, strict=True):
        width = _width(distance)
        edge = (pi / 2 - width) / 2
        # With room in the middle of each; where that is too near, from one end to the other.
        roomy = width * distance / max(many, 1) >= _APART or many == 1
        shares = [(number + 0.5) / many if roomy else number / (many - 1) for number in range(many)]
        found += [(distance, edge + width * share) for share in shares]
    return found


def _width(distance: float) -> float:
    """The angle that blips at a distance have, with room beside the axes."""
    return max(0.2, pi / 2 - 2 * _PADDING / max(distance, 1.0))


def _spread(rows: int, inner: float, outer: float) -> list[float]:
    if rows == 1:
        return [(inner + outer) / 2]
    return [inner + (outer - inner) * row / (rows - 1) for row in range(rows)]


def _shared(count: int, rooms: list[int]) -> list[int]:
    """How many stand in each arc, by the room that it has; all of them somewhere."""
    whole = sum(rooms)
    shares = [floor(count * room / whole) for room in rooms]
    for place in sorted(range(len(rooms)), key=lambda one: -rooms[one]):
        if sum(shares) < count:
            shares[place] += 1
    shares[-1] += count - sum(shares)
    return shares
