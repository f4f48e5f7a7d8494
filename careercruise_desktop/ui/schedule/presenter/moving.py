"""Moving, resizing and copying blocks and entries, and what is said then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.schedule import Scope
from careercruise_desktop.domain.spans import HOUR, Moment, Span, resolve
from careercruise_desktop.ui.schedule.state import ItemKey
from careercruise_desktop.usecases.blocks import Blocks, Moved
from careercruise_desktop.usecases.entries import Entries
from careercruise_desktop.usecases.selection import Moved as MovedMany
from careercruise_desktop.usecases.selection import Selection

from .meant import Meant
from .reach import Items, Reach, apart, block_of

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context

DAY = 24 * HOUR


class Moving:
    """Puts items at other times."""

    def __init__(self, context: Context, items: Items, reach: Reach, meant: Meant) -> None:
        self._context = context
        self._items = items
        self._reach = reach
        self._meant = meant
        self._run = context.acts.run

    def move(self, key: ItemKey, start: int, alone: bool, remark: str = "") -> None:
        """Let an item start at another instant; the blocks behind it make room unless it moves alone.

        `remark` is what the clocks did to that start.
        """
        to = Moment(start, self._zone)
        item = self._items().get(key)
        if item is not None and item.start == start:
            return
        if key.kind == "time_entry":
            entries = self._context.use(Entries)
            self._run(lambda: entries.move(key.id, to), said=self._moved_to(key, to), icon="move")
        elif key.kind == "time_block":
            blocks, block = self._context.use(Blocks), block_of(key)

            def act(scope: Scope) -> None:
                push = not alone and scope is Scope.THIS
                run = lambda: self._run(  # noqa: E731
                    lambda: blocks.move(block, to, scope=scope, push=push),
                    said=lambda moved: _said(self._moved_to(key, to), moved._replace(remark=remark or moved.remark)),
                    icon="move",
                )
                self._meant.through(key, run, lambda moved: moved.key)

            self._reach(key, act)

    def move_to_day(self, key: ItemKey, day: date, alone: bool) -> None:
        """Let an item stand at the same time of another day; where the clocks jump over it, at the next one."""
        item = self._items().get(key)
        if item is None:
            return
        wall = datetime.combine(day, Moment(item.start, self._zone).wall.time())
        found = resolve(wall, self._zone)
        remark = ""
        if found.skipped:
            remark = (
                f"The clocks jump over {wall:%H:%M} on {words.day_long(day)}; {words.clock(found.moment)} is taken."
            )
        self.move(key, found.moment.at, alone, remark)

    def move_many(self, keys: Sequence[ItemKey], seconds: int) -> None:
        """Let items be so many seconds later, in one act."""
        blocks, entries = apart(keys)
        first = self._items().get(keys[0]) if keys else None
        by = seconds if first is None else _whole_days(first.start, seconds, self._zone)
        selection = self._context.use(Selection)
        self._run(lambda: selection.move(blocks, entries, by), said=_said_many, icon="move")

    def resize(self, key: ItemKey, start: int, end: int) -> None:
        """Give an item another start or end."""
        span = Span(start, end, self._zone)
        length = f"Now {words.duration(span.minutes)}"
        if key.kind == "time_entry":
            entries = self._context.use(Entries)
            self._run(lambda: entries.resize(key.id, span), said=length)
        elif key.kind == "time_block":
            blocks, block = self._context.use(Blocks), block_of(key)

            def act(scope: Scope) -> None:
                run = lambda: self._run(  # noqa: E731
                    lambda: blocks.resize(block, span, scope=scope), said=lambda moved: _said(length, moved)
                )
                self._meant.through(key, run, lambda moved: moved.key)

            self._reach(key, act)

    def copy(self, key: ItemKey, start: int) -> None:
        """Put a copy of an item at another instant."""
        to = Moment(start, self._zone)
        said = f"Copied to {self._near(to)}"
        if key.kind == "time_entry":
            entries = self._context.use(Entries)
            copied = self._run(lambda: entries.copy(key.id, to), said=said, icon="copy")
            if copied is not None:
                self._meant.take_up(ItemKey("time_entry", copied.id, copied.when.day))
        elif key.kind == "time_block":
            blocks = self._context.use(Blocks)
            block = self._run(lambda: blocks.copy(block_of(key), to), said=said, icon="copy")
            if block is not None:
                self._meant.take_up(ItemKey("time_block", block.id, block.when.day))

    def duplicate(self, key: ItemKey) -> None:
        """Put a copy of an item right behind it; of an entry that would be still to come, before it."""
        item = self._items().get(key)
        if item is None:
            return
        start = item.end
        if key.kind == "time_entry" and item.end + item.end - item.start > self._context.clock.now().at:
            start = item.start - (item.end - item.start)
        self.copy(key, start)

    @property
    def _zone(self) -> str:
        return self._context.clock.now().zone

    def _moved_to(self, key: ItemKey, to: Moment) -> str:
        return f"Moved to {words.clock_told(to)}" if to.day == key.day else f"Moved to {self._near(to)}"

    def _near(self, to: Moment) -> str:
        return f"{words.day_near(to.day, self._context.clock.now().day)}, {words.clock_told(to)}"


def _said(sentence: str, moved: Moved) -> str:
    """What moved, what had to give way, and what the clocks did."""
    parts = [sentence]
    if moved.pushed:
        parts.append(f"{moved.pushed} after it shifted")
    if moved.stayed:
        parts.append(f"{moved.stayed} had no room later and overlap{'s' if moved.stayed == 1 else ''}")
    said = ", ".join(parts)
    return f"{said}. {moved.remark}" if moved.remark else said


def _said_many(moved: MovedMany) -> str:
    return ". ".join((f"Moved {words.plural(moved.items, 'item', 'items')}", *moved.remarks))


def _whole_days(start: int, seconds: int, zone: str) -> int:
    """Seconds as whole days of 24 hours where the time on the wall stays, whatever the clocks do in between."""
    before, after = Moment(start, zone), Moment(start + seconds, zone)
    if before.wall.time() != after.wall.time():
        return seconds
    return (after.day - before.day).days * DAY
