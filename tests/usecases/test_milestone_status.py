"""The status of a milestone follows from dates and work, and is the same wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from careercruise_desktop.domain.milestones import (
    Milestone,
    MilestoneMove,
    MilestoneReview,
    MilestoneStatus,
    ProgressMethod,
)
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.lists import Lists
from careercruise_desktop.usecases.milestone_lines import MilestoneLines
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.settings import SettingsCase
from careercruise_desktop.usecases.today import TodayCase
from careercruise_desktop.usecases.week import WeekCase
from tests.conftest import FixedClock
from tests.factories import TODAY, block, entry, milestone, project, task
from tests.usecases.keeping import kept

PLANNED, AT_RISK, IN_PROGRESS = MilestoneStatus.PLANNED, MilestoneStatus.AT_RISK, MilestoneStatus.IN_PROGRESS


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


@pytest.fixture
def case(store: Store, clock: FixedClock) -> MilestoneLines:
    return MilestoneLines(store, clock)


class TestRules:
    def test_what_waits_for_something_late_is_at_risk(self, store: Store, case: MilestoneLines) -> None:
        before = kept(store, milestone(days(-1), title="Design"))
        goal = kept(store, milestone(days(9), depends_on=frozenset({before.id})))
        line = case.line(goal.id)
        assert line.status is AT_RISK
        assert line.risks == ("Depends on Design, overdue since 18 Mar",)
        with store.write("Reach it") as desk:
            desk.save(replace(before, achieved=TODAY))
        assert (case.line(goal.id).status, case.line(goal.id).risks) == (PLANNED, ())
        with store.write("Open it, due later") as desk:
            desk.save(replace(before, due=days(11)))
        assert case.line(goal.id).risks == ("Depends on Design, due 30 Mar, 2 days after it",)

    def test_more_work_than_time_is_a_risk(self, store: Store, clock: FixedClock, case: MilestoneLines) -> None:
        goal = kept(store, milestone(days(4)))
        # From Thursday to Monday there are three working days of 456 min, of which IT has 60 %: 13 h 40.
        work = kept(store, task(milestone_id=goal.id, minutes=821))
        others = {"milestone_id": goal.id, "minutes": 5000}
        kept(
            store,
            task(**others, status=TaskStatus.DONE),
            task(**others, status=TaskStatus.DROPPED),
            task(**others, status=TaskStatus.DELEGATED),
        )
        assert case.line(goal.id).risks == ("Needs 13 h 41, 13 h 40 are left until 23 Mar",)
        planned = kept(store, block("09:00", "10:00", task_id=work.id))
        kept(store, entry("09:00", "09:01", block_id=planned.id))
        assert case.line(goal.id).status is PLANNED
        SettingsCase(store, clock).change("it_share", 50)
        assert case.line(goal.id).risks == ("Needs 13 h 40, 11 h 24 are left until 23 Mar",)

    def test_a_date_that_keeps_sliding_is_a_risk(self, store: Store, case: MilestoneLines) -> None:
        goal = kept(store, milestone(days(40), created=days(-30)))
        kept(store, MilestoneMove(milestone_id=goal.id, day=days(-15), from_due=days(20), to_due=days(30)))
        assert case.line(goal.id).status is PLANNED
        kept(store, MilestoneMove(milestone_id=goal.id, day=TODAY, from_due=days(30), to_due=days(40)))
        (risk,) = case.line(goal.id).risks
        assert risk == "Slides 0.7 days a day, by 3 reports since 17 Feb"
        looks = [MilestoneReview(milestone_id=goal.id, day=days(-count), due=days(30)) for count in range(1, 14)]
        kept(store, *looks)
        assert case.line(goal.id).status is PLANNED

    def test_looks_alone_are_no_drift(self, store: Store, case: MilestoneLines) -> None:
        goal = kept(store, milestone(days(40), created=days(-30)))
        kept(store, *(MilestoneReview(milestone_id=goal.id, day=days(-count), due=days(40)) for count in (20, 10, 0)))
        assert case.line(goal.id).status is PLANNED


@pytest.mark.parametrize(
    ("method", "fields", "percent", "status"),
    [
        (ProgressMethod.PERCENT, {"progress": 40}, 40, IN_PROGRESS),
        (ProgressMethod.NOTHING_BEFORE, {"progress": 40}, 0, PLANNED),
        (ProgressMethod.HALF_AT_START, {"start": TODAY}, 50, IN_PROGRESS),
        (ProgressMethod.HALF_AT_START, {"start": days(1)}, 0, PLANNED),
        (ProgressMethod.TASKS, {}, 66, IN_PROGRESS),
        (ProgressMethod.TASKS, {"achieved": TODAY}, 100, MilestoneStatus.ACHIEVED),
    ],
)
def test_progress_counts_by_the_method_of_the_milestone(
    store: Store, case: MilestoneLines, method: ProgressMethod, fields: dict[str, Any], percent: int, status: str
) -> None:
    goal = kept(store, milestone(days(20), method=method, **fields))
    if method is ProgressMethod.TASKS:
        of = {"milestone_id": goal.id, "status": TaskStatus.DONE}
        kept(store, task(**of, minutes=60), task(**of), task(milestone_id=goal.id, minutes=60))
    line = case.line(goal.id)
    assert (line.progress, line.status) == (percent, status)


def everything(store: Store) -> None:
    """Milestones of this week and the next in every state, each at risk by another rule."""
    late = kept(store, milestone(days(-2), title="Late"))
    waits = {"depends_on": frozenset({late.id})}
    much = kept(store, milestone(days(6), title="Much"))
    slides = kept(store, milestone(days(5), title="Slides", created=days(-40)))
    begun = {"start": days(-3)}
    kept(
        store,
        milestone(days(4), title="Waits", **waits),
        milestone(TODAY, title="Near"),
        milestone(days(1), title="Near by tasks", method=ProgressMethod.TASKS),
        milestone(TODAY, title="Finished by percent", progress=100),
        milestone(days(3), title="Begun", **begun),
        milestone(days(3), title="Planned"),
        milestone(days(3), title="Achieved", achieved=TODAY, **waits),
        milestone(days(3), title="Cancelled", cancelled=TODAY, **waits),
        task(milestone_id=much.id, minutes=6000),
        MilestoneMove(milestone_id=slides.id, day=days(-20), from_due=days(-20), to_due=days(-8)),
        MilestoneMove(milestone_id=slides.id, day=TODAY, from_due=days(-8), to_due=days(5)),
    )
    done = kept(store, milestone(days(1), title="Near and done by tasks", method=ProgressMethod.TASKS))
    kept(store, task(milestone_id=done.id, status=TaskStatus.DONE))


def test_it_is_the_same_wherever_it_is_shown(store: Store, clock: FixedClock, case: MilestoneLines) -> None:
    everything(store)
    lines = {line.title: line.status.value for line in case.lines()}
    assert {title for title, status in lines.items() if status == "at risk"} == {
        "Waits", "Near", "Near by tasks", "Much", "Slides",
    }  # fmt: skip
    assert set(lines.values()) == {status.value for status in MilestoneStatus}
    assert {row.title: row.status for row in Lists(store, clock).milestones()} == lines
    alarms = {title: status if status in {"overdue", "at risk"} else "" for title, status in lines.items()}
    first = [(due.title, due.state) for due in TodayCase(store, clock).state().due]
    assert first == [(title, alarms[title]) for title, _ in first]
    assert len(first) == 5
    shown = WeekCase(store, clock).days(TODAY, 7)
    found = {due.title: due.state for day in shown.days for due in day.due}
    assert found == {title: alarms[title] for title in found}
    assert len(found) == 9


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    asked: list[str] = []
    rows = Reader.rows

    def seen(self: Reader, sql: str, values: Any = ()) -> Any:
        asked.append(sql)
        return rows(self, sql, values)

    with monkeypatch.context() as patch:
        patch.setattr(Reader, "rows", seen)
        yield asked


def test_however_many_there_are_a_handful_of_questions_is_asked(
    store: Store, clock: FixedClock, case: MilestoneLines, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything(store)
    with counted(monkeypatch) as few:
        case.lines()
    with store.write("Many") as desk:
        known: list[Milestone] = []
        for number in range(150):
            before = frozenset({known[-1].id}) if known else frozenset()
            known.append(desk.add(milestone(days(30 + number), title=f"Goal {number}", depends_on=before)))
    with counted(monkeypatch) as many:
        lines = case.lines()
    assert len(lines) > 150
    assert len(many) == len(few) <= 8
    assert lines == tuple(sorted((case.line(line.id) for line in lines), key=lambda line: (line.due, line.id)))


def test_a_change_is_seen_although_lines_are_known_again(store: Store, clock: FixedClock, case: MilestoneLines) -> None:
    goal = kept(store, milestone(days(20)))
    (before,) = case.lines()
    assert case.lines()[0] is before
    Records(store, clock).change("milestone", goal.id, progress=10)
    assert case.lines()[0].status is IN_PROGRESS
    clock.forward(21 * 24 * 60)
    assert case.lines()[0].status is MilestoneStatus.OVERDUE


def test_milestones_of_an_archived_project_wait_for_nobody(store: Store, clock: FixedClock) -> None:
    away = kept(store, project(archived=True))
    kept(store, milestone(days(-1), title="Old", project_id=away.id), milestone(days(-1), title="Own"))
    today = TodayCase(store, clock)
    state = today.state()
    assert [due.title for due in state.due] == ["Own"]
    assert (state.attention, today.waiting_count()) == (1, 1)
    week = WeekCase(store, clock).days(days(-2), 7)
    assert [due.title for day in week.days for due in day.due] == ["Own"]
