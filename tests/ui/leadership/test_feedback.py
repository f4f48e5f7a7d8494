"""The tab of feedback in the hands of a person: the list, an answer, and oneself beside the others."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackAnswer, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.ui.leadership.feedback.state import Key
from careercruise_desktop.ui.leadership.feedback.tab import FeedbackTab
from careercruise_desktop.ui.skills.view import SkillsView
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests
from tests.factories import TODAY, milestone, project
from tests.robots.desktop import Desktop
from tests.robots.feedback import FeedbackRobot
from tests.usecases.asking import TEAM, answer_to, asked

KEYS = Qt.Key
MARKUP = "<img src=x onerror=alert(1)><b>bold</b> **stars** &amp; {{7*7}}"


def said(day: date = TODAY, **more: Any) -> Feedback:
    usual: dict[str, Any] = {"source": FeedbackSource.CLIENT, "leadership": 4, "delivery": 5, "quote": "Calm."}
    return Feedback(**{**usual, "day": day, **more})


def given(desktop: Desktop, *records: Any) -> list[Any]:
    return list(desktop.given(*records))


def priya(desktop: Desktop) -> int:
    (made,) = given(desktop, Person(name="Priya Raman", relation=Relation.CLIENT, organisation="Kestrel Bank"))
    return int(made.id)


def sealed_round(desktop: Desktop, *ratings: int, least: int = 3, closed: bool = True) -> int:
    """A round without names with these ratings of leadership."""
    store = desktop.program.store
    request = asked(store, *TEAM, title="Payments team", anonymous=True, least=least)
    for number, rating in enumerate(ratings):
        content = answer_to(
            store, request, {"ratings": {"leadership": rating}, "quote": f"Word {number}"}, nonce=number
        )
        Answers(store, desktop.clock).accept(content)
    if closed:
        FeedbackRequests(store, desktop.clock).close(request.id)
    desktop.rest()
    return request.id


class TestList:
    def test_quarters_are_folded_but_the_newest_and_say_how_much_is_in_them(self, desktop: Desktop) -> None:
        given(desktop, said(), said(date(2025, 11, 3)), said(date(2025, 10, 3), leadership=2))
        room = FeedbackRobot(desktop)
        assert room.titles == {"First quarter 2026": 1, "Fourth quarter 2025": None}
        folded = room.group("Fourth quarter 2025")
        assert (folded.detail, folded.value) == ("2 answers", "4.0")

    def test_what_is_waited_for_stands_on_top_and_tells_no_name_of_a_round_without_names(
        self, desktop: Desktop
    ) -> None:
        given(desktop, said())
        sealed_round(desktop, 4, 5, closed=False)
        room = FeedbackRobot(desktop)
        row = room.group("Waiting for answers").rows[0]
        assert next(iter(room.titles)) == "Waiting for answers"
        assert (row.title, row.dots) == ("Payments team", (2, 4))
        assert row.second == "2 of 4 in, shown from 3"
        assert not any(name in f"{row.title} {row.second} {row.spoken}" for name in TEAM)

    def test_a_request_whose_day_has_passed_says_how_late_it_is(self, desktop: Desktop) -> None:
        asked(desktop.program.store, "Ana Ferreira", due=TODAY - timedelta(days=2))
        room = FeedbackRobot(desktop)
        (row,) = room.group("Waiting for answers").rows
        assert (row.title, row.right, row.late) == ("Ana Ferreira", "2 days late", True)

    def test_filters_narrow_the_list_and_count_what_they_let_through(self, desktop: Desktop) -> None:
        (payments,) = given(desktop, project())
        given(
            desktop,
            said(project_id=payments.id),
            said(source=FeedbackSource.TEAM),
            said(source=FeedbackSource.MANAGER),
            said(source=FeedbackSource.SELF),
        )
        room = FeedbackRobot(desktop)
        assert room.pane.state is not None
        assert room.pane.state.counts == {"all": 4, "clients": 1, "team": 1, "others": 2}
        room.narrow("shown", "others")
        assert {row.second for row in room.rows} == {"Manager", "Self"}
        room.narrow("shown", "all")
        room.narrow("project", payments.id)
        assert [row.second for row in room.rows] == ["Client · Payments gateway migration"]
        room.narrow("shown", "team")
        assert room.pane.none.text() == "No feedback fits these filters."

    def test_the_arrows_walk_and_show_and_fold(self, desktop: Desktop) -> None:
        first, second = given(desktop, said(), said(TODAY - timedelta(days=1)))
        room = FeedbackRobot(desktop)
        room.pane.rows.setFocus()
        assert room.answer.key == Key("feedback", first.id)
        room.key(KEYS.Key_Down)
        assert room.answer.key == Key("feedback", second.id)
        room.key(KEYS.Key_Left)
        assert room.titles == {"First quarter 2026": None}
        room.key(KEYS.Key_Return)
        assert room.titles == {"First quarter 2026": 2}

    def test_delete_can_be_taken_back(self, desktop: Desktop) -> None:
        given(desktop, said())
        room = FeedbackRobot(desktop)
        room.pane.rows.setFocus()
        room.key(KEYS.Key_Delete)
        assert desktop.kept(Feedback) == []
        desktop.undo()
        assert len(desktop.kept(Feedback)) == 1
        assert len(room.rows) == 1

    def test_a_thousand_answers_are_one_widget(self, desktop: Desktop) -> None:
        given(desktop, *(said(TODAY - timedelta(days=number % 70)) for number in range(1_100)))
        room = FeedbackRobot(desktop)
        assert room.pane.none.text() == "The newest 1,000 of 1,100 are shown."
        assert len(room.rows) == 1_000


class TestAnswer:
    def test_ratings_stand_beside_the_last_answer_of_the_same_person(self, desktop: Desktop) -> None:
        who = priya(desktop)
        given(desktop, said(date(2025, 12, 4), person_id=who, leadership=4, delivery=4), said(person_id=who))
        room = FeedbackRobot(desktop)
        changes = {each.name: (each.value, each.change) for each in room.answer.ratings}
        assert changes["Leadership"] == (4, "same as in December")
        assert changes["Delivery"] == (5, "up from 4")
        assert changes["Communication"] == (0, "")
        assert (room.answer.name, room.answer.second, room.answer.mean) == ("Priya Raman", "Kestrel Bank", "4.5")

    def test_texts_are_only_ever_text(self, desktop: Desktop) -> None:
        who, (answer,) = priya(desktop), given(desktop, said(quote=MARKUP, improve=MARKUP))
        given(desktop, FeedbackAnswer(feedback_id=answer.id, question=MARKUP, answer=MARKUP), said(person_id=who))
        room = FeedbackRobot(desktop)
        room.open("feedback", answer.id)
        shown = [label for box in room.tab.answer.said for label in box.findChildren(QLabel)]
        assert [label for label in shown if MARKUP in label.text()] != []
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown if MARKUP in label.text())
        assert [(each.head, each.text) for each in room.answer.texts] == [
            ("What helped most", MARKUP),
            ("What to do differently", MARKUP),
            (MARKUP, MARKUP),
        ]

    def test_what_was_agreed_about_quoting_is_kept(self, desktop: Desktop) -> None:
        given(desktop, said())
        room = FeedbackRobot(desktop)
        room.tab.answer.followed.consent.chosen.emit("by name")
        desktop.rest()
        assert desktop.kept(Feedback)[0].consent is Consent.BY_NAME
        assert room.answer.consented == "agreed"
        desktop.undo()
        assert desktop.kept(Feedback)[0].consent is Consent.NO

    def test_what_one_changed_has_a_day_that_is_not_ahead(self, desktop: Desktop) -> None:
        given(desktop, said(TODAY - timedelta(days=10)))
        room = FeedbackRobot(desktop)
        followed = room.tab.answer.followed
        assert not followed.day.isVisible()
        followed.action.setFocus()
        desktop.type("Dates every Friday")
        followed.settle()
        desktop.rest()
        assert desktop.kept(Feedback)[0].action == "Dates every Friday"
        assert followed.day.isVisible()
        followed.changed.emit("action_on", TODAY + timedelta(days=1))
        desktop.rest()
        assert followed.complaint.text == "What was changed cannot lie ahead. Leave the day empty until it is done."
        followed.changed.emit("action_on", TODAY)
        desktop.rest()
        kept = desktop.kept(Feedback)[0]
        assert (kept.action, kept.action_on) == ("Dates every Friday", TODAY)
        assert followed.complaint.text == ""

    def test_what_was_reached_before_it_stands_behind_it(self, desktop: Desktop) -> None:
        (payments,) = given(desktop, project())
        due = TODAY - timedelta(days=20)
        given(
            desktop,
            milestone(title="Certified", project_id=payments.id, baseline_due=due, due=due,
                      achieved=due + timedelta(days=11), created=due),
            said(project_id=payments.id),
        )  # fmt: skip
        room = FeedbackRobot(desktop)
        (behind,) = room.answer.behind
        assert (behind.title, behind.right, behind.late) == ("Certified", "10 Mar, 11 days late", True)

    def test_it_is_told_in_the_journal_in_one_act(self, desktop: Desktop) -> None:
        who = priya(desktop)
        given(desktop, said(person_id=who, quote=MARKUP))
        room = FeedbackRobot(desktop)
        room.press(room.tab.answer.journal)
        (entry,) = desktop.kept(JournalEntry)
        assert (entry.title, entry.people, entry.confidential) == ("Feedback: Priya Raman", frozenset({who}), True)
        assert desktop.kept(Feedback)[0].journal_entry_id == entry.id
        assert isinstance(desktop.window.page, SkillsView)
        again = FeedbackRobot(desktop)
        assert again.tab.answer.journal.text() == "Open journal entry"
        desktop.undo()
        assert desktop.kept(JournalEntry) == []
        assert desktop.kept(Feedback)[0].journal_entry_id is None

    def test_a_task_follows_from_it(self, desktop: Desktop) -> None:
        given(desktop, said(improve="Tell us about dates"))
        room = FeedbackRobot(desktop)
        room.press(room.tab.answer.task)
        (task,) = desktop.kept(Task)
        assert (task.title, task.note) == ("Follow up on feedback: Someone from the client", "Tell us about dates")
        assert desktop.session.panels.inspector.isVisible()

    def test_one_that_is_typed_in_opens_with_the_keys_in_it_and_is_gone_if_it_is_left_empty(
        self, desktop: Desktop
    ) -> None:
        (before,) = given(desktop, said(TODAY - timedelta(days=3)))
        room, panel = FeedbackRobot(desktop), desktop.session.panels.inspector
        for _ in range(3):
            room.press(room.tab.type_in)
        assert len(desktop.kept(Feedback)) == 2
        assert room.answer.day == "Thu 19 March"
        assert panel.isVisible()
        assert panel.form is not None
        assert panel.form.editors["day"].hasFocus()
        panel.close()
        desktop.rest()
        assert [each.id for each in desktop.kept(Feedback)] == [before.id]
        room.press(room.tab.type_in)
        panel.form.editors["quote"].setFocus()
        desktop.type("Calm")
        panel.close()
        desktop.rest()
        assert [each.quote for each in desktop.kept(Feedback)] == ["Calm.", "Calm"]

    def test_nothing_yet_has_a_way_to_type_in_what_is_there_already(self, desktop: Desktop) -> None:
        room = FeedbackRobot(desktop)
        assert room.tab.stage.currentWidget() is room.tab.empty
        assert room.tab.empty.state.other is not None
        room.press(room.tab.empty.state.other)
        assert len(desktop.kept(Feedback)) == 1
        desktop.session.panels.inspector.close()
        desktop.rest()
        assert desktop.kept(Feedback) == []
        assert room.tab.stage.currentWidget() is room.tab.empty
        room.press(room.tab.empty.state.other)
        desktop.window.hide()
        assert desktop.kept(Feedback) == []

    def test_its_menu_offers_only_what_there_is(self, desktop: Desktop) -> None:
        (one,) = given(desktop, said(quote=""))
        request = asked(desktop.program.store, "Ana Ferreira")
        (two,) = given(desktop, said(request_id=request.id))
        room = FeedbackRobot(desktop)
        acts = room.presenter.part("feedback").presenter.acts  # type: ignore[attr-defined]
        assert [offer.act for offer in acts._offers(one.id)] == ["edit", "journal", "task", "", "delete"]
        assert {"request", "copy"} < {offer.act for offer in acts._offers(two.id)}

    def test_an_open_inspector_shows_the_entry_of_the_journal(self, desktop: Desktop) -> None:
        given(desktop, said())
        room = FeedbackRobot(desktop)
        room.press(room.tab.answer.task)
        room.press(room.tab.answer.journal)
        shown = desktop.session.panels.inspector.shown
        assert shown is not None
        assert (shown.kind, shown.id) == ("journal_entry", desktop.kept(JournalEntry)[0].id)

    def test_the_person_is_gone_and_the_answer_stays(self, desktop: Desktop) -> None:
        given(desktop, said(person_id=None))
        room = FeedbackRobot(desktop)
        assert (room.answer.name, room.answer.initials) == ("Someone from the client", "")


class TestRoundWithoutNames:
    def test_it_is_shown_together_from_the_minimum_up(self, desktop: Desktop) -> None:
        key = sealed_round(desktop, 3, 4, 5)
        room = FeedbackRobot(desktop)
        room.open("feedback_request", key)
        page = room.answer
        assert (page.sealed, page.mean) == (True, "4.0")
        assert [(each.name, each.figure, each.change) for each in page.ratings] == [("Leadership", "4.0", "n 3")]
        assert {each.text for each in page.texts} == {"Word 0", "Word 1", "Word 2"}
        assert not room.tab.answer.followed.isVisible()
        given(desktop, *(said(improve="By one of those with a name") for _ in range(3)))
        room.press(room.tab.answer.task)
        (task,) = desktop.kept(Task)
        assert (task.title, task.note) == ("Follow up on feedback: Payments team", "")
        assert not any(name in str(page) for name in TEAM)

    def test_below_it_nothing_is_shown(self, desktop: Desktop) -> None:
        key = sealed_round(desktop, 3, 4)
        room = FeedbackRobot(desktop)
        room.open("feedback_request", key)
        assert (room.answer.mean, room.answer.ratings, room.answer.texts) == ("", (), ())
        (row,) = room.rows
        assert row.value == "–"

    def test_while_it_is_open_only_the_count_is_told(self, desktop: Desktop) -> None:
        key = sealed_round(desktop, 5, 5, 5, closed=False)
        room = FeedbackRobot(desktop)
        room.open("feedback_request", key)
        state = room.request
        assert state.standing == "3 of 4 in, shown when it is closed"
        assert {each.standing for each in state.people} == {""}


class TestFigures:
    def test_oneself_stands_beside_the_others(self, desktop: Desktop) -> None:
        given(desktop, *(said(leadership=5, delivery=5) for _ in range(4)))
        given(desktop, said(source=FeedbackSource.SELF, leadership=2, delivery=5))
        room = FeedbackRobot(desktop)
        rows = {row.name: row for row in room.beside.rows}
        assert (rows["leadership"].own, rows["leadership"].mean, rows["leadership"].word) == (2, 5.0, "below")
        assert rows["leadership"].stack == (0, 0, 4)
        assert rows["leadership"].favourable == "4 of 4"
        assert rows["leadership"].share == "100\N{NO-BREAK SPACE}%, 51 \N{EN DASH} 100\N{NO-BREAK SPACE}%"
        assert "95\N{NO-BREAK SPACE}% interval 51 \N{EN DASH} 100" in room.tab.beside.shares.entries()[0].name
        assert rows["delivery"].word == "agrees"
        assert [(each.title, each.n) for each in room.beside.columns] == [("Clients", "n 4"), ("Self", "n 1")]
        assert room.beside.sealed.startswith("Answers without names are shown only from the promised number up")

    def test_a_press_shows_the_answers_behind_a_dimension(self, desktop: Desktop) -> None:
        (one, _other, _own) = given(desktop, said(), said(leadership=None), said(source=FeedbackSource.SELF))
        room = FeedbackRobot(desktop)
        room.tab.beside.scale.setFocus()
        room.key(KEYS.Key_Return)
        records = room.tab.beside.records
        assert records is not None
        assert records.is_open
        presenter = room.presenter.part("feedback").presenter.beside  # type: ignore[attr-defined]
        assert [row.id for row in presenter._behind] == [one.id]

    def test_another_period_is_another_figure(self, desktop: Desktop) -> None:
        given(desktop, said(leadership=5), said(date(2025, 11, 3), leadership=1))
        room = FeedbackRobot(desktop)
        assert room.beside.rows[0].mean == 5.0
        room.tab.beside.period_chosen.emit("2025-10-01")
        desktop.rest()
        assert room.beside.rows[0].mean == 1.0
        room.tab.beside.period_chosen.emit("year")
        desktop.rest()
        assert room.beside.rows[0].mean == 3.0

    @pytest.mark.parametrize("width", [1000, 1440])
    def test_they_are_in_reach_in_any_window(self, desktop: Desktop, width: int) -> None:
        given(desktop, said())
        desktop.window.resize(width, 700)
        room = FeedbackRobot(desktop)
        assert room.tab.beside.isVisible() == (width == 1440)
        if room.tab.swap.isVisible():
            room.press(room.tab.swap)
            assert room.tab.beside.isVisible()
            assert not room.tab.middle.isVisible()
        assert isinstance(room.tab, FeedbackTab)
