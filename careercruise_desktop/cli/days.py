"""Days as arguments, the same for every command that takes a period."""

from __future__ import annotations

import argparse
from datetime import date

from careercruise_desktop.domain.errors import Refused


def add_period(parser: argparse.ArgumentParser, first: str = "first day", last: str = "last day") -> None:
    """Add --from and --to; they become `first` and `last`, None when not given."""
    parser.add_argument("--from", dest="first", metavar="D", type=day, help=f"{first} (ISO date)")
    parser.add_argument("--to", dest="last", metavar="D", type=day, help=f"{last} (ISO date)")


def day(text: str) -> date:
    """An ISO date as typed."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day; write it as 2026-03-19") from None


def refuse_turned_round(first: date | None, last: date | None) -> None:
    """A period has to start before it ends.

    Raises:
        Refused: it does not.
    """
    if first is not None and last is not None and first > last:
        raise Refused("The period must start before it ends.", "first")
