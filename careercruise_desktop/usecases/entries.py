"""Time entries: kept, changed, and repaired where the log went wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.entries import TimeEntry, entry_when, filled, merged, split, without_overlap
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.notes import Dismissal
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import MINUTE, DayTotal, Moment, Span, When
from careercruise_desktop.domain.text import note, title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import entries as ask

from .usecase import UseCase

FOR_GOOD = date(9999, 12, 31)


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

    def remove(self, entry_id: int) -> None:
        """Delete an entry.

        Raises:
            Refused: it is gone already.
        """
        with self._store.write("Delete entry") as desk:
            desk.get(TimeEntry, entry_id)
            desk.remove(TimeEntry, entry_id)

    def switch_role(self, entry_id: int) -> TimeEntry:
        """Count an entry for the other role.

        Raises:
            Refused: it is gone.
        """
        with self._store.write("Change role") as desk:
            entry = desk.get(TimeEntry, entry_id)
            return desk.save(replace(entry, role=entry.role.other))

    def split(self, entry_id: int, at: Moment) -> tuple[TimeEntry, TimeEntry]:
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
        return self.split(entry_id, start.plus(half))

    def merge(self, first_id: int, second_id: int) -> TimeEntry:
        """Make one entry of two; the earlier one stays, with the minutes, skills and notes of both.

        Raises:
            Refused: they are of different roles or days, or together pass 24 hours.
        """
        with self._store.write("Merge entries") as desk:
            return _merge(desk, desk.get(TimeEntry, first_id), desk.get(TimeEntry, second_id))

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
            return _merge(desk, entry, other)

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

    def log_block(self, block_id: int, when: When | None = None) -> TimeEntry:
        """Log a planned block as done.

        Args:
            block_id: the block.
            when: when the work was; as planned if it is not given.

        Raises:
            Refused: the block is gone, or the work is still to come.
        """
        with self._store.write("Log block") as desk:
            block = desk.get(TimeBlock, block_id)
            entry = TimeEntry(
                title=block.title, role=block.role, when=when or block.when, project_id=block.project_id,
                task_id=block.task_id, block_id=block.id, skills=block.skills, source="block",
            )  # fmt: skip
            return desk.add(self._checked(entry))

    def did_not_happen(self, block_id: int) -> None:
        """Settle a planned block that nothing came of: it goes; of a repeated one only this time is settled.

        Raises:
            Refused: the block is gone already.
        """
        with self._store.write("Block did not happen") as desk:
            block = desk.get(TimeBlock, block_id)
            if block.repeat:
                desk.add(Dismissal(key=f"block:{block.id}", until=FOR_GOOD))
            else:
                desk.remove(TimeBlock, block_id)

    def _checked(self, entry: TimeEntry) -> TimeEntry:
        """The entry with a clean title and note and a possible time."""
        when = entry_when(entry.when)
        now = self._clock.now()
        if (when.end > now.at + MINUTE) if isinstance(when, Span) else (when.day > now.day):
            raise Refused("That is still to come. Plan it instead, or choose an end before now.", "when")
        return replace(entry, title=title(entry.title), note=note(entry.note), when=when)


def _merge(desk: Desk, first: TimeEntry, second: TimeEntry) -> TimeEntry:
    if first.id == second.id:
        raise Refused("These are the same entry.")
    whole = merged(first, second)
    desk.remove(TimeEntry, second.id if whole.id == first.id else first.id)
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
