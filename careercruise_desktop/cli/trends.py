"""`careercruise trends`: every trend figure, and the charts as pictures, drawings or tables."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.domain.periods import Period, Stretch
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.usecases.project_codes import ProjectCodes
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.sentences import sentence
from careercruise_desktop.usecases.trends.tables import figures, summary_csv, table_csv
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from careercruise_desktop.usecases.trends.values import beside, counted, told
from careercruise_desktop.usecases.trends.words import day_range

from .days import add_period, refuse_turned_round
from .output import aligned
from .tools import Tools


def arguments(parser: argparse.ArgumentParser) -> None:
    """The period, what to narrow the figures to, and folders for the charts."""
    add_period(parser, "first day, else a year before the last", "last day, at most today; else today")
    parser.add_argument("--project", metavar="CODE", help="only of this project, where a figure knows projects")
    parser.add_argument("--role", type=_role, metavar="it|pm", help="only of this role, likewise")
    parser.add_argument("--compare", action="store_true", help="beside the period before of the same length")
    for kind, what in (
        ("png", "the charts as pictures"), ("svg", "the charts as drawings"), ("csv", "every figure as a table"),
    ):  # fmt: skip
        help_text = f"also write {what} into this folder"
        parser.add_argument(f"--{kind}", dest=kind, metavar="DIR", type=_named, help=help_text)


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Print the figures; write the files that were asked for.

    What is printed is the person's own look and names every project. Files are made to be passed on: they name no
    confidential one.
    """
    case = tools.use(TrendsCase)
    question = _question(arguments, case, tools)
    found = case.wall(question)
    files: list[Path] = []
    tables: dict[str, bytes] = {}
    if arguments.csv is not None:
        kept = [case.frame().secrets.veiled(figure) for figure in found]
        tables = {"figures.csv": summary_csv(kept)}
        tables |= {f"{one.key}.csv": table_csv(one) for figure in kept for one in figure if one.series or one.by}
    _refuse_folders(arguments.csv, tables)
    for kind, folder in (("png", arguments.png), ("svg", arguments.svg)):
        _refuse_folders(folder, [f"{figure.key}.{kind}" for figure in found])
    if tables:
        folder = _folder(arguments.csv)
        files += [case.save(folder / name, content) for name, content in tables.items()]
    for kind, folder in (("png", arguments.png), ("svg", arguments.svg)):
        if folder is not None:
            files += tools.draw().charts(_folder(folder), kind, question)
    tools.say.result(figures(found), _text(found, question))
    for path in files:
        tools.say.remark(f"Written: {path}")
    return 0


def _question(arguments: argparse.Namespace, case: TrendsCase, tools: Tools) -> Question:
    """The period that was asked for, with its filters.

    Raises:
        Refused: the period ends before it starts or is still to come, or there is no such project.
    """
    period = _period(arguments, case)
    code = arguments.project
    project_id = tools.use(ProjectCodes).project(code).id if code is not None else None
    return Question(period, arguments.role, project_id, compare=arguments.compare)


def _period(arguments: argparse.Namespace, case: TrendsCase) -> Period:
    """The days that were asked for, up to today; without them 52 weeks, of which the running one is the last.

    Raises:
        Refused: it ends before it starts, or is still to come.
    """
    refuse_turned_round(arguments.first, arguments.last)
    year = case.period(Stretch.YEAR)
    if arguments.last is not None and arguments.last < case.today:
        last = arguments.last
        first = arguments.first or date.fromordinal(max(1, last.toordinal() - year.days + 1))
    else:
        last, first = case.today, arguments.first or year.first
    if first > last:
        raise Refused("This period is still to come. Choose days up to today.", "first")
    return case.reached(Period(first, last))


def _role(text: str) -> Role:
    """A role as typed, in small or large letters."""
    try:
        return Role(text.strip().lower())
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no role; give it or pm") from None


def _named(text: str) -> Path:
    """A folder as typed."""
    if not text.strip():
        raise argparse.ArgumentTypeError("give the folder to write into; . is this one")
    return Path(text)


def _folder(folder: Path) -> Path:
    """The folder, made when it is missing.

    Raises:
        Refused: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Refused(f"{folder}: this folder cannot be made ({reason}). Choose another one.", "folder") from error
    return folder


def _refuse_folders(folder: Path | None, names: Iterable[str]) -> None:
    """Nothing is written as long as one of the files cannot be.

    Raises:
        Refused: a folder has the name of a file.
    """
    taken = [folder / name for name in names if (folder / name).is_dir()] if folder is not None else []
    if taken:
        raise Refused(f"{taken[0]}: this is a folder. Nothing was written. Choose another place.", "folder")


def _text(found: Sequence[Figure], question: Question) -> str:
    """The figures as lines for people: all of them, then their groups, then what each card says."""
    every = [one for figure in found for one in figure]
    grouped = [one for one in every if one.by and one.key.endswith(f"_by_{one.by}")]
    rows = [
        [one.title, told(one.unit, one.value), ", ".join(filter(None, (beside(one), one.scope))),
         f"n: {counted(one)}"]
        for one in every
        if one not in grouped
    ]  # fmt: skip
    parts = [[one.title, _groups(one)] for one in grouped if one.series]
    said = [[figure.title, sentence(figure)] for figure in found if figure.n]
    blocks: Iterable[str] = (
        day_range(found[0].period.first, found[0].period.last), aligned(rows), *(aligned(each) for each in (parts, said)
        if each),
    )  # fmt: skip
    return "\n".join(blocks)


def _groups(figure: Figure) -> str:
    """The share of each group: `IT 67 % (n 3), PM n/a (n 1)`."""
    points = ((series.label, series.unit, series.points[-1]) for series in figure.series)
    return ", ".join(f"{label} {told(unit, point.value)} (n {point.n})" for label, unit, point in points)
