"""Every record that can be found opens in a form of its kind, and each field of it is kept as it was meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.career import RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import Timer
from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind
from careercruise_desktop.domain.people import Contact, Person
from careercruise_desktop.domain.profile import Education, Position, Profile, ProfileLink
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import LeadershipAction
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent
from careercruise_desktop.domain.skills import Skill, SkillAssessment
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.ui.inspector.forms import FORMS
from careercruise_desktop.ui.theme.theme import theme as current
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.usecases.find import KINDS as FOUND
from careercruise_desktop.usecases.kinds import KINDS
from tests.factories import TODAY, ZONE, at, block, entry, milestone, person, project, skill, span, task
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import settle


@pytest.fixture
def inspector(desktop: Desktop) -> InspectorRobot:
    return InspectorRobot(desktop)


def samples(desktop: Desktop) -> dict[str, Record]:
    """One record of each kind, with what it refers to."""
    pay, ana, python, work = desktop.given(project(), person(), skill(), task())
    shared: dict[str, Any] = {"project_id": pay.id}
    made = desktop.given(
        block("14:15", "15:45", skills=frozenset({python.id}), task_id=work.id, **shared),
        entry("09:00", "10:15", skills=frozenset({python.id}), **shared),
        Timer(title="Retry queue", role=Role.IT, start=at("10:30"), **shared),
        milestone(**shared),
        JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Release without an outage", people=frozenset({ana.id})),
        LearningItem(title="Designing data systems", kind=LearningKind.BOOK),
        Certificate(name="PMP", issuer="PMI", earned=date(2024, 1, 5), expires=date(2027, 1, 5)),
        TargetRole(title="Head of platform"),
        Contact(person_id=ana.id, day=TODAY, note="Spoke about the roadmap"),
        Feedback(day=TODAY, source=FeedbackSource.TEAM, person_id=ana.id, quote="Clear goals"),
        LeadershipAction(day=TODAY, title="Weekly one to ones"),
        Position(title="Team lead", employer="Kestrel", start=date(2020, 5, 1)),
        Education(title="MSc Computer science", school="KTH"),
        CalendarEvent(title="Dentist", when=span("08:00", "08:30"), source="Private", source_id="1"),
        Delegation(task_id=work.id, person_id=ana.id, since=TODAY),
    )
    named = {
        name: one for one in (pay, ana, python, work, *made) for name, kind in KINDS.items() if type(one) is kind.type
    }
    return {**named, "profile": Profile()}


def test_every_record_that_can_be_found_opens_in_its_form(desktop: Desktop, inspector: InspectorRobot) -> None:
    known = samples(desktop)
    assert set(FOUND) <= set(known)
    for kind in (*FOUND, "timer", "profile"):
        inspector.open(kind, known[kind].id)
        shown = inspector.panel.shown
        assert shown is not None
        assert shown.kind == ("task" if kind == "delegation" else kind)
        assert inspector.panel.head.word.text() == FORMS[shown.kind].word
        title = shown.form.title
        if title:
            assert inspector.text(title) == getattr(known[shown.kind], title)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_at_the_width_of_the_panel(desktop: Desktop, inspector: InspectorRobot, theme: str) -> None:
    current().choose(theme)
    known = samples(desktop)
    for kind in (*FOUND, "timer", "profile"):
        inspector.open(kind, known[kind].id)
        settle()
        form = inspector.form
        for label in form.findChildren(Label):
            if label.isVisible() and not label.wordWrap():
                needed = painting.text_width(label.text(), label._role)
                assert needed <= label.contentsRect().width() + 1, f"{kind}: {label.text()!r} is cut"
        for button in form.buttons.values():
            if button.isVisible():
                assert button.width() >= button.sizeHint().width(), f"{kind}: {button.text()!r} is cut"
        for name, row in form.rows.items():
            if row.isVisible():
                assert row.geometry().right() < form.width(), f"{kind}: {name} reaches out of the panel"


FIELDS: list[tuple[str, str, str, Callable[[Any], object], object]] = [
    ("project", "client", "Kestrel Bank", lambda one: one.client, "Kestrel Bank"),
    ("project", "budget", "12.500,50", lambda one: one.budget, Decimal("12500.50")),
    ("project", "budget", "98,000", lambda one: one.budget, Decimal(98000)),
    ("project", "currency", "sek", lambda one: one.currency, "SEK"),
    ("project", "finish", "2026-12-31", lambda one: one.finish, date(2026, 12, 31)),
    ("task", "minutes", "1:30", lambda one: one.minutes, 90),
    ("task", "due", "fri", lambda one: one.due, date(2026, 3, 20)),
    ("task", "note", "Second shelf", lambda one: one.note, "Second shelf"),
    ("milestone", "progress", "40", lambda one: one.progress, 40),
    ("milestone", "achieved", "mon", lambda one: one.achieved, date(2026, 3, 16)),
    ("skill", "framework_code", "DBAD", lambda one: one.framework_code, "DBAD"),
    ("skill", "half_life", "18", lambda one: one.half_life, 18),
    ("person", "organisation", "Ostvik", lambda one: one.organisation, "Ostvik"),
    ("person", "cadence", "14", lambda one: one.cadence, 14),
    ("journal_entry", "situation", "Cards were charged twice.", lambda one: one.situation, "Cards were charged twice."),
    ("learning_item", "minutes", "8h", lambda one: one.minutes, 480),
    ("certificate", "number", "4711", lambda one: one.number, "4711"),
    ("target_role", "by_when", "2028-01-01", lambda one: one.by_when, date(2028, 1, 1)),
    ("contact", "note", "About the budget", lambda one: one.note, "About the budget"),
    ("feedback", "improve", "Less slides", lambda one: one.improve, "Less slides"),
    ("leadership_action", "expected", "Fewer surprises", lambda one: one.expected, "Fewer surprises"),
    ("position", "employer", "Tarn", lambda one: one.employer, "Tarn"),
    ("education", "school", "Chalmers", lambda one: one.school, "Chalmers"),
    ("profile", "headline", "Engineer and manager", lambda one: one.headline, "Engineer and manager"),
    ("timer", "title", "Retry queue, tests", lambda one: one.title, "Retry queue, tests"),
    ("time_entry", "note", "With Luca", lambda one: one.note, "With Luca"),
]


@pytest.mark.parametrize(("kind", "name", "typed", "read", "meant"), FIELDS)
def test_what_is_typed_is_kept_as_it_was_meant(
    desktop: Desktop,
    inspector: InspectorRobot,
    kind: str,
    name: str,
    typed: str,
    read: Callable[[Any], object],
    meant: object,
) -> None:
    known = samples(desktop)
    inspector.open(kind, known[kind].id)
    inspector.enter(name, typed)
    assert inspector.complaint(name) == ""
    kept = next(one for one in desktop.kept(KINDS[kind].type) if one.id == known[kind].id or kind == "profile")
    assert read(kept) == meant


CHOICES = [
    ("task", "status", 2, lambda one: one.status, TaskStatus.DONE),
    ("skill", "kind", 1, lambda one: one.kind.value, "project management"),
    ("journal_entry", "kind", 1, lambda one: one.kind, JournalKind.DECISION),
    ("feedback", "consent", 2, lambda one: one.consent, Consent.BY_NAME),
    ("person", "relation", 1, lambda one: one.relation.value, "manager"),
]


@pytest.mark.parametrize(("kind", "name", "down", "read", "meant"), CHOICES)
def test_what_is_chosen_is_kept(
    desktop: Desktop,
    inspector: InspectorRobot,
    kind: str,
    name: str,
    down: int,
    read: Callable[[Any], object],
    meant: object,
) -> None:
    if kind == "task":
        (record,) = desktop.given(task())
        down = 1
    else:
        record = samples(desktop)[kind]
    inspector.open(kind, record.id)
    inspector.choose(name, "", at=down)
    kept = next(one for one in desktop.kept(KINDS[kind].type) if one.id == record.id)
    assert read(kept) == meant


def test_a_flag_is_one_click(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(project())
    inspector.open("project", known.id)
    flag = inspector.editor("confidential")
    inspector.click_at(flag, flag.width() - 10, 14)
    assert desktop.kept(Project)[0].confidential is True
    desktop.undo()
    assert flag.isChecked() is False


def test_a_level_is_set_by_click_figure_and_arrow(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(skill())
    inspector.open("skill", known.id)
    level = inspector.editor("target_level")
    inspector.click_at(level, 3 * 17 + 5, 14)
    assert desktop.kept(Skill)[0].target_level == 4
    level.setFocus()
    inspector.key(Qt.Key.Key_2)
    assert desktop.kept(Skill)[0].target_level == 2
    inspector.key(Qt.Key.Key_Right)
    assert desktop.kept(Skill)[0].target_level == 3
    assert level.accessibleName() == "Target: Independent"
    inspector.key(Qt.Key.Key_Delete)
    assert desktop.kept(Skill)[0].target_level is None


class TestLevels:
    def test_a_level_of_today_joins_the_history(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(skill())
        inspector.open("skill", known.id)
        levels = inspector.editor("levels")
        assert not levels.add_button.isEnabled()
        levels.level.setFocus()
        inspector.key(Qt.Key.Key_4)
        assert desktop.kept(SkillAssessment) == []
        levels.note.setFocus()
        desktop.type("Led the migration")
        inspector.key(Qt.Key.Key_Return)
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
        inspector.key(Qt.Key.Key_5)
        line.next_step.setFocus()
        desktop.type("Own the next budget")
        inspector.leave()
        kept = desktop.kept(RequiredCompetence)[1]
        assert (kept.level, kept.next_step) == (5, "Own the next budget")

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
        assert inspector.focused is links.draft.url
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
        inspector.pick("Tomasz Nowak")
        assert [one.name for one in desktop.kept(Person)] == ["Tomasz Nowak"]
        assert desktop.kept(Task)[0].status is TaskStatus.DELEGATED
        assert desktop.toast == "Delegated"


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


def test_an_appointment_is_read_only(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(CalendarEvent(title="Dentist", when=span("08:00", "08:30"), source="x", source_id="1"))
    inspector.open("calendar_event", known.id)
    inspector.type("title", "Other")
    inspector.leave()
    assert desktop.kept(CalendarEvent) == [known]
    assert inspector.text("title") == "Dentist"
    assert inspector.saved == "Read only"
    assert not inspector.panel.head.more.isVisible()


def test_talks_are_noted_and_open(desktop: Desktop, inspector: InspectorRobot) -> None:
    (ana,) = desktop.given(person())
    inspector.open("person", ana.id)
    inspector.press("talked")
    (talk,) = desktop.kept(Contact)
    assert (talk.person_id, talk.day) == (ana.id, TODAY)
    assert desktop.toast == "Noted a talk with Ana Ferreira"
    inspector.editor("talks").lines[talk.id].click()
    assert inspector.panel.shown is not None
    assert inspector.panel.shown.kind == "contact"


def test_a_level_that_was_chosen_is_kept_when_the_panel_closes(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(skill())
    inspector.open("skill", known.id)
    levels = inspector.editor("levels")
    levels.level.setFocus()
    inspector.key(Qt.Key.Key_3)
    inspector.panel.close()
    (kept,) = desktop.kept(SkillAssessment)
    assert kept.level == 3


def test_the_state_of_a_milestone_follows_its_dates(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(milestone(date(2026, 3, 10)))
    inspector.open("milestone", known.id)
    assert inspector.editor("state").chip.text() == "Overdue"
    inspector.enter("achieved", "12.3.")
    assert inspector.editor("state").chip.text() == "Achieved"
    assert inspector.text("slip") == "2 days later than promised"
