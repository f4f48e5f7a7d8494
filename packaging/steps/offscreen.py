"""The main job on a machine without a screen: log, see the trend, export portfolio and report, look at every view.

It goes through the program's own command line, on a sample profile in a data folder of its own below out/.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from .places import OUT, ROOT, Stop, say, venv_python

# Only what is past, so that they can be logged at any hour of the day.
LINES = (
    "1h30 code review #payments @it +python yesterday 9:00",
    "45m steering committee #payments @pm yesterday 11:00",
    "2h retry queue #payments @it +python yesterday 13:00",
    "win: the release went out on the agreed day #payments @pm",
    "todo: failover runbook #payments @it !fri",
    "milestone: API keys handed over #payments @it !fri",
)
# What is made, by the word for it in the report; paths below the folder for everything.
MADE = {
    "portfolio": "portfolio.pdf",
    "as a page": "portfolio.html",
    "a project": "project.pdf",
    "as text": "project.md",
    "trends": "trends",
    "every view": "views",
    "in the dark": "views/dark",
    "data": "data",
}


def steps(out: Path) -> list[tuple[str, ...]]:
    """The commands, in order."""
    made = {word: str(out / name) for word, name in MADE.items()}
    return [
        ("sample", "--years", "2"),
        *(("log", line, "--create") for line in LINES),
        ("list", "entries", "--limit", "6"),
        ("trends", "--png", made["trends"]),
        ("export", "portfolio", made["portfolio"]),
        ("export", "portfolio", made["as a page"]),
        ("list", "projects"),
        ("export", "project", "payments", made["a project"]),
        ("export", "project", "payments", made["as text"]),
        ("tour", made["every view"], "--theme", "light"),
        ("tour", made["in the dark"], "--theme", "dark"),
        ("check",),
    ]


def main_job(out: Path = OUT) -> int:
    """Do it all and say where the files are.

    Raises:
        Stop: one of the commands failed.
    """
    say(f"No screen here, so CareerCruise does its main job offscreen, on a sample profile in {out.name}/.")
    clear(out)
    data = str(out / MADE["data"])
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CAREERCRUISE_DATA_DIR": data}
    for words in steps(out):
        say(f"\n$ careercruise {shlex.join(words)}")
        line = [str(venv_python()), "-m", "careercruise_desktop", *words]
        if subprocess.run(line, check=False, cwd=ROOT, env=variables).returncode:
            raise Stop(f"careercruise {words[0]} failed; its message stands above.")
    say("\n" + report(out))
    return 0


def clear(out: Path) -> None:
    """Remove what an earlier run left; nothing else there is touched."""
    for name in MADE.values():
        if (out / name).is_dir():
            shutil.rmtree(out / name)
        (out / name).unlink(missing_ok=True)
    out.mkdir(exist_ok=True)


def report(out: Path) -> str:
    """Where the files are."""
    lines = [f"  {word:<12} {out / name}{_pictures(out / name)}" for word, name in MADE.items()]
    return "\n".join(("Done. The files:", *lines, "With a screen, the same command opens the window."))


def _pictures(path: Path) -> str:
    found = sorted(picture.name for picture in path.glob("*.png")) if path.is_dir() else []
    return f" ({', '.join(found)})" if found else ""
