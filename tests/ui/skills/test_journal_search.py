"""The journal's search in the head of the room: its keys, what it finds, and the way on to everything else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.storage.store import Store
from careercruise_desktop.ui.shell.shortcut_sheet import ShortcutSheet
from careercruise_desktop.ui.skills.view import SkillsView
from careercruise_desktop.ui.widgets.label import Label
from tests.conftest import FixedClock, Prepare
from tests.factories import TODAY, project, skill
from tests.robots.desktop import CTRL, SHIFT, Desktop
from tests.robots.journal import Journal
from tests.robots.widgets import settle

BOTH = CTRL | SHIFT


def told(title: str, body: str = "", **more: object) -> JournalEntry:
    values = {"day": TODAY, "kind": JournalKind.SOLVED, "title": title, "body": body, **more}
    return JournalEntry(**values)  # type: ignore[arg-type]


def fill(store: Store) -> None:
    """Three entries, a skill and a project."""
    with store.write("Given") as desk:
        for record in (
            skill(),
            project(),
            told("Schlüssel für Zölle", "Die Prüfung läuft jetzt nachts.", day=TODAY - timedelta(days=2)),
            told('He said "done"', "node.js and c++ in one build", day=TODAY - timedelta(days=1)),
            told("Retry queue", "Duplicate charges after a timeout"),
        ):
            desk.add(record)


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """A data folder with what `fill` puts there, for the tests that begin with it."""
    return prepare(fill, "skills") if "journal" in request.fixturenames else new_profile


@pytest.fixture
def journal(desktop: Desktop) -> Journal:
    return Journal(desktop)


def room(journal: Journal) -> SkillsView:
    page = journal.desktop.window.page
    assert isinstance(page, SkillsView)
    return page


def test_ctrl_f_is_the_journals_while_the_journal_is_on(journal: Journal) -> None:
    desktop, field, head = journal.desktop, journal.tab.search, room(journal).header
    assert field.isVisible()
    assert not head.search.isVisible()
    desktop.key(Qt.Key.Key_F, CTRL)
    assert field.hasFocus()
    desktop.type("dupl")
    desktop.rest()
    assert journal.titles == ["Retry queue"]
    desktop.key(Qt.Key.Key_Escape)
    desktop.rest()
    assert (field.text(), len(journal.titles)) == ("", 3)
    assert journal.pane.canvas.hasFocus()
    desktop.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    desktop.rest()
    assert head.search.isVisible()
    assert not field.isVisible()
    desktop.key(Qt.Key.Key_F, CTRL)
    assert desktop.session.panels.palette.isVisible()
    assert not field.hasFocus()


def test_everything_is_searched_from_the_journal_too(journal: Journal) -> None:
    desktop, palette = journal.desktop, journal.desktop.session.panels.palette
    assert not journal.pane.everywhere.isVisible()
    desktop.key(Qt.Key.Key_F, BOTH)
    assert palette.isVisible()
    desktop.key(Qt.Key.Key_Escape)
    journal.search("paym")
    assert journal.pane.none_found.isVisible()
    journal.press(journal.pane.everywhere)
    assert palette.isVisible()
    assert "Payments gateway migration" in [line.title for line in palette.lines]
    desktop.key(Qt.Key.Key_Escape)
    desktop.key(Qt.Key.Key_K, CTRL)
    assert palette.isVisible()


def test_the_sheet_names_the_keys_as_they_are_now(journal: Journal) -> None:
    def keys(text: str) -> str:
        found = {one.text: one.shortcut for one in journal.desktop.session.surroundings.shortcuts.actions()}
        return found[text]

    assert (keys("Search the journal"), keys("Search everything")) == ("Ctrl+F", "Ctrl+Shift+F")
    journal.desktop.key(Qt.Key.Key_Question)
    sheet = journal.desktop.window.findChild(ShortcutSheet)
    assert sheet is not None
    words = [label.text() for label in sheet.findChildren(Label)]
    assert "Search the journal" in words
    journal.desktop.key(Qt.Key.Key_Escape)
    journal.desktop.go(1)
    assert keys("Search everything") == "Ctrl+F"
    journal.desktop.key(Qt.Key.Key_F, CTRL)
    assert journal.desktop.session.panels.palette.isVisible()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("schlüss", ["Schlüssel für Zölle"]),
        ("prufung", ["Schlüssel für Zölle"]),
        ('"done', ['He said "done"']),
        ("c++", ['He said "done"']),
        ("retry charges", ["Retry queue"]),
        ("retry AND", []),
        # Marks alone are no words.
        ("!?…", []),
    ],
)
def test_words_are_found_as_they_are_typed(journal: Journal, typed: str, found: list[str]) -> None:
    journal.tab.search.setText(typed)
    journal.tab.search.edited.emit(typed)
    journal.desktop.rest()
    assert [line.title for line in journal.lines] == found


def test_a_query_of_any_length_is_answered(journal: Journal) -> None:
    field = journal.tab.search
    field.setFocus()
    field.insert("retry " * 2_000)
    field.edited.emit("retry " * 2_000)
    journal.desktop.rest()
    assert journal.titles == ["Retry queue"]
    assert len(field.text()) <= 500


def test_nothing_found_names_what_was_asked_for(journal: Journal) -> None:
    journal.search("nowhere")
    journal.narrow(journal.pane.bar.kinds, "Solved")
    journal.narrow(journal.pane.bar.more, "This week")
    assert journal.count == "0 of 3"
    said = [label.text() for label in journal.pane.none_found.findChildren(Label)]
    assert "No entry has all of this: Solved, 16 Mar – 22 Mar and “nowhere”" in said
    journal.press(journal.pane.none_found.action)
    assert (len(journal.titles), journal.tab.search.text()) == (3, "")


def test_a_search_on_the_page_of_a_skill_goes_back_to_the_journal(journal: Journal) -> None:
    from tests.robots.skills import SkillsRobot

    robot = SkillsRobot(journal.desktop)
    robot.click("Python")
    assert not robot.reading
    journal.desktop.key(Qt.Key.Key_F, CTRL)
    journal.desktop.type("retry")
    journal.desktop.rest()
    assert robot.reading
    assert journal.titles == ["Retry queue"]


@pytest.fixture
def small(data_dir: Path, clock: FixedClock) -> Iterator[Desktop]:
    desktop = Desktop(data_dir, clock, size=(1000, 700))
    desktop.given(skill(), project(), told("Retry queue", "Duplicate charges after a timeout"))
    yield desktop
    desktop.close()


def test_nothing_is_cut_in_a_small_window(small: Desktop) -> None:
    journal = Journal(small)
    head, bar = room(journal).header, journal.pane.bar
    shown: list[QWidget] = [
        journal.tab.search, room(journal).new, room(journal).tabs, head.title, room(journal).side.button,
        bar.kinds, bar.skills, bar.projects, bar.more, bar.count, bar.calendar,
    ]  # fmt: skip
    for covered in (False, True):
        if covered:
            small.session.panels.open_record("skill", 1)
            settle()
        edge = small.window.width() - (small.session.panels.inspector.width() if covered else 0)
        for widget in shown:
            assert widget.isVisible()
            right = widget.mapTo(small.window, widget.rect().bottomRight()).x()
            assert right < edge, widget
            if widget is not journal.tab.search:
                assert widget.width() >= widget.sizeHint().width(), widget
        assert journal.tab.search.width() >= 96


def test_an_empty_profile_searches_everything(desktop: Desktop) -> None:
    desktop.go(4)
    page = desktop.window.page
    assert isinstance(page, SkillsView)
    assert page.header.search.isVisible()
    desktop.key(Qt.Key.Key_F, CTRL)
    assert desktop.session.panels.palette.isVisible()
    desktop.key(Qt.Key.Key_Escape)
    desktop.given(skill())
    journal = Journal(desktop)
    desktop.key(Qt.Key.Key_F, CTRL)
    assert journal.tab.search.hasFocus()


def test_the_slash_searches_the_journal_too(journal: Journal) -> None:
    journal.tab.focus_list()
    QTest.keyClick(journal.pane.canvas, Qt.Key.Key_Slash)
    settle()
    assert journal.tab.search.hasFocus()
