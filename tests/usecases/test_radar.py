"""Staying current: technologies move between rings, and every move is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.radar import Quadrant, RadarMove, Ring, Technology
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.radar import TechnologyRadar
from tests.conftest import FixedClock
from tests.factories import TODAY, skill
from tests.usecases.keeping import all_of, kept, labels

TOOLS = Quadrant.TOOLS
LAST_YEAR = date(2025, 2, 1)


@pytest.fixture
def radar(store: Store, clock: FixedClock) -> TechnologyRadar:
    return TechnologyRadar(store, clock)


def test_a_technology_comes_with_its_first_move(store: Store, radar: TechnologyRadar) -> None:
    python = kept(store, skill()).id
    made = radar.add("Ruff", TOOLS, Ring.TRIAL, reason="Fast", skill_id=python)
    (blip,) = radar.radar().blips
    assert (blip.id, blip.name, blip.quadrant, blip.ring, blip.skill, blip.moves) == (
        made.id, "Ruff", TOOLS, Ring.TRIAL, "Python", 1,
    )  # fmt: skip
    assert (blip.last.day, blip.last.before, blip.last.reason, blip.last.inwards, blip.news) == (
        TODAY, None, "Fast", None, True,
    )  # fmt: skip
    assert labels(store)[0] == "Add technology Ruff"
    store.undo()
    assert (all_of(store, Technology), all_of(store, RadarMove)) == ([], [])


def test_moves_are_kept_with_their_reasons(store: Store, radar: TechnologyRadar) -> None:
    key = radar.add("Ruff", TOOLS, Ring.ASSESS, day=LAST_YEAR).id
    radar.move(key, Ring.ADOPT, "One tool less", day=date(2025, 6, 1))
    radar.move(key, Ring.HOLD, "Too many rules")
    moves = [(move.day, move.before, move.ring, move.inwards, move.reason) for move in radar.history(key)]
    assert moves == [
        (TODAY, Ring.ADOPT, Ring.HOLD, False, "Too many rules"),
        (date(2025, 6, 1), Ring.ASSESS, Ring.ADOPT, True, "One tool less"),
        (LAST_YEAR, None, Ring.ASSESS, None, ""),
    ]
    assert radar.radar().last_moves == radar.history(key)
    assert labels(store)[0] == "Move technology to hold"
    store.undo()
    assert radar.radar().blips[0].ring is Ring.ADOPT


def test_a_move_of_the_past_tells_the_history_and_leaves_the_ring(radar: TechnologyRadar) -> None:
    key = radar.add("Ruff", TOOLS, Ring.ADOPT, day=date(2026, 1, 1)).id
    radar.move(key, Ring.TRIAL, "It began so", day=LAST_YEAR)
    blip = radar.radar().blips[0]
    assert (blip.ring, blip.last.before, blip.moves) == (Ring.ADOPT, Ring.TRIAL, 2)


def test_of_two_moves_on_a_day_the_later_one_holds(radar: TechnologyRadar) -> None:
    key = radar.add("Ruff", TOOLS, Ring.ASSESS).id
    radar.move(key, Ring.TRIAL, "Tried")
    radar.move(key, Ring.HOLD, "Broke")
    assert radar.radar().blips[0].ring is Ring.HOLD


def test_what_makes_no_sense_is_refused(store: Store, radar: TechnologyRadar) -> None:
    key = radar.add("Ruff", TOOLS, Ring.ASSESS).id
    tomorrow = TODAY + timedelta(days=1)
    for act, field in (
        (lambda: radar.move(key, Ring.ASSESS, "Same"), "ring"),
        (lambda: radar.move(key, Ring.TRIAL, " \n"), "reason"),
        (lambda: radar.move(key, Ring.TRIAL, "Later", day=tomorrow), "day"),
        (lambda: radar.add("ruff ", TOOLS, Ring.HOLD), "name"),
        (lambda: radar.add(" ", TOOLS, Ring.HOLD), "name"),
        (lambda: radar.add("Uv", TOOLS, Ring.HOLD, day=tomorrow), "day"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.field == field
    with pytest.raises(Refused, match="no longer exists"):
        radar.add("Uv", TOOLS, Ring.HOLD, skill_id=99)
    with pytest.raises(Refused, match="no longer exists"):
        radar.history(99)
    assert len(all_of(store, RadarMove)) == 1


def test_the_radar_is_by_quadrant_and_ring(radar: TechnologyRadar) -> None:
    for name, quadrant, ring in (
        ("b", TOOLS, Ring.HOLD), ("a", TOOLS, Ring.HOLD), ("c", TOOLS, Ring.ADOPT),
        ("d", Quadrant.TECHNIQUES, Ring.TRIAL),
    ):  # fmt: skip
        radar.add(name, quadrant, ring, day=LAST_YEAR)
    state = radar.radar()
    assert [blip.name for blip in state.blips] == ["d", "c", "a", "b"]
    assert [blip.name for blip in state.of(TOOLS, Ring.HOLD)] == ["a", "b"]
    assert state.counts == {Ring.ADOPT: 1, Ring.TRIAL: 1, Ring.ASSESS: 0, Ring.HOLD: 2}
    assert not any(blip.news for blip in state.blips)


def test_what_is_put_away_leaves_the_radar_with_its_moves(radar: TechnologyRadar) -> None:
    key = radar.add("Ruff", TOOLS, Ring.ASSESS).id
    radar.archive(key)
    assert (radar.radar().blips, radar.radar().last_moves) == ((), ())
    assert [blip.id for blip in radar.radar(archived=True).blips] == [key]
    radar.restore(key)
    assert radar.radar().blips[0].moves == 1


def test_a_technology_is_renamed_and_removed(store: Store, radar: TechnologyRadar) -> None:
    one, other = radar.add("Ruff", TOOLS, Ring.ASSESS), radar.add("Uv", TOOLS, Ring.ASSESS)
    assert radar.change(replace(one, name="Ruff 1", quadrant=Quadrant.TECHNIQUES)).name == "Ruff 1"
    with pytest.raises(Refused, match="on the radar already"):
        radar.change(replace(one, name="UV"))
    radar.remove(other.id)
    assert len(all_of(store, RadarMove)) == 1


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.tuples(st.sampled_from(Ring), st.integers(0, 900)), min_size=1, max_size=8))
def test_the_ring_is_that_of_the_last_day_whatever_the_order(
    store: Store, radar: TechnologyRadar, moves: list[tuple[Ring, int]]
) -> None:
    key = radar.add("Any", TOOLS, Ring.ASSESS, day=TODAY - timedelta(days=1000)).id
    kept_moves = 1
    for ring, ago in moves:
        try:
            radar.move(key, ring, "Why", day=TODAY - timedelta(days=ago))
        except Refused:
            continue
        kept_moves += 1
    rows = sorted(all_of(store, RadarMove), key=lambda row: (row.day, row.id))
    assert radar.radar().blips[0].ring is rows[-1].ring
    assert len(rows) == kept_moves == len(radar.history(key))
    radar.remove(key)


def test_a_wrong_move_is_put_right(store: Store, radar: TechnologyRadar) -> None:
    key = radar.add("Ruff", TOOLS, Ring.ASSESS, day=LAST_YEAR).id
    wrong = radar.move(key, Ring.HOLD, "Slip of the hand")
    radar.correct(wrong.id, Ring.ADOPT, "One tool less", date(2025, 6, 1))
    (move, first) = radar.history(key)
    assert (move.id, move.ring, move.reason, move.day) == (wrong.id, Ring.ADOPT, "One tool less", date(2025, 6, 1))
    assert radar.radar().blips[0].ring is Ring.ADOPT
    radar.correct(first.id, Ring.TRIAL, "", LAST_YEAR)
    assert radar.history(key)[0].before is Ring.TRIAL
    store.undo()
    store.undo()
    assert radar.history(key)[0].ring is Ring.HOLD


def test_a_move_is_put_right_by_the_rules_of_a_move(radar: TechnologyRadar) -> None:
    key = radar.add("Ruff", TOOLS, Ring.ASSESS, day=LAST_YEAR).id
    move = radar.move(key, Ring.TRIAL, "Two services")
    with pytest.raises(Refused, match="still to come"):
        radar.correct(move.id, Ring.TRIAL, "Why", TODAY + timedelta(days=1))
    with pytest.raises(Refused, match="Say in a line"):
        radar.correct(move.id, Ring.TRIAL, "  ", TODAY)
    with pytest.raises(Refused, match="stands in assess already"):
        radar.correct(move.id, Ring.ASSESS, "Why", TODAY)
    assert radar.history(key)[0].ring is Ring.TRIAL


def test_a_move_that_never_was_is_deleted_but_not_the_last_one(store: Store, radar: TechnologyRadar) -> None:
    key = radar.add("Ruff", TOOLS, Ring.ASSESS, day=LAST_YEAR).id
    move = radar.move(key, Ring.TRIAL, "Two services")
    radar.take_back(move.id)
    (left,) = radar.history(key)
    assert left.ring is Ring.ASSESS
    with pytest.raises(Refused, match="by this move"):
        radar.take_back(left.id)
    store.undo()
    assert len(radar.history(key)) == 2
