"""Charts drawn from figures: valid SVG with text as text, every value where it belongs, whatever the figure holds."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.series import Figure, Mark, Measure, Point, Series
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.exporters.charts.axes import day_ticks, labels, value_axis
from careercruise_desktop.exporters.charts.draw import drawing
from careercruise_desktop.exporters.charts.setting import Setting
from careercruise_desktop.exporters.charts.sheet import Drawing, Sheet, Spot, colours, whole_svg
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.tables import table_csv
from careercruise_desktop.usecases.trends.values import told

SVG = "{http://www.w3.org/2000/svg}"
MONDAY = date(2026, 7, 6)
QUARTER = Period(date(2026, 7, 1), date(2026, 9, 30))
EXACT = Setting(told=lambda unit, value: repr(value))


def weeks(*values: float | None, low: float | None = None, high: float | None = None) -> tuple[Point, ...]:
    days = (MONDAY + timedelta(weeks=at) for at in range(len(values)))
    return tuple(
        Point(day, day + timedelta(days=6), 3, value, low, high) for day, value in zip(days, values, strict=True)
    )


def figure(key: str, unit: Measure, *series: Series, **more: object) -> Figure:
    return Figure(key, key.capitalize(), QUARTER, 9, 1.0, unit, series=series, **more)  # type: ignore[arg-type]


def series(name: str, unit: Measure, *values: float | None, mark: str = "") -> Series:
    return Series(name, name.capitalize(), mark, unit, weeks(*values))


def parsed(made: Drawing | None) -> ET.Element:
    assert made is not None
    return ET.fromstring(whole_svg(made, "What it says."))


def words(svg: ET.Element) -> list[str]:
    return [each.text or "" for each in svg.iter(f"{SVG}text")]


def says(svg: ET.Element, tag: str) -> dict[str, ET.Element]:
    """The shapes that tell something, by what they tell."""
    found = ((each.find(f"{SVG}title"), each) for each in svg.iter(f"{SVG}{tag}"))
    return {title.text or "": each for title, each in found if title is not None}


def test_bars_are_as_high_as_the_csv_says_and_both_roles_stand_on_each_other() -> None:
    shown = figure(
        "role_balance", Measure.SHARE, series("it_minutes", Measure.MINUTES, 1200, None, 600, mark="it"),
        series("pm_minutes", Measure.MINUTES, 600, None, 900, mark="pm"), band=(0.55, 0.65),
    )  # fmt: skip
    svg = parsed(drawing(shown, Setting(told=told)))
    bars = says(svg, "rect")
    assert len(bars) == 4
    drawn = {text.split(": ")[1].split(",")[0]: each for text, each in bars.items()}
    heights = {text: float(each.attrib["height"]) for text, each in drawn.items()}
    by_hour = heights["It_minutes 20 h"] / 20
    rows = list(csv.DictReader(io.StringIO(table_csv(shown).decode())))
    for row in (rows[0], rows[2]):
        for role in ("it", "pm"):
            minutes = int(row[f"{role}_minutes"])
            assert heights[f"{role.capitalize()}_minutes {told(Measure.MINUTES, minutes)}"] == pytest.approx(
                by_hour * minutes / 60, abs=0.02
            )
    lower, upper = drawn["It_minutes 20 h"], drawn["Pm_minutes 10 h"]
    assert float(upper.attrib["y"]) + float(upper.attrib["height"]) == pytest.approx(float(lower.attrib["y"]), abs=0.02)
    assert (lower.attrib["class"], upper.attrib["class"]) == ("f-it", "f-pm")
    assert {"It_minutes", "Pm_minutes", "target", "30\N{NO-BREAK SPACE}h"} <= set(words(svg))
    assert [each.attrib["class"] for each in svg.iter(f"{SVG}polygon")] == ["f-pm_mark"]
    dashed = [each for each in svg.iter(f"{SVG}line") if "stroke-dasharray" in each.attrib]
    assert len(dashed) == 2


def test_a_gap_stays_a_gap_and_an_interval_is_a_band() -> None:
    course = Series("morale", "Morale", "", Measure.SCORE, (*weeks(6, 7, None, 8, low=5, high=9),))
    marks = (Mark(MONDAY, 1, "Demo"), Mark(date(2020, 1, 1), 2, "Long ago"))
    svg = parsed(drawing(figure("morale", Measure.SCORE, course, marks=marks)))
    lines = [each.attrib["points"].split() for each in svg.iter(f"{SVG}polyline")]
    assert [len(each) for each in lines] == [2]
    assert len(says(svg, "circle")) == 4
    assert len(list(svg.iter(f"{SVG}polygon"))) == 1
    assert "1" in words(svg)
    assert "Demo" in says(svg, "circle")
    assert "Long ago" not in says(svg, "circle")


def test_levels_are_steps_named_at_their_ends_and_a_part_is_fainter() -> None:
    whole = weeks(2.0, 3.0)
    soft = Series("soft", "Soft", "", Measure.LEVEL, whole)
    svg = parsed(drawing(figure("skill_levels", Measure.LEVEL, soft, series("pm", Measure.LEVEL, 3, 3)), EXACT))
    (step, *_) = [each.attrib["points"].split() for each in svg.iter(f"{SVG}polyline")]
    assert len(step) == 4
    assert {"Soft 3.0", "Pm 3"} <= set(words(svg))
    last = Point(whole[0].first, whole[0].last, 1, 60.0, part=True)
    bar = says(
        parsed(drawing(figure("learning_hours", Measure.MINUTES, Series("m", "M", "", Measure.MINUTES, (last,))))),
        "rect",
    )
    assert next(iter(bar.values())).attrib["opacity"] == "0.55"


def test_trails_are_numbered_and_named_and_lie_where_their_indexes_are() -> None:
    def both(name: str, *values: float) -> Series:
        return Series(name, f"Project {name}", "", Measure.INDEX, weeks(*values))

    spi = figure("spi", Measure.INDEX, both("a", 1.0, 1.2), both("b", 0.9, 0.8), by="project")
    svg = parsed(
        drawing(figure("cpi", Measure.INDEX, both("a", 1.0, 1.1), both("b", 0.95, 0.9), by="project", beside=(spi,)))
    )
    dots = {text.split(": ")[1]: each for text, each in says(svg, "circle").items()}
    ahead, late = dots["Project a, CPI 1.1, SPI 1.2, n 3"], dots["Project b, CPI 0.9, SPI 0.8, n 3"]
    assert float(ahead.attrib["cx"]) > float(late.attrib["cx"])
    assert float(ahead.attrib["cy"]) < float(late.attrib["cy"])
    assert {"1", "2", "Project a", "Project b", "CPI, cost →", "ahead, under cost"} <= set(words(svg))


def test_squares_lie_in_their_week_and_get_stronger_with_the_time() -> None:
    days = tuple(Point(MONDAY + timedelta(days=at), MONDAY + timedelta(days=at), 1, float(at * 60)) for at in range(14))
    svg = parsed(drawing(figure("logged_days", Measure.DAYS, Series("minutes", "Logged", "", Measure.MINUTES, days))))
    squares = list(says(svg, "rect").values())
    assert [each.attrib["class"] for each in squares] == ["f-band", *["f-c3"] * 13]
    assert [each.attrib.get("opacity") for each in squares[1:9]] == [
        "0.32",
        "0.32",
        "0.32",
        "0.62",
        "0.62",
        "0.62",
        "0.62",
        None,
    ]
    assert len({each.attrib["x"] for each in squares}) == 2
    assert {"Mon", "Wed", "Fri", "Sun", "Jul"} <= set(words(svg))


def test_rows_show_the_value_its_interval_and_what_it_was() -> None:
    whole = weeks(4.2, low=3.5, high=4.8)[0]
    one = Figure(
        "feedback_delivery", "Feedback: delivery", QUARTER, 9, 4.2, Measure.RATING, 3.5, 4.8,
        (Series("delivery", "Delivery", "", Measure.RATING, (whole,)),), before=3.9, before_n=8,
    )  # fmt: skip
    svg = parsed(drawing(figure("feedback", Measure.RATING, beside=(one,)), Setting(told=told)))
    assert {"Delivery: 4.2, n 9", "before: 3.9"} == set(says(svg, "circle"))
    assert {"Delivery", "4.2, n 9", "1", "5"} <= set(words(svg))


def test_names_of_people_are_text_and_never_markup() -> None:
    name = "<b>&\"'\x00\ud800 ]]>"
    group = Series(name, name, "", Measure.SHARE, weeks(0.5))
    svg = parsed(drawing(figure("by_project", Measure.SHARE, group, by="project")))
    assert "<b>&\"' ]]>" in words(svg)
    assert ET.fromstring(whole_svg(Drawing(9, 9, ""), name)).attrib["aria-label"] == "<b>&\"' ]]>"


def test_what_has_no_value_is_not_drawn() -> None:
    assert drawing(figure("morale", Measure.SCORE)) is None
    assert drawing(figure("morale", Measure.SCORE, series("morale", Measure.SCORE, None, None))) is None
    assert drawing(figure("feedback", Measure.RATING)) is None


def test_the_colours_are_those_of_the_theme() -> None:
    made = drawing(figure("x", Measure.SCORE, series("x", Measure.SCORE, 4, 5)))
    assert made is not None
    for scheme in ("light", "dark"):
        text, known = whole_svg(made, "x", scheme), colours(scheme)
        assert f".f-c3{{fill:{known['c3'].lower()}}}" in text
    used = {token for each in parsed(made).iter() for token in each.attrib.get("class", "").split()}
    assert used <= {f"{way}-{token}" for way in "fs" for token in known}


@pytest.mark.parametrize(
    ("values", "unit", "shown"),
    [
        ((0, 2300), Measure.MINUTES, ("0", "10\xa0h", "20\xa0h", "30\xa0h", "40\xa0h")),
        ((0.93, 1.06), Measure.INDEX, ("0.8", "0.9", "1.0", "1.1")),
        ((0.6, 1.0), Measure.SHARE, ("60\xa0%", "70\xa0%", "80\xa0%", "90\xa0%", "100\xa0%")),
        ((-120, 60), Measure.MINUTES, ("−2\xa0h", "−1\xa0h", "0", "1\xa0h")),
        ((), Measure.COUNT, ("0", "1", "2")),
    ],
)
def test_ticks_are_round_and_as_exact_as_each_other(
    values: tuple[float, ...], unit: Measure, shown: tuple[str, ...]
) -> None:
    assert labels(value_axis(values, unit), unit) == shown


def test_days_are_named_by_week_or_by_month_with_the_year_on_january() -> None:
    assert [name for _, name in day_ticks(date(2026, 7, 1), date(2026, 7, 28), 6)] == [
        "1 Jul",
        "8 Jul",
        "15 Jul",
        "22 Jul",
    ]
    year = [name for _, name in day_ticks(date(2025, 11, 3), date(2026, 3, 1), 6)]
    assert year == ["Dec", "Jan 2026", "Feb", "Mar"]
    assert [name for _, name in day_ticks(date(2006, 3, 1), date(2026, 3, 1), 5)] == ["2010", "2015", "2020", "2025"]


def test_numbers_that_are_none_and_places_far_away_stay_in_the_drawing() -> None:
    sheet = Sheet(10, 10)
    sheet.line(Spot(float("nan"), 1e300), Spot(-1e300, float("inf")), "text")
    assert 'x1="0" y1="99999" x2="-99999" y2="0"' in sheet.drawing.body


any_value = st.none() | st.floats(-1e4, 1e4) | st.floats(allow_nan=True, allow_infinity=True) | st.just(0.0)


any_day = st.dates(date(1, 2, 1), date(9990, 1, 1))
any_count = st.integers(0, 99)


@st.composite
def any_points(draw: st.DrawFn) -> tuple[Point, ...]:
    """Points of days, weeks or quarters with gaps, anywhere in time; none, one or many."""
    long, day = draw(st.sampled_from((1, 7, 30, 91))), draw(any_day)
    found = []
    for _ in range(draw(st.integers(0, 9))):
        low, high = draw(st.tuples(any_value, any_value) | st.just((None, None)))
        last = day + timedelta(days=long - 1)
        found.append(Point(day, last, draw(any_count), draw(any_value), low, high, draw(st.booleans())))
        day += timedelta(days=long * draw(st.sampled_from((1, 1, 1, 3))))
    return tuple(found)


NAMES = ("it_minutes", "pm_minutes", "it_share", "mean", "on_time", "days_late", "kept", "x", "y")
any_series = st.builds(
    Series, st.sampled_from(NAMES) | st.text(max_size=6), st.text(max_size=40), st.sampled_from(("", "it", "pm")),
    st.sampled_from(Measure), any_points(),
)  # fmt: skip
any_mark = st.builds(Mark, any_day, st.integers(0, 12), st.text(max_size=9))


@st.composite
def any_figure(draw: st.DrawFn, deep: int = 1) -> Figure:
    """A figure of any card, or of none, with any series."""
    first = draw(any_day)
    return Figure(
        draw(st.sampled_from((*CARDS, "spi", "other"))), draw(st.text(max_size=9)),
        Period(first, first + timedelta(days=draw(st.integers(0, 3000)))), draw(any_count), draw(any_value),
        draw(st.sampled_from(Measure)), draw(any_value), draw(any_value),
        tuple(draw(st.lists(any_series, max_size=4, unique_by=lambda each: each.name))), draw(any_value),
        band=draw(st.none() | st.just((0.4, 0.6))), by=draw(st.sampled_from(("", "project"))),
        marks=tuple(draw(st.lists(any_mark, max_size=3))),
        beside=tuple(draw(st.lists(any_figure(deep=0), max_size=2))) if deep else (),
    )  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(any_figure())
def test_any_figure_is_drawn_as_valid_svg_with_finite_places(shown: Figure) -> None:
    made = drawing(shown)
    if made is None:
        return
    svg = parsed(made)
    for each in svg.iter():
        for name in ("x", "y", "width", "height", "cx", "cy", "r", "x1", "x2", "y1", "y2"):
            if name in each.attrib:
                place = float(each.attrib[name])
                assert isfinite(place)
                assert place >= 0 or name not in {"width", "height", "r"}
    for shape in (*svg.iter(f"{SVG}circle"), *svg.iter(f"{SVG}rect")):
        y = float(shape.attrib.get("cy", shape.attrib.get("y", "0")))
        assert -1 <= y <= made.height + 1


@settings(max_examples=50, deadline=None)
@given(st.lists(st.none() | st.floats(0, 1), min_size=1, max_size=20))
def test_exactly_the_known_points_of_the_table_are_drawn_each_at_its_value(values: list[float | None]) -> None:
    shown = figure("other", Measure.SHARE, series("share", Measure.SHARE, *values))
    made = drawing(shown, EXACT)
    known = [value for value in values if value is not None]
    assert (made is None) == (not known)
    if made is None:
        return
    rows = csv.DictReader(io.StringIO(table_csv(shown).decode()))
    dots = [
        (float(text.split("Share ")[1].split(",")[0]), float(dot.attrib["cy"]))
        for text, dot in says(parsed(made), "circle").items()
    ]
    assert Counter(round(value, 4) for value, _ in dots) == Counter(float(row["share"]) for row in rows if row["share"])
    assert all(one[1] >= other[1] - 0.011 for one, other in pairwise(sorted(dots)))
