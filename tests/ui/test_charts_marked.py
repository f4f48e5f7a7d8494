"""Charts over the same days with numbered marks, and the answers of a pulse as dots and squares."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSizeF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from careercruise_desktop.ui.charts import pointing
from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.charts.make import make
from careercruise_desktop.ui.charts.marked import DISC, LEFT, MarkedChart
from careercruise_desktop.ui.charts.picture import png, svg
from careercruise_desktop.ui.charts.pointing import NONE
from careercruise_desktop.ui.charts.shares import SharesChart
from careercruise_desktop.ui.charts.state import (
    ChartState,
    Data,
    Mark,
    Point,
    Shares,
    Span,
    Tally,
    Trail,
    VoiceRow,
    Voices,
    Word,
)
from careercruise_desktop.ui.charts.tally import TallyChart
from careercruise_desktop.ui.charts.trail import TrailChart, runs
from careercruise_desktop.ui.charts.voices import VoicesChart, height
from careercruise_desktop.ui.theme.theme import theme
from tests.robots.widgets import picture, press, settle
from tests.ui.conftest import Show

FIRST = date(2025, 9, 1).toordinal()
LAST = date(2026, 3, 24).toordinal()
MARKS = (Mark(FIRST + 35, 1, "1:1s every two weeks"), Mark(FIRST + 91, 2, "Rotating demo lead"))
SPAN = Span(FIRST, LAST, MARKS)
# A round a week, with one missing before the fourth.
DAYS = (FIRST + 7, FIRST + 14, FIRST + 21, FIRST + 42, FIRST + 49)
VALUES = (6.0, 6.5, 6.2, 7.0, 7.9)


def point(day: int, days: int = 1) -> Point:
    return Point(day, day + days - 1, (Word(f"day {day - FIRST}", tone="strong"),), f"Day {day - FIRST}")


def trail(**more: object) -> Trail:
    whole = Trail(
        tuple(map(point, DAYS)),
        VALUES,
        tuple((value - 1, value + 1) for value in VALUES),
        frozenset({3}),
        SPAN,
        "no pulse",
    )
    return replace(whole, **more)  # type: ignore[arg-type]


SHARES = Shares(
    tuple(point(FIRST + 14 * at, 14) for at in range(5)),
    (64.0, 68.0, None, 0.0, 86.0),
    ("64", "68", "", "0", "86"),
    SPAN,
)
TALLY = Tally(tuple(map(point, range(11))), tuple(map(str, range(11))), (0, 0, 0, 0, 0, 0, 1, 1, 3, 2, 0))
VOICES = Voices(
    tuple(map(point, range(2))),
    (VoiceRow("March", (1, 2, 4), "n 7", strong=True), VoiceRow("May", (3, 3, 4), "+10", 10.0, (-36.0, 51.0))),
    ("0 – 6", "7 – 8", "9 – 10"),
)
ALL = (trail(), SHARES, TALLY, VOICES)


def state(data: Data) -> ChartState:
    return ChartState("morale", "morale", "Morale", "0 to 10", (), "", "It rose.", "n: 35", data, "Nothing")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was told."""
    heard: list[str] = []
    monkeypatch.setattr(pointing.speech, "say", lambda _widget, text: heard.append(text))
    return heard


def shown(show: Show, data: Data, size: tuple[int, int] = (840, 300)) -> Chart:
    made = make(state(data))
    assert made is not None
    ground = show(made)
    ground.resize(*size)
    settle()
    return made


def drawn(data: Data, size: tuple[int, int] = (840, 300)) -> Chart:
    """A chart that is laid out without a window."""
    made = make(state(data))
    assert made is not None
    made.lay_out(QSizeF(*size))
    return made


@pytest.mark.parametrize("data", ALL)
def test_every_point_is_reached_and_spoken_by_keys(show: Show, said: list[str], data: Data) -> None:
    chart = shown(show, data)
    chart.setFocus()
    press(chart, Qt.Key.Key_Home)
    press(chart, Qt.Key.Key_Right, len(data.points))
    assert said == [data.points[0].said, *(each.said for each in data.points[1:]), data.points[-1].said]
    opened: list[int] = []
    chart.opened.connect(opened.append)
    press(chart, Qt.Key.Key_Return)
    assert opened == [len(data.points) - 1]
    press(chart, Qt.Key.Key_Escape)
    assert chart.current == NONE


