"""The child process that renders, seen from the program: its start, its answers, its end."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import careercruise_desktop

RENDER_ARGUMENT = "--render"  # how a frozen build calls itself as the child


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the child: `head` says what it is ("progress", "done", "failed"), `files` what it brings."""

    head: dict[str, Any]
    files: list[bytes]


class Child:
    """One running child in a private folder of its own."""

    def __init__(self, command: Sequence[str], formats: Sequence[str]) -> None:
        """Start it, and let it set up for the formats.

        Raises:
            OSError: it cannot be started.
        """
        self._folder = tempfile.TemporaryDirectory(prefix="careercruise-", ignore_cleanup_errors=True)
        self._answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and a folder of ours
                [*command, self._folder.name, *formats],
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
        self._listener = threading.Thread(target=self._listen, name="careercruise-render", daemon=True)
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

    def answer(self, seconds: float) -> Answer | None:
        """The next answer; None when the child has ended.

        Raises:
            queue.Empty: there was none within that time.
        """
        return self._answers.get(timeout=seconds)

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


def child_command() -> tuple[str, ...]:
    """How the program starts its own child: by the interpreter, or in a frozen build by its own binary."""
    if getattr(sys, "frozen", False):
        return (sys.executable, RENDER_ARGUMENT)
    return (sys.executable, "-m", f"{__package__}.worker")


def _environment() -> dict[str, str]:
    """The program's environment, with the package findable from any folder."""
    home = str(Path(careercruise_desktop.__file__).parent.parent)
    known = os.environ.get("PYTHONPATH", "")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(part for part in (home, known) if part)}
