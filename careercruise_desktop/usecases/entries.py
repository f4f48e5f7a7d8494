"""Time entries: kept, changed, and repaired where the log went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.entries import (
    TimeEntry,
    Timer,
    entry_when,
    filled,
    merged,
    shifted,
    split,
    without_overlap,
)
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import MINUTE, DayTotal, Moment, Span, When
from careercruise_desktop.domain.text import note, title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import entries as ask

from .block_times import block_at
from .usecase import UseCase


class Shifted(NamedTuple):
    """Entries that were moved, and what the clocks did to them, in sentences."""

    entries: tuple[TimeEntry, ...]
    remarks: tuple[str, ...] = ()


class Entries(UseCase):
    """The verbs of the log."""

    def add(self, entry: TimeEntry) -> TimeEntry:
        """Keep a new entry.

        Raises:
            Refused: its title is empty, it lasts over 24 hours, or it is still to come.
        """
        with self._store.write(f"Log {words.shortened(entry.title)}") as desk:
            return desk.add(self._checked(entry))

    def edit(self, entry: TimeEntry) -> TimeEntry:
        """Keep a changed entry; quick changes of the same one are one step of the history.

        Raises:
            Refused: it is gone, its title is empty, it lasts over 24 hours, or it is still to come.
        """
        with self._store.write("Change entry", merge=f"entry:{entry.id}") as desk:
            return desk.save(self._checked(entry))

    def add_at(
        self,
        title: str,
        role: Role,
        when: When,
        *,
        project_id: int | None = None,
        task_id: int | None = None,
        skills: frozenset[int] = frozenset(),
    ) -> TimeEntry:
        """Log work at a time, as it is drawn on the grid.

        Raises:
            Refused: the title is empty, it lasts over 24 hours, or it is still to come.
        """
        return self.add(
            TimeEntry(title=title, role=role, when=when, project_id=project_id, task_id=task_id, skills=skills)
        )

    def move(self, entry_id: int, start: Moment) -> TimeEntry:
        """Let an entry start at another moment, with its length; a day total gets a time of day by this.

        Raises:
            Refused: it is gone, or it would be still to come.
        """
        with self._store.write("Move entry") as desk:
            entry = desk.get(TimeEntry, entry_id)
            return desk.save(self._checked(replace(entry, when=_from(entry.when, start))))

    def resize(self, entry_id: int, when: Span) -> TimeEntry:
        """Give an entry another start or end.

        Raises:
            Refused: it is gone, it would last over 24 hours, or it would be still to come; `field` is "end" or "when".
        """
        with self._store.write("Resize entry") as desk:
            return desk.save(self._checked(replace(desk.get(TimeEntry, entry_id), when=when)))

    def copy(self, entry_id: int, start: Moment) -> TimeEntry:
        """Log the same work again from another moment on; the copy is no planned block's work.

        Raises:
            Refused: it is gone, or the copy would be still to come.
        """
        with self._store.write("Copy entry") as desk:
            entry = desk.get(TimeEntry, entry_id)
            when = _from(entry.when, start)
            copy = replace(entry, id=0, when=when, block_id=None, source="typed", source_id="")
            return desk.add(self._checked(copy))

    def move_all(self, entry_ids: Sequence[int], seconds: int) -> Shifted:
        """Let entries be so many seconds later (earlier below 0), in one act; whole days keep their times on the wall.

        Raises:
            Refused: one is gone or has no time of day, or one would be still to come. Then none is moved.
        """
        with self._store.write(_label("Move", entry_ids)) as desk:
            found = [shifted(entry, seconds) for entry in _all(desk, entry_ids)]
            kept = tuple([desk.save(self._checked(entry)) for entry, _ in found])
        return Shifted(kept, tuple(dict.fromkeys(remark for _, remark in found if remark)))

    def remove(self, entry_id: int) -> None:
        """Delete an entry.

        Raises:
            Refused: it is gone already.
        """
        self.remove_all([entry_id])

    def remove_all(self, entry_ids: Sequence[int]) -> None:
        """Delete entries, in one act.

        Raises:
            Refused: one is gone already. Then none is deleted.
        """
        with self._store.write(_label("Delete", entry_ids)) as desk:
            for entry in _all(desk, entry_ids):
                desk.remove(TimeEntry, entry.id)

    def switch_role(self, entry_id: int) -> TimeEntry:
        """Count an entry for the other role.

        Raises:
            Refused: it is gone.
        """
        return self.switch_roles([entry_id])[0]

    def switch_roles(self, entry_ids: Sequence[int]) -> tuple[TimeEntry, ...]:
        """Count each of some entries for its other role, in one act.

        Raises:
            Refused: one is gone. Then none is changed.
        """
        with self._store.write("Change role" if len(entry_ids) == 1 else "Change roles") as desk:
            found = _all(desk, entry_ids)
            return tuple([desk.save(replace(entry, role=entry.role.other)) for entry in found])

    def split_at(self, entry_id: int, at: Moment) -> tuple[TimeEntry, TimeEntry]:
        """Cut an entry in two at a moment (its whole minute).

        Raises:
            Refused: it has no time of day, or the moment is not inside it.
        """
        with self._store.write("Split entry") as desk:
            first, second = split(desk.get(TimeEntry, entry_id), at.floored())
            return desk.save(first), desk.add(second)

    def split_in_half(self, entry_id: int) -> tuple[TimeEntry, TimeEntry]:
        """Cut an entry in two in its middle.

        Raises:
            Refused: it has no time of day, or is too short to be cut.
        """
        with self._store.read() as reader:
            when = reader.get(TimeEntry, entry_id).when
        half = when.minutes // 2
        if not half:
            raise Refused("This entry is too short to be split.", "when")
        start = when.first if isinstance(when, Span) else Moment(0, when.zone)
        return self.split_at(entry_id, start.plus(half))

    def merge_all(self, entry_ids: Sequence[int]) -> TimeEntry:
        """Make one entry of several; the earliest stays, with the worked time, skills and notes of all.

        Raises:
            Refused: they are fewer than two, of different roles or days, or together pass 24 hours.
        """
        with self._store.write("Merge entries") as desk:
            return _merge(desk, _all(desk, entry_ids))

    def merge_with_next(self, entry_id: int) -> TimeEntry:
        """Make one entry of this one and the next of its day.

        Raises:
            Refused: there is no next one, or they are of different roles.
        """
        with self._store.write("Merge entries") as desk:
            entry = desk.get(TimeEntry, entry_id)
            other = _next(desk, entry)
            if other is None:
                raise Refused("There is no later entry on this day to merge with.", "when")
            return _merge(desk, [entry, other])

    def fill(self, entry_id: int) -> TimeEntry:
        """Stretch an entry to its neighbours of the same day.

        Raises:
            Refused: it has no time of day, or no gap beside it.
        """
        with self._store.write("Fill gap") as desk:
            entry = desk.get(TimeEntry, entry_id)
            before, after = _neighbours(desk, entry)
            return desk.save(filled(entry, before, after))

    def cut_overlap(self, entry_id: int) -> list[TimeEntry]:
        """Take out of an entry what other entries cover; what is left may be several entries.

        Raises:
            Refused: it has no time of day, overlaps nothing, or nothing of it would be left.
        """
        with self._store.write("Cut overlap") as desk:
            entry = desk.get(TimeEntry, entry_id)
            others = ask.overlapping(desk, entry.when, entry.id) if isinstance(entry.when, Span) else []
            parts = without_overlap(entry, others)
            if not parts:
                raise Refused("Other entries cover this one wholly. Delete it if it is one too many.", "when")
            return [desk.save(parts[0]), *(desk.add(part) for part in parts[1:])]

    def log_block(self, key: BlockKey, when: When | None = None) -> TimeEntry:
        """Log one time of a planned block as done.

        Args:
            key: the block and the day.
            when: when the work was; as planned if it is not given.

        Raises:
            Refused: the block is gone or is not on that day, is logged already, or the work is still to come.
        """
        with self._store.write("Log block") as desk:
            block = block_at(desk, key)
            if when is None:
                _check_over(block, self._clock.now())
            _check_unlogged(desk, block)
            entry = TimeEntry(
                title=block.title, role=block.role, when=when or block.when, project_id=block.project_id,
                task_id=block.task_id, block_id=block.id, skills=block.skills, source="block",
            )  # fmt: skip
            return desk.add(self._checked(entry))

    def _checked(self, entry: TimeEntry) -> TimeEntry:
        return may_be_logged(entry, self._clock.now())


def may_be_logged(entry: TimeEntry, now: Moment) -> TimeEntry:
    """The entry with a clean title and note and a possible time.

    Raises:
        Refused: its title is empty, it lasts over 24 hours, or it is still to come.
    """
    when = entry_when(entry.when)
    if (when.end > now.at + MINUTE) if isinstance(when, Span) else (when.day > now.day):
        raise Refused("That is still to come. Plan it instead, or choose an end before now.", "when")
    return replace(entry, title=title(entry.title), note=note(entry.note), when=when)


def _label(verb: str, entry_ids: Sequence[int]) -> str:
    return f"{verb} entry" if len(entry_ids) == 1 else f"{verb} {len(entry_ids)} entries"


def _check_over(block: TimeBlock, now: Moment) -> None:
    """Refuse to log a planned time as done before it is."""
    if block.when.end > now.at + MINUTE:
        end = block.when.last
        day = "" if end.day == now.day else f"{words.day_near(end.day, now.day)} "
        still = "to come" if block.when.start > now.at else "going on"
        raise Refused(f"It is still {still}: it ends {day}at {words.clock(end)}. Log it when it is done.", "when")


def _check_unlogged(desk: Desk, block: TimeBlock) -> None:
    """Refuse to log the same work twice: a time that work is linked to, or that its own work covers in part."""
    found = next(iter(ask.work_of(desk, block)), None)
    if found is not None:
        when = words.time_range(found.when) if isinstance(found.when, Span) else words.duration(found.when.minutes)
        raise Refused(
            f"“{words.shortened(block.title)}” is logged already ({when}). Change that entry instead.", "when"
        )
    if any(timer.start.day == block.when.day for timer in desk.find(Timer, block_id=block.id)):
        raise Refused(
            f"The timer is running for “{words.shortened(block.title)}”. Stop it, and the work is logged.", "when"
        )


def _all(desk: Desk, entry_ids: Sequence[int]) -> list[TimeEntry]:
    """Every entry once.

    Raises:
        Refused: one of them is gone.
    """
    return [desk.get(TimeEntry, key) for key in dict.fromkeys(entry_ids)]


def _from(when: When, start: Moment) -> Span:
    """The same length from a moment on, as it is seen in that moment's zone."""
    return when.moved(start) if isinstance(when, Span) else Span.lasting(start, when.minutes)


def _merge(desk: Desk, entries: list[TimeEntry]) -> TimeEntry:
    whole = merged(*entries)
    for entry in entries:
        if entry.id != whole.id:
            desk.remove(TimeEntry, entry.id)
    return desk.save(whole)


def _neighbours(desk: Desk, entry: TimeEntry) -> tuple[TimeEntry | None, TimeEntry | None]:
    """The entry of the same day that ends last of those begun before, and the first that begins after its end."""
    before: TimeEntry | None = None
    reach = 0
    for other in ask.timed_of_day(desk, entry):
        if not isinstance(other.when, Span) or not isinstance(entry.when, Span):
            break
        if other.when.start >= entry.when.end:
            return before, other
        if other.when.start < entry.when.start and other.when.end > reach:
            before, reach = other, other.when.end
    return before, None


def _next(desk: Desk, entry: TimeEntry) -> TimeEntry | None:
    if isinstance(entry.when, DayTotal):
        return ask.next_total(desk, entry, entry.when)
    start = entry.when.start
    later = (other for other in ask.timed_of_day(desk, entry) if isinstance(other.when, Span))
    return next((other for other in later if isinstance(other.when, Span) and other.when.start >= start), None)
