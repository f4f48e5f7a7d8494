"""The parts that a sample career is made of: calendar, chance, curves and texts."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.projects import project_code
from careercruise_desktop.usecases.sample.calendar import WorkCalendar, holidays
from careercruise_desktop.usecases.sample.chance import Chance, Deck
from careercruise_desktop.usecases.sample.curves import IT_SHARE, value
from careercruise_desktop.usecases.sample.texts import journal_now, person, stories
from careercruise_desktop.usecases.sample.texts.journal_conflicts import CONFLICTS
from careercruise_desktop.usecases.sample.texts.journal_current import CURRENT
from careercruise_desktop.usecases.sample.texts.journal_decisions import DECISIONS
from careercruise_desktop.usecases.sample.texts.journal_learned import LEARNED
from careercruise_desktop.usecases.sample.texts.journal_solved import SOLVED
from careercruise_desktop.usecases.sample.texts.journal_wins import WINS
from careercruise_desktop.usecases.sample.texts.projects_house import HOUSE
from careercruise_desktop.usecases.sample.texts.projects_public import PUBLIC
from careercruise_desktop.usecases.sample.texts.projects_trade import TRADE

STORIES = {
    JournalKind.SOLVED: SOLVED, JournalKind.WIN: WINS, JournalKind.DECISION: DECISIONS, JournalKind.LEARNED: LEARNED,
    JournalKind.CONFLICT: CONFLICTS, JournalKind.STAYING_CURRENT: CURRENT,
}  # fmt: skip
PLOTS = (*TRADE, *PUBLIC, *HOUSE)
SLOTS = {
    "part": "basket", "Part": "Basket", "other": "checkout", "client": "Kestrel", "Client": "Kestrel", "mate": "Ana",
    "project": "Online shop relaunch", "few": 3, "some": 12, "many": 40, "lots": "4,000", "hours": 2, "weeks": 5,
}  # fmt: skip


@pytest.mark.parametrize(
    ("easter", "year"),
    [(date(2024, 3, 31), 2024), (date(2025, 4, 20), 2025), (date(2026, 4, 5), 2026), (date(2038, 4, 25), 2038)],
)
def test_easter_falls_where_the_church_says(easter: date, year: int) -> None:
    assert holidays(year)[easter - timedelta(days=2)] == "Good Friday"
    assert holidays(year)[easter + timedelta(days=1)] == "Easter Monday"


def test_midsummer_eve_is_a_friday_in_june() -> None:
    eves = [day for year in range(2000, 2040) for day, name in holidays(year).items() if name == "Midsummer Eve"]
    assert all(eve.weekday() == 4 and eve.month == 6 and 19 <= eve.day <= 25 for eve in eves)


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.integers(0, 10**9))
def test_the_weeks_around_today_are_worked(today: date, seed: int) -> None:
    calendar = WorkCalendar(today - timedelta(days=730), today, Chance(seed, "calendar"))
    around = (today + timedelta(days=step) for step in range(-30, 12))
    expected = [day for day in around if day.weekday() < 5 and day not in holidays(day.year)]
    assert list(calendar.days(today - timedelta(days=30), today + timedelta(days=11))) == expected
    assert all(first < last < today for first, last in calendar.leave)


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.integers(-40, 40))
def test_steps_count_working_days(today: date, count: int) -> None:
    calendar = WorkCalendar(today - timedelta(days=400), today, Chance(1, "calendar"))
    start = calendar.back(today - timedelta(days=100))
    there = calendar.step(start, count)
    assert calendar.working(there)
    assert len(list(calendar.days(min(start, there), max(start, there)))) == abs(count) + 1


def test_a_curve_goes_through_its_points_and_stays_at_its_ends() -> None:
    assert [value(IT_SHARE, years) for years, _ in IT_SHARE] == [share for _, share in IT_SHARE]
    assert value(IT_SHARE, -1) == IT_SHARE[0][1]
    assert value(IT_SHARE, 99) == IT_SHARE[-1][1]
    assert value(((0, 2.0), (1, 4.0)), 0.25) == 2.5


def test_chance_repeats_for_a_seed_and_subject_only() -> None:
    def drawn(seed: int, subject: str) -> list[int]:
        chance = Chance(seed, subject)
        return [chance.whole(0, 999) for _ in range(8)]

    assert drawn(1, "log") == drawn(1, "log")
    assert drawn(1, "log") != drawn(2, "log")
    assert drawn(1, "log") != drawn(1, "plan")


def test_a_template_gives_one_alternative_one_number_and_its_slots() -> None:
    said = {Chance(seed, "x").said("[a|b {name}] <2-3>", {"name": "[c|d]"}) for seed in range(60)}
    assert said == {"a 2", "a 3", "b [c|d] 2", "b [c|d] 3"}


def test_a_deck_deals_every_card_before_one_comes_again() -> None:
    deck = Deck(Chance(1, "deck"), range(10))
    assert sorted(deck.deal(range(10)) for _ in range(10)) == list(range(10))
    assert {deck.deal((3, 4)) for _ in range(20)} == {3, 4}


def test_every_project_has_a_code_a_name_and_words_of_its_own() -> None:
    runs = [run for plot in PLOTS for run in plot.runs]
    assert [project_code(run.code) for run in runs] == [run.code for run in runs]
    assert max(Counter(run.code for run in runs).values()) == 1
    assert max(Counter(run.name for run in runs).values()) == 1
    skills = {grown.name for grown in person.SKILLS if grown.kind == "technical"}
    for plot in PLOTS:
        assert set(plot.skills) <= skills
        assert len(set(plot.parts)) >= 6
        assert 4 <= len(plot.milestones) <= 7
        assert {title.split()[0] for title in plot.milestones} == {"it", "pm"}


@pytest.mark.parametrize("year", range(2005, 2036, 5))
def test_every_year_has_enough_projects_and_stories(year: int) -> None:
    assert sum(len(plot.runs) for plot in PLOTS if plot.since <= year <= plot.until) >= 50
    for kind, told in STORIES.items():
        assert sum(story.since <= year <= story.until for story in told) >= 10, kind


@pytest.mark.parametrize("kind", STORIES, ids=str)
def test_stories_read_as_whole_sentences(kind: JournalKind) -> None:
    skills = {grown.name for grown in person.SKILLS}
    for story in STORIES[kind]:
        assert story.role in {"it", "pm"}
        assert set(story.skills) <= skills
        for seed in range(12):
            chance = Chance(seed, story.title)
            title = chance.said(story.title, SLOTS)
            assert not title.endswith(".")
            for words in (story.body, *story.star):
                said = chance.said(words, SLOTS)
                assert said[-1] in ".:", said
                assert not set(said) & set("[]{}<>|!"), said


def test_last_sentences_are_sentences() -> None:
    for role, tails in stories.TAILS.items():
        assert role in {"it", "pm"}
        assert all(Chance(1, tail).said(tail, SLOTS).endswith(".") for tail in tails)


def test_the_written_entries_use_skills_that_exist() -> None:
    skills = {grown.name for grown in person.SKILLS}
    assert {name for one in journal_now.JOURNAL for name in one.skills} <= skills
    required = {name for _, _, _, wanted in person.TARGETS for name, *_ in wanted}
    assert required <= skills
