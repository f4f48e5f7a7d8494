"""`careercruise import`: files from outside, with counts of what became of them."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.words import day_short
from careercruise_desktop.usecases.importing import Counts, Imported, Importing, Outcome, formats
from careercruise_desktop.usecases.outcomes import AlreadyRead, Outcomes
from careercruise_desktop.usecases.project_codes import ProjectCodes

from .tools import Tools

READINGS = ".csv"
COLUMNS_HELP = """\
columns of a CSV file of readings (the first line names them, in any order; only day is needed):
  day                          the day of the reading, as 2026-03-19; one reading a day
  scope_done, scope_planned    items done, and of how many
  planned_value, earned_value, actual_cost
                               money up to that day, in the currency of the project; planned value never falls
  open_defects, high_defects, escaped_defects
                               defects: open, severe ones among them, found by users
  review_score                 1 to 5
  note                         a few words
  currency                     the currency that is meant, such as EUR; refused where it is not that of the project
The words of the project's page (Done, of, Planned, Earned, Defects, ...) are understood, too.
Commas, semicolons or tabs divide the cells. All of a file comes in, or nothing."""
DRY = " Nothing was changed: this was a dry run."
NOTHING = "nothing in the days that are read"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to import, as what, and whether only to look."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = COLUMNS_HELP
    parser.add_argument("path", metavar="FILE|FOLDER", type=Path, help="a file, or a folder of files")
    names = formats()
    parser.add_argument(
        "--format", choices=names, metavar="NAME", default="", help=f"the format ({', '.join(names)}); else found out"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")
    parser.add_argument("--project", metavar="CODE", help="a CSV file of readings of this project")
    parser.add_argument(
        "--replace",
        action="store_true",
        help="let its readings replace others of the same days; what it has no column for is kept",
    )


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Import, and say what changed; 1 when a file could not be read."""
    if arguments.project is not None:
        return _readings(arguments, tools)
    if arguments.path.suffix.lower() == READINGS:
        raise Refused("Readings belong to a project. Say which one with --project CODE.", "project")
    if arguments.replace:
        raise Refused("Only readings are replaced: --replace goes with --project CODE.", "replace")
    case = tools.use(Importing)
    act = case.preview if arguments.dry_run else case.run
    outcome = act(arguments.path, arguments.format)
    tools.say.result(_data(outcome, dry=arguments.dry_run), "\n".join(_lines(outcome, dry=arguments.dry_run)))
    for failure in outcome.failures:
        tools.say.remark(str(failure.error))
    if outcome.remark:
        tools.say.remark(outcome.remark)
    return 1 if outcome.failures else 0


def _readings(arguments: argparse.Namespace, tools: Tools) -> int:
    """Import the readings of a project, all of them or none."""
    if arguments.format:
        raise Refused("Readings come as CSV only: leave --format out.", "format")
    dry = arguments.dry_run
    project = tools.use(ProjectCodes).project(arguments.project)
    try:
        found = tools.use(Outcomes).import_csv(arguments.path, project.id, replace=arguments.replace, dry=dry)
    except AlreadyRead as asked:
        raise Refused(f"{asked.rule} Nothing was imported. To replace, add --replace.", "replace") from asked
    counts = {"added": found.added, "replaced": found.replaced, "unchanged": found.unchanged}
    said = ", ".join(f"{count} {word}" for word, count in counts.items() if count) or "no readings"
    data = {"kind": "readings", "project": project.code, "dry_run": dry, **counts}
    tools.say.result(data, f"{project.name}: {said}{f'.{DRY}' if dry else ''}")
    for remark in found.remarks:
        tools.say.remark(remark)
    return 0


def _lines(outcome: Outcome, *, dry: bool) -> list[str]:
    lines = []
    for each in outcome.calendars:
        lines.append(f"{each.name}: {_told(each.counts)}")
        lines += [f"  {problem}" for problem in each.problems]
    end = DRY if dry else ""
    replies = [each.accepted.sentence for each in outcome.answers]
    if not outcome.calendars:
        return [*replies, end.strip()] if end else replies
    # Before any year that is meant, so that both are said with theirs.
    first, last = (day_short(day, date.min) for day in (outcome.first, outcome.last))
    return [*replies, *lines, f"Read: {first} – {last}.{end}"]


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
        "answers": [
            {
                "path": str(each.path),
                "request": each.accepted.title,
                "person": each.accepted.person,
                "standing": each.accepted.standing,
            }
            for each in outcome.answers
        ],
        "failed": [{"path": str(failure.path), "error": failure.error.brief} for failure in outcome.failures],
    }


def _calendar(each: Imported) -> dict[str, Any]:
    return {
        "name": each.name,
        "paths": [str(path) for path in each.paths],
        **each.counts._asdict(),
        "problems": [str(problem) for problem in each.problems],
    }
