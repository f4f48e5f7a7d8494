"""What runs beside the window once it is idle."""

from __future__ import annotations

import io
import os
from pathlib import Path

from careercruise_desktop.app import Program
from careercruise_desktop.storage.attachments import AttachedFiles, FileState
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system.paths import Paths
from tests.conftest import FixedClock


def test_an_idle_window_removes_old_files_that_nothing_names(store: Store, data_dir: Path, clock: FixedClock) -> None:
    files = AttachedFiles(Paths(data_dir).attachments)
    old, young = (files.keep_stream(io.BytesIO(text), 10, "x") for text in (b"old", b"young"))
    os.utime(files.path(old.sha256), (1_000_000_000, 1_000_000_000))
    program = Program(Paths(data_dir))
    program.__dict__["clock"] = clock
    try:
        assert program.store.path == store.path
        assert program.idle() is None
    finally:
        program.close()
    assert [files.state(each, thorough=True) for each in (old, young)] == [FileState.VANISHED, FileState.PRESENT]
