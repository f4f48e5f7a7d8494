"""Making, logging, repairing and deleting what stands on the schedule, and what is said then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import BlockKey, Scope
from careercruise_desktop.domain.spans import Moment, Span
from careercruise_desktop.ui.schedule.state import ItemKey, Lane, Look
from careercruise_desktop.usecases.blocks import Blocks
from careercruise_desktop.usecases.entries import Entries
from careercruise_desktop.usecases.importing import Importing
from careercruise_desktop.usecases.selection import Selection
from careercruise_desktop.usecases.tasks import Tasks
from careercruise_desktop.usecases.timer import TimerCase

from .reach import Items, Reach, apart, block_of

if TYPE_CHECKING:
    from careercruise_desktop.domain.entries import TimeEntry
    from careercruise_desktop.ui.context import Context

NEW_BLOCK, NEW_ENTRY = "New block", "New entry"


class ItemActs:
    """Carries out what is asked for; `items` gives what is shown."""

    def __init__(self, context: Context, items: Items, reach: Reach) -> None:
        self._context = context
        self._items = items
        self._reach = reach
        self._run = context.acts.run

    def create(self, lane: Lane, start: int, end: int, role: Role) -> ItemKey | None:
        """Plan a block, or log work, in a stretch that was drawn; drawn beside a block it is that block's work."""
        span = Span(start, end, self._zone)
        if lane is Lane.PLANNED:
            made = self._run(lambda: self._context.use(Blocks).add(NEW_BLOCK, role, span))
            return None if made is None else ItemKey("time_block", *made.key)
        beside = self._beside(span)
        entries = self._context.use(Entries)
        if beside is not None:
            entry = self._run(lambda: entries.log_block(beside, span), said=self._logged)
        else:
            entry = self._run(lambda: entries.add_at(NEW_ENTRY, role, span))
        return None if entry is None else ItemKey("time_entry", entry.id, span.day)

    def drop_task(self, task_id: int, start: int, minutes: int) -> ItemKey | None:
        """Block time for a task of the backlog."""
        tasks = self._context.use(Tasks)
        made = self._run(
            lambda: tasks.plan(task_id, Moment(start, self._zone), minutes),
            said=lambda planned: f"Planned {words.duration(planned.block.when.minutes)}",
            icon="calendar",
        )
        return None if made is None else ItemKey("time_block", made.block.id, made.block.when.day)

    def to_block(self, event_id: int, role: Role) -> ItemKey | None:
        """Plan an appointment."""
        importing = self._context.use(Importing)
        block = self._run(lambda: importing.to_block(event_id, role), said="Planned as a block", icon="calendar")
        return None if block is None else ItemKey("time_block", block.id, block.when.day)

    def delete(self, keys: Sequence[ItemKey]) -> None:
        """Delete items; of a repeating block as far as the person says."""
        blocks, entries = apart(keys)
        if len(blocks) == 1 and not entries:
            use = self._context.use(Blocks)

            def act(scope: Scope) -> None:
                self._run(lambda: use.remove(blocks, scope), said="Block deleted", icon="trash-2")

            self._reach(next(key for key in keys if key.kind == "time_block"), act)
        elif len(blocks) + len(entries) > 1:
            selection = self._context.use(Selection)
            said = f"{len(blocks) + len(entries)} items deleted"
            self._run(lambda: selection.remove(blocks, entries), said=said, icon="trash-2")
        elif entries:
            log = self._context.use(Entries)
            self._run(lambda: log.remove(entries[0]), said="Entry deleted", icon="trash-2")

    def log(self, keys: Sequence[ItemKey]) -> None:
        """Log blocks as they were planned."""
        entries = self._context.use(Entries)
        for key in keys:
            if key.kind == "time_block":
                self._run(partial(entries.log_block, block_of(key)), said=self._logged)

    def start_timer(self, key: ItemKey) -> None:
        """Start the timer on a block."""
        if key.kind == "time_block":
            timer = self._context.use(TimerCase)
            self._run(lambda: timer.start_block(block_of(key)), said=lambda started: started.sentence, icon="play")

    def stop_timer(self) -> None:
        """Stop what runs."""
        self._run(self._context.use(TimerCase).stop, said="Timer stopped", icon="square")

    def switch_role(self, keys: Sequence[ItemKey]) -> None:
        """Move blocks or entries to their other role."""
        blocks, entries = apart(keys)
        if blocks:
            use = self._context.use(Blocks)
            self._run(lambda: use.switch_role(blocks), said="Role changed", icon="repeat")
        if entries:
            log = self._context.use(Entries)
            self._run(lambda: log.switch_roles(entries), said="Role changed", icon="repeat")

    def repair(self, keys: Sequence[ItemKey], act: str, at: int | None) -> None:
        """Split, merge, fill or cut entries; `at` is the instant to split at."""
        entries = self._context.use(Entries)
        _, ids = apart(keys)
        if not ids:
            return
        key = ids[0]
        cut = Moment(at or 0, self._zone).floored()
        found: dict[str, tuple[Callable[[], object], str, str]] = {
            "split": (lambda: entries.split_in_half(key), "Entry split in two", "split"),
            "split here": (lambda: entries.split_at(key, cut), f"Entry split at {words.clock(cut)}", "split"),
            "fill": (lambda: entries.fill(key), "Gap filled", "unfold-horizontal"),
            "cut": (lambda: entries.cut_overlap(key), "Overlap cut", "scissors"),
            "merge": (lambda: entries.merge_with_next(key), "Entries merged", "merge"),
        }
        if act == "merge" and len(ids) > 1:
            self._run(lambda: entries.merge_all(ids), said=f"{len(ids)} entries merged", icon="merge")
        elif act in found:
            run, said, icon = found[act]
            self._run(run, said=said, icon=icon)

    @property
    def _zone(self) -> str:
        return self._context.clock.now().zone

    def _beside(self, span: Span) -> BlockKey | None:
        """The block that is not logged yet and half covered by a stretch in the logged lane."""
        best: tuple[int, BlockKey] | None = None
        for item in self._items().values():
            if item.look is not Look.UNLOGGED:
                continue
            shared = min(item.end, span.end) - max(item.start, span.start)
            if 2 * shared >= item.end - item.start and (best is None or shared > best[0]):
                best = (shared, block_of(item.key))
        return best[1] if best is not None else None

    def _logged(self, entry: TimeEntry) -> str:
        return words.logged(entry.when, self._context.clock.now().day)
