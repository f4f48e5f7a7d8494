"""The figures of a project by name: what each means, how it stands in a line, and the records behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careercruise_desktop.domain.roles import Role


class Figure(StrEnum):
    """The figures of a project page, each with a definition and with records behind it."""

    SCOPE = "scope"
    QUALITY = "quality"
    COST = "cost"
    TIME = "time"
    REACHED = "reached"
    ON_TIME = "on_time"
    BUDGET = "bac"
    PLANNED = "pv"
    EARNED = "ev"
    ACTUAL = "ac"
    SCHEDULE_VARIANCE = "sv"
    COST_VARIANCE = "cv"
    SCHEDULE_INDEX = "spi"
    COST_INDEX = "cpi"
    EARNED_SCHEDULE = "es"
    TIME_INDEX = "spi_t"
    ESTIMATE_AT_COMPLETION = "eac"
    ESTIMATE_TO_COMPLETE = "etc"
    VARIANCE_AT_COMPLETION = "vac"
    TO_COMPLETE_INDEX = "tcpi"
    TO_COMPLETE_TIME_INDEX = "tspi"
    FINISH = "ieac_t"
    TREND = "trend"
    REASONS = "reasons"
    BURN = "burn"
    FEEDBACK = "feedback"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure in words: name ("CPI"), value ("1.04") and what it says ("€4.6k under cost")."""

    figure: Figure
    name: str
    value: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """What a figure means: its name, the sentence or two about it, and the formula, or ""."""

    figure: Figure
    name: str
    text: str
    formula: str = ""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A record behind a figure: what it opens, its title, its day and what it gives ("€8,200", "2 h 15").

    `role` is that of work and of milestones; None for what has none.
    """

    kind: str
    id: int
    title: str
    day: date | None
    value: str
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class FigureRows:
    """The records behind a figure, newest first, at most `limit` of them; `total` counts all."""

    figure: Figure
    rows: tuple[FigureRow, ...]
    total: int
