"""The door to the data file: read, write, take back, and hear of what others wrote."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.settings import Settings

from . import history
from .connections import connect, explained
from .days import refresh_days
from .desk import Desk
from .opening import prepare
from .reader import Reader
from .search import refresh_texts

Listener = Callable[[Change], None]


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
        self._writer = connect(path, writer=True)
        self._writing = threading.Lock()
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []
        self._listeners: list[Listener] = []
        self._local_reader()
        self._act = self._newest_act()
        self._data_version = self._file_version()

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
        for connection in (*self._readers, self._writer):
            connection.close()
        self._readers.clear()

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """One consistent view of the file; keep it short, a long one holds up writers.

        Raises:
            Unreadable: the file cannot be read.
        """
        connection = self._local_reader()
        if connection.in_transaction:
            yield Reader(connection)
            return
        try:
            connection.execute("BEGIN")
            try:
                yield Reader(connection)
            finally:
                connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    @contextmanager
    def write(self, label: str, *, merge: str = "") -> Iterator[Desk]:
        """One act: all of it is on the disk when the block ends, or nothing of it happened.

        Args:
            label: the act in words, as it stands in the history ("Move block").
            merge: acts with the same key that follow within seconds become one step.

        Raises:
            Unreadable: the file cannot be written; what was typed must stay where it is.
            Refused: the act breaks a rule.
        """
        change: Change | None = None
        try:
            with self._transaction():
                now = self._now()
                step = history.begin(self._writer, label, merge, now)
                before = history.newest_row(self._writer)
                desk = Desk(self._writer)
                yield desk
                if history.newest_row(self._writer) == before:
                    self._writer.execute("ROLLBACK")
                    return
                _settle(desk)
                change = Change(label, history.touched(self._writer, step, before), "do", step)
                history.end(self._writer, step, now, self._history_days(desk))
        except sqlite3.Error as error:
            raise explained(error, self.path) from error
        if change is not None:
            self._tell(change)

    @contextmanager
    def write_unrecorded(self) -> Iterator[Desk]:
        """A write that leaves no step in the history (drafts, repairs); same promises otherwise."""
        try:
            with self._transaction():
                desk = Desk(self._writer)
                yield desk
                _settle(desk)
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def undo(self) -> Change:
        """Take back the last act.

        Raises:
            Refused: there is nothing to take back.
            Unreadable: the file cannot be written.
        """
        return self._swap(history.undoable, "There is nothing to undo.")

    def redo(self) -> Change:
        """Do the last act again that was taken back.

        Raises:
            Refused: there is nothing to do again.
            Unreadable: the file cannot be written.
        """
        return self._swap(history.redoable, "There is nothing to redo.")

    def next_steps(self) -> tuple[history.Step | None, history.Step | None]:
        """What undo and redo would do now."""
        with self.read():
            connection = self._local_reader()
            return history.undoable(connection), history.redoable(connection)

    def steps(self, limit: int) -> list[history.Step]:
        """The newest steps of the history, newest first."""
        with self.read():
            return history.steps(self._local_reader(), limit)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every change, from whichever program it came; call the result to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def poll(self) -> None:
        """Tell the listeners what another program has written since the last look; costs next to nothing."""
        version = self._file_version()
        if version == self._data_version:
            return
        self._data_version = version
        with self.read():
            newest, changes = history.acts_since(self._local_reader(), self._act)
        if newest == self._act:
            return
        self._act = newest
        for change in changes or [Change("", frozenset())]:
            self._publish(change)

    def settings(self) -> Settings:
        """The person's options."""
        with self.read() as reader:
            return reader.settings()

    def _swap(self, find: Callable[[sqlite3.Connection], history.Step | None], nothing: str) -> Change:
        try:
            with self._transaction():
                step = find(self._writer)
                if step is None:
                    raise Refused(nothing)
                change = history.swap(self._writer, step)
                _settle(Desk(self._writer))
        except sqlite3.Error as error:
            raise explained(error, self.path) from error
        self._tell(change)
        return change

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if not self._writing.acquire(timeout=5):
            raise RuntimeError("an act was started inside another act")
        try:
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield
                if self._writer.in_transaction:
                    self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise
        finally:
            self._writing.release()

    def _tell(self, change: Change) -> None:
        self._act = self._newest_act()
        self._data_version = self._file_version()
        self._publish(change)

    def _publish(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)

    def _history_days(self, desk: Desk) -> int:
        row = desk.one("SELECT value FROM setting WHERE key = 'history_days'")
        return int(row[0]) if row else Settings().history_days

    def _local_reader(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = connect(self.path, writer=False)
            self._local.connection = found
            self._readers.append(found)
        return found

    def _newest_act(self) -> int:
        try:
            row = self._local_reader().execute("SELECT act FROM history_state WHERE id = 1").fetchone()
        except sqlite3.Error as error:
            raise explained(error, self.path) from error
        return int(row[0]) if row else 0

    def _file_version(self) -> int:
        try:
            return int(self._local_reader().execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error as error:
            raise explained(error, self.path) from error


def _settle(desk: Desk) -> None:
    """Bring what is derived up to date before an act commits."""
    refresh_days(desk)
    refresh_texts(desk)
