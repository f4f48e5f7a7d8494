"""The matrix: what stands in it, how it is walked, and what is done with its skills by keys and by the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.skills import Skill, SkillKind
from careercruise_desktop.ui.skills.matrix.asking import HalfLifeBox, MergeBox, NewSkillBox, TargetBox
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.skills import Skills
from tests.conftest import Prepare
from tests.factories import entry, skill
from tests.robots.desktop import Desktop
from tests.robots.skills import SkillsRobot
from tests.robots.widgets import type_text

from .growing import LEADING, OLD, PYTHON, TERRAFORM, fill

KEYS = Qt.Key


@pytest.fixture
def profile(prepare: Prepare) -> Path:
    """A data folder with four skills."""
    return prepare(fill, "skills")


@pytest.fixture
def room(desktop: Desktop) -> SkillsRobot:
    """The room with four skills."""
    return SkillsRobot(desktop)


def test_skills_stand_by_kind_with_level_target_and_last_use(room: SkillsRobot) -> None:
    assert room.groups == {"Technical": [PYTHON, TERRAFORM], "Soft skills": [LEADING]}
    python = room.row(PYTHON)
    assert (python.level, python.target, python.used, python.stale) == (3, 4, "12 d", False)
    assert 0.9 < python.freshness < 1
    assert (room.row(TERRAFORM).used, room.row(TERRAFORM).stale) == ("98 d", True)
    assert (room.row(LEADING).level, room.row(LEADING).used, room.row(LEADING).freshness) == (0, "never", 0.0)
    state = room.view.matrix.state
    assert state is not None
    assert (state.head, state.foot) == ("3 skills", "2 below target")


def test_the_line_of_the_year_begins_where_the_level_was_known(room: SkillsRobot) -> None:
    points = room.row(PYTHON).points
    assert points[0] is None
    assert [level for level in dict.fromkeys(points) if level is not None] == [2.0, 3.0]
    assert points[-1] == 3.0


def test_a_row_is_read_with_all_that_it_shows(room: SkillsRobot) -> None:
    rows = QAccessible.queryAccessibleInterface(room.view.matrix.rows)
    assert rows is not None
    assert rows.childCount() == 3
    said = rows.child(0).text(QAccessible.Text.Name)
    assert said.startswith(
        "Python, level 3, independent, target 4, below what others see, 2 to 3 within a year, used 12"
    )
    assert "8 h in 8 entries" in said
    assert "time to assess it again" in said


def test_arrows_walk_over_the_rows_and_enter_opens_the_page(room: SkillsRobot) -> None:
    room.mean(PYTHON)
    room.desktop.key(KEYS.Key_Down)
    room.desktop.key(KEYS.Key_Down)
    room.desktop.key(KEYS.Key_Down)
    room.enter()
    assert room.page.name == LEADING
    room.desktop.key(KEYS.Key_Home)
    room.enter()
    assert room.page.name == PYTHON


def test_a_number_asks_for_a_line_of_evidence_and_keeps_the_level(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_4)
    box = room.assessing
    assert box.level.value == "4"
    room.enter("Moved three clinics without a call at night")
    assert room.history(TERRAFORM) == [
        (3, "Network of the clinic"), (4, "Moved three clinics without a call at night"),
    ]  # fmt: skip
    assert room.row(TERRAFORM).level == 4
    assert room.desktop.toast.startswith("Terraform is 4, leads others, again from 18 Jun")
    room.desktop.undo()
    assert room.row(TERRAFORM).level == 3


def test_a_new_skill_with_a_name_in_the_archive_offers_the_old_one_back(room: SkillsRobot) -> None:
    key = room.row(PYTHON).id
    context = room.desktop.session.context
    assert context is not None
    context.use(Skills).archive(key)
    room.presenter.matrix.refresh()
    room.desktop.rest()
    room.presenter.matrix.acts.forms.create()
    box = room.box
    assert isinstance(box, NewSkillBox)
    assert not box.back.isVisible()
    room.enter(PYTHON.lower())
    assert box.complaint == f"There is a skill “{PYTHON.lower()}” in the archive."
    assert (box.back.isVisible(), box.back.text()) == (True, f"Take {PYTHON} out of the archive")
    room.press(box.back)
    assert room.row(PYTHON).id == key
    assert room.desktop.toast.startswith(f"{PYTHON} taken out of the archive")


def test_what_was_left_out_of_a_new_name_is_said(room: SkillsRobot) -> None:
    room.presenter.matrix.acts.forms.create()
    box = room.box
    assert isinstance(box, NewSkillBox)
    box.name.setText("Rust \x07 lang")
    box.confirm()
    room.desktop.rest()
    assert room.desktop.toast.startswith("Rust lang added. 1 unreadable character left out")


def test_a_level_of_a_day_before_the_newest_is_said_to_be_history(room: SkillsRobot) -> None:
    before = room.row(TERRAFORM).level
    room.key(TERRAFORM, KEYS.Key_5)
    box = room.assessing
    box.day.selectAll()
    type_text(box.day, "2020-01-01")
    box.evidence.setFocus()
    room.enter("Found in old notes")
    assert room.row(TERRAFORM).level == before == 3
    assert room.desktop.toast.startswith("Added 5 to the history of Terraform. It stays at 3, assessed later")


def test_a_click_on_a_square_asks_for_that_level(room: SkillsRobot) -> None:
    room.click_level(PYTHON, 4)
    box = room.assessing
    assert box.level.value == "4"
    assert box.meaning.text() == "Leads others. Others ask before they choose a library."
    room.enter("Set the rules for typing")
    assert room.row(PYTHON).level == 4


def test_without_evidence_nothing_is_kept_and_it_is_said_why(room: SkillsRobot) -> None:
    room.key(PYTHON, KEYS.Key_5)
    box = room.assessing
    room.enter()
    assert box.complaint
    assert len(room.history(PYTHON)) == 6
    room.desktop.key(KEYS.Key_Escape)
    assert room.row(PYTHON).level == 3


def test_an_assessment_needs_a_level_and_a_day_that_has_come(room: SkillsRobot) -> None:
    room.key(LEADING, KEYS.Key_A)
    box = room.assessing
    box.confirm()
    assert box.complaint == "Which level? Choose one from 1 to 5."
    box.level.set_value("2")
    box.evidence.setText("Led the release")
    box.day.setFocus()
    box.day.selectAll()
    room.desktop.type("2026-03-20")
    room.desktop.key(KEYS.Key_Return)
    assert "still to come" in box.complaint
    assert room.row(LEADING).level == 0


def test_the_view_of_another_person_stands_beside_and_changes_no_level(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_5)
    box = room.assessing
    box.who.set_value(2)
    room.enter("Saw the handover")
    assert room.row(TERRAFORM).level == 3
    room.click(TERRAFORM)
    assert room.page.spread is not None
    assert room.page.spread.others == (5,)
    assert room.page.spread.interval is None


def test_a_skill_is_added_by_name_kind_and_target(room: SkillsRobot) -> None:
    room.view.matrix.rows.setFocus()
    room.desktop.key(KEYS.Key_N, Qt.KeyboardModifier.ShiftModifier)
    box = room.box
    assert isinstance(box, NewSkillBox)
    box.target.set_value("3")
    room.enter("Rust")
    assert (room.kept("Rust").kind, room.kept("Rust").target_level) == (SkillKind.TECHNICAL, 3)
    assert room.view.matrix.rows.meant == room.kept("Rust").id


def test_a_name_that_is_taken_is_refused_in_the_form(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_F2)
    box = room.box
    room.enter(PYTHON)
    assert box.complaint == "There is a skill “Python” already."
    assert box.is_open
    room.desktop.key(KEYS.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.enter("OpenTofu")
    assert "OpenTofu" in room.groups["Technical"]
    assert room.desktop.toast == "Renamed to OpenTofu"


def test_a_target_is_set_and_taken_away(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_T)
    assert isinstance(room.box, TargetBox)
    room.box.target.set_value("5")
    room.enter()
    assert room.row(TERRAFORM).target == 5
    room.key(TERRAFORM, KEYS.Key_T)
    assert isinstance(room.box, TargetBox)
    room.box.target.set_value("")
    room.enter()
    assert room.kept(TERRAFORM).target_level is None


def test_a_half_life_that_is_no_number_of_months_is_refused(room: SkillsRobot) -> None:
    room.mean(TERRAFORM)
    room.presenter.matrix.acts.do(room.row(TERRAFORM).id, "half-life")
    box = room.box
    assert isinstance(box, HalfLifeBox)
    room.enter("0")
    assert box.complaint == "From 1 to 600"
    room.desktop.key(KEYS.Key_A, Qt.KeyboardModifier.ControlModifier)
    before = room.row(TERRAFORM).freshness
    room.enter("3")
    assert room.kept(TERRAFORM).half_life == 3
    assert room.row(TERRAFORM).freshness < before


def test_a_merge_moves_everything_in_one_act_that_can_be_undone(room: SkillsRobot) -> None:
    before = {one.title: one.skills for one in room.desktop.kept(TimeEntry)}
    room.key(TERRAFORM, KEYS.Key_M)
    box = room.box
    assert isinstance(box, MergeBox)
    box.confirm()
    assert box.complaint == "Into which skill? Choose one."
    box.into.set_value(1)
    box.confirm()
    room.desktop.rest()
    assert room.groups["Technical"] == [PYTHON]
    assert room.desktop.toast == "Merged into Python"
    assert (room.view.matrix.rows.hasFocus(), room.view.matrix.rows.meant) == (True, 1)
    assert all(one.skills == {1} for one in room.desktop.kept(TimeEntry))
    room.desktop.undo()
    assert room.groups["Technical"] == [PYTHON, TERRAFORM]
    assert {one.title: one.skills for one in room.desktop.kept(TimeEntry)} == before


def test_a_skill_cannot_be_merged_with_itself(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_M)
    assert isinstance(room.box, MergeBox)
    room.box.agreed.emit(room.row(TERRAFORM).id)
    room.desktop.rest()
    assert room.box.complaint.startswith("A skill cannot be merged with itself")


def test_an_archived_skill_leaves_the_matrix_and_comes_back(room: SkillsRobot) -> None:
    room.key(TERRAFORM, KEYS.Key_Delete)
    assert room.groups["Technical"] == [PYTHON]
    assert room.desktop.toast == "Terraform archived"
    room.press(room.view.matrix.more)
    room.choose("Show archived skills")
    assert room.groups == {"Technical": [OLD, TERRAFORM]}
    room.key(OLD, KEYS.Key_Delete)
    assert room.groups == {"Technical": [TERRAFORM]}
    assert not room.kept(OLD).archived


def test_the_menu_of_a_row_opens_by_the_keyboard_too(room: SkillsRobot) -> None:
    room.mean(PYTHON)
    rows = room.view.matrix.rows
    middle = rows.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, rows.mapToGlobal(middle))
    QApplication.sendEvent(rows, asked)
    room.choose("Why this level?")
    assert room.page.name == PYTHON


def test_the_start_set_is_offered_while_something_of_it_is_missing(room: SkillsRobot) -> None:
    room.press(room.view.matrix.more)
    room.choose("Add the start set")
    assert {"Leadership", "Partnership", "Problem-solving"} <= set(room.groups["Soft skills"])
    room.press(room.view.matrix.more)
    menu = room.view.menu
    assert menu is not None
    assert not any("start set" in action.text() for action in menu.actions())
    menu.close()


def test_markup_in_a_name_is_drawn_as_text(room: SkillsRobot) -> None:
    room.desktop.given(skill(name="<b>Bold</b> & co", kind=SkillKind.SOFT))
    assert room.row("<b>Bold</b> & co").spoken.startswith("<b>Bold</b> & co, not assessed yet")
    room.click("<b>Bold</b> & co")
    assert room.view.skill.title.text() == "<b>Bold</b> & co"
    assert room.view.skill.title.textFormat() == Qt.TextFormat.PlainText


def test_what_the_command_line_changes_is_seen_at_once(room: SkillsRobot) -> None:
    with room.desktop.program.store.write("Elsewhere") as desk:
        desk.remove(Skill, 3)
    room.desktop.rest()
    assert "Soft skills" not in room.groups


def test_a_long_matrix_stays_where_it_is_when_the_keys_come_and_follows_them(room: SkillsRobot) -> None:
    room.desktop.given(*[skill(name=f"Skill {number:02}", kind=SkillKind.SOFT) for number in range(40)])
    bar, rows = room.view.matrix.area.verticalScrollBar(), room.view.matrix.rows
    rows.setFocus()
    room.desktop.rest()
    assert bar.value() == 0
    room.desktop.key(KEYS.Key_Down)
    assert bar.value() == 0
    room.desktop.key(KEYS.Key_End)
    assert rows.visibleRegion().boundingRect().contains(rows.rect_of(rows.meant))
    room.desktop.key(KEYS.Key_Home)
    assert bar.value() == 0


def test_hundreds_of_skills_are_read_beside_the_window(room: SkillsRobot) -> None:
    room.desktop.given(*[skill(name=f"Skill {number:03}", kind=SkillKind.SOFT) for number in range(60)])
    assert len(room.groups["Soft skills"]) == 61
    room.click(PYTHON)
    assert room.page.name == PYTHON
    room.press(room.view.matrix.new)
    room.enter("Zig")
    assert room.view.matrix.rows.meant == room.kept("Zig").id
    room.press(room.view.matrix.more)
    room.choose("Show archived skills")
    assert room.groups == {"Technical": [OLD]}


def test_a_merge_of_a_much_used_skill_says_how_far_it_is(room: SkillsRobot) -> None:
    """It is done beside the window; the form waits, and cannot be agreed to twice."""
    room.desktop.given(*[entry(title=f"Work {number}", skills=frozenset({2})) for number in range(150)])
    told: list[str] = []
    context = room.desktop.session.context
    assert context is not None
    context.bus.toast_requested.connect(lambda toast: told.append(f"{toast.text} {toast.detail}".strip()))
    room.key(TERRAFORM, KEYS.Key_M)
    box = room.box
    assert isinstance(box, MergeBox)
    box.into.set_value(1)
    box.confirm()
    assert (box.waiting, box.go.isEnabled(), context.jobs.busy) == (True, False, True)
    room.desktop.key(KEYS.Key_Return)
    room.desktop.rest()
    assert not box.is_open
    assert told[0].startswith("Merging Terraform")
    assert told[-1] == "Merged into Python"
    assert sum("Merged" in words for words in told) == 1
    assert [one.label for one in room.desktop.program.store.steps(2)] == ["Merge skills", "Given"]
    room.desktop.undo()
    assert TERRAFORM in room.groups["Technical"]


def test_another_kind_moves_a_skill_to_its_group(room: SkillsRobot) -> None:
    room.desktop.program.use(Records).change("skill", 2, kind=SkillKind.PROJECT_MANAGEMENT)
    room.desktop.rest()
    assert room.groups == {"Technical": [PYTHON], "Project management": [TERRAFORM], "Soft skills": [LEADING]}
