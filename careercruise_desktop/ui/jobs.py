"""Work beside the window: run it, hear of its progress, cancel it; of several with one key the newest wins."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from careercruise_desktop.domain.errors import PersonError

T = TypeVar("T")


class Ticket:
    """Given to the work: tells whether it is still wanted, and takes its progress (0 to 1 and a word)."""

    def __init__(self, report: Callable[[float, str], None]) -> None:
        self._cancelled = threading.Event()
        self.progress = report

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the result any more."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next chance; its result is dropped in any case."""
        self._cancelled.set()


class _Carrier(QObject):
    """Brings results from a worker to the window's thread."""

    finished = Signal(object, object)
    failed = Signal(object, object)
    progressed = Signal(object, float, str)


class _Run(QRunnable):
    def __init__(self, work: Callable[[Ticket], Any], ticket: Ticket, carrier: _Carrier) -> None:
        super().__init__()
        self._work = work
        self._ticket = ticket
        self._carrier = carrier

    def run(self) -> None:
        """Do the work on this worker's thread."""
        if self._ticket.cancelled:
            return
        try:
            result = self._work(self._ticket)
        except Exception as error:
            self._carrier.failed.emit(self._ticket, error)
        else:
            self._carrier.finished.emit(self._ticket, result)


class Jobs(QObject):
    """Two workers for everything that may take longer than a frame.

    While they are `held`, what is asked for waits until they `begin`: at the start, the first paint comes before.

    Signals:
        crashed: work has failed with an error that is a bug.
        stopped: the window ends and all work is done; what was kept for more of it can be closed.
    """

    crashed = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None, *, held: bool = False) -> None:
        super().__init__(parent)
        self._held: list[_Run] | None = [] if held else None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._pool.setExpiryTimeout(-1)  # a worker keeps its connection to the data file
        self._carrier = _Carrier(self)
        self._carrier.finished.connect(self._finished)
        self._carrier.failed.connect(self._failed)
        self._carrier.progressed.connect(self._progressed)
        self._waiting: dict[Ticket, tuple[Callable[[Any], None], Callable[[PersonError], None] | None]] = {}
        self._progress: dict[Ticket, Callable[[float, str], None]] = {}
        self._newest: dict[str, Ticket] = {}

    def run(
        self,
        key: str,
        work: Callable[[Ticket], T],
        done: Callable[[T], None],
        failed: Callable[[PersonError], None] | None = None,
        progress: Callable[[float, str], None] | None = None,
    ) -> Ticket:
        """Do `work` on a worker and call `done` with its result on the window's thread.

        An older job with the same key is cancelled. A `PersonError` goes to `failed`; any other error is a bug and
        goes to `crashed`.
        """
        older = self._newest.get(key)
        if older is not None:
            self.cancel(older)
        ticket = Ticket(lambda share, word: self._carrier.progressed.emit(ticket, share, word))
        self._newest[key] = ticket
        self._waiting[ticket] = (done, failed)
        if progress is not None:
            self._progress[ticket] = progress
        run = _Run(work, ticket, self._carrier)
        if self._held is not None:
            self._held.append(run)
        else:
            self._pool.start(run)
        return ticket

    def begin(self) -> None:
        """Start what has waited, and from now on everything at once."""
        held, self._held = self._held, None
        for run in held or ():
            self._pool.start(run)

    def cancel(self, ticket: Ticket) -> None:
        """Stop waiting for a job."""
        ticket.cancel()
        self._forget(ticket)

    @property
    def busy(self) -> bool:
        """Whether any job is still waited for."""
        return bool(self._waiting)

    def stop(self) -> None:
        """Cancel everything and wait until the workers are done."""
        for ticket in tuple(self._waiting):
            self.cancel(ticket)
        if self._held is not None:
            self._held.clear()
        self._pool.clear()
        self._pool.waitForDone(5_000)
        self.stopped.emit()

    def _forget(self, ticket: Ticket) -> None:
        self._waiting.pop(ticket, None)
        self._progress.pop(ticket, None)
        for key, newest in tuple(self._newest.items()):
            if newest is ticket:
                del self._newest[key]

    def _finished(self, ticket: Ticket, result: object) -> None:
        if ticket in self._waiting:
            done, _ = self._waiting[ticket]
            self._forget(ticket)
            done(result)

    def _failed(self, ticket: Ticket, error: Exception) -> None:
        if ticket not in self._waiting:
            return
        _, failed = self._waiting[ticket]
        self._forget(ticket)
        if isinstance(error, PersonError) and failed is not None:
            failed(error)
        else:
            self.crashed.emit(error)

    def _progressed(self, ticket: Ticket, share: float, word: str) -> None:
        if ticket in self._progress:
            self._progress[ticket](share, word)
