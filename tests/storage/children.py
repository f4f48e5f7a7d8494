"""Programs that run beside a test: writers to be killed, holders of locks, people with fewer rights."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOBODY = 65_534

# To be put behind the imports: from here on as another person who may not do everything. Tests often run as root, for
# whom nothing is read-only.
AS_NOBODY = f"""
import os
if os.geteuid() == 0:
    os.setgid({NOBODY})
    os.setuid({NOBODY})
"""


def start(code: str, *words: object) -> subprocess.Popen[str]:
    """Run Python code as a program of its own; `sys.argv[1:]` are the words."""
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, words)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(code: str, *words: object) -> str:
    """Run it to its end; returns what it printed."""
    child = start(code, *words)
    out, error = child.communicate(timeout=60)
    assert child.returncode == 0, error
    return out


def line(child: subprocess.Popen[str]) -> str:
    """The next line that it prints."""
    assert child.stdout is not None
    return child.stdout.readline().strip()


def end(child: subprocess.Popen[str]) -> None:
    """Kill it, if it still runs, and close its pipes."""
    child.kill()
    child.communicate()
