"""`careercruise log` as a whole process, against importing SQLAlchemy alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from measure import PYTHON, Figure, processes


def figures() -> Iterator[Figure]:
    """One logged line."""
    with tempfile.TemporaryDirectory() as folder:
        log = [PYTHON, "-m", "careercruise_desktop", "--data-dir", folder, "log", "1h code review @it today"]
        ours, floor = processes(log, [PYTHON, "-c", "import sqlalchemy"], folder=Path(__file__).parent.parent)
    yield Figure("careercruise log, wall", ours.wall, 1.4, floor.wall)
    yield Figure("careercruise log, processor", ours.processor, 1.4, floor.processor)
