"""A child process for work that may take too long or too much memory: its start, its answers, its end."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import careercruise_desktop

POLL_SECONDS = 0.05


class Ended(Exception):  # noqa: N818 - reads as what happened: the child ended
    """The child is gone before it has answered, most likely for want of memory."""


class Overdue(Exception):  # noqa: N818
    """The child has not answered in time."""


class Unwanted(Exception):  # noqa: N818
    """Nobody waits for the answer any more."""


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


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the child: `head` says what it is ("progress", "done", "failed"), `files` what it brings."""

    head: dict[str, Any]
    files: list[bytes]


class Child:
    """One running child in a private folder of its own; what it runs is `orders.serve`."""

    def __init__(self, command: Sequence[str], words: Sequence[str] = ()) -> None:
        """Start it, with its folder and more words for it behind the command.

        Raises:
            OSError: it cannot be started.
        """
        self._folder = tempfile.TemporaryDirectory(prefix="careercruise-", ignore_cleanup_errors=True)
        self._answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and a folder of ours
                [*command, self._folder.name, *words],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=self._folder.name,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            self._folder.cleanup()
            raise
        self._listener = threading.Thread(target=self._listen, name="careercruise-child", daemon=True)
        self._listener.start()

    @property
    def running(self) -> bool:
        """Whether it can take an order."""
        return self._process.poll() is None

    def order(self, head: dict[str, object], payload: bytes) -> None:
        """Hand over an order.

        Raises:
            OSError: the child is gone.
        """
        stream = self._process.stdin
        if stream is None:
            raise BrokenPipeError
        stream.write(json.dumps({**head, "size": len(payload)}).encode("ascii") + b"\n" + payload)
        stream.flush()

    def result(self, seconds: float, watch: Watch = UNWATCHED, *, grace: float = 0.0) -> Answer:
        """Wait for the answer to the order that was just handed over: one that is "done" or "failed".

        Args:
            seconds: how long it may take.
            watch: who waits for it.
            grace: an order younger than so many seconds is let finish although nobody waits for it.

        Raises:
            Ended, Overdue, Unwanted: there is none. The child may still be at work and is to be ended.
        """
        started = time.monotonic()
        while True:
            elapsed = time.monotonic() - started
            if watch.cancelled and elapsed > grace:
                raise Unwanted
            if elapsed > seconds:
                raise Overdue
            try:
                answer = self._answers.get(timeout=POLL_SECONDS)
            except queue.Empty:
                continue
            if answer is None:
                raise Ended
            if answer.head["said"] != "progress":
                return answer
            watch.progress(float(answer.head["share"]), str(answer.head["word"]))

    def end(self) -> None:
        """End it at once, whatever it is doing, and remove its folder."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        self._folder.cleanup()

    def _listen(self) -> None:
        stream = self._process.stdout
        try:
            for line in iter(stream.readline, b"") if stream is not None else ():
                head = json.loads(line)
                self._answers.put(Answer(head, [stream.read(size) for size in head["sizes"]] if stream else []))
        except (ValueError, KeyError, OSError):
            # What is not an answer of ours ends the conversation like the end of the stream does.
            pass
        self._answers.put(None)


def own_command(module: str, argument: str) -> tuple[str, ...]:
    """How the program starts a child of its own.

    Args:
        module: what runs in it, by its full name.
        argument: how a frozen build calls itself for the same.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, argument)
    return (sys.executable, "-m", module)


def _environment() -> dict[str, str]:
    """The program's environment, with the package findable from any folder."""
    home = str(Path(careercruise_desktop.__file__).parent.parent)
    known = os.environ.get("PYTHONPATH", "")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(part for part in (home, known) if part)}
