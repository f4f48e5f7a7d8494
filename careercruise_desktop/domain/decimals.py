"""Numbers as people and spreadsheets write them: with a decimal point or comma, with or without groups of thousands.

Sums of money are read by one rule wherever they are typed or imported: what may be meant in two ways is not guessed,
and nothing that was written is rounded away.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .words import MINUS

_SPACES = re.compile(r"(?<=\d)[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}'](?=\d{3}(?!\d))")
_PLAIN = re.compile(r"-?\d{1,18}(?:[.,]\d{1,9})?", re.ASCII)
_GROUPED = re.compile(r"-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3}){0,4}(?!\d)(?:(?!\1)[.,]\d{1,9})?", re.ASCII)
_TWO_WAYS = re.compile(r"-?[1-9]\d{0,2}([.,])\d{3}", re.ASCII)
NO_NUMBER = "is no number. Write it like 1234.50"


class Told(NamedTuple):
    """A number that was read; without one, `why` says what is wrong with it as the end of a sentence."""

    value: Decimal | None
    why: str = ""


def told(text: str, *, comma: bool = False) -> Told:
    """The number that a text stands for.

    `1234.5`, `1234,5`, `1,234.50`, `1.234,50` and `1 234,50` are clear. `1,234` is not, as it may be read in two ways;
    neither is `1.234` in a file with decimal commas.

    Args:
        text: the text, without spaces around it.
        comma: whether decimal commas stand elsewhere in the file.
    """
    bare = _bare(text)
    two_ways = _TWO_WAYS.fullmatch(bare)
    if two_ways is not None and (two_ways[1] == "," or comma):
        return _either(bare, two_ways[1])
    if _PLAIN.fullmatch(bare):
        return Told(Decimal(bare.replace(",", ".")))
    grouped = _GROUPED.fullmatch(bare)
    if grouped is not None:
        return Told(Decimal(bare.replace(grouped[1], "").replace(",", ".")))
    return Told(None, NO_NUMBER)


def sum_told(text: str) -> Told:
    """The sum of money that a text stands for, to the cent.

    `1234`, `1 234`, `1234,5`, `1.234,50` and `1,234,567` are clear. `1,234` and `1.234` are not, as each may be read in
    two ways, whatever stands beside them; and there is no third decimal.

    Args:
        text: the text, without spaces around it.
    """
    two_ways = _TWO_WAYS.fullmatch(_bare(text))
    if two_ways is not None:
        return _either(two_ways[0], two_ways[1])
    found = told(text)
    if found.value is not None and found.value != round(found.value, 2):
        return Told(None, "has more than two decimals. Round it")
    return found


def has_decimal_comma(text: str) -> bool:
    """Whether a number can only be read with its comma as the decimal one (`12,5`, `1.234,50`)."""
    bare = _bare(text)
    return (
        bare.count(",") == 1
        and not _TWO_WAYS.fullmatch(bare)
        and (_PLAIN.fullmatch(bare) is not None or ("." in bare and bare.index(".") < bare.index(",")))
        and told(bare).value is not None
    )


def _bare(text: str) -> str:
    return _SPACES.sub("", text).replace(MINUS, "-")


def _either(bare: str, mark: str) -> Told:
    whole, part = bare.replace(mark, ""), bare.replace(",", ".")
    return Told(None, f"may be {whole} or {part}. Write it without a separator of thousands")
