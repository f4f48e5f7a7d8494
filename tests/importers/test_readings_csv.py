"""Readings from a CSV file: what is read, and what is refused with its line and column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.decimals import told
from careercruise_desktop.importers.drafts import Limits
from careercruise_desktop.importers.readings_csv import LIMITS, Readings, read
from careercruise_desktop.ui.milestones.page.state import VALUES


def said(text: str | bytes, limits: Limits = LIMITS) -> list[str]:
    content = text.encode() if isinstance(text, str) else text
    return [str(problem) for problem in read(content, limits).problems]


def taken(text: str | bytes) -> Readings:
    found = read(text.encode() if isinstance(text, str) else text)
    assert found.problems == ()
    return found


def test_a_file_with_every_column_is_read() -> None:
    (draft,) = taken(
        "day,scope_done,scope_planned,planned_value,earned_value,actual_cost,open_defects,high_defects,"
        "escaped_defects,review_score,note,currency\n"
        '2026-03-15,42,68,121400,113200.50,108600,7,2,0,4.4,"Two lines,\nand a comma",eur\n'
    ).drafts
    assert (draft.line, draft.day, draft.currency) == (2, date(2026, 3, 15), "EUR")
    assert draft.values == {
        "scope_done": 42, "scope_planned": 68, "planned_value": Decimal(121400), "earned_value": Decimal("113200.50"),
        "actual_cost": Decimal(108600), "open_defects": 7, "high_defects": 2, "escaped_defects": 0,
        "review_score": Decimal("4.4"), "note": "Two lines,\nand a comma",
    }  # fmt: skip


@pytest.mark.parametrize("place", [1, 2])
def test_the_words_of_the_page_name_the_columns_too(place: int) -> None:
    heads = ["Day", *(value[place] for value in VALUES), "Note"]
    (draft,) = taken(f"{','.join(heads)}\n2026-03-15,42,68,100,90,80,7,2,0,4.4,calm\n").drafts
    assert [str(draft.values[value[0]]) for value in VALUES] == ["42", "68", "100", "90", "80", "7", "2", "0", "4.4"]
    assert said("day,done,scope done\n") == ["line 1, column 3: The column scope_done stands here twice."]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_marks_codings_and_line_ends_of_spreadsheets_make_no_difference(coding: str, mark: str, ending: str) -> None:
    lines = [["Day", "Scope done", "note"], ["2026-03-01", "4", "Café"], ["2026-03-08", "9", ""], ["", "", ""]]
    content = ending.join(mark.join(cells) for cells in lines).encode(coding)
    found = taken(content).drafts
    assert [(each.day.day, each.values["scope_done"], each.values["note"]) for each in found] == [
        (1, 4, "Café"),
        (8, 9, ""),
    ]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1234.5", "1234.5"), ("1234,5", "1234.5"), ("1.234,50", "1234.50"), ("1,234.50", "1234.50"),
        ("1 234,50", "1234.50"), ("1\N{NO-BREAK SPACE}234", "1234"), ("1'234'567", "1234567"),
        ("1,234,567", "1234567"), ("1.234.567", "1234567"), ("0,500", "0.5"), ("1.234,5", "1234.5"),
    ],
)  # fmt: skip
def test_clear_numbers_are_read_whichever_way_they_are_written(cell: str, value: str) -> None:
    (draft,) = taken(f"day;earned_value\n2026-03-01;{cell}\n").drafts
    assert draft.values["earned_value"] == Decimal(value)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("95.901", "may be 95901 or 95.901. Write it without a separator of thousands."),
        ("0,125", "has more than two decimals. Round it."),
        ("1234.567", "has more than two decimals. Round it."),
    ],
)
def test_a_sum_is_neither_guessed_nor_rounded(cell: str, why: str) -> None:
    assert said(f"day;actual_cost\n2026-03-01;{cell}\n") == [f"line 2, column actual_cost: “{cell}” {why}"]


def test_a_number_that_can_be_read_in_two_ways_is_not_guessed() -> None:
    assert said("day;earned_value\n2026-03-01;1,234\n") == [
        "line 2, column earned_value: “1,234” may be 1234 or 1.234. Write it without a separator of thousands."
    ]
    with_commas = "day;earned_value;actual_cost\n2026-03-01;12,5;1\n2026-03-02;1;1.234\n"
    assert said(with_commas) == [
        "line 3, column actual_cost: “1.234” may be 1234 or 1.234. Write it without a separator of thousands."
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "The file is empty."),
        ("day,scope_done\n", "There is no reading in this file."),
        ("scope_done\n4\n", "line 1: The column day is missing."),
        ("day,day\n2026-01-01,1\n", "line 1, column 2: The column day stands here twice."),
        ("day,scope_done\n2026-13-01,4\n", "line 2, column day: There is no such day as 2026-13-01."),
        ("day,scope_done\n1.3.2026,4\n", "line 2, column day: “1.3.2026” is no day. Write it like 2026-03-19."),
        ("day,scope_done\n,4\n", "line 2, column day: No day."),
        ("day,scope_done\n2026-03-01,4.5\n", "line 2, column scope_done: “4.5” is no whole number."),
        ("day,scope_done\n2026-03-01,four\n",
         "line 2, column scope_done: “four” is no number. Write it like 1234.50."),
        ("day,actual_cost\n2026-03-01,-5\n",
         "line 2, column actual_cost: “-5” is negative. There is nothing below 0 here."),
        ("day,scope_done\n2026-03-01,\n", "line 2: Nothing was measured on this day."),
        ("day,scope_done\n2026-03-01,4,9\n", "line 2: This line has more cells than there are columns (2)."),
        ('day,note\n2026-03-01,"open\n',
         "line 2: A quotation mark does not close, or text follows it."),
        ("day,scope_done\n2026-03-01,4\n2026-03-01,5\n", "line 3, column day: 2026-03-01 stands in line 2 already."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line_and_column(text: str, problem: str) -> None:
    assert said(text) == [problem]


def test_an_unknown_column_is_named_with_those_that_there_are() -> None:
    (problem,) = said("day,scope_done,velocity\n2026-03-01,4,3\n")
    assert problem.startswith("line 1, column 3: There is no column “velocity”. Columns are day, scope_done,")


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    text = '\n\nday,note,scope_done\n2026-03-01,"one\ntwo\nthree",1\n\n2026-03-02,x,bad\n'
    assert said(text) == ["line 8, column scope_done: “bad” is no number. Write it like 1234.50."]


def test_every_problem_is_told_up_to_twenty() -> None:
    rows = "".join(f"2026-03-01,x{number}\n" for number in range(50))
    assert len(said(f"day,scope_done\n{rows}")) == 20


def test_text_that_looks_like_a_formula_stays_text() -> None:
    (draft,) = taken('day,scope_done,note\n2026-03-01,4,"=HYPERLINK(""http://x"",""y"")"\n').drafts
    assert draft.values["note"] == '=HYPERLINK("http://x","y")'


def test_what_no_screen_can_carry_is_left_out_of_the_note() -> None:
    (draft,) = taken("day,scope_done,note\n2026-03-01,4,a\x07b\u202ec\n").drafts
    assert draft.values["note"] == "abc"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"day,scope_done\n2026-03-01,\xff\xfe4\n", "line 2: This is no UTF-8. Save the file as CSV with UTF-8."),
        (b"day,scope_done\n2026-03-01,\x004\n", "line 2: This is no text."),
        (b"\xff\xfed", "line 1: This is no UTF-8. Save the file as CSV with UTF-8."),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, problem: str) -> None:
    assert said(content) == [problem]


def test_a_file_that_is_too_much_is_refused_before_it_is_read() -> None:
    assert said(b" " * 1_000_001) == ["The file has 1.0 MB; at most 1 MB are read."]
    few = Limits(size=1_000, line=30, parts=12, drafts=3)
    many = "day,scope_done\n" + "".join(f"2026-03-0{number},1\n" for number in range(1, 5))
    assert said(many, few) == ["line 5: At most 3 readings are read of one file."]
    assert said(f"day,note\n2026-03-01,{'x' * 31}\n", few) == ["line 2: A cell has more than 30 characters."]
    assert said("day" + "," * 30 + "\n", few) == ["line 1: This line has 31 cells; there are only 12 columns."]
    assert said(f"day,note\n2026-03-01,{'x' * 150_000}\n") == ["line 2: A cell has more than 100,000 characters."]


@given(st.binary(max_size=300))
def test_any_bytes_at_all_give_drafts_or_problems(content: bytes) -> None:
    found = read(content)
    assert found.drafts or found.problems


_CELLS = st.text(alphabet="0123456789.,;-=' \"\n\tabé", max_size=12)


@given(st.lists(st.tuples(st.dates(date(2020, 1, 1), date(2026, 1, 1)), _CELLS), max_size=6))
def test_whatever_is_written_in_the_cells_each_problem_has_its_line(rows: list[tuple[date, str]]) -> None:
    text = "day,scope_done\n" + "".join('{},"{}"\n'.format(day, cell.replace('"', '""')) for day, cell in rows)
    found = read(text.encode())
    assert all(problem.where.startswith("line ") for problem in found.problems) or not rows
    assert len(found.drafts) <= len(rows)


@given(st.decimals(0, 10**12, places=2))
def test_a_number_means_the_same_with_point_and_with_comma(value: Decimal) -> None:
    plain = format(value, ".2f")
    ways = {plain, plain.replace(".", ","), f"{value:,.2f}", f"{value:,.2f}".translate(str.maketrans(",.", ".,"))}
    assert {told(way).value for way in ways} == {value}
