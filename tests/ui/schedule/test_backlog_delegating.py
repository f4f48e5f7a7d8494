"""Handing tasks over from the backlog, and what becomes of them while somebody has them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.ui.delegating import DelegatePopover
from careercruise_desktop.ui.schedule.backlog.following import FollowPopover
from careercruise_desktop.ui.schedule.backlog.handed import HandedPopover
from careercruise_desktop.ui.widgets.option_list import OptionList
from tests.factories import TODAY, person, task
from tests.robots.backlog import BacklogRobot
from tests.robots.widgets import press, settle, spoken_name, tab, type_text

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def test_delegating_is_one_form_and_one_act(backlog: BacklogRobot) -> None:
    backlog.key("Webhook signature check", Key.Key_G)
    form = backlog.panel.forms.open
    assert isinstance(form, DelegatePopover)
    form.confirm()
    assert form.complaint == "To whom? Choose a person, or type a name."
    form.who.open("Tomasz Nowak")
    settle()
    press(QApplication.focusWidget() or form, Key.Key_Return)
    assert form.who.value == "Tomasz Nowak"
    form.follow_up.setFocus()
    form.follow_up.selectAll()
    type_text(form.follow_up, "yesterday")
    form.note.setFocus()
    type_text(form.note, "With the runbook")
    press(form.note, Key.Key_Return)
    assert form.is_open
    assert form.follow_up.error != ""
    assert (form.note.text(), form.who.value) == ("With the runbook", "Tomasz Nowak")
    form.follow_up.setFocus()
    form.follow_up.selectAll()
    type_text(form.follow_up, "tomorrow")
    press(form.follow_up, Key.Key_Return)
    backlog.desktop.rest()
    assert backlog.panel.forms.open is None
    made: Delegation = backlog.desktop.kept(Delegation)[0]
    assert (made.follow_up, made.note, made.freed_minutes) == (date(2026, 3, 20), "With the runbook", 120)
    assert "Webhook signature check" not in backlog.titles
    backlog.undo()
    assert (backlog.desktop.kept(Person), backlog.titles[0]) == ([], "Webhook signature check")


def test_a_known_person_is_chosen_by_letters_and_enter_hands_over(backlog: BacklogRobot) -> None:
    backlog.desktop.given(person(), person(name="Luca Moretti"))
    backlog.key("Vacuum settings", Key.Key_G)
    form = backlog.panel.forms.open
    assert isinstance(form, DelegatePopover)
    type_text(form.who, "l")
    type_text(QApplication.focusWidget() or form, "uc")
    press(QApplication.focusWidget() or form, Key.Key_Return)
    assert form.who.value == 2
    press(QApplication.focusWidget() or form, Key.Key_Return)
    backlog.desktop.rest()
    made: Delegation = backlog.desktop.kept(Delegation)[0]
    assert (made.task_id, made.person_id, made.follow_up) == (3, 2, date(2026, 3, 26))


def test_escape_keeps_nothing_of_the_form(backlog: BacklogRobot) -> None:
    backlog.key("Webhook signature check", Key.Key_G)
    form = backlog.panel.forms.open
    assert isinstance(form, DelegatePopover)
    press(form.who, Key.Key_Escape)
    assert backlog.panel.forms.open is None
    assert backlog.desktop.kept(Delegation) == []
    assert QApplication.focusWidget() is backlog.card("Webhook signature check")


def test_a_follow_up_that_is_refused_is_said_in_a_whole_sentence_with_its_year(backlog: BacklogRobot) -> None:
    backlog.desktop.given(person())
    backlog.key("Webhook signature check", Key.Key_G)
    form = backlog.panel.forms.open
    assert isinstance(form, DelegatePopover)
    form.who.set_value(1)
    height = form.height()
    form.follow_up.setFocus()
    form.follow_up.selectAll()
    type_text(form.follow_up, "1.1.2020")
    press(form.follow_up, Key.Key_Return)
    backlog.desktop.rest()
    assert form.complaint == "That day has passed. Choose today or a later one."
    assert form.follow_up.text() == "Wed 1 January 2020"
    assert form.height() > height
    assert backlog.desktop.kept(Delegation) == []
    form.follow_up.selectAll()
    type_text(form.follow_up, "tomorrow")
    assert form.complaint == ""
    press(form.follow_up, Key.Key_Return)
    backlog.desktop.rest()
    assert len(backlog.desktop.kept(Delegation)) == 1


def test_escape_in_the_search_for_a_person_offers_everybody_again(backlog: BacklogRobot) -> None:
    backlog.desktop.given(person(), person(name="Luca Moretti"))
    backlog.key("Vacuum settings", Key.Key_G)
    form = backlog.panel.forms.open
    assert isinstance(form, DelegatePopover)
    type_text(form.who, "l")
    search = QApplication.focusWidget()
    assert search is not None
    type_text(search, "uc")
    press(search, Key.Key_Escape)
    rows = form.window().findChildren(OptionList)
    assert [option.text for option in rows[-1].options] == ["Ana Ferreira", "Luca Moretti"]
    press(search, Key.Key_Escape)
    assert QApplication.focusWidget() is form.who


@pytest.fixture
def waiting(backlog: BacklogRobot) -> BacklogRobot:
    backlog.desktop.given(
        person(),
        task(title="Certificates", minutes=120, status=TaskStatus.DELEGATED),
        Delegation(task_id=4, person_id=1, since=TODAY - timedelta(days=9), follow_up=TODAY, freed_minutes=120),
    )
    backlog.choose("delegated")
    return backlog


def test_the_waiting_list_says_who_since_when_and_what_is_late(waiting: BacklogRobot) -> None:
    card = waiting.card("Certificates")
    assert (card.card.detail, card.card.initials) == ("Ana Ferreira, 9 days", "AF")
    assert [(note.text, note.worry) for note in card.card.notes] == [
        ("to ask today", "warn"), ("no news for 9 days", "warn"),
    ]  # fmt: skip
    assert spoken_name(card) == "Certificates, IT, with Ana Ferreira, 9 days, to ask today, no news for 9 days"


def test_following_up_adds_own_time_and_moves_the_day(waiting: BacklogRobot) -> None:
    waiting.key("Certificates", Key.Key_F)
    form = waiting.panel.forms.open
    assert isinstance(form, FollowPopover)
    QTest.mouseClick(form.quick[1], Qt.MouseButton.LeftButton)
    waiting.desktop.rest()
    assert form.own.text() == "15 min"
    form.minutes.setFocus()
    type_text(form.minutes, "20m")
    press(form.minutes, Key.Key_Return)
    waiting.desktop.rest()
    assert (form.own.text(), waiting.desktop.kept(Delegation)[0].own_minutes) == ("35 min", 35)
    form.next.setFocus()
    form.next.selectAll()
    type_text(form.next, "tomorrow")
    press(form.next, Key.Key_Return)
    waiting.desktop.rest()
    assert waiting.panel.forms.open is None
    assert waiting.desktop.kept(Delegation)[0].follow_up == date(2026, 3, 20)
    assert [note.text for note in waiting.card("Certificates").card.notes] == ["to ask tomorrow"]


def test_x_is_accepted_first_time_and_the_verdict_stands_in_done(waiting: BacklogRobot) -> None:
    waiting.key("Certificates", Key.Key_X)
    made: Delegation = waiting.desktop.kept(Delegation)[0]
    assert (made.returned, made.accepted_first) == (TODAY, True)
    waiting.choose("done")
    assert waiting.card("Certificates").card.notes[0].text == "Ana Ferreira, first time"
    waiting.panel.task_acted.emit(4, "later")
    waiting.desktop.rest()
    assert waiting.card("Certificates").card.notes[0].text == "Ana Ferreira, another round"


def test_taking_back_puts_it_into_to_do(waiting: BacklogRobot) -> None:
    waiting.panel.task_acted.emit(4, "back")
    waiting.desktop.rest()
    assert waiting.titles == []
    waiting.choose("todo")
    assert "Certificates" in waiting.titles


def test_a_press_on_the_initials_opens_the_persons_figures_and_those_their_rows(waiting: BacklogRobot) -> None:
    waiting.desktop.given(
        *(task(title=f"Done {key}", status=TaskStatus.DONE, finished=TODAY) for key in range(3)),
        *(Delegation(task_id=key, person_id=1, since=TODAY - timedelta(days=4), returned=TODAY, freed_minutes=60,
                     own_minutes=10, accepted_first=key != 5) for key in (5, 6, 7)),
    )  # fmt: skip
    QTest.mouseClick(waiting.card("Certificates"), Qt.MouseButton.LeftButton, pos=QPoint(33, 36))
    form = waiting.panel.forms.open
    assert isinstance(form, HandedPopover)
    said = {row.figure.label: row.figure.value.replace("\N{NO-BREAK SPACE}", " ") for row in form.figures}
    assert said == {
        "Hours freed": "3 h, n = 3", "Accepted first time": "2 of 3 (21 – 94 %)", "Back in time": "n/a",
        "Days to return": "4 days, n = 3", "Payback": "2 h 30, n = 3",
    }  # fmt: skip
    form.figures[1].setFocus()
    press(form.figures[1], Key.Key_Space)
    row = tab()
    assert row is not None
    assert spoken_name(row) == "Done 1, first time"
    press(row, Key.Key_Return)
    assert waiting.opened[-1] == ("task", 6)
