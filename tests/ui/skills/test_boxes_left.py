"""Small forms that are left: by Tab, by a click elsewhere, by another tab; nothing that was typed is lost by that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.ui.skills.skill.assessing import AssessBox
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from tests.factories import TODAY, skill
from tests.robots.career_path import CareerPathRobot
from tests.robots.desktop import Desktop
from tests.robots.skills import SkillsRobot
from tests.robots.widgets import click, press, settle, type_text
from tests.ui.conftest import Show
from tests.usecases.keeping import all_of, kept

from .growing import PYTHON, TERRAFORM, grown

KEYS = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def room(desktop: Desktop) -> SkillsRobot:
    """The room with four skills."""
    grown(desktop)
    return SkillsRobot(desktop)


@pytest.fixture
def path(desktop: Desktop, show: Show) -> CareerPathRobot:
    """The tab with a role, three of its skills assessed."""
    robot = CareerPathRobot(desktop)
    show(robot.tab).resize(1240, 820)
    role = kept(robot.store, TargetRole(title="Head of platform"))
    for name, required, own in (("Planning", 4, 3), ("Risk", 3, 1), ("Python", 4, None)):
        known = kept(robot.store, skill(name=name))
        kept(robot.store, RequiredCompetence(target_role_id=role.id, skill_id=known.id, level=required))
        if own is not None:
            kept(robot.store, SkillAssessment(skill_id=known.id, day=TODAY, level=own, note="A line of evidence"))
    robot.read()
    settle()
    return robot


def open_boxes(room: SkillsRobot) -> list[AssessBox]:
    return [box for box in room.desktop.window.findChildren(AssessBox) if box.is_open]


def test_tab_goes_round_in_a_form_and_keeps_what_was_typed(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_4)
    box = room.assessing
    room.desktop.type("Moved three clinics")
    seen = set()
    for _ in range(12):
        room.desktop.key(KEYS.Key_Tab)
        settle()
        seen.add(room.desktop.focus)
    assert box.is_open
    assert {box.evidence, box.who, box.day, box.go} <= seen
    assert all(box.isAncestorOf(stop) for stop in seen)
    assert box.evidence.text() == "Moved three clinics"
    box.evidence.setFocus()
    room.desktop.key(KEYS.Key_Backtab)
    assert box.isAncestorOf(room.desktop.focus)


def test_tab_in_a_list_of_a_form_goes_on_in_the_form(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_4)
    box = room.assessing
    room.desktop.type("Moved three clinics")
    box.who.setFocus()
    box.who.open()
    room.desktop.key(KEYS.Key_Tab)
    settle()
    assert box.is_open
    assert room.desktop.focus is box.day


def test_what_was_typed_is_there_again_after_a_click_elsewhere(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_4)
    room.desktop.type("Moved three clinics")
    QTest.mouseClick(room.view.header, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    room.desktop.rest()
    assert open_boxes(room) == []
    room.key(PYTHON, KEYS.Key_4)
    assert room.assessing.evidence.text() == "", "it belongs to another skill"
    room.desktop.key(KEYS.Key_Escape)
    room.key(TERRAFORM, KEYS.Key_A)
    assert room.assessing.evidence.text() == "Moved three clinics"
    room.desktop.key(KEYS.Key_Escape)
    room.key(TERRAFORM, KEYS.Key_A)
    assert room.assessing.evidence.text() == "", "Escape leaves everything as it was"


def test_what_is_kept_is_not_offered_again(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_4)
    room.enter("Moved three clinics")
    room.key(TERRAFORM, KEYS.Key_A)
    assert room.assessing.evidence.text() == ""


def test_a_form_closes_with_its_tab_and_its_words_come_back(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_A)
    box = room.assessing
    box.evidence.setFocus()
    room.desktop.type("Moved three clinics")
    room.desktop.key(KEYS.Key_3, ALT)
    room.desktop.rest()
    settle()
    assert open_boxes(room) == []
    room.desktop.key(KEYS.Key_1, ALT)
    room.desktop.rest()
    room.key(TERRAFORM, KEYS.Key_A)
    assert room.assessing.evidence.text() == "Moved three clinics"


def test_a_step_too_long_stays_and_is_complained_about_in_place(path: CareerPathRobot) -> None:
    offers = path.offers("Planning")
    offers.own.setFocus()
    offers.own.setText("x" * 239)
    assert offers.count.isHidden()
    offers.own.setText("x" * 319)
    assert offers.count.text() == "319 of 300 characters"
    press(offers.own, KEYS.Key_Return)
    path.desktop.rest()
    assert offers.is_open
    assert "319 characters; at most 300" in offers.complaint
    offers.own.setText("Run the next planning round")
    assert offers.complaint == ""
    press(offers.own, KEYS.Key_Return)
    path.desktop.rest()
    assert not path.tab.gaps.findChildren(type(offers))
    assert [one.title for one in all_of(path.store, CareerStep)] == ["Run the next planning round"]


def test_all_that_is_pasted_is_counted(path: CareerPathRobot) -> None:
    offers = path.offers("Planning")
    offers.own.setText("x" * 100_000)
    assert offers.count.text() == "100,000 of 300 characters"


def test_own_words_that_were_left_are_there_again(path: CareerPathRobot) -> None:
    offers = path.offers("Planning")
    offers.own.setFocus()
    type_text(offers.own, "Run the next round")
    click(path.tab.middle.title)
    settle()
    assert not path.tab.window().findChildren(type(offers)) or not offers.is_open
    assert path.offers("Planning").own.text() == "Run the next round"


def test_a_double_click_finishes_one_step_only(path: CareerPathRobot) -> None:
    for kind in ("Task", "Learning item", "Feedback to ask for"):
        path.take("Planning", kind)
    check = path.box("Planning").steps[0].check
    centre = check.mapTo(path.tab.window(), check.rect().center())
    click(check)
    path.desktop.rest()
    settle()
    under = path.tab.window().childAt(centre)
    assert under is not None
    place = under.mapFrom(path.tab.window(), centre)
    QTest.mouseDClick(under, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(under, Qt.MouseButton.LeftButton, pos=place)
    path.desktop.rest()
    assert len([one for one in all_of(path.store, CareerStep) if one.done is not None]) == 1
    assert [one.status for one in all_of(path.store, Task)] == [TaskStatus.DONE]


def test_nothing_stands_over_the_first_line_of_a_gap(path: CareerPathRobot) -> None:
    for box in path.tab.gaps.boxes:
        assert box.acts.y() >= box.head.y() + 24, "the squares and the levels end there"
        assert box.acts.geometry().bottom() <= box.head.geometry().bottom() + 1
        assert box.acts.height() >= 24


def test_tab_goes_through_a_gap_as_the_eye_does(path: CareerPathRobot) -> None:
    for kind in ("Task", "Learning item"):
        path.take("Planning", kind)
    box = path.box("Planning")
    wanted = [box.add, *(stop for row in box.steps for stop in (row.words, row.check, row.more))]
    box.head.setFocus()
    for stop in wanted:
        press(path.desktop.focus if path.desktop.focus.isVisible() else box.head, KEYS.Key_Tab)
        assert stop.hasFocus()


def test_no_scroll_area_is_a_stop_of_tab(desktop: Desktop) -> None:
    grown(desktop)
    SkillsRobot(desktop)
    for number in (1, 2, 3):
        desktop.key(getattr(KEYS, f"Key_{number}"), ALT)
        desktop.rest()
    areas = desktop.window.findChildren(ScrollArea)
    assert areas
    assert [area for area in areas if area.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


def test_what_is_not_known_is_not_counted_as_missing_in_the_pace(path: CareerPathRobot) -> None:
    assert [(one.value, one.words) for one in path.page.pace][1] == (
        "3", "levels still missing, not counting 1 never assessed",
    )  # fmt: skip


def test_a_line_of_evidence_is_not_told_to_be_missing(path: CareerPathRobot) -> None:
    assert {one.missing for one in path.page.open if one.level} == {"Missing: records of its use and a next step"}
