"""What the page of a project shows: words and values, ready to be shown; `figure` keys name what opens."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.widgets.records_list import RecordState

OUTCOMES, MILESTONES, FEEDBACK, LOG = "outcomes", "milestones", "feedback", "log"
MOVED = "moved"
TABS = ((OUTCOMES, "Outcomes"), (MILESTONES, "Milestones"), (FEEDBACK, "Feedback"), (LOG, "Log"))

# Readings: field, head of its column, and the head of the same in a form.
VALUES = (
    ("scope_done", "Done", "Scope done"),
    ("scope_planned", "of", "Scope planned"),
    ("planned_value", "Planned", "Planned value"),
    ("earned_value", "Earned", "Earned value"),
    ("actual_cost", "Actual cost", "Actual cost"),
    ("open_defects", "Defects", "Open defects"),
    ("high_defects", "High", "High defects"),
    ("escaped_defects", "Escaped", "Escaped defects"),
    ("review_score", "Review", "Review score"),
)
MONEY = ("planned_value", "earned_value", "actual_cost")


class FigureState(NamedTuple):
    """A figure in a line: its key, name, value, what it says, and what it means."""

    figure: str
    name: str
    value: str
    says: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TileState:
    """An outcome tile.

    Attributes:
        figure: the key of the records behind it.
        title: "Scope".
        standing: "on track", "at risk" or "no figure".
        value: the big number, or "n/a".
        unit: what stands behind it.
        share: how full the bar is, 0 to 1; None for none.
        tick: where its tick stands, or None.
        line: the line below.
        counted: how many records it rests on, in words.
        meaning: what the figure means.
        tip: threshold, target and trend, one a line.
    """

    figure: str
    title: str
    standing: str
    value: str
    unit: str = ""
    share: float | None = None
    tick: float | None = None
    line: str = ""
    counted: str = ""
    meaning: str = ""
    tip: str = ""


class FeedbackState(NamedTuple):
    """What one person or the team said; `initials` is "" for the team."""

    initials: str
    who: str
    about: str
    mean: str
    words: str


class MovedState(NamedTuple):
    """What moved the date, and the record (`kind`, `id`) that it opens."""

    icon: str
    title: str
    line: str
    day: str
    kind: str
    id: int


class ReadingState(NamedTuple):
    """A reading as a row: its id, its day, the words of its values in the order of `VALUES`, its note, all spoken.

    `short` are the values with rounded sums, for where there is little room.
    """

    id: int
    day: str
    values: tuple[str, ...]
    note: str
    spoken: str
    short: tuple[str, ...]


class DraftState(NamedTuple):
    """A reading to be typed: its id, 0 for a new one, its day, its values by field as numbers, its note."""

    id: int
    day: date
    values: dict[str, float | int | None]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageState:
    """All that the page shows.

    Attributes:
        id: the project.
        name: its name.
        roles: role and the name of it, for each that works in it.
        sub: "Kestrel Bank · since 3 November 2025".
        kept: "confidential", or nothing.
        today: the person's local day.
        currency: of the project's money.
        counts: what stands beside the tabs, by key.
        tiles: the four outcomes.
        charts: value, trend, reasons and burn, by key.
        indexes: the figures of earned value.
        index_note: where the series come from and what has to be known, in sentences.
        on_time: on-time figures.
        feedback: newest first.
        feedback_sub: from whom there is any.
        meanings: what feedback and moves are, by the keys of their figures.
        moved: newest first.
        readings: newest first.
    """

    id: int
    name: str
    roles: tuple[tuple[str, str], ...]
    sub: str
    kept: str
    today: date
    currency: str
    counts: dict[str, str] = field(default_factory=dict)
    tiles: tuple[TileState, ...] = ()
    charts: dict[str, ChartState] = field(default_factory=dict)
    indexes: tuple[FigureState, ...] = ()
    index_note: str = ""
    on_time: tuple[FigureState, ...] = ()
    feedback: tuple[FeedbackState, ...] = ()
    feedback_sub: str = ""
    meanings: dict[str, str] = field(default_factory=lambda: {FEEDBACK: "", MOVED: ""})
    moved: tuple[MovedState, ...] = ()
    readings: tuple[ReadingState, ...] = ()


@dataclass(frozen=True, slots=True)
class BehindState:
    """Some of the `total` records behind a figure, or behind one point (`index`) of its chart."""

    figure: str
    index: int
    title: str
    sub: str
    rows: tuple[RecordState, ...]
    total: int
