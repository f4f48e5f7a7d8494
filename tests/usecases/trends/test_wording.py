"""Every sentence and definition of the wall, for whatever there is to tell: sound words, and no more than is clear."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.figures.series import Figure, Halves, Measure, Point, Series
from careercruise_desktop.domain.figures.slope import theil_sen
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.sentences import sentence
from careercruise_desktop.usecases.trends.values import beside

FIRST = date(2006, 3, 20)
CAUSES = re.compile(r"because|caus|due to|led to|thanks|leads|effect|result of|makes|!")
THINGS = "days|weeks|months|years|entries|blocks|milestones|skills|tasks|ratings|answers|delegations"
ONE_OF_MANY = re.compile(rf"(?<![\d,.])\b1 (working |whole )?({THINGS})\b")
UNITS = {
    "plan_accuracy": (Measure.SHARE, "accuracy", ("block", "blocks")),
    "role_switches": (Measure.RATE, "switches_a_day", ("day with times", "days with times")),
    "role_balance": (Measure.SHARE, "it_share", ("entry", "entries")),
    "learning_hours": (Measure.MINUTES, "minutes", ("entry or item", "entries and items")),
    "load": (Measure.MINUTES, "minutes", ("week", "weeks")),
    "estimate_bias": (Measure.FACTOR, "bias", ("task", "tasks")),
    "cpi": (Measure.INDEX, "portal", ("project", "projects")),
    "skill_levels": (Measure.LEVEL, "technical", ("skill", "skills")),
    "logged_days": (Measure.DAYS, "minutes", ("working day", "working days")),
    "milestones_on_time": (Measure.SHARE, "on_time", ("milestone", "milestones")),
    "morale": (Measure.SCORE, "morale", ("answer", "answers")),
    "delegation": (Measure.MINUTES, "minutes", ("delegation", "delegations")),
    "interference": (Measure.CORRELATION, "pm_minutes", ("week", "weeks")),
    "feedback": (Measure.RATING, "leadership", ("rating", "ratings")),
}
SCALE = {Measure.MINUTES: 3000.0, Measure.SCORE: 10.0, Measure.RATE: 6.0, Measure.LEVEL: 5.0, Measure.RATING: 5.0,
         Measure.FACTOR: 2.0, Measure.INDEX: 1.5, Measure.DAYS: 5.0}  # fmt: skip


def figure(key: str, values: list[float | None], n: int, step: int = 7, way: Way | None = None) -> Figure:
    """A figure of a card with a point for each value, as its card gives it."""
    unit, name, counted = UNITS[key]
    known = [value * SCALE.get(unit, 1.0) for value in values if value is not None]
    n = n if known else 0
    firsts = [FIRST + timedelta(days=step * at) for at in range(max(1, len(values)))]
    points = tuple(
        Point(first, first + timedelta(days=step - 1), 1, None if value is None else value * SCALE.get(unit, 1.0))
        for first, value in zip(firsts, values, strict=False)
    )
    period = Period(FIRST, firsts[-1] + timedelta(days=step - 1))
    value = (round(sum(known) / len(known)) if unit is Measure.DAYS else sum(known) / len(known)) if n else None
    told = Figure(
        key, CARDS[key].title, period, n, value, unit, series=(Series(name, "IT share", "", unit, points),),
        counted=counted, hits=min(n, 1) if unit in {Measure.DAYS, Measure.SHARE} else None,
        band=(0.55, 0.65) if key == "role_balance" else None,
    )  # fmt: skip
    if key in {"milestones_on_time", "morale"}:
        halves = Halves(value, n // 2, value, n - n // 2, way)
        told = replace(told, halves=halves, low=value, high=value)
    return replace(told, beside=_others(told))


def _others(told: Figure) -> tuple[Figure, ...]:
    """What stands beside the figures that tell more than one."""
    one = replace(told, series=(), halves=None, hits=min(told.n, 1), unit=Measure.SHARE, value=0.5 if told.n else None)
    gap = Point(FIRST, FIRST + timedelta(days=1), 1, 1)
    named = {
        "logged_days": [("longest_gap", (Series("gap", "Gap", "", Measure.DAYS, (gap,)),), 1.0)],
        "skill_levels": [("skill_growth", (), -0.5)],
        "delegation": [("delegation_first_time", (), 0.5), ("delegation_stale", (), 1.0)],
        "load": [("long_weeks", (), 1.0)],
        "estimate_bias": [("estimates_near", (), 0.5)],
    }
    return tuple(
        replace(one, key=key, series=series, value=value if told.n else None)
        for key, series, value in named.get(told.key, [])
    )


@settings(max_examples=150, deadline=None)
@given(
    some.sampled_from([key for key in UNITS if key not in {"interference", "feedback"}]),
    some.lists(some.none() | some.floats(0, 1), max_size=40),
    some.integers(1, 1300),
    some.sampled_from((1, 7, 30, 91)),
    some.sampled_from((None, *Way)),
)
def test_whatever_there_is_to_tell_is_told_in_sound_words(
    key: str, values: list[float | None], n: int, step: int, way: Way | None
) -> None:
    told = figure(key, values, n, step, way)
    said = sentence(told)
    sound(said)
    sound(beside(told))
    if not told.n:
        assert said.startswith("Nothing to tell: no ")
    if told.halves is not None:
        assert bool(re.search(r"\b(rose|fell)\b", said)) is (bool(told.n) and clear(told, way))


def clear(told: Figure, way: Way | None) -> bool:
    return way in {Way.UP, Way.DOWN} and told.period.days > 1


def sound(said: str) -> None:
    """No cause, no broken number, no plural of one, no two spaces, no end without a beginning."""
    assert not CAUSES.search(said), said
    assert not re.search(r"\d %|  | ,| ;|\(\)|None|nan|-\d|\d-\d", said), said
    assert not ONE_OF_MANY.search(said), said
    assert said.count("(") == said.count(")"), said
    assert not said.endswith((".", ",", ";", ":")), said
    assert not said or said[:1] == said[:1].upper(), said


@settings(max_examples=150, deadline=None)
@given(
    some.sampled_from(("plan_accuracy", "role_switches", "role_balance", "learning_hours", "load", "estimate_bias")),
    some.lists(some.floats(0, 1), min_size=8, max_size=60),
)
def test_a_change_is_told_only_where_its_interval_excludes_none(key: str, values: list[float]) -> None:
    told = figure(key, list(values), 900)
    found = theil_sen([(7.0 * at, value) for at, value in enumerate(values)])
    went = re.search(r"\b(rose|fell)\b", sentence(told))
    if went:
        assert found is not None
        assert found.clear
        assert (went[0] == "rose") is (found.slope > 0)
    elif found is None or not found.clear:
        assert "no clear change" in sentence(told).lower()


@pytest.mark.parametrize(
    ("key", "values", "step", "said"),
    [
        ("learning_hours", [0.1 + at / 100 for at in range(40)], 7, "by week it rose over 9 months, from "),
        ("learning_hours", [0.1 + at / 100 for at in range(40)], 30, "it rose over 3 years and 3 months, from "),
        ("load", [0.9 - at / 100 for at in range(80)], 91, "by quarter it fell over 20 years, from "),
        ("plan_accuracy", [0.4 + at / 100 for at in range(40)], 7, "Plan accuracy rose over 9 months, from 46"),
        ("role_switches", [0.4] * 12, 1, "No clear change in role switches over 12 days: 2.4 a day"),
        ("role_balance", [0.4], 7, "%, too few points to tell a change (1 of the 8 needed); below the target"),
        ("estimate_bias", [0.6], 30, "; 1 of 9 was within 25\N{NO-BREAK SPACE}%; too few points to tell a change"),
        ("cpi", [0.5], 7, "Median CPI 0.75: 1 of 9 projects earned less than it cost"),
        ("delegation", [0.5], 7, "1 of 9 accepted the first time; 1 of 9 still out is stale"),
    ],
)  # fmt: skip
def test_sentences_of_one_of_few_and_of_many_points(key: str, values: list[float | None], step: int, said: str) -> None:
    assert said in sentence(figure(key, values, 9, step))


def test_what_there_is_only_one_of_is_told_as_one() -> None:
    assert sentence(figure("cpi", [0.5], 1)) == "Median CPI 0.75: 1 of 1 project earned less than it cost"
    assert sentence(figure("learning_hours", [], 0)) == "Nothing to tell: no learning in this period"
    one = figure("skill_levels", [0.6], 1)
    none_again = replace(one, beside=(replace(one.beside[0], value=None, n=0),))
    assert sentence(none_again) == "1 skill at 3.0 on average; none was assessed again over the week"


@pytest.mark.parametrize("key", CARDS)
def test_a_definition_reads_well_and_names_its_formula(key: str) -> None:
    meaning = CARDS[key].meaning
    assert not re.search(r"\d %|  |\d-\d| - |\.\.|<=|>=", meaning)
    assert re.search(r"\. Formula: .*\.$", meaning)
    assert meaning[0].isupper()


def test_projects_that_are_counted_but_cannot_be_drawn_are_named() -> None:
    told = figure("cpi", [0.5], 2)
    other = replace(told.series[0], name="no plan")
    spi = replace(told, key="spi", beside=())
    said = sentence(replace(told, series=(*told.series, other), beside=(spi,)))
    assert said == "Median CPI 0.75: 2 of 2 projects earned less than they cost; 1 without a time index is not drawn"
