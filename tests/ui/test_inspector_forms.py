"""Every record that can be found opens in a form of its kind, and each field of it is kept as it was meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import Timer
from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackAnswer, FeedbackSource
from careercruise_desktop.domain.journal import Attachment, JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind
from careercruise_desktop.domain.people import Contact
from careercruise_desktop.domain.profile import Education, Position, Profile
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import LeadershipAction
from careercruise_desktop.domain.radar import Quadrant, Technology
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.ui.inspector.forms import FORMS
from careercruise_desktop.ui.theme.theme import theme as current
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.usecases.find import KINDS as FOUND
from careercruise_desktop.usecases.kinds import KINDS
from tests.factories import TODAY, at, block, entry, milestone, person, project, skill, span, task
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import click, settle


def samples(desktop: Desktop) -> dict[str, Record]:
    """One record of each kind, with what it refers to."""
    pay, ana, python, work = desktop.given(project(), person(), skill(), task())
    shared: dict[str, Any] = {"project_id": pay.id}
    pmp, head = desktop.given(
        Certificate(name="PMP", issuer="PMI", earned=date(2024, 1, 5), expires=date(2027, 1, 5), unit="PDU"),
        TargetRole(title="Head of platform"),
    )
    (needed,) = desktop.given(RequiredCompetence(target_role_id=head.id, skill_id=python.id, level=4))
    made = desktop.given(
        block("14:15", "15:45", skills=frozenset({python.id}), task_id=work.id, **shared),
        entry("09:00", "10:15", skills=frozenset({python.id}), **shared),
        Timer(title="Retry queue", role=Role.IT, start=at("10:30"), **shared),
        milestone(**shared),
        JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Release without an outage", people=frozenset({ana.id})),
        LearningItem(title="Designing data systems", kind=LearningKind.BOOK),
        CreditRule(certificate_id=pmp.id, category="Education", least=35 * 60),
        Credit(certificate_id=pmp.id, day=TODAY, minutes=90, category="Education", title="Talk on estimates"),
        Attachment(certificate_id=pmp.id, name="proof.pdf", sha256="0" * 64, size=3),
        CareerStep(required_competence_id=needed.id, title="Lead the design of one service", goal=3, unit="reviews"),
        Technology(name="Rust", quadrant=Quadrant.TOOLS),
        Contact(person_id=ana.id, day=TODAY, note="Spoke about the roadmap"),
        Feedback(day=TODAY, source=FeedbackSource.TEAM, person_id=ana.id, quote="Clear goals"),
        LeadershipAction(day=TODAY, title="Weekly one to ones"),
        Position(title="Team lead", employer="Kestrel", start=date(2020, 5, 1)),
        Education(title="MSc Computer science", school="KTH"),
        CalendarEvent(title="Dentist", when=span("08:00", "08:30"), source="Private", source_id="1"),
        Delegation(task_id=work.id, person_id=ana.id, since=TODAY),
    )
    every = (pay, ana, python, work, pmp, head, *made)
    named = {name: one for one in every for name, kind in KINDS.items() if type(one) is kind.type}
    return {**named, "profile": Profile()}


def test_pairs_of_buttons_below_one_another_share_an_edge(desktop: Desktop, inspector: InspectorRobot) -> None:
    desktop.given(entry("09:00", "10:15", id=1))
    inspector.open("time_entry", 1)
    left = [inspector.form.buttons[act].geometry() for act in ("split", "fill")]
    right = [inspector.form.buttons[act].geometry() for act in ("merge", "cut")]
    assert left[0].right() == left[1].right()
    assert right[0].left() == right[1].left() > left[0].right()


def test_every_record_that_can_be_found_opens_in_its_form(desktop: Desktop, inspector: InspectorRobot) -> None:
    known = samples(desktop)
    assert set(FOUND) <= set(known)
    on_others = {"delegation": "task", "attachment": "certificate"}
    for kind in (*FOUND, "timer", "profile", "credit", "credit_rule"):
        inspector.open(kind, known[kind].id)
        shown = inspector.panel.shown
        assert shown is not None
        assert shown.kind == on_others.get(kind, kind)
        assert inspector.panel.head.word.text() == FORMS[shown.kind].word
        title = shown.form.title
        if title:
            assert inspector.text(title) == getattr(known[shown.kind], title)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_at_the_width_of_the_panel(desktop: Desktop, inspector: InspectorRobot, theme: str) -> None:
    current().choose(theme)
    known = samples(desktop)
    for kind in (*FOUND, "timer", "profile", "credit", "credit_rule"):
        inspector.open(kind, known[kind].id)
        settle()
        form = inspector.form
        for label in form.findChildren(Label):
            if label.isVisible() and not label.wordWrap():
                needed = painting.text_width(label.text(), label._role)
                assert needed <= label.contentsRect().width() + 1, f"{kind}: {label.text()!r} is cut"
        assert form.minimumSizeHint().width() <= inspector.panel.width(), f"{kind}: it is wider than the panel"
        for button in form.buttons.values():
            if button.isVisible():
                assert button.width() >= button.sizeHint().width(), f"{kind}: {button.text()!r} is cut"
        for name, row in form.rows.items():
            if row.isVisible():
                assert row.geometry().right() < form.width(), f"{kind}: {name} reaches out of the panel"


FIELDS: list[tuple[str, str, str, Callable[[Any], object], object]] = [
    ("project", "client", "Kestrel Bank", lambda one: one.client, "Kestrel Bank"),
    ("project", "budget", "12.500,50", lambda one: one.budget, Decimal("12500.50")),
    ("project", "budget", "98 000", lambda one: one.budget, Decimal(98000)),
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
    ("learning_item", "estimate", "12h", lambda one: one.estimate, 720),
    ("learning_item", "cost", "249,50", lambda one: one.cost, Decimal("249.50")),
    ("learning_item", "url", "example.com/course", lambda one: one.url, "https://example.com/course"),
    ("technology", "name", "Rust 2024", lambda one: one.name, "Rust 2024"),
    ("credit", "minutes", "2h", lambda one: one.minutes, 120),
    ("credit", "category", "power skills", lambda one: one.category, "power skills"),
    ("credit_rule", "most", "40h", lambda one: one.most, 2400),
    ("certificate", "credits_from", "2025-01-06", lambda one: one.credits_from, date(2025, 1, 6)),
    ("certificate", "unit", "CEU", lambda one: one.unit, "CEU"),
    ("career_step", "by_when", "2027-01-01", lambda one: one.by_when, date(2027, 1, 1)),
    ("career_step", "reached", "2", lambda one: one.reached, 2),
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

KINDS_TYPED = list(dict.fromkeys(kind for kind, *_ in FIELDS))


# To open a window takes longer than to type into every field of it.
@pytest.mark.parametrize("kinds", [KINDS_TYPED[0::3], KINDS_TYPED[1::3], KINDS_TYPED[2::3]], ids=" ".join)
def test_what_is_typed_is_kept_as_it_was_meant(desktop: Desktop, inspector: InspectorRobot, kinds: list[str]) -> None:
    known = samples(desktop)
    for kind, name, typed, read, meant in FIELDS:
        if kind in kinds:
            inspector.open(kind, known[kind].id)
            inspector.enter(name, typed)
            assert inspector.complaint(name) == "", f"{kind}: {name}"
            found = desktop.kept(KINDS[kind].type)
            kept = next(one for one in found if one.id == known[kind].id or kind == "profile")
            assert read(kept) == meant, f"{kind}: {name}"


CHOICES = [
    ("task", "status", 2, lambda one: one.status, TaskStatus.DONE),
    ("skill", "kind", 1, lambda one: one.kind.value, "project management"),
    ("journal_entry", "kind", 1, lambda one: one.kind, JournalKind.DECISION),
    ("feedback", "consent", 2, lambda one: one.consent, Consent.BY_NAME),
    ("skill", "dimension", 1, lambda one: one.dimension, "leadership"),
    ("technology", "quadrant", 1, lambda one: one.quadrant, Quadrant.PLATFORMS),
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
    click(flag, QPoint(flag.width() - 10, 14))
    assert desktop.kept(Project)[0].confidential is True
    desktop.undo()
    assert flag.isChecked() is False


def test_a_level_is_set_by_click_figure_and_arrow(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(skill())
    inspector.open("skill", known.id)
    level = inspector.editor("target_level")
    click(level, QPoint(3 * 17 + 5, 14))
    assert desktop.kept(Skill)[0].target_level == 4
    level.setFocus()
    desktop.key(Qt.Key.Key_2)
    assert desktop.kept(Skill)[0].target_level == 2
    desktop.key(Qt.Key.Key_Right)
    assert desktop.kept(Skill)[0].target_level == 3
    assert level.accessibleName() == "Target: Independent"
    desktop.key(Qt.Key.Key_Delete)
    assert desktop.kept(Skill)[0].target_level is None


def test_an_appointment_is_read_only(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(CalendarEvent(title="Dentist", when=span("08:00", "08:30"), source="x", source_id="1"))
    inspector.open("calendar_event", known.id)
    inspector.type("title", "Other")
    inspector.leave()
    assert desktop.kept(CalendarEvent) == [known]
    assert inspector.text("title") == "Dentist"
    assert inspector.panel.foot.mark.text == "Read only"
    assert not inspector.panel.head.more.isVisible()


def note(inspector: InspectorRobot, line: str) -> None:
    """Type a talk below the last ones."""
    field = inspector.editor("talks").line
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, line)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()


def test_talks_are_noted_by_a_button_or_by_one_line_and_open(desktop: Desktop, inspector: InspectorRobot) -> None:
    (ana, _) = desktop.given(person(cadence=14), person(name="Bo Ek"))
    inspector.open("person", ana.id)
    assert inspector.text("now.next") == "Today"
    inspector.press("talked")
    (talk,) = desktop.kept(Contact)
    assert (talk.person_id, talk.day) == (ana.id, TODAY)
    assert desktop.toast == "Noted a talk with Ana Ferreira"
    note(inspector, "tomorrow lunch")
    assert inspector.complaint("talks") == "That day is still to come."
    note(inspector, "last mon the roadmap")
    assert inspector.complaint("talks") == ""
    assert [(one.day, one.note) for one in desktop.kept(Contact)][1:] == [(date(2026, 3, 16), "the roadmap")]
    assert inspector.text("now.next") == "Thu 2 April"
    inspector.enter("name", "bo ek")
    assert inspector.complaint("name") == "There is “bo ek” already. Add something that tells them apart."
    inspector.editor("talks").lines[talk.id].click()
    assert inspector.panel.shown is not None
    assert inspector.panel.shown.kind == "contact"
    inspector.enter("day", (TODAY + timedelta(days=1)).isoformat())
    assert inspector.complaint("day") == "A talk that is still to come is planned as a block."
    assert desktop.kept(Contact)[0].day == TODAY


def test_what_somebody_said_is_rated_by_keys_and_stays_when_they_go(
    desktop: Desktop, inspector: InspectorRobot
) -> None:
    ana, win = desktop.given(person(), JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Go-live"))
    (said,) = desktop.given(
        Feedback(day=TODAY, source=FeedbackSource.CLIENT, person_id=ana.id, quote="Calm", journal_entry_id=win.id)
    )
    desktop.given(FeedbackAnswer(feedback_id=said.id, question="How was the hand-over?", answer="On time."))
    inspector.open("feedback", said.id)
    assert inspector.editor("journal_entry_id").known.text == "Go-live"
    assert [line.accessibleName() for line in inspector.editor("answers").lines.values()] == [
        "How was the hand-over?. On time."
    ]
    inspector.go_to("leadership")
    desktop.key(Qt.Key.Key_4)
    assert inspector.only(Feedback).leadership == 4
    desktop.key(Qt.Key.Key_Delete)
    assert inspector.only(Feedback).ratings == {}
    inspector.enter("day", (TODAY + timedelta(days=1)).isoformat())
    assert inspector.complaint("day") == "Feedback cannot come from a day that is still to come."
    inspector.enter("day", TODAY.isoformat())
    assert not inspector.form.rows["action_on"].isVisible()
    inspector.enter("action", "Dates each Friday")
    inspector.enter("action_on", "2026-03-20")
    assert inspector.complaint("action_on") == "What was changed after it lies between its day and today."
    inspector.enter("action_on", "today")
    assert (inspector.only(Feedback).action, inspector.only(Feedback).action_on) == ("Dates each Friday", TODAY)
    inspector.enter("action", "")
    assert inspector.only(Feedback).action_on is None
    assert not inspector.form.rows["now.who"].isVisible()
    inspector.open("person", ana.id)
    inspector.panel.acted.emit("delete", None)
    inspector.open("feedback", said.id)
    assert inspector.text("now.who") == "Someone from the client"
    assert inspector.only(Feedback).quote == "Calm"
