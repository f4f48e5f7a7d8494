"""What the forms of milestones and projects say alike: slips, lists of records, hidden buttons."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from careercruise_desktop.domain import words
from careercruise_desktop.ui.inspector.specs import Hidden
from careercruise_desktop.ui.inspector.state import Listed, RecordItem

ON_BASELINE = "On its baseline"
_LONG = 100


def slip(promised: date, now: date, worked: Collection[int]) -> str:
    """How far a date is from its baseline: `+14 days, +10 working days`."""
    days = (now - promised).days
    if not days:
        return ON_BASELINE
    sign = words.MINUS if days < 0 else "+"
    first, last = sorted((promised, now))
    work = sum((first + timedelta(days=step)).weekday() in worked for step in range(1, (last - first).days + 1))
    # Longer figures leave no room for a longer word.
    whole = words.plural(abs(days), "day", "days") if abs(days) < _LONG else f"{abs(days):,}{words.NO_BREAK}d"
    return f"{sign}{whole}, {sign}{words.plural(work, 'working day', 'working days')}"


def listed(items: Sequence[RecordItem], left_out: int, *, hide: bool = False, rest: str = "") -> object:
    """A list with how many more there are; hidden where nothing is in it, if `hide` says so."""
    if hide and not items:
        return Hidden.ROW
    more = f"and {left_out:,} more" if left_out else ""
    return Listed(tuple(items), rest or more)


def only_shown(acts: Sequence[str], shown: Collection[str]) -> dict[str, object]:
    """The values that hide all buttons but some."""
    return {f"act:{act}": Hidden.ROW for act in acts if act not in shown}
