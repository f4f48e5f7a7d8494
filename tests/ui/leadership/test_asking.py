"""Asking for feedback and taking answers in, in the hands of a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from careercruise_desktop.domain.feedback import FeedbackRequest, RequestRecipient
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.system import opener
from careercruise_desktop.ui.leadership.asking.form import AskingForm
from careercruise_desktop.ui.leadership.asking.page import AskingPage
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.dialog import Question
from careercruise_desktop.usecases.answers import Answers
from tests.factories import TODAY
from tests.robots.desktop import Desktop, wait_for
from tests.robots.feedback import FeedbackRobot
from tests.usecases.asking import TEAM, answer_to, asked

KEYS = Qt.Key
MARKUP = "<script>alert(1)</script> **stars**"


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """What was opened with programs of the system; none is started."""
    found: list[Path] = []
    monkeypatch.setattr(opener, "open_path", found.append)
    yield found
    QGuiApplication.clipboard().clear()


def people(desktop: Desktop, *names: str, profile: bool = True) -> list[int]:
    if profile:
        desktop.given(Profile(name="Maya Lindqvist"))
    return [made.id for made in desktop.given(*(Person(name=name, relation=Relation.TEAM) for name in names))]


def begin(room: FeedbackRobot) -> AskingPage:
    room.press(room.view.new)
    assert room.tab.asking.isVisible()
    return room.tab.asking


def fill(room: FeedbackRobot, **values: Any) -> None:
    form: AskingForm = room.tab.asking.form
    for name, value in values.items():
        form.changed.emit(name, frozenset(value) if name == "people" else value)
    room.desktop.rest()


def write(room: FeedbackRobot, folder: Path) -> None:
    """Press the button, and choose a folder."""
    room.press(room.tab.asking.write)
    dialog = room.tab.dialog
    assert dialog is not None
    dialog.chosen.emit((folder,))
    dialog.close()
    room.desktop.rest()


class TestPage:
    def test_each_person_gets_a_form_and_the_request_waits(self, desktop: Desktop, tmp_path: Path) -> None:
        keys = people(desktop, *TEAM[:2])
        room = FeedbackRobot(desktop)
        begin(room)
        fill(room, people=keys, title="Contract change", questions="Why?\nHow?", due=TODAY + timedelta(days=7))
        write(room, tmp_path)
        (request,) = desktop.kept(FeedbackRequest)
        assert (request.title, request.asked_questions) == ("Contract change", ("Why?", "How?"))
        wait_for(lambda: len(list(tmp_path.glob("*.html"))) == 2)
        assert room.request.title == "Contract change"
        assert room.request.standing == "0 of 2 in"
        assert [(each.name, each.standing) for each in room.request.people] == [(name, "waiting") for name in TEAM[:2]]
        assert desktop.toast == "Wrote 2 forms"

    def test_what_was_filled_in_is_there_again_after_a_restart(self, desktop: Desktop) -> None:
        keys = people(desktop, *TEAM[:2])
        room = FeedbackRobot(desktop)
        begin(room)
        fill(room, people=keys, questions="Why?", anonymous=True, least=7)
        room.key(KEYS.Key_Escape)
        assert not room.tab.asking.isVisible()
        presenter = room.presenter.part("feedback").presenter.asking  # type: ignore[attr-defined]
        presenter._ask = None
        state = begin(room).state
        assert state is not None
        assert ([each.key for each in state.people], state.questions) == (keys, "Why?")
        assert (state.anonymous, state.least) == (True, 7)

    def test_without_a_name_in_the_profile_it_says_so_and_leads_there(self, desktop: Desktop) -> None:
        keys = people(desktop, TEAM[0], profile=False)
        room = FeedbackRobot(desktop)
        page = begin(room)
        fill(room, people=keys)
        room.press(page.write)
        assert page.complaint.text == "Your name stands in each form. Type it in your profile first."
        room.press(page.profile)
        assert desktop.session.panels.inspector.isVisible()
        assert desktop.kept(FeedbackRequest) == []

    @pytest.mark.parametrize(
        ("values", "sentence"),
        [
            ({}, "Choose whom to ask."),
            ({"count": 2, "anonymous": True}, "Without names at least 3 must be asked."),
            ({"count": 1, "dimensions": (), "questions": "Why?\nWhy?"}, "Why?"),
        ],
    )
    def test_what_cannot_be_asked_is_refused_in_a_sentence(
        self, desktop: Desktop, values: dict[str, Any], sentence: str
    ) -> None:
        keys = people(desktop, *TEAM)
        room = FeedbackRobot(desktop)
        page = begin(room)
        fill(room, people=keys[: values.pop("count", 0)], **values)
        room.press(page.write)
        assert room.tab.dialog is None
        assert sentence in f"{page.complaint.text} {complaints(page)}"
        assert desktop.kept(FeedbackRequest) == []

    def test_few_people_without_names_are_remarked(self, desktop: Desktop) -> None:
        keys = people(desktop, *TEAM)
        room = FeedbackRobot(desktop)
        page = begin(room)
        fill(room, people=keys, anonymous=True)
        assert page.remark.text().endswith("Only 4 are asked. Results of fewer than 5 are not shown by themselves.")
        assert page.remark.text().startswith("Whoever receives an answer can read it, and a mail says who sent it.")

    def test_a_field_says_at_once_what_is_wrong_and_clearing_can_be_taken_back(self, desktop: Desktop) -> None:
        keys = people(desktop, TEAM[0])
        keys += [made.id for made in desktop.given(Person(name="Ana Ferreira", relation=Relation.CLIENT))]
        toasts: list[Toast] = []
        assert desktop.session.context is not None
        desktop.session.context.bus.toast_requested.connect(toasts.append)
        room = FeedbackRobot(desktop)
        page = begin(room)
        for name, value, sentence in (
            ("people", keys, "in different ways"),
            ("title", "x" * 201, "201 characters"),
            ("questions", "y" * 301, "301 characters"),
        ):
            fill(room, **{name: value})
            assert sentence in complaints(page)
            fill(room, **({name: "Fine?"} if name != "people" else {"source": "peer"}))
            assert complaints(page).strip() == ""
        room.press(page.clear)
        assert page.state is not None
        assert page.state.people == ()
        assert (toasts[-1].text, toasts[-1].action) == ("Cleared what was filled in", "Undo")
        assert toasts[-1].run is not None
        toasts[-1].run()
        assert [each.key for each in page.state.people] == keys

    def test_the_preview_shows_the_questions_as_text_and_the_browser_waits_for_a_press(
        self, desktop: Desktop, opened: list[Path]
    ) -> None:
        keys = people(desktop, TEAM[0])
        room = FeedbackRobot(desktop)
        page = begin(room)
        fill(room, people=keys, questions=MARKUP)
        assert MARKUP in {sheet.text for sheet in page.preview.sheets}
        assert opened == []
        room.press(page.browser)
        (path,) = opened
        content = path.read_text("utf-8")
        assert "<script>alert(1)" not in content
        assert "alert(1)" in content

    def test_another_language_is_seen_in_the_preview(self, desktop: Desktop) -> None:
        keys = people(desktop, TEAM[0])
        room = FeedbackRobot(desktop)
        page = begin(room)
        fill(room, people=keys, language="de")
        assert any("Führung" in sheet.text for sheet in page.preview.sheets)

    def test_somebody_new_is_added_by_name(self, desktop: Desktop) -> None:
        people(desktop)
        room = FeedbackRobot(desktop)
        page = begin(room)
        page.form.person_named.emit("Nina Holm")
        desktop.rest()
        assert [each.name for each in desktop.kept(Person)] == ["Nina Holm"]
        assert page.state is not None
        assert [each.text for each in page.state.people] == ["Nina Holm"]
        desktop.undo()
        desktop.rest()
        assert page.state.people == ()
        assert not any("Nina" in sheet.text for sheet in page.preview.sheets)

    def test_a_folder_that_cannot_be_written_is_told_and_the_request_stays(
        self, desktop: Desktop, tmp_path: Path
    ) -> None:
        keys = people(desktop, TEAM[0])
        room = FeedbackRobot(desktop)
        begin(room)
        fill(room, people=keys)
        write(room, tmp_path / "gone")
        assert "this folder does not exist" in desktop.toast
        assert len(desktop.kept(FeedbackRequest)) == 1
        assert room.tab.request.forms.isEnabled()


class TestRequest:
    def test_a_reminder_is_copied_and_its_day_is_kept(self, desktop: Desktop) -> None:
        people(desktop)
        asked(desktop.program.store, "Ana Ferreira", due=TODAY - timedelta(days=1))
        room = FeedbackRobot(desktop)
        room.open("feedback_request", 1)
        room.press(room.tab.request.people[0].remind)
        assert "Hello Ana Ferreira" in QGuiApplication.clipboard().text()
        assert desktop.kept(RequestRecipient)[0].reminded == TODAY
        assert room.request.people[0].standing == "reminded today"

    def test_it_is_closed_and_opened_again(self, desktop: Desktop) -> None:
        asked(desktop.program.store, "Ana Ferreira")
        room = FeedbackRobot(desktop)
        room.open("feedback_request", 1)
        room.press(room.tab.request.shut)
        assert desktop.kept(FeedbackRequest)[0].closed == TODAY
        assert room.request.standing == "Closed with 0 of 1 in"
        room.press(room.tab.request.shut)
        assert desktop.kept(FeedbackRequest)[0].closed is None

    @pytest.mark.parametrize(("answer", "closed"), [("go", TODAY), ("keep", None)])
    def test_a_round_without_names_is_closed_or_deleted_only_after_a_question(
        self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch, answer: str, closed: object
    ) -> None:
        store = desktop.program.store
        request = asked(store, *TEAM, anonymous=True)
        desktop.program.use(Answers).accept(answer_to(store, request, {"ratings": {"leadership": 4}}))
        questions: list[str] = []

        def answered(question: Question) -> str:
            questions.append(question.accessibleDescription())
            return answer

        monkeypatch.setattr(Question, "ask", answered)
        room = FeedbackRobot(desktop)
        room.open("feedback_request", 1)
        room.press(room.tab.request.shut)
        assert len(questions) == 1
        assert desktop.kept(FeedbackRequest)[0].closed == closed
        room.pane.rows.remove_requested.emit("feedback_request", request.id)
        assert "1 answer without a name goes with it. Undo brings it back only" in questions[1]
        assert len(desktop.kept(FeedbackRequest)) == (answer == "keep")

    def test_deleting_says_what_goes_and_can_be_taken_back(self, desktop: Desktop) -> None:
        asked(desktop.program.store, "Ana Ferreira")
        room = FeedbackRobot(desktop)
        room.pane.rows.setFocus()
        room.key(KEYS.Key_Delete)
        assert desktop.kept(FeedbackRequest) == []
        assert desktop.toast == "Deleted request for feedback"
        desktop.undo()
        assert len(desktop.kept(RequestRecipient)) == 1

    def test_the_rail_counts_what_is_overdue(self, desktop: Desktop) -> None:
        counted: list[tuple[str, int]] = []
        context = desktop.session.context
        assert context is not None
        context.bus.counted.connect(lambda room, count: counted.append((room, count)))
        asked(desktop.program.store, "Ana Ferreira", due=TODAY - timedelta(days=1))
        desktop.rest()
        assert ("leadership", 1) in counted


def complaints(page: AskingPage) -> str:
    """What the fields complain of."""
    return " ".join(row.accessibleDescription() + words(row) for row in page.form.rows.values())


def words(row: Any) -> str:
    from careercruise_desktop.ui.widgets.complaint import Complaint

    return " ".join(one.text for one in row.findChildren(Complaint))


def test_a_request_is_opened_in_this_room_from_wherever_it_is_asked_for(desktop: Desktop) -> None:
    request = asked(desktop.program.store, "Ana Ferreira")
    desktop.go(4)
    context = desktop.session.context
    assert context is not None
    context.bus.record_requested.emit("feedback_request", request.id)
    desktop.rest()
    room = FeedbackRobot(desktop)
    assert room.request.id == request.id


def test_asking_goes_by_keys_alone(desktop: Desktop, tmp_path: Path) -> None:
    people(desktop, *TEAM[:1])
    room = FeedbackRobot(desktop)
    desktop.window.setFocus()
    room.key(KEYS.Key_N)
    page = room.tab.asking
    assert desktop.focus is page.form.people.add_chip
    room.key(KEYS.Key_Return)
    desktop.type("Ana")
    room.key(KEYS.Key_Return)
    assert page.state is not None
    assert [each.text for each in page.state.people] == [TEAM[0]]
    reached = []
    for _ in range(40):
        room.key(KEYS.Key_Tab)
        reached.append(desktop.focus)
        if desktop.focus is page.write:
            break
    form = page.form
    wanted = [form.source, form.project, form.title, form.language, form.due, form.anonymous, page.write]
    assert [widget for widget in reached if widget in wanted] == wanted
    room.key(KEYS.Key_Space)
    dialog = room.tab.dialog
    assert dialog is not None
    dialog.chosen.emit((tmp_path,))
    dialog.close()
    desktop.rest()
    assert room.request.standing == "0 of 1 in"
    assert len(list(tmp_path.glob("*.html"))) == 1
