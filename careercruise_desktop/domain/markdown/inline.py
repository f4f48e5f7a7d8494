"""The inside of a paragraph: emphasis, code, links and entities, as runs of plain text."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from careercruise_desktop.domain.addresses import link_url, mail_url, web_url
from careercruise_desktop.domain.text import clean

from .blocks import Run, joined
from .emphasis import Marks, marks_at, paired

PICTURE = "picture"
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_WORDS = re.compile(r"[^\\`*_!\[\]<&\n]+")
_TOKEN = re.compile(
    r"\\(?P<escape>[!-/:-@\[-`{-~\n])"
    r"|(?P<ticks>`+)"
    r"|(?P<marks>\*+|_+)"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|<(?P<auto>[^\s<>]{1,508})>"
    rf"|(?P<entity>{ENTITY.pattern})"
    r"|(?P<soft>\n)"
    r"|(?P<rest>.)",
    re.DOTALL,
)
_TICKS = re.compile(r"`+")
# All repeats are bounded: an attempt that fails costs the same wherever it stands.
_TARGET = re.compile(
    r"\]\(\s{0,4}(?:<(?P<angle>[^<>\n]{0,520})>|(?P<bare>(?:[^\s()\\<]|\\.|\([^\s()\\]{0,200}\)){0,520}))"
    r"(?:\s{1,4}(?:\"[^\"]{0,300}\"|'[^']{0,300}'|\([^()]{0,300}\)))?\s{0,4}\)"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BARE = re.compile(r"\bhttps?://[^\s<>\"'`{}|\\^\[\]]+", re.IGNORECASE)
_TRAILING = ".,;:!?*_~"
_LONGEST = 600
_REMEMBERED = 4_000


class _Bracket(NamedTuple):
    """An opening bracket: its piece, how many marks stood before it, and whether a picture begins."""

    piece: int
    marks: int
    picture: bool


def runs(text: str) -> tuple[Run, ...]:
    """A text's runs; a single line break is a space, one after two spaces or a backslash is kept."""
    return _known(text) if len(text) <= _REMEMBERED else _Scan(text).runs()


@lru_cache(maxsize=512)
def _known(text: str) -> tuple[Run, ...]:
    """While somebody types, all paragraphs but one are as they were."""
    return _Scan(text).runs()


