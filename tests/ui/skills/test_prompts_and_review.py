"""Beside the journal's list while no entry is open: a question of the day, and the weekly review."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.usecases.drafts import Drafts
from careercruise_desktop.usecases.weekly_state import QUESTIONS
from careercruise_desktop.usecases.weekly_text import review_in
from tests.factories import TODAY, entry, project
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.entry_editor import EditorRobot

LAST_WEEK = TODAY - timedelta(days=7)


@pytest.fixture
def editor(desktop: Desktop) -> EditorRobot:
    """A week in which something was logged, and an entry, so that the journal is not empty."""
    (pay,) = desktop.given(project())
    desktop.given(
        entry("09:00", "15:00", LAST_WEEK + timedelta(days=1), project_id=pay.id),
        JournalEntry(day=LAST_WEEK, kind=JournalKind.WIN, title="Handed over"),
    )
    return EditorRobot(desktop)


def test_a_question_comes_from_what_was_logged_and_gives_way_to_the_next(editor: EditorRobot) -> None:
    page = editor.view.prompts
    seen = {page.question.text()}
    for _ in range(12):
        page.other.click()
        seen.add(page.question.text())
    assert "You logged 6 h on #payments; what was the hardest problem?" in seen
    assert len(seen) > 3


def test_an_answer_begins_an_entry_about_what_was_asked(editor: EditorRobot) -> None:
    page = editor.view.prompts
    for _ in range(12):
        if "#payments" in page.question.text():
            break
        page.other.click()
    QTest.keyClicks(page.answer.edit, "The retries #payments 30 min")
    page.write.click()
    editor.desktop.rest()
    assert editor.entry.title == "The retries"
    assert editor.entry.kind is JournalKind.SOLVED
    assert editor.entry.project_id is not None
    assert page.answer.text == ""


def test_an_answer_that_was_left_is_put_back(desktop: Desktop) -> None:
    desktop.given(JournalEntry(day=LAST_WEEK, kind=JournalKind.WIN, title="Handed over"))
    assert desktop.session.context is not None
    desktop.session.context.use(Drafts).keep("journal answer", "Half a thought")
    editor = EditorRobot(desktop)
    assert editor.view.prompts.answer.text == "Half a thought"


def test_the_week_that_is_due_is_reviewed_and_kept_as_an_entry(editor: EditorRobot) -> None:
    editor.view.prompts.review.click()
    editor.desktop.rest()
    page = editor.page
    assert page.isVisible()
    assert page.title.text() == "Week 11, 9 Mar – 15 Mar 2026"
    assert (page.lines[0].line.head, page.lines[0].line.text) == ("Logged", "6 h: IT 6 h, PM 0 min")
    assert page.questions[0].text() == "What went well, and what made it so?"
    QTest.keyClicks(page.answers[0].edit, "The cut")
    page.save.click()
    editor.desktop.rest()
    (kept,) = [one for one in editor.desktop.kept(JournalEntry) if one.kind is JournalKind.WEEKLY_REVIEW]
    assert "## What went well, and what made it so?\n\nThe cut" in kept.body
    assert page.save.text() == "Save again"
    editor.desktop.undo()
    assert all(one.kind is not JournalKind.WEEKLY_REVIEW for one in editor.desktop.kept(JournalEntry))


def test_a_review_without_an_answer_is_refused_on_its_page(editor: EditorRobot) -> None:
    editor.whole.open_review(TODAY)
    editor.desktop.rest()
    editor.page.save.click()
    editor.desktop.rest()
    assert editor.page.complaint.text == "Answer at least one of the questions."


def test_weeks_are_gone_through_and_answers_stay_with_their_week(editor: EditorRobot) -> None:
    editor.whole.open_review(TODAY)
    editor.desktop.rest()
    page = editor.page
    assert not page.later.isEnabled()
    QTest.keyClicks(page.answers[1].edit, "Too many meetings")
    page.earlier.click()
    editor.desktop.rest()
    assert page.title.text().startswith("Week 11")
    assert page.texts == ("", "", "")
    page.later.click()
    editor.desktop.rest()
    wait_for(lambda: page.texts[1] == "Too many meetings", 5_000)
    assert editor.desktop.kept(Draft)


def test_an_entry_that_is_chosen_takes_the_place_of_the_review(editor: EditorRobot) -> None:
    editor.whole.open_review(TODAY)
    editor.desktop.rest()
    editor.open("Handed over")
    assert not editor.page.isVisible()
    assert editor.view.isVisible()
    editor.desktop.key(Qt.Key.Key_Escape)
    assert editor.view.shown


def test_answers_stay_wherever_the_keys_go_and_whatever_happens_meanwhile(editor: EditorRobot) -> None:
    editor.whole.open_review(TODAY)
    editor.desktop.rest()
    first, second, _ = editor.page.answers
    assert first.edit.hasFocus()
    QTest.keyClicks(first.edit, "The cut")
    first.commit()
    editor.desktop.key(Qt.Key.Key_Tab)
    assert second.edit.hasFocus()
    QTest.keyClicks(second.edit, "Waiting")
    editor.desktop.given(entry("09:00", "11:00", TODAY))
    wait_for(lambda: editor.page.lines[0].line.text.startswith("2 h"), 5_000)
    editor.desktop.key(Qt.Key.Key_Escape)
    assert editor.page.texts == ("The cut", "Waiting", "")
    editor.desktop.key(Qt.Key.Key_Return, CTRL)
    editor.desktop.rest()
    (kept,) = [one for one in editor.desktop.kept(JournalEntry) if one.kind is JournalKind.WEEKLY_REVIEW]
    assert review_in(kept.body).answers == ("The cut", "Waiting", "")
    assert not editor.desktop.kept(Draft)


def test_an_answer_to_the_question_of_the_day_stays_when_the_keys_go_on(editor: EditorRobot) -> None:
    page = editor.view.prompts
    page.answer.setFocus()
    QTest.keyClicks(page.answer.edit, "Half a thought")
    page.answer.commit()
    editor.desktop.key(Qt.Key.Key_Tab)
    assert page.answer.text == "Half a thought"


def test_a_review_in_words_of_its_own_is_shown_beside_the_questions_and_kept(editor: EditorRobot) -> None:
    old = "**What went well?** The cut.\n\nRested on Friday."
    editor.desktop.given(JournalEntry(day=TODAY, kind=JournalKind.WEEKLY_REVIEW, title="Week 12", body=old))
    editor.whole.open_review(TODAY)
    editor.desktop.rest()
    page = editor.page
    assert page.own.isVisible()
    assert "The cut." in page.own.toPlainText()
    QTest.keyClicks(page.answers[2].edit, "Rest")
    page.save.click()
    editor.desktop.rest()
    (kept,) = [one for one in editor.desktop.kept(JournalEntry) if one.kind is JournalKind.WEEKLY_REVIEW]
    assert old in kept.body
    assert kept.body.endswith(f"## {QUESTIONS[2]}\n\nRest")


def test_an_answer_is_gone_on_with_in_the_text(editor: EditorRobot) -> None:
    page = editor.view.prompts
    QTest.keyClicks(page.answer.edit, "The retries")
    page.write.click()
    editor.desktop.rest()
    assert editor.desktop.focus is editor.view.texts.body.edit


def test_enter_after_the_last_week_does_not_close_the_review(editor: EditorRobot) -> None:
    editor.whole.open_review(TODAY - timedelta(days=7))
    editor.desktop.rest()
    page = editor.page
    page.later.setFocus()
    editor.desktop.key(Qt.Key.Key_Space)
    editor.desktop.rest()
    assert not page.later.isEnabled()
    assert editor.desktop.focus is page.earlier
    assert page.isVisible()
