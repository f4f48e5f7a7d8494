"""The schedule's room with 20 years of data: reading a week and a month, and changing the week until it is painted.

The data file lies in memory where the system offers that, so that the disk is not in the figure.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench_today import asked_by, bare
from fixtures import long_profile, long_program
from measure import Figure, calls

from careercruise_desktop.domain.periods import week_of
from careercruise_desktop.usecases.week import WeekCase

if TYPE_CHECKING:
    from careercruise_desktop.ui.schedule.presenter import SchedulePresenter
    from tests.robots.desktop import Desktop

MEMORY = Path("/dev/shm")
RUNS, STEPS = 101, 40


def figures() -> Iterator[Figure]:
    """The use case by its ratio to its own SQL and by its time; a step to another week as a person waits for it."""
    program = long_program()
    # A year back: every day planned and logged.
    monday = week_of(program.clock.now().day).first - timedelta(days=364)
    with closing(sqlite3.connect(program.paths.database, isolation_level=None)) as connection:
        for name, run, limit in (
            ("a week with its figures", partial(_days, program.use(WeekCase), monday), 12.0),
            ("a month with its figures", partial(program.use(WeekCase).month, monday), 50.0),
        ):
            statements = asked_by(run)
            ours, floor = calls(run, partial(bare, connection, statements), runs=RUNS)
            yield Figure(f"{name}, alone", ours, limit)
            yield Figure(f"its {len(statements)} statements", floor, 6)
    program.close()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        yield from _steps(Path(folder))


def _days(case: WeekCase, monday: date) -> object:
    return case.days(monday, 7)


def _steps(folder: Path) -> Iterator[Figure]:
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application

    application().theme.choose("light")
    from careercruise_desktop.usecases.clock import SystemClock
    from tests.conftest import FixedClock
    from tests.robots.desktop import Desktop
    from tests.robots.schedule import Schedule

    desktop = Desktop(folder, FixedClock(SystemClock(lambda: "Europe/Stockholm").now()))
    presenter = Schedule(desktop).presenter
    for name, mode, limit in (
        ("another week", "week", 30),
        ("another day", "day", 30),
        ("another month", "month", 120),
    ):
        presenter.choose(mode)
        desktop.rest()
        yield Figure(f"{name}, painted", _median(desktop, presenter), limit)
    desktop.close()


def _median(desktop: Desktop, presenter: SchedulePresenter) -> float:
    """The time of a step back until everything is painted."""
    from PySide6.QtCore import QCoreApplication

    taken = []
    for _ in range(STEPS):
        began = time.perf_counter_ns()
        presenter.step(-1)
        # What the event loop does next: lay out and paint what has changed.
        QCoreApplication.sendPostedEvents()
        taken.append((time.perf_counter_ns() - began) / 1e6)
        desktop.rest()
    return statistics.median(taken)
