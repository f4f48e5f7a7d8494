"""Walking over items by the arrow keys.

Up and down go through a lane of a day in order of time. Left and right go to the item that starts nearest in the next
lane that holds any: planned, logged, planned of the next day, and so on.
"""

from __future__ import annotations

from careercruise_desktop.ui.schedule.state import ItemKey, Lane

from .board import Board
from .layout import Placed


def along(board: Board, key: ItemKey, step: int) -> Placed | None:
    """The next or previous item of the same lane and day; None at its end."""
    here = _here(board, key)
    if here is None:
        return None
    lane = board.lane(here.column, here.item.lane)
    index = lane.index(here) + step
    return lane[index] if 0 <= index < len(lane) else None


def across(board: Board, key: ItemKey, step: int) -> Placed | None:
    """The item that starts nearest in the next lane to the right (1) or left (-1); None where no more follow."""
    here = _here(board, key)
    if here is None:
        return None
    lane = _number(here.column, here.item.lane) + step
    while 0 <= lane < 2 * len(board.state.columns):
        found = board.lane(*_lane(lane))
        if found:
            return min(found, key=lambda placed: abs(placed.box.top - here.box.top))
        lane += step
    return None


def end_of_day(board: Board, column: int, *, last: bool) -> Placed | None:
    """The first or last item of a day, whichever its lane."""
    found = [placed for placed in board.placed if placed.column == column]
    if not found:
        return None
    pick = max if last else min
    return pick(found, key=lambda placed: (placed.item.start, placed.item.lane is Lane.LOGGED))


def near(board: Board, lane: Lane, at: int) -> Placed | None:
    """The item of a lane at an instant, else the nearest one of its day, else of the other lane."""
    column = board.column_of(at)
    if column is None:
        return None
    other = Lane.LOGGED if lane is Lane.PLANNED else Lane.PLANNED
    for found in (board.lane(column, lane), board.lane(column, other)):
        if found:
            return min(found, key=lambda placed: max(placed.item.start - at, at - placed.item.end + 1, 0))
    return None


def beginning(board: Board) -> Placed | None:
    """Where walking begins: the item nearest to now, else the first one shown."""
    present = board.state.now[0] if board.state.now is not None else None
    found = near(board, Lane.PLANNED, present) if present is not None else None
    return found or next(iter(sorted(board.placed, key=lambda placed: placed.item.start)), None)


def _here(board: Board, key: ItemKey) -> Placed | None:
    return next(iter(board.of(key)), None)


def _number(column: int, lane: Lane) -> int:
    return 2 * column + (lane is Lane.LOGGED)


def _lane(number: int) -> tuple[int, Lane]:
    column, logged = divmod(number, 2)
    return column, Lane.LOGGED if logged else Lane.PLANNED
