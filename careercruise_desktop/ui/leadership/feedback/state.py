"""What the tab shows, in words and values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from careercruise_desktop.ui.widgets.option_list import Option


class Key(NamedTuple):
    """What a row stands for: the table and id of a record; of a round without names its request."""

    kind: str
    id: int


NOTHING = Key("", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowState:
    """An answer, or what is still waited for.

    Attributes:
        initials: of the person; "" draws a group.
        second: one line about it.
        value: the mean of its ratings ("4.6"), or "".
        right: below the value: its day.
        dots: of a round that waits, how many are in and how many were asked; None draws `right` alone.
        fresh: it came since the list was looked at last.
        late: the day by which it was hoped for is over.
        spoken: the row for a screen reader.
    """

    key: Key
    title: str
    second: str
    initials: str = ""
    value: str = ""
    right: str = ""
    dots: tuple[int, int] | None = None
    fresh: bool = False
    late: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupState:
    """Rows under their name.

    Attributes:
        key: names the group ("waiting", "2026-1").
        detail: how many answers there are ("6 answers"), and `value` their mean, where it is folded.
        folds: whether it can be folded; `folded` whether it is.
    """

    key: str
    title: str
    rows: tuple[RowState, ...]
    detail: str = ""
    value: str = ""
    folds: bool = False
    folded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """The list.

    Attributes:
        counts: of each filter how many answers it lets through ("all", "clients", "team", "others").
        shown: the filter that is on.
        project, projects: the project that is on, None for all, and those to choose from.
        period, periods: likewise.
        none: what is said where no row is left.
    """

    groups: tuple[GroupState, ...]
    chosen: Key = NOTHING
    counts: dict[str, int] = field(default_factory=dict)
    shown: str = "all"
    project: int | None = None
    projects: tuple[Option, ...] = ()
    period: str = "all"
    periods: tuple[Option, ...] = ()
    none: str = ""


class RatingState(NamedTuple):
    """A dimension that was rated 1 to 5 (0: not rated), and the change against the same person's last answer."""

    name: str
    value: int
    change: str = ""
    figure: str = ""


class TextState(NamedTuple):
    """Words that were said, under what was asked ("" where that stands over the words before); `strong` helped."""

    head: str
    text: str
    strong: bool = False


class BehindState(NamedTuple):
    """A record behind a rating: how it went, and whether that was late."""

    key: Key
    role: str
    title: str
    right: str
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerState:
    """An answer, or a closed round without names.

    Attributes:
        mean: "4.6", or "".
        project: its name, or "".
        consent: "no", "anonymous", "by name"; "" where nothing is to be agreed (answers without names).
        consented: when it was agreed ("agreed on 5 March").
        action: what was changed after it, and `action_on` the day of that.
        followed: how that stands ("done", "not done yet").
        sealed: an answer of a round without names: nothing can be changed, nothing says who.
        note: what is to be said about it besides, such as from when on a round is shown.
    """

    key: Key
    name: str
    second: str
    initials: str
    mean: str
    source: str
    day: str
    today: date
    project: str = ""
    ratings: tuple[RatingState, ...] = ()
    texts: tuple[TextState, ...] = ()
    consent: str = ""
    consented: str = ""
    action: str = ""
    action_on: date | None = None
    behind: tuple[BehindState, ...] = ()
    journal: str = ""
    sealed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideRow:
    """A dimension: oneself and the others on the scale from 1 to 5.

    Attributes:
        own: the mean of one's own ratings, None without one.
        mean, low, high: of the others; None without any, and the interval None below three.
        word: "below", "above", "agrees", or "".
        stack: how many rated 1 or 2, 3, and 4 or 5.
        favourable: "8 of 9"; `share` the same as a share with its interval ("89 %, 57 – 98 %"), "" below three.
        change: "up" or "down" where that is clear, "no clear change" where the answers do not decide, else "".
        spoken: all of the means for a screen reader and at the pointer; `shares` all of the counts and the change.
    """

    name: str
    label: str
    own: float | None
    mean: float | None
    low: float | None
    high: float | None
    word: str
    stack: tuple[int, int, int]
    favourable: str
    share: str
    change: str
    spoken: str
    shares: str


class ColumnState(NamedTuple):
    """What one kind of people gave: their means from the top, the mean of all last, and on how many ratings each rests.

    `n` is for the head of the column: one number where all dimensions have the same, else from the fewest to the most.
    """

    title: str
    n: str
    means: tuple[str, ...]
    counts: tuple[str, ...]
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideState:
    """Oneself beside the others, in a period.

    Attributes:
        sentence: how they compare.
        others: on how many ratings of others each dimension rests ("Others, n 4 – 9").
        sealed: how answers without names are treated, and how many are left out of these figures.
    """

    period: str
    periods: tuple[Option, ...]
    sentence: str
    others: str
    rows: tuple[BesideRow, ...]
    columns: tuple[ColumnState, ...]
    sealed: str = ""
    against: str = ""


Filter = Literal["all", "clients", "team", "others"]
