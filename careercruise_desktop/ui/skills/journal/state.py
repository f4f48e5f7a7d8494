"""What the journal's list shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.pieces import Places
from careercruise_desktop.ui.widgets.option_list import Option

# Of each kind its word in a list, its word in the list of filters, and its icon.
KINDS: dict[JournalKind, tuple[str, str, str]] = {
    JournalKind.LEARNED: ("Learned", "Learned", "lightbulb"),
    JournalKind.SOLVED: ("Solved", "Solved", "check"),
    JournalKind.WIN: ("Win", "Wins", "award"),
    JournalKind.DECISION: ("Decision", "Decisions", "scale"),
    JournalKind.CONFLICT: ("Conflict resolved", "Conflicts resolved", "handshake"),
    JournalKind.STAYING_CURRENT: ("Staying current", "Staying current", "newspaper"),
    JournalKind.WEEKLY_REVIEW: ("Weekly review", "Weekly reviews", "list-checks"),
}

# What is shown where there is nothing to list: no entry at all, or none that passes the filter.
Lack = Literal["", "entries", "found"]


class ChipState(NamedTuple):
    """A chip under an entry: `look` is "it" or "pm" for a project, "outline" for a skill, "neutral" for a tag."""

    text: str
    look: Literal["it", "pm", "outline", "neutral"]


@dataclass(frozen=True, slots=True)
class LineState:
    """An entry in the list.

    Attributes:
        id: its id.
        day: its day.
        kind: what it tells.
        title: its title, in one line.
        title_places: where words that were looked for stand in it.
        text: the first words of its text, or those around the first word that was looked for.
        places: where words that were looked for stand in that.
        chips: its project, skills and tags.
        in_portfolio: whether it is offered to the portfolio.
        confidential: whether it stays out of every document.
        notes: what else is said in its first row ("14:05", "30 min", "2 files").
    """

    id: int
    day: date
    kind: JournalKind
    title: str
    title_places: Places = ()
    text: str = ""
    places: Places = ()
    chips: tuple[ChipState, ...] = ()
    in_portfolio: bool = False
    confidential: bool = False
    notes: tuple[str, ...] = ()


class MarkedDay(NamedTuple):
    """A day of the calendar that has entries: how many, and what is said about them."""

    day: date
    n: int
    said: str


@dataclass(frozen=True, slots=True)
class MonthState:
    """The month over the list; `first` and `last` are the days that the list is limited to, None for all."""

    month: date
    today: date
    days: tuple[MarkedDay, ...] = ()
    first: date | None = None
    last: date | None = None


class PastState(NamedTuple):
    """An entry of this day in an earlier year."""

    id: int
    when: str
    title: str
    kind: str


class ChosenState(NamedTuple):
    """A filter that is on besides kind, skill and project: what names it, and its word."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class FilterState:
    """What the list can be filtered by, and what it is.

    `more` holds roles, times, people, tags and the two marks with keys (name, value); `chosen` those of them that are
    on.
    """

    kinds: tuple[Option, ...] = ()
    skills: tuple[Option, ...] = ()
    projects: tuple[Option, ...] = ()
    more: tuple[Option, ...] = ()
    kind: JournalKind | None = None
    skill: int | None = None
    project: int | None = None
    chosen: tuple[ChosenState, ...] = ()
    count: str = ""


@dataclass(frozen=True, slots=True)
class JournalState:
    """The whole list.

    Attributes:
        today: the day of today.
        lines: its entries.
        more: whether older entries follow after the last line.
        newer: whether the list begins after newer entries.
        lack: what is shown where there is none.
        filters: what it can be limited to, and what it is.
        limits: what it is limited to, in words; "" where it is not.
        searched: whether words are looked for.
        hidden: whether the entry that was opened is left out by the filters.
        month: the calendar over it.
        past: what was told on this day in earlier years.
    """

    today: date
    lines: tuple[LineState, ...] = ()
    more: bool = False
    newer: bool = False
    lack: Lack = ""
    filters: FilterState = FilterState()
    limits: str = ""
    searched: bool = False
    hidden: bool = False
    month: MonthState | None = None
    past: tuple[PastState, ...] = ()
