"""Skills and their levels over time; a level is never overwritten, a new assessment is added."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .records import Record

LEVELS = {1: "aware", 2: "working with help", 3: "independent", 4: "leads others", 5: "shapes the field"}
HALF_LIFE_MONTHS = 11
REVIEW_CAP = 365


class SkillKind(StrEnum):
    """What a skill belongs to."""

    TECHNICAL = "technical"
    PROJECT_MANAGEMENT = "project management"
    SOFT = "soft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Record):
    """A skill. `target_level` is 1 to 5 or None, `half_life` the months after which freshness halves.

    `dimension` names what ratings in feedback speak of this skill ("leadership"), "" for none.
    """

    name: str
    kind: SkillKind
    target_level: int | None = None
    framework_code: str = ""
    half_life: int = HALF_LIFE_MONTHS
    dimension: str = ""
    archived: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillAssessment(Record):
    """A level (1 to 5) on a day, by oneself (`person_id` None) or by a person."""

    skill_id: int
    day: date
    level: int
    person_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelDescriptor(Record):
    """What a level (1 to 5) of a skill looks like, in the person's own words."""

    skill_id: int
    level: int
    text: str


class ReviewAnswer(StrEnum):
    """How well one still knew a skill when it was reviewed."""

    AGAIN = "again"
    GOOD = "good"
    EASY = "easy"


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillReview(Record):
    """A look at a skill on a day; the next one is due `interval` days later, at most `REVIEW_CAP`."""

    skill_id: int
    day: date
    answer: ReviewAnswer
    interval: int
