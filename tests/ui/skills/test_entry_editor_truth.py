"""The editor of a journal entry tells the truth: what is saved, what is older, what was left out, what was refused."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.journal import TEXT_LIMIT, Attachment, JournalEntry, JournalKind
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.ui.skills.presenter.editor_drafts import DRAFTS
from careercruise_desktop.usecases.drafts import Drafts
from tests.factories import TODAY
from tests.robots.desktop import Desktop, wait_for
from tests.robots.entry_editor import EditorRobot

TITLE = "Duplicate charges"


@pytest.fixture
def editor(desktop: Desktop) -> EditorRobot:
    """One entry of today, open in the editor."""
    desktop.given(JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title=TITLE, body="Fixed with a key.", minutes=95))
    robot = EditorRobot(desktop)
    robot.open(TITLE)
    return robot


def test_an_older_draft_is_offered_and_never_put_over_newer_text(desktop: Desktop) -> None:
    (made,) = desktop.given(JournalEntry(day=TODAY, kind=JournalKind.WIN, title=TITLE, body="Newer than that."))
    assert desktop.session.context is not None
    desktop.session.context.use(Drafts).keep_form(DRAFTS, made.id, {"body": "Older", "task": "Mine"}, {"body": "Old"})
    editor = EditorRobot(desktop)
    assert editor.view.texts.body.text == "Newer than that."
    assert editor.said("body").startswith("What was typed here before")
    button = editor.view.fields.rows["body"].remark_button
    assert button is not None
    assert editor.view.fields.rows["task"].isVisible()
    # It is there as long as nobody has decided.
    editor.view.fields.editors["minutes"].setFocus()
    editor.whole.editor.close()
    desktop.rest()
    assert "Older" in desktop.kept(Draft)[0].text
    editor.open(TITLE)
    button = editor.view.fields.rows["body"].remark_button
    assert button is not None
    button.click()
    assert editor.view.texts.body.text == "Older"
    editor.wait_for_saved()
    assert (editor.entry.body, editor.entry.task) == ("Older", "")
    (draft,) = desktop.kept(Draft)
    assert "Older" not in draft.text
    desktop.undo()
    assert editor.entry.body == "Newer than that."


def test_saved_is_said_only_of_what_is_on_the_disk(editor: EditorRobot) -> None:
    mark, body = editor.view.foot.mark, editor.view.texts.body
    editor.write("body", " And")
    assert mark.text == "Not saved yet"
    end = time.monotonic() + 3
    while mark.text != "Saved":
        assert editor.entry.body != body.text or not editor.view.unsaved()
        QTest.qWait(10)
        assert time.monotonic() < end
    assert editor.entry.body == body.text
    QTest.keyClicks(editor.view.head.title, "?")
    assert mark.text == "Not saved yet"
    editor.mean("body")
    editor.view.links.setFocus()
    wait_for(lambda: mark.text == "Saved")
    assert editor.entry.title == editor.view.head.title.text()


def test_tab_goes_from_the_title_to_the_text(editor: EditorRobot) -> None:
    editor.view.head.title.setFocus()
    editor.desktop.key(Qt.Key.Key_Tab)
    assert editor.desktop.focus is editor.view.texts.body.edit


def test_what_was_left_out_of_a_paste_stays_said_until_something_else_is_typed(editor: EditorRobot) -> None:
    pasted = QMimeData()
    pasted.setText("word " * (TEXT_LIMIT // 4))
    editor.paste("body", pasted)
    assert editor.said("body").startswith("Only ")
    editor.wait_for_saved()
    assert len(editor.entry.body) == TEXT_LIMIT
    assert editor.said("body").startswith("Only ")
    QTest.keyClick(editor.view.texts.body.edit, Qt.Key.Key_Backspace)
    editor.wait_for_saved()
    assert editor.said("body") == ""


def test_a_file_that_is_refused_out_of_sight_is_said_where_it_is_seen(editor: EditorRobot, tmp_path: Path) -> None:
    editor.view.texts.body.edit.insertPlainText("line\n" * 60)
    editor.view.texts.open_story()
    editor.wait_for_saved()
    assert editor.view.links.attached.visibleRegion().isEmpty()
    editor.view.files_given.emit((tmp_path,))
    editor.desktop.rest()
    assert tmp_path.name in editor.desktop.toast
    (tmp_path / "a.txt").write_text("content")
    editor.view.files_given.emit((tmp_path / "a.txt",))
    editor.desktop.rest()
    assert editor.desktop.kept(Attachment)
    assert editor.desktop.toast == "Attached below the text"


def test_an_entry_tells_of_no_more_than_a_day(editor: EditorRobot) -> None:
    time_taken = editor.view.fields.editors["minutes"]
    time_taken.setFocus()
    time_taken.selectAll()
    QTest.keyClicks(time_taken, "30 h")
    QTest.keyClick(time_taken, Qt.Key.Key_Return)
    editor.desktop.rest()
    assert "A day has 24 h" in editor.said("minutes")
    assert editor.entry.minutes == 95


def test_only_the_day_of_an_entry_stands_in_its_field_while_it_is_typed(desktop: Desktop) -> None:
    robot = EditorRobot(desktop)
    robot.whole.new()
    desktop.rest()
    day = robot.view.head.day
    assert day.text().endswith(", 11:12")
    day.setFocus()
    assert ":" not in day.text()
    robot.view.head.title.setFocus()
    assert day.text().endswith(", 11:12")
    assert robot.entry.written is not None
