"""The page of a project in its room: what it shows, and what it opens."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.charts.card import ChartCard
from careercruise_desktop.ui.milestones.page.reading_row import columns, widths_of
from careercruise_desktop.ui.milestones.page.state import ReadingState
from careercruise_desktop.ui.milestones.page.view import ProjectPageView
from careercruise_desktop.ui.milestones.presenter.page_state import page_state
from careercruise_desktop.ui.widgets.painting import text_width
from careercruise_desktop.ui.widgets.records_list import RecordsList
from tests.conftest import Prepare
from tests.factories import TODAY, entry
from tests.robots.desktop import Desktop, wait_for
from tests.robots.project_page import ProjectPageRobot
from tests.robots.widgets import click, press, settle, spoken_name, tab
from tests.ui.conftest import Show

from .pages import page as full_page
from .paid import fill, reading

KEY = Qt.Key


@pytest.fixture
def profile(prepare: Prepare) -> Path:
    """A data folder with a project that has a budget."""
    return prepare(fill, "milestones")


@pytest.fixture
def page(desktop: Desktop) -> ProjectPageRobot:
    return ProjectPageRobot(desktop, 1)


def records(page: ProjectPageRobot) -> RecordsList:
    found = page.view.records
    assert found is not None
    assert found.is_open
    return found


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


def test_the_records_are_as_wide_as_their_titles_and_what_they_give(page: ProjectPageRobot) -> None:
    page.press(page.view.outcomes.tiles[3])
    found = records(page)
    assert found.state is not None
    for row, state in zip(found.rows, found.state.rows, strict=True):
        value = text_width(state.right, "small")
        assert value <= 0.6 * (row.width() - 40), state.right
        assert text_width(state.title, "body_medium") + value + 40 <= row.width(), state.title


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


@pytest.mark.parametrize("width", [560, 480])
def test_that_a_project_is_confidential_is_never_cut(show: Show, width: int) -> None:
    view = ProjectPageView(lambda: ChartCard)
    ground = show(view)
    view.show_state(replace(page_state(full_page(), Settings()), kept="confidential"))
    ground.resize(width + 32, 700)
    settle()
    head = view.head
    assert head.kept.text() == "· confidential"
    assert head.kept.width() >= head.kept.sizeHint().width()
    assert head.kept.mapTo(head, QPoint(head.kept.width(), 0)).x() <= head.edit.x() + head.edit.width()
    assert head.sub.width() < head.sub.sizeHint().width()


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


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    money = "CHF\N{NO-BREAK SPACE}12,140,000.50"
    state = ReadingState(1, "19 Mar", ("42", "68", *[money] * 3, "7", "2", "0", "4.35"), "", "", ())
    widths = widths_of([state])
    assert all(wide >= text_width(text, "small") + 8 for wide, text in zip(widths, state.values, strict=True))
    assert {column.at: column.width for column in columns(1100, widths)}[2] == widths[2]
    for width in range(180, 1200, 7):
        shown = columns(width, widths)
        assert shown[-1].left + shown[-1].width <= width
        assert all(one.left + one.width <= two.left + 1 for one, two in pairwise(shown))
    assert widths_of([]) == widths_of([ReadingState(1, "19 Mar", ("1",) * 9, "", "", ())])


def test_sums_are_rounded_before_a_column_gives_way() -> None:
    code = "CHF\N{NO-BREAK SPACE}"
    shown = page_state(
        replace(full_page(), project=replace(full_page().project, currency="CHF"),
                readings=(reading(TODAY, planned_value=Decimal("12140000.50"), scope_done=1042),)),
        Settings(),
    ).readings  # fmt: skip
    assert (shown[0].values[2], shown[0].short[2], shown[0].short[0]) == (
        f"{code}12,140,000.50",
        f"{code}12.14m",
        "1,042",
    )
    wide, narrow = widths_of(shown), widths_of(shown, short=True)
    all_of_them = columns(1100, wide, narrow)
    assert not any(column.short for column in all_of_them)
    less = columns(sum(wide) + 90, wide, narrow)
    assert all(column.short for column in less)
    assert {column.at for column in less} >= set(range(9))
    # Where rounded sums are no narrower, nothing is rounded.
    assert not any(column.short for column in columns(400))


def test_what_is_looked_at_stays_in_sight_beside_a_panel(page: ProjectPageRobot) -> None:
    outcomes = page.view.outcomes
    page.reveal(outcomes.indexes)
    page.reveal(outcomes.readings)
    port = outcomes.parentWidget()
    assert port is not None

    def below() -> int:
        return outcomes.readings.mapTo(port, outcomes.readings.rect().topLeft()).y()

    before, width = below(), outcomes.width()
    context = page.desktop.session.context
    assert context is not None
    context.bus.record_requested.emit("project", 1)
    page.settle()
    assert outcomes.width() < width
    assert outcomes.slots["value"].width() > outcomes.width() // 2, "in one column"
    wait_for(lambda: abs(below() - before) <= 2)


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
