"""Skills: added, renamed, put away, aimed, assessed and merged; one undo takes back each act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.skills import LevelDescriptor, Skill, SkillAssessment, SkillKind
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.quicklog import QuickLog
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.skill_evidence import SkillEvidence
from careercruise_desktop.usecases.skill_matrix import SkillMatrix
from careercruise_desktop.usecases.skills import Skills
from careercruise_desktop.usecases.starting_points import starting_roles, starting_skills
from tests.conftest import FixedClock
from tests.factories import TODAY, person, skill
from tests.usecases.keeping import all_of, kept, labels


@pytest.fixture
def skills(store: Store, clock: FixedClock) -> Skills:
    return Skills(store, clock)


class TestAdding:
    def test_a_skill_of_the_start_set_brings_its_levels_in_words(self, store: Store, skills: Skills) -> None:
        made = skills.add(" problem-solving ", SkillKind.SOFT, target=4)
        assert (made.name, made.target_level, made.dimension) == ("problem-solving", 4, "problem_solving")
        found = all_of(store, LevelDescriptor)
        assert [(one.skill_id, one.level) for one in found] == [(made.id, level) for level in range(1, 6)]
        store.undo()
        assert (all_of(store, Skill), all_of(store, LevelDescriptor)) == ([], [])

    def test_any_other_begins_without_words(self, store: Store, skills: Skills) -> None:
        made = skills.add("Welsh", SkillKind.SOFT)
        assert (made.dimension, all_of(store, LevelDescriptor)) == ("", [])
        assert labels(store) == ["Add skill Welsh"]

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("", "empty"), ("PYTHON", "already"), ("python ", "already"), ("Py\u200bthon", "already"),
            ("\uff30ython", "already"), ("x" * 301, "characters"),
        ],
    )  # fmt: skip
    def test_a_name_is_one_skills(self, store: Store, skills: Skills, name: str, said: str) -> None:
        kept(store, skill())
        with pytest.raises(Refused, match=said) as refused:
            skills.add(name, SkillKind.TECHNICAL)
        assert refused.value.field == "name"
        assert len(all_of(store, Skill)) == 1

    def test_case_is_known_in_every_alphabet(self, store: Store, skills: Skills) -> None:
        made = skills.add("Ökologie", SkillKind.TECHNICAL)
        for again in ("ökologie", "ÖKOLOGIE", "O\u0308kologie"):
            with pytest.raises(Refused, match="already"):
                skills.add(again, SkillKind.TECHNICAL)
        assert Records(store, skills._clock).add("skill", name="ökologie ").name != made.name
        quick = QuickLog(store, skills._clock)
        quick.save(quick.read("30m notes +ÖKOLOGIE @it"), create=True)
        assert all_of(store, TimeEntry)[0].skills == {made.id}

    def test_the_start_set_adds_what_is_missing_in_one_act(self, store: Store, skills: Skills) -> None:
        kept(store, skill(name="leadership", kind=SkillKind.SOFT))
        added = skills.add_start_set()
        assert {one.name for one in added} == {one.name for one in starting_skills()} - {"Leadership"}
        with pytest.raises(Refused, match="already"):
            skills.add_start_set(("Leadership", "Partnership"))
        store.undo()
        assert [one.name for one in all_of(store, Skill)] == ["leadership"]

    def test_what_ships_is_whole(self) -> None:
        shipped = {one.name: one for one in starting_skills()}
        assert {one.kind for one in shipped.values()} == set(SkillKind)
        assert {one.name for one in shipped.values() if one.kind is SkillKind.SOFT} == {
            "Leadership", "Partnership", "Problem-solving",
        }  # fmt: skip
        sentences = [text for one in shipped.values() for text in one.levels]
        assert len(set(sentences)) == 5 * len(shipped)
        assert all(text.endswith(".") and len(text) < 120 for text in sentences)
        assert [one.title for one in starting_roles()] == ["Technical PM", "CIO", "CPO"]
        for role in starting_roles():
            assert {name for name, _ in role.requires} <= set(shipped)
            assert all(1 <= level <= 5 for _, level in role.requires)


class TestChanging:
    def test_a_skill_is_renamed_but_not_to_the_name_of_another(self, store: Store, skills: Skills) -> None:
        first, second = kept(store, skill()), kept(store, skill(name="Bash"))
        assert skills.rename(second.id, " Shell\n").name == "Shell"
        assert skills.rename(first.id, "PYTHON").name == "PYTHON"
        with pytest.raises(Refused, match="There is a skill “python” already"):
            skills.rename(second.id, "python")
        assert [one.name for one in all_of(store, Skill)] == ["PYTHON", "Shell"]

    def test_a_skill_is_put_away_and_taken_out_again(self, store: Store, skills: Skills) -> None:
        known = kept(store, skill())
        assert skills.archive(known.id).archived
        assert not skills.restore(known.id).archived
        store.undo()
        assert all_of(store, Skill)[0].archived

    def test_targets_and_half_lives_stay_in_their_range(self, store: Store, skills: Skills) -> None:
        known = kept(store, skill())
        assert skills.aim(known.id, 5).target_level == 5
        assert skills.aim(known.id, None).target_level is None
        assert skills.fade(known.id, 24).half_life == 24
        for level in (0, 6):
            with pytest.raises(Refused, match="from 1 to 5"):
                skills.aim(known.id, level)
        for months in (0, 601):
            with pytest.raises(Refused, match="between 1 and 600"):
                skills.fade(known.id, months)
        assert all_of(store, Skill)[0].half_life == 24

    def test_a_level_is_described_anew_or_no_longer(self, store: Store, skills: Skills) -> None:
        known = kept(store, skill())
        skills.describe(known.id, 3, "Builds a service alone.")
        skills.describe(known.id, 3, "Builds and runs a service.")
        assert [(one.level, one.text) for one in all_of(store, LevelDescriptor)] == [(3, "Builds and runs a service.")]
        assert skills.describe(known.id, 3, " \x00 ") is None
        assert all_of(store, LevelDescriptor) == []
        with pytest.raises(Refused, match="from 1 to 5"):
            skills.describe(known.id, 6, "Beyond.")

    @pytest.mark.parametrize("verb", ["archive", "restore"])
    def test_what_is_gone_is_refused(self, skills: Skills, verb: str) -> None:
        with pytest.raises(Refused, match="no longer exists"):
            getattr(skills, verb)(99)


class TestAssessing:
    def test_a_level_is_added_with_its_evidence_and_offered_after_a_quarter(self, store: Store, skills: Skills) -> None:
        known = kept(store, skill())
        first = skills.assess(known.id, 3, "Built the queue\nalone\x00")
        assert (first.assessment.day, first.assessment.note) == (TODAY, "Built the queue alone")
        assert first.again == TODAY + timedelta(days=91)
        assert first.remarks == ("1 unreadable character left out.",)
        skills.assess(known.id, 4, "Taught it to two")
        assert [one.level for one in all_of(store, SkillAssessment)] == [3, 4]
        store.undo()
        assert [one.level for one in all_of(store, SkillAssessment)] == [3]

    def test_a_level_of_long_ago_does_not_offer_what_was_looked_at_since(self, store: Store, skills: Skills) -> None:
        key = kept(store, skill()).id
        skills.assess(key, 3, "Now")
        assert skills.assess(key, 1, "Then", day=date(2020, 1, 1)).again == TODAY + timedelta(days=91)
        assert skills.offered_again() == ()

    def test_a_level_of_the_history_is_never_overwritten(self, store: Store, skills: Skills, clock: FixedClock) -> None:
        kept_level = skills.assess(kept(store, skill()).id, 3, "Now").assessment
        records = Records(store, clock)
        for change in ({"level": 4}, {"day": date(2020, 1, 1)}):
            with pytest.raises(Refused, match="Add a new one"):
                records.change("skill_assessment", kept_level.id, **change)
        records.change("skill_assessment", kept_level.id, note="Said better")
        assert [(one.level, one.day, one.note) for one in all_of(store, SkillAssessment)] == [(3, TODAY, "Said better")]

    def test_others_see_it_their_way(self, store: Store, skills: Skills) -> None:
        known, ana = kept(store, skill()), kept(store, person())
        seen = skills.assess(known.id, 2, "From the review", day=date(2026, 3, 2), person_id=ana.id)
        assert (seen.assessment.person_id, seen.again) == (ana.id, None)
        assert skills.offered_again() == ()

    @pytest.mark.parametrize(
        ("level", "evidence", "ahead", "field"),
        [(0, "x", 0, "level"), (6, "x", 0, "level"), (3, " ", 0, "evidence"), (3, "x", 1, "day")],
    )
    def test_what_is_no_assessment_is_not_kept(
        self, store: Store, skills: Skills, level: int, evidence: str, ahead: int, field: str
    ) -> None:
        known = kept(store, skill())
        with pytest.raises(Refused) as refused:
            skills.assess(known.id, level, evidence, day=TODAY + timedelta(days=ahead))
        assert refused.value.field == field
        assert all_of(store, SkillAssessment) == []

    def test_a_person_who_is_gone_is_refused(self, store: Store, skills: Skills) -> None:
        known, ana = kept(store, skill()), kept(store, person())
        with store.write("Remove") as desk:
            desk.remove(Person, ana.id)
        with pytest.raises(Refused, match="person no longer exists"):
            skills.assess(known.id, 2, "From the review", person_id=ana.id)

    def test_own_levels_are_offered_again_after_a_quarter_oldest_first(self, store: Store, skills: Skills) -> None:
        names = ("Young", "Old", "Older", "Away", "Never")
        keys = [kept(store, skill(name=name, archived=name == "Away")).id for name in names]
        for key, days in zip(keys, (90, 91, 400, 400), strict=False):
            kept(store, SkillAssessment(skill_id=key, day=TODAY - timedelta(days=days), level=3))
        offers = skills.offered_again()
        assert [(one.name, one.level, one.days) for one in offers] == [("Older", 3, 400), ("Old", 3, 91)]
        skills.assess(keys[2], 4, "Looked again")
        assert [one.name for one in skills.offered_again()] == ["Old"]


class TestTheHistory:
    """Every word that was given stays as it was; only deleting it, or undo, takes one away."""

    def test_two_on_one_day_both_stay_and_the_later_one_counts(self, store: Store, skills: Skills) -> None:
        key = kept(store, skill()).id
        for level in (2, 4):
            skills.assess(key, level, f"Seen {level}")
        assert [(one.day, one.level, one.note) for one in all_of(store, SkillAssessment)] == [
            (TODAY, 2, "Seen 2"), (TODAY, 4, "Seen 4"),
        ]  # fmt: skip
        assert SkillMatrix(store, skills._clock).matrix().lines[0].level == 4

    def test_one_dated_in_the_past_does_not_lead_over_a_later_one(self, store: Store, skills: Skills) -> None:
        key = kept(store, skill()).id
        skills.assess(key, 3, "Now")
        skills.assess(key, 5, "Then", day=TODAY - timedelta(days=200))
        assert SkillMatrix(store, skills._clock).matrix().lines[0].level == 3
        assert [row.note for row in SkillEvidence(store, skills._clock).why(key).history] == ["Now", "Then"]

    def test_one_of_a_day_to_come_is_refused_by_every_verb(self, store: Store, skills: Skills) -> None:
        key, later = kept(store, skill()).id, TODAY + timedelta(days=1)
        with pytest.raises(Refused, match="still to come"):
            skills.assess(key, 3, "Soon", day=later)
        with pytest.raises(Refused, match="still to come"):
            Records(store, skills._clock).add("skill_assessment", skill_id=key, level=3, day=later)
        assert all_of(store, SkillAssessment) == []

    def test_one_given_by_mistake_is_deleted_and_comes_back(self, store: Store, skills: Skills) -> None:
        key = kept(store, skill()).id
        skills.assess(key, 3, "Right")
        wrong = skills.assess(key, 5, "Wrong").assessment
        assert skills.withdraw(wrong.id) == wrong
        assert SkillMatrix(store, skills._clock).matrix().lines[0].level == 3
        with pytest.raises(Refused):
            skills.withdraw(wrong.id)
        store.undo()
        assert SkillMatrix(store, skills._clock).matrix().lines[0].level == 5

    @pytest.mark.parametrize("level", [-1, 0, 6, 99])
    def test_what_is_no_level_is_refused_at_every_door(self, store: Store, skills: Skills, level: int) -> None:
        key = kept(store, skill()).id
        records = Records(store, skills._clock)
        doors: list[Callable[[], object]] = [
            lambda: skills.assess(key, level, "Seen"),
            lambda: skills.aim(key, level),
            lambda: skills.describe(key, level, "So"),
            lambda: skills.add("Rust", SkillKind.TECHNICAL, target=level),
            lambda: records.add("skill_assessment", skill_id=key, level=level),
            lambda: records.change("skill", key, target_level=level),
        ]
        for door in doors:
            with pytest.raises(Refused, match="1 to 5"):
                door()
        with pytest.raises(Refused), store.write("Elsewhere") as desk:
            desk.run(
                "INSERT INTO skill_assessment (skill_id, day, level, note) VALUES (?, '2026-01-01', ?, '')",
                (key, level),
            )
        assert all_of(store, SkillAssessment) == []
