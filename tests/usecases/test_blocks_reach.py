"""Whatever is done to repeating blocks: what is beyond its reach stays, undo gives everything back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.schedule import BlockKey, Scope, TimeBlock
from careercruise_desktop.domain.spans import DAY_MINUTES, Moment, Span, moment, resolve
from careercruise_desktop.storage.queries.blocks import BlockRow, blocks_between
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.blocks import Blocks
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block

THIS, FOLLOWING, ALL = Scope.THIS, Scope.FOLLOWING, Scope.ALL
WEEK = timedelta(days=7)
ZONES = ("Europe/Stockholm", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Santiago")


def shown(store: Store, until: date) -> list[BlockRow]:
    with store.read() as reader:
        return blocks_between(reader, date(2026, 1, 1), until)


def stored(store: Store) -> list[TimeBlock]:
    with store.read() as reader:
        return reader.find(TimeBlock)


RULES = (
    "FREQ=DAILY;COUNT=12", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;COUNT=5", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20260501",
    "FREQ=WEEKLY;BYDAY=MO,TH;INTERVAL=2", "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=3TH;COUNT=4",
    "FREQ=MONTHLY;BYMONTHDAY=19",
)  # fmt: skip


@contextmanager
def opened(profile: Path) -> Iterator[Store]:
    with TemporaryDirectory() as folder:
        shutil.copytree(profile, folder, dirs_exist_ok=True)
        store = Store.open(Path(folder) / "career.db", lambda: at("11:12").at)
        yield store
        store.close()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rule=st.sampled_from(RULES),
    clock=st.sampled_from(["02:30", "09:00", "22:30"]),
    acts=st.lists(
        st.tuples(
            st.sampled_from(["move", "title", "remove", "shift", "repeat"]),
            st.sampled_from(list(Scope)),
            st.integers(0, 30),
            st.integers(-180, 180),
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_what_is_beyond_the_reach_stays_and_undo_gives_everything_back(
    new_profile: Path, rule: str, clock: str, acts: list[tuple[str, Scope, int, int]]
) -> None:
    end = TODAY + 26 * WEEK
    with opened(new_profile) as store:
        blocks = Blocks(store, FixedClock(at("11:12")))
        first = at(clock)
        with store.write("Set up") as desk:
            desk.add(block(when=Span.lasting(first, 60), repeat=rule))
        for act, scope, pick, minutes in acts:
            before, rows = stored(store), shown(store, end)
            if not rows:
                return
            row = rows[pick % len(rows)]
            step = store.next_steps()[0]
            done = carried_out(blocks, act, scope, row, minutes)
            after = shown(store, end)
            kept = beyond(before, rows, row, scope)
            assert kept <= {(each.title, each.when) for each in after}
            if done and act == "title":
                assert [each.when for each in after] == [each.when for each in rows]
            check_order(store)
            if store.next_steps()[0] != step:
                store.undo()
                assert stored(store) == before
                store.redo()
                assert shown(store, end) == after


def carried_out(blocks: Blocks, act: str, scope: Scope, row: BlockRow, minutes: int) -> bool:
    start = Moment(row.when.start + minutes * 60, row.when.zone)
    try:
        if act == "move":
            blocks.move(row.key, start, scope=scope)
        elif act == "shift":
            blocks.retime(row.key, scope, "day", row.when.day + timedelta(days=minutes % 9 - 4))
        elif act == "title":
            blocks.change(row.key, scope, title=f"Work {minutes}")
        elif act == "repeat":
            blocks.set_repeat(row.key, "", scope)
        else:
            blocks.remove([row.key], scope)
    except Refused:
        return False
    return True


def beyond(before: list[TimeBlock], rows: list[BlockRow], row: BlockRow, scope: Scope) -> set[tuple[str, Span]]:
    """What a change must not touch: other series, and of its own what the scope leaves out."""
    by_id = {each.id: each for each in before}
    own = by_id[row.id]
    series, here = (own.id, row.when.day) if own.repeat else (own.series_id, own.series_day)
    found = set()
    for each in rows:
        stands = by_id[each.id]
        group, day = (stands.id, each.when.day) if stands.repeat else (stands.series_id, stands.series_day)
        if each == row:
            continue
        related = series is not None and group == series and day is not None and here is not None
        if related and (scope is ALL or (scope is FOLLOWING and day >= here)):
            continue
        found.add((each.title, each.when))
    return found


def check_order(store: Store) -> None:
    """Every exception stands for a day that its series leaves out, and every series has a time."""
    kept = {each.id: each for each in stored(store)}
    for each in kept.values():
        if each.series_id is not None:
            assert each.series_day in kept[each.series_id].skipped
            assert not each.repeat
        if each.repeat:
            assert any(row.id == each.id for row in shown(store, TODAY + 60 * WEEK))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    zone=st.sampled_from(ZONES),
    first=st.dates(date(2026, 3, 1), date(2026, 11, 30)),
    rule=st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=5", "FREQ=WEEKLY;INTERVAL=2"]),
    start=st.integers(0, DAY_MINUTES // 15 - 1),
    to=st.integers(0, DAY_MINUTES // 15 - 1),
    turn=st.integers(0, 12),
    days=st.integers(-3, 3),
    scope=st.sampled_from([FOLLOWING, ALL]),
)
def test_wherever_the_clocks_change_a_repeat_moves_by_the_clock_on_the_wall(
    new_profile: Path, zone: str, first: date, rule: str, start: int, to: int, turn: int, days: int, scope: Scope
) -> None:
    begin = moment(first, start * 15, zone)
    # A first time that the clocks moved or showed twice is a case of its own.
    assume(begin.day == first and begin.minute_of_day == start * 15)
    with opened(new_profile) as store:
        with store.write("Set up") as desk:
            desk.add(block(when=Span.lasting(begin, 45), repeat=f"{rule};COUNT=13"))
        rows = shown(store, first + 30 * WEEK)
        day = rows[turn].when.day
        wall = resolve(_wall(day + timedelta(days=days), to * 15), zone)
        assume(not wall.skipped and not wall.repeated)
        Blocks(store, FixedClock(at("11:12"))).move(BlockKey(rows[0].id, day), wall.moment, scope=scope)
        after = shown(store, first + 40 * WEEK)
        kept = rows[:turn] if scope is FOLLOWING else []
        moved = [row.when.day + timedelta(days=days) for row in rows[len(kept) :]]
        assume(not resolve(_wall(moved[0], to * 15), zone).skipped)
        expected = [row.when for row in kept]
        expected += [Span.lasting(moment(each, to * 15, zone), 45) for each in moved]
        assert [row.when for row in after] == sorted(expected)


def _wall(day: date, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001 - a wall time
