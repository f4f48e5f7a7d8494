"""Writing prompts: four subjects in turn, the same all day, from the log where it has something."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.prompts import Prompt, Subject, prompts_of, subjects_of

DAY = date(2026, 3, 19)


def logged(subject: Subject, text: str) -> Prompt:
    return Prompt(subject, text, JournalKind.SOLVED, logged=True, project_id=4)


@given(day=st.dates())
def test_each_day_asks_about_each_subject_and_begins_with_the_next_one(day: date) -> None:
    prompts = prompts_of(day)
    assert prompts == prompts_of(day)
    assert {each.subject for each in prompts} == set(Subject)
    assert tuple(each.subject for each in prompts) == subjects_of(day)
    if day < date.max:
        assert prompts_of(day + timedelta(days=1))[0].subject is prompts[1].subject


def test_questions_do_not_come_again_for_weeks() -> None:
    asked = [prompts_of(DAY + timedelta(days=ahead))[0].text for ahead in range(28)]
    assert len(set(asked)) == 28
    assert all(text.endswith("?") for text in asked)


def test_what_was_logged_comes_first_and_the_others_follow() -> None:
    prompts = prompts_of(DAY, [logged(Subject.PROBLEM_SOLVING, "Hardest?")])
    assert [each.text for each in prompts if each.logged] == ["Hardest?"]
    assert [each.subject for each in prompts[:4]] == list(subjects_of(DAY))
    assert [each.subject for each in prompts[4:]] == [Subject.PROBLEM_SOLVING]
    assert not prompts[4].logged


def test_several_of_a_subject_take_turns() -> None:
    texts = set()
    for ahead in range(0, 12, 4):
        found = prompts_of(DAY + timedelta(days=ahead), [logged(Subject.LEADERSHIP, name) for name in "abc"])
        texts.add(next(each.text for each in found if each.logged))
    assert texts == {"a", "b", "c"}


def test_a_soft_skill_is_named_by_the_prompts_about_it() -> None:
    prompts = prompts_of(DAY, [logged(Subject.LEADERSHIP, "a")], soft={"leadership": 7, "delivery": 9})
    named = {each.subject: each.skills for each in prompts}
    assert named[Subject.LEADERSHIP] == {7}
    assert named[Subject.PARTNERSHIP] == frozenset()
