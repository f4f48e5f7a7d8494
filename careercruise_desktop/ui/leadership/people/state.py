"""What the tab shows, in words and values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from careercruise_desktop.ui.leadership.feedback.state import Key
from careercruise_desktop.ui.widgets.list_row import State
from careercruise_desktop.ui.widgets.option_list import Option

# The sections of the page that can do something themselves.
TALKS, CONFLICTS = "talks", "conflicts"
ALL, ARCHIVED = "all", "archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person in the list.

    Attributes:
        second: relation and organisation.
        third: when they were last spoken to, and how often that should be.
        due: when they are to be spoken to next ("in 4 days", "2 days overdue"), "" without a cadence.
        late: that day is over; `today` that it is now.
        spoken: the row for a screen reader.
    """

    id: int
    name: str
    initials: str
    second: str
    third: str
    due: str = ""
    late: bool = False
    today: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleState:
    """The list.

    Attributes:
        chosen: the person whose page is shown, 0 for none.
        filters: the relations to choose from, each with how many there are.
        shown: the key of the one that is on.
        none: what is said where no row is left.
    """

    rows: tuple[PersonRow, ...]
    chosen: int = 0
    filters: tuple[Option, ...] = ()
    shown: str = ALL
    none: str = ""


class Mark(NamedTuple):
    """A person on the grid of influence and interest, each 1 to 5; None and None: not placed yet."""

    id: int
    name: str
    initials: str
    influence: int | None = None
    interest: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GridState:
    """The grid: the people in the order in which the arrows come to them, and the one whose page is shown."""

    marks: tuple[Mark, ...]
    chosen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LineState:
    """A row of the page.

    Attributes:
        role: the mark before it ("it", "pm"), or else `icon`.
        value: words at the right.
        state: "ok", "warn", "danger" or "".
        goes: whether Delete takes it out.
    """

    key: Key
    title: str
    second: str = ""
    value: str = ""
    role: str = ""
    icon: str = ""
    state: State = ""
    goes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What is linked to a person, of one kind.

    Attributes:
        detail: how many there are, beside the title.
        note: figures about them, in a line of their own.
        none: what is said where there is nothing; a section without rows, this and a button is not shown.
        act: the words of its button, "" for none.
    """

    key: str
    title: str
    rows: tuple[LineState, ...]
    detail: str = ""
    note: str = ""
    none: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonState:
    """The page of a person.

    Attributes:
        cadences: how often to speak to them, to choose from.
        standing: when they were last spoken to, and when it is to be next.
        late: that day is over.
        example: what a talk may look like in one line.
    """

    id: int
    name: str
    initials: str
    relation: str
    organisation: str
    cadence: int | None
    cadences: tuple[Option, ...]
    standing: str
    sections: tuple[Section, ...]
    example: str = ""
    late: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetState:
    """What forgetting a person means, with the choices that were made.

    Attributes:
        lines: what goes or changes.
        files: what stays and is to be looked at by oneself.
        steps: what becomes of the history, in a sentence.
        texts: whether the name is replaced in texts.
        alone: the words for replacing the first name alone, too; "" where it stands alone nowhere.
    """

    name: str
    instead: str
    lines: tuple[str, ...]
    files: tuple[str, ...] = ()
    backups: int = 0
    steps: str = ""
    texts: bool = True
    alone: str = ""


class ForgetWish(NamedTuple):
    """How a person is to be forgotten."""

    remove: bool = False
    texts: bool = True
    first: bool = False
    backups: bool = False
