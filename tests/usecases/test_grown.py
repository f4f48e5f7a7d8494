"""What stands beside skills, learning, technologies, certificates, target roles and their parts."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.journal import Attachment, JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind
from careercruise_desktop.domain.radar import Quadrant, Ring, Technology
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.skills import LevelDescriptor, ReviewAnswer, SkillAssessment, SkillReview
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.attachments import Attachments, Owner
from careercruise_desktop.usecases.find import Finder
from careercruise_desktop.usecases.grown import (
    CertificateSide,
    LearningSide,
    RoleSide,
    RuleSide,
    SkillSide,
    StepSide,
    TechnologySide,
)
from careercruise_desktop.usecases.radar import TechnologyRadar
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.sheets import Sheets
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, skill
from tests.usecases.keeping import kept


@pytest.fixture
def sheets(store: Store, clock: FixedClock) -> Sheets:
    return Sheets(store, clock)


def test_beside_a_skill_stand_its_words_its_looks_and_its_last_use(store: Store, sheets: Sheets) -> None:
    known = kept(store, skill())
    kept(store, LevelDescriptor(skill_id=known.id, level=2, text="Reads it"))
    kept(store, SkillAssessment(skill_id=known.id, day=TODAY - timedelta(days=60), level=2))
    for days, answer, interval in ((40, ReviewAnswer.AGAIN, 7), (30, ReviewAnswer.GOOD, 14)):
        kept(store, SkillReview(skill_id=known.id, day=TODAY - timedelta(days=days), answer=answer, interval=interval))
    kept(store, entry(day=TODAY - timedelta(days=12), skills=frozenset({known.id})))
    side = sheets.sheet("skill", known.id).side
    assert isinstance(side, SkillSide)
    assert side.levels == {2: "Reads it"}
    assert [one.answer for one in side.reviews] == [ReviewAnswer.GOOD, ReviewAnswer.AGAIN]
    assert side.due == TODAY - timedelta(days=16)
    assert side.used == (TODAY - timedelta(days=12), "12 d")


def test_levels_reviews_and_files_are_shown_on_what_they_belong_to(store: Store, sheets: Sheets) -> None:
    known = kept(store, skill())
    level = kept(store, SkillAssessment(skill_id=known.id, day=TODAY, level=2))
    look = kept(store, SkillReview(skill_id=known.id, day=TODAY, answer=ReviewAnswer.GOOD, interval=28))
    told = kept(store, JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Release"))
    paper = kept(store, Certificate(name="CKA"))
    role = kept(store, TargetRole(title="CIO"))
    needed = kept(store, RequiredCompetence(target_role_id=role.id, skill_id=known.id, level=4))
    files = [
        kept(store, Attachment(name="proof.pdf", sha256="0" * 64, size=3, **{f"{kind}_id": key}))
        for kind, key in (("journal_entry", told.id), ("certificate", paper.id))
    ]
    shown = [
        ("skill_assessment", level.id), ("skill_review", look.id), ("attachment", files[0].id),
        ("attachment", files[1].id), ("required_competence", needed.id),
    ]  # fmt: skip
    assert [(one.kind, one.record.id) for one in (sheets.sheet(*place) for place in shown)] == [
        ("skill", known.id), ("skill", known.id), ("journal_entry", told.id), ("certificate", paper.id),
        ("target_role", role.id),
    ]  # fmt: skip


def test_beside_a_learning_item_stand_its_hours(store: Store, sheets: Sheets) -> None:
    item = kept(store, LearningItem(title="Course", kind=LearningKind.COURSE, minutes=30))
    logged = [kept(store, entry(day=TODAY - timedelta(days=ago), learning_item_id=item.id)) for ago in range(8)]
    sheet = sheets.sheet("learning_item", item.id)
    assert isinstance(sheet.side, LearningSide)
    assert (sheet.side.line.minutes, sheet.side.line.entries) == (510, 8)
    assert [one.id for one in sheet.side.entries] == [one.id for one in logged[:6]]


def test_beside_a_technology_stand_its_moves(store: Store, clock: FixedClock, sheets: Sheets) -> None:
    radar = TechnologyRadar(store, clock)
    known = radar.add("Rust", Quadrant.LANGUAGES, Ring.ASSESS, day=TODAY - timedelta(days=90))
    radar.move(known.id, Ring.TRIAL, "The pilot holds")
    side = sheets.sheet("technology", known.id).side
    assert isinstance(side, TechnologySide)
    assert [(one.before, one.ring) for one in side.moves] == [(Ring.ASSESS, Ring.TRIAL), (None, Ring.ASSESS)]
    with pytest.raises(Refused, match="second technology"):
        Records(store, clock).duplicate("technology", known.id)


def test_beside_a_certificate_stand_its_credits_and_files(
    store: Store, clock: FixedClock, sheets: Sheets, tmp_path: Path
) -> None:
    paper = kept(store, Certificate(name="PMP", earned=date(2025, 1, 1), expires=date(2027, 12, 31), unit="PDU"))
    rule = kept(store, CreditRule(certificate_id=paper.id, least=600))
    kept(store, Credit(certificate_id=paper.id, day=TODAY, minutes=240))
    proof = tmp_path / "proof.pdf"
    proof.write_bytes(b"%PDF")
    Attachments(store, clock).attach(Owner("certificate", paper.id), proof)
    side = sheets.sheet("certificate", paper.id).side
    assert isinstance(side, CertificateSide)
    assert side.page.line.standing is not None
    assert side.page.line.standing.to_earn == 360
    assert [(one.attachment.name, one.trouble) for one in side.files] == [("proof.pdf", "")]
    beside = sheets.sheet("credit_rule", rule.id).side
    assert beside == RuleSide("PMP", "PDU")


def test_steps_to_do_stand_before_those_that_are_done(store: Store, sheets: Sheets) -> None:
    known = kept(store, skill(name="Budgeting"))
    role = kept(store, TargetRole(title="CIO"))
    needed = kept(store, RequiredCompetence(target_role_id=role.id, skill_id=known.id, level=4))
    done = kept(store, CareerStep(required_competence_id=needed.id, title="Read", done=TODAY))
    open_ = kept(store, CareerStep(required_competence_id=needed.id, title="Present"))
    side = sheets.sheet("target_role", role.id).side
    assert isinstance(side, RoleSide)
    assert [one.step.id for one in side.steps] == [open_.id, done.id]
    step = sheets.sheet("career_step", open_.id).side
    assert isinstance(step, StepSide)
    assert (step.skill, step.level, step.role) == ("Budgeting", 4, "CIO")


def test_technologies_steps_and_files_are_found(store: Store, clock: FixedClock) -> None:
    known: Record = kept(store, skill())
    role = kept(store, TargetRole(title="CIO"))
    needed = kept(store, RequiredCompetence(target_role_id=role.id, skill_id=known.id, level=4))
    kept(store, CareerStep(required_competence_id=needed.id, title="Present to the board", done=TODAY))
    kept(store, Technology(name="Rust", quadrant=Quadrant.LANGUAGES, archived=True))
    told = kept(store, JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Release"))
    kept(store, Attachment(name="retrospective.pdf", sha256="0" * 64, size=3, journal_entry_id=told.id))
    finder = Finder(store, clock)
    names = finder.names()

    def found(text: str) -> list[tuple[str, str, str]]:
        return [(one.kind, one.title, one.detail) for one in finder.find(text, names)]

    assert found("board") == [("career_step", "Present to the board", "CIO, done")]
    assert found("Rust") == [("technology", "Rust", "languages, archived")]
    assert found("retrosp") == [("attachment", "retrospective.pdf", "Release, today")]
