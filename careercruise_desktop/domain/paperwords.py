"""How months, periods, money and changes read in a document that leaves the machine."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from .periods import Period
from .words import MINUS, MONTHS, NO_BREAK, duration

THOUSAND, MILLION = Decimal(1000), Decimal(1_000_000)


def month_year(day: date) -> str:
    """`Mar 2026`."""
    return f"{MONTHS[day.month - 1][:3]} {day.year}"


def day_year(day: date) -> str:
    """`19 Mar 2026`."""
    return f"{day.day} {month_year(day)}"


def months_between(first: date | None, last: date | None) -> str:
    """`Jan 2023 to Dec 2024`, one month alone, `since Jan 2023`, `until Dec 2024`, or "" when neither is known."""
    if first is None:
        return f"until {month_year(last)}" if last else ""
    if last is None:
        return f"since {month_year(first)}"
    one, other = month_year(first), month_year(last)
    return one if one == other else f"{one} to {other}"


def years_between(first: date | None, last: date | None, *, running: bool = False) -> str:
    """`2016 to 2020`, `2020 to today` when it still runs, one year alone, or ""."""
    begin = str(first.year) if first else ""
    end = "today" if running else str(last.year) if last else ""
    if begin and end and begin != end:
        return f"{begin} to {end}"
    return begin or end


def period_text(period: Period, today: date) -> str:
    """Whole months as `Jan 2023 to Dec 2024` (the running month counts as whole), else days."""
    ends_month = (period.last + timedelta(days=1)).day == 1
    if period.first.day == 1 and (ends_month or period.last == today):
        return months_between(period.first, period.last)
    if period.first == period.last:
        return day_year(period.first)
    return f"{day_year(period.first)} to {day_year(period.last)}"


def spent_of(actual: Decimal, budget: Decimal, currency: str) -> str:
    """Two amounts in one unit: `615 of 640 kEUR`, `4,100 of 4,600 EUR`, `1.2 of 12.5 MEUR`."""
    size, sign = _unit(budget)
    return f"{_amount(actual, size)} of {_amount(budget, size)} {sign}{currency}"


def amount(value: Decimal, currency: str) -> str:
    """One amount: `640 kEUR`."""
    size, sign = _unit(value)
    return f"{_amount(value, size)} {sign}{currency}"


def change(share: float) -> str:
    """A change against a plan to one decimal: `+4.7 %`, `−3.9 %`, `0.0 %` for less than half a tenth."""
    tenths = round(share * 1000)
    sign = "+" if tenths > 0 else MINUS if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10:,}.{abs(tenths) % 10}{NO_BREAK}%"


def between_percent(low: float, high: float) -> str:
    """The ends of an interval of a share from 0 to 1: `59 to 94 %`."""
    return f"{round(low * 100)} to {round(high * 100)}{NO_BREAK}%"


def logged_time(minutes: int) -> str:
    """Logged time: to the minute below 100 hours (`4 h 15`), whole hours from there on (`1,778 h`)."""
    return duration(minutes) if minutes < 100 * 60 else f"{round(minutes / 60):,} h"


def mean_text(value: float) -> str:
    """A mean to one decimal: `4.6`."""
    return f"{value:.1f}"


def _unit(budget: Decimal) -> tuple[Decimal, str]:
    if abs(budget) >= 10 * MILLION:
        return MILLION, "M"
    return (THOUSAND, "k") if abs(budget) >= 10 * THOUSAND else (Decimal(1), "")


def _amount(value: Decimal, size: Decimal) -> str:
    scaled = value / size
    decimals = 1 if size == MILLION or (size == THOUSAND and abs(scaled) < 100 and scaled % 1) else 0
    text = f"{abs(scaled):,.{decimals}f}"
    return f"{MINUS}{text}" if value < 0 else text
