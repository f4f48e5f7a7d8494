"""Any record can be read, changed, added, copied and removed by its kind, and each of it undone."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from careercruise_desktop.domain.career import TargetRole
from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MoveReason
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.spans import DayTotal, Span
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.domain.words import time_range
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.delegations import Delegations
from careercruise_desktop.usecases.kinds import KINDS
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.sheets import Sheets
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, at, block, entry, milestone, person, project, skill, span, task

NEXT_WEEK = TODAY + timedelta(days=7)


@pytest.fixture
def records(store: Store, clock: FixedClock) -> Records:
    return Records(store, clock)


@pytest.fixture
def sheets(store: Store, clock: FixedClock) -> Sheets:
    return Sheets(store, clock)


def kept(store: Store, *values: Any) -> Any:
    """Keep records; returns the last one with its id."""
    with store.write("Set up") as desk:
        return [desk.add(value) for value in values][-1]


def all_of(store: Store, kind: type) -> list[Any]:
    with store.read() as reader:
        return reader.find(kind)


def labels(store: Store) -> list[str]:
    return [step.label for step in store.steps(20)]


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
        with pytest.raises(Refused, match="waits for this one already"):
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
        assert self.shown(store) == "2026-10-25 02:30 – 03:00"

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


class TestNew:
    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_every_kind_begins_as_a_record_that_may_be_kept_or_says_where_it_is_made(
        self, store: Store, records: Records, kind: str
    ) -> None:
        owners = kept(store, task()), kept(store, person()), kept(store, skill())
        role = kept(store, TargetRole(title="CIO"))
        given: dict[str, dict[str, Any]] = {
            "delegation": {"task_id": owners[0].id, "person_id": owners[1].id},
            "contact": {"person_id": owners[1].id},
            "skill_assessment": {"skill_id": owners[2].id, "level": 3},
            "profile_link": {"url": "example.com"},
            "required_competence": {"skill_id": owners[2].id, "target_role_id": role.id},
        }
        if kind in {"timer", "milestone_move", "profile", "calendar_event"}:
            with pytest.raises(Refused, match="made in another place"):
                records.add(kind)
            return
        record = records.add(kind, **given.get(kind, {}))
        assert record.id
        assert record in all_of(store, KINDS[kind].type)

    def test_new_names_get_numbers_where_they_must_differ(self, records: Records) -> None:
        names = [getattr(records.add("skill"), "name", "") for _ in range(3)]
        assert names == ["New skill", "New skill 2", "New skill 3"]
        codes = [getattr(records.add("project", name="Payments gateway"), "code", "") for _ in range(2)]
        assert codes == ["payments", "payments-2"]

    def test_choosing_an_unknown_name_makes_it_and_refers_to_it_in_one_act(
        self, store: Store, records: Records
    ) -> None:
        known = kept(store, block())
        records.choose_new("time_block", known.id, "project_id", "Service desk")
        (made,) = all_of(store, Project)
        assert (made.name, made.code) == ("Service desk", "service")
        assert all_of(store, TimeBlock)[0].project_id == made.id
        store.undo()
        assert all_of(store, Project) == []
        assert all_of(store, TimeBlock) == [known]

    def test_a_name_that_exists_in_another_case_is_taken(self, store: Store, records: Records) -> None:
        python = kept(store, skill())
        known = kept(store, block(role=Role.PM))
        records.choose_new("time_block", known.id, "skills", "PYTHON")
        records.choose_new("time_block", known.id, "skills", "Steering")
        assert [(one.name, one.kind.value) for one in all_of(store, Skill)] == [
            ("Python", "technical"),
            ("Steering", "project management"),
        ]
        assert python.id in all_of(store, TimeBlock)[0].skills

    def test_a_copy_begins_anew(self, store: Store, records: Records) -> None:
        goal = kept(store, milestone(due=NEXT_WEEK, baseline_due=TODAY, achieved=TODAY, progress=100))
        copy = records.duplicate("milestone", goal.id)
        assert isinstance(copy, Milestone)
        assert (copy.baseline_due, copy.achieved, copy.progress, copy.title) == (NEXT_WEEK, None, 0, goal.title)
        python = kept(store, skill())
        assert getattr(records.duplicate("skill", python.id), "name", "") == "Python 2"
        with pytest.raises(Refused, match="no second profile"):
            records.duplicate("profile", 0)

    def test_deleting_is_one_step_that_comes_back(self, store: Store, records: Records) -> None:
        goal = kept(store, skill())
        records.add("skill_assessment", skill_id=goal.id, level=4)
        records.remove("skill", goal.id)
        assert labels(store)[0] == "Delete skill"
        assert all_of(store, Skill) == []
        store.undo()
        assert all_of(store, Skill) == [goal]


class TestDelegation:
    def test_delegating_is_one_act_with_a_follow_up_in_a_week(
        self, store: Store, clock: FixedClock, records: Records
    ) -> None:
        ana = kept(store, person())
        work = kept(store, task(minutes=120))
        Delegations(store, clock).delegate(work.id, ana.id)
        (out,) = all_of(store, Delegation)
        assert (out.person_id, out.since, out.follow_up, out.freed_minutes) == (ana.id, TODAY, date(2026, 3, 26), 120)
        assert all_of(store, Task)[0].status is TaskStatus.DELEGATED
        store.undo()
        assert (all_of(store, Delegation), all_of(store, Task)) == ([], [work])

    def test_a_name_that_is_unknown_is_made_with_it(self, store: Store, clock: FixedClock) -> None:
        work = kept(store, task())
        Delegations(store, clock).delegate(work.id, "Tomasz Nowak")
        Delegations(store, clock).delegate(work.id, "tomasz nowak")
        assert [one.name for one in all_of(store, Person)] == ["Tomasz Nowak"]
        assert len(all_of(store, Delegation)) == 1

    def test_another_day_another_person_takes_it_over(self, store: Store, clock: FixedClock) -> None:
        ana, luca = kept(store, person()), kept(store, person(name="Luca Moretti"))
        work = kept(store, task())
        cases = Delegations(store, clock)
        cases.delegate(work.id, ana.id)
        clock.forward(24 * 60)
        cases.delegate(work.id, luca.id)
        first, second = all_of(store, Delegation)
        assert (first.taken_back, second.person_id, second.waiting) == (date(2026, 3, 20), luca.id, True)

    def test_what_came_back_is_done_and_what_did_not_is_out_again(
        self, store: Store, clock: FixedClock, records: Records
    ) -> None:
        ana, work = kept(store, person()), kept(store, task())
        out = Delegations(store, clock).delegate(work.id, ana.id)
        with pytest.raises(Refused, match="when it came back"):
            records.change("delegation", out.id, accepted_first=True)
        records.change("delegation", out.id, returned=TODAY)
        records.change("delegation", out.id, accepted_first=True)
        assert (all_of(store, Task)[0].status, all_of(store, Task)[0].finished) == (TaskStatus.DONE, TODAY)
        records.change("delegation", out.id, returned=None)
        assert all_of(store, Task)[0].status is TaskStatus.DELEGATED
        assert all_of(store, Delegation)[0].accepted_first is None

    @pytest.mark.parametrize(
        ("status", "returned", "taken_back"),
        [(TaskStatus.DONE, TODAY, None), (TaskStatus.OPEN, None, TODAY), (TaskStatus.DROPPED, None, TODAY)],
    )
    def test_a_task_that_is_no_longer_delegated_waits_for_nobody(
        self,
        store: Store,
        clock: FixedClock,
        records: Records,
        status: TaskStatus,
        returned: date | None,
        taken_back: date | None,
    ) -> None:
        ana, work = kept(store, person()), kept(store, task())
        Delegations(store, clock).delegate(work.id, ana.id)
        records.change("task", work.id, status=status)
        (out,) = all_of(store, Delegation)
        assert (out.returned, out.taken_back) == (returned, taken_back)

    def test_delegated_needs_a_person(self, store: Store, records: Records) -> None:
        work = kept(store, task())
        with pytest.raises(Refused, match="Choose the person"):
            records.change("task", work.id, status=TaskStatus.DELEGATED)

    def test_taking_back_opens_the_task(self, store: Store, clock: FixedClock) -> None:
        ana, work = kept(store, person()), kept(store, task())
        cases = Delegations(store, clock)
        with pytest.raises(Refused, match="with nobody"):
            cases.take_back(work.id)
        cases.delegate(work.id, ana.id)
        cases.take_back(work.id)
        assert all_of(store, Task)[0].status is TaskStatus.OPEN
        assert all_of(store, Delegation)[0].taken_back == TODAY


class TestSheets:
    def test_a_sheet_names_everything_the_record_refers_to(self, store: Store, sheets: Sheets) -> None:
        pay, python = kept(store, project()), kept(store, skill())
        known = kept(store, block(project_id=pay.id, skills=frozenset({python.id})))
        names = sheets.sheet("time_block", known.id).names
        assert names["project", pay.id].name == "Payments gateway migration"
        assert names["skill", python.id].name == "Python"

    def test_a_delegation_is_shown_on_the_sheet_of_its_task(
        self, store: Store, clock: FixedClock, sheets: Sheets
    ) -> None:
        ana, work = kept(store, person()), kept(store, task())
        out = Delegations(store, clock).delegate(work.id, ana.id)
        sheet = sheets.sheet("delegation", out.id)
        assert (sheet.kind, sheet.record.id, sheet.related) == ("task", work.id, (out,))

    def test_the_levels_of_a_skill_come_newest_first(self, store: Store, records: Records, sheets: Sheets) -> None:
        goal = kept(store, skill())
        records.add("skill_assessment", skill_id=goal.id, level=2, day=date(2025, 1, 1))
        records.add("skill_assessment", skill_id=goal.id, level=4)
        records.add("skill_assessment", skill_id=goal.id, level=3, day=date(2025, 9, 1))
        assert [getattr(one, "level", 0) for one in sheets.sheet("skill", goal.id).related] == [4, 3, 2]

    def test_archived_things_are_not_offered_but_keep_their_name(
        self, store: Store, records: Records, sheets: Sheets
    ) -> None:
        pay = kept(store, project())
        known = kept(store, block(project_id=pay.id))
        assert [choice.detail for choice in sheets.choices("project")] == ["#payments"]
        records.change("project", pay.id, archived=True)
        assert sheets.choices("project") == []
        assert sheets.sheet("time_block", known.id).names["project", pay.id].name == pay.name
