"""Profiles that benchmarks run on: made once a day and schema, kept in the system's temporary folder."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from careercruise_desktop import assets
from careercruise_desktop.app import Program
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MoveReason
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.connections import connect
from careercruise_desktop.storage.days import rebuild_days
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.repair import remake_triggers
from careercruise_desktop.system.clock import use_shipped_zones
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.clock import SystemClock
from careercruise_desktop.usecases.history import History
from careercruise_desktop.usecases.sample.usecase import SampleData

YEARS, DENSITY = 20, 2.7  # about 100,000 entries
MILESTONES, JOURNAL = 5_000, 20_000


def empty_profile() -> Path:
    """A data folder with nothing in it but the file."""
    folder = _place("empty")
    if not (folder / "career.db").exists():
        program = _program(folder)
        program.use(History).next()
        program.close()
    return folder


def long_profile() -> Path:
    """A data folder with 20 years and about 100,000 entries that end today."""
    folder = _place(f"long-{_today()}")
    if not (folder / "done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        program = _program(folder)
        program.use(SampleData).fill(YEARS, density=DENSITY)
        program.safety.daily_backup()
        program.close()
        (folder / "done").touch()
    return folder


def long_program() -> Program:
    """The program on 20 years of data; close it."""
    return _program(long_profile())


def wall_profile() -> Path:
    """The same 20 years with 20,000 journal entries and 5,000 milestones, most of them moved once."""
    folder = _place(f"wall-{_today()}")
    if not (folder / "done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(long_profile(), folder)
        (folder / "done").unlink()
        program = _program(folder)
        with program.store.write("Fill") as desk:
            day = SystemClock(lambda: "Europe/Stockholm").now().day
            projects = [each.id for each in desk.find(Project)]
            have = desk.number("SELECT count(*) FROM milestone")
            for at in range(MILESTONES - have):
                desk.add(_milestone(day - timedelta(days=at * 7300 // MILESTONES), at, projects[at % len(projects)]))
            for move in list(_moves(desk)):
                desk.add(move)
            pages = JOURNAL - desk.number("SELECT count(*) FROM journal_entry")
            for one in (day - timedelta(days=at * 7300 // JOURNAL) for at in range(pages)):
                desk.add(JournalEntry(day=one, kind=JournalKind.WIN, title=f"Note of {one}"))
        program.close()
        (folder / "done").touch()
    return folder


def million_profile() -> Path:
    """The same with ten times the entries: each is cut into ten short ones of the same work."""
    folder = _place(f"million-{_today()}")
    if not (folder / "done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(wall_profile(), folder)
        (folder / "done").unlink()
        with closing(connect(folder / "career.db", writer=True)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
                connection.execute(f'DROP TRIGGER "{name}"')
            for statement in _CUT:
                connection.execute(statement)
            remake_triggers(connection)
            rebuild_days(Desk(connection))
            connection.execute("COMMIT")
        (folder / "done").touch()
    return folder


def program_on(folder: Path) -> Program:
    """The program on a profile; close it."""
    return _program(folder)


# Nine pieces of whole minutes before what is left. What is shorter than ten minutes, and totals, stay whole.
_LONG = "start_at IS NOT NULL AND minutes >= 10 AND end_at - start_at = minutes * 60"
_CUT = (
    "CREATE TEMP TABLE long AS SELECT id, minutes / 10 AS piece FROM time_entry WHERE " + _LONG,
    "INSERT INTO time_entry (title, role, day, minutes, start_at, end_at, zone, start_wall, end_wall, project_id,"
    " task_id, block_id, learning_item_id, source) SELECT title, role, day, piece, start_at + k.value * piece * 60,"
    " start_at + (k.value + 1) * piece * 60, zone, start_wall, end_wall, project_id, task_id, block_id,"
    " learning_item_id, source FROM long l JOIN time_entry e ON e.id = l.id, json_each('[0,1,2,3,4,5,6,7,8]') k",
    "UPDATE time_entry SET start_at = start_at + 9 * l.piece * 60, minutes = minutes - 9 * l.piece FROM long l"
    " WHERE l.id = time_entry.id",
    "DROP TABLE long",
)


def _milestone(day: date, at: int, project: int) -> Milestone:
    done = day + timedelta(days=at % 7 - 4)
    role = Role.PM if at % 3 else Role.IT
    return Milestone(
        title=f"Milestone {at}", role=role, baseline_due=day, due=done, achieved=done, created=day, project_id=project
    )


def _moves(desk: Desk) -> Iterator[MilestoneMove]:
    for each in desk.pick(Milestone, "WHERE due > baseline_due", links=False):
        yield MilestoneMove(
            milestone_id=each.id, day=each.baseline_due, from_due=each.baseline_due, to_due=each.due,
            reason=MoveReason.SCOPE,
        )  # fmt: skip


def _program(folder: Path) -> Program:
    use_shipped_zones()
    return Program(Paths(folder))


def _today() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).date().isoformat()


def _place(name: str) -> Path:
    schema = b"".join(path.read_bytes() for path in sorted(assets.path("schema").glob("*.sql")))
    digest = hashlib.sha256(schema).hexdigest()[:8]
    return Path(tempfile.gettempdir()) / "careercruise-benchmarks" / f"{name}-{digest}"
