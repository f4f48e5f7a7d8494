"""Words, marks and lines of the timeline: nothing lies on anything that it should not."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.milestones.timeline.axis import spanning
from careercruise_desktop.ui.milestones.timeline.board import Board
from careercruise_desktop.ui.milestones.timeline.elbows import Elbow, End, route
from careercruise_desktop.ui.milestones.timeline.labels import GAP, MARK_REACH, Stretch, Wish, among, beside
from careercruise_desktop.ui.milestones.timeline.rows import Kind, rows
from careercruise_desktop.ui.milestones.timeline.state import GroupKey, TimelineState
from careercruise_desktop.ui.theme.theme import Application

from .timelines import DAYS, FIRST, IT, PM, TODAY, crowd, day, design, line

ROOM = Stretch(278, 964)
places = st.floats(250, 1000)


def wish(mark: float, before: float, after: float, long: float, short: float) -> Wish:
    return Wish(mark, mark - before, mark + after, max(long, short), min(long, short))


wishes = st.builds(wish, places, st.floats(0, 300), st.floats(0, 60), st.floats(20, 160), st.floats(20, 60))


@given(wishes)
def test_words_stand_in_sight_beside_their_mark(one: Wish) -> None:
    found = beside(one, ROOM)
    if found is None:
        return
    words = Stretch(found.left, found.left + (one.short if found.short else one.long))
    assert words.left >= ROOM.left
    assert words.right <= ROOM.right
    assert not words.touches(Stretch(one.mark - MARK_REACH, one.mark + MARK_REACH))
    # Right of all that belongs to the mark, or left of it; never over the bar.
    assert words.left >= max(one.mark, one.beyond) or words.right <= one.start


@given(st.lists(wishes, max_size=20))
def test_words_of_one_row_never_lie_on_each_other_or_on_a_mark(many: list[Wish]) -> None:
    found = [
        (Stretch(given.left, given.left + one.short), number)
        for number, (one, given) in enumerate(zip(many, among(many, ROOM), strict=True))
        if given is not None
    ]
    for words, number in found:
        assert words.left >= ROOM.left
        assert words.right <= ROOM.right
        assert not any(words.touches(other) for other, at in found if at != number)
        assert not any(words.touches(Stretch(one.mark - MARK_REACH, one.mark + MARK_REACH)) for one in many)


def test_the_first_marks_of_a_row_get_their_words_before_the_others() -> None:
    many = [Wish(x, x, x, 40, 40) for x in (400, 430, 700)]
    assert [given is not None for given in among(many, ROOM)] == [False, True, True]
    assert among(many[1:], ROOM)[0] == (430 + 13, True)


def crosses(elbow: Elbow, words: Stretch, top: float, bottom: float) -> bool:
    """Whether a line runs through words of a row."""
    for (x1, y1), (x2, y2) in pairwise(elbow.points):
        left, right, high, low = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
        if left < words.right and words.left < right + 0.01 and high < bottom - 5 and low > top + 5:
            return True
    return False


@given(places, places, st.lists(st.tuples(places, st.floats(10, 120)), max_size=6), st.booleans())
@settings(max_examples=200)
def test_lines_go_around_words(start: float, end: float, between: list[tuple[float, float]], down: bool) -> None:
    words = [Stretch(left, left + width) for left, width in between]
    count = len(words) + 1
    last = count * 24.5 if down else -count * 24.5
    elbow = route(End(start, 12, 0, 24.5, 7), End(end, last + 12, last, last + 24.5, 5), lambda: words, [])
    assert elbow.points[0][0] == start
    assert elbow.points[-1] == (end, last + 12)
    assert not elbow.upright
    for number, one in enumerate(words, 1):
        top = number * 24.5 if down else -number * 24.5
        assert not crosses(elbow, one, top, top + 24.5)


def test_a_line_by_many_rows_stays_near_its_ends_and_goes_behind_words() -> None:
    wide = [Stretch(300, 700)]
    ends = End(500, 12, 0, 24.5, 7), End(480, 412, 400, 424.5, 5)
    far = route(*ends, lambda: wide, [])
    assert min(x for x, _ in far.points) >= 480 - 60
    assert max(x for x, _ in far.points) <= 500 + 60
    near = route(ends[0], ends[1]._replace(y=112, top=100, bottom=124.5), lambda: wide, [])
    assert not crosses(near, wide[0], 49, 73.5)
    some = route(*ends, lambda: [Stretch(460, 530)], [])
    assert not crosses(some, Stretch(460, 530), 49, 73.5)


def test_a_line_comes_from_above_where_words_stand_before_the_bar() -> None:
    elbow = route(End(300, 12, 0, 24.5, 7), End(500, 36.5, 24.5, 49, 5), lambda: [], [Stretch(430, 494)])
    assert elbow.upright
    assert elbow.points == ((300, 19), (300, 24.5), (504, 24.5), (504, 31.5))


def board(state: TimelineState, width: int = 968) -> Board:
    return Board(state, rows(state), spanning(state.first_day or FIRST, state.days, 274, width), width)


@pytest.mark.parametrize("span", [92, 182, 365, 1500])
@pytest.mark.parametrize("width", [640, 968])
def test_no_words_lie_on_marks_or_other_words(app: Application, span: int, width: int) -> None:
    state = crowd(120)
    folded = frozenset(GroupKey(IT, number) for number in range(1, 5))
    laid = board(TimelineState(today=TODAY, lines=state.lines, folded=folded, first_day=FIRST, days=span), width)
    for row in laid.rows.walked:
        placed = laid.placed(row)
        words = [label.stretch for label in placed.labels]
        assert all(one.left >= laid.axis.left and one.right <= laid.axis.right for one in words)
        assert not any(a.touches(b) for n, a in enumerate(words) for b in words[n + 1 :])
        assert not any(
            one.touches(Stretch(bar.mark - MARK_REACH + 1, bar.mark + MARK_REACH - 1))
            for one in words
            for bar in placed.bars
        )


def test_dependencies_of_the_design_cross_no_words(app: Application) -> None:
    for width in (640, 968):
        laid = board(design(), width)
        elbows = list(laid.elbows(0, 2000))
        assert len(elbows) == 5
        for row in laid.rows.walked:
            for label in laid.placed(row).labels:
                assert not any(crosses(elbow, label.stretch, row.top, row.bottom) for elbow in elbows)


def test_a_dependency_out_of_sight_or_of_a_folded_group_has_no_line(app: Application) -> None:
    state = design()
    folded = TimelineState(today=TODAY, lines=state.lines, folded=frozenset({GroupKey(IT, 1)}), first_day=FIRST)
    assert len(list(board(folded).elbows(0, 2000))) == 3
    away = TimelineState(today=TODAY, lines=state.lines, first_day=FIRST.replace(year=2029))
    assert list(board(away).elbows(0, 2000)) == []


def test_what_is_out_of_sight_says_so_at_the_edge(app: Application) -> None:
    laid = board(TimelineState(today=TODAY, lines=design().lines, first_day=day(2, 10), days=92))
    first = laid.rows.of(1)
    last = laid.rows.of(19)
    assert first is not None
    assert last is not None
    assert laid.placed(first).labels[0].parts[0][0] == "\u2039 16 Jan"
    assert laid.placed(last).labels[0].parts[0][0] == "12 Jun \u203a"
    assert laid.placed(last).labels[0].stretch.right <= laid.axis.right


def test_a_bar_that_goes_on_behind_the_edge_says_its_date_there(app: Application) -> None:
    for start, baseline in (((1, 10), (6, 12)), ((3, 1), (3, 25)), ((4, 1), (6, 12)), ((3, 28), (3, 30))):
        one = line(1, "Long", start, (6, 12), baseline=baseline)
        laid = board(TimelineState(today=TODAY, lines=(one,), first_day=FIRST, days=92))
        placed = laid.placed(laid.rows.walked[0])
        (label,) = placed.labels
        assert label.parts[0][0] == "12 Jun \u203a"
        assert laid.axis.left <= label.left
        assert label.stretch.right <= laid.axis.right
        bar = placed.bars[0]
        for x in (bar.start, bar.baseline or bar.start):
            assert not label.stretch.touches(Stretch(x - 1, x + 1))


def test_words_stand_left_of_the_bar_where_there_is_no_room_at_the_right(app: Application) -> None:
    state = TimelineState(today=TODAY, lines=(line(1, "Late", (6, 1), (6, 28)),), first_day=FIRST, days=182)
    laid = board(state)
    placed = laid.placed(laid.rows.walked[0])
    assert placed.labels[0].stretch.right == pytest.approx(placed.bars[0].start - GAP)


def kinds(state: TimelineState) -> list[tuple[str, str]]:
    return [(row.kind.value, row.project if row.first else "") for row in rows(state).all]


def test_rows_are_gathered_by_lane_and_project_in_the_order_given() -> None:
    lines: tuple[MilestoneLine, ...] = (
        line(1, "B", (1, 1), (2, 1), project=(2, "Portal")),
        line(2, "A", (1, 1), (2, 1)),
        line(3, "C", (1, 1), (2, 1), project=(2, "Portal")),
        line(4, "D", (1, 1), (2, 1), role=PM),
    )
    assert kinds(TimelineState(today=TODAY, lines=lines)) == [
        ("lane", ""), ("milestone", "Portal"), ("milestone", ""), ("milestone", "Payments"),
        ("lane", ""), ("milestone", "Payments"),
    ]  # fmt: skip
    folded = frozenset({GroupKey(IT, 2)})
    found = rows(TimelineState(today=TODAY, lines=lines, folded=folded))
    assert [row.kind for row in found.walked] == [Kind.GROUP, Kind.MILESTONE, Kind.MILESTONE]
    assert [one.id for one in found.walked[0].lines] == [1, 3]
    assert found.holding(3) is found.walked[0]


@given(st.integers(0, 60))
def test_every_height_belongs_to_the_row_that_stands_there(count: int) -> None:
    found = rows(crowd(count))
    for row in found.all:
        assert found.at(row.top) is row
        assert found.at(row.bottom - 1) is row
    assert all(before.bottom == after.top for before, after in pairwise(found.all))
    assert found.at(-1) is None


def test_an_early_milestone_keeps_its_words_off_the_ring_of_its_baseline(app: Application) -> None:
    early = line(1, "Early", (2, 1), (3, 20), baseline=(3, 28))
    laid = board(TimelineState(today=TODAY, lines=(early,), first_day=FIRST, days=DAYS))
    placed = laid.placed(laid.rows.walked[0])
    baseline = laid.axis.x(early.baseline_due)
    assert placed.labels[0].left > baseline
    assert placed.labels[0].parts[1][0].strip() == "\u22128 d"
    assert laid.axis.x(early.due + timedelta(days=8)) == baseline


def test_a_long_project_is_called_by_its_first_words_where_they_name_no_other(app: Application) -> None:
    names = ("Payments gateway migration", "Service desk", "Data warehouse", "Data lake of all sensors", "x" * 40)
    names += ("Data warehouse cutover",)
    lines = tuple(line(n, name, (1, 1), (2, 1), project=(n, name)) for n, name in enumerate(names, 1))
    shown = board(TimelineState(today=TODAY, lines=lines, first_day=FIRST)).names
    assert shown["Payments gateway migration"] == "Payments"
    assert shown["Service desk"] == "Service desk"
    assert shown["x" * 40] == "x" * 40
    assert len(set(shown.values())) == len(names)


def test_what_lies_just_out_of_sight_has_its_words_clear_of_the_rest_of_its_mark(app: Application) -> None:
    for number in range(1, 8):
        first = day(1, 16) + timedelta(days=number)
        laid = board(TimelineState(today=TODAY, lines=design().lines[:1], first_day=first, days=92))
        placed = laid.placed(laid.rows.walked[0])
        (label,) = placed.labels
        assert label.parts[0][0] == "\u2039 16 Jan"
        assert label.left >= max(laid.axis.left, placed.bars[0].mark + MARK_REACH)
