"""Projects, their milestones with every move, and their outcome readings."""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint, text

from careercruise_desktop.domain.milestones import MoveReason, ProgressMethod
from careercruise_desktop.domain.roles import Role

from .types import (
    choice,
    day,
    decimal,
    flag,
    link,
    maybe_choice,
    maybe_day,
    maybe_number,
    number,
    ref,
    table,
    words,
)

project = table(
    "project",
    words("name", None),
    words("code", None),
    words("client"),
    maybe_day("start"),
    maybe_day("baseline_finish"),
    maybe_day("finish"),
    decimal("budget"),
    words("currency", "EUR"),
    decimal("rate"),
    flag("confidential"),
    flag("archived"),
    words("summary"),
    words("note"),
    UniqueConstraint("code"),
)

milestone = table(
    "milestone",
    words("title", None),
    choice("role", Role),
    day("baseline_due", index=True),
    day("due", index=True),
    ref("project_id", "project"),
    maybe_day("start"),
    maybe_day("achieved"),
    maybe_day("cancelled"),
    ref("owner_id", "person"),
    number("weight", 1),
    number("progress", 0, high=100),
    choice("method", ProgressMethod, ProgressMethod.PERCENT),
    day("created"),
    words("note"),
    Index("ix_milestone_open_due", "due", sqlite_where=text("achieved IS NULL AND cancelled IS NULL")),
)

milestone_move = table(
    "milestone_move",
    ref("milestone_id", "milestone", owned=True),
    day("day"),
    day("from_due"),
    day("to_due"),
    maybe_choice("reason", MoveReason),
    words("note"),
)

milestone_baseline = table(
    "milestone_baseline",
    ref("milestone_id", "milestone", owned=True),
    day("day"),
    day("from_due"),
    day("to_due"),
    words("reason", None),
)

milestone_review = table(
    "milestone_review",
    ref("milestone_id", "milestone", owned=True),
    day("day"),
    day("due"),
)

project_baseline = table(
    "project_baseline",
    ref("project_id", "project", owned=True),
    day("day"),
    maybe_day("from_finish"),
    maybe_day("to_finish"),
    decimal("from_budget"),
    decimal("to_budget"),
    words("reason", None),
)

milestone_dependency = link("milestone_dependency", "milestone", "milestone", column="depends_on_id")
milestone_skill = link("milestone_skill", "milestone", "skill")

outcome_reading = table(
    "outcome_reading",
    ref("project_id", "project", owned=True),
    day("day"),
    maybe_number("scope_done"),
    maybe_number("scope_planned"),
    decimal("planned_value"),
    decimal("earned_value"),
    decimal("actual_cost"),
    maybe_number("open_defects"),
    maybe_number("high_defects"),
    maybe_number("escaped_defects"),
    decimal("review_score"),
    words("note"),
)
