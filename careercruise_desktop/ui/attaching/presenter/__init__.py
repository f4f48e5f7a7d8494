"""Attaches files, opens them as copies and writes copies of them; all that reads or writes a file runs on a worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.system import opener
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.attachments import Attachments, Owner

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket

_NO_PROGRAM = "No program could be opened for this file. Save a copy of it instead."


class Outcome(NamedTuple):
    """What came of attaching files: what is worth saying, and what was refused, each in sentences."""

    remarks: str
    complaints: str


class Attaching:
    """The verbs of attached files in the window."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def attach(self, owner: Owner, paths: Sequence[Path], done: Callable[[Outcome], None]) -> None:
        """Attach copies of files, one act each, and tell what came of them."""
        attached = self._context.use(Attachments)
        self._run([(path.name, partial(attached.attach, owner, path)) for path in paths], done)

    def attach_content(self, owner: Owner, name: str, content: bytes, done: Callable[[Outcome], None]) -> None:
        """Attach what was pasted, under a name."""
        attached = self._context.use(Attachments)
        self._run([(name, partial(attached.attach_content, owner, name, content))], done)

    def open(self, key: int) -> None:
        """Open a copy of a file with the program that the system has for it."""
        attached = self._context.use(Attachments)

        def work(_: Ticket) -> str:
            path = attached.copy_to_open(key)
            try:
                opener.open_path(path)
            except OSError:
                return _NO_PROGRAM
            return ""

        self._context.jobs.run(f"attached.open.{key}", work, self.complain, lambda error: self.complain(error.brief))

    def save_copy(self, key: int, target: Path) -> None:
        """Write a copy of a file."""
        attached = self._context.use(Attachments)

        def done(_: object) -> None:
            self._context.bus.toast_requested.emit(Toast(f"Saved {target.name}", "check"))

        self._context.jobs.run(
            f"attached.copy.{key}",
            lambda _: attached.save_copy(key, target),
            done,
            lambda error: self.complain(error.brief),
        )

    def complain(self, sentence: str) -> None:
        """Say what went wrong, where that is anything."""
        if sentence:
            self._context.bus.toast_requested.emit(Toast(sentence, "octagon-alert", urgent=True))

    def _run(self, acts: list[tuple[str, Callable[[], object]]], done: Callable[[Outcome], None]) -> None:
        def work(_: Ticket) -> Outcome:
            remarks: list[str] = []
            complaints: list[str] = []
            for name, act in acts:
                try:
                    remarks.append(str(getattr(act(), "remark", "")))
                except PersonError as error:
                    said = error.brief
                    complaints.append(said if name in said else f"{words.shortened(name)}: {said}")
            return Outcome(" ".join(filter(None, remarks)), " ".join(complaints))

        # A job of its own for each: a newer one must not take the place of one that is still copying.
        self._context.jobs.run(f"attached.attach.{id(acts)}", work, done)
