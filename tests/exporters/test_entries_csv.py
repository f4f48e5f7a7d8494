"""Entries as CSV: whole, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.exporters.entries_csv import HEADER, entries_csv, guarded
from tests.factories import ZONE, entry, project, skill

NAMES = {Role.IT: "IT", Role.PM: "PM"}


@pytest.mark.parametrize(
    "text", ["-5", "+46 31 555", "-5.5%", "2026-03-19", "−5", "-1,200", "plain", "", "a=b", "-5/6"]
)
def test_numbers_and_dates_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["=1+2", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "  =1", "-x", "=\n1"])
def test_formulas_get_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


def test_a_row_says_when_what_and_for_whom() -> None:
    row = entry("09:00", "10:30", title="=Review", project_id=3, skills=frozenset({1, 2}), note="line 1\nline, 2")
    lines = "".join(entries_csv([row], {3: project(id=3)}, {1: skill(id=1), 2: skill(id=2, name="API")}, NAMES))
    header, cells = csv.reader(io.StringIO(lines))
    assert tuple(header) == HEADER
    assert dict(zip(header, cells, strict=True)) == {
        "day": "2026-03-19",
        "start": "2026-03-19T09:00:00+01:00",
        "end": "2026-03-19T10:30:00+01:00",
        "minutes": "90",
        "zone": ZONE,
        "role": "IT",
        "title": "'=Review",
        "project": "payments",
        "skills": "API, Python",
        "note": "line 1\nline, 2",
        "source": "typed",
    }


def test_a_day_total_has_no_time_of_day() -> None:
    row = entry(when=DayTotal(date(2026, 3, 19), 45, ZONE))
    _, cells = csv.reader(io.StringIO("".join(entries_csv([row], {}, {}, NAMES))))
    assert cells[:4] == ["2026-03-19", "", "", "45"]


def test_without_entries_there_is_the_header() -> None:
    assert "".join(entries_csv([], {}, {}, NAMES)) == ",".join(HEADER) + "\r\n"


@given(st.lists(st.tuples(st.text(min_size=1), st.text()), max_size=5))
def test_any_text_comes_back_as_it_went_but_for_the_guard(rows: list[tuple[str, str]]) -> None:
    entries = [entry(title=title, note=note) for title, note in rows]
    text = "".join(entries_csv(entries, {}, {}, NAMES))
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(each["title"], each["note"]) for each in read] == [(guarded(title), guarded(note)) for title, note in rows]
