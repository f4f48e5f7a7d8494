"""Projects: create, put away, agree anew; one undo takes back each act."""

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


class TestCreate:
    def test_the_code_is_made_of_the_name(self, store: Store, projects: Projects) -> None:
        made = projects.create("Payments gateway")
        assert (made.code, made.start) == ("payments", TODAY)
        assert projects.create("Payments again").code == "payments-2"
        store.undo()
        assert all_of(store, Project) == [made]

    def test_the_first_finish_is_the_baseline(self, projects: Projects) -> None:
        assert projects.create("Portal", finish=JUNE).baseline_finish == JUNE
        assert projects.create("Desk", finish=JUNE, baseline_finish=TODAY).baseline_finish == TODAY

    @pytest.mark.parametrize(
        ("given", "field"),
        [
            ({"name": "  "}, "name"),
            ({"name": "Portal", "budget": Decimal(-1)}, "budget"),
            ({"name": "Portal", "currency": "euros"}, "currency"),
            ({"name": "Portal", "finish": TODAY - timedelta(days=1)}, "baseline_finish"),
        ],
    )
    def test_what_breaks_a_rule_is_not_kept(
        self, store: Store, projects: Projects, given: dict[str, object], field: str
    ) -> None:
        with pytest.raises(Refused) as refusal:
            projects.create(**given)  # type: ignore[arg-type]
        assert refusal.value.field == field
        assert all_of(store, Project) == []


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
