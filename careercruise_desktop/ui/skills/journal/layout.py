"""Where each day and each entry stands in the list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.ui.theme.theme import theme

from .state import LineState

# From the edge of the list to a card, and from the edge of a card to what is in it.
OUTSIDE, INSIDE = 8, 12
HEAD, PADDING, KIND, TITLE, PITCH, CHIP, CHIP_GAP = 34, 8, 20, 20, 20, 18, 5
MOST_LINES = 2
_BELOW = 12
# No text is narrower by the letter, so one of more letters than a line has of these takes two lines without being
# measured: to measure a page of them takes longer than to paint it.
_NARROWEST = 5
# What stronger words and the end of a word may take more than was measured.
_SLACK = 12


class Row(NamedTuple):
    """A day (`line` None) or an entry; a day's words are its near name and its date."""

    top: int
    height: int
    line: LineState | None = None
    near: str = ""
    day: str = ""


class Layout:
    """All rows of a list, in order."""

    def __init__(self, lines: Sequence[LineState], width: int, today: date) -> None:
        self.width = width
        self.height = _BELOW
        self.rows: list[Row] = []
        self.entries: list[int] = []
        self._today = today
        self._places: dict[int, int] = {}
        self._tops: list[int] = []
        self._day: date | None = None
        self.add(lines)

    def add(self, lines: Sequence[LineState]) -> None:
        """Go on with older entries."""
        top = self.height - _BELOW
        for line in lines:
            if line.day != self._day:
                self._day = line.day
                near, full = day_words(line.day, self._today)
                self.rows.append(Row(top, HEAD, near=near, day=full))
                self._tops.append(top)
                top += HEAD
            self._places[line.id] = len(self.rows)
            self.entries.append(len(self.rows))
            high = card_height(line, self.width)
            self.rows.append(Row(top, high, line))
            self._tops.append(top)
            top += high
        self.height = top + _BELOW

    def place(self, key: int) -> int:
        """The row of an entry; -1 where it is not listed."""
        return self._places.get(key, -1)

    def at(self, y: float) -> int:
        """The row at a height; -1 for none."""
        number = bisect_right(self._tops, y) - 1
        return number if number >= 0 and y < self.rows[number].top + self.rows[number].height else -1

    def between(self, top: float, bottom: float) -> Sequence[Row]:
        """The rows that reach into a stretch."""
        first = max(0, bisect_right(self._tops, top) - 1)
        return self.rows[first : bisect_right(self._tops, bottom)]

    def stepped(self, key: int, step: int) -> int:
        """The entry some steps on from another, stopping at the ends; without one the first. 0 for none."""
        if not self.entries:
            return 0
        place = self.place(key)
        number = 0 if place < 0 else bisect_right(self.entries, place) - 1 + step
        line = self.rows[self.entries[max(0, min(number, len(self.entries) - 1))]].line
        return line.id if line is not None else 0


def text_room(width: int) -> int:
    """How wide the words of a card may be in a list of a width."""
    return max(40, width - 2 * (OUTSIDE + INSIDE))


def card_height(line: LineState, width: int) -> int:
    """How high an entry is in a list of a width."""
    chips = CHIP_GAP + CHIP if line.chips else 0
    return 2 * PADDING + KIND + TITLE + PITCH * text_lines(line, width) + chips


def text_lines(line: LineState, width: int) -> int:
    """How many lines the text of an entry takes."""
    if not line.text:
        return 0
    room = text_room(width) - _SLACK
    if len(line.text) > room // _NARROWEST:
        return MOST_LINES
    return 1 if theme().metrics("body").horizontalAdvance(line.text) <= room else MOST_LINES


def day_words(day: date, today: date) -> tuple[str, str]:
    """A day in two parts: "Today" and "Thursday 19 March", "" and "Friday 13 March"; the year where it is another."""
    year = f" {day.year}" if day.year != today.year else ""
    near = {today: "Today", today - timedelta(days=1): "Yesterday"}.get(day, "")
    return near, f"{words.day_full(day)}{year}"
