"""Charts in the hands of a person: what they show, say and mean; and as files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.ui.charts import pointing
from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.charts.make import make
from careercruise_desktop.ui.charts.picture import png, svg
from careercruise_desktop.ui.charts.state import (
    Band,
    Bars,
    ChartState,
    Data,
    Grid,
    Heat,
    Look,
    Point,
    Scale,
    Span,
    Strand,
    Strands,
    Word,
)
from careercruise_desktop.ui.theme.theme import theme
from tests.robots.widgets import picture, press, settle, spoken_name
from tests.ui.conftest import Show

MONDAY = date(2026, 3, 2).toordinal()
SVG = "{http://www.w3.org/2000/svg}"
KEY = Qt.Key
WEEKS = 8


def points(count: int = WEEKS, days: int = 7) -> tuple[Point, ...]:
    return tuple(
        Point(
            MONDAY + days * at,
            MONDAY + days * at + days - 1,
            (Word(f"point {at}", tone="strong"), Word("20 h", "it"), Word("3 entries", tone="quiet")),
            f"Point {at}: 20 hours",
            broken=at == count - 1,
        )
        for at in range(count)
    )


BARS = Bars(
    points(),
    (("it", (20.0,) * WEEKS), ("pm", (10.0,) * (WEEKS - 1) + (0.0,))),
    Scale.HOURS,
    Band(18, 22, ("IT", "target")),
)
LINE = Strands(
    points(),
    (
        Strand("c5", (0.5, 0.6, None, None, 0.7, 0.8, 0.8, 0.9), Look.FAINT),
        Strand("c5", (0.5, 0.55, None, None, 0.7, 0.75, 0.8, 0.85), Look.LINE),
    ),
    Scale.SHARE,
    Span(MONDAY, MONDAY + 7 * WEEKS - 1),
)
HEAT = Heat(points(28, 1), (0, 1, 2, 3) * 7, ("7 h",) * 28, ("0 h", "7 h 30 +"), Grid.WEEKS, MONDAY + 27)


def state(data: Data | None) -> ChartState:
    return ChartState(
        key="role_balance", file="role-balance", title="Role <balance> & more", sub="hours a week",
        headline=(Word("IT", "it"), Word("160 h", tone="strong")), definition="", sentence="It is 67 % IT.",
        foot="March 2026  ·  n: 24 entries", data=data, nothing="Nothing was logged",
    )  # fmt: skip


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was told."""
    heard: list[str] = []
    monkeypatch.setattr(pointing.speech, "say", lambda _widget, text: heard.append(text))
    return heard


@pytest.fixture
def bars(show: Show) -> Chart:
    return shown(show, BARS)


def shown(show: Show, data: Data) -> Chart:
    chart = make(state(data))
    assert chart is not None
    show(chart)
    settle()
    return chart


def middle(chart: Chart, index: int) -> QPoint:
    return chart.column(index).center().toPoint()


def hover(chart: Chart, place: QPoint) -> None:
    QTest.mouseMove(chart.viewport(), place)
    settle()


def pixel(chart: Chart, place: QPointF) -> str:
    image = picture(chart)
    scale = image.devicePixelRatio()
    return image.pixelColor((place * scale).toPoint()).name().upper()


def texts(content: bytes) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(content).iter(f"{SVG}text")]


def test_a_chart_has_a_name_and_a_sentence(bars: Chart) -> None:
    assert spoken_name(bars) == "Role <balance> & more"
    assert bars.accessibleDescription() == "It is 67 % IT."


@pytest.mark.parametrize("data", [BARS, LINE, HEAT])
def test_hovering_shows_the_numbers_of_the_point_above_the_data(show: Show, data: Data) -> None:
    chart = shown(show, data)
    hover(chart, middle(chart, 5))
    assert chart.current == 5
    assert chart.tip == "point 5  20 h  3 entries"
    tip = chart._tip
    assert tip is not None
    assert tip.geometry().bottom() <= chart.y() + chart.plot.top() + 20
    QTest.mouseMove(chart.viewport(), QPoint(2, 2))
    settle()
    assert chart.current == -1
    assert chart.tip == ""


