"""What the acts on a milestone make of its dates, and how that is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import Milestone


def open_one(milestone: Milestone) -> Milestone:
    """The milestone, if it is open.

    Raises:
        Refused: it is achieved or cancelled.
    """
    if milestone.achieved is not None:
        raise Refused("It is achieved. Reopen it first.")
    return not_cancelled(milestone)


def not_cancelled(milestone: Milestone) -> Milestone:
    """The milestone, if it is still wanted.

    Raises:
        Refused: it is cancelled.
    """
    if milestone.cancelled is not None:
        raise Refused("It is cancelled. Restore it first.")
    return milestone


def as_planned(milestone: Milestone, today: date, earlier: date | None = None) -> Milestone:
    """Neither begun nor reached: a start that has come and its progress are taken back.

    Where it was begun today in place of an `earlier` plan, it is to begin then again.
    """
    start = milestone.start
    if start is not None and start <= today:
        start = earlier if start == today and earlier is not None and earlier > today else None
    return replace(milestone, achieved=None, cancelled=None, start=start, progress=0)


def as_in_progress(milestone: Milestone, today: date) -> Milestone:
    """Begun and not reached: it begins today where it has not begun before."""
    begun = milestone.start is not None and milestone.start <= today
    return replace(milestone, achieved=None, cancelled=None, start=milestone.start if begun else today)


def as_achieved(milestone: Milestone, today: date) -> Milestone:
    """Reached, today unless it was before."""
    return replace(milestone, achieved=milestone.achieved or today, cancelled=None)


def odd_days(before: Milestone, after: Milestone, today: date) -> tuple[str, ...]:
    """Remarks where a change leaves dates that are allowed and rarely meant, or took another date along."""
    start = after.start
    if start is None or (before.start, before.due, before.achieved) == (start, after.due, after.achieved):
        return ()
    if start != before.start and after.due != before.due:
        return (f"Its start moved along, to {words.day_long(start, today)}.",)
    found = []
    chosen = start != before.start
    if after.achieved is not None and after.achieved < start:
        found.append(_earlier("It was achieved", after.achieved, today) if chosen else _later(start, today))
    elif start > after.due and after.achieved == before.achieved:
        found.append(_earlier("It was due", after.due, today) if chosen else _later(start, today))
    return tuple(found)


def standing(before: Milestone, after: Milestone, today: date) -> str:
    """What an act did to the dates, in a sentence: `Achieved today, 3 days later than promised`."""
    if after.cancelled is not None:
        return f"Cancelled {words.day_near(after.cancelled, today)}; it counts neither as reached nor as late"
    if after.achieved is not None:
        return f"Achieved {words.day_near(after.achieved, today)}, {_against_promise(after)}"
    parts = []
    if not before.open:
        parts.append("open again")
    if after.start != before.start:
        verb = "begins" if after.start is not None and after.start > today else "begun"
        day = words.day_near(after.start, today) if after.start is not None else ""
        parts.append(f"{verb} {day}" if day else "not begun")
        if after.start is None and before.start is not None and before.start < today:
            parts.append(f"its start on {words.day_near(before.start, today)} taken back")
    if after.progress != before.progress:
        parts.append(f"progress back to {words.percent(after.progress / 100)}")
    parts.append(_due(after.due, today))
    text = ", ".join(parts)
    return f"{text[:1].upper()}{text[1:]}"


def _earlier(what: str, day: date, today: date) -> str:
    return f"{what} before that, {words.day_long(day, today)}."


def _later(start: date, today: date) -> str:
    verb = "was to start" if start > today else "started"
    return f"Work on it {verb} after that, {words.day_long(start, today)}."


def _against_promise(milestone: Milestone) -> str:
    days = milestone.slip_days
    if not days:
        return "as promised"
    return f"{words.plural(abs(days), 'day', 'days')} {'later' if days > 0 else 'earlier'} than promised"


def _due(day: date, today: date) -> str:
    if day < today:
        return f"overdue since {words.day_near(day, today)}"
    return f"due {words.day_near(day, today)}"
