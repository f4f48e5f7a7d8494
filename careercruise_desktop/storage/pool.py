"""The connections of one open data file: one that writes, and for each thread one that reads."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

from careercruise_desktop.domain.errors import Unreadable

from .connections import BUSY_SECONDS, connect, explained, moved


class _Held:
    """A thread's connection; it closes when the thread is gone."""

    __slots__ = ("__weakref__", "connection")

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


class Pool:
    """Hands out connections and runs transactions; one act at a time."""

    def __init__(self, path: Path) -> None:
        """Nothing is opened before it is needed: each connection has to read the whole schema first."""
        self.path = path
        self._file = _identity(path)
        self._writer: sqlite3.Connection | None = None
        self._busy = threading.Lock()
        self._owner = 0
        self._closed = False
        self._local = threading.local()
        self._held: weakref.WeakSet[_Held] = weakref.WeakSet()

    def close(self) -> None:
        """Close every connection for good."""
        self._closed = True
        self.let_go()

    def let_go(self) -> None:
        """Close every connection, so that another file can be put into the place of this one."""
        for held in tuple(self._held):
            held.connection.close()
        self._held.clear()
        self._local = threading.local()
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def renew(self) -> None:
        """Go on with the file that now lies in this one's place."""
        self._file = _identity(self.path)

    def reader(self) -> sqlite3.Connection:
        """This thread's connection, which can only read.

        Raises:
            Unreadable: the file cannot be opened.
        """
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            held = self._local.held = _Held(self._connect(writer=False))
            self._held.add(held)
        return held.connection

    def writer(self) -> sqlite3.Connection:
        """The connection that writes; only for whoever is `alone`.

        Raises:
            Unreadable: the file cannot be opened.
        """
        if self._writer is None:
            self._writer = self._connect(writer=True)
        return self._writer

    @staticmethod
    @contextlib.contextmanager
    def impatient(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        """A connection that does not wait for other programs inside the block."""
        connection.execute("PRAGMA busy_timeout = 0")
        try:
            yield connection
        finally:
            connection.execute(f"PRAGMA busy_timeout = {round(BUSY_SECONDS * 1000)}")

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view of the file; inside another one it is the same view.

        Raises:
            Unreadable: the file cannot be read.
        """
        connection = self.reader()
        if connection.in_transaction:
            yield connection
            return
        try:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                _finish(connection)
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    @contextlib.contextmanager
    def writing(self, *, patient: bool = True) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on the disk when the block ends, or nothing of it happened.

        The block may end the transaction itself with ROLLBACK. Without patience nobody else is waited for.

        Raises:
            Unreadable: the file cannot be written.
            Refused: a rule of the schema says no.
        """
        with self.alone(patient=patient):
            connection = self.writer()
            try:
                with contextlib.nullcontext() if patient else self.impatient(connection):
                    connection.execute("BEGIN IMMEDIATE")
                yield connection
                _finish(connection)
            except BaseException as error:
                self._take_back(connection)
                if isinstance(error, sqlite3.Error):
                    raise explained(error, self.path, writing=True) from error
                raise

    @contextlib.contextmanager
    def alone(self, *, patient: bool = True) -> Iterator[None]:
        """Keep every other thread of this program from writing.

        Raises:
            Unreadable: another thread is still writing.
        """
        me = threading.get_ident()
        if self._owner == me:
            raise RuntimeError("an act was started inside another act")
        held: _Held | None = getattr(self._local, "held", None)
        if held is not None and held.connection.in_transaction:
            raise RuntimeError("an act was started inside a read, whose end it would have to wait for")
        if not self._busy.acquire(timeout=BUSY_SECONDS if patient else 0):
            raise Unreadable(
                str(self.path),
                "another act is still being saved, nothing was saved.",
                "Retry in a moment.",
                passing=True,
            )
        try:
            self._owner = me
            yield
        finally:
            self._owner = 0
            self._busy.release()

    def _connect(self, *, writer: bool) -> sqlite3.Connection:
        if self._closed:
            raise RuntimeError("the data file was closed")
        # All connections are to the same file, even if another one has been put into its place.
        if _identity(self.path) != self._file:
            raise moved(self.path, writing=writer)
        return connect(self.path, writer=writer)

    def _take_back(self, connection: sqlite3.Connection) -> None:
        """Roll back; a connection that cannot even do that is given up, the next act opens a new one."""
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except sqlite3.Error:
            self._writer = None
            connection.close()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _finish(connection: sqlite3.Connection) -> None:
    """Commit, unless the transaction has ended already."""
    if connection.in_transaction:
        connection.execute("COMMIT")
