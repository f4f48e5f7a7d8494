"""Merging a skill into another one: hours, evidence and history are conserved, and one undo takes it back."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.figures.readiness import EvidenceKind
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.radar import Quadrant, Technology
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.skills import LevelDescriptor, ReviewAnswer, Skill, SkillAssessment, SkillReview
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.names import RECORDED
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.skill_evidence import SkillEvidence
from careercruise_desktop.usecases.skill_matrix import SkillMatrix
from careercruise_desktop.usecases.skills import Skills
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, at, block, milestone, person, skill
from tests.usecases.keeping import all_of, kept, labels

GONE, INTO, OTHER = range(3)
LINKED = (TimeEntry, TimeBlock, Timer, JournalEntry, LearningItem, Milestone, Certificate)
some_skills = st.frozensets(st.sampled_from((GONE, INTO, OTHER)))
days = st.integers(0, 400).map(lambda back: TODAY - timedelta(days=back))
linked = st.tuples(some_skills, days, st.integers(1, 300))
owned = st.tuples(st.sampled_from((GONE, INTO, OTHER)), days, st.integers(1, 5))
required = st.dictionaries(st.sampled_from((GONE, INTO, OTHER)), st.tuples(st.integers(1, 5), st.integers(0, 2)))


@st.composite
def careers(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "linked": {kind: draw(st.lists(linked, max_size=1 if kind is Timer else 4)) for kind in LINKED},
        "owned": {kind: draw(st.lists(owned, max_size=4)) for kind in (SkillAssessment, SkillReview, Technology)},
        "described": draw(st.frozensets(st.tuples(st.sampled_from((GONE, INTO)), st.integers(1, 5)))),
        "roles": draw(st.lists(required, max_size=3)),
    }


def linked_record(kind: type[Record], used: frozenset[int], day: date, minutes: int) -> Record:
    if kind is TimeEntry:
        return TimeEntry(title="Work", role=Role.IT, when=DayTotal(day, minutes, ZONE), skills=used)
    if kind is TimeBlock:
        return block(day=day, skills=used)
    if kind is Timer:
        return Timer(title="Running", role=Role.IT, start=at("09:00"), skills=used)
    if kind is JournalEntry:
        return JournalEntry(day=day, kind=JournalKind.SOLVED, title="Solved", minutes=minutes, skills=used)
    if kind is LearningItem:
        done = {"status": LearningStatus.DONE, "finished": day}
        return LearningItem(title="Course", kind=LearningKind.COURSE, minutes=minutes, skills=used, **done)
    if kind is Milestone:
        return milestone(day, achieved=day if minutes % 2 else None, skills=used)
    return Certificate(name="A certificate", earned=day, skills=used)


def owned_record(kind: type[Record], key: int, day: date, level: int, number: int) -> Record:
    if kind is SkillAssessment:
        return SkillAssessment(skill_id=key, day=day, level=level, note=f"Seen {number}")
    if kind is SkillReview:
        return SkillReview(skill_id=key, day=day, answer=tuple(ReviewAnswer)[level % 3], interval=level * 7)
    return Technology(name=f"Technology {number}", quadrant=Quadrant.TOOLS, skill_id=key)


def write(desk: Desk, career: dict[str, Any]) -> list[int]:
    """Write the career; returns the ids of the three skills."""
    keys = [desk.add(skill(name=name)).id for name in ("Gone", "Into", "Other")]
    for kind, found in career["linked"].items():
        for used, day, minutes in found:
            desk.add(linked_record(kind, frozenset(keys[place] for place in used), day, minutes))
    for kind, found in career["owned"].items():
        for number, (place, day, level) in enumerate(found):
            desk.add(owned_record(kind, keys[place], day, level, number))
    for place, level in sorted(career["described"]):
        desk.add(LevelDescriptor(skill_id=keys[place], level=level, text=f"{place} at {level}"))
    for number, wanted in enumerate(career["roles"]):
        role = desk.add(TargetRole(title=f"Role {number}"))
        for place, (level, steps) in wanted.items():
            one = desk.add(RequiredCompetence(target_role_id=role.id, skill_id=keys[place], level=level))
            for step in range(steps):
                desk.add(CareerStep(required_competence_id=one.id, title=f"{place} {step}"))
    return keys


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as reader:
        return {name: reader.rows(f'SELECT * FROM "{name}" ORDER BY id') for name in RECORDED}


def of(found: list[Any], *keys: int) -> Counter[tuple[object, ...]]:
    """What the rows of some skills say, without the skill."""
    return Counter(
        tuple(getattr(one, name) for name in one.__slots__ if name != "skill_id")
        for one in found
        if one.skill_id in keys
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(career=careers())
def test_nothing_of_a_skill_is_lost_and_undo_is_equal(store: Store, clock: FixedClock, career: dict[str, Any]) -> None:
    while store.next_steps()[0] is not None:
        store.undo()
    with store.write("Set up") as desk:
        keys = write(desk, career)
    gone, into, other = keys
    evidence, matrix = SkillEvidence(store, clock), SkillMatrix(store, clock)
    before, why_other, hours = contents(store), evidence.why(other), matrix.hours()
    owned_before = {kind: all_of(store, kind) for kind in career["owned"]}

    kept_skill = Skills(store, clock).merge(gone, into).skill
    after = contents(store)
    assert (kept_skill.id, kept_skill.name) == (into, "Into")
    assert [one.id for one in all_of(store, Skill)] == [into, other]

    why, found = evidence.why(into), {each.kind: each for each in evidence.why(into).evidence}
    for kind, source in ((TimeEntry, "entries"), (JournalEntry, "journal"), (Certificate, "certificates")):
        counted = [one for one in career["linked"][kind] if one[0] & {GONE, INTO}]
        assert found[EvidenceKind(source)].n == len(counted)
        assert found[EvidenceKind(source)].newest == max((day for _, day, _ in counted), default=None)
    reached = [one for one in career["linked"][Milestone] if one[0] & {GONE, INTO} and one[2] % 2]
    assert found[EvidenceKind.MILESTONES].n == len(reached)
    worked = sum(one[2] for one in career["linked"][TimeEntry] if one[0] & {GONE, INTO})
    learned = sum(one[2] for one in career["linked"][LearningItem] if one[0] & {GONE, INTO})
    assert found[EvidenceKind.ENTRIES].minutes == worked
    assert why.learned[1] == learned
    now = matrix.hours()
    assert (now[into].minutes if into in now else 0) == worked + learned
    assert (evidence.why(other), now.get(other)) == (why_other, hours.get(other))

    for kind, known in owned_before.items():
        assert of(all_of(store, kind), into) == of(known, gone, into), kind
    described = {level for _, level in career["described"]}
    own = {level for place, level in career["described"] if place == INTO}
    assert why.descriptors == {level: f"{INTO if level in own else GONE} at {level}" for level in described}
    check_roles(store, career["roles"], into)

    with store.read() as reader:
        assert reader.rows("PRAGMA foreign_key_check") == []
    store.undo()
    assert contents(store) == before
    store.redo()
    assert contents(store) == after
    for _ in range(2):
        store.undo()
    assert all(rows == [] for rows in contents(store).values())


def check_roles(store: Store, roles: list[dict[int, tuple[int, int]]], into: int) -> None:
    """Each role asks for the higher level once, and has all the steps."""
    asked = all_of(store, RequiredCompetence)
    steps = Counter(one.required_competence_id for one in all_of(store, CareerStep))
    for role, wanted in zip(all_of(store, TargetRole), roles, strict=True):
        both = [wanted[place] for place in (GONE, INTO) if place in wanted]
        found = [one for one in asked if one.target_role_id == role.id and one.skill_id == into]
        assert [one.level for one in found] == [max((level for level, _ in both), default=0)] * bool(both)
        assert sum(steps[one.id] for one in found) == sum(count for _, count in both)


def test_every_table_that_refers_to_a_skill_is_in_the_test_above(store: Store) -> None:
    with store.read() as reader:
        names = [name for (name,) in reader.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        keys = {name: reader.rows("SELECT * FROM pragma_foreign_key_list(?)", (name,)) for name in names}
    refers = {name for name, rows in keys.items() if any(row[2] == "skill" for row in rows)}
    assert refers == {
        "block_skill", "entry_skill", "timer_skill", "milestone_skill", "journal_skill", "learning_skill",
        "certificate_skill", "skill_assessment", "skill_review", "technology", "level_descriptor",
        "required_competence",
    }  # fmt: skip


def test_a_skill_cannot_be_merged_with_itself_or_with_nothing(store: Store, clock: FixedClock) -> None:
    key = kept(store, skill()).id
    for gone, into in ((key, key), (key, 99), (99, key)):
        with pytest.raises(Refused):
            Skills(store, clock).merge(gone, into)
    assert [one.id for one in all_of(store, Skill)] == [key]
    assert labels(store) == ["Set up"]


def test_the_one_that_stays_takes_what_it_has_not(store: Store, clock: FixedClock) -> None:
    gone = kept(store, skill(name="Leading", dimension="leadership", target_level=4, note="Old", framework_code="X1"))
    into = kept(store, skill(name="Leadership", half_life=20, note="New"))
    kept(store, Feedback(day=TODAY, source=FeedbackSource.TEAM, person_id=kept(store, person()).id, leadership=5))
    merged = Skills(store, clock).merge(gone.id, into.id)
    assert merged.skill == Skill(
        id=into.id, name="Leadership", kind=into.kind, target_level=4, framework_code="X1", half_life=20,
        dimension="leadership", note="New\n\nOld",
    )  # fmt: skip
    assert merged.remarks == ()
    assert [one.n for one in SkillEvidence(store, clock).why(into.id).evidence if one.kind == "feedback"] == [1]


def test_ratings_that_no_longer_count_are_named(store: Store, clock: FixedClock) -> None:
    gone = kept(store, skill(name="Leading", dimension="leadership"))
    into = kept(store, skill(name="Partnering", dimension="partnership", target_level=2))
    merged = Skills(store, clock).merge(gone.id, into.id)
    assert (merged.skill.dimension, merged.skill.target_level) == ("partnership", 2)
    assert merged.remarks == ("Ratings of leadership in feedback no longer count for it.",)
