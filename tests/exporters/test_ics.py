"""The writing of iCalendar: lines, texts and zones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.text import clean
from careercruise_desktop.exporters.ics import escaped, folded
from careercruise_desktop.exporters.zone_rules import days_of_change, zone_lines

ZONES = (
    "Europe/Stockholm", "Australia/Lord_Howe", "America/New_York", "Asia/Kolkata", "Africa/Casablanca",
    "America/Sao_Paulo", "Europe/Dublin", "Pacific/Apia", "Asia/Tehran",
)  # fmt: skip


@given(st.text(max_size=400))
def test_any_text_goes_through_a_line_and_back(text: str) -> None:
    text = clean(text, lines=True).text
    line = folded(f"SUMMARY:{escaped(text)}")
    assert line.endswith("\r\n")
    assert all(len(piece) <= 75 for piece in line.encode().split(b"\r\n"))
    event = icalendar.Event.from_ical(f"BEGIN:VEVENT\r\n{line}END:VEVENT\r\n")
    assert event["SUMMARY"] == text


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_is_defined_as_it_is_also_after_the_years_that_were_asked_for(zone: str) -> None:
    lines = "".join(map(folded, zone_lines(zone, 2008, 2026))).replace(f"TZID:{zone}", "TZID:Ours")
    calendar = icalendar.Calendar.from_ical(f"BEGIN:VCALENDAR\r\n{lines}END:VCALENDAR\r\n")
    ours, true = calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False), ZoneInfo(zone)
    steady = zone not in {"Africa/Casablanca"}  # its changes follow the moon, so that no rule gives them
    last = datetime(2045 if steady else 2030, 1, 1, tzinfo=UTC)
    at = datetime(2008, 1, 1, 0, 30, tzinfo=UTC)
    while at < last:
        local = at.astimezone(true)
        # Of an hour that comes twice a definition can only be asked for the first.
        if not local.fold:
            assert local.replace(tzinfo=ours).utcoffset() == local.utcoffset(), at
        at += timedelta(hours=17)


def test_the_days_on_which_clocks_change_come_with_the_day_before() -> None:
    first, last = datetime(2026, 3, 1).date(), datetime(2026, 10, 24).date()  # noqa: DTZ001
    found = days_of_change("Europe/Stockholm", first, last)
    assert [day.isoformat() for day in found] == ["2026-03-28", "2026-03-29", "2026-10-24"]
    assert days_of_change("Asia/Kolkata", first, last) == ()
