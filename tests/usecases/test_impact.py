"""What leadership actions were followed by: recounted by hand over their windows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.figures.impact import Figure
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.pulse import LeadershipAction
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.impact import ImpactCase
from careercruise_desktop.usecases.leadership_actions import LeadershipActions
from careercruise_desktop.usecases.pulse import NewPulse, PulseCase
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, person, project, task
from tests.usecases.keeping import kept

Q1 = Period(date(2026, 1, 1), date(2026, 3, 31))
ACTED = date(2026, 2, 2)


@pytest.fixture
def impact(store: Store, clock: FixedClock) -> ImpactCase:
    return ImpactCase(store, clock)


def pulse(store: Store, clock: FixedClock, day: date, *scores: int, **more: Any) -> None:
    PulseCase(store, clock).type_in(NewPulse(team="Payments", day=day, **more), scores)


def handed(store: Store, person_id: int, since: date, returned: date | None, due: date, **more: Any) -> None:
    key = kept(store, task(due=due)).id
    kept(store, Delegation(task_id=key, person_id=person_id, since=since, returned=returned, freed_minutes=60, **more))


class TestActions:
    def test_each_figure_is_that_of_its_window(self, store: Store, clock: FixedClock, impact: ImpactCase) -> None:
        LeadershipActions(store, clock).mark("1:1s every two weeks", day=ACTED)
        pulse(store, clock, ACTED - timedelta(days=1), 4, 5, 5, 6, 5)
        pulse(store, clock, ACTED, 8, 9, 9, 8, 9)
        pulse(store, clock, ACTED + timedelta(days=42), 1, 1, 1, 1, 1)
        led = kept(store, project())
        for days, late in ((-42, 0), (-3, 5), (0, 0), (2, 0), (41, 0), (42, 9)):
            due = ACTED + timedelta(days=days)
            kept(store, milestone(due, role=Role.PM, project_id=led.id, achieved=due + timedelta(days=late)))
        ana = kept(store, person())
        handed(store, ana.id, ACTED - timedelta(days=9), ACTED - timedelta(days=1), ACTED, accepted_first=False)
        handed(store, ana.id, ACTED, ACTED + timedelta(days=1), ACTED + timedelta(days=3), accepted_first=True)
        (mark,) = impact.of(Q1).marks
        assert (mark.number, mark.windows.before, mark.windows.after) == (
            1, Period(date(2025, 12, 22), date(2026, 2, 1)), Period(ACTED, date(2026, 3, 15)),
        )  # fmt: skip
        said = {each.figure: each.sentence for each in mark.followed}
        assert said == {
            Figure.MORALE: "Morale 5.0 (n 5), followed by 8.6 (n 5): up",
            Figure.WORK: "Work by its day n/a, followed by 0 of 2",
            Figure.ON_TIME: "On time 1 of 2, followed by 100\u00a0% (3 of 3)",
            Figure.DELEGATION: "Delegations back on time 1 of 1, followed by 1 of 1",
            Figure.FIRST_TIME: "Accepted the first time 0 of 1, followed by 1 of 1",
        }
        assert mark.followed[0].way is Way.UP

    def test_actions_are_numbered_by_day_and_end_each_others_windows(
        self, store: Store, clock: FixedClock, impact: ImpactCase
    ) -> None:
        actions = LeadershipActions(store, clock)
        other = kept(store, project(code="desk", name="Desk"))
        actions.mark("Third", day=ACTED + timedelta(days=20), project_id=other.id)
        actions.mark("Second", day=ACTED)
        actions.mark("First", day=date(2025, 12, 31))
        marks = impact.of(Q1).marks
        assert [(each.number, each.windows.number, each.action.title) for each in marks] == [
            (1, 1, "Second"), (2, 2, "Third"),
        ]  # fmt: skip
        assert marks[0].windows.before == Period(date(2025, 12, 31), ACTED - timedelta(days=1))
        assert marks[0].windows.after == Period(ACTED, ACTED + timedelta(days=19))
        mine = kept(store, project())
        assert [each.action.title for each in impact.of(Q1, project_id=mine.id).marks] == ["Second"]

    def test_one_that_is_still_ahead_is_followed_by_nothing(
        self, store: Store, clock: FixedClock, impact: ImpactCase
    ) -> None:
        kept(store, LeadershipAction(day=TODAY + timedelta(days=1), title="Later"))
        (mark,) = impact.of(Q1).marks
        assert (mark.windows.after, mark.followed) == (None, ())

    def test_a_team_under_the_minimum_has_no_figure(self, store: Store, clock: FixedClock, impact: ImpactCase) -> None:
        LeadershipActions(store, clock).mark("1:1s", day=ACTED)
        pulse(store, clock, ACTED - timedelta(days=1), 5, 5)
        pulse(store, clock, ACTED, 8, 9, 9, 8)
        found = impact.of(Q1)
        assert found.marks[0].followed[0].sentence == "Morale n/a, followed by n/a"
        assert found.success.morale.n == 0


class TestSuccess:
    def test_dates_scope_and_quality_stand_beside_the_mood(
        self, store: Store, clock: FixedClock, impact: ImpactCase
    ) -> None:
        led, other = kept(store, project()), kept(store, project(code="it", name="Only built"))
        kept(store, milestone(ACTED, role=Role.PM, project_id=led.id, achieved=ACTED))
        kept(store, milestone(ACTED, role=Role.PM, project_id=led.id, achieved=ACTED + timedelta(days=1)))
        kept(store, milestone(ACTED, project_id=other.id, achieved=ACTED))
        for day, done, score in ((date(2025, 12, 1), 1, "1"), (date(2026, 1, 9), 20, "4"), (ACTED, 42, "5")):
            reading = OutcomeReading(
                project_id=led.id, day=day, scope_done=done, scope_planned=68, review_score=Decimal(score)
            )
            kept(store, reading, replace_project(reading, other.id))
        pulse(store, clock, ACTED, 8, 9, 9, 8, 9)
        found = impact.of(Q1)
        assert found.projects == {led.id: "Payments gateway migration"}
        now = found.success
        assert (now.on_time.hits, now.on_time.n, now.scope.hits, now.scope.n) == (1, 2, 42, 68)
        assert (now.quality.value, now.quality.n, now.morale.n) == (4.5, 2, 5)
        assert (found.success_before.quality.value, found.success_before.morale.n) == (1.0, 0)
        assert [(each.first.month, each.on_time.hits, each.on_time.n) for each in found.months] == [
            (1, 0, 0), (2, 1, 2), (3, 0, 0),
        ]  # fmt: skip


def replace_project(reading: OutcomeReading, key: int) -> OutcomeReading:
    return OutcomeReading(project_id=key, day=reading.day, scope_done=0, scope_planned=9, review_score=Decimal(1))


def test_delegates_are_told_with_what_they_took_over(store: Store, impact: ImpactCase) -> None:
    ana, tom = kept(store, person()), kept(store, person(name="Tomasz Nowak"))
    for number in range(8):
        since = ACTED + timedelta(days=number)
        handed(store, ana.id, since, since + timedelta(days=2), since + timedelta(days=9), accepted_first=True)
        early = since - timedelta(days=100)
        handed(store, ana.id, early, early + timedelta(days=2), early, accepted_first=False, own_minutes=15)
    handed(store, tom.id, ACTED, None, ACTED)
    with store.write("Leave") as desk:
        desk.remove(Person, tom.id)
    found = impact.of(Q1)
    first, second = found.delegates
    assert (first.name, first.handed, first.handed_before, first.way) == ("Ana Ferreira", 8, 8, Way.UP)
    assert (first.now.payback.total, first.before.payback.total) == (480, 360)
    assert (first.now.on_time.hits, first.before.on_time.hits) == (8, 0)
    assert (second.name, second.person_id, second.handed) == ("", None, 1)
    assert found.handed.payback.total == 480
    assert found.titles[1][1] == "Failover runbook"
