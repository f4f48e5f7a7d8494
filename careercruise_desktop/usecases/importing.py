"""Importing: files from outside become records, all of a file or nothing of it, and again without duplicates.

What a file says is read in a child process with limits; then the import is one act of the history, after a verified
backup. A calendar is known by its name: to import it again brings its appointments up to date, and those that are gone
from it go here too, as far as they lie in the days that are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from careercruise_desktop.domain.errors import PersonError, Refused, Unreadable
from careercruise_desktop.domain.notes import Dismissal
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock, block_span
from careercruise_desktop.domain.text import clean
from careercruise_desktop.domain.words import listed, plural
from careercruise_desktop.importers import FORMATS
from careercruise_desktop.importers.drafts import LIMITS, EventDraft, Frame, Limits, Problem
from careercruise_desktop.importers.inlet import CANCELLED
from careercruise_desktop.storage.queries import calendars as ask
from careercruise_desktop.storage.queries.calendars import CalendarRow
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.system.child import UNWATCHED, Watch
from careercruise_desktop.system.paths import Paths

from .answers import Accepted, Answers
from .calendar_update import Difference, carry_out, difference
from .intake import Failure, Letter, Taken, files_at, take_in
from .safety import Safety
from .usecase import UseCase

__all__ = [
    "CalendarRow", "Counts", "Failure", "Imported", "Importing", "Limits", "Outcome", "Problem", "Replied", "endings",
    "formats",
]  # fmt: skip

# Appointments from a year ago to eighteen months ahead come in.
DAYS_BACK, DAYS_AHEAD = 365, 548
# How browsers name what is downloaded once more.
_COPY = re.compile(r"\s*\(\d{1,3}\)$")
HELD_BACK = "Nothing was removed, because not every file could be read."


class Counts(NamedTuple):
    """How many records an import makes, changes, removes, finds as they are, and how many parts it had to leave out."""

    new: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    skipped: int = 0

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(*(one + two for one, two in zip(self, other, strict=True)))


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one calendar: its name, the files that speak of it, and the first of what was wrong in them."""

    name: str
    paths: tuple[Path, ...]
    counts: Counts
    problems: tuple[Problem, ...]


class Replied(NamedTuple):
    """An answer to a form that was taken in, or would be, and its file."""

    path: Path
    accepted: Accepted


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import has done, or would do.

    Attributes:
        calendars: what became of each calendar.
        failures: the files that could not be read; nothing of them came in.
        first: the first day that was read.
        last: the last day that was read.
        written: whether there is a step in the history for it.
        remark: what else is to be said, or "".
        answers: the answers to forms; each named one is a step of its own.
    """

    calendars: tuple[Imported, ...]
    failures: tuple[Failure, ...]
    first: date
    last: date
    written: bool
    remark: str = ""
    answers: tuple[Replied, ...] = ()

    @property
    def undoable(self) -> bool:
        """Whether one undo takes back all that came in; each answer is a step, and one without a name is none."""
        if not self.answers:
            return self.written
        return (
            self.written and not self.calendars and [each.accepted.feedback is None for each in self.answers] == [False]
        )

    @property
    def counts(self) -> Counts:
        """Of all calendars together."""
        total = Counts()
        for each in self.calendars:
            total = total.plus(each.counts)
        return total


class Importing(UseCase):
    """Imports files; what is said twice is kept once."""

    def preview(self, path: Path, key: str = "", watch: Watch = UNWATCHED, limits: Limits = LIMITS) -> Outcome:
        """What `run` would do now; nothing is changed.

        Raises:
            Refused: it was cancelled.
            Unreadable: the file cannot be read, or none of the folder's.
        """
        return self._import((path,), key, watch, limits, dry=True)

    def run(self, path: Path, key: str = "", watch: Watch = UNWATCHED, limits: Limits = LIMITS) -> Outcome:
        """Import a file, or every file of a folder that can be: one act, after a backup; none where nothing changes.

        Args:
            path: the file or folder.
            key: the format ("ics"), "" to find out.
            watch: who waits for it.
            limits: the most that is read of one file.

        Raises:
            Refused: it was cancelled.
            Unreadable: the file cannot be read, or none of the folder's, or the data file cannot be written.
        """
        return self._import((path,), key, watch, limits, dry=False)

    def run_all(self, paths: Sequence[Path], watch: Watch = UNWATCHED) -> Outcome:
        """Import several files and folders in one act, as when they are dropped onto the window together.

        Raises:
            Refused: it was cancelled.
            Unreadable: none of them can be read, or the data file cannot be written.
        """
        return self._import(paths, "", watch, LIMITS, dry=False)

    def calendars(self) -> list[CalendarRow]:
        """The calendars that appointments are kept of, by name."""
        with self._store.read() as reader:
            return ask.calendars(reader)

    def remove(self, name: str) -> int:
        """Remove a calendar with all its appointments, in one act; returns how many there were."""
        with self._store.write(f"Remove calendar {name}") as desk:
            kept = ask.kept_of(desk, name)
            for event in kept:
                desk.remove(CalendarEvent, event.id)
        return len(kept)

    def to_block(self, event_id: int, role: Role) -> TimeBlock:
        """Plan an appointment: a block takes its place, also when its calendar is imported again.

        Taken back, the appointment is there again; when the block is deleted, the next import brings it back.

        Raises:
            Refused: it is for whole days, lasts longer than a block may, or is gone.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Plan appointment") as desk:
            event = desk.get(CalendarEvent, event_id)
            if event.all_day:
                raise Refused("This is for whole days. Plan a block for the hours that you work on it.")
            block = desk.add(TimeBlock(title=event.title, role=role, when=block_span(event.when)))
            desk.remove(CalendarEvent, event.id)
            desk.add(Dismissal(key=ask.taken_key(event, block.id), until=date.max))
            return block

    def _import(self, paths: Sequence[Path], key: str, watch: Watch, limits: Limits, *, dry: bool) -> Outcome:
        frame = self._frame(limits)
        files = tuple(dict.fromkeys(file for path in paths for file in files_at(path)))
        taken, letters, failures = take_in(files, key, frame, watch)
        # What is gone from one calendar may stand in another one that could not be read.
        removing = not failures
        answers, refused = self._answers(letters, dry=dry)
        failures += refused
        if not taken and not answers:
            raise _none_read(paths, failures)
        groups = _by_calendar(taken)
        with self._store.read() as reader:
            found = _differences(reader, groups, frame, removing=removing)
        changes = any(not each.is_nothing for each in found)
        if changes and not dry:
            watch.progress(0.9, "Making a backup")
            Safety(Paths(self._store.path.parent), self._clock, self._store).back_up_before_import()
            if watch.cancelled:
                raise Refused(CANCELLED)
            watch.progress(0.95, "Saving")
            with self._store.write(_label(list(groups))) as desk:
                found = _differences(desk, groups, frame, removing=removing)
                carry_out(desk, found)
        done = tuple(_imported(name, group, each) for (name, group), each in zip(groups.items(), found, strict=True))
        remark = (_replaced(groups, found) if removing else HELD_BACK) if groups else ""
        written = bool(changes or answers) and not dry
        return Outcome(done, tuple(failures), frame.first, frame.last, written, remark, tuple(answers))

    def _answers(self, letters: Sequence[Letter], *, dry: bool) -> tuple[list[Replied], list[Failure]]:
        """Take in the answers to forms one by one; one that is refused does not stop the others."""
        case = Answers(self._store, self._clock)
        act = case.look if dry else case.accept
        replied: list[Replied] = []
        refused: list[Failure] = []
        for letter in letters:
            try:
                replied.append(Replied(letter.path, act(letter.content)))
            except PersonError as error:
                said = error.rule if isinstance(error, Refused) else error.brief
                refused.append(Failure(letter.path, Unreadable(str(letter.path), f"{said[0].lower()}{said[1:]}")))
        return replied, refused

    def _frame(self, limits: Limits) -> Frame:
        now = self._clock.now()
        first, last = now.day - timedelta(days=DAYS_BACK), now.day + timedelta(days=DAYS_AHEAD)
        return Frame(now.zone, first, last, limits)