@pytest.mark.parametrize("data", ALL)
def test_every_point_is_found_by_the_mouse_in_its_column(app: object, data: Data) -> None:
    chart = drawn(data)
    for at in range(len(data.points)):
        assert chart.point_at(chart.column(at).center()) == at


@pytest.mark.parametrize("data", ALL)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_picture_holds_the_drawing_in_both_themes(app: object, data: Data, name: str) -> None:
    theme().choose(name)
    image = QImage.fromData(png(state(data)))
    assert image.size().toTuple() == (1920, 960)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1920, 3) for y in range(120, 900, 3)}
    token = data.token
    assert theme().color(token).name() in colours
    assert b"<text" in svg(state(data))


def test_charts_one_below_the_other_have_their_days_at_the_same_places(app: object) -> None:
    above, below = (
        drawn(trail(span=SPAN._replace(times=False))),
        drawn(replace(SHARES, span=SPAN._replace(heads=False))),
    )
    assert isinstance(above, MarkedChart)
    assert isinstance(below, MarkedChart)
    assert above.plot.left() == below.plot.left() == LEFT
    for day in (FIRST, FIRST + 35, LAST):
        assert above.axes.x(day) == below.axes.x(day)


def test_the_line_is_cut_where_rounds_are_missing() -> None:
    assert runs(5, frozenset({3})) == (range(3), range(3, 5))
    assert runs(5, frozenset()) == (range(5),)
    assert runs(3, frozenset({1, 2})) == (range(1), range(1, 2), range(2, 3))
    assert runs(0, frozenset()) == ()


def test_a_gap_is_dotted_and_has_no_band(show: Show) -> None:
    chart = shown(show, trail())
    assert isinstance(chart, TrailChart)
    image = picture(chart)
    middle = round((chart.middle(2) + chart.middle(3)) / 2)
    bare = {image.pixelColor(middle, y).name() for y in range(int(chart.plot.top()) + 4, int(chart.plot.bottom()) - 22)}
    within = round((chart.middle(0) + chart.middle(1)) / 2)
    band = image.pixelColor(within, round(chart.axes.y(6.25) + 14)).name()
    ground = theme().color("surface").name()
    assert band != ground
    assert band not in bare
    # Along the bridge there is both: dots, and the ground between them.
    left, right = chart.middle(2), chart.middle(3)
    along = {
        image.pixelColor(x, round(chart.axes.y(6.2 + 0.8 * (x - left) / (right - left)))).name()
        for x in range(round(left) + 8, round(right) - 8)
    }
    assert len(along) > 1


@pytest.mark.parametrize(("low", "floor"), [(9.6, 6.0), (6.1, 6.0), (5.9, 4.0), (0.2, 0.0)])
def test_the_axis_of_morale_ends_at_ten_and_begins_below_everything(app: object, low: float, floor: float) -> None:
    chart = drawn(trail(intervals=tuple((min(low, value), 10.0) for value in VALUES), values=(9.7,) * 5))
    assert isinstance(chart, TrailChart)
    assert (chart.axes.axis.low, chart.axes.axis.high) == (floor, 10.0)


def test_one_round_is_a_dot_with_a_bar(show: Show) -> None:
    chart = shown(show, trail(points=(point(DAYS[0]),), values=(6.0,), intervals=((4.8, 7.4),), apart=frozenset()))
    assert isinstance(chart, TrailChart)
    image = picture(chart)
    at = QPoint(round(chart.middle(0)), round(chart.axes.y(5.2)))
    assert image.pixelColor(at).name() != theme().color("surface").name()


def test_discs_never_cover_each_other_and_titles_have_room_or_are_left_out(app: object) -> None:
    marks = tuple(Mark(FIRST + 30 + at, at + 1, f"Action number {at}") for at in range(6))
    chart = drawn(trail(span=SPAN._replace(marks=marks)))
    assert isinstance(chart, MarkedChart)
    discs = chart.discs()
    gaps = [two.middle - one.middle for one, two in pairwise(discs)]
    assert min(gaps) >= DISC
    assert [disc.room > 0 for disc in discs] == [False] * 5 + [True]
    assert discs[-1].middle + DISC / 2 + discs[-1].room <= 840


