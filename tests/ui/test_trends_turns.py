"""How the charts of one window are painted in turn, and what is painted of a chart whose point is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.charts import strokes
from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.charts.make import make
from careercruise_desktop.ui.charts.pointing import NONE
from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.trends import turns
from careercruise_desktop.ui.trends.linked import Linked
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from tests.robots.desktop import wait_for
from tests.robots.widgets import settle
from tests.ui.conftest import Show
from tests.ui.test_charts import BARS, HEAT, MONDAY, state
from tests.ui.test_charts_wall import BANDS, LEVELS, SPAN

SIZE = QSize(420, 200)
WINDOW = (MONDAY + 14.0, MONDAY + 35.0)
DATA = (replace(BARS, span=SPAN), BANDS, HEAT, LEVELS)


class Column:
    """Four charts below each other, of which two are in sight."""

    def __init__(self, show: Show) -> None:
        self.linked = Linked()
        self.linked.span(SPAN.first, SPAN.last)
        column = QWidget()
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.charts: list[Chart] = []
        for data in DATA:
            chart = make(state(data))
            assert chart is not None
            chart.setFixedSize(SIZE)
            rows.addWidget(chart)
            self.charts.append(chart)
        self.scroll = ScrollArea(column, "bg")
        self.scroll.setFixedSize(SIZE.width() + 20, SIZE.height() * 2)
        show(self.scroll)
        for chart in self.charts:
            self.linked.adopt(chart)
        # All of them were seen once.
        for down in (SIZE.height() * 2, 0):
            self.scroll.verticalScrollBar().setValue(down)
            settle()

    def rest(self) -> None:
        """Wait until no chart waits for its turn."""
        wait_for(lambda: not self.linked.turns.busy)
        settle()


@pytest.fixture
def column(show: Show) -> Column:
    """Four charts of the same days."""
    return Column(show)


def on_screen(chart: Chart) -> QImage:
    return chart.viewport().grab().toImage()


def looking(show: Show, at: int, window: tuple[float, float]) -> Chart:
    """A chart by itself that has never shown anything but a window of days."""
    chart = make(state(DATA[at]))
    assert chart is not None
    chart.setFixedSize(SIZE)
    chart.look(*window)
    show(chart)
    settle()
    return chart


def test_after_a_pan_all_charts_show_the_last_window_and_those_out_of_sight_once_they_are_seen(
    show: Show, column: Column, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "ENOUGH", 0.0)
    for day in range(10, 15):
        column.linked.look(MONDAY + day, MONDAY + day + 21.0)
    column.rest()
    assert [chart.still.behind for chart in column.charts] == [False, False, True, True]
    wanted = [on_screen(looking(show, at, WINDOW)) for at in range(4)]
    assert [on_screen(chart) for chart in column.charts[:2]] == wanted[:2]
    column.scroll.verticalScrollBar().setValue(SIZE.height() * 2)
    settle()
    column.rest()
    assert [on_screen(chart) for chart in column.charts[2:]] == wanted[2:]


def test_the_chart_under_the_pointer_comes_first_and_the_others_take_turns(
    column: Column, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "ENOUGH", 0.0)
    caught: list[int] = []
    catch_up = Chart.catch_up

    def noted(chart: Chart) -> None:
        catch_up(chart)
        caught.append(column.charts.index(chart))

    monkeypatch.setattr(Chart, "catch_up", noted)
    monkeypatch.setattr(column.linked.turns, "_timer", Stopped())
    column.scroll.setFixedSize(SIZE.width() + 20, SIZE.height() * 4)
    settle()
    for day in range(6):
        column.linked.look(MONDAY + day, MONDAY + day + 21.0, column.charts[1])
        column.linked.turns.go_on()
    # Each second step is that of another one: none waits while the pointer moves.
    assert caught[0] == 1
    assert set(caught) == {0, 1, 2, 3}


def test_a_chart_that_catches_up_while_a_part_of_it_is_painted_is_painted_as_a_whole(column: Column) -> None:
    chart = column.charts[0]
    chart.point_to(3)
    column.linked.look(*WINDOW)
    column.rest()
    chart.still.behind = True
    painted = Painted(chart.viewport())
    chart.viewport().repaint(QRect(0, 0, 40, 40))
    settle()
    assert painted.parts == [QRect(0, 0, 40, 40), chart.viewport().rect()]


class Painted(QObject):
    """What of a widget was painted, in turn."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.parts: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note each painting."""
        if isinstance(event, QPaintEvent):
            self.parts.append(event.rect())
        return False


class Stopped:
    """A timer that never fires."""

    def start(self, milliseconds: int) -> None:
        """Not begun."""


@pytest.mark.parametrize("at", range(4))
def test_a_point_that_is_meant_looks_as_where_all_is_painted(show: Show, column: Column, at: int) -> None:
    column.scroll.setFixedSize(SIZE.width() + 20, SIZE.height() * 4)
    settle()
    chart, alone = column.charts[at], looking(show, at, (SPAN.first, SPAN.last + 1.0))
    plain = on_screen(chart)
    for each in (chart, alone):
        each.point_to(3)
        each.drop_tip()
    settle()
    assert on_screen(chart) != plain
    assert on_screen(chart) == on_screen(alone)
    chart.point_to(NONE)
    settle()
    assert on_screen(chart) == plain


def test_the_dashes_of_a_line_in_pieces_go_on_where_those_before_ended(app: Application) -> None:
    drawn = []
    for count in (2, 101):
        image = QImage(400, 20, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        places = [QPointF(10.5 + 380 * at / (count - 1), 10.5) for at in range(count)]
        strokes.stroke(painter, places, "text", 1.0, (5.0, 3.0))
        painter.end()
        drawn.append([image.pixelColor(x, 10).value() > 128 for x in range(400)])
    assert 100 < sum(drawn[0][10:390]) < 200
    assert sum(one != other for one, other in zip(*drawn, strict=True)) <= 2
