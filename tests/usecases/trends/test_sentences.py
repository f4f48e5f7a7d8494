"""What a card says in a sentence: a change only where it is clear, with its uncertainty, and never a cause."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.figures.series import Figure, Halves, Measure, Point, Series
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.sentences import sentence
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from careercruise_desktop.usecases.trends.values import beside, change, interval, length, told
from tests.conftest import FixedClock
from tests.factories import entry
from tests.usecases.trends.asking import MONDAY, YEAR
from tests.usecases.trends.asking import given as records

PC = "\N{NO-BREAK SPACE}%"
WEEKS = 52
PERIOD = Period(date(2025, 3, 24), date(2026, 3, 22))


def course(values: list[float | None], unit: Measure, name: str, label: str) -> Series:
    firsts = [PERIOD.first + timedelta(weeks=at) for at in range(len(values))]
    points = (Point(first, first + timedelta(days=6), 5, value) for first, value in zip(firsts, values, strict=True))
    return Series(name, label, "", unit, tuple(points))


def balance(values: list[float | None]) -> Figure:
    series = (course(values, Measure.SHARE, "it_share", "IT share"),)
    return Figure(
        "role_balance", "Role balance", PERIOD, 900, 0.62, Measure.SHARE, series=series, band=(0.55, 0.65),
        counted=("entry", "entries"),
    )  # fmt: skip


def falling() -> list[float | None]:
    return [0.68 - 0.11 * at / (WEEKS - 1) + 0.05 * (at * 7 % 5 - 2) / 2 for at in range(WEEKS)]


def test_a_clear_change_says_from_what_to_what_over_how_long_and_by_how_much() -> None:
    assert sentence(balance(falling())) == (
        f"IT share fell over the year, from 66{PC} (n 85) in its first third to 58{PC} (n 85) in its last,"
        f" by 6 to 9 points; 62{PC} in all, within the target of 55 – 65{PC}"
    )


def test_gaps_and_parts_tell_nothing() -> None:
    gaps = [None if at in {7, 8, 30} else value for at, value in enumerate(falling())]
    whole = balance(gaps)
    series = whole.series[0]
    odd = series.points[-1]._replace(value=5.0, part=True)
    cut = replace(whole, series=(replace(series, points=(*series.points[:-1], odd)),))
    assert sentence(cut).startswith(f"IT share fell over the year, from 66{PC} (n 80) in its first third")


def test_noise_is_no_clear_change_and_few_points_are_too_few() -> None:
    noise = [0.6 + 0.05 * (at * 7 % 5 - 2) for at in range(WEEKS)]
    assert sentence(balance(noise)).startswith(f"No clear change in IT share over the year: 62{PC}")
    assert sentence(balance(falling()[:7])).startswith(
        f"IT share 62{PC}, too few points to tell a change (7 of the 8 needed)"
    )
    nothing = Figure("role_balance", "Role balance", PERIOD, 0, None, Measure.SHARE, counted=("entry", "entries"))
    assert sentence(nothing) == "Nothing to tell: no entries in this period"


def test_what_it_went_from_and_to_is_what_was_there_by_what_it_is_out_of() -> None:
    figure = balance(falling())
    series = figure.series[0]
    heavy = tuple(
        point._replace(value=0.9 if at == 0 else point.value, weight=1_000_000.0 if at in {0, WEEKS - 1} else 1.0)
        for at, point in enumerate(series.points)
    )
    last = round((series.points[-1].value or 0) * 100)
    said = sentence(replace(figure, series=(replace(series, points=heavy),)))
    assert said.startswith(f"IT share fell over the year, from 90{PC} (n 85) in its first third to {last}{PC} (n 85)")


def test_a_change_by_halves_says_both_numbers() -> None:
    figure = Figure(
        "milestones_on_time", "Milestones on time", PERIOD, 17, 14 / 17, Measure.SHARE, 0.59, 0.94,
        counted=("milestone", "milestones"), hits=14,
        halves=Halves(0.625, 8, 1.0, 9, Way.UP),
    )  # fmt: skip
    rose = f"Milestones on time rose from 62{PC} (n 8) in the first half to 100{PC} (n 9) in the second"
    assert sentence(figure) == rose
    same = replace(figure, halves=Halves(0.8, 8, 0.82, 9, Way.NOT_CLEAR))
    said = f"Milestones on time 82{PC}, 95{PC} interval 59 – 94{PC}"
    assert sentence(same) == f"{said}; no clear change over the year"
    early, late = Halves(None, 2, 1.0, 9, None), Halves(0.8, 8, None, 1, None)
    assert sentence(replace(figure, halves=early)) == f"{said}; too few in the first half to tell a change"
    assert sentence(replace(figure, halves=late)) == f"{said}; too few in the second half to tell a change"
    neither = Halves(None, 2, None, 2, None)
    assert sentence(replace(figure, halves=neither)) == f"{said}; too few to tell a change"
    day = replace(same, period=Period(PERIOD.first, PERIOD.first))
    assert sentence(day) == f"{said}; too few to tell a change"
    few = replace(figure, n=2, hits=1, value=None, low=None, high=None, note="1 of 2, too few for a share")
    assert sentence(few) == "Too little to tell: 1 of 2, too few for a share"


def test_going_together_is_never_a_cause() -> None:
    figure = Figure(
        "interference", "PM load and IT slip after it", PERIOD, 44, 0.42, Measure.CORRELATION, 0.1, 0.66,
        counted=("week", "weeks"),
    )  # fmt: skip
    rest = f"(ρ +0.42, 95{PC} interval +0.10 – +0.66, 44 weeks)"
    assert sentence(figure) == f"PM load and IT slip after it go together {rest}"
    assert sentence(replace(figure, low=-0.1)).startswith("No clear link between PM load and IT slip after it (ρ +0.42")
    assert "go opposite ways" in sentence(replace(figure, value=-0.4, low=-0.6, high=-0.1))
    few = replace(figure, n=8, value=None, low=None, high=None, note="not enough weeks")
    assert sentence(few) == "PM load and IT slip after it: not enough weeks to tell (8 of 12)"


def test_feedback_names_the_dimensions_that_changed() -> None:
    def dimension(name: str, way: Way | None) -> Figure:
        series = Series(name, name.capitalize(), "", Measure.RATING, ())
        halves = Halves(3.8, 9, 4.4, 11, way)
        return Figure(f"feedback_{name}", name, PERIOD, 20, 4.1, Measure.RATING, series=(series,), halves=halves)

    def said(*ways: Way | None) -> str:
        names = ("leadership", "delivery", "partnership")
        found = tuple(dimension(name, way) for name, way in zip(names, ways, strict=False))
        whole = Figure("feedback", "Feedback", PERIOD, 20, 4.1, Measure.RATING, counted=("answer", "answers"))
        return sentence(replace(whole, beside=found))

    rose = "Delivery rose from 3.8 (n 9) in the first half to 4.4 (n 11) in the second"
    assert said(Way.NOT_CLEAR, Way.UP) == f"{rose}; no clear change in the other one"
    assert said(Way.NOT_CLEAR, Way.UP, Way.NOT_CLEAR).endswith("; no clear change in the other 2")
    assert said(Way.NOT_CLEAR) == "No clear change in any dimension over the year: 20 answers"
    assert said(None) == "Mean of all ratings 4.1; too few ratings to tell a change"


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        (Measure.SHARE, 0.554, f"55{PC}"), (Measure.MINUTES, 135, "2 h 15"), (Measure.MINUTES, 74_400, "1,240 h"),
        (Measure.MINUTES, -74_400, "\N{MINUS SIGN}1,240 h"), (Measure.RATE, 2.71, "2.7 a day"),
        (Measure.DAYS, 1, "1 day"), (Measure.DAYS, 2.25, "2.2 days"), (Measure.DAYS, 4582, "4,582 days"),
        (Measure.INDEX, 0.9449, "0.94"), (Measure.CORRELATION, -0.276, "\N{MINUS SIGN}0.28"),
        (Measure.POINTS, 10.4, "+10"), (Measure.LEVEL, -0.9, "\N{MINUS SIGN}0.9"), (Measure.COUNT, 1200, "1,200"),
        (Measure.RATING, 4.44, "4.4"), (Measure.SHARE, None, "n/a"),
    ],
)  # fmt: skip
def test_values_are_told_by_what_they_count(unit: Measure, value: float | None, words: str) -> None:
    assert told(unit, value) == words


def test_changes_intervals_and_lengths_in_words() -> None:
    assert change(Measure.SHARE, -0.15, -0.07) == "7 to 15 points"
    assert change(Measure.SHARE, 0.011, 0.014) == "1 point"
    assert change(Measure.RATE, -2, -0.3) == "0.3 to 2.0 a day"
    assert change(Measure.MINUTES, 20, 60) == "20 min to 1 h"
    assert interval(Measure.SHARE, 0.206, 0.94) == f"21 – 94{PC}"
    assert interval(Measure.RATING, None, None) == ""
    days = {1: "the day", 7: "the week", 35: "the month", 91: "the quarter", 364: "the year", 41: "41 days",
            180: "6 months", 7305: "20 years", 600: "20 months", 541: "18 months",
                731: "2 years", 920: "2 years and 6 months"}  # fmt: skip
    for count, name in days.items():
        assert length(Period(PERIOD.first, PERIOD.first + timedelta(days=count - 1))) == name
    figure = Figure("x", "X", PERIOD, 17, 14 / 17, Measure.SHARE, 0.59, 0.94, hits=14, before=0.6)
    assert beside(figure) == f"14 of 17, 95{PC} interval 59 – 94{PC}, from 60{PC}"


def test_every_card_says_something_where_there_is_nothing(store: Store, clock: FixedClock) -> None:
    said = {figure.key: sentence(figure) for figure in TrendsCase(store, clock).wall(YEAR)}
    assert set(said) == set(CARDS)
    assert said["load"] == "Nothing to tell: no whole week in this period"
    assert all(each.startswith(("Nothing to tell: no ", "PM load and IT slip")) for each in said.values()), said
    for key in CARDS:
        assert TrendsCase(store, clock).behind(key, YEAR, Place(PERIOD.first, PERIOD.last)).rows == ()


@settings(max_examples=60)
@given(some.lists(some.none() | some.floats(0, 1), max_size=60))
def test_no_sentence_names_a_cause_or_a_direction_against_its_points(values: list[float | None]) -> None:
    said = sentence(balance(values))
    assert not any(word in said for word in ("because", "caused", "due to", "led to", "thanks", "!"))
    known = [value for value in values if value is not None]
    if known and known == sorted(known):
        assert " fell " not in said
    if known and known == sorted(known, reverse=True):
        assert " rose " not in said


def test_the_longest_gap_is_told_with_its_days(store: Store, clock: FixedClock) -> None:
    records(store, entry(day=MONDAY - timedelta(weeks=2)), entry(day=MONDAY + timedelta(days=2)))
    said = sentence(TrendsCase(store, clock).figure("logged_days", YEAR))
    days = "3 – 17 Mar 2026"
    assert said == f"Something was logged on 2 of 13 working days; the longest gap was 11 working days, {days}"


def test_a_change_that_is_written_as_none_is_not_told() -> None:
    # Clear, but by less than half a point at its least.
    slight = [0.6 + 0.0006 * at + 0.024 * (at * 7 % 5 - 2) for at in range(WEEKS)]
    said = sentence(balance(list(slight)))
    assert not re.search(r"\bby 0 to\b|rose|fell", said)
    assert "No clear change in IT share" in said


def test_half_an_hour_counts_as_one_whatever_stands_before_it() -> None:
    assert [told(Measure.MINUTES, minutes) for minutes in (630, 690, 750, 749, -630)] == [
        "11 h", "12 h", "13 h", "12 h", "\N{MINUS SIGN}11 h",
    ]  # fmt: skip


def test_one_week_of_work_tells_no_change_of_load(store: Store, clock: FixedClock) -> None:
    records(store, entry(day=MONDAY - timedelta(weeks=1)))
    said = sentence(TrendsCase(store, clock).figure("load", YEAR))
    assert said.endswith("; too few weeks to tell a change")
    assert "no clear change" not in said
