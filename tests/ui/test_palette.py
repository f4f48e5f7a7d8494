"""The palette: every action and every record, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.domain.people import Person
from careercruise_desktop.ui import everywhere
from tests.factories import entry, milestone, project, skill
from tests.robots.desktop import CTRL, Desktop


def titles(desktop: Desktop) -> list[str]:
    return [line.title for line in desktop.session.panels.palette.lines if line.key]


def find(desktop: Desktop, text: str) -> None:
    desktop.key(Qt.Key.Key_K, CTRL)
    desktop.type(text)
    desktop.rest()


def test_without_words_it_lists_the_actions(desktop: Desktop) -> None:
    find(desktop, "")
    assert "Log anything" in titles(desktop)
    assert "Go to Settings" in titles(desktop)


def test_records_of_every_kind_are_found_by_some_letters(desktop: Desktop) -> None:
    desktop.given(project(), skill(name="Observability"), milestone(title="Retry queue in staging"), entry())
    find(desktop, "rqs")
    assert "Retry queue in staging" in titles(desktop)
    desktop.key(Qt.Key.Key_Escape)
    find(desktop, "observ")
    assert titles(desktop)[0] == "Observability"


def test_an_action_runs_by_enter(desktop: Desktop) -> None:
    find(desktop, "go to sett")
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    assert desktop.window.room == "settings"
    assert not desktop.session.panels.palette.isVisible()


@pytest.mark.parametrize("words", ["dark", "theme", "appearance"])
def test_what_is_set_in_a_room_leads_there(desktop: Desktop, words: str) -> None:
    find(desktop, words)
    assert titles(desktop)[0] == "Go to Settings"


def test_the_words_typed_can_be_logged(desktop: Desktop) -> None:
    find(desktop, "1h zebra crossing @it")
    assert desktop.session.panels.palette.lines[-3].title == "Log “1h zebra crossing @it”"
    while desktop.session.panels.palette._rows.current.key != "line:1h zebra crossing @it":  # type: ignore[union-attr]
        desktop.key(Qt.Key.Key_Down)
    desktop.key(Qt.Key.Key_Return)
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    assert [one.title for one in desktop.kept(TimeEntry)] == ["zebra crossing"]


def test_escape_gives_the_focus_back(desktop: Desktop) -> None:
    desktop.key(Qt.Key.Key_L, CTRL)
    before = desktop.focus
    find(desktop, "x")
    desktop.key(Qt.Key.Key_Escape)
    assert desktop.focus is before


def test_the_search_finds_words_inside_notes_and_never_takes_them_for_syntax(desktop: Desktop) -> None:
    desktop.given(entry(note="the c++ binding of node.js"))
    for words in ("c++", "node.js", 'binding" OR "', "bind* AND (", "node NEAR"):
        desktop.key(Qt.Key.Key_F, CTRL)
        desktop.type(words)
        desktop.rest()
        desktop.key(Qt.Key.Key_Escape)
    desktop.key(Qt.Key.Key_F, CTRL)
    desktop.type("c++ bind")
    desktop.rest()
    assert "Code review" in titles(desktop)


def test_a_very_long_text_is_cut_and_harmless(desktop: Desktop) -> None:
    desktop.key(Qt.Key.Key_K, CTRL)
    desktop.session.panels.palette._field.insert("x" * 100_000)
    desktop.rest()
    assert len(desktop.session.panels.palette._field.text()) == 1_000
    assert desktop.kept(Draft) == []


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, name, _ in everywhere.NEW if kind != "person"])
def test_what_can_be_begun_is_begun_by_its_name(desktop: Desktop, kind: str, name: str) -> None:
    find(desktop, f"new {name}")
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    shown = desktop.session.panels.inspector.shown
    assert shown is not None
    assert shown.kind == kind
    desktop.undo()
    assert name in desktop.toast


def test_a_person_is_asked_for_by_name_and_listed_once(desktop: Desktop) -> None:
    for _ in range(2):
        find(desktop, "new person")
        assert titles(desktop).count("New person") == 1
        desktop.key(Qt.Key.Key_Return)
        desktop.rest()
        assert (desktop.window.room, desktop.kept(Person)) == ("leadership", [])
    desktop.type("Zoe Zulu")
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    assert [one.name for one in desktop.kept(Person)] == ["Zoe Zulu"]
