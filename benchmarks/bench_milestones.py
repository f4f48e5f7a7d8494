"""The room of milestones with 500 of them in 20 projects and 10,000 entries: what a person waits for there."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from measure import Figure, calls

if TYPE_CHECKING:
    from tests.robots.desktop import Desktop
    from tests.robots.milestones import Milestones

PROJECTS, EACH, ENTRIES, READINGS = 20, 25, 10_000, 12
RUNS = 15
TODAY = date(2026, 3, 19)
# Longer than a frame, the window's thread may not be held by reading; painting and writing come on top.
READ_MS, MARKS_MS, REFRESH_MS, MOVE_MS, WAY_MS = 16, 40, 30, 60, 50


def figures() -> Iterator[Figure]:
    """What is read, and how long the window is held by it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application
    from tests.conftest import FixedClock
    from tests.factories import at
    from tests.robots.desktop import Desktop
    from tests.robots.milestones import Milestones

    application().theme.choose("light")
    with tempfile.TemporaryDirectory() as folder:
        desktop = Desktop(Path(folder), FixedClock(at("11:12")))
        desktop.given(*_records())
        yield from _read(desktop)
        yield from _held(Milestones(desktop))
        desktop.close()


def _records() -> Iterator[Any]:
    from tests.factories import entry, project

    for key in range(1, PROJECTS + 1):
        yield project(id=key, name=f"Project {key}", code=f"p{key}", start=TODAY - timedelta(days=700),
                      baseline_finish=TODAY + timedelta(days=90), finish=TODAY + timedelta(days=100 + key),
                      budget=Decimal(100_000 + key), rate=Decimal(90))  # fmt: skip
        yield from _promises(key)
    for number in range(ENTRIES):
        half, day = 16 + number % 14, TODAY - timedelta(days=number // 14)
        begins, ends = (f"{at // 2:02d}:{at % 2 * 30:02d}" for at in (half, half + 1))
        yield entry(begins, ends, day, title="Work", project_id=1 + number % PROJECTS)


def _promises(key: int) -> Iterator[Any]:
    """The milestones of a project, each of which waits for the one before, and every other project's readings."""
    from careercruise_desktop.domain.milestones import ProgressMethod
    from careercruise_desktop.domain.outcomes import OutcomeReading
    from careercruise_desktop.domain.roles import Role
    from tests.factories import milestone

    for at in range(EACH):
        number, agreed = key * 100 + at, TODAY + timedelta(days=14 * (at - EACH // 2))
        due = agreed + timedelta(days=at % 9)
        yield milestone(due, id=number, title=f"Stage {at}", project_id=key, role=tuple(Role)[at % 2],
                        weight=1 + at % 3, created=agreed - timedelta(days=200), baseline_due=agreed, progress=3 * at,
                        method=tuple(ProgressMethod)[at % 4], achieved=due if due < TODAY and at % 5 else None,
                        depends_on=frozenset({number - 1}) if at % 5 == 4 else frozenset())  # fmt: skip
    for at in range(READINGS if key % 2 else 0):
        yield OutcomeReading(project_id=key, day=TODAY - timedelta(days=30 * at + 1), scope_done=50 - at,
                             scope_planned=60, review_score=Decimal("4.2"), open_defects=3, high_defects=1)  # fmt: skip


def _read(desktop: Desktop) -> Iterator[Figure]:
    """What the window's thread reads, and what a worker does."""
    from careercruise_desktop.usecases.milestone_lines import MilestoneLines
    from careercruise_desktop.usecases.project_page import ProjectPages

    lines, pages = desktop.program.use(MilestoneLines), desktop.program.use(ProjectPages)
    milestones, marks = calls(lines.lines, pages.projects, runs=RUNS)
    yield Figure("500 milestones read again", milestones, READ_MS)
    yield Figure("the projects with their marks, read on a worker", marks, MARKS_MS)


def _held(room: Milestones) -> Iterator[Figure]:
    """How long the window is held by what is done in the room."""
    from careercruise_desktop.domain.milestones import Milestone

    key = 1 * 100 + EACH - 2
    with room.desktop.program.store.read() as reader:
        due = reader.get(Milestone, key).due
    move = room.presenter.moving.move
    yield Figure("the room refreshed", _median(room, lambda _: room.presenter.refresh()), REFRESH_MS)
    yield Figure(
        "a milestone moved", _median(room, lambda number: move(key, due + timedelta(days=1 + number % 7))), MOVE_MS
    )
    for way in ("table", "board"):
        held = _each(room, partial(_turn, room, way))
        yield Figure(f"the {way} opened", statistics.median(held[1::2][1:]), WAY_MS)


def _turn(room: Milestones, way: str, number: int) -> None:
    """To a way of showing the milestones and back to the timeline, in turns."""
    room.presenter.choose_mode(way if number % 2 else "timeline")


def _median(room: Milestones, step: Callable[[int], object]) -> float:
    return statistics.median(_each(room, step)[2:])


def _each(room: Milestones, step: Callable[[int], object]) -> list[float]:
    """How many milliseconds the window is held by each step and the painting after it, without the worker."""
    from PySide6.QtWidgets import QApplication

    taken = []
    for number in range(RUNS):
        began = time.perf_counter_ns()
        step(number)
        QApplication.processEvents()
        taken.append((time.perf_counter_ns() - began) / 1e6)
        room.desktop.rest()
    return taken
