"""What charts are given: points, axes and words, frozen and ready to be drawn. No Qt, no pyqtgraph.

Times are days as ordinals (`date.toordinal`), so that a week is as wide as it is long.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from .values import Band, Mark, Point, Scale, Span, Word
from .wall_state import Indexes, Look, Pairs, Strand, Strands

__all__ = ["Band", "Indexes", "Look", "Mark", "Pairs", "Point", "Scale", "Span", "Strand", "Strands", "Word"]


@dataclass(frozen=True, slots=True)
class Bars:
    """Stacked bars: for each series, from the bottom up, a token and a height for every point.

    Attributes:
        points: the stretches that they stand for.
        series: a token and the heights.
        scale: what they count.
        band: a target.
        span: the days of the axis; without it, those of the points.
        before: the whole heights of the period before, as ghosts.
        limits: heights that are told by a line, with its label.
    """

    points: tuple[Point, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    scale: Scale
    band: Band | None = None
    span: Span | None = None
    before: tuple[float | None, ...] = ()
    limits: tuple[tuple[float, str], ...] = ()

    @property
    def totals(self) -> tuple[float, ...]:
        """The height of each whole bar."""
        return tuple(map(sum, zip(*(heights for _, heights in self.series), strict=True)))


class Grid(Enum):
    """How squares are laid out: a calendar, weeks side by side, or years one below the other."""

    CALENDAR = "calendar"
    WEEKS = "weeks"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Heat:
    """Squares in one colour: `levels` from 0 to 3, `legend` for the lowest and the highest, `today` as an ordinal.

    `labels` stand below the squares of a calendar. `week_start` counts from Monday = 0.
    """

    points: tuple[Point, ...]
    levels: tuple[int, ...]
    labels: tuple[str, ...]
    legend: tuple[str, str]
    grid: Grid
    today: int
    week_start: int = 0
    token: str = "c3"


class Place(NamedTuple):
    """A place of a curve: a day as an ordinal, and a value."""

    day: int
    value: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A cumulative series of money: its token, name and present value ("Planned", "€121.4k"), and its places by day."""

    token: str
    name: str
    value: str
    places: tuple[Place, ...]
    width: float = 2.0
    dashed: bool = False

    def value_on(self, day: int) -> float | None:
        """What it has come to on a day, on the straight line between its places; None outside of them."""
        places = self.places
        if not places or not places[0].day <= day <= places[-1].day:
            return None
        at = bisect_right(places, day, key=lambda place: place.day)
        before = places[at - 1]
        if before.day == day or at == len(places):
            return before.value
        after = places[at]
        return before.value + (after.value - before.value) * (day - before.day) / (after.day - before.day)


