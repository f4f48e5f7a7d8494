"""Arguments: the one table of commands; a command's module is imported only when it is the one that runs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import NoReturn, Protocol, cast

from careercruise_desktop.domain.text import shown

from .tools import Tools


class Command(Protocol):
    """What a module of this folder offers for each command it holds."""

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's arguments."""
        ...

    def run(self, arguments: argparse.Namespace, tools: Tools) -> int:
        """Do it; returns the exit code."""
        ...


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: its module below `cli` and what it does in one line."""

    module: str
    summary: str


COMMANDS: dict[str, Entry] = {
    "log": Entry("log", "Log, plan or note in one line, as in the window's quick log."),
    "list": Entry("lists", "List records: entries, blocks, tasks, milestones, projects, skills and more."),
    "trends": Entry("trends", "Show every trend figure; write the charts as pictures, drawings or tables."),
    "search": Entry("search", "Find words in everything that was written down."),
    "sample": Entry("sample", "Fill an empty profile with a believable career that ends today."),
    "tour": Entry("tour", "Draw every view of the window to PNG files."),
    "backup": Entry("safety", "Write a verified backup, into the folder of backups or to OUT."),
    "restore": Entry("safety", "Put a backup back; what is there now is backed up first."),
    "check": Entry("safety", "Look the data over for damage and for figures that do not agree."),
    "undo": Entry("history", "Take back the last act."),
    "redo": Entry("history", "Do the last act again that was taken back."),
    "history": Entry("history", "List the last acts, newest first."),
    "import": Entry(
        "importing",
        "Import calendars (.ics), answers to forms (.json), readings of a project (.csv).",
    ),
    "export": Entry("export", "Write the portfolio, the report of a project, the log or the plan to a file."),
}


class Usage(Exception):  # noqa: N818 - how argparse's own exit is carried to the one place that exits
    """The arguments make no sense."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Usage(f"{self.prog}: {message}. See {self.prog} --help.")


def build(chosen: str | None) -> argparse.ArgumentParser:
    """The parser; only the chosen command's module is imported, and only its parser is built."""
    parser = _Parser(
        prog="careercruise", description="Plan, log and prove a career in two roles. Without a command: the window."
    )
    _common(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    names = (chosen,) if chosen in COMMANDS else tuple(COMMANDS)
    for name in names:
        entry = COMMANDS[name]
        sub = commands.add_parser(name, help=entry.summary, description=entry.summary)
        _common(sub, inherit=True)
        if name == chosen:
            command(name).arguments(sub)
    return parser


def command(name: str) -> Command:
    """The module of a command."""
    return cast(Command, import_module(f"careercruise_desktop.cli.{COMMANDS[name].module}"))


def first_command(words: list[str]) -> str | None:
    """The command among the arguments, before anything is imported for it."""
    rest = iter(words)
    for word in rest:
        if word == "--data-dir":
            next(rest, None)
        elif not word.startswith("-"):
            return word
    return None


def parse(words: list[str]) -> argparse.Namespace:
    """The arguments as typed.

    Raises:
        Usage: they make no sense.
    """
    return build(first_command(words)).parse_args(words)


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Run the command that was typed."""
    return command(arguments.command).run(arguments, tools)


def _common(parser: argparse.ArgumentParser, *, inherit: bool = False) -> None:
    missing = argparse.SUPPRESS if inherit else None
    parser.add_argument("--data-dir", metavar="DIR", default=missing, help="where everything lives")
    parser.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS if inherit else False, help="print JSON"
    )


Complain = Callable[[str], None]


def complain(text: str) -> None:
    """One clear line to stderr."""
    sys.stderr.write(shown(" ".join(text.split())) + "\n")
