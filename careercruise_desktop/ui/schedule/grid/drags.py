"""What a drag means: creating, moving, copying, resizing or dropping, as the time that it leads to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import HOUR, MINUTE
from careercruise_desktop.ui.schedule.state import Item, ItemKey, Lane, Look

from .board import Board
from .layout import Placed
from .wording import length, time_range

SNAP, FINE_SNAP = 15, 5
LONGEST = 24 * HOUR
TO_COME = "Not yet: this time is still to come"


class Kind(Enum):
    """What is dragged."""

    CREATE = "create"
    MOVE = "move"
    START = "start"
    END = "end"
    DROP = "drop"


class Ghost(NamedTuple):
    """What would be if the drag ended now.

    Attributes:
        kind: what is dragged.
        lane: where it would stand.
        start: UTC seconds.
        end: UTC seconds.
        item: what is moved or resized; None for what is new.
        told: its new times.
        length: its new length, in words.
        worry: why it is refused, or what speaks against it; "" for nothing.
        refused: whether letting go changes nothing.
        copied: whether the item stays where it is.
        others: what moves with it or makes room, each with its new times.
    """

    kind: Kind
    lane: Lane
    start: int
    end: int
    item: Item | None
    told: str
    length: str
    worry: str
    refused: bool
    copied: bool = False
    others: tuple[tuple[Item, int, int], ...] = ()


class Keys(NamedTuple):
    """The keys that are held during a drag: Alt snaps finer, Shift leaves the following blocks, Ctrl copies."""

    fine: bool = False
    alone: bool = False
    copy: bool = False

    @property
    def step(self) -> int:
        """Minutes between two times that can be dragged to."""
        return FINE_SNAP if self.fine else SNAP


@dataclass(frozen=True, slots=True)
class Drag:
    """A drag from where it began.

    Attributes:
        x: where it began.
        y: where it began.
        item: what was pressed, None for empty space.
        column: the column that was pressed.
        at: the instant that was pressed.
        grip: how far below the item's top it was pressed; None when its top is in another column.
        minutes: the length of what is dropped.
    """

    kind: Kind
    lane: Lane
    x: float
    y: float
    column: int
    at: int
    item: Item | None = None
    grip: float | None = None
    minutes: int = 60

    def ghost(self, board: Board, x: float, y: float, keys: Keys) -> Ghost | None:
        """What it leads to at a place; None where there is no day."""
        column = board.frame.column_at(x)
        if column < 0 or not board.axis.pieces(column):
            return None
        copied = self.kind is Kind.MOVE and keys.copy
        if self.kind is Kind.CREATE:
            start, end = self._created(board, y, keys.step)
        elif self.kind is Kind.MOVE:
            start, end = self._moved(board, column, y, keys.step)
        elif self.kind is Kind.DROP:
            start = _within(board, column, board.axis.snapped(column, y, keys.step), keys.step)
            end = start + self.minutes * MINUTE
        else:
            start, end = self._resized(board, column, y, keys.step)
        worry = refusal(board, self.lane, end)
        return Ghost(
            self.kind,
            self.lane,
            start,
            end,
            self.item,
            time_range(start, end, board.state.zone),
            length(start, end),
            worry or overbooked(board, self.lane, start, end, None if copied else self.item),
            bool(worry),
            copied,
        )

    def _created(self, board: Board, y: float, step: int) -> tuple[int, int]:
        day = board.axis.days[self.column]
        anchor = _within(board, self.column, floored(board, self.column, self.at, step), step)
        here = board.axis.snapped(self.column, y, step)
        if here > anchor:
            return anchor, min(here, day.end)
        if here == anchor:
            return anchor, min(anchor + step * MINUTE, day.end)
        return here, max(here + step * MINUTE, board.axis.snapped_at(self.column, self.at, step))

    def _moved(self, board: Board, column: int, y: float, step: int) -> tuple[int, int]:
        assert self.item is not None
        if self.grip is None:
            start = self.item.start + board.axis.instant_at(column, y) - self.at
            where = board.column_of(start)
            start = start if where is None else board.axis.snapped_at(where, start, step)
        else:
            start = _within(board, column, board.axis.snapped(column, y - self.grip, step), step)
        return start, start + self.item.end - self.item.start

    def _resized(self, board: Board, column: int, y: float, step: int) -> tuple[int, int]:
        assert self.item is not None
        start, end = self.item.start, self.item.end
        at = board.axis.snapped(column, y, step)
        least = step * MINUTE
        if self.kind is Kind.START:
            return max(end - LONGEST, min(at, end - least)), end
        return start, min(start + LONGEST, max(at, start + least))


def _within(board: Board, column: int, at: int, step: int) -> int:
    """A start that is still on the day."""
    day = board.axis.days[column]
    return max(day.start, min(at, day.end - step * MINUTE))


def floored(board: Board, column: int, at: int, step: int) -> int:
    """The last instant up to another one at which the clock shows a multiple of so many minutes."""
    near = board.axis.snapped_at(column, at, step)
    return near if near <= at else max(board.axis.days[column].start, near - step * MINUTE)


def pressed(board: Board, placed: Placed | None, x: float, y: float, edge: int) -> Drag:
    """The drag that a press begins: by an edge of `edge` pixels an item is resized, else moved; empty space creates."""
    column = board.frame.column_at(x)
    at = board.axis.instant_at(column, y)
    if placed is None:
        return Drag(Kind.CREATE, board.frame.lane_at(x), x, y, column, at)
    item = placed.item
    kind = edge_kind(placed, y, edge) or Kind.MOVE
    grip = y - board.axis.y(column, item.start) if placed.first else None
    return Drag(kind, item.lane, x, y, column, at, item, grip)


def edge_kind(placed: Placed, y: float, edge: int) -> Kind | None:
    """The end that a press this far down takes; None in the middle, and where nothing may change."""
    if not placed.item.movable or placed.item.look is Look.RUNNING:
        return None
    edge = min(edge, placed.box.height // 4)
    if placed.first and y < placed.box.top + edge:
        return Kind.START
    return Kind.END if placed.last and y >= placed.box.bottom - edge else None


def refusal(board: Board, lane: Lane, end: int) -> str:
    """Why a stretch cannot be logged; "" when it can."""
    present = board.present
    return TO_COME if lane is Lane.LOGGED and present is not None and end > present else ""


def overbooked(board: Board, lane: Lane, start: int, end: int, moved: Item | None) -> str:
    """By how much the day would be over its hours; "" when it would not."""
    column = board.column_of(start)
    if lane is not Lane.PLANNED or column is None:
        return ""
    day = board.state.columns[column]
    planned = day.bars.it_planned + day.bars.pm_planned
    most = planned - day.overbooked if day.overbooked else board.state.day_minutes
    if moved is not None and board.column_of(moved.start) == column:
        planned -= (moved.end - moved.start) // MINUTE
    over = planned + (end - start) // MINUTE - most
    return f"{words.duration(over)} over the day" if over > 0 else ""


def shifted(board: Board, keys: tuple[ItemKey, ...], seconds: int) -> tuple[tuple[Item, int, int], ...]:
    """Items with the times that they would have so many seconds later."""
    items = [item for key in keys if (item := board.item(key)) is not None and item.movable]
    return tuple((item, item.start + seconds, item.end + seconds) for item in items)
