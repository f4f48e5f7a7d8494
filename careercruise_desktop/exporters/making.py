"""What a format's maker takes and gives; it runs in the child process and knows nothing but plain data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

# Names that templates go by, and addresses: no text for people, so nothing replaces characters in them.
_NAMES = frozenset({"url", "kind", "key", "tone", "template"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands on a page: a claim or a section by its key, from 0 to 1 of the page's size.

    `page` counts from 1; `x` and `y` are its upper left corner.
    """

    what: str
    key: str
    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Printed:
    """A rendered document: one file, or one PNG a page; what had to be changed in it; how many pages; where what is."""

    files: list[bytes]
    warnings: list[str] = field(default_factory=list)
    pages: int = 0
    places: list[Place] = field(default_factory=list)


class Maker(Protocol):
    """Makes files of one format out of documents."""

    def file(self, data: dict[str, object], made: int) -> Printed:
        """The document as a file; `made` (UTC seconds) is the only time in it."""
        ...


def mapped(value: object, change: Callable[[str], str]) -> object:
    """Plain data with every text for people changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [mapped(each, change) for each in value]
    if isinstance(value, dict):
        return {key: each if key in _NAMES else mapped(each, change) for key, each in value.items()}
    return value
