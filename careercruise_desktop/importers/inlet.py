"""The inlet: hands files from outside to a child process that reads them, and takes back drafts.

A file that takes too long or needs too much memory ends the child, never the program: the next one starts a new child.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.system.child import UNWATCHED, Child, Ended, Overdue, Unwanted, Watch, own_command

from .drafts import Frame, Reading

CANCELLED = "Cancelled. Nothing was imported."
SHORTER = "Export a shorter period, then retry."
READ_ARGUMENT = "--read"  # how a frozen build calls itself as the child


class Inlet:
    """One child process for as long as the block lasts, started with the first file; for one thread."""

    def __init__(self, command: Sequence[str] = ()) -> None:
        """Nothing is started yet; `command` starts the child, empty for the program's own way."""
        self._command = tuple(command) or own_command(f"{__package__}.worker", READ_ARGUMENT)
        self._child: Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def read(self, content: bytes, key: str, frame: Frame, watch: Watch = UNWATCHED) -> Reading:
        """What a file of a format ("ics") says.

        Raises:
            Refused: it was cancelled.
            Unreadable: it cannot be read, or within the frame's limits it cannot; without its place.
        """
        if len(content) > frame.limits.size:
            raise too_large(len(content), frame.limits.size)
        child = self._start()
        try:
            child.order({"format": key, "frame": frame.plain()}, content)
            answer = child.result(frame.limits.seconds, watch)
        except (OSError, Ended) as error:
            self._end()
            raise _starved() from error
        except Overdue as overdue:
            self._end()
            what = f"reading it took longer than {frame.limits.seconds:.0f} s and was stopped."
            raise Unreadable("", what, SHORTER) from overdue
        except Unwanted as unwanted:
            self._end()
            raise Refused(CANCELLED) from unwanted
        if answer.head["said"] == "failed":
            self._end()
            why = str(answer.head["why"])
            raise (
                _starved() if why.startswith("MemoryError") else Unreadable("", f"it cannot be read ({why}).", SHORTER)
            )
        if "refused" in answer.head:
            what, remedy = answer.head["refused"]
            raise Unreadable("", what, remedy)
        return Reading.of(json.loads(answer.files[0]))

    def _start(self) -> Child:
        if self._child is None:
            try:
                self._child = Child(self._command)
            except OSError as error:
                what = f"the process that reads files cannot be started ({error.strerror})."
                raise Unreadable("", what, "Install the program again.") from error
        return self._child

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


def _starved() -> Unreadable:
    return Unreadable("", "reading it needs too much memory and was stopped.", SHORTER)


def too_large(size: int, most: int) -> Unreadable:
    """The refusal of a file by its size."""
    return Unreadable("", f"it has {size / 1e6:,.0f} MB; at most {most / 1e6:,.0f} MB are read.", SHORTER)
