"""Opening a file or folder with the program that the system has for it; never through a shell."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

_LINUX = (("xdg-open",), ("gio", "open"))


def open_path(path: Path) -> None:
    """Open a file or folder; returns at once.

    Raises:
        OSError: it does not exist, or no program is there to open it.
    """
    place = path.absolute()
    if not place.exists():
        raise FileNotFoundError(f"{place} does not exist")
    if sys.platform == "win32":
        os.startfile(place)  # noqa: S606 - what a double click does
        return
    program = subprocess.Popen(  # noqa: S603 - a program of the system's, no shell, an absolute path
        [*_program(), os.fspath(place)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    # Some desktops' openers run as long as the program that they started.
    threading.Thread(target=program.wait, name="opener", daemon=True).start()


def _program() -> list[str]:
    """The words before the path; it is absolute, so no program can take it for an option."""
    if sys.platform == "darwin":
        return ["/usr/bin/open"]
    for first, *rest in _LINUX:
        found = shutil.which(first)
        if found:
            return [found, *rest]
    raise OSError("this system has no xdg-open")
