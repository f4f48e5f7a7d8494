"""Which words have room in a block, and where; no word crosses the line of now."""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import MINUTE, Moment
from careercruise_desktop.ui.schedule.state import Item, Lane, Look
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from .corners import BELOW_FROM, TICK, tick_box, tick_stays
from .layout import NOT_CROSSED, Placed

TITLE, DETAIL, LENGTH = "small_medium", "caption", "caption_strong"
LINE = 16
PAD, RIGHT_PAD = 5, 7
TITLE_LEFT, EVENT_LEFT = 20, 7
# Where there is little room, the words keep closer to the mark and to the edge; where there is least, they are smaller
# and begin below the mark as soon as they have no room beside it.
TIGHT_BELOW, TIGHT_LEFT, TIGHT_PAD = 100, 17, 4
NARROW_BELOW, NARROW_LEFT, NARROW_PAD, NARROW_TITLE = 84, 4, 3, "caption_medium"
NARROW_LINE_LEFT = 15
_BESIDE_MARK = 9
SIGN = 11
_SPACE, _BREAK = "\u00a0", "\u200b"
ONE_LINE_BELOW = 36
MARK_FROM = 40
MOST_LINES, MOST_NARROW_LINES = 3, 5
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
        role: how the title is set.
        detail_room: the width of the detail.
    """

    title: str
    top: float
    lines: int
    left: int
    room: int
    detail: str
    cut: bool
    role: str = TITLE
    detail_room: int = 0


def words_of(placed: Placed) -> Words:
    """The words of a planned block, an appointment, or a logged one in a wide column."""
    item, box = placed.item, placed.box
    narrow = box.width < NARROW_BELOW and item.look is not Look.EVENT
    left, room = _sides(placed, narrow=narrow)
    nothing = Words("", 0, 0, left, room, "", cut=True)
    if placed.bare or room < LEAST_ROOM:
        return nothing
    if box.height < ONE_LINE_BELOW:
        return _one_line(placed, left, room, NARROW_TITLE if narrow else TITLE) or nothing
    top, bottom = _space(placed)
    tick = tick_box(placed) if tick_stays(placed) else None
    below = tick is not None and tick.top > box.top + PAD
    lines_at_most = MOST_NARROW_LINES if narrow else MOST_LINES
    most = min(lines_at_most, int((tick.top - box.top if tick is not None and below else bottom) - top) // LINE)
    if most < 1:
        return nothing
    role, hang = (NARROW_TITLE, _BESIDE_MARK + (SIGN + 5) * item.recurs) if narrow else (TITLE, 0)
    title, lines = fitted(item.title, room, most, role, hang)
    under = top + (lines + 1) * LINE
    beside = room - TICK if tick is not None and below and under > tick.top - box.top else room
    fits = under <= bottom and (painting.text_width(item.detail, DETAIL) <= beside or (beside == room and not narrow))
    detail = item.detail if item.detail and fits else ""
    cut = title.lstrip(_SPACE + _BREAK) != item.title or detail != item.detail
    return Words(title, top, lines, left, room, detail, cut, role, beside)


def _sides(placed: Placed, *, narrow: bool) -> tuple[int, int]:
    """Where words begin, and how wide they may be: what stands beside them is taken off."""
    item, box = placed.item, placed.box
    single = box.height < ONE_LINE_BELOW
    left, pad = TITLE_LEFT, RIGHT_PAD
    if narrow:
        left, pad = NARROW_LINE_LEFT if single else NARROW_LEFT, NARROW_PAD
    elif box.width < TIGHT_BELOW:
        left, pad = TIGHT_LEFT, TIGHT_PAD
    left = EVENT_LEFT if item.look is Look.EVENT else left
    room = int(box.width) - left - pad
    if placed.wide and item.lane is Lane.LOGGED:
        room -= painting.text_width(placed.length, LENGTH) + 10
    if tick_stays(placed) and box.height < BELOW_FROM:
        room -= TICK
    if single and sign_beside(item, room):
        room -= SIGN + 3
    return left, room


def sign_beside(item: Item, room: int) -> bool:
    """Whether a single line leaves room beside it for the sign of a repeating block; no title is cut for it."""
    beside, needed = room - SIGN - 3, painting.text_width(item.title, NARROW_TITLE)
    return item.recurs and beside >= LEAST_ROOM and not beside < needed <= room


def length_top(placed: Placed) -> float | None:
    """Where the length of a narrow logged block stands, as the top of its line; None when it has no room."""
    height, cross = placed.box.height, placed.cross
    if placed.bare or height < 13 or placed.box.width < painting.text_width(placed.length, LENGTH):
        return None
    top = 4.0 if height >= MARK_FROM else (height - LINE) / 2
    if cross == NOT_CROSSED or placed.item.look is Look.RUNNING or not top + 1 < cross + 2 < top + LINE + 2:
        return top
    return float(cross + _CLEAR) if height - cross - _CLEAR >= LINE else None


def _one_line(placed: Placed, left: int, room: int, role: str) -> Words | None:
    item, height, cross = placed.item, placed.box.height, placed.cross
    if height < 12:
        return None
    top = (height - LINE) / 2
    if cross != NOT_CROSSED and top + 1 < cross + 2 and cross < top + LINE - 1:
        above, below = cross - 1, height - cross - 2
        if max(above, below) < 14:
            return None
        top = (above - LINE) / 2 if above >= below else height - (below + LINE) / 2
    role = role if painting.text_width(item.title, role) <= room else NARROW_TITLE
    title, _ = fitted(item.title, room, 1, role)
    beside = item.detail if room >= BESIDE_FROM else ""
    return Words(title, top, 1, left, room, beside, title != item.title or beside != item.detail, role, room)


def _space(placed: Placed) -> tuple[float, float]:
    """From where to where text may stand: above the line of now if a title's line has room there, else below it."""
    height, cross = placed.box.height, placed.cross
    if cross == NOT_CROSSED or placed.item.look is Look.RUNNING:
        return PAD, height - 2
    if cross - 2 >= PAD + LINE:
        return PAD, cross - 2
    return cross + _CLEAR, height - 2


