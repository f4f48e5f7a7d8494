"""`careercruise export`: portfolio, review of a period, report of a project, log and plan as files."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.portfolio import Audience, Portfolio
from careercruise_desktop.domain.words import file_size, plural
from careercruise_desktop.usecases.calendar_export import CalendarExport
from careercruise_desktop.usecases.export import EntriesExport, Exported, Printer, document_format
from careercruise_desktop.usecases.portfolio import AUDIENCES, PortfolioCase
from careercruise_desktop.usecases.project_codes import ProjectCodes
from careercruise_desktop.usecases.project_report import ProjectReports, report_ending
from careercruise_desktop.usecases.trends.review import ReviewCase

from .days import add_period
from .tools import Tools


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to export, where to, and for the portfolio what to show."""
    what = parser.add_subparsers(
        dest="what", metavar="portfolio|review|project|entries|calendar", required=True, parser_class=type(parser)
    )
    portfolio = what.add_parser("portfolio", help="the portfolio", description="Write the portfolio to a file.")
    portfolio.add_argument("target", metavar="OUT.pdf|.html", type=_target(_portfolio_target))
    portfolio.add_argument(
        "--audience", type=_audience, default=Audience.DUAL, metavar="dual", help="who it is for (default: dual)"
    )
    portfolio.add_argument(
        "--hide-clients", action=argparse.BooleanOptionalAction, help="put neutral names in place of clients"
    )
    portfolio.add_argument(
        "--hide-figures", action=argparse.BooleanOptionalAction, help="leave out money and percentages"
    )
    portfolio.add_argument("--evidence", action="store_true", help="add the rows behind each claim")
    review = what.add_parser(
        "review", help="the review of a quarter", description="Write the trends of a period: charts, words and tables."
    )
    review.add_argument("target", metavar="OUT.pdf|.html", type=_target(_portfolio_target))
    project = what.add_parser("project", help="the report of a project", description="Write the report of a project.")
    project.add_argument("code", metavar="CODE", help="the project's code")
    project.add_argument("target", metavar="OUT.pdf|.md", type=_target(_report_target))
    project.add_argument("--confidential", action="store_true", help="write it although the project is confidential")
    entries = what.add_parser("entries", help="the logged entries", description="Write the logged entries to a file.")
    entries.add_argument("target", metavar="OUT.csv", type=_target(partial(_has_ending, ".csv")))
    calendar = what.add_parser(
        "calendar", help="the planned blocks", description="Write the planned blocks to a file for other calendars."
    )
    calendar.add_argument("target", metavar="OUT.ics", type=_target(partial(_has_ending, ".ics")))
    calendar.add_argument("--notes", action="store_true", help="add the notes of the blocks; else they stay here")
    add_period(review, "first day, else of the last whole quarter", "last day, at most today")
    for each in (portfolio, project, entries, calendar):
        add_period(each)
    for each in (portfolio, review, project, entries, calendar):
        for option in ("--data-dir", "--json"):
            _common(each, option)


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Write the file and say what became of it."""
    kinds = {
        "portfolio": _portfolio,
        "review": _review,
        "project": _project,
        "entries": _entries,
        "calendar": _calendar,
    }
    kinds[arguments.what](arguments, tools)
    return 0


def _portfolio(arguments: argparse.Namespace, tools: Tools) -> None:
    printer = Printer()
    form = document_format(arguments.target)
    try:
        # The renderer sets up in its own process while this one reads the data file.
        printer.warm(form.key)
        case = tools.use(PortfolioCase)
        document = case.compose(_choices(arguments, case), evidence=arguments.evidence)
        done = printer.export(document, arguments.target)
    finally:
        printer.close()
    for warning in done.warnings:
        tools.say.remark(warning)
    size = [plural(done.count, "page", "pages")] if done.count else []
    _say(tools, "portfolio", done, [*size, file_size(done.size)], {"format": form.key, "pages": done.count or None})


def _review(arguments: argparse.Namespace, tools: Tools) -> None:
    case, printer = tools.use(ReviewCase), Printer()
    form = document_format(arguments.target)
    period = case.period(arguments.first, arguments.last)
    try:
        printer.warm(form.key)
        done = case.export(case.compose(period), arguments.target, printer)
    finally:
        printer.close()
    for warning in done.warnings:
        tools.say.remark(warning)
    size = [plural(done.count, "page", "pages")] if done.count else []
    days = {"from": period.first.isoformat(), "to": period.last.isoformat()}
    _say(
        tools, "review", done, [*size, file_size(done.size)], {"format": form.key, "pages": done.count or None, **days}
    )


def _project(arguments: argparse.Namespace, tools: Tools) -> None:
    reports = tools.use(ProjectReports)
    project = tools.use(ProjectCodes).project(arguments.code)
    printer = Printer()
    try:
        if report_ending(arguments.target) == ".pdf":
            printer.warm("pdf")
        made = reports.compose(project.id, arguments.first, arguments.last, confidential=arguments.confidential)
        done = reports.export(made, arguments.target, printer)
    finally:
        printer.close()
    for warning in done.warnings:
        tools.say.remark(warning)
    size = [plural(done.count, "page", "pages")] if done.count else []
    more = {"project": project.code, "format": arguments.target.suffix[1:].lower(), "pages": done.count or None}
    _say(tools, "report", done, [*size, file_size(done.size)], more)


def _entries(arguments: argparse.Namespace, tools: Tools) -> None:
    done = tools.use(EntriesExport).export(arguments.target, arguments.first, arguments.last)
    said = [plural(done.count, "entry", "entries"), file_size(done.size)]
    _say(tools, "entries", done, said, {"format": "csv", "entries": done.count})


def _calendar(arguments: argparse.Namespace, tools: Tools) -> None:
    done = tools.use(CalendarExport).export(arguments.target, arguments.first, arguments.last, notes=arguments.notes)
    said = [plural(done.count, "event", "events"), file_size(done.size)]
    _say(tools, "calendar", done, said, {"format": "ics", "events": done.count})


def _say(tools: Tools, kind: str, done: Exported, said: list[str], more: dict[str, object]) -> None:
    data = {"kind": kind, "path": str(done.path), "bytes": done.size, **more, "warnings": list(done.warnings)}
    tools.say.result(data, f"{done.path}: {', '.join(said)}")


def _choices(arguments: argparse.Namespace, case: PortfolioCase) -> Portfolio:
    """What the person chose in the window, or else everything open; what is typed here goes before both."""
    kept = case.stored(arguments.audience) or Portfolio(audience=arguments.audience, hide_clients=False)
    typed = {
        "first": arguments.first,
        "last": arguments.last,
        "hide_clients": arguments.hide_clients,
        "hide_figures": arguments.hide_figures,
    }
    return replace(kept, **{name: value for name, value in typed.items() if value is not None})


def _target(check: Callable[[Path], None]) -> Callable[[str], Path]:
    """A file to write to, whose name asks for a format that exists."""

    def target(text: str) -> Path:
        path = Path(text)
        try:
            check(path)
        except Refused as refusal:
            raise argparse.ArgumentTypeError(f"{text}: {str(refusal).rstrip(chr(46))}") from refusal
        return path

    return target


def _portfolio_target(path: Path) -> None:
    document_format(path)


def _report_target(path: Path) -> None:
    report_ending(path)


def _has_ending(ending: str, path: Path) -> None:
    if path.suffix.lower() != ending:
        raise Refused(f"The name of the file decides the format: it has to end in {ending}.", "target")


def _audience(text: str) -> Audience:
    known = {each.value: each for each in AUDIENCES}
    if text not in known:
        raise argparse.ArgumentTypeError(f"there is no edition for “{text}”; choose {' or '.join(known)}")
    return known[text]


def _common(parser: argparse.ArgumentParser, option: str) -> None:
    """The options that every command takes may also stand at the end."""
    if option == "--json":
        parser.add_argument(option, action="store_true", default=argparse.SUPPRESS, help="print JSON")
    else:
        parser.add_argument(option, metavar="DIR", default=argparse.SUPPRESS, help="where everything lives")


_KINDS: dict[str, Callable[[argparse.Namespace, Tools], None]] = {
    "portfolio": _portfolio, "review": _review, "project": _project, "entries": _entries, "calendar": _calendar,
}  # fmt: skip
