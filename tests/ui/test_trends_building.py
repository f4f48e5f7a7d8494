"""How the wall is built: a few cards and a chart at a time, what is in sight first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.slices import Slices
from careercruise_desktop.ui.trends.building import Building
from careercruise_desktop.ui.trends.card import WallCard
from careercruise_desktop.ui.trends.state import Slot
from careercruise_desktop.ui.trends.wall import Wall
from tests.robots.desktop import Desktop, wait_for
from tests.robots.trends import with_weeks
from tests.robots.widgets import settle
from tests.ui.conftest import Show
from tests.ui.test_charts import BARS, state

KEYS = "abcdefg"
SLOTS = tuple(Slot(key) for key in KEYS)
TITLES = {key: key.upper() for key in KEYS}


def chart(key: str) -> ChartState:
    return replace(state(BARS), key=key)


def fail(error: PersonError) -> None:
    raise error


def built(wall: Wall, in_sight: str) -> tuple[Building, Slices, list[str]]:
    """A building of a wall, and what it has done."""
    told: list[str] = []
    slices = Slices(fail, wall)

    def sees(card: WallCard) -> bool:
        return card.key in in_sight

    building = Building(wall, slices, sees, lambda: told.append("done"))

    def listen(card: WallCard) -> None:
        told.append(card.key)
        card.drawn.connect(lambda: told.append(card.key.upper()))
        building.show_again(card.key)

    wall.made.connect(listen)
    return building, slices, told


def test_a_few_cards_and_a_chart_come_in_turn_those_in_sight_first(show: Show) -> None:
    wall = Wall()
    show(wall)
    building, slices, told = built(wall, "bf")
    for key in KEYS:
        building.show(chart(key))
    wall.show_slots(SLOTS, TITLES, at_once=False)
    assert not wall.cards
    slices.begin()
    wait_for(lambda: "done" in told)
    assert "".join(told[:-1]) == "abcBdefFgACDEG"
    assert list(wall.cards) == list(KEYS)


def test_cards_that_are_still_to_come_keep_their_places(show: Show) -> None:
    wall = Wall()
    ground = QWidget()
    show(ground)
    wall.setParent(ground)
    wall.resize(1240, 900)
    wall.show_slots(SLOTS, TITLES, at_once=False)
    high = wall.minimumHeight()
    assert wall.make_some()
    places = {key: card.geometry() for key, card in wall.cards.items()}
    assert 0 < len(places) < len(KEYS)
    wall.show_slots(SLOTS[::-1], TITLES, at_once=False)
    wall.show_slots(SLOTS, TITLES)
    assert not wall.make_some()
    assert wall.minimumHeight() == high
    assert {key: wall.cards[key].geometry() for key in places} == places


def test_the_cards_in_sight_are_on_screen_before_the_others_are_read(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    trends = with_weeks(desktop)
    page = trends.view
    bar = page._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    near = page.near()
    assert 0 < len(near) < len(page.wall.cards)
    assert "role_balance" not in near
    done: list[str] = []
    show = WallCard.show_state

    def shown(card: WallCard, state: ChartState) -> None:
        show(card, state)
        done.append(card.key)

    monkeypatch.setattr(WallCard, "show_state", shown)
    trends.choose("month")
    assert sorted(done) == sorted(page.wall.cards)
    assert set(done[: len(near)]) == near
