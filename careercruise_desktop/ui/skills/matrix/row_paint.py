"""How a row of the matrix and the head of a group are painted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.level import paint_level
from careercruise_desktop.ui.widgets.sparkline import paint_sparkline

from .places import EDGE, GROUP, ROW, SQUARE, squares_left, used_left, year_box
from .state import GroupState, RowState


class Look(NamedTuple):
    """How a row stands.

    Attributes:
        chosen: its page is open.
        ringed: the keys mean it.
        hovered: the square that is pointed at, 0 for none of them; None where the pointer is elsewhere.
    """

    chosen: bool
    ringed: bool
    hovered: int | None


def paint_group(painter: QPainter, group: GroupState, width: int, top: int) -> None:
    """The name of a kind, and how many skills are of it."""
    box = QRectF(0, top, width, GROUP)
    painting.fill_rect(painter, box, "bg")
    for y in (top, top + GROUP - 1):
        painting.hairline(painter, 0, y, width)
    room = box.adjusted(EDGE, 0, -EDGE, 0)
    taken = painting.text(painter, room, group.name, "small_strong")
    painting.text(painter, room.adjusted(taken + 6, 0, 0, 0), f"{len(group.rows):,}", "small", "text3")


def paint_row(painter: QPainter, row: RowState, width: int, top: int, look: Look) -> None:
    """Name, squares, year and last use."""
    box = QRectF(0, top, width, ROW)
    if look.chosen or look.hovered is not None:
        painting.fill_rect(painter, box, "selected" if look.chosen else "hover")
    left, middle = squares_left(width), top + ROW / 2
    name = QRectF(EDGE, top, left - EDGE - 6, ROW)
    painting.text(painter, name, row.name, "strong" if look.chosen else "body_medium")
    paint_level(painter, left, middle, level=row.level, target=row.target, freshness=row.freshness, size=SQUARE)
    if look.hovered:
        at = painting.square(left + (look.hovered - 1) * (SQUARE + 3) - 2, middle, SQUARE + 4)
        painting.box(painter, at, 4, "", "control")
    paint_sparkline(painter, year_box(width, top), row.points)
    used = QRectF(used_left(width), top, width - EDGE - used_left(width), ROW)
    role, token = ("small_medium", "warn_text") if row.stale else ("small", "text3")
    taken = painting.text(painter, used, row.used, role, token, align=painting.RIGHT)
    if row.stale:
        painting.icon(painter, painting.square(used.right() - taken - 19, middle, 14), "triangle-alert", "warn")
    if look.ringed:
        painting.box(painter, box.adjusted(2, 2, -2, -2), 6, "", "accent", width=2.0)
