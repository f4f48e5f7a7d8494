"""Skills, journal, learning, certificates and target roles."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.learning import LearningKind, LearningStatus
from careercruise_desktop.domain.radar import Quadrant, Ring
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import ReviewAnswer, SkillKind

from .types import (
    choice,
    day,
    decimal,
    flag,
    link,
    maybe_choice,
    maybe_day,
    maybe_moment,
    maybe_number,
    maybe_owner,
    number,
    ref,
    table,
    words,
)

skill = table(
    "skill",
    words("name", None),
    choice("kind", SkillKind),
    maybe_number("target_level", low=1, high=5),
    words("framework_code"),
    number("half_life", 11, low=1),
    words("dimension"),
    flag("archived"),
    words("note"),
    UniqueConstraint("name"),
)

skill_assessment = table(
    "skill_assessment",
    ref("skill_id", "skill", owned=True),
    day("day"),
    number("level", low=1, high=5),
    ref("person_id", "person"),
    words("note"),
)

level_descriptor = table(
    "level_descriptor",
    ref("skill_id", "skill", owned=True, index=False),
    number("level", low=1, high=5),
    words("text", None),
    UniqueConstraint("skill_id", "level"),
)

skill_review = table(
    "skill_review",
    ref("skill_id", "skill", owned=True),
    day("day"),
    choice("answer", ReviewAnswer),
    number("interval", low=1),
)

journal_entry = table(
    "journal_entry",
    day("day"),
    choice("kind", JournalKind),
    words("title", None),
    words("body"),
    words("situation"),
    words("task"),
    words("action"),
    words("result"),
    maybe_choice("role", Role),
    ref("project_id", "project"),
    ref("milestone_id", "milestone"),
    maybe_number("minutes"),
    *maybe_moment("written"),
    words("tags"),
    flag("in_portfolio"),
    flag("confidential"),
    # All that the journal is filtered by: long texts stand between these columns, and need not be read for it.
    Index("ix_journal_entry_filter", "day", "kind", "role", "project_id", "in_portfolio", "tags"),
)

journal_skill = link("journal_skill", "journal_entry", "skill")
journal_person = link("journal_person", "journal_entry", "person")

attachment = table(
    "attachment",
    maybe_owner("journal_entry_id", "journal_entry"),
    maybe_owner("certificate_id", "certificate"),
    words("name", None),
    words("sha256", None),
    number("size"),
    words("media_type"),
    CheckConstraint("(journal_entry_id IS NULL) != (certificate_id IS NULL)"),
    Index("ix_attachment_sha256", "sha256"),
)

learning_item = table(
    "learning_item",
    words("title", None),
    choice("kind", LearningKind),
    words("provider"),
    number("minutes", 0),
    maybe_number("estimate"),
    decimal("cost"),
    words("currency", "EUR"),
    words("url"),
    number("position", 0, low=None),
    choice("status", LearningStatus),
    maybe_day("started"),
    maybe_day("finished"),
    words("note"),
)

learning_skill = link("learning_skill", "learning_item", "skill")

certificate = table(
    "certificate",
    words("name", None),
    words("issuer"),
    words("number"),
    maybe_day("earned"),
    maybe_day("expires"),
    maybe_day("credits_from"),
    words("unit", "h"),
    words("note"),
)

certificate_skill = link("certificate_skill", "certificate", "skill")

credit_rule = table(
    "credit_rule",
    ref("certificate_id", "certificate", owned=True),
    words("category"),
    words("within"),
    number("least", 0),
    maybe_number("most"),
)

credit = table(
    "credit",
    ref("certificate_id", "certificate", owned=True),
    day("day"),
    number("minutes", low=1),
    words("category"),
    words("title"),
    ref("learning_item_id", "learning_item"),
)

technology = table(
    "technology",
    words("name", None),
    choice("quadrant", Quadrant),
    ref("skill_id", "skill"),
    flag("archived"),
    words("note"),
    UniqueConstraint("name"),
)

radar_move = table(
    "radar_move",
    ref("technology_id", "technology", owned=True),
    day("day"),
    choice("ring", Ring),
    words("note"),
)

target_role = table(
    "target_role", words("title", None), maybe_day("by_when"), words("summary"), flag("archived"), words("note")
)

required_competence = table(
    "required_competence",
    ref("target_role_id", "target_role", owned=True),
    ref("skill_id", "skill", owned=True),
    number("level", low=1, high=5),
)

career_step = table(
    "career_step",
    ref("required_competence_id", "required_competence", owned=True),
    words("title", None),
    maybe_day("by_when"),
    ref("task_id", "task"),
    ref("learning_item_id", "learning_item"),
    ref("feedback_request_id", "feedback_request"),
    maybe_number("goal", low=1),
    number("reached", 0),
    words("unit"),
    maybe_day("done"),
)