@dataclass(frozen=True, slots=True)
class Cone:
    """How a series may go on: from its last place to where it ends most likely, between two other ends.

    `label` stands at the likely end, "" for none. Without other ends the cone is its middle line alone.
    """

    token: str
    start: Place
    end: Place
    ends: tuple[Place, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class SCurve:
    """Series of money over the days of the points, which follow each other without gaps.

    Attributes:
        points: stretches of days, such as months; what they say holds at their last day.
        curves: in the order in which they are named; the broadest is drawn on top.
        cones: how they may go on.
        status: the day up to which is known how it went, and its label.
        budget: all that there is, and its label; None where nobody said.
        sign: of the currency, before the values of the axis.
    """

    points: tuple[Point, ...]
    curves: tuple[Curve, ...]
    cones: tuple[Cone, ...]
    status: tuple[int, str]
    budget: tuple[float, str] | None
    sign: str


@dataclass(frozen=True, slots=True)
class Forecasts:
    """The dates that were forecast for one thing, by the day of the report.

    `token` is a role; `end` the label at the last one; `reached` whether that is the day on which it was done.
    """

    name: str
    token: str
    places: tuple[tuple[int, int], ...]
    end: str
    reached: bool = False


@dataclass(frozen=True, slots=True)
class Diagonal:
    """Forecast dates over report dates, both by one scale; below the diagonal lies what is over.

    Attributes:
        points: of all lines together, line after line.
        lines: the ones that end earliest first.
        first: the first report day to be shown.
        last: the last day to be shown of either.
        today: the present day.
        below: what the area below the diagonal is called.
    """

    points: tuple[Point, ...]
    lines: tuple[Forecasts, ...]
    first: int
    last: int
    today: int
    below: str


class Rank(NamedTuple):
    """A lying bar: its name, its length from 0 to 1, what stands behind it, and the share up to here in words."""

    name: str
    length: float
    amount: str
    so_far: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """Bars that lie one below the other, the longest first, and the share of all of them up to each.

    `so_far` stands over these shares.
    """

    points: tuple[Point, ...]
    rows: tuple[Rank, ...]
    so_far: str = "cumulative"
    token: str = "c5"


class Spoke(NamedTuple):
    """A spoke of a radar: the level that is asked for, and the own one now and before, None where nobody said."""

    name: str
    required: int
    now: int | None
    then: int | None

    @property
    def short(self) -> bool:
        """Whether the own level is known and lies below what is asked for."""
        return self.now is not None and self.now < self.required


@dataclass(frozen=True, slots=True)
class Radar:
    """Levels on spokes, clockwise from the top; `legend` names the own level, what is asked for, and the level before.

    A point belongs to each spoke, in the same order. Fewer than three spokes are no radar.
    """

    points: tuple[Point, ...]
    spokes: tuple[Spoke, ...]
    legend: tuple[str, str, str]
    most: int = 5


@dataclass(frozen=True, slots=True)
class Trail:
    """Means from 0 to 10 on single days, each with its interval.

    Attributes:
        points: the days, in order.
        values: the mean of each.
        intervals: the interval of each; None where there is none.
        apart: the places before which something is missing: there the line is dotted and the band ends.
        span: the days of the axis.
        missing: what is said in such a gap.
        token: of the line.
    """

    points: tuple[Point, ...]
    values: tuple[float, ...]
    intervals: tuple[tuple[float, float] | None, ...]
    apart: frozenset[int]
    span: Span
    missing: str = ""
    token: str = "c3"


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares from 0 to 100 as bars over stretches of days, with a label over each; None where there are too few."""

    points: tuple[Point, ...]
    values: tuple[float | None, ...]
    labels: tuple[str, ...]
    span: Span
    token: str = "c5"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many gave each answer: a square for each of them, side by side by their answer."""

    points: tuple[Point, ...]
    labels: tuple[str, ...]
    counts: tuple[int, ...]
    token: str = "c3"


class VoiceRow(NamedTuple):
    """Answers in three groups, worst first; from ten on a figure from -100 to 100 with its interval stands for them.

    `under` stands in small letters under the label: on how many answers the figure rests.
    """

    name: str
    counts: tuple[int, int, int]
    label: str
    figure: float | None = None
    interval: tuple[float, float] | None = None
    strong: bool = False
    under: str = ""


@dataclass(frozen=True, slots=True)
class Voices:
    """Rows of dots, one for each answer, or of figures; `legend` names the three groups."""

    points: tuple[Point, ...]
    rows: tuple[VoiceRow, ...]
    legend: tuple[str, str, str]
    token: str = "c3"


Shown = Bars | Heat | Strands | Indexes | Pairs
Data = Shown | SCurve | Diagonal | Ranked | Radar | Trail | Shares | Tally | Voices


@dataclass(frozen=True, slots=True)
class ChartState:
    """A chart with its words.

    Attributes:
        key: its stable name.
        file: a name for its file, with its period, without an ending.
        title: what it shows.
        sub: in which unit, or what stands out.
        headline: the figure of the period.
        definition: what the figure means, in one or two sentences.
        sentence: what the chart says, for those who cannot see it.
        foot: period and number, below an exported picture.
        data: what is drawn; None when there is nothing in the period.
        nothing: what is said then.
        headline_short: the same figure in few words, for a narrow card; empty where there are none.
        subs: what `sub` says in fewer and fewer words, for where there is no room for all of it.
        told: one plain sentence that says what is to be read from it; "" for none.
        counted: the number that it rests on, in words.
        faces: keys and names of the figures that the card can show, where there are several.
        face: the key of the one that is shown.
        series_of: the name of the series that each point is of, where it is of one alone.
        opened: the days that the headline is of (ordinals), where that is not the whole period.
        masked: the same chart without what must not leave the machine, where it shows such a thing.
    """

    key: str
    file: str
    title: str
    sub: str
    headline: tuple[Word, ...]
    definition: str
    sentence: str
    foot: str
    data: Data | None
    nothing: str
    headline_short: tuple[Word, ...] = ()
    subs: tuple[str, ...] = ()
    told: str = ""
    counted: str = ""
    faces: tuple[tuple[str, str], ...] = ()
    face: str = ""
    series_of: tuple[str, ...] = ()
    opened: tuple[int, int] | None = None
    masked: ChartState | None = None

    @property
    def leaving(self) -> ChartState:
        """The chart as files, pictures and paper may show it."""
        return self.masked or self
