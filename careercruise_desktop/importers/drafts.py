"""What comes out of a file before anything of it is kept, and what may go in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

Say = Callable[[float, str], None]


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read of one file.

    Attributes:
        size: its bytes.
        lines: its lines.
        line: characters of one line of content.
        depth: parts within parts.
        parts: events, and whatever else it lists.
        drafts: what comes out of it, repeats counted one by one.
        seconds: from the start of reading to its end.
    """

    size: int = 20_000_000
    lines: int = 1_500_000
    line: int = 1_000_000
    depth: int = 8
    parts: int = 50_000
    drafts: int = 50_000
    seconds: float = 8.0


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Frame:
    """For whom a file is read: their zone, which also stands for times that name none, and the days that count."""

    zone: str
    first: date
    last: date
    limits: Limits = LIMITS

    def plain(self) -> dict[str, object]:
        """The frame as JSON can carry it."""
        return {**asdict(self), "first": self.first.isoformat(), "last": self.last.isoformat()}

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Frame:
        """The frame as it was before `plain`."""
        first, last = date.fromisoformat(plain["first"]), date.fromisoformat(plain["last"])
        return cls(plain["zone"], first, last, Limits(**plain["limits"]))


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An appointment; `start` and `end` are UTC seconds, `source_id` names it within its calendar for good."""

    source_id: str
    title: str
    start: int
    end: int
    zone: str
    all_day: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not taken as it stands: where ("line 12"), and what became of it, as one sentence."""

    where: str
    what: str

    def __str__(self) -> str:
        """The problem with its place."""
        return f"{self.where}: {self.what}" if self.where else self.what


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says.

    Attributes:
        name: what it calls itself, or "".
        events: its appointments within the frame.
        skipped: how many of its parts were left out although they should have come in.
        problems: the first of what was wrong.
    """

    name: str
    events: tuple[EventDraft, ...]
    skipped: int = 0
    problems: tuple[Problem, ...] = field(default=())

    def plain(self) -> dict[str, object]:
        """The reading as JSON can carry it."""
        return asdict(self)

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Reading:
        """The reading as it was before `plain`."""
        return cls(
            plain["name"],
            tuple(EventDraft(**each) for each in plain["events"]),
            plain["skipped"],
            tuple(Problem(**each) for each in plain["problems"]),
        )
