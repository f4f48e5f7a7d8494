"""Verified backups: made in one step, checked, named by date, time and reason, and kept by a rotation."""

from __future__ import annotations

import contextlib
import hashlib
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from careercruise_desktop.domain.errors import PersonError, Unreadable
from careercruise_desktop.system import files

from .connections import connect, explained
from .copying import Counts, complain_of_damage, copy_checked, looking, record_counts

START = "start"
MANUAL = "manual"
BEFORE_MIGRATION = "before-migration"
BEFORE_RESTORE = "before-restore"
BEFORE_IMPORT = "before-import"
BEFORE_REPAIR = "before-repair"
BEFORE_REMOVAL = "before-removal"
SALVAGED = "salvaged"

_NAME = re.compile(r"career-(\d{4}-\d{2}-\d{2}-\d{6})-([a-z]+(?:-[a-z]+)*)(?:-\d+)?\.db")
_STAMP = "%Y-%m-%d-%H%M%S"
_STALE_PART_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file.

    Attributes:
        path: the file.
        made: wall time in its name.
        reason: the reason in its name ("start", "before-restore").
        size: bytes.
        sha256: its checksum when it was made; "" when nothing tells.
        counts: records of each kind; None when nothing tells without opening it.
    """

    path: Path
    made: datetime
    reason: str
    size: int
    sha256: str = ""
    counts: Counts | None = field(default=None, hash=False)

    @property
    def records(self) -> int | None:
        """All records together; None when nothing tells."""
        return None if self.counts is None else sum(self.counts.values())


def make(path: Path, folder: Path, now: datetime, reason: str) -> Backup | None:
    """Back up a data file; None when there is no record in it yet.

    Args:
        path: the data file.
        folder: where backups lie.
        now: the person's wall time, for the name.
        reason: lower-case words with hyphens, for the name.

    Raises:
        Damaged: the data file is broken; earlier backups stay as they are.
        Unreadable: it cannot be read, or the backup cannot be written.
    """
    if not _counts_of(path):
        return None
    return keep(folder, now, reason, lambda part: _copied(path, part))


def keep(folder: Path, now: datetime, reason: str, write: Callable[[Path], Counts]) -> Backup:
    """Put a new file among the backups once it is complete, with a note of its checksum and records.

    Args:
        folder: where backups lie.
        now: the person's wall time, for the name.
        reason: for the name.
        write: fills an empty file and returns its records of each kind.

    Raises:
        Unreadable: it cannot be written.
    """
    try:
        files.private_folder(folder)
        place = _free_name(folder, now, reason)
        sha256, counts = _written(place, write)
        files.write_file(_note_of(place), _note(place, sha256, counts))
        size = place.stat().st_size
    except OSError as error:
        raise _unwritable(folder, error) from error
    _drop_leftovers(folder, place)
    return Backup(place, now.replace(tzinfo=None, microsecond=0), reason, size, sha256, counts)


def write_to(path: Path, target: Path) -> Backup:
    """Write a verified copy of a data file to a place that the person chose.

    Raises:
        Damaged: the data file is broken.
        Unreadable: it cannot be read, or the copy cannot be written.
    """
    try:
        sha256, counts = _written(target, lambda part: _copied(path, part))
        found = target.stat()
    except OSError as error:
        raise _unwritable(target, error) from error
    return Backup(target, datetime.fromtimestamp(found.st_mtime), MANUAL, found.st_size, sha256, counts)  # noqa: DTZ006 - wall time of this computer


def default_name(now: datetime) -> str:
    """The name of a backup made now by hand."""
    return f"career-{now.strftime(_STAMP)}-{MANUAL}.db"


def listed(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first by the date in their name; nothing is opened."""
    found = [_read(path) for path in _files(folder)]
    return sorted(
        (backup for backup in found if backup is not None), key=lambda each: (each.made, each.path.name), reverse=True
    )


def due(folder: Path, today: date) -> bool:
    """Whether today's first backup is still to be made; one that bears another date does not count."""
    return not any(
        name is not None and name.reason == START and name.made.date() == today
        for name in (_named(path) for path in _files(folder))
    )


def intact(backup: Backup) -> bool:
    """Whether the file is what it was when the backup was made; without a checksum there is no knowing.

    Raises:
        Unreadable: it cannot be read.
    """
    if not backup.sha256:
        return True
    try:
        return _digest(backup.path) == backup.sha256
    except OSError as error:
        raise Unreadable(str(backup.path), f"it cannot be read ({error.strerror}).") from error


