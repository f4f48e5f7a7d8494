"""Lists in the inspector: levels, competences, links; and the work that is handed over or repaired."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from careercruise_desktop.domain.career import RequiredCompetence, TargetRole
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.profile import ProfileLink
from careercruise_desktop.domain.skills import Skill, SkillAssessment
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.domain.tasks import Task, TaskStatus
from tests.factories import TODAY, ZONE, block, entry, milestone, person, skill, task
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot, hand_over


class TestLevels:
    def test_a_level_of_today_joins_the_history(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(skill())
        inspector.open("skill", known.id)
        levels = inspector.editor("levels")
        assert not levels.add_button.isEnabled()
        levels.level.setFocus()
        desktop.key(Qt.Key.Key_4)
        assert desktop.kept(SkillAssessment) == []
        levels.note.setFocus()
        desktop.type("Led the migration")
        desktop.key(Qt.Key.Key_Return)
        (kept,) = desktop.kept(SkillAssessment)
        assert (kept.skill_id, kept.day, kept.level, kept.note) == (known.id, TODAY, 4, "Led the migration")
        (line,) = levels.lines.values()
        assert line.day.text() == "19 Mar 2026"
        assert line.note.text() == "Leads others. Led the migration"
        assert levels.level.value is None

    def test_a_level_can_be_taken_out_and_comes_back(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(skill())
        desktop.given(SkillAssessment(skill_id=known.id, day=TODAY, level=3))
        inspector.open("skill", known.id)
        levels = inspector.editor("levels")
        next(iter(levels.lines.values())).cross.click()
        assert desktop.kept(SkillAssessment) == []
        assert levels.lines == {}
        desktop.undo()
        assert len(levels.lines) == 1


class TestCompetences:
    def test_a_target_role_requires_skills_at_levels(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (python,) = desktop.given(skill())
        (known,) = desktop.given(TargetRole(title="CIO"))
        inspector.open("target_role", known.id)
        inspector.choose("competences", "Pyt")
        inspector.choose("competences", "Budgeting")
        assert [one.name for one in desktop.kept(Skill)] == ["Python", "Budgeting"]
        first, second = desktop.kept(RequiredCompetence)
        assert (first.skill_id, first.level) == (python.id, 3)
        line = inspector.editor("competences").lines[second.id]
        line.level.setFocus()
        desktop.key(Qt.Key.Key_5)
        inspector.leave()
        assert desktop.kept(RequiredCompetence)[1].level == 5

    def test_one_that_is_required_already_is_refused(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        desktop.given(skill())
        (known,) = desktop.given(TargetRole(title="CIO"))
        inspector.open("target_role", known.id)
        inspector.choose("competences", "Pyt")
        inspector.choose("competences", "Pyt")
        assert inspector.complaint("competences") == "“Python” is required already."


class TestLinks:
    def test_a_link_is_added_and_completed(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        inspector.open("profile", 0)
        links = inspector.editor("links")
        links.add_chip.click()
        assert desktop.focus is links.draft.url
        desktop.type("example.com/me")
        inspector.pause()
        assert desktop.kept(ProfileLink) == []
        inspector.leave()
        (kept,) = desktop.kept(ProfileLink)
        assert kept.url == "https://example.com/me"
        assert not links.draft.isVisible()
        line = links.lines[kept.id]
        line.label.setFocus()
        desktop.type("Site")
        inspector.leave()
        assert desktop.kept(ProfileLink)[0].label == "Site"

    def test_an_address_that_leads_elsewhere_is_refused_and_stays(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        inspector.open("profile", 0)
        links = inspector.editor("links")
        links.add_chip.click()
        desktop.type("javascript:alert(1)")
        inspector.leave()
        assert desktop.kept(ProfileLink) == []
        assert links.draft.url.text() == "javascript:alert(1)"
        assert "https://" in inspector.complaint("links")


class TestDelegation:
    def test_a_task_is_delegated_followed_up_and_comes_back(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (ana,) = desktop.given(person())
        (known,) = desktop.given(task(minutes=60))
        inspector.open("task", known.id)
        assert not inspector.row("delegation.since").isVisible()
        inspector.choose("delegation.person_id", "Ana")
        assert desktop.kept(Delegation) == [], "a person alone hands nothing over"
        assert inspector.panel.forms.delegating is not None
        desktop.key(Qt.Key.Key_Return)
        desktop.rest()
        (out,) = desktop.kept(Delegation)
        assert (out.person_id, out.freed_minutes) == (ana.id, 60)
        assert desktop.kept(Task)[0].status is TaskStatus.DELEGATED
        assert inspector.row("delegation.since").isVisible()
        assert inspector.editor("status").accessibleName() == "Status: Delegated"
        inspector.enter("delegation.follow_up", "24.3.")
        inspector.enter("delegation.own_minutes", "20m")
        inspector.enter("delegation.returned", "today")
        (back,) = desktop.kept(Delegation)
        assert (back.follow_up, back.own_minutes, back.returned) == (date(2026, 3, 24), 20, TODAY)
        assert desktop.kept(Task)[0].status is TaskStatus.DONE
        inspector.choose("delegation.accepted_first", "", at=1)
        assert desktop.kept(Delegation)[0].accepted_first is True

    def test_nobody_takes_it_back(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (ana,) = desktop.given(person())
        (known,) = desktop.given(task(status=TaskStatus.DELEGATED))
        (out,) = desktop.given(Delegation(task_id=known.id, person_id=ana.id, since=TODAY))
        inspector.open("delegation", out.id)
        inspector.choose("delegation.person_id", "Nobody")
        assert desktop.kept(Task)[0].status is TaskStatus.OPEN
        assert desktop.kept(Delegation)[0].taken_back == TODAY
        assert not inspector.row("delegation.since").isVisible()

    def test_a_block_of_a_task_can_be_delegated_to_somebody_new(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (work,) = desktop.given(task())
        (known,) = desktop.given(block(task_id=work.id))
        inspector.open("time_block", known.id)
        inspector.press("delegate")
        hand_over(desktop, "Tomasz Nowak")
        assert [one.name for one in desktop.kept(Person)] == ["Tomasz Nowak"]
        assert desktop.kept(Task)[0].status is TaskStatus.DELEGATED
        assert desktop.toast == "Delegated to Tomasz Nowak, follow up Thu 26 March"


class TestEntries:
    def test_a_length_gets_a_time_of_day(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(entry(when=DayTotal(TODAY, 60, ZONE)))
        inspector.open("time_entry", known.id)
        assert inspector.row("when.length").isVisible()
        assert not inspector.form.buttons["fill"].isVisible()
        inspector.enter("when.length", "45m")
        inspector.enter("when.start", "9")
        assert inspector.text("when.end") == "09:45"
        assert not inspector.row("when.length").isVisible()
        assert inspector.form.buttons["fill"].isVisible()

    def test_repairs_are_one_click(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known, _) = desktop.given(entry("09:00", "09:30"), entry("10:00", "10:30"))
        inspector.open("time_entry", known.id)
        inspector.press("fill")
        assert inspector.text("when.end") == "10:00"
        inspector.press("merge")
        assert inspector.text("when.end") == "10:30"
        inspector.press("split")
        assert inspector.text("when.end") == "09:45"
        assert desktop.toast == "Entry split in two"

    def test_a_repair_that_is_not_possible_says_why(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(entry("09:00", "09:30"))
        inspector.open("time_entry", known.id)
        inspector.press("cut")
        assert desktop.toast == "This entry overlaps no other."

    def test_where_it_came_from_is_shown(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(entry(source="timer"))
        inspector.open("time_entry", known.id)
        assert inspector.text("source") == "Timer"


def test_a_level_that_was_chosen_is_kept_when_the_panel_closes(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(skill())
    inspector.open("skill", known.id)
    levels = inspector.editor("levels")
    levels.level.setFocus()
    desktop.key(Qt.Key.Key_3)
    levels.note.setFocus()
    desktop.type("Runs the releases")
    inspector.panel.close()
    (kept,) = desktop.kept(SkillAssessment)
    assert kept.level == 3


def test_the_state_of_a_milestone_follows_its_dates(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(milestone(date(2026, 3, 10)))
    inspector.open("milestone", known.id)
    assert inspector.editor("now.status").chip.text() == "Overdue"
    inspector.enter("achieved", "12.3.")
    assert inspector.editor("now.status").chip.text() == "Achieved"
    assert inspector.text("now.slip") == "+2 days, +2 working days"
