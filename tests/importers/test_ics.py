"""What a calendar file says: times, zones, repeats, texts."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.text import TITLE_LIMIT
from careercruise_desktop.importers.drafts import EventDraft, Frame, Reading
from tests.factories import ZONE
from tests.importers.calendars import calendar, event, frame, read

MINUTES = ",".join(map(str, range(60)))
ZONE_OF_OURS = """BEGIN:VTIMEZONE
TZID:Head office
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0400
TZOFFSETTO:+0300
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0300
TZOFFSETTO:+0400
END:DAYLIGHT
END:VTIMEZONE
""".replace("\n", "\r\n")


def walls(reading: Reading, zone: str = "") -> list[str]:
    """Start and end of each event on the wall of its own zone, or of another one."""

    def wall(at: int, each: EventDraft) -> str:
        return f"{datetime.fromtimestamp(at, ZoneInfo(zone or each.zone)):%m-%d %H:%M}"

    return [f"{wall(each.start, each)} – {wall(each.end, each)}" for each in reading.events]


def the_one(reading: Reading) -> EventDraft:
    (found,) = reading.events
    return found


def test_an_event_comes_with_its_title_and_its_times() -> None:
    reading = read(calendar(event()))
    assert reading.name == "Team"
    assert reading.skipped == 0
    assert reading.problems == ()
    assert walls(reading) == ["03-19 09:00 – 03-19 10:00"]
    found = the_one(reading)
    assert (found.source_id, found.title, found.zone, found.all_day) == ("one", "Stand-up", ZONE, False)


@pytest.mark.parametrize(
    ("start", "zone", "expected"),
    [
        (";TZID=America/New_York:20260319T090000", "America/New_York", "03-19 09:00 – 03-19 10:00"),
        (";TZID=W. Europe Standard Time:20260319T090000", "Europe/Berlin", "03-19 09:00 – 03-19 10:00"),
        (";TZID=/vendor.example/Europe/Oslo:20260319T090000", "Europe/Oslo", "03-19 09:00 – 03-19 10:00"),
        (":20260319T090000Z", ZONE, "03-19 10:00 – 03-19 11:00"),
        (":20260319T090000", ZONE, "03-19 09:00 – 03-19 10:00"),
    ],
)
def test_a_time_is_in_the_zone_that_it_names_else_the_persons(start: str, zone: str, expected: str) -> None:
    reading = read(calendar(event(start=start)))
    assert the_one(reading).zone == zone
    assert walls(reading) == [expected]
    assert reading.problems == ()


def test_the_calendars_own_zone_goes_before_the_persons() -> None:
    head = "X-WR-TIMEZONE:Asia/Tokyo\r\n"
    reading = read(calendar(event(start=":20260319T090000"), event(uid="two", start=":20260319T090000Z"), head=head))
    assert {each.zone for each in reading.events} == {"Asia/Tokyo"}
    assert walls(reading) == ["03-19 09:00 – 03-19 10:00", "03-19 18:00 – 03-19 19:00"]


def test_a_zone_that_the_file_defines_is_honoured_on_both_sides_of_a_change_of_clocks() -> None:
    rule = event("RRULE:FREQ=WEEKLY;COUNT=3", start=";TZID=Head office:20260319T090000")
    reading = read(calendar(ZONE_OF_OURS, rule))
    starts = [wall[:11] for wall in walls(reading, "UTC")]
    assert starts == ["03-19 06:00", "03-26 06:00", "04-02 05:00"]
    assert the_one(read(calendar(event(start=";TZID=Head office:20260319T090000")))).start != reading.events[0].start


def test_a_zone_that_nobody_knows_is_named_and_replaced() -> None:
    one = event(start=";TZID=Mars/Olympus:20260319T090000")
    reading = read(calendar(one, one.replace("UID:one", "UID:two"), head="X-WR-TIMEZONE:Moon/Base\r\n"))
    assert walls(reading)[0] == "03-19 09:00 – 03-19 10:00"
    assert {each.zone for each in reading.events} == {ZONE}
    said = [str(problem) for problem in reading.problems]
    assert said == [
        "the calendar’s time zone “Moon/Base” is not known, Europe/Stockholm is taken instead.",
        "line 6: the time zone “Mars/Olympus” is not known, Europe/Stockholm is taken instead.",
    ]
    assert reading.skipped == 0


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        ((), 1),
        (("DTEND;VALUE=DATE:20260320",), 1),
        (("DTEND;VALUE=DATE:20260319",), 1),
        (("DTEND;VALUE=DATE:20260323",), 4),
        (("DURATION:P3D",), 3),
    ],
)
def test_whole_days_run_from_midnight_to_midnight_of_the_person(lines: tuple[str, ...], days: int) -> None:
    body = event(*lines, start=";VALUE=DATE:20260319").replace("DURATION:PT1H\r\n", "")
    found = the_one(read(calendar(body, head="X-WR-TIMEZONE:Asia/Tokyo\r\n")))
    assert found.all_day
    assert found.zone == ZONE
    assert found.start == datetime(2026, 3, 19, tzinfo=ZoneInfo(ZONE)).timestamp()
    assert found.end == datetime(2026, 3, 19 + days, tzinfo=ZoneInfo(ZONE)).timestamp()


def test_a_whole_day_on_which_the_clocks_change_has_23_hours() -> None:
    body = event(start=";VALUE=DATE:20260329").replace("DURATION:PT1H\r\n", "")
    found = the_one(read(calendar(body)))
    assert found.end - found.start == 23 * 3600


def test_an_event_over_night_and_one_without_a_length() -> None:
    night = event("DTEND;TZID=Europe/Stockholm:20260320T060000", start=";TZID=Europe/Stockholm:20260319T220000")
    instant = event(uid="two").replace("DURATION:PT1H\r\n", "")
    reading = read(calendar(night, instant))
    assert walls(reading) == ["03-19 09:00 – 03-19 09:01", "03-19 22:00 – 03-20 06:00"]


def test_repeats_keep_their_wall_time_and_leave_out_what_is_excepted() -> None:
    rule = event("RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Stockholm:20260326T090000")
    reading = read(calendar(rule))
    assert walls(reading) == ["03-19 09:00 – 03-19 10:00", "04-02 09:00 – 04-02 10:00", "04-09 09:00 – 04-09 10:00"]
    ids = [each.source_id for each in reading.events]
    assert ids == ["one 20260319T090000", "one 20260402T090000", "one 20260409T090000"]


def test_a_moved_and_a_cancelled_time_of_a_repeating_event() -> None:
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Stockholm:20260326T090000", "SUMMARY:Moved",
        start=";TZID=Europe/Stockholm:20260327T140000",
    )  # fmt: skip
    cancelled = event(
        "RECURRENCE-ID;TZID=Europe/Stockholm:20260402T090000", "STATUS:CANCELLED",
        start=";TZID=Europe/Stockholm:20260402T090000",
    )  # fmt: skip
    reading = read(calendar(event("RRULE:FREQ=WEEKLY;COUNT=3"), moved, cancelled))
    assert walls(reading) == ["03-19 09:00 – 03-19 10:00", "03-27 14:00 – 03-27 15:00"]
    assert [(each.title, each.source_id) for each in reading.events] == [
        ("Stand-up", "one 20260319T090000"), ("Moved", "one 20260326T090000"),
    ]  # fmt: skip


def test_only_what_touches_the_days_of_the_frame_comes_in() -> None:
    day = event("RRULE:FREQ=DAILY", start=";TZID=Europe/Stockholm:20100101T090000")
    old = event(uid="old", start=";TZID=Europe/Stockholm:20200101T090000")
    late = event(uid="late", start=";TZID=Europe/Stockholm:20300101T090000")
    long = event("DTEND;VALUE=DATE:20260320", uid="long", start=";VALUE=DATE:20240101")
    where = Frame(ZONE, date(2026, 3, 17), date(2026, 3, 18))
    reading = read(calendar(day, old, late, long), where)
    assert walls(reading)[1:] == ["03-17 09:00 – 03-17 10:00", "03-18 09:00 – 03-18 10:00"]
    assert reading.events[0].source_id == "long"
    assert reading.skipped == 0


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (event(start=""), "it has no start"),
        (event(start=":2026031"), "its DTSTART is no day or time"),
        (event("DTEND;TZID=Europe/Stockholm:20260319T080000"), "it ends before it starts"),
        (event("DTEND;VALUE=DATE:20260319"), "one of start and end is a day, the other a time"),
        (event("RRULE:FREQ=DAILY;INTERVAL=0"), "it repeats with INTERVAL=0"),
        (event("RRULE:FREQ=SOMETIMES"), "was left out"),
    ],
)
def test_an_event_that_makes_no_sense_is_left_out_and_the_others_come_in(body: str, why: str) -> None:
    reading = read(calendar(body, event(uid="two")))
    assert [each.source_id for each in reading.events] == ["two"]
    assert reading.skipped == 1
    assert str(reading.problems[0]).startswith("line 5: “Stand-up” was left out")
    assert why in str(reading.problems[0])


def test_cancelled_events_do_not_come_in_and_are_no_problem() -> None:
    reading = read(calendar(event("STATUS:CANCELLED"), event("STATUS:cancelled", "RRULE:FREQ=DAILY;COUNT=2", uid="b")))
    assert reading == Reading("Team", ())


def test_todos_are_counted_as_left_out() -> None:
    reading = read(calendar("BEGIN:VTODO\r\nUID:t\r\nSUMMARY:Buy milk\r\nEND:VTODO\r\n", event()))
    assert reading.skipped == 1
    assert [str(each) for each in reading.problems] == ["1 to-do or journal entry left out: only events come in."]


def test_of_events_with_one_uid_the_newest_is_taken() -> None:
    old, new = event("SEQUENCE:1", "SUMMARY:Old"), event("SEQUENCE:2", "SUMMARY:New")
    reading = read(calendar(new, old))
    assert the_one(reading).title == "New"
    assert reading.skipped == 1
    assert "2 events share one UID" in str(reading.problems[0])


def test_an_event_without_a_uid_gets_the_same_one_each_time() -> None:
    body = event().replace("UID:one\r\n", "")
    first = the_one(read(calendar(body)))
    others = {each.source_id: each for each in read(calendar(event(uid="x"), body)).events}
    again = next(each for key, each in others.items() if key != "x")
    assert first.source_id == again.source_id
    assert first.source_id.startswith("no-uid-")


def test_titles_are_one_clean_line() -> None:
    odd = event("SUMMARY:Plan\\, then\\ndo\u202e it\0 now", uid="odd")
    long = event(f"SUMMARY:{'x' * 1_000}", uid="long", start=";TZID=Europe/Stockholm:20260319T100000")
    none = event("SUMMARY:", uid="none", start=";TZID=Europe/Stockholm:20260319T110000")
    reading = read(calendar(odd, long, none))
    titles = [each.title for each in reading.events]
    assert titles == ["Plan, then do it now", f"{'x' * (TITLE_LIMIT - 1)}…", "Untitled"]
    assert str(reading.problems[0]) == "2 unreadable characters left out of titles."


def test_folded_lines_line_feeds_a_mark_and_parameters_are_no_matter() -> None:
    body = event('SUMMARY;LANGUAGE=en;X-WHY="a:b;c":Stand-\r\n up of\r\n\t the team')
    reading = read(b"\xef\xbb\xbf\r\n" + calendar(body).replace(b"\r\n", b"\n"))
    assert the_one(reading).title == "Stand-up of the team"
    assert read(calendar(body).replace(b"\r\n", b"\r")) == reading


def test_descriptions_guests_and_alarms_are_not_even_understood() -> None:
    alarm = "BEGIN:VALARM\r\nTRIGGER:nonsense\r\nDTSTART:1\r\nEND:VALARM"
    reading = read(calendar(event("DESCRIPTION:secret", "ATTENDEE;CN=x:broken", "ATTACH;ENCODING=BASE64:%%", alarm)))
    assert walls(reading) == ["03-19 09:00 – 03-19 10:00"]
    assert "secret" not in str(reading.plain())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("RRULE:COUNT=3", "its rule for repeating cannot be understood"),
        ("RRULE:FREQ=NONSENSE", "its rule for repeating cannot be understood"),
        ("RRULE:FREQ=WEEKLY;BYDAY=XX", "its rule for repeating cannot be understood"),
        ("RRULE:FREQ=DAILY;COUNT=-1", "it repeats with COUNT=-1"),
        ("RRULE:FREQ=DAILY;COUNT=0", "it repeats with COUNT=0"),
        ("RRULE:FREQ=DAILY;BYSECOND=61", "its rule for repeating"),
        ("DURATION:P999999999D", "its duration “P999999999D” cannot be understood"),
    ],
)
def test_what_cannot_be_understood_is_said_in_our_words(line: str, said: str) -> None:
    reading = read(calendar(event(line)))
    assert reading.events == ()
    (problem,) = reading.problems
    assert said in str(problem)
    assert not any(word in str(problem) for word in ("__", "property", "argument", "UNTIL"))


def test_a_reading_goes_through_json_and_back() -> None:
    reading = read(calendar(event("RRULE:FREQ=DAILY;COUNT=3"), event(start="", uid="b")))
    assert Reading.of(reading.plain() | {"events": [dict(each) for each in reading.plain()["events"]]}) == reading  # type: ignore[attr-defined]
    assert Frame.of(frame().plain()) == frame()


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "the file is empty"),
        (b"\0" * 5_000, "the file is empty"),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "a web page"),
        (b"Subject,Start Date\r\nStand-up,3/19/2026\r\n", "line 1 is not BEGIN:VCALENDAR"),
        ("BEGIN:VCALENDAR\r\n".encode("utf-16"), "UTF-16"),
        (calendar(event("SUMMARY:Café")).replace("é".encode(), b"\xe9"), "line 9 is not UTF-8"),
        (calendar(event())[:-17], "it is cut off: the VCALENDAR of line 1 has no end"),
        (calendar(event()).replace(b"END:VEVENT\r\n", b""), "line 10 ends a VCALENDAR, but line 5 has begun a VEVENT"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n", "line 3 ends a VEVENT that has not begun"),
    ],
)
def test_what_is_no_calendar_is_refused_with_a_reason_and_a_way_out(content: bytes, what: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(content)
    assert what in refusal.value.what
    assert refusal.value.remedy


@pytest.mark.parametrize(
    ("content", "limits", "what"),
    [
        (calendar(*(event(uid=str(number)) for number in range(4))), {"parts": 3}, "more than 3 events"),
        (calendar(event("RRULE:FREQ=DAILY;COUNT=4")), {"drafts": 3}, "more than 3 appointments"),
        (calendar(event("RRULE:FREQ=SECONDLY")), {}, "line 5: “Stand-up” repeats about"),
        (calendar(event("RRULE:FREQ=MINUTELY;INTERVAL=2")), {}, "line 5: “Stand-up” repeats about"),
        (
            calendar(event(f"RRULE:FREQ=YEARLY;BYMINUTE={MINUTES}")),
            {"drafts": 100},
            "repeats about",
        ),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 9, {}, "line 9 is 9 parts deep"),
        (calendar(event("SUMMARY:" + "x" * 200)), {"line": 100}, "line 9 has 208 characters"),
        (b"BEGIN:VCALENDAR" + b"\r\n" * 50, {"lines": 40}, "more than 40 lines"),
    ],
)
def test_a_bomb_is_refused_with_what_it_is(content: bytes, limits: dict[str, int], what: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(content, frame(**limits))
    assert what in refusal.value.what
    assert refusal.value.remedy


def test_a_quick_rule_with_an_end_is_no_bomb() -> None:
    assert len(read(calendar(event("RRULE:FREQ=MINUTELY;INTERVAL=5;COUNT=6"))).events) == 6
    until = event("RRULE:FREQ=HOURLY;UNTIL=20260319T120000Z", start=":20260319T090000Z")
    assert len(read(calendar(until), frame(drafts=20)).events) == 4


@pytest.mark.parametrize("start", [":20260319T090000Z", ";TZID=Pacific/Auckland:20260319T090000", ":20260319T090000"])
def test_a_rule_that_ends_with_a_plain_day_holds_for_the_whole_of_it(start: str) -> None:
    assert len(read(calendar(event("RRULE:FREQ=DAILY;UNTIL=20260321", start=start))).events) == 3


def read_or_refused(content: bytes) -> Reading | None:
    try:
        return read(content)
    except Unreadable:
        return None


LINES = calendar(event("RRULE:FREQ=DAILY;COUNT=3")).decode().split("\r\n")


@given(st.lists(st.sampled_from([*LINES, " ", "X", ":;"])))
def test_any_order_of_lines_is_read_or_refused_and_never_a_bug(lines: list[str]) -> None:
    reading = read_or_refused("\r\n".join(("BEGIN:VCALENDAR", *lines)).encode())
    assert reading is None or all(each.end > each.start for each in reading.events)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_and_never_a_bug(noise: bytes) -> None:
    reading = read_or_refused(calendar(event()).replace(b"SUMMARY:Stand-up", b"SUMMARY:" + noise))
    assert reading is None or len(reading.events) <= 1
