"""The columns of the table: what stands in them, by what they sort, and which of them can be edited in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Literal, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.domain.roles import Role

Kind = Literal["text", "day", "number"]
# What needs looking at stands first.
_URGENCY = (
    MilestoneStatus.OVERDUE,
    MilestoneStatus.AT_RISK,
    MilestoneStatus.IN_PROGRESS,
    MilestoneStatus.PLANNED,
    MilestoneStatus.ACHIEVED,
    MilestoneStatus.CANCELLED,
)
# An icon and its colour, and the colour of the word.
STATUS_SIGNS = {
    MilestoneStatus.OVERDUE: ("octagon-alert", "danger", "danger_text"),
    MilestoneStatus.AT_RISK: ("triangle-alert", "warn", "warn_text"),
    MilestoneStatus.IN_PROGRESS: ("play", "text3", "text2"),
    MilestoneStatus.PLANNED: ("calendar", "text3", "text2"),
    MilestoneStatus.ACHIEVED: ("circle-check", "ok", "text2"),
    MilestoneStatus.CANCELLED: ("circle-x", "text3", "text3"),
}


class Ground(NamedTuple):
    """What words and fields depend on besides the milestone.

    `week_start` counts from Monday = 0; `day_order` is "dmy" or "mdy".
    """

    today: date
    role_names: dict[Role, str]
    week_start: int = 0
    day_order: str = "dmy"


class Column(NamedTuple):
    """A column.

    Attributes:
        key: its stable name, by which it is remembered.
        name: its head.
        text: what stands in a cell.
        order: what it sorts by.
        plain: what is copied of a cell: whole days, and numbers without their unit; None for what stands there.
        unit: what a copied number counts.
        gives: how far its words give way where there is too little room; 0 for never.
        right: whether its figures stand at the right.
        edits: the kind of field that edits it, "" where nothing can be typed.
        shown: whether it is there at first.
        value: what the field begins with.
    """

    key: str
    name: str
    text: Callable[[MilestoneLine, Ground], str]
    order: Callable[[MilestoneLine], Any]
    plain: Callable[[MilestoneLine], str] | None = None
    unit: str = ""
    gives: int = 0
    right: bool = False
    edits: Kind | Literal[""] = ""
    shown: bool = True
    value: Callable[[MilestoneLine], object] = lambda line: None


def slip_words(line: MilestoneLine) -> str:
    """By how many days it differs from the promise: `+7 d`, `−2 d`, or ""."""
    days = line.slip_days
    if not days or line.cancelled is not None:
        return ""
    return f"{'+' if days > 0 else words.MINUS}{abs(days)} d"


def status_words(line: MilestoneLine, today: date) -> str:
    """The status, with the days that it is overdue."""
    if line.status is MilestoneStatus.OVERDUE:
        return f"{(today - line.due).days} d overdue"
    return line.status.value.capitalize()


def _day(day: date | None, ground: Ground) -> str:
    return words.day_short(day, ground.today) if day is not None else ""


def _slip(line: MilestoneLine) -> str:
    return str(line.slip_days) if line.cancelled is None else ""


COLUMNS: tuple[Column, ...] = (
    Column(
        "title", "Milestone", lambda line, _: line.title, lambda line: line.title.casefold(), gives=176,
        edits="text", value=lambda line: line.title,
    ),
    Column("project", "Project", lambda line, _: line.project, lambda line: line.project.casefold(), gives=96),
    Column("role", "Role", lambda line, ground: ground.role_names[line.role], lambda line: line.role, shown=False),
    Column(
        "status", "Status", lambda line, ground: status_words(line, ground.today),
        lambda line: (_URGENCY.index(line.status), line.due), plain=lambda line: line.status.value.capitalize(),
    ),
    Column(
        "start", "Start", lambda line, ground: "" if line.assumed else _day(line.start, ground),
        lambda line: line.start, plain=lambda line: "" if line.assumed else line.start.isoformat(), shown=False,
    ),
    Column(
        "baseline", "Baseline", lambda line, ground: _day(line.baseline_due, ground),
        lambda line: line.baseline_due, plain=lambda line: line.baseline_due.isoformat(),
    ),
    Column(
        "due", "Due", lambda line, ground: _day(line.due, ground), lambda line: line.due,
        plain=lambda line: line.due.isoformat(), edits="day", value=lambda line: line.due,
    ),
    Column(
        "slip", "Slip", lambda line, _: slip_words(line), lambda line: line.slip_days, plain=_slip, unit="days",
        right=True,
    ),
    Column(
        "achieved", "Achieved", lambda line, ground: _day(line.achieved, ground),
        lambda line: (line.achieved is None, line.achieved or line.due),
        plain=lambda line: line.achieved.isoformat() if line.achieved is not None else "",
        edits="day", value=lambda line: line.achieved,
    ),
    Column(
        "progress", "Progress", lambda line, _: words.percent(line.progress / 100), lambda line: line.progress,
        plain=lambda line: str(line.progress), unit="%", right=True, edits="number", value=lambda line: line.progress,
    ),
    Column(
        "weight", "Weight", lambda line, _: str(line.weight), lambda line: line.weight, right=True,
        edits="number", value=lambda line: line.weight,
    ),
    Column("method", "Counts by", lambda line, _: line.method.value, lambda line: line.method, shown=False),
    Column(
        "owner", "Owner", lambda line, _: line.owner or "Me",
        lambda line: (line.owner == "", line.owner.casefold()), gives=72, shown=False,
    ),
    Column("moves", "Moves", lambda line, _: str(line.moves), lambda line: line.moves, right=True, shown=False),
    Column("reason", "Last reason", lambda line, _: line.reason, lambda line: line.reason, shown=False),
)  # fmt: skip
BY_KEY = {column.key: column for column in COLUMNS}
DEFAULT = tuple(column.key for column in COLUMNS if column.shown)


def chosen_columns(kept: str) -> tuple[str, ...]:
    """The columns by their remembered names, in their order, always with the title; none for the usual ones."""
    wanted = set(kept.split())
    found = tuple(column.key for column in COLUMNS if column.key in wanted or column.key == "title")
    return found if wanted & set(BY_KEY) else ()
