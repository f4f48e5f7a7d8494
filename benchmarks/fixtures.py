"""Profiles that benchmarks run on: made once a day and schema, kept in the system's temporary folder."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from careercruise_desktop import assets
from careercruise_desktop.app import Program
from careercruise_desktop.system.clock import use_shipped_zones
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.history import History
from careercruise_desktop.usecases.sample.usecase import SampleData

YEARS, DENSITY = 20, 2.7  # about 100,000 entries


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
