"""Settings, small memories, the history, the day summary and the marks of sample data."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text, UniqueConstraint

from careercruise_desktop.domain.roles import Role

from .types import choice, day, flag, maybe_number, metadata, number, ref, table, words

setting = table("setting", words("key", None), words("value", None), UniqueConstraint("key"))
dismissal = table("dismissal", words("key", None), day("until"), UniqueConstraint("key"))

draft = table("draft", words("place", None), words("text", None), UniqueConstraint("place"))

sample_range = table("sample_range", words("kind", None), number("first_id"), number("last_id"))

history_step = table(
    "history_step",
    words("label", None),
    number("at", low=None),
    words("merge_key"),
    flag("undone"),
    Column("act", Integer, nullable=False, index=True),
)

history_row = table(
    "history_row",
    ref("step_id", "history_step", owned=True),
    words("kind", None),
    number("row_id", low=None),
    Column("image", Text),
)

history_state = table("history_state", number("step_id", 0), flag("recording"), number("act", 0))

# One row a day with anything planned or logged: kept from the blocks and entries by triggers that mark the day stale
# and by the store, which works the marked days out again before it commits. Lengths are minutes; `missed_blocks` holds
# the ids of blocks without work, earliest first; `began` and `ended` are the first and the last moment of timed work in
# UTC seconds.
day_figure = Table(
    "day_figure",
    metadata,
    Column("day_number", Integer, primary_key=True),
    day("day"),
    number("it_logged", 0),
    number("pm_logged", 0),
    number("it_planned", 0),
    number("pm_planned", 0),
    number("kept", 0),
    number("faithful", 0),
    number("on_time", 0),
    number("shifted", 0),
    number("missed", 0),
    number("unplanned", 0),
    number("switches", 0),
    number("longest", 0),
    number("focus", 0),
    number("entries", 0),
    maybe_number("began", low=None),
    maybe_number("ended", low=None),
    words("missed_blocks"),
    sqlite_strict=True,
)

# The same days by project (0: none) and role, kept with them; together exactly what `day_figure` has of the day.
day_project_figure = Table(
    "day_project_figure",
    metadata,
    Column("id", Integer, primary_key=True),
    number("day_number"),
    number("project_id", 0),
    choice("role", Role),
    number("minutes", 0),
    number("entries", 0),
    number("planned", 0),
    number("kept", 0),
    number("blocks", 0),
    UniqueConstraint("day_number", "project_id", "role"),
    sqlite_strict=True,
)

stale_day = Table("stale_day", metadata, Column("day", Text, primary_key=True, nullable=False), sqlite_strict=True)

# What happened to repeating blocks since their days were last looked at: the earlier of both first days, rules and days
# left out before and after, and whether anything else changed that figures depend on.
stale_repeat = Table(
    "stale_repeat",
    metadata,
    Column("id", Integer, primary_key=True),
    day("day"),
    words("repeat_before"),
    words("repeat_after"),
    words("skipped_before"),
    words("skipped_after"),
    flag("changed"),
    sqlite_strict=True,
)

# How far the summary counts repeats, in one row: up to the day `through`, but for those from `first` to `last`. Days
# are ordinals, 0 is none.
repeat_days = Table(
    "repeat_days",
    metadata,
    Column("id", Integer, primary_key=True),
    number("through", 0),
    number("first", 0),
    number("last", 0),
    sqlite_strict=True,
)

# Records whose words have changed since they were last put into the search index: id * stride + code of the kind.
stale_text = Table("stale_text", metadata, Column("doc", Integer, primary_key=True), sqlite_strict=True)

UNRECORDED = frozenset({
    "draft", "history_step", "history_row", "history_state", "day_figure", "day_project_figure", "stale_day",
    "stale_repeat", "repeat_days", "stale_text", "sealed_answer", "accepted_answer", "sealed_block",
})  # fmt: skip
