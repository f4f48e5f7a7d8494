"""The radar of technologies by keyboard and mouse: chosen, moved with a reason, told of, put away."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.radar import Quadrant, RadarMove, Ring, Technology
from careercruise_desktop.ui.skills.learning.radar_boxes import MoveBox, RingBox, TechnologyBox
from careercruise_desktop.ui.skills.learning.radar_layout import BLIP, EDGES, QUADRANTS, RINGS, Spot, placed, ring_at
from careercruise_desktop.ui.skills.learning.state import BlipState
from careercruise_desktop.usecases.radar import TechnologyRadar
from tests.factories import TODAY
from tests.robots.desktop import Desktop
from tests.robots.learning import LearningRobot
from tests.robots.widgets import click, press, settle, type_text
from tests.ui.conftest import Show
from tests.usecases.keeping import all_of

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def learning(desktop: Desktop, show: Show) -> LearningRobot:
    """The radar, empty."""
    robot = LearningRobot(desktop)
    show(robot.tab).resize(1240, 840)
    robot.part("radar")
    return robot


@pytest.fixture
def radar(learning: LearningRobot) -> LearningRobot:
    """Three technologies that stand where they are for a year."""
    assert learning.desktop.session.context is not None
    use = learning.desktop.session.context.use(TechnologyRadar)
    for name, quadrant, ring in (
        ("Rust", Quadrant.LANGUAGES, Ring.TRIAL),
        ("Tracing", Quadrant.TOOLS, Ring.ASSESS),
        ("Pact", Quadrant.TOOLS, Ring.HOLD),
    ):
        use.add(name, quadrant, ring, reason="First look", day=TODAY - timedelta(days=365))
    learning.read()
    return learning


def chosen(robot: LearningRobot) -> str:
    state = robot.tab.radar.state
    blip = state.blip(state.chosen)
    return blip.name if blip is not None else ""


def moves(robot: LearningRobot) -> list[tuple[str, str]]:
    return [(one.ring.value, one.note) for one in all_of(robot.store, RadarMove)]


def test_a_technology_is_added_from_nothing(learning: LearningRobot) -> None:
    part = learning.tab.radar
    click(part.empty.action)
    box = part.box
    assert isinstance(box, TechnologyBox)
    press(box.name, Qt.Key.Key_Return)
    assert box.complaint
    type_text(box.name, "Tracing")
    press(box.name, Qt.Key.Key_Return)
    (made,) = all_of(learning.store, Technology)
    assert (made.name, made.quadrant) == ("Tracing", Quadrant.TECHNIQUES)
    assert moves(learning) == [("assess", "")]
    assert chosen(learning) == "Tracing"


def test_arrows_step_and_a_screen_reader_finds_each_mark(radar: LearningRobot) -> None:
    canvas = radar.tab.radar.canvas
    canvas.setFocus()
    for name in ("Tracing", "Pact", "Rust", "Rust"):
        press(canvas, Qt.Key.Key_Right)
        assert chosen(radar) == name
    press(canvas, Qt.Key.Key_Home)
    reading = QAccessible.queryAccessibleInterface(canvas)
    assert reading is not None
    names = [reading.child(n).text(QAccessible.Text.Name) for n in range(reading.childCount())]
    assert names == [
        "1 Tracing, assess, tools, since 19 Mar 2025",
        "2 Pact, hold, tools, since 19 Mar 2025",
        "3 Rust, trial, languages, since 19 Mar 2025",
    ]
    assert reading.focusChild().text(QAccessible.Text.Name) == names[0]
    press(canvas, Qt.Key.Key_Return)
    assert radar.opened[-1][0] == "technology"


def test_alt_and_an_arrow_ask_why_it_moves_a_ring(radar: LearningRobot) -> None:
    radar.choose("Tracing")
    canvas = radar.tab.radar.canvas
    press(canvas, Qt.Key.Key_Up, modifier=ALT)
    box = radar.tab.radar.box
    assert isinstance(box, RingBox)
    assert box.rings.value == "trial"
    press(box.reason, Qt.Key.Key_Return)
    assert box.complaint == "Say in a line why it moves."
    type_text(box.reason, "Two services run with it")
    press(box.reason, Qt.Key.Key_Return)
    assert moves(radar)[-1] == ("trial", "Two services run with it")
    assert len(moves(radar)) == 4
    assert QApplication.focusWidget() is canvas
    told = [(row.accessibleName()) for row in radar.tab.radar.side.moves]
    assert told == [
        "19 Mar, assess to trial, Two services run with it",
        "19 Mar 2025, new in assess, First look",
    ]
    radar.store.undo()
    radar.desktop.rest()
    assert len(radar.tab.radar.side.moves) == 1


def test_the_outermost_ring_is_the_last(radar: LearningRobot) -> None:
    radar.choose("Pact")
    press(radar.tab.radar.canvas, Qt.Key.Key_Down, modifier=ALT)
    assert radar.tab.radar.box is None


def test_a_mark_is_dragged_into_another_ring(radar: LearningRobot) -> None:
    canvas = radar.tab.radar.canvas
    middle = QPoint(canvas.width() // 2, canvas.height() // 2)
    radar.drag("Pact", middle + QPoint(10, 10))
    box = radar.tab.radar.box
    assert isinstance(box, RingBox)
    assert box.rings.value == "adopt"
    press(box.reason, Qt.Key.Key_Escape)
    assert len(moves(radar)) == 3
    assert ring_at(Spot(*radar.blip_place("Pact").toTuple()), *canvas.ground) == "hold"


def test_a_mark_let_go_in_its_own_ring_stays(radar: LearningRobot) -> None:
    radar.drag("Pact", radar.blip_place("Pact") + QPoint(8, 8))
    assert radar.tab.radar.box is None
    assert chosen(radar) == "Pact"


def test_a_click_chooses_and_a_double_click_opens(radar: LearningRobot) -> None:
    radar.choose("Rust")
    assert chosen(radar) == "Rust"
    QTest.mouseDClick(radar.tab.radar.canvas, Qt.MouseButton.LeftButton, pos=radar.blip_place("Rust"))
    assert radar.opened[-1][0] == "technology"
    click(radar.tab.radar.canvas, QPoint(2, 2))
    assert chosen(radar) == ""


def test_the_list_chooses_too(radar: LearningRobot) -> None:
    side = radar.tab.radar.side
    key = next(blip.id for blip in side.state.blips if blip.name == "Pact")
    click(side.rows[key])
    assert chosen(radar) == "Pact"
    assert side.rows[key].selected


def test_what_is_put_away_keeps_its_history(radar: LearningRobot) -> None:
    radar.choose("Rust")
    side = radar.tab.radar.side
    click(side.away)
    assert [blip.name for blip in side.state.blips] == ["Tracing", "Pact"]
    side.archived.click()
    settle()
    assert [blip.name for blip in side.state.blips] == ["Rust"]
    radar.choose("Rust")
    assert len(side.moves) == 1
    assert side.move_it.isHidden()
    press(radar.tab.radar.canvas, Qt.Key.Key_M)
    assert radar.tab.radar.box is None
    click(side.away)
    side.archived.click()
    settle()
    assert len(side.state.blips) == 3
    assert len(moves(radar)) == 3


def test_delete_takes_it_from_the_radar(radar: LearningRobot) -> None:
    radar.choose("Rust")
    press(radar.tab.radar.canvas, Qt.Key.Key_Delete)
    assert [one.name for one in all_of(radar.store, Technology)] == ["Tracing", "Pact"]


def blip(key: int, quadrant: str, ring: str) -> BlipState:
    return BlipState(key, key, f"B{key}", quadrant, ring, "", False, None, "", "")


@given(st.lists(st.tuples(st.sampled_from(QUADRANTS), st.sampled_from(RINGS)), max_size=60), st.integers(180, 500))
def test_each_mark_stands_in_its_ring_and_its_quadrant(places: list[tuple[str, str]], radius: int) -> None:
    blips = [blip(n, *place) for n, place in enumerate(places, 1)]
    spots = placed(blips, Spot(0, 0), radius)
    assert len(spots) == len(blips)
    for one in blips:
        spot = spots[one.id]
        assert ring_at(spot, Spot(0, 0), radius) == one.ring
        right, above = one.quadrant in {"techniques", "tools"}, one.quadrant in {"techniques", "languages"}
        assert (spot.x > 0, spot.y < 0) == (right, above)


@pytest.mark.parametrize(("many", "radius"), [(5, 150), (30, 180), (80, 218), (112, 218), (200, 306)])
def test_marks_do_not_cover_each_other(many: int, radius: int) -> None:
    places = [(quadrant, ring) for ring in RINGS for quadrant in QUADRANTS]
    blips = [blip(n, *places[n % len(places)]) for n in range(many)]
    spots = placed(blips, Spot(0, 0), radius)
    assert min(hypot(a.x - b.x, a.y - b.y) for a, b in combinations(spots.values(), 2)) >= BLIP


def test_outside_of_the_radar_there_is_no_ring() -> None:
    assert ring_at(Spot(300, 0), Spot(0, 0), 200) == ""
    assert ring_at(Spot(200 * EDGES[1] - 1, 0), Spot(0, 0), 200) == "adopt"


def test_a_move_is_dated_by_the_day_that_was_typed(radar: LearningRobot) -> None:
    radar.choose("Tracing")
    press(radar.tab.radar.canvas, Qt.Key.Key_M)
    box = radar.tab.radar.box
    assert isinstance(box, RingBox)
    box.rings.set_value("trial")
    type_text(box.reason, "Two services")
    for typed in ("20.3.2026", "2.2.2026"):
        box.day.selectAll()
        type_text(box.day, typed)
        press(box.day, Qt.Key.Key_Return)
        assert box.complaint == "That day is still to come."
    assert radar.tab.radar.box is None
    assert "Moved to trial on 2 Feb" in radar.toasts
    told = [row.accessibleName() for row in radar.tab.radar.side.moves]
    assert told[0] == "2 Feb, assess to trial, Two services"
    assert radar.tab.radar.state.blip(radar.tab.radar.state.chosen).ring == "trial"  # type: ignore[union-attr]


def test_a_day_that_is_none_stays_in_the_box(radar: LearningRobot) -> None:
    radar.choose("Tracing")
    press(radar.tab.radar.canvas, Qt.Key.Key_M)
    box = radar.tab.radar.box
    assert isinstance(box, RingBox)
    box.day.selectAll()
    type_text(box.day, "31.2.2026")
    click(box.go)
    assert (box.day.error, box.is_open) == ("There is no 31 February 2026", True)
    assert len(moves(radar)) == 3


def test_a_wrong_move_is_put_right_and_undone(radar: LearningRobot) -> None:
    radar.choose("Tracing")
    side = radar.tab.radar.side
    side.moves[0].setFocus()
    press(side.moves[0], Qt.Key.Key_Return)
    box = radar.tab.radar.box
    assert isinstance(box, MoveBox)
    assert (box.rings.value, box.reason.text(), box.day.value) == (
        "assess", "First look", TODAY - timedelta(days=365),
    )  # fmt: skip
    click(box.remove)
    assert box.complaint.startswith("It is on the radar by this move.")
    box.rings.set_value("trial")
    press(box.reason, Qt.Key.Key_Return)
    assert side.moves[0].accessibleName() == "19 Mar 2025, new in trial, First look"
    assert "Move put right" in radar.toasts
    radar.store.undo()
    radar.desktop.rest()
    assert side.moves[0].accessibleName() == "19 Mar 2025, new in assess, First look"


def test_a_move_that_never_was_is_deleted(radar: LearningRobot) -> None:
    assert radar.desktop.session.context is not None
    radar.choose("Tracing")
    key = radar.tab.radar.state.chosen
    radar.desktop.session.context.use(TechnologyRadar).move(key, Ring.HOLD, "Slip")
    radar.read()
    side = radar.tab.radar.side
    click(side.moves[0])
    box = radar.tab.radar.box
    assert isinstance(box, MoveBox)
    click(box.remove)
    assert [row.accessibleName() for row in side.moves] == ["19 Mar 2025, new in assess, First look"]
    assert radar.tab.radar.box is None


def test_one_of_the_latest_moves_chooses_what_moved(radar: LearningRobot) -> None:
    side = radar.tab.radar.side
    wanted = side.moves[0].shown
    assert wanted is not None
    click(side.moves[0])
    assert chosen(radar) == wanted.name
    assert radar.tab.radar.box is None
