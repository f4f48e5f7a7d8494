"""iCalendar (RFC 5545): appointments, repeats counted out within the frame.

A time zone is taken by its name where that is known, else by its definition in the file. A time without a zone is in
the calendar's own (X-WR-TIMEZONE), else in the person's. What is cancelled does not come in.
"""

from __future__ import annotations

import hashlib
import warnings
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event
from icalendar.timezone import tzp

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.spans import day_bounds
from careercruise_desktop.domain.text import TITLE_LIMIT, clean
from careercruise_desktop.domain.words import plural

from .calendar_lines import Part, Parts, decoded, parts
from .drafts import EventDraft, Frame, Problem, Reading, Say
from .event_times import Zones, times, zone_without_meaning
from .repeats import check_rules, occurrences

UNTITLED = "Untitled"
SHOWN_PROBLEMS = 20
LONGEST_NAME, LONGEST_ID, LONGEST_QUOTE = 120, 200, 60
_REPEATING = ("RRULE", "RDATE", "RECURRENCE-ID")
_DAYS = timedelta(days=2)
_STEP = 250
_HARD = (
    ("RRULE", "its rule for repeating"), ("DURATION", "its duration"), ("RDATE", "its further days"),
    ("EXDATE", "its left out days"), ("DTSTART", "its start"),
)  # fmt: skip


def read(content: bytes, frame: Frame, say: Say) -> Reading:
    """What a calendar file says.

    Raises:
        Unreadable: it is none, or more than the frame allows.
    """
    # The library remembers zones that a file defines; those of another file are not for this one.
    tzp.use_default()
    say(0.1, "Looking at the file")
    found = parts(decoded(content), frame.limits)
    with warnings.catch_warnings():
        # What the library thinks of the name of a zone is for programmers.
        warnings.simplefilter("ignore")
        return _Calendar(found, frame).reading(say)


