"""How a second start raises the first window: a plain local socket, or where there is none a small file."""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import sys
import tempfile
import time
from pathlib import Path

from .files import private_folder, touch_private
from .lock import Lock, claim

PATIENCE = 1.0
_PAUSE = 0.02
_LONGEST_ADDRESS = 100
_LONGEST_TOKEN = 1_000


class Bell:
    """What the window listens to; only for who holds the lock.

    Where `fileno` is a number, watch it and call `heard` when it can be read; else call `heard` now and then.
    """

    def __init__(self, lock: Path) -> None:
        """Start listening.

        Args:
            lock: the lock file of the data folder.
        """
        self._note = _note(lock)
        self._note.unlink(missing_ok=True)
        self._address = _address(lock)
        self._socket = _listening(self._address) if self._address else None

    def fileno(self) -> int | None:
        """The socket to watch, if there is one."""
        return self._socket.fileno() if self._socket else None

    def heard(self) -> str | None:
        """Whether a second start has asked for the window since the last call.

        Returns:
            The token with which the desktop lets the window come to the front ("" where it gave none), or None when
            nobody asked.
        """
        token: str | None = None
        if self._socket is not None:
            with contextlib.suppress(OSError):
                while True:
                    token = self._socket.recv(_LONGEST_TOKEN).decode("utf-8", "replace").strip()
        if self._note.exists():
            token = token or ""
            self._note.unlink(missing_ok=True)
        return token

    def close(self) -> None:
        """Stop listening."""
        if self._socket is not None and self._address is not None:
            self._socket.close()
            self._socket = None
            self._address.unlink(missing_ok=True)


def claim_or_ring(lock: Path) -> Lock | None:
    """Take the lock, or ring at the window that holds it and return None.

    A window that is just starting or closing gets a second; a window without a socket finds a note.

    Raises:
        OSError: the folder cannot be written.
    """
    limit = time.monotonic() + PATIENCE
    while True:
        mine = claim(lock)
        if mine is not None or ring(lock):
            return mine
        if time.monotonic() > limit:
            touch_private(_note(lock))
            return None
        time.sleep(_PAUSE)


def ring(lock: Path) -> bool:
    """Ask the window that holds the lock to come to the front; whether one was listening."""
    address = _address(lock)
    if address is None:
        return False
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as caller:
        caller.setblocking(False)
        try:
            # Never empty: an empty message cannot be told from none.
            caller.sendto(f"{token}\n".encode()[:_LONGEST_TOKEN], os.fspath(address))
        except BlockingIOError:
            # Others have rung so often that it is full: it will be heard.
            return True
        except OSError:
            return False
    return True


def _listening(address: Path) -> socket.socket | None:
    bell = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    try:
        # We hold the lock, so a socket that lies there was left by a crash.
        address.unlink(missing_ok=True)
        bell.bind(os.fspath(address))
        address.chmod(0o600)
        bell.setblocking(False)
    except OSError:
        bell.close()
        return None
    return bell


def _address(lock: Path) -> Path | None:
    """Where the socket of a data folder lies: in a folder that nobody else can enter.

    It is named by the lock file itself, so that every way to the same folder leads to the same socket.
    """
    if sys.platform == "win32" or not hasattr(socket, "AF_UNIX"):
        return None
    try:
        found = lock.stat()
    except OSError:
        return None
    name = f"careercruise-{found.st_dev:x}-{found.st_ino:x}.sock"
    for folder in (_runtime_folder(), _own_temporary_folder()):
        if folder is not None and len(os.fsencode(folder / name)) <= _LONGEST_ADDRESS:
            return folder / name
    return None


def _runtime_folder() -> Path | None:
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(named) if named and _only_mine(Path(named)) else None


def _own_temporary_folder() -> Path | None:
    folder = Path(tempfile.gettempdir()) / f"careercruise-{os.getuid()}"
    try:
        private_folder(folder, ours=False)
    except OSError:
        return None
    return folder if _only_mine(folder) else None


def _only_mine(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


def _note(lock: Path) -> Path:
    return lock.with_name(lock.name + ".ring")
