"""Short ways to write calendar files in tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from careercruise_desktop.importers import ics
from careercruise_desktop.importers.drafts import Frame, Limits, Reading
from tests.factories import TODAY, ZONE

FIRST, LAST = date(2025, 3, 19), date(2027, 9, 19)


def event(*lines: str, uid: str = "one", start: str = ";TZID=Europe/Stockholm:20260319T090000") -> str:
    """An event of one hour called Stand-up, and more lines."""
    given = {line.partition(":")[0].partition(";")[0] for line in lines}
    usual = [f"UID:{uid}", f"DTSTART{start}"] if start else [f"UID:{uid}"]
    usual += [] if {"DTEND", "DURATION"} & given or not start else ["DURATION:PT1H"]
    usual += [] if "SUMMARY" in given else ["SUMMARY:Stand-up"]
    return "\r\n".join(("BEGIN:VEVENT", *usual, *lines, "END:VEVENT", ""))


def calendar(*parts: str, name: str = "Team", head: str = "") -> bytes:
    """A calendar file."""
    named = f"X-WR-CALNAME:{name}\r\n" if name else ""
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n{named}{head}{''.join(parts)}END:VCALENDAR\r\n".encode()


def frame(zone: str = ZONE, **limits: Any) -> Frame:
    """A year back and eighteen months ahead."""
    return Frame(zone, FIRST, LAST, Limits(**limits))


def read(content: bytes, where: Frame | None = None) -> Reading:
    return ics.read(content, where or frame(), lambda _share, _word: None)


__all__ = ["FIRST", "LAST", "TODAY", "calendar", "event", "frame", "read"]
