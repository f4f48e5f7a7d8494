"""The inspector with keys and clicks: what is typed is kept, shown, taken back and never lost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MoveReason
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.domain.words import time_range
from careercruise_desktop.ui.widgets.attendant import Attendant
from careercruise_desktop.ui.widgets.toast import ToastBox
from tests.factories import TODAY, block, milestone, person, project, skill, task
from tests.robots.desktop import CTRL, Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import click, settle


@pytest.fixture
def inspector(desktop: Desktop) -> InspectorRobot:
    return InspectorRobot(desktop)


def only(desktop: Desktop, kind: type[Any]) -> Any:
    (found,) = desktop.kept(kind)
    return found


class TestTyping:
    def test_a_title_is_kept_without_leaving_it(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("14:15", "15:45"))
        inspector.open("time_block", known.id)
        assert inspector.text("title") == "Code review"
        inspector.type("title", "Replica failover drill")
        assert only(desktop, TimeBlock).title == "Code review"
        inspector.pause()
        assert only(desktop, TimeBlock).title == "Replica failover drill"
        assert inspector.saved == "Saved"
        assert inspector.panel.foot.mark.stands_out

    def test_leaving_a_field_keeps_it_at_once(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.enter("note", "Promote the replica, then fail back.")
        assert only(desktop, TimeBlock).note == "Promote the replica, then fail back."

    def test_a_space_at_the_end_stays_while_typing_and_goes_on_leaving(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type("title", "Replica ")
        inspector.pause()
        assert inspector.text("title") == "Replica "
        assert only(desktop, TimeBlock).title == "Replica"
        inspector.leave()
        assert inspector.text("title") == "Replica"

    def test_markup_is_text_like_any_other(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.enter("note", "<b>bold</b> & <img src=x>")
        assert only(desktop, TimeBlock).note == "<b>bold</b> & <img src=x>"
        assert inspector.text("note") == "<b>bold</b> & <img src=x>"

    def test_control_characters_are_left_out_and_that_is_said(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.go_to("note")
        inspector.line("note").insertPlainText("one\x07two")
        inspector.leave()
        assert only(desktop, TimeBlock).note == "onetwo"
        assert inspector.remark("note") == "1 unreadable character left out."
        assert inspector.text("note") == "onetwo"

    def test_quick_changes_of_a_field_are_one_step(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        for text in ("One", "Two", "Three"):
            inspector.type("title", text)
            inspector.pause()
        desktop.undo()
        assert only(desktop, TimeBlock).title == "Code review"


class TestRefusals:
    def test_an_empty_title_is_refused_and_the_old_one_comes_back_on_leaving(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type("title", "")
        inspector.pause()
        assert inspector.complaint("title") == "The title is empty. Type at least one character."
        assert inspector.text("title") == ""
        inspector.leave()
        assert inspector.text("title") == "Code review"
        assert inspector.complaint("title") == ""
        assert only(desktop, TimeBlock) == known

    def test_what_was_refused_stays_as_typed_until_it_is_corrected(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project())
        inspector.open("project", known.id)
        inspector.enter("code", "two words")
        assert "one word" in inspector.complaint("code")
        inspector.enter("client", "Kestrel")
        assert inspector.text("code") == "two words"
        assert only(desktop, Project).client == "Kestrel"
        inspector.enter("code", "Gateway")
        assert inspector.complaint("code") == ""
        assert only(desktop, Project).code == "gateway"
        assert inspector.text("code") == "gateway"

    def test_an_end_before_the_start_is_refused_at_the_end(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("14:15", "15:45"))
        inspector.open("time_block", known.id)
        inspector.enter("when.end", "9")
        assert inspector.complaint("when.end") == "09:00 is before the start at 14:15."
        assert inspector.text("when.end") == "09:00"
        assert only(desktop, TimeBlock) == known
        inspector.enter("when.end", "1545")
        assert inspector.complaint("when.end") == ""

    def test_what_is_no_time_stays_with_an_example(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("14:15", "15:45"))
        inspector.open("time_block", known.id)
        inspector.enter("when.start", "noonish")
        assert inspector.complaint("when.start") == "Not a time, such as 9:30"
        assert inspector.text("when.start") == "noonish"
        inspector.go_to("when.start")
        inspector.key(Qt.Key.Key_Escape)
        assert inspector.text("when.start") == "14:15"
        assert inspector.complaint("when.start") == ""
        assert inspector.is_open()

    def test_the_panel_does_not_close_over_a_refusal_without_a_word(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project())
        inspector.open("project", known.id)
        inspector.enter("code", "two words")
        assert not inspector.panel.close()
        assert inspector.is_open()
        assert inspector.focused is inspector.editor("code")
        assert inspector.panel.close()
        assert not inspector.is_open()


class TestTimes:
    def test_another_start_moves_the_block(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("14:15", "15:45"))
        inspector.open("time_block", known.id)
        assert inspector.text("when.length_text") == "1 h 30"
        inspector.enter("when.start", "16")
        assert time_range(only(desktop, TimeBlock).when) == "16:00 – 17:30"
        assert (inspector.text("when.start"), inspector.text("when.end")) == ("16:00", "17:30")

    def test_an_end_after_midnight_is_the_next_day(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("22:00", "23:00"))
        inspector.open("time_block", known.id)
        inspector.enter("when.end", "2:00")
        assert only(desktop, TimeBlock).when.minutes == 240
        assert inspector.text("when.length_text") == "4 h"

    def test_another_day_keeps_the_times_on_the_wall(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("09:00", "10:00", date(2026, 3, 27)))
        inspector.open("time_block", known.id)
        inspector.enter("when.day", "30.3.")
        kept = only(desktop, TimeBlock).when
        assert (kept.day, time_range(kept)) == (date(2026, 3, 30), "09:00 – 10:00")
        assert inspector.text("when.day") == "Mon 30 March"

    def test_a_time_that_the_clocks_jump_over_is_moved_and_said(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block("01:00", "01:30", date(2026, 3, 29)))
        inspector.open("time_block", known.id)
        inspector.enter("when.start", "2:30")
        assert inspector.text("when.start") == "03:00"
        assert inspector.remark("when.start") == "The clocks jump over 02:30 on Sun 29 March; 03:00 is taken."

    def test_both_passes_of_a_repeated_hour_can_be_had(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("01:00", "01:30", date(2026, 10, 25)))
        inspector.open("time_block", known.id)
        inspector.enter("when.start", "2:30")
        first = only(desktop, TimeBlock).when.start
        assert "comes twice" in inspector.remark("when.start")
        button = inspector.row("when.start").remark_button
        assert button is not None
        button.click()
        assert only(desktop, TimeBlock).when.start == first + 3600


class TestUndo:
    def test_an_undo_is_shown_in_the_field_that_has_the_focus_and_not_saved_again(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.go_to("title")
        with desktop.program.store.write("Elsewhere") as desk:
            desk.save(block(id=known.id, title="Changed elsewhere"))
        assert inspector.text("title") == "Changed elsewhere"
        desktop.program.store.undo()
        assert inspector.text("title") == "Code review"
        inspector.leave()
        inspector.pause()
        assert only(desktop, TimeBlock) == known
        assert desktop.program.store.next_steps()[1] is not None, "the undone step is gone: the old text was saved"

    def test_ctrl_z_takes_back_what_was_saved_while_the_focus_is_in_the_field(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.enter("title", "Other title")
        assert only(desktop, TimeBlock).title == "Other title"
        inspector.go_to("title")
        inspector.key(Qt.Key.Key_Z, CTRL)
        inspector.pause()
        assert inspector.text("title") == "Code review"
        assert only(desktop, TimeBlock).title == "Code review"
        inspector.leave()
        assert only(desktop, TimeBlock).title == "Code review"

    def test_what_is_being_typed_survives_a_change_from_elsewhere(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type("title", "Mine")
        with desktop.program.store.write("Elsewhere") as desk:
            desk.save(block(id=known.id, title="Theirs", note="Theirs"))
        assert inspector.text("title") == "Mine"
        assert inspector.text("note") == "Theirs"
        inspector.leave()
        assert (only(desktop, TimeBlock).title, only(desktop, TimeBlock).note) == ("Mine", "Theirs")

    def test_a_record_that_is_deleted_elsewhere_closes_the_panel_and_says_so(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        with desktop.program.store.write("Delete block") as desk:
            desk.remove(TimeBlock, known.id)
        assert not inspector.is_open()
        assert desktop.toast == "This block was deleted"


class TestKeys:
    def test_escape_first_takes_back_and_then_closes(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type("title", "Other")
        inspector.key(Qt.Key.Key_Escape)
        assert inspector.text("title") == "Code review"
        assert inspector.is_open()
        inspector.key(Qt.Key.Key_Escape)
        assert not inspector.is_open()
        assert only(desktop, TimeBlock) == known

    @pytest.mark.parametrize("name", ["title", "note", "project_id"])
    def test_ctrl_enter_saves_and_closes_from_any_field(
        self, desktop: Desktop, inspector: InspectorRobot, name: str
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        if name != "project_id":
            inspector.type(name, "Typed")
        else:
            inspector.go_to(name)
        inspector.key(Qt.Key.Key_Return, CTRL)
        assert not inspector.is_open()
        if name != "project_id":
            assert getattr(only(desktop, TimeBlock), name) == "Typed"

    def test_closing_gives_the_focus_back(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        before = desktop.window.footer.entry
        before.setFocus()
        inspector.open("time_block", known.id)
        inspector.go_to("title")
        inspector.key(Qt.Key.Key_Escape)
        assert inspector.focused is before

    def test_tab_goes_in_reading_order(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        python, sql = desktop.given(skill(), skill(name="SQL"))
        (known,) = desktop.given(block(skills=frozenset({python.id, sql.id})))
        inspector.open("time_block", known.id)
        inspector.go_to("title")
        seen = []
        for _ in range(13):
            inspector.leave()
            assert inspector.focused is not None
            seen.append(inspector.focused.accessibleName())
        assert seen == [
            "IT", "Project: No project", "Day", "From", "To", "Python", "SQL", "Add to skills",
            "Milestone: No milestone", "Notes", "Log as done", "Start timer here", seen[12],
        ]  # fmt: skip

    def test_a_new_record_has_the_focus_in_its_title_ready_to_be_typed_over(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        desktop.window.setFocus()
        desktop.key(Qt.Key.Key_N)
        made = only(desktop, TimeBlock)
        assert made.title == "New block"
        assert inspector.focused is inspector.editor("title")
        desktop.type("Failover drill")
        inspector.leave()
        assert only(desktop, TimeBlock).title == "Failover drill"

    def test_opening_another_record_saves_what_was_typed_in_the_one_before(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        one, two = desktop.given(block(), task())
        inspector.open("time_block", one.id)
        inspector.type("title", "Typed and left")
        inspector.open("task", two.id)
        assert only(desktop, TimeBlock).title == "Typed and left"
        assert inspector.text("title") == "Failover runbook"


class TestChoosing:
    def test_a_role_is_one_click(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.go_to("title")
        inspector.leave()
        inspector.key(Qt.Key.Key_Right)
        assert only(desktop, TimeBlock).role is Role.PM

    def test_a_project_is_found_by_some_of_its_letters(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        desktop.given(project(), project(name="Patient portal", code="portal"))
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.choose("project_id", "port")
        assert only(desktop, TimeBlock).project_id == desktop.kept(Project)[1].id
        assert inspector.editor("project_id").accessibleName() == "Project: Patient portal"

    def test_an_unknown_project_is_offered_as_new_and_made_in_one_step(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        field = inspector.editor("project_id")
        field.setFocus()
        inspector.key(Qt.Key.Key_Down)
        desktop.type("Service desk")
        assert inspector.listed() == ["New project “Service desk”"]
        inspector.key(Qt.Key.Key_Return)
        made = only(desktop, Project)
        assert (made.name, only(desktop, TimeBlock).project_id) == ("Service desk", made.id)
        assert inspector.editor("project_id").accessibleName() == "Project: Service desk"
        desktop.undo()
        assert desktop.kept(Project) == []

    def test_skills_are_chips_that_come_and_go(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        python, sql = desktop.given(skill(), skill(name="SQL"))
        (known,) = desktop.given(block(skills=frozenset({python.id})))
        inspector.open("time_block", known.id)
        inspector.choose("skills", "sq")
        assert only(desktop, TimeBlock).skills == {python.id, sql.id}
        chips = inspector.editor("skills").chips
        assert [chip.text() for chip in chips] == ["Python", "SQL"]
        chips[0].setFocus()
        inspector.key(Qt.Key.Key_Delete)
        assert only(desktop, TimeBlock).skills == {sql.id}
        assert inspector.focused is inspector.editor("skills").chips[0]

    def test_a_new_skill_is_made_by_its_name(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.choose("skills", "PostgreSQL")
        made = only(desktop, Skill)
        assert (made.name, only(desktop, TimeBlock).skills) == ("PostgreSQL", {made.id})

    def test_a_long_list_is_searched_without_lag(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        desktop.given(*(person(name=f"Person {number:03} Surname") for number in range(500)))
        (known,) = desktop.given(milestone())
        inspector.open("milestone", known.id)
        field = inspector.editor("owner_id")
        field.setFocus()
        began = time.perf_counter()
        inspector.key(Qt.Key.Key_Down)
        opened = time.perf_counter() - began
        began = time.perf_counter()
        desktop.type("487")
        typed = (time.perf_counter() - began) / 3
        assert inspector.listed()[0] == "Person 487 Surname"
        inspector.key(Qt.Key.Key_Return)
        assert inspector.editor("owner_id").accessibleName() == "Owner: Person 487 Surname"
        assert only(desktop, Milestone).owner_id is not None
        assert opened < 0.25
        assert typed < 0.1


class TestMilestone:
    def test_another_date_keeps_the_move_and_asks_for_one_word(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone())
        inspector.open("milestone", known.id)
        assert not inspector.row("move.reason").isVisible()
        inspector.enter("due", "26.3.")
        move = only(desktop, MilestoneMove)
        assert (move.from_due, move.to_due, move.reason) == (TODAY, TODAY + timedelta(days=7), None)
        assert inspector.text("slip") == "7 days later than promised"
        assert inspector.row("move.reason").isVisible()
        chip = inspector.editor("move.reason").chips[MoveReason.WAITING]
        inspector.click_at(chip, 10, 8)
        assert only(desktop, MilestoneMove).reason is MoveReason.WAITING
        assert chip.accessibleName() == "Waiting, chosen"

    def test_the_date_of_a_new_one_is_its_first_promise(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(title="New milestone"))
        inspector.open("milestone", known.id)
        inspector.enter("due", "26.3.")
        kept = only(desktop, Milestone)
        assert kept.baseline_due == kept.due == TODAY + timedelta(days=7)
        assert desktop.kept(MilestoneMove) == []


class TestActs:
    def test_deleting_closes_and_offers_undo(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(task())
        inspector.open("task", known.id)
        menu = inspector.panel.head.open_menu()
        next(action for action in menu.actions() if action.text() == "Delete").trigger()
        menu.close()
        assert desktop.kept(Task) == []
        assert not inspector.is_open()
        assert desktop.toast == "Task deleted"
        desktop.undo()
        assert desktop.kept(Task) == [known]

    def test_a_copy_is_opened_with_its_title_ready(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(task())
        inspector.open("task", known.id)
        inspector.panel.head.chosen.emit("duplicate")
        assert [one.title for one in desktop.kept(Task)] == ["Failover runbook"] * 2
        assert inspector.panel.shown is not None
        assert inspector.panel.shown.id == desktop.kept(Task)[1].id
        assert inspector.editor("title").selectedText() == "Failover runbook"

    def test_a_block_is_logged_as_done(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("09:00", "10:30"))
        inspector.open("time_block", known.id)
        assert not inspector.form.buttons["delegate"].isVisible()
        inspector.press("done")
        assert only(desktop, TimeEntry).block_id == known.id
        assert desktop.toast == "Logged 1 h 30"

    def test_a_timer_that_is_stopped_goes_on_as_its_entry(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("09:00", "12:30"))
        inspector.open("time_block", known.id)
        inspector.press("timer")
        desktop.clock.forward(30)
        inspector.open("timer", only(desktop, Timer).id)
        inspector.press("stop")
        assert inspector.panel.shown is not None
        assert inspector.panel.shown.kind == "time_entry"
        assert inspector.text("when.length_text") == "30 min"


class TestDisk:
    def test_what_cannot_be_written_stays_and_retry_writes_it(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        with full_disk(desktop, monkeypatch):
            inspector.enter("title", "Replica failover drill")
            inspector.enter("when.start", "16")
            assert only(desktop, TimeBlock) == known
            assert inspector.text("title") == "Replica failover drill"
            assert inspector.text("when.start") == "16:00"
            assert inspector.complaint("title") == "Not saved yet."
            assert "the disk is full" in inspector.trouble
            assert inspector.saved == "Not saved"
            inspector.panel.foot.retry.click()
            assert "the disk is full" in inspector.trouble
        inspector.panel.foot.retry.click()
        kept = only(desktop, TimeBlock)
        assert (kept.title, time_range(kept.when)) == ("Replica failover drill", "16:00 – 17:00")
        assert inspector.complaint("title") == ""
        assert inspector.trouble == ""
        assert inspector.saved == "Saved"

    def test_it_is_still_there_when_the_record_is_opened_again(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one, two = desktop.given(block(), task())
        inspector.open("time_block", one.id)
        with full_disk(desktop, monkeypatch):
            inspector.enter("note", "A long thought")
            inspector.open("task", two.id)
            assert "the disk is full" in inspector.trouble
            inspector.open("time_block", one.id)
            assert inspector.text("note") == "A long thought"
            assert inspector.complaint("note") == "Not saved yet."
        inspector.panel.foot.retry.click()
        assert only(desktop, TimeBlock).note == "A long thought"

    def test_closing_leaves_a_way_to_try_again(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        with full_disk(desktop, monkeypatch):
            inspector.enter("title", "Kept in mind")
            inspector.panel.close()
            inspector.panel.close()
        assert not inspector.is_open()
        assert desktop.toast == "Not saved: title"
        boxes = [box for box in desktop.window.findChildren(ToastBox) if box.isVisible()]
        boxes[0].acted.emit()
        assert only(desktop, TimeBlock).title == "Kept in mind"

    def test_the_next_thing_that_is_saved_takes_it_along(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        with full_disk(desktop, monkeypatch):
            inspector.enter("title", "First")
        inspector.enter("note", "Second")
        kept = only(desktop, TimeBlock)
        assert (kept.title, kept.note) == ("First", "Second")
        assert inspector.trouble == ""


@contextmanager
def full_disk(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Writing fails as it does on a full disk."""

    @contextmanager
    def refusing(label: str, *, merge: str = "") -> Iterator[Any]:
        raise Unreadable("career.db", "the disk is full.", "Free some space, then retry.")
        yield

    with monkeypatch.context() as patch:
        patch.setattr(desktop.program.store, "write", refusing)
        yield


