"""Entries that are opened from elsewhere: where they stand in the list, what hides them, and the way back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.storage.store import Store
from tests.conftest import Prepare
from tests.factories import TODAY, skill
from tests.robots.desktop import CTRL, Desktop
from tests.robots.journal import Journal
from tests.robots.skills import SkillsRobot

MANY = 400


def told(number: int, **more: object) -> JournalEntry:
    values = {"day": TODAY - timedelta(days=number // 2), "kind": JournalKind.SOLVED, "title": f"Entry {number:03d}"}
    return JournalEntry(**{**values, **more})  # type: ignore[arg-type]


def fill(store: Store) -> None:
    """Hundreds of entries, one of them about the only skill."""
    with store.write("Given") as desk:
        desk.add(skill())
        for number in range(MANY):
            desk.add(told(number, skills=frozenset({1}) if number == 350 else frozenset()))


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """A data folder with what `fill` puts there, for the tests that begin with it."""
    return prepare(fill, "skills") if "journal" in request.fixturenames else new_profile


@pytest.fixture
def journal(desktop: Desktop) -> Journal:
    return Journal(desktop)


def key_of(journal: Journal, title: str) -> int:
    (found,) = [one for one in journal.desktop.kept(JournalEntry) if one.title == title]
    assert found.id is not None
    return found.id


def ask(journal: Journal, title: str) -> int:
    """What a link does."""
    context, key = journal.desktop.session.context, key_of(journal, title)
    assert context is not None
    context.bus.record_requested.emit("journal_entry", key)
    journal.desktop.rest()
    return key


def in_sight(journal: Journal, key: int) -> bool:
    rect, bar = journal.pane.canvas.rect_of(key), journal.pane.area.verticalScrollBar()
    high = journal.pane.area.viewport().height()
    return not rect.isEmpty() and bar.value() <= rect.top() and rect.bottom() <= bar.value() + high


def test_an_old_entry_is_opened_where_it_stands(journal: Journal) -> None:
    key = ask(journal, "Entry 350")
    assert journal.tab.meant == key
    assert in_sight(journal, key)
    assert journal.titles.index("Entry 350") > 0
    assert journal.pane.calendar.name.text() == "September 2025"
    assert journal.desktop.session.panels.inspector.isHidden()


def test_the_list_goes_on_from_there_in_both_directions(journal: Journal) -> None:
    key, bar = ask(journal, "Entry 350"), journal.pane.area.verticalScrollBar()
    stood = journal.pane.canvas.rect_of(key).top() - bar.value()
    journal.desktop.rest()
    assert journal.pane.canvas.rect_of(key).top() - bar.value() == stood
    for _ in range(40):
        if journal.titles[0] == "Entry 001":
            break
        bar.setValue(0)
        journal.desktop.rest()
    assert sorted(journal.titles)[0] == "Entry 000"
    assert not journal.pane.bar.newest.isVisible()
    bar.setValue(bar.maximum())
    journal.desktop.rest()
    assert len(set(journal.titles)) == len(journal.titles) == MANY


def test_home_and_the_button_begin_with_the_newest_again(journal: Journal) -> None:
    ask(journal, "Entry 350")
    journal.pane.canvas.setFocus()
    journal.desktop.key(Qt.Key.Key_Home)
    journal.desktop.rest()
    assert journal.titles[0] == "Entry 001"
    ask(journal, "Entry 300")
    journal.press(journal.pane.bar.newest)
    assert journal.titles[0] == "Entry 001"
    assert journal.pane.canvas.hasFocus()
    assert journal.pane.calendar.name.text() == "March 2026"


def test_an_entry_that_the_filters_leave_out_is_opened_and_they_can_be_cleared(journal: Journal) -> None:
    journal.search("Entry 001")
    key = ask(journal, "Entry 350")
    assert journal.titles == ["Entry 001"]
    assert journal.tab.meant == key
    assert journal.pane.left_out.isVisible()
    journal.press(journal.pane.left_out.clear)
    assert not journal.pane.left_out.isVisible()
    assert journal.tab.search.text() == ""
    assert in_sight(journal, key)
    assert journal.pane.canvas.hasFocus()


def test_what_was_left_out_is_not_said_of_another_entry(journal: Journal) -> None:
    journal.search("Entry 001")
    ask(journal, "Entry 350")
    journal.click("Entry 001")
    assert not journal.pane.left_out.isVisible()


def test_on_this_day_goes_to_the_entry_in_the_list(journal: Journal) -> None:
    journal.desktop.given(told(1, title="Last year", day=TODAY.replace(year=2025)))
    journal.press(journal.pane.past)
    key = key_of(journal, "Last year")
    assert journal.tab.meant == key
    assert in_sight(journal, key)


def test_a_journal_row_of_a_skill_opens_the_rooms_own_editor(journal: Journal) -> None:
    robot = SkillsRobot(journal.desktop)
    robot.click("Python")
    assert not robot.reading
    key = ask(journal, "Entry 350")
    assert robot.reading
    assert journal.tab.meant == key
    assert in_sight(journal, key)
    assert journal.desktop.session.panels.inspector.isHidden()


def test_elsewhere_the_inspector_leads_to_the_journal(desktop: Desktop) -> None:
    desktop.given(skill(), *(told(n) for n in range(MANY)))
    context = desktop.session.context
    assert context is not None
    (old,) = [one for one in desktop.kept(JournalEntry) if one.title == "Entry 350"]
    assert old.id is not None
    context.bus.record_requested.emit("journal_entry", old.id)
    desktop.rest()
    panel = desktop.session.panels.inspector
    assert panel.isVisible()
    panel.acted.emit("journal", None)
    desktop.rest()
    journal = Journal(desktop)
    assert journal.tab.meant == old.id
    assert in_sight(journal, old.id)


def test_an_entry_that_is_gone_is_not_meant(journal: Journal) -> None:
    context = journal.desktop.session.context
    assert context is not None
    context.bus.record_requested.emit("journal_entry", 99_999)
    journal.desktop.rest()
    assert journal.tab.meant == 0
    assert not journal.pane.left_out.isVisible()


def test_a_person_and_what_is_confidential_limit_the_list(journal: Journal) -> None:
    person = journal.desktop.given(Person(name="Ana <b>Lopez</b>", relation=Relation.TEAM))[0]
    assert person.id is not None
    journal.desktop.given(
        told(0, title="With Ana", people=frozenset({person.id})), told(0, title="Secret", confidential=True)
    )
    journal.narrow(journal.pane.bar.more, "Ana <b>Lopez</b>")
    assert journal.titles == ["With Ana"]
    assert journal.count == f"1 of {MANY + 2}"
    journal.narrow(journal.pane.bar.more, "Confidential")
    assert journal.titles == []
    journal.press(journal.pane.none_found.action)
    journal.narrow(journal.pane.bar.more, "Confidential")
    assert journal.titles == ["Secret"]


def test_an_entry_is_deleted_from_the_middle_of_the_years_and_comes_back(journal: Journal) -> None:
    key = ask(journal, "Entry 350")
    journal.pane.canvas.setFocus()
    QTest.keyClick(journal.pane.canvas, Qt.Key.Key_Delete)
    journal.desktop.rest()
    assert "Entry 350" not in journal.titles
    assert journal.tab.meant == key_of(journal, "Entry 353")
    journal.desktop.key(Qt.Key.Key_Z, CTRL)
    journal.desktop.rest()
    assert journal.id_of("Entry 350") == key


def test_a_title_is_told_as_it_stands_where_it_is_cut(desktop: Desktop) -> None:
    title = "<b>bold</b> & <img src='file:///etc/passwd'> " + "very " * 30 + "long"
    desktop.given(skill(), told(0, title=title))
    journal = Journal(desktop)
    canvas = journal.pane.canvas
    at = canvas.rect_of(journal.lines[0].id).topLeft()
    QTest.mouseMove(canvas, at + type(at)(30, 30))
    QTest.qWait(800)
    assert canvas._tips.text == title
