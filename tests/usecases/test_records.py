"""Any record can be read, changed, added, copied and removed by its kind, and each of it undone."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MoveReason
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.spans import DayTotal, Span
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.domain.words import time_range
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.records import Records
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, at, block, entry, milestone, person, project, skill, span, task
from tests.usecases.keeping import all_of, kept, labels

NEXT_WEEK = TODAY + timedelta(days=7)


@pytest.fixture
def records(store: Store, clock: FixedClock) -> Records:
    return Records(store, clock)


class TestChange:
    def test_a_field_is_kept_under_the_name_of_its_kind_and_comes_back_with_undo(
        self, store: Store, records: Records
    ) -> None:
        goal = kept(store, milestone())
        records.change("milestone", goal.id, title="  Contract   signed ", weight=3)
        with store.read() as reader:
            assert reader.get(Milestone, goal.id).title == "Contract signed"
            assert reader.get(Milestone, goal.id).weight == 3
        assert labels(store)[0] == "Edit milestone"
        store.undo()
        assert all_of(store, Milestone) == [goal]

    def test_quick_changes_of_one_field_are_one_step(self, store: Store, records: Records, clock: FixedClock) -> None:
        goal = kept(store, task())
        for text in ("F", "Fa", "Fail"):
            records.change("task", goal.id, title=text)
            clock.forward(0.05)
        assert labels(store)[:2] == ["Edit task", "Set up"]
        store.undo()
        assert all_of(store, Task) == [goal]

    def test_changes_of_different_fields_are_steps_of_their_own(self, store: Store, records: Records) -> None:
        goal = kept(store, task())
        records.change("task", goal.id, title="Runbook")
        records.change("task", goal.id, minutes=90)
        assert labels(store)[:3] == ["Edit task", "Edit task", "Set up"]

    def test_the_same_value_leaves_no_step(self, store: Store, records: Records) -> None:
        goal = kept(store, task())
        records.change("task", goal.id, title=goal.title)
        assert labels(store) == ["Set up"]

    @pytest.mark.parametrize(
        ("value", "kind", "change", "field"),
        [
            (task(), "task", {"title": "  "}, "title"),
            (task(), "task", {"minutes": -1}, "minutes"),
            (project(), "project", {"code": "two words"}, "code"),
            (project(), "project", {"currency": "euro"}, "currency"),
            (project(), "project", {"budget": Decimal("-1")}, "budget"),
            (project(start=TODAY), "project", {"finish": TODAY - timedelta(days=1)}, "finish"),
            (skill(), "skill", {"target_level": 6}, "target_level"),
            (skill(), "skill", {"half_life": 0}, "half_life"),
            (person(), "person", {"cadence": 0}, "cadence"),
            (milestone(), "milestone", {"progress": 101}, "progress"),
            (Certificate(name="PMP", earned=TODAY), "certificate", {"expires": date(2020, 1, 1)}, "expires"),
        ],
    )
    def test_what_breaks_a_rule_is_refused_at_its_field_and_nothing_is_kept(
        self, store: Store, records: Records, value: Any, kind: str, change: dict[str, Any], field: str
    ) -> None:
        known = kept(store, value)
        with pytest.raises(Refused) as refusal:
            records.change(kind, known.id, **change)
        assert refusal.value.field == field
        assert all_of(store, type(value)) == [known]

    def test_control_characters_are_left_out_and_that_is_said(self, store: Store, records: Records) -> None:
        goal = kept(store, task())
        done = records.change("task", goal.id, note="one\x00\ntwo\x07")
        assert done.remarks == ("2 unreadable characters left out.",)
        assert all_of(store, Task)[0].note == "one\ntwo"

    def test_a_note_that_is_too_long_says_how_long_it_may_be(self, store: Store, records: Records) -> None:
        goal = kept(store, task())
        with pytest.raises(Refused, match="at most 200,000"):
            records.change("task", goal.id, note="x" * 200_001)

    def test_a_code_or_name_that_another_one_has_is_refused(self, store: Store, records: Records) -> None:
        kept(store, project(), skill())
        other = kept(store, project(code="portal"))
        with pytest.raises(Refused, match="has the code payments") as refusal:
            records.change("project", other.id, code="#Payments")
        assert refusal.value.field == "code"
        second = kept(store, skill(name="SQL"))
        with pytest.raises(Refused, match="a skill “python” already"):
            records.change("skill", second.id, name="python")

    def test_an_imported_appointment_stays_as_it_is(self, store: Store, records: Records) -> None:
        event = kept(store, CalendarEvent(title="Dentist", when=span("09:00", "10:00"), source="x", source_id="1"))
        with pytest.raises(Refused, match="comes from a calendar"):
            records.change("calendar_event", event.id, title="Other")

    def test_a_record_that_is_gone_is_refused(self, store: Store, records: Records) -> None:
        goal = kept(store, task())
        records.remove("task", goal.id)
        with pytest.raises(Refused, match="no longer exists"):
            records.change("task", goal.id, title="Other")

    def test_the_first_word_of_a_profile_makes_it(self, store: Store, records: Records) -> None:
        records.change("profile", 0, name="Ines Lindqvist")
        records.change("profile", 0, headline="Engineer and project manager")
        (profile,) = all_of(store, Profile)
        assert (profile.name, profile.headline) == ("Ines Lindqvist", "Engineer and project manager")


class TestMilestones:
    def test_another_due_date_keeps_the_move_in_the_same_act(self, store: Store, records: Records) -> None:
        goal = kept(store, milestone())
        records.change("milestone", goal.id, due=NEXT_WEEK)
        (move,) = all_of(store, MilestoneMove)
        assert (move.from_due, move.to_due, move.day, move.reason) == (TODAY, NEXT_WEEK, TODAY, None)
        assert all_of(store, Milestone)[0].slip_days == 7
        store.undo()
        assert all_of(store, MilestoneMove) == []
        assert all_of(store, Milestone) == [goal]

    def test_a_date_that_is_corrected_at_once_is_one_move(self, store: Store, records: Records) -> None:
        goal = kept(store, milestone())
        for days in (1, 2, 7):
            records.change("milestone", goal.id, due=TODAY + timedelta(days=days))
        (move,) = all_of(store, MilestoneMove)
        assert (move.from_due, move.to_due) == (TODAY, NEXT_WEEK)
        records.change("milestone", goal.id, due=TODAY)
        assert all_of(store, MilestoneMove) == []

    def test_after_a_reason_was_given_the_next_change_is_another_move(self, store: Store, records: Records) -> None:
        goal = kept(store, milestone())
        records.change("milestone", goal.id, due=NEXT_WEEK)
        records.change("milestone_move", all_of(store, MilestoneMove)[0].id, reason=MoveReason.SCOPE)
        records.change("milestone", goal.id, due=NEXT_WEEK + timedelta(days=1))
        assert [move.reason for move in all_of(store, MilestoneMove)] == [MoveReason.SCOPE, None]

    def test_a_milestone_cannot_wait_for_itself_through_others(self, store: Store, records: Records) -> None:
        first = kept(store, milestone(title="First"))
        second = kept(store, milestone(title="Second", depends_on=frozenset({first.id})))
        third = kept(store, milestone(title="Third", depends_on=frozenset({second.id})))
        with pytest.raises(Refused, match="First → Second → Third → First"):
            records.change("milestone", first.id, depends_on=frozenset({third.id}))
        with pytest.raises(Refused, match="cannot depend on itself"):
            records.change("milestone", first.id, depends_on=frozenset({first.id}))


class TestTimes:
    def shown(self, store: Store) -> str:
        (one,) = all_of(store, TimeBlock)
        return f"{one.when.day} {time_range(one.when)}"

    def test_a_block_moves_as_a_whole(self, store: Store, records: Records) -> None:
        known = kept(store, block("14:15", "15:45"))
        records.retime("time_block", known.id, "start", 16 * 60)
        assert self.shown(store) == "2026-03-19 16:00 – 17:30"
        records.retime("time_block", known.id, "day", date(2026, 3, 20))
        assert self.shown(store) == "2026-03-20 16:00 – 17:30"

    def test_an_end_past_midnight_is_the_next_day(self, store: Store, records: Records) -> None:
        known = kept(store, block("22:00", "23:00"))
        kept_now = records.retime("time_block", known.id, "end", 2 * 60)
        assert isinstance(kept_now.record, TimeBlock)
        assert kept_now.record.when.minutes == 240
        assert self.shown(store) == "2026-03-19 22:00 – 02:00"

    @pytest.mark.parametrize("minute", [9 * 60, 14 * 60])
    def test_an_end_before_the_start_is_refused_at_the_end(self, store: Store, records: Records, minute: int) -> None:
        known = kept(store, block("14:00", "15:00"))
        with pytest.raises(Refused) as refusal:
            records.retime("time_block", known.id, "end", minute)
        assert refusal.value.field == "end"
        assert "14:00" in refusal.value.rule
        assert all_of(store, TimeBlock) == [known]

    def test_another_day_keeps_the_times_on_the_wall_when_the_clocks_change(
        self, store: Store, records: Records
    ) -> None:
        known = kept(store, block("01:30", "04:30"))
        done = records.retime("time_block", known.id, "day", date(2026, 3, 29))
        assert self.shown(store) == "2026-03-29 01:30 – 04:30"
        assert isinstance(done.record, TimeBlock)
        assert done.record.when.minutes == 120

    def test_a_time_that_the_clocks_jump_over_is_moved_and_said(self, store: Store, records: Records) -> None:
        known = kept(store, block("01:00", "01:30", date(2026, 3, 29)))
        done = records.retime("time_block", known.id, "start", 2 * 60 + 30)
        assert done.remarks == ("The clocks jump over 02:30 on Sun 29 March; 03:00 is taken.",)
        assert self.shown(store) == "2026-03-29 03:00 – 03:30"

    def test_a_time_that_comes_twice_offers_its_second_pass(self, store: Store, records: Records) -> None:
        known = kept(store, block("01:00", "01:30", date(2026, 10, 25)))
        done = records.retime("time_block", known.id, "start", 2 * 60 + 30)
        assert done.remarks == ("02:30 comes twice on Sun 25 October; the first is taken.",)
        first = all_of(store, TimeBlock)[0].when
        assert isinstance(done.other, Span)
        assert done.other.start - first.start == 3600
        records.change("time_block", known.id, when=done.other)
        assert self.shown(store) == "2026-10-25 02:30 CET – 03:00"

    def test_of_logged_work_the_end_stays_where_an_earlier_start_leaves_room(
        self, store: Store, records: Records
    ) -> None:
        known = kept(store, entry("09:00", "10:00"))
        records.retime("time_entry", known.id, "start", 9 * 60 + 30)
        assert time_range(all_of(store, TimeEntry)[0].when) == "09:30 – 10:00"
        records.retime("time_entry", known.id, "start", 10 * 60)
        assert time_range(all_of(store, TimeEntry)[0].when) == "10:00 – 10:30"

    def test_work_that_is_still_to_come_is_refused_at_what_was_typed(self, store: Store, records: Records) -> None:
        known = kept(store, entry("09:00", "10:00"))
        with pytest.raises(Refused, match="still to come") as refusal:
            records.retime("time_entry", known.id, "end", 17 * 60)
        assert refusal.value.field == "end"

    def test_a_number_of_minutes_gets_a_time_of_day_by_its_start(self, store: Store, records: Records) -> None:
        known = kept(store, entry(when=DayTotal(TODAY, 90, ZONE)))
        records.retime("time_entry", known.id, "length", 60)
        records.retime("time_entry", known.id, "start", 9 * 60)
        assert all_of(store, TimeEntry)[0].when == span("09:00", "10:00")

    def test_the_timer_takes_another_start_but_none_in_the_future(self, store: Store, records: Records) -> None:
        running = kept(store, Timer(title="Deep work", role=Role.IT, start=at("10:30")))
        records.retime("timer", running.id, "start", 9 * 60)
        assert all_of(store, Timer)[0].start == at("09:00")
        with pytest.raises(Refused, match="future") as refusal:
            records.retime("timer", running.id, "start", 15 * 60)
        assert refusal.value.field == "start"
