"""Outcome readings from a CSV file: bytes come in, drafts and problems go out, each with its line and column.

The first line names the columns, in any order, by their names here or by the words that the page of a project has for
them; `day` must be among them. Cells are divided by commas, semicolons or
tabs, days are ISO days, and text stays text, whatever a spreadsheet would make of it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from careercruise_desktop.domain.decimals import has_decimal_comma, sum_told, told
from careercruise_desktop.domain.text import clean
from careercruise_desktop.domain.words import listed, shortened

from .drafts import Limits, Problem

COUNTS = ("scope_done", "scope_planned", "open_defects", "high_defects", "escaped_defects")
SUMS = ("planned_value", "earned_value", "actual_cost")
AMOUNTS = (*SUMS, "review_score")
COLUMNS = (
    "day", "scope_done", "scope_planned", "planned_value", "earned_value", "actual_cost", "open_defects",
    "high_defects", "escaped_defects", "review_score", "note", "currency",
)  # fmt: skip
# What the page of a project calls them, where that is another word.
_WORDS = {
    "date": "day", "done": "scope_done", "of": "scope_planned", "planned": "planned_value", "earned": "earned_value",
    "actual": "actual_cost", "defects": "open_defects", "high": "high_defects", "severe_defects": "high_defects",
    "escaped": "escaped_defects", "review": "review_score",
}  # fmt: skip
LIMITS = Limits(size=1_000_000, lines=5_000, line=100_000, parts=len(COLUMNS), drafts=5_000)
MOST_PROBLEMS = 20
DELIMITERS = ",;\t"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class ReadingDraft(NamedTuple):
    """A reading as a file has it; `values` by field name, with None where its cell is empty. `line` counts from 1."""

    line: int
    day: date
    values: dict[str, int | Decimal | str | None]
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Readings:
    """What a file says: its drafts in order, the first of what is wrong with it, and which columns it has.

    Where there is a problem, nothing of the file is to be kept.
    """

    drafts: tuple[ReadingDraft, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    columns: frozenset[str] = frozenset()


class _Unfit(Exception):  # noqa: N818 - what the file is
    """The file cannot be read on from here."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(what)
        self.problem = Problem(where, what)


class _Line(NamedTuple):
    """The cells of a row, and the line on which it begins."""

    number: int
    cells: list[str]


def place(line: int, column: str = "") -> str:
    """Where something stands: `line 4`, `line 4, column planned_value`."""
    return f"line {line}, column {column}" if column else f"line {line}"


def read(content: bytes, limits: Limits = LIMITS) -> Readings:
    """What a file of readings says; whatever it holds, the answer is drafts and problems."""
    try:
        text = _text(content, limits)
        lines = _lines(text, limits)
        names = _names(next(lines, None))
        rows = [line for line in lines if any(cell.strip() for cell in line.cells)]
    except _Unfit as unfit:
        return Readings((), (unfit.problem,))
    comma = any(_with_decimal_comma(names, row) for row in rows)
    problems: list[Problem] = []
    drafts: list[ReadingDraft] = []
    for row in rows:
        found = _Row(names, row, comma)
        draft = found.draft()
        problems += found.problems
        if draft is not None:
            drafts.append(draft)
    problems += _twice(drafts)
    if not rows:
        problems.append(Problem("", "There is no reading in this file."))
    return Readings(tuple(drafts), tuple(problems[:MOST_PROBLEMS]), frozenset(names))


def _text(content: bytes, limits: Limits) -> str:
    if len(content) > limits.size:
        size, most = f"{len(content) / 1e6:,.1f}", f"{limits.size / 1e6:,.0f}"
        raise _Unfit("", f"The file has {size} MB; at most {most} MB are read.")
    coding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = content.decode(coding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise _Unfit(place(line), "This is no UTF-8. Save the file as CSV with UTF-8.") from None
    if "\0" in text:
        raise _Unfit(place(text[: text.index("\0")].count("\n") + 1), "This is no text.")
    if not text.strip():
        raise _Unfit("", "The file is empty.")
    return text


def _lines(text: str, limits: Limits) -> Iterator[_Line]:
    """The rows of the file, the first one with the names of the columns."""
    head = text.lstrip("\r\n").split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(head), strict=True)
    start = count = 0
    try:
        for cells in reader:
            if cells:
                count += 1
                _bound(cells, count, start + 1, limits)
                yield _Line(start + 1, cells)
            start = reader.line_num
    except csv.Error as error:
        if "limit" in str(error):
            raise _Unfit(place(start + 1), f"A cell has more than {limits.line:,} characters.") from None
        raise _Unfit(place(start + 1), "A quotation mark does not close, or text follows it.") from None