@lru_cache(maxsize=2048)
def fitted(text: str, width: int, most: int, role: str = TITLE, hang: int = 0) -> tuple[str, int]:
    """A text as far as it has room in so many lines, with an ellipsis where it was cut, and the lines that it takes.

    A word that has no room in a line is cut in it, never broken. The first line begins `hang` pixels farther on; the
    text begins on the next one where its first word has no room beside that.
    """
    whole = " ".join(text.split())
    cut = " ".join([_cut(word, width, role) for word in whole.split(" ")])
    lead = _SPACE * ceil(hang / theme().advance(_SPACE, role)) + _BREAK if hang else ""
    lines = _lines(lead + cut, width, role)
    if lines <= most:
        return (text if cut == whole and not lead else lead + cut), lines
    low, high = 0, len(cut)
    while high - low > 1:
        middle = (low + high) // 2
        shaped = theme().paragraph(((lead + cut[:middle].rstrip() + painting.ELLIPSIS, role, "text"),), width)
        fits = shaped.lines <= most and shaped.width <= width
        low, high = (middle, high) if fits else (low, middle)
    return lead + cut[:low].rstrip(" " + _BREAK + painting.ELLIPSIS) + painting.ELLIPSIS, most


def _lines(text: str, width: int, role: str) -> int:
    return theme().paragraph(((text, role, "text"),), width).lines


def _cut(word: str, width: int, role: str) -> str:
    """A word as far as it has room in a line; it may go on in the next one after a hyphen and the like."""
    if theme().advance(word, role) <= width:
        return word
    parts = _AFTER_HYPHEN.split(word)
    return _BREAK.join(
        [
            part if theme().advance(part, role) <= width else painting.shortened(part, role, "text", width)
            for part in parts
        ]
    )


def tip(item: Item, zone: str) -> str:
    """Everything about an item, for its tooltip."""
    times = f"{time_range(item.start, item.end, zone)}, {length(item.start, item.end)}"
    unplanned = "Not planned" if item.unplanned else ""
    overlap = "Overlaps another entry" if item.warned else ""
    repeats = "Changed, one time of a repeat" if item.varied else "Repeats" if item.repeats else ""
    parts = (item.title, times, item.told or item.detail, unplanned, overlap, repeats)
    return "\n".join(part for part in parts if part)


def time_range(start: int, end: int, zone: str) -> str:
    """From when to when, `09:15 – 10:45`."""
    return f"{words.clock_told(Moment(start, zone))} – {words.clock_told(Moment(end, zone))}"


def length(start: int, end: int) -> str:
    """The elapsed time, `1 h 30`."""
    return words.duration((end - start + MINUTE // 2) // MINUTE)
