"""The repairs of the log: no minute is lost or invented."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from careercruise_desktop.domain.entries import (
    TimeEntry,
    Timer,
    entry_when,
    filled,
    forgotten,
    merged,
    shifted,
    split,
    stopped,
    without_overlap,
)
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import HOUR, MINUTE, DayTotal, Moment, Span
from tests.factories import TODAY, ZONE, at, entry

START = at("08:00").at
DAY = 24 * HOUR
MINUTES = st.integers(0, 600)


def spans(least: int = 1) -> st.SearchStrategy[Span]:
    return st.tuples(MINUTES, st.integers(least, 300)).map(
        lambda pair: Span(START + pair[0] * MINUTE, START + (pair[0] + pair[1]) * MINUTE, ZONE)
    )


def seconds(*entries: TimeEntry) -> int:
    return sum(one.when.end - one.when.start for one in entries if isinstance(one.when, Span))


def covered(many: list[Span]) -> int:
    """The seconds under the spans, counted minute by minute."""
    return MINUTE * len({minute for span in many for minute in range(span.start, span.end, MINUTE)})


def when(one: TimeEntry) -> Span:
    assert isinstance(one.when, Span)
    return one.when


@given(spans(2), st.data())
def test_a_split_keeps_every_minute_and_merging_takes_it_back(span: Span, data: st.DataObject) -> None:
    cut = Moment(span.start + data.draw(st.integers(1, span.minutes - 1)) * MINUTE, ZONE)
    first, second = split(entry(when=span, id=7, source_id="x"), cut)
    assert (when(first).end, when(second).start) == (cut.at, cut.at)
    assert first.when.minutes + second.when.minutes == span.minutes
    assert (first.id, second.id, second.source_id) == (7, 0, "")
    assert merged(second, first).when == span


@given(spans(), spans())
def test_a_merge_keeps_worked_time_and_no_gap(a: Span, b: Span) -> None:
    whole = merged(entry(when=a), entry(when=b))
    assert seconds(whole) == covered([a, b])
    assert when(whole).start == min(a.start, b.start)


@given(st.lists(spans(), min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_merging_several_keeps_worked_time_once_in_whatever_order_they_come(many: list[Span], order: Random) -> None:
    entries = [entry(when=span) for span in many]
    order.shuffle(entries)
    whole = merged(*entries)
    assert seconds(whole) == covered(many)
    assert when(whole).start == min(span.start for span in many)


@given(spans(2), st.lists(st.integers(1, 299), max_size=5, unique=True))
def test_what_was_split_often_is_merged_again_without_a_minute_lost(span: Span, cuts: list[int]) -> None:
    parts = [entry(when=span, note="n")]
    for cut in sorted(cut for cut in cuts if cut < span.minutes):
        parts[-1:] = split(parts[-1], Moment(span.start + cut * MINUTE, ZONE))
    assume(len(parts) > 1)
    whole = merged(*parts)
    assert (whole.when, whole.note) == (span, "n")


@given(st.integers(0, 4 * 24 * 60), st.integers(1, 600), st.integers(-4, 4), st.integers(0, DAY - 1))
def test_moving_keeps_every_minute_across_a_change_of_the_clocks(
    start: int, minutes: int, days: int, rest: int
) -> None:
    before = entry(when=Span.lasting(at("00:00", date(2026, 3, 27)).plus(start), minutes))
    moved, remark = shifted(before, days * DAY)
    assert moved.when.minutes == minutes
    assert remark or when(moved).first.wall == when(before).first.wall + timedelta(days=days)
    elapsed, silent = shifted(before, days * DAY + rest or 1)
    assert elapsed.when.minutes == minutes
    assert not silent or not rest


def test_a_move_into_the_gap_of_the_clocks_takes_the_next_valid_time_and_says_so() -> None:
    moved, remark = shifted(entry("02:30", "03:30", date(2026, 3, 28)), DAY)
    assert when(moved).first == at("03:00", date(2026, 3, 29))
    assert moved.when.minutes == 60
    assert remark == "The clocks jump over 02:30 on Sun 29 March; 03:00 is taken."
    with pytest.raises(Refused, match="day total"):
        shifted(entry(when=DayTotal(TODAY, 60, ZONE)), DAY)


@given(st.integers(1, 700), st.integers(1, 700))
def test_day_totals_add_up(a: int, b: int) -> None:
    assert merged(entry(when=DayTotal(TODAY, a, ZONE)), entry(when=DayTotal(TODAY, b, ZONE))).when.minutes == a + b


@given(spans(), st.lists(spans(), min_size=1, max_size=6))
def test_cutting_an_overlap_leaves_exactly_what_no_other_covers(span: Span, others: list[Span]) -> None:
    assume(any(span.overlap(other) for other in others))
    parts = without_overlap(entry(when=span, id=7), [entry(when=other) for other in others])
    left = [when(part) for part in parts]
    assert covered([*left, *others]) == covered([span, *others])
    assert all(not part.overlap(other) for part in left for other in others)
    assert all(span.start <= part.start < part.end <= span.end for part in left)
    assert [part.id for part in parts] == [7, 0, 0, 0, 0, 0, 0][: len(parts)]


@given(spans(), st.one_of(st.none(), spans()), st.one_of(st.none(), spans()))
def test_filling_reaches_the_neighbours_and_never_shrinks(span: Span, before: Span | None, after: Span | None) -> None:
    assume(before is None or before.start <= span.start)
    assume(after is None or after.start >= span.end)
    others = [entry(when=one) if one is not None else None for one in (before, after)]
    try:
        whole = when(filled(entry(when=span), others[0], others[1]))
    except Refused:
        assert before is None or before.end >= span.start
        assert after is None or after.start == span.end
        return
    assert whole.start <= span.start < span.end <= whole.end
    assert whole.start == span.start or (before is not None and whole.start == before.end)
    assert whole.end == span.end or (after is not None and whole.end == after.start)


@given(st.integers(0, 59), st.integers(0, 24 * 3600 - 60))
def test_a_stopped_timer_leaves_whole_minutes_near_what_ran(offset: int, ran: int) -> None:
    start = Moment(START + offset, ZONE)
    left = stopped(Timer(title="x", role=Role.IT, start=start), Moment(start.at + ran, ZONE))
    assert when(left).start == START
    assert left.when.minutes >= 1
    assert abs(left.when.minutes * 60 - ran) <= 90


def test_a_timer_cannot_leave_more_than_a_day() -> None:
    with pytest.raises(Refused, match="at most 24 hours"):
        stopped(Timer(title="x", role=Role.IT, start=at("08:00")), Moment(START + 25 * 3600, ZONE))
    with pytest.raises(Refused, match="at most 24 hours"):
        entry_when(Span(START, START + 24 * 3600 + 1, ZONE))


def test_what_looks_forgotten() -> None:
    timer = Timer(title="x", role=Role.IT, start=at("13:00"))
    assert forgotten(timer, at("23:00")) == ""
    assert forgotten(timer, at("23:01")) == "has been running for more than 10 h"
    assert forgotten(Timer(title="x", role=Role.IT, start=at("23:50")), Moment(at("23:50").at + 1200, ZONE)) == (
        "ran over midnight"
    )


def test_repairs_that_make_no_sense_are_refused() -> None:
    total = entry(when=DayTotal(TODAY, 60, ZONE))
    for act in (
        lambda: split(entry(), at("09:00")),
        lambda: split(total, at("09:30")),
        lambda: merged(entry()),
        lambda: merged(entry(), entry(role=Role.PM)),
        lambda: merged(
            entry("00:00", "14:00"), entry("10:00", "23:00"), entry("22:00", "23:59"), entry(day=TODAY.replace(day=20))
        ),
        lambda: merged(entry(), total),
        lambda: merged(total, entry(when=DayTotal(TODAY.replace(day=1), 60, ZONE))),
        lambda: merged(total, entry(when=DayTotal(TODAY, 1440, ZONE))),
        lambda: merged(entry(day=TODAY.replace(day=1)), entry()),
        lambda: filled(entry(), None, None),
        lambda: without_overlap(entry(), [entry("10:00", "11:00")]),
    ):
        with pytest.raises(Refused):
            act()
