"""What has to hold for a record of each kind before it is kept: its texts cleaned, its numbers and days possible.

One table a kind of rule; a kind that needs more names a function of its own. What depends on other records (a name
that is taken, a circle of milestones) is not known here, the use cases look after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from .addresses import complete_url
from .career import CareerStep, RequiredCompetence, TargetRole
from .certificates import Certificate, Credit, CreditRule, checked_certificate, checked_credit, checked_rule
from .delegation import Delegation
from .entries import TimeEntry, Timer, entry_when
from .errors import Refused
from .feedback import DIMENSIONS, Feedback
from .journal import TEXT_FIELDS, Attachment, JournalEntry, checked_attachment, checked_entry
from .learning import LearningItem
from .milestones import Milestone, MilestoneMove
from .outcomes import OutcomeReading, checked_reading
from .people import Contact, Person
from .profile import (
    Education,
    Position,
    Profile,
    ProfileLink,
    checked_education,
    checked_link,
    checked_position,
    checked_profile,
)
from .projects import Project, project_code
from .pulse import LeadershipAction
from .radar import RadarMove, Technology
from .records import Record
from .schedule import TimeBlock, block_span
from .skills import REVIEW_CAP, LevelDescriptor, Skill, SkillAssessment, SkillReview
from .tasks import Task
from .text import note, one_line, title
from .words import listed

T = TypeVar("T", bound=Record)

MOST_MINUTES = 100_000 * 60
MOST_MONEY = Decimal(10) ** 12
_CURRENCY = re.compile(r"[A-Z]{3}")


class Texts(NamedTuple):
    """The text fields of a kind: titles must not be empty, lines are one line, notes have several."""

    titles: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Range(NamedTuple):
    """The least and the most that a number may be, and what to say of another one."""

    least: int
    most: int
    rule: str


class Order(NamedTuple):
    """Two days of which the first must not come after the last, and what to say if it does; `last` is at fault."""

    first: str
    last: str
    rule: str


_TEXTS: dict[type[Record], Texts] = {
    TimeBlock: Texts(("title",), (), ("note",)),
    TimeEntry: Texts(("title",), (), ("note",)),
    Timer: Texts(("title",), (), ("note",)),
    Task: Texts(("title",), (), ("note",)),
    Delegation: Texts((), (), ("note",)),
    Milestone: Texts(("title",), (), ("note",)),
    MilestoneMove: Texts((), (), ("note",)),
    OutcomeReading: Texts((), (), ("note",)),
    Project: Texts(("name",), ("client",), ("summary", "note")),
    Skill: Texts(("name",), ("framework_code",), ("note",)),
    SkillAssessment: Texts((), (), ("note",)),
    Person: Texts(("name",), ("organisation",), ("note",)),
    Contact: Texts((), (), ("note",)),
    JournalEntry: Texts(("title",), (), TEXT_FIELDS),
    LearningItem: Texts(("title",), ("provider",), ("note",)),
    TargetRole: Texts(("title",), (), ("summary", "note")),
    CareerStep: Texts(("title",), ("unit",), ()),
    LevelDescriptor: Texts(("text",), (), ()),
    Technology: Texts(("name",), (), ("note",)),
    RadarMove: Texts((), (), ("note",)),
    Feedback: Texts((), (), ("quote", "improve", "action")),
    LeadershipAction: Texts(("title",), (), ("expected",)),
    Certificate: Texts(("name",), ("issuer", "number"), ("note",)),
    Position: Texts(("title", "employer"), ("location",), ("summary",)),
    Education: Texts(("title", "school"), (), ("note",)),
    Profile: Texts((), ("name", "headline", "location", "email", "phone"), ("summary",)),
    ProfileLink: Texts((), ("url", "label"), ()),
}

_LEVEL = Range(1, 5, "A level is a whole number from 1 to 5.")
_RATING = Range(1, 5, "A rating is a whole number from 1 to 5.")
_LENGTH = Range(0, MOST_MINUTES, "A duration is between 0 min and 100,000 h.")

_RANGES: dict[type[Record], dict[str, Range]] = {
    Task: {"minutes": _LENGTH},
    Delegation: {"freed_minutes": _LENGTH, "own_minutes": _LENGTH},
    Milestone: {
        "weight": Range(1, 100, "A weight is a whole number from 1 to 100."),
        "progress": Range(0, 100, "Progress is between 0 and 100 per cent."),
    },
    Skill: {
        "target_level": _LEVEL,
        "half_life": Range(1, 600, "The half-life is between 1 and 600 months."),
    },
    SkillAssessment: {"level": _LEVEL},
    RequiredCompetence: {"level": _LEVEL},
    LevelDescriptor: {"level": _LEVEL},
    CareerStep: {
        "goal": Range(1, 100_000, "A goal is a whole number from 1 to 100,000."),
        "reached": Range(0, 100_000, "What is reached is a whole number from 0 to 100,000."),
    },
    Person: {
        "cadence": Range(1, 3650, "The days between two talks are between 1 and 3,650."),
        "influence": Range(1, 5, "Influence is a whole number from 1 to 5."),
        "interest": Range(1, 5, "Interest is a whole number from 1 to 5."),
    },
    JournalEntry: {"minutes": Range(0, 24 * 60, "A day has 24 h. Tell of longer work on each of its days.")},
    LearningItem: {
        "minutes": _LENGTH,
        "estimate": _LENGTH,
        "position": Range(0, 1_000_000, "A place in the list is a whole number of at least 0."),
    },
    SkillReview: {"interval": Range(1, REVIEW_CAP, f"Reviews are between 1 and {REVIEW_CAP} days apart.")},
    Feedback: dict.fromkeys(DIMENSIONS, _RATING),
}

_ORDERS: dict[type[Record], tuple[Order, ...]] = {
    Delegation: (Order("since", "returned", "Work cannot come back before it was handed over."),),
    Project: (
        Order("start", "baseline_finish", "A project cannot finish before it starts."),
        Order("start", "finish", "A project cannot finish before it starts."),
    ),
    LearningItem: (Order("started", "finished", "It cannot be finished before it was started."),),
}


def checked(record: T) -> T:
    """The record as it may be kept.

    Raises:
        Refused: it breaks a rule of its kind; `field` says where.
    """
    kind = type(record)
    own = _OWN.get(kind)
    if own is not None:
        record = own(record)
    texts = _TEXTS.get(kind, Texts())
    cleaned: dict[str, Any] = {name: title(getattr(record, name), name) for name in texts.titles}
    cleaned |= {name: one_line(getattr(record, name), name) for name in texts.lines}
    cleaned |= {name: note(getattr(record, name), name) for name in texts.notes}
    for name, allowed in _RANGES.get(kind, {}).items():
        number = getattr(record, name)
        if number is not None and not allowed.least <= number <= allowed.most:
            raise Refused(allowed.rule, name)
    for order in _ORDERS.get(kind, ()):
        first, last = getattr(record, order.first), getattr(record, order.last)
        if first is not None and last is not None and last < first:
            raise Refused(order.rule, order.last)
    return replace(record, **cleaned)


def keeps_lines(kind: type[Record], field: str) -> bool:
    """Whether a text field of a kind has several lines."""
    return field in _TEXTS.get(kind, Texts()).notes


def _block(block: TimeBlock) -> TimeBlock:
    return replace(block, when=block_span(block.when))


def _entry(entry: TimeEntry) -> TimeEntry:
    return replace(entry, when=entry_when(entry.when))


def _milestone(milestone: Milestone) -> Milestone:
    if milestone.id and milestone.id in milestone.depends_on:
        raise Refused("A milestone cannot depend on itself.", "depends_on")
    return milestone


def _project(project: Project) -> Project:
    for name in ("budget", "rate"):
        _check_money(getattr(project, name), name)
    return replace(project, code=project_code(project.code), currency=_currency(project.currency))


def _skill(skill: Skill) -> Skill:
    if skill.dimension and skill.dimension not in DIMENSIONS:
        raise Refused(f"Feedback rates {listed([name.replace('_', ' ') for name in DIMENSIONS])}.", "dimension")
    return skill


def _learning(item: LearningItem) -> LearningItem:
    _check_money(item.cost, "cost")
    url = complete_url(item.url) if item.url.strip() else ""
    return replace(item, currency=_currency(item.currency), url=url)


def _check_money(money: Decimal | None, name: str) -> None:
    if money is not None and not (money.is_finite() and 0 <= money < MOST_MONEY):
        raise Refused(f"The {name} is a sum of at least 0.", name)


def _currency(text: str) -> str:
    currency = text.strip().upper()
    if not _CURRENCY.fullmatch(currency):
        raise Refused("A currency is a code of three letters, such as EUR.", "currency")
    return currency


_OWN: dict[type[Record], Callable[[Any], Any]] = {
    TimeBlock: _block,
    TimeEntry: _entry,
    Milestone: _milestone,
    Project: _project,
    Skill: _skill,
    JournalEntry: checked_entry,
    Attachment: checked_attachment,
    LearningItem: _learning,
    OutcomeReading: checked_reading,
    Certificate: checked_certificate,
    CreditRule: checked_rule,
    Credit: checked_credit,
    Position: checked_position,
    Education: checked_education,
    Profile: checked_profile,
    ProfileLink: checked_link,
}
