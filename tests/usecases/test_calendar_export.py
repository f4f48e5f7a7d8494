"""The plan as a calendar file, read back by other people's libraries and by our own importer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import recurring_ical_events
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import Span, resolve
from careercruise_desktop.importers import ics
from careercruise_desktop.importers.drafts import Frame
from careercruise_desktop.storage.queries.blocks import blocks_between
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.calendar_export import CalendarExport
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, block, project, span

FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
FRAME = Frame(ZONE, FIRST, LAST)
# North, south, half an hour, no change of clocks, and one west of all.
ZONES = ("Europe/Stockholm", "Australia/Lord_Howe", "America/New_York", "Asia/Kolkata", "Pacific/Chatham")
Times = set[tuple[str, int, int]]


def keep(store: Store, *blocks: TimeBlock) -> list[TimeBlock]:
    with store.write("Plan") as desk:
        return [desk.add(each) for each in blocks]


def written(store: Store, clock: FixedClock, tmp_path: Path, *period: date | None, notes: bool = False) -> bytes:
    target = tmp_path / "plan.ics"
    CalendarExport(store, clock).export(target, *period, notes=notes)
    return target.read_bytes()


def ours(store: Store, first: date = FIRST, last: date = LAST) -> Times:
    with store.read() as reader:
        return {(row.title, row.when.start, row.when.end) for row in blocks_between(reader, first, last)}


def by_our_importer(content: bytes) -> Times:
    reading = ics.read(content, FRAME, lambda _share, _word: None)
    assert reading.problems == ()
    return {(draft.title, draft.start, draft.end) for draft in reading.events}


def by_others(content: bytes) -> Times:
    calendar = icalendar.Calendar.from_ical(content)
    found = recurring_ical_events.of(calendar).between(FIRST, LAST + timedelta(days=2))
    return {(str(each["SUMMARY"]), int(each.start.timestamp()), int(each.end.timestamp())) for each in found}


def within(times: Times) -> Times:
    """Without what lies at the very edges, where one zone's day is another one's evening."""
    low, high = (int(datetime.combine(day, time(), UTC).timestamp()) for day in (FIRST, LAST))
    return {each for each in times if low + 200_000 < each[1] < high - 200_000}


def events(content: bytes) -> list[icalendar.Component]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_a_block_is_one_event_with_its_role_and_project_and_without_its_notes(
    store: Store, clock: FixedClock, tmp_path: Path
) -> None:
    with store.write("Plan") as desk:
        payments = desk.add(project())
        desk.add(block(title="Retry; queue, part 1\\2", project_id=payments.id, note="Ask Ana\nfirst"))
    content = written(store, clock, tmp_path)
    (event,) = events(content)
    assert event["SUMMARY"] == "Retry; queue, part 1\\2"
    assert event["DTSTART"].dt.isoformat() == "2026-03-19T09:00:00+01:00"
    assert event["DTSTART"].params["TZID"] == ZONE
    assert [str(each) for each in event["CATEGORIES"].cats] == ["IT", "Payments gateway migration"]
    assert "DESCRIPTION" not in event
    assert b"Ana" not in content
    (noted,) = events(written(store, clock, tmp_path, notes=True))
    assert noted["DESCRIPTION"] == "Ask Ana\nfirst"


def test_the_name_of_a_confidential_project_stays_here(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    with store.write("Plan") as desk:
        secret = desk.add(project(confidential=True))
        desk.add(block(project_id=secret.id, role=Role.PM))
    content = written(store, clock, tmp_path)
    (event,) = events(content)
    assert b"Payments" not in content
    assert event["CLASS"] == "PRIVATE"
    assert [str(each) for each in event["CATEGORIES"].cats] == ["PM"]


def test_the_same_plan_gives_the_same_bytes_and_a_change_of_it_a_newer_stamp(
    store: Store, clock: FixedClock, tmp_path: Path
) -> None:
    (known,) = keep(store, block(repeat="FREQ=WEEKLY"))
    first = written(store, clock, tmp_path)
    clock.forward(60 * 24)
    assert written(store, clock, tmp_path) == first
    with store.write("Rename") as desk:
        desk.save(replace(known, title="Other"))
    (event,), (before,) = events(written(store, clock, tmp_path)), events(first)
    assert event["UID"] == before["UID"]
    assert event["DTSTAMP"].dt > before["DTSTAMP"].dt


def test_lines_are_short_and_end_as_they_must(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    keep(store, block(title="Überprüfung der Zahlungen 🚀 " * 8))
    content = written(store, clock, tmp_path)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert events(content)[0]["SUMMARY"] == "Überprüfung der Zahlungen 🚀 " * 8


def test_repeats_keep_their_days_left_out_and_their_exceptions(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    skipped = frozenset({date(2026, 3, 26), date(2026, 4, 2)})
    (series,) = keep(store, block(repeat="FREQ=WEEKLY;BYDAY=TH", skipped=skipped))
    day = date(2026, 4, 2)
    keep(store, block("14:00", "16:00", date(2026, 4, 3), title="Moved", series_id=series.id, series_day=day))
    content = written(store, clock, tmp_path)
    main, moved = events(content)
    assert main["EXDATE"].dts[0].dt.isoformat() == "2026-03-26T09:00:00+01:00"
    assert moved["UID"] == main["UID"]
    assert moved["RECURRENCE-ID"].dt.isoformat() == "2026-04-02T09:00:00+02:00"
    assert by_others(content) == by_our_importer(content) == ours(store)


def test_the_end_of_a_rule_is_in_utc(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    keep(store, block("23:00", "23:30", repeat="FREQ=DAILY;UNTIL=20260401"))
    content = written(store, clock, tmp_path)
    assert b"RRULE:FREQ=DAILY;UNTIL=20260401T215959Z\r\n" in content
    assert by_others(content) == by_our_importer(content) == ours(store)
    assert len(ours(store)) == 14


def test_a_period_takes_the_blocks_of_its_days_and_cuts_repeats(
    store: Store, clock: FixedClock, tmp_path: Path
) -> None:
    (series,) = keep(store, block(title="Daily", repeat="FREQ=DAILY;INTERVAL=2;COUNT=40"))
    days = {"Before": TODAY, "After": date(2026, 6, 1), "In": date(2026, 4, 5)}
    keep(store, *(block(title=title, day=day) for title, day in days.items()))
    keep(store, block(title="Out", day=date(2026, 6, 2), series_id=series.id, series_day=date(2026, 4, 6)))
    with store.write("Leave out") as desk:
        desk.save(replace(series, skipped=frozenset({date(2026, 4, 6)})))
    first, last = date(2026, 4, 1), date(2026, 4, 10)
    content = written(store, clock, tmp_path, first, last)
    assert by_others(content) == by_our_importer(content) == ours(store, first, last)
    assert {title for title, _, _ in ours(store, first, last)} == {"Daily", "In"}


def test_an_hour_that_comes_twice_and_one_that_never_comes(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    fall = datetime.combine(date(2026, 10, 25), time(2, 30))
    second = resolve(fall, ZONE, second=True).moment
    keep(
        store,
        TimeBlock(title="Second pass", role=Role.PM, when=Span.lasting(second, 45)),
        block("02:30", "03:30", date(2026, 3, 22), title="Gap", repeat="FREQ=WEEKLY"),
        block("01:00", "04:00", date(2026, 3, 22), title="Across", repeat="FREQ=DAILY"),
        block("02:30", "02:45", date(2026, 10, 18), title="Twice", repeat="FREQ=WEEKLY"),
    )
    content = written(store, clock, tmp_path)
    assert by_others(content) >= ours(store)
    assert within(by_others(content)) == within(by_our_importer(content)) == within(ours(store))


def test_a_day_that_a_zone_jumped_over_is_left_out(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    when = span("09:00", "10:00", date(2011, 12, 28), "Pacific/Apia")
    keep(store, TimeBlock(title="Apia", role=Role.IT, when=when, repeat="FREQ=DAILY;COUNT=4"))
    calendar = icalendar.Calendar.from_ical(written(store, clock, tmp_path))
    found = recurring_ical_events.of(calendar).between(date(2011, 12, 1), date(2012, 2, 1))
    assert sorted({each.start.astimezone(UTC).day for each in found}) == [28, 29, 30]


def test_the_file_defines_its_zones_as_they_are(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    """Under another name, so that the definition is what is read."""
    for number, zone in enumerate(ZONES):
        when = span("09:00", "10:00", date(2026, 1, 5), zone)
        keep(store, TimeBlock(title=str(number), role=Role.IT, when=when, repeat="FREQ=WEEKLY"))
    content = written(store, clock, tmp_path)
    renamed = content
    for zone in ZONES:
        renamed = renamed.replace(f"={zone}:".encode(), f"=Our {zone[-5:]}:".encode())
        renamed = renamed.replace(f"TZID:{zone}\r".encode(), f"TZID:Our {zone[-5:]}\r".encode())
    assert within(by_others(renamed)) == within(by_others(content)) == within(ours(store))


RULES = st.builds(
    lambda body, end: body + end,
    st.sampled_from([
        "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY", "FREQ=YEARLY",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "FREQ=MONTHLY;INTERVAL=2",
    ]),
    st.sampled_from(["", ";COUNT=9", ";UNTIL=20261101"]),
)  # fmt: skip


@st.composite
def blocks(draw: Any) -> TimeBlock:
    zone = draw(st.sampled_from(ZONES))
    day = date(2026, 1, 10) + timedelta(days=draw(st.integers(0, 280)))
    wall = datetime.combine(day, time(draw(st.integers(0, 23)), draw(st.sampled_from([0, 30, 45]))))
    start = resolve(wall, zone, second=draw(st.booleans())).moment
    when = Span.lasting(start, draw(st.sampled_from([15, 60, 225, 720])))
    repeat = draw(st.one_of(st.just(""), RULES))
    days = {when.day + timedelta(days=each) for each in draw(st.lists(st.integers(1, 40), max_size=3))}
    skipped = frozenset(days) if repeat else frozenset()
    title = " ".join(draw(st.text("ab ü;,\\")).split())
    return TimeBlock(title=title, role=Role.IT, when=when, repeat=repeat, skipped=skipped)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(planned=st.lists(blocks(), min_size=1, max_size=4))
def test_any_plan_comes_back_with_the_same_times(
    store: Store, clock: FixedClock, tmp_path: Path, planned: list[TimeBlock]
) -> None:
    with store.write("Start anew") as desk:
        for old in desk.find(TimeBlock):
            desk.remove(TimeBlock, old.id)
    keep(store, *(replace(each, title=f"{number} {each.title}".strip()) for number, each in enumerate(planned)))
    content = written(store, clock, tmp_path)
    assert within(by_our_importer(content)) == within(ours(store))
    assert within(by_others(content)) == within(ours(store))


def test_a_file_that_cannot_be_written_is_said_and_a_period_turned_round_refused(
    store: Store, clock: FixedClock, tmp_path: Path
) -> None:
    with pytest.raises(Unreadable, match="does not exist"):
        CalendarExport(store, clock).export(tmp_path / "none" / "plan.ics")
    with pytest.raises(Refused, match="must start before it ends"):
        CalendarExport(store, clock).export(tmp_path / "plan.ics", TODAY, TODAY - timedelta(days=1))
    assert list(tmp_path.glob("*.ics")) == []
