"""What may be given to options that several commands share."""

from __future__ import annotations

import argparse
from datetime import date


def day(text: str) -> date:
    """A day as an ISO date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day; write it as 2026-03-19") from None


def count(text: str) -> int:
    """How many: a whole number from 1 on."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("a whole number from 1 on is needed")
    return int(text)
