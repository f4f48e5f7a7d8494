"""Rules of repeating: read, written, said, and refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.recurrence import Rule, choices, rule_of
from careercruise_desktop.domain.recurrence_text import Freq, NthDay
from tests.factories import TODAY, at

WEEKDAYS = st.lists(st.integers(0, 6), min_size=1, unique=True).map(lambda days: tuple(sorted(days)))
NTHS = st.tuples(st.sampled_from((1, 2, 3, 4, 5, -1, -2)), st.integers(0, 6)).map(lambda pair: NthDay(*pair))
INTERVALS = st.integers(1, 60)
NO_END: dict[str, Any] = {}
ENDS = st.one_of(
    st.just(NO_END),
    st.builds(lambda day: {"until": day}, st.dates(date(2000, 1, 1), date(2100, 1, 1))),
    st.builds(lambda count: {"count": count}, st.integers(1, 300)),
)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """Any rule that can be written."""
    freq, interval, end = draw(st.sampled_from(Freq)), draw(INTERVALS), draw(ENDS)
    more: dict[str, Any] = {}
    if freq is Freq.WEEKLY:
        more = {"weekdays": draw(WEEKDAYS), "week_start": draw(st.sampled_from((0, 6))) if interval > 1 else 0}
    elif freq is Freq.MONTHLY and draw(st.booleans()):
        more = {"month_days": tuple(sorted(draw(st.sets(st.integers(1, 31), min_size=1, max_size=3))))}
    elif freq is Freq.MONTHLY:
        more = {"nth_days": (draw(NTHS),)}
    return Rule(freq=freq, interval=interval, **more, **end)


@given(rules())
def test_what_is_written_is_read_again(rule: Rule) -> None:
    assert Rule.parse(str(rule)) == rule
    assert Rule.parse(f"rrule:{str(rule).lower()};") == rule


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("RRULE:FREQ=weekly;BYDAY=we,mo;interval=2", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
        ("FREQ=DAILY;INTERVAL=1", "FREQ=DAILY"),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "FREQ=MONTHLY;BYDAY=2TU"),
        ("FREQ=MONTHLY;BYDAY=-1FR,+1MO", "FREQ=MONTHLY;BYDAY=1MO,-1FR"),
        ("FREQ=WEEKLY;WKST=SU;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU"),
        ("FREQ=DAILY;UNTIL=2026-06-03", "FREQ=DAILY;UNTIL=20260603"),
    ],
)
def test_one_rule_is_written_in_one_way(text: str, written: str) -> None:
    assert str(Rule.parse(text)) == written


def test_an_end_in_utc_is_the_last_local_day_that_it_allows() -> None:
    def until(text: str, zone: str) -> date | None:
        return Rule.parse(f"FREQ=DAILY;UNTIL={text}", at("09:00", zone=zone)).until

    assert until("20260603T215959Z", "Europe/Stockholm") == date(2026, 6, 3)
    assert until("20260604T035959Z", "America/New_York") == date(2026, 6, 3)
    assert until("20260603T070000Z", "Europe/Stockholm") == date(2026, 6, 3)
    # Nine o'clock of that day would be too late.
    assert until("20260603T000000Z", "Europe/Stockholm") == date(2026, 6, 2)
    assert until("20260603T235959", "Asia/Kolkata") == date(2026, 6, 3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "choose how often"),
        ("INTERVAL=2", "FREQ="),
        ("FREQ=SECONDLY", "days, weeks, months or years"),
        ("FREQ=MINUTELY", "days, weeks, months or years"),
        ("FREQ=HOURLY;INTERVAL=2", "days, weeks, months or years"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"),
        ("FREQ=DAILY;INTERVAL=-1", "INTERVAL=-1"),
        ("FREQ=DAILY;INTERVAL=two", "whole number"),
        ("FREQ=DAILY;INTERVAL=1000", "999"),
        ("FREQ=DAILY;COUNT=0", "COUNT=0"),
        ("FREQ=DAILY;COUNT=99999999999", "whole number"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20260603", "not both"),
        ("FREQ=DAILY;UNTIL=20260231", "no day of the calendar"),
        ("FREQ=DAILY;UNTIL=tomorrow", "no day"),
        ("FREQ=DAILY;UNTIL=20260603T250000Z", "no such time"),
        ("FREQ=DAILY;UNTIL=2026063", "no day"),
        ("FREQ=DAILY;BYHOUR=9", "BYHOUR"),
        ("FREQ=DAILY;FREQ=DAILY", "twice"),
        ("FREQ=DAILY;COUNT=", "no value"),
        ("FREQ=DAILY;BYDAY=MO;INTERVAL=2", "by weeks"),
        ("FREQ=WEEKLY;BYDAY=XX", "no weekday"),
        ("FREQ=WEEKLY;BYDAY=2MO", "BYDAY=MO"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "leave it out"),
        ("FREQ=WEEKLY;WKST=XX", "no weekday"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "1 to 31"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "1 to 31"),
        ("FREQ=MONTHLY;BYDAY=6TU", "first to a fifth"),
        ("FREQ=MONTHLY;BYDAY=0TU", "first to a fifth"),
        ("FREQ=MONTHLY;BYDAY=TU", "number before the weekday"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "single weekday"),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=9", "first to a fifth"),
        ("FREQ=MONTHLY;BYDAY=2TU;BYMONTHDAY=3", "not both"),
        ("FREQ=YEARLY;BYDAY=MO", "leave it out"),
        ("FREQ=YEARLY;BYMONTH=3", "BYMONTH"),
    ],
)
def test_what_is_wrong_is_said_beside_the_repeat(text: str, said: str) -> None:
    with pytest.raises(Refused, match=said) as refusal:
        Rule.parse(text)
    assert refusal.value.field == "repeat"
    assert refusal.value.rule.endswith(".")


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert rule_of(text) is None or str(Rule.parse(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("FREQ=DAILY", "Daily"),
        ("FREQ=DAILY;COUNT=10", "Daily, 10 times"),
        ("FREQ=DAILY;COUNT=1", "Daily, once"),
        ("FREQ=DAILY;INTERVAL=3", "Every 3 days"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every weekday"),
        ("FREQ=WEEKLY", "Weekly on Thu"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20260603", "Every 2 weeks on Mon and Wed until 3 June"),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20270603", "Weekly on Thu until 3 June 2027"),
        ("FREQ=MONTHLY", "Monthly on the 19th"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,2,3,11,22", "Monthly on the 1st, 2nd, 3rd, 11th and 22nd"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "Monthly on the last day"),
        ("FREQ=MONTHLY;BYMONTHDAY=-2", "Monthly on the second last day"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH", "Every 2 months on the third Thursday"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "Monthly on the last Friday"),
        ("FREQ=YEARLY", "Yearly on 19 March"),
    ],
)
def test_a_rule_is_said_in_words(text: str, words: str) -> None:
    assert Rule.parse(text).words(TODAY) == words


def test_the_choices_for_a_day_fit_it_and_name_it() -> None:
    assert [rule.words(TODAY) for rule in choices(TODAY)] == [
        "Daily", "Every weekday", "Weekly on Thu", "Every 2 weeks on Thu", "Monthly on the 19th",
        "Monthly on the third Thursday",
    ]  # fmt: skip
    assert "Monthly on the last Saturday" in [rule.words(date(2026, 2, 28)) for rule in choices(date(2026, 2, 28))]
    for step in range(800):
        day = TODAY + timedelta(days=step)
        assert all(rule.check(day) is rule for rule in choices(day))


def test_a_rule_has_to_fit_its_first_day() -> None:
    with pytest.raises(Refused, match="not among the days") as refusal:
        Rule.parse("FREQ=WEEKLY;BYDAY=MO,WE").check(TODAY)
    assert refusal.value.field == "repeat"
    for text in ("FREQ=MONTHLY;BYMONTHDAY=20", "FREQ=MONTHLY;BYDAY=2TH", "FREQ=MONTHLY;BYDAY=-1TH"):
        with pytest.raises(Refused, match="not among the days"):
            Rule.parse(text).check(TODAY)
    with pytest.raises(Refused, match="choose a later end"):
        Rule.parse("FREQ=DAILY;UNTIL=20260318").check(TODAY)
    once = Rule.parse("FREQ=DAILY;UNTIL=20260319")
    assert once.check(TODAY) is once


@given(rules(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_rule_takes_another_end_and_keeps_the_rest(rule: Rule, day: date) -> None:
    assert rule.ending(day).until == day
    assert rule.lasting(3).count == 3
    assert rule.ending(day).endless() == rule.lasting(3).endless() == rule.endless()
    assert str(rule).startswith(str(rule.endless()))
