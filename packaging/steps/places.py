"""Where things lie in a checkout."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LOCK = ROOT / "requirements-dev.lock"
VENV = ROOT / ".venv"
OUT = ROOT / "out"
DIST = ROOT / "dist"

WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")


class Stop(Exception):  # noqa: N818 - it carries what the person has to do, not a bug
    """The command cannot go on; the text says what to do."""


def venv_python() -> Path:
    """The Python of .venv."""
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def say(text: str) -> None:
    """One line of progress, on the screen before whatever comes next prints."""
    print(text, flush=True)
