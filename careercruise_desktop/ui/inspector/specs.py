"""What a form consists of, as data: one value a row, of the type of its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from typing import Any, Literal

from careercruise_desktop.domain.records import Record
from careercruise_desktop.ui.widgets.option_list import Option

ItemsOf = Literal["levels", "competences", "links", "moves", "baselines", "records", "descriptors", "rings", "files"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """One row. `name` is the record's field; with a dot, a field of what belongs to it ("delegation.follow_up")."""

    name: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Spec):
    """One line of text. A `patient` one is not kept before it is left, because half of it would mean something else.

    A `wide` one stands under its label.
    """

    hint: str = ""
    patient: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Spec):
    """Several lines under their label; `tile` is a letter before it."""

    hint: str = ""
    least: int = 3
    most: int = 12
    tile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Spec):
    """A day. A past one is read looking back ("mon" is the last Monday)."""

    past: bool = False
    optional: bool = True
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class When(Spec):
    """A day with a time from and to; the names are `name.day`, `.start`, `.end` and `.length`.

    `ends` is off for what is still running, `total` on where a length without a time of day is possible.
    """

    past: bool = False
    ends: bool = True
    total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats(Spec):
    """How a block repeats: a choice of rules, and below it the parts of one's own.

    The names are `name` (a `Picked`), `name.every`, `.unit`, `.days`, `.monthly`, `.ends`, `.until` and `.count`.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach(Spec):
    """How far a change of a repeating block reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet(Spec):
    """A sentence in small letters under the field before it, or ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration(Spec):
    """Minutes."""

    optional: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Spec):
    """A whole number."""

    least: int = 0
    most: int = 1_000_000
    unit: str = ""
    optional: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Spec):
    """An exact sum, or none. A `score` is from 1 to 5 and may have decimals."""

    score: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Spec):
    """One of the values of an enumeration; `texts` names those that do not name themselves."""

    among: type[StrEnum]
    texts: dict[str, str] = field(default_factory=dict)
    without: tuple[StrEnum, ...] = ()
    label_width: int = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick(Spec):
    """One of some choices that come with the value, a `Picked`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Spec):
    """Yes, no, or not known yet; with the words for yes and no."""

    yes: str
    no: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles(Spec):
    """One of the two roles, or none where that is possible."""

    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref(Spec):
    """Another record of a kind. With an `offer` ("project") one that does not exist yet can be made.

    One that `asks` makes it only when that is chosen, not by the Enter that ends its name.
    """

    kind: str
    none: str = "None"
    offer: str = ""
    asks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Many(Spec):
    """Several records of a kind, as chips. `adds` names the chip that adds one, where the label says too little."""

    kind: str
    offer: str = ""
    adds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag(Spec):
    """On or off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(Spec):
    """1 to 5 or, where that is possible, nothing; `words` says what the numbers mean."""

    optional: bool = True
    words: tuple[str, ...] = ()
    label_width: int = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed(Spec):
    """A text that is only read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State(Spec):
    """A word with its icon that follows from the rest: its value is a text and "ok", "warn", "danger" or "neutral"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class States(Spec):
    """Several words with their icons: its value is a tuple of `StateWord`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason(Spec):
    """One word out of a few, as chips; it may stay unanswered."""

    among: type[StrEnum]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Spec):
    """A heading over the rows that follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Items(Spec):
    """A list of what belongs to the record; with `hint`, a line below it adds one."""

    items: ItemsOf
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts(Spec):
    """Where the buttons of the form stand; without this, below everything."""


class Hidden(Enum):
    """The value of a row that has no place on this record."""

    ROW = "hidden"


@dataclass(frozen=True, slots=True)
class Act:
    """A button: `id` is what is asked for."""

    id: str
    text: str
    icon: str = ""
    primary: bool = False
    danger: bool = False


Names = Mapping[tuple[str, int], Option]
Beside = Callable[[Any, tuple[Any, ...], Names, date], dict[str, object]]


def nothing_more(record: Record, related: tuple[Record, ...], names: Names, today: date) -> dict[str, object]:
    """For forms that show the record's own fields only."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How one kind of record is edited.

    Attributes:
        word: what the head says ("Planned block").
        rows: the rows in reading order.
        title: the field of the title, "" where there is none.
        title_hint: what the empty title says.
        acts: the buttons, in rows of what fits side by side.
        beside: values of rows that are not fields of the record, and `Hidden.ROW` for those that have no place.
        watches: kinds of record whose change may change what is shown, besides its own and those it refers to.
        fixed: whether nothing of it can be changed.
        single: whether it cannot be copied or deleted.
    """

    word: str
    rows: tuple[Spec, ...]
    title: str = "title"
    title_hint: str = "Title"
    acts: tuple[tuple[Act, ...], ...] = ()
    beside: Beside = nothing_more
    watches: frozenset[str] = frozenset()
    fixed: bool = False
    single: bool = False
