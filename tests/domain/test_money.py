"""Money in words: short for tiles, exact for tables."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain import money


@pytest.mark.parametrize(
    ("value", "currency", "short", "exact"),
    [
        ("0", "EUR", "€0", "€0"),
        ("839.6", "EUR", "€840", "€839.60"),
        ("999.5", "EUR", "€1.0k", "€999.50"),
        ("8200", "EUR", "€8.2k", "€8,200"),
        ("184000", "EUR", "€184.0k", "€184,000"),
        ("999950", "USD", "$1.00m", "$999,950"),
        ("1250000", "GBP", "£1.25m", "£1,250,000"),
        ("-8200.5", "EUR", "\N{MINUS SIGN}€8.2k", "\N{MINUS SIGN}€8,200.50"),
        ("-0.001", "EUR", "€0", "€0"),
        ("1845000", "EUR", "€1.85m", "€1,845,000"),
        ("1840000000", "EUR", "€1.84bn", "€1,840,000,000"),
        ("999995000", "EUR", "€1.00bn", "€999,995,000"),
        ("999994999", "EUR", "€999.99m", "€999,994,999"),
        ("12", "CHF", "CHF\N{NO-BREAK SPACE}12", "CHF\N{NO-BREAK SPACE}12"),
    ],
)
def test_amounts_read_as_people_write_them(value: str, currency: str, short: str, exact: str) -> None:
    assert money.short(Decimal(value), currency) == short
    assert money.exact(Decimal(value), currency) == exact


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("0", "€0"),
        ("500", "€500"),
        ("50000", "€50k"),
        ("2500000", "€2.5m"),
        ("1000000000", "€1bn"),
        ("500000000", "€500m"),
    ],
)
def test_round_amounts_have_no_zeros_behind_their_point(value: str, told: str) -> None:
    assert money.round_sum(Decimal(value), "EUR") == told


def test_what_is_not_known_is_not_zero() -> None:
    assert (money.short(None, "EUR"), money.exact(None, "EUR")) == ("n/a", "n/a")


@given(st.decimals(-(10**12), 10**12, places=2))
def test_no_amount_is_told_larger_by_a_thousand_for_want_of_a_unit(value: Decimal) -> None:
    digits = money.short(value, "EUR").strip("\N{MINUS SIGN}€kmbn").replace(",", "")
    unit = {"k": 1_000, "m": 1_000_000, "n": 1_000_000_000}.get(money.short(value, "EUR")[-1], 1)
    assert abs(Decimal(digits) * unit - abs(value)) <= Decimal(unit) / 2


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("67922.974", "€67,923"),
        ("-7477.03", "−€7,477"),
        ("115.384", "€115.38"),
        ("1000.4", "€1,000"),
        ("1000.5", "€1,001"),
        ("0", "€0"),
        ("1e27", f"€1{',000' * 9}"),
    ],
)
def test_an_amount_that_was_worked_out_has_no_cents_from_a_thousand_on(value: str, told: str) -> None:
    assert money.figure(Decimal(value), "EUR") == told
