"""The words in the blocks of the grid, and what stands beside them."""

from __future__ import annotations

import pytest

from careercruise_desktop.domain.spans import HOUR
from careercruise_desktop.ui.schedule.grid.axis import HOUR_PX
from careercruise_desktop.ui.schedule.grid.board import Board, lay
from careercruise_desktop.ui.schedule.grid.corners import tick_box, tick_stays
from careercruise_desktop.ui.schedule.grid.layout import Placed
from careercruise_desktop.ui.schedule.grid.wording import Words, fitted, words_of
from careercruise_desktop.ui.schedule.state import GridState, Lane, Look
from careercruise_desktop.ui.theme.theme import Application
from tests.robots.schedule_grid import GridRobot

from .weeks import MOCKUP, E, L, P, R, week

WITH_INSPECTOR = 640


def laid(state: GridState, width: int = 1000) -> Board:
    return lay(state, width, HOUR_PX, ())


def shown(board: Board, title: str, lane: Lane = Lane.PLANNED) -> tuple[Placed, Words]:
    placed = next(one for one in board.placed if one.item.title == title and one.item.lane is lane)
    return placed, words_of(placed)


def plain(words: Words) -> list[str]:
    return words.title.replace("\u00a0", "").replace("\u200b", " ").split()


@pytest.mark.parametrize("width", range(520, 1100, 20))
def test_no_word_is_broken_however_narrow_the_days_are(app: Application, width: int) -> None:
    for placed in laid(week(), width).placed:
        wholes = placed.item.title.replace("-", "- ").split()
        for word in plain(words_of(placed)):
            assert word in placed.item.title.split() or word in wholes or word.endswith("…")


def test_a_word_without_room_is_cut_and_the_next_one_follows(app: Application) -> None:
    title, lines = fitted("Milestone review", 50, 3)
    assert title.split()[0].endswith("…")
    assert title.split()[1] == "review"
    assert lines == 2


@pytest.mark.parametrize("kind", [P, E])
def test_a_block_that_shares_its_time_says_its_title_in_narrow_days_too(app: Application, kind: Look) -> None:
    line = (0, kind, "it" if kind is P else "", "Something else", "", 15 * 60, 16 * 60)
    _, words = shown(laid(week([*MOCKUP, line]), 800), "Load test scripts")  # type: ignore[list-item]
    assert plain(words)[:2] == ["Load", "test"]


@pytest.mark.parametrize("width", [700, 1000, 1400])
def test_the_button_that_logs_stays_and_covers_no_word(app: Application, width: int) -> None:
    placed, words = shown(laid(week(), width), "Code review")
    tick = tick_box(placed)
    assert tick is not None
    assert tick_stays(placed)
    assert placed.box.top + words.top + words.lines * 16 <= tick.top
    assert not tick_stays(shown(laid(week(), width), "Load test dry run")[0])


def test_the_button_is_seen_without_the_pointer(robot: GridRobot) -> None:
    tick = tick_box(robot.placed("Code review"))
    assert tick is not None
    inside = tick.around(-3)
    picture = robot.grid.grab(inside).toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert len(seen) > 3


def test_a_repeating_block_leaves_room_for_its_sign_beside_a_single_line(app: Application) -> None:
    state = week()
    once, _ = shown(laid(state), "Stand-up")
    again = once._replace(item=once.item._replace(repeats=True))
    varied = once._replace(item=once.item._replace(varied=True))
    assert words_of(again).room < words_of(once).room
    assert words_of(varied).room == words_of(again).room


@pytest.mark.parametrize("width", range(60, 130, 3))
def test_no_title_of_a_single_line_is_cut_for_the_sign_of_a_repeat(app: Application, width: int) -> None:
    placed, _ = shown(laid(week()), "Stand-up")
    once = placed._replace(box=placed.box._replace(width=width))
    again = once._replace(item=once.item._replace(repeats=True))
    assert (words_of(again).title == "Stand-up") == (words_of(once).title == "Stand-up")


def test_the_part_of_the_next_day_tells_its_own_length(app: Application) -> None:
    days = week([(0, L, "it", "Night", "", 22 * 60 + 30, 23 * 60)])
    night = days.columns[0].items[0]._replace(end=days.columns[0].end + HOUR, length="2:30")
    monday = days.columns[0]._replace(items=(night,))
    board = laid(days._replace(columns=(monday, *days.columns[1:])))
    assert [(placed.first, placed.length) for placed in board.placed] == [(True, "1:30"), (False, "1:00")]


def test_what_has_just_begun_reaches_up_from_now(app: Application) -> None:
    state = week([(3, R, "it", "Begun", "", 11 * 60 + 11, 11 * 60 + 12)])
    board = laid(state)
    (placed,) = board.placed
    assert board.line is not None
    assert placed.box.bottom <= board.line
    assert placed.box.height >= 8
