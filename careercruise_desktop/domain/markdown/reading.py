"""Markdown read into blocks, and the plain words of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from careercruise_desktop.domain.text import NOTE_LIMIT, clean

from .blocks import MOST_DEPTH, Block, CodeBlock, Divider, Heading, Listing, Paragraph, Quote, Run
from .inline import runs

_HEADING = re.compile(r"(#{1,6})(?:\s|$)")
_FENCE = re.compile(r"(`{3,}|~{3,})([^`]*)$")
_ITEM = re.compile(r"(?:([-*+])|(\d{1,9})([.)]))(?:(\s+)|$)")
_MOST_INDENT = 4


class _Item(NamedTuple):
    """The mark of a list's item: its sign, its number if it has one, where its text begins, and that text."""

    sign: str
    number: int | None
    indent: int
    begins: int
    text: str


def parsed(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text. Any text can be read; of a longer one than a note may be, its beginning."""
    lines = clean(text[:NOTE_LIMIT], lines=True).text.split("\n")
    return _blocks([_untabbed(line) for line in lines], 0)


def excerpt(text: str, limit: int) -> str:
    """The first words of a Markdown text in one line of at most about `limit` characters, without code and marks."""
    words: list[str] = []
    size = 0
    # Marks and addresses take room, too.
    for block in parsed(text[: 4 * limit + 400]):
        for line in _lines(block):
            words.append(line)
            size += len(line)
        if size > limit:
            break
    return " ".join(" ".join(words).split())[:limit].rstrip()


def words_of(runs_of: tuple[Run, ...]) -> str:
    """The plain words of runs."""
    return "".join(run.text for run in runs_of)


def _lines(block: Block) -> Iterator[str]:
    """The plain text of a block, a line for each of its own."""
    if isinstance(block, Heading | Paragraph):
        yield words_of(block.runs)
    elif isinstance(block, Quote):
        for part in block.blocks:
            yield from _lines(part)
    elif isinstance(block, Listing):
        for item in block.items:
            for part in item:
                yield from _lines(part)


def _blocks(lines: list[str], depth: int) -> tuple[Block, ...]:
    found: list[Block] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if not line:
            at += 1
        elif fence := _FENCE.match(line):
            block, at = _code(lines, at, fence)
            found.append(block)
        elif heading := _HEADING.match(line):
            found.append(_heading(line, len(heading[1])))
            at += 1
        elif _is_divider(line):
            found.append(Divider())
            at += 1
        elif line.startswith(">") and depth < MOST_DEPTH:
            inside, at = _quoted(lines, at)
            found.append(Quote(_blocks(inside, depth + 1)))
        elif (item := _item(lines[at])) and depth < MOST_DEPTH:
            listing, at = _listing(lines, at, item, depth)
            found.append(listing)
        else:
            end = at + 1
            while end < len(lines) and _goes_on(lines[end], depth):
                end += 1
            found.append(_paragraph(lines[at:end]))
            at = end
    return tuple(found)


def _paragraph(lines: list[str]) -> Paragraph:
    text = "\n".join(line.strip() + ("  " if line.endswith("  ") else "") for line in lines)
    return Paragraph(runs(text.strip()))


def _heading(line: str, level: int) -> Heading:
    text = line[level:].strip()
    bare = text.rstrip("#")
    closed = not bare or (bare != text and bare.endswith(" "))
    return Heading(level, runs((bare if closed else text).strip()))


def _code(lines: list[str], at: int, fence: re.Match[str]) -> tuple[CodeBlock, int]:
    indent = _indent(lines[at])
    language = fence[2].split(maxsplit=1)[0] if fence[2].strip() else ""
    inside: list[str] = []
    for end in range(at + 1, len(lines)):
        line = lines[end].strip()
        if line and len(line) >= len(fence[1]) and set(line) == {fence[1][0]}:
            return CodeBlock("\n".join(inside), language), end + 1
        inside.append(_dedented(lines[end], indent))
    return CodeBlock("\n".join(inside).rstrip("\n"), language), len(lines)


def _quoted(lines: list[str], at: int) -> tuple[list[str], int]:
    inside: list[str] = []
    while at < len(lines):
        line = lines[at].lstrip(" ")
        if line.startswith(">"):
            inside.append(line[2:] if line.startswith("> ") else line[1:])
        elif inside[-1].strip() and _goes_on(line, 0):
            inside.append(line)  # a line of the same paragraph without its sign
        else:
            break
        at += 1
    return inside, at


def _listing(lines: list[str], at: int, first: _Item, depth: int) -> tuple[Listing, int]:
    """The list that begins on a line, and the line after it."""
    items: list[list[str]] = [[first.text]]
    now = first
    blanks = 0
    for end in range(at + 1, len(lines)):
        line = lines[end]
        if not line.strip():
            blanks += 1
            continue
        indent = _indent(line)
        item = None if _is_divider(line.strip()) else _item(line)
        inside = indent >= now.begins or (item is not None and indent >= now.indent + 2)
        if item is not None and item.sign == first.sign and not inside:
            items.append([item.text])
            now = item
        elif inside or (not blanks and _goes_on(line, 0) and items[-1][-1].strip()):
            items[-1].extend([""] * blanks)
            items[-1].append(_dedented(line, now.begins))
        else:
            return _made(items, first, depth), end - blanks
        blanks = 0
    return _made(items, first, depth), len(lines)


def _made(items: list[list[str]], first: _Item, depth: int) -> Listing:
    return Listing(tuple(_blocks(item, depth + 1) for item in items), first.number)


def _item(line: str) -> _Item | None:
    stripped = line.lstrip(" ")
    match = _ITEM.match(stripped)
    if match is None:
        return None
    indent = len(line) - len(stripped)
    mark = match.end() - len(match[4] or "")
    gap = len(match[4] or "")
    empty = mark + gap == len(stripped)
    gap = 1 if empty or gap > _MOST_INDENT else gap
    number = int(match[2]) if match[2] else None
    return _Item(match[1] or match[3], number, indent, indent + mark + gap, stripped[mark + gap :])


def _goes_on(line: str, depth: int) -> bool:
    """Whether a line goes on with the paragraph before it."""
    text = line.strip()
    if not text or _FENCE.match(text) or _HEADING.match(text) or _is_divider(text):
        return False
    if depth >= MOST_DEPTH:
        return True
    item = _item(text)
    begins_list = item is not None and item.text.strip() and item.number in {None, 1}
    return not begins_list and not text.startswith(">")


def _is_divider(line: str) -> bool:
    if line[:1] not in {"-", "*", "_"} or len(line) < 3:
        return False
    signs = line.replace(" ", "")
    return len(signs) >= 3 and signs == signs[0] * len(signs)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _dedented(line: str, indent: int) -> str:
    return line[min(indent, _indent(line)) :]


def _untabbed(line: str) -> str:
    """The line with the tabs at its beginning as spaces."""
    if "\t" not in line:
        return line
    text = line.lstrip(" \t")
    return line[: len(line) - len(text)].expandtabs(4) + text
