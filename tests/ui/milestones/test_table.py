"""The table in the room: sorting, filtering, editing in place, columns, copying."""

from __future__ import annotations

import time
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.milestones.table.columns import chosen_columns
from careercruise_desktop.ui.widgets.painting import text_width
from careercruise_desktop.usecases.settings import SettingsCase
from tests.factories import TODAY, milestone
from tests.robots.desktop import CTRL, Desktop
from tests.robots.milestones import NONE, Milestones
from tests.robots.widgets import click, settle

from .plans import API, AUDIT, CUTOVER, QUEUE, SIGNED, days


@pytest.fixture
def room(desktop: Desktop) -> Milestones:
    """The table with a small plan."""
    found = Milestones(desktop)
    found.show("table")
    return found


def test_rows_say_status_slip_and_progress(room: Milestones) -> None:
    assert room.rows == [API, SIGNED, QUEUE, AUDIT, CUTOVER]
    assert room.cell(SIGNED, "status") == "2 d overdue"
    assert room.cell(API, "achieved") == "27 Feb"
    assert room.cell(QUEUE, "progress") == "50\N{NO-BREAK SPACE}%"
    room.presenter.moving.move(2, days(17))
    assert room.cell(QUEUE, "slip") == "+7 d"


def test_a_head_sorts_and_turns_round_and_what_needs_looking_at_stands_first_by_status(room: Milestones) -> None:
    room.sort("title")
    assert room.rows == sorted(room.rows, key=str.casefold)
    room.sort("title")
    assert room.rows == sorted(room.rows, key=str.casefold, reverse=True)
    room.sort("status")
    assert room.rows[0] == SIGNED
    assert room.rows[-1] == API


def test_the_filter_takes_words_of_title_project_and_status(room: Milestones) -> None:
    room.view.work.table.filter.setFocus()
    room.desktop.type("payments overdue")
    assert room.rows == [SIGNED]
    room.desktop.type(" nothing")
    assert room.rows == []
    assert not room.view.work.table.grid.isVisible()


def test_the_filter_finds_whatever_stands_in_a_row(room: Milestones) -> None:
    room.presenter.moving.move(2, days(300))
    for typed, found in (("PM", [SIGNED]), ("2027", [QUEUE]), ("+290", [QUEUE]), ("13 apr", [AUDIT])):
        room.view.work.table.filter.setFocus()
        room.view.work.table.filter.selectAll()
        room.desktop.type(typed)
        assert room.rows == found, typed


def test_tab_keeps_what_was_typed_and_goes_on_to_the_cell_beside(room: Milestones) -> None:
    grid = room.view.work.table.grid
    room.double_click(QUEUE, "title")
    room.desktop.type("Retry queue live")
    for key, column in ((Qt.Key.Key_Tab, "project"), (Qt.Key.Key_Right, "status")):
        room.desktop.key(key)
        room.desktop.rest()
        assert grid.hasFocus()
        assert grid.lines.columns[grid.currentIndex().column()].key == column
    assert room.kept("Retry queue live").id == 2
    room.double_click("Retry queue live", "weight")
    room.desktop.type("0")
    room.desktop.key(Qt.Key.Key_Tab)
    assert grid.editing.field is not None
    assert grid.editing.field.hasFocus()


def test_a_title_is_typed_in_its_cell(room: Milestones) -> None:
    room.double_click(QUEUE, "title")
    room.type_over(" ")
    assert room.view.work.table.grid.editing.wrong.text == "A title is needed"
    room.type_over("Retry queue live")
    assert room.kept("Retry queue live").id == 2
    assert room.view.work.table.grid.hasFocus()
    room.desktop.undo()
    assert room.kept(QUEUE).id == 2


def test_a_due_date_is_typed_by_keys_alone_and_asks_why(room: Milestones) -> None:
    grid = room.view.work.table.grid
    grid.setFocus()
    for _ in range(2):
        room.desktop.key(Qt.Key.Key_Down)
    for _ in range(4):
        room.desktop.key(Qt.Key.Key_Right)
    room.desktop.key(Qt.Key.Key_F2)
    room.type_over("2026-04-05")
    assert room.kept(QUEUE).due == date(2026, 4, 5)
    assert room.why == "Retry queue in staging moved to 5 Apr, +7 d"
    assert grid.hasFocus()


