"""What has to hold for a record before it is kept."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.checks import checked, keeps_lines
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import DIMENSIONS, Feedback, FeedbackSource
from careercruise_desktop.domain.journal import ATTACHMENT_LIMIT, TEXT_LIMIT, Attachment, JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind
from careercruise_desktop.domain.radar import Quadrant, RadarMove, Ring, Technology
from careercruise_desktop.domain.schedule import CalendarEvent
from careercruise_desktop.domain.skills import LevelDescriptor, ReviewAnswer, SkillAssessment, SkillReview
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.domain.text import NOTE_LIMIT, TITLE_LIMIT
from careercruise_desktop.usecases.kinds import KINDS
from tests.factories import TODAY, at, block, entry, milestone, person, project, skill, task

YESTERDAY = TODAY - timedelta(days=1)
WIN = JournalEntry(day=TODAY, kind=JournalKind.WIN, title="x")
CERTIFICATE = Certificate(name="PMP", earned=TODAY, expires=TODAY + timedelta(days=30))
FILE = Attachment(journal_entry_id=1, name="trace.png", sha256="0" * 64, size=1)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(TEXTS)
def test_a_title_is_kept_clean_on_one_line_or_refused(text: str) -> None:
    try:
        kept = checked(task(title=text)).title
    except Refused as refusal:
        assert refusal.field == "title"  # noqa: PT017 - either way is right, but a refusal has to name the field
        return
    assert kept == " ".join(kept.split())
    assert kept
    assert checked(task(title=kept)).title == kept


@given(TEXTS)
def test_checking_again_changes_nothing(text: str) -> None:
    once = checked(person(name="Ana", note=text, organisation=text))
    assert checked(once) == once


@pytest.mark.parametrize(
    ("record", "change", "field"),
    [
        (task(), {"title": "x" * (TITLE_LIMIT + 1)}, "title"),
        (task(), {"note": "x" * (NOTE_LIMIT + 1)}, "note"),
        (project(), {"summary": "x" * (NOTE_LIMIT + 1)}, "summary"),
        (project(), {"rate": Decimal(-1)}, "rate"),
        (project(), {"budget": Decimal(10) ** 12}, "budget"),
        (project(start=TODAY), {"baseline_finish": YESTERDAY}, "baseline_finish"),
        (milestone(), {"weight": 0}, "weight"),
        (milestone(id=4), {"depends_on": frozenset({4})}, "depends_on"),
        (person(), {"influence": 6}, "influence"),
        (person(), {"interest": 0}, "interest"),
        (SkillAssessment(skill_id=1, day=TODAY, level=1), {"level": 6}, "level"),
        (RequiredCompetence(target_role_id=1, skill_id=1, level=1), {"level": 0}, "level"),
        (Delegation(task_id=1, person_id=1, since=TODAY), {"returned": YESTERDAY}, "returned"),
        (Delegation(task_id=1, person_id=1, since=TODAY), {"own_minutes": -1}, "own_minutes"),
        (LearningItem(title="x", kind=LearningKind.BOOK, started=TODAY), {"finished": YESTERDAY}, "finished"),
        (LearningItem(title="x", kind=LearningKind.BOOK), {"minutes": -1}, "minutes"),
        (LearningItem(title="x", kind=LearningKind.BOOK), {"cost": Decimal("-0.01")}, "cost"),
        (LearningItem(title="x", kind=LearningKind.BOOK), {"cost": Decimal("nan")}, "cost"),
        (LearningItem(title="x", kind=LearningKind.BOOK), {"currency": "euro"}, "currency"),
        (LearningItem(title="x", kind=LearningKind.BOOK), {"url": "file:///etc/passwd"}, "url"),
        (LearningItem(title="x", kind=LearningKind.BOOK), {"url": "javascript:alert(1)"}, "url"),
        (LearningItem(title="x", kind=LearningKind.BOOK), {"position": -1}, "position"),
        (WIN, {"minutes": -1}, "minutes"),
        (WIN, {"body": "x" * (TEXT_LIMIT + 1)}, "body"),
        (WIN, {"body": "x" * 40_000, "action": "x" * 60_001}, "action"),
        (WIN, {"tags": frozenset({"x" * 51})}, "tags"),
        (WIN, {"tags": frozenset(f"tag-{number}" for number in range(31))}, "tags"),
        (CERTIFICATE, {"credits_from": TODAY - timedelta(days=1)}, "credits_from"),
        (CERTIFICATE, {"credits_from": TODAY + timedelta(days=31)}, "credits_from"),
        (CERTIFICATE, {"unit": "x" * 21}, "unit"),
        (CreditRule(certificate_id=1, category="Education"), {"least": -1}, "least"),
        (CreditRule(certificate_id=1, category="Education"), {"most": -1}, "most"),
        (CreditRule(certificate_id=1, category="Education", least=60), {"most": 59}, "most"),
        (CreditRule(certificate_id=1, category="Education"), {"within": " EDUCATION"}, "within"),
        (CreditRule(certificate_id=1, category="Education"), {"category": "", "within": "All"}, "within"),
        (Credit(certificate_id=1, day=TODAY, minutes=60), {"minutes": 0}, "minutes"),
        (skill(), {"dimension": "charm"}, "dimension"),
        (skill(), {"target_level": 6}, "target_level"),
        (LevelDescriptor(skill_id=1, level=1, text="x"), {"level": 6}, "level"),
        (LevelDescriptor(skill_id=1, level=1, text="x"), {"text": " "}, "text"),
        (Technology(name="x", quadrant=Quadrant.TOOLS), {"name": " "}, "name"),
        (CareerStep(required_competence_id=1, title="x"), {"goal": 0}, "goal"),
        (CareerStep(required_competence_id=1, title="x"), {"reached": -1}, "reached"),
        (SkillReview(skill_id=1, day=TODAY, answer=ReviewAnswer.GOOD, interval=28), {"interval": 366}, "interval"),
        (FILE, {"size": ATTACHMENT_LIMIT + 1}, "size"),
        (FILE, {"sha256": "../../etc"}, "sha256"),
        (FILE, {"certificate_id": 1}, "journal_entry_id"),
        (FILE, {"journal_entry_id": None}, "journal_entry_id"),
        (block(), {"when": Span.lasting(at("09:00"), 24 * 60 + 1)}, "end"),
        (entry(), {"when": Span.lasting(at("09:00"), 24 * 60 + 1)}, "end"),
        *((Feedback(day=TODAY, source=FeedbackSource.TEAM), {name: 0}, name) for name in DIMENSIONS),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(record: Any, change: dict[str, Any], field: str) -> None:
    assert checked(record)
    with pytest.raises(Refused) as refusal:
        checked(replace(record, **change))
    assert refusal.value.field == field


def test_a_code_and_a_currency_are_brought_into_form() -> None:
    kept = checked(project(code="#Payments", currency=" sek "))
    assert (kept.code, kept.currency) == ("payments", "SEK")


def test_what_a_learning_item_leads_to_and_costs_is_brought_into_form() -> None:
    item = LearningItem(title="x", kind=LearningKind.COURSE, url="example.com/x", currency="sek", cost=Decimal("9.50"))
    kept = checked(item)
    assert (kept.url, kept.currency, kept.cost) == ("https://example.com/x", "SEK", Decimal("9.50"))
    assert checked(replace(item, url=" ")).url == ""


def test_notes_keep_their_lines_and_lines_do_not() -> None:
    kept = checked(skill(note="one\ntwo", framework_code="A\nB"))
    assert (kept.note, kept.framework_code) == ("one\ntwo", "A B")
    assert keeps_lines(type(kept), "note")
    assert not keeps_lines(type(kept), "name")


OTHER_KINDS = (Attachment, CareerStep, Credit, CreditRule, LevelDescriptor, RadarMove, Technology)


def test_every_text_of_every_kind_is_checked() -> None:
    """A field that is added later must not be forgotten."""
    free = {"repeat", "source", "source_id"}
    for kind in {*(known.type for known in KINDS.values()), *OTHER_KINDS} - {CalendarEvent}:
        for field in fields(kind):
            if field.type == "str" and field.name not in free | FREE_OF_KIND.get(kind, set()):
                assert _refuses_length(kind, field.name), f"{kind.__name__}.{field.name} has no bound"


# What a file is comes from the program that read it, and its name is cut to what every system takes.
FREE_OF_KIND: dict[type[Any], set[str]] = {Attachment: {"name", "media_type"}}


def _refuses_length(kind: type[Any], name: str) -> bool:
    sample: dict[str, Any] = {
        "title": "x", "name": "x", "code": "x", "employer": "x", "school": "x", "url": "https://example.com",
        "text": "x", "day": TODAY, "start": TODAY, "since": TODAY, "due": TODAY, "baseline_due": TODAY,
        "created": TODAY, "from_due": TODAY, "to_due": TODAY, "role": "it", "level": 1, "when": entry().when,
        "task_id": 1, "person_id": 1, "project_id": 1, "skill_id": 1, "target_role_id": 1, "milestone_id": 1,
        "technology_id": 1, "required_competence_id": 1, "certificate_id": 1, "kind": "x", "relation": "x",
        "source": "x", "quadrant": Quadrant.TOOLS, "ring": Ring.TRIAL, "minutes": 60, "sha256": "0" * 64, "size": 1,
    }  # fmt: skip
    wanted = {field.name for field in fields(kind)}
    values = {key: value for key, value in sample.items() if key in wanted}
    if kind.__name__ == "Timer":
        values["start"] = at("09:00")
    if name == "within":
        values["category"] = "x"
    record = kind(**values)
    assert checked(record)
    try:
        checked(replace(record, **{name: "x" * (NOTE_LIMIT + 1)}))
    except Refused as refusal:
        return refusal.field == name
    return False


def test_a_certificate_expires_after_it_was_earned() -> None:
    with pytest.raises(Refused) as refusal:
        checked(Certificate(name="PMP", earned=TODAY, expires=date(2020, 1, 1)))
    assert refusal.value.field == "expires"
