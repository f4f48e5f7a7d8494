"""A period that is over gives the same figures whenever it is looked at, as far as changes are kept with their days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline, MilestoneMove, ProgressMethod
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.domain.pulse import LeadershipAction, PulseAnswer, PulseRound
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries.outcomes import Ends
from careercruise_desktop.storage.queries.stood import ends_on
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.projects_then import read_projects_then
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, entry, milestone, project, skill, task
from tests.usecases.trends.asking import given

END = TODAY - timedelta(days=40)
MORNING_AFTER = END + timedelta(days=1)
LATER = END + timedelta(days=9)
QUARTER = Question(Period(END - timedelta(days=90), END), compare=True)
# The weeks that follow a week are part of what this card tells, so it waits for four of them.
WAITS = frozenset({"interference"})


def before(days: int) -> date:
    return END - timedelta(days=days)


def figures(store: Store, day: date, question: Question = QUARTER) -> dict[str, Figure]:
    case = TrendsCase(store, FixedClock(at("08:00", day)))
    found = case.wall(question, [key for key in CARDS if key not in WAITS])
    return {one.key: one for figure in found for one in figure}


def known_then(store: Store) -> None:
    """What stood in the file at the end of the period."""
    made = before(200)
    given(
        store,
        project(id=1, start=before(150), baseline_finish=LATER, budget=Decimal(1000), rate=Decimal(60)),
        project(id=2, code="read", start=before(150), baseline_finish=LATER, budget=Decimal(1000)),
        *(
            milestone(before(days), id=key, created=made, project_id=1, achieved=done, method=ProgressMethod.TASKS)
            for key, (days, done) in enumerate(
                ((80, before(80)), (60, before(50)), (40, None), (20, None), (0, None), (-20, None)), 1
            )
        ),
        milestone(before(30), id=7, created=made, project_id=2),
        task(id=1, milestone_id=4, status=TaskStatus.DONE, finished=before(9), minutes=60),
        task(id=2, milestone_id=4, minutes=60),
        task(id=3, minutes=60),
        task(id=4, minutes=90),
        skill(id=1),
    )
    given(
        store,
        *(entry("09:00", "12:00", before(days), task_id=1, project_id=1) for days in range(3, 80, 7)),
        *(block("09:00", "11:00", before(days)) for days in range(3, 80, 7)),
        OutcomeReading(project_id=2, day=before(20), **money(300, 270, 280)),
        SkillAssessment(skill_id=1, day=before(30), level=2),
        Delegation(task_id=3, person_id=None, since=before(30)),
        Delegation(task_id=4, person_id=None, since=before(60), returned=before(50), freed_minutes=90),
        *(Feedback(day=before(days), source=FeedbackSource.CLIENT, leadership=4) for days in (10, 40, 50)),
        PulseRound(id=1, day=before(20), asked=9),
        *(PulseAnswer(pulse_round_id=1, score=score) for score in (6, 7, 8, 9, 9)),
        LeadershipAction(title="Rotating lead", day=before(15)),
    )


def money(planned: int, earned: int, actual: int) -> dict[str, Decimal]:
    return {
        "planned_value": Decimal(planned), "earned_value": Decimal(earned), "actual_cost": Decimal(actual),
    }  # fmt: skip


def reached(desk: Desk) -> None:
    for key in (3, 4, 5, 7):
        desk.save(replace(desk.get(Milestone, key), achieved=LATER))


def given_up(desk: Desk) -> None:
    desk.save(replace(desk.get(Milestone, 3), cancelled=LATER))
    desk.save(replace(desk.get(Milestone, 6), cancelled=LATER))


def moved(desk: Desk) -> None:
    for key in (3, 6):
        old = desk.get(Milestone, key)
        for days in (10, 30):
            now = desk.get(Milestone, key)
            due = LATER + timedelta(days=days)
            desk.add(MilestoneMove(milestone_id=key, day=LATER, from_due=now.due, to_due=due))
            desk.save(replace(now, due=due))
        assert desk.get(Milestone, key).due > old.due


def promised_anew(desk: Desk) -> None:
    for key in (2, 3):
        now = desk.get(Milestone, key)
        anew = MilestoneBaseline(milestone_id=key, day=LATER, from_due=now.baseline_due, to_due=LATER, reason="Agreed")
        desk.add(anew)
        desk.save(replace(now, baseline_due=LATER))


def agreed_anew(desk: Desk) -> None:
    now = desk.get(Project, 1)
    desk.add(
        ProjectBaseline(
            project_id=1, day=LATER, from_finish=now.baseline_finish, to_finish=TODAY, from_budget=now.budget,
            to_budget=Decimal(9000), reason="More scope",
        )
    )  # fmt: skip
    desk.save(replace(now, baseline_finish=TODAY, budget=Decimal(9000)))


def added(desk: Desk) -> None:
    for key in (1, 2):
        desk.add(milestone(LATER, created=LATER, project_id=key, weight=5))


def tasks_done(desk: Desk) -> None:
    desk.save(replace(desk.get(Task, 2), status=TaskStatus.DONE, finished=LATER))


def worked(desk: Desk) -> None:
    for days in (0, 1, 2):
        desk.add(entry("09:00", "15:00", LATER + timedelta(days=days), task_id=1, project_id=1))
    desk.add(block("09:00", "11:00", LATER))


def read(desk: Desk) -> None:
    desk.add(OutcomeReading(project_id=2, day=LATER, **money(900, 400, 900)))
    desk.add(OutcomeReading(project_id=1, day=LATER, **money(900, 400, 900)))


def said(desk: Desk) -> None:
    desk.add(SkillAssessment(skill_id=1, day=LATER, level=5))
    desk.add(Feedback(day=LATER, source=FeedbackSource.CLIENT, leadership=1))
    desk.add(PulseRound(id=2, day=LATER, asked=9, least=8))
    for score in (1, 2, 3, 4, 5, 5, 5, 5):
        desk.add(PulseAnswer(pulse_round_id=2, score=score))
    desk.add(LeadershipAction(title="Fewer meetings", day=LATER))


def handed_back(desk: Desk) -> None:
    (out,) = desk.find(Delegation, task_id=3)
    desk.save(replace(out, returned=LATER, freed_minutes=60, accepted_first=True))


CHANGES = (
    reached, given_up, moved, promised_anew, agreed_anew, added, tasks_done, worked, read, said, handed_back,
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_happens_later_leaves_a_period_that_is_over_as_it_was(
    store: Store, change: Callable[[Desk], None]
) -> None:
    known_then(store)
    then = figures(store, MORNING_AFTER)
    today = figures(store, TODAY, Question(Period(QUARTER.period.first, TODAY)))
    with store.write("Later") as desk:
        change(desk)
    assert figures(store, TODAY) == then
    assert figures(store, TODAY, Question(Period(QUARTER.period.first, TODAY))) != today


def test_the_figures_of_the_period_are_those_that_were_known_then(store: Store) -> None:
    known_then(store)
    with store.write("Later") as desk:
        for change in CHANGES:
            change(desk)
    found = figures(store, TODAY)
    on_time = found["milestones_on_time"]
    # Promised for the quarter: one kept, one ten days late, four open; of the last day of it, too.
    assert (on_time.hits, on_time.n) == (1, 6)
    late = found["milestone_days_late"]
    assert (late.n, late.value) == (5, pytest.approx((10 + 40 + 20 + 1 + 30) / 5))
    cpi = {series.name: series.points[-1].value for series in found["cpi"].series}
    # Two of six milestones and the half of a third, worth 1,000 / 6 each, for 11 times three hours at 60.
    assert cpi == {"payments": pytest.approx(1000 / 6 * 2.5 / (33 * 60)), "read": pytest.approx(270 / 280)}
    assert (found["estimate_bias"].n, found["estimate_bias"].value) == (1, pytest.approx(33))
    assert (found["skill_levels"].value, found["morale"].n, found["morale"].note) == (2, 5, "")


def test_behind_a_period_that_is_over_lies_what_it_counted(store: Store) -> None:
    known_then(store)
    with store.write("Later") as desk:
        for change in CHANGES:
            change(desk)
    case = TrendsCase(store, FixedClock(at("08:00", TODAY)))
    whole = Place(QUARTER.period.first, QUARTER.period.last)
    promised = case.behind("milestones_on_time", QUARTER, whole)
    assert [(row.state, row.right) for row in promised.rows] == [
        ("on time", "on time"), ("late", "10 days"), ("overdue", "40 days"), ("overdue", "30 days"),
        ("overdue", "20 days"), ("overdue", "1 day"),
    ]  # fmt: skip
    assert [row.minutes for row in case.behind("estimate_bias", QUARTER, whole).rows] == [33 * 60]
    index = Place(END, END, "payments")
    assert [row.state for row in case.behind("cpi", QUARTER, index).rows].count("reached") == 2


def test_tolerance_of_the_last_days_is_waited_for_and_then_stays(store: Store) -> None:
    with store.write("Given") as desk:
        desk.set_option("late_tolerance", 2)
        for done in (END, END + timedelta(days=2), None):
            desk.add(milestone(END, created=before(90), achieved=done))
    found = [figures(store, END + timedelta(days=days)) for days in (1, 9, 30)]
    counted = [one["milestones_on_time"] for one in found]
    assert [(one.hits, one.n) for one in counted] == [(2, 2), (2, 3), (2, 3)]
    # From a Saturday two working days lead to the Tuesday; on the Wednesday it is late.
    assert [one["milestone_days_late"].value for one in found] == [None, 4, 4]


def test_what_milestones_came_to_then_says_the_same_as_the_milestones_then(store: Store) -> None:
    known_then(store)
    with store.write("Later") as desk:
        for change in CHANGES:
            change(desk)
    with store.read() as reader:
        (whole,) = (each for each in read_projects_then(reader, END) if each.project.id == 1)
        assert ends_on(reader, [1, 2], END) == {
            1: whole.ends, 2: Ends(before(30), None, before(30), before(200), reached=0, milestones=1),
        }  # fmt: skip
    assert (whole.ends.waiting, whole.ends.reached, whole.ends.milestones) == (before(-20), 2, 6)


def test_a_project_that_was_typed_in_afterwards_has_its_indexes_in_a_period_that_is_over(store: Store) -> None:
    given(store, project(id=1, start=before(150), budget=Decimal(1000), rate=Decimal(60)))
    given(store, milestone(before(60), achieved=before(60), project_id=1), milestone(LATER, project_id=1))
    given(store, entry("09:00", "12:00", before(70), project_id=1))
    assert figures(store, TODAY)["cpi"].value == pytest.approx(500 / 180)


def test_the_trail_of_a_project_counts_tasks_from_the_day_on_which_they_were_done(store: Store) -> None:
    given(
        store,
        project(id=1, start=before(150), budget=Decimal(1000), rate=Decimal(60)),
        milestone(before(20), id=1, project_id=1, method=ProgressMethod.TASKS),
        task(id=1, milestone_id=1, status=TaskStatus.DONE, finished=date(2025, 12, 10), minutes=60),
        task(id=2, milestone_id=1, status=TaskStatus.DONE, finished=date(2026, 1, 20), minutes=60),
        task(id=3, milestone_id=1, minutes=120),
        entry("09:00", "12:00", date(2025, 12, 1), project_id=1),
    )
    points = figures(store, TODAY, Question(Period(date(2025, 11, 1), TODAY)))["cpi"].series[0].points
    assert {point.last: point.value for point in points if point.last >= date(2025, 12, 1)} == {
        date(2025, 12, 31): pytest.approx(250 / 180),
        date(2026, 1, 31): pytest.approx(500 / 180),
        date(2026, 2, 28): pytest.approx(500 / 180),
        TODAY: pytest.approx(500 / 180),
    }


def test_per_cents_of_what_was_reached_or_added_later_were_not_earned_then(store: Store) -> None:
    given(
        store,
        project(id=1, start=before(150), budget=Decimal(1000), rate=Decimal(60)),
        milestone(before(60), id=1, created=before(140), achieved=LATER, project_id=1, method=ProgressMethod.PERCENT),
        milestone(before(50), id=2, created=LATER, project_id=1, method=ProgressMethod.PERCENT, progress=80),
        milestone(before(40), id=3, created=before(140), project_id=1, method=ProgressMethod.PERCENT, progress=20),
        entry("09:00", "12:00", before(70), project_id=1),
    )
    with store.write("Typed") as desk:
        desk.save(replace(desk.get(Milestone, 1), progress=100))
    then = figures(store, TODAY)["cpi"].series[0].points[-1]
    assert (then.last, then.value) == (END, pytest.approx(1000 / 2 * 0.2 / 180))
    with store.write("Of one all milestones were added later") as desk:
        for key in (1, 2, 3):
            desk.save(replace(desk.get(Milestone, key), created=LATER, achieved=None, progress=90))
    assert figures(store, TODAY)["cpi"].value == 0


def test_a_project_has_no_indexes_before_anything_was_to_be_earned(store: Store) -> None:
    given(
        store,
        project(id=1, start=before(40), budget=Decimal(1000), rate=Decimal(60)),
        milestone(LATER, project_id=1, created=before(40), start=before(40), method=ProgressMethod.HALF_AT_START),
        entry("09:00", "09:30", before(39), project_id=1),
    )
    found = figures(store, TODAY)
    assert [(found[key].n, found[key].value, found[key].series) for key in ("cpi", "spi")] == [(0, None, ())] * 2
    given(store, milestone(before(5), project_id=1, created=before(40)))
    points = figures(store, TODAY)["cpi"].series[0].points
    assert [point.value for point in points] == [None, None, pytest.approx(250 / 30)]
