"""`careercruise sample`: fill an empty profile with a career to explore."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from careercruise_desktop.domain.words import plural
from careercruise_desktop.usecases.sample.usecase import MOST_YEARS, SampleData

from .tools import Tools

_MOST_SEED = 2**63 - 1
# What is worth naming in one sentence: the kind, and its name for one and for many.
_TOLD = (
    ("time_entry", "entry", "entries"),
    ("time_block", "planned block", "planned blocks"),
    ("project", "project", "projects"),
    ("milestone", "milestone", "milestones"),
    ("journal_entry", "journal entry", "journal entries"),
    ("feedback", "piece of feedback", "pieces of feedback"),
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """How many years, and which of the many careers."""
    parser.add_argument(
        "--years", type=_whole(1, MOST_YEARS), default=2, metavar="N", help=f"how far back, 1 to {MOST_YEARS} (2)"
    )
    parser.add_argument(
        "--seed", type=_whole(0, _MOST_SEED), default=1, metavar="S", help="another number gives another career (1)"
    )


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Add the sample data and say how much it is."""
    counts = tools.use(SampleData).fill(arguments.years, arguments.seed)
    told = ", ".join(plural(counts.kinds.get(kind, 0), one, many) for kind, one, many in _TOLD)
    data = {
        "kind": "sample",
        "years": arguments.years,
        "seed": arguments.seed,
        "total": counts.total,
        "records": counts.kinds,
    }
    tools.say.result(data, f"Added {plural(counts.total, 'sample record', 'sample records')}: {told}.")
    return 0


def _whole(low: int, high: int) -> Callable[[str], int]:
    """A whole number between two bounds, as an argument."""

    def parsed(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = low - 1
        if not low <= number <= high:
            raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from {low} to {high}")
        return number

    return parsed
