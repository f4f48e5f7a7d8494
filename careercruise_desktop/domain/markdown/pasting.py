"""Pasted HTML made Markdown: what a page says, without its scripts, its pictures and its looks.

Nothing is loaded. What cannot be told in Markdown becomes its words; a row of a table is a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import NamedTuple

from careercruise_desktop.domain.addresses import link_url
from careercruise_desktop.domain.text import clean
from careercruise_desktop.domain.words import listed, plural

from .blocks import Block, CodeBlock, Divider, Run
from .building import Building
from .inline import PICTURE
from .writing import written

HTML_LIMIT = 1_000_000
TEXT_LIMIT = 200_000
# A page of a hundred thousand words has fewer; above, reading would take seconds.
TAG_LIMIT = 20_000
_OPEN_LIMIT = 300
_FED_AT_ONCE = 50_000

_STRONG = frozenset({"b", "strong", "th"})
_EMPHASIS = frozenset({"i", "em", "cite", "dfn", "var"})
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CONTAINERS = frozenset({"blockquote", "ul", "ol", "li"})
_SKIPPED = frozenset({
    "script", "style", "head", "title", "template", "noscript", "svg", "math", "object", "iframe", "canvas", "audio",
    "video", "select", "textarea",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "header", "html", "legend", "main", "nav", "p", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
# A tag that ends the last one of its name, unless one of these was begun in that.
_ENDS_LAST = {
    "li": {"ul", "ol"},
    "tr": {"table"},
    "td": {"table", "tr"},
    "th": {"table", "tr"},
    "p": {"ul", "ol", "li", "blockquote", "table", "td", "th", "div"},
}
_ALWAYS = frozenset({"box", "pre", "skip"})
_SPACE = re.compile(r"\s+")
_WEIGHT = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:(bold|[6-9]00)|normal|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s{0,9}:\s{0,9}(?:italic|oblique)", re.IGNORECASE)
_LANGUAGE = re.compile(r"(?:language|lang|highlight-source)-([\w+#-]{1,30})")
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_BETWEEN_CELLS = " | "


class Pasted(NamedTuple):
    """What was pasted, as Markdown.

    Attributes:
        text: the Markdown.
        removed: how many unreadable characters were left out.
        pictures: how many pictures were left out; their texts are kept.
        shortened: whether the end was left out because the page was too long.
    """

    text: str
    removed: int
    pictures: int
    shortened: bool

    @property
    def remark(self) -> str:
        """A sentence about what was left out, or ""."""
        found = [plural(self.pictures, "picture", "pictures")] if self.pictures else []
        if self.removed:
            found.append(plural(self.removed, "unreadable character", "unreadable characters"))
        if self.shortened:
            found.append("the end of the text")
        said = listed(found)
        return f"{said[:1].upper()}{said[1:]} left out." if found else ""


def from_html(html: str) -> Pasted:
    """Pasted HTML as Markdown. Anything can be pasted; what is broken is read as far as it can be."""
    cleaned = clean(html[:HTML_LIMIT], lines=True)
    page = _Page()
    whole = _without_traps(cleaned.text)
    for start in range(0, len(whole), _FED_AT_ONCE):
        if not page.full:
            page.feed(whole[start : start + _FED_AT_ONCE])
    if not page.full:
        page.close()
    text = written(page.finished())
    return Pasted(text, cleaned.removed + page.removed, page.pictures, len(html) > HTML_LIMIT or page.full)


def _without_traps(html: str) -> str:
    """The HTML without comments and without beginnings that have no end: the parser would look for it at each one."""
    parts: list[str] = []
    at = 0
    while (start := html.find("<!--", at)) >= 0:
        parts.append(html[at:start])
        end = html.find("-->", start + 2)
        at = end + 3 if end >= 0 else len(html)
    parts.append(html[at:])
    whole = "".join(parts).replace("<!", "<?")
    last = whole.rfind(">") + 1
    return whole[:last] + whole[last:].replace("<", "&lt;")


class _Open(NamedTuple):
    """A tag that is open and what ends with it."""

    name: str
    effects: tuple[str, ...]


class _Page(HTMLParser):
    """A page read tag by tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pictures = 0
        self.removed = 0
        self.full = False
        self._room = TEXT_LIMIT
        self._tags_left = TAG_LIMIT
        self._text = Building()
        self._tags: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._on: Counter[str] = Counter()
        self._links: list[str] = []
        self._code: list[str] = []
        self._language = ""

    def finished(self) -> Sequence[Block]:
        """The blocks of the page, all that is open ended."""
        while self._tags:
            self._pop()
        return self._text.finished()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        self._tags_left -= 1
        self.full = self.full or self._tags_left < 0
        if self.full:
            return
        if tag == "body":
            self.handle_endtag("head")
        given = {name: value or "" for name, value in attrs}
        if self._on["skip"] and tag not in _SKIPPED:
            return
        if tag in _VOID:
            self._void(tag, given)
            return
        self._end_last(tag)
        effects = self._effects(tag, given)
        if len(self._tags) >= _OPEN_LIMIT and not _ALWAYS.intersection(effects):
            # What lies too deep to be followed keeps its words.
            if "link" in effects:
                self._links.pop()
        elif effects or tag in _ENDS_LAST:
            self._tags.append(_Open(tag, effects))
            self._names[tag] += 1
            self._on.update(effects)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that claims to end itself: browsers take no notice, but one of a namespace of its own is empty."""
        if ":" not in tag:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """A tag ends; one that was never begun is passed over."""
        while self._names[tag] and self._pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Words."""
        if self._on["skip"] or self.full:
            return
        self.full = len(data) > self._room
        cleaned = clean(data[: self._room], lines=True)  # a character can be named by its number, too
        self._room -= len(data)
        self.removed += cleaned.removed
        if self._on["pre"]:
            self._code.append(cleaned.text)
        else:
            self._say(_SPACE.sub(" ", cleaned.text))

    def _say(self, text: str) -> None:
        on = self._on
        url = self._links[-1] if self._links else ""
        self._text.say(Run(text, on["strong"] > on["plain"], on["emphasis"] > 0, on["code"] > 0, url))

    def _void(self, tag: str, given: dict[str, str]) -> None:
        if tag == "br" and self._on["pre"]:
            self._code.append("\n")
        elif tag == "br":
            self._text.break_line()
        elif tag == "hr" and not self._on["pre"]:
            self._end_paragraph()
            self._text.put(Divider())
        elif tag == "img":
            self.pictures += 1
            self.handle_data(f" {given.get('alt', '').strip() or PICTURE} ")

    def _effects(self, tag: str, given: dict[str, str]) -> tuple[str, ...]:
        """Begin what a tag stands for; what ends with it."""
        if tag in _SKIPPED:
            return ("skip",)
        if self._on["pre"]:
            self._language = self._language or _language(given)
            return ()
        if tag in _HEADINGS or tag in _BLOCKS or tag in _CONTAINERS or tag == "pre":
            self._end_paragraph()
            return self._block(tag, given)
        if tag in {"td", "th"} and self._text.begun:
            self._text.say(Run(_BETWEEN_CELLS))
        return self._style(tag, given)

    def _block(self, tag: str, given: dict[str, str]) -> tuple[str, ...]:
        if tag == "pre":
            self._language = _language(given)
            return ("pre",)
        if tag in _HEADINGS:
            return (f"heading {_HEADINGS[tag]}",)
        start = given.get("start", "")
        first = (int(start) if _NUMBER.fullmatch(start) else 1) if tag == "ol" else None
        return ("box",) if tag in _CONTAINERS and self._text.open(tag, first) else ("block",)

    def _style(self, tag: str, given: dict[str, str]) -> tuple[str, ...]:
        found: list[str] = []
        style = given.get("style", "")[:2000]
        weight = _WEIGHT.search(style)
        if tag in _STRONG or (weight and weight[1]):
            found.append("strong")
        if tag in _STRONG and weight and not weight[1]:
            found.append("plain")  # some programs wrap all that they copy in a bold tag that is not meant so
        if tag in _EMPHASIS or _ITALIC.search(style):
            found.append("emphasis")
        if tag in _CODE:
            found.append("code")
        if tag == "a":
            self._links.append(link_url(given.get("href", "")))
            found.append("link")
        return tuple(found)

    def _end_last(self, tag: str) -> None:
        around = _ENDS_LAST.get(tag)
        if around is None or not self._names[tag]:
            return
        place = next(at for at in range(len(self._tags) - 1, -1, -1) if self._tags[at].name in {tag, *around})
        if self._tags[place].name == tag:
            while len(self._tags) > place:
                self._pop()

    def _pop(self) -> str:
        name, effects = self._tags.pop()
        self._names[name] -= 1
        for effect in effects:
            if effect == "link":
                self._links.pop()
            elif effect == "pre":
                self._text.put(CodeBlock("".join(self._code).strip("\n"), self._language))
                self._code.clear()
            elif effect in {"block", "box"} or effect.startswith("heading"):
                self._end_paragraph()
            if effect == "box":
                self._text.close()
        self._on.subtract(effects)
        return name

    def _end_paragraph(self) -> None:
        self._text.end_paragraph(next((level for level in range(1, 7) if self._on[f"heading {level}"] > 0), 0))


def _language(given: dict[str, str]) -> str:
    found = _LANGUAGE.search(given.get("class", "")[:500])
    return found[1] if found else ""
