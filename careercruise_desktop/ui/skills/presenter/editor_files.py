"""The files of the entry that is open: attached, looked at, opened as a copy, taken off; the slow part on a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.system import opener
from careercruise_desktop.ui.skills.editor.state import FileLine
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.attachments import AttachedFile, Attachments, Owner

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.ui.skills.editor.view import EntryEditor

_WORDS = {"vanished": "gone", "changed": "changed"}
_NO_PROGRAM = "No program could be opened for this link."


class _Outcome(NamedTuple):
    """What came of attaching: remarks, and what was refused."""

    remarks: tuple[str, ...]
    complaints: tuple[str, ...]


class EntryFiles:
    """The files of one entry."""

    def __init__(self, context: Context, view: EntryEditor, shown: Callable[[], int]) -> None:
        self._context = context
        self._view = view
        self._shown = shown
        view.files_given.connect(self.attach)
        view.picture_given.connect(self.attach_picture)
        view.file_opened.connect(self.open)
        view.file_copied.connect(self.save_copy)
        view.file_detached.connect(self.detach)
        view.followed.connect(self.follow)

    def look(self) -> None:
        """See whether the files are as they were, by reading each of them beside the window."""
        key = self._shown()
        attached = self._context.use(Attachments)
        if not key or not self._view.links.files.chips:
            return

        def show(found: tuple[AttachedFile, ...]) -> None:
            if self._shown() == key:
                self._view.show_files(file_lines(found))

        self._context.jobs.run(
            "journal.files", lambda _: attached.of(Owner("journal_entry", key), thorough=True), show, lambda _: None
        )

    def attach(self, paths: tuple[Path, ...]) -> None:
        """Attach copies of files, one act each."""
        attached, owner = self._context.use(Attachments), self._owner
        if owner is not None:
            self._run([(path.name, partial(attached.attach, owner, path)) for path in paths], owner.id)

    def attach_picture(self, content: bytes) -> None:
        """Attach a picture that was pasted."""
        attached, owner = self._context.use(Attachments), self._owner
        now = self._context.clock.now()
        name = f"Picture {now.day.isoformat()} {words.clock(now).replace(':', '')}.png"
        if owner is not None and content:
            self._run([(name, partial(attached.attach_content, owner, name, content))], owner.id)
        elif owner is not None:
            self._view.links.say_of_files("", "The picture cannot be read.")

    def detach(self, key: int) -> None:
        """Take a file off."""
        self._context.acts.run(
            lambda: self._context.use(Attachments).detach(key), said="File taken off", icon="trash-2"
        )

    def open(self, key: int) -> None:
        """Open a copy of a file with the program that the system has for it."""
        attached = self._context.use(Attachments)

        def work(_: Ticket) -> str:
            path = attached.copy_to_open(key)
            try:
                opener.open_path(path)
            except OSError:
                return "No program could be opened for this file. Save a copy of it instead."
            return ""

        self._context.jobs.run(f"journal.open.{key}", work, self._complain, lambda error: self._complain(error.brief))

    def save_copy(self, key: int, target: Path) -> None:
        """Write a copy of a file."""
        attached = self._context.use(Attachments)

        def done(_: object) -> None:
            self._context.bus.toast_requested.emit(Toast(f"Saved {target.name}", "check"))

        self._context.jobs.run(
            f"journal.copy.{key}",
            lambda _: attached.save_copy(key, target),
            done,
            lambda error: self._complain(error.brief),
        )

    def follow(self, url: str) -> None:
        """Open a link with the program that the system has for it."""
        try:
            opener.open_link(url)
        except OSError:
            self._complain(_NO_PROGRAM)

    @property
    def _owner(self) -> Owner | None:
        key = self._shown()
        return Owner("journal_entry", key) if key else None

    def _run(self, acts: list[tuple[str, Callable[[], object]]], key: int) -> None:
        def work(_: Ticket) -> _Outcome:
            remarks: list[str] = []
            complaints: list[str] = []
            for name, act in acts:
                try:
                    remarks.append(str(getattr(act(), "remark", "")))
                except PersonError as error:
                    complaints.append(f"{words.shortened(name)}: {error.brief}")
            return _Outcome(tuple(filter(None, remarks)), tuple(complaints))

        def done(outcome: _Outcome) -> None:
            if self._shown() == key:
                self._view.links.say_of_files(" ".join(outcome.remarks), " ".join(outcome.complaints))
            elif outcome.complaints:
                self._complain(" ".join(outcome.complaints))

        # A job of its own for each: a newer one must not take the place of one that is still copying.
        self._context.jobs.run(f"journal.attach.{id(acts)}", work, done)

    def _complain(self, sentence: str) -> None:
        if sentence:
            self._context.bus.toast_requested.emit(Toast(sentence, "octagon-alert", urgent=True))


def file_lines(files: Iterable[AttachedFile]) -> tuple[FileLine, ...]:
    """The lines of attached files."""
    return tuple(
        FileLine(
            each.attachment.id,
            each.attachment.name,
            each.size,
            "image" if each.attachment.media_type.startswith("image/") else "file-text",
            each.trouble,
            _WORDS.get(each.state.value, ""),
            each.program,
        )
        for each in files
    )
