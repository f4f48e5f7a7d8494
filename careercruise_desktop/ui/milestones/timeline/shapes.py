"""The shapes of the timeline's signs around the origin, each worked out once.

Outlines are shapes too: filling one costs a tenth of stroking a line.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QPainterPath, QPainterPathStroker

from careercruise_desktop.domain.roles import Role

CIRCLE, DIAMOND = 6.0, 7.5

Points = tuple[tuple[float, float], ...]


@lru_cache(maxsize=8)
def mark(role: Role) -> QPainterPath:
    """A role's mark: a circle for IT, a diamond for project management."""
    if role is Role.IT:
        return circle(CIRCLE)
    path = drawn(((0, -DIAMOND), (DIAMOND, 0), (0, DIAMOND), (-DIAMOND, 0)))
    path.closeSubpath()
    return path


@lru_cache(maxsize=8)
def outline(role: Role, width: float) -> QPainterPath:
    """The outline of a role's mark."""
    return stroked(mark(role), width)


@lru_cache(maxsize=4)
def circle(radius: float) -> QPainterPath:
    """A circle."""
    path = QPainterPath()
    path.addEllipse(-radius, -radius, 2 * radius, 2 * radius)
    return path


@lru_cache(maxsize=4)
def ring(radius: float, width: float) -> QPainterPath:
    """The outline of a circle."""
    return stroked(circle(radius), width)


@lru_cache(maxsize=8)
def line(points: Points, width: float) -> QPainterPath:
    """A line through points, such as a tick."""
    return stroked(drawn(points), width)


def drawn(points: Points) -> QPainterPath:
    """A way through points."""
    path = QPainterPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    return path


def stroked(path: QPainterPath, width: float) -> QPainterPath:
    """What a pen of a width would paint."""
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    return stroker.createStroke(path)
