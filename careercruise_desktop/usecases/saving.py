"""Writing a file for the person: put in place only when it is whole, every error of the disk said in words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.system.files import whole_file


@contextmanager
def in_place(target: Path) -> Iterator[Path]:
    """Write beside the target and put it there when whole; every error of the disk is said in words.

    Raises:
        Unreadable: it cannot be written.
    """
    if target.is_dir():
        raise Unreadable(str(target), "this is a folder.", "Add the name of a file.")
    if not target.parent.is_dir():
        raise Unreadable(str(target.parent), "this folder does not exist.", "Make it, or choose another one.")
    try:
        with whole_file(target) as part:
            yield part
    except OSError as error:
        raise explained(error, target) from error


def explained(error: OSError, target: Path) -> Unreadable:
    """An error of the disk in words."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return Unreadable(str(target), "the disk is full, nothing was written.", "Free some space, then retry.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return Unreadable(str(target), "this may not be written.", "Allow writing there, or choose another place.")
        case errno.ENAMETOOLONG:
            return Unreadable(str(target), "the name is too long.", "Choose a shorter one.")
        case _:
            said = (error.strerror or str(error)).lower()
            return Unreadable(str(target), f"it could not be written ({said}).", "Check the disk, then retry.")
