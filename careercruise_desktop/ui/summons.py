"""A second start of the program: it rings here and ends, and this window comes to the front."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

if TYPE_CHECKING:
    from .shell.window import Window

LOOK_MS = 1_000


class Bell(Protocol):
    """What rings; see `system.bell`."""

    def fileno(self) -> int | None:
        """The socket to watch, if there is one."""
        ...

    def heard(self) -> str | None:
        """The desktop's token of who rang since the last call, or None."""
        ...


class Summons(QObject):
    """Brings the window to the front when somebody rings."""

    def __init__(self, window: Window, bell: Bell) -> None:
        super().__init__(window)
        self._window = window
        self._bell = bell
        handle = bell.fileno()
        if handle is not None:
            self._notifier = QSocketNotifier(handle, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._look)
        else:
            self._timer = QTimer(self)
            self._timer.setInterval(LOOK_MS)
            self._timer.timeout.connect(self._look)
            self._timer.start()

    def _look(self) -> None:
        token = self._bell.heard()
        if token is None:
            return
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self._window.come_forward()