class _Calendar:
    """One file while it is read: what came out of it so far, and what was wrong."""

    def __init__(self, found: Parts, frame: Frame) -> None:
        self._found = found
        self._frame = frame
        self._from = day_bounds(frame.first, frame.zone).start
        self._to = day_bounds(frame.last, frame.zone).end
        self._problems: list[Problem] = []
        self._skipped = 0
        self._cleaned = 0
        self._unknown: set[str] = set()
        self._drafts: dict[str, EventDraft] = {}
        self._zones = Zones("", frame.zone, frame.zone)

    def reading(self, say: Say) -> Reading:
        """All that the file says."""
        self._learn_zones()
        groups = self._grouped()
        for number, (uid, group) in enumerate(groups.items()):
            if number % _STEP == 0:
                say(0.2 + 0.7 * number / len(groups), "Reading the events")
            self._take(uid, group)
        others = self._found.others
        if others:
            told = plural(others, "to-do or journal entry", "to-dos or journal entries")
            self._skip("", f"{told} left out: only events come in", others)
        if self._cleaned:
            characters = plural(self._cleaned, "unreadable character", "unreadable characters")
            self._tell("", f"{characters} left out of titles")
        events = sorted(self._drafts.values(), key=lambda draft: (draft.start, draft.source_id))
        return Reading(self._name(), tuple(events), self._skipped, tuple(self._problems))

    def _name(self) -> str:
        about = self._found.about
        written = about.get("X-WR-CALNAME") or about.get("NAME") or ""
        for mark in (",", ";", "\\"):
            written = written.replace(f"\\{mark}", mark)
        return " ".join(clean(written).text.split())[:LONGEST_NAME]

    def _learn_zones(self) -> None:
        for zone in self._found.zones:
            try:
                Calendar.from_ical(f"BEGIN:VCALENDAR\r\n{zone.text()}END:VCALENDAR\r\n")
            except Exception:
                # Whatever a stranger has written there: the times that need it are told of one by one.
                self._tell(f"line {zone.line}", "this definition of a time zone cannot be read")
        named = self._found.about.get("X-WR-TIMEZONE", "").strip()
        info: object = tzp.timezone(named) if named else None
        if isinstance(info, ZoneInfo):
            self._zones = Zones(info.key, info.key, self._frame.zone)
        elif named:
            self._tell(
                "", f"the calendar’s time zone “{_shown(named)}” is not known, {self._zones.default} is taken instead"
            )

    def _grouped(self) -> dict[str, list[Part]]:
        groups: dict[str, list[Part]] = {}
        for part in self._found.events:
            uid = part.value("UID").strip() or _made_up(part)
            groups.setdefault(uid, []).append(part)
        return groups

    def _take(self, uid: str, group: list[Part]) -> None:
        """Take the events that share a UID: one, or a repeating one with its exceptions."""
        repeating = any(name in part.named for part in group for name in _REPEATING)
        if not repeating:
            group = self._newest(group)
            if self._is_far(group[0]):
                return
        try:
            events = [self._parsed(each) for each in group]
            if repeating:
                for event, each in zip(events, group, strict=True):
                    check_rules(event, f"line {each.line}: {_quoted(each)}", self._frame)
                events = occurrences(events, self._zones.own, self._frame)
            for event in events:
                self._add(uid, event)
        except Refused as refusal:
            self._skip(f"line {group[0].line}", f"{_quoted(group[0])} was left out: {refusal.rule}", len(group))
        except Unreadable:
            raise
        except Exception:
            # A stranger's text, read by libraries: what they stumble over is this event's fault, not ours, and what
            # they say of it is for programmers.
            self._skip(f"line {group[0].line}", f"{_quoted(group[0])} was left out: {_fault(group)}", len(group))

    def _newest(self, group: list[Part]) -> list[Part]:
        """Of several with one UID the last one of the highest version."""
        if len(group) == 1:
            return group
        self._skip(f"line {group[0].line}", f"{len(group)} events share one UID, the newest is taken", len(group) - 1)
        ranks = [(_number(part.value("SEQUENCE")), place) for place, part in enumerate(group)]
        return [group[max(ranks)[1]]]

    def _is_far(self, part: Part) -> bool:
        """Whether its days, as they are written, lie outside the frame; such an event need not be understood."""
        start, end = _written_day(part.value("DTSTART")), _written_day(part.value("DTEND"))
        if start is None or "DURATION" in part.named:
            return False
        return start > self._frame.last + _DAYS or (end or start) < self._frame.first - _DAYS

    def _parsed(self, part: Part) -> Component:
        event = Event.from_ical(part.text())
        zone = zone_without_meaning(event)
        if zone and zone not in self._unknown:
            self._unknown.add(zone)
            what = f"the time zone “{_shown(zone)}” is not known, {self._zones.default} is taken instead"
            self._tell(f"line {part.line}", what)
        return event

    def _add(self, uid: str, event: Component) -> None:
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            return
        when = times(event, self._zones)
        if when.start >= self._to or when.end <= self._from:
            return
        title = clean(str(event.get("SUMMARY", "")))
        self._cleaned += title.removed
        words = " ".join(title.text.split()) or UNTITLED
        if len(words) > TITLE_LIMIT:
            words = f"{words[: TITLE_LIMIT - 1]}…"
        again = event.get("RECURRENCE-ID")
        key = _bounded(clean(uid).text) + (f" {again.to_ical().decode()}" if again is not None else "")
        self._drafts[key] = EventDraft(key, words, *when)
        most = self._frame.limits.drafts
        if len(self._drafts) > most:
            what = f"it gives more than {most:,} appointments from {self._frame.first} to {self._frame.last}."
            raise Unreadable("", what, "Export a shorter period, then retry.")

    def _tell(self, where: str, what: str) -> None:
        if len(self._problems) < SHOWN_PROBLEMS:
            self._problems.append(Problem(where, f"{what}."))

    def _skip(self, where: str, what: str, count: int) -> None:
        self._skipped += count
        self._tell(where, what)


def _written_day(value: str) -> date | None:
    try:
        return date(int(value[:4]), int(value[4:6]), int(value[6:8])) if value[:8].isdecimal() else None
    except ValueError:
        return None


def _number(text: str) -> int:
    return int(text) if text.strip().isdecimal() and len(text) < 10 else 0


def _made_up(part: Part) -> str:
    """A UID for an event that has none, the same each time the file is read."""
    told = "\n".join(sorted(part.lines))
    return f"no-uid-{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:24]}"


def _bounded(uid: str) -> str:
    if len(uid) <= LONGEST_ID:
        return uid
    return f"{uid[:100]}-{hashlib.sha256(uid.encode('utf-8', 'replace')).hexdigest()[:32]}"


def _quoted(part: Part) -> str:
    title = clean(part.value("SUMMARY")).text.strip()
    return f"“{_shown(title)}”" if title else "an event without a title"


def _shown(text: str) -> str:
    line = " ".join(clean(text).text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1]}…"


def _fault(group: list[Part]) -> str:
    """What of an event is most likely not to be understood."""
    for name, what in _HARD:
        written = next((part.value(name) for part in group if name in part.named), "")
        if written:
            return f"{what} “{_shown(written)}” cannot be understood"
    return "it cannot be understood"
