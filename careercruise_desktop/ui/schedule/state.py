"""What the schedule's view is given: words ready to be shown, instants ready to be painted."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Literal, NamedTuple

RoleMark = Literal["", "it", "pm"]
Worry = Literal["", "warn", "danger"]
Mode = Literal["day", "week", "month"]

# A task on its way from the backlog to the grid; the payload is its id and minutes, as text with a space between.
TASK_MIME = "application/x-careercruise-task"


class Look(Enum):
    """How an item is painted."""

    PLANNED = "planned"
    UNLOGGED = "unlogged"
    LOGGED = "logged"
    RUNNING = "running"
    EVENT = "event"


class Lane(Enum):
    """The two lanes of a day."""

    PLANNED = "planned"
    LOGGED = "logged"


class ItemKey(NamedTuple):
    """Names what an item stands for.

    `kind` is "time_block", "time_entry", "timer" or "calendar_event"; `day` is the local day on which it starts, which
    tells the times of a repeating block apart.
    """

    kind: str
    id: int
    day: date


class Item(NamedTuple):
    """One block, entry, running timer or appointment with a time of day.

    Attributes:
        start: UTC seconds.
        end: UTC seconds.
        detail: the project, or what stands in its place ("Not logged").
        length: the duration as it stands inside narrow blocks ("2:15").
        name: what a screen reader says ("Retry queue, IT, planned, Tuesday 9:00 to 11:15").
        repeats: whether it is one time of a repeating block.
        varied: whether it is one time of a repeating block that was changed by itself, and is a block of its own now.
        warned: whether it overlaps another entry.
        movable: whether it can be moved and resized here.
        unplanned: logged work that belongs to no block.
        worked: a planned block that work is logged for.
        told: what its tooltip says in place of `detail`: the whole project, and what became of it.
    """

    key: ItemKey
    look: Look
    role: RoleMark
    title: str
    start: int
    end: int
    detail: str = ""
    length: str = ""
    name: str = ""
    repeats: bool = False
    warned: bool = False
    movable: bool = True
    unplanned: bool = False
    told: str = ""
    varied: bool = False
    worked: bool = False

    @property
    def recurs(self) -> bool:
        """Whether it carries the sign of a repeating block."""
        return self.repeats or self.varied

    @property
    def lane(self) -> Lane:
        """The lane it stands in."""
        # Compared by identity: this is asked for each item at each painting, and hashing an Enum is slow.
        logged = self.look is Look.LOGGED or self.look is Look.RUNNING
        return Lane.LOGGED if logged else Lane.PLANNED


class Pin(NamedTuple):
    """What belongs to a day without a time: an all-day appointment, a milestone or task that is due, a day total.

    `kind` is the record's; `right` a word at its end ("2 h"); `name` is what a screen reader says.
    """

    kind: str
    id: int
    role: RoleMark
    title: str
    worry: Worry
    right: str
    name: str


class Bars(NamedTuple):
    """Minutes of a day by role and lane, for its two bars."""

    it_planned: int = 0
    pm_planned: int = 0
    it_logged: int = 0
    pm_logged: int = 0


class Column(NamedTuple):
    """One day.

    Attributes:
        start: its first instant (UTC seconds, in the person's zone).
        end: the instant after its last; 23 to 25 hours on.
        weekday: its short name ("Mon").
        number: its day of the month ("16").
        sums: logged and planned as it stands in the head ("7:45 / 7:30").
        spoken: the whole head for a screen reader.
        working: whether it is a working day; others may be folded.
        overbooked: minutes planned beyond the day's working minutes.
    """

    day: date
    start: int
    end: int
    weekday: str
    number: str
    sums: str
    spoken: str
    bars: Bars
    working: bool
    today: bool
    overbooked: int
    items: tuple[Item, ...]
    pins: tuple[Pin, ...]


class GridState(NamedTuple):
    """Days side by side on one axis.

    Attributes:
        zone: the person's IANA zone.
        other_zone: the zone of the second gutter, or "".
        now: this instant and its label ("11:12"), or None when it is on none of the days.
        work_start: minutes since 00:00, where the grid scrolls to at first.
        day_minutes: planned minutes from which a day is overbooked.
        present: this instant (UTC seconds) also when none of the days holds it, so that times to come are known; 0 when
            it is not known.
    """

    columns: tuple[Column, ...]
    zone: str
    other_zone: str
    now: tuple[int, str] | None
    work_start: int
    work_end: int
    day_minutes: int
    present: int = 0