def test_discs_of_the_last_days_stay_whole_within_the_chart(app: object) -> None:
    marks = tuple(Mark(LAST - back, at, "Rotating demo lead") for at, back in enumerate((30, 1, 0, 0, 0), 1))
    chart = drawn(trail(span=Span(FIRST, LAST, marks)))
    assert isinstance(chart, MarkedChart)
    middles = [disc.middle for disc in chart.discs()]
    assert middles[-1] + DISC / 2 <= 840
    assert all(two - one >= DISC for one, two in pairwise(middles))
    assert middles[0] == chart.axes.x(LAST - 30) + 0.5


def test_a_mark_never_goes_through_the_label_of_a_bar(show: Show) -> None:
    few = replace(SHARES, values=(64.0, None, None, None, 86.0), labels=("64", "2/2", "1/2", "0/1", "86"))
    middle = FIRST + 14 + 7
    bare, marked = (
        shown(show, replace(few, span=Span(FIRST, LAST, marks, heads=False)), (840, 160))
        for marks in ((), (Mark(middle, 1, "Demo"),))
    )
    assert isinstance(bare, SharesChart)
    bar = bare.bar(1)
    label = QRect(round(bar.center().x()) - 8, round(bar.top()) - 15, 16, 12)
    assert picture(bare).copy(label) == picture(marked).copy(label)
    above = label.translated(0, -40)
    assert picture(bare).copy(above) != picture(marked).copy(above)


def test_the_tooltip_of_morale_does_not_cover_the_discs(app: object) -> None:
    chart = drawn(trail())
    assert chart.tip_top(2) <= 2


def test_bars_stand_on_zero_and_what_is_not_known_has_none(app: object) -> None:
    chart = drawn(SHARES)
    assert isinstance(chart, SharesChart)
    assert {chart.bar(at).bottom() for at in range(5)} == {chart.plot.bottom()}
    assert chart.bar(4).height() > chart.bar(0).height() > 1
    assert chart.bar(3).height() == 1


def test_the_last_bar_is_the_strongest(show: Show) -> None:
    chart = shown(show, SHARES)
    assert isinstance(chart, SharesChart)
    image = picture(chart)

    def ink(at: int) -> QColor:
        bar = chart.bar(at)
        return image.pixelColor(QPointF(bar.center().x() - 4, bar.bottom() - 8).toPoint())

    assert ink(4).name() == theme().color("c5").name()
    assert ink(0).lightness() > ink(4).lightness()
    assert image.pixelColor(QPointF(chart.bar(2).center().x(), chart.plot.bottom() - 8).toPoint()) == theme().color(
        "surface"
    )


def test_there_is_a_square_for_each_answer(show: Show) -> None:
    chart = shown(show, TALLY, (380, 160))
    assert isinstance(chart, TallyChart)
    image = picture(chart)
    middle = round(chart.column(8).center().x())
    inks = [image.pixelColor(middle, y).name() == theme().color("c3").name() for y in range(int(chart.plot.bottom()))]
    assert sum(now and not before for before, now in zip([False, *inks], inks, strict=False)) == 3


def test_many_answers_are_bars_with_their_numbers(show: Show) -> None:
    chart = shown(show, replace(TALLY, counts=(0, 0, 0, 0, 0, 0, 40, 0, 80, 0, 0)), (380, 160))
    image = picture(chart)
    top = int(chart.plot.bottom()) - 6
    assert image.pixelColor(round(chart.column(6).center().x()), top).name() == theme().color("c3").name()


def test_below_ten_each_answer_is_a_dot_and_from_ten_on_a_figure_stands_for_them(show: Show) -> None:
    chart = shown(show, VOICES, (360, 200))
    assert isinstance(chart, VoicesChart)
    image = picture(chart)
    ground = theme().color("bg").name()

    def inked(row: int) -> int:
        y, stretch = round(chart.column(row).center().y()), range(84, int(chart.plot.width()) - 70)
        inks = [image.pixelColor(x, y - 4).name() != ground for x in stretch]
        return sum(now and not before for before, now in zip([False, *inks], inks, strict=False))

    assert inked(0) >= 7
    assert inked(1) <= 3
    assert chart.minimumSizeHint().height() == height(2)


@pytest.mark.parametrize("data", [trail(), SHARES])
def test_a_chart_in_a_narrow_window_still_finds_its_points(show: Show, data: Data) -> None:
    chart = shown(show, data, (260, 220))
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.column(4).center().toPoint())
    assert chart.current == 4
