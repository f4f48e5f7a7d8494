"""Repeating appointments counted out, within bounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import recurring_ical_events
from icalendar import Calendar, Component

from careercruise_desktop.domain.errors import Refused, Unreadable

from .drafts import Frame
from .event_times import written

# How long it is from one time to the next at least, in seconds; rules of days and more begin with a day.
_STEPS = {"SECONDLY": 1, "MINUTELY": 60, "HOURLY": 3_600}
_DAY = 86_400
_FREQUENCIES = frozenset({*_STEPS, "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
# To count past times that come before the frame is quicker than to take them.
_COUNTED = 4

Rule = Mapping[str, Any]


def check_rules(event: Component, name: str, frame: Frame) -> None:
    """Look at an event's rules before anybody counts them out.

    Raises:
        Refused: a rule can give no time; only this event is at fault.
        Unreadable: it gives more times than the frame allows.
    """
    start = written(event, "DTSTART")
    if start is None:
        raise Refused("it has no start")
    found: Any = event.get("RRULE", [])
    for rule in found if isinstance(found, list) else [found]:
        if not isinstance(rule, Mapping) or str(_first(rule, "FREQ", "")).upper() not in _FREQUENCIES:
            raise Refused("its rule for repeating cannot be understood")
        interval = int(_first(rule, "INTERVAL", 1))
        if interval < 1:
            raise Refused(f"it repeats with INTERVAL={interval}")
        count = _first(rule, "COUNT", None)
        if count is not None and int(count) < 1:
            raise Refused(f"it repeats with COUNT={count}")
        times = _most_times(rule, interval, start, frame.last)
        if times > _COUNTED * frame.limits.drafts:
            raise Unreadable(
                "",
                f"{name} repeats about {times:,} times; at most {frame.limits.drafts:,} are read of a file.",
                "Take it out of the calendar or end its repeats, then export it again.",
            )


def occurrences(events: Sequence[Component], zone: str, frame: Frame) -> list[Component]:
    """The single times, within the frame, of the events that share a UID.

    Args:
        events: the repeating one and its exceptions.
        zone: what the calendar gives as its own zone, or "".
        frame: the days that count.
    """
    calendar = Calendar()
    if zone:
        calendar.add("X-WR-TIMEZONE", zone)
    for event in events:
        _keep_the_last_day(event)
        calendar.add_component(event)
    return list(recurring_ical_events.of(calendar).between(frame.first, frame.last + timedelta(days=1)))


def _keep_the_last_day(event: Component) -> None:
    """A rule that ends with a plain day holds for the whole of that day (RFC 5545, 3.3.10), of timed events too."""
    start = written(event, "DTSTART")
    found: Any = event.get("RRULE", [])
    for rule in found if isinstance(found, list) else [found]:
        until = _first(rule, "UNTIL", None)
        if isinstance(start, datetime) and isinstance(until, date) and not isinstance(until, datetime):
            end = datetime.combine(until, time(23, 59, 59), start.tzinfo)
            rule["UNTIL"] = [end if start.tzinfo is None else end.astimezone(UTC)]


def _most_times(rule: Rule, interval: int, start: date, last: date) -> int:
    """How many times a rule gives at most from its start to the end of the frame, by what it says about lengths."""
    step = _STEPS.get(str(_first(rule, "FREQ", "")).upper(), _DAY) * interval
    each = 1
    for part, shortest in (("BYHOUR", 3_600), ("BYMINUTE", 60), ("BYSECOND", 1)):
        if step > shortest:
            each *= max(1, len(rule.get(part, [])))
    end = _midnight(last)
    until = _first(rule, "UNTIL", None)
    if isinstance(until, date):
        end = min(end, _midnight(until))
    elapsed = int((end - _midnight(start)).total_seconds()) + 2 * _DAY
    times = max(0, elapsed // step + 1) * each
    count = _first(rule, "COUNT", None)
    return times if count is None else min(times, int(count))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _first(rule: Rule, part: str, default: object) -> Any:  # noqa: ANN401 - what a rule's part holds
    found = rule.get(part)
    if isinstance(found, list):
        return found[0] if found else default
    return default if found is None else found