def _bound(cells: Sequence[str], count: int, line: int, limits: Limits) -> None:
    if count > limits.drafts + 1:
        raise _Unfit(place(line), f"At most {limits.drafts:,} readings are read of one file.")
    if len(cells) > limits.parts:
        raise _Unfit(place(line), f"This line has {len(cells):,} cells; there are only {limits.parts} columns.")
    if any(len(cell) > limits.line for cell in cells):
        raise _Unfit(place(line), f"A cell has more than {limits.line:,} characters.")


def _delimiter(head: str) -> str:
    """What divides the cells: whichever makes most known names of the first line."""
    return max(DELIMITERS, key=lambda mark: sum(_name(cell) in COLUMNS for cell in head.split(mark)))


def _name(cell: str) -> str:
    """The name of a column, whatever way it is written."""
    name = "_".join(cell.strip().strip('"').lower().replace("-", " ").replace("_", " ").split())
    return _WORDS.get(name, name)


def _names(head: _Line | None) -> list[str]:
    """The columns in order.

    Raises:
        _Unfit: one is unknown, stands there twice, or there is no day.
    """
    cells = head.cells if head is not None else []
    line = head.number if head is not None else 1
    names = [_name(clean(cell).text) for cell in cells]
    while names and not names[-1]:
        names.pop()
    for number, name in enumerate(names, 1):
        where = f"line {line}, column {number}"
        if name not in COLUMNS:
            shown = shortened(clean(cells[number - 1]).text.strip(), 40)
            raise _Unfit(where, f"There is no column “{shown}”. Columns are {listed(list(COLUMNS))}.")
        if name in names[: number - 1]:
            raise _Unfit(where, f"The column {name} stands here twice.")
    if "day" not in names:
        raise _Unfit(place(line), "The column day is missing.")
    return names


def _with_decimal_comma(names: Sequence[str], row: _Line) -> bool:
    return any(
        name in AMOUNTS and has_decimal_comma(cell.strip()) for name, cell in zip(names, row.cells, strict=False)
    )


def _twice(drafts: Iterable[ReadingDraft]) -> Iterator[Problem]:
    seen: dict[date, int] = {}
    for draft in drafts:
        before = seen.setdefault(draft.day, draft.line)
        if before != draft.line:
            yield Problem(place(draft.line, "day"), f"{draft.day} stands in line {before} already.")


class _Row:
    """One row on its way to a draft, with what is wrong with it."""

    def __init__(self, names: Sequence[str], row: _Line, comma: bool) -> None:
        self._line = row.number
        self._comma = comma
        self.problems: list[Problem] = []
        self._cells = {name: cell.strip() for name, cell in zip(names, row.cells, strict=False)}
        beyond = [cell for cell in row.cells[len(names) :] if cell.strip()]
        if beyond:
            self._complain("", f"This line has more cells than there are columns ({len(names)}).")

    def draft(self) -> ReadingDraft | None:
        """The draft; None where something is wrong."""
        day = self._day()
        values: dict[str, int | Decimal | str | None] = {name: self._count(name) for name in COUNTS}
        values |= {name: self._amount(name) for name in AMOUNTS}
        values["note"] = clean(self._cells.get("note", ""), lines=True).text
        if day is None or self.problems:
            return None
        if all(value in {None, ""} for value in values.values()):
            self._complain("", "Nothing was measured on this day.")
            return None
        return ReadingDraft(self._line, day, values, self._cells.get("currency", "").upper())

    def _day(self) -> date | None:
        text = self._cells.get("day", "")
        try:
            if _DAY.fullmatch(text):
                return date.fromisoformat(text)
        except ValueError:
            self._complain("day", f"There is no such day as {text}.")
            return None
        self._complain("day", f"{self._quoted(text)} is no day. Write it like 2026-03-19." if text else "No day.")
        return None

    def _count(self, name: str) -> int | None:
        value = self._amount(name)
        if value is not None and value != int(value):
            self._complain(name, f"{self._quoted(self._cells[name])} is no whole number.")
            return None
        return None if value is None else int(value)

    def _amount(self, name: str) -> Decimal | None:
        text = self._cells.get(name, "")
        if not text:
            return None
        found = sum_told(text) if name in SUMS else told(text, comma=self._comma)
        if found.value is None:
            self._complain(name, f"{self._quoted(text)} {found.why}.")
        elif found.value < 0:
            self._complain(name, f"{self._quoted(text)} is negative. There is nothing below 0 here.")
            return None
        return found.value

    def _complain(self, column: str, what: str) -> None:
        self.problems.append(Problem(place(self._line, column), what))

    @staticmethod
    def _quoted(text: str) -> str:
        return f"“{shortened(clean(text).text, 40)}”"
