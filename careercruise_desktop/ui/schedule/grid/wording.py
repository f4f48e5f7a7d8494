"""Which words have room in a block, and where; no word crosses the line of now."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import MINUTE, Moment
from careercruise_desktop.ui.schedule.state import Item, Lane, Look
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from .layout import NOT_CROSSED, Placed

TITLE, DETAIL, LENGTH = "small_medium", "caption", "caption_strong"
LINE = 16
PAD, RIGHT_PAD = 5, 7
TITLE_LEFT, EVENT_LEFT = 20, 7
# Where there is little room, the words keep closer to the mark and to the edge.
TIGHT_BELOW, TIGHT_LEFT, TIGHT_PAD = 100, 17, 3
TIGHTEST_BELOW, TIGHTEST_LEFT, TIGHTEST_PAD = 80, 15, 2
ONE_LINE_BELOW = 36
MARK_FROM = 40
MOST_LINES = 3
LEAST_ROOM = 28
EVENT_ICON_BELOW = 48
BESIDE_FROM = 200
_CLEAR = 3
_AFTER_HYPHEN = re.compile(r"(?<=[-\u2010/_.])(?=.)")


class Words(NamedTuple):
    """The words of a block.

    Attributes:
        title: as far as it fits.
        top: of the title's first line, from the top of the block.
        lines: how many lines the title takes; 0 when it has no room.
        left: of title and detail, from the left of the block.
        room: their width.
        detail: the second kind of text, "" when it has no room.
        cut: whether something is left out, so that a tooltip says it.
    """

    title: str
    top: float
    lines: int
    left: int
    room: int
    detail: str
    cut: bool


def words_of(placed: Placed) -> Words:
    """The words of a planned block, an appointment, or a logged one in a wide column."""
    item, box = placed.item, placed.box
    left, pad = TITLE_LEFT, RIGHT_PAD
    if box.width < TIGHT_BELOW:
        left, pad = (TIGHTEST_LEFT, TIGHTEST_PAD) if box.width < TIGHTEST_BELOW else (TIGHT_LEFT, TIGHT_PAD)
    left = EVENT_LEFT if item.look is Look.EVENT else left
    room = int(box.width) - left - pad
    if placed.wide and item.lane is Lane.LOGGED:
        room -= painting.text_width(item.length, LENGTH) + 10
    nothing = Words("", 0, 0, left, room, "", cut=True)
    if placed.bare or room < LEAST_ROOM:
        return nothing
    if box.height < ONE_LINE_BELOW:
        return _one_line(placed, left, room) or nothing
    top, bottom = _space(placed)
    most = min(MOST_LINES, int(bottom - top) // LINE)
    if most < 1:
        return nothing
    title, lines = fitted(item.title, room, most)
    detail = item.detail if item.detail and top + (lines + 1) * LINE <= bottom else ""
    return Words(title, top, lines, left, room, detail, title != item.title or detail != item.detail)


def length_top(placed: Placed) -> float | None:
    """Where the length of a narrow logged block stands, as the top of its line; None when it has no room."""
    height, cross = placed.box.height, placed.cross
    if placed.bare or height < 13 or placed.box.width < painting.text_width(placed.item.length, LENGTH):
        return None
    top = 4.0 if height >= MARK_FROM else (height - LINE) / 2
    if cross == NOT_CROSSED or placed.item.look is Look.RUNNING or not top + 1 < cross + 2 < top + LINE + 2:
        return top
    return float(cross + _CLEAR) if height - cross - _CLEAR >= LINE else None


def _one_line(placed: Placed, left: int, room: int) -> Words | None:
    item, height, cross = placed.item, placed.box.height, placed.cross
    if height < 12:
        return None
    top = (height - LINE) / 2
    if cross != NOT_CROSSED and top + 1 < cross + 2 and cross < top + LINE - 1:
        above, below = cross - 1, height - cross - 2
        if max(above, below) < 14:
            return None
        top = (above - LINE) / 2 if above >= below else height - (below + LINE) / 2
    title, _ = fitted(item.title, room, 1)
    beside = item.detail if room >= BESIDE_FROM else ""
    return Words(title, top, 1, left, room, beside, title != item.title or beside != item.detail)


def _space(placed: Placed) -> tuple[float, float]:
    """From where to where text may stand: above the line of now if a title's line has room there, else below it."""
    height, cross = placed.box.height, placed.cross
    if cross == NOT_CROSSED or placed.item.look is Look.RUNNING:
        return PAD, height - 2
    if cross - 2 >= PAD + LINE:
        return PAD, cross - 2
    return cross + _CLEAR, height - 2


@lru_cache(maxsize=2048)
def fitted(text: str, width: int, most: int, role: str = TITLE) -> tuple[str, int]:
    """A text as far as it has room in so many lines, with an ellipsis where it was cut, and the lines that it takes."""
    whole = " ".join(text.split())
    broken = " ".join(_breakable(word, width, role) for word in whole.split(" "))
    lines = _lines(broken, width, role)
    if lines <= most:
        return (text if broken == text else broken), lines
    low, high = 0, len(broken)
    while high - low > 1:
        middle = (low + high) // 2
        shaped = theme().paragraph(((broken[:middle].rstrip() + painting.ELLIPSIS, role, "text"),), width)
        fits = shaped.lines <= most and shaped.width <= width
        low, high = (middle, high) if fits else (low, middle)
    return broken[:low].rstrip() + painting.ELLIPSIS, most


def _lines(text: str, width: int, role: str) -> int:
    return theme().paragraph(((text, role, "text"),), width).lines


def _breakable(word: str, width: int, role: str) -> str:
    """A word that is wider than the room, with places at which it may be broken."""
    if theme().advance(word, role) <= width:
        return word
    parts = []
    for part in _AFTER_HYPHEN.split(word):
        rest = part
        while theme().advance(rest, role) > width and len(rest) > 1:
            count = max(1, theme().line(rest, role, "text").characters_in(width) - 1)
            parts.append(rest[:count])
            rest = rest[count:]
        parts.append(rest)
    return "\u200b".join(parts)


def tip(item: Item, zone: str) -> str:
    """Everything about an item, for its tooltip."""
    times = f"{time_range(item.start, item.end, zone)}, {length(item.start, item.end)}"
    unplanned = "Not planned" if item.unplanned else ""
    overlap = "Overlaps another entry" if item.warned else ""
    return "\n".join(part for part in (item.title, times, item.told or item.detail, unplanned, overlap) if part)


def time_range(start: int, end: int, zone: str) -> str:
    """From when to when, `09:15 – 10:45`."""
    return f"{words.clock(Moment(start, zone))} – {words.clock(Moment(end, zone))}"


def length(start: int, end: int) -> str:
    """The elapsed time, `1 h 30`."""
    return words.duration((end - start + MINUTE // 2) // MINUTE)
