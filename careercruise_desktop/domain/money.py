"""How money reads: with the sign of its currency, exact or short."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

from .words import MINUS, NO_BREAK, NOT_KNOWN

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹"}
_THOUSAND, _MILLION, _BILLION = Decimal(1000), Decimal(10**6), Decimal(10**9)


def sign(currency: str) -> str:
    """What stands before an amount: `€`; the code and a space where the currency has no sign of its own."""
    return _SIGNS.get(currency, f"{currency}{NO_BREAK}")


def short(value: Decimal | None, currency: str) -> str:
    """An amount for tiles and charts: `€840`, `€8.2k`, `€1.25m`, `€1.84bn`; `n/a` for None."""
    if value is None:
        return NOT_KNOWN
    size = abs(value)
    if size >= _BILLION * Decimal("0.999995"):
        text = f"{_rounded(size / _BILLION, 2)}bn"
    elif size >= _MILLION * Decimal("0.99995"):
        text = f"{_rounded(size / _MILLION, 2)}m"
    elif size >= _THOUSAND * Decimal("0.9995"):
        text = f"{_rounded(size / _THOUSAND, 1)}k"
    else:
        text = _rounded(size, 0)
    return f"{_minus(value, text)}{sign(currency)}{text}"


def round_sum(value: Decimal, currency: str) -> str:
    """A round amount beside an axis, without zeros behind its point: `€50k`, `€2.5m`, `€0`."""
    told = short(value, currency)
    digits = told.rstrip("kmbn")
    bare = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return f"{bare}{told.removeprefix(digits)}"


def exact(value: Decimal | None, currency: str) -> str:
    """An amount to the cent where it has cents: `€8,200`, `€8,200.50`; `n/a` for None."""
    if value is None:
        return NOT_KNOWN
    text = _rounded(abs(value), 2).removesuffix(".00")
    return f"{_minus(value, text)}{sign(currency)}{text}"


def figure(value: Decimal | None, currency: str) -> str:
    """An amount that was worked out: `€67,923` from a thousand on, below as exact as it is; `n/a` for None."""
    if value is None or abs(value) < _THOUSAND:
        return exact(value, currency)
    return f"{_minus(value, '1')}{sign(currency)}{_rounded(abs(value), 0)}"


def _rounded(size: Decimal, digits: int) -> str:
    """A size of any length with so many decimals; halves go up, as people round."""
    with localcontext() as context:
        context.rounding = ROUND_HALF_UP
        return f"{size:,.{digits}f}"


def _minus(value: Decimal, text: str) -> str:
    """A minus, unless nothing but zeros is left to see."""
    return MINUS if value < 0 and any(digit in text for digit in "123456789") else ""
