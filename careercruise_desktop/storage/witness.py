"""Whether anything in the data file has changed, whichever program wrote it."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import NamedTuple

from .connections import connect, explained


class State(NamedTuple):
    """A state of the data; a later one is greater, and two that are equal have the same data.

    `opened` counts the files that were put into the place of one another, `version` the changes of this one.
    """

    opened: int
    version: int


class Witness:
    """Counts the changes of a file over a connection that does nothing else, so that all threads count alike."""

    def __init__(self, path: Path) -> None:
        """Nothing is opened before it is asked for."""
        self._path = path
        self._lock = threading.Lock()
        self._opened = 0
        self._connection: sqlite3.Connection | None = None

    def state(self) -> State | None:
        """The state of the data now; None while another program is putting a change into the file.

        Inside a read that has begun it is the state of what is read there: nobody can commit before that has ended.

        Raises:
            Unreadable: the file cannot be read.
        """
        with self._lock:
            if self._connection is None:
                self._connection = connect(self._path, writer=False)
                # Who waits here inside a read would keep the other program waiting, too.
                self._connection.execute("PRAGMA busy_timeout = 0")
                self._opened += 1
            try:
                (version,) = self._connection.execute("PRAGMA data_version").fetchone()
            except sqlite3.Error as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                    return None
                raise explained(error, self._path) from error
            return State(self._opened, version)

    def close(self) -> None:
        """Let the file go; who asks afterwards finds another state."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