def _none_read(paths: Sequence[Path], failures: Sequence[Failure]) -> PersonError:
    """Why nothing came in: the fault of the one file, or of the first few of several."""
    if len(failures) == 1:
        return failures[0].error
    told = " ".join(failure.error.brief for failure in failures[:3])
    where, none = (str(paths[0]), "none") if len(paths) == 1 else ("", "None")
    # Some may well have been read, such as an answer that was taken before.
    return Unreadable(where, f"{none} of {len(failures)} files could be taken in. {told}")


def _by_calendar(taken: Iterable[Taken]) -> dict[str, list[Taken]]:
    """The files by the name of their calendar: several may be parts of one, and "cal (1)" is "cal" downloaded again."""
    groups: dict[str, list[Taken]] = {}
    for each in taken:
        name = each.reading.name or _COPY.sub("", " ".join(clean(each.path.stem).text.split())) or "Calendar"
        groups.setdefault(name, []).append(each)
    return groups


def _replaced(groups: dict[str, list[Taken]], found: Sequence[Difference]) -> str:
    """A word about calendars that are called by their file, when nothing of what was kept is in the file."""
    other = [
        name
        for (name, group), each in zip(groups.items(), found, strict=True)
        if each.new and each.removed and not each.changed and not each.unchanged
        if not any(one.reading.name for one in group)
    ]
    if not other:
        return ""
    names = listed([f"“{name}”" for name in other])
    return (
        f"Nothing of what was kept of {names} is in the file of that name, which takes its place. If these "
        "are two calendars, undo this and give one of the files another name."
    )


def _differences(reader: Reader, groups: dict[str, list[Taken]], frame: Frame, *, removing: bool) -> list[Difference]:
    return [difference(reader, name, _drafts(group), frame, removing=removing) for name, group in groups.items()]


def _drafts(group: Iterable[Taken]) -> Iterable[EventDraft]:
    return {draft.source_id: draft for each in group for draft in each.reading.events}.values()


def _imported(name: str, group: list[Taken], found: Difference) -> Imported:
    skipped = sum(each.reading.skipped for each in group)
    counts = Counts(len(found.new), len(found.changed), len(found.removed), found.unchanged, skipped)
    problems = tuple(problem for each in group for problem in each.reading.problems)
    return Imported(name, tuple(each.path for each in group), counts, problems)


def _label(names: list[str]) -> str:
    return f"Import calendar {names[0]}" if len(names) == 1 else f"Import {plural(len(names), 'calendar', 'calendars')}"


def endings() -> dict[str, str]:
    """The names of the formats by the endings of their files (".ics .ical")."""
    return {" ".join(form.endings): form.name for form in FORMATS.values()}


def formats() -> tuple[str, ...]:
    """The keys of the formats that can be imported."""
    return tuple(FORMATS)
