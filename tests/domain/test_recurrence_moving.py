"""A repeat moved to other days as a whole."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.recurrence import Rule
from careercruise_desktop.domain.recurrence_moving import moved_rule
from careercruise_desktop.storage.occurrences import days

FIRST = date(2026, 3, 19)


def moved(text: str, source: date, target: date, first: date = FIRST) -> tuple[str, date]:
    found = moved_rule(Rule.parse(text), first, source, target)
    return str(found.rule), found.first


def test_a_weekly_repeat_on_thursday_becomes_one_on_friday() -> None:
    assert moved("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260611", date(2026, 4, 2), date(2026, 4, 3)) == (
        "FREQ=WEEKLY;BYDAY=FR;UNTIL=20260612", date(2026, 3, 20),
    )  # fmt: skip


def test_a_monthly_repeat_takes_the_new_date_in_each_month() -> None:
    assert moved("FREQ=MONTHLY;BYMONTHDAY=19", date(2026, 4, 19), date(2026, 5, 4)) == (
        "FREQ=MONTHLY;BYMONTHDAY=4", date(2026, 4, 4),
    )  # fmt: skip


def test_a_monthly_repeat_takes_the_new_weekday_of_the_month() -> None:
    assert moved("FREQ=MONTHLY;BYDAY=3TH", date(2026, 4, 16), date(2026, 4, 14)) == (
        "FREQ=MONTHLY;BYDAY=2TU", date(2026, 3, 10),
    )  # fmt: skip


def test_a_fifth_weekday_is_the_last_one() -> None:
    assert moved("FREQ=MONTHLY;BYDAY=3TH", date(2026, 4, 16), date(2026, 4, 30))[0] == "FREQ=MONTHLY;BYDAY=-1TH"


def test_which_of_several_days_moves_is_not_guessed() -> None:
    with pytest.raises(Refused, match="several days of the week") as refusal:
        moved("FREQ=WEEKLY;BYDAY=MO,WE,FR", date(2026, 3, 23), date(2026, 3, 24))
    assert refusal.value.field == "repeat"


rules = st.one_of(
    st.just("FREQ=DAILY"),
    st.just("FREQ=WEEKLY"),
    st.just("FREQ=MONTHLY"),
    st.just("FREQ=YEARLY"),
    st.just("FREQ=WEEKLY;BYDAY=TH"),
    st.just("FREQ=MONTHLY;BYMONTHDAY=19"),
    st.just("FREQ=MONTHLY;BYDAY=3TH"),
    st.just("FREQ=MONTHLY;BYDAY=-2TH"),
)


@given(rules, st.integers(1, 3), st.integers(0, 400), st.integers(0, 5), st.integers(-40, 40))
def test_each_day_goes_where_the_rule_says(text: str, interval: int, length: int, turn: int, shift: int) -> None:
    text = f"{text};INTERVAL={interval};UNTIL={FIRST + timedelta(days=length):%Y%m%d}"
    rule = Rule.parse(text)
    old = days(str(rule), FIRST, FIRST, FIRST + timedelta(days=800))
    source = old[turn % len(old)]
    found = moved_rule(rule, FIRST, source, source + timedelta(days=shift))
    wanted = [each for each in map(found.day, old) if each is not None]
    assume(wanted)
    assert found.day(source) == source + timedelta(days=shift)
    assert found.first == wanted[0]
    assert list(days(str(found.rule), found.first, date(2020, 1, 1), date(2031, 1, 1))) == wanted
