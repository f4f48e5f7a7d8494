"""The editor in a hurry, and beside others: nothing that was typed is lost, and nothing old stands there."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.usecases.attachments import Attachments, Owner
from careercruise_desktop.usecases.journal import Journal
from tests.conftest import FixedClock
from tests.factories import TODAY, person, project, skill
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.entry_editor import EditorRobot
from tests.robots.inspector import InspectorRobot

TITLE, OTHER = "Duplicate charges", "Another one"
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "<b>bold</b>",
    "[x](javascript:alert(1))",
    "'); DROP TABLE journal_entry; --",
    "=cmd|'/c calc'!A1",
)


@pytest.fixture
def editor(desktop: Desktop) -> EditorRobot:
    """Two entries of today, one of them open."""
    desktop.given(
        JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title=TITLE, body="Fixed."),
        JournalEntry(day=TODAY, kind=JournalKind.WIN, title=OTHER, body="Won."),
    )
    robot = EditorRobot(desktop)
    robot.open(TITLE)
    return robot


def body_of(desktop: Desktop, title: str) -> str:
    (found,) = [each for each in desktop.kept(JournalEntry) if each.title == title]
    return found.body


def test_going_from_entry_to_entry_keeps_each_text_where_it_was_typed(editor: EditorRobot) -> None:
    for round_ in range(3):
        for title in (OTHER, TITLE):
            editor.write("body", f" {round_}")
            editor.open(title)
    assert body_of(editor.desktop, TITLE) == "Fixed. 0 1 2"
    assert body_of(editor.desktop, OTHER) == "Won. 0 1 2"
    assert editor.view.texts.body.text == "Fixed. 0 1 2"
    assert not editor.desktop.kept(Draft)


def test_a_window_that_is_closed_in_the_middle_of_a_word_has_saved_it(data_dir: Path, clock: FixedClock) -> None:
    with closing(Desktop(data_dir, clock)) as desktop:
        desktop.given(JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title=TITLE, body="Fixed."))
        robot = EditorRobot(desktop)
        robot.open(TITLE)
        robot.write("body", " Half a wor")
        desktop.window.close()
    with closing(Desktop(data_dir, clock)) as desktop:
        assert body_of(desktop, TITLE) == "Fixed. Half a wor"
        assert not desktop.kept(Draft)


def test_an_answer_that_was_not_saved_is_there_after_the_window_was_closed(data_dir: Path, clock: FixedClock) -> None:
    with closing(Desktop(data_dir, clock)) as desktop:
        desktop.given(JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title=TITLE, body="Fixed."))
        robot = EditorRobot(desktop)
        robot.whole.open_review()
        desktop.rest()
        QTest.keyClicks(robot.page.answers[1].edit, "Half a wor")
        desktop.window.close()
    with closing(Desktop(data_dir, clock)) as desktop:
        robot = EditorRobot(desktop)
        robot.whole.open_review()
        desktop.rest()
        assert robot.page.texts == ("", "Half a wor", "")


def test_undo_takes_back_what_is_typed_first_and_acts_only_outside_of_a_text(editor: EditorRobot) -> None:
    editor.view.head.title.setFocus()
    editor.desktop.key(Qt.Key.Key_End)
    editor.desktop.type(" again")
    editor.desktop.key(Qt.Key.Key_Return)
    editor.desktop.rest()
    editor.write("body", " Twice.")
    editor.mean("body")
    assert editor.entry.body == "Fixed. Twice."
    edit = editor.view.texts.body.edit
    for _ in range(4):
        QTest.keyClick(edit, Qt.Key.Key_Z, CTRL)
    editor.wait_for_saved()
    assert (editor.entry.body, editor.entry.title) == ("Fixed.", f"{TITLE} again")
    for _ in range(3):
        if editor.entry.title != TITLE:
            editor.desktop.undo()
    assert (editor.entry.body, editor.entry.title) == ("Fixed.", TITLE)
    assert (editor.view.texts.body.text, editor.view.head.title.text()) == ("Fixed.", TITLE)


def test_what_is_typed_in_an_entry_that_goes_elsewhere_comes_back_with_it(editor: EditorRobot) -> None:
    key = editor.view.shown
    editor.write("body", " Not saved yet")
    context = editor.desktop.session.context
    assert context is not None
    context.use(Journal).remove(key)
    editor.desktop.rest()
    assert editor.view.shown == 0
    editor.desktop.undo()
    editor.open(TITLE)
    assert editor.view.texts.body.text == "Fixed. Not saved yet"
    assert editor.said("body").startswith("Restored")


def test_the_inspector_and_the_editor_show_the_same(editor: EditorRobot, inspector: InspectorRobot) -> None:
    inspector.panel.open("journal_entry", editor.view.shown)
    editor.desktop.rest()
    inspector.enter("title", "From the inspector")
    editor.desktop.rest()
    assert editor.view.head.title.text() == "From the inspector"
    editor.write("body", " In the editor.")
    editor.mean("body")
    assert inspector.editor("body").text == "Fixed. In the editor."
    area = inspector.editor("body")
    area.setFocus()
    QTest.keyClick(area.edit, Qt.Key.Key_End, CTRL)
    QTest.keyClicks(area.edit, " And back.")
    area.commit()
    editor.desktop.rest()
    assert editor.view.texts.body.text == "Fixed. In the editor. And back."
    assert editor.entry.body == "Fixed. In the editor. And back."


def test_hostile_words_are_words_wherever_they_stand(desktop: Desktop) -> None:
    story = {name: HOSTILE[at] for at, name in enumerate(("situation", "task", "action", "result"))}
    mail = "\n\n".join(HOSTILE)
    (pay,), (python, ana) = (
        desktop.given(project(name=HOSTILE[1])),
        desktop.given(skill(name=HOSTILE[0]), person(name=HOSTILE[2])),
    )
    (made,) = desktop.given(
        JournalEntry(
            day=TODAY, kind=JournalKind.SOLVED, title=HOSTILE[0], body=mail, tags=frozenset({"drop"}),
            project_id=pay.id, skills=frozenset({python.id}), people=frozenset({ana.id}), **story,
        )
    )  # fmt: skip
    context = desktop.session.context
    assert context is not None
    context.use(Attachments).attach_content(Owner("journal_entry", made.id), f"{HOSTILE[1]}.txt", b"x")
    robot = EditorRobot(desktop)
    robot.view.texts.show_way("both")
    robot.open(HOSTILE[0])
    fields = robot.view.fields.editors
    assert fields["title"].text() == HOSTILE[0]
    assert fields["body"].text == mail
    assert {name: fields[name].text for name in story} == story
    assert fields["skills"].chips[0].text() == HOSTILE[0]
    assert fields["people"].chips[0].text() == HOSTILE[2]
    assert HOSTILE[1] in fields["project_id"].accessibleName()
    preview = robot.view.texts.preview
    wait_for(lambda: "DROP TABLE" in preview.toPlainText(), 5_000)
    assert HOSTILE[0] in preview.toPlainText()
    assert "<img" not in preview.toHtml()
    assert "href" not in preview.toHtml()
    (chip,) = robot.view.links.files.chips
    assert chip.line.name in chip.toolTip()
    assert chip.line.name in chip.accessibleName()
    assert len(desktop.kept(JournalEntry)) == 1


def test_a_tag_is_typed_with_anything_in_it(editor: EditorRobot) -> None:
    tags = editor.view.fields.editors["tags"]
    tags.setFocus()
    QTest.keyClicks(tags, "#<b>x</b> '); DROP")
    QTest.keyClick(tags, Qt.Key.Key_Return)
    editor.desktop.rest()
    assert editor.entry.tags == {"<b>x</b>", "')", "drop"}
    assert tags.text() == "#') #<b>x</b> #drop"
