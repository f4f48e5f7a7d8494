"""The main job on a machine without a screen: log, see the trend, export the portfolio, look at every view.

It goes through the program's own command line, on a sample profile in a data folder of its own below out/.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from .places import OUT, ROOT, Stop, say, venv_python

DATA, TRENDS, VIEWS = OUT / "data", OUT / "trends", OUT / "views"
PORTFOLIOS = (OUT / "portfolio.pdf", OUT / "portfolio.html")
LINES = (
    "1h30 code review #payments @it +python yesterday 9:00",
    "45m steering committee #payments @pm yesterday 11:00",
    "2h retry queue #payments @it +python yesterday 13:00",
    "win: the release went out on the agreed day #payments @pm",
    "todo: failover runbook #payments @it !fri",
)


def steps() -> list[tuple[str, ...]]:
    """The commands, in order."""
    return [
        ("sample", "--years", "2"),
        *(("log", line, "--create") for line in LINES),
        ("list", "entries", "--limit", "6"),
        ("trends", "--png", str(TRENDS)),
        *(("export", "portfolio", str(out)) for out in PORTFOLIOS),
        ("tour", str(VIEWS), "--theme", "light"),
        ("tour", str(VIEWS / "dark"), "--theme", "dark"),
        ("check",),
    ]


def main_job() -> int:
    """Do it all and say where the files are.

    Raises:
        Stop: one of the commands failed.
    """
    say("No screen here, so CareerCruise does its main job offscreen, on a sample profile in out/.")
    clear()
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CAREERCRUISE_DATA_DIR": str(DATA)}
    for words in steps():
        say(f"\n$ careercruise {shlex.join(words)}")
        line = [str(venv_python()), "-m", "careercruise_desktop", *words]
        if subprocess.run(line, check=False, cwd=ROOT, env=variables).returncode:
            raise Stop(f"careercruise {words[0]} failed; its message stands above.")
    say("\n" + report())
    return 0


def clear() -> None:
    """Remove what an earlier run left; nothing else in out/ is touched."""
    for folder in (DATA, TRENDS, VIEWS):
        shutil.rmtree(folder, ignore_errors=True)
    for file in PORTFOLIOS:
        file.unlink(missing_ok=True)
    OUT.mkdir(exist_ok=True)


def report() -> str:
    """Where the files are."""
    lines = ["Done. The files:"]
    for name, path in (("portfolio", PORTFOLIOS[0]), ("as a page", PORTFOLIOS[1]), ("trends", TRENDS),
                       ("every view", VIEWS), ("in the dark", VIEWS / "dark"), ("data", DATA)):  # fmt: skip
        lines.append(f"  {name:<12} {path}{_content(path)}")
    lines.append("With a screen, the same command opens the window.")
    return "\n".join(lines)


def _content(path: Path) -> str:
    pictures = sorted(found.name for found in path.glob("*.png")) if path.is_dir() else []
    return f" ({', '.join(pictures)})" if pictures else ""
