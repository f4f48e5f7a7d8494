"""Small things the program remembers for the person: unfinished texts and advice put off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal(Record):
    """A piece of advice (by `key`) that was put off until a day."""

    key: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(Record):
    """A text that is being typed in `place` and is not saved yet; kept out of the history."""

    place: str
    text: str
