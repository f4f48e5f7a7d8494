"""Taking answers in: pasted, copied or dropped, in the hands of a person."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from careercruise_desktop.domain.armour import armoured
from careercruise_desktop.domain.feedback import Feedback, RequestRecipient
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.ui.leadership.asking.inbox import MOST_PASTED, TOO_LONG
from tests.factories import TODAY
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.feedback import FeedbackRobot
from tests.robots.widgets import press
from tests.usecases.asking import TEAM, answer_to, asked

KEYS = Qt.Key
MARKUP = "<script>alert(1)</script> **stars**"


@pytest.fixture(autouse=True)
def clipboard(desktop: Desktop) -> None:
    """Nothing is copied yet."""
    QGuiApplication.clipboard().clear()


class TestInbox:
    def test_an_answer_is_looked_at_and_taken_in_once(self, desktop: Desktop) -> None:
        request = asked(desktop.program.store, "Ana Ferreira", "Tomasz Nowak")
        text = armoured(answer_to(desktop.program.store, request, {"ratings": {"delivery": 5}, "quote": MARKUP}))
        room = FeedbackRobot(desktop)
        box = paste(room, text)
        assert box.said.text() == "Answer from Ana Ferreira to “Contract change”: 1 of 2 in"
        assert desktop.kept(Feedback) == []
        room.press(box.go)
        (kept,) = desktop.kept(Feedback)
        assert (kept.delivery, kept.quote) == (5, MARKUP)
        assert room.answer.name == "Ana Ferreira"
        again = paste(room, text)
        assert again.complaint == "This answer, or another version of it, was taken before; nothing was added."
        room.press(again.go)
        assert len(desktop.kept(Feedback)) == 1

    @pytest.mark.parametrize(
        ("change", "sentence"),
        [
            (lambda text: "Hi Mara, I answered.", "This text holds no answer: the lines from “-----BEGIN"),
            (lambda text: "<html><body>hi</body></html>", "This is a web page, not an answer file."),
            (lambda text: text[: len(text) // 2], "cut off"),
            (lambda text: text.replace(text.splitlines()[2][:8], "AAAAAAAA"), "answer"),
        ],
    )
    def test_what_is_none_is_refused_in_a_sentence_and_stores_nothing(
        self, desktop: Desktop, change: Any, sentence: str
    ) -> None:
        request = asked(desktop.program.store, "Ana Ferreira")
        text = armoured(answer_to(desktop.program.store, request, {"ratings": {"delivery": 5}}))
        room = FeedbackRobot(desktop)
        box = paste(room, change(text))
        room.press(box.go)
        assert sentence in box.complaint
        assert box.complaint.count(". ") <= 1
        assert desktop.kept(Feedback) == []
        assert desktop.kept(RequestRecipient)[0].answered is None

    def test_an_answer_to_a_closed_request_is_refused(self, desktop: Desktop) -> None:
        store = desktop.program.store
        request = asked(store, "Ana Ferreira", closed=TODAY)
        room = FeedbackRobot(desktop)
        desktop.given(Feedback(day=TODAY, source=request.source, leadership=4))
        box = paste(room, armoured(answer_to(store, request, {"ratings": {"delivery": 5}})))
        assert box.complaint == "“Contract change” is closed and takes no more answers."

    def test_without_names_nothing_says_who_it_was(self, desktop: Desktop) -> None:
        store = desktop.program.store
        request = asked(store, *TEAM, anonymous=True)
        room = FeedbackRobot(desktop)
        box = paste(room, armoured(answer_to(store, request, {"ratings": {"delivery": 5}})))
        room.press(box.go)
        assert desktop.toast == "Answer to “Contract change”: 1 of 4 in, shown from 3"
        room.open("feedback_request", request.id)
        assert room.request.dots == (1, 4)
        assert {each.standing for each in room.request.people} == {""}
        with store.read() as reader:
            assert sealed.count(reader, request.token) == 1

    def test_a_copied_answer_stands_in_the_box_already(self, desktop: Desktop) -> None:
        request = asked(desktop.program.store, "Ana Ferreira")
        text = armoured(answer_to(desktop.program.store, request, {"ratings": {"delivery": 5}}))
        QGuiApplication.clipboard().setText(text)
        room = FeedbackRobot(desktop)
        room.pane.rows.setFocus()
        room.key(KEYS.Key_V)
        box = room.tab.inbox
        assert box is not None
        assert box.said.text().startswith("Answer from Ana Ferreira")
        # What is long is kept aside, for to lay it out would hold the window up; Ctrl+Enter takes it in as a whole.
        data = QMimeData()
        data.setText(f"{'Dear Mara, and so on. ' * 2000}\n{text}\nAna")
        box.text.edit.insertFromMimeData(data)
        assert len(box.text.text) < 1000
        assert box.text.whole == data.text()
        press(box.text.edit, KEYS.Key_Return, modifier=CTRL)
        desktop.rest()
        wait_for(lambda: len(desktop.kept(Feedback)) == 1)

    def test_more_than_any_answer_is_not_even_put_in(self, desktop: Desktop) -> None:
        asked(desktop.program.store, "Ana Ferreira")
        room = FeedbackRobot(desktop)
        room.press(room.tab.take_in)
        box = room.tab.inbox
        assert box is not None
        huge = QMimeData()
        huge.setText("x" * (MOST_PASTED + 1))
        box.text.edit.insertFromMimeData(huge)
        assert (box.text.text, box.text.error) == ("", TOO_LONG)

    def test_a_file_that_is_dropped_goes_the_way_of_all_files(self, desktop: Desktop, tmp_path: Path) -> None:
        request = asked(desktop.program.store, "Ana Ferreira")
        path = tmp_path / "answer.json"
        path.write_bytes(answer_to(desktop.program.store, request, {"ratings": {"delivery": 5}}))
        room = FeedbackRobot(desktop)
        room.press(room.tab.take_in)
        box = room.tab.inbox
        assert box is not None
        box.dropped.emit((path,))
        desktop.rest()
        wait_for(lambda: len(desktop.kept(Feedback)) == 1)
        assert [row.title for row in room.rows] == ["Ana Ferreira"]


def paste(room: FeedbackRobot, text: str) -> Any:
    """Open the box and put a text in."""
    room.press(room.tab.take_in)
    box = room.tab.inbox
    assert box is not None
    box.text.set_value(text)
    box.text.committed.emit(text)
    room.desktop.rest()
    return box
