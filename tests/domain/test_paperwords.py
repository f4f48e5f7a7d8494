"""How periods, money and changes read in a document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from careercruise_desktop.domain.paperwords import (
    amount,
    change,
    logged_time,
    months_between,
    period_text,
    spent_of,
    years_between,
)
from careercruise_desktop.domain.periods import Period

TODAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2025, 4, 1), TODAY, "Apr 2025 to Mar 2026"),
        (date(2025, 4, 1), date(2025, 6, 30), "Apr 2025 to Jun 2025"),
        (date(2026, 3, 1), TODAY, "Mar 2026"),
        (date(2025, 4, 2), TODAY, "2 Apr 2025 to 19 Mar 2026"),
        (date(2025, 4, 1), date(2026, 3, 18), "1 Apr 2025 to 18 Mar 2026"),
        (date(2025, 4, 2), date(2025, 4, 2), "2 Apr 2025"),
    ],
)
def test_a_period_of_whole_months_is_said_in_months(first: date, last: date, said: str) -> None:
    assert period_text(Period(first, last), TODAY) == said


@pytest.mark.parametrize(
    ("actual", "budget", "said"),
    [
        ("615000", "640000", "615 of 640 kEUR"),
        ("25100", "26000", "25.1 of 26 kEUR"),
        ("4100", "4600", "4,100 of 4,600 EUR"),
        ("1236000", "1180000", "1,236 of 1,180 kEUR"),
        ("1200000", "12500000", "1.2 of 12.5 MEUR"),
        ("-500", "20000", "\N{MINUS SIGN}0.5 of 20 kEUR"),
    ],
)
def test_two_amounts_share_one_unit(actual: str, budget: str, said: str) -> None:
    assert spent_of(Decimal(actual), Decimal(budget), "EUR") == said


def test_amounts_changes_and_lengths() -> None:
    assert amount(Decimal(640_000), "SEK") == "640 kSEK"
    assert [change(share) for share in (0.047, -0.039, 0.0004, 12.5)] == [
        "+4.7\N{NO-BREAK SPACE}%",
        "\N{MINUS SIGN}3.9\N{NO-BREAK SPACE}%",
        "0.0\N{NO-BREAK SPACE}%",
        "+1,250.0\N{NO-BREAK SPACE}%",
    ]
    assert [logged_time(minutes) for minutes in (45, 255, 5_999, 6_000, 106_694)] == [
        "45 min",
        "4 h 15",
        "99 h 59",
        "100 h",
        "1,778 h",
    ]


def test_stretches_of_months_and_years() -> None:
    assert months_between(date(2023, 1, 5), date(2024, 12, 1)) == "Jan 2023 to Dec 2024"
    assert months_between(date(2023, 1, 5), None) == "since Jan 2023"
    assert months_between(None, date(2023, 1, 5)) == "until Jan 2023"
    assert months_between(None, None) == ""
    assert years_between(date(2020, 1, 1), None, running=True) == "2020 to today"
    assert years_between(date(2016, 8, 1), date(2016, 9, 1)) == "2016"
    assert years_between(None, None) == ""
