"""What the coach of estimates reads while a person types one, with years of finished blocks and tasks behind it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from measure import Figure, calls

from careercruise_desktop.app import Program
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import Span, moment
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.estimates import Estimates

BLOCKS, TASKS, DAYS = 8_000, 4_000, 3_000
KEY_MS = 16
ZONE = "Europe/Stockholm"


def figures() -> Iterator[Figure]:
    """One reading of each kind, within a key press."""
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Paths(Path(folder)))
        _fill(program)
        coach = program.use(Estimates)
        blocks, tasks = calls(lambda: coach.coach(Role.IT, "block", 60), lambda: coach.coach(Role.IT, "task", 60))
        yield Figure(f"{BLOCKS:,} blocks of {DAYS:,} days", blocks, KEY_MS)
        yield Figure(f"{TASKS:,} tasks", tasks, KEY_MS)
        program.close()


def _fill(program: Program) -> None:
    today = program.clock.now().day
    days = [today - timedelta(days=1 + step % DAYS) for step in range(BLOCKS)]
    role = Role.IT
    with program.store.write_unrecorded() as desk:
        desk.add_all(
            TimeBlock(id=key, title="Work", role=role, when=Span.lasting(moment(day, 540, ZONE), 60))
            for key, day in enumerate(days, 1)
        )
        desk.add_all(
            TimeEntry(id=key, title="Work", role=role, when=Span.lasting(moment(day, 540, ZONE), 90), block_id=key)
            for key, day in enumerate(days, 1)
        )
        desk.add_all(
            Task(id=key, title="Work", role=role, minutes=60, created=day, status=TaskStatus.DONE, finished=day)
            for key, day in enumerate(days[:TASKS], 1)
        )
