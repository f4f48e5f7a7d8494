"""The radar of technologies: what is worth adopting, trying, watching or leaving, and when one thought so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .records import Record


class Ring(StrEnum):
    """What one would do with a technology, from the middle of the radar outwards."""

    ADOPT = "adopt"
    TRIAL = "trial"
    ASSESS = "assess"
    HOLD = "hold"


class Quadrant(StrEnum):
    """What kind of technology it is."""

    TECHNIQUES = "techniques"
    TOOLS = "tools"
    PLATFORMS = "platforms"
    LANGUAGES = "languages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Technology(Record):
    """Something to stay current in; its ring is that of its last move."""

    name: str
    quadrant: Quadrant
    skill_id: int | None = None
    archived: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RadarMove(Record):
    """The ring that a technology was given on a day, and why; the next move leaves it as it is."""

    technology_id: int
    day: date
    ring: Ring
    note: str = ""
