"""The backlog's verbs: each one act with an undo."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.people import Contact
from careercruise_desktop.domain.quicklog.values import ChipKind
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.tasks import StillToPlan, Tasks
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, entry, person, project, span, task
from tests.usecases.keeping import all_of, kept, labels


@pytest.fixture
def tasks(store: Store, clock: FixedClock) -> Tasks:
    return Tasks(store, clock)


def titles(tasks: Tasks, *how: str) -> list[str]:
    return [row.title for row in tasks.backlog(*how).rows]  # type: ignore[arg-type]


def test_each_list_has_its_tasks_and_all_counts(tasks: Tasks, store: Store) -> None:
    kept(store, task(title="A"), task(title="B", status=TaskStatus.DELEGATED), task(title="C", status=TaskStatus.DONE),
         task(title="D", status=TaskStatus.DROPPED), task(title="E"))  # fmt: skip
    assert (titles(tasks), titles(tasks, "delegated"), titles(tasks, "done")) == (["A", "E"], ["B"], ["C"])
    assert tasks.backlog("done").counts == (2, 1, 1)


def test_still_to_plan_leaves_out_what_is_planned_ahead_or_logged(tasks: Tasks, store: Store) -> None:
    kept(store, task(title="Big", minutes=180), task(title="Small", minutes=30), task(title="Unknown"),
         task(title="Over", minutes=60, status=TaskStatus.DONE))  # fmt: skip
    assert tasks.backlog().left == StillToPlan(210, 2, 1)
    kept(
        store,
        block("13:00", "14:00", task_id=1),  # still to come today
        block("08:00", "09:00", task_id=1),  # over
        block("13:00", "15:00", task_id=2),  # more than it needs
        entry("08:00", "08:30", task_id=1),
    )
    state = tasks.backlog()
    assert state.left.minutes == 180 - 60 - 30
    assert [(row.planned, row.logged, row.wanted) for row in state.rows] == [(60, 30, 90), (120, 0, 60), (0, 0, 60)]


def test_the_coming_times_of_a_repeating_block_are_planned_for_eight_weeks(tasks: Tasks, store: Store) -> None:
    kept(store, task(minutes=600), block("09:00", "10:00", TODAY - timedelta(days=6), task_id=1, repeat="FREQ=WEEKLY"))
    assert tasks.backlog().rows[0].planned == 8 * 60
    assert tasks.plan(1, at("13:00")).left == 0


def test_free_time_is_beside_repeating_blocks_too(tasks: Tasks, store: Store) -> None:
    kept(store, task(minutes=60), block("11:00", "15:30", TODAY - timedelta(days=7), repeat="FREQ=DAILY"))
    assert tasks.plan(1).block.when == span("15:30", "16:30")


def test_work_on_a_block_of_the_task_counts_as_logged_even_where_the_entry_does_not_name_it(
    tasks: Tasks, store: Store
) -> None:
    kept(store, task(minutes=120), block("08:00", "09:00", task_id=1), entry("08:00", "09:15", block_id=1))
    assert tasks.backlog().rows[0].logged == 75


def test_by_due_those_without_a_date_are_last(tasks: Tasks, store: Store) -> None:
    kept(store, task(title="Never"), task(title="Later", due=TODAY + timedelta(days=9)), task(title="Soon", due=TODAY))
    assert titles(tasks, "todo", "due") == ["Soon", "Later", "Never"]


def test_a_page_is_read_at_a_time_and_done_is_newest_first(tasks: Tasks, store: Store) -> None:
    days = [TODAY - timedelta(days=step) for step in (3, 1, 2)]
    kept(store, *(task(title=f"{day:%d}", status=TaskStatus.DONE, finished=day) for day in days))
    state = tasks.backlog("done", limit=2)
    assert ([row.title for row in state.rows], state.more, state.counts.done) == (["18", "17"], True, 3)
    assert not tasks.backlog("done", limit=3).more


def test_moving_by_hand_is_one_act_that_can_be_taken_back(tasks: Tasks, store: Store) -> None:
    kept(store, *(task(title=title) for title in "ABCD"))
    tasks.move(4, 2)
    assert titles(tasks) == ["A", "D", "B", "C"]
    tasks.move(1, None)
    assert titles(tasks) == ["D", "B", "C", "A"]
    assert labels(store)[:2] == ["Move task", "Move task"]
    store.undo()
    store.undo()
    assert titles(tasks) == ["A", "B", "C", "D"]


def test_a_new_task_stands_behind_those_that_were_placed(tasks: Tasks, store: Store) -> None:
    kept(store, task(title="A"), task(title="B"))
    tasks.move(2, 1)
    tasks.add_line("C @it")
    assert titles(tasks) == ["B", "A", "C"]


def test_a_line_becomes_a_task_by_the_grammar_of_the_quick_log(tasks: Tasks, store: Store) -> None:
    kept(store, project())
    saved = tasks.add_line("Webhook check 2h #payments @it !fri")
    made = all_of(store, Task)[0]
    assert saved.record == made
    assert (made.title, made.minutes, made.project_id, made.due) == ("Webhook check", 120, 1, date(2026, 3, 20))


def test_chips_are_placed_in_the_text_as_it_was_typed(tasks: Tasks, store: Store) -> None:
    kept(store, project())
    text = "Check 2h #payments @it"
    reading = tasks.read_line(text)
    shown = {chip.kind: text[chip.start : chip.end] for chip in reading.chips if chip.start >= 0}
    assert (shown[ChipKind.DURATION], shown[ChipKind.PROJECT], shown[ChipKind.ROLE]) == ("2h", "#payments", "@it")
    assert shown[ChipKind.TITLE] == "Check"


def test_what_is_not_clear_is_refused_and_new_names_are_made_on_request(tasks: Tasks, store: Store) -> None:
    for line in ("check #nowhere @it", "check", "2h @it", "check @it !soon"):
        with pytest.raises(Refused):
            tasks.add_line(line)
    assert all_of(store, Task) == []
    assert tasks.add_line("check #nowhere @it", create=True).made == ("Nowhere",)


def test_a_line_may_also_hand_work_over(tasks: Tasks, store: Store) -> None:
    kept(store, person())
    tasks.add_line("delegate to Ana: vacuum @it 2h !fri")
    row = tasks.backlog("delegated").rows[0]
    assert row.waiting is not None
    assert (row.title, row.waiting.person, row.waiting.follow_up) == ("vacuum", "Ana Ferreira", date(2026, 3, 20))


def test_planning_takes_the_next_free_time_in_working_hours(tasks: Tasks, store: Store) -> None:
    kept(store, task(title="Trace spans", minutes=90), block("11:00", "12:30"), block("14:00", "17:30"))
    made = tasks.plan(1)
    assert (made.block.when, made.block.task_id, made.block.title, made.left) == (
        span("12:30", "14:00"), 1, "Trace spans", 0,
    )  # fmt: skip
    assert tasks.backlog().rows[0].planned == 90
    store.undo()
    assert len(all_of(store, TimeBlock)) == 2


def test_appointments_are_no_free_time_but_whole_days_of_a_calendar_are(tasks: Tasks, store: Store) -> None:
    kept(store, task(minutes=60),
         CalendarEvent(title="Dentist", when=span("11:00", "13:00"), source="x", source_id="1"),
         CalendarEvent(title="Fair", when=span("00:00", "23:59"), all_day=True, source="x", source_id="2"))  # fmt: skip
    assert tasks.plan(1).block.when == span("13:00", "14:00")


def test_a_task_is_planned_in_parts(tasks: Tasks, store: Store) -> None:
    kept(store, task(minutes=180))
    assert tasks.plan(1, at("13:00"), 60).left == 120
    assert tasks.plan(1, at("15:00")).block.when == span("15:00", "17:00")


def test_a_part_is_planned_where_no_day_has_room_for_all(tasks: Tasks, store: Store) -> None:
    days = [TODAY + timedelta(days=step) for step in range(29)]
    kept(store, task(minutes=240), *(block("08:00", "15:00", day) for day in days))
    assert tasks.plan(1).block.when == span("15:00", "17:00")


def test_without_free_time_it_says_so(tasks: Tasks, store: Store) -> None:
    days = [TODAY + timedelta(days=step) for step in range(29)]
    kept(store, task(), *(block("08:00", "17:30", day) for day in days))
    with pytest.raises(Refused, match="no free time"):
        tasks.plan(1)


def test_only_open_tasks_are_planned(tasks: Tasks, store: Store) -> None:
    kept(store, task(status=TaskStatus.DONE), task(status=TaskStatus.DELEGATED))
    for key, reason in ((1, "Reopen it"), (2, "Take it back"), (3, "no longer exists")):
        with pytest.raises(Refused, match=reason):
            tasks.plan(key)


def test_finishing_dropping_and_reopening_are_one_act_each(tasks: Tasks, store: Store) -> None:
    kept(store, task())
    assert tasks.finish(1).finished == TODAY
    with pytest.raises(Refused, match="done already"):
        tasks.finish(1)
    assert (tasks.reopen(1).status, tasks.drop(1).status) == (TaskStatus.OPEN, TaskStatus.DROPPED)
    assert labels(store)[:3] == ["Drop task", "Reopen task", "Finish task"]


def test_finishing_what_is_with_somebody_closes_its_delegation(tasks: Tasks, store: Store) -> None:
    kept(store, task(status=TaskStatus.DELEGATED), Delegation(task_id=1, person_id=None, since=TODAY))
    tasks.finish(1)
    assert all_of(store, Delegation)[0].returned == TODAY
    store.undo()
    assert all_of(store, Delegation)[0].waiting


def test_several_are_deleted_in_one_act_or_none(tasks: Tasks, store: Store) -> None:
    kept(store, task(), task(), task(), block(task_id=1))
    with pytest.raises(Refused):
        tasks.remove([1, 9])
    assert len(all_of(store, Task)) == 3
    tasks.remove([1, 2])
    assert (len(all_of(store, Task)), all_of(store, TimeBlock)[0].task_id) == (1, None)
    store.undo()
    assert (len(all_of(store, Task)), all_of(store, TimeBlock)[0].task_id) == (3, 1)


def test_the_waiting_list_says_who_how_long_and_what_has_gone_quiet(tasks: Tasks, store: Store) -> None:
    kept(store, person(), *(task(title=title, status=TaskStatus.DELEGATED) for title in ("Quiet", "Talked", "Fresh")),
         Delegation(task_id=1, person_id=1, since=TODAY - timedelta(days=9), follow_up=TODAY),
         Delegation(task_id=3, person_id=1, since=TODAY - timedelta(days=1), follow_up=TODAY + timedelta(days=1)),
         )  # fmt: skip
    quiet, fresh, unknown = (row.waiting for row in tasks.backlog("delegated").rows)
    assert quiet is not None
    assert fresh is not None
    assert unknown is not None
    assert (quiet.person, quiet.days, quiet.reached, quiet.stale) == ("Ana Ferreira", 9, True, True)
    assert (fresh.days, fresh.reached, fresh.stale) == (1, False, False)
    assert (unknown.delegation_id, unknown.person) == (0, "")
    kept(store, Contact(person_id=1, day=TODAY - timedelta(days=1)))
    talked = tasks.backlog("delegated").rows[0].waiting
    assert talked is not None
    assert (talked.stale, talked.heard) == (False, TODAY - timedelta(days=1))
