"""Entries drawn, moved and repaired on the grid: one act each, however many they are."""

from __future__ import annotations

from datetime import date

import pytest

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import DayTotal, Span
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.entries import Entries
from careercruise_desktop.usecases.timer import TimerCase
from careercruise_desktop.usecases.today import TodayCase
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, at, entry, span
from tests.usecases.test_entries import kept, times

YESTERDAY = date(2026, 3, 18)
DAY = 86_400


@pytest.fixture
def log(store: Store, clock: FixedClock) -> Entries:
    return Entries(store, clock)


def test_work_is_logged_where_it_was_drawn(log: Entries, store: Store) -> None:
    made = log.add_at(" Pairing ", Role.PM, span("09:00", "09:45"))
    assert (made.title, made.role, made.source) == ("Pairing", Role.PM, "typed")
    with pytest.raises(Refused, match="still to come") as refused:
        log.add_at("Later", Role.IT, span("11:00", "12:00"))
    assert refused.value.field == "when"
    assert times(store) == ["09:00-09:45 Pairing"]


def test_an_entry_moves_with_its_length_and_never_into_the_future(log: Entries, store: Store) -> None:
    (one,) = kept(store, entry("09:00", "10:30"))
    assert log.move(one.id, at("13:15", YESTERDAY)).when == span("13:15", "14:45", YESTERDAY)
    with pytest.raises(Refused, match="still to come"):
        log.move(one.id, at("10:00"))
    store.undo()
    assert times(store) == ["09:00-10:30 Code review"]


def test_a_day_total_gets_a_time_of_day_where_it_is_put(log: Entries, store: Store) -> None:
    (one,) = kept(store, entry(when=DayTotal(TODAY, 40, ZONE)))
    assert log.move(one.id, at("08:00")).when == span("08:00", "08:40")


def test_an_entry_is_resized_at_both_ends(log: Entries, store: Store) -> None:
    (one,) = kept(store, entry("09:00", "10:00"))
    log.resize(one.id, span("08:45", "10:15"))
    assert times(store) == ["08:45-10:15 Code review"]
    for wrong, field in (
        (lambda: span("10:00", "10:00"), "end"),
        (lambda: span("10:00", "09:00"), "end"),
        (lambda: Span.between(at("08:00", YESTERDAY), at("09:00")), "end"),
        (lambda: span("10:00", "11:30"), "when"),
    ):
        with pytest.raises(Refused) as refused:
            log.resize(one.id, wrong())
        assert refused.value.field == field
    assert times(store) == ["08:45-10:15 Code review"]


def test_a_copy_is_work_of_its_own(log: Entries, store: Store) -> None:
    (one,) = kept(store, entry("09:00", "10:00", source="import", source_id="7", note="n"))
    copy = log.copy(one.id, at("14:00", YESTERDAY))
    assert (copy.when, copy.note) == (span("14:00", "15:00", YESTERDAY), "n")
    assert (copy.source, copy.source_id, copy.block_id) == ("typed", "", None)
    assert times(store) == ["14:00-15:00 Code review", "09:00-10:00 Code review"]


def test_several_are_merged_as_one_act(log: Entries, store: Store) -> None:
    many = kept(
        store, entry("10:00", "10:30", note="b"), entry("08:00", "09:00", note="a"), entry("08:30", "09:15", note="a")
    )
    whole = log.merge_all([one.id for one in many])
    assert times(store) == ["08:00-09:45 Code review"]
    assert (whole.id, whole.note) == (many[1].id, "a\nb")
    store.undo()
    assert times(store) == ["08:00-09:00 Code review", "08:30-09:15 Code review", "10:00-10:30 Code review"]


def test_several_change_role_or_go_as_one_act(log: Entries, store: Store) -> None:
    many = kept(store, entry("08:00", "09:00"), entry("09:00", "10:00", role=Role.PM))
    keys = [one.id for one in many]
    assert [one.role for one in log.switch_roles(keys)] == [Role.PM, Role.IT]
    log.remove_all(keys)
    assert times(store) == []
    assert store.undo().label == "Delete 2 entries"
    store.undo()
    with store.read() as reader:
        assert [one.role for one in reader.find(TimeEntry, order="start_at")] == [Role.IT, Role.PM]


def test_if_one_cannot_be_moved_none_is(log: Entries, store: Store) -> None:
    early, late = kept(store, entry("08:00", "09:00"), entry("10:00", "11:00"))
    with pytest.raises(Refused, match="still to come"):
        log.move_all([early.id, late.id], 3600)
    with pytest.raises(Refused):
        log.remove_all([early.id, 999])
    assert times(store) == ["08:00-09:00 Code review", "10:00-11:00 Code review"]
    log.move_all([early.id, late.id], -1800)
    assert times(store) == ["07:30-08:30 Code review", "09:30-10:30 Code review"]
    store.undo()
    assert times(store) == ["08:00-09:00 Code review", "10:00-11:00 Code review"]


def test_moved_by_days_the_time_on_the_wall_stays_and_a_gap_is_said(log: Entries, store: Store) -> None:
    winter = kept(store, entry("02:30", "03:30", date(2025, 3, 29)), entry("09:00", "10:00", date(2025, 3, 29)))
    moved = log.move_all([one.id for one in winter], DAY)
    assert moved.remarks == ("The clocks jump over 02:30 on Sun 30 March; 03:00 is taken.",)
    assert times(store) == ["03:00-04:00 Code review", "09:00-10:00 Code review"]


def test_what_overlaps_is_marked_and_counts_once_in_the_day_and_in_the_week(store: Store, clock: FixedClock) -> None:
    kept(store, entry("08:00", "10:00"), entry("09:30", "10:30", role=Role.PM), entry("07:00", "07:30"))
    state = TodayCase(store, clock).state()
    assert [row.clash for row in state.logged] == [False, True, True]
    assert state.logged_minutes == 180
    assert (state.week.balance.it, state.week.balance.pm) == (150, 30)


def test_a_running_timer_counts_only_what_nothing_else_covers(store: Store, clock: FixedClock) -> None:
    kept(store, entry("10:30", "11:00"))
    TimerCase(store, clock).start("Deep work", Role.PM, start=at("10:45"))
    state = TodayCase(store, clock).state()
    assert [row.clash for row in state.logged][:1] == [True]
    assert state.logged_minutes == 30 + 12
    assert (state.week.balance.it, state.week.balance.pm) == (30, 12)
