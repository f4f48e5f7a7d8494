"""The connections of one open data file: one that writes, and for each thread one that reads.

A connection has to read the whole schema first, which takes longer than most reads do. So the one of a thread that is
gone waits for the next thread: each job beside the window is a new thread to Python, whatever worker of Qt it runs on.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import weakref
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from careercruise_desktop.domain.errors import Unreadable

from .connections import BUSY_SECONDS, connect, explained, moved
from .witness import Witness

# No more wait than jobs run at a time.
SPARE = 2


class _Shelf:
    """Connections for reading that wait for a thread.

    It needs no lock, which might be asked for where it is held: threads come to their end at any place of the program.
    """

    __slots__ = ("_open", "_waiting")

    def __init__(self) -> None:
        self._waiting: deque[sqlite3.Connection] = deque()
        self._open = True

    def take(self) -> sqlite3.Connection | None:
        try:
            return self._waiting.pop()
        except IndexError:
            return None

    def put(self, connection: sqlite3.Connection) -> None:
        """Keep a connection, or close it where it is of no use to others."""
        if len(self._waiting) >= SPARE or _in_use(connection):
            connection.close()
            return
        self._waiting.append(connection)
        if not self._open:
            self._clear()

    def close(self) -> None:
        """Close what waits, and from now on whatever comes."""
        self._open = False
        self._clear()

    def _clear(self) -> None:
        while (connection := self.take()) is not None:
            connection.close()


class _Held:
    """A thread's connection; it goes to the shelf when the thread is gone."""

    __slots__ = ("__weakref__", "_shelf", "connection")

    def __init__(self, connection: sqlite3.Connection, shelf: _Shelf) -> None:
        self.connection = connection
        self._shelf = shelf

    def __del__(self) -> None:
        self._shelf.put(self.connection)


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
        self._shelf = _Shelf()
        self.witness = Witness(path)

    def close(self) -> None:
        """Close every connection for good."""
        self._closed = True
        self.let_go()

    def let_go(self) -> None:
        """Close every connection, so that another file can be put into the place of this one."""
        self._shelf.close()
        self._shelf = _Shelf()
        for held in tuple(self._held):
            held.connection.close()
        self._held.clear()
        self.witness.close()
        self._local = threading.local()
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def renew(self) -> None:
        """Go on with the file that now lies in this one's place."""
        self._file = _identity(self.path)
        self.witness.close()

    def reader(self) -> sqlite3.Connection:
        """This thread's connection, which can only read.

        Raises:
            Unreadable: the file cannot be opened.
        """
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            # The shelf first: if another file comes meanwhile, the connection must not wait among those to that one.
            shelf = self._shelf
            self._check(writing=False)
            held = self._local.held = _Held(shelf.take() or connect(self.path, writer=False), shelf)
            self._held.add(held)
        return held.connection

    def writer(self) -> sqlite3.Connection:
        """The connection that writes; only for whoever is `alone`.

        Raises:
            Unreadable: the file cannot be opened.
        """
        if self._writer is None:
            self._check(writing=True)
            self._writer = connect(self.path, writer=True)
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

    def _check(self, *, writing: bool) -> None:
        if self._closed:
            raise RuntimeError("the data file was closed")
        # All connections are to the same file, even if another one has been put into its place.
        if _identity(self.path) != self._file:
            raise moved(self.path, writing=writing)

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


def _in_use(connection: sqlite3.Connection) -> bool:
    """Whether a transaction is open, or the connection closed."""
    try:
        return connection.in_transaction
    except sqlite3.ProgrammingError:
        return True


def _finish(connection: sqlite3.Connection) -> None:
    """Commit, unless the transaction has ended already."""
    if connection.in_transaction:
        connection.execute("COMMIT")
