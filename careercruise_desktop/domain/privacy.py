"""The veil: what must not leave the machine is replaced in every text before anything is rendered.

Names are found whole, in any case and spacing, also in their short form ("Kestrel" for "Kestrel Logistics AB"); the
longest name wins. A common word ("Nordic", "Bank") is never taken for a short form, and nothing that also belongs to
the person's own employer or school is taken for a client.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase

WITHHELD = "[withheld]"
LEAST_SHORT_FORM = 4

_LEGAL = frozenset((
    "ab", "ag", "aps", "as", "asa", "bv", "co", "company", "corp", "corporation", "eood", "gmbh", "inc",
    "incorporated", "kft", "kg", "limited", "llc", "llp", "ltd", "nv", "oy", "oyj", "plc", "pty", "sa", "sarl", "sas",
    "se", "spa", "srl", "sro", "the",
))  # fmt: skip
_COMMON = frozenset((
    "agency", "alpha", "american", "asian", "associates", "bank", "board", "business", "capital", "care", "central",
    "city", "clinic", "clinics", "cloud", "college", "council", "county", "data", "department", "desk", "digital",
    "division", "eastern", "energy", "engineering", "european", "federal", "finance", "financial", "first",
    "foundation", "general", "german", "global", "government", "group", "health", "hospital", "house", "industries",
    "information", "institute", "insurance", "internal", "international", "kingdom", "logistics", "media", "ministry",
    "mobile", "modern", "mutual", "national", "network", "nordic", "north", "northern", "office", "online", "open",
    "partners", "payments", "people", "power", "project", "public", "regional", "retail", "royal", "school",
    "security", "service", "services", "smart", "social", "software", "solutions", "south", "southern", "state",
    "swedish", "systems", "team", "tech", "technologies", "technology", "trade", "transport", "trust", "unit",
    "united", "university", "urban", "west", "western", "world",
))  # fmt: skip

_NUMBER = r"\d+(?:[.,]\d+|[\u00a0\u202f' ]\d{3}(?!\d))*"
_SEVERAL = rf"{_NUMBER}(?:\s?(?:to|of|–|-|and)\s?{_NUMBER})?"
_SIZE = r"(?:\s?(?:k|m|bn|thousand|million|billion))?"
_CODES = "EUR|USD|GBP|SEK|NOK|DKK|CHF|PLN|CZK|JPY|CAD|AUD|INR|BRL|CNY"
_NAMES = "euros?|dollars?|pounds?|kronor|francs?"
_SIGNS = "[€$£¥₹]"
FIGURES = re.compile(
    rf"(?:[+\-−±]\s?)?{_SEVERAL}\s?(?:%|‰|per cent\b|percent\b)"
    rf"|(?:\b[kM]?(?:{_CODES})|{_SIGNS})\s?{_NUMBER}{_SIZE}\b(?:\s(?:{_NAMES})\b)?"
    rf"|{_SEVERAL}{_SIZE}\s?(?:[kM]?(?:{_CODES}|{_NAMES})\b|[kM]?{_SIGNS})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A name to hide and what stands in its place; `short` hides its short forms too."""

    name: str
    instead: str
    short: bool = True


@dataclass(frozen=True, slots=True)
class Veil:
    """Replaces names, and money and percentages where they are hidden too."""

    names: re.Pattern[str] | None
    replacements: dict[str, str]
    hide_figures: bool = False

    def text(self, text: str) -> str:
        """The text without what is hidden."""
        if self.names is not None:
            text = self.names.sub(self._replacement, unicodedata.normalize("NFC", text))
        return FIGURES.sub(WITHHELD, text) if self.hide_figures else text

    def hides(self, text: str) -> bool:
        """Whether something in the text is hidden: a link that would name a client is better left out."""
        return self.names is not None and self.names.search(unicodedata.normalize("NFC", text)) is not None

    def _replacement(self, match: re.Match[str]) -> str:
        return self.replacements.get(_folded(match.group(1)), WITHHELD)


def veil(hidden: Iterable[Hidden], own: Iterable[str] = (), *, hide_figures: bool = False) -> Veil:
    """A veil over names.

    Args:
        hidden: the names to hide; the first of two equal ones wins.
        own: names of the person's own (employers, schools), which stay readable.
        hide_figures: replace money and percentages as well.
    """
    kept = {_folded(name) for name in own}
    kept_words = {word for name in kept for word in name.split()}
    replacements: dict[str, str] = {}
    for each in hidden:
        full = _folded(each.name)
        if not full or full in kept:
            continue
        shorter = _short_forms(full, kept_words) if each.short else ()
        for form in dict.fromkeys((full, *shorter)):
            replacements.setdefault(form, each.instead)
    if not replacements:
        return Veil(None, {}, hide_figures)
    longest = sorted(replacements, key=len, reverse=True)
    pattern = "|".join(r"[\s\u00a0\u2010-]+".join(map(_spelled, form.split())) for form in longest)
    # A genitive or plural s belongs to the name in the texts of most languages here ("Kestrels styrelse").
    return Veil(re.compile(rf"(?<!\w)({pattern})(?:s(?!\w)|(?!\w))", re.IGNORECASE), replacements, hide_figures)


def is_proper_name(name: str) -> bool:
    """Whether a name has a word of its own: "Kestrel Bank" has one, "Service desk" has none."""
    return any(word.strip(".,") not in _COMMON | _LEGAL for word in _folded(name).split())


def letter(number: int) -> str:
    """A, B, ... Z, AA for 0, 1, ... 25, 26."""
    high, low = divmod(number, 26)
    return (letter(high - 1) if high else "") + ascii_uppercase[low]


def _folded(name: str) -> str:
    """One spelling for all of a name's: case, spaces and hyphens do not matter."""
    return " ".join(re.sub(r"[\s\u00a0\u2010-]+", " ", unicodedata.normalize("NFC", name).lower()).split())


def _spelled(word: str) -> str:
    return re.escape(word).replace("ß", "(?:ß|ss)")


def _short_forms(full: str, kept_words: set[str]) -> Iterable[str]:
    """The name without its legal form, and its first word where that word is the name's own."""
    words = [word.strip(".,") for word in full.split()]
    bare = [word for word in words if word not in _LEGAL]
    if not bare:
        return
    if len(bare) < len(words) and (len(bare) > 1 or _own_word(bare[0], kept_words)):
        yield " ".join(bare)
    if len(bare) > 1 and _own_word(bare[0], kept_words):
        yield bare[0]


def _own_word(word: str, kept_words: set[str]) -> bool:
    return len(word) >= LEAST_SHORT_FORM and word.isalpha() and word not in _COMMON and word not in kept_words
