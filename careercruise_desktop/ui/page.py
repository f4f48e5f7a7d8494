"""What every room's view is, and how the shell knows of rooms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.errors import PersonError

from .slices import Slices

if TYPE_CHECKING:  # known by name only, so that the first paint does not pay for what rooms need later
    from careercruise_desktop.domain.changes import Change

    from .actions import Action
    from .context import Context


class Presenter:
    """Builds a room's state and answers its intents; knows no widgets. Owned by its view."""

    watches: frozenset[str] = frozenset()

    def refresh(self) -> None:
        """Read the state again and show it when it differs."""
        raise NotImplementedError

    def actions(self) -> Iterable[Action]:
        """What can be done in this room."""
        return ()


class Page(QWidget):
    """A room's view: shows states, signals intents. Hidden, it goes stale; visible, it is refreshed.

    A page that `follows_clock` is refreshed each minute while it is on screen. What of it can wait until it is painted
    is given to its `slices`.

    Signals:
        search_requested: search everything.
        painted: once, after its first paint.
        unread: it could not be read (a `PersonError`); it stays stale.
        actions_changed: other things can be done in it now.
    """

    search_requested = Signal()
    painted = Signal()
    unread = Signal(object)
    actions_changed = Signal()
    follows_clock = False
    # A page that has the focus is where Tab goes on from, and nothing to be pressed.
    ring_radius = 0.0

    def __init__(self) -> None:
        super().__init__()
        self._presenter: Presenter | None = None
        self._stale = True
        self._first_paint = True
        self.slices = Slices(self._fail, self)
        self.painted.connect(self.slices.begin)

    def own(self, presenter: Presenter) -> None:
        """Take the presenter; it lives as long as the view."""
        self._presenter = presenter

    @property
    def presenter(self) -> Presenter:
        """The presenter of this view."""
        if self._presenter is None:
            raise RuntimeError("the view has no presenter yet")
        return self._presenter

    def hear(self, change: Change) -> None:
        """Refresh if the change concerns this room: now when it is on screen, else when it is shown next."""
        watches = self.presenter.watches
        if not change.kinds or watches & change.kinds:
            self.refresh()

    def refresh(self) -> None:
        """Read again now, or when shown next."""
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def open_record(self, kind: str, key: int) -> bool:
        """Show a record (table name, id) in the room itself; False where the inspector is to show it."""
        return False

    def cover(self, pixels: int) -> None:
        """A panel lies over so many pixels at its right; what must be seen whole there makes room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the first paint; what can wait comes after it."""
        if self._first_paint:
            self._first_paint = False
            QTimer.singleShot(0, self, self.painted.emit)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was missed while hidden."""
        super().showEvent(event)
        if self._stale and self._presenter is not None:
            self._catch_up()

    def _catch_up(self) -> None:
        self._stale = False
        try:
            self.presenter.refresh()
        except PersonError as error:
            self._fail(error)

    def _fail(self, error: PersonError) -> None:
        self._stale = True
        self.unread.emit(error)


class Room(NamedTuple):
    """A room of the window: its place in the rail, and how it is built at the first visit.

    `load` imports what the room consists of; it runs on a thread of its own.
    """

    key: str
    title: str
    icon: str
    shortcut: str
    build: Callable[[Context], Page]
    load: Callable[[], None]
