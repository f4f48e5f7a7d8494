"""The report of a project as Markdown (CommonMark with tables). Text of people is data: none of it becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from careercruise_desktop.domain.document import Quote, TableBlock
from careercruise_desktop.domain.report import (
    Chapter,
    CurvesPart,
    FactsPart,
    OutcomesPart,
    OutcomeTile,
    Part,
    QuotesPart,
    Report,
    TablePart,
    TextsPart,
)

# What means something anywhere in a line; and what makes an address that is led to without being asked.
_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~&$^]|(?<=\w)@(?=\w)|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What means something at the beginning of a line: headings, lists, rules.
_AT_START = re.compile(r"[#=-]|\+(?=\s|$)|\d+(?=[.)](?:\s|$))")


def report_markdown(report: Report) -> str:
    """The whole report; it ends with one line break."""
    blocks = [f"# {escaped(report.name)}", escaped(report.line), escaped(report.period)]
    for chapter in report.chapters:
        blocks += _chapter(chapter)
    blocks += ["---", escaped(report.foot)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def escaped(text: str) -> str:
    """The text in one line that reads as typed, wherever it stands."""
    plain = _ANYWHERE.sub(lambda found: f"\\{found[0]}", " ".join(text.split()))
    begun = _AT_START.match(plain)
    if begun is None:
        return plain
    at = begun.end() if begun[0].isdigit() else begun.start()
    return f"{plain[:at]}\\{plain[at:]}"


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"## {escaped(chapter.title)}"
    for part in chapter.parts:
        yield from _part(part)


def _part(part: Part) -> Iterable[str]:
    match part:
        case TextsPart(texts=texts):
            return map(escaped, texts)
        case FactsPart(facts=facts):
            return ["\n".join(f"- {escaped(each.name)}: {escaped(each.value)}" for each in facts)]
        case OutcomesPart(tiles=tiles):
            return ["\n".join(map(_tile, tiles))]
        case CurvesPart():
            return _curves(part)
        case TablePart(table=table):
            return _table(table)
        case QuotesPart(quotes=quotes):
            return map(_quote, quotes)


def _tile(tile: OutcomeTile) -> str:
    said = [f"{tile.value} {tile.unit}".strip(), tile.line, tile.why]
    return f"- **{escaped(tile.name)}, {escaped(tile.state)}**: {'; '.join(escaped(each) for each in said if each)}"


def _curves(part: CurvesPart) -> Iterator[str]:
    """A drawing has no place in plain text: its words, and where each line stands now."""
    yield escaped(part.alt)
    yield "\n".join(f"- {escaped(each.label)}: {escaped(each.value)}" for each in part.curves if each.value)


def _table(table: TableBlock) -> Iterator[str]:
    if table.title:
        yield f"### {escaped(table.title)}"
    rule = "|".join(" --- " for _ in table.header)
    yield "\n".join((_row(table.header), f"|{rule}|", *(_row([cell.text for cell in row]) for row in table.rows)))
    if table.note:
        yield escaped(table.note)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(escaped(cell) for cell in cells)} |"


def _quote(quote: Quote) -> str:
    said = ", ".join(escaped(each) for each in (quote.source, quote.line) if each)
    return f"> {escaped(quote.text)}\n>\n> {said}"