def test_the_tooltip_stays_inside_its_card(bars: Chart) -> None:
    for index in range(WEEKS):
        bars.point_to(index)
        assert bars._tip is not None
        assert bars._tip.x() >= 0
        assert bars._tip.geometry().right() <= bars.parentWidget().width()


def test_a_click_opens_the_records_behind(bars: Chart) -> None:
    opened: list[int] = []
    bars.opened.connect(opened.append)
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=middle(bars, 3))
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.RightButton, pos=middle(bars, 4))
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert opened == [3]


def test_the_keys_step_through_points_and_speak_them(bars: Chart, said: list[str]) -> None:
    opened: list[int] = []
    bars.opened.connect(opened.append)
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (KEY.Key_Left, KEY.Key_Left, KEY.Key_Right, KEY.Key_Home, KEY.Key_Left, KEY.Key_End, KEY.Key_Return):
        press(bars, key)
    assert said == [f"Point {at}: 20 hours" for at in (7, 6, 7, 0, 0, 7)]
    assert opened == [7]
    assert bars.tip.startswith("point 7")
    press(bars, KEY.Key_Escape)
    assert bars.current == -1


def test_enter_without_a_point_opens_the_latest_and_says_it(bars: Chart, said: list[str]) -> None:
    opened: list[int] = []
    bars.opened.connect(opened.append)
    press(bars, KEY.Key_Return)
    assert (opened, said) == ([7], ["Point 7: 20 hours"])


def test_in_a_heat_map_the_arrows_lead_where_they_point(show: Show, said: list[str]) -> None:
    chart = shown(show, HEAT)
    chart.point_to(10)
    for key, expected in ((KEY.Key_Right, 17), (KEY.Key_Down, 18), (KEY.Key_Left, 11), (KEY.Key_Up, 10)):
        press(chart, key)
        assert chart.current == expected
    chart.point_to(27)
    press(chart, KEY.Key_Down)
    assert chart.current == 27


def test_keys_with_modifiers_and_others_are_left_to_the_window(bars: Chart) -> None:
    press(bars, KEY.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    press(bars, KEY.Key_A)
    assert bars.current == -1


def test_the_menu_is_ours(bars: Chart) -> None:
    wanted: list[QPoint] = []
    bars.menu_requested.connect(wanted.append)
    place = QPoint(30, 40)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, bars.mapToGlobal(place))
    QApplication.sendEvent(bars.viewport(), event)
    assert wanted == [bars.mapToGlobal(place)]
    assert bars.box.menu is None


def test_leaving_lets_go_of_what_was_only_hovered(bars: Chart) -> None:
    hover(bars, middle(bars, 2))
    QApplication.sendEvent(bars, QEvent(QEvent.Type.Leave))
    assert bars.current == -1
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=middle(bars, 3))
    QApplication.sendEvent(bars, QEvent(QEvent.Type.Leave))
    assert bars.current == 3
    bars.clearFocus()
    assert bars.current == -1


def test_bars_stand_on_zero_and_the_one_that_is_not_whole_is_paler(bars: Chart) -> None:
    first, last = bars.column(0), bars.column(WEEKS - 1)
    floor = bars.plot.bottom() - 3
    assert pixel(bars, QPointF(first.center().x(), floor)) == theme().hex("it").upper()
    assert pixel(bars, QPointF(last.center().x(), floor)) not in {
        theme().hex("it").upper(), theme().hex("surface").upper(),
    }  # fmt: skip
    high = QPointF(first.center().x(), bars.plot.top() + 0.1 * bars.plot.height())
    assert pixel(bars, high) == theme().hex("pm").upper()


def test_few_bars_do_not_fill_the_plot(show: Show) -> None:
    chart = shown(show, replace(BARS, points=points(1), series=(("it", (20.0,)),), band=None))
    column = chart.column(0)
    floor = column.bottom() - 3
    assert pixel(chart, QPointF(column.left() + 20, floor)) == theme().hex("surface").upper()
    assert pixel(chart, QPointF(column.center().x(), floor)) != theme().hex("surface").upper()


def test_a_gap_in_the_values_is_a_gap_in_the_line(show: Show) -> None:
    chart = shown(show, LINE)
    for index, crossed in ((0, True), (2, False), (3, False), (5, True)):
        column = chart.column(index).adjusted(4, 6, -4, -4)
        assert _has_ink(chart, column) == crossed


