"""One file a format: bytes come in, drafts and problems go out. A format's module is imported when it is the one.

What is read comes from strangers, so it is read in a child process with limits (`inlet`), never in the window's own.
What is small and flat is read where it is asked for, with limits too: the person's own tables (`readings_csv`), and
answers to forms, which the domain reads (`domain.answers`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from .drafts import Frame, Reading, Say

HEAD_BYTES = 2_048  # how much of a file tells what it is


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be imported.

    Attributes:
        key: what it is called on the command line; its module has the same name.
        name: its name for people.
        endings: how names of its files end.
        mark: a pattern (of bytes) with which its files begin.
        apart: whether a child process reads it.
    """

    key: str
    name: str
    endings: tuple[str, ...]
    mark: str
    apart: bool = True


ANSWER = Format(
    "answer",
    "Answer to a form",
    (".json",),
    r"(?s)(\xef\xbb\xbf)?\s*(\{|.{0,1900}BEGIN CAREERCRUISE ANSWER)",
    apart=False,
)
FORMATS: dict[str, Format] = {
    "ics": Format("ics", "iCalendar", (".ics", ".ical", ".icalendar"), r"(?i)(\xef\xbb\xbf)?\s*BEGIN:VCALENDAR\b"),
    ANSWER.key: ANSWER,
}


class Reader(Protocol):
    """What a format's module offers."""

    def read(self, content: bytes, frame: Frame, say: Say) -> Reading:
        """What the content of a file says.

        Raises:
            Unreadable: it is no such file, or more than the frame allows; without the place, which is not known here.
        """
        ...


def sniffed(path: PurePath, head: bytes) -> Format | None:
    """The format of a file by how it begins, else by its name; None when neither tells."""
    for form in FORMATS.values():
        if re.match(form.mark.encode("ascii"), head):
            return form
    return named(path)


def named(path: PurePath) -> Format | None:
    """The format that a file's name tells, or None."""
    ending = path.suffix.lower()
    return next((form for form in FORMATS.values() if ending in form.endings), None)


def reader(key: str) -> Reader:
    """The reader of a format; only for the child process."""
    return cast(Reader, import_module(f".{FORMATS[key].key}", __name__))
