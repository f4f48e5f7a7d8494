"""Text from outside is text: cleaned of what no screen, file or document can carry, and bounded."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from .errors import Refused

TITLE_LIMIT = 300
LINE_LIMIT = 500
NOTE_LIMIT = 200_000

# Control characters, lone surrogates, and characters that change the direction of what follows them: in one line of a
# list they garble its neighbours. Tabs and line breaks are looked at apart.
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("[\n\t]")


class Cleaned(NamedTuple):
    """Text that is safe to keep, and how many characters had to go."""

    text: str
    removed: int

    @property
    def remark(self) -> str:
        """A sentence about what was left out, or ""."""
        if not self.removed:
            return ""
        noun = "character" if self.removed == 1 else "characters"
        return f"{self.removed} unreadable {noun} left out."


def clean(text: str, *, lines: bool = False) -> Cleaned:
    """Drop control characters, lone surrogates and direction controls; fold line breaks.

    Args:
        text: anything at all.
        lines: keep line breaks and tabs (notes); otherwise they become one space (titles).
    """
    folded = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    if folded.isascii() and folded.isprintable():
        return Cleaned(folded, 0)
    kept, removed = _UNREADABLE.subn("", folded)
    return Cleaned(kept if lines else _BREAKS.sub(" ", kept), removed)


def shown(text: str) -> str:
    """The text with a mark in place of what a terminal would obey: moves of its cursor, colours, its title."""
    return text if text.isascii() and text.isprintable() else _UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str, field: str, *, limit: int = LINE_LIMIT) -> str:
    """The text as one trimmed line.

    Raises:
        Refused: it is longer than `limit` characters.
    """
    line = " ".join(clean(text).text.split())
    _bound(line, field, limit)
    return line


def title(text: str, field: str = "title") -> str:
    """A title: one line, not empty.

    Raises:
        Refused: it is empty or longer than `TITLE_LIMIT`.
    """
    line = one_line(text, field, limit=TITLE_LIMIT)
    if not line:
        raise Refused(f"The {_spoken(field)} is empty. Type at least one character.", field)
    return line


def note(text: str, field: str = "note") -> str:
    """A text of several lines.

    Raises:
        Refused: it is longer than `NOTE_LIMIT`.
    """
    body = clean(text, lines=True).text
    _bound(body, field, NOTE_LIMIT)
    return body


def _bound(text: str, field: str, limit: int) -> None:
    if len(text) > limit:
        raise Refused(
            f"The {_spoken(field)} has {len(text):,} characters; at most {limit:,} are kept. Shorten it.", field
        )


def _spoken(field: str) -> str:
    return field.replace("_", " ")


def folded(text: str) -> str:
    """A name as it is compared with others: in any case and width, its spaces counted once, what is unseen left out.

    Example: "python ", "PYTHON" and "Py" + a space of no width + "thon" are all the same name.
    """
    seen = "".join(char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    return " ".join(seen.casefold().split())
