"""The day summary by project and role is what counting the records by hand gives, whatever is done to them."""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as some

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import DayTotal, Span
from careercruise_desktop.storage.store import Store
from tests.factories import TODAY, ZONE, at, block, entry, project, span

Summary = dict[tuple[int, int, str], tuple[int, ...]]

days_back = some.integers(0, 2).map(lambda back: TODAY - timedelta(days=back))
quarters = some.integers(28, 60)
whose = some.sampled_from((None, 1, 2))
roles = some.sampled_from(Role)
deeds = some.tuples(
    some.sampled_from(("log", "plan", "total", "move", "remove", "forget", "undo", "redo")), some.data()
)


def clock(quarter: int) -> str:
    return f"{quarter // 4:02d}:{quarter % 4 * 15:02d}"


def spans(data: some.DataObject) -> Span:
    first, length = data.draw(quarters), data.draw(some.integers(1, 8))
    return span(clock(first), clock(first + length), data.draw(days_back))


def do(store: Store, deed: str, data: some.DataObject) -> None:
    if deed in {"undo", "redo"}:
        at_hand = store.next_steps()[deed == "redo"]
        if at_hand:
            (store.undo if deed == "undo" else store.redo)()
        return
    with store.write(deed) as desk:
        kind = data.draw(some.sampled_from((TimeEntry, TimeBlock)))
        present = desk.find(kind)
        more = {"role": data.draw(roles), "project_id": data.draw(whose)}
        if more["project_id"] not in {None, *(each.id for each in desk.find(Project))}:
            more["project_id"] = None
        if deed == "log":
            plans = [None, *(each.id for each in desk.find(TimeBlock))]
            desk.add(replace(entry(block_id=data.draw(some.sampled_from(plans)), **more), when=spans(data)))
        elif deed == "plan":
            desk.add(replace(block(**more), when=spans(data)))
        elif deed == "total":
            when = DayTotal(data.draw(days_back), data.draw(some.integers(1, 90)), ZONE)
            desk.add(TimeEntry(title="Total", when=when, **more))
        elif deed == "move" and present:
            desk.save(replace(data.draw(some.sampled_from(present)), when=spans(data), **more))
        elif deed == "remove" and present:
            desk.remove(kind, data.draw(some.sampled_from(present)).id)
        elif deed == "forget" and desk.find(Project):
            desk.remove(Project, data.draw(some.sampled_from(desk.find(Project))).id)


def summary(store: Store) -> Summary:
    with store.read() as reader:
        rows = reader.rows(
            "SELECT day_number, project_id, role, minutes, entries, planned, blocks FROM day_project_figure"
        )
    return {(row[0], row[1], row[2]): row[3:] for row in rows}


def recount(store: Store) -> Summary:
    """Minute by minute: each belongs to the entry that was begun first, of two at once to the shorter one."""
    with store.read() as reader:
        entries, blocks = reader.find(TimeEntry), reader.find(TimeBlock)
    found: defaultdict[tuple[int, int, str], Counter[str]] = defaultdict(Counter)
    taken: set[int] = set()

    def place(one: TimeEntry | TimeBlock) -> Counter[str]:
        return found[one.when.day.toordinal(), one.project_id or 0, one.role.value]

    timed = [(each.when, each) for each in entries if isinstance(each.when, Span)]
    for when, each in sorted(timed, key=lambda pair: (pair[0].start, pair[0].end, pair[1].role.value)):
        minutes = set(range(when.start // 60, when.end // 60)) - taken
        taken |= minutes
        place(each)["minutes"] += len(minutes)
    for each in entries:
        place(each)["entries"] += 1
        if isinstance(each.when, DayTotal):
            place(each)["minutes"] += each.when.minutes
    for one in blocks:
        place(one)["blocks"] += 1
        place(one)["planned"] += one.when.minutes
    columns = ("minutes", "entries", "planned", "blocks")
    return {key: tuple(counts[name] for name in columns) for key, counts in found.items()}


@settings(max_examples=40, deadline=None)
@given(some.lists(deeds, min_size=4, max_size=14))
def test_the_summary_is_what_counting_by_hand_gives(acts: list[tuple[str, some.DataObject]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "career.db", lambda: at("11:12").at)
        try:
            with store.write("Given") as desk:
                desk.add_all([project(id=1), project(id=2, code="portal")])
            for deed, data in acts:
                do(store, deed, data)
            assert summary(store) == recount(store)
            together("it_logged + pm_logged", "minutes", store)
            together("kept", "kept", store)
            together("it_planned + pm_planned", "planned", store)
        finally:
            store.close()


def together(whole: str, part: str, store: Store) -> None:
    """The parts of each day add up to the day."""
    with store.read() as reader:
        days = dict(reader.rows(f"SELECT day_number, {whole} FROM day_figure"))
        parts = dict(reader.rows(f"SELECT day_number, sum({part}) FROM day_project_figure GROUP BY day_number"))
    assert days == parts


def test_kept_time_is_told_by_project(store: Store) -> None:
    yesterday = TODAY - timedelta(days=1)
    with store.write("Given") as desk:
        desk.add(project(id=1))
        desk.add(block("09:00", "11:00", yesterday, id=1, project_id=1))
        desk.add(block("13:00", "14:00", yesterday, id=2, role=Role.PM))
        desk.add(entry("09:00", "10:30", yesterday, project_id=1, block_id=1))
        desk.add(entry("13:00", "13:20", yesterday, role=Role.PM, block_id=2))
    with store.read() as reader:
        rows = reader.rows("SELECT project_id, role, planned, kept, blocks FROM day_project_figure ORDER BY project_id")
    assert rows == [(0, "pm", 60, 20, 1), (1, "it", 120, 90, 1)]


def test_a_project_that_is_forgotten_leaves_its_work_to_none(store: Store) -> None:
    with store.write("Given") as desk:
        desk.add(project(id=1))
        desk.add(entry(project_id=1))
    with store.write("Forget") as desk:
        desk.remove(Project, 1)
    assert summary(store) == {(TODAY.toordinal(), 0, "it"): (60, 1, 0, 0)}
