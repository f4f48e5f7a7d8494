"""One act in the window with 20 years of data: the write with its history, the news of it, the room shown anew.

The data file lies in memory where the system offers that, so that the disk's sync is not in the figure.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from fixtures import long_profile
from measure import Figure

MEMORY = Path("/dev/shm")
RUNS = 41


def figures() -> Iterator[Figure]:
    """An entry is edited while Today is on screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        yield Figure("edit, history, news, Today painted anew", _median(Path(folder)), 16)


def _median(folder: Path) -> float:
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application

    application().theme.choose("light")
    from PySide6.QtCore import QCoreApplication

    from careercruise_desktop.domain.roles import Role
    from careercruise_desktop.domain.schedule import TimeBlock
    from careercruise_desktop.domain.spans import Span
    from careercruise_desktop.usecases.clock import SystemClock
    from tests.conftest import FixedClock
    from tests.robots.desktop import Desktop

    desktop = Desktop(folder, FixedClock(SystemClock(lambda: "Europe/Stockholm").now()))
    now = desktop.clock.now()
    taken = []
    for run in range(RUNS):
        began = time.perf_counter_ns()
        with desktop.program.store.write("Plan a block") as desk:
            desk.add(TimeBlock(title=f"Block {run}", role=Role.IT, when=Span.lasting(now.plus(run), 30)))
        # What the event loop does next: lay out and paint what has changed.
        QCoreApplication.sendPostedEvents()
        taken.append((time.perf_counter_ns() - began) / 1e6)
        desktop.rest()
        desktop.program.store.undo()
        desktop.rest()
    desktop.close()
    return statistics.median(taken)
