"""The press: hands documents to a child process that renders them, and takes back what it made.

A document that takes too long, needs too much memory or brings the renderer down ends the child, never the program:
the next order starts a new one.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from datetime import UTC, datetime

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.system.child import UNWATCHED, Child, Ended, Overdue, Unwanted, Watch, own_command

from .data import Paper, plain
from .making import Place, Printed

MOST_SECONDS = 60.0
MOST_BYTES = 8_000_000
# An order that is nearly done is let finish: to end the child costs more than to wait for it.
GRACE_SECONDS = 1.0
CANCELLED = "Cancelled. Nothing was changed."
SMALLER = "Choose a shorter period or fewer sections, then retry."
RENDER_ARGUMENT = "--render"  # how a frozen build calls itself as the child


class Press:
    """One child process, started when it is first needed; orders from several threads wait for each other."""

    def __init__(self, command: Sequence[str] = (), *, seconds: float = MOST_SECONDS) -> None:
        """Nothing is started yet.

        Args:
            command: how to start the child; empty for the program's own way.
            seconds: how long one order may take.
        """
        self._command = tuple(command) or render_command()
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

    def file(self, document: Paper, key: str, watch: Watch = UNWATCHED) -> Printed:
        """The document in a format ("pdf").

        Raises:
            Refused: it was cancelled.
            Unreadable: it took too long or could not be made.
        """
        midnight = datetime(document.made.year, document.made.month, document.made.day, tzinfo=UTC)
        head: dict[str, object] = {"do": "file", "format": key, "made": int(midnight.timestamp())}
        return self._order(head, document, watch)

    def pictures(self, document: Paper, width: int, watch: Watch = UNWATCHED) -> Printed:
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

    def _order(self, head: dict[str, object], document: Paper, watch: Watch) -> Printed:
        payload = json.dumps(plain(document)).encode("ascii")
        if len(payload) > MOST_BYTES:
            raise Unreadable("", "the document is too large to be made.", SMALLER)
        with self._turn:
            if watch.cancelled:
                raise Refused(CANCELLED)
            try:
                child = self._running(())
                child.order(head, payload)
                printed = self._result(child, watch)
            except (OSError, Ended) as error:
                self._end()
                raise _stopped() from error
            except BaseException:
                # Whatever the child is still doing, nobody waits for it any more.
                self._end()
                raise
        if watch.cancelled:
            raise Refused(CANCELLED)
        return printed

    def _result(self, child: Child, watch: Watch) -> Printed:
        """Wait for the answer to the order that was just handed over."""
        try:
            answer = child.result(self._seconds, watch, grace=GRACE_SECONDS)
        except Unwanted as unwanted:
            raise Refused(CANCELLED) from unwanted
        except Overdue as overdue:
            what = f"the document took longer than {self._seconds:.0f} s and was stopped."
            raise Unreadable("", what, SMALLER) from overdue
        if answer.head["said"] == "failed":
            raise Unreadable("", f"the document could not be made ({answer.head['why']}).", SMALLER)
        places = [Place(**each) for each in answer.head["places"]]
        return Printed(answer.files, answer.head["warnings"], answer.head["pages"], places)

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


def render_command() -> tuple[str, ...]:
    """How the program starts the child that renders."""
    return own_command(f"{__package__}.worker", RENDER_ARGUMENT)


def _stopped() -> Unreadable:
    return Unreadable("", "the renderer stopped, most likely for want of memory.", SMALLER)
