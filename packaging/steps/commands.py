"""The commands of packaging/dev.py."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

from . import checks, environment, lock, offscreen, screen
from .places import DIST, ROOT, WINDOWS, Stop, say, venv_python

Command = Callable[[list[str]], int]
INTERRUPTED = 130
# What the forms are tested with: its name, its programs, what is skipped without it, its package.
FORM_TOOLS = (
    ("Chromium", ("chromium", "chromium-browser", "google-chrome"), "the tests of the forms in a browser", "chromium"),
    ("Node", ("node",), "the tests of the forms' script by itself", "nodejs"),
)


def run(words: Sequence[str], usage: str) -> int:
    """Run the command that was typed; returns the exit code."""
    name, rest = (words[0] if words else ""), list(words[1:])
    if name not in COMMANDS:
        print(usage)
        return 0 if name in ("-h", "--help") else 2
    try:
        return COMMANDS[name](rest)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted. Run it again whenever you like.", file=sys.stderr)
        return INTERRUPTED


def start(words: list[str]) -> int:
    """Start the window; with words, the command line; without a screen, the main job offscreen."""
    environment.prepare()
    if words or screen.available():
        return become(("-m", "careercruise_desktop", *words))
    return offscreen.main_job()


def test(words: list[str]) -> int:
    """Run the tests; they draw offscreen. What they look at the forms with is used where it is, never installed."""
    environment.prepare()
    for line in absent_tools():
        say(line)
    return become(("-m", "pytest", *words), {"QT_QPA_PLATFORM": "offscreen"})


def absent_tools() -> list[str]:
    """What is not here to look at the forms with, and what that means for the tests."""
    return [
        f"There is no {name} here, so {what} are skipped. Debian has it as {package}."
        for name, programs, what, package in FORM_TOOLS
        if not any(map(shutil.which, programs))
    ]


def check(_words: list[str]) -> int:
    """Run every check of the code."""
    environment.prepare()
    return checks.run_all()


def bench(words: list[str]) -> int:
    """Run the benchmarks; words choose some of them by name."""
    environment.prepare()
    return become(("benchmarks/run.py", *words))


def setup(_words: list[str]) -> int:
    """Only prepare."""
    environment.prepare()
    say(f"Ready: {venv_python()}")
    return 0


def pin(words: list[str]) -> int:
    """Write the lock anew."""
    environment.prepare_system()
    return lock.write(words)


def wheel(_words: list[str]) -> int:
    """Build the wheel and the source archive."""
    environment.prepare()
    return become(("-m", "hatchling", "build", "-d", str(DIST)))


def become(words: Sequence[str], more: Mapping[str, str] | None = None) -> int:
    """Go on as the Python of .venv, in the checkout; where the system cannot, wait for it."""
    os.chdir(ROOT)
    variables = {**os.environ, **(more or {})}
    line = [str(venv_python()), *words]
    if not WINDOWS:
        sys.stdout.flush()
        os.execve(line[0], line, variables)
    return subprocess.run(line, check=False, env=variables).returncode


COMMANDS: dict[str, Command] = {
    "run": start, "test": test, "check": check, "bench": bench, "setup": setup, "lock": pin, "wheel": wheel,
}  # fmt: skip
