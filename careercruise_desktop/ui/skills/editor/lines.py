"""The blocks of a Markdown text as lines: each is one paragraph of a document, with all that its look depends on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from careercruise_desktop.domain.markdown.blocks import (
    Block,
    CodeBlock,
    Divider,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Run,
)

Look = Literal["text", "heading", "code", "divider"]


class Line(NamedTuple):
    """One paragraph.

    Attributes:
        look: what it is.
        runs: its words.
        level: of a heading, 1 to 6.
        depth: in how many lists it lies.
        quoted: in how many quotes it lies.
        mark: the bullet or number before it, "" for none.
        near: whether it stands close to the line before it.
        first: whether nothing stands before it.
    """

    look: Look
    runs: tuple[Run, ...] = ()
    level: int = 0
    depth: int = 0
    quoted: int = 0
    mark: str = ""
    near: bool = False
    first: bool = False


def document_lines(blocks: Iterable[Block]) -> list[Line]:
    """All lines of a text."""
    lines = list(_lines(blocks))
    return [line._replace(first=True) if at == 0 else line for at, line in enumerate(lines)]


def _lines(blocks: Iterable[Block], depth: int = 0, quoted: int = 0) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Heading):
            yield Line("heading", block.runs, block.level, depth, quoted)
        elif isinstance(block, Paragraph):
            yield Line("text", block.runs, 0, depth, quoted)
        elif isinstance(block, CodeBlock):
            yield Line("code", (Run(block.text, code=True),), 0, depth, quoted)
        elif isinstance(block, Divider):
            yield Line("divider", (), 0, depth, quoted)
        elif isinstance(block, Quote):
            yield from _lines(block.blocks, depth, quoted + 1)
        elif isinstance(block, Listing):
            yield from _items(block, depth + 1, quoted)


def _items(listing: Listing, depth: int, quoted: int) -> Iterator[Line]:
    for place, item in enumerate(listing.items):
        mark = "•" if listing.first is None else f"{listing.first + place}."
        first, *rest = [*_lines(item, depth, quoted)] or [Line("text", (), 0, depth, quoted)]
        if first.mark:
            # A list that begins with a list: its own mark needs a line of its own.
            first, rest = Line("text", (), 0, depth, quoted), [first, *rest]
        yield first._replace(mark=mark, near=place > 0)
        yield from rest