def test_what_cannot_be_read_stays_in_the_cell_and_escape_takes_it_back(room: Milestones) -> None:
    room.double_click(QUEUE, "due")
    room.desktop.type("someday")
    room.desktop.key(Qt.Key.Key_Return)
    field = room.view.work.table.grid.editing.field
    assert field is not None
    assert field.error.startswith("Not a day")
    room.desktop.key(Qt.Key.Key_Escape)
    assert room.view.work.table.grid.editing.field is None
    assert room.kept(QUEUE).due == days(10)


def test_what_is_wrong_with_a_cell_is_said_whole_and_beside_its_field(room: Milestones) -> None:
    grid = room.view.work.table.grid
    wrong = grid.editing.wrong
    for title, column, typed, said in (
        (QUEUE, "due", "31 feb", "There is no 31 February"),
        (CUTOVER, "due", "2999-01-01", "Not within the years 1970 to 2199"),
        (SIGNED, "progress", "a lot", "Not a number"),
        (SIGNED, "progress", "50.5", "A whole number from 0 to 100 is needed"),
        (SIGNED, "progress", "50,5 %", "A whole number from 0 to 100 is needed"),
        (CUTOVER, "weight", "0", "From 1 to 100"),
    ):
        room.double_click(title, column)
        room.desktop.type(typed)
        room.desktop.key(Qt.Key.Key_Return)
        assert (wrong.isVisible(), wrong.text) == (True, said)
        assert grid.editing.field is not None
        assert grid.viewport().rect().contains(wrong.geometry())
        assert not wrong.geometry().intersects(grid.editing.field.geometry())
        assert wrong.width() > text_width(said, "small")
        room.desktop.type("x")
        assert not wrong.isVisible()
        room.desktop.key(Qt.Key.Key_Return)
        assert wrong.isVisible()
        room.desktop.key(Qt.Key.Key_Escape)
        assert not wrong.isVisible()


def test_what_was_reached_is_read_as_past_and_days_in_the_order_that_was_chosen(room: Milestones) -> None:
    room.desktop.session.context.use(SettingsCase).change("day_order", "month first")
    room.desktop.rest()
    room.double_click(QUEUE, "achieved")
    room.type_over("12/24")
    assert room.kept(QUEUE).achieved == date(2025, 12, 24)
    room.double_click(CUTOVER, "due")
    room.type_over("5/4")
    assert room.kept(CUTOVER).due == date(2026, 5, 4)


def test_progress_weight_and_achieved_are_typed_in_their_cells(room: Milestones) -> None:
    room.double_click(QUEUE, "progress")
    room.type_over("80")
    room.double_click(QUEUE, "weight")
    room.type_over("3")
    kept = room.kept(QUEUE)
    assert (kept.progress, kept.weight) == (80, 3)
    room.double_click(QUEUE, "achieved")
    room.type_over("2026-03-18")
    assert room.kept(QUEUE).achieved == days(-1)
    assert room.cell(QUEUE, "status") == "Achieved"


def test_what_is_refused_stays_in_its_cell_with_why_until_it_is_kept_or_taken_back(room: Milestones) -> None:
    editing = room.view.work.table.grid.editing
    long = "A title that does not end " * 30
    for column, typed, said in (
        ("title", long, f"The title has {len(long.strip())} characters; at most 300 are kept. Shorten it."),
        ("title", "", "A title is needed"),
        ("title", "   ", "A title is needed"),
        ("achieved", "2026-12-24", ""),
    ):
        room.double_click(QUEUE, column)
        room.desktop.key(Qt.Key.Key_Delete)
        room.desktop.type(typed)
        room.desktop.key(Qt.Key.Key_Return)
        room.desktop.key(Qt.Key.Key_Return)
        assert editing.field is not None
        assert editing.field.error
        assert said in editing.wrong.text
        if column == "title":
            assert editing.field.text() == typed
        # Neither another place nor another cell takes what was typed away.
        click(room.view.work.table.filter)
        room.double_click(CUTOVER, "weight")
        room.view.work.table.grid.verticalScrollBar().valueChanged.emit(0)
        assert editing.field.error
        assert editing.field.hasFocus()
        assert editing.wrong.isVisible()
        room.desktop.key(Qt.Key.Key_Escape)
        assert editing.field is None
        assert not editing.wrong.isVisible()
    assert room.kept(QUEUE).achieved is None
    assert not room.desktop.toast


