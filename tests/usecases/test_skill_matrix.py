"""The matrix of skills: level, target, others, the last year, use and hours."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.figures.levels import Beside, LevelStep
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.skills import SkillAssessment, SkillKind
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.skill_matrix import Hours, SkillLine, SkillMatrix, with_hours
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, person, skill
from tests.usecases.keeping import kept


@pytest.fixture
def matrix(store: Store, clock: FixedClock) -> SkillMatrix:
    return SkillMatrix(store, clock)


def the_only(matrix: SkillMatrix) -> SkillLine:
    (line,) = matrix.matrix().lines
    return line


def assessed(store: Store, key: int, day: date, level: int, by: int | None = None) -> None:
    kept(store, SkillAssessment(skill_id=key, day=day, level=level, person_id=by))


def test_nothing_is_an_empty_matrix(matrix: SkillMatrix) -> None:
    found = matrix.matrix()
    assert (found.groups, found.n, found.below_target, matrix.hours()) == ((), 0, 0, {})


def test_skills_stand_by_kind_and_name_and_those_below_target_are_counted(store: Store, matrix: SkillMatrix) -> None:
    rows = (
        ("bash", "technical", 4),
        ("Ada", "technical", 2),
        ("Leadership", "soft", None),
        ("Risk", "project management", 3),
    )
    for name, kind, target in rows:
        kept(store, skill(name=name, kind=SkillKind(kind), target_level=target))
    kept(store, skill(name="Away", archived=True))
    assessed(store, 1, TODAY, 3)
    assessed(store, 2, TODAY, 2)
    found = matrix.matrix()
    assert [(group.kind.value, [line.name for line in group.lines]) for group in found.groups] == [
        ("technical", ["Ada", "bash"]), ("project management", ["Risk"]), ("soft", ["Leadership"]),
    ]  # fmt: skip
    assert (found.n, found.below_target) == (4, 2)
    assert [line.name for line in matrix.matrix(archived=True).lines] == ["Away"]


def test_the_level_is_ones_own_latest_word_and_of_one_day_the_later(store: Store, matrix: SkillMatrix) -> None:
    key = kept(store, skill()).id
    ana = kept(store, person()).id
    assert (the_only(matrix).level, the_only(matrix).assess_due) == (None, True)
    assessed(store, key, TODAY, 4)
    assessed(store, key, TODAY - timedelta(days=3), 5)
    assessed(store, key, TODAY, 3)
    assessed(store, key, TODAY, 1, ana)
    line = the_only(matrix)
    assert (line.level, line.assess_due, line.assess_again) == (3, False, TODAY + timedelta(days=91))
    assert [one.level for one in line.now.others] == [1]
    assert (line.now.spread, line.beside) == (None, None)


def test_others_have_an_interval_from_three_up_and_over_means_outside_of_it(store: Store, matrix: SkillMatrix) -> None:
    key = kept(store, skill()).id
    people = [kept(store, person(name=name)).id for name in "ABCDE"]
    assessed(store, key, TODAY - timedelta(days=9), 1, people[0])
    for by, level in zip(people, (2, 4, 4, 5, 5), strict=True):
        assessed(store, key, TODAY - timedelta(days=1), level, by)
    assessed(store, key, TODAY, 4)
    line = the_only(matrix)
    assert line.now.spread is not None
    assert (line.now.spread.n, line.now.spread.mean, round(line.now.spread.low, 3)) == (5, 4.0, 2.797)
    assert (line.beside, line.now.likely) == (Beside.WITHIN, (3, 4))
    assessed(store, key, TODAY, 5)
    assert the_only(matrix).beside is Beside.OVER


def test_the_year_has_a_step_for_each_change(store: Store, matrix: SkillMatrix) -> None:
    key = kept(store, skill()).id
    for day, level in ((date(2020, 1, 1), 1), (date(2025, 3, 1), 2), (date(2025, 9, 1), 3), (date(2026, 3, 1), 4)):
        assessed(store, key, day, level)
    assert the_only(matrix).points == (
        LevelStep(date(2025, 3, 19), 2), LevelStep(date(2025, 9, 1), 3), LevelStep(date(2026, 3, 1), 4),
    )  # fmt: skip


def test_entries_journal_and_finished_learning_are_use(store: Store, matrix: SkillMatrix) -> None:
    key = kept(store, skill(half_life=11)).id
    used = frozenset({key})
    assert (the_only(matrix).last_used, the_only(matrix).freshness) == (None, None)
    kept(store, LearningItem(title="A book", kind=LearningKind.BOOK, skills=used, started=TODAY))
    assert the_only(matrix).last_used is None
    done = {"status": LearningStatus.DONE, "finished": date(2025, 1, 2)}
    kept(store, LearningItem(title="A course", kind=LearningKind.COURSE, skills=used, **done))
    assert the_only(matrix).last_used == date(2025, 1, 2)
    kept(store, JournalEntry(day=date(2025, 2, 3), kind=JournalKind.WIN, title="Won", skills=used))
    assert the_only(matrix).last_used == date(2025, 2, 3)
    kept(store, entry(day=date(2025, 12, 19), skills=used))
    line = the_only(matrix)
    assert line.last_used == date(2025, 12, 19)
    assert line.freshness == pytest.approx(0.83, abs=0.005)


def test_last_use_is_the_newest_however_often_a_skill_was_used(store: Store, matrix: SkillMatrix) -> None:
    often, once = (kept(store, skill(name=name)).id for name in ("Often", "Once"))
    with store.write("A long log") as desk:
        for number in range(320):
            desk.add(entry(day=date(2024, 1, 1) + timedelta(days=number), skills=frozenset({often})))
        desk.add(entry(day=date(2023, 5, 6), skills=frozenset({once})))
    found = {line.name: line.last_used for line in matrix.matrix().lines}
    assert found == {"Often": date(2024, 11, 15), "Once": date(2023, 5, 6)}
    assert matrix.hours() == {often: Hours(320 * 60, 320, 0), once: Hours(60, 1, 0)}


def test_hours_are_entries_and_what_was_learned_without_an_entry(store: Store, matrix: SkillMatrix) -> None:
    key = kept(store, skill()).id
    kept(store, skill(name="Unused"))
    item = kept(store, LearningItem(title="Lab", kind=LearningKind.PRACTICE, minutes=90, skills=frozenset({key}))).id
    kept(store, entry(skills=frozenset({key}), learning_item_id=item))
    kept(store, JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title="x", minutes=45, skills=frozenset({key})))
    found = matrix.matrix()
    assert {line.hours for line in found.lines} == {None}
    hours = {line.name: line.hours for line in with_hours(found, matrix.hours()).lines}
    assert hours == {"Python": Hours(60, 1, 90), "Unused": Hours(0, 0, 0)}
    assert Hours(60, 1, 90).minutes == 150
