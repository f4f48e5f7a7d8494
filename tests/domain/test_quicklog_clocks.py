"""Lines on the days when the clocks change: what was typed is moved, asked about, or meant twice."""

from __future__ import annotations

from datetime import date

import pytest

from careercruise_desktop.domain.quicklog.values import ChipKind, ChipState, replaced
from tests.domain.quicklog_names import chip, read, span_of, times
from tests.factories import at

MONDAY_AFTER = at("09:00", date(2026, 3, 30))


def test_a_time_that_the_clocks_jump_over_moves_to_the_next_and_says_so() -> None:
    reading = read("2:30 1h deploy @it 29.3.", now=MONDAY_AFTER)
    assert times(reading) == "2026-03-29 03:00 04:00"
    assert reading.minutes == 60
    assert reading.remarks == ("The clocks jump over 02:30 on Sun 29 March; 03:00 is taken.",)
    whole = read("2:15-2:45 deploy @it 29.3.", now=MONDAY_AFTER)
    assert times(whole) == "2026-03-29 03:00 03:30"
    assert whole.remarks == ("The clocks jump over 02:15 on Sun 29 March; 03:00 is taken.",)


def test_a_time_that_comes_twice_is_the_first_until_its_zone_is_typed() -> None:
    first = read("2:30 1h deploy @it 26.10.2025")
    assert span_of(first).first.iso == "2025-10-26T02:30:00+02:00"
    assert first.remarks == ("02:30 comes twice on Sun 26 October; the first is taken. Type 02:30 CET for the second.",)
    when = chip(first, ChipKind.WHEN)
    assert (when.state, when.suggestions) == (ChipState.GUESS, ("2:30 CET",))
    second = read(replaced(first.text, when, when.suggestions[0]))
    assert span_of(second).first.iso == "2025-10-26T02:30:00+01:00"
    assert (second.title, second.remarks, chip(second, ChipKind.WHEN).state) == ("deploy", (), ChipState.SURE)
    assert span_of(read("2:30 cest 1h deploy @it 26.10.2025")) == span_of(first)


@pytest.mark.parametrize(
    ("typed_range", "minutes"),
    [
        ("1:30-2:30", 60), ("1:30-2:30 CET", 120), ("2:30-3:30", 120), ("2:30-3:30 CET", 60), ("1:00-4:00", 240),
        ("2:45-2:15", 30), ("1:00-4:00 CET", 240), ("2:30-2:30", 60),
    ],
)  # fmt: skip
def test_ranges_over_the_repeated_hour_last_as_long_as_they_did(typed_range: str, minutes: int) -> None:
    reading = read(f"{typed_range} deploy @it 26.10.2025")
    assert reading.complaints == ()
    assert reading.minutes == minutes


def test_a_zone_that_the_clocks_do_not_show_is_refused_and_elsewhere_it_is_text() -> None:
    assert read("14:00 CEST 1h call @it mon").hint == "At 14:00 on Mon 16 March the clocks show CET, not CEST."
    assert read("14:00 CET 1h call @it mon").ready
    assert read("1h CET call @it mon").title == "CET call"


def test_a_day_with_25_hours_is_too_long_for_one_entry() -> None:
    assert read("0:00-24:00 shift @it 26.10.2025").hint.startswith("An entry lasts at most 24 hours")
    assert read("0:00-24:00 shift @it 29.3.", now=MONDAY_AFTER).minutes == 23 * 60
