"""In which order people type day and month as numbers."""

from __future__ import annotations

import locale
import os

_MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW", "AS", "GU", "MP", "VI", "UM"})
_MONTH_FIRST_NAMES = ("United States", "Philippines")


def month_first() -> bool:
    """Whether `3/4` means 4 March by LC_ALL, LC_TIME or LANG; where none is set, by the system's locale."""
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return value.partition(".")[0].partition("@")[0].rpartition("_")[2] in _MONTH_FIRST
    region = locale.getlocale()[0] or ""
    return region.rpartition("_")[2] in _MONTH_FIRST or any(name in region for name in _MONTH_FIRST_NAMES)


def order_of(chosen: str) -> str:
    """Gives "dmy" or "mdy": "day first" or "month first" as it was chosen, else as this computer's region writes it."""
    if chosen == "month first" or (chosen != "day first" and month_first()):
        return "mdy"
    return "dmy"
