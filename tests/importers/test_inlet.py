"""Files are read in a child process that may end, take too long or be told to stop; the program goes on."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import PurePath

import pytest

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.importers import HEAD_BYTES, named, sniffed
from careercruise_desktop.importers.inlet import Inlet
from careercruise_desktop.importers.worker import carry_out
from tests.importers.calendars import calendar, event, frame

# There is no such time; to find that out takes until the year 9999.
NEVER = event("RRULE:FREQ=SECONDLY;INTERVAL=90000;BYMONTH=2;BYMONTHDAY=30")


class Noting:
    """A watch that notes what it hears, and may stop at the first word."""

    def __init__(self, *, stop: bool = False) -> None:
        self.heard: list[str] = []
        self._stop = stop

    @property
    def cancelled(self) -> bool:
        return self._stop and bool(self.heard)

    @property
    def progress(self) -> Callable[[float, str], None]:
        return lambda _share, word: self.heard.append(word)


def test_one_child_reads_file_after_file_and_one_refused_between_them() -> None:
    watch = Noting()
    with Inlet() as inlet:
        assert len(inlet.read(calendar(event()), "ics", frame(), watch).events) == 1
        with pytest.raises(Unreadable, match="line 1 is not BEGIN:VCALENDAR"):
            inlet.read(b"nothing", "ics", frame())
        assert [each.title for each in inlet.read(calendar(event("SUMMARY:Ü")), "ics", frame()).events] == ["Ü"]
    assert watch.heard == ["Looking at the file", "Reading the events"]


def test_a_file_that_takes_too_long_is_stopped_and_the_next_one_is_read() -> None:
    with Inlet() as inlet:
        started = time.monotonic()
        with pytest.raises(Unreadable, match=r"took longer than 1 s and was stopped\. Export a shorter period"):
            inlet.read(calendar(NEVER), "ics", frame(seconds=0.6))
        assert time.monotonic() - started < 5
        assert len(inlet.read(calendar(event()), "ics", frame()).events) == 1


def test_reading_stops_when_nobody_waits_for_it() -> None:
    with Inlet() as inlet, pytest.raises(Refused, match="Nothing was imported"):
        inlet.read(calendar(NEVER), "ics", frame(), Noting(stop=True))


def test_a_child_that_ends_by_itself_is_an_unreadable_file() -> None:
    command = (sys.executable, "-c", "import sys; sys.stdin.readline()")
    with Inlet(command) as inlet, pytest.raises(Unreadable, match="needs too much memory and was stopped"):
        inlet.read(calendar(event()), "ics", frame())


def test_a_child_that_cannot_be_started_is_said() -> None:
    with Inlet(("there is no such program",)) as inlet, pytest.raises(Unreadable, match="cannot be started"):
        inlet.read(calendar(event()), "ics", frame())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such bound")
def test_a_file_that_wants_more_memory_than_there_may_be_is_unreadable() -> None:
    code = (
        "import sys\n"
        "from careercruise_desktop.importers import worker\n"
        "worker.carry_out = lambda *_: bytearray(2 << 30)\n"
        "sys.exit(worker.main([]))"
    )
    with Inlet((sys.executable, "-c", code)) as inlet, pytest.raises(Unreadable, match="needs too much memory"):
        inlet.read(calendar(event()), "ics", frame())


def test_a_file_that_is_too_large_does_not_even_reach_the_child() -> None:
    with Inlet(("there is no such program",)) as inlet, pytest.raises(Unreadable, match="at most 0 MB are read"):
        inlet.read(calendar(event()), "ics", frame(size=10))


def test_the_worker_answers_a_refusal_as_words() -> None:
    done = carry_out({"format": "ics", "frame": frame().plain()}, b"", lambda _share, _word: None)
    assert done.head == {"refused": ["the file is empty.", "Export the calendar again, then retry."]}


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("team.ics", b"", "ics"),
        ("TEAM.ICS", b"<html>", "ics"),
        ("download", calendar(), "ics"),
        ("download.txt", b"\xef\xbb\xbf\r\nbegin:vcalendar\r\n", "ics"),
        ("download.txt", b"BEGIN:VCARD", None),
        ("download", b"", None),
    ],
)
def test_a_format_is_known_by_how_a_file_begins_or_else_by_its_name(name: str, content: bytes, key: str | None) -> None:
    found = sniffed(PurePath(name), content[:HEAD_BYTES])
    assert (found.key if found else None) == key


def test_a_folder_is_looked_through_by_name_only() -> None:
    assert [named(PurePath(name)) is not None for name in ("a.ics", "b.ICal", "c.txt", "ics")] == [
        True, True, False, False,
    ]  # fmt: skip
