"""Figures that are kept: shown again as long as they are true, and never after anything has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.domain.periods import Stretch
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.storage.witness import State
from careercruise_desktop.usecases.sample.usecase import SampleData
from careercruise_desktop.usecases.settings import SettingsCase
from careercruise_desktop.usecases.trends.kept import Kept
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock, Prepare
from tests.factories import TODAY, at, block, entry, milestone
from tests.usecases.trends.asking import MONDAY, YEAR, given

KEYS = ("role_balance", "milestones_on_time", "plan_accuracy")
FOREVER = 60 * 24


@pytest.fixture
def case(store: Store, clock: FixedClock) -> TrendsCase:
    given(store, entry(day=MONDAY), block(day=MONDAY), milestone(MONDAY, baseline_due=MONDAY))
    return TrendsCase(store, clock)


@pytest.fixture
def kept() -> Kept:
    return Kept()


def same(one: tuple[Figure, ...], other: tuple[Figure, ...]) -> list[bool]:
    return [first is second for first, second in zip(one, other, strict=True)]


def kept_of(store: Store, kept: Kept, question: Question = YEAR) -> dict[str, Figure]:
    with store.read() as reader:
        return kept.page(question, reader.state(), TODAY).figures


def up_to(times: int) -> Callable[[], bool]:
    """Wanted so many times."""
    asked: Iterator[int] = count(1)
    return lambda: next(asked) <= times


def always() -> bool:
    return True


def test_what_was_read_is_given_again_while_nothing_has_changed(case: TrendsCase, kept: Kept) -> None:
    told: list[Figure] = []
    found = case.wall(YEAR, KEYS[:2], kept=kept)
    again = case.wall(YEAR, KEYS, told.append, kept)
    assert same(again[:2], found) == [True, True]
    assert told == list(again) == list(case.wall(YEAR, KEYS))


def test_what_was_read_ahead_is_what_would_be_read(case: TrendsCase, kept: Kept, store: Store) -> None:
    asked = replace(YEAR, compare=True)
    case.ahead(asked, KEYS, kept, always)
    page = dict(kept_of(store, kept, asked))
    assert tuple(page) == KEYS
    found = case.wall(asked, KEYS, kept=kept)
    assert same(found, tuple(page.values())) == [True] * 3
    assert found == case.wall(asked, KEYS)


def test_nothing_more_is_read_once_it_is_not_wanted(case: TrendsCase, kept: Kept, store: Store) -> None:
    case.ahead(YEAR, KEYS, kept, up_to(1))
    assert tuple(kept_of(store, kept)) == KEYS[:1]
    case.ahead(YEAR, KEYS, kept, up_to(0))
    assert tuple(kept_of(store, kept)) == KEYS[:1]


def test_nothing_kept_outlives_a_change(case: TrendsCase, kept: Kept, store: Store, clock: FixedClock) -> None:
    """Acts and their undoing, those of another program, options, drafts that leave no act, and midnight."""
    other = Store.open(store.path, lambda: clock.now().at)

    def write_elsewhere() -> None:
        given(other, entry("11:00", "13:00", MONDAY, role=Role.PM))

    def write_without_a_step() -> None:
        with store.write_unrecorded() as desk:
            desk.run("UPDATE history_state SET act = act + 1")

    changes: dict[str, Callable[[], object]] = {
        "an act": lambda: given(store, entry("14:00", "16:00", MONDAY, role=Role.PM)),
        "undo": store.undo,
        "redo": store.redo,
        "another program": write_elsewhere,
        "an option": lambda: SettingsCase(store, clock).change("it_share", 30),
        "no step": write_without_a_step,
        "midnight": lambda: clock.forward(FOREVER),
    }
    seen = []
    for name, change in changes.items():
        before = case.wall(YEAR, KEYS, kept=kept)
        assert all(same(before, case.wall(YEAR, KEYS, kept=kept))), name
        change()
        after = case.wall(YEAR, KEYS, kept=kept)
        assert not any(same(before, after)), name
        assert after == case.wall(YEAR, KEYS), name
        seen.append(before != after)
    other.close()
    assert seen == [True, True, True, True, True, False, True]


def test_reading_ahead_starts_anew_where_somebody_writes_meanwhile(case: TrendsCase, kept: Kept, store: Store) -> None:
    """What several cards need is read again, too: no figure is made from what was so before."""
    turns = up_to(1)

    def wanted() -> bool:
        if not turns():
            given(store, entry("14:00", "16:00", MONDAY, role=Role.PM))
        return True

    keys = ("role_balance", "logged_days")
    case.ahead(YEAR, keys, kept, wanted)
    page = kept_of(store, kept)
    assert tuple(page) == ("logged_days",)
    assert page["logged_days"] == case.figure("logged_days", YEAR)


def test_other_filters_are_another_question(case: TrendsCase, kept: Kept) -> None:
    both = case.wall(YEAR, KEYS, kept=kept)
    narrowed = replace(YEAR, role=Role.PM)
    assert case.wall(narrowed, KEYS, kept=kept) == case.wall(narrowed, KEYS) != both
    assert all(same(both, case.wall(YEAR, KEYS, kept=kept)))


def test_the_question_that_was_asked_longest_ago_makes_room() -> None:
    kept, state = Kept(most=2), State(1, 1)
    one, other, third = (Question(YEAR.period, project_id=key) for key in (1, 2, 3))
    pages = [kept.page(each, state, TODAY) for each in (one, other, one, third)]
    assert pages[0] is pages[2]
    assert kept.page(one, state, TODAY) is pages[0]
    assert kept.page(third, state, TODAY) is pages[3]
    assert kept.page(other, state, TODAY) is not pages[1]


def test_who_reads_what_is_over_or_cannot_be_told_keeps_nothing() -> None:
    kept = Kept()
    now = kept.page(YEAR, State(1, 5), TODAY)
    for state in (State(1, 4), None):
        assert kept.page(YEAR, state, TODAY) is not kept.page(YEAR, state, TODAY)
    assert kept.page(YEAR, State(1, 5), TODAY) is now


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """A year of everything for the test that asks for it."""
    return prepare(a_year) if "career" in request.fixturenames else new_profile


def a_year(store: Store) -> None:
    SampleData(store, FixedClock(at("11:12"))).fill(1)


@pytest.fixture
def career(store: Store, clock: FixedClock) -> TrendsCase:
    return TrendsCase(store, clock)


def test_what_is_known_from_one_question_changes_no_answer_to_another(
    career: TrendsCase, kept: Kept, store: Store
) -> None:
    """Rounds, projects and their values are read once for all questions of a state; no question adds to them."""
    year, month = (career.period(each) for each in (Stretch.YEAR, Stretch.MONTH))
    key = career.frame().projects[0][0]
    asked = [
        Question(month, compare=True), Question(year), Question(month.stepped(-3)), Question(year, project_id=key),
        Question(year, role=Role.PM, compare=True), Question(month, project_id=key),
    ]  # fmt: skip
    found = [career.wall(each, kept=kept) for each in asked]
    assert found == [career.wall(each) for each in asked]
    with store.read() as reader:
        known = kept.page(asked[0], reader.state(), TODAY).known
    before = len(known)
    for steps in range(-6, 0):
        career.wall(Question(month.stepped(steps)), kept=kept)
    assert 0 < len(known) == before
    by_key = {figure.key: figure.n for figure in found[1]}
    assert min(by_key[each] for each in ("cpi", "feedback", "morale")) > 0