def at(path: Path) -> Backup:
    """What the names and the note beside a file tell of it, whether or not it is named like a backup.

    Raises:
        Unreadable: there is no such file.
    """
    try:
        found = path.stat()
    except OSError as error:
        raise Unreadable(str(path), "there is no such file.", "Check the name.") from error
    made = datetime.fromtimestamp(found.st_mtime)  # noqa: DTZ006 - wall time of this computer
    return _read(path) or Backup(path, made, "", found.st_size, *_told(path))


def remove(backup: Backup) -> None:
    """Delete a backup and its note; what cannot be deleted stays."""
    for path in (backup.path, _note_of(backup.path)):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def rewrite(backup: Backup, source: Path) -> Backup:
    """Let a backup hold what another file holds, under its name, with a new note.

    Raises:
        Damaged: the other file is broken.
        Unreadable: it cannot be read, or the backup cannot be written; it is as it was.
    """
    try:
        sha256, counts = _written(backup.path, lambda part: _copied(source, part))
        files.write_file(_note_of(backup.path), _note(backup.path, sha256, counts))
        size = backup.path.stat().st_size
    except OSError as error:
        raise _unwritable(backup.path, error) from error
    return Backup(backup.path, backup.made, backup.reason, size, sha256, counts)


def newest_good(folder: Path) -> Backup | None:
    """The newest backup that is what it was when it was made, and whole."""
    for found in listed(folder):
        try:
            if intact(found):
                with closing(looking(found.path)) as connection:
                    complain_of_damage(connection, found.path)
                return found
        except PersonError:
            continue
    return None


def _drop_leftovers(folder: Path, newest: Path) -> None:
    """Delete the unfinished files of programs that were killed while they made a backup."""
    with contextlib.suppress(OSError):
        now = newest.stat().st_mtime
        for part in folder.glob(".career-*.part*"):
            if now - part.stat().st_mtime > _STALE_PART_SECONDS:
                part.unlink(missing_ok=True)


def _written(target: Path, write: Callable[[Path], Counts]) -> tuple[str, Counts]:
    with files.whole_file(target) as part:
        try:
            counts = write(part)
            return _digest(part), counts
        finally:
            # What SQLite may have put beside it.
            part.with_name(part.name + "-journal").unlink(missing_ok=True)


def _copied(path: Path, part: Path) -> Counts:
    with closing(connect(path, writer=False)) as source:
        return copy_checked(source, path, part)


def _counts_of(path: Path) -> Counts:
    with closing(connect(path, writer=False)) as connection:
        try:
            return record_counts(connection)
        except sqlite3.Error as error:
            raise explained(error, path) from error


def _free_name(folder: Path, now: datetime, reason: str) -> Path:
    stem = f"career-{now.strftime(_STAMP)}-{reason}"
    place = folder / f"{stem}.db"
    number = 2
    while place.exists():
        place = folder / f"{stem}-{number}.db"
        number += 1
    return place


class _Name(NamedTuple):
    made: datetime
    reason: str


def _files(folder: Path) -> list[Path]:
    try:
        return list(folder.glob("career-*.db"))
    except OSError:
        return []


def _named(path: Path) -> _Name | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        return _Name(datetime.strptime(match[1], _STAMP), match[2])  # noqa: DTZ007 - wall time
    except ValueError:
        return None


def _read(path: Path) -> Backup | None:
    name = _named(path)
    if name is None:
        return None
    try:
        size = path.stat().st_size
    except OSError:
        return None
    return Backup(path, name.made, name.reason, size, *_told(path))


def _note_of(path: Path) -> Path:
    return path.with_name(path.name + ".sha256")


def _note(path: Path, sha256: str, counts: Counts) -> str:
    """The note beside a backup; `sha256sum -c` reads its first line."""
    rows = "".join(f"# {table} {count}\n" for table, count in counts.items())
    return f"{sha256}  {path.name}\n{rows}"


def _told(path: Path) -> tuple[str, Counts | None]:
    try:
        first, *rest = _note_of(path).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return "", None
    counts: Counts = {}
    for line in rest:
        words = line.split()
        if len(words) == 3 and words[0] == "#" and words[2].isdecimal():
            counts[words[1]] = int(words[2])
    sha256 = first.split()[0] if first.split() else ""
    return sha256, counts


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _unwritable(path: Path, error: OSError) -> Unreadable:
    if isinstance(error, FileNotFoundError) and not path.parent.exists():
        what = f"no backup was made: the folder {path.parent} does not exist."
        return Unreadable(str(path), what, "Make it, or choose another one.")
    return Unreadable(str(path), f"no backup was made ({error.strerror}).", "Free some space or allow writing there.")
