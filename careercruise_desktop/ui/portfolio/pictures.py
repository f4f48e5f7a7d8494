"""Pages as pictures, decoded beside the window, and where on them the claims stand."""

from __future__ import annotations

from collections.abc import Sequence
from math import isqrt
from typing import NamedTuple, Protocol

from PySide6.QtGui import QImage

from .state import PageWords, Spot

# Of all pages together; at four bytes each this is what the preview may take of the memory.
MOST_PIXELS = 20_000_000
_A4 = 1.4142


class Pictures(NamedTuple):
    """The pages of a document with what they are called, and the claims on them."""

    pages: tuple[QImage, ...]
    words: tuple[PageWords, ...]
    spots: tuple[Spot, ...]
    warnings: tuple[str, ...]


class Placed(Protocol):
    """Where something stands on a page, from 0 to 1 of its size; pages count from 1."""

    @property
    def what(self) -> str:
        """A "claim" or a "section"."""
        ...

    @property
    def key(self) -> str:
        """Which one."""
        ...

    @property
    def page(self) -> int:
        """On which page."""
        ...

    @property
    def x(self) -> float:
        """Its left edge."""
        ...

    @property
    def y(self) -> float:
        """Its upper edge."""
        ...


def decoded(files: Sequence[bytes]) -> tuple[QImage, ...]:
    """The pages as they are painted fastest; work for a worker."""
    return tuple(QImage.fromData(file).convertToFormat(QImage.Format.Format_RGB32) for file in files)


def bounded(width: int, pages: int) -> int:
    """The width at which so many pages are made, so that together they do not take too much memory."""
    return min(width, isqrt(int(MOST_PIXELS / (max(1, pages) * _A4))))


def page_words(places: Sequence[Placed], count: int, titles: dict[str, str]) -> tuple[PageWords, ...]:
    """What each page is called, and which sections begin on it."""
    found = []
    for page in range(1, count + 1):
        begun = [titles[each.key] for each in places if each.what == "section" and each.page == page]
        found.append(PageWords(f"Page {page} of {count}", f"Begins here: {', '.join(begun)}" if begun else ""))
    return tuple(found)


def spots(places: Sequence[Placed], sentences: dict[str, str]) -> tuple[Spot, ...]:
    """The areas of the claims: each reaches to the next one beside it and to what comes below it."""
    found = []
    claims = [each for each in places if each.what == "claim" and each.key in sentences]
    for one in claims:
        on_page = [each for each in places if each.page == one.page]
        beside = [each.x for each in on_page if each.what == "claim" and each.x > one.x + 0.01]
        below = [each.y for each in on_page if each.y > one.y + 0.01]
        width = min([*(x - one.x for x in beside), 0.22]) - 0.018
        height = min([*(y - one.y for y in below), 0.12]) - 0.012
        found.append(Spot(one.key, sentences[one.key], one.page - 1, one.x, one.y, width, height))
    return tuple(found)
