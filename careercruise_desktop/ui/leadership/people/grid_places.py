"""Where everything on the grid of influence and interest is, in pixels, and what a place is called."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from careercruise_desktop.ui.widgets import painting

from .state import Mark

STEPS = 5
SIDE, TOP, FOOT = 24, 4, 26
MOST, LEAST = 84, 44
FACE, SMALL = 28, 22
_HINT, _TRAY_HEAD, _PILL, _GAP = 40, 26, 32, 6
_MIDDLE = 3
# By whether influence and interest are above the middle.
QUADRANTS = {
    (True, False): "Keep satisfied",
    (True, True): "Manage closely",
    (False, False): "Monitor",
    (False, True): "Keep informed",
}


class Place(NamedTuple):
    """A place on the grid, each 1 to 5."""

    influence: int
    interest: int


class Spot(NamedTuple):
    """A person, and where their mark is; `tray` marks stand beside the grid, with their names."""

    mark: Mark
    rect: QRectF
    tray: bool


class Layout(NamedTuple):
    """Everything: the board, the line of words below it, the tray, and the people."""

    board: QRectF
    hint: QRectF
    tray: QRectF
    spots: tuple[Spot, ...]
    height: int

    @property
    def cell(self) -> float:
        """How wide and high a place is."""
        return self.board.width() / STEPS

    def rect_of(self, place: Place) -> QRectF:
        """The square of a place; influence goes up, interest to the right."""
        left = self.board.left() + (place.interest - 1) * self.cell
        return QRectF(left, self.board.top() + (STEPS - place.influence) * self.cell, self.cell, self.cell)

    def place_at(self, spot: QPointF) -> Place | None:
        """The place under the pointer."""
        if not self.board.contains(spot):
            return None
        across = int((spot.x() - self.board.left()) / self.cell)
        down = int((spot.y() - self.board.top()) / self.cell)
        return Place(STEPS - min(down, STEPS - 1), min(across, STEPS - 1) + 1)

    def spot_at(self, point: QPointF, above: int = 0) -> Spot | None:
        """The mark under the pointer: `above` lies over the others, else the later over the earlier."""
        found = [spot for spot in self.spots if spot.rect.contains(point)]
        top = next((spot for spot in found if spot.mark.id == above), None)
        return top or (found[-1] if found else None)

    def spot_of(self, key: int) -> Spot | None:
        """The mark of a person."""
        return next((spot for spot in self.spots if spot.mark.id == key), None)


def laid_out(marks: tuple[Mark, ...], width: float) -> Layout:
    """Share a width: the grid, and below it the tray, as high as those who are not placed need."""
    cell = max(LEAST, min(MOST, int((width - SIDE) / STEPS)))
    board = QRectF(SIDE, TOP, cell * STEPS, cell * STEPS)
    hint = QRectF(0, board.bottom() + FOOT, width, _HINT)
    spots: list[Spot] = []
    layout = Layout(board, hint, QRectF(), (), 0)
    for place in dict.fromkeys(Place(m.influence, m.interest) for m in marks if m.influence and m.interest):
        here = [mark for mark in marks if (mark.influence, mark.interest) == place]
        spots += _fanned(here, layout.rect_of(place))
    top = hint.bottom()
    waiting = [mark for mark in marks if not (mark.influence and mark.interest)]
    pills, bottom = _pills(waiting, width, top + _TRAY_HEAD)
    tray = QRectF(0, top, width, bottom + 8 - top)
    return Layout(board, hint, tray, (*spots, *pills), int(tray.bottom()) + 2)


def quadrant(place: Place) -> str:
    """What the field calls a place; "" on the lines between."""
    if _MIDDLE in place:
        return ""
    return QUADRANTS[place.influence > _MIDDLE, place.interest > _MIDDLE]


def told(mark: Mark) -> str:
    """Where a person stands, in words."""
    if not (mark.influence and mark.interest):
        return f"{mark.name}, not placed"
    name = quadrant(Place(mark.influence, mark.interest))
    where = f"{mark.name}, influence {mark.influence} of {STEPS}, interest {mark.interest} of {STEPS}"
    return f"{where}, {name.lower()}" if name else where


def _fanned(marks: list[Mark], cell: QRectF) -> list[Spot]:
    """Those at one place side by side; many of them overlap, so that a part of each can be seen and taken."""
    across = ceil(sqrt(len(marks)))
    face = FACE if across == 1 or (FACE + 2) * across <= cell.width() else SMALL
    inside = cell.adjusted(3, 3, -3, -3)
    down = ceil(len(marks) / across)
    right = min(face + 3.0, (inside.width() - face) / max(1, across - 1))
    below = min(face + 3.0, (inside.height() - face) / max(1, down - 1))
    left = inside.center().x() - (right * (across - 1) + face) / 2
    top = inside.center().y() - (below * (down - 1) + face) / 2
    return [
        Spot(mark, QRectF(left + at % across * right, top + at // across * below, face, face), False)
        for at, mark in enumerate(marks)
    ]


def _pills(marks: list[Mark], width: float, top: float) -> tuple[list[Spot], float]:
    """Those in the tray, with their names, in as many lines as they take; and where the last line ends."""
    found: list[Spot] = []
    left = 10.0
    for mark in marks:
        wide = min(width - 20, FACE + 16 + _name_width(mark.name))
        if left > 10 and left + wide > width - 10:
            left, top = 10.0, top + _PILL + _GAP
        found.append(Spot(mark, QRectF(left, top, wide, _PILL), True))
        left += wide + _GAP
    return found, top + _PILL


@lru_cache(maxsize=2048)
def _name_width(name: str) -> float:
    """The pixels of a name; kept, for the tray is laid out anew with each step of anybody."""
    return painting.text_width(name, "small")
