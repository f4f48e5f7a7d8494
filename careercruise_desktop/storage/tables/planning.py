"""Plan and log: blocks, entries, the timer, tasks and delegations."""

from __future__ import annotations

from sqlalchemy import Index, text

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import TaskStatus

from .types import (
    choice,
    day,
    flag,
    link,
    maybe_day,
    maybe_flag,
    maybe_number,
    moment,
    number,
    ref,
    table,
    when,
    words,
)

task = table(
    "task",
    words("title", None),
    choice("role", Role),
    choice("status", TaskStatus),
    ref("project_id", "project"),
    ref("milestone_id", "milestone"),
    maybe_number("minutes"),
    maybe_day("due"),
    day("created"),
    maybe_day("finished"),
    number("position", 0, low=None),
    words("note"),
    Index("ix_task_open_due", "due", sqlite_where=text("status = 'open'")),
    Index("ix_task_status", "status", "finished"),
)

delegation = table(
    "delegation",
    ref("task_id", "task", owned=True),
    ref("person_id", "person"),
    day("since"),
    maybe_day("follow_up"),
    maybe_number("freed_minutes"),
    number("own_minutes", 0),
    maybe_day("returned"),
    maybe_flag("accepted_first"),
    maybe_day("taken_back"),
    maybe_day("heard"),
    words("note"),
    Index("ix_delegation_out", "follow_up", sqlite_where=text("returned IS NULL AND taken_back IS NULL")),
)

time_block = table(
    "time_block",
    words("title", None),
    choice("role", Role),
    *when(),
    ref("project_id", "project"),
    ref("task_id", "task"),
    ref("milestone_id", "milestone"),
    words("repeat"),
    words("skipped"),
    ref("series_id", "time_block"),
    maybe_day("series_day"),
    words("note"),
    Index("ix_time_block_repeating", "day", sqlite_where=text("repeat != ''")),
)

week_template = table("week_template", words("name", None))

template_block = table(
    "template_block",
    ref("template_id", "week_template", owned=True),
    number("weekday", high=6),
    number("start", high=1439),
    number("minutes", low=1, high=1440),
    words("title", None),
    choice("role", Role),
    ref("project_id", "project"),
)

time_entry = table(
    "time_entry",
    words("title", None),
    choice("role", Role),
    *when(total=True),
    ref("project_id", "project"),
    ref("task_id", "task", index=False),
    ref("block_id", "time_block", index=False),
    ref("learning_item_id", "learning_item"),
    words("note"),
    words("source", "typed"),
    words("source_id"),
    # With what is summed by them, so that a million entries are not looked up one by one.
    Index("ix_time_entry_task_id", "task_id", "minutes"),
    Index("ix_time_entry_block_id", "block_id", "task_id", "minutes"),
)

timer = table(
    "timer",
    words("title", None),
    choice("role", Role),
    *moment(),
    ref("project_id", "project"),
    ref("task_id", "task"),
    ref("block_id", "time_block"),
    words("note"),
)

calendar_event = table(
    "calendar_event",
    words("title", None),
    *when(),
    flag("all_day"),
    words("source", None),
    words("source_id", None),
)

block_skill = link("block_skill", "time_block", "skill")
entry_skill = link("entry_skill", "time_entry", "skill")
timer_skill = link("timer_skill", "timer", "skill")
