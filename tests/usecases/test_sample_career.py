"""A sample career holds to the rules that a real one holds to, whatever the day, the zone and the seed."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain import text
from careercruise_desktop.domain.career import RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry, Timer, entry_when
from careercruise_desktop.domain.feedback import Feedback, FeedbackRequest, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.learning import LearningItem
from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline, MilestoneMove, MilestoneReview
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Contact, Person
from careercruise_desktop.domain.projects import Project, ProjectBaseline, project_code
from careercruise_desktop.domain.pulse import LeadershipAction, PulseRound
from careercruise_desktop.domain.radar import Technology
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.skills import Skill, SkillAssessment
from careercruise_desktop.domain.spans import DayTotal, Moment, Span
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.domain.templates import WeekTemplate
from careercruise_desktop.usecases.sample.calendar import holidays
from careercruise_desktop.usecases.sample.kinds import KINDS
from tests.usecases.sample_careers import Told, fresh, spans_overlap, told

REFERS = {
    "project_id": Project, "task_id": Task, "milestone_id": Milestone, "block_id": TimeBlock, "series_id": TimeBlock,
    "person_id": Person, "owner_id": Person, "skill_id": Skill, "request_id": FeedbackRequest,
    "target_role_id": TargetRole, "certificate_id": Certificate, "learning_item_id": LearningItem,
    "pulse_round_id": PulseRound, "journal_entry_id": JournalEntry,
    "required_competence_id": RequiredCompetence, "technology_id": Technology, "feedback_request_id": FeedbackRequest,
    "template_id": WeekTemplate, "skills": Skill, "people": Person, "depends_on": Milestone,
}  # fmt: skip

CASES = {
    "a Thursday morning": (date(2026, 3, 19), "11:12", 2, 1, "Europe/Stockholm"),
    "a Monday in November": (date(2026, 11, 23), "08:40", 2, 7, "Europe/Stockholm"),
    "a Sunday when the clocks change": (date(2026, 3, 29), "14:00", 1, 2, "Europe/Stockholm"),
    "Christmas Eve": (date(2025, 12, 24), "16:20", 1, 3, "Europe/Stockholm"),
    "the middle of July": (date(2026, 7, 15), "17:29", 1, 4, "Europe/Stockholm"),
    "a leap day, five past midnight": (date(2024, 2, 29), "00:05", 1, 5, "Asia/Kolkata"),
    "a Tuesday in New York after the change": (date(2026, 11, 3), "23:50", 1, 6, "America/New_York"),
    "the second of January in Auckland": (date(2026, 1, 2), "12:30", 1, 8, "Pacific/Auckland"),
    "twenty years": (date(2026, 3, 19), "11:12", 20, 1, "Europe/Stockholm"),
}


@pytest.fixture(params=CASES.values(), ids=CASES.keys())
def career(request: pytest.FixtureRequest) -> Told:
    return told(*request.param)


@pytest.mark.parametrize("case", [case for case in CASES.values() if case[2] == 1][:3], ids=str)
def test_the_same_seed_tells_the_same_career_and_another_one_another(case: tuple[date, str, int, int, str]) -> None:
    career = told(*case)
    again = fresh(career.today, career.now.wall.strftime("%H:%M"), career.years, career.seed, career.now.zone)
    assert again is not career
    assert again.records == career.records
    other = fresh(career.today, career.now.wall.strftime("%H:%M"), career.years, career.seed + 1, career.now.zone)
    assert other.records != career.records


def test_a_career_does_not_depend_on_the_order_of_hashes() -> None:
    program = (
        "from careercruise_desktop.domain.spans import Moment\n"
        "from careercruise_desktop.usecases.sample.career import career\n"
        "from hashlib import sha256\n"
        "now = Moment(1773915120, 'Europe/Stockholm')\n"
        "print(sha256(repr([(type(r).__name__, [(n, sorted(v) if isinstance(v, frozenset) else v)\n"
        "    for n in type(r).__dataclass_fields__ for v in [getattr(r, n)]])\n"
        "    for r in career(now.day, now, 1, 1)]).encode()).hexdigest())\n"
    )
    prints = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, check=True, capture_output=True, text=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(prints) == 1


def test_ids_count_up_from_where_they_may_start(career: Told) -> None:
    assert set(career.kinds) <= set(KINDS)
    for kind, records in career.kinds.items():
        assert sorted(record.id for record in records) == list(range(1, len(records) + 1)), kind.__name__


def test_every_kind_of_record_has_its_place(career: Told) -> None:
    assert {kind for kind in KINDS if not career.kinds.get(kind)} <= {Timer}


def test_every_reference_leads_to_a_record(career: Told) -> None:
    known = {kind: set(career.by_id(kind)) for kind in KINDS}
    for record in career.records:
        for name, key in _references(record):
            assert key in known[REFERS[name]], f"{record} refers to a {name} that is not there"


def test_what_is_referred_to_is_written_first(career: Told) -> None:
    place = {kind: number for number, kind in enumerate(KINDS)}
    found = {(type(record), REFERS[name]) for record in career.records for name, _ in _references(record)}
    assert all(place[other] <= place[kind] for kind, other in found)


def _references(record: Record) -> Iterator[tuple[str, int]]:
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name not in REFERS:
            assert not field.name.endswith("_id") or isinstance(value, str) or field.name == "id"
        elif isinstance(value, frozenset):
            yield from ((field.name, key) for key in value)
        elif value is not None:
            yield field.name, value


def test_nothing_is_logged_ahead_twice_or_before_the_first_day(career: Told) -> None:
    _entries_hold(career)


def _entries_hold(career: Told) -> None:
    timers = career.all(Timer)
    spans: list[Span] = []
    for entry in career.all(TimeEntry):
        assert career.first <= entry.when.day <= career.today
        if isinstance(entry.when, DayTotal):
            assert entry.when.day < career.today
            continue
        entry_when(entry.when)
        assert entry.when.end <= career.now.at
        assert entry.when.zone == career.now.zone
        assert entry.when.last.day == entry.when.day
        spans.append(entry.when)
    running = [Span(timer.start.at, career.now.at, timer.start.zone) for timer in timers]
    assert spans_overlap([*spans, *running]) == []


def test_blocks_lie_in_the_working_hours_of_working_days(career: Told) -> None:
    _blocks_hold(career)


def _blocks_hold(career: Told) -> None:
    hours = Settings()
    for day, blocks in career.blocks.items():
        assert day.weekday() < 5
        assert day not in holidays(day.year)
        assert spans_overlap([block.when for block in blocks]) == []
        for block in blocks:
            assert hours.work_start <= block.when.first.minute_of_day < block.when.last.minute_of_day <= hours.work_end


def test_every_working_day_of_the_last_weeks_is_logged_and_holidays_are_not(career: Told) -> None:
    worked = career.days(1, 30)
    expected = [
        day
        for day in (career.today - timedelta(days=back) for back in range(1, 31))
        if day.weekday() < 5 and day not in holidays(day.year)
    ]
    assert set(expected) <= set(worked)
    assert not [day for day in career.entries if day in holidays(day.year) and day.weekday() < 5]
    saturdays = [day for day in career.entries if day.weekday() == 5]
    assert len(saturdays) <= 8 * career.years
    assert not [day for day in career.entries if day.weekday() == 6]


def test_nobody_works_more_than_a_long_day(career: Told) -> None:
    for day, entries in career.entries.items():
        assert sum(entry.when.minutes for entry in entries) <= 12 * 60, day


def test_an_entry_of_a_block_is_on_its_day_and_of_its_kind(career: Told) -> None:
    blocks = career.by_id(TimeBlock)
    linked = [entry for entry in career.all(TimeEntry) if entry.block_id]
    assert len(linked) > 100
    for entry in linked:
        block = blocks[entry.block_id or 0]
        assert (block.when.day, block.role, block.project_id) == (entry.when.day, entry.role, entry.project_id)


def test_project_dates_and_codes_are_sound(career: Told) -> None:
    projects = career.all(Project)
    assert len({project.code for project in projects}) == len({project.name for project in projects}) == len(projects)
    for project in projects:
        assert project_code(project.code) == project.code
        assert project.start is not None
        assert project.finish is not None
        assert project.baseline_finish is not None
        assert project.start < project.baseline_finish
        assert project.start < project.finish
        assert project.budget
    for year in range(career.years):
        days = range(365 * year, 366 * (year + 1))
        begun = [p for p in projects if p.start and (career.today - p.start).days in days]
        assert 1 <= len(begun) <= 7


def test_work_is_logged_on_projects_that_run(career: Told) -> None:
    projects = career.by_id(Project)
    for entry in career.all(TimeEntry):
        project = projects.get(entry.project_id or 0)
        if project is not None and project.start is not None and project.finish is not None:
            assert project.start - timedelta(days=60) <= entry.when.day <= project.finish + timedelta(days=60)


def test_milestones_and_their_moves_agree(career: Told) -> None:
    _milestones_hold(career)


def _milestones_hold(career: Told) -> None:
    moves: dict[int, list[MilestoneMove]] = {}
    for move in career.all(MilestoneMove):
        moves.setdefault(move.milestone_id, []).append(move)
    agreed = {each.milestone_id: each for each in career.all(MilestoneBaseline)}
    for one in career.all(Milestone):
        chain = moves.get(one.id, [])
        first = agreed[one.id].from_due if one.id in agreed else one.baseline_due
        stops = [first, *(move.to_due for move in chain)]
        assert [move.from_due for move in chain] == stops[:-1]
        assert stops[-1] == one.due
        assert all(before.day <= after.day for before, after in pairwise(chain))
        assert all(one.created <= move.day <= career.today for move in chain)
        assert all(move.from_due != move.to_due and move.reason for move in chain)
        assert one.achieved is None or one.created <= one.achieved <= career.today
        assert one.cancelled is None or one.created <= one.cancelled <= career.today
        assert one.achieved is None or one.cancelled is None
        assert (one.progress == 100) == (one.achieved is not None)
        assert one.start is not None
        assert one.created <= one.start <= max(one.due, one.baseline_due)


def test_reviews_and_new_agreements_agree_with_the_moves(career: Told) -> None:
    known = career.by_id(Milestone)
    for review in career.all(MilestoneReview):
        one = known[review.milestone_id]
        moves = [move for move in career.all(MilestoneMove) if move.milestone_id == one.id]
        before = [move.to_due for move in moves if move.day <= review.day]
        assert review.due == (before[-1] if before else moves[0].from_due if moves else one.due)
        assert one.created < review.day <= career.today
        assert review.day < (one.achieved or one.cancelled or date.max)
    projects = career.by_id(Project)
    for each in career.all(MilestoneBaseline):
        assert each.to_due == known[each.milestone_id].baseline_due != each.from_due
        assert known[each.milestone_id].created < each.day <= career.today
    for agreed in career.all(ProjectBaseline):
        project = projects[agreed.project_id]
        assert (agreed.to_finish, agreed.to_budget) == (project.baseline_finish, project.budget)
        assert (agreed.from_finish, agreed.from_budget) != (agreed.to_finish, agreed.to_budget)


def test_a_milestone_depends_on_earlier_ones_of_its_project(career: Told) -> None:
    known = career.by_id(Milestone)
    waiting = [one for one in known.values() if one.depends_on]
    assert waiting
    for one in waiting:
        for key in one.depends_on:
            assert key < one.id
            assert known[key].project_id == one.project_id
            assert known[key].due <= one.due
            assert one.achieved is None or known[key].achieved is not None


def test_outcome_readings_add_up(career: Told) -> None:
    projects = career.by_id(Project)
    found: dict[int, list[OutcomeReading]] = {}
    for reading in career.all(OutcomeReading):
        found.setdefault(reading.project_id, []).append(reading)
    assert len(found) == len(projects) - 1, "the project that has not begun has none"
    for key, readings in found.items():
        assert len(readings) >= 2
        for before, after in pairwise(readings):
            assert before.day < after.day
            for name in (
                "scope_done", "scope_planned", "planned_value", "earned_value", "actual_cost", "escaped_defects",
            ):  # fmt: skip
                assert getattr(before, name) <= getattr(after, name), (projects[key].code, name)
        last, project = readings[-1], projects[key]
        assert last.day <= career.today
        assert all((reading.scope_done or 0) <= (reading.scope_planned or 0) for reading in readings)
        assert all(1 <= (reading.review_score or 0) <= 5 for reading in readings)
        assert all(0 <= (each.high_defects or 0) <= (each.open_defects or 0) for each in readings)
        if project.finish and project.finish <= career.today:
            assert last.earned_value == last.planned_value == project.budget
            assert last.scope_done == last.scope_planned


def test_tasks_and_delegations_tell_one_story(career: Told) -> None:
    delegations = {one.task_id: one for one in career.all(Delegation)}
    for task in career.all(Task):
        assert task.created <= career.today
        assert (task.finished is not None) == (task.status is TaskStatus.DONE)
        assert task.finished is None or task.created <= task.finished <= career.today
        assert task.minutes
        assert task.minutes >= 15
        assert (task.status is TaskStatus.DELEGATED) == (task.id in delegations and delegations[task.id].waiting)
    for one in delegations.values():
        over = one.returned or one.taken_back
        assert one.since <= career.today
        assert over is None or one.since <= over <= career.today
        assert (one.returned is None) == (one.accepted_first is None)
        assert one.follow_up is not None
        assert one.since <= one.follow_up


def test_a_done_task_was_worked_on_or_came_back(career: Told) -> None:
    worked = {entry.task_id for entry in career.all(TimeEntry)}
    returned = {one.task_id for one in career.all(Delegation)}
    done = [task for task in career.all(Task) if task.status is TaskStatus.DONE]
    assert done
    assert [task for task in done if task.id not in worked and task.id not in returned] == []
    assert not worked & returned


def test_nothing_else_lies_ahead_of_today(career: Told) -> None:
    dates = [
        *(contact.day for contact in career.all(Contact)),
        *(feedback.day for feedback in career.all(Feedback)),
        *(assessment.day for assessment in career.all(SkillAssessment)),
        *(pulse.day for pulse in career.all(PulseRound)),
        *(action.day for action in career.all(LeadershipAction)),
    ]
    assert max(dates) <= career.today
    assert min(dates) >= career.first


def test_the_team_answers_without_names_and_others_with_theirs(career: Told) -> None:
    for one in career.all(Feedback):
        anonymous = one.source in {FeedbackSource.TEAM, FeedbackSource.SELF}
        assert (one.person_id is None) == anonymous
        assert all(1 <= value <= 5 for value in one.ratings.values())
        assert one.ratings


def test_texts_are_whole_clean_and_calm(career: Told) -> None:
    leftovers = [
        (place, words)
        for place, words in career.texts()
        if any(sign in words for sign in "[]{}|!") or "  " in words or words != words.strip()
    ]
    assert leftovers == []
    assert [words for _, words in career.texts() if text.clean(words, lines=True).text != words] == []
    titles = [words for place, words in career.texts() if place.endswith((".title", ".name"))]
    assert all(text.title(words) == words for words in titles)
    assert max(map(len, titles)) < 90


def test_all_names_are_different(career: Told) -> None:
    names = Counter(person.name for person in career.all(Person))
    assert max(names.values()) == 1


@settings(max_examples=12, deadline=None)
@given(
    day=st.dates(date(2024, 1, 1), date(2028, 12, 31)),
    minute=st.integers(0, 1439),
    seed=st.integers(0, 2**40),
    zone=st.sampled_from(("Europe/Stockholm", "America/Sao_Paulo", "Australia/Lord_Howe", "UTC")),
)
def test_any_day_minute_and_seed_will_do(day: date, minute: int, seed: int, zone: str) -> None:
    career = fresh(day, f"{minute // 60:02d}:{minute % 60:02d}", 1, seed, zone)
    assert career.now == Moment(career.now.at, zone)
    _entries_hold(career)
    _blocks_hold(career)
    _milestones_hold(career)
