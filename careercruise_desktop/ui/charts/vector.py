"""What Qt writes as SVG, made fit for other programs and other computers."""

from __future__ import annotations

import re
from html import unescape

from careercruise_desktop.ui.theme.fonts import SCALE
from careercruise_desktop.ui.theme.theme import theme

_SIZE = re.compile(r'<svg width="[^"]*" height="[^"]*"')
# Lengths of text are not of the small profile that Qt names; without it the drawing is a plain one.
_PROFILE = re.compile(r' version="1\.2" baseProfile="tiny"')
# Qt opens a group for each change of its pen, also where nothing is drawn with it.
_EMPTY = re.compile(r"<g\s[^>]*>\s*</g>\s*")
_TEXT = re.compile(r'(<text [^>]*font-size="(\d+)" font-weight="(\d+)"[^>]*?)\s*>([^<]+)</text>')
_FONT = 'font-family="Inter"'
_FALLBACK = "font-family=\"Inter, 'Segoe UI', Helvetica, Arial, sans-serif\""
_ROLES = {(size, weight.value): role for role, (family, size, weight) in SCALE.items() if family == "Inter"}


def finished(made: bytes, size: tuple[int, int]) -> bytes:
    """The drawing with its size in pixels, no empty groups, and each text as wide as it is in the window's font.

    Qt writes millimetres, which every program scales differently. Where the font is not there, another one stands in
    for it: words that follow each other on a line would run into one another.
    """
    text = _SIZE.sub(f'<svg width="{size[0]}" height="{size[1]}"', made.decode(), count=1)
    text = _EMPTY.sub("", _PROFILE.sub("", text, count=1))
    return _TEXT.sub(_held, text).replace(_FONT, _FALLBACK).encode()


def _held(found: re.Match[str]) -> str:
    """A text with its length."""
    head, size, weight, words = found.groups()
    role = _ROLES.get((int(size), int(weight)))
    if role is None or not words.strip():
        return found[0]
    wide = theme().advance(unescape(words), role)
    return f'{head} textLength="{wide:.1f}" lengthAdjust="spacingAndGlyphs">{words}</text>'
