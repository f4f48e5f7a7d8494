"""Where the rows and the columns of the matrix are, in pixels."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF

from careercruise_desktop.ui.widgets.level import LEVELS, level_width
from careercruise_desktop.ui.widgets.sparkline import HEIGHT, WIDTH

from .state import GroupState, MatrixState, RowState

ROW, GROUP, HEAD, FOOT = 40, 29, 33, 38
EDGE = 16
PANEL = 388
SQUARE = 9
USED = 58
_STEP = SQUARE + 3


class PlacedRow(NamedTuple):
    """A row and its upper edge."""

    row: RowState
    top: int


class PlacedGroup(NamedTuple):
    """The head of a group and its upper edge."""

    group: GroupState
    top: int


class Places(NamedTuple):
    """Everything from the top, and how high it is."""

    groups: tuple[PlacedGroup, ...]
    rows: tuple[PlacedRow, ...]
    height: int


def placed(state: MatrixState) -> Places:
    """The groups, each over its rows."""
    groups: list[PlacedGroup] = []
    rows: list[PlacedRow] = []
    top = 0
    for group in state.groups:
        groups.append(PlacedGroup(group, top))
        top += GROUP
        for row in group.rows:
            rows.append(PlacedRow(row, top))
            top += ROW
    return Places(tuple(groups), tuple(rows), top)


def leads(places: Places, top: int) -> bool:
    """Whether the row at a height is the first one of its group."""
    return any(group.top + GROUP == top for group in places.groups)


def used_left(width: int) -> int:
    """Where the last use begins."""
    return width - EDGE - USED


def year_box(width: int, top: int) -> QRectF:
    """Where the line of the year is in a row."""
    return QRectF(used_left(width) - 6 - WIDTH, top + (ROW - HEIGHT) / 2, WIDTH, HEIGHT)


def squares_left(width: int) -> int:
    """Where the squares begin."""
    return round(year_box(width, 0).left()) - 14 - level_width(SQUARE)


def square_rect(width: int, top: int, level: int) -> QRect:
    """Where the pointer means one of the squares (1 to 5): as high as the row, without gaps between them."""
    return QRect(squares_left(width) - 1 + (level - 1) * _STEP, top, _STEP, ROW)


def level_at(width: int, x: int) -> int:
    """The square at a place, 0 for none."""
    off = x - squares_left(width) + 1
    return off // _STEP + 1 if 0 <= off < LEVELS * _STEP else 0
