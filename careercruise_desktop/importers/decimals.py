"""Numbers as spreadsheets write them: with a decimal point or comma, with or without groups of thousands."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from careercruise_desktop.domain.words import MINUS

_SPACES = re.compile(r"(?<=\d)[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}'](?=\d{3})")
_PLAIN = re.compile(r"-?\d{1,18}(?:[.,]\d{1,9})?", re.ASCII)
_GROUPED = re.compile(r"-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3}){0,4}(?!\d)(?:(?!\1)[.,]\d{1,9})?", re.ASCII)
_TWO_WAYS = re.compile(r"-?[1-9]\d{0,2}([.,])\d{3}", re.ASCII)


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
    bare = _SPACES.sub("", text).replace(MINUS, "-")
    two_ways = _TWO_WAYS.fullmatch(bare)
    if two_ways is not None and (two_ways[1] == "," or comma):
        whole, part = bare.replace(two_ways[1], ""), bare.replace(",", ".")
        return Told(None, f"may be {whole} or {part}. Write it without a separator of thousands")
    if _PLAIN.fullmatch(bare):
        return Told(Decimal(bare.replace(",", ".")))
    grouped = _GROUPED.fullmatch(bare)
    if grouped is not None:
        return Told(Decimal(bare.replace(grouped[1], "").replace(",", ".")))
    return Told(None, "is no number. Write it like 1234.50")


def has_decimal_comma(text: str) -> bool:
    """Whether a number can only be read with its comma as the decimal one (`12,5`, `1.234,50`)."""
    bare = _SPACES.sub("", text).replace(MINUS, "-")
    return (
        bare.count(",") == 1
        and not _TWO_WAYS.fullmatch(bare)
        and (_PLAIN.fullmatch(bare) is not None or ("." in bare and bare.index(".") < bare.index(",")))
        and told(bare).value is not None
    )
