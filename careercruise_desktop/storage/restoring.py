"""Putting a backup back: checked in a copy, poured in as a whole, told to everybody."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.system import files
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.system.workshop import workshop

from . import backup
from .attachments import look_over
from .carrying import NOTHING, Carried, carry_over
from .connections import Damaged, connect, explained
from .copying import Counts, complain_of_damage, copy_checked, is_ours, looking, pour, record_counts
from .migrations import upgrade
from .names import SCHEMA_VERSION
from .opening import MARKER, absent, version_of
from .repair import drop_foreign_tables, mend_references, remake_triggers
from .store import Store
from .structure import shipped_structure, wrong_tables

_NOT_OURS = "this is not a CareerCruise data file."
_BESIDE = ("-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Content:
    """What a data file holds.

    Attributes:
        path: the file.
        counts: records of each kind.
        last_act: UTC seconds of the last act in its history; None when it has none.
        version: its data version.
    """

    path: Path
    counts: Counts
    last_act: int | None
    version: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a restore did.

    Attributes:
        content: what the data file holds now.
        before: where the state before it is kept; None when there was nothing to keep.
        lost_files: how many attached files it names that are missing or changed on the disk; no backup holds what is in
            them.
        carried: what was kept of the state before it all the same.
    """

    content: Content
    before: Path | None
    lost_files: int
    carried: Carried = NOTHING


def content(path: Path, *, live: bool = False) -> Content:
    """What a data file or backup holds.

    Args:
        path: the file.
        live: it is the data file itself: take back first what a crash has left half done. Else it is not touched.

    Raises:
        Unreadable: there is no such file, it is not ours, or it cannot be read.
    """
    with closing(connect(path, writer=False) if live else looking(path)) as connection:
        try:
            if not is_ours(connection):
                raise Unreadable(str(path), _NOT_OURS, "Choose another file.")
            row = connection.execute("SELECT max(at) FROM history_step").fetchone()
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            return Content(path, record_counts(connection), row[0], version)
        except sqlite3.Error as error:
            raise explained(error, path) from error


def restore(path: Path, chosen: Path, folder: Path, now: datetime, store: Store | None = None) -> Outcome:
    """Make the data file hold what a backup holds, and what `carrying` keeps of the present one.

    Args:
        path: the data file.
        chosen: the backup; it is not touched.
        folder: where backups lie; the present state is backed up there first.
        now: the person's wall time, for that backup's name.
        store: the open data file, if it is open here.

    Raises:
        Unreadable: the backup is not ours, too new, damaged or changed since it was made, or the data file cannot be
            written. Nothing has changed then.
    """
    if chosen.exists() and path.exists() and chosen.samefile(path):
        raise Unreadable(str(chosen), "this is the data file itself.", "Choose a backup.")
    if not backup.intact(backup.at(chosen)):
        raise Unreadable(str(chosen), "this backup has changed since it was made.", "Choose another backup.")
    try:
        with workshop(path.parent) as shop:
            copy = shop / "career.db"
            _bring_in(chosen, copy)
            carried = carry_over(path, copy, now.date())
            if _sound(path):
                made = backup.make(path, folder, now, backup.BEFORE_RESTORE)
                before = made.path if made else None
                _number_on(copy, path)
                _pour_into(copy, path, store)
            else:
                before = _set_aside(path, folder, now)
                _put_in_place(copy, path, store)
    except OSError as error:
        remedy = "Allow writing there or free some space."
        raise Unreadable(str(path.parent), f"it cannot be written ({error.strerror}).", remedy) from error
    attached = look_over(path, Paths(path.parent).attachments, thorough=False)
    return Outcome(content(path, live=True), before, attached.lost, carried)


def _bring_in(chosen: Path, copy: Path) -> None:
    """Make a checked copy of the chosen file with our schema and nothing else."""
    with closing(looking(chosen)) as source:
        files.touch_private(copy)
        copy_checked(source, chosen, copy)
        if not is_ours(source):
            raise Unreadable(str(chosen), _NOT_OURS, "Choose another file.")
    try:
        if version_of(copy) < SCHEMA_VERSION:
            upgrade(copy)
    except Unreadable as error:
        # The person knows the backup, not its copy.
        raise type(error)(str(chosen), error.what, error.remedy) from error
    with closing(connect(copy, writer=True)) as connection:
        try:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN IMMEDIATE")
            wrong = ", ".join(wrong_tables(connection)[:3])
            if wrong:
                raise Unreadable(str(chosen), f"its tables are not those of CareerCruise ({wrong}).", "Choose another.")
            remake_triggers(connection)
            drop_foreign_tables(connection, frozenset(shipped_structure().tables))
            mend_references(connection)
            connection.execute("UPDATE history_state SET recording = 0 WHERE id = 1")
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise explained(error, chosen) from error


def _sound(path: Path) -> bool:
    """Whether there is a data file of ours that may be written to.

    Raises:
        Unreadable: there is one, but it cannot be read.
    """
    if absent(path):
        return False
    try:
        with closing(connect(path, writer=False)) as connection:
            complain_of_damage(connection, path)
            return is_ours(connection)
    except Damaged:
        return False


def _set_aside(path: Path, folder: Path, now: datetime) -> Path | None:
    """Move what lies in the data file's place into the folder of backups, as it is."""
    place: Path | None = None
    files.private_folder(folder)
    stem = f"damaged-{now.strftime('%Y-%m-%d-%H%M%S')}.db"
    for suffix in ("", *_BESIDE):
        found = path.with_name(path.name + suffix)
        if absent(found):
            found.unlink(missing_ok=True)
        else:
            moved = found.replace(folder / (stem + suffix))
            place = place if suffix else moved
    return place


def _put_in_place(copy: Path, path: Path, store: Store | None) -> None:
    files.sync_file(copy)
    if store is None:
        copy.replace(path)
    else:
        with store.replacing() as pool:
            pool.let_go()
            copy.replace(path)
    files.touch_private(path.parent / MARKER)
    files.sync_folder(path.parent)


def _number_on(copy: Path, path: Path) -> None:
    """Go on counting acts where the present file stands, so that every open window notices."""
    with closing(connect(path, writer=False)) as present, closing(connect(copy, writer=True)) as coming:
        try:
            row = present.execute("SELECT act FROM history_state WHERE id = 1").fetchone()
            coming.execute("UPDATE history_state SET act = max(act, ?) + 1 WHERE id = 1", (row[0] if row else 0,))
        except sqlite3.Error as error:
            raise explained(error, path) from error


def _pour_into(copy: Path, path: Path, store: Store | None) -> None:
    with closing(looking(copy)) as source:
        try:
            if store is None:
                with closing(connect(path, writer=True)) as target:
                    pour(source, target)
            else:
                with store.replacing() as pool:
                    pour(source, pool.writer())
        except sqlite3.Error as error:
            raise explained(error, path, writing=True) from error
