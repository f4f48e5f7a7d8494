"""Export: a document or the log as a file, put in place only when it is whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careercruise_desktop.domain.document import Document
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.exporters import FORMATS, Format, format_of
from careercruise_desktop.exporters.data import Paper
from careercruise_desktop.exporters.entries_csv import entries_csv
from careercruise_desktop.exporters.making import Place
from careercruise_desktop.exporters.press import Press
from careercruise_desktop.storage.queries.portfolio import entries_between
from careercruise_desktop.system.child import UNWATCHED, Watch

from .saving import in_place
from .usecase import UseCase

LEAST_WIDTH, MOST_WIDTH = 100, 3_000


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: where, how many bytes, how many pages or records, and what had to be changed on the way."""

    path: Path
    size: int
    count: int
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """The pages of a document as PNG, where claims and sections stand on them, and what had to be changed."""

    pages: tuple[bytes, ...]
    places: tuple[Place, ...]
    warnings: tuple[str, ...]


class Printer:
    """Turns documents into files and pictures, in a process of its own that is kept until `close`."""

    def __init__(self, press: Press | None = None) -> None:
        self._press = press or Press()

    @property
    def formats(self) -> tuple[Format, ...]:
        """What a document can be exported to."""
        return tuple(FORMATS.values())

    def warm(self, *formats: str) -> None:
        """Let the process start and set up while there is other work to do."""
        self._press.start(*formats)

    def export(self, document: Paper, target: Path, watch: Watch = UNWATCHED) -> Exported:
        """Write the document to a file in the format that the file's name asks for.

        The old file stays as it was until the new one is whole and on the disk, and for good when anything fails.

        Raises:
            Refused: there is no such format, or it was cancelled.
            Unreadable: it could not be made in time, or could not be written.
        """
        form = document_format(target)
        with in_place(target) as part:
            watch.progress(0.1, "Starting")
            printed = self._press.file(document, form.key, watch)
            watch.progress(0.9, "Writing the file")
            (content,) = printed.files
            part.write_bytes(content)
        watch.progress(1.0, "Done")
        return Exported(target, len(content), printed.pages, tuple(printed.warnings))

    def preview(self, document: Document, width: int, watch: Watch = UNWATCHED) -> Preview:
        """A picture of each page, `width` pixels wide, made by the compiler that makes the PDF.

        Raises:
            Refused: it was cancelled.
            Unreadable: it took too long or could not be made.
        """
        printed = self._press.pictures(document, max(LEAST_WIDTH, min(width, MOST_WIDTH)), watch)
        return Preview(tuple(printed.files), tuple(printed.places), tuple(printed.warnings))

    def close(self) -> None:
        """End the process."""
        self._press.close()


class EntriesExport(UseCase):
    """The log as a file."""

    def export(self, target: Path, first: date | None = None, last: date | None = None) -> Exported:
        """Write the logged entries of a stretch of days as CSV; None leaves that side open.

        Raises:
            Refused: it starts after it ends.
            Unreadable: it could not be written.
        """
        if first is not None and last is not None and first > last:
            raise Refused("The period must start before it ends.", "first")
        with self._store.read() as reader:
            entries = entries_between(reader, first, last)
            projects = {each.id: each for each in reader.find(Project)}
            skills = {each.id: each for each in reader.find(Skill)}
            settings = reader.settings()
        names = {role: settings.name_of(role) for role in Role}
        with in_place(target) as part, part.open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(entries_csv(entries, projects, skills, names))
        return Exported(target, target.stat().st_size, len(entries))


def document_format(target: Path) -> Format:
    """The format that a file's name asks for.

    Raises:
        Refused: there is none for that ending.
    """
    form = format_of(target)
    if form is None:
        endings = " or ".join(each.ending for each in FORMATS.values())
        raise Refused(f"The name of the file decides the format: it has to end in {endings}.", "target")
    return form
