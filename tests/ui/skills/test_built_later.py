"""The journal's list comes first; what stands beside it is built after the paint, or at once when it is asked for.

Each test goes to the room and acts before anything beside the list is built.
"""

from __future__ import annotations

import time
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.ui.rooms import ROOMS
from careercruise_desktop.ui.skills.editor.view import EntryEditor
from careercruise_desktop.ui.skills.journal.tab import JournalTab
from careercruise_desktop.ui.skills.review.view import ReviewPage
from careercruise_desktop.ui.skills.view import SkillsView
from careercruise_desktop.usecases.drafts import Drafts
from careercruise_desktop.usecases.journal import Journal
from tests.conftest import FixedClock
from tests.robots.desktop import Desktop, wait_for

TODAY = date(2026, 3, 20)


@pytest.fixture
def keys(desktop: Desktop) -> list[int]:
    """Two entries, kept before the room was visited."""
    made = desktop.given(
        *(JournalEntry(kind=JournalKind.LEARNED, title=title, day=TODAY, body="Told.") for title in ("One", "Two"))
    )
    return [one.id for one in made]


def unfinished(desktop: Desktop) -> JournalTab:
    """The tab as it is when it has just been shown: no step after that was taken yet."""
    next(room for room in ROOMS if room.key == "skills").load()
    desktop.window.show_room("skills")
    page = wait_for_page(desktop)
    (tab,) = page.findChildren(JournalTab)
    assert isinstance(tab, JournalTab)
    assert page.slices.busy
    assert not page.findChildren(EntryEditor)
    assert not page.findChildren(ReviewPage)
    return tab


def wait_for_page(desktop: Desktop) -> SkillsView:
    """Let the loading end, and nothing else happen."""
    window, end = desktop.window, time.monotonic() + 30
    while "skills" not in window.pages:
        assert time.monotonic() < end
        QApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    page = window.pages["skills"]
    assert isinstance(page, SkillsView)
    return page


def editor(desktop: Desktop) -> EntryEditor:
    """The one editor of the room."""
    desktop.rest()
    (found,) = desktop.window.findChildren(EntryEditor)
    assert isinstance(found, EntryEditor)
    assert found.isVisible()
    return found


def test_a_question_and_the_review_are_there_when_the_window_rests(desktop: Desktop, keys: list[int]) -> None:
    unfinished(desktop)
    assert editor(desktop).prompts.question.text()
    (page,) = desktop.window.findChildren(ReviewPage)
    assert not page.isVisible()
    assert not desktop.window.pages["skills"].slices.busy


def test_an_entry_that_is_asked_for_meanwhile_is_opened_at_once(desktop: Desktop, keys: list[int]) -> None:
    unfinished(desktop)
    desktop.session.bus.entry_requested.emit(keys[0])
    (shown,) = desktop.window.findChildren(EntryEditor)
    assert shown.shown == keys[0]
    assert editor(desktop).shown == keys[0]


def test_a_key_that_comes_meanwhile_begins_an_entry(desktop: Desktop, keys: list[int]) -> None:
    tab = unfinished(desktop)
    QTest.keyClick(tab.pane.canvas, Qt.Key.Key_N)
    desktop.rest()
    (fresh,) = [one.id for one in desktop.kept(JournalEntry) if one.id not in keys]
    assert editor(desktop).shown == fresh


def test_a_review_that_is_asked_for_meanwhile_is_shown_at_once(desktop: Desktop, keys: list[int]) -> None:
    unfinished(desktop)
    desktop.session.bus.review_requested.emit(TODAY)
    (page,) = desktop.window.findChildren(ReviewPage)
    assert isinstance(page, ReviewPage)
    desktop.rest()
    assert page.isVisible()
    page.cross.click()
    assert editor(desktop).prompts.question.text()
    assert not page.isVisible()


def test_an_entry_with_an_unsaved_text_is_opened(desktop: Desktop, keys: list[int]) -> None:
    desktop.program.use(Drafts).keep_form("journal entry", keys[1], {"body": "Told. And more"})
    unfinished(desktop)
    assert editor(desktop).shown == keys[1]


def test_an_unsaved_text_does_not_take_the_place_of_what_was_asked_for(desktop: Desktop, keys: list[int]) -> None:
    desktop.program.use(Drafts).keep_form("journal entry", keys[1], {"body": "Told. And more"})
    unfinished(desktop)
    desktop.session.bus.entry_requested.emit(keys[0])
    assert editor(desktop).shown == keys[0]


def test_an_act_of_elsewhere_meanwhile_is_shown_in_list_and_editor(desktop: Desktop, keys: list[int]) -> None:
    tab = unfinished(desktop)
    desktop.program.use(Journal).change(keys[0], title="One, and new")
    assert not editor(desktop).shown
    assert "One, and new" in [line.title for line in tab.pane.canvas.lines]


def test_the_room_may_be_left_before_it_is_complete(desktop: Desktop, clock: FixedClock, keys: list[int]) -> None:
    unfinished(desktop)
    desktop.window.show_room("today")
    desktop.rest()
    desktop.window.show_room("skills")
    assert editor(desktop).prompts.question.text()
    wait_for(lambda: not desktop.session.context.jobs.busy)  # type: ignore[union-attr]
