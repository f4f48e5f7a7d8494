"""The schedule’s room: which days are shown, and what the strip says of them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.spans import DayTotal, Span
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.ui.schedule.state import Look
from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets.toast import ToastBox
from careercruise_desktop.usecases.sample.usecase import SampleData
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, at, block, entry, milestone, project, span, task
from tests.robots.desktop import SHIFT, Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.schedule import Schedule
from tests.robots.widgets import click, press, settle

MONDAY = date(2026, 3, 16)
TOMORROW = TODAY + timedelta(days=1)


def test_the_running_week_is_shown_with_its_number(room: Schedule) -> None:
    assert room.period == "16 – 22 March 2026, week 12"
    assert room.view.modes.value == "week"


def test_keys_step_through_weeks_and_come_back(room: Schedule) -> None:
    room.desktop.key(Qt.Key.Key_BracketRight)
    assert room.period == "23 – 29 March 2026, week 13"
    room.desktop.key(Qt.Key.Key_BracketLeft)
    room.desktop.key(Qt.Key.Key_BracketLeft)
    assert room.period == "9 – 15 March 2026, week 11"
    room.desktop.key(Qt.Key.Key_T)
    assert room.period == "16 – 22 March 2026, week 12"


def test_numbers_show_a_day_a_week_or_a_month(room: Schedule) -> None:
    room.desktop.key(Qt.Key.Key_1)
    assert room.period == "Thursday 19 March 2026, week 12"
    room.desktop.key(Qt.Key.Key_3)
    assert room.period == "March 2026"
    assert room.view.month.isVisible()
    room.desktop.key(Qt.Key.Key_BracketRight)
    assert room.period == "April 2026"
    room.desktop.key(Qt.Key.Key_T)
    room.desktop.key(Qt.Key.Key_2)
    assert room.period == "16 – 22 March 2026, week 12"


def test_the_way_days_are_shown_and_the_folded_backlog_survive_a_restart(
    app: Application, data_dir: Path, clock: FixedClock
) -> None:
    first = Desktop(data_dir, clock)
    room = Schedule(first)
    first.key(Qt.Key.Key_1)
    first.key(Qt.Key.Key_B)
    assert not room.view.backlog.isVisible()
    first.close()
    again = Desktop(data_dir, clock)
    try:
        room = Schedule(again)
        assert room.view.modes.value == "day"
        assert room.period == "Thursday 19 March 2026, week 12"
        assert not room.view.backlog.isVisible()
    finally:
        again.close()


def test_the_line_of_now_and_the_week_follow_the_clock(room: Schedule, clock: FixedClock) -> None:
    board = room.view.grid.grid.board
    assert board is not None
    assert board.state.now is not None
    assert board.state.now[1] == "11:12"
    clock.forward(4 * 24 * 60)
    room.view.refresh()
    room.desktop.rest()
    assert room.period == "23 – 29 March 2026, week 13"


def test_a_narrow_window_folds_the_backlog_until_it_is_asked_for(room: Schedule) -> None:
    assert room.view.backlog.isVisible()
    room.desktop.window.resize(1000, 700)
    settle()
    assert not room.view.backlog.isVisible()
    assert room.period == "16 – 22 Mar 2026"
    click(room.view.side.button)
    assert room.view.backlog.isVisible()
    room.desktop.window.resize(1440, 900)
    settle()
    assert room.view.backlog.isVisible()


def test_an_empty_profile_shows_its_week_and_a_quiet_hint(room: Schedule) -> None:
    assert room.view.grid.isVisible()
    assert room.view.hint.isVisible()
    click(room.view.hint.action)
    assert len(room.desktop.kept(TimeBlock)) == 1
    assert not room.view.hint.isVisible()


def test_sample_data_fills_the_week(room: Schedule) -> None:
    click(room.view.hint.sample)
    room.desktop.rest()
    assert not room.view.hint.isVisible()
    assert any(item.title == "Stand-up" for item in room.items)
    room.desktop.undo()
    assert room.view.hint.isVisible()
    assert room.view.hint.sample.isEnabled()


def test_the_strip_says_planned_logged_accuracy_and_switches(room: Schedule) -> None:
    room.desktop.given(
        block("09:00", "11:00", MONDAY), entry("09:00", "10:00", MONDAY), entry("10:00", "10:30", MONDAY, role=Role.PM)
    )
    assert room.figure("planned") == "Planned 2 h, IT 2 h, PM 0 min"
    assert room.figure("logged") == "Logged 1 h 30, IT 1 h, PM 30 min"
    assert room.figure("accuracy") == "Plan accuracy 50\u00a0% so far"
    assert room.figure("switches") == "Role switches 1.0 a day"
    tip = room.view.strip.figures["accuracy"].toolTip()
    assert "16 – 22 Mar 2026" in tip
    assert "n = 1 block: 1 on time, 0 shifted, 0 missed" in tip


def test_a_figure_opens_the_records_behind_it(room: Schedule) -> None:
    room.desktop.given(block("09:00", "11:00", MONDAY), block("09:00", "10:00", TOMORROW, title="Ahead"))
    assert len(room.open_figure("planned")) == 2
    press(room.view.records.rows[0], Qt.Key.Key_Escape)  # type: ignore[union-attr]
    (missed,) = room.open_figure("accuracy")
    assert "missed" in missed
    click(room.view.records.rows[0])  # type: ignore[union-attr]
    room.desktop.rest()
    inspector = InspectorRobot(room.desktop)
    assert inspector.panel.isVisible()
    assert inspector.text("title") == "Code review"


def test_time_logged_twice_counts_once_and_is_said(room: Schedule) -> None:
    room.desktop.given(entry("09:00", "10:00", MONDAY), entry("09:30", "10:30", MONDAY, title="Call"))
    assert room.figure("logged") == "Logged 1 h 30, IT 1 h 30, PM 0 min"
    assert "30 min were logged twice" in room.view.strip.figures["logged"].toolTip()
    assert all(item.warned for item in room.items)


def test_what_a_role_is_owed_from_before_is_carried_into_the_week(room: Schedule) -> None:
    room.desktop.given(entry("09:00", "11:00", MONDAY - timedelta(days=7), role=Role.PM))
    assert room.figure("balance") == "IT share n/a, target 55 to 65 per cent, carried: IT is owed 1 h 12"
    assert "from 1 Jan 2026 to the day before 16 Mar" in room.view.strip.figures["balance"].toolTip()


def test_figures_give_way_in_a_narrow_window(room: Schedule) -> None:
    room.desktop.given(block("09:00", "11:00", MONDAY), entry("09:00", "10:00", MONDAY - timedelta(days=7)))
    room.desktop.window.resize(800, 600)
    settle()
    strip = room.view.strip
    shown = [figure for figure in strip.figures.values() if figure.isVisible()]
    assert [figure.figure.key for figure in shown][:2] == ["planned", "logged"]
    assert all(figure.geometry().right() < strip.width() for figure in shown)


def test_an_appointment_becomes_a_block(room: Schedule) -> None:
    room.desktop.given(
        CalendarEvent(title="Lunch with Mei", when=span("12:00", "13:00", TOMORROW), source="Own", source_id="1")
    )
    assert room.item("Lunch with Mei").look is Look.EVENT
    room.menu_of("Lunch with Mei")
    room.choose("Make a block for PM")
    assert room.item("Lunch with Mei").look is Look.PLANNED
    assert [one.role for one in room.desktop.kept(TimeBlock)] == [Role.PM]
    assert room.desktop.kept(CalendarEvent) == []


def test_what_is_due_and_what_has_no_time_are_pinned_to_their_day(room: Schedule) -> None:
    room.desktop.given(
        milestone(MONDAY, title="Contract"),
        entry(when=DayTotal(MONDAY, 90, ZONE), title="Reading"),
        CalendarEvent(
            title="Leave", when=Span(at("00:00", MONDAY).at, at("00:00", TODAY).at, ZONE), all_day=True, source="Own",
            source_id="2",
        ),
    )  # fmt: skip
    board = room.view.grid.grid.board
    assert board is not None
    pins = {column.day: [(pin.title, pin.worry, pin.right) for pin in column.pins] for column in board.state.columns}
    assert pins[MONDAY] == [("Contract", "danger", ""), ("Leave", "", ""), ("Reading", "", "1 h 30")]
    assert pins[MONDAY + timedelta(days=2)] == [("Leave", "", "")]
    assert pins[TODAY] == []


def test_projects_are_named_by_their_first_words(room: Schedule) -> None:
    (payments,) = room.desktop.given(project())
    room.desktop.given(block("09:00", "10:00", TOMORROW, project_id=payments.id))
    assert room.item("Code review").detail == "Payments"
    room.presenter.show_day(TOMORROW)
    assert room.item("Code review").detail == "Payments gateway migration"


def test_a_block_tells_what_became_of_it(room: Schedule) -> None:
    (planned,) = room.desktop.given(block("09:00", "10:00", MONDAY, title="Tracing lab"))
    room.desktop.given(entry("11:00", "12:00", MONDAY, block_id=planned.id, title="Late"))
    assert room.item("Tracing lab").told == "shifted"
    assert room.item("Tracing lab").name == "Tracing lab, IT, planned, shifted, Monday 09:00 to 10:00"


def test_a_task_is_added_by_key_also_where_the_backlog_is_folded(room: Schedule) -> None:
    room.desktop.key(Qt.Key.Key_B)
    assert not room.view.backlog.isVisible()
    room.desktop.key(Qt.Key.Key_N, SHIFT)
    assert room.view.backlog.isVisible()
    room.desktop.type("Rate limit 1h30 @it")
    room.desktop.key(Qt.Key.Key_Return)
    room.desktop.rest()
    assert [one.title for one in room.desktop.kept(Task)] == ["Rate limit"]


def test_the_backlog_follows_what_is_done_elsewhere(room: Schedule) -> None:
    room.desktop.given(task(title="Failover runbook", minutes=90))
    assert room.view.backlog.left == "1 h 30 still to plan"
    (made,) = room.desktop.kept(Task)
    room.view.grid.task_dropped.emit(made.id, at("13:00", TOMORROW).at, 60)
    room.desktop.rest()
    assert room.item("Failover runbook").start == at("13:00", TOMORROW).at
    assert room.view.backlog.left == "30 min still to plan"
    assert room.desktop.toast == "Planned 1 h"


def test_every_key_of_the_room_is_on_the_sheet_once(room: Schedule) -> None:
    keys = [action.shortcut for action in room.view.presenter.actions() if action.shortcut]
    assert len(keys) == len(set(keys))
    assert {"N", "T", "1", "2", "3", "W", "B", "[", "]"} <= set(keys)


def test_a_toast_covers_nothing_of_the_card_of_an_empty_profile(room: Schedule) -> None:
    desktop = room.desktop
    desktop.undo()
    assert desktop.toast
    box = desktop.window.findChild(ToastBox)
    assert box is not None
    card = QRect(room.view.hint.mapTo(desktop.window, QPoint(0, 0)), room.view.hint.size())
    assert room.view.hint.isVisible()
    assert not card.intersects(box.geometry())


def test_what_steps_through_the_periods_stays_where_it_is_whatever_they_are_called(room: Schedule) -> None:
    steps = room.view._steps
    for width in (1440, 1280, 1000, 760):
        room.desktop.window.resize(width, 900)
        settle()
        for mode in ("day", "week", "month"):
            room.view.modes.chosen.emit(mode)
            settle()
            places = set()
            for _ in range(14):
                room.desktop.key(Qt.Key.Key_BracketRight)
                places.add(steps.mapTo(room.desktop.window, QPoint(0, 0)).x())
            assert len(places) == 1, (width, mode, places)
            room.desktop.key(Qt.Key.Key_T)


def test_a_narrow_window_says_the_whole_week(room: Schedule) -> None:
    room.desktop.window.resize(760, 700)
    settle()
    assert room.period == "16 – 22 Mar 2026"
    sub = room.view.header.sub
    assert sub.width() >= sub.sizeHint().width()


def test_what_a_role_is_owed_stands_beside_the_backlog_in_a_window_of_the_design(
    desktop: Desktop, clock: FixedClock
) -> None:
    SampleData(desktop.program.store, clock).fill(1)
    desktop.rest()
    room = Schedule(desktop)
    desktop.rest()
    assert room.view.backlog.isVisible()
    strip = room.view.strip
    balance = strip.figures["balance"]
    assert balance.isVisible()
    assert balance.width() == balance.width_of(brief=False, bare=True)
    assert [words for _, words in balance.figure.parts] == ["owed 5:47"]
    assert balance.geometry().right() < strip.width()
