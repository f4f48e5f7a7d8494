"""The lines of an iCalendar file: checked as text, unfolded, and cut down to what an appointment is made of.

Only text is handled here, no value is understood; so it is quick, and what nobody asks for (descriptions, guests,
attached files, alarms) never gets further.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from careercruise_desktop.domain.errors import Unreadable

from .drafts import Limits

EXPORT_AGAIN = "Export the calendar again, then retry."
# What is looked at of an event.
KEPT = frozenset({
    "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "STATUS",
})  # fmt: skip
_BREAK = re.compile("\r\n|\r")
_WEB_PAGE = re.compile(rb"<\s*(!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_LONGEST_NAME = 80


@dataclass(slots=True)
class Part:
    """One part of a calendar (VEVENT, VTIMEZONE): the line it begins on, and its lines in between.

    `named` are an event's lines by the name of their property.
    """

    kind: str
    line: int
    lines: list[str] = field(default_factory=list)
    named: dict[str, list[str]] = field(default_factory=dict)

    def text(self) -> str:
        """The part as it stands in a file."""
        return "\r\n".join((f"BEGIN:{self.kind}", *self.lines, f"END:{self.kind}", ""))

    def value(self, name: str) -> str:
        """The value of a property as it is written, without its parameters; "" when there is none."""
        lines = self.named.get(name)
        return _value(lines[0]) if lines else ""


@dataclass(slots=True)
class Parts:
    """A calendar in parts: what it says of itself by property, its zones and events, and how many others it has."""

    about: dict[str, str] = field(default_factory=dict)
    zones: list[Part] = field(default_factory=list)
    events: list[Part] = field(default_factory=list)
    others: int = 0


def decoded(content: bytes) -> str:
    """The file as text.

    Raises:
        Unreadable: it is empty, a web page, no calendar, or no UTF-8 text.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise Unreadable("", "the file is empty.", EXPORT_AGAIN)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("", "the text is stored as UTF-16, a calendar is UTF-8.", "Save it as UTF-8, then retry.")
    if _WEB_PAGE.search(content[:2_048]):
        what = "this is a web page and not a calendar, most likely one that asks to sign in."
        raise Unreadable("", what, "Download the calendar itself, as .ics.")
    if not content.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper().startswith(b"BEGIN:VCALENDAR"):
        raise Unreadable("", "line 1 is not BEGIN:VCALENDAR, so this is no iCalendar file.", EXPORT_AGAIN)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unreadable("", f"line {line} is not UTF-8 text.", "Save it as UTF-8, then retry.") from error


def parts(text: str, limits: Limits) -> Parts:
    """The parts of a calendar.

    Raises:
        Unreadable: its parts do not fit into each other, it is cut off, or there is more of it than the limits allow.
    """
    found = Parts()
    open_parts: list[tuple[str, int]] = []
    part: Part | None = None
    count = 0
    for number, line in _unfolded(text, limits):
        name = _name(line)
        if name == "BEGIN":
            open_parts.append((_value(line).strip().upper(), number))
            _check_depth(open_parts, limits, number)
            if len(open_parts) == 2:
                count += 1
                _check_count(count, limits.parts)
                part = _begun(found, *open_parts[-1])
                continue
        elif name == "END":
            _close(open_parts, _value(line).strip().upper(), number)
            if len(open_parts) == 1:
                part = None
        if part is not None:
            _keep(part, name, line, len(open_parts))
        elif len(open_parts) == 1 and name not in {"BEGIN", "END"}:
            found.about.setdefault(name, _value(line))
    if open_parts:
        kind, number = open_parts[-1]
        raise Unreadable("", f"it is cut off: the {kind} of line {number} has no end.", EXPORT_AGAIN)
    return found


def _unfolded(text: str, limits: Limits) -> Iterator[tuple[int, str]]:
    """The lines of content with the number of their first line in the file; empty ones are left out."""
    text = _BREAK.sub("\n", text)
    if text.count("\n") > limits.lines:
        raise Unreadable("", f"it has more than {limits.lines:,} lines.", "Export a shorter period, then retry.")
    lines = text.split("\n")
    index, count = 0, len(lines)
    while index < count:
        first = index
        index += 1
        while index < count and lines[index][:1] in {" ", "\t"}:
            index += 1
        rest = lines[first + 1 : index]
        whole = lines[first] + "".join(each[1:] for each in rest) if rest else lines[first]
        number = first + 1
        if len(whole) > limits.line:
            what = f"line {number} has {len(whole):,} characters; at most {limits.line:,} are read."
            raise Unreadable("", what, "Take it out, or export the calendar without attachments.")
        if whole.strip():
            yield number, whole


def _name(line: str) -> str:
    """The property that a line is about; "" where there is no colon."""
    head = line[:_LONGEST_NAME]
    ends = [place for place in (head.find(";"), head.find(":")) if place >= 0]
    return head[: min(ends)].strip().upper() if ends else ""


def _value(line: str) -> str:
    """What stands behind the colon; colons within quotes belong to parameters."""
    quoted = False
    for place, char in enumerate(line):
        if char == '"':
            quoted = not quoted
        elif char == ":" and not quoted:
            return line[place + 1 :]
    return ""


def _begun(found: Parts, kind: str, number: int) -> Part | None:
    """The part that begins, where it is one that is looked at."""
    if kind == "VEVENT":
        found.events.append(Part(kind, number))
        return found.events[-1]
    if kind == "VTIMEZONE":
        found.zones.append(Part(kind, number))
        return found.zones[-1]
    found.others += kind in {"VTODO", "VJOURNAL"}
    return None


def _keep(part: Part, name: str, line: str, depth: int) -> None:
    if part.kind == "VTIMEZONE":
        part.lines.append(line)
    elif depth == 2 and name in KEPT:
        part.lines.append(line)
        part.named.setdefault(name, []).append(line)


def _close(open_parts: list[tuple[str, int]], kind: str, number: int) -> None:
    if not open_parts:
        raise Unreadable("", f"line {number} ends a {kind} that has not begun.", EXPORT_AGAIN)
    begun, line = open_parts.pop()
    if begun != kind:
        raise Unreadable("", f"line {number} ends a {kind}, but line {line} has begun a {begun}.", EXPORT_AGAIN)


def _check_depth(open_parts: list[tuple[str, int]], limits: Limits, number: int) -> None:
    if len(open_parts) > limits.depth:
        raise Unreadable("", f"line {number} is {len(open_parts)} parts deep; a calendar has 3.", EXPORT_AGAIN)


def _check_count(count: int, most: int) -> None:
    if count > most:
        raise Unreadable("", f"it has more than {most:,} events.", "Export a shorter period, then retry.")
