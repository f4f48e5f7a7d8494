"""Why this level: what each source has, and its rows page by page."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.figures.readiness import EvidenceKind
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.skill_evidence import EvidenceRow, SkillEvidence, Source
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, milestone, person, project, skill
from tests.usecases.keeping import kept

MARCH = date(2026, 3, 2)


@pytest.fixture
def evidence(store: Store, clock: FixedClock) -> SkillEvidence:
    return SkillEvidence(store, clock)


@pytest.fixture
def leading(store: Store) -> int:
    """A skill with something of everything, and something beside it that does not count."""
    key = int(kept(store, skill(name="Leadership", dimension="leadership")).id)
    used, pay, ana = frozenset({key}), kept(store, project()).id, kept(store, person()).id
    kept(store, entry(day=MARCH, skills=used, project_id=pay, title="Guild"), entry(skills=used), entry())
    kept(store, JournalEntry(day=MARCH, kind=JournalKind.CONFLICT, title="One price", minutes=15, skills=used))
    kept(
        store,
        milestone(date(2026, 3, 1), achieved=date(2026, 3, 4), skills=used, title="Reached"),
        milestone(date(2026, 3, 1), skills=used, title="Open"),
    )
    kept(
        store,
        Feedback(day=MARCH, source=FeedbackSource.PEER, person_id=ana, leadership=4, delivery=2),
        Feedback(day=TODAY, source=FeedbackSource.TEAM, leadership=5),
        Feedback(day=TODAY, source=FeedbackSource.TEAM, partnership=5),
    )
    kept(store, Certificate(name="PMP", issuer="PMI", earned=MARCH, skills=used), Certificate(name="Old", skills=used))
    done = {"status": LearningStatus.DONE, "finished": MARCH}
    kept(
        store,
        LearningItem(title="Course", kind=LearningKind.COURSE, minutes=90, skills=used, **done),
        LearningItem(title="Planned", kind=LearningKind.BOOK, skills=used),
    )
    return key


def test_each_kind_is_counted_with_its_newest_day(evidence: SkillEvidence, leading: int) -> None:
    why = evidence.why(leading)
    assert [(each.kind, each.n, each.newest, each.minutes) for each in why.evidence] == [
        (EvidenceKind.ENTRIES, 2, TODAY, 120),
        (EvidenceKind.JOURNAL, 1, MARCH, 15),
        (EvidenceKind.MILESTONES, 1, date(2026, 3, 4), 0),
        (EvidenceKind.FEEDBACK, 2, TODAY, 0),
        (EvidenceKind.CERTIFICATES, 2, MARCH, 0),
    ]
    assert why.learned == (1, 90)


def test_each_count_opens_to_its_rows(evidence: SkillEvidence, leading: int) -> None:
    def told(source: Source) -> list[tuple[object, ...]]:
        rows = evidence.rows(leading, source)
        return [(row.kind, row.day, row.title, row.detail, row.minutes, row.rating) for row in rows]

    assert told(Source.ENTRIES) == [
        ("time_entry", TODAY, "Code review", "", 60, None),
        ("time_entry", MARCH, "Guild", "Payments gateway migration", 60, None),
    ]
    assert told(Source.JOURNAL) == [("journal_entry", MARCH, "One price", "conflict", 15, None)]
    assert told(Source.MILESTONES) == [("milestone", date(2026, 3, 4), "Reached", "", None, None)]
    assert told(Source.FEEDBACK) == [
        ("feedback", TODAY, "team", "team", None, 5), ("feedback", MARCH, "Ana Ferreira", "peer", None, 4),
    ]  # fmt: skip
    assert told(Source.CERTIFICATES) == [
        ("certificate", MARCH, "PMP", "PMI", None, None), ("certificate", None, "Old", "", None, None),
    ]  # fmt: skip
    assert told(Source.LEARNING) == [("learning_item", MARCH, "Course", "course", 90, None)]


def test_a_skill_without_a_dimension_has_no_feedback(store: Store, evidence: SkillEvidence, leading: int) -> None:
    key = kept(store, skill(name="Python")).id
    assert {each.n for each in evidence.why(key).evidence} == {0}
    assert evidence.rows(key, Source.FEEDBACK) == ()
    assert evidence.why(leading).skill.name == "Leadership"


@pytest.mark.parametrize("n", [7, 640])
def test_pages_follow_each_other_without_a_gap(store: Store, evidence: SkillEvidence, n: int) -> None:
    key = kept(store, skill()).id
    with store.write("A long log") as desk:
        for number in range(n):
            # Several of a day, so that a page ends within one.
            used = frozenset({key}) if number % 2 else frozenset()
            desk.add(entry(day=TODAY - timedelta(days=number // 3), skills=used))
            desk.add(JournalEntry(day=TODAY, kind=JournalKind.WIN, title=f"{number}", skills=frozenset({key})))
    for source, expected in ((Source.ENTRIES, n // 2), (Source.JOURNAL, n)):
        found: list[EvidenceRow] = []
        while page := evidence.rows(key, source, after=found[-1] if found else None, limit=3):
            found.extend(page)
        assert len({row.id for row in found}) == len(found) == expected
        assert [row.place for row in found] == sorted((row.place for row in found), reverse=True)


def test_the_history_keeps_every_word_newest_first(store: Store, evidence: SkillEvidence) -> None:
    key, ana = kept(store, skill()).id, kept(store, person()).id
    kept(
        store,
        SkillAssessment(skill_id=key, day=MARCH, level=3, note="Own"),
        SkillAssessment(skill_id=key, day=TODAY, level=4, person_id=ana, note="Seen"),
        SkillAssessment(skill_id=key, day=MARCH, level=2, note="Later"),
    )
    rows = [(row.day, row.level, row.person, row.note) for row in evidence.why(key).history]
    assert rows == [(TODAY, 4, "Ana Ferreira", "Seen"), (MARCH, 2, "", "Later"), (MARCH, 3, "", "Own")]


def test_what_is_gone_is_refused(evidence: SkillEvidence) -> None:
    for read in (evidence.why, lambda key: evidence.rows(key, Source.ENTRIES)):
        with pytest.raises(Refused, match="no longer exists"):
            read(9)
