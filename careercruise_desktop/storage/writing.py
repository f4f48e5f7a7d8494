"""The write side of the data file: one transaction an act, what is derived brought up to date in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.settings import restored
from careercruise_desktop.domain.words import plural, shortened

from . import history, news
from .days import catch_up, refresh_days
from .desk import Desk
from .pool import Pool
from .queries import sealed
from .queries.summary import horizon
from .recorder import Recorder
from .search import refresh_texts


class Recording:
    """One act under way. When it has ended, `change` tells what it did (None for nothing) and `number` which it was."""

    change: Change | None = None
    number = 0

    def __init__(self, desk: Desk) -> None:
        self.desk = desk


class Writing:
    """Writes over the single writing connection."""

    def __init__(self, pool: Pool, now: Callable[[], int]) -> None:
        self._pool = pool
        self._now = now

    @contextmanager
    def act(self, label: str, merge: str, within: int | None) -> Iterator[Recording]:
        """One act; see `Store.write`. Without a time it goes on with nothing."""
        with self._pool.writing() as connection:
            now = self._now()
            joining = -1 if within is None else max(within, history.MERGE_SECONDS)
            act = history.begin(connection, label, merge, now, joining)
            recording = Recording(Desk(connection, Recorder(connection)))
            count = connection.total_changes
            yield recording
            derived = Desk(connection)
            if history.newest_row(connection) > act.before:
                self._settle(derived)
                recording.change = history.end(connection, act, now, _history_days(derived))
                recording.number = act.number
            elif connection.total_changes > count:
                self._settle(derived)
                history.drop(connection, act)
            else:
                connection.execute("ROLLBACK")

    @contextmanager
    def unrecorded(self, *, patient: bool = True) -> Iterator[Desk]:
        """A write that leaves no step in the history."""
        with self._pool.writing(patient=patient) as connection:
            desk = Desk(connection)
            yield desk
            self._settle(desk)

    def undo(self) -> tuple[Change, int]:
        """Take back the last act; returns what that changed and its number as an act.

        Raises:
            Refused: there is none, or a round without names would go with the answers that it holds.
        """
        return self._swap(history.undoable, "There is nothing to undo.")

    def redo(self) -> tuple[Change, int]:
        """Do the last act again that was taken back; returns the same as `undo`."""
        return self._swap(history.redoable, "There is nothing to redo.")

    def next_steps(self) -> tuple[history.Step | None, history.Step | None]:
        """What undo and redo would do now."""
        with self._pool.reading() as connection:
            return history.undoable(connection), history.redoable(connection)

    def steps(self, limit: int) -> list[history.Step]:
        """The newest steps of the history, newest first."""
        with self._pool.reading() as connection:
            return history.steps(connection, limit)

    def catch_up(self) -> bool:
        """Work out the next part of the days whose repeats are not counted yet; whether there is more."""
        with self._pool.writing() as connection:
            return catch_up(Desk(connection), horizon(self._now()))

    def _settle(self, desk: Desk) -> None:
        """Bring what is derived up to date before an act commits."""
        refresh_days(desk, horizon(self._now()))
        refresh_texts(desk)

    def _swap(self, find: Callable[[sqlite3.Connection], history.Step | None], nothing: str) -> tuple[Change, int]:
        with self._pool.writing() as connection:
            step = find(connection)
            if step is None:
                raise Refused(nothing)
            desk = Desk(connection)
            answered = sealed.held(desk, step.id)
            change = history.swap(connection, step)
            _keep_answers(answered, sealed.held(desk, step.id))
            self._settle(desk)
            return change, news.newest_act(connection)


def _keep_answers(before: dict[str, tuple[str, int]], after: dict[str, tuple[str, int]]) -> None:
    """Answers without names stand in no step. So no step takes their round away: only who means it removes it.

    Raises:
        Refused: a round that held answers is gone.
    """
    for token, (title, answers) in before.items():
        if token not in after:
            held = plural(answers, "answer", "answers")
            raise Refused(
                f"“{shortened(title) or 'A round without names'}” holds {held} that would go with it."
                " Delete it in Leadership if that is meant."
            )


def _history_days(desk: Desk) -> int:
    return restored(dict(desk.rows("SELECT key, value FROM setting WHERE key = 'history_days'"))).history_days
