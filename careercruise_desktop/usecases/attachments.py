"""Files attached to journal entries and certificates: kept, opened as a copy, taken off, cleaned up."""

from __future__ import annotations

import io
import mimetypes
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.files import file_name
from careercruise_desktop.domain.journal import ATTACHMENT_LIMIT, Attachment, JournalEntry
from careercruise_desktop.storage.attachments import (
    AttachedFiles,
    Content,
    FileState,
    names_in_backups,
    names_of_contents,
)
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.system.paths import Paths

from .saving import explained, in_place
from .usecase import UseCase

DAY = 86_400
# What a double click would run instead of show.
_PROGRAMS = frozenset(
    [
        ".app",
        ".appimage",
        ".application",
        ".bat",
        ".cmd",
        ".com",
        ".command",
        ".cpl",
        ".desktop",
        ".exe",
        ".hta",
        ".jar",
        ".js",
        ".jse",
        ".lnk",
        ".msi",
        ".msp",
        ".ps1",
        ".py",
        ".pyw",
        ".reg",
        ".scr",
        ".sh",
        ".url",
        ".vb",
        ".vbe",
        ".vbs",
        ".wsf",
        ".wsh",
    ]
)


class Owner(NamedTuple):
    """What a file is attached to."""

    kind: Literal["journal_entry", "certificate"]
    id: int


@dataclass(frozen=True, slots=True)
class Attached:
    """What came of attaching a file; `remark` says where it was attached already, or under which name it is kept."""

    attachment: Attachment
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """An attached file and what became of it on the disk; `program` says that the system would run it."""

    attachment: Attachment
    state: FileState
    program: bool

    @property
    def size(self) -> str:
        """Its size in words."""
        return words.file_size(self.attachment.size)

    @property
    def trouble(self) -> str:
        """A sentence about a file that cannot be opened, or ""."""
        match self.state:
            case FileState.VANISHED:
                return "This file is no longer on the disk. Attach it again."
            case FileState.CHANGED:
                return "This file was changed on the disk since it was attached. Attach it again."
        return ""


class Attachments(UseCase):
    """The verbs of attached files. Each raises Refused where the record is gone, Unreadable where nothing is saved."""

    def attach(self, owner: Owner, path: Path) -> Attached:
        """Attach a copy of a file: one act, which can be taken back; the file itself is not touched.

        Raises:
            Refused: it is larger than `ATTACHMENT_LIMIT`.
            Unreadable: it cannot be read, or the copy cannot be written.
        """
        return self._attach(owner, path.name, lambda: self._files.keep(path, ATTACHMENT_LIMIT))

    def attach_content(self, owner: Owner, name: str, content: bytes) -> Attached:
        """Attach what was pasted (a picture), under a name.

        Raises:
            Refused: it is larger than `ATTACHMENT_LIMIT`.
            Unreadable: it cannot be written.
        """
        keep = self._files.keep_stream
        return self._attach(owner, name, lambda: keep(io.BytesIO(content), ATTACHMENT_LIMIT, name))

    def detach(self, key: int) -> Attachment:
        """Take a file off its record; its copy stays for as long as this can be taken back."""
        with self._store.write("Take file off") as desk:
            found = desk.get(Attachment, key)
            desk.remove(Attachment, key)
            return found

    def of(self, owner: Owner, *, thorough: bool = False) -> tuple[AttachedFile, ...]:
        """The files of a record in the order in which they were attached.

        Args:
            owner: the record.
            thorough: read each file, to notice any change of it; for a worker. Otherwise only what is missing or has
                another size is noticed.
        """
        with self._store.read() as reader:
            found = _of(reader, owner)
        return tuple(
            AttachedFile(each, self._files.state(_content(each), thorough=thorough), is_program(each.name))
            for each in found
        )

    def copy_to_open(self, key: int) -> Path:
        """A read-only copy of a file, to be opened by the program that the system has for it.

        Raises:
            Refused: the system would run it.
            Unreadable: it has vanished, was changed on the disk, or the copy cannot be written.
        """
        found = self._get(key)
        if is_program(file_name(found.name)):
            raise Refused(f"“{words.shortened(found.name)}” is a program. Save a copy of it to use it.", "name")
        try:
            # The name is cleaned again: the data file may come from elsewhere.
            return self._files.copy_to_open(_content(found), file_name(found.name))
        except OSError as error:
            raise explained(error, self._folder) from error

    def save_copy(self, key: int, target: Path) -> None:
        """Write a copy of a file to a place that the person chose.

        Raises:
            Unreadable: it has vanished, was changed on the disk, or the copy cannot be written.
        """
        found = self._get(key)
        with in_place(target) as part:
            self._files.copy(_content(found), found.name, part)

    def clean_up(self) -> int:
        """Remove the files that nothing names any more, and copies made for opening; returns how many.

        What may name one is a record, a step of the history, or a backup that may be put back. Files of the last day
        stay: an act may be about to name them. For a worker, once after the start.

        Raises:
            Unreadable: the data file cannot be read.
        """
        before = self._clock.now().at - DAY
        files = self._files
        files.remove_copies(before)
        with self._store.read() as reader:
            named = names_of_contents(reader)
        found = files.unnamed(named, before) if named is not None else []
        if found:
            backed_up = names_in_backups(Paths(self._store.path.parent).backups)
            found = [each for each in found if each.name not in backed_up]
        if not found:
            return 0
        try:
            # While nobody else can write, nobody can come to name one of them.
            with self._store.write_unrecorded(patient=False) as desk:
                named = names_of_contents(desk)
                return files.remove([each for each in found if named is not None and each.name not in named], before)
        except Unreadable:
            return 0

    @property
    def _folder(self) -> Path:
        return Paths(self._store.path.parent).attachments

    @property
    def _files(self) -> AttachedFiles:
        return AttachedFiles(self._folder)

    def _get(self, key: int) -> Attachment:
        with self._store.read() as reader:
            return reader.get(Attachment, key)

    def _attach(self, owner: Owner, name: str, keep: Callable[[], Content]) -> Attached:
        try:
            content = keep()
            kept = file_name(name)
            with self._store.write(f"Attach {words.shortened(kept)}") as desk:
                desk.get(JournalEntry if owner.kind == "journal_entry" else Certificate, owner.id)
                for each in _of(desk, owner):
                    if each.sha256 == content.sha256:
                        return Attached(each, f"“{words.shortened(each.name)}” is attached already.")
                if self._files.state(content, thorough=False) is not FileState.PRESENT:
                    keep()
                made = desk.add(checked(_attachment(owner, kept, content)))
        except OSError as error:
            raise explained(error, self._folder) from error
        return Attached(made, f"Kept as “{made.name}”." if made.name != name else "")


def is_program(name: str) -> bool:
    """Whether a system would run a file of that name instead of showing it."""
    return os.path.splitext(name)[1].lower() in _PROGRAMS


def _attachment(owner: Owner, name: str, content: Content) -> Attachment:
    media = mimetypes.guess_type(name)[0] or ""
    entry = owner.id if owner.kind == "journal_entry" else None
    certificate = owner.id if owner.kind == "certificate" else None
    return Attachment(
        journal_entry_id=entry, certificate_id=certificate, name=name, sha256=content.sha256, size=content.size,
        media_type=media,
    )  # fmt: skip


def _of(reader: Reader, owner: Owner) -> list[Attachment]:
    if owner.kind == "certificate":
        return reader.find(Attachment, certificate_id=owner.id)
    return reader.find(Attachment, journal_entry_id=owner.id)


def _content(attachment: Attachment) -> Content:
    return Content(attachment.sha256, attachment.size)
