"""Readings on the page of a project: typed, changed, deleted and imported."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.ui.milestones.page.state import VALUES
from tests.conftest import Prepare
from tests.factories import TODAY
from tests.robots.desktop import Desktop
from tests.robots.project_page import ProjectPageRobot
from tests.robots.widgets import press, tab

from .paid import FIRST, LAST, fill, reading

KEY = Qt.Key
HEAD = "day,scope_done,scope_planned,planned_value\n"
TWO_WAYS = "May be 95901 or 95.901. Write it without a separator of thousands"


@pytest.fixture
def profile(prepare: Prepare) -> Path:
    """A data folder with a project that has a budget."""
    return prepare(fill, "milestones")


@pytest.fixture
def page(desktop: Desktop) -> ProjectPageRobot:
    return ProjectPageRobot(desktop, 1)


def kept(page: ProjectPageRobot, day: date) -> OutcomeReading:
    found: list[OutcomeReading] = page.desktop.kept(OutcomeReading)
    return next(each for each in found if each.day == day)


def test_a_reading_is_added_by_keyboard_and_taken_back(page: ProjectPageRobot) -> None:
    page.reveal(page.view.readings.add)
    page.view.readings.add.setFocus()
    press(page.view.readings.add, KEY.Key_Return)
    page.desktop.rest()
    editor = page.editor
    assert editor.day.hasFocus()
    assert (editor.day.value, editor.values["scope_done"].value) == (TODAY, 42)
    assert tab() is editor.values["scope_done"]
    page.desktop.type("45")
    press(editor.values["scope_done"], KEY.Key_Return)
    page.settle()
    assert kept(page, TODAY).scope_done == 45
    assert page.rows[0].state.values[0] == "45"
    assert page.desktop.toast == "Reading of Thu 19 March added"
    page.desktop.undo()
    page.settle()
    assert [row.state.id for row in page.rows] == [9, 8]


def test_escape_leaves_everything_as_it_was(page: ProjectPageRobot) -> None:
    page.press(page.view.readings.add)
    page.put(page.editor.values["open_defects"], "5")
    press(page.editor.values["open_defects"], KEY.Key_Escape)
    press(page.desktop.focus, KEY.Key_Escape)
    assert page.view.readings.editor is None
    assert page.view.readings.add.hasFocus()
    assert len(page.desktop.kept(OutcomeReading)) == 2


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("scope_done", "many", "Scope done: Not a number"),
        ("review_score", "6", "Review score: From 1.0 to 5.0"),
        ("review_score", "4.357", "Review score: No more than two decimals are possible"),
        ("planned_value", "100", "Planned value, EUR: Planned value is cumulative"),
        (
            "actual_cost",
            "95.901",
            f"Actual cost, EUR: {TWO_WAYS}",
        ),
        (
            "actual_cost",
            "95,901",
            f"Actual cost, EUR: {TWO_WAYS}",
        ),
        ("actual_cost", "95.9011", "Actual cost, EUR: Has more than two decimals. Round it"),
        ("actual_cost", "-5", "Actual cost, EUR: No less than 0 is possible"),
        ("actual_cost", "much", "Actual cost, EUR: Not a sum, such as 12 500"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(page: ProjectPageRobot, field: str, typed: str, said: str) -> None:
    page.press(page.view.readings.add)
    page.put(page.editor.values[field], typed)
    page.press(page.editor.save)
    assert page.editor.complaint.text.startswith(said)
    assert page.editor.values[field].error
    assert page.editor.values[field].hasFocus()
    assert len(page.desktop.kept(OutcomeReading)) == 2


def test_what_cannot_be_read_is_said_until_it_is_mended(page: ProjectPageRobot) -> None:
    page.press(page.view.readings.add)
    values, said = page.editor.values, "Scope done: Not a number"
    page.put(values["scope_done"], "abc")
    assert tab() is values["scope_planned"]
    assert page.editor.complaint.text.startswith(said)
    page.put(values["open_defects"], "many")
    assert page.editor.complaint.text.startswith(said), "typing elsewhere mends nothing"
    for _ in range(2):
        press(page.desktop.focus, KEY.Key_Return)
        assert page.editor.complaint.text.startswith(said), "the first of them"
        assert values["scope_done"].hasFocus()
    page.put(values["scope_done"], "44")
    assert page.editor.complaint.text.startswith("Open defects: Not a number")
    page.put(values["open_defects"], "2")
    assert page.editor.complaint.text == ""
    press(values["open_defects"], KEY.Key_Return)
    page.settle()
    assert (kept(page, TODAY).scope_done, kept(page, TODAY).open_defects) == (44, 2)


def test_what_was_refused_is_mended_in_another_field_too(page: ProjectPageRobot) -> None:
    page.press(page.view.readings.add)
    editor = page.editor
    page.put(editor.values["planned_value"], "60000")
    press(editor.values["planned_value"], KEY.Key_Return)
    assert "is cumulative" in editor.complaint.text
    editor.day.set_value(FIRST + timedelta(days=5))
    press(editor.day, KEY.Key_Return)
    page.settle()
    assert kept(page, FIRST + timedelta(days=5)).planned_value == 60_000


def test_undo_stays_with_a_form_in_which_something_is_typed(page: ProjectPageRobot) -> None:
    page.press(page.rows[1])
    page.put(page.editor.note, "As agreed")
    press(page.editor.note, KEY.Key_Return)
    page.settle()
    page.press(page.view.readings.add)
    page.put(page.editor.values["scope_done"], "abc")
    press(page.editor.values["scope_done"], KEY.Key_Return)
    for widget in (page.editor.day, page.editor.save, page.editor.note):
        widget.setFocus()
        press(widget, KEY.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
        page.settle()
    assert kept(page, FIRST).note == "As agreed"
    assert page.editor.values["scope_done"].text() == "abc"
    page.press(page.editor.cancel)
    page.press(page.view.readings.add)
    press(page.editor.note, KEY.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    page.settle()
    assert kept(page, FIRST).note == "", "nothing is typed"


def test_a_day_of_another_year_shows_its_year(page: ProjectPageRobot) -> None:
    page.press(page.view.readings.add)
    page.put(page.editor.values["planned_value"], "")
    page.put(page.editor.day, "1 jan 2020")
    assert tab() is page.editor.values["scope_done"]
    assert page.editor.day.text() == "Wed 1 January 2020"
    page.show(2)
    page.show(1)
    press(page.editor.day, KEY.Key_Return)
    page.settle()
    assert date(2020, 1, 1) in {each.day for each in page.desktop.kept(OutcomeReading)}


def test_the_focus_is_on_the_row_that_was_changed(page: ProjectPageRobot) -> None:
    page.press(page.rows[1])
    page.put(page.editor.values["scope_done"], "31")
    press(page.editor.values["scope_done"], KEY.Key_Return)
    page.settle()
    assert page.rows[1].hasFocus()
    press(page.rows[1], KEY.Key_Delete)
    page.settle()
    assert page.rows[0].hasFocus()


def test_a_day_to_come_is_refused_at_the_day(page: ProjectPageRobot) -> None:
    page.press(page.view.readings.add)
    page.editor.day.set_value(TODAY + timedelta(days=3))
    page.press(page.editor.save)
    assert "A reading is of today or of a day before" in page.editor.complaint.text
    assert page.editor.day.hasFocus()


def test_a_reading_of_a_day_that_has_one_asks_to_replace_it(page: ProjectPageRobot) -> None:
    page.press(page.view.readings.add)
    page.editor.day.set_value(LAST)
    page.put(page.editor.values["scope_done"], "44")
    page.press(page.editor.save)
    assert "already. Replace it?" in page.editor.complaint.text
    assert page.editor.replace.hasFocus()
    page.press(page.editor.replace)
    page.settle()
    assert [row.state.values[0] for row in page.rows] == ["44", "30"]
    assert kept(page, LAST).scope_done == 44


def test_a_row_turns_into_its_form_and_is_changed_or_deleted(page: ProjectPageRobot) -> None:
    row = page.rows[1]
    page.press(row)
    assert page.editor.draft.id == 8
    assert not row.isVisible()
    page.put(page.editor.values["actual_cost"], "20000.50")
    press(page.editor.values["actual_cost"], KEY.Key_Return)
    page.settle()
    assert kept(page, FIRST).actual_cost == Decimal("20000.50")
    page.rows[0].setFocus()
    press(page.rows[0], KEY.Key_Delete)
    page.settle()
    assert [row.state.id for row in page.rows] == [8]
    page.desktop.undo()
    page.settle()
    assert [row.state.id for row in page.rows] == [9, 8]


def test_money_and_scores_stand_with_the_digits_that_were_typed(page: ProjectPageRobot) -> None:
    page.press(page.rows[1])
    values = page.editor.values
    assert values["planned_value"].text() == "50000"
    page.put(values["actual_cost"], "20000.5")
    page.put(values["review_score"], "4")
    press(values["review_score"], KEY.Key_Return)
    page.settle()
    assert kept(page, FIRST).review_score == 4
    shown = dict(zip([key for key, _, _ in VALUES], page.rows[1].state.values, strict=True))
    assert (shown["actual_cost"], shown["planned_value"], shown["review_score"]) == ("€20,000.50", "€50,000", "4.0")
    page.press(page.rows[1])
    values = page.editor.values
    assert [values[key].text() for key in ("actual_cost", "review_score")] == ["20000.50", "4.0"]
    page.put(values["review_score"], "4.35")
    press(values["review_score"], KEY.Key_Return)
    page.settle()
    assert page.rows[1].state.values[-1] == "4.35"


def test_what_is_being_typed_outlasts_a_change_elsewhere(page: ProjectPageRobot) -> None:
    page.press(page.rows[1])
    page.put(page.editor.values["scope_done"], "31")
    page.desktop.given(reading(TODAY, scope_done=48, planned_value=Decimal(95_000)))
    page.settle()
    assert page.rows[0].state.values[0] == "48"
    assert page.editor.values["scope_done"].text() == "31"
    assert [row.isVisible() for row in page.rows] == [True, True, False]
    press(page.editor.values["scope_done"], KEY.Key_Return)
    page.settle()
    assert kept(page, FIRST).scope_done == 31


def test_what_is_not_typed_over_follows_what_is_read_elsewhere(page: ProjectPageRobot) -> None:
    page.press(page.view.readings.add)
    values = page.editor.values
    page.put(values["scope_done"], "45")
    page.desktop.given(
        reading(LAST + timedelta(days=1), scope_done=43, planned_value=None, earned_value=Decimal(95_000),
                actual_cost=Decimal(79_000))
    )  # fmt: skip
    page.settle()
    assert [values[key].text() for key in ("scope_done", "earned_value", "actual_cost")] == ["45", "95000", "79000"]
    press(values["scope_done"], KEY.Key_Return)
    page.settle()
    assert (kept(page, TODAY).earned_value, kept(page, TODAY).scope_done) == (95_000, 45)


def test_readings_come_from_a_csv_file_that_is_dropped(page: ProjectPageRobot, tmp_path: Path) -> None:
    file = tmp_path / "readings.csv"
    file.write_text(f"{HEAD}2026-03-17,43,60,95000\n2026-03-18,44,60,96000\n", encoding="utf-8")
    assert "scope done, scope planned" in page.view.readings.csv.toolTip()
    assert page.drop(str(file))
    assert [row.state.values[0] for row in page.rows] == ["44", "43", "42", "30"]
    assert page.desktop.toast == "Imported readings.csv"
    other = tmp_path / "readings.txt"
    other.write_text("", encoding="utf-8")
    asked: list[object] = []
    page.view.csv_chosen.connect(lambda *file: asked.append(file))
    page.drop(str(other))
    assert asked == []


def test_a_file_with_a_mistake_is_told_by_line_and_column_and_nothing_comes_in(
    page: ProjectPageRobot, tmp_path: Path
) -> None:
    file = tmp_path / "readings.csv"
    file.write_text(f"{HEAD}2026-03-17,43,60,95000\n2026-03-18,many,60,96000\n", encoding="utf-8")
    page.drop(str(file))
    said = page.view.readings.complaint.text
    assert "line 3" in said
    assert "scope_done" in said
    assert said.endswith("Nothing was imported from readings.csv.")
    assert len(page.desktop.kept(OutcomeReading)) == 2


def test_a_file_with_days_that_were_read_asks_before_it_replaces_them(page: ProjectPageRobot, tmp_path: Path) -> None:
    file = tmp_path / "readings.csv"
    file.write_text(f"{HEAD}{LAST.isoformat()},50,60,95000\n", encoding="utf-8")
    page.view.readings.take_file(file)
    page.settle()
    readings = page.view.readings
    assert readings.complaint.text.startswith("readings.csv: There is a reading of ")
    assert "Replace it?" in readings.complaint.text
    page.show(2)
    assert not readings.replace.isVisible(), "another project would be meant"
    assert readings.complaint.text == ""
    page.show(1)
    page.view.readings.take_file(file)
    page.settle()
    page.press(readings.keep)
    assert not readings.complaint.isVisible()
    page.view.readings.take_file(file)
    page.settle()
    page.press(readings.replace)
    page.settle()
    assert [row.state.values[0] for row in page.rows] == ["50", "30"]
    assert not readings.replace.isVisible()


def test_many_readings_are_shown_in_parts_and_those_on_screen_stay(page: ProjectPageRobot) -> None:
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range(130)]
    page.desktop.given(*(reading(day, planned_value=None) for day in days))
    page.settle()
    more = page.view.readings.all
    assert (len(page.rows), more.text()) == (8, "Show 100 more of 132")
    first = page.rows[0]
    page.press(more)
    assert (len(page.rows), more.text()) == (108, "Show all 132")
    assert page.rows[8].hasFocus()
    page.press(more)
    assert (len(page.rows), more.isVisible()) == (132, False)
    assert page.rows[0] is first
    assert [row.y() for row in page.rows] == sorted(row.y() for row in page.rows)
