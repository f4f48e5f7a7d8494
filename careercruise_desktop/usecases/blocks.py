"""Planned blocks: make, move, change, repeat and delete them, one time or many; each verb is one act of the history.

A time of a block is named by its `BlockKey`. What comes back is always the block with the time that was meant: of a
repeating one it is to be shown, not to be saved, and its key is `key_of` it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.adherence import belongs
from careercruise_desktop.domain.pushing import Pushed, pushed
from careercruise_desktop.domain.recurrence import Rule
from careercruise_desktop.domain.retiming import Retimed, beginning, ending, lasting, on_day, starting
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import BlockKey, Scope, TimeBlock
from careercruise_desktop.domain.spans import Moment, Span, When, day_bounds
from careercruise_desktop.storage.queries.blocks import BlockRow, blocks_in
from careercruise_desktop.storage.queries.week import entries_between
from careercruise_desktop.storage.reader import Reader

from .repeating import changed, removed, time_of, with_rule
from .usecase import UseCase

_PARTS = {"day", "start", "end"}


class Planned(NamedTuple):
    """A block that was made: it, its key, and what the clocks did to its start, or ""."""

    block: TimeBlock
    key: BlockKey
    remark: str = ""


class Moved(NamedTuple):
    """A block at its new time.

    Attributes:
        block: the block, with this time.
        key: what names it from now on: one time of a repeat becomes a block of its own.
        pushed: how many other blocks moved later with it.
        stayed: how many it now runs into, because the day has no room for them later.
        remark: what the clocks did to it, or "".
        other: the same time with the other pass of an hour that comes twice, or None.
    """

    block: TimeBlock
    key: BlockKey
    pushed: int = 0
    stayed: int = 0
    remark: str = ""
    other: When | None = None


class Blocks(UseCase):
    """The verbs of planned blocks."""

    def get(self, key: BlockKey) -> TimeBlock:
        """The block with the time of that day; where this time was changed by itself, the block that it is now.

        Raises:
            Refused: it is gone.
        """
        with self._store.read() as reader:
            return time_of(reader, key)

    def add(self, title: str, role: Role, when: Span, *, repeat: str = "", **more: Any) -> Planned:  # noqa: ANN401
        """Plan a block.

        Args:
            title: what is to be done.
            role: for which role.
            when: when.
            repeat: an RFC 5545 rule, or "" for once.
            more: other fields of a block (`project_id`, `task_id`, `milestone_id`, `skills`, `note`).

        Raises:
            Refused: the title is empty, it lasts over 24 hours, or the rule cannot be read or does not fit its day.
            Unreadable: the data file cannot be written.
        """
        rule = str(Rule.parse(repeat, when.first).check(when.day)) if repeat.strip() else ""
        block = checked(TimeBlock(title=title, role=role, when=when, repeat=rule, **more))
        with self._store.write(f"Plan {words.shortened(block.title)}") as desk:
            kept = desk.add(block)
            return Planned(kept, key_of(kept))

    def add_at(
        self,
        title: str,
        role: Role,
        day: date,
        start: int,
        minutes: int,
        *,
        zone: str = "",
        **more: Any,  # noqa: ANN401
    ) -> Planned:
        """Plan a block from a time on the wall on; one that the clocks jump over becomes the next valid time.

        Args:
            title: what is to be done.
            role: for which role.
            day: the local day.
            start: minutes since 00:00 on the wall.
            minutes: elapsed minutes.
            zone: an IANA name; the person's own if it is not given.
            more: as `add` takes it.

        Raises:
            Refused: as `add`; it has no length, or there is no such zone.
            Unreadable: the data file cannot be written.
        """
        found = beginning(day, start, minutes, zone or self._clock.now().zone)
        return self.add(title, role, _span(found), **more)._replace(remark=found.remark)

    def move(self, key: BlockKey, start: Moment, *, scope: Scope = Scope.THIS, push: bool = False) -> Moved:
        """Let a block start at another moment; it keeps its length and its zone.

        With `push` the later blocks of that day that it would run into move on behind it (of a repeat: this one only).
        Wider than this one, the repeat moves by as much on the clock, to other days as a whole.

        Raises:
            Refused: this time is gone, or it is not clear how the repeat should move.
            Unreadable: the data file cannot be written.
        """
        with self._store.read() as reader:
            block = time_of(reader, key)
            when = block.when.moved(Moment(start.at, block.when.zone))
            if when == block.when:
                return Moved(block, key_of(block))
            plan = self._pushed(reader, block, when) if push and scope is Scope.THIS else Pushed([], [])
        count = 1 + len(plan.moved)
        label = "Move block" if count == 1 else f"Move {count} blocks"
        with self._store.write(label, merge=f"{label}:{_identity(block, scope)}") as desk:
            done = changed(desk, key, scope, when)
            for other, span in plan.moved:
                changed(desk, other, Scope.THIS, span)
            return Moved(done.block, key_of(done.block), len(plan.moved), len(plan.stayed), done.remark)

    def plan_move(self, key: BlockKey, start: Moment, push: bool = True) -> list[tuple[BlockKey, Span]]:
        """What `move` would do: the block itself at its new time, then those that it pushes; nothing is written.

        What has ended, and what work was logged for, is never pushed.

        Raises:
            Refused: this time is gone.
        """
        with self._store.read() as reader:
            block = time_of(reader, key)
            when = block.when.moved(Moment(start.at, block.when.zone))
            moved = self._pushed(reader, block, when).moved if push and when != block.when else []
            return [(key_of(block), when), *moved]

    def resize(self, key: BlockKey, when: Span, *, scope: Scope = Scope.THIS) -> Moved:
        """Give a block another start, end or both; it keeps its zone.

        Raises:
            Refused: it would last over 24 hours, this time is gone, or it is not clear how the repeat should move.
            Unreadable: the data file cannot be written.
        """
        return self._placed(key, scope, Retimed(when), "Resize block")

    def retime(self, key: BlockKey, scope: Scope, part: str, value: date | int) -> Moved:
        """Change when a block is, part by part.

        Args:
            key: which time of which block.
            scope: how far the change reaches.
            part: "day" (a date), "start" or "end" (minutes since 00:00 on the wall), or "length" (minutes).
            value: the new value of that part.

        Raises:
            Refused: it would end before it starts, last too long, or is gone; `field` is the part.
            Unreadable: the data file cannot be written.
        """
        when = self.get(key).when
        try:
            return self._placed(key, scope, _retimed(when, part, value), "Edit block", part)
        except Refused as refusal:
            raise Refused(refusal.rule, refusal.field if refusal.field in _PARTS else part) from None

    def copy(self, key: BlockKey, start: Moment) -> TimeBlock:
        """Plan the same once more from another moment on; the copy does not repeat.

        Raises:
            Refused: this time is gone.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Copy block") as desk:
            block = time_of(desk, key)
            when = block.when.moved(Moment(start.at, block.when.zone))
            return desk.add(
                replace(block, id=0, when=when, repeat="", skipped=frozenset(), series_id=None, series_day=None)
            )

    def change(self, key: BlockKey, scope: Scope = Scope.THIS, **values: Any) -> TimeBlock:  # noqa: ANN401
        """Change fields of a block (title, role, project, task, milestone, skills, note) as far as the scope reaches.

        Quick changes of the same ones are one step of the history.

        Raises:
            Refused: a value breaks a rule (`field` says which), or this time is gone.
            Unreadable: the data file cannot be written.
        """
        block = self.get(key)
        merge = f"{_identity(block, scope)}:{' '.join(sorted(values))}"
        with self._store.write("Edit block", merge=merge) as desk:
            return changed(desk, key, scope, **values).block

    def set_repeat(self, key: BlockKey, rule: str, scope: Scope = Scope.ALL) -> TimeBlock:
        """Let a block repeat by another rule, or begin to; "" for no longer.

        Without a rule this time stays as a block of its own, and those go that the scope reaches beside it. With
        another one, exceptions on days that it no longer has stay as blocks of their own.

        Raises:
            Refused: the rule cannot be read, leaves no time, or does not go with the first day; `field` is "repeat".
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Change repeat" if rule.strip() else "Stop repeating") as desk:
            return with_rule(desk, key, rule, scope)

    def remove(self, keys: Sequence[BlockKey], scope: Scope = Scope.THIS) -> int:
        """Delete blocks as far as the scope reaches; returns how many of the keys there were. Logged work stays.

        Raises:
            Refused: all of them are gone already.
            Unreadable: the data file cannot be written.
        """
        label = "Delete block" if len(keys) == 1 else f"Delete {len(keys)} blocks"
        with self._store.write(label) as desk:
            done = 0
            gone: Refused | None = None
            for key in keys:
                try:
                    removed(desk, key, scope)
                except Refused as refusal:
                    gone = refusal
                else:
                    done += 1
            if gone is not None and not done:
                raise gone
            return done

    def did_not_happen(self, key: BlockKey) -> None:
        """Settle a planned time that nothing came of: it goes, of a repeating block this one only.

        Raises:
            Refused: it is gone already.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Block did not happen") as desk:
            removed(desk, key, Scope.THIS)

    def switch_role(self, keys: Sequence[BlockKey]) -> list[TimeBlock]:
        """Plan blocks for the other role; of repeating ones these times only.

        Raises:
            Refused: one of them is gone.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Change role") as desk:
            return [
                changed(desk, key, Scope.THIS, role=time_of(desk, key).role.other).block for key in dict.fromkeys(keys)
            ]

    def _placed(self, key: BlockKey, scope: Scope, found: Retimed, label: str, part: str = "") -> Moved:
        """The block at another time, as far as the scope reaches."""
        block = self.get(key)
        with self._store.write(label, merge=f"{label} {part}:{_identity(block, scope)}") as desk:
            done = changed(desk, key, scope, _span(found))
            remark = found.remark or done.remark
            return Moved(done.block, key_of(done.block), remark=remark, other=found.other)

    def _pushed(self, reader: Reader, block: TimeBlock, when: Span) -> Pushed[BlockKey]:
        """What has to give way to a block at another time, on the person's day on which it then starts."""
        start = Moment(when.start, self._clock.now().zone)
        day_end = day_bounds(start.day, start.zone).end
        own = key_of(block)
        rows = [row for row in blocks_in(reader, when.start, day_end) if row.key != own]
        others = [(row.key, row.when) for row in rows]
        return pushed(when, others, day_end, now=self._clock.now().at, worked=_worked(reader, rows))


