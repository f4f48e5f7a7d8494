"""The box of everything that is filled in (fields, areas, combo boxes), and the error below it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from . import painting

ERROR_HEIGHT = 20
_RADIUS = 6


class BoxState(NamedTuple):
    """What the look of a box depends on; `compact` boxes have a paler border."""

    can_edit: bool = True
    wrong: bool = False
    focused: bool = False
    hovered: bool = False
    compact: bool = False


def paint_box(painter: QPainter, rect: QRectF, state: BoxState) -> None:
    """Fill and border; the focused one is 2 px strong."""
    if not state.can_edit:
        painting.box(painter, rect, _RADIUS, "bg", "border")
    elif state.wrong:
        painting.box(painter, rect, _RADIUS, "surface", "danger")
    elif state.focused:
        painting.box(painter, rect, _RADIUS, "surface", "accent", width=2)
    elif state.compact:
        painting.box(painter, rect, _RADIUS, "surface", "border2" if state.hovered else "border")
    else:
        painting.box(painter, rect, _RADIUS, "surface", "control" if state.hovered else "border2")


def paint_error(painter: QPainter, top: float, width: float, text: str) -> None:
    """The octagon and what is wrong, in the line below a box."""
    painting.icon(painter, painting.square(0, top + ERROR_HEIGHT / 2 + 1, 14), "octagon-alert", "danger_text")
    painting.text(painter, QRectF(19, top + 1, width - 19, ERROR_HEIGHT), text, "small", "danger_text")
