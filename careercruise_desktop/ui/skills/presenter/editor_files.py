"""The files of the entry that is open: attached, looked at, opened as a copy, taken off; the slow part on a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.system import opener
from careercruise_desktop.ui.attaching.presenter import Attaching, Outcome
from careercruise_desktop.ui.skills.editor.state import FileLine
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.attachments import AttachedFile, Attachments, Owner

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.editor.view import EntryEditor

_WORDS = {"vanished": "gone", "changed": "changed"}
_NO_PROGRAM = "No program could be opened for this link."


class EntryFiles:
    """The files of one entry."""

    def __init__(self, context: Context, view: EntryEditor, shown: Callable[[], int]) -> None:
        self._context = context
        self._view = view
        self._shown = shown
        self._attaching = Attaching(context)
        view.files_given.connect(self.attach)
        view.picture_given.connect(self.attach_picture)
        view.file_opened.connect(self._attaching.open)
        view.file_copied.connect(self._attaching.save_copy)
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
        owner = self._owner
        if owner is not None:
            self._attaching.attach(owner, paths, partial(self._done, owner.id))

    def attach_picture(self, content: bytes) -> None:
        """Attach a picture that was pasted."""
        owner = self._owner
        now = self._context.clock.now()
        name = f"Picture {now.day.isoformat()} {words.clock(now).replace(':', '')}.png"
        if owner is not None and content:
            self._attaching.attach_content(owner, name, content, partial(self._done, owner.id))
        elif owner is not None:
            self._view.links.say_of_files("", "The picture cannot be read.")

    def detach(self, key: int) -> None:
        """Take a file off."""
        self._context.acts.run(
            lambda: self._context.use(Attachments).detach(key), said="File taken off", icon="trash-2"
        )

    def follow(self, url: str) -> None:
        """Open a link with the program that the system has for it."""
        try:
            opener.open_link(url)
        except OSError:
            self._attaching.complain(_NO_PROGRAM)

    @property
    def _owner(self) -> Owner | None:
        key = self._shown()
        return Owner("journal_entry", key) if key else None

    def _done(self, key: int, outcome: Outcome) -> None:
        if self._shown() == key:
            self._view.links.say_of_files(outcome.remarks, outcome.complaints)
        if self._shown() != key or self._view.links.attached.visibleRegion().isEmpty():
            # Where it is said, nobody sees it now.
            if not outcome.complaints:
                self._context.bus.toast_requested.emit(Toast("Attached below the text", "check", outcome.remarks))
            self._attaching.complain(outcome.complaints)


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
