"""Building what can wait until a page is painted: a slice of it between two frames."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from careercruise_desktop.domain.errors import PersonError


class Slices(QObject):
    """Goes through iterators, a step of one at a time, once the page `begin`s.

    What a step makes has to be made at once where it is asked for before; the step then finds it made.
    """

    def __init__(self, failed: Callable[[PersonError], object], parent: QObject) -> None:
        """Know who is told of what could not be read; the other steps of that iterator are left out then."""
        super().__init__(parent)
        self._failed = failed
        self._begun = False
        self._waiting: deque[Iterator[object]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether anything is still to be built."""
        return bool(self._waiting)

    def add(self, steps: Iterator[object]) -> None:
        """Go through these, too."""
        self._waiting.append(steps)
        if self._begun:
            self._timer.start(0)

    def begin(self) -> None:
        """The page is painted."""
        self._begun = True
        if self._waiting:
            self._timer.start(0)

    def _go_on(self) -> None:
        steps = self._waiting[0]
        try:
            next(steps)
        except StopIteration:
            self._waiting.popleft()
        except PersonError as error:
            self._waiting.popleft()
            self._failed(error)
        if self._waiting:
            self._timer.start(0)
