"""Files and folders that only the person can read, and that a crash or a full disk leaves whole."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

OTHERS = stat.S_IRWXG | stat.S_IRWXO


def private_folder(folder: Path, *, ours: bool = True) -> None:
    """Make a folder, and the missing ones above it, that only the person can enter.

    Args:
        folder: where it lies.
        ours: close an existing folder to others too; otherwise only when it is empty, because it may be a folder
            that the person shares for other reasons.

    Raises:
        OSError: it cannot be made.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        # Made by another program in the meantime is as good.
        with contextlib.suppress(FileExistsError):
            each.mkdir(mode=0o700)
    if not missing and (ours or not any(folder.iterdir())):
        tighten(folder)


def touch_private(path: Path) -> None:
    """Make an empty file that only the person can read, or make an existing one so.

    Raises:
        OSError: it cannot be made.
    """
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY | getattr(os, "O_CLOEXEC", 0), 0o600))
    tighten(path)


def tighten(path: Path) -> None:
    """Take the rights of all others from a file or folder of the person's; leave those of somebody else alone."""
    if os.name != "posix":
        return
    found = path.stat()
    if found.st_mode & OTHERS and found.st_uid == os.geteuid():
        path.chmod(stat.S_IMODE(found.st_mode) & ~OTHERS)


def sync_folder(folder: Path) -> None:
    """Make what was renamed in the folder durable where the system can.

    Raises:
        OSError: the disk reports an error.
    """
    if os.name == "posix":
        sync_file(folder)


def sync_file(path: Path) -> None:
    """Have everything written to a file on the disk before this returns.

    Raises:
        OSError: the disk is full or reports an error.
    """
    # Windows flushes only what it may write.
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Write a file beside its place and put it there only when it is complete and on the disk.

    Yields the path to write to, an empty file that only the person can read. When the block raises, the old file
    stays as it was and nothing is left behind.

    Raises:
        OSError: it cannot be written.
    """
    place = path.resolve() if path.is_symlink() else path
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        part.unlink(missing_ok=True)
        touch_private(part)
        yield part
        sync_file(part)
        part.replace(place)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(place.parent)


def write_file(path: Path, content: bytes | str) -> None:
    """Write a whole file, or leave the old one as it was; text is UTF-8.

    Raises:
        OSError: it cannot be written.
    """
    with whole_file(path) as part:
        part.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
