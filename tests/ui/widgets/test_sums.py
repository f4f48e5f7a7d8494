"""Sums as they are typed: the form of a reading and the panel of a project read them by one rule."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.ui.editors.text_editors import MoneyEditor
from careercruise_desktop.ui.milestones.page.exact import MoneyField
from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets.sums import read_sum, why_no_sum

TWO_WAYS = "May be 95901 or 95.901. Write it without a separator of thousands"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1234", "1234"), ("1 234", "1234"), ("1\N{NARROW NO-BREAK SPACE}234 567", "1234567"), ("1'234", "1234"),
        ("1.234,5", "1234.5"), ("1,234.50", "1234.50"), ("1 234,50", "1234.50"), ("95,9", "95.9"), ("95.90", "95.90"),
        ("1,234,567", "1234567"), ("0.500", "0.5"), (" 7 ", "7"), ("999999999999.99", "999999999999.99"),
    ],
)  # fmt: skip
def test_clear_sums_are_read_alike_in_the_form_and_in_the_panel(app: Application, typed: str, value: str) -> None:
    assert MoneyEditor("Budget").read(typed) == Decimal(value)
    assert MoneyField(None, "Cost", decimals=2, most=1e12).read(typed) == float(value)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("95.901", TWO_WAYS),
        ("95,901", TWO_WAYS),
        ("95.9011", "Has more than two decimals. Round it"),
        ("0.125", "Has more than two decimals. Round it"),
        ("-5", "No less than 0 is possible"),
        ("\N{MINUS SIGN}5", "No less than 0 is possible"),
        ("1000000000000", "No more than twelve digits are possible"),
        ("1" * 40, "No more than twelve digits are possible"),
        ("plenty", "Not a sum, such as 12 500"),
        ("1.2.3", "Not a sum, such as 12 500"),
    ],
)
def test_what_is_no_sum_is_refused_alike(app: Application, typed: str, why: str) -> None:
    for field in (MoneyEditor("Budget"), MoneyField(None, "Cost", decimals=2, most=1e12)):
        assert (field.read(typed), field.complaint(typed)) == (None, why)


@pytest.mark.parametrize("value", ["0", "999", "1000", "95901", "1234567.5", "999999999999.99"])
def test_what_the_panel_writes_is_read_again(app: Application, value: str) -> None:
    assert read_sum(MoneyEditor("Budget").write(Decimal(value))) == Decimal(value)


@given(st.text("0123456789.,' -", max_size=20))
def test_any_text_is_a_sum_or_has_a_reason(text: str) -> None:
    assert read_sum(text) is not None or why_no_sum(text, "Not a sum") != ""
