"""The room: its place, its tabs, its beginning, and what it makes room for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.ui.skills.journal.tab import JournalTab
from careercruise_desktop.ui.skills.tabs import JOURNAL
from careercruise_desktop.ui.theme.theme import Application
from tests.robots.desktop import Desktop
from tests.robots.skills import SkillsRobot
from tests.robots.widgets import picture

from .growing import PYTHON, grown


def widgets_of(around: QWidget) -> list[QWidget]:
    """What stands directly in a widget, and is seen."""
    found = around.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [one for one in found if one.isVisible()]


@pytest.fixture
def room(desktop: Desktop) -> SkillsRobot:
    """The room with four skills."""
    grown(desktop)
    return SkillsRobot(desktop)


def test_an_empty_profile_begins_with_the_start_set(desktop: Desktop) -> None:
    room = SkillsRobot(desktop)
    assert room.view.empty.isVisible()
    room.press(room.view.empty.state.action)
    assert not room.view.empty.isVisible()
    assert {"Leadership", "Partnership", "Problem-solving"} <= {one.name for one in desktop.kept(Skill)}
    desktop.undo()
    assert room.view.empty.isVisible()


def test_b_folds_the_matrix_and_it_stays_folded(room: SkillsRobot) -> None:
    assert room.view.matrix.isVisible()
    room.desktop.window.setFocus()
    room.desktop.key(Qt.Key.Key_B)
    assert not room.view.matrix.isVisible()
    context = room.desktop.session.context
    assert context is not None
    assert context.memory.flag("skills_folded")


def test_a_narrow_window_shows_the_matrix_when_it_is_asked_for(room: SkillsRobot) -> None:
    room.desktop.window.resize(1000, 700)
    room.desktop.rest()
    assert not room.view.matrix.isVisible()
    room.press(room.view.side.button)
    assert room.view.matrix.isVisible()
    assert room.view.new.text() == "New"
    assert room.view.new.accessibleName() == "New entry"


def test_a_common_laptop_shows_the_matrix_the_list_and_the_editor(desktop: Desktop) -> None:
    desktop.window.resize(1280, 800)
    grown(desktop)
    room = SkillsRobot(desktop)
    desktop.rest()
    tab = room.presenter.part(JOURNAL).view
    assert isinstance(tab, JournalTab)
    assert room.view.matrix.isVisible()
    assert tab.beside.isVisible()
    assert tab.pane.minimumSizeHint().width() <= tab.pane.width()


@pytest.mark.parametrize(("tab", "key"), [(JOURNAL, Qt.Key.Key_1), ("path", Qt.Key.Key_3)])
def test_tab_goes_over_the_head_from_left_to_right(room: SkillsRobot, tab: str, key: Qt.Key) -> None:
    room.desktop.key(key, Qt.KeyboardModifier.AltModifier)
    room.desktop.rest()
    assert room.presenter.tab == tab
    inside, seen = room.view.tabs.findChildren(QAbstractButton), []
    next(one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus).setFocus()
    while room.view.header.isAncestorOf(room.desktop.focus):
        seen.append(room.desktop.focus.mapTo(room.view, room.desktop.focus.rect().topLeft()).x())
        room.desktop.key(Qt.Key.Key_Tab)
    assert len(seen) >= 3
    assert seen == sorted(seen)
    assert not room.view.header.isAncestorOf(room.desktop.focus)


def test_the_matrix_steps_aside_for_an_entry_where_there_is_no_room_for_both(room: SkillsRobot) -> None:
    room.desktop.window.resize(1000, 700)
    room.desktop.rest()
    room.press(room.view.side.button)
    tab = room.presenter.part(JOURNAL).view
    assert isinstance(tab, JournalTab)
    assert tab.beside.isHidden()
    room.press(room.view.new)
    assert tab.beside.isVisible()
    assert not room.view.matrix.isVisible()
    room.press(room.view.side.button)
    assert room.view.matrix.isVisible()


@pytest.mark.parametrize("width", [1000, 1199, 1280, 1310, 1440])
def test_nothing_of_the_room_is_cut_off(room: SkillsRobot, width: int) -> None:
    room.desktop.window.resize(width, 700)
    for shown in (False, True):
        if shown:
            room.view.side.show()
        room.desktop.rest()
        tab = room.presenter.part(JOURNAL).view
        last = max(child.mapTo(room.view, child.rect().bottomRight()).x() for child in widgets_of(tab))
        assert last < room.view.width()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_is_painted_in_both_themes(app: Application, room: SkillsRobot, look: str) -> None:
    app.theme.choose(look)
    room.desktop.rest()
    image = picture(room.view.matrix)
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert app.theme.color("surface").name() in colors
    assert app.theme.color("bg").name() in colors


def test_faded_skills_are_fainter_and_keep_their_squares(room: SkillsRobot) -> None:
    assert room.row("Terraform").level == 3
    assert room.row("Terraform").freshness < room.row(PYTHON).freshness


def test_it_comes_back_with_the_tab_that_was_on(room: SkillsRobot) -> None:
    room.presenter.choose_tab(JOURNAL)
    room.desktop.go(1)
    room.desktop.go(4)
    assert room.presenter.tab == JOURNAL
    assert room.view.tabs.value == JOURNAL
