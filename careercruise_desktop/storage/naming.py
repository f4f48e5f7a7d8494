"""Where a name stands in a text, in the ways in which people write it, and the text without it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property

# Between the words of a name: blanks, and what marks a word as strong.
_GAP = r"[\s*_]+"
_PLAIN = re.compile(r"[A-Za-z]{2,}")


class Naming:
    """Finds names in texts.

    A name of several words is found in small and capital letters, with its family name first, and with an "s" at its
    end. One of a single word may be a plain word too ("Will", "May"): it is found as it is written, or all in capitals.
    """

    def __init__(self, names: Sequence[str], others: Sequence[str] = ()) -> None:
        """Look for `names`, and leave alone the names of `others` that they are a part of."""
        self.names = tuple(_same(name) for name in names)
        self._others = tuple(_same(other) for other in others)

    def found(self, text: str) -> bool:
        """Whether a text holds a name."""
        return any(hit.lastgroup != "kept" for hit in self._pattern.finditer(_same(text)))

    def without(self, text: str, instead: str) -> str:
        """The text with something else in place of each name."""
        return self._pattern.sub(
            lambda hit: hit.group() if hit.lastgroup == "kept" else instead + (hit.group("end") or ""), _same(text)
        )

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """Words of plain letters, one of which every text with a name holds; none where there is no such word."""
        words = [max(_PLAIN.findall(name), key=len, default="") for name in self.names]
        return tuple(dict.fromkeys(words)) if all(words) else ()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        ways = "|".join(_ways(name) for name in sorted(self.names, key=len, reverse=True)) or r"(?!)"
        ours = re.compile(rf"(?<!\w)(?:{ways})(?!\w)")
        longer = [other for other in self._others if ours.search(other)]
        kept = "|".join(rf"(?i:{_words(other.split())})" for other in sorted(longer, key=len, reverse=True)) or r"(?!)"
        return re.compile(rf"(?<!\w)(?:(?P<kept>{kept})|(?P<name>(?:{ways})(?P<end>['\u2019]s)?))(?!\w)")


def _ways(name: str) -> str:
    words = name.split()
    if len(words) < 2:
        return "|".join(dict.fromkeys((re.escape(name), re.escape(name.upper()))))
    return rf"(?i:{_words(words)}s?|{re.escape(words[-1])},\s*{_words(words[:-1])})"


def _words(words: Sequence[str]) -> str:
    return _GAP.join(re.escape(word) for word in words)


def _same(text: str) -> str:
    """Letters with their marks as one sign each, however the text was typed or pasted."""
    return unicodedata.normalize("NFC", text)
