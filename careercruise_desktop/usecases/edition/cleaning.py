"""What every text of a document goes through before it leaves the machine."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TypeVar

from careercruise_desktop.domain.document import with_texts
from careercruise_desktop.domain.privacy import Veil
from careercruise_desktop.domain.text import clean
from careercruise_desktop.domain.words import NO_BREAK

V = TypeVar("V")

LONGEST_TEXT = 4_000  # nothing in a document is longer, whatever a section let through
_PERCENT = re.compile(r"(?<=\d) (?=%)")


def cleaned(paper: V, veil: Veil) -> V:
    """The document with every text cleaned, veiled and bounded."""

    @cache  # the same few words stand in most cells of a table
    def change(text: str) -> str:
        if not text:
            return text
        plain = unicodedata.normalize("NFC", clean(text, lines=True).text)
        return _PERCENT.sub(NO_BREAK, veil.text(plain))[:LONGEST_TEXT]

    return with_texts(paper, change)
