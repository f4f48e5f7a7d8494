"""The charts of the wall: courses with intervals, trails of indexes, pairs of values; one window for all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.charts.end_labels import LABEL_GAP
from careercruise_desktop.ui.charts.picture import svg
from careercruise_desktop.ui.charts.state import (
    Bars,
    Data,
    Indexes,
    Look,
    Mark,
    Pairs,
    Point,
    Scale,
    Span,
    Strand,
    Strands,
    Word,
)
from careercruise_desktop.ui.charts.wall_state import Cloud, Under, Way
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.trends.linked import LEAST_DAYS, Linked
from tests.robots.widgets import picture, press, settle
from tests.ui.conftest import Show
from tests.ui.test_charts import BARS, HEAT, MONDAY, WEEKS, pixel, points, shown, state, texts

KEY = Qt.Key
SPAN = Span(MONDAY, MONDAY + 7 * WEEKS - 1)
LEVELS = Strands(
    points(),
    (
        Strand("c3", (2.0, 2.0, 2.5, 2.5, 3.0, 3.0, 3.0, 3.5), Look.STEPS, "Technical 3.5"),
        Strand("c5", (None, 3.0, 3.0, 3.0, 3.0, 3.5, 3.5, 3.5), Look.STEPS, "PM 3.5", dash=(6.0, 4.0)),
    ),
    Scale.NUMBER,
    SPAN,
    (1.0, 5.0),
)
BANDS = Strands(
    points(),
    (
        Strand(
            "c3", (0.5, 0.6, None, None, 0.7, 0.8, 0.8, 0.9), Look.DOTTED,
            ends=((0.4, 0.6), (0.5, 0.7), None, None, (0.6, 0.8), (0.7, 0.9), (0.7, 0.9), (0.8, 1.0)),
        ),
        Strand("text3", (0.4,) * WEEKS, Look.GHOST),
    ),
    Scale.SHARE,
    SPAN._replace(marks=(Mark(MONDAY + 20, 1, "One-to-ones"),)),
    rules=((0.75, "as agreed"),),
    tags=tuple(f"n {at}" for at in range(WEEKS)),
    under=Under("Mean days late", (1.0, None, 4.0, None, 2.0, 0.0, 3.0, 1.0), Scale.DAYS),
)  # fmt: skip
TRAILS = Indexes(
    points(4),
    (Way("portal", "c4", ((1.02, 0.97), (0.95, 1.0))), Way("payments", "c5", ((1.0, 1.0), (1.04, 0.96)))),
    "CPI, cost",
    "SPI, time",
    ("ahead, under cost", "late, over cost"),
)
CLOUDS = Pairs(
    (*points(4), *points(4)),
    tuple(
        Cloud(
            "n 4", "ρ +0.35", f"{role} load", "slip", ((2.0, 0.0), (4.0, 3.0), (6.0, 1.0), (8.0, 7.0)), f"{role}_mark"
        )
        for role in ("pm", "it")
    ),
)
ALL = [LEVELS, BANDS, TRAILS, CLOUDS]


def test_a_picture_names_the_newest_marks_below_the_chart(show: Show) -> None:
    """The window names a mark when it is pointed at; paper cannot be pointed at."""
    show()
    marks = tuple(Mark(MONDAY + 3 * at, at, f"Action {at}") for at in range(1, 16))
    written = texts(svg(state(replace(BANDS, span=SPAN._replace(marks=marks)))))
    named = [text for text in written if "Action" in text]
    assert sorted(int(text.split()[0]) for text in named) == list(range(4, 16))
    day = date.fromordinal(MONDAY + 45)
    assert f"15  {day.day} {day:%b} {day.year}  Action 15" in named
    fact = Mark(MONDAY, 0, "56 h in a week, 55 h or more")
    bars = replace(BARS, span=SPAN._replace(marks=(fact,)))
    assert any(text.endswith(f"  {fact.title}") for text in texts(svg(state(bars))))
    small = texts(svg(state(replace(BANDS, span=SPAN._replace(marks=marks))), QSize(380, 300)))
    assert [text.split()[0] for text in small if "Action" in text] == ["14", "15"]


@pytest.mark.parametrize("data", ALL)
def test_each_kind_is_pointed_at_stepped_through_and_drawn_as_text(show: Show, data: Data) -> None:
    chart = shown(show, data)
    for index in range(len(data.points)):
        chart.point_to(index)
        assert chart.current == index
    place = chart.column(1).center()
    QTest.mouseMove(chart.viewport(), place.toPoint())
    assert chart.current == 1
    press(chart, KEY.Key_End)
    assert chart.current == len(data.points) - 1
    content = svg(state(data))
    ElementTree.fromstring(content)
    assert b"<image" not in content
    found = {text.strip() for text in texts(content)}
    wanted = {
        id(LEVELS): {"Technical 3.5", "PM 3.5", "5"}, id(BANDS): {"Mean days late", "as agreed", "n 3", "1"},
        id(TRAILS): {"portal", "payments", "ahead, under cost", "↑ SPI, time"},
        id(CLOUDS): {"ρ +0.35", "pm load →", "n 4"},
    }  # fmt: skip
    assert wanted[id(data)] <= found
    light = picture(chart)
    theme().choose("dark")
    settle()
    assert picture(chart) != light


def test_labels_at_the_ends_keep_apart(show: Show) -> None:
    content = svg(state(LEVELS))
    root = ElementTree.fromstring(content)
    named = {each.text: each for each in root.iter("{http://www.w3.org/2000/svg}text")}
    tops = [float(named[name].get("y", "0")) for name in ("Technical 3.5", "PM 3.5")]
    assert abs(tops[0] - tops[1]) >= 14


def test_names_of_trails_beside_each_other_never_read_as_one(show: Show) -> None:
    for apart in range(4, 40):
        ends = [0.95 + at * apart / 1000 for at in range(5)]
        ways = tuple(Way(f"name {at}", "c4", ((end, 1.0),)) for at, end in enumerate(ends))
        content = svg(state(replace(TRAILS, points=points(5), ways=ways)), QSize(420, 300))
        words = [each for each in ElementTree.fromstring(content).iter() if (each.text or "").startswith("name ")]
        placed = sorted((float(each.get("y", "0")), float(each.get("x", "0"))) for each in words)
        for (y, x), (other_y, other) in pairwise(placed):
            assert other_y - y > 8 or other - x - theme().advance("name 0", "caption_strong") >= 7


def test_labels_at_the_ends_keep_off_the_edge(show: Show) -> None:
    chart = shown(show, LEVELS)
    end = chart.plot.right() + LABEL_GAP + theme().advance("Technical 3.5", "caption_strong")
    assert 10 <= chart.width() - end <= 20


def test_what_was_before_is_a_stroke_and_a_fact_a_diamond_on_the_bars(show: Show) -> None:
    data = replace(BARS, band=None, span=SPAN._replace(marks=(Mark(MONDAY + 8, 0, "55 h"),)), before=(25.0,) * WEEKS)
    chart = shown(show, data)
    column = chart.column(3)
    y = chart.axes.y(25.0)  # type: ignore[attr-defined]
    assert pixel(chart, QPointF(column.center().x(), round(y) + 0.5)) == theme().hex("text3").upper()
    over = QPointF(chart.column(1).center().x(), chart.axes.y(30.0) - 8)  # type: ignore[attr-defined]
    assert pixel(chart, over) == theme().hex("text").upper()


def test_where_few_days_are_in_sight_a_bar_stands_over_all_of_its_own_and_marks_of_others_are_left_out(
    show: Show,
) -> None:
    marks = (Mark(MONDAY + 1, 0, "55 h"), Mark(MONDAY + 40, 0, "55 h"))
    chart = shown(show, replace(BARS, band=None, series=(("it", (20.0,) * WEEKS),), span=SPAN._replace(marks=marks)))
    # Two days of a week whose middle is out of sight, and most of the next one.
    chart.look(MONDAY + 19, MONDAY + 26)
    settle()
    bar, inside = theme().hex("it").upper(), chart.plot.bottom() - 20
    for day in (19.5, 20.5, 21.5, 25.5):
        x = chart.axes.x(MONDAY + day)  # type: ignore[attr-defined]
        assert pixel(chart, QPointF(x, inside)) == bar
    over = chart.axes.y(20.0) - 8  # type: ignore[attr-defined]
    for x in (chart.plot.left() + 1, chart.plot.right() - 2):
        assert pixel(chart, QPointF(x, over)) != theme().hex("text").upper()


@pytest.fixture
def linked(show: Show) -> Linked:
    """Four charts of the same days."""
    found = Linked()
    found.span(SPAN.first, SPAN.last)
    for data in (replace(BARS, span=SPAN), BANDS, HEAT, TRAILS):
        found.adopt(shown(show, data))
    return found


def charts(linked: Linked) -> list[Chart]:
    return list(linked)


def wheel(chart: Chart, turn: int, x: float | None = None, y: float | None = None) -> bool:
    middle = chart.plot.center()
    place = QPointF(middle.x() if x is None else x, middle.y() if y is None else y)
    event = QWheelEvent(
        place, QPointF(chart.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, 120 * turn), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    event.setAccepted(False)
    QApplication.sendEvent(chart.viewport(), event)
    return event.isAccepted()


def test_the_wheel_zooms_all_around_the_day_under_the_pointer(linked: Linked) -> None:
    bars, bands, heat, trails = charts(linked)
    under = bars.day_at(bars.plot.left() + 40)
    assert wheel(bars, 1, bars.plot.left() + 40)
    assert linked.zoomed
    after = bars.day_at(bars.plot.left() + 40)
    assert under is not None
    assert after == pytest.approx(under)
    assert (bands.axes.first, bands.axes.last + 1) == linked.window  # type: ignore[attr-defined]
    assert heat.zoomed  # type: ignore[attr-defined]
    for _ in range(40):
        wheel(bars, 1)
    assert linked.window[1] - linked.window[0] == pytest.approx(LEAST_DAYS)
    for _ in range(60):
        wheel(bars, -1)
    assert linked.window == linked.whole
    assert not wheel(bars, -1)
    assert not wheel(trails, 1)


def test_a_drag_pans_a_click_opens_and_a_double_click_resets(linked: Linked) -> None:
    bars, bands = charts(linked)[:2]
    opened: list[int] = []
    bars.opened.connect(opened.append)
    linked.look(MONDAY + 14, MONDAY + 35)
    middle = bars.plot.center().toPoint()
    QTest.mousePress(bars.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    far = round(7 * bars.pixels)
    for step in (far // 2, far):
        QTest.mouseMove(bars.viewport(), middle - QPoint(step, 0))
    QTest.mouseRelease(bars.viewport(), Qt.MouseButton.LeftButton, pos=middle - QPoint(far, 0))
    assert linked.window[0] == pytest.approx(MONDAY + 21, abs=0.3)
    assert bands.axes.first == linked.window[0]  # type: ignore[attr-defined]
    assert opened == []
    QTest.mouseDClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert not linked.zoomed
    assert opened == []
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=bars.column(2).center().toPoint())
    assert opened == [2]


@pytest.mark.parametrize("at", range(3))
def test_a_double_click_as_a_mouse_does_it_only_resets(linked: Linked, at: int) -> None:
    chart = charts(linked)[at]
    opened: list[int] = []
    chart.opened.connect(opened.append)
    place = chart.column(5).center().toPoint()
    linked.look(MONDAY, MONDAY + 14)
    # A press, a release, a double click in place of the second press, and its release.
    QTest.mouseDClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not linked.zoomed
    assert opened == []
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [5]


def test_the_wheel_over_squares_zooms_around_the_one_under_the_pointer(linked: Linked) -> None:
    bars, _, heat, _ = charts(linked)
    middle = heat.column(4).center()
    assert wheel(heat, 1, middle.x(), middle.y())
    assert linked.zoomed
    first, end = linked.window
    point = heat.points[4]
    assert (point.first + point.last + 1) / 2 == pytest.approx(first + (end - first) * (4.5 / (7 * WEEKS)))
    wheel(heat, -1, middle.x(), middle.y())
    assert bars.axes.first == linked.whole[0]  # type: ignore[attr-defined]
    assert not wheel(heat, 1, heat.plot.left() - 10, middle.y())


def test_the_day_under_the_pointer_is_shown_on_all_and_goes_with_it(linked: Linked) -> None:
    bars, bands, heat, trails = charts(linked)
    before = picture(bands)
    QTest.mouseMove(bars.viewport(), bars.column(3).center().toPoint())
    day = bars.day_at(bars.column(3).center().x())
    assert day is not None
    assert {each.day for each in (bands, heat, trails)} == {int(day) + 0.5}
    assert bars.day is None
    assert not bands.tip
    settle()
    assert picture(bands) != before
    linked.mean(None, bars)
    settle()
    assert picture(bands) == before
    press(bars, KEY.Key_Right)
    assert {each.day for each in (bands, heat, trails)} == {MONDAY + 7 * 4 + 3.5}


def test_a_day_is_shown_on_the_projects_that_stand_then_and_not_on_those_long_past(linked: Linked) -> None:
    chart = charts(linked)[3]
    ring = QPointF(6, 0)
    for after, stands in ((30, True), (90, False)):
        chart.show_day(MONDAY + 28.0 + after)
        settle()
        image = picture(chart)
        scale = image.devicePixelRatio()
        ends = [(chart.column(at).center() + ring) * scale for at in (1, 3)]
        assert {image.pixelColor(end.toPoint()).lightness() < 160 for end in ends} == {stands}


def test_keys_zoom_and_a_point_out_of_sight_comes_into_it(linked: Linked) -> None:
    bars = charts(linked)[0]
    press(bars, KEY.Key_End)
    press(bars, KEY.Key_Plus, 3)
    assert linked.zoomed
    press(bars, KEY.Key_Home)
    assert linked.window[0] <= MONDAY + 7
    press(bars, KEY.Key_0)
    assert linked.window == linked.whole


def test_a_wall_without_an_end_of_days_has_them_all_in_sight() -> None:
    linked = Linked()
    linked.span(MONDAY, MONDAY + 1)
    linked.zoom(0.1)
    assert linked.window == (MONDAY, MONDAY + 2)


def test_bars_of_no_points_beyond_the_span_stand_where_they_belong(show: Show) -> None:
    point = Point(MONDAY + 14, MONDAY + 20, (Word("week"),), "week")
    chart = shown(show, Bars((point,), (("it", (5.0,)),), Scale.HOURS, span=SPAN))
    assert chart.column(0).left() == pytest.approx(chart.plot.left() + chart.plot.width() / 4, abs=2)
