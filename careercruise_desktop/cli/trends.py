"""`careercruise trends`: every trend figure, and the charts as pictures, drawings or tables."""

from __future__ import annotations

import argparse
from datetime import timedelta
from pathlib import Path

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.slip import Grouping
from careercruise_desktop.domain.periods import Period, Stretch
from careercruise_desktop.usecases.trends import words as trend_words
from careercruise_desktop.usecases.trends.milestones import MilestoneTrends, MilestoneTrendsCase
from careercruise_desktop.usecases.trends.tables import INDEXES, figures, milestone_tables, table_csv
from careercruise_desktop.usecases.trends.time import Trends
from careercruise_desktop.usecases.trends.usecase import Chart, TrendsCase

from .days import add_period, refuse_turned_round
from .output import aligned
from .tools import Tools


def arguments(parser: argparse.ArgumentParser) -> None:
    """The period, and folders for the charts."""
    add_period(parser, "first day, else a year before the last", "last day, at most today; else today")
    for kind, what in (
        ("png", "the charts as pictures"), ("svg", "the charts as drawings"),
        ("csv", "the charts and the figures of milestones and projects as tables"),
    ):  # fmt: skip
        help_text = f"also write {what} into this folder"
        parser.add_argument(f"--{kind}", dest=kind, metavar="DIR", type=Path, help=help_text)


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Print the figures; write the files that were asked for."""
    case = tools.use(TrendsCase)
    period = _period(arguments, case)
    trends = case.figures(period)
    milestones = tools.use(MilestoneTrendsCase).figures(period)
    files: list[Path] = []
    if arguments.csv is not None:
        folder = _folder(arguments.csv)
        files += [case.save(folder / f"{chart.value}.csv", table_csv(trends, chart)) for chart in Chart]
        files += [case.save(folder / f"{name}.csv", made) for name, made in milestone_tables(milestones).items()]
    for kind, folder in (("png", arguments.png), ("svg", arguments.svg)):
        if folder is not None:
            files += tools.draw().charts(_folder(folder), kind, period.first.isoformat(), period.last.isoformat())
    tools.say.result(figures(trends, milestones), _text(trends, milestones))
    for path in files:
        tools.say.remark(f"Written: {path}")
    return 0


def _period(arguments: argparse.Namespace, case: TrendsCase) -> Period:
    """The days that were asked for, up to today; without them the 52 weeks that end with the running one.

    Raises:
        Refused: it ends before it starts, or is still to come.
    """
    refuse_turned_round(arguments.first, arguments.last)
    year = case.period(Stretch.YEAR)
    last = arguments.last if arguments.last is not None and arguments.last < case.today else year.last
    first = arguments.first or last - timedelta(days=year.days - 1)
    if first > last:
        raise Refused("This period is still to come. Choose days up to today.", "first")
    return Period(first, last)


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


def _text(trends: Trends, milestones: MilestoneTrends) -> str:
    """The figures as lines for people."""
    kept = milestones.all
    said = {
        "Role balance": trend_words.balance(trends),
        "Logged days": trend_words.logged_days(trends),
        "Plan accuracy": trend_words.accuracy(trends),
        "Role switches": trend_words.switches(trends),
        "Role debt": trend_words.debt(trends),
        "Milestones on time": trend_words.on_time(kept.baseline),
        "By last agreed date": trend_words.on_time(kept.agreed),
        "Days late": trend_words.days_late(milestones),
        "Why dates moved": trend_words.reasons(milestones),
        **{name: trend_words.index(milestones, key) for key, name in INDEXES.items()},
    }
    rows = [[name, each.value, each.beside, f"n: {each.counted}"] for name, each in said.items()]
    told = {f"On time by {by.value}": trend_words.groups(milestones, by, trends.settings) for by in Grouping}
    told |= {f"{name} by project": trend_words.by_project(milestones, key) for key, name in INDEXES.items()}
    parts = [[name, words] for name, words in told.items() if words]
    return "\n".join((trend_words.period_range(trends), aligned(rows), *([aligned(parts)] if parts else [])))
