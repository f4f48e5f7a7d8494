"""The table by itself: its columns and their room, its rows, and what stays in sight while they change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.milestones.table.columns import Ground
from careercruise_desktop.ui.milestones.table.model import LinesModel
from careercruise_desktop.ui.milestones.table.pane import TablePane
from careercruise_desktop.ui.widgets.painting import text_width
from tests.factories import TODAY
from tests.robots.widgets import settle
from tests.ui.conftest import Show

GROUND = Ground(TODAY, {Role.IT: "IT", Role.PM: "PM"})


def line(key: int, due: date = TODAY, **more: object) -> MilestoneLine:
    """A line of the table."""
    values: dict[str, object] = {
        "id": key, "title": f"Milestone {key}", "role": Role.IT, "project_id": None, "start": due, "baseline_due": due,
        "due": due, "created": TODAY, "status": MilestoneStatus.PLANNED, **more,
    }  # fmt: skip
    return MilestoneLine(**values)  # type: ignore[arg-type]


def test_the_column_that_is_sorted_by_stays_where_there_is_little_room(show: Show) -> None:
    pane = TablePane(sort=("weight", True))
    ground = show(pane.tools, pane)
    ground.resize(560, 400)
    pane.show_lines((line(1, weight=2, title="A title that takes a good part of the room"), line(2, weight=7)), GROUND)
    settle()
    keys = [column.key for column in pane.lines.columns]
    assert "weight" in keys
    assert "baseline" not in keys
    assert [one.id for one in pane.lines.rows] == [2, 1]


def test_no_status_is_cut_and_no_title_while_there_is_room(show: Show) -> None:
    pane = TablePane()
    ground = show(pane.tools, pane)
    ground.resize(1180, 400)
    late = line(2, TODAY - timedelta(days=249), status=MilestoneStatus.OVERDUE, created=TODAY - timedelta(days=400))
    titled = line(1, title="Accessibility audit of all pages passed", project="Payments gateway migration")
    pane.show_lines((titled, late), GROUND)
    settle()
    for row, text, key, role in ((0, "249 d overdue", "status", "body"), (1, titled.title, "title", "body_medium")):
        place = [column.key for column in pane.lines.columns].index(key)
        assert pane.lines.cell(row, place) == text
        assert pane.grid.columnWidth(place) >= text_width(text, role) + 20


def test_five_hundred_rows_sort_filter_and_scroll(show: Show) -> None:
    pane = TablePane()
    ground = show(pane.tools, pane)
    ground.resize(1000, 700)
    lines = tuple(line(key, TODAY + timedelta(days=key * 7 % 400)) for key in range(1, 501))
    pane.show_lines(lines, GROUND)
    settle()
    for place in (0, 4, 0, 4):
        pane.lines.sort_by(pane.lines.columns[place].key, falling=True)
        pane.lines.filter("milestone")
        pane.grid.verticalScrollBar().setValue(4_000)
        settle()
    assert len(pane.lines.rows) == 500


@pytest.mark.parametrize("words", ["no such words", "milestone 44"])
def test_where_the_filter_is_cleared_the_row_that_was_meant_is_in_sight_again(show: Show, words: str) -> None:
    pane = TablePane()
    ground = show(pane.tools, pane)
    ground.resize(1000, 400)
    pane.show_lines(tuple(line(key, TODAY + timedelta(days=key)) for key in range(1, 61)), GROUND)
    pane.focus_rows()
    pane.grid.setCurrentIndex(pane.lines.index(43, 0))
    settle()
    for text in (words, ""):
        pane.lines.filter(text)
        settle()
    assert pane.grid.current is not None
    assert pane.grid.current.id == 44
    assert pane.grid.viewport().rect().contains(pane.grid.visualRect(pane.grid.currentIndex()))


def test_who_has_scrolled_away_stays_there_when_a_row_changes(show: Show) -> None:
    pane = TablePane()
    ground = show(pane.tools, pane)
    ground.resize(1000, 400)
    rows = tuple(line(key, TODAY + timedelta(days=key)) for key in range(1, 61))
    pane.show_lines(rows, GROUND)
    pane.focus_rows()
    settle()
    pane.grid.verticalScrollBar().setValue(900)
    pane.show_lines((*rows[:50], replace(rows[50], progress=20), *rows[51:]), GROUND)
    settle()
    assert pane.grid.verticalScrollBar().value() == 900
    assert pane.grid.current == rows[0]


def test_a_model_holds_one_line_and_none() -> None:
    model = LinesModel()
    assert model.rowCount() == 0
    model.show_lines((line(1),), GROUND)
    assert model.rowCount() == 1
    assert model.headerData(0, Qt.Orientation.Vertical) == "Milestone 1"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Milestone: Milestone 1"
