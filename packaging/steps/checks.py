"""Every check of the code; all of them run, so that one look shows all there is to mend."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass

from .places import ROOT, say, venv_python

CONTRACTS = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run(['--no-cache']))"


@dataclass(frozen=True)
class Check:
    """One check: how it runs, and what to do when it fails."""

    name: str
    words: tuple[str, ...]
    remedy: str


CHECKS = (
    Check("lint", ("-m", "ruff", "check", "."), ".venv/bin/ruff check --fix . mends much of it"),
    Check("format", ("-m", "ruff", "format", "--check", "."), ".venv/bin/ruff format . mends it"),
    Check("types", ("-m", "mypy"), "the message says where and what"),
    Check(
        "types of the workshop",
        ("-m", "mypy", "--explicit-package-bases", "packaging", "benchmarks"),
        "the message says where and what",
    ),
    Check("layers", ("-c", CONTRACTS), "the contracts stand in pyproject.toml; move the code, not the contract"),
    Check(
        "architecture",
        ("-m", "pytest", "tests/test_architecture.py", "tests/test_importing.py", "tests/test_lock.py"),
        "each message says what to do",
    ),
)


def run_all() -> int:
    """Run all checks; returns 1 when one of them failed."""
    failed = []
    for check in CHECKS:
        began = time.perf_counter()
        say(f"== {check.name}")
        if not passes(check):
            failed.append(check)
        say(f"   {time.perf_counter() - began:.1f} s")
    for check in failed:
        say(f"FAILED {check.name}: {check.remedy}.")
    if not failed:
        say(f"All {len(CHECKS)} checks passed.")
    return 1 if failed else 0


def passes(check: Check) -> bool:
    """Run one check."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "MYPYPATH": os.pathsep.join(("packaging", "benchmarks"))}
    return subprocess.run([str(venv_python()), *check.words], check=False, cwd=ROOT, env=variables).returncode == 0
