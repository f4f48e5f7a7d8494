"""What a Markdown text is made of: frozen blocks that a view or an exporter renders. All text in them is plain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style; a line break in it is meant. `url` (http, https or mailto) is where it leads, or ""."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a level from 1 to 6."""

    level: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines that keep their spaces; `language` as it was named, or ""."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted blocks."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item holds blocks. `first` is the number of its first item, None for bullets."""

    items: tuple[tuple[Block, ...], ...]
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Divider:
    """A line across."""


Block: TypeAlias = Heading | Paragraph | CodeBlock | Quote | Listing | Divider

# How many quotes and lists may lie in one another; what lies deeper is text.
MOST_DEPTH = 8


def joined(runs: list[Run]) -> tuple[Run, ...]:
    """The runs without empty ones, neighbours of one style made one."""
    found: list[Run] = []
    parts: list[str] = []
    for run in runs:
        if not run.text:
            continue
        if found and _style(found[-1]) == _style(run):
            parts.append(run.text)
        else:
            _close(found, parts)
            found.append(run)
            parts = [run.text]
    _close(found, parts)
    return tuple(found)


def _close(found: list[Run], parts: list[str]) -> None:
    if len(parts) > 1:
        last = found[-1]
        found[-1] = Run("".join(parts), last.strong, last.emphasis, last.code, last.url)


def _style(run: Run) -> tuple[bool, bool, bool, str]:
    return run.strong, run.emphasis, run.code, run.url
