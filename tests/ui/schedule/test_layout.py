"""Where the items of the grid stand."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.ui.schedule.grid.axis import HOUR_PX
from careercruise_desktop.ui.schedule.grid.board import Board, lay
from careercruise_desktop.ui.schedule.grid.frame import FOLDED, GUTTER, OTHER_GUTTER, frame
from careercruise_desktop.ui.schedule.grid.layout import LEAST, NOT_CROSSED, Box, Placed
from careercruise_desktop.ui.schedule.state import GridState, Lane, Look, RoleMark

from .weeks import E, L, Line, P, U, column, state, week

MOCKUP_WIDTH = 1000
looks = st.sampled_from([P, P, U, L, L, E])


def board(shown: GridState, width: int = MOCKUP_WIDTH, hour_px: float = HOUR_PX, opened: tuple[int, ...] = ()) -> Board:
    return lay(shown, width, hour_px, opened)


def boxes(made: Board) -> dict[tuple[str, Lane], Box]:
    return {(placed.item.title, placed.item.lane): placed.box for placed in made.placed}


@st.composite
def lines(draw: st.DrawFn) -> list[Line]:
    made: list[Line] = []
    for number in range(draw(st.integers(0, 25))):
        look = draw(looks)
        role: RoleMark = "" if look is Look.EVENT else draw(st.sampled_from(["it", "pm"]))
        start = draw(st.integers(0, 1439))
        length = draw(st.one_of(st.integers(1, 90), st.integers(1, 1440)))
        made.append((draw(st.integers(0, 6)), look, role, f"Item {number}", "", start, start + length))
    return made


def apart(one: Box, other: Box) -> bool:
    across = one.right <= other.left + 1e-6 or other.right <= one.left + 1e-6
    return across or one.bottom <= other.top or other.bottom <= one.top


@given(lines(), st.integers(320, 1900), st.floats(40, 160), st.sampled_from([date(2026, 3, 23), date(2026, 10, 19)]))
def test_no_two_items_of_a_column_intersect_and_all_are_inside(
    items: list[Line], width: int, hour_px: float, monday: date
) -> None:
    made = board(week(items, monday), width, hour_px, (5,))
    for placed in made.placed:
        box, room = placed.box, made.frame.places[placed.column].lane(placed.item.lane)
        assert room.left <= box.left
        assert box.right <= room.right + 1e-6
        assert box.top >= 0
        assert box.bottom <= made.axis.height
        assert box.width > 0
        assert box.height >= LEAST
    for one, other in combinations(made.placed, 2):
        assert one.column != other.column or apart(one.box, other.box)


@given(lines(), st.integers(500, 1500))
def test_what_stands_side_by_side_is_equally_wide(items: list[Line], width: int) -> None:
    made = board(week(items), width)

    def beside(one: Placed, other: Placed) -> bool:
        return one.box.top < other.box.bottom and other.box.top < one.box.bottom

    alike = (lambda look: look is Look.EVENT), (lambda look: look in {P, U}), (lambda look: look is L)
    for index in range(7):
        for kind in alike:
            group = [placed for placed in made.placed if placed.column == index and kind(placed.item.look)]
            for one, other in combinations(group, 2):
                assert not beside(one, other) or one.box.width == other.box.width


@given(lines())
def test_every_item_has_a_place_on_each_day_that_it_touches(items: list[Line]) -> None:
    shown = week(items)
    made = board(shown)
    for day in shown.columns:
        for item in day.items:
            touched = [index for index, at in enumerate(shown.columns) if item.start < at.end and item.end > at.start]
            assert [placed.column for placed in made.of(item.key)] == touched


def test_the_week_of_the_design_stands_as_it_is_drawn() -> None:
    made = board(week())
    assert made.frame.gutter == GUTTER
    assert [place.folded for place in made.frame.places] == [False] * 5 + [True] * 2
    assert made.frame.places[5].width == FOLDED
    monday = made.frame.places[0]
    assert monday.planned.left == monday.left + 4
    assert monday.planned.width == monday.width - 40 - 15
    assert (monday.logged.left, monday.logged.width) == (monday.planned.right + 4, 40)
    block = boxes(made)[("Week plan and risk log", Lane.PLANNED)]
    assert (block.top, block.bottom) == (8.5 * HOUR_PX + 1, 9.5 * HOUR_PX - 1)


def test_an_appointment_beside_a_planned_block_gets_its_share() -> None:
    made = board(week())
    room = made.frame.places[2].planned
    at = boxes(made)
    block, event = at[("Budget forecast", Lane.PLANNED)], at[("Dentist", Lane.PLANNED)]
    assert block.width == round(room.width * 0.72)
    assert event.left == block.right + 4
    assert event.right == room.right
    # Alone it takes the whole lane.
    assert at[("Dentist call", Lane.PLANNED)].width == made.frame.places[3].planned.width


def test_twelve_at_once_share_the_lane() -> None:
    made = board(week([(0, P, "it", f"Block {number}", "", 540 + number, 720) for number in range(12)]))
    widths = {placed.box.width for placed in made.placed}
    assert len(widths) == 1
    assert len({placed.box.left for placed in made.placed}) == 12


def test_what_goes_on_past_midnight_stands_in_both_days() -> None:
    made = board(week([(1, P, "it", "Release night", "", 22 * 60, 26 * 60)]))
    evening, morning = made.placed
    assert (evening.column, evening.first, evening.last) == (1, True, False)
    assert (morning.column, morning.first, morning.last) == (2, False, True)
    assert evening.box.bottom == made.axis.height - 1
    assert (morning.box.top, morning.box.bottom) == (1, 2 * HOUR_PX - 1)


def test_the_line_of_now_crosses_what_it_crosses() -> None:
    made = board(week())
    crossed = {placed.item.title for placed in made.placed if placed.cross != NOT_CROSSED}
    assert "Retry queue: idempotency keys" in crossed
    assert "Stand-up" not in crossed
    assert board(week()._replace(now=None)).line is None


def test_a_block_across_the_second_two_o_clock_is_an_hour_longer_on_paper() -> None:
    night = [(6, P, "it", "Night", "", 60, 240), (0, P, "it", "Ordinary", "", 60, 240)]
    made = board(week(night, date(2026, 10, 19)), opened=(6,))
    at = boxes(made)
    # Both end at four; both reach across the row that only one of them lives through.
    assert at[("Night", Lane.PLANNED)].bottom == at[("Ordinary", Lane.PLANNED)].bottom
    assert at[("Night", Lane.PLANNED)].height == 4 * HOUR_PX - 2


def test_days_off_are_folded_until_they_are_opened_and_never_today() -> None:
    days = week().columns
    assert [place.folded for place in frame(days, 1000, {5}).places] == [False] * 6 + [True]
    saturday = [column(day.day, today=date(2026, 3, 21)) for day in days]
    assert [place.folded for place in frame(saturday, 1000).places] == [False] * 6 + [True]
    alone = frame([days[5]], 600)
    assert not alone.places[0].folded


@pytest.mark.parametrize("width", [320, 740, 1000, 1537, 2400])
def test_the_columns_fill_the_width_exactly(width: int) -> None:
    made = frame(week().columns, width, other_zone=True)
    assert made.gutter == GUTTER + OTHER_GUTTER
    assert made.places[0].left == made.gutter
    assert all(one.right == other.left for one, other in pairwise(made.places))
    assert made.places[-1].right == width - 1
    assert all(place.logged.right < place.right for place in made.places)


def test_one_day_shows_plan_and_reality_side_by_side() -> None:
    made = board(state([week().columns[3]]), 1000)
    place = made.frame.places[0]
    assert place.wide
    assert place.logged.width > 300
    assert all(placed.wide for placed in made.placed)


def test_no_days_are_no_error() -> None:
    made = board(state([]))
    assert made.placed == ()
    assert made.frame.column_at(50) == -1


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "Australia/Lord_Howe"])
@pytest.mark.parametrize("hour_px", [66.0, 75.9, 57.4])
def test_neighbours_that_touch_stand_below_each_other(zone: str, hour_px: float) -> None:
    """All quarters of a week in which Lord Howe sets its clocks by half an hour."""
    lines: list[Line] = [(day, P, "it", "", "", at, at + 15) for day in range(5) for at in range(0, 23 * 60, 15)]
    board = lay(week(lines, date(2026, 9, 28), zone), 1000, hour_px, ())
    assert {placed.box.width for placed in board.placed if placed.column == 0} == {
        placed.box.width for placed in board.placed if placed.column == 4
    }
    assert all(placed.box.width > 60 for placed in board.placed)
