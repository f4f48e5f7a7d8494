"""Sums of money as they are typed into a field, read everywhere by the same rule. No Qt."""

from __future__ import annotations

import re
from decimal import Decimal

from careercruise_desktop.domain.decimals import NO_NUMBER, sum_told

MOST = Decimal(10) ** 12
_BELOW_NOTHING = re.compile(r"[-\N{MINUS SIGN}\N{EN DASH}]\s*\d")


def read_sum(text: str) -> Decimal | None:
    """A sum from 0 to twelve digits: `12500`, `12 500`, `12,500.50` or `12.500,50`; None for what is none."""
    found = sum_told(text.strip()).value
    return found if found is not None and not found.is_signed() and found < MOST else None


def why_no_sum(text: str, otherwise: str) -> str:
    """One sentence for a text that is no sum; `otherwise` where it is not clear what was meant."""
    plain = text.strip()
    if _BELOW_NOTHING.match(plain):
        return "No less than 0 is possible"
    found = sum_told(plain)
    if found.value is not None or plain.isdecimal():
        return "No more than twelve digits are possible"
    return otherwise if found.why == NO_NUMBER else f"{found.why[0].upper()}{found.why[1:]}"
