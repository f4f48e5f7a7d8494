"""What the backlog is given: words ready to be shown."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from careercruise_desktop.ui.schedule.state import RoleMark, Worry
from careercruise_desktop.ui.widgets.line_chips import ChipState

Which = Literal["todo", "delegated", "done"]
Order = Literal["hand", "due"]


class Note(NamedTuple):
    """A line at the foot of a card: an icon, its words, and what is bad about them."""

    icon: str
    text: str
    worry: Worry = ""


class CardState(NamedTuple):
    """A task as a card.

    Attributes:
        detail: the project, or how long somebody has it.
        due: when it is due, as words.
        worry: how bad that is.
        right: the estimate, or the day on which it was done.
        initials: of the person who has it, or "".
        person_id: that person, where one is named.
        notes: what is to be known besides.
        minutes: how long a block is offered; 0 where it cannot be planned.
        name: what a screen reader says.
        waiting: whether it is with somebody.
        done: whether it is done.
        returned: whether it was done by somebody, so that there is a verdict to give.
    """

    id: int
    role: RoleMark
    title: str
    detail: str
    due: str
    worry: Worry
    right: str
    initials: str
    person_id: int
    notes: tuple[Note, ...]
    minutes: int
    name: str
    waiting: bool = False
    done: bool = False
    returned: bool = False


class BacklogView(NamedTuple):
    """The panel: one list, what all three hold, and what is still to plan.

    Attributes:
        counts: how many tasks are to do, delegated, done.
        more: whether the list goes on.
        left: "12 h 15 still to plan".
        left_tip: what that is made of.
    """

    which: Which
    order: Order
    counts: tuple[int, int, int]
    cards: tuple[CardState, ...]
    more: bool
    left: str
    left_tip: str


class LineState(NamedTuple):
    """What the line in the field means as it stands.

    `hint` says what Enter will do or what is missing, `coach` what such estimates tend to become, `better` is the line
    with its first suggestion taken, or "".
    """

    chips: tuple[ChipState, ...] = ()
    hint: str = ""
    coach: str = ""
    coach_tip: str = ""
    better: str = ""


class FollowUp(NamedTuple):
    """The form for following up: what is out, with whom, and what it has cost."""

    task_id: int
    title: str
    person: str
    sub: str
    own: str
    follow_up: date
    today: date
    week_start: int


class Figure(NamedTuple):
    """One figure of handing over, and the tasks behind it (id, title, a few words)."""

    label: str
    value: str
    tip: str
    rows: tuple[tuple[int, str, str], ...]


class Handed(NamedTuple):
    """What handing over to a person has brought."""

    person: str
    initials: str
    sub: str
    figures: tuple[Figure, ...]
