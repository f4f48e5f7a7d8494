"""How many, as an argument."""

from __future__ import annotations

import argparse

LONGEST = 9  # digits


def count(text: str) -> int:
    """A whole number from 1 on, and no larger than any list can be."""
    if not text.isdecimal() or len(text) > LONGEST or int(text) < 1:
        raise argparse.ArgumentTypeError("a whole number from 1 to 999999999 is needed")
    return int(text)
