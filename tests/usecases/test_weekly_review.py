"""The weekly review: the week's figures, three questions, and the entry that keeps them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.markdown.reading import excerpt, parsed
from careercruise_desktop.domain.milestones import MilestoneMove, MoveReason
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.weekly_review import WeeklyReview
from careercruise_desktop.usecases.weekly_state import QUESTIONS
from careercruise_desktop.usecases.weekly_text import figures_of, review_in
from tests.conftest import FixedClock
from tests.factories import TODAY, block, entry, milestone, person, project, skill, task
from tests.usecases.keeping import all_of, kept, labels

MONDAY = date(2026, 3, 16)
WEEK = Period(MONDAY, date(2026, 3, 22))


@pytest.fixture
def reviews(store: Store, clock: FixedClock) -> WeeklyReview:
    return WeeklyReview(store, clock)


@pytest.fixture
def busy(store: Store) -> None:
    """A week with something of everything, and the same just outside of it."""
    pay, ana = kept(store, project()).id, kept(store, person()).id
    python, talk = kept(store, skill()).id, kept(store, skill(name="Negotiation")).id
    for day in (MONDAY, MONDAY - timedelta(days=1)):
        kept(store, block("09:00", "11:00", day=day, title="Retry", project_id=pay))
        kept(store, entry("09:00", "10:30", day=day, title="Retry", project_id=pay, skills=frozenset({python})))
        kept(store, entry("13:00", "14:00", day=day, role=Role.PM, title="Steering"))
        kept(store, milestone(day, title=f"Reached {day.day}", achieved=day, project_id=pay))
        key = kept(store, milestone(day + timedelta(days=9), title=f"Moved {day.day}", project_id=pay)).id
        kept(store, MilestoneMove(milestone_id=key, day=day, from_due=day, to_due=day + timedelta(days=4)))
        kept(
            store,
            MilestoneMove(
                milestone_id=key, day=day, from_due=day + timedelta(days=4), to_due=day + timedelta(days=9),
                reason=MoveReason.SCOPE,
            ),
        )  # fmt: skip
        out = kept(store, task(title=f"Patch {day.day}")).id
        kept(store, Delegation(task_id=out, person_id=ana, since=day, returned=day + timedelta(days=1)))
        kept(store, JournalEntry(day=day, kind=JournalKind.WIN, title="Signed", skills=frozenset({talk})))


def test_an_empty_week_has_its_questions(reviews: WeeklyReview) -> None:
    page = reviews.week()
    assert (page.period, page.questions, page.answers) == (WEEK, QUESTIONS, ("", "", ""))
    assert page.entry is None
    assert page.title == "Week 12, 16 Mar – 22 Mar 2026"
    assert list(figures_of(page)) == ["Logged 0 min: IT 0 min, PM 0 min"]
    assert reviews.due() is None


def test_the_page_tells_the_week_and_no_other(busy: None, reviews: WeeklyReview) -> None:
    page = reviews.week(TODAY)
    assert (page.balance.it, page.balance.pm) == (90, 60)
    assert (page.figures.past_planned, page.figures.kept) == (120, 90)
    assert [(each.title, each.days) for each in page.reached] == [("Reached 16", 0)]
    assert [(each.title, each.days, each.reason) for each in page.moved] == [("Moved 16", 9, "scope")]
    assert [(each.name, each.minutes, each.told) for each in page.skills] == [("Python", 90, 0), ("Negotiation", 0, 1)]
    # What went out on the Sunday before came back on Monday.
    assert [(each.title, each.what) for each in page.delegations] == [
        ("Patch 15", "came back"), ("Patch 16", "handed over"), ("Patch 16", "came back"),
    ]  # fmt: skip
    assert [line.day for line in page.told] == [MONDAY]


def test_it_is_kept_as_an_entry_with_the_figures(store: Store, busy: None, reviews: WeeklyReview) -> None:
    saved = reviews.save(TODAY, ("Signing *early*.", "", "- Staging\n- Load\x07 test"))
    (review,) = [each for each in all_of(store, JournalEntry) if each.kind is JournalKind.WEEKLY_REVIEW]
    assert saved.record == review
    assert saved.remarks == ("1 unreadable character left out.",)
    assert (review.day, review.title) == (TODAY, "Week 12, 16 Mar – 22 Mar 2026")
    assert review.written is not None
    assert review.body == (
        "- Logged 2 h 30: IT 1 h 30, PM 1 h\n"
        "- Share of IT 60\N{NO-BREAK SPACE}%, target 60\N{NO-BREAK SPACE}%\n"
        "- Planned 2 h, kept 1 h 30 (75\N{NO-BREAK SPACE}%)\n"
        "- Reached 1 milestone: Reached 16, on time\n"
        "- Moved 1 milestone: Moved 16, 9 d later (scope)\n"
        "- Used 1 skill: Python 1 h 30\n"
        "- Handed over 1 task: Patch 16, Ana Ferreira\n"
        "- Came back 2 tasks: Patch 15, Ana Ferreira; Patch 16, Ana Ferreira\n"
        "- Wrote 1 entry in the journal: 1 win\n\n"
        f"## {QUESTIONS[0]}\n\nSigning *early*.\n\n"
        f"## {QUESTIONS[1]}\n\n"
        f"## {QUESTIONS[2]}\n\n- Staging\n- Load test"
    )
    assert labels(store)[0] == "Save weekly review"
    page = reviews.week(TODAY)
    assert page.entry == review
    assert page.answers == ("Signing *early*.", "", "- Staging\n- Load test")
    assert [line.kind for line in page.told] == [JournalKind.WIN]


def test_saving_again_changes_the_one_review_of_the_week(
    store: Store, clock: FixedClock, busy: None, reviews: WeeklyReview
) -> None:
    key = reviews.save(TODAY, ("One", "", "")).record.id
    Journal(store, clock).change(key, title="My week", tags=frozenset({"calm"}))
    clock.forward(5)
    reviews.save(MONDAY, ("One", "Two", ""))
    (review,) = [each for each in all_of(store, JournalEntry) if each.kind is JournalKind.WEEKLY_REVIEW]
    assert (review.id, review.title, review.tags) == (key, "My week", {"calm"})
    assert review_in(review.body).answers == ("One", "Two", "")
    store.undo()
    assert reviews.week().answers == ("One", "", "")


def test_names_from_outside_stay_text(store: Store, reviews: WeeklyReview) -> None:
    hostile = "# [x](https://evil.example) ![p](file:///etc/passwd) *a* <img src=x>"
    kept(store, milestone(MONDAY, title=hostile, achieved=MONDAY))
    body = reviews.save(TODAY, ("Well", "", "")).record
    assert isinstance(body, JournalEntry)
    assert hostile in excerpt(body.body, 400)
    drawn = repr(parsed(body.body))
    assert "emphasis=True" not in drawn
    assert "Heading(level=1" not in drawn


def test_a_past_week_is_kept_on_its_last_day(store: Store, busy: None, reviews: WeeklyReview) -> None:
    assert reviews.due() == Period(date(2026, 3, 9), date(2026, 3, 15))
    entry = reviews.save(date(2026, 3, 10), ("Fine", "", "")).record
    assert isinstance(entry, JournalEntry)
    assert (entry.day, entry.written) == (date(2026, 3, 15), None)
    assert reviews.due() is None


def test_a_review_without_an_answer_or_of_a_week_to_come_is_refused(store: Store, reviews: WeeklyReview) -> None:
    with pytest.raises(Refused, match="at least one"):
        reviews.save(TODAY, ("", " \n", "\x00"))
    with pytest.raises(Refused, match="still to come"):
        reviews.save(date(2026, 3, 23), ("a", "b", "c"))
    with pytest.raises(Refused, match="at most 100,000"):
        reviews.save(TODAY, ("x" * 100_000, "", ""))
    assert all_of(store, JournalEntry) == []


def test_many_are_counted_and_some_named(store: Store, reviews: WeeklyReview) -> None:
    for number in range(11):
        kept(store, milestone(MONDAY + timedelta(days=number % 3 - 1), title=f"M{number:02}", achieved=MONDAY))
    (line,) = [each for each in figures_of(reviews.week()) if each.startswith("Reached")]
    assert line.startswith("Reached 11 milestones: M00, 1 d late; M01, on time; M02, 1 d early; ")
    assert line.endswith("; and 3 more")


@given(answers=st.tuples(*[st.text(st.characters(codec="utf-8", categories=("L", "P", "N", "Zs")))] * 3))
def test_answers_are_found_again(answers: tuple[str, str, str]) -> None:
    body = "\n\n".join(
        [
            "- figures",
            *(f"## {question}\n\n{answer}".rstrip() for question, answer in zip(QUESTIONS, answers, strict=True)),
        ]
    )
    assert review_in(body) == ("- figures", tuple(answer.strip() for answer in answers))


def test_figures_are_told_from_what_a_person_wrote(store: Store, busy: None, reviews: WeeklyReview) -> None:
    lines = [f"- {line}" for line in figures_of(reviews.week())]
    assert review_in("\n".join(lines)).own == ""
    assert review_in("\n".join(f"{line}, as I was ill" for line in lines[:2])).own.count("as I was ill") == 2


LINES = (
    "- Logged 6 h: IT 6 h, PM 0 min",
    "**What went well?** Enough",
    "",
    "  - more",
    "> said",
    *(f"## {one}" for one in QUESTIONS),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(lines=st.lists(st.sampled_from(LINES), max_size=9))
def test_no_line_of_a_review_that_came_about_in_another_way_is_lost(
    store: Store, clock: FixedClock, lines: list[str]
) -> None:
    reviews = WeeklyReview(store, clock)
    made = Journal(store, clock).begin(JournalKind.WEEKLY_REVIEW, body="\n".join(lines)).record
    page = reviews.week(TODAY)
    reviews.save(TODAY, (f"{page.answers[0]}\n\nNew".strip(), *page.answers[1:]))
    again = reviews.week(TODAY)
    assert again.entry is not None
    assert again.own == page.own
    body = again.entry.body
    for line in {one for one in lines if one.strip() and not one.startswith("- Logged")}:
        assert body.count(line.strip()) >= sum(one.strip() == line.strip() for one in lines)
    Journal(store, clock).remove(made.id)
