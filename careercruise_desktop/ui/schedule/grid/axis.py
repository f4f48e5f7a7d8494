"""Where each instant of the days shown stands: rows of wall hours, in which every instant has exactly one height.

A stretch that the clocks repeat on any of the days is a row of its own below the first pass; the other days leave it
empty. A stretch that the clocks skip is left empty by that day. What a day leaves empty is painted hatched.

Heights are pixels from the top of the axis, wall times seconds since the local midnight, instants UTC seconds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from careercruise_desktop.domain.spans import HOUR, Day, Moment, resolve, zone_of

HOUR_PX = 66
LEAST_PX, MOST_PX = 40, 160
DAY = 24 * HOUR


class Run(NamedTuple):
    """A stretch of a day in which the clocks run evenly: its instants, and the wall time at its start."""

    start: int
    end: int
    wall: int


class Row(NamedTuple):
    """A whole hour (or the start of a repeated stretch) with its label; `again` when the clocks show it again."""

    seconds: int
    wall: int
    again: bool


class Piece(NamedTuple):
    """A stretch of a day that is painted in one piece: its instants, its wall time and its place in seconds."""

    start: int
    end: int
    wall: int
    top: int


class _Again(NamedTuple):
    """A second pass that is put in at a wall time and begins anew `length` seconds earlier."""

    at: int
    length: int


@lru_cache(maxsize=256)
def runs(start: int, end: int, zone: str) -> tuple[Run, ...]:
    """The stretches of a local day between changes of the clocks; none for a day that was left out of the calendar."""
    if end <= start:
        return ()
    info = zone_of(zone)

    def offset(at: int) -> int:
        shift = datetime.fromtimestamp(at, info).utcoffset()
        return int(shift.total_seconds()) if shift is not None else 0

    midnight = _midnight(start, end, zone)
    found: list[Run] = []
    begin, at = start, start
    while at < end:
        after = min(at + HOUR, end)
        if offset(at) != offset(after - 1):
            low, high = at, after - 1
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if offset(middle) == offset(at) else (low, middle)
            found.append(Run(begin, high, begin + offset(begin) - midnight))
            begin = high
        elif offset(begin) != offset(at):
            found.append(Run(begin, at, begin + offset(begin) - midnight))
            begin = at
        at = after
    found.append(Run(begin, end, begin + offset(begin) - midnight))
    return tuple(found)


def _midnight(start: int, end: int, zone: str) -> int:
    """The wall time 00:00 of the day, in seconds as if it were UTC."""
    day = Moment((start + end) // 2, zone).day
    return (day.toordinal() - 719_163) * DAY


class Axis:
    """Rows for the days shown, and the heights of instants on them."""

    def __init__(self, days: Sequence[Day], zone: str, hour_px: float = HOUR_PX) -> None:
        self.days = tuple(days)
        self.zone = zone
        self.hour_px = max(LEAST_PX, min(hour_px, MOST_PX))
        each = [runs(day.start, day.end, zone) for day in days]
        self._again = _repeats(each)
        self._pieces = tuple(tuple(self._split(found)) for found in each)
        self.seconds = DAY + sum(again.length for again in self._again)
        self.rows = tuple(self._rows())

    @property
    def height(self) -> int:
        """All rows, in pixels."""
        return round(self.px(self.seconds))

    def px(self, seconds: float) -> float:
        """A height for a place in seconds."""
        return seconds / HOUR * self.hour_px

    def pieces(self, column: int) -> tuple[Piece, ...]:
        """The stretches in which a day is painted, in order of time."""
        return self._pieces[column]

    def y(self, column: int, at: int) -> float:
        """The height of an instant; one outside of the day has that of its nearest end."""
        pieces = self._pieces[column]
        if not pieces:
            return 0.0
        place = bisect_right(pieces, at, key=lambda piece: piece.start) - 1
        piece = pieces[max(0, place)]
        return self.px(piece.top + max(0, min(at, piece.end) - piece.start))

    def bottom(self, column: int, at: int) -> float:
        """The height at which something that ends at this instant ends: above a gap, where `y` is below it."""
        return self.y(column, at - 1) + self.px(1) if at > self.days[column].start else self.y(column, at)

    def instant_at(self, column: int, y: float) -> int:
        """The instant at a height; in a gap the next one that there is, below the day its end."""
        seconds = round(y / self.hour_px * HOUR)
        for piece in self._pieces[column]:
            if seconds < piece.top + piece.end - piece.start:
                return piece.start + max(0, seconds - piece.top)
        return self.days[column].end

    def snapped(self, column: int, y: float, minutes: int) -> int:
        """The instant nearest to a height at which the clock shows a multiple of so many minutes.

        In a gap it is the next instant that there is; never before the day, never after it.
        """
        return self.snapped_at(column, self.instant_at(column, y), minutes)

    def snapped_at(self, column: int, at: int, minutes: int) -> int:
        """The instant nearest to another one at which the clock shows a multiple of so many minutes."""
        step, day = minutes * 60, self.days[column]
        # Over whole runs: where a piece ends only because another day has a second pass, the clock goes on evenly.
        for run in runs(day.start, day.end, self.zone):
            if at < run.end:
                wall = run.wall + at - run.start
                near: int = (wall + step // 2) // step * step
                return max(run.start, min(at + near - wall, run.end))
        return day.end

    def gaps(self, column: int) -> list[tuple[float, float]]:
        """What a day leaves empty: from which height to which."""
        reached = 0
        found: list[tuple[float, float]] = []
        for piece in self._pieces[column]:
            if piece.top > reached:
                found.append((self.px(reached), self.px(piece.top)))
            reached = piece.top + piece.end - piece.start
        if reached < self.seconds:
            found.append((self.px(reached), self.px(self.seconds)))
        return found

    def wall_y(self, wall: int) -> float:
        """The height of a wall time at its first pass."""
        return self.px(self._place(wall))

    def instant_of(self, row: Row, column: int) -> int | None:
        """The instant that stands at the top of a row on a day; None where the clocks of that day leave it out."""
        for piece in self._pieces[column] if self.days else ():
            if piece.top <= row.seconds < piece.top + piece.end - piece.start:
                found: int = piece.start + row.seconds - piece.top
                return found
        return None

    def _place(self, wall: int) -> int:
        """The place of a wall time on the first pass, in seconds; the second passes above it count."""
        return wall + sum(again.length for again in self._again if again.at <= wall)

    def _split(self, found: Sequence[Run]) -> Iterable[Piece]:
        """The runs of a day, cut where other days have a second pass."""
        reach: int | None = None
        for run in found:
            begin, wall = run.start, run.wall
            if reach is not None and wall < reach:
                length = min(reach - wall, run.end - begin)
                yield Piece(begin, begin + length, wall, self._place(reach) - (reach - wall))
                begin, wall = begin + length, wall + length
            for again in self._again:
                if wall < again.at < wall + run.end - begin:
                    length = again.at - wall
                    yield Piece(begin, begin + length, wall, self._place(wall))
                    begin, wall = begin + length, again.at
            if begin < run.end:
                yield Piece(begin, run.end, wall, self._place(wall))
            reach = run.wall + run.end - run.start

    def _rows(self) -> Iterable[Row]:
        made = [Row(self._place(wall), wall, again=False) for wall in range(0, DAY, HOUR)]
        for again in self._again:
            top = self._place(again.at) - again.length
            first = again.at - again.length
            walls = [first, *(wall for wall in range(-(-first // HOUR) * HOUR, again.at, HOUR) if wall > first)]
            made += [Row(top + wall - first, wall % DAY, again=True) for wall in walls]
        return sorted(made)


def _repeats(days: Iterable[Sequence[Run]]) -> tuple[_Again, ...]:
    """The second passes of all days; of two at the same wall time the longer one."""
    longest: dict[int, int] = {}
    for found in days:
        for before, after in pairwise(found):
            end = before.wall + before.end - before.start
            if after.wall < end:
                longest[end] = max(longest.get(end, 0), end - after.wall)
    return tuple(_Again(at, longest[at]) for at in sorted(longest))


def days_on(at: int, days: int, zone: str) -> int:
    """The instant so many days later at the same wall time; in a gap the next valid one."""
    moment = Moment(at, zone)
    wall = moment.wall
    moved = wall.fromordinal(wall.toordinal() + days).replace(hour=wall.hour, minute=wall.minute, second=wall.second)
    return resolve(moved, zone, second=bool(moment.aware.fold)).moment.at
