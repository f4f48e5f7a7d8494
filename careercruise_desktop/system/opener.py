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
    _start(os.fspath(place))


def open_link(url: str) -> None:
    """Open an address of the web or of e-mail; returns at once.

    Raises:
        OSError: it is none, or no program is there to open it.
    """
    if not url.startswith(("https://", "http://", "mailto:")):
        raise OSError("only links to the web and to e-mail are opened")
    if sys.platform == "win32":
        os.startfile(url)  # noqa: S606 - what a double click does
        return
    _start(url)


def _start(what: str) -> None:
    program = subprocess.Popen(  # noqa: S603 - a program of the system's, no shell, a path or an address
        [*_program(), what],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    # Some desktops' openers run as long as the program that they started.
    threading.Thread(target=program.wait, name="opener", daemon=True).start()


def _program() -> list[str]:
    """The words before a path or an address; it begins with neither hyphen nor space, so it is no option."""
    if sys.platform == "darwin":
        return ["/usr/bin/open"]
    for first, *rest in _LINUX:
        found = shutil.which(first)
        if found:
            return [found, *rest]
    raise OSError("this system has no xdg-open")
