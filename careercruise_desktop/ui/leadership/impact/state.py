"""What the tab of impact shows: frozen values with every word ready."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.leadership.pulse.state import FactState

UP, DOWN = "up", "down"


class ChoiceState(NamedTuple):
    """One of the teams, projects or periods that can be looked at."""

    key: str
    name: str


class CellState(NamedTuple):
    """A figure in a table.

    Attributes:
        value: the figure, or "" for none.
        before: the figure that it followed; it stands before an arrow.
        way: where it has gone: `UP`, `DOWN`, or why neither is said; "" for nothing.
        second: on how many it rests, and its interval.
        quiet: whether it is said in fewer colours, because it is no figure yet.
        brief: what of `second` is said where it has no room.
    """

    value: str
    before: str = ""
    way: str = ""
    second: str = ""
    quiet: bool = False
    brief: str = ""

    @property
    def spoken(self) -> str:
        """The cell for a screen reader."""
        value = f"{self.before}, followed by {self.value}" if self.before else self.value
        return ", ".join(part for part in (value, self.way, self.second) if part)


class RowState(NamedTuple):
    """A row of a table: the record (kind, id) that it opens, its number on the axis (0 for none), and its figures."""

    kind: str
    id: int
    title: str
    second: str
    cells: tuple[CellState, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class TableState:
    """Rows with a title; `columns` are the names of the cells and how much of the room each takes.

    Attributes:
        head: what the first column says.
        nothing: what is said where there are no rows.
        note: what must be known to read it, below.
        folding: whether the first figure goes into the second line of the title where there is little room.
    """

    head: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[RowState, ...]
    nothing: str = ""
    note: str = ""
    folding: bool = False


class MeasureState(NamedTuple):
    """One of the figures below morale: its key, its name in a word, its chart, and the actions that it followed."""

    key: str
    name: str
    chart: ChartState
    actions: TableState


class HealthState(NamedTuple):
    """A health question with its counts; `way` as in `CellState`, `before` the counts of the round before in words."""

    question: str
    green: int
    yellow: int
    red: int
    way: str = ""
    before: str = ""


class OutState(NamedTuple):
    """A pulse that is out: its id, how it stands, until when it may be answered, and whether that is over."""

    id: int
    standing: str
    until: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class PulseState:
    """The right side: the newest round that may be shown, and the team.

    Attributes:
        title: which round it is; "" where there is none.
        answered: how many answered, and `answered_brief` where that has no room.
        mean: the mean, "" where it may not be shown.
        mean_words: what it is, and since when.
        standing: what is said in place of figures below the minimum.
        tally: how many gave each answer; None where that may not be shown.
        voices: whether the team would recommend itself.
        health: the health questions.
        quotes: what they wrote, without names.
        quotes_from: how many comments there are.
        facts_title: since when the facts count, and `facts_detail` of what.
        facts: about the team.
        out: the pulse that is out.
        rhythm: how often there is a pulse.
        round_id: the round that is shown, 0 for none.
    """

    title: str = ""
    answered: str = ""
    answered_brief: str = ""
    mean: str = ""
    mean_words: str = ""
    standing: str = ""
    tally: ChartState | None = None
    voices: ChartState | None = None
    health: tuple[HealthState, ...] = ()
    quotes: tuple[str, ...] = ()
    quotes_from: str = ""
    facts_title: str = ""
    facts_detail: str = ""
    facts: tuple[FactState, ...] = ()
    out: OutState | None = None
    rhythm: str = ""
    round_id: int = 0


@dataclass(frozen=True, slots=True)
class ImpactState:
    """Everything; `measure` is the key of the one that is shown below morale.

    Attributes:
        teams: what can be looked at, the first for everything; `team` is the one that is.
        periods: how far back can be looked; `period` is how far it is.
        morale: the chart of the mood.
        measures: the figures below it.
        success: how the projects led went, beside the mood.
        handed: what handing over brought, and how those grew who took it over.
        pulse: the right side.
        empty: whether there is nothing yet.
    """

    teams: tuple[ChoiceState, ...]
    team: str
    periods: tuple[ChoiceState, ...]
    period: str
    morale: ChartState
    measures: tuple[MeasureState, ...]
    success: TableState
    handed: TableState
    pulse: PulseState
    empty: bool = False