def test_what_was_refused_is_kept_once_it_is_shortened(room: Milestones) -> None:
    room.double_click(QUEUE, "title")
    room.type_over("x" * 301)
    room.desktop.key(Qt.Key.Key_End)
    room.desktop.key(Qt.Key.Key_Backspace)
    room.desktop.key(Qt.Key.Key_Return)
    room.desktop.rest()
    assert room.kept("x" * 300).id == 2
    assert room.view.work.table.grid.hasFocus()


def test_leaving_a_cell_means_what_was_typed(room: Milestones) -> None:
    room.double_click(QUEUE, "weight")
    room.desktop.type("5")
    click(room.view.work.table.filter)
    room.desktop.rest()
    assert room.kept(QUEUE).weight == 5


def test_what_is_reached_keeps_its_date(room: Milestones) -> None:
    room.double_click(API, "due")
    assert room.view.work.table.grid.editing.field is None
    assert room.desktop.session.panels.inspector.isVisible()


def test_columns_are_chosen_and_kept(room: Milestones) -> None:
    table = room.view.work.table
    table._turn("weight")
    table._turn("reason")
    settle()
    assert "weight" not in [one.key for one in table.lines.columns]
    assert "reason" in room.desktop.window.memory.text("milestones_columns").split()
    assert chosen_columns("weight nonsense") == ("title", "weight")
    assert chosen_columns("nonsense") == chosen_columns("")


def test_the_table_is_copied_as_csv_and_formulas_are_guarded(room: Milestones) -> None:
    room.desktop.given(milestone(days(60), title='=HYPERLINK("x")', role=Role.IT))
    click(room.view.work.table.copy)
    copied = room.clipboard.splitlines()
    head = "Milestone,Project,Role,Status,Baseline,Due,Slip (days),Achieved,Progress (%),Weight"
    assert copied[0] == head
    assert len(copied) == 7
    assert copied[-1].startswith('"\'=HYPERLINK(""x"")"')
    room.view.work.table.grid.setFocus()
    room.desktop.key(Qt.Key.Key_C, CTRL)
    assert len(room.clipboard.splitlines()) == 2


def test_copied_days_and_numbers_are_plain_so_that_a_spreadsheet_counts_with_them(room: Milestones) -> None:
    room.presenter.moving.move(2, days(17))
    room.presenter.moving.move(4, days(24))
    click(room.view.work.table.copy)
    found = {line.split(",")[0]: line.split(",") for line in room.clipboard.splitlines()}
    assert found[QUEUE][2:] == ["IT", "In progress", "2026-03-29", "2026-04-05", "7", "", "50", "1"]
    assert found[AUDIT][2:] == ["IT", "Planned", "2026-04-13", "2026-04-12", "-1", "", "0", "1"]
    assert found[SIGNED][2:4] == ["PM", "Overdue"]
    assert found[API][7] == "2026-02-27"


def test_escape_clears_the_filter_and_a_second_one_leaves_it(room: Milestones) -> None:
    table = room.view.work.table
    table.filter.setFocus()
    room.desktop.type("overdue")
    time.sleep(0.5)
    settle()
    room.desktop.key(Qt.Key.Key_Escape)
    assert (table.filter.text(), len(room.rows)) == ("", 5)
    assert table.filter.hasFocus()
    room.desktop.key(Qt.Key.Key_Escape)
    assert table.grid.hasFocus()
    table.filter.setFocus()
    room.desktop.type("retry")
    room.desktop.key(Qt.Key.Key_Return)
    assert table.grid.hasFocus()
    assert room.rows == [QUEUE]


