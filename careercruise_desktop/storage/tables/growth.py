"""Skills, journal, learning, certificates and target roles."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.learning import LearningKind, LearningStatus
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import SkillKind

from .types import choice, day, flag, link, maybe_choice, maybe_day, maybe_number, number, ref, table, words

skill = table(
    "skill",
    words("name", None),
    choice("kind", SkillKind),
    maybe_number("target_level", low=1, high=5),
    words("framework_code"),
    number("half_life", 11, low=1),
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

journal_entry = table(
    "journal_entry",
    day("day", index=True),
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
    flag("in_portfolio"),
    flag("confidential"),
)

journal_skill = link("journal_skill", "journal_entry", "skill")
journal_person = link("journal_person", "journal_entry", "person")

attachment = table(
    "attachment",
    ref("journal_entry_id", "journal_entry", owned=True),
    words("name", None),
    words("sha256", None),
    number("size"),
    words("media_type"),
)

learning_item = table(
    "learning_item",
    words("title", None),
    choice("kind", LearningKind),
    words("provider"),
    number("minutes", 0),
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
    words("note"),
)

credit_rule = table(
    "credit_rule",
    ref("certificate_id", "certificate", owned=True),
    words("category"),
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

target_role = table("target_role", words("title", None), maybe_day("by_when"), words("summary"), words("note"))

required_competence = table(
    "required_competence",
    ref("target_role_id", "target_role", owned=True),
    ref("skill_id", "skill", owned=True),
    number("level", low=1, high=5),
    words("next_step"),
    maybe_day("by_when"),
)
