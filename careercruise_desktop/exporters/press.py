"""The press: hands documents to a child process that renders them, and takes back what it made.

A document that takes too long, needs too much memory or brings the renderer down ends the child, never the program:
the next order starts a new one.
"""

from __future__ import annotations

import json
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from careercruise_desktop.domain.document import Document
from careercruise_desktop.domain.errors import Refused, Unreadable

from .child import Answer, Child, child_command
from .data import plain
from .making import Place, Printed

MOST_SECONDS = 60.0
MOST_BYTES = 8_000_000
POLL_SECONDS = 0.05
# An order that is nearly done is let finish: to end the child costs more than to wait for it.
GRACE_SECONDS = 1.0
CANCELLED = "Cancelled. Nothing was changed."
SMALLER = "Choose a shorter period or fewer sections, then retry."


class Watch(Protocol):
    """Who waits for the result: takes progress (0 to 1 and a word), and says whether it is still wanted."""

    @property
    def cancelled(self) -> bool:
        """Whether to stop."""
        ...

    @property
    def progress(self) -> Callable[[float, str], None]:
        """Takes the share done and what is being done."""
        ...


@dataclass(frozen=True, slots=True)
class Unwatched:
    """A watch that never cancels and takes no notice of progress."""

    cancelled: bool = False

    @property
    def progress(self) -> Callable[[float, str], None]:
        """Takes progress and forgets it."""
        return lambda _share, _word: None


UNWATCHED = Unwatched()


class Press:
    """One child process, started when it is first needed; orders from several threads wait for each other."""

    def __init__(self, command: Sequence[str] = (), *, seconds: float = MOST_SECONDS) -> None:
        """Nothing is started yet.

        Args:
            command: how to start the child; empty for the program's own way.
            seconds: how long one order may take.
        """
        self._command = tuple(command) or child_command()
        self._seconds = seconds
        self._turn = threading.Lock()
        self._child: Child | None = None

    def start(self, *formats: str) -> None:
        """Start the child now and let it set up for the formats, while there is other work to do.

        Raises:
            Unreadable: it cannot be started.
        """
        with self._turn:
            self._running(formats)

    def file(self, document: Document, key: str, watch: Watch = UNWATCHED) -> Printed:
        """The document in a format ("pdf").

        Raises:
            Refused: it was cancelled.
            Unreadable: it took too long or could not be made.
        """
        midnight = datetime(document.made.year, document.made.month, document.made.day, tzinfo=UTC)
        head: dict[str, object] = {"do": "file", "format": key, "made": int(midnight.timestamp())}
        return self._order(head, document, watch)

    def pictures(self, document: Document, width: int, watch: Watch = UNWATCHED) -> Printed:
        """A PNG of each page, `width` pixels wide, and where claims and sections stand on them.

        Raises:
            Refused: it was cancelled.
            Unreadable: it took too long or could not be made.
        """
        return self._order({"do": "pictures", "format": "pdf", "width": width}, document, watch)

    def close(self) -> None:
        """End the child and remove its folder; the next order would start a new one."""
        with self._turn:
            self._end()

    def _order(self, head: dict[str, object], document: Document, watch: Watch) -> Printed:
        payload = json.dumps(plain(document)).encode("ascii")
        if len(payload) > MOST_BYTES:
            raise Unreadable("", "the document is too large to be made.", SMALLER)
        with self._turn:
            if watch.cancelled:
                raise Refused(CANCELLED)
            try:
                self._running(()).order(head, payload)
                printed = self._result(watch)
            except OSError as error:
                self._end()
                raise _stopped() from error
            except BaseException:
                # Whatever the child is still doing, nobody waits for it any more.
                self._end()
                raise
        if watch.cancelled:
            raise Refused(CANCELLED)
        return printed

    def _result(self, watch: Watch) -> Printed:
        """Wait for the answer to the order that was just handed over."""
        started = time.monotonic()
        while True:
            elapsed = time.monotonic() - started
            if watch.cancelled and elapsed > GRACE_SECONDS:
                raise Refused(CANCELLED)
            if elapsed > self._seconds:
                raise Unreadable("", f"the document took longer than {self._seconds:.0f} s and was stopped.", SMALLER)
            answer = self._next()
            if answer is None:
                continue
            said = answer.head["said"]
            if said == "progress":
                watch.progress(float(answer.head["share"]), str(answer.head["word"]))
            elif said == "failed":
                raise Unreadable("", f"the document could not be made ({answer.head['why']}).", SMALLER)
            else:
                places = [Place(**each) for each in answer.head["places"]]
                return Printed(answer.files, answer.head["warnings"], answer.head["pages"], places)

    def _next(self) -> Answer | None:
        """The next answer, None when there is none yet."""
        try:
            answer = self._running(()).answer(POLL_SECONDS)
        except queue.Empty:
            return None
        if answer is None:
            raise _stopped()
        return answer

    def _running(self, formats: Sequence[str]) -> Child:
        if self._child is not None:
            return self._child
        try:
            self._child = Child(self._command, formats)
        except OSError as error:
            what = f"the renderer cannot be started ({error.strerror})."
            raise Unreadable("", what, "Install the program again.") from error
        return self._child

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


def _stopped() -> Unreadable:
    return Unreadable("", "the renderer stopped, most likely for want of memory.", SMALLER)
