"""Delegating as one act, following up, and what it brought."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.delegations import Delegations
from careercruise_desktop.usecases.records import Records
from tests.conftest import FixedClock
from tests.factories import TODAY, block, person, task
from tests.usecases.keeping import all_of, kept, labels

FRIDAY = date(2026, 3, 20)


@pytest.fixture
def delegations(store: Store, clock: FixedClock) -> Delegations:
    return Delegations(store, clock)


def test_person_day_and_note_are_one_act(delegations: Delegations, store: Store) -> None:
    kept(store, task(minutes=120))
    made = delegations.delegate(1, "Ana Ferreira", follow_up=FRIDAY, note="Ask for the runbook too")
    assert made == Delegation(
        id=1, task_id=1, person_id=1, since=TODAY, follow_up=FRIDAY, freed_minutes=120, note="Ask for the runbook too"
    )
    assert all_of(store, Task)[0].status is TaskStatus.DELEGATED
    store.undo()
    assert (all_of(store, Person), all_of(store, Delegation)) == ([], [])
    assert all_of(store, Task)[0].status is TaskStatus.OPEN


def test_nothing_is_kept_of_what_is_refused(delegations: Delegations, store: Store) -> None:
    kept(store, task())
    with pytest.raises(Refused) as late:
        delegations.delegate(1, "Ana", follow_up=TODAY - timedelta(days=1))
    with pytest.raises(Refused) as nameless:
        delegations.delegate(1, "  ")
    assert (late.value.field, nameless.value.field) == ("follow_up", "name")
    assert (all_of(store, Person), all_of(store, Delegation)) == ([], [])


def test_a_delegation_of_today_is_corrected_and_an_older_one_is_taken_back(
    delegations: Delegations, store: Store, clock: FixedClock
) -> None:
    kept(store, task(), person(), person(name="Luca"))
    delegations.delegate(1, 1, note="First")
    assert delegations.delegate(1, 2, follow_up=FRIDAY).id == 1
    assert all_of(store, Delegation)[0].note == "First"
    clock.forward(24 * 60)
    delegations.delegate(1, 1)
    first, second = all_of(store, Delegation)
    assert (first.person_id, first.taken_back, second.person_id, second.waiting) == (2, FRIDAY, 1, True)


def test_the_task_of_a_block_is_delegated(delegations: Delegations, store: Store) -> None:
    kept(store, task(minutes=30), person(), block(task_id=1))
    assert delegations.delegate_block(1, 1).freed_minutes == 30
    assert len(all_of(store, Task)) == 1


def test_a_block_without_a_task_becomes_one_in_the_same_act(delegations: Delegations, store: Store) -> None:
    kept(store, person(), block("09:00", "11:15", title="Retry queue", role=Role.PM))
    delegations.delegate_block(1, 1, follow_up=FRIDAY)
    made = all_of(store, Task)[0]
    assert (made.title, made.role, made.minutes, made.status) == ("Retry queue", Role.PM, 135, TaskStatus.DELEGATED)
    assert all_of(store, TimeBlock)[0].task_id == made.id
    assert labels(store)[0] == "Delegate block"
    store.undo()
    assert (all_of(store, Task), all_of(store, TimeBlock)[0].task_id) == ([], None)


def test_work_comes_back_with_a_verdict_that_can_be_corrected(delegations: Delegations, store: Store) -> None:
    kept(store, task(), person())
    delegations.delegate(1, 1)
    found = delegations.returned(1, accepted_first=True)
    assert (found.returned, found.accepted_first) == (TODAY, True)
    assert all_of(store, Task)[0].status is TaskStatus.DONE
    assert delegations.returned(1, accepted_first=False).accepted_first is False
    store.undo()
    store.undo()
    assert all_of(store, Delegation)[0].waiting
    assert all_of(store, Task)[0].status is TaskStatus.DELEGATED


def test_what_was_never_delegated_does_not_come_back(delegations: Delegations, store: Store) -> None:
    kept(store, task())
    for act in (delegations.returned, delegations.take_back, delegations.ask_again):
        with pytest.raises(Refused, match="nobody"):
            act(1)
    with pytest.raises(Refused, match="nobody"):
        delegations.add_minutes(1, 5)


def test_follow_up_time_adds_up_and_is_news(delegations: Delegations, store: Store, clock: FixedClock) -> None:
    kept(store, task(), person())
    delegations.delegate(1, 1)
    clock.forward(24 * 60)
    delegations.add_minutes(1, 15)
    found = delegations.add_minutes(1, 5)
    assert (found.own_minutes, found.heard) == (20, FRIDAY)
    for wrong in (0, -5, 24 * 60 + 1):
        with pytest.raises(Refused) as refusal:
            delegations.add_minutes(1, wrong)
        assert refusal.value.field == "minutes"


def test_asking_again_moves_the_follow_up(delegations: Delegations, store: Store) -> None:
    kept(store, task(), person())
    delegations.delegate(1, 1, follow_up=TODAY)
    assert delegations.ask_again(1).follow_up == date(2026, 3, 26)
    found = delegations.ask_again(1, FRIDAY)
    assert (found.follow_up, found.heard) == (FRIDAY, TODAY)
    with pytest.raises(Refused):
        delegations.ask_again(1, TODAY - timedelta(days=1))


def test_what_is_noted_in_the_inspector_is_news_too(delegations: Delegations, store: Store, clock: FixedClock) -> None:
    kept(store, task(), person())
    delegations.delegate(1, 1)
    records = Records(store, clock)
    records.change("delegation", 1, person_id=None)
    assert all_of(store, Delegation)[0].heard is None
    records.change("delegation", 1, note="Half done")
    assert all_of(store, Delegation)[0].heard == TODAY


def test_figures_are_of_one_person_or_of_all_and_open_to_their_rows(delegations: Delegations, store: Store) -> None:
    since = TODAY - timedelta(days=10)
    kept(
        store, person(), person(name="Luca"),
        *(task(title=title, status=TaskStatus.DONE) for title in ("One", "Two")), task(status=TaskStatus.DELEGATED),
        Delegation(task_id=1, person_id=1, since=since, freed_minutes=120, own_minutes=15, returned=TODAY,
                   accepted_first=True),
        Delegation(task_id=2, person_id=2, since=since, freed_minutes=60, returned=since, accepted_first=False),
        Delegation(task_id=3, person_id=1, since=since),
    )  # fmt: skip
    ana, everybody = delegations.figures(1), delegations.figures()
    assert (ana.freed.total, ana.payback.total, ana.first.hits, ana.first.n, ana.days.median) == (120, 105, 1, 1, 10)
    assert (everybody.freed.total, everybody.first.n, everybody.out) == (180, 2, (3,))
    ledger = delegations.ledger(1)
    assert [ledger.titles[key] for key in ledger.figures.freed.rows] == [(1, "One")]
