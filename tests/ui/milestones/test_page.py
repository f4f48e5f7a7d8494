"""The page of a project in its room: what it shows, what it opens, readings that are typed and imported."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.milestones import MilestoneMove
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.charts.card import ChartCard
from careercruise_desktop.ui.milestones.page.reading_row import columns
from careercruise_desktop.ui.milestones.page.state import VALUES
from careercruise_desktop.ui.milestones.page.view import ProjectPageView
from careercruise_desktop.ui.milestones.presenter.page_state import page_state
from careercruise_desktop.ui.widgets.records_list import RecordsList
from tests.factories import TODAY, entry, milestone, project
from tests.robots.desktop import Desktop
from tests.robots.project_page import ProjectPageRobot
from tests.robots.widgets import click, press, settle, spoken_name, tab
from tests.ui.conftest import Show

from .pages import page as full_page

KEY = Qt.Key
FIRST, LAST = TODAY - timedelta(days=40), TODAY - timedelta(days=4)
HEAD = "day,scope_done,scope_planned,planned_value\n"


def reading(day: date, **more: object) -> OutcomeReading:
    values: dict[str, object] = {"scope_done": 30, "scope_planned": 60, "planned_value": Decimal(50_000)}
    return OutcomeReading(project_id=1, day=day, **(values | more))  # type: ignore[arg-type]


@pytest.fixture
def page(desktop: Desktop) -> ProjectPageRobot:
    """A project with a budget, two milestones of which one was moved, two readings and logged hours; and a bare one."""
    start = date(2025, 11, 3)
    desktop.given(
        project(id=1, name="Payments", client="Kestrel Bank", start=start, budget=Decimal(184_000),
                baseline_finish=date(2026, 5, 29), finish=date(2026, 6, 12), rate=Decimal(90)),
        project(id=2, name="Data warehouse", code="dwh"),
        milestone(date(2026, 2, 20), id=5, title="API contract", project_id=1, achieved=date(2026, 2, 20),
                  created=start),
        milestone(date(2026, 6, 12), id=6, title="Closure", role=Role.PM, project_id=1, created=start,
                  baseline_due=date(2026, 5, 29)),
        MilestoneMove(id=7, milestone_id=6, day=LAST, from_due=date(2026, 5, 29), to_due=date(2026, 6, 12)),
        reading(FIRST, id=8),
        reading(LAST, id=9, scope_done=42, planned_value=Decimal(90_000), earned_value=Decimal(80_000),
                actual_cost=Decimal(75_000), review_score=Decimal("4.4")),
        entry("09:00", "11:00", LAST, project_id=1, title="Build"),
    )  # fmt: skip
    return ProjectPageRobot(desktop, 1)


def records(page: ProjectPageRobot) -> RecordsList:
    found = page.view.records
    assert found is not None
    assert found.is_open
    return found


def kept(page: ProjectPageRobot, day: date) -> OutcomeReading:
    found: list[OutcomeReading] = page.desktop.kept(OutcomeReading)
    return next(each for each in found if each.day == day)


def test_the_page_shows_tiles_charts_readings_and_figures_of_its_project(page: ProjectPageRobot) -> None:
    view = page.view
    assert view.head.name.text() == "Payments"
    assert view.outcomes.tiles[0].accessibleName().startswith("Scope, on track, 42 of 60 items done")
    assert [spoken_name(tab) for tab in view.head.tabs._tabs.values()] == [
        "Outcomes", "Milestones, 2", "Feedback, 0", "Log, 2 h",
    ]  # fmt: skip
    assert [row.state.id for row in page.rows] == [9, 8]
    assert page.chart("value").accessibleDescription().startswith("Earned value on ")
    assert page.chart("trend").points[-1].tip[0].text == "Closure"
    cpi = next(line for line in view.outcomes.indexes.lines if line.figure == "cpi")
    assert cpi.accessibleName().startswith("CPI 1.07")


def test_a_project_without_figures_says_why_and_takes_a_first_reading(page: ProjectPageRobot) -> None:
    page.show(2)
    view = page.view
    assert [tile.accessibleName().split(",")[1] for tile in view.outcomes.tiles] == [" no figure"] * 4
    slots = view.outcomes.slots.values()
    assert all(slot.card is not None and slot.card._nothing.isVisible() for slot in slots)
    assert not view.readings.columns.isVisible()
    page.press(view.readings.add)
    page.put(page.editor.values["scope_done"], "3")
    page.put(page.editor.values["scope_planned"], "12")
    page.press(page.editor.save)
    page.settle()
    assert view.readings.editor is None
    assert "3 of 12 items done" in view.outcomes.tiles[0].accessibleName()
    assert view.readings.columns.isVisible()


def test_a_tile_opens_its_records_and_a_record_the_inspector(page: ProjectPageRobot) -> None:
    page.press(page.view.outcomes.tiles[0])
    found = records(page)
    assert len(found.rows) == 2
    asked: list[tuple[str, int]] = []
    page.view.record_opened.connect(lambda *record: asked.append(record))
    click(found.rows[0])
    page.desktop.rest()
    assert asked == [("outcome_reading", 9)]
    assert not found.is_open


def test_every_figure_tells_what_it_means(page: ProjectPageRobot) -> None:
    outcomes = page.view.outcomes
    assert len(outcomes.indexes.lines) > 12
    figures = [*outcomes.indexes.lines, *outcomes.on_time.lines]
    abouts = [tile.about for tile in outcomes.tiles] + [line.about for line in figures]
    assert all(about.toolTip() and about.accessibleName().startswith("About ") for about in abouts)


def test_every_index_opens_records(page: ProjectPageRobot) -> None:
    for line in page.view.outcomes.indexes.lines[:4]:
        page.press(line)
        assert records(page).rows
        press(records(page), KEY.Key_Escape)
        assert line.hasFocus()


def test_a_point_of_the_trend_opens_its_milestone_and_one_of_the_hours_the_entries(page: ProjectPageRobot) -> None:
    asked: list[tuple[str, int]] = []
    page.view.record_opened.connect(lambda *record: asked.append(record))
    context = page.desktop.session.context
    assert context is not None
    context.bus.record_requested.connect(lambda *record: asked.append(record))
    chart = page.chart("trend")
    chart.setFocus()
    press(chart, KEY.Key_End)
    press(chart, KEY.Key_Return)
    page.desktop.rest()
    assert asked == [("milestone", 6)]
    chart = page.chart("burn")
    click(chart.viewport(), chart.column(len(chart.points) - 1).center().toPoint())
    page.desktop.rest()
    assert [spoken_name(row).split(",")[0] for row in records(page).rows] == ["Build"]


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
        ("planned_value", "100", "Planned value, EUR: Planned value is cumulative"),
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
    assert said.endswith("Nothing was imported.")
    assert len(page.desktop.kept(OutcomeReading)) == 2


def test_a_file_with_days_that_were_read_asks_before_it_replaces_them(page: ProjectPageRobot, tmp_path: Path) -> None:
    file = tmp_path / "readings.csv"
    file.write_text(f"{HEAD}{LAST.isoformat()},50,60,95000\n", encoding="utf-8")
    page.view.readings.take_file(file)
    page.settle()
    readings = page.view.readings
    assert "Replace it?" in readings.complaint.text
    page.press(readings.keep)
    assert not readings.complaint.isVisible()
    page.view.readings.take_file(file)
    page.settle()
    page.press(readings.replace)
    page.settle()
    assert [row.state.values[0] for row in page.rows] == ["50", "30"]
    assert not readings.replace.isVisible()


def test_charts_are_saved_as_pictures_and_tables(page: ProjectPageRobot, tmp_path: Path) -> None:
    for kind, begins in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("csv", b"day,planned_value")):
        target = tmp_path / f"value.{kind}"
        page.view.save_requested.emit("value", kind, target)
        assert target.read_bytes().startswith(begins)


def test_feedback_and_log_are_tabs_with_their_records(page: ProjectPageRobot) -> None:
    page.view.show_tab("log")
    page.desktop.rest()
    (row,) = page.view.behind.rows
    assert spoken_name(row).startswith("Build")
    assert ", IT" in spoken_name(row)
    page.press(row)
    assert page.desktop.session.panels.inspector.isVisible()
    page.view.show_tab("feedback")
    page.desktop.rest()
    assert page.view.behind.rows == []
    page.view.show_tab("outcomes")
    assert page.view.outcomes.isVisible()


def test_a_change_elsewhere_is_shown(page: ProjectPageRobot) -> None:
    page.desktop.given(reading(TODAY, scope_done=48, planned_value=Decimal(95_000)))
    page.settle()
    assert page.rows[0].state.values[0] == "48"
    page.desktop.go(1)
    page.desktop.given(entry("09:00", "10:00", TODAY, project_id=1, title="Later"))
    page.desktop.go(3)
    page.settle()
    assert spoken_name(page.view.head.tabs._tabs["log"]) == "Log, 3 h"


@pytest.mark.parametrize(("width", "across", "beside"), [(968, 4, True), (680, 2, False), (520, 2, False)])
def test_cards_reflow_and_nothing_is_cut(show: Show, width: int, across: int, beside: bool) -> None:
    view = ProjectPageView(lambda: ChartCard)
    ground = show(view)
    view.show_state(page_state(full_page(), Settings()))
    ground.resize(width + 32, 700)
    for _ in range(len(view.outcomes.slots) + 1):
        settle()
    tops = [tile.y() for tile in view.outcomes.tiles]
    assert tops.count(tops[0]) == across
    value, trend = view.outcomes.slots["value"], view.outcomes.slots["trend"]
    assert (value.y() == trend.y()) == beside
    assert _inside(view)


def test_in_the_smallest_window_nothing_is_cut(page: ProjectPageRobot) -> None:
    page.desktop.window.resize(1000, 700)
    page.settle()
    assert _inside(page.view)


def _inside(view: ProjectPageView) -> bool:
    """Whether all of the page lies within its sight, from left to right."""
    sight = view._scroll.viewport().width()
    cards = [each for each in view.outcomes.children() if isinstance(each, QWidget) and each.isVisible()]
    return view.outcomes.width() <= sight and all(card.geometry().right() < sight for card in cards)


def test_columns_give_way_in_the_order_of_what_matters_least() -> None:
    wide, narrow = columns(900), columns(420)
    assert [column.at for column in wide] == [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, -2]
    assert {column.at for column in narrow} >= {-1, 0, 1}
    for width in range(180, 1200, 7):
        shown = columns(width)
        assert shown[-1].left + shown[-1].width <= width
        assert all(one.left + one.width <= two.left + 1 for one, two in pairwise(shown))


def test_tab_goes_through_the_page_as_people_read(page: ProjectPageRobot) -> None:
    outcomes = page.view.outcomes
    outcomes.tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = [outcomes.tiles[0]]
    for _ in range(60):
        here = tab()
        assert here is not None
        if here is outcomes.indexes.lines[0]:
            break
        seen.append(here)
    settle()
    expected: list[QWidget] = [
        outcomes.tiles[1],
        page.chart("value"),
        page.chart("trend"),
        page.view.readings.csv,
        page.rows[0],
    ]
    places = [seen.index(each) for each in expected]
    assert places == sorted(places)
