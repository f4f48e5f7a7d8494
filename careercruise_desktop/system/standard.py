"""The system's own place for this program's data; imported only when no folder was named."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def data_dir() -> Path:
    """The folder that the system has for this program's data."""
    return Path(platformdirs.user_data_dir("careercruise", appauthor=False))
