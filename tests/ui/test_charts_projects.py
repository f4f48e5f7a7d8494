"""The charts of a project: money over time, forecast dates, and what weighs most."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.ui.charts import diagonal_labels as labels
from careercruise_desktop.ui.charts.card import ChartCard
from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.charts.diagonal import DiagonalChart
from careercruise_desktop.ui.charts.make import make
from careercruise_desktop.ui.charts.picture import png, svg
from careercruise_desktop.ui.charts.s_curve import SCurveChart
from careercruise_desktop.ui.charts.state import (
    ChartState,
    Cone,
    Curve,
    Data,
    Diagonal,
    Forecasts,
    Place,
    Point,
    Rank,
    Ranked,
    SCurve,
    Word,
)  # fmt: skip
from careercruise_desktop.ui.charts.ticks import money_label
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import speech
from tests.robots.widgets import picture, press, settle
from tests.ui.conftest import Show

KEY = Qt.Key
SVG = "{http://www.w3.org/2000/svg}"
MONTHS = ((2025, 11), (2025, 12), (2026, 1), (2026, 2), (2026, 3), (2026, 4), (2026, 5), (2026, 6))


def on(month: int, day: int, year: int = 2026) -> int:
    return date(year, month, day).toordinal()


def point(name: str, first: int = 0, last: int = 0) -> Point:
    return Point(first, last, (Word(name, tone="strong"), Word("€10.0k", "c3")), f"{name}: €10.0k")


def months() -> tuple[Point, ...]:
    starts = [date(year, month, 1).toordinal() for year, month in (*MONTHS, (2026, 7))]
    return tuple(point(f"month {at}", starts[at], starts[at + 1] - 1) for at in range(len(MONTHS)))


START = Place(on(11, 3, 2025), 0.0)
EARNED = (START, Place(on(1, 1), 44_000.0), Place(on(3, 15), 113_200.0))
PLANNED = (START, Place(on(3, 15), 121_400.0), Place(on(5, 29), 184_000.0))
VALUE = SCurve(
    points=months(),
    curves=(
        Curve("c5", "Planned", "€121.4k", PLANNED, dashed=True),
        Curve("c3", "Earned", "€113.2k", EARNED, 2.5),
        Curve("c4", "Actual cost", "€108.6k", (START, Place(on(3, 15), 108_600.0))),
    ),
    cones=(
        Cone("c3", EARNED[-1], Place(on(6, 12), 184_000.0)),
        Cone("c4", Place(on(3, 15), 108_600.0), Place(on(6, 12), 176_500.0),
             (Place(on(6, 12), 150_000.0), Place(on(6, 12), 182_000.0)), "€176.5k"),
    ),
    status=(on(3, 15), "Status Sun 15 March"),
    budget=(184_000.0, "Budget €184.0k"),
    sign="€",
)  # fmt: skip
REPORTS = (on(11, 3, 2025), on(12, 1, 2025), on(1, 5), on(2, 5), on(3, 17))


def line(name: str, token: str, dates: tuple[int, ...], end: str, *, reached: bool = False) -> Forecasts:
    return Forecasts(name, token, tuple(zip(REPORTS, dates, strict=False)), end, reached)


LINES = (
    line("API contract", "it", (on(1, 5), on(1, 5), on(1, 5)), "", reached=True),
    line("Retry queue", "it", (on(3, 10),) * 4 + (on(3, 20),), "20 Mar"),
    line("Cutover", "it", (on(5, 15),) * 4 + (on(5, 29),), "29 May"),
    line("Closure", "pm", (on(5, 20),) * 4 + (on(5, 31),), "31 May"),
)
TREND = Diagonal(
    tuple(point(f"{each.name} {at}") for each in LINES for at in range(len(each.places))),
    LINES, on(11, 3, 2025), on(6, 10), on(3, 19), "reached",
)  # fmt: skip
REASONS = Ranked(
    (point("Waiting"), point("Estimate"), point("Scope")),
    (Rank("Waiting", 1.0, "25 d", "60 %"), Rank("Estimate", 0.5, "12 d", "89 %"), Rank("Scope", 0.2, "5 d", "100 %")),
)
ALL = pytest.mark.parametrize("data", [VALUE, TREND, REASONS], ids=["value", "trend", "reasons"])


def state(data: Data) -> ChartState:
    return ChartState("key", "file", "Title", "sub", (Word("1", tone="strong"),), "", "A sentence", "n: 3", data, "")


def shown(show: Show, data: Data) -> Chart:
    chart = make(state(data))
    assert chart is not None
    show(chart)
    settle()
    return chart


def texts(content: bytes) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(content).iter(f"{SVG}text")]


def ink(chart: Chart, token: str, rect: QRectF) -> bool:
    image = picture(chart)
    scale = image.devicePixelRatio()
    wanted = theme().hex(token).upper()
    return any(
        image.pixelColor(round(x * scale), round(y * scale)).name().upper() == wanted
        for x in range(int(rect.left()), int(rect.right()))
        for y in range(int(rect.top()), int(rect.bottom()))
    )


@ALL
def test_each_chart_can_be_pointed_at_stepped_through_and_opened(
    show: Show, data: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(speech, "say", lambda _widget, text: said.append(text))
    chart = shown(show, data)
    opened: list[int] = []
    chart.opened.connect(opened.append)
    at = len(chart.points) - 2
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.column(at).center().toPoint())
    assert opened == [at]
    assert chart.tip == "  ".join(word.text for word in chart.points[at].tip)
    chart.point_to(-1)
    for key in (KEY.Key_Left, KEY.Key_Left, KEY.Key_Right, KEY.Key_Return):
        press(chart, key)
    assert said[0] == said[-1] == chart.points[-1].said
    assert opened[-1] == len(chart.points) - 1
    assert chart.point_at(QPointF(-5, -5)) == -1


@ALL
def test_each_chart_follows_the_theme_and_can_be_saved(show: Show, data: Data) -> None:
    chart = shown(show, data)
    light = picture(chart)
    theme().choose("dark")
    settle()
    assert picture(chart) != light
    theme().choose("light")
    settle()
    assert picture(chart) == light
    assert png(state(data)) == png(state(data))
    content = svg(state(data))
    assert b"<image" not in content
    assert "Title" in texts(content)


@ALL
def test_each_chart_may_be_of_any_size(show: Show, data: Data) -> None:
    chart = shown(show, data)
    for wide, high in ((220, 150), (900, 700), (300, 60), (1, 1)):
        chart.resize(wide, high)
        settle()
        assert chart.point_at(QPointF(wide / 2, high / 2)) < len(chart.points)


def test_money_over_time_names_its_lines_the_budget_the_status_and_the_forecast() -> None:
    found = texts(svg(state(VALUE)))
    assert {"Planned", "€121.4k", "Earned", "€113.2k", "Actual cost", "€108.6k"} <= set(found)
    assert {"Budget €184.0k", "Status Sun 15 March", "€176.5k", "€50k", "€200k", "0", "Jan 2026"} <= set(found)


def test_the_name_of_the_status_day_covers_no_dot(show: Show) -> None:
    low = replace(
        VALUE,
        curves=tuple(
            replace(curve, places=(START, Place(on(3, 15), value)))
            for curve, value in zip(VALUE.curves, (30_000.0, 4_000.0, 11_000.0), strict=True)
        ),
        cones=(),
    )
    chart = shown(show, low)
    assert isinstance(chart, SCurveChart)
    for curve in low.curves:
        x, y = chart.axes.x(on(3, 15) + 1), chart.axes.y(curve.places[-1].value)
        assert ink(chart, curve.token, QRectF(x - 1, y - 1, 2, 2)), curve.name
        assert not ink(chart, "accent", QRectF(x - 60, y - 5, 50, 10)), curve.name


def test_values_leave_the_legend_before_its_names_do(show: Show) -> None:
    narrow = svg(state(VALUE), QRectF(0, 0, 330, 260).toRect().size())
    assert {"Planned", "Earned", "Actual cost"} <= set(texts(narrow))
    assert "€121.4k" not in texts(narrow)


@pytest.mark.parametrize(("wide", "names", "values"), [(640, 3, 3), (545, 3, 3), (520, 2, 3), (460, 2, 1)])
def test_large_sums_stay_in_the_legend_in_a_narrow_card(wide: int, names: int, values: int) -> None:
    code = "CHF\N{NO-BREAK SPACE}"
    told = [f"{code}12.14m", f"{code}11.32m", f"{code}10.86m"]
    curves = tuple(replace(curve, value=value) for curve, value in zip(VALUE.curves, told, strict=True))
    found = texts(svg(state(replace(VALUE, curves=curves, sign=code)), QRectF(0, 0, wide, 300).toRect().size()))
    assert len({"Planned", "Earned", "Actual cost"} & set(found)) == names
    assert len(set(told) & set(found)) == values
    assert all(value in found or value.removeprefix(code) in found for value in told)


def test_a_narrow_card_tells_its_figure_in_few_words(show: Show) -> None:
    long, short = (Word("SPI 0.93, CHF 820.0k behind plan · CPI 1.04"),), (Word("SPI 0.93 · CPI 1.04"),)
    card = ChartCard()
    ground = show(card)
    card.show_state(replace(state(VALUE), headline=long, headline_short=short))
    ground.resize(800, 320)
    settle()
    assert card.headline.shown == long
    ground.resize(400, 320)
    settle()
    assert card.headline.shown == short
    assert card.headline.width() >= card.headline.minimumSizeHint().width()


def test_earned_lies_on_top_and_the_forecast_has_a_soft_cone(show: Show) -> None:
    chart = shown(show, VALUE)
    assert isinstance(chart, SCurveChart)
    x = chart.axes.x(on(1, 2))
    assert ink(chart, "c3", QRectF(x - 2, chart.axes.y(44_000) - 4, 4, 8))
    late = QPointF(chart.axes.x(on(6, 10)), chart.axes.y(160_000))
    image = picture(chart)
    place = (late * image.devicePixelRatio()).toPoint()
    soft = image.pixelColor(place).name().upper()
    assert soft not in {theme().hex("surface").upper(), theme().hex("c4").upper()}
    bare = shown(show, replace(VALUE, cones=(), budget=None))
    assert picture(bare).pixelColor(place).name().upper() == theme().hex("surface").upper()


@pytest.mark.parametrize(("day", "value"), [((1, 1), 44_000.0), ((3, 15), 113_200.0), ((3, 16), None), ((10, 1), None)])
def test_a_curve_tells_its_value_on_its_days_only(day: tuple[int, int], value: float | None) -> None:
    year = 2025 if day[0] == 10 else 2026
    earned = VALUE.curves[1]
    assert earned.value_on(on(*day, year)) == value
    assert replace(earned, places=()).value_on(on(1, 1)) is None
    middle = earned.value_on(on(2, 7))
    assert middle is not None
    assert 44_000 < middle < 113_200


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (0, "0"), (50_000, "€50k"), (2_500, "€2.5k"), (1_250_000, "€1.25m"), (20, "€20"),
        (-40_000, "\N{MINUS SIGN}€40k"),
        (500_000_000, "€500m"), (1_000_000_000, "€1bn"), (2_500_000_000, "€2.5bn"), (1e15, "€1,000,000bn"),
    ],
)  # fmt: skip
def test_money_is_short_on_an_axis(value: float, label: str) -> None:
    assert money_label(value, "€") == label


def test_a_day_is_as_wide_as_it_is_high(show: Show) -> None:
    chart = shown(show, TREND)
    assert isinstance(chart, DiagonalChart)
    first, last = chart.column(3).center(), chart.column(7).center()
    assert last.x() - first.x() == pytest.approx((REPORTS[4] - REPORTS[0]) * chart._day)
    assert first.y() - last.y() == pytest.approx(10 * chart._day)


def test_what_was_reached_is_filled_and_what_is_open_is_hollow(show: Show) -> None:
    chart = shown(show, TREND)
    reached, still_open = chart.column(2).center(), chart.column(7).center()
    assert ink(chart, "it_mark", QRectF(reached.x() - 1, reached.y() - 1, 2, 2))
    assert not ink(chart, "it_mark", QRectF(still_open.x() - 1, still_open.y() - 1, 2, 2))


def test_up_and_down_lead_to_the_next_milestone_and_left_and_right_stay_on_it(show: Show) -> None:
    chart = shown(show, TREND)
    chart.point_to(7)
    for key, expected in ((KEY.Key_Right, 7), (KEY.Key_Up, 12), (KEY.Key_Left, 11), (KEY.Key_Down, 6),
                          (KEY.Key_Down, 2), (KEY.Key_Down, 2), (KEY.Key_Left, 1)):  # fmt: skip
        press(chart, key)
        assert chart.current == expected


def test_words_of_the_trend_never_lie_over_each_other(show: Show) -> None:
    chart = shown(show, TREND)
    assert isinstance(chart, DiagonalChart)
    words = [*chart._words, *chart._ends]
    assert {each.text for each in words} == {
        "API contract", "Retry queue", "Cutover", "Closure", "20 Mar", "29 May", "31 May",
    }  # fmt: skip
    for one, two in combinations(words, 2):
        assert not one.rect.intersects(two.rect), (one.text, two.text)


def test_a_name_of_the_trend_stands_on_a_stem_out_of_its_line_in_its_colour(show: Show) -> None:
    chart = shown(show, TREND)
    assert isinstance(chart, DiagonalChart)
    for words in chart._words:
        each, first = LINES[words.line], chart._starts[words.line]
        assert each.name == words.text
        start, end = words.stem
        assert start in chart._places[first : first + len(each.places)]
        assert words.rect.adjusted(-1, -1, 1, 1).contains(end)
        assert ink(chart, f"{each.token}_text", words.rect)


def test_the_last_dates_have_room_behind_their_marks(show: Show) -> None:
    late = replace(TREND, last=on(5, 31), today=on(5, 30))
    chart = shown(show, late)
    assert isinstance(chart, DiagonalChart)
    ends = [(each, chart._places[start + len(line.places) - 1]) for line, start, each in zip(
        LINES[1:], chart._starts[1:], chart._ends, strict=True)]  # fmt: skip
    for words, mark in ends:
        assert mark.x() + 5 <= words.rect.left()
        assert words.rect.right() <= chart.width()


def test_the_budget_stands_below_its_line_where_the_legend_is_above(show: Show) -> None:
    at_top = replace(VALUE, cones=(), budget=(200_000.0, "Budget €200.0k"))
    chart = shown(show, at_top)
    assert isinstance(chart, SCurveChart)
    line, left = chart.axes.y(200_000), chart.plot.left()
    assert ink(chart, "text2", QRectF(left, line + 3, 80, 14))


def test_forty_milestones_have_words_as_far_as_there_is_room_for_them(show: Show) -> None:
    many = tuple(
        line(f"Milestone {at}", ("it", "pm")[at % 2], (on(3, 20) + 3 * at,) * 4 + (on(3, 25) + 3 * at,), f"end {at}")
        for at in range(40)
    )
    points = tuple(point(f"{each.name} {at}") for each in many for at in range(len(each.places)))
    chart = shown(show, replace(TREND, lines=many, points=points, last=on(8, 1)))
    assert isinstance(chart, DiagonalChart)
    ends = [words.rect for words in chart._ends]
    assert len(ends) > 10
    for one, two in combinations([*ends, *(words.rect for words in chart._words)], 2):
        assert not one.adjusted(0, 0.5, 0, -0.5).intersects(two)


@given(st.lists(st.floats(0, 300), max_size=30), st.floats(20, 300))
def test_words_are_spread_apart_in_their_order(wanted: list[float], most: float) -> None:
    found = labels.spread(wanted, 13.0, 0.0, most)
    pairs = sorted((want, place) for want, place in zip(wanted, found, strict=True) if place is not None)
    places = sorted(place for _, place in pairs)
    assert all(-1e-6 <= place <= most + 1e-6 for place in places)
    assert all(two - one >= 13.0 - 1e-6 for one, two in pairwise(places))
    assert len(pairs) == min(len(wanted), int(most // 13) + 1)


def test_a_name_gives_way_to_lines_and_is_left_out_without_a_place() -> None:
    plot = QRectF(0, 0, 200, 100)
    flat = [QPointF(0, 50), QPointF(200, 50)]
    (words,) = labels.names([("Closure", 40.0, flat)], plot, [])
    assert words.rect.center().y() < 50
    (words,) = labels.names([("Closure", 40.0, flat)], plot, [QRectF(0, 0, 200, 45)])
    assert words.rect.center().y() > 50
    assert not list(labels.names([("Closure", 40.0, flat)], plot, [plot]))


def test_rows_show_name_value_and_the_share_so_far(show: Show) -> None:
    assert {"Waiting", "25 d", "60 %", "100 %", "cumulative"} <= set(texts(svg(state(REASONS))))
    chart = shown(show, REASONS)
    longest, shortest = chart.column(0), chart.column(2)
    edge = QRectF(chart.plot.left() + chart.plot.width() * 0.6, 0, 6, 1)
    assert ink(chart, "c5", QRectF(edge.left(), longest.center().y() - 2, 6, 4))
    assert not ink(chart, "c5", QRectF(edge.left(), shortest.center().y() - 2, 6, 4))
    assert chart.point_at(QPointF(QPoint(20, round(longest.center().y())))) == 0
