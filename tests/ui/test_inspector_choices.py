"""The inspector with keys and clicks: what is chosen, made new, copied, deleted and logged."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MoveReason
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.tasks import Task
from tests.factories import TODAY, block, milestone, person, project, skill, task
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import click


class TestChoosing:
    def test_a_role_is_one_click(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.go_to("title")
        inspector.leave()
        desktop.key(Qt.Key.Key_Right)
        assert inspector.only(TimeBlock).role is Role.PM

    def test_a_project_is_found_by_some_of_its_letters(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        desktop.given(project(), project(name="Patient portal", code="portal"))
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.choose("project_id", "port")
        assert inspector.only(TimeBlock).project_id == desktop.kept(Project)[1].id
        assert inspector.editor("project_id").accessibleName() == "Project: Patient portal"

    def test_an_unknown_project_is_offered_as_new_and_made_in_one_step(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        field = inspector.editor("project_id")
        field.setFocus()
        desktop.key(Qt.Key.Key_Down)
        desktop.type("Service desk")
        assert inspector.listed() == ["New project “Service desk”"]
        desktop.key(Qt.Key.Key_Return)
        made = inspector.only(Project)
        assert (made.name, inspector.only(TimeBlock).project_id) == ("Service desk", made.id)
        assert inspector.editor("project_id").accessibleName() == "Project: Service desk"
        desktop.undo()
        assert desktop.kept(Project) == []

    def test_skills_are_chips_that_come_and_go(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        python, sql = desktop.given(skill(), skill(name="SQL"))
        (known,) = desktop.given(block(skills=frozenset({python.id})))
        inspector.open("time_block", known.id)
        inspector.choose("skills", "sq")
        assert inspector.only(TimeBlock).skills == {python.id, sql.id}
        chips = inspector.editor("skills").chips
        assert [chip.text() for chip in chips] == ["Python", "SQL"]
        chips[0].setFocus()
        desktop.key(Qt.Key.Key_Delete)
        assert inspector.only(TimeBlock).skills == {sql.id}
        assert desktop.focus is inspector.editor("skills").chips[0]

    def test_a_new_skill_is_made_by_its_name(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.choose("skills", "PostgreSQL")
        made = inspector.only(Skill)
        assert (made.name, inspector.only(TimeBlock).skills) == ("PostgreSQL", {made.id})

    def test_a_long_list_is_searched_by_letters(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        desktop.given(*(person(name=f"Person {number:03} Surname") for number in range(500)))
        (known,) = desktop.given(milestone())
        inspector.open("milestone", known.id)
        field = inspector.editor("owner_id")
        field.setFocus()
        desktop.key(Qt.Key.Key_Down)
        desktop.type("487")
        assert inspector.listed()[0] == "Person 487 Surname"
        desktop.key(Qt.Key.Key_Return)
        assert inspector.editor("owner_id").accessibleName() == "Owner: Person 487 Surname"
        assert inspector.only(Milestone).owner_id is not None


class TestMilestone:
    def test_another_date_keeps_the_move_and_asks_for_one_word(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone())
        inspector.open("milestone", known.id)
        assert not inspector.row("move.reason").isVisible()
        inspector.enter("due", "26.3.")
        move = inspector.only(MilestoneMove)
        assert (move.from_due, move.to_due, move.reason) == (TODAY, TODAY + timedelta(days=7), None)
        assert inspector.text("now.slip") == "+7 days, +5 working days"
        assert inspector.row("move.reason").isVisible()
        chip = inspector.editor("move.reason").chips[MoveReason.WAITING]
        click(chip, QPoint(10, 8))
        assert inspector.only(MilestoneMove).reason is MoveReason.WAITING
        assert chip.isChecked()

    def test_the_date_of_a_new_one_is_its_first_promise(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(title="New milestone"))
        inspector.open("milestone", known.id)
        inspector.enter("due", "26.3.")
        kept = inspector.only(Milestone)
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
        assert not inspector.panel.isVisible()
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
        inspector.press("done")
        assert inspector.only(TimeEntry).block_id == known.id
        assert desktop.toast == "Logged 1 h 30"

    def test_a_timer_that_is_stopped_goes_on_as_its_entry(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("09:00", "12:30"))
        inspector.open("time_block", known.id)
        inspector.press("timer")
        desktop.clock.forward(30)
        inspector.open("timer", inspector.only(Timer).id)
        inspector.press("stop")
        assert inspector.panel.shown is not None
        assert inspector.panel.shown.kind == "time_entry"
        assert inspector.text("when.length_text") == "30 min"

    def test_a_new_record_of_any_kind_begins_with_its_name(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        for kind, shown in (("project", "New project"), ("skill", "New skill"), ("milestone", "New milestone")):
            inspector.panel.open_new(kind)
            title = inspector.form.title
            assert title is not None
            assert title.text() == title.selectedText() == shown
            assert desktop.focus is title
        desktop.type("First promise")
        inspector.leave()
        assert inspector.only(Milestone).title == "First promise"
