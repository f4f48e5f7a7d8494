"""Reading ahead: while nobody does anything, what one click would ask for is read and kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.periods import Stretch
from careercruise_desktop.ui.trends.state import WallState
from careercruise_desktop.usecases.trends.kept import Kept
from careercruise_desktop.usecases.trends.usecase import TrendsCase

from .wish import Wish

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket

# Nobody has done anything for so many milliseconds.
QUIET = 400
_ACTS = frozenset({
    QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel,
    QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
})  # fmt: skip


class Ahead(QObject):
    """Waits for a moment in which nobody does anything, reads one card after the other, and stops when one does.

    What is done is looked at in quiet moments alone: while a person moves the pointer, nothing listens to each move.
    """

    def __init__(self, context: Context, view: QWidget) -> None:
        super().__init__(view)
        self.kept = Kept()
        self._context = context
        self._view = view
        self._wishes: tuple[Wish, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._ticket: Ticket | None = None
        self._listening = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        view.installEventFilter(self)

    @property
    def reading(self) -> bool:
        """Whether it is read just now."""
        return self._ticket is not None

    @property
    def busy(self) -> bool:
        """Whether there is anything left to be read."""
        return self._timer.isActive() or self.reading

    def begin(self, wish: Wish, shown: WallState) -> None:
        """A wall is painted: read what follows it in the next quiet moment."""
        self._wishes = () if shown.empty else tuple(following(wish, shown))
        self._keys = tuple(slot.key for slot in shown.slots)
        if self._wishes:
            self._wait()

    def stop(self) -> None:
        """Read no more, until the next wall is painted."""
        self._wishes = ()
        self._pause()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever is done comes first, and who leaves the room wants nothing of it."""
        kind = event.type()
        if self._listening and kind in _ACTS:
            self._pause()
            self._timer.start(QUIET)
        elif watched is self._view and kind == QEvent.Type.Hide:
            self._pause()
        elif watched is self._view and kind == QEvent.Type.Show and self._wishes:
            self._wait()
        return False

    def _wait(self) -> None:
        """Wait until nobody has done anything for a moment."""
        self._pause()
        _application().installEventFilter(self)
        self._listening = True
        self._timer.start(QUIET)

    def _pause(self) -> None:
        self._timer.stop()
        if self._ticket is not None:
            self._context.jobs.cancel(self._ticket)
            self._ticket = None
        if self._listening:
            _application().removeEventFilter(self)
            self._listening = False

    def _go_on(self) -> None:
        """A moment is over; something was done in it, or nothing."""
        if not self._listening or self._context.jobs.busy:
            self._wait()
        elif self._view.isVisible():
            self._read()

    def _read(self) -> None:
        wishes, keys, kept = self._wishes, self._keys, self.kept
        case = self._context.use(TrendsCase)

        def read(ticket: Ticket) -> None:
            wanted = lambda: not ticket.cancelled  # noqa: E731
            for wish in wishes:
                if ticket.cancelled:
                    return
                question = wish.question(case)
                case.ahead(question, keys, kept, wanted)
                if wish.compare:
                    case.ahead(question.beside(case.today), keys, kept, wanted)

        # What cannot be read is told to who asks for it.
        self._ticket = self._context.jobs.run("trends.ahead", read, lambda _: self._pause(), lambda _: self._pause())


def following(wish: Wish, shown: WallState) -> Iterator[Wish]:
    """What one click leads to, what takes the longest first: the other lengths, and the earlier and later periods."""
    for stretch in reversed(tuple(Stretch)):
        if stretch.value != shown.stretch or wish.steps:
            yield replace(wish, stretch=stretch, chosen=None, steps=0)
    if shown.earlier:
        yield replace(wish, steps=wish.steps - 1)
    if shown.later:
        yield replace(wish, steps=wish.steps + 1)


def _application() -> QCoreApplication:
    found = QCoreApplication.instance()
    assert found is not None
    return found
