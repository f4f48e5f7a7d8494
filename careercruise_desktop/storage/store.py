"""The door to the data file: read, write, take back, and hear of what others wrote."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.settings import Settings

from . import news
from .connections import explained
from .opening import prepare
from .pool import Pool
from .queries import summary
from .reader import Reader

if TYPE_CHECKING:
    from .desk import Desk
    from .history import Step
    from .writing import Writing

Listener = Callable[[Change], None]

# Without rows: anything may have changed.
UNKNOWN = Change("", frozenset())


class Store:
    """One open data file.

    Reads go over one connection a thread, writes over a single one; each write is one transaction that is on the disk
    when it returns, or has changed nothing.
    """

    def __init__(self, path: Path, now: Callable[[], int]) -> None:
        """Open a data file that `opening.prepare` has found in order.

        Args:
            path: the data file.
            now: the present time in UTC seconds.

        Raises:
            Unreadable: it cannot be opened.
        """
        self.path = path
        self._now = now
        self._pool = Pool(path)
        self._listeners: list[Listener] = []
        self._news = threading.Lock()
        self._seen = threading.local()
        self._joining = threading.local()
        with self._pool.reading() as connection:
            self._act = news.newest_act(connection)
            self._sealed = news.sealed(connection)

    @classmethod
    def open(cls, path: Path, now: Callable[[], int], *, fresh: bool = False) -> Store:
        """Make the file when there is none, then open it.

        Raises:
            DataMissing: it is missing although there was one.
            SchemaBehind: it has to be upgraded first.
            Unreadable: it is not ours, too new, or cannot be read.
        """
        prepare(path, fresh=fresh)
        return cls(path, now)

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()

    @contextlib.contextmanager
    def read(self) -> Iterator[Reader]:
        """One consistent view of the file; keep it short, a long one holds up writers.

        Raises:
            Unreadable: the file cannot be read.
        """
        with self._pool.reading() as connection:
            yield Reader(connection, self._pool.witness)

    @contextlib.contextmanager
    def write(self, label: str, *, merge: str = "", within: int = 0, fresh: bool = False) -> Iterator[Desk]:
        """One act: all of it is on the disk when the block ends, or nothing of it happened.

        Args:
            label: the act in words, as it stands in the history ("Move block").
            merge: acts with the same key that follow within seconds become one step.
            within: how many seconds these are, where the act answers what the one before it asked.
            fresh: it goes on with nothing, but others may go on with it.

        Raises:
            Unreadable: the file cannot be written; what was typed must stay where it is.
            Refused: the act breaks a rule.
        """
        with self._writing.act(label, merge, None if fresh else within) as recording:
            yield recording.desk
            join = self._joining.__dict__.pop("work", None)
            if join is not None:
                join(recording.desk)
        if recording.change is not None:
            self._tell(recording.change, recording.number)

    @contextlib.contextmanager
    def write_unrecorded(self, *, patient: bool = True, sealed: bool = False) -> Iterator[Desk]:
        """A write that leaves no step in the history (drafts, repairs); same promises otherwise.

        Args:
            patient: without it, it fails at once where another program is writing.
            sealed: answers without names are written: everybody then reads everything again.
        """
        with self._writing.unrecorded(patient=patient) as desk:
            yield desk
        if sealed:
            with self._pool.reading() as connection:
                self._sealed = news.sealed(connection)
            self._publish(UNKNOWN)

    @contextlib.contextmanager
    def together(self, work: Callable[[Desk], None]) -> Iterator[None]:
        """Let the next act of this thread inside the block do this too: both are on the disk, or nothing of either."""
        self._joining.work = work
        try:
            yield
        finally:
            self._joining.__dict__.pop("work", None)

    def catch_up(self) -> None:
        """Let the day summary count repeating blocks on every day up to now; before a look at many days.

        Acts do the newest days themselves, this does what they have left, in parts that keep nobody waiting. Where the
        file cannot be written just now, the summary stays as it is.
        """
        with self.read() as reader:
            behind = summary.behind(reader, self._now())
        with contextlib.suppress(PersonError):
            while behind:
                behind = self._writing.catch_up()

    def undo(self) -> Change:
        """Take back the last act.

        Raises:
            Refused: there is nothing to take back, or a round would go with the answers without names that it holds.
            Unreadable: the file cannot be written.
        """
        change, act = self._writing.undo()
        self._tell(change, act)
        return change

    def redo(self) -> Change:
        """Do the last act again that was taken back.

        Raises:
            Refused: there is nothing to do again, or a round would go with the answers without names that it holds.
            Unreadable: the file cannot be written.
        """
        change, act = self._writing.redo()
        self._tell(change, act)
        return change

    def next_steps(self) -> tuple[Step | None, Step | None]:
        """What undo and redo would do now."""
        return self._writing.next_steps()

    def steps(self, limit: int) -> list[Step]:
        """The newest steps of the history, newest first."""
        return self._writing.steps(limit)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every change, from whichever program it came; call the result to stop.

        A change without rows means that anything may have changed. The listener is called on the thread that wrote.
        """
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def poll(self) -> None:
        """Tell the listeners what another program has written since the last look; costs next to nothing.

        While the other one is writing there is nothing to see yet: the next look sees it.

        Raises:
            Unreadable: the file cannot be read.
        """
        try:
            with self._pool.impatient(self._pool.reader()) as connection:
                version = connection.execute("PRAGMA data_version").fetchone()[0]
                sealed = news.sealed(connection) if version != getattr(self._seen, "version", None) else self._sealed
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                return
            raise explained(error, self.path) from error
        # The version is a connection's own count, and each thread has its own connection.
        if version != getattr(self._seen, "version", None):
            self._hear_until(None)
            # Answers without names are in no act, so only their number tells that there are more.
            if sealed != self._sealed:
                self._sealed = sealed
                self._publish(UNKNOWN)
            self._seen.version = version

    def settings(self) -> Settings:
        """The person's options."""
        with self.read() as reader:
            return reader.settings()

    @contextlib.contextmanager
    def replacing(self) -> Iterator[Pool]:
        """Put another content into the file as a whole; everybody is told to read everything again.

        The block gets the connections, with nobody else writing through them.

        Raises:
            Unreadable: another thread is still writing.
        """
        with self._pool.alone():
            yield self._pool
            self._pool.renew()
        with self._pool.reading() as connection, self._news:
            self._act = news.newest_act(connection)
        self._publish(UNKNOWN)

    @cached_property
    def _writing(self) -> Writing:
        """Loaded with the first act: who only reads, as the window at its start, does without it."""
        from .writing import Writing

        return Writing(self._pool, self._now)

    def _tell(self, change: Change, act: int) -> None:
        """Publish an act of ours, after those that another program did before it."""
        self._hear_until(act)
        self._publish(change)

    def _hear_until(self, own: int | None) -> None:
        """Publish what others did, up to the act before `own`, or all of it."""
        with self._news:
            seen = self._act
            if own is not None and own <= seen + 1:
                self._act = max(own, seen)
                return
            try:
                with self._pool.reading() as connection:
                    newest = news.newest_act(connection) if own is None else own
                    changes = news.acts_between(connection, seen, newest + 1 if own is None else own)
            except PersonError:
                # Our own act is saved, whatever keeps us from reading of the others now.
                if own is None:
                    raise
                newest, changes = own, []
            self._act = newest
        expected = newest - seen - (own is not None)
        if expected != 0 and len(changes) != expected:
            changes.append(UNKNOWN)
        for change in changes:
            self._publish(change)

    def _publish(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
