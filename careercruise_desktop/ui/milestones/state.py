"""What the room of milestones shows, in words and values; the page of one project has a state of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.roles import Role

Mode = Literal["timeline", "table", "board"]
Which = Literal["all", "open", "done"]
Stretch = Literal["quarter", "half", "year"]

MODES: tuple[tuple[Mode, str], ...] = (("timeline", "Timeline"), ("table", "Table"), ("board", "Board"))
WHICH: tuple[tuple[Which, str], ...] = (("all", "Open and done"), ("open", "Open"), ("done", "Done"))
STRETCHES: tuple[tuple[Stretch, str], ...] = (("quarter", "Q"), ("half", "6 m"), ("year", "Y"))
ORDERS = (("finish", "By finish"), ("name", "By name"), ("health", "By health"))
# How a mark stands: its icon and the colour of the icon.
SIGNS = {"on track": ("circle-check", "ok"), "at risk": ("triangle-alert", "warn"), "no figure": ("minus", "text3")}


class MarkState(NamedTuple):
    """One of the four marks of a project: its word, how it stands ("on track"), and figure and threshold in words."""

    name: str
    standing: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectState:
    """A project as the list shows it.

    Attributes:
        second: the client, or "Internal".
        right: when it finishes ("12 Jun · +14 d"), was done or starts.
        late: whether that is later than was agreed by more than the threshold.
        share: how much of it is reached, 0 to 1; None without milestones.
        counted: "4 of 10", or "".
        remark: what stands instead of the bar ("No milestones yet").
        spoken: the whole card for a screen reader.
    """

    id: int
    name: str
    second: str
    right: str
    late: bool = False
    share: float | None = None
    counted: str = ""
    remark: str = ""
    marks: tuple[MarkState, ...] = ()
    archived: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectsState:
    """The list of projects; `chosen` is the one whose page is shown, 0 for all of them."""

    head: str
    total: str
    order: str
    projects: tuple[ProjectState, ...]
    chosen: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomState:
    """Everything around the page of a project.

    Attributes:
        sub: the line in the head ("14 of 17 due so far in 2026 on time").
        tip: what it is made of, in a sentence.
        projects: the list at the left.
        mode: timeline, table or board.
        which: open and done ones, or either.
        stretch: how much time the timeline shows at first.
        lines: the milestones that are shown, filtered, in the order of their dates.
        today: the person's local day.
        week_start: the weekday that weeks start on, from Monday = 0.
        day_order: "dmy" or "mdy", for days that are typed as numbers.
        empty: nothing was ever promised, and there is no project.
    """

    sub: str
    tip: str
    projects: ProjectsState
    mode: Mode
    which: Which
    stretch: Stretch
    lines: tuple[MilestoneLine, ...]
    today: date
    role_names: dict[Role, str]
    week_start: int = 0
    day_order: str = "dmy"
    empty: bool = False
