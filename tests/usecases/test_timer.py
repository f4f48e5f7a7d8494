"""The running timer: what it measures survives jumps of the clock, restarts and being forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Moment, Span
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.timer import TimerCase
from tests import factories
from tests.conftest import FixedClock
from tests.factories import TODAY, at, span

FRIDAY = date(2026, 3, 20)


@pytest.fixture
def timer(store: Store, clock: FixedClock) -> TimerCase:
    return TimerCase(store, clock)


def entries(store: Store) -> list[TimeEntry]:
    with store.read() as reader:
        return reader.find(TimeEntry)


def span_of(entry: TimeEntry) -> Span:
    assert isinstance(entry.when, Span)
    return entry.when


def test_what_ran_becomes_an_entry_in_one_act(timer: TimerCase, store: Store, clock: FixedClock) -> None:
    with store.write("Set up") as desk:
        desk.add(factories.project())
        desk.add(factories.skill())
    started = timer.start("  Retry   queue ", Role.IT, project_id=1, skills=frozenset({1})).timer
    assert (
        timer.running()
        == started
        == Timer(id=1, title="Retry queue", role=Role.IT, start=at("11:12"), project_id=1, skills=frozenset({1}))
    )
    clock.forward(42)
    assert timer.elapsed() == 42 * 60
    before = len(store.steps(50))
    entry = timer.stop()
    assert entries(store) == [entry]
    assert entry == TimeEntry(
        id=1, title="Retry queue", role=Role.IT, when=span("11:12", "11:54"), project_id=1, skills=frozenset({1}),
        source="timer",
    )  # fmt: skip
    assert timer.running() is None
    assert len(store.steps(50)) == before + 1
    store.undo()
    assert timer.running() == started
    assert entries(store) == []


def test_a_planned_block_can_be_run(timer: TimerCase, store: Store, clock: FixedClock) -> None:
    with store.write("Plan") as desk:
        block = desk.add(factories.block("11:00", "12:00", role=Role.PM))
    timer.start_block(BlockKey(block.id, block.when.day))
    clock.forward(10)
    entry = timer.stop()
    assert (entry.title, entry.role, entry.block_id) == ("Code review", Role.PM, block.id)


def test_starting_while_one_runs_switches_in_one_act(timer: TimerCase, store: Store, clock: FixedClock) -> None:
    timer.start("First", Role.IT)
    clock.forward(30)
    before = len(store.steps(50))
    second = timer.start("Second", Role.PM)
    assert second.sentence == "Stopped First, logged 30 min; timer started"
    assert [(entry.title, entry.when) for entry in entries(store)] == [("First", span("11:12", "11:42"))]
    assert timer.running() == second.timer
    assert len(store.steps(50)) == before + 1
    store.undo()
    running = timer.running()
    assert running is not None
    assert running.title == "First"


@given(st.integers(0, 59), st.lists(st.integers(0, 400), min_size=1, max_size=6))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_minute_is_counted_twice_however_fast_timers_are_switched(
    store: Store, offset: int, pauses: list[int]
) -> None:
    clock = FixedClock(Moment(at("11:12").at + offset, at("11:12").zone))
    timer = TimerCase(store, clock)
    for number, pause in enumerate(pauses):
        timer.start(f"Number {number}", Role.IT)
        clock.forward(pause / 60)
        assert timer.question() is None
    timer.stop()
    made = sorted((span_of(entry) for entry in entries(store)[-len(pauses) :]), key=lambda each: each.start)
    assert len(made) == len(pauses)
    assert made[0].start == at("11:12").at
    for before, after in pairwise(made):
        assert before.end == after.start
    assert sum(each.minutes for each in made) * 60 <= max(sum(pauses), 0) + offset + 60 * (len(pauses) + 1)


def test_a_switch_from_an_earlier_moment_ends_the_first_there(
    timer: TimerCase, store: Store, clock: FixedClock
) -> None:
    timer.start("First", Role.IT)
    clock.forward(60)
    timer.start("Second", Role.IT, start=at("11:42"))
    assert entries(store)[0].when == span("11:12", "11:42")


@pytest.mark.parametrize("jump", [-3 * 3600, -86_400 * 400, 3 * 3600, 86_400 * 400])
def test_a_jump_of_the_clock_changes_nothing_that_was_measured(
    timer: TimerCase, store: Store, clock: FixedClock, jump: int
) -> None:
    timer.start("Deploy", Role.IT)
    clock.forward(25)
    clock.moment = Moment(clock.moment.at + jump, clock.moment.zone)
    clock.forward(5)
    assert timer.elapsed() == 30 * 60
    assert timer.stop().when == span("11:12", "11:42")


@given(st.lists(st.tuples(st.floats(0, 90), st.integers(-(10**7), 10**7)), min_size=1, max_size=6))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_however_the_clock_jumps_the_steady_time_counts(store: Store, parts: list[tuple[float, int]]) -> None:
    clock = FixedClock(at("11:12"))
    timer = TimerCase(store, clock)
    timer.start("Deploy", Role.IT)
    for minutes, jump in parts:
        clock.forward(minutes)
        clock.moment = Moment(clock.moment.at + jump, clock.moment.zone)
        assert timer.elapsed() >= 0
    assert abs(timer.stop().when.minutes - max(1, sum(minutes for minutes, _ in parts))) <= 1


def test_the_timer_survives_a_restart(data_dir: Path, clock: FixedClock) -> None:
    path = data_dir / "career.db"
    first = Store.open(path, lambda: clock.now().at)
    TimerCase(first, clock).start("Deploy", Role.IT)
    first.close()
    clock.forward(20)
    clock.ticks = 5.0
    second = Store.open(path, lambda: clock.now().at)
    timer = TimerCase(second, clock)
    assert timer.elapsed() == 20 * 60
    clock.forward(10)
    assert timer.stop().when == span("11:12", "11:42")
    second.close()


def test_after_a_restart_with_the_clock_set_back_nothing_is_negative(data_dir: Path, clock: FixedClock) -> None:
    path = data_dir / "career.db"
    first = Store.open(path, lambda: clock.now().at)
    TimerCase(first, clock).start("Deploy", Role.IT)
    first.close()
    clock.moment = at("09:00")
    second = Store.open(path, lambda: clock.now().at)
    timer = TimerCase(second, clock)
    question = timer.question()
    assert question is not None
    assert question.reason == "started later than this computer's clock now says"
    assert [choice.key for choice in question.choices] == ["stop at", "discard"]
    assert timer.elapsed() == 0
    assert timer.stop().when.minutes == 1
    second.close()


def test_it_can_be_stopped_at_an_earlier_moment_but_not_before_it_began_or_later_than_now(
    timer: TimerCase, clock: FixedClock
) -> None:
    timer.start("Deploy", Role.IT)
    clock.forward(60)
    with pytest.raises(Refused, match="started at 11:12"):
        timer.stop(at("11:12"))
    with pytest.raises(Refused, match="still to come"):
        timer.stop(at("12:30"))
    assert timer.stop(at("11:30")).when == span("11:12", "11:30")
    with pytest.raises(Refused, match="No timer is running"):
        timer.stop()


def test_one_that_ran_for_over_a_day_needs_an_end(timer: TimerCase, store: Store, clock: FixedClock) -> None:
    timer.start("Deploy", Role.IT)
    clock.forward(25 * 60)
    with pytest.raises(Refused, match=r"running for 25 h\. Say when the work ended"):
        timer.stop()
    with pytest.raises(Refused, match="Say when the work ended"):
        timer.start("Next", Role.IT)
    assert entries(store) == []
    assert timer.stop(at("17:30")).when == span("11:12", "17:30")


def test_a_start_lies_within_the_last_day(timer: TimerCase) -> None:
    with pytest.raises(Refused, match="in the future"):
        timer.start("Deploy", Role.IT, start=at("11:13"))
    with pytest.raises(Refused, match="at most 24 hours back"):
        timer.start("Deploy", Role.IT, start=at("11:12", date(2026, 3, 18)))
    assert timer.start("Deploy", Role.IT, start=at("09:00")).timer.start == at("09:00")
    assert timer.elapsed() == 132 * 60
    with pytest.raises(Refused, match="title is empty"):
        timer.start("  ", Role.IT)


def test_it_can_be_changed_while_it_runs(timer: TimerCase, store: Store, clock: FixedClock) -> None:
    started = timer.start("Deploy", Role.IT).timer
    clock.forward(10)
    timer.change(replace(started, title=" Roll-out ", role=Role.PM, start=at("11:00")))
    assert timer.elapsed() == 22 * 60
    with pytest.raises(Refused):
        timer.change(replace(started, title=" "))
    with pytest.raises(Refused):
        timer.change(replace(started, start=at("12:00")))
    entry = timer.stop()
    assert (entry.title, entry.role, entry.when) == ("Roll-out", Role.PM, span("11:00", "11:22"))
    with pytest.raises(Refused, match="no longer exists"):
        timer.change(started)


def test_discarding_keeps_nothing_and_can_be_undone(timer: TimerCase, store: Store) -> None:
    started = timer.start("Deploy", Role.IT).timer
    timer.discard()
    assert (timer.running(), entries(store)) == (None, [])
    store.undo()
    assert timer.running() == started


def test_a_short_run_of_today_is_not_asked_about(timer: TimerCase, clock: FixedClock) -> None:
    assert timer.question() is None
    timer.start("Deploy", Role.IT)
    clock.forward(600)
    assert timer.question() is None


def test_a_forgotten_timer_is_asked_about_with_the_likely_ends_first(
    timer: TimerCase, store: Store, clock: FixedClock
) -> None:
    timer.start("Deploy", Role.IT)
    clock.forward(120)
    with store.write("Add task"):
        pass
    with store.write("Set up") as desk:
        desk.add(factories.task())
    clock.moment, clock.ticks = at("08:00", FRIDAY), 75_000.0
    question = timer.question()
    assert question is not None
    assert question.reason == "has been running for more than 10 h"
    assert [(choice.key, choice.text) for choice in question.choices] == [
        ("stop", "Stop at 17:30 yesterday, the end of your working day"),
        ("stop", "Stop at 13:12 yesterday, when you last saved something"),
        ("stop at", "Stop at another time"),
        ("keep", "Keep it running"),
        ("discard", "Discard it"),
    ]
    first = question.choices[0].at
    assert first == at("17:30")
    assert timer.stop(first).when == span("11:12", "17:30")


def test_over_midnight_is_asked_about_and_a_kept_one_only_again_the_next_day(
    timer: TimerCase, clock: FixedClock
) -> None:
    clock.moment = at("23:30")
    timer.start("Deploy", Role.IT)
    clock.forward(60)
    question = timer.question()
    assert question is not None
    assert question.reason == "ran over midnight"
    timer.keep()
    assert timer.question() is None
    clock.moment = at("23:20", FRIDAY)
    assert timer.question() is None
    clock.moment = at("00:10", date(2026, 3, 21))
    late = timer.question()
    assert late is not None
    assert "keep" not in [choice.key for choice in late.choices]


def test_a_kept_timer_leaves_no_step_to_undo(timer: TimerCase, store: Store, clock: FixedClock) -> None:
    timer.start("Deploy", Role.IT)
    clock.forward(11 * 60)
    before = store.steps(50)
    timer.keep()
    assert store.steps(50) == before
    assert span_of(timer.stop()).day == TODAY