class TestPlace:
    def test_a_narrow_window_has_it_over_the_room(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        desktop.window.resize(1000, 700)
        inspector.open("time_block", known.id)
        page = desktop.window.page
        assert page is not None
        assert inspector.panel.geometry().right() == 999
        assert page.mapTo(desktop.window, page.rect().topRight()).x() == 999
        desktop.window.resize(1440, 900)
        settle()
        assert page.mapTo(desktop.window, page.rect().topRight()).x() == 1439 - 288

    def test_the_keyboard_takes_the_focus_along_and_the_mouse_does_not(
        self, desktop: Desktop, inspector: InspectorRobot, attendant: Attendant
    ) -> None:
        (known,) = desktop.given(block("09:00", "10:00"))
        before = desktop.window.footer.entry
        before.setFocus()
        click(desktop.window, QPoint(700, 300))
        before.setFocus()
        inspector.open("time_block", known.id)
        assert inspector.focused is before
        inspector.panel.close()
        desktop.key(Qt.Key.Key_K, CTRL)
        desktop.type("code review")
        desktop.rest()
        desktop.key(Qt.Key.Key_Return)
        assert inspector.is_open()
        assert inspector.focused is inspector.editor("title")
        assert not inspector.editor("title").hasSelectedText()


class TestBounds:
    def test_a_note_that_is_too_long_is_refused_with_its_bound_and_stays(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.go_to("note")
        inspector.line("note").insertPlainText("x" * 200_001)
        inspector.leave()
        assert inspector.complaint("note") == ("The note has 200,001 characters; at most 200,000 are kept. Shorten it.")
        assert len(inspector.text("note")) == 200_001
        assert only(desktop, TimeBlock).note == ""

    def test_what_was_typed_a_moment_ago_is_kept_when_the_window_closes(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type("title", "Typed in time")
        desktop.window.close()
        assert only(desktop, TimeBlock).title == "Typed in time"
