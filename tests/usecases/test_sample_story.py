"""What a sample career tells: the person of the mock-ups, growing into two roles, on a day in progress."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from math import log
from statistics import mean, median

import pytest

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.figures.adherence import Adherence, day_adherence
from careercruise_desktop.domain.figures.focus import focus
from careercruise_desktop.domain.figures.risks import MilestoneFacts, judged
from careercruise_desktop.domain.milestones import (
    Milestone,
    MilestoneBaseline,
    MilestoneReview,
    MilestoneStatus,
    ProgressMethod,
)
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.domain.templates import TemplateBlock, WeekTemplate
from careercruise_desktop.usecases.sample.career import career as invented
from tests.usecases.sample_careers import Told, fresh, told

THURSDAY = date(2026, 3, 19)


@pytest.fixture
def maya() -> Told:
    """Two years that end on the day of the mock-ups."""
    return told(THURSDAY, "11:12", 2)


@pytest.fixture
def long() -> Told:
    """Twenty years that end on the same day."""
    return told(THURSDAY, "11:12", 20)


def it_share(career: Told, days: Iterable[date]) -> float:
    entries = [entry for day in days for entry in career.entries[day]]
    total = sum(entry.when.minutes for entry in entries)
    return sum(entry.when.minutes for entry in entries if entry.role is Role.IT) / total


def kept(career: Told, days: Iterable[date]) -> float:
    plans = [day_adherence(career.blocks[day], career.entries[day]) for day in days if career.blocks[day]]
    return sum(plan.kept for plan in plans) / sum(plan.planned for plan in plans)


def switches(career: Told, days: Iterable[date]) -> float:
    return mean(focus(career.entries[day]).switches for day in days)


def test_the_day_of_the_mock_up_is_in_progress(maya: Told) -> None:
    planned = [block.title for block in sorted(maya.blocks[THURSDAY], key=lambda block: block.when)]
    assert planned == [
        "Stand-up", "Milestone review", "Retry queue: idempotency keys", "Orla steering committee",
        "Replica failover drill", "1:1 with Tomasz", "Tracing lab",
    ]  # fmt: skip
    assert sum(block.when.minutes for block in maya.blocks[THURSDAY]) == 7 * 60 + 45
    logged = [(entry.title, entry.when.minutes) for entry in maya.entries[THURSDAY]]
    assert logged == [("Stand-up", 30), ("Milestone review", 75)]
    (timer,) = maya.all(Timer)
    assert timer.title == "Retry queue: idempotency keys"
    assert timer.start.wall.strftime("%H:%M") == "10:30"
    assert [event.title for event in maya.all(CalendarEvent) if event.when.day == THURSDAY] == ["Dentist call"]


def test_this_week_adds_up_as_in_the_mock_up(maya: Told) -> None:
    days = [THURSDAY - timedelta(days=back) for back in (3, 2, 1, 0)]
    logged = [sum(entry.when.minutes for entry in maya.entries[day]) for day in days]
    assert [minutes / 60 for minutes in logged] == [7.75, 7.5, 5.5, 1.75]
    unlogged = day_adherence(maya.blocks[days[2]], maya.entries[days[2]])
    missed = [block.title for block in maya.blocks[days[2]] if unlogged.statuses[block.id] is Adherence.MISSED]
    assert missed == ["Code review"]
    assert maya.blocks[THURSDAY + timedelta(days=1)][0].title == "Stand-up"


@pytest.mark.parametrize(
    ("day", "clock", "runs"),
    [
        (THURSDAY, "08:29", False), (THURSDAY, "08:30", True), (THURSDAY, "17:29", True), (THURSDAY, "17:30", False),
        (date(2026, 3, 21), "11:12", False), (date(2026, 4, 3), "11:12", False),
    ],
)  # fmt: skip
def test_the_timer_runs_within_working_hours_of_working_days_only(day: date, clock: str, runs: bool) -> None:
    career = fresh(day, clock, 1)
    starts = [career.now.at - timer.start.at for timer in career.all(Timer)]
    assert starts == ([42 * 60] if runs else [])


def test_a_weekend_is_a_day_off() -> None:
    career = fresh(date(2026, 3, 21), "11:12", 1)
    assert career.entries[career.today] == []
    assert career.blocks[career.today] == []
    assert "Code review" in [block.title for block in career.blocks[date(2026, 3, 20)]]


def test_a_day_before_work_has_a_plan_and_no_log() -> None:
    career = fresh(THURSDAY, "06:00", 1)
    assert career.entries[THURSDAY] == []
    assert len(career.blocks[THURSDAY]) == 7


def test_the_days_ahead_are_planned_until_the_end_of_next_week(maya: Told) -> None:
    ahead = sorted({block.when.day for block in maya.all(TimeBlock) if not block.repeat and block.when.day > THURSDAY})
    assert ahead == [date(2026, 3, day) for day in (20, 23, 24, 25, 26, 27)]


def test_meetings_repeat_from_then_on_and_leave_out_the_days_off(maya: Told) -> None:
    later = [block for block in maya.all(TimeBlock) if block.when.day > date(2026, 3, 27)]
    assert {block.title for block in later} >= {"Stand-up", "1:1 with Luca", "Kestrel weekly call"}
    assert all(block.repeat for block in later)
    assert all(date(2026, 4, 3) in block.skipped for block in later), "Good Friday"


def test_weeks_can_be_planned_by_templates(maya: Told) -> None:
    names = {template.id: template.name for template in maya.all(WeekTemplate)}
    assert "IT mornings, PM afternoons" in names.values()
    assert {block.template_id for block in maya.all(TemplateBlock)} == set(names)


def test_twenty_three_days_in_a_row_are_logged(maya: Told) -> None:
    logged = set(maya.entries)
    streak, day = 0, THURSDAY
    while day.weekday() >= 5 or day in logged:
        streak += day.weekday() < 5
        day -= timedelta(days=1)
    assert streak == 23


def test_summers_and_christmases_are_free(maya: Told, long: Told) -> None:
    for career, years in ((maya, (2024, 2025)), (long, range(2007, 2026))):
        for year in years:
            july = [date(year, 6, 1) + timedelta(days=day) for day in range(92)]
            free = "".join("x" if day in career.entries else "." for day in july)
            assert "." * 19 in free, year
            assert not [day for day in career.entries if date(year, 12, 24) <= day <= date(year, 12, 26)]


def test_the_share_of_both_roles_drifts_to_the_target(maya: Told, long: Told) -> None:
    for career in (maya, long):
        recent, year, two = (it_share(career, career.days(*span)) for span in ((1, 60), (335, 395), (600, 728)))
        assert 0.55 <= recent <= 0.66
        assert recent < year < 0.85
        assert year - 0.03 < two < 0.87
    assert it_share(long, long.days(18 * 365, 20 * 365)) > 0.85


def test_plans_are_kept_better_and_roles_switched_less(maya: Told, long: Told) -> None:
    for career in (maya, long):
        recent, year, two = (career.days(*span) for span in ((4, 60), (335, 395), (600, 728)))
        assert kept(career, recent) > 0.76 > kept(career, year) > kept(career, two) - 0.03
        assert 2.1 < switches(career, recent) < 3.1
        assert switches(career, year) > 4.3
    assert kept(long, long.days(18 * 365, 20 * 365)) < 0.58


def test_days_have_a_natural_number_of_entries(maya: Told, long: Told) -> None:
    for career in (maya, long):
        assert 7 <= mean(len(entries) for entries in career.entries.values()) <= 10.5
        hours = [sum(entry.when.minutes for entry in career.entries[day]) / 60 for day in career.entries]
        assert 6.5 < median(hours) < 8
        states = Counter(
            state
            for day in career.days(1, 400)
            for state in day_adherence(career.blocks[day], career.entries[day]).statuses.values()
        )
        assert min(states[state] for state in (Adherence.ON_TIME, Adherence.SHIFTED, Adherence.MISSED)) > 50


def test_a_denser_log_serves_benchmarks() -> None:
    once = told(THURSDAY, "11:12", 1)
    dense = invented(THURSDAY, once.now, 1, 1, density=3)
    assert sum(isinstance(record, TimeEntry) for record in dense) > 2.2 * len(once.all(TimeEntry))
    assert sum(isinstance(record, TimeEntry) for record in dense) > 4_700
    assert sum(isinstance(record, TimeBlock) for record in dense) > 2_200


def test_milestones_show_every_state(maya: Told) -> None:
    known = maya.by_id(Milestone)
    names = ("due", "start", "achieved", "cancelled", "progress")
    facts = {one.title: MilestoneFacts(**{name: getattr(one, name) for name in names}) for one in known.values()}
    states = {title: judged(each, THURSDAY).status for title, each in facts.items()}
    assert set(states.values()) == set(MilestoneStatus)
    assert states["Contract change signed"] is MilestoneStatus.OVERDUE
    assert states["Retry queue in staging"] is MilestoneStatus.AT_RISK
    (retry,) = [one for one in known.values() if one.title == "Retry queue in staging"]
    assert (retry.due, retry.slip_days) == (THURSDAY + timedelta(days=1), 7)
    achieved = [one.slip_days for one in known.values() if one.achieved]
    assert min(achieved) < 0 < max(achieved)
    assert {one.role for one in known.values()} == set(Role)


def test_fourteen_of_seventeen_milestones_of_the_year_are_on_time(maya: Told) -> None:
    due = [one for one in maya.all(Milestone) if date(2026, 1, 1) <= one.baseline_due <= THURSDAY and not one.cancelled]
    on_time = [one for one in due if one.achieved and one.achieved <= one.baseline_due]
    assert (len(on_time), len(due)) == (14, 17)


def test_the_payments_project_stands_as_in_the_mock_up(maya: Told) -> None:
    (project,) = [one for one in maya.all(Project) if one.code == "payments"]
    assert (project.name, project.client) == ("Payments gateway migration", "Kestrel Bank")
    assert (project.baseline_finish, project.finish) == (date(2026, 5, 29), date(2026, 6, 12))
    last = [each for each in maya.all(OutcomeReading) if each.project_id == project.id][-1]
    assert (last.scope_done, last.scope_planned, last.review_score) == (42, 68, Decimal("4.4"))
    assert (last.open_defects, last.high_defects, last.escaped_defects) == (7, 2, 0)
    assert (last.planned_value, last.earned_value, last.actual_cost) == (121_400, 113_200, 108_600)
    names = {one.name for one in maya.all(Project)}
    assert {"Patient portal", "PostgreSQL 17 upgrade", "Service desk automation", "Data warehouse cutover"} < names


def test_progress_counts_in_several_ways_and_one_project_was_agreed_anew(maya: Told) -> None:
    open_ones = [one for one in maya.all(Milestone) if one.open]
    assert len({one.method for one in open_ones}) >= 3
    assert {one.method for one in maya.all(Milestone)} == set(ProgressMethod)
    (agreed,) = maya.all(ProjectBaseline)
    assert maya.by_id(Project)[agreed.project_id].code == "portal"
    assert (agreed.from_finish, agreed.to_finish) == (date(2026, 4, 16), date(2026, 4, 30))
    assert len(maya.all(MilestoneBaseline)) == 2
    trends = Counter(review.milestone_id for review in maya.all(MilestoneReview))
    assert max(trends.values()) >= 4


def test_three_delegations_wait_and_eight_tasks_are_open(maya: Told) -> None:
    waiting = {one.follow_up for one in maya.all(Delegation) if one.waiting}
    assert waiting == {THURSDAY, THURSDAY - timedelta(days=1)}
    assert len([one for one in maya.all(Delegation) if one.waiting]) == 3
    states = Counter(task.status for task in maya.all(Task))
    assert (states[TaskStatus.OPEN], states[TaskStatus.DELEGATED]) == (8, 3)
    assert states[TaskStatus.DONE] > 150
    assert 0 < states[TaskStatus.DROPPED] < 60
    assert any(task.due and task.due < THURSDAY for task in maya.all(Task) if task.status is TaskStatus.OPEN)


def test_estimates_are_low_and_become_better(long: Told) -> None:
    spent: Counter[int] = Counter()
    for entry in long.all(TimeEntry):
        if entry.task_id:
            spent[entry.task_id] += entry.when.minutes
    ratios = [
        (long.today - task.finished, log(spent[task.id] / task.minutes))
        for task in long.all(Task)
        if task.finished and task.minutes and spent[task.id]
    ]
    recent = median(ratio for age, ratio in ratios if age.days < 365)
    early = median(ratio for age, ratio in ratios if age.days > 365 * 10)
    assert 0.02 < recent < 0.3 < early < 0.5
