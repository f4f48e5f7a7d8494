"""What was said and spoken, in a line: its day stands at an edge, and the rest is kept as it was said."""

from __future__ import annotations

from datetime import date

import pytest

from careercruise_desktop.domain.quicklog.values import ChipKind, replaced
from tests.domain.quicklog_names import chip, read


def test_feedback_takes_its_day_before_the_prefix() -> None:
    reading = read("yesterday feedback from Ana: calm on friday #payments")
    assert (reading.day, reading.title, reading.project_id) == (date(2026, 3, 18), "calm on friday", 1)


@pytest.mark.parametrize(
    ("line", "day", "title"),
    [
        ("feedback from Ana: great #payments yesterday", date(2026, 3, 18), "great"),
        ("feedback from Ana: 2026-03-01 great", date(2026, 3, 1), "great"),
        ("feedback from Ana: see you on friday", date(2026, 3, 19), "see you on friday"),
        ('feedback from Ana: send it "tomorrow"', date(2026, 3, 19), "send it tomorrow"),
        ("met Ana: on 1 Nov dates", date(2025, 11, 1), "dates"),
        ("met Ana: 30 days ago dates", date(2026, 2, 17), "dates"),
        ("met Ana: dates, 3 weeks ago", date(2026, 2, 26), "dates"),
        ("met Ana: a week ago lunch", date(2026, 3, 12), "lunch"),
        ("met Ana: the crash 3 days ago was bad", date(2026, 3, 19), "the crash 3 days ago was bad"),
        ("met Ana: talked", date(2026, 3, 19), "talked"),
    ],
)
def test_days_at_the_edges_of_what_was_said_or_spoken_are_read(line: str, day: date, title: str) -> None:
    reading = read(line)
    assert (reading.ready, reading.day, reading.title) == (True, day, title)


def test_a_day_that_cannot_be_is_refused_in_feedback_and_may_be_kept_as_text() -> None:
    reading = read("feedback from Ana: send it tomorrow")
    assert reading.hint == "That day is still to come. Put “tomorrow” in quotes to keep it as text."
    assert read(replaced(reading.text, chip(reading, ChipKind.WHEN), '"tomorrow"')).title == "send it tomorrow"
    assert read("met Ana: 9999 weeks ago").hint == "There is no such day."
    assert read("1h repair of 3 days ago @it").title == "repair of 3 days ago"


def test_a_conversation_has_a_day_and_a_note() -> None:
    reading = read("met Tomasz Nowak: lunch about the monday plan, yesterday")
    assert (reading.person_id, reading.day) == (2, date(2026, 3, 18))
    assert reading.title == "lunch about the monday plan"
    assert reading.hint == "Notes a talk with Tomasz Nowak."
