"""Printing: text for people, JSON for scripts; errors as one clear line."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from unicodedata import combining, east_asian_width

from careercruise_desktop.domain.text import shown
from careercruise_desktop.domain.words import shortened

MOST = 60


class Printer:
    """Prints results to stdout and errors to stderr."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def result(self, data: object, text: str) -> None:
        """One result: `data` with --json, `text` otherwise."""
        self._write(self.dumped(data) if self.as_json else text)

    def table(self, records: Sequence[dict[str, Any]], columns: Sequence[str], nothing: str) -> None:
        """Records: an array with --json; otherwise aligned columns, or the sentence `nothing`."""
        if self.as_json:
            self._write(self.dumped(list(records)))
        elif not records:
            self._write(nothing)
        else:
            self._write(aligned([_cells(record, columns) for record in records]))

    def remark(self, text: str) -> None:
        """Something worth knowing, to stderr."""
        sys.stderr.write(f"{shown(text)}\n")

    @staticmethod
    def dumped(data: object) -> str:
        """The data as JSON: days and money as text; what a terminal would obey is escaped, and reads back the same."""
        text = json.dumps(data, ensure_ascii=False, indent=2, default=_plain)
        return text if shown(text) == text else json.dumps(data, indent=2, default=_plain).replace("\x7f", "\\u007f")

    @staticmethod
    def _write(text: str) -> None:
        text = shown(text)
        try:
            sys.stdout.write(text + "\n")
        except UnicodeEncodeError:
            # A terminal that cannot show a character gets a mark in its place instead of an exception.
            encoding = sys.stdout.encoding or "ascii"
            sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows as columns two spaces apart, by the places that their letters take on a terminal."""
    widths = [max(_places(row[index]) for row in rows) for index in range(len(rows[0]))]
    return "\n".join(
        "  ".join(f"{cell}{' ' * (width - _places(cell))}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _places(text: str) -> int:
    """How many places a text takes: wide letters two, those that stand over another one none."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)


def _cells(record: dict[str, Any], columns: Sequence[str]) -> list[str]:
    """The cells of a record; a long text is cut where others follow it, so that one does not push all of them away."""
    cells = [_cell(record.get(column)) for column in columns]
    return [*(shortened(cell, MOST) for cell in cells[:-1]), cells[-1]]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple | frozenset):
        return ", ".join(str(part) for part in value)
    return " ".join(str(value).split())


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"not for JSON: {type(value).__name__}")
