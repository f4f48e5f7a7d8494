"""What a benchmark measures, and how: each figure beside the best that could be, in the same run on the same machine.

A benchmark is a file bench_*.py with a function `figures()` that yields `Figure`s. Seconds on their own say more about
the machine than about the program, so a figure has a floor where there is one, and its limit is a ratio to it.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MS, MIB = "ms", "MiB"
PYTHON = sys.executable


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    Args:
        name: what was measured, as a few words.
        ours: what the program takes, in the unit.
        limit: the ratio to the floor that is kept; without a floor, the most that `ours` may be.
        floor: the best that could be, measured in the same run.
        unit: milliseconds unless said otherwise.
    """

    name: str
    ours: float
    limit: float
    floor: float | None = None
    unit: str = MS

    @property
    def ratio(self) -> float | None:
        """Ours to the floor."""
        return self.ours / self.floor if self.floor else None

    @property
    def kept(self) -> bool:
        """Whether the figure is within its limit."""
        ratio = self.ratio
        return (self.ours if ratio is None else ratio) <= self.limit


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process took: milliseconds on the wall and of the processor, peak memory in MiB (0 where not told)."""

    wall: float
    processor: float
    memory: float


def calls(*ways: Callable[[], object], runs: int = 15) -> tuple[float, ...]:
    """The median milliseconds of each way to do something; the ways take turns, so that a busy moment meets all."""
    taken: list[list[float]] = [[] for _ in ways]
    for way in ways:
        way()
    gc.collect()
    gc.disable()
    try:
        for _ in range(runs):
            for way, times in zip(ways, taken, strict=True):
                began = time.perf_counter_ns()
                way()
                times.append((time.perf_counter_ns() - began) / 1e6)
    finally:
        gc.enable()
    return tuple(statistics.median(times) for times in taken)


def processes(
    *commands: Sequence[str], runs: int = 9, more: Mapping[str, str] | None = None, folder: Path | None = None
) -> tuple[Usage, ...]:
    """The median of what each command takes as a whole process, from its start to its end; the commands take turns.

    Raises:
        RuntimeError: a command failed; what it printed is in the text.
    """
    taken: list[list[Usage]] = [[] for _ in commands]
    for run in range(runs + 1):
        for command, usages in zip(commands, taken, strict=True):
            usage = process(command, more, folder)
            if run:  # The first one reads everything from the disk.
                usages.append(usage)
    return tuple(
        Usage(
            statistics.median(usage.wall for usage in usages),
            statistics.median(usage.processor for usage in usages),
            statistics.median(usage.memory for usage in usages),
        )
        for usages in taken
    )


def process(command: Sequence[str], more: Mapping[str, str] | None = None, folder: Path | None = None) -> Usage:
    """What one command takes as a whole process.

    Raises:
        RuntimeError: it failed; what it printed is in the text.
    """
    variables = {**os.environ, **(more or {})}
    # As at a person's second start: our modules are compiled, like those of the libraries always are.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter_ns()
    with subprocess.Popen(
        list(command), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=variables, cwd=folder
    ) as child:
        assert child.stdout is not None
        said = child.stdout.read()
        if hasattr(os, "wait4"):
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            # Kilobytes on Linux, bytes on macOS.
            memory = used.ru_maxrss / (1024 * (1024 if sys.platform == "darwin" else 1))
            processor = (used.ru_utime + used.ru_stime) * 1e3
        else:
            child.wait()
            memory = processor = 0.0
    wall = (time.perf_counter_ns() - began) / 1e6
    if child.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}:\n{said.decode(errors='replace')}")
    return Usage(wall, processor, memory)
