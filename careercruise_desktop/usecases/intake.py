"""Taking files in: which there are, what they are, and what they say; nothing is kept of them here."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from careercruise_desktop.domain.answer_file import FORM_MARK
from careercruise_desktop.domain.errors import PersonError, Refused, Unreadable
from careercruise_desktop.importers import FORMATS, HEAD_BYTES, named, sniffed
from careercruise_desktop.importers.drafts import Frame, Reading
from careercruise_desktop.importers.inlet import CANCELLED, Inlet, too_large
from careercruise_desktop.system.child import Watch

MOST_FILES = 200


class Failure(NamedTuple):
    """A file that could not be read, and why."""

    path: Path
    error: PersonError


class Letter(NamedTuple):
    """A file that is an answer to a form, and its content."""

    path: Path
    content: bytes


class Taken(NamedTuple):
    """A file that was read, and what it says."""

    path: Path
    reading: Reading


@dataclass(frozen=True, slots=True)
class _Share:
    """A watch on one file of several: its progress is a share of the whole."""

    whole: Watch
    number: int
    count: int

    @property
    def cancelled(self) -> bool:
        """Whether to stop."""
        return self.whole.cancelled

    @property
    def progress(self) -> Callable[[float, str], None]:
        """Takes the share done of this file."""
        return lambda share, word: self.whole.progress(0.9 * (self.number + share) / self.count, word)


def files_at(path: Path) -> tuple[Path, ...]:
    """The file, or the files of a folder that can be imported, by name.

    Raises:
        Unreadable: there is none, or the folder has too many.
    """
    try:
        if not path.is_dir():
            return (path,)
        found = tuple(sorted(each for each in path.iterdir() if named(each) is not None and each.is_file()))
    except OSError as error:
        raise _explained(path, error) from error
    endings = ", ".join(ending for form in FORMATS.values() for ending in form.endings)
    if not found:
        raise Unreadable(
            str(path), f"no file in this folder can be imported ({endings}).", "Choose the folder with the files."
        )
    if len(found) > MOST_FILES:
        what = f"this folder has {len(found)} files; at most {MOST_FILES} are imported at once."
        raise Unreadable(str(path), what, "Move some of them to another folder.")
    return found


class Intake(NamedTuple):
    """What became of files: those that were read, answers that are still to be read, and those that cannot be."""

    taken: list[Taken]
    letters: list[Letter]
    failures: list[Failure]


def take_in(paths: Sequence[Path], key: str, frame: Frame, watch: Watch) -> Intake:
    """Read files one after the other; one that cannot be read does not stop the others.

    Args:
        paths: the files.
        key: their format, "" to find out from each.
        frame: for whom they are read, and how much of them.
        watch: who waits for it.

    Raises:
        Refused: it was cancelled.
    """
    found = Intake([], [], [])
    with Inlet() as inlet:
        for number, path in enumerate(paths):
            if watch.cancelled:
                raise Refused(CANCELLED)
            try:
                content = content_of(path, frame.limits.size)
                form = FORMATS[key or _format(path, content)]
                if form.apart:
                    reading = inlet.read(content, form.key, frame, _Share(watch, number, len(paths)))
                    found.taken.append(Taken(path, reading))
                else:
                    found.letters.append(Letter(path, content))
            except Unreadable as error:
                found.failures.append(Failure(path, Unreadable(str(path), error.what, error.remedy)))
    return found


def content_of(path: Path, most: int) -> bytes:
    """The content of a file.

    Raises:
        Unreadable: it cannot be read, is too large, or no file.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Unreadable("", "this is no file.", "Choose a file or a folder.")
        if found.st_size > most:
            raise too_large(found.st_size, most)
        with path.open("rb") as stream:
            content = stream.read(most + 1)
    except OSError as error:
        raise _explained(path, error) from error
    if len(content) > most:
        raise too_large(len(content), most)
    return content


def _format(path: Path, content: bytes) -> str:
    form = sniffed(path, content[:HEAD_BYTES])
    if form is not None:
        return form.key
    if FORM_MARK.encode("ascii") in content:
        what = "this is the form itself, not what was answered."
        raise Unreadable("", what, "Ask for the file that it saves, or the text that it copies.")
    names = ", ".join(each.name for each in FORMATS.values())
    if not content.strip(b"\0 \t\r\n"):
        raise Unreadable("", "the file is empty.", "Export it again, then retry.")
    raise Unreadable(
        "",
        f"this is none of the formats that can be imported ({names}).",
        "Choose another file. A CSV file of readings is imported on the page of its project.",
    )


def _explained(path: Path, error: OSError) -> Unreadable:
    if isinstance(error, FileNotFoundError):
        return Unreadable(str(path), "there is no such file or folder.", "Check its name.")
    if isinstance(error, PermissionError):
        return Unreadable(str(path), "it may not be read.", "Allow reading it, then retry.")
    said = (error.strerror or os.strerror(error.errno or 0)).lower()
    return Unreadable(str(path), f"it cannot be read ({said}).", "Check the disk, then retry.")
