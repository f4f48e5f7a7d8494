"""What a target role asks for beside one's own levels, evidence and steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence
from careercruise_desktop.domain.figures.readiness import (
    Competence,
    Evidence,
    EvidenceKind,
    Missing,
    Pace,
    Readiness,
    Standing,
    competence,
    pace,
    step_share,
)
from careercruise_desktop.domain.skills import SkillAssessment
from tests.factories import TODAY

YEAR_AGO = date(2025, 3, 19)
JOURNAL = Evidence(EvidenceKind.JOURNAL, 3, date(2026, 3, 18))
STEP = CareerStep(id=1, required_competence_id=1, title="Present CPI and SPI", goal=4, reached=2, unit="reports")


def required(level: int, number: int = 1) -> RequiredCompetence:
    return RequiredCompetence(id=number, target_role_id=1, skill_id=number, level=level)


def rated(level: int, day: date = TODAY, person: int | None = None) -> SkillAssessment:
    return SkillAssessment(id=(day - YEAR_AGO).days + 9, skill_id=1, day=day, level=level, person_id=person)


def made(
    asked: int,
    *levels: SkillAssessment,
    evidence: tuple[Evidence, ...] = (JOURNAL,),
    steps: tuple[CareerStep, ...] = (),
) -> Competence:
    return competence(required(asked), levels, evidence, steps, TODAY)


def test_a_reached_level_with_fresh_evidence_lacks_nothing() -> None:
    found = made(4, rated(3, YEAR_AGO), rated(4))
    assert (found.standing, found.gap, found.now, found.then) == (Standing.REACHED, 0, 4, 3)
    assert (found.n, found.newest, found.missing) == (3, date(2026, 3, 18), ())


def test_a_gap_is_counted_in_levels_and_asks_for_a_next_step() -> None:
    found = made(5, rated(3))
    assert (found.standing, found.gap, found.then) == (Standing.GAP, 2, None)
    assert found.missing == (Missing.LEVEL, Missing.STEP)
    assert made(5, rated(3), steps=(STEP,)).missing == (Missing.LEVEL,)
    assert made(5, rated(3), steps=(replace(STEP, done=TODAY),)).missing == (Missing.LEVEL, Missing.STEP)


def test_the_word_of_others_is_no_own_level() -> None:
    found = made(3, rated(5, person=2), evidence=())
    assert (found.standing, found.now) == (Standing.NEVER_ASSESSED, None)
    assert found.missing == (Missing.ASSESSMENT, Missing.EVIDENCE)


@pytest.mark.parametrize(("newest", "old"), [(YEAR_AGO, True), (YEAR_AGO + timedelta(days=1), False)])
def test_evidence_over_a_year_old_is_named(newest: date, old: bool) -> None:
    rows = (Evidence(EvidenceKind.ENTRIES, 9, newest, 600), Evidence(EvidenceKind.CERTIFICATES, 0, None))
    found = made(3, rated(3), evidence=rows)
    assert found.evidence == rows[:1]
    assert (Missing.RECENT in found.missing) is old


def test_readiness_counts_and_keeps_what_is_unknown_apart() -> None:
    found = Readiness((made(4, rated(4)), made(5, rated(4)), made(3), made(5, rated(2)), made(1, rated(5))))
    assert (len(found.reached), found.n) == (2, 5)
    assert [each.gap for each in found.gaps] == [3, 1]
    assert [each.required.level for each in found.unknown] == [3]


def test_steps_stand_open_ones_first_by_day() -> None:
    late = replace(STEP, id=2, by_when=date(2026, 6, 30))
    soon = replace(STEP, id=3, by_when=date(2026, 4, 10))
    done = replace(STEP, id=4, done=TODAY)
    found = made(5, rated(3), steps=(done, STEP, late, soon))
    assert [step.id for step in found.steps] == [3, 2, 1, 4]


def test_the_pace_of_a_year() -> None:
    grown = made(4, rated(2, YEAR_AGO), rated(4), steps=(STEP,))
    same = made(5, rated(3, YEAR_AGO), steps=(replace(STEP, id=2, reached=0), replace(STEP, id=3, done=TODAY)))
    new = made(4, rated(3, YEAR_AGO + timedelta(days=1)), steps=(replace(STEP, id=5, reached=0),))
    assert pace([grown, same, new, made(5)], begun=[2]) == Pace(2, 2, 3, 2, 3)
    assert pace([]) == Pace(0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("step", "share"),
    [
        (STEP, 0.5),
        (replace(STEP, reached=9), 1.0),
        (replace(STEP, goal=None), None),
        (replace(STEP, reached=0, done=TODAY), 1.0),
    ],
)
def test_how_far_a_step_is(step: CareerStep, share: float | None) -> None:
    assert step_share(step) == share


@given(st.lists(st.tuples(st.integers(1, 5), st.none() | st.integers(1, 5)), max_size=12))
def test_every_competence_is_reached_a_gap_or_unknown(rows: list[tuple[int, int | None]]) -> None:
    found = Readiness(tuple(made(asked, *([rated(own)] if own else [])) for asked, own in rows))
    assert len(found.reached) + len(found.gaps) + len(found.unknown) == found.n == len(rows)
    assert pace(found.competences).missing == sum(max(0, asked - own) for asked, own in rows if own)
