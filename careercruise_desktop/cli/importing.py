"""`careercruise import`: files from outside, with counts of what became of them."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from careercruise_desktop.domain.words import day_short
from careercruise_desktop.usecases.importing import Counts, Imported, Importing, Outcome, formats

from .tools import Tools

NOTHING = "nothing in the days that are read"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to import, as what, and whether only to look."""
    parser.add_argument("path", metavar="FILE|FOLDER", type=Path, help="a file, or a folder of files")
    names = formats()
    parser.add_argument(
        "--format", choices=names, metavar="NAME", default="", help=f"the format ({', '.join(names)}); else found out"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Import, and say what changed; 1 when a file could not be read."""
    case = tools.use(Importing)
    act = case.preview if arguments.dry_run else case.run
    outcome = act(arguments.path, arguments.format)
    tools.say.result(_data(outcome, dry=arguments.dry_run), "\n".join(_lines(outcome, dry=arguments.dry_run)))
    for failure in outcome.failures:
        tools.say.remark(str(failure.error))
    if outcome.remark:
        tools.say.remark(outcome.remark)
    return 1 if outcome.failures else 0


def _lines(outcome: Outcome, *, dry: bool) -> list[str]:
    lines = []
    for each in outcome.calendars:
        lines.append(f"{each.name}: {_told(each.counts)}")
        lines += [f"  {problem}" for problem in each.problems]
    end = " Nothing was changed: this was a dry run." if dry else ""
    # Before any year that is meant, so that both are said with theirs.
    first, last = (day_short(day, date.min) for day in (outcome.first, outcome.last))
    return [*lines, f"Read: {first} – {last}.{end}"]


def _told(counts: Counts) -> str:
    said = [f"{number} {name}" for name, number in counts._asdict().items() if number]
    return ", ".join(said) or NOTHING


def _data(outcome: Outcome, *, dry: bool) -> dict[str, Any]:
    return {
        "kind": "import",
        "dry_run": dry,
        "from": outcome.first,
        "to": outcome.last,
        **outcome.counts._asdict(),
        "calendars": [_calendar(each) for each in outcome.calendars],
        "failed": [{"path": str(failure.path), "error": failure.error.brief} for failure in outcome.failures],
    }


def _calendar(each: Imported) -> dict[str, Any]:
    return {
        "name": each.name,
        "paths": [str(path) for path in each.paths],
        **each.counts._asdict(),
        "problems": [str(problem) for problem in each.problems],
    }