def test_a_short_gap_may_be_bridged(show: Show) -> None:
    chart = shown(show, replace(LINE, strands=tuple(replace(each, bridge=2) for each in LINE.strands)))
    assert _has_ink(chart, chart.column(2).adjusted(4, 6, -4, -4))


def _has_ink(chart: Chart, rect: QRectF) -> bool:
    image = picture(chart)
    scale = image.devicePixelRatio()
    token = theme().hex("c5").upper()
    return any(
        image.pixelColor(round(x * scale), round(y * scale)).name().upper() == token
        for x in range(int(rect.left()), int(rect.right()))
        for y in range(int(rect.top()), int(rect.bottom()))
    )


def test_the_squares_have_four_strengths(show: Show) -> None:
    chart = shown(show, HEAT)
    colours = [pixel(chart, chart.column(index).center()) for index in range(4)]
    assert colours[0] == theme().hex("grid").upper()
    assert colours[3] == theme().hex("c3").upper()
    assert len(set(colours)) == 4


@pytest.mark.parametrize("data", [BARS, LINE, HEAT])
def test_a_chart_follows_the_theme(show: Show, data: Data) -> None:
    chart = shown(show, data)
    light = picture(chart)
    theme().choose("dark")
    settle()
    dark = picture(chart)
    corner = QPointF(3, 3)
    assert pixel(chart, corner) == theme().hex("surface").upper()
    assert light != dark
    theme().choose("light")
    settle()
    assert picture(chart) == light


@pytest.mark.parametrize("data", [BARS, LINE, HEAT])
def test_other_data_take_the_place_of_those_before(show: Show, data: Data) -> None:
    chart = shown(show, data)
    chart.point_to(4)
    fewer = points(3)
    other: Data
    if isinstance(data, Bars):
        other = replace(data, points=fewer, series=(("it", (1.0, 2.0, 3.0)),))
    elif isinstance(data, Strands):
        other = replace(data, points=fewer, strands=(Strand("c5", (1.0, None, 0.5)),))
    else:
        other = replace(data, points=points(3, 1), levels=(1, 2, 3), labels=("",) * 3)
    assert make(state(other), None, chart) is chart
    settle()
    assert (len(chart.points), chart.current, chart.tip) == (3, -1, "")
    hover(chart, middle(chart, 2))
    assert chart.current == 2
    fresh = make(state(other))
    assert fresh is not None
    assert type(fresh) is type(chart)
    fresh.let_go()


def test_there_is_no_chart_of_nothing() -> None:
    assert make(state(None)) is None


@pytest.mark.parametrize("data", [BARS, LINE, HEAT, None])
def test_a_drawing_is_valid_and_its_text_is_text(data: Data | None) -> None:
    content = svg(state(data))
    root = ElementTree.fromstring(content)
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("960", "480", "0 0 960 480")
    found = texts(content)
    assert "Role <balance> & more" in found
    assert "March 2026  ·  n: 24 entries" in [text.strip() for text in found]
    assert "160 h" in found
    if data is None:
        assert "Nothing was logged" in found
    elif isinstance(data, Bars):
        assert {"20 h", "IT", "target", "Apr"} <= set(found)
    assert b"<image" not in content
    assert root.find(f"{SVG}title").text == "Role <balance> & more"  # type: ignore[union-attr]


@pytest.mark.parametrize("data", [BARS, LINE, HEAT, None])
def test_a_picture_is_sharp_and_the_same_each_time(data: Data | None) -> None:
    content = png(state(data))
    image = QImage.fromData(content)
    assert (image.width(), image.height()) == (1920, 960)
    assert image.text("Title") == "Role <balance> & more"
    assert content == png(state(data))


def test_a_drawing_leaves_nothing_of_a_screen_behind() -> None:
    before = len(QApplication.allWidgets())
    svg(state(BARS))
    QApplication.sendPostedEvents(None, 52)
    assert len(QApplication.allWidgets()) == before


def test_a_view_may_be_of_any_size(show: Show) -> None:
    chart = shown(show, BARS)
    for size in ((220, 150), (900, 700), (1, 1), (300, 60)):
        chart.lay_out(QSizeF(*size))
        assert chart.point_at(QPointF(size[0] / 2, size[1] / 2)) < WEEKS
