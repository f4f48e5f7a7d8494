"""Looking a data file over: its structure, its references, and whether what is derived is what it should be.

Everything is tried on a copy in memory, so that a damaged file is never written to.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.system.files import OTHERS

from . import backup
from .connections import Damaged, connect, explained
from .copying import complain_of_damage, pour
from .days import finish_days
from .desk import Desk
from .repair import rebuild
from .structure import shipped_structure, structure, wrong_tables, wrong_triggers

_CHECKED_BACKUPS = 3


class FaultKind(StrEnum):
    """What a fault is about."""

    DAMAGE = "damage"
    TABLES = "tables"
    TRIGGERS = "triggers"
    INDEXES = "indexes"
    REFERENCES = "references"
    SEARCH = "search"
    DAYS = "days"
    RIGHTS = "rights"
    BACKUP = "backup"


# What can be worked out again or set right without asking the person for anything.
REPAIRABLE = frozenset(FaultKind) - {FaultKind.DAMAGE, FaultKind.TABLES, FaultKind.BACKUP}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong with a data file, as one sentence."""

    kind: FaultKind
    text: str

    @property
    def repairable(self) -> bool:
        """Whether `careercruise check --repair` sets it right."""
        return self.kind in REPAIRABLE


def quick_fault(path: Path) -> Fault | None:
    """What a quick look at the start finds wrong: broken structure, foreign triggers.

    Raises:
        Unreadable: the file cannot be reached.
    """
    try:
        with closing(connect(path, writer=False)) as connection:
            complain_of_damage(connection, path)
            try:
                strange = wrong_triggers(connection)
            except sqlite3.Error as error:
                raise explained(error, path) from error
    except Damaged:
        return Fault(FaultKind.DAMAGE, "The data file is damaged.")
    return _trigger_fault(strange) if strange else None


def faults(path: Path, folder: Path) -> list[Fault]:
    """Everything that is wrong with a data file, with its rights, and with its newest backups.

    Args:
        path: the data file.
        folder: where backups lie.

    Raises:
        Unreadable: the file cannot be reached.
    """
    found = [*_content_faults(path), *_right_faults(path, folder)]
    for each in backup.listed(folder)[:_CHECKED_BACKUPS]:
        try:
            intact = backup.intact(each)
        except PersonError:
            intact = False
        if not intact:
            found.append(Fault(FaultKind.BACKUP, f"The backup {each.path.name} has changed since it was made."))
    return found


def _content_faults(path: Path) -> list[Fault]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        try:
            with closing(connect(path, writer=False)) as source:
                pour(source, memory)
            memory.execute("PRAGMA trusted_schema = OFF")
            damage = [row[0] for row in memory.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
            if damage:
                return [Fault(FaultKind.DAMAGE, f"The data file is damaged: {damage[0]}.")]
            wrong = wrong_tables(memory)
            if wrong:
                return [Fault(FaultKind.TABLES, f"These tables are not as they should be: {', '.join(wrong)}.")]
            return [*_schema_faults(memory), *_reference_faults(memory), *_derived_faults(memory)]
        except Damaged as error:
            return [Fault(FaultKind.DAMAGE, f"The data file cannot be used: {error.what}")]
        except sqlite3.Error as error:
            meaning = explained(error, path)
            if isinstance(meaning, Damaged):
                return [Fault(FaultKind.DAMAGE, "The data file is damaged.")]
            raise meaning from error


def _schema_faults(memory: sqlite3.Connection) -> Iterator[Fault]:
    strange = wrong_triggers(memory)
    if strange:
        yield _trigger_fault(strange)
    missing = sorted(shipped_structure().indexes - structure(memory).indexes)
    if missing:
        yield Fault(FaultKind.INDEXES, f"{_count(len(missing), 'index', 'indexes')} missing: {', '.join(missing[:3])}.")


def _reference_faults(memory: sqlite3.Connection) -> Iterator[Fault]:
    broken = memory.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = ", ".join(sorted({row[0].replace("_", " ") for row in broken}))
        yield Fault(
            FaultKind.REFERENCES, f"{_count(len(broken), 'reference leads', 'references lead')} nowhere: {tables}."
        )


def _derived_faults(memory: sqlite3.Connection) -> Iterator[Fault]:
    """Compare what is stored with what a rebuild from nothing gives."""
    indexed = _search_is_whole(memory)
    # What changed repeats have left for later is no fault.
    finish_days(Desk(memory))
    days, words = _days(memory), _words(memory) if indexed else 0
    rebuild(Desk(memory))
    if _days(memory) != days:
        yield Fault(FaultKind.DAYS, "The summary of some days is not what their blocks and entries say.")
    if not indexed or _words(memory) != words:
        yield Fault(FaultKind.SEARCH, "The search index does not say what the records say.")


def _search_is_whole(memory: sqlite3.Connection) -> bool:
    try:
        memory.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
    except sqlite3.DatabaseError:
        return False
    return True


def _days(memory: sqlite3.Connection) -> list[tuple[Any, ...]]:
    stored = memory.execute("SELECT * FROM day_figure ORDER BY day_number").fetchall()
    stored += memory.execute(
        "SELECT day_number, project_id, role, minutes, entries, planned, kept, blocks FROM day_project_figure"
        " ORDER BY day_number, project_id, role"
    ).fetchall()
    return stored + memory.execute("SELECT day FROM stale_day UNION ALL SELECT day FROM stale_repeat").fetchall()


def _words(memory: sqlite3.Connection) -> int:
    stored = memory.execute("SELECT rowid, title, body FROM search_index ORDER BY rowid")
    return hash((tuple(map(hash, stored)), tuple(memory.execute("SELECT doc FROM stale_text"))))


def _right_faults(path: Path, folder: Path) -> Iterator[Fault]:
    for each in loose(path, folder):
        yield Fault(FaultKind.RIGHTS, f"Others on this computer can read {each}.")


def loose(path: Path, folder: Path) -> list[Path]:
    """The files and folders of a data folder that others may look into."""
    if os.name != "posix":
        return []
    own = [path.parent, folder, path, *(folder.glob("*") if folder.is_dir() else ())]
    return [each for each in own if each.exists() and _open_to_others(each.stat())]


def _open_to_others(found: os.stat_result) -> bool:
    # A folder with the sticky bit (/tmp) is shared on purpose.
    return bool(found.st_mode & OTHERS) and not found.st_mode & stat.S_ISVTX


def _trigger_fault(names: list[str]) -> Fault:
    listed = ", ".join(names[:3]) + (" …" if len(names) > 3 else "")
    return Fault(FaultKind.TRIGGERS, f"Triggers are missing, changed or not ours: {listed}.")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
