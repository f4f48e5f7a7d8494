"""Skills, learning, technologies, certificates and target roles in the inspector, with what stands beside them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.journal import Attachment
from careercruise_desktop.domain.learning import LearningItem, LearningKind
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.radar import Quadrant, RadarMove, Ring, Technology
from careercruise_desktop.domain.skills import LevelDescriptor, ReviewAnswer, SkillAssessment, SkillReview
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.system import opener
from tests.factories import TODAY, entry, milestone, skill, task
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import click, settle, type_text

NBSP = "\N{NO-BREAK SPACE}"


class TestSkill:
    def test_a_level_asks_for_what_shows_it(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(skill())
        inspector.open("skill", known.id)
        levels = inspector.editor("levels")
        levels.level.setFocus()
        desktop.key(Qt.Key.Key_4)
        click(levels.add_button)
        assert desktop.kept(SkillAssessment) == []
        assert inspector.complaint("levels")
        assert levels.level.value == 4, "what was chosen stays"
        levels.note.setFocus()
        desktop.type("Led the migration")
        desktop.key(Qt.Key.Key_Return)
        assert [one.level for one in desktop.kept(SkillAssessment)] == [4]
        assert inspector.complaint("levels") == ""

    def test_a_level_is_told_in_ones_own_words(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(skill())
        inspector.open("skill", known.id)
        lines = inspector.editor("descriptors").lines
        assert list(lines) == [1, 2, 3, 4, 5]
        lines[3].text.edit.setFocus(Qt.FocusReason.TabFocusReason)
        desktop.type("Designs a topic without help")
        inspector.leave()
        (kept,) = desktop.kept(LevelDescriptor)
        assert (kept.level, kept.text) == (3, "Designs a topic without help")
        desktop.undo()
        assert lines[3].text.text == ""

    def test_use_and_looks_stand_beside_it(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(skill())
        desktop.given(
            SkillAssessment(skill_id=known.id, day=TODAY - timedelta(days=90), level=3),
            SkillReview(skill_id=known.id, day=TODAY - timedelta(days=10), answer=ReviewAnswer.GOOD, interval=28),
            entry(day=TODAY - timedelta(days=12), skills=frozenset({known.id})),
        )
        inspector.open("skill", known.id)
        assert inspector.text("now.used") == "Sat 7 March, 12 d"
        assert inspector.text("now.review") == "Mon 6 April"
        (line,) = inspector.editor("reviews").lines.values()
        assert line.change.text() == "9 Mar: good, the next one after 28 days"


class TestLearning:
    def test_logged_hours_stand_beside_it_and_open(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (item,) = desktop.given(LearningItem(title="Course", kind=LearningKind.COURSE))
        inspector.open("learning_item", item.id)
        assert inspector.text("now.logged") == "Nothing yet"
        assert not inspector.row("entries").isVisible()
        desktop.given(*(entry(day=TODAY - timedelta(days=ago), learning_item_id=item.id) for ago in range(7)))
        assert inspector.text("now.logged") == "7 h in 7 entries"
        entries = inspector.editor("entries")
        assert len(entries.lines) == 6
        assert entries.rest.text() == "and 1 more"
        next(iter(entries.lines.values())).activated.emit()
        settle()
        assert inspector.panel.shown is not None
        assert inspector.panel.shown.kind == "time_entry"

    def test_its_address_is_opened_by_a_button_only(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        visited: list[str] = []
        monkeypatch.setattr(opener, "open_link", visited.append)
        (one,) = desktop.given(LearningItem(title="Traces", kind=LearningKind.TALK))
        inspector.open("learning_item", one.id)
        assert inspector.form.buttons["visit"].isHidden()
        inspector.enter("url", "file:///etc/passwd")
        assert inspector.complaint("url").startswith("A link starts with https://")
        inspector.enter("url", "example.org/traces")
        assert visited == []
        inspector.press("visit")
        assert visited == ["https://example.org/traces"]


class TestTechnology:
    def test_it_moves_with_a_reason_and_the_moves_stay(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (rust,) = desktop.given(Technology(name="Rust", quadrant=Quadrant.LANGUAGES))
        desktop.given(RadarMove(technology_id=rust.id, day=date(2026, 1, 5), ring=Ring.ASSESS, note="Worth a look"))
        inspector.open("technology", rust.id)
        assert inspector.editor("now.ring").known == ("Assess since 5 Jan", "neutral")
        rings = inspector.editor("rings")
        rings.ring.chosen.emit(Ring.TRIAL)
        click(rings.add_button)
        assert len(desktop.kept(RadarMove)) == 1
        assert inspector.complaint("rings") == "Say in a line why it moves."
        rings.reason.setFocus()
        desktop.type("The pilot holds")
        desktop.key(Qt.Key.Key_Return)
        assert [(one.ring, one.note) for one in desktop.kept(RadarMove)][1:] == [(Ring.TRIAL, "The pilot holds")]
        assert [item.change for item in rings.known] == ["19 Mar: assess to trial", "5 Jan: assess"]
        assert inspector.editor("now.ring").known == ("Trial since 19 Mar", "neutral")

    def test_it_moved_on_a_day_that_is_typed(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (rust,) = desktop.given(Technology(name="Rust", quadrant=Quadrant.LANGUAGES))
        desktop.given(RadarMove(technology_id=rust.id, day=date(2026, 1, 5), ring=Ring.ASSESS))
        inspector.open("technology", rust.id)
        rings = inspector.editor("rings")
        rings.ring.chosen.emit(Ring.TRIAL)
        type_text(rings.reason, "Since the pilot")
        type_text(rings.day, "soonish")
        click(rings.add_button)
        assert inspector.complaint("rings").startswith("Not a day")
        for typed in ("20.3.2026", "2.2.2026"):
            rings.day.setFocus()
            rings.day.selectAll()
            desktop.type(typed)
            click(rings.add_button)
            if typed == "20.3.2026":
                assert inspector.complaint("rings") == "That day is still to come."
        assert [item.change for item in rings.known] == ["2 Feb: assess to trial", "5 Jan: assess"]
        assert (rings.day.value, rings.troubled, inspector.complaint("rings")) == (None, False, "")

    def test_a_name_that_is_taken_is_refused(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        rust, _ = desktop.given(
            Technology(name="Rust", quadrant=Quadrant.LANGUAGES), Technology(name="Go", quadrant=Quadrant.LANGUAGES)
        )
        inspector.open("technology", rust.id)
        inspector.enter("name", "go")
        assert "on the radar already" in inspector.complaint("name")


class TestCertificate:
    def given(self, desktop: Desktop) -> Certificate:
        (pmp,) = desktop.given(
            Certificate(name="PMP", earned=date(2024, 1, 5), expires=date(2027, 1, 4), unit="PDU"),
        )
        desktop.given(
            CreditRule(certificate_id=pmp.id, least=60 * 60),
            CreditRule(certificate_id=pmp.id, category="Education", least=35 * 60),
            CreditRule(certificate_id=pmp.id, category="Giving back", most=25 * 60),
            Credit(certificate_id=pmp.id, day=TODAY, minutes=30 * 60, category="Education", title="Course"),
            Credit(certificate_id=pmp.id, day=TODAY, minutes=20 * 60, category="Giving back"),
            Credit(certificate_id=pmp.id, day=date(2023, 1, 5), minutes=60, category="Education"),
        )
        assert isinstance(pmp, Certificate)
        return pmp

    def test_its_credits_say_what_is_missing_where(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        inspector.open("certificate", self.given(desktop).id)
        assert inspector.editor("now.valid").known == ("Valid, 291 days left", "ok")
        short = inspector.text("now.short").replace(NBSP, " ")
        assert short == "Still to earn: 10 PDU, with 5 PDU in Education."
        rules = [(item.title, item.value.replace(NBSP, " "), item.tone) for item in inspector.editor("rules").known]
        assert rules == [
            ("All together", "50 of 60 PDU", "warn"),
            ("Education", "30 of 35 PDU", "warn"),
            ("Giving back", "20 of at most 25 PDU", "ok"),
        ]
        earned = [(item.title, item.value.replace(NBSP, " ")) for item in inspector.editor("credits").known]
        assert earned == [
            ("Giving back", "20 PDU, 19 Mar"), ("Course", "30 PDU, 19 Mar"), ("Education", "1 PDU, outside the cycle"),
        ]  # fmt: skip

    def test_a_rule_is_opened_and_changed(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        inspector.open("certificate", self.given(desktop).id)
        rules = inspector.editor("rules")
        list(rules.lines.values())[1].activated.emit()
        settle()
        assert inspector.text("now.certificate") == "PMP"
        inspector.enter("category", "Learning")
        assert {one.category for one in desktop.kept(Credit)} == {"Learning", "Giving back"}
        inspector.enter("within", "learning")
        assert "not within itself" in inspector.complaint("within")

    def test_one_that_expires_before_it_was_earned_is_refused(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        inspector.open("certificate", self.given(desktop).id)
        inspector.enter("expires", "2020-01-01")
        assert inspector.complaint("expires") == "A certificate cannot expire before it was earned."

    def test_a_proof_is_attached_opened_and_missed(
        self, desktop: Desktop, inspector: InspectorRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[Path] = []
        monkeypatch.setattr(opener, "open_path", opened.append)
        inspector.open("certificate", self.given(desktop).id)
        proof = tmp_path / "proof.pdf"
        proof.write_bytes(b"%PDF-1.7 proof")
        files = inspector.editor("files")
        files.attach((proof,))
        desktop.rest()
        (kept,) = desktop.kept(Attachment)
        (line,) = files.lines.values()
        line.row.activated.emit()
        desktop.rest()
        assert [(path.name, path.read_bytes()) for path in opened] == [("proof.pdf", b"%PDF-1.7 proof")]
        files.attach((proof,))
        desktop.rest()
        assert inspector.remark("files") == "“proof.pdf” is attached already."
        context = desktop.session.context
        assert context is not None
        (context.paths.attachments / kept.sha256[:2] / kept.sha256).unlink()
        desktop.given(task())
        inspector.open("task", 1)
        inspector.open("certificate", kept.certificate_id or 0)
        (item,) = inspector.editor("files").known
        assert item.trouble == "This file is no longer on the disk. Attach it again."
        next(iter(inspector.editor("files").lines.values())).cross.click()
        assert desktop.kept(Attachment) == []


class TestTargetRole:
    def given(self, desktop: Desktop, **more: object) -> tuple[int, int]:
        (known,) = desktop.given(skill(name="Budgeting"))
        (role,) = desktop.given(TargetRole(title="CIO"))
        (needed,) = desktop.given(RequiredCompetence(target_role_id=role.id, skill_id=known.id, level=4))
        (step,) = desktop.given(CareerStep(required_competence_id=needed.id, title="Present reports", **more))  # type: ignore[arg-type]
        return role.id, step.id

    def test_its_steps_are_listed_and_counted_until_they_are_done(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        role, _ = self.given(desktop, goal=3, unit="reports", by_when=date(2026, 9, 1))
        inspector.open("target_role", role)
        steps = inspector.editor("steps")
        (row,) = steps.lines.values()
        assert steps.known[0].value == "0 of 3, by 1 Sep"
        row.activated.emit()
        settle()
        assert inspector.text("now.role") == "CIO"
        assert inspector.text("now.skill") == "Budgeting, level 4"
        inspector.enter("reached", "3")
        assert desktop.kept(CareerStep)[0].done == TODAY
        assert inspector.editor("now.done").known == ("Done 19 Mar", "ok")
        inspector.press("again")
        assert desktop.kept(CareerStep)[0].done is None

    def test_a_step_opens_what_it_was_made_as(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (work,) = desktop.given(task())
        _, step = self.given(desktop, task_id=work.id)
        inspector.open("career_step", step)
        inspector.press("made")
        assert inspector.panel.shown is not None
        assert (inspector.panel.shown.kind, inspector.panel.shown.id) == ("task", work.id)
        assert [one.id for one in desktop.kept(Task)] == [work.id]

    def test_a_step_in_words_offers_nothing_to_open(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        _, step = self.given(desktop)
        inspector.open("career_step", step)
        assert not inspector.form.buttons["made"].isVisible()
        assert not inspector.row("reached").isVisible()
        inspector.press("finish")
        assert desktop.kept(CareerStep)[0].done == TODAY


def test_a_milestone_names_the_skills_that_it_takes(desktop: Desktop, inspector: InspectorRobot) -> None:
    (python,) = desktop.given(skill())
    (known,) = desktop.given(milestone())
    inspector.open("milestone", known.id)
    inspector.choose("skills", "Pyt")
    assert desktop.kept(Milestone)[0].skills == frozenset({python.id})
