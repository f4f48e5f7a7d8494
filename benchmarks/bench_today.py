"""Today's state and a week of blocks with 20 years of data, against their own SQL on a bare connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from typing import Any

from fixtures import long_program
from measure import Figure, calls

from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.usecases.schedule import Schedule
from careercruise_desktop.usecases.today import TodayCase

Statement = tuple[str, Any]
RUNS = 101


def figures() -> Iterator[Figure]:
    """Each use case by its time, and by its ratio to the statements that it runs."""
    program = long_program()
    with closing(sqlite3.connect(program.paths.database, isolation_level=None)) as connection:
        for name, run in (
            ("Today's state", program.use(TodayCase).state),
            ("a week of blocks", program.use(Schedule).week),
        ):
            statements = asked_by(run)
            ours, floor = calls(run, partial(bare, connection, statements), runs=RUNS)
            yield Figure(name, ours, 2.0, floor)
            yield Figure(f"{name}, alone", ours, 30)
    program.close()


def asked_by(run: Callable[[], object]) -> list[Statement]:
    """The statements that a use case runs, as it runs them."""
    asked: list[Statement] = []
    rows, one = Reader.rows, Reader.one

    def seen_rows(self: Reader, sql: str, values: Any = ()) -> Any:  # noqa: ANN401
        asked.append((sql, values))
        return rows(self, sql, values)

    def seen_one(self: Reader, sql: str, values: Any = ()) -> Any:  # noqa: ANN401
        asked.append((sql, values))
        return one(self, sql, values)

    Reader.rows, Reader.one = seen_rows, seen_one  # type: ignore[method-assign]
    try:
        run()
    finally:
        Reader.rows, Reader.one = rows, one  # type: ignore[method-assign]
    return asked


def bare(connection: sqlite3.Connection, statements: list[Statement]) -> None:
    """The same rows by nothing but the driver."""
    connection.execute("BEGIN")
    for sql, values in statements:
        connection.execute(sql, values).fetchall()
    connection.execute("COMMIT")
