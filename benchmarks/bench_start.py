"""From the start of the process to the first paint, and to Today's rows, against a bare PySide6 window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from fixtures import empty_profile, long_profile
from measure import MIB, Figure

RUNS = 9
PROBE = str(Path(__file__).with_name("start_probe.py"))
Marks = dict[str, float]


def figures() -> Iterator[Figure]:
    """First paint empty and with 20 years, Today's rows, the longest pause, and memory."""
    folders = {"empty": str(empty_profile()), "20 years": str(long_profile())}
    taken: dict[str, list[Marks]] = {"bare": [], **{name: [] for name in folders}}
    for run in range(RUNS + 1):
        # In turns, because what ran before warms or tires the machine.
        order = [*taken][run % 3 :] + [*taken][: run % 3]
        for name in order:
            words = ["bare"] if name == "bare" else ["window", folders[name]]
            marks = _run(words)
            if run:
                taken[name].append(marks)
    floor = _median(taken["bare"], "first")
    yield Figure("first paint, empty", _median(taken["empty"], "first"), 1.25, floor)
    yield Figure("first paint, 20 years", _median(taken["20 years"], "first"), 1.30, floor)
    yield Figure("Today's rows, 20 years", _median(taken["20 years"], "today"), 2.2, floor)
    yield Figure("longest pause while it loads", _median(taken["20 years"], "gap"), 60)
    memory = _median(taken["bare"], "memory")
    yield Figure("peak memory, empty", _median(taken["empty"], "memory"), 1.7, memory, MIB)
    yield Figure("peak memory, 20 years", _median(taken["20 years"], "memory"), 1.7, memory, MIB)


def _run(words: list[str]) -> Marks:
    """Milliseconds from the start of a process to each of its marks, its longest pause, and its peak memory in MiB."""
    began = time.time()
    with subprocess.Popen(
        [sys.executable, PROBE, *words], stdout=subprocess.PIPE, text=True, env=_variables()
    ) as child:
        assert child.stdout is not None
        said = {name: float(value) for name, value in (line.split() for line in child.stdout.read().splitlines())}
    marks: Marks = {name: (said[name] - began) * 1e3 for name in ("first", "today") if name in said}
    return marks | {"gap": said.get("gap", 0.0) * 1e3, "memory": said["memory"]}


def _median(runs: list[Marks], mark: str) -> float:
    return statistics.median(run[mark] for run in runs)


def _variables() -> dict[str, str]:
    variables = dict(os.environ)
    # As at a person's second start: the program's modules are compiled, like those of the libraries always are.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    if not (variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY")) and sys.platform.startswith("linux"):
        variables["QT_QPA_PLATFORM"] = "offscreen"
    return variables
