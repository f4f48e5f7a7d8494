"""What is typed for a reading and not kept yet: it outlasts page and window, and goes when it is over."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.storage.store import Store
from careercruise_desktop.ui.context import Context
from careercruise_desktop.ui.milestones.presenter.reading_drafts import ReadingDrafts
from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.usecases.drafts import Drafts
from tests.conftest import FixedClock
from tests.factories import TODAY, project
from tests.robots.desktop import Desktop
from tests.robots.project_page import ProjectPageRobot
from tests.robots.widgets import press

PLACE = "readings of project 1"
FIRST, LAST = TODAY - timedelta(days=40), TODAY - timedelta(days=4)


@pytest.fixture
def page(desktop: Desktop) -> ProjectPageRobot:
    return _shown(desktop)


def test_what_is_typed_outlasts_a_look_at_another_project(page: ProjectPageRobot) -> None:
    page.press(page.view.readings.add)
    page.put(page.editor.values["scope_done"], "45")
    page.put(page.editor.note, "half a sentence")
    page.show(2)
    assert page.view.readings.editor is None
    page.show(1)
    assert page.editor.draft.id == 0
    assert _typed(page) == ("45", "half a sentence")
    page.show(2)
    page.press(page.view.readings.add)
    assert page.editor.note.text() == ""
    page.show(1)
    assert _typed(page) == ("45", "half a sentence")
    press(page.editor.note, Qt.Key.Key_Return)
    page.settle()
    assert [each.scope_done for each in page.desktop.kept(OutcomeReading)] == [30, 42, 45]
    page.show(2)
    page.show(1)
    assert page.view.readings.editor is None
    assert page.desktop.kept(Draft) == []


def test_each_form_keeps_its_own_words_and_cancel_forgets_them(page: ProjectPageRobot) -> None:
    page.press(page.view.readings.add)
    page.put(page.editor.note, "of a new one")
    page.press(page.rows[1])
    page.put(page.editor.note, "of the first")
    page.show(2)
    page.show(1)
    assert (page.editor.draft.id, page.editor.note.text()) == (8, "of the first")
    page.press(page.editor.cancel)
    page.press(page.rows[1])
    assert page.editor.note.text() == ""
    page.press(page.view.readings.add)
    assert page.editor.note.text() == "of a new one"
    page.press(page.editor.cancel)
    assert page.desktop.kept(Draft) == []


def test_what_is_typed_outlasts_the_window(app: Application, data_dir: Path, clock: FixedClock) -> None:
    first = Desktop(data_dir, clock)
    page = _shown(first)
    page.press(page.view.readings.add)
    page.put(page.editor.values["scope_done"], "45")
    page.put(page.editor.note, "half a sentence")
    first.close()
    again = Desktop(data_dir, clock)
    try:
        page = ProjectPageRobot(again, 1)
        assert _typed(page) == ("45", "half a sentence")
        assert not page.editor.isAncestorOf(again.focus)
    finally:
        again.close()


def test_words_for_a_reading_that_is_gone_become_those_of_a_new_one(page: ProjectPageRobot) -> None:
    page.press(page.rows[1])
    page.put(page.editor.note, "of the first")
    page.show(2)
    with page.desktop.program.store.write("Delete reading") as desk:
        desk.remove(OutcomeReading, 8)
    page.show(1)
    assert page.editor.draft.id == 0
    assert page.editor.note.text() == "of the first"
    press(page.editor.note, Qt.Key.Key_Return)
    page.settle()
    assert [(each.day, each.note) for each in page.desktop.kept(OutcomeReading)][-1] == (FIRST, "of the first")
    assert page.desktop.kept(Draft) == []


def test_deleting_a_reading_leaves_the_form_of_another_one(page: ProjectPageRobot) -> None:
    page.press(page.view.readings.add)
    page.put(page.editor.note, "half a sentence")
    page.rows[1].setFocus()
    press(page.rows[1], Qt.Key.Key_Delete)
    page.settle()
    assert [row.state.id for row in page.rows] == [9]
    assert page.editor.note.text() == "half a sentence"


def test_a_kept_text_that_cannot_be_read_leaves_the_page_as_it_is(page: ProjectPageRobot) -> None:
    page.show(2)
    Drafts(page.desktop.program.store, page.desktop.clock).keep(PLACE, "{")
    page.show(1)
    assert page.view.readings.editor is None
    page.press(page.view.readings.add)
    page.put(page.editor.note, "a sentence")
    page.show(2)
    page.show(1)
    assert page.editor.note.text() == "a sentence"


@pytest.mark.parametrize("text", ["{", "[]", "7", '{"one": {"note": "x"}}', '{"0": "x"}', '{"0": {"note": 7}}'])
def test_whatever_was_kept_there_is_words_or_nothing(store: Store, clock: FixedClock, text: str) -> None:
    cases = {Drafts: Drafts(store, clock)}
    drafts = ReadingDrafts(cast(Context, SimpleNamespace(use=cases.__getitem__)))
    cases[Drafts].keep(PLACE, text)
    assert (drafts.left(1), drafts.typed(1, 0)) == (None, {})
    drafts.keep(1, 0, {"note": "a sentence"})
    assert (drafts.left(1), drafts.typed(1, 0)) == (0, {"note": "a sentence"})


def _shown(desktop: Desktop) -> ProjectPageRobot:
    desktop.given(
        project(id=1, name="Payments"),
        project(id=2, name="Data warehouse", code="dwh"),
        OutcomeReading(id=8, project_id=1, day=FIRST, scope_done=30, scope_planned=60),
        OutcomeReading(id=9, project_id=1, day=LAST, scope_done=42, scope_planned=60),
    )
    return ProjectPageRobot(desktop, 1)


def _typed(page: ProjectPageRobot) -> tuple[str, str]:
    return page.editor.values["scope_done"].text(), page.editor.note.text()