def key_of(block: TimeBlock) -> BlockKey:
    """What names this time of a block."""
    return BlockKey(block.id, block.when.day)


def _worked(reader: Reader, rows: Sequence[BlockRow]) -> set[BlockKey]:
    """Those blocks that work was logged for."""
    if not rows:
        return set()
    days = [row.when.day for row in rows]
    entries = entries_between(reader, min(days), max(days))
    return {row.key for row in rows if any(e.when.day == row.when.day and belongs(row, e) for e in entries)}


def _identity(block: TimeBlock, scope: Scope) -> str:
    """The same for one time before and after it became a block of its own."""
    if scope is Scope.THIS and block.series_day:
        return f"block:{block.series_id}:{block.series_day}"
    if scope is Scope.THIS and block.repeat:
        return f"block:{block.id}:{block.when.day}"
    return f"block:{block.id}:{scope.value}"


def _retimed(when: Span, part: str, value: date | int) -> Retimed:
    """The time with another day, start, end or length; a block moves as a whole."""
    if isinstance(value, date):
        return on_day(when, value)
    if part == "start":
        return starting(when, value)
    return ending(when, value) if part == "end" else lasting(when, value)


def _span(found: Retimed) -> Span:
    if not isinstance(found.when, Span):
        raise Refused("A block needs a time of day.", "start")
    return found.when
