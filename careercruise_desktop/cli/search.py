"""`careercruise search`: full text over everything."""

from __future__ import annotations

import argparse

from careercruise_desktop.usecases.search import Search

from .counts import count
from .tools import Tools

# The short names of kinds, as in the other commands; what is not named here keeps its own name.
_KINDS = {"time_entry": "entry", "time_block": "block", "journal_entry": "journal"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help="words, or how they begin")
    parser.add_argument("--limit", type=count, default=50, metavar="N", help="at most so many (50)")


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Print what was found, best first."""
    found = tools.use(Search).search(" ".join(arguments.words), arguments.limit)
    rows = [
        {"kind": _KINDS.get(row.kind, row.kind), "id": row.id, "title": row.title, "snippet": row.snippet}
        for row in found
    ]
    if not tools.say.as_json:
        # Where the words are in the title, the table says them once.
        rows = [{**row, "snippet": "" if row["snippet"] == row["title"] else row["snippet"]} for row in rows]
    tools.say.table(rows, ("kind", "id", "title", "snippet"), "Nothing was found.")
    return 0
