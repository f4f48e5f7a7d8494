"""The radar: names that never cover each other, gaps that stay gaps, and pointing by mouse and keys."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from careercruise_desktop.ui.charts import picture
from careercruise_desktop.ui.charts.make import make
from careercruise_desktop.ui.charts.pointing import NONE
from careercruise_desktop.ui.charts.radar import RadarChart, runs
from careercruise_desktop.ui.charts.radar_places import counted, in_two, places
from careercruise_desktop.ui.charts.state import ChartState, Point, Radar, Spoke, Word
from careercruise_desktop.ui.theme.theme import theme
from tests.robots.widgets import press, settle
from tests.ui.conftest import Show

NAMES = ("Planning and scheduling", "Risk", "Budget and earned value", "C", "Negotiation with clients and boards")


def spokes(count: int) -> tuple[Spoke, ...]:
    """Spokes with names of every length, reached, short and not known."""
    known = (2, None, 5, 3)
    return tuple(Spoke(NAMES[at % len(NAMES)], 3, known[at % 4], None) for at in range(count))


def chart_state(found: tuple[Spoke, ...]) -> ChartState:
    """A radar of spokes."""
    points = tuple(Point(at, at, (Word(each.name),), f"{each.name}, {counted(each)}") for at, each in enumerate(found))
    data = Radar(points, found, ("Own level now", "Required", "A year ago"))
    return ChartState("radar", "radar", "Technical PM", "", (), "", "7 of 12", "", data, "Nothing")


@pytest.fixture
def chart(show: Show) -> RadarChart:
    """A radar of twelve spokes on screen."""
    made = make(chart_state(spokes(12)))
    assert isinstance(made, RadarChart)
    ground = show(made)
    ground.resize(560, 560)
    settle()
    return made


@pytest.mark.parametrize("count", range(3, 21))
@pytest.mark.parametrize("size", [(360, 320), (496, 480), (900, 380)])
def test_names_never_cover_each_other_or_the_drawing(app: object, count: int, size: tuple[int, int]) -> None:
    room = QRectF(0, 0, *size)
    found = places(spokes(count), room)
    labels = [label.rect for label in found.labels if label is not None]
    assert len(labels) == count
    assert not [pair for pair in combinations(labels, 2) if pair[0].intersects(pair[1])]
    ends = [found.at(at, 1) for at in range(count)]
    assert not [end for end in ends if any(rect.contains(end) for rect in labels)]
    assert all(room.adjusted(-1, -1, 1, 1).contains(rect) for rect in labels)


def test_of_very_many_names_those_without_room_are_left_out(app: object) -> None:
    found = places(spokes(60), QRectF(0, 0, 360, 300))
    labels = [label.rect for label in found.labels if label is not None]
    assert 10 < len(labels) < 60
    assert not [pair for pair in combinations(labels, 2) if pair[0].intersects(pair[1])]


def test_a_long_name_is_broken_before_it_is_cut(app: object) -> None:
    assert in_two("Budget and earned value") == ("Budget and", "earned value")
    assert in_two("Observability") == ("Observability",)
    found = places(tuple(Spoke("Planning and scheduling", 3, 2, None) for _ in range(7)), QRectF(0, 0, 440, 440))
    labels = [label for label in found.labels if label is not None]
    assert [label.name for label in labels] == [("Planning and", "scheduling")] * 7
    assert not any(label.cut for label in labels)


def test_a_line_stops_where_a_level_is_not_known() -> None:
    assert runs((3, 2, 4)) == [[0, 1, 2, 3]]
    assert runs((3, None, 2, 4)) == [[2, 3, 4]]
    assert runs((None, 2, None, 4)) == [[1], [3]]
    assert runs((None, None)) == []


def test_keys_step_around_and_enter_opens(chart: RadarChart) -> None:
    opened: list[int] = []
    chart.opened.connect(opened.append)
    chart.setFocus()
    press(chart, Qt.Key.Key_Home)
    press(chart, Qt.Key.Key_Left)
    assert chart.current == 11
    press(chart, Qt.Key.Key_Right, 2)
    press(chart, Qt.Key.Key_Return)
    assert opened == [1]
    assert chart.tip == "Risk"


def test_a_name_and_a_sector_can_be_pointed_at_and_clicked(chart: RadarChart) -> None:
    opened: list[int] = []
    chart.opened.connect(opened.append)
    label = chart.places.labels[4]
    assert label is not None
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=label.rect.center().toPoint())
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.places.at(7, 0.8).toPoint())
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert opened == [4, 7]
    QTest.mouseMove(chart.viewport(), QPoint(1, 1))
    settle()
    assert chart.point_at(QPoint(1, 1).toPointF()) == NONE


@pytest.mark.parametrize("look", ["light", "dark"])
def test_only_a_gap_is_a_spoke_in_warn(app: object, look: str) -> None:
    theme().choose(look)
    warn = theme().color("warn").rgb()

    def warned(now: int) -> bool:
        state = chart_state(tuple(Spoke("A", 3, now, None) for _ in range(4)))
        image = QImage.fromData(picture.png(state, QSize(320, 320), 1.0))
        return any(image.pixel(x, y) == warn for x in range(image.width()) for y in range(image.height()))

    assert warned(1)
    assert not warned(3)
