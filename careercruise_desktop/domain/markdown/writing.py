"""Blocks written as Markdown, such that reading it gives the blocks again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from .blocks import Block, CodeBlock, Divider, Heading, Listing, Paragraph, Quote, Run, joined
from .inline import ENTITY, runs

_SIGNS = re.compile(rf"[\\`\[\]]|\*+|_+|<(?=\S)|!\Z|{ENTITY.pattern}")
_AT_START = re.compile(r"(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|~{3}|[-*_][-*_ ]+$|=+$)")
_NUMBER_AT_START = re.compile(r"(\d{1,9})([.)](?:\s|$))")
_TICKS = re.compile(r"`+")
_AROUND_BREAK = re.compile(r" *\n *")
_MOST_NUMBER = 999_999_999


def written(blocks: Iterable[Block]) -> str:
    """The blocks as Markdown. Emphasis that no marks can tell at its place is left out, words never are."""
    return "\n".join(_lines(list(blocks), "---"))


def _lines(blocks: Sequence[Block], divider: str) -> list[str]:
    found: list[str] = []
    other = False
    before: Block | None = None
    for block in blocks:
        # Two lists in a row would be read as one if their signs were the same.
        other = isinstance(block, Listing) and isinstance(before, Listing) and _alike(block, before) and not other
        lines = [divider] if isinstance(block, Divider) else _block(block, other)
        if found and not (isinstance(before, Paragraph) and isinstance(block, Listing) and _interrupts(block)):
            found.append("")
        found.extend(lines)
        before = block
    return found


def _block(block: Block, other: bool) -> list[str]:
    if isinstance(block, Paragraph):
        return [_safe_start(line) for line in _text(block.runs).split("\n")]
    if isinstance(block, Heading):
        text = _text([replace(run, text=run.text.replace("\n", " ")) for run in block.runs])
        text = f"{text[:-1]}\\#" if text.endswith("#") else text
        return [f"{'#' * block.level} {text}".rstrip()]
    if isinstance(block, CodeBlock):
        fence = "`" * max(3, 1 + max(map(len, _TICKS.findall(block.text)), default=0))
        return [fence + "".join(block.language.replace("`", "").split()[:1]), *block.text.split("\n"), fence]
    if isinstance(block, Quote):
        return [f"> {line}" if line else ">" for line in _lines(block.blocks, "---")] or [">"]
    return _list(block, other) if isinstance(block, Listing) else []


def _list(block: Listing, other: bool) -> list[str]:
    found: list[str] = []
    for place, item in enumerate(block.items):
        if block.first is None:
            mark = "*" if other else "-"
        else:
            mark = f"{min(block.first + place, _MOST_NUMBER)}{')' if other else '.'}"
        # A line of hyphens after the mark would make one line across of both.
        first, *rest = _lines(item, "___") or [""]
        found.append(f"{mark} {first}".rstrip(" "))
        found.extend(" " * (len(mark) + 1) + line if line else "" for line in rest)
    return found


def _alike(one: Listing, two: Listing) -> bool:
    return (one.first is None) == (two.first is None)


def _interrupts(listing: Listing) -> bool:
    """Whether a list may follow a paragraph without an empty line between them."""
    return listing.first in {None, 1} and bool(listing.items and listing.items[0])


def _text(row: Sequence[Run]) -> str:
    """Runs as the text of a paragraph."""
    wanted = _tidy(row)
    text = _inline(wanted)
    if _look(runs(text)) == _look(wanted):
        return text
    wanted = joined([replace(run, strong=False, emphasis=False) for run in wanted])
    text = _inline(wanted)
    return text if _look(runs(text)) == _look(wanted) else _inline([Run("".join(run.text for run in wanted))])


def _look(row: Sequence[Run]) -> tuple[Run, ...]:
    """Runs without where they lead: a bare address leads there by itself."""
    return joined([replace(run, url="") for run in row])


def _tidy(row: Sequence[Run]) -> tuple[Run, ...]:
    """Runs with the spaces at the edges of an emphasis outside of it, and none at both ends of a line."""
    found: list[Run] = []
    for run in row:
        if run.code:
            found.append(replace(run, text=run.text.replace("\n", " ")))
            continue
        text = _AROUND_BREAK.sub("\n", run.text)
        if not (run.strong or run.emphasis):
            found.append(replace(run, text=text))
            continue
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        bare = replace(run, strong=False, emphasis=False)
        found.append(replace(bare, text=text[:start]))
        found.append(replace(run, text=text[start:end]))
        found.append(replace(bare, text=text[max(start, end) :]))
    kept = list(joined(found))
    if kept and not kept[0].code:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
    if kept and not kept[-1].code:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return joined(kept)


def _inline(row: Sequence[Run]) -> str:
    parts: list[str] = []
    for url, group in groupby(row, key=lambda run: run.url):
        linked = list(group)
        if url and len(linked) == 1 and linked[0] == Run(url, url=url):
            parts.append(f"<{url}>")
            continue
        inside = "".join(
            _marked("**", strong, _softly(bold)) for strong, bold in groupby(linked, key=lambda run: run.strong)
        )
        parts.append(f"[{inside}]({_target(url)})" if url else inside)
    for at in range(len(parts) - 1):
        if parts[at].endswith("!") and not parts[at].endswith("\\!"):
            parts[at] = f"{parts[at][:-1]}\\!"  # before a link it would begin a picture
    return "".join(parts)


def _softly(row: Iterable[Run]) -> str:
    return "".join(
        _marked("*", soft, "".join(map(_run, same))) for soft, same in groupby(row, key=lambda run: run.emphasis)
    )


def _marked(mark: str, wanted: bool, text: str) -> str:
    return f"{mark}{text}{mark}" if wanted else text


def _run(run: Run) -> str:
    if not run.code:
        return _escaped(run.text)
    fence = "`" * (1 + max(map(len, _TICKS.findall(run.text)), default=0))
    edge = run.text[:1] == "`" or run.text[-1:] == "`" or (run.text[:1] == run.text[-1:] == " " and run.text.strip())
    return f"{fence} {run.text} {fence}" if edge else f"{fence}{run.text}{fence}"


def _target(url: str) -> str:
    plain = ENTITY.sub(lambda found: f"&amp;{found.group()[1:]}", url)
    return f"<{plain}>" if "(" in plain or ")" in plain else plain


def _escaped(text: str) -> str:
    """Plain text with what would be read as marks escaped."""

    def told(match: re.Match[str]) -> str:
        found = match.group()
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        if found[0] == "_" and before.isalnum() and after.isalnum():
            return found
        if found[0] == "*" and before.isspace() and after.isspace():
            return found
        return f"\\{found}" if found[0] == "&" else "".join(f"\\{sign}" for sign in found)

    return _SIGNS.sub(told, text).replace("\n", "\\\n")


def _safe_start(line: str) -> str:
    """A line of a paragraph that begins no other block."""
    if _AT_START.match(line):
        return f"\\{line}"
    return _NUMBER_AT_START.sub(r"\1\\\2", line, count=1) if _NUMBER_AT_START.match(line) else line
