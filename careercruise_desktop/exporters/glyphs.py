"""Which characters the document's fonts can show, read from the fonts themselves.

In PDF/UA one character without a glyph fails the whole document, so each one is replaced by a visible mark first.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

MARK = "\N{WHITE SQUARE}"
# Shown by no glyph and needed by no reader: joiners, variation signs, direction marks, soft hyphens.
_SILENT = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u034f\u061c") | {
    chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0000, 0xE0200))
}
_KEPT = frozenset("\n\t ")
_REFUSED = frozenset({"Cc", "Cs", "Co", "Cn"})


@dataclass(slots=True)
class Coverage:
    """Replaces what cannot be shown, and remembers which characters those were."""

    shown: frozenset[int]
    missing: dict[str, int] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """The text with a mark for each character that has no glyph."""
        if text.isascii():
            return text
        return "".join(self._kept(char) for char in unicodedata.normalize("NFC", text))

    def warning(self) -> str:
        """What was replaced, in one sentence, or ""."""
        if not self.missing:
            return ""
        total = sum(self.missing.values())
        most = sorted(self.missing, key=lambda char: (-self.missing[char], char))[:12]
        named = ", ".join(_named(char) for char in most)
        more = f" and {len(self.missing) - 12} others" if len(self.missing) > 12 else ""
        noun = "character has" if total == 1 else "characters have"
        return f"{total:,} {noun} no glyph in the document's fonts and became {MARK}: {named}{more}."

    def _kept(self, char: str) -> str:
        code = ord(char)
        if char in _KEPT or (code in self.shown and unicodedata.category(char) not in _REFUSED):
            return char
        if char in _SILENT:
            return ""
        self.missing[char] = self.missing.get(char, 0) + 1
        return MARK


def _named(char: str) -> str:
    """The character with its code; a combining one would cling to the comma before it, so only its code."""
    code = f"U+{ord(char):04X}"
    return code if unicodedata.category(char)[0] in "MC" else f"{char} ({code})"


def covered(families: Iterable[Iterable[Path]]) -> frozenset[int]:
    """The code points that can be shown: in every font of a family, in any of the families.

    Raises:
        ValueError: a file is not a TrueType font.
    """
    found: set[int] = set()
    for family in families:
        each = [frozenset(_mapped(path.read_bytes())) for path in family]
        if each:
            found |= frozenset.intersection(*each)
    return frozenset(found)


def _mapped(data: bytes) -> Iterator[int]:
    """The code points of a font's Unicode character map (formats 4 and 12)."""
    start = _table(data, b"cmap")
    (count,) = struct.unpack_from(">H", data, start + 2)
    records = [struct.unpack_from(">HHI", data, start + 4 + 8 * number) for number in range(count)]
    unicode_maps = [start + offset for platform, encoding, offset in records if (platform, encoding) in _UNICODE]
    for at in unicode_maps:
        (form,) = struct.unpack_from(">H", data, at)
        if form == 4:
            yield from _segments(data, at)
        elif form == 12:
            yield from _groups(data, at)


_UNICODE = {(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)}


def _table(data: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", data, 4)
    for number in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        if name == tag:
            return int(offset)
    raise ValueError("this is not a TrueType font")


def _segments(data: bytes, at: int) -> Iterator[int]:
    """Format 4: segments of 16-bit code points."""
    (double,) = struct.unpack_from(">H", data, at + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + double)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * double)
    ranges_at = at + 16 + 3 * double
    offsets = struct.unpack_from(f">{count}H", data, ranges_at)
    for number, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            if not offset:
                glyph = (code + delta) & 0xFFFF
            else:
                (glyph,) = struct.unpack_from(">H", data, ranges_at + 2 * number + offset + 2 * (code - first))
            if glyph:
                yield code


def _groups(data: bytes, at: int) -> Iterator[int]:
    """Format 12: groups of 32-bit code points."""
    (count,) = struct.unpack_from(">I", data, at + 12)
    for number in range(count):
        first, last, glyph = struct.unpack_from(">III", data, at + 16 + 12 * number)
        yield from range(first + (not glyph), last + 1)
