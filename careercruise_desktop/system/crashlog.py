"""What is kept of a crash: kinds of errors and places in the code, never a text that the person wrote."""

from __future__ import annotations

import faulthandler
import itertools
import os
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import CodeType, TracebackType

from .files import private_folder, tighten, touch_private

CRASHES, FAULTS = "crash.txt", "fault.txt"
LARGEST = 256 * 1024
KEPT = 4
_FRAMES = 60


class CrashLog:
    """Writes unexpected errors to a text file that rotates, and makes the text that a person may pass on."""

    def __init__(self, folder: Path, about: dict[str, str]) -> None:
        """Where and with what head.

        Args:
            folder: it is made when something is written.
            about: names and versions of what the program is made of.
        """
        self._folder = folder
        self._about = {**about, "Python": sys.version.split()[0], "System": _system()}
        self._tell: Callable[[str], None] | None = None
        self._told_elsewhere: Callable[[BaseException], bool] | None = None
        self._faults: int | None = None

    def start(
        self,
        tell: Callable[[str], None] | None = None,
        told_elsewhere: Callable[[BaseException], bool] | None = None,
    ) -> str:
        """Watch this process from now on; returns what a hard crash of the last run has left, or "".

        Args:
            tell: called with the report of each crash, on the thread that crashed.
            told_elsewhere: asked first, on that thread; an error for which it says yes is no crash.
        """
        self._tell = tell
        self._told_elsewhere = told_elsewhere
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable
        try:
            private_folder(self._folder)
            path = self._folder / FAULTS
            left = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
            touch_private(path)
            self._faults = os.open(path, os.O_WRONLY | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0))
            faulthandler.enable(self._faults)
        except OSError:
            return ""
        if left.strip():
            self._append(f"The last run ended in the middle of this:\n{left}")
        return left

    def stop(self) -> None:
        """Watch no longer."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        if self._faults is not None:
            faulthandler.disable()
            os.close(self._faults)
            self._faults = None

    def record(self, error: BaseException) -> str:
        """Keep an error; returns the report as the person may read and copy it."""
        lines = [f"{name}: {version}" for name, version in self._about.items()]
        text = "\n".join([*lines, "", *described(error)]) + "\n"
        self._append(text)
        return text

    def _on_exception(self, _: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(type(error), error, error.__traceback__)
            return
        self._report(error)

    def _on_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self._report(found.exc_value)

    def _on_unraisable(self, found: sys.UnraisableHookArgs) -> None:
        """An error while something was thrown away: kept, but no reason to disturb the person."""
        if isinstance(found.exc_value, BaseException):
            self.record(found.exc_value)

    def _report(self, error: BaseException) -> None:
        if self._told_elsewhere is not None and self._told_elsewhere(error):
            return
        text = self.record(error)
        sys.stderr.write(text)
        if self._tell is not None:
            self._tell(text)

    def _append(self, text: str) -> None:
        """Never raises: a full disk must not hide the error that is being told of."""
        path = self._folder / CRASHES
        stamp = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            private_folder(self._folder)
            rotate(path, LARGEST, KEPT)
            touch_private(path)
            with path.open("a", encoding="utf-8") as file:
                file.write(f"== {stamp}\n{text}\n")
        except OSError:
            return


def described(error: BaseException) -> Iterator[str]:
    """An error and what led to it, line by line: kinds and places, no messages, because these may quote a note."""
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in chain:
        chain.append(current)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    for each in reversed(chain):
        yield f"{type(each).__module__}.{type(each).__qualname__} (its message is left out)"
        frames = list(_frames(each.__traceback__))
        if len(frames) > _FRAMES:
            frames[_FRAMES // 2 : -_FRAMES // 2] = [f"  … {len(frames) - _FRAMES} more"]
        yield from frames


def rotate(path: Path, largest: int, kept: int) -> None:
    """Move a file that has grown too large one number on ("crash.1.txt"), the oldest goes.

    Raises:
        OSError: it cannot be moved.
    """
    if not path.exists() or path.stat().st_size < largest:
        return
    places = [path, *(path.with_name(f"{path.stem}.{number}{path.suffix}") for number in range(1, kept + 1))]
    for newer, older in reversed(list(itertools.pairwise(places))):
        if newer.exists():
            newer.replace(older)
            tighten(older)


def _system() -> str:
    return " ".join((os.uname().sysname, os.uname().release)) if os.name == "posix" else sys.platform


def _frames(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"  {_place(code)}:{trace.tb_lineno} in {code.co_qualname}"
        trace = trace.tb_next


def _place(code: CodeType) -> str:
    """The file below the folder of packages or of the program: the rest of the path may name the person."""
    parts = Path(code.co_filename).parts
    for sign, keep in (("site-packages", 1), ("careercruise_desktop", 0), ("lib", 1)):
        if sign in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(sign) + keep :])
    return parts[-1] if parts else "?"