class _Scan:
    """One walk over a text: pieces of plain text, and from which piece to which a style holds."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[str] = []
        self._code: set[int] = set()
        self._leads: dict[int, str] = {}  # pieces that are an address themselves
        self._links: dict[int, tuple[int, str]] = {}  # first piece of a link: the first one after it, where it leads
        self._marks: list[Marks] = []
        self._strong: dict[int, int] = {}
        self._emphasis: dict[int, int] = {}
        self._brackets: list[_Bracket] = []
        self._ticks: dict[int, list[int]] = {}
        for match in _TICKS.finditer(text):
            self._ticks.setdefault(len(match.group()), []).append(match.start())

    def runs(self) -> tuple[Run, ...]:
        """The runs of the whole text."""
        self._walk()
        self._pair(0)
        found: list[Run] = []
        strong, emphasis, link_end, link = 0, 0, 0, ""
        for at, piece in enumerate(self._pieces):
            strong += self._strong.get(at, 0)
            emphasis += self._emphasis.get(at, 0)
            if at >= link_end:
                link = ""
            if at in self._links:
                link_end, link = self._links[at]
            url = link or ("" if at < link_end else self._leads.get(at, ""))
            found.append(Run(piece, strong > 0, emphasis > 0, at in self._code, url))
        return joined(found)

    def _walk(self) -> None:
        text, at = self._text, 0
        bare = [match.span() for match in _BARE.finditer(text)] if "://" in text else []
        next_bare = 0
        while at < len(text):
            while next_bare < len(bare) and bare[next_bare][0] < at:
                next_bare += 1
            stop = bare[next_bare][0] if next_bare < len(bare) else len(text)
            if at == stop:
                at = self._address(*bare[next_bare])
                continue
            words = _WORDS.match(text, at, stop)
            if words:
                self._pieces.append(words.group())
                at = words.end()
            elif match := _TOKEN.match(text, at):
                at = self._token(match)

    def _token(self, match: re.Match[str]) -> int:
        """Take what was found; where to go on."""
        kind, end = match.lastgroup, match.end()
        found = match.group(kind or 0)
        if kind == "ticks":
            return self._code_span(match)
        if kind == "close":
            return self._close(match.start())
        if kind == "marks":
            text = self._text
            before = text[match.start() - 1] if match.start() else " "
            self._marks.append(marks_at(len(self._pieces), found, before, text[end] if end < len(text) else " "))
        elif kind == "open":
            self._brackets.append(_Bracket(len(self._pieces), len(self._marks), found == "!["))
        elif kind == "auto":
            url = link_url(found) or mail_url(found)
            if not url:
                self._pieces.append("<")
                return match.start() + 1
            self._leads[len(self._pieces)] = url
        elif kind == "entity":
            found = clean(unescape(found)).text
        elif kind == "soft":
            found = self._break()
        self._pieces.append(found)
        return end

    def _break(self) -> str:
        at = len(self._pieces) - 1
        last = self._pieces[at] if self._pieces and at not in self._code else ""
        if last.endswith(" "):
            self._pieces[at] = last.rstrip(" ")
        return "\n" if last.endswith("  ") else " "

    def _code_span(self, match: re.Match[str]) -> int:
        length, end = len(match.group()), match.end()
        places = self._ticks.get(length, [])
        at = bisect_left(places, end)
        if at == len(places):
            self._pieces.append(match.group())
            return end
        inside = self._text[end : places[at]].replace("\n", " ")
        if inside[0] == inside[-1] == " " and inside.strip():
            inside = inside[1:-1]
        self._code.add(len(self._pieces))
        self._pieces.append(inside)
        return places[at] + length

    def _close(self, at: int) -> int:
        """A closing bracket: the end of a link or a picture, or only a bracket."""
        target = _TARGET.match(self._text, at) if self._brackets else None
        bracket = self._brackets.pop() if self._brackets else None
        if target is None or bracket is None:
            self._pieces.append("]")
            return at + 1
        self._pair(bracket.marks)
        self._pieces[bracket.piece] = ""
        if bracket.picture:
            if len(self._pieces) == bracket.piece + 1:
                self._pieces[bracket.piece] = PICTURE
        else:
            angle = target["angle"]
            typed = _ESCAPED.sub(r"\1", target["bare"] if angle is None else angle)
            url = link_url(ENTITY.sub(lambda found: unescape(found.group()), typed))
            self._links[bracket.piece] = (len(self._pieces), url)
            self._brackets.clear()  # a link holds no link
        self._pieces.append("")
        return target.end()

    def _address(self, start: int, end: int) -> int:
        """A web address that stands in the text as it is, without the signs that end its sentence."""
        found = self._text[start:end]
        if len(found) <= _LONGEST:
            kept = found.rstrip(_TRAILING)
            while kept.endswith(")") and kept.count(")") > kept.count("("):
                kept = kept[:-1].rstrip(_TRAILING)
            if web_url(kept):
                self._leads[len(self._pieces)] = kept
                self._pieces.append(kept)
                return start + len(kept)
        self._pieces.append(found)
        return end

    def _pair(self, first: int) -> None:
        """Let the marks from the given one on find each other; what is left of them is text."""
        row = self._marks[first:]
        del self._marks[first:]
        for stretch in paired(row):
            style = self._strong if stretch.strong else self._emphasis
            style[stretch.first + 1] = style.get(stretch.first + 1, 0) + 1
            style[stretch.last] = style.get(stretch.last, 0) - 1
        for marks in row:
            self._pieces[marks.piece] = marks.char * marks.count
