"""Showing the frame: the application, the theme of last time, the window. Everything else waits for its first paint."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from careercruise_desktop.system.desktop_entry import APP_ID

from .memory import Memory
from .rooms import ROOMS
from .shell.window import Window
from .theme.theme import Application, theme


def launch(memory: Path, furnish: Callable[[Window], object]) -> int:
    """Run the window until it is closed; returns the exit code.

    Args:
        memory: the file that keeps the window's place.
        furnish: brings the data and the rooms, called once after the first paint; what it returns is kept.
    """
    app = application()
    remembered = Memory(memory)
    theme().choose(remembered.text("theme", "system"))
    window = Window(ROOMS, remembered)
    kept: list[object] = []

    window.painted.connect(lambda: kept.append(furnish(window)))
    window.show()
    return app.exec()


def application() -> Application:
    """The one application object, made when it is first asked for."""
    found = Application.instance()
    if isinstance(found, Application):
        return found
    app = Application(sys.argv[:1])
    app.setApplicationName("CareerCruise")
    app.setDesktopFileName(APP_ID)
    return app
