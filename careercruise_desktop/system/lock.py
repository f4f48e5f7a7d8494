"""One window a data folder: a lock that the system takes back when the process ends, however it ends.

It is taken before anything else is touched, so this module imports next to nothing. Who does not get it rings the
bell of who has it (`bell.py`).
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from .files import private_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Lock:
    """A held lock; keep it as long as the window lives."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle: int | None = handle

    def release(self) -> None:
        """Let the next window in."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def claim(path: Path) -> Lock | None:
    """Take the lock; None when another window holds it.

    Args:
        path: the lock file; it is made, with its folder, and stays: only the lock on it counts.

    Raises:
        OSError: the folder cannot be made or written.
    """
    private_folder(path.parent, ours=False)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    if _taken(handle):
        return Lock(path, handle)
    os.close(handle)
    return None


def held(path: Path) -> bool:
    """Whether a window holds the lock now.

    Raises:
        OSError: the lock file cannot be opened.
    """
    try:
        handle = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        return False
    try:
        return not _taken(handle)
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    with contextlib.suppress(BlockingIOError, PermissionError):
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
