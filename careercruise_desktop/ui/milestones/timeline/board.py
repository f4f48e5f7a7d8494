"""A state laid out: which row stands where, and in it the marks, bars and words; each worked out when it is needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.theme.theme import theme

from .axis import Axis, Ticks
from .elbows import Elbow, End, route
from .labels import BESIDE, GAP, MARK_REACH, Given, Stretch, Wish, among, beside
from .rows import Kind, Row, Rows
from .state import TimelineState
from .wording import Part, at_risk, label_parts, slipped

LABELS = 274
PROJECT, TITLE = 20.0, 98.0
# The font of the months above the rows.
UPPER_ROLE = "small"
PROJECT_ROOM, PROJECT_ROLE = TITLE - PROJECT - 6.0, "caption_medium"
_LEAST_TIME = 0.55
# The middle of bars stands a little above that of their row, so that the baseline has room below.
RAISED = 1.0
RISK_SIGN = 16.0
_EDGE = 4.0
_HIT = 10.0


class Bar(NamedTuple):
    """A milestone on the axis: where its bar begins, its mark stands, and its baseline was (None where not shown)."""

    line: MilestoneLine
    start: float
    mark: float
    baseline: float | None


class Label(NamedTuple):
    """Words in a row: their left edge and width, the parts, and whether a sign of risk stands at their end."""

    left: float
    width: float
    parts: tuple[Part, ...]
    risk: bool = False

    @property
    def stretch(self) -> Stretch:
        """From its left to its right edge."""
        return Stretch(self.left, self.left + self.width)


class Placed(NamedTuple):
    """A row with what stands in it."""

    row: Row
    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]

    @property
    def middle(self) -> float:
        """The height of its bars."""
        return self.row.middle - RAISED

    @property
    def taken(self) -> list[Stretch]:
        """What a line should not cross."""
        marks = [Stretch(bar.mark - MARK_REACH, bar.mark + MARK_REACH) for bar in self.bars]
        return marks + [label.stretch for label in self.labels]


class Board:
    """Rows, axis and what stands on them for one state, width and span."""

    def __init__(self, state: TimelineState, rows: Rows, axis: Axis, width: int) -> None:
        self.state = state
        self.rows = rows
        self.axis = axis
        self.width = width
        self.ticks = Ticks(axis, lambda text: theme().advance(text, UPPER_ROLE))
        self.today = axis.x(state.today)
        self.names = _short_names({row.project for row in rows.walked}) if rows.walked else {}
        self._placed: dict[int, Placed] = {}
        self._elbows: dict[tuple[int, int], Elbow] = {}
        self._numbers = {row.top: number for number, row in enumerate(rows.all)}

    @property
    def middle(self) -> float:
        """What a zoom leaves where it is: today if it is seen, else the middle of the time."""
        return self.today if self.axis.sees(self.today) else (self.axis.left + self.axis.right) / 2

    def with_state(self, state: TimelineState) -> Board:
        """The same rows and span with another state of the same lines; what is laid out stays."""
        made = Board(state, self.rows, self.axis, self.width)
        if state.today == self.state.today:
            made._placed, made._elbows = self._placed, self._elbows
        return made

    def placed(self, row: Row) -> Placed:
        """A row with its marks and words."""
        found = self._placed.get(row.top)
        if found is None:
            found = self._placed[row.top] = self._place(row)
        return found

    def bar(self, line: MilestoneLine, due: date | None = None) -> Bar:
        """A milestone on the axis, with another due date if one is given."""
        mark = self.axis.x(due or line.ends)
        baseline = self.axis.x(line.baseline_due) if slipped(line) else None
        return Bar(line, min(self.axis.x(line.start), mark), mark, baseline)

    def bar_of(self, milestone: int) -> tuple[Row, Bar] | None:
        """The row and bar of a milestone; None where its group is folded."""
        row = self.rows.of(milestone)
        return (row, self.placed(row).bars[0]) if row is not None else None

    def mark_at(self, x: float, y: float) -> Bar | None:
        """The bar whose mark is at a place."""
        row = self.rows.at(y)
        if row is None or row.kind is Kind.LANE or not self.axis.left - _HIT <= x:
            return None
        near = [bar for bar in self.placed(row).bars if abs(bar.mark - x) <= _HIT]
        return min(near, key=lambda bar: abs(bar.mark - x), default=None)

    def bar_at(self, x: float, y: float) -> Bar | None:
        """The bar at a place, its mark and its words included; of several the one whose mark is nearest."""
        row = self.rows.at(y)
        if row is None or row.kind is Kind.LANE or x < self.axis.left:
            return None
        placed = self.placed(row)
        if row.kind is Kind.MILESTONE and any(label.stretch.holds(x) for label in placed.labels):
            return placed.bars[0]
        found = [bar for bar in placed.bars if bar.start - 2 <= x <= bar.mark + _HIT]
        return min(found, key=lambda bar: abs(bar.mark - x), default=None)

    def elbows(self, top: float, bottom: float) -> Iterator[Elbow]:
        """The lines of dependencies that touch a stretch of height.

        None from or to a folded group, and none of which neither end is in sight.
        """
        for row in self.rows.walked:
            if row.kind is not Kind.MILESTONE:
                continue
            for before in row.line.depends_on:
                other = self.rows.of(before)
                if other is None:
                    continue
                upper, lower = min(row.top, other.top), max(row.bottom, other.bottom)
                if upper > bottom or lower < top:
                    continue
                ends = (self.placed(other).bars[0].mark, self.placed(row).bars[0].start)
                if any(self.axis.sees(x) for x in ends):
                    yield self._elbow(other, row)

    def threads(self, keys: Collection[int]) -> list[Elbow]:
        """The lines to and from some milestones."""
        if not keys:
            return []
        rows = (row for row in self.rows.walked if row.kind is Kind.MILESTONE)
        pairs = ((before, row) for row in rows for before in row.line.depends_on if row.key in keys or before in keys)
        found = ((self.rows.of(before), row) for before, row in pairs)
        return [self._elbow(other, row) for other, row in found if other is not None]

    def _elbow(self, before: Row, after: Row) -> Elbow:
        key = (before.top, after.top)
        found = self._elbows.get(key)
        if found is None:
            first, last = self.placed(before), self.placed(after)
            start = End(first.bars[0].mark, first.middle, before.top, before.bottom, 7.0)
            end = End(last.bars[0].start, last.middle, after.top, after.bottom, 5.0)
            labels = [label.stretch for label in last.labels]
            found = self._elbows[key] = route(start, end, lambda: self._between(before, after), labels)
        return found

    def _between(self, one: Row, other: Row) -> list[Stretch]:
        first, last = sorted((self._numbers[one.top], self._numbers[other.top]))
        return [taken for row in self.rows.all[first + 1 : last] for taken in self.placed(row).taken]

    def _place(self, row: Row) -> Placed:
        if row.kind is Kind.LANE:
            return Placed(row, (), ())
        bars = tuple(self.bar(line) for line in row.lines)
        if row.kind is Kind.MILESTONE:
            label = self._label(bars[0])
            return Placed(row, bars, (label,) if label is not None else ())
        return Placed(row, bars, tuple(self._group_labels(bars)))

    def _label(self, bar: Bar) -> Label | None:
        axis = self.axis
        parts = label_parts(bar.line, self.state.today)
        risk = at_risk(bar.line)
        room = Stretch(axis.left + _EDGE, axis.right - _EDGE)
        shown = [x for x in (bar.mark, bar.baseline) if x is not None]
        if not axis.sees(bar.mark):
            away = max(shown) < axis.left or bar.mark > axis.right
            return self._away(bar, room) if away else None
        long = theme().runs(parts).width + (RISK_SIGN if risk else 0)
        short = theme().runs(parts[:1]).width
        start = min(bar.start, bar.baseline if bar.baseline is not None else bar.start)
        beyond = max(bar.mark, bar.baseline if bar.baseline is not None else bar.mark)
        given = beside(Wish(bar.mark, start, beyond, long, short), room)
        return self._given(given, parts, long, short, risk=risk) if given is not None else None

    @staticmethod
    def _given(given: Given, parts: tuple[Part, ...], long: float, short: float, *, risk: bool = False) -> Label:
        if given.short:
            return Label(given.left, short, parts[:1])
        return Label(given.left, long, parts, risk)

    def _away(self, bar: Bar, room: Stretch) -> Label | None:
        """For what is out of sight: its date at the edge behind which it is, where that has room."""
        text, role, _ = label_parts(bar.line, self.state.today)[0]
        left = bar.mark < self.axis.left
        parts = ((f"\u2039 {text}" if left else f"{text} \u203a", role, "text3"),)
        width = theme().runs(parts).width
        # Clear of a mark of which a part is seen at the edge.
        if left:
            return Label(max(room.left, bar.mark + BESIDE), width, parts)
        place = min(room.right, bar.mark - BESIDE) - width
        # On its bar, which goes on behind the edge; but not on the beginning of it, and not on its baseline.
        for x in (bar.baseline, bar.start):
            if x is not None and place - GAP < x + MARK_REACH and x - MARK_REACH < place + width:
                place = min(place, x - BESIDE - width)
        return Label(place, width, parts) if place >= room.left else None

    def _group_labels(self, bars: tuple[Bar, ...]) -> Iterator[Label]:
        """The dates of a folded group, the open ones first, as many as have room."""
        ranked = sorted(bars, key=lambda bar: (not bar.line.open, bar.line.ends))
        wishes, parts = [], []
        for bar in ranked:
            words = label_parts(bar.line, self.state.today)[:1]
            width = theme().runs(words).width
            parts.append(words)
            wishes.append(Wish(bar.mark, bar.mark, bar.mark, width, width))
        room = Stretch(self.axis.left + _EDGE, self.axis.right - _EDGE)
        for wish, words, given in zip(wishes, parts, among(wishes, room), strict=True):
            if given is not None:
                yield Label(given.left, wish.short, words)


def _short_names(names: set[str]) -> dict[str, str]:
    """What stands for each project: its name, or as many whole words of it as have room where that names no other."""
    short = {name: _words_with_room(name) for name in names}
    counted = Counter(short.values())
    return {name: found if found and counted[found] == 1 else name for name, found in short.items()}


def _words_with_room(name: str) -> str:
    words = name.split()
    while words and theme().advance(" ".join(words), PROJECT_ROLE) > PROJECT_ROOM:
        words.pop()
    return " ".join(words)


def labels_width(width: int) -> int:
    """How wide the labels are in a widget of a width: as designed, less where hardly any time would be left."""
    return min(LABELS, round(width * _LEAST_TIME))
