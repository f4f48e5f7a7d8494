"""What single words and words in a row mean: durations, times of day, days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.quicklog.days import day_at, resolved_day
from careercruise_desktop.domain.quicklog.durations import duration_at
from careercruise_desktop.domain.quicklog.times import time_at
from careercruise_desktop.domain.quicklog.tokens import Line, quoted, words_of
from careercruise_desktop.domain.words import duration
from tests.factories import TODAY


def minutes(text: str) -> int | None:
    """The minutes of a text that is a duration from the first word to the last."""
    words = words_of(text)
    found = duration_at(words, 0)
    return found.minutes if found is not None and found.taken == len(words) else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2h", 120), ("2H", 120), ("1h30", 90), ("1h5", 65), ("90m", 90), ("1.5h", 90), ("1,5h", 90), (".5h", 30),
        ("2h30m", 150), ("2h30min", 150), ("45min", 45), ("45mins", 45), ("45minutes", 45), ("2hrs", 120),
        ("1hour", 60), ("2 h", 120), ("1.5 hours", 90), ("90 min", 90), ("2 h 15", 135), ("2 h 15 min", 135),
        ("1h 30m", 90), ("1h 30 min", 90), ("2 h 5 m", 125), ("0h", 0), ("1.33h", 80), ("25h", 1500), ("2h,", 120),
        ("2h.", 120), ("2h;", 120),
    ],
)  # fmt: skip
def test_durations(text: str, expected: int) -> None:
    assert minutes(text) == expected


@pytest.mark.parametrize(
    "text",
    ["h", "2", "5 m", "5 whys", "2nd", "1h75", "1.5h30", "99999h", "2hh", "m5", "2h/week", "-2h", "2h-3h", "٢h", "1e3h",
     "2 hotels", "1.555h"],
)  # fmt: skip
def test_what_only_looks_like_a_duration(text: str) -> None:
    assert minutes(text) is None


def test_a_bare_number_after_hours_is_minutes_only_in_the_spaced_form() -> None:
    assert duration_at(words_of("2h 15 tickets"), 0) == (120, 1)
    assert duration_at(words_of("2 h 15 tickets"), 0) == (135, 3)
    assert duration_at(words_of("2 h 99 tickets"), 0) == (120, 2)


@given(st.integers(1, 24 * 60))
def test_a_duration_as_this_program_writes_it_reads_back(size: int) -> None:
    assert minutes(duration(size)) == size


def clock(text: str) -> str | None:
    words = words_of(text)
    found = time_at(words, 0)
    if found is None or not found.clear or found.taken != len(words):
        return None
    if not found.possible:
        return "impossible"
    shown = [found.start] if found.end is None else [found.start, found.end]
    return "-".join(f"{minute // 60}:{minute % 60:02d}" for minute in shown)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:00", "14:00"), ("9:05", "9:05"), ("2pm", "14:00"), ("2:30pm", "14:30"), ("2 pm", "14:00"),
        ("12am", "0:00"), ("12pm", "12:00"), ("12:30am", "0:30"), ("14:00.", "14:00"),
        ("9:00-10:30", "9:00-10:30"), ("9-10:30am", "9:00-10:30"), ("9.30-10", "9:30-10:00"), ("9–10:30", "9:00-10:30"),
        ("9:00—10:00", "9:00-10:00"), ("9am-5pm", "9:00-17:00"), ("9-5pm", "9:00-17:00"), ("11-1pm", "11:00-13:00"),
        ("11-1am", "23:00-1:00"), ("9am-11", "9:00-11:00"), ("9am-5", "9:00-17:00"), ("10pm-2", "22:00-2:00"),
        ("14:00-15", "14:00-15:00"), ("22:00-1:00", "22:00-1:00"), ("0:00-24:00", "0:00-24:00"),
        ("9:00 - 10:30", "9:00-10:30"), ("9:00 – 10:30", "9:00-10:30"), ("9:00 to 10:30", "9:00-10:30"),
        ("9 to 10:30", "9:00-10:30"), ("9-10:30 am", "9:00-10:30"), ("2 pm to 4 pm", "14:00-16:00"),
        ("25:00", "impossible"), ("14:75", "impossible"), ("9:00-25:00", "impossible"), ("24:00", "impossible"),
        ("13pm", "impossible"),
    ],
)  # fmt: skip
def test_times(text: str, expected: str) -> None:
    assert clock(text) == expected


@pytest.mark.parametrize(
    "text",
    ["1:1", "16:9", "9", "9.30", "3.11", "v2.3", "9-5", "2-3", "10-12", "3.11-3.12", "2026-03-17", "9:00:30", "2pmx",
     "1.5-2", "100:00", "９:００"],
)  # fmt: skip
def test_what_only_looks_like_a_time(text: str) -> None:
    assert clock(text) is None


@given(st.integers(0, 1439), st.integers(0, 1439))
def test_a_range_as_this_program_writes_it_reads_back(start: int, end: int) -> None:
    text = f"{start // 60:02d}:{start % 60:02d} – {end // 60:02d}:{end % 60:02d}"
    found = time_at(words_of(text), 0)
    assert found is not None
    assert (found.start, found.end, found.taken) == (start, end, 3)


def day(text: str, *, ahead: bool = False, order: str = "dmy", today: date = TODAY) -> date | str | None:
    words = words_of(text)
    found = day_at(words, 0, order)
    if found is None or found.taken != len(words):
        return None
    return resolved_day(found, today, ahead=ahead) or "no such day"


@pytest.mark.parametrize(
    ("text", "back", "ahead"),
    [
        ("today", (2026, 3, 19), (2026, 3, 19)),
        ("YESTERDAY", (2026, 3, 18), (2026, 3, 18)),
        ("tomorrow", (2026, 3, 20), (2026, 3, 20)),
        ("mon", (2026, 3, 16), (2026, 3, 23)),
        ("Thursday", (2026, 3, 19), (2026, 3, 26)),
        ("fri.", (2026, 3, 13), (2026, 3, 20)),
        ("tues", (2026, 3, 17), (2026, 3, 24)),
        ("last fri", (2026, 3, 13), (2026, 3, 13)),
        ("last thu", (2026, 3, 12), (2026, 3, 12)),
        ("last monday", (2026, 3, 16), (2026, 3, 16)),
        ("next mon", (2026, 3, 23), (2026, 3, 23)),
        ("next thu", (2026, 3, 26), (2026, 3, 26)),
        ("this fri", (2026, 3, 13), (2026, 3, 20)),
        ("2026-03-17", (2026, 3, 17), (2026, 3, 17)),
        ("2026-3-7", (2026, 3, 7), (2026, 3, 7)),
        ("17.3.", (2026, 3, 17), (2027, 3, 17)),
        ("17.3.2025", (2025, 3, 17), (2025, 3, 17)),
        ("19.3.", (2026, 3, 19), (2026, 3, 19)),
        ("24.12.", (2025, 12, 24), (2026, 12, 24)),
        ("29.2.", (2024, 2, 29), (2028, 2, 29)),
        ("18 March", (2026, 3, 18), (2027, 3, 18)),
        ("18th mar", (2026, 3, 18), (2027, 3, 18)),
        ("March 18", (2026, 3, 18), (2027, 3, 18)),
        ("18 march 2025", (2025, 3, 18), (2025, 3, 18)),
        ("Wed 18 March", (2026, 3, 18), "no such day"),
        ("3 May", (2025, 5, 3), (2026, 5, 3)),
        ("31.2.", "no such day", "no such day"),
        ("2026-13-01", "no such day", "no such day"),
        ("1066-10-14", "no such day", "no such day"),
        ("0000-00-00", "no such day", "no such day"),
        ("2026-00-00", "no such day", "no such day"),
        ("2026-03-00", "no such day", "no such day"),
        ("0000-05-03", "no such day", "no such day"),
        ("17.3.0000", "no such day", "no such day"),
        ("3/17/0000", "no such day", "no such day"),
        ("3/17/00", (2000, 3, 17), (2000, 3, 17)),
    ],
)
def test_days_looking_back_and_ahead(text: str, back: object, ahead: object) -> None:
    expected = [one if isinstance(one, str) else date(*one) for one in (back, ahead)]  # type: ignore[misc]
    assert [day(text), day(text, ahead=True)] == expected


@pytest.mark.parametrize(
    ("text", "dmy", "mdy"),
    [
        ("3/2", date(2026, 2, 3), date(2026, 3, 2)),
        ("3/17", date(2026, 3, 17), date(2026, 3, 17)),
        ("17/3", date(2026, 3, 17), date(2026, 3, 17)),
        ("1/2/2025", date(2025, 2, 1), date(2025, 1, 2)),
        ("1/2/25", date(2025, 2, 1), date(2025, 1, 2)),
    ],
)
def test_slashes_go_by_the_persons_order(text: str, dmy: date, mdy: date) -> None:
    assert [day(text, order="dmy"), day(text, order="mdy")] == [dmy, mdy]


@pytest.mark.parametrize(
    "text",
    ["24/7", "50/50", "0/1", "17.3", "2.3.4", "192.168.", "monitor", "friday's", "sunny", "last", "next week", "18",
     "may", "may 5", "march", "18 may fail", "32 march", "2026-03", "yesterdays"],
)  # fmt: skip
def test_what_only_looks_like_a_day(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize("word", ["for", "by", "about", "the", "every", "after", "until"])
def test_a_day_that_a_sentence_needs_stays_in_it(word: str) -> None:
    assert day_at(words_of(f"slides {word} friday"), 2, "dmy") is None
    assert day_at(words_of(f"slides {word}x friday"), 2, "dmy") is not None


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 6))
def test_weekdays_are_within_a_week_of_any_day(today: date, number: int) -> None:
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[number]
    back, ahead = day(name, today=today), day(name, ahead=True, today=today)
    assert isinstance(back, date)
    assert isinstance(ahead, date)
    assert back.weekday() == ahead.weekday() == number
    assert timedelta(0) <= today - back < timedelta(7)
    assert timedelta(0) < ahead - today <= timedelta(7)
    assert (day(f"last {name}", today=today), day(f"next {name}", today=today)) == (
        back if back < today else today - timedelta(7),
        ahead,
    )


def test_words_know_their_quotes_signs_and_places() -> None:
    text = '+"Risk management", see “two words” 5" screen don"t fri.'
    words = words_of(text)
    assert [(word.text, word.quoted, word.sign) for word in words] == [
        ("Risk management", True, "+"), ("see", False, ""), ("two words", True, ""), ('5"', False, ""),
        ("screen", False, ""), ('don"t', False, ""), ("fri.", False, ""),
    ]  # fmt: skip
    assert [text[word.start : word.core_end] for word in words][:3] == ['+"Risk management"', "see", "“two words”"]
    assert words[-1].core == "fri"


@given(st.text(max_size=60))
def test_every_word_lies_in_the_line_in_order(text: str) -> None:
    line = Line(text)
    reach = 0
    for word in words_of(line.text):
        assert reach <= word.start < word.core_end <= word.end <= len(line.text)
        reach = word.end
        start, end = line.typed_at(word.start, word.end)
        assert 0 <= start < end <= len(text)


def test_what_nothing_can_show_is_left_out_and_places_still_fit() -> None:
    text = "2h\x00 re\x07view\u202e @it"
    line = Line(text)
    assert line.text == "2h review @it"
    assert line.remark == "3 unreadable characters left out."
    assert text[slice(*line.typed_at(10, 13))] == "@it"
    assert text[slice(*line.typed_at(3, 9))] == "re\x07view"


def test_quoting_a_text_that_holds_a_quotation_mark() -> None:
    assert quoted("2h") == '"2h"'
    assert words_of(quoted('5"'))[0].quoted
