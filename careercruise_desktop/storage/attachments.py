"""Files kept with records: each content once, beside the data file, under the SHA-256 of what is in it.

A file is complete on the disk before a row names it, and stays when the row goes: taking the act back brings the row
back, and the file is still there. Only a clean-up removes what no row, no step of the history and no backup names.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import IO, NamedTuple

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.system.files import private_folder, sync_file, sync_folder, whole_file

from . import backup
from .connections import explained
from .copying import looking
from .reader import Reader

_CHUNK = 1 << 20
_COPIES = "opened"
_PART = ".part"
_NOWHERE = "nowhere"
_HASH = re.compile(r"[0-9a-f]{64}")
_GROUP = re.compile(r"[0-9a-f]{2}")
# Rows and steps of the history that name a content; a step that cannot be read names one that nobody knows.
_NAMED = (
    "SELECT sha256 FROM attachment UNION SELECT CASE WHEN json_valid(image) THEN json_extract(image, '$.sha256') END"
    " FROM history_row WHERE kind = 'attachment' AND image IS NOT NULL"
)


class FileState(StrEnum):
    """What became of a kept file on the disk."""

    PRESENT = "present"
    VANISHED = "vanished"
    CHANGED = "changed"


class Content(NamedTuple):
    """What is in a file: its SHA-256 as 64 hexadecimal digits, and its size in bytes."""

    sha256: str
    size: int


class AttachedFiles:
    """The folder of kept files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Where a content lies; what is no hash, as a file from elsewhere may say, lies nowhere."""
        name = sha256 if _HASH.fullmatch(sha256) else _NOWHERE
        return self._folder / name[:2] / name

    def keep(self, source: Path, limit: int) -> Content:
        """Keep a copy of a file; returns when it is whole and on the disk.

        Raises:
            Refused: it is larger than `limit` bytes.
            Unreadable: it is no file, or cannot be read.
            OSError: the copy cannot be written.
        """
        with _opened(source) as stream:
            return self._keep(stream, limit, source.name)

    def keep_stream(self, stream: IO[bytes], limit: int, name: str) -> Content:
        """Keep what a stream gives (a pasted picture), called by a name where it is refused.

        Raises:
            Refused: it is larger than `limit` bytes.
            OSError: it cannot be written.
        """
        return self._keep(stream, limit, name)

    def state(self, content: Content, *, thorough: bool) -> FileState:
        """What became of a kept file; only a thorough look reads it as a whole and notices each change."""
        try:
            found = self.path(content.sha256).stat()
            if not stat.S_ISREG(found.st_mode):
                return FileState.VANISHED
            if found.st_size != content.size:
                return FileState.CHANGED
            if thorough:
                with self.path(content.sha256).open("rb") as stream:
                    same = hashlib.file_digest(stream, "sha256").hexdigest() == content.sha256
                return FileState.PRESENT if same else FileState.CHANGED
        except OSError:
            return FileState.VANISHED
        return FileState.PRESENT

    def copy(self, content: Content, name: str, target: Path) -> None:
        """Write a kept file to another place; what is written there is whole and what was attached.

        Raises:
            Unreadable: it has vanished, or was changed on the disk.
            OSError: the copy cannot be written.
        """
        with self._kept(content, name) as stream, whole_file(target) as part:
            with part.open("wb") as out:
                found = _copied(stream, out)
            if found != content:
                raise Unreadable(name, "it was changed on the disk since it was attached.", "Attach it again.")

    def copy_to_open(self, content: Content, name: str) -> Path:
        """A read-only copy under its own name, for another program to open; it stays for a day.

        Raises:
            Unreadable: it has vanished, or was changed on the disk.
            OSError: the copy cannot be written.
        """
        private_folder(self._folder / _COPIES)
        place = Path(tempfile.mkdtemp(dir=self._folder / _COPIES)) / name
        self.copy(content, name, place)
        place.chmod(stat.S_IRUSR)
        return place

    def unnamed(self, named: frozenset[str], before: float) -> list[Path]:
        """Kept files that are not named and that nobody has kept again since a time (seconds since 1970)."""
        groups = [each for each in _entries(self._folder) if _GROUP.fullmatch(each.name)]
        files = [each for group in groups for each in _entries(group)]
        return [each for each in files if _HASH.fullmatch(each.name) and each.name not in named and _old(each, before)]

    def remove(self, files: list[Path], before: float) -> int:
        """Remove files that are still that old; returns how many."""
        gone = 0
        for each in files:
            if _old(each, before):
                with contextlib.suppress(OSError):
                    each.unlink()
                    gone += 1
        return gone

    def remove_copies(self, before: float) -> None:
        """Remove copies that were made to be opened, and beginnings of files, before a time."""
        for part in _entries(self._folder):
            if part.name.endswith(_PART) and _old(part, before):
                with contextlib.suppress(OSError):
                    part.unlink()
        for place in _entries(self._folder / _COPIES):
            if _old(place, before):
                _remove_copy(place)

    def _keep(self, stream: IO[bytes], limit: int, name: str) -> Content:
        private_folder(self._folder)
        handle, made = tempfile.mkstemp(dir=self._folder, prefix=".", suffix=_PART)
        part = Path(made)
        try:
            with os.fdopen(handle, "wb") as out:
                content = _copied(stream, out, limit)
            if content.size > limit:
                most = f"{limit // 1_000_000} MB"
                raise Refused(f"“{name}” is too large: a file of at most {most} can be attached.", "size")
            sync_file(part)
            place = self.path(content.sha256)
            private_folder(place.parent)
            # Also where it lies there already: so it is whole and young again, whatever became of the old one.
            part.replace(place)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        sync_folder(place.parent)
        sync_folder(self._folder)
        return content

    @contextlib.contextmanager
    def _kept(self, content: Content, name: str) -> Iterator[IO[bytes]]:
        try:
            stream = self.path(content.sha256).open("rb")
        except OSError as error:
            raise Unreadable(name, "it is no longer among the attached files.", "Attach it again.") from error
        with stream:
            yield stream


def names_of_contents(reader: Reader) -> frozenset[str] | None:
    """Every content that a row or a step of the history names; None where a step cannot be read."""
    found = {row[0] for row in reader.rows(_NAMED)}
    return None if None in found else frozenset(found)


def names_in_backups(folder: Path) -> frozenset[str]:
    """Every content that a backup names: who puts it back finds the file again.

    A backup that cannot be read cannot be put back either, and holds nothing here.
    """
    found: set[str] = set()
    for each in backup.listed(folder):
        with contextlib.suppress(Unreadable, sqlite3.Error), contextlib.closing(looking(each.path)) as connection:
            found.update(row[0] for row in connection.execute(_NAMED) if row[0] is not None)
    return frozenset(found)


class Attached(NamedTuple):
    """The files that a data file names: how many, and what became of them in the folder of kept files."""

    n: int
    vanished: int
    changed: int

    @property
    def lost(self) -> int:
        """Those that are not there as they were attached."""
        return self.vanished + self.changed


def look_over(database: Path, folder: Path, *, thorough: bool) -> Attached:
    """What became of the attached files; a thorough look reads each as a whole.

    Raises:
        Unreadable: the data file cannot be read.
    """
    kept = AttachedFiles(folder)
    with contextlib.closing(looking(database)) as connection:
        try:
            rows = connection.execute("SELECT sha256, size FROM attachment").fetchall()
        except sqlite3.Error as error:
            raise explained(error, database) from error
    states = [kept.state(Content(*row), thorough=thorough) for row in rows]
    return Attached(len(rows), states.count(FileState.VANISHED), states.count(FileState.CHANGED))


@contextlib.contextmanager
def _opened(source: Path) -> Iterator[IO[bytes]]:
    """A file of the person's.

    Raises:
        Unreadable: it is no file, or cannot be opened.
    """
    try:
        # Pipes and devices may never end, and opening them may wait for ever.
        if not stat.S_ISREG(source.stat().st_mode):
            raise Unreadable(str(source), "this is no file.", "Attach single files; pack a folder first.")
        stream = source.open("rb")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Unreadable(str(source), f"it cannot be read ({reason}).", "Check the file, then retry.") from error
    with stream:
        yield stream


def _copied(stream: IO[bytes], out: IO[bytes], limit: int | None = None) -> Content:
    """Copy a stream and work out what was in it; stops soon after the limit."""
    digest, size = hashlib.sha256(), 0
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
        if limit is not None and size > limit:
            break
        out.write(chunk)
    return Content(digest.hexdigest(), size)


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _old(path: Path, before: float) -> bool:
    try:
        return path.lstat().st_mtime < before
    except OSError:
        return False


def _remove_copy(place: Path) -> None:
    for each in _entries(place):
        # Some systems remove nothing that is read-only.
        with contextlib.suppress(OSError):
            each.chmod(stat.S_IRUSR | stat.S_IWUSR)
    shutil.rmtree(place, ignore_errors=True)
