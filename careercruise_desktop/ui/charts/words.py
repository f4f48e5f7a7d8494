"""Painting a line of words with their marks: the figure at the head of a chart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.domain.words import NO_BREAK
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark

from .state import Word

# A space before the dash of a range, after that of one of numbers, or after the name of a number in brackets.
_APART = re.compile(r" (?=–)|(?<=\d –) (?=[−+]?[\d.]+)|(?<=\((?:n|ρ)) ")
_MARK, _AFTER_MARK, _AFTER, _AFTER_VALUE = 8, 6, 6, 12
_ROLES = {"strong": ("strong", "text"), "plain": ("small", "text2"), "quiet": ("small", "text3")}


def width(words: Sequence[Word]) -> int:
    """The pixels that the words take."""
    return sum(_width(word) + _gap(word) for word in words) - (_gap(words[-1]) if words else 0)


def paint(painter: QPainter, rect: QRectF, words: Sequence[Word]) -> None:
    """Paint the words one after the other from the left of a rect."""
    left, middle = rect.left(), rect.center().y()
    for word in words:
        role, token = _ROLES[word.tone]
        if word.mark:
            paint_mark(painter, mark_rect(left, middle, word.mark), word.mark)
        shift = _MARK + _AFTER_MARK if word.mark else 0
        place = QRectF(left + shift, rect.top(), rect.right() - left - shift + 1, rect.height())
        painting.text(painter, place, word.text, role, token)
        left += _width(word) + _gap(word)


def in_a_row(words: Sequence[Word]) -> str:
    """The words as text: `IT 1,073 h, PM 556 h`."""
    return "".join(f"{', ' if word.mark and at else ' ' if at else ''}{word.text}" for at, word in enumerate(words))


def _width(word: Word) -> int:
    return painting.text_width(word.text, _ROLES[word.tone][0]) + (_MARK + _AFTER_MARK if word.mark else 0)


def _gap(word: Word) -> int:
    return _AFTER_VALUE if word.tone == "strong" else _AFTER


def fitting(ways: Sequence[str], room: float) -> str:
    """The first of several ways of saying something that there is room for; else the last one."""
    return next((way for way in ways if painting.text_width(way, "small") <= room), ways[-1] if ways else "")


def broken(words: str, room: float, lines: int = 2) -> list[str]:
    """Words in at most so many lines; the last one holds all that is left, to be shortened where it is painted.

    No line begins with the dash of a range, none ends with that of a range of numbers or the name of a number.
    """
    found: list[str] = []
    rest = _APART.sub(NO_BREAK, words).split(" ")
    while rest and len(found) < lines - 1:
        taken = 1
        while taken < len(rest) and theme().advance(" ".join(rest[: taken + 1]), "small") <= room:
            taken += 1
        found.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    return [*found, " ".join(rest)] if rest else found