def test_d_means_achieved_today_and_is_one_undo(room: Milestones) -> None:
    grid = room.view.work.table.grid
    grid.setFocus()
    grid.choose(room.kept(QUEUE).id)
    room.desktop.key(Qt.Key.Key_D)
    room.desktop.rest()
    assert room.kept(QUEUE).achieved == TODAY
    room.desktop.undo()
    assert room.kept(QUEUE).achieved is None


def select(room: Milestones, *titles: str) -> None:
    """Click the first one, and the others with Ctrl."""
    viewport = room.view.work.table.grid.viewport()
    for count, title in enumerate(titles):
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, CTRL if count else NONE, room.spot(title, "status"))
    settle()


def test_several_rows_are_achieved_together_and_one_undo_takes_it_back(room: Milestones) -> None:
    select(room, API, QUEUE, AUDIT)
    room.desktop.key(Qt.Key.Key_D)
    room.desktop.rest()
    assert [room.kept(one).achieved for one in (API, QUEUE, AUDIT)] == [days(-20), TODAY, TODAY]
    assert room.desktop.toast.startswith("2 milestones achieved today")
    assert len(room.view.work.table.grid.chosen) == 3
    room.desktop.undo()
    assert [room.kept(one).achieved for one in (QUEUE, AUDIT)] == [None, None]


def test_several_rows_are_deleted_together_by_their_menu(room: Milestones) -> None:
    viewport = room.view.work.table.grid.viewport()
    select(room, QUEUE, SIGNED)
    spot = room.spot(QUEUE, "status")
    press = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, viewport.mapToGlobal(spot))
    QApplication.sendEvent(viewport, press)
    settle()
    room.choose(room.view.menu, "Delete 2 milestones")
    assert room.rows == [API, AUDIT, CUTOVER]
    room.desktop.undo()
    assert room.rows == [API, SIGNED, QUEUE, AUDIT, CUTOVER]


def test_what_is_selected_is_copied_and_stays_selected_while_rows_change(room: Milestones) -> None:
    select(room, API, QUEUE)
    room.desktop.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    room.desktop.given(milestone(days(-50), title="Earlier than all", role=Role.PM))
    room.desktop.key(Qt.Key.Key_C, CTRL)
    copied = [line.partition(",")[0] for line in room.clipboard.splitlines()[1:]]
    assert copied[-2:] == [QUEUE, AUDIT]
    assert len(copied) == len(room.view.work.table.grid.chosen)


def test_going_to_the_table_and_back_leaves_the_timeline_where_it_was(room: Milestones) -> None:
    room.desktop.given(milestone(days(-700), title="Two years ago", start=days(-730), achieved=days(-700)))
    room.show("timeline")
    assert room.view.work.timeline.timeline.board is not None
    first = room.view.work.timeline.timeline.board.axis.first
    told: list[int] = []
    room.view.work.table.selected.connect(told.append)
    room.show("table")
    assert room.view.work.table.grid.hasFocus()
    assert told == []
    room.show("timeline")
    assert room.view.work.timeline.timeline.board.axis.first == first


def test_delete_and_open_work_by_keys(room: Milestones) -> None:
    grid = room.view.work.table.grid
    grid.setFocus()
    room.desktop.key(Qt.Key.Key_O)
    assert room.desktop.session.panels.inspector.isVisible()
    grid.setFocus()
    room.desktop.key(Qt.Key.Key_Delete)
    room.desktop.rest()
    assert API not in [one.title for one in room.desktop.kept(Milestone)]
    assert API not in room.rows


def test_the_row_that_is_meant_stays_meant_while_rows_change(room: Milestones) -> None:
    grid = room.view.work.table.grid
    grid.setFocus()
    grid.choose(4)
    room.desktop.given(milestone(days(-50), title="Earlier than all", role=Role.PM))
    assert grid.current is not None
    assert grid.current.title == AUDIT
