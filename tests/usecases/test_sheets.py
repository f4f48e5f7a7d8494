"""What belongs to milestones and projects, and one more of it by one line."""

from __future__ import annotations

from datetime import timedelta

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.linked import MOST_SHOWN, Linked, MilestoneSide, ProjectSide
from careercruise_desktop.usecases.sheets import Sheets
from careercruise_desktop.usecases.today import TodayCase
from tests.conftest import FixedClock
from tests.factories import TODAY, block, milestone, project, task
from tests.usecases.keeping import all_of, kept, labels

DUE = TODAY + timedelta(days=20)


@pytest.fixture
def linked(store: Store, clock: FixedClock) -> Linked:
    return Linked(store, clock)


def side_of(store: Store, clock: FixedClock, record: Milestone) -> MilestoneSide:
    side = Sheets(store, clock).sheet("milestone", record.id).side
    assert isinstance(side, MilestoneSide)
    return side


class TestBeside:
    def test_open_tasks_come_first_by_their_dates_and_the_rest_is_counted(
        self, store: Store, clock: FixedClock
    ) -> None:
        goal = kept(store, milestone(DUE))
        kept(store, task(title="Done", milestone_id=goal.id, status=TaskStatus.DONE, finished=TODAY))
        kept(store, task(title="Some day", milestone_id=goal.id))
        for days in range(MOST_SHOWN):
            kept(store, task(title=f"In {days}", milestone_id=goal.id, due=TODAY + timedelta(days=days)))
        tasks = side_of(store, clock, goal).tasks
        assert [one.title for one in tasks.records] == [f"In {days}" for days in range(MOST_SHOWN)]
        assert (tasks.total, tasks.left_out) == (MOST_SHOWN + 2, 2)

    def test_a_changed_time_of_a_repeating_block_is_not_shown_beside_its_series(
        self, store: Store, clock: FixedClock
    ) -> None:
        goal = kept(store, milestone(DUE))
        series = kept(store, block(title="Weekly", milestone_id=goal.id, repeat="FREQ=WEEKLY;BYDAY=TH"))
        assert isinstance(series, TimeBlock)
        kept(store, block(title="Changed", milestone_id=goal.id, series_id=series.id, series_day=DUE))
        kept(store, block(title="Alone", milestone_id=goal.id, series_day=DUE))
        assert {one.title for one in side_of(store, clock, goal).blocks.records} == {"Weekly", "Alone"}

    def test_a_project_shows_its_open_milestones_and_counts_what_is_reached(
        self, store: Store, clock: FixedClock
    ) -> None:
        pay = kept(store, project())
        kept(store, milestone(DUE, title="Later", project_id=pay.id))
        kept(store, milestone(TODAY, title="Sooner", project_id=pay.id))
        kept(store, milestone(TODAY, title="Reached", project_id=pay.id, achieved=TODAY))
        kept(store, milestone(TODAY, title="Dropped", project_id=pay.id, cancelled=TODAY))
        kept(store, milestone(TODAY, title="Of another"))
        side = Sheets(store, clock).sheet("project", pay.id).side
        assert isinstance(side, ProjectSide)
        assert [line.title for line in side.lines] == ["Sooner", "Later"]
        assert (side.reached, side.counted) == (1, 3)


class TestAdding:
    def test_a_task_takes_what_the_line_says_and_the_rest_from_its_milestone(
        self, store: Store, linked: Linked
    ) -> None:
        pay = kept(store, project())
        goal = kept(store, milestone(DUE, role=Role.PM, project_id=pay.id))
        linked.add_task(goal.id, "Runbook 1h30")
        linked.add_task(goal.id, "Measure @it !tomorrow")
        first, second = all_of(store, Task)
        assert (first.title, first.minutes, first.role) == ("Runbook", 90, Role.PM)
        assert (second.role, second.due) == (Role.IT, TODAY + timedelta(days=1))
        assert {(one.milestone_id, one.project_id) for one in (first, second)} == {(goal.id, pay.id)}
        assert labels(store)[0] == "Add task Measure"
        store.undo()
        assert all_of(store, Task) == [first]

    def test_a_name_that_is_not_known_is_refused_and_nothing_is_added(self, store: Store, linked: Linked) -> None:
        goal = kept(store, milestone(DUE))
        with pytest.raises(Refused, match="nowhere"):
            linked.add_task(goal.id, "Runbook #nowhere")
        assert all_of(store, Task) == []

    def test_a_line_for_another_project_is_refused(self, store: Store, linked: Linked) -> None:
        pay = kept(store, project())
        kept(store, project(name="Portal", code="portal"))
        goal = kept(store, milestone(DUE, project_id=pay.id))
        alone = kept(store, milestone(DUE))
        with pytest.raises(Refused, match="#portal is another project than that of this milestone") as refused:
            linked.add_task(goal.id, "#portal Runbook")
        assert refused.value.field == "line"
        with pytest.raises(Refused, match="#portal is another project than this one"):
            linked.add_milestone(pay.id, "Go live #portal")
        linked.add_task(goal.id, "#payments Runbook")
        assert linked.add_milestone(pay.id, "Go live #payments").project_id == pay.id
        linked.add_task(alone.id, "#portal Runbook")
        assert [one.project_id for one in all_of(store, Task)] == [pay.id, pay.id + 1]

    def test_a_milestone_of_a_project_that_is_gone_is_refused(self, store: Store, linked: Linked) -> None:
        pay = kept(store, project())
        made = linked.add_milestone(pay.id, "Go live")
        assert (made.project_id, made.role, made.due) == (pay.id, Role.IT, TODAY + timedelta(days=14))
        with store.write("Delete") as desk:
            desk.remove(Project, pay.id)
        with pytest.raises(Refused):
            linked.add_milestone(pay.id, "Go live")


def test_a_milestone_of_no_project_has_words_for_today(store: Store, clock: FixedClock) -> None:
    kept(store, milestone(TODAY))
    (due,) = TodayCase(store, clock).state().due
    assert isinstance(due.detail, str)
