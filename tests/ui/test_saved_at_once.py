"""What is typed in a form is a draft until it is saved, and never both on the disk: not even between two commits."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.pool import Pool
from tests.factories import TODAY, project, task
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.entry_editor import EditorRobot
from tests.robots.inspector import InspectorRobot
from tests.robots.project_page import ProjectPageRobot
from tests.robots.widgets import press

Commits = list[dict[str, list[str]]]
_LOOKS = {
    "draft": "SELECT text FROM draft",
    "entry": "SELECT title || body FROM journal_entry",
    "reading": "SELECT note FROM outcome_reading",
}


@pytest.fixture
def commits(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Commits:
    """What is on the disk after each commit, as a program sees it that starts then."""
    seen: Commits = []
    writing = Pool.writing

    @contextlib.contextmanager
    def watched(self: Pool, **how: Any) -> Iterator[sqlite3.Connection]:
        with writing(self, **how) as connection:
            yield connection
        with contextlib.closing(sqlite3.connect(desktop.program.store.path)) as beside:
            seen.append({name: [text for (text,) in beside.execute(sql)] for name, sql in _LOOKS.items()})

    monkeypatch.setattr(Pool, "writing", watched)
    return seen


def never_both(commits: Commits, kind: str, text: str) -> None:
    """Once it was a draft, then it was saved; with no commit in between."""
    drafted = [any(text in draft for draft in each["draft"]) for each in commits]
    saved = [any(text in kept for kept in each[kind]) for each in commits]
    assert any(drafted)
    assert saved[-1]
    assert not any(one and other for one, other in zip(drafted, saved, strict=True))


def test_a_line_of_the_quick_log(desktop: Desktop, commits: Commits) -> None:
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("learned: call the bank")
    wait_for(lambda: bool(desktop.kept(Draft)))
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    never_both(commits, "entry", "call the bank")


def test_an_answer_to_a_question(desktop: Desktop, commits: Commits) -> None:
    desktop.given(JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Handed over"))
    editor = EditorRobot(desktop)
    page = editor.view.prompts
    QTest.keyClicks(page.answer.edit, "The retries")
    wait_for(lambda: bool(desktop.kept(Draft)))
    page.write.click()
    desktop.rest()
    never_both(commits, "entry", "The retries")
    assert editor.entry.title == "The retries"


def test_the_answers_of_a_review(desktop: Desktop, commits: Commits) -> None:
    desktop.given(JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Handed over"))
    editor = EditorRobot(desktop)
    editor.whole.open_review(TODAY)
    desktop.rest()
    QTest.keyClicks(editor.page.answers[0].edit, "The cut")
    wait_for(lambda: bool(desktop.kept(Draft)))
    editor.page.save.click()
    desktop.rest()
    never_both(commits, "entry", "The cut")


def test_a_reading_of_a_project(desktop: Desktop, commits: Commits) -> None:
    desktop.given(project(id=1), OutcomeReading(project_id=1, day=TODAY - timedelta(days=9), scope_planned=60))
    page = ProjectPageRobot(desktop, 1)
    page.press(page.view.readings.add)
    page.put(page.editor.values["scope_done"], "45")
    page.put(page.editor.note, "half a sentence")
    wait_for(lambda: bool(desktop.kept(Draft)))
    press(page.editor.note, Qt.Key.Key_Return)
    page.settle()
    never_both(commits, "reading", "half a sentence")


def test_the_answers_of_a_review_that_was_changed_since_are_put_back_with_a_warning(desktop: Desktop) -> None:
    desktop.given(JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Handed over"))
    editor = EditorRobot(desktop)
    editor.whole.open_review(TODAY)
    desktop.rest()
    for at, text in enumerate(("The cut", "Meetings")):
        QTest.keyClicks(editor.page.answers[at].edit, text)
    editor.page.save.click()
    desktop.rest()
    QTest.keyClicks(editor.page.answers[0].edit, ", older")
    wait_for(lambda: bool(desktop.kept(Draft)))
    editor.whole.review.open(TODAY - timedelta(days=7))
    desktop.rest()
    (review,) = [one for one in desktop.kept(JournalEntry) if one.kind is JournalKind.WEEKLY_REVIEW]
    body = review.body.replace("The cut", "The newer cut").replace("Meetings", "Newer meetings")
    with desktop.program.store.write("Elsewhere") as desk:
        desk.save(JournalEntry(id=review.id, day=review.day, kind=review.kind, title=review.title, body=body))
    desktop.rest()
    editor.whole.review.open(TODAY)
    desktop.rest()
    assert editor.page.texts == ("The cut, older", "Newer meetings", "")
    assert "before the saved review was changed" in editor.page.remark.text()


def test_the_inspector_says_saved_only_of_what_is_on_the_disk(desktop: Desktop, inspector: InspectorRobot) -> None:
    (made,) = desktop.given(task(title="Call", note=""))
    inspector.open("task", made.id)
    mark, note, title = inspector.panel.foot.mark, inspector.editor("note"), inspector.editor("title")
    note.setFocus()
    QTest.keyClicks(note.edit, "The bank")
    assert mark.text == "Not saved yet"
    title.setFocus()
    assert mark.text == "Saved"
    QTest.keyClicks(title, "!")
    assert mark.text == "Not saved yet"
    wait_for(lambda: mark.text == "Saved")
    (kept,) = desktop.kept(Task)
    assert kept.note == "The bank"
    assert kept.title == title.text()
    due = inspector.editor("due")
    due.setFocus()
    QTest.keyClicks(due, "tomorrow")
    assert mark.text == "Not saved yet"
    press(due, Qt.Key.Key_Escape)
    wait_for(lambda: mark.text == "Saved")
    assert desktop.kept(Task)[0].due is None
