"""What drags lead to, whatever the clocks do: never an impossible time."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.spans import MINUTE
from careercruise_desktop.ui.schedule.grid.board import Board, lay
from careercruise_desktop.ui.schedule.grid.drags import LONGEST, Drag, Ghost, Keys, Kind, edge_kind, pressed
from careercruise_desktop.ui.schedule.grid.layout import Placed

from .weeks import P, week

MONDAYS = (date(2026, 3, 16), date(2026, 3, 23), date(2026, 10, 19))
ZONES = ("Europe/Stockholm", "Australia/Lord_Howe", "America/Havana", "America/St_Johns")
places = st.tuples(st.floats(48, 999), st.floats(0, 1700))
held = st.builds(Keys, fine=st.booleans(), alone=st.booleans(), copy=st.booleans())


@st.composite
def boards(draw: st.DrawFn) -> Board:
    """A week with one block of five minutes to a day somewhere in it."""
    day, start = draw(st.integers(0, 6)), draw(st.integers(0, 1435)) // 5 * 5
    length = draw(st.integers(1, 288)) * 5
    shown = week([(day, P, "it", "Block", "", start, start + length)], draw(st.sampled_from(MONDAYS)))
    if draw(st.booleans()):
        zone = draw(st.sampled_from(ZONES))
        shown = week([(day, P, "it", "Block", "", start, start + length)], draw(st.sampled_from(MONDAYS)), zone)
    return lay(shown, 1000, draw(st.floats(40, 160)), (5, 6))


def ghost(board: Board, drag: Drag, place: tuple[float, float], keys: Keys) -> Ghost:
    found = drag.ghost(board, *place, keys)
    assert found is not None
    return found


def taken(board: Board, data: st.DataObject) -> tuple[Placed, float, float]:
    placed = data.draw(st.sampled_from(board.placed))
    return placed, placed.box.left + 1, data.draw(st.floats(placed.box.top, placed.box.bottom - 0.01))


@given(boards(), places, places, held)
def test_what_is_created_lies_within_its_day_and_lasts_a_step_at_least(
    board: Board, start: tuple[float, float], end: tuple[float, float], keys: Keys
) -> None:
    drag = pressed(board, None, *start, 6)
    made = ghost(board, drag, end, keys)
    day = board.axis.days[drag.column]
    assert day.start <= made.start < made.end <= day.end
    # Up to the end of the day or of what the clocks left of it.
    assert made.end - made.start >= keys.step * MINUTE or made.end in {
        piece.end for piece in board.axis.pieces(drag.column)
    }


@given(boards(), places, held, st.data())
def test_what_is_moved_keeps_its_length_and_starts_on_a_day_shown(
    board: Board, to: tuple[float, float], keys: Keys, data: st.DataObject
) -> None:
    placed, x, y = taken(board, data)
    drag = pressed(board, placed, x, y, 0)
    assert drag.kind is Kind.MOVE
    made = ghost(board, drag, to, keys)
    assert made.end - made.start == placed.item.end - placed.item.start
    if placed.first:
        assert board.column_of(made.start) == board.frame.column_at(to[0])


@given(boards(), places, held, st.data())
def test_what_is_resized_keeps_its_other_end(
    board: Board, to: tuple[float, float], keys: Keys, data: st.DataObject
) -> None:
    placed, x, y = taken(board, data)
    item = placed.item
    kind = edge_kind(placed, y, 6)
    drag = pressed(board, placed, x, y, 6)
    assert drag.kind is (kind or Kind.MOVE)
    made = ghost(board, drag, to, keys)
    if kind is Kind.START:
        assert made.end == item.end
    elif kind is Kind.END:
        assert made.start == item.start
    if kind is not None:
        assert keys.step * MINUTE <= made.end - made.start <= LONGEST


@given(boards(), held, st.data())
def test_a_block_that_is_let_go_where_it_was_taken_stays(board: Board, keys: Keys, data: st.DataObject) -> None:
    placed, x, y = taken(board, data)
    drag = pressed(board, placed, x, y, 0)
    made = ghost(board, drag, (x, y), Keys(fine=True))
    assert made.start == placed.item.start


@given(boards(), places, st.integers(15, 1440), held)
def test_what_is_dropped_starts_on_the_day_below(
    board: Board, to: tuple[float, float], minutes: int, keys: Keys
) -> None:
    drag = Drag(Kind.DROP, board.frame.lane_at(to[0]), *to, 0, 0, minutes=minutes)
    made = ghost(board, drag, to, keys)
    assert board.column_of(made.start) == board.frame.column_at(to[0])
    assert made.end - made.start == minutes * MINUTE
