"""The grid of influence and interest on its own: dragged, moved by keys, read out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from careercruise_desktop.ui.leadership.people import grid_paint
from careercruise_desktop.ui.leadership.people.grid import StakeGrid
from careercruise_desktop.ui.leadership.people.grid_board import HINT
from careercruise_desktop.ui.leadership.people.grid_places import Place, laid_out, quadrant
from careercruise_desktop.ui.leadership.people.state import GridState, Mark
from careercruise_desktop.ui.widgets import speech
from tests.robots.people import drag
from tests.robots.widgets import click, press, tab
from tests.ui.conftest import Show

KEYS = Qt.Key
ANA, BEA, CEM = Mark(1, "Ana Ferreira", "AF", 2, 4), Mark(2, "Bea Lind", "BL", 5, 5), Mark(3, "Cem Ak", "CA")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was told."""
    said: list[str] = []
    monkeypatch.setattr(speech, "say", lambda _widget, text: said.append(text))
    return said


@pytest.fixture
def grid(show: Show, told: list[str]) -> StakeGrid:
    made = StakeGrid()
    show(made)
    made.show_state(GridState(marks=(ANA, BEA, CEM), chosen=1))
    return made


def placed(grid: StakeGrid) -> list[tuple[int, object, object]]:
    """What it says from now on."""
    said: list[tuple[int, object, object]] = []
    grid.placed.connect(lambda *values: said.append(values))
    return said


def test_a_mark_is_dragged_to_the_nearest_place_and_stands_there_at_once(grid: StakeGrid) -> None:
    said = placed(grid)
    end = grid.centre_of(4, 2) + QPoint(9, -11)
    drag(grid, grid.rect_of(1).center(), end, drop=False)
    assert grid.is_dragging
    assert grid.words == "Ana Ferreira, influence 4 of 5, interest 2 of 5, keep satisfied"
    assert said == []
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)
    assert said == [(1, 4, 2)]
    assert (grid.rect_of(1).center() - grid.centre_of(4, 2)).manhattanLength() <= 2


def test_a_drag_that_ends_elsewhere_or_with_escape_changes_nothing(grid: StakeGrid) -> None:
    said = placed(grid)
    before = grid.rect_of(1)
    drag(grid, before.center(), QPoint(1, 1))
    drag(grid, before.center(), grid.centre_of(1, 1), drop=False)
    press(grid, KEYS.Key_Escape)
    assert not grid.is_dragging
    assert said == []
    assert grid.rect_of(1) == before


def test_people_go_into_the_tray_and_out_of_it(grid: StakeGrid) -> None:
    said = placed(grid)
    drag(grid, grid.rect_of(3).center(), grid.centre_of(3, 3))
    drag(grid, grid.rect_of(2).center(), grid.tray.center())
    assert said == [(3, 3, 3), (2, None, None)]
    assert grid.tray.contains(grid.rect_of(2))


def test_a_press_that_moves_nothing_shows_the_person(grid: StakeGrid) -> None:
    chosen: list[int] = []
    grid.chosen.connect(chosen.append)
    click(grid, grid.rect_of(2).center())
    assert chosen == [2]
    press(grid, KEYS.Key_Return)
    assert chosen == [2, 2]


def test_tab_reaches_the_grid_once_the_arrows_walk_and_with_alt_move(show: Show, told: list[str]) -> None:
    before, after, grid = QPushButton(), QPushButton(), StakeGrid()
    show(before, grid, after)
    grid.show_state(GridState(marks=(ANA, BEA, CEM)))
    before.setFocus()
    said = placed(grid)
    tab()
    assert grid.meant == 1
    alt = Qt.KeyboardModifier.AltModifier
    press(grid, KEYS.Key_Up, modifier=alt)
    press(grid, KEYS.Key_Right, 2, modifier=alt)
    assert said == [(1, 3, 4), (1, 3, 5)]
    assert told[-1] == "Ana Ferreira, influence 3 of 5, interest 5 of 5, at the edge"
    press(grid, KEYS.Key_Right, 3)
    assert grid.meant == 3
    press(grid, KEYS.Key_Left, 2, modifier=alt)
    press(grid, KEYS.Key_Delete)
    assert said[2:] == [(3, 3, 3), (3, 3, 2), (3, None, None)]
    assert told[-1] == "Cem Ak, not placed"
    assert tab() is after
    press(after, KEYS.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert (grid.hasFocus(), grid.meant) == (True, 3)
    press(grid, KEYS.Key_Up)
    assert (grid.meant, len(said)) == (2, 5)
    press(grid, KEYS.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert before.hasFocus()


def test_the_one_whose_page_is_shown_lies_on_top(grid: StakeGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[int] = []
    monkeypatch.setattr(grid_paint, "_paint_spot", lambda _painter, spot, _look: painted.append(spot.mark.id))
    grid.show_state(GridState(marks=tuple(Mark(key, f"P {key}", "P", 4, 2) for key in range(1, 30)), chosen=5))
    grid.clearFocus()
    painted.clear()
    grid.grab()
    assert painted[-1] == 5


def test_every_person_is_read_with_the_place(grid: StakeGrid) -> None:
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    entries = grid.entries()
    assert [entry.name for entry in entries] == [
        "Ana Ferreira, influence 2 of 5, interest 4 of 5, keep informed",
        "Bea Lind, influence 5 of 5, interest 5 of 5, manage closely",
        "Cem Ak, not placed",
    ]
    assert [(entry.selected, entry.meant) for entry in entries] == [(True, True), (False, False), (False, False)]
    grid.clearFocus()
    assert grid.words == HINT


@pytest.mark.parametrize("many", [2, 5, 17])
def test_people_at_one_place_fan_out_within_it_and_can_each_be_taken(many: int) -> None:
    layout = laid_out(tuple(Mark(key, f"P {key}", "P", 4, 2) for key in range(1, many + 1)), 380)
    cell = layout.rect_of(Place(4, 2))
    assert all(cell.contains(spot.rect) for spot in layout.spots)
    under = [layout.spot_at(spot.rect.topLeft() + QPointF(3, 3)) for spot in layout.spots]
    assert len({spot.mark.id for spot in under if spot is not None}) == many


def test_the_lines_between_belong_to_no_quadrant() -> None:
    named = {
        Place(5, 1): "Keep satisfied",
        Place(4, 4): "Manage closely",
        Place(1, 2): "Monitor",
        Place(2, 5): "Keep informed",
        Place(3, 5): "",
        Place(1, 3): "",
    }
    assert {place: quadrant(place) for place in named} == named


@pytest.mark.parametrize("width", [240, 340, 404, 700])
def test_the_tray_takes_as_many_lines_as_it_needs(width: int) -> None:
    layout = laid_out(tuple(Mark(key, f"Somebody {key}", "S") for key in range(1, 31)), width)
    assert all(layout.tray.contains(spot.rect) for spot in layout.spots)
    assert not any(a.rect.intersects(b.rect) for a in layout.spots for b in layout.spots if a is not b)
