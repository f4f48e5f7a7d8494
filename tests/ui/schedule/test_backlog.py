"""The backlog by real keys and mouse: the store and the panel agree."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.ui.widgets.menu import Menu
from tests.factories import TODAY, at, block, entry, span, task
from tests.robots.backlog import BacklogRobot
from tests.robots.widgets import press, spoken_name, tab

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def test_the_lists_say_how_many_and_the_foot_what_is_still_to_plan(backlog: BacklogRobot) -> None:
    assert [spoken_name(piece) for piece in backlog.panel.lists.findChildren(QWidget)] == [
        "To do 3", "Delegated 0", "Done 0",
    ]  # fmt: skip
    assert backlog.panel.left == "3 h 30 still to plan"
    state = backlog.panel.state
    assert state is not None
    assert state.left_tip.endswith("2 open tasks, less what is planned ahead or logged. 1 more without an estimate")


def test_a_card_says_everything_about_its_task(backlog: BacklogRobot) -> None:
    first, second, third = (backlog.card(title) for title in backlog.titles)
    assert spoken_name(first) == "Webhook signature check, IT, Payments gateway migration, 2 h"
    assert spoken_name(second) == "Forecast after contract change, PM, 1 h 30, due Monday"
    assert (second.card.due, second.card.worry) == ("due Mon", "warn")
    assert spoken_name(third) == "Vacuum settings, IT, was due Tuesday"
    assert third.card.worry == "danger"


def test_empty_lists_teach(backlog: BacklogRobot) -> None:
    backlog.choose("delegated")
    assert "Press G" in backlog.panel.nothing
    backlog.choose("done")
    assert "newest first" in backlog.panel.nothing
    backlog.choose("todo")
    assert backlog.panel.nothing == ""


def test_a_line_is_read_while_typing_and_added_by_enter(backlog: BacklogRobot) -> None:
    backlog.type("Trace spans 3h #payments @it !fri")
    assert backlog.panel.add.chip_texts == ["3 h", "IT", "Payments gateway migration", "due Fri 20 March"]
    assert backlog.panel.add.hint == "Enter: adds to To do."
    backlog.enter()
    made: Task = backlog.desktop.kept(Task)[-1]
    assert (made.title, made.minutes, made.due) == ("Trace spans", 180, date(2026, 3, 20))
    assert backlog.titles[-1] == "Trace spans"
    assert (backlog.panel.add.text, backlog.panel.add.chip_texts) == ("", [])
    assert QApplication.focusWidget() is backlog.panel.add.field


def test_what_is_not_clear_is_said_beside_the_field_and_stays(backlog: BacklogRobot) -> None:
    backlog.type("Trace spans 3h")
    backlog.enter()
    assert backlog.panel.add.complaint.startswith("Which role? Add @it or @pm.")
    assert backlog.panel.add.text == "Trace spans 3h"
    assert len(backlog.desktop.kept(Task)) == 3
    backlog.type(" @it")
    assert backlog.panel.add.complaint == ""
    press(backlog.panel.add.field, Key.Key_Escape)
    assert backlog.panel.add.text == ""


def test_an_unknown_code_is_never_made_silently(backlog: BacklogRobot) -> None:
    backlog.type("Check #paymnts @it")
    assert "#paymnts" in backlog.panel.add.chip_texts
    backlog.enter()
    assert "paymnts" in backlog.panel.add.complaint
    press(backlog.panel.add.field, Key.Key_Tab)
    assert backlog.panel.add.text == "Check #payments @it"
    backlog.enter()
    assert backlog.desktop.kept(Task)[-1].project_id == 1


def test_ctrl_enter_makes_a_new_project(backlog: BacklogRobot) -> None:
    backlog.type("Check #intranet @it")
    assert "Ctrl+Enter makes it." in backlog.panel.add.hint
    backlog.enter(CTRL)
    assert backlog.desktop.kept(Task)[-1].project_id == 2


def test_the_coach_speaks_where_an_estimate_is_typed(backlog: BacklogRobot) -> None:
    day = TODAY - timedelta(days=1)
    for key in range(4, 9):
        backlog.desktop.given(
            task(minutes=60, status=TaskStatus.DONE, finished=day),
            entry(when=Span.lasting(at("08:00", day), 95), task_id=key),
        )
    backlog.type("Trace spans 2h @it")
    assert backlog.panel.add.coach == "Your 2 h tend to be 3 h 10, n = 5"
    backlog.panel.add.clear()
    backlog.type("Trace spans 2h @pm")
    assert backlog.panel.add.coach == ""


def test_arrows_walk_and_tab_reaches_one_card_only(backlog: BacklogRobot) -> None:
    backlog.panel.add.field.setFocus()
    first = tab()
    assert first is backlog.card("Webhook signature check")
    assert first is not None
    press(first, Key.Key_Down, 2)
    assert QApplication.focusWidget() is backlog.card("Vacuum settings")
    press(backlog.card("Vacuum settings"), Key.Key_Home)
    assert QApplication.focusWidget() is first


def test_p_plans_the_next_free_time_and_the_card_says_so(backlog: BacklogRobot) -> None:
    backlog.desktop.given(block("11:00", "16:30"))
    backlog.key("Webhook signature check", Key.Key_P)
    made: TimeBlock = backlog.desktop.kept(TimeBlock)[-1]
    assert (made.task_id, made.when) == (1, span("08:30", "10:30", date(2026, 3, 20)))
    assert backlog.desktop.toast == "Planned for Fri 20 March, 08:30 – 10:30"
    assert backlog.card("Webhook signature check").card.notes[0].text == "2 h of 2 h planned"
    assert backlog.panel.left == "1 h 30 still to plan"


def test_x_is_done_and_the_focus_goes_to_the_next(backlog: BacklogRobot) -> None:
    backlog.key("Webhook signature check", Key.Key_X)
    assert backlog.desktop.kept(Task)[0].status is TaskStatus.DONE
    assert backlog.titles == ["Forecast after contract change", "Vacuum settings"]
    assert QApplication.focusWidget() is backlog.card("Forecast after contract change")
    backlog.choose("done")
    assert backlog.titles == ["Webhook signature check"]
    backlog.key("Webhook signature check", Key.Key_Space)
    assert (backlog.titles, backlog.desktop.kept(Task)[0].status) == ([], TaskStatus.OPEN)


def test_del_deletes_and_undo_brings_it_back(backlog: BacklogRobot) -> None:
    backlog.key("Vacuum settings", Key.Key_Delete)
    assert backlog.titles == ["Webhook signature check", "Forecast after contract change"]
    backlog.undo()
    assert backlog.titles[-1] == "Vacuum settings"


def test_enter_and_a_click_open_the_task(backlog: BacklogRobot) -> None:
    backlog.key("Vacuum settings", Key.Key_Return)
    QTest.mouseClick(backlog.card("Webhook signature check"), Qt.MouseButton.LeftButton)
    assert backlog.opened == [("task", 3), ("task", 1)]


def test_alt_and_an_arrow_sort_by_hand(backlog: BacklogRobot) -> None:
    backlog.key("Vacuum settings", Key.Key_Up, ALT)
    assert backlog.titles == ["Webhook signature check", "Vacuum settings", "Forecast after contract change"]
    assert QApplication.focusWidget() is backlog.card("Vacuum settings")
    press(backlog.card("Vacuum settings"), Key.Key_Down, modifier=ALT)
    backlog.desktop.rest()
    assert backlog.titles[-1] == "Vacuum settings"


def test_a_card_is_dragged_to_another_place_of_its_list(backlog: BacklogRobot) -> None:
    rect = backlog.panel.cards.rect_of(1)
    backlog.drag("Vacuum settings", backlog.panel.cards, rect.topLeft() + QPoint(60, 4))
    assert backlog.titles == ["Vacuum settings", "Webhook signature check", "Forecast after contract change"]
    backlog.undo()
    assert backlog.titles[0] == "Webhook signature check"


def test_a_card_is_dragged_onto_the_week_with_what_is_still_to_plan(backlog: BacklogRobot) -> None:
    backlog.desktop.given(block("13:00", "13:30", task_id=1))
    backlog.read()
    backlog.drag("Webhook signature check", backlog.week, QPoint(80, 200))
    backlog.drag("Vacuum settings", backlog.week, QPoint(80, 200))
    assert backlog.week.got == ["1 90", "3 60"]
    assert backlog.opened == []


def test_the_menu_of_a_card_offers_everything_with_its_key(backlog: BacklogRobot) -> None:
    card = backlog.card("Webhook signature check")
    place = QPoint(20, 20)
    QApplication.sendEvent(
        card, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, card.mapToGlobal(place))
    )  # fmt: skip
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    offered = {action.text().partition("\t")[0]: action for action in menu.actions() if not action.isSeparator()}
    assert list(offered) == [
        "Open", "Plan in the next free time", "Delegate", "Done", "Move up", "Move down", "Will not be done",
        "Delete task",
    ]  # fmt: skip
    offered["Move down"].trigger()
    menu.close()
    backlog.desktop.rest()
    assert backlog.titles[:2] == ["Forecast after contract change", "Webhook signature check"]
    backlog.panel.task_acted.emit(1, "drop")
    backlog.desktop.rest()
    assert backlog.desktop.kept(Task)[0].status is TaskStatus.DROPPED


def test_sorting_by_due_date_is_remembered(backlog: BacklogRobot) -> None:
    backlog.panel.order_chosen.emit("due")
    backlog.desktop.rest()
    assert backlog.titles == ["Vacuum settings", "Forecast after contract change", "Webhook signature check"]
    context = backlog.desktop.session.context
    assert context is not None
    assert context.memory.text("backlog_order") == "due"
    backlog.key("Webhook signature check", Key.Key_Up, ALT)
    assert backlog.titles[-1] == "Webhook signature check"


def test_escape_leaves_the_empty_line_for_the_list(backlog: BacklogRobot) -> None:
    backlog.panel.add.field.setFocus()
    press(backlog.panel.add.field, Key.Key_Escape)
    assert QApplication.focusWidget() is backlog.panel.cards.made[backlog.panel.cards.current]


def test_thousands_of_tasks_are_paged_and_cost_no_frame(backlog: BacklogRobot) -> None:
    store = backlog.desktop.program.store
    with store.write("Many") as desk:
        desk.add_all(
            task(id=key, title=f"Task {key} with a title that takes two lines", status=TaskStatus.DONE, finished=TODAY)
            for key in range(10, 5010)
        )
    backlog.desktop.rest()
    backlog.choose("done")
    assert len(backlog.titles) == 200
    for _ in range(30):
        press(backlog.panel.cards.made[backlog.panel.cards.current] if backlog.panel.cards.current else
              backlog.panel.cards, Key.Key_End)  # fmt: skip
        backlog.panel.cards.go_to(backlog.panel.cards.cards[-1].id)
        backlog.desktop.rest()
    assert len(backlog.titles) == 5000
    assert len(backlog.panel.cards.made) < 40
    state = backlog.panel.state
    assert state is not None
    backlog.panel.cards.show_cards(state.cards[:-1], by_hand=False)
    assert len(backlog.panel.cards.cards) == 4999
    assert len(backlog.panel.cards.made) < 40
