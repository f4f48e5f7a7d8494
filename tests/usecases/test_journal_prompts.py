"""Prompts from what was logged in the week before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.milestones import MilestoneMove
from careercruise_desktop.domain.people import Contact
from careercruise_desktop.domain.prompts import Prompt, Subject
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.journal_prompts import JournalPrompts
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, milestone, person, project, skill, task
from tests.usecases.keeping import all_of, kept

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def prompts(store: Store, clock: FixedClock) -> JournalPrompts:
    return JournalPrompts(store, clock)


def logged(prompts: JournalPrompts, subject: Subject) -> list[Prompt]:
    return [each for each in prompts.of_day() if each.logged and each.subject is subject]


def test_without_a_log_there_is_a_question_of_each_subject(prompts: JournalPrompts) -> None:
    assert [each.logged for each in prompts.of_day()] == [False] * 4


def test_long_work_on_a_project_asks_for_its_hardest_problem(store: Store, prompts: JournalPrompts) -> None:
    pay, portal = kept(store, project()).id, kept(store, project(name="Portal", code="portal")).id
    soft = kept(store, skill(name="Problem-solving", dimension="problem_solving")).id
    kept(store, entry("08:00", "12:00", day=YESTERDAY, project_id=pay))
    kept(store, entry("13:00", "15:00", day=YESTERDAY, project_id=pay, role=Role.PM))
    kept(store, entry("15:00", "16:00", day=YESTERDAY, project_id=portal))
    kept(store, entry("08:00", "18:00", day=TODAY - timedelta(days=8), project_id=portal))
    (asked,) = logged(prompts, Subject.PROBLEM_SOLVING)
    assert asked.text == "You logged 6 h on #payments; what was the hardest problem?"
    assert (asked.kind, asked.project_id, asked.role, asked.skills) == (JournalKind.SOLVED, pay, Role.IT, {soft})


def test_what_is_logged_on_the_day_changes_nothing(store: Store, clock: FixedClock, prompts: JournalPrompts) -> None:
    pay = kept(store, project()).id
    kept(store, entry("08:00", "12:00", day=YESTERDAY, project_id=pay))
    before = prompts.of_day()
    kept(store, entry("08:00", "12:00", project_id=kept(store, project(name="Portal", code="portal")).id))
    clock.forward(600)
    assert prompts.of_day() == before
    clock.forward(24 * 60)
    assert prompts.of_day() != before


def test_each_subject_has_something_of_the_log(store: Store, prompts: JournalPrompts) -> None:
    ana = kept(store, person(organisation="Halden")).id
    out = kept(store, task(title="Patch night")).id
    kept(store, Delegation(task_id=out, person_id=ana, since=date(2026, 3, 2), returned=YESTERDAY))
    (asked,) = logged(prompts, Subject.LEADERSHIP)
    assert asked.text == "Ana Ferreira brought back “Patch night”; what would you hand over differently?"
    assert asked.people == {ana}

    kept(store, Contact(person_id=ana, day=YESTERDAY))
    assert [each.text.partition(";")[0] for each in logged(prompts, Subject.PARTNERSHIP)] == [
        "You talked with Ana Ferreira of Halden"
    ]
    python = kept(store, skill(target_level=4)).id
    kept(store, JournalEntry(day=date(2025, 11, 1), kind=JournalKind.WIN, title="x", skills=frozenset({python})))
    (asked,) = logged(prompts, Subject.STAYING_CURRENT)
    assert (asked.text.partition(";")[0], asked.skills) == ("You last used Python 138 d ago", {python})
    kept(
        store,
        LearningItem(
            title="Course", kind=LearningKind.COURSE, status=LearningStatus.DONE, finished=YESTERDAY,
            skills=frozenset({python}),
        ),
    )  # fmt: skip
    assert logged(prompts, Subject.STAYING_CURRENT)[0].text.startswith("You finished “Course”")


def test_a_date_that_was_put_off_is_asked_about(store: Store, prompts: JournalPrompts) -> None:
    pay = kept(store, project()).id
    key = kept(store, milestone(date(2026, 3, 26), project_id=pay)).id
    kept(store, MilestoneMove(milestone_id=key, day=YESTERDAY, from_due=TODAY, to_due=date(2026, 3, 26)))
    (asked,) = logged(prompts, Subject.PARTNERSHIP)
    assert asked.text == "“API contract frozen” moved by 7 d; how did you tell those who rely on it?"
    assert (asked.milestone_id, asked.project_id) == (key, pay)


def test_a_prompt_begins_an_entry(store: Store, clock: FixedClock, prompts: JournalPrompts) -> None:
    pay = kept(store, project()).id
    kept(store, entry("08:00", "12:00", day=YESTERDAY, project_id=pay))
    (asked,) = logged(prompts, Subject.PROBLEM_SOLVING)
    Journal(store, clock).answer(asked, "Twice charged @pm")
    (begun,) = all_of(store, JournalEntry)
    assert begun.title == "Twice charged"
    assert (begun.kind, begun.project_id, begun.role) == (JournalKind.SOLVED, pay, Role.IT)
