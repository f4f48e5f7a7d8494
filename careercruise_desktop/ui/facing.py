"""Errors for people that nobody has told yet: in a toast, or, where the data file fails, in the place of the room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from careercruise_desktop.domain.errors import PersonError, Unreadable

from . import furnishing

if TYPE_CHECKING:
    from collections.abc import Callable

    from .data import Data
    from .shell.window import Window
    from .trouble import Trouble


class Facing(QObject):
    """Decides how an error is told; `complain` shows a toast, once there are toasts.

    Signals: failed: an error that nobody has told yet (from any thread).
    """

    failed = Signal(object)

    def __init__(self, window: Window, data: Data, again: Callable[[bool], object]) -> None:
        super().__init__(window)
        self._window = window
        self._data = data
        self._again = again
        self.complain: Callable[[PersonError], None] | None = None
        self.trouble: Trouble | None = None
        # Later: it may come out of a paint, or out of a room that is just being shown.
        self.failed.connect(lambda error: QTimer.singleShot(0, self, partial(self.face, error)))

    def is_for_people(self, error: BaseException) -> bool:
        """Whether an error that came to the one place that reports bugs is none; then it is told as what it is."""
        if isinstance(error, PersonError):
            self.failed.emit(error)
            return True
        return False

    def face(self, error: PersonError) -> None:
        """Tell of an error; where the data file cannot be read any more, that stands in the place of the room."""
        if self.in_trouble:
            return
        lasting = isinstance(error, Unreadable) and not error.passing and error.where == str(self._data.paths.database)
        if lasting or self.complain is None:
            self.show(error)
        else:
            self.complain(error)

    @property
    def in_trouble(self) -> bool:
        """Whether trouble with the data file stands in the place of the room."""
        return self.trouble is not None and self.trouble.page.isVisible()

    def show(self, error: PersonError) -> None:
        """Show the trouble in the place of the room; the rooms are read again when they come back."""
        if self.trouble is None:
            data = self._data
            self.trouble = furnishing.trouble(self._window, data.paths.data, lambda: data.safety, self._again)
        self.trouble.show(error, missing=self._data.missing)
        for page in self._window.pages.values():
            page.refresh()
