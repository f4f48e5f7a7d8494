"""Projects: begun, put away, agree anew; one undo takes back each act."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.projects import Projects
from careercruise_desktop.usecases.records import Records
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, project
from tests.usecases.keeping import all_of, kept

JUNE = date(2026, 6, 12)


@pytest.fixture
def projects(store: Store, clock: FixedClock) -> Projects:
    return Projects(store, clock)


@pytest.fixture
def records(store: Store, clock: FixedClock) -> Records:
    return Records(store, clock)


class TestBeginning:
    def test_the_first_name_gives_the_code(self, store: Store, records: Records) -> None:
        for _ in range(2):
            made = records.add("project")
            records.change("project", made.id, name="Payments gateway")
        assert [one.code for one in all_of(store, Project)] == ["payments", "payments-2"]
        records.change("project", made.id, name="Data warehouse")
        assert all_of(store, Project)[1].code == "payments-2"

    def test_a_code_that_was_typed_stays(self, store: Store, records: Records) -> None:
        made = records.add("project")
        records.change("project", made.id, code="dwh")
        records.change("project", made.id, name="Data warehouse")
        assert all_of(store, Project)[0].code == "dwh"

    def test_the_first_finish_is_what_was_agreed(self, store: Store, records: Records) -> None:
        made = records.add("project")
        for finish in (JUNE, JUNE + timedelta(days=9)):
            records.change("project", made.id, finish=finish)
        (known,) = all_of(store, Project)
        assert (known.baseline_finish, known.finish) == (JUNE, JUNE + timedelta(days=9))

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"name": "  "}, "name"),
            ({"budget": Decimal(-1)}, "budget"),
            ({"currency": "euros"}, "currency"),
            ({"finish": TODAY - timedelta(days=1)}, "finish"),
        ],
    )
    def test_what_breaks_a_rule_is_not_kept(
        self, store: Store, records: Records, values: dict[str, object], field: str
    ) -> None:
        made = records.add("project")
        with pytest.raises(Refused) as refusal:
            records.change("project", made.id, **values)
        assert refusal.value.field == field
        assert all_of(store, Project) == [made]


def test_a_project_is_put_away_and_taken_out_again(store: Store, projects: Projects) -> None:
    known = kept(store, project())
    assert projects.archive(known.id).archived
    assert not projects.unarchive(known.id).archived
    store.undo()
    assert all_of(store, Project)[0].archived


class TestAgreeingAnew:
    def test_finish_budget_and_open_dates_become_the_promise_and_the_old_ones_stay(
        self, store: Store, projects: Projects
    ) -> None:
        known = kept(store, project(baseline_finish=TODAY, finish=JUNE, budget=Decimal("1000.50")))
        late = {"baseline_due": TODAY, "due": JUNE, "project_id": known.id}
        moved, same, done = (
            kept(store, milestone(**late, title="Moved")),
            kept(store, milestone(TODAY, title="Same", project_id=known.id)),
            kept(store, milestone(**late, title="Done", achieved=TODAY)),
        )
        after = projects.rebaseline(known.id, "  Phase 2 was  added ", budget=Decimal(2000))
        assert (after.baseline_finish, after.finish, after.budget) == (JUNE, JUNE, Decimal(2000))
        (old,) = all_of(store, ProjectBaseline)
        assert (old.from_finish, old.to_finish, old.from_budget, old.to_budget) == (
            TODAY, JUNE, Decimal("1000.50"), Decimal(2000),
        )  # fmt: skip
        assert (old.reason, old.day) == ("Phase 2 was added", TODAY)
        (date_before,) = all_of(store, MilestoneBaseline)
        assert (date_before.milestone_id, date_before.from_due, date_before.to_due) == (moved.id, TODAY, JUNE)
        assert [one.baseline_due for one in all_of(store, Milestone)] == [JUNE, TODAY, TODAY]
        store.undo()
        assert all_of(store, Milestone) == [moved, same, done]
        assert all_of(store, Project) == [known]
        assert all_of(store, MilestoneBaseline) == all_of(store, ProjectBaseline) == []

    def test_another_finish_can_be_agreed_on_at_once(self, store: Store, projects: Projects) -> None:
        known = kept(store, project(baseline_finish=TODAY))
        after = projects.rebaseline(known.id, "Later", finish=JUNE)
        assert (after.baseline_finish, after.finish) == (JUNE, JUNE)

    def test_a_finish_that_nobody_moved_stays_what_was_agreed(self, store: Store, projects: Projects) -> None:
        known = kept(store, project(baseline_finish=JUNE))
        after = projects.rebaseline(known.id, "More money", budget=Decimal(5))
        assert (after.baseline_finish, after.finish) == (JUNE, None)

    def test_it_takes_a_reason_and_a_change(self, store: Store, projects: Projects) -> None:
        known = kept(store, project(baseline_finish=JUNE, finish=JUNE))
        with pytest.raises(Refused, match="reason is empty"):
            projects.rebaseline(known.id, " ", budget=Decimal(5))
        with pytest.raises(Refused, match="Nothing would change"):
            projects.rebaseline(known.id, "Because")
        assert all_of(store, ProjectBaseline) == []


def test_the_currency_stays_while_readings_state_money(store: Store, clock: FixedClock) -> None:
    known = kept(store, project())
    reading = kept(store, OutcomeReading(project_id=known.id, day=TODAY, earned_value=Decimal(10)))
    records = Records(store, clock)
    with pytest.raises(Refused, match="state money in EUR") as refusal:
        records.change("project", known.id, currency="USD")
    assert refusal.value.field == "currency"
    with store.write("Take money out") as desk:
        desk.remove(OutcomeReading, reading.id)
        desk.add(OutcomeReading(project_id=known.id, day=TODAY, open_defects=3))
    records.change("project", known.id, currency="USD")
    assert all_of(store, Project)[0].currency == "USD"
