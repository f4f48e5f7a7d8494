"""SQLite: the triggers that keep the history and mark stale days and texts, made from the tables."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import MetaData, Table, Text
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from careercruise_desktop.storage.names import RECORDED, SEARCH_STRIDE, SEARCHABLE, Searchable

SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE search_index USING fts5(\n"
    "    title, body, tokenize = \"unicode61 remove_diacritics 2 tokenchars '+#'\", prefix = '2 3'\n)"
)


def table_statements(metadata: MetaData) -> Iterator[str]:
    """CREATE statements for every table and index, the ones referred to first."""
    dialect = sqlite.dialect()
    for table in metadata.sorted_tables:
        yield "\n".join(line.rstrip() for line in str(CreateTable(table).compile(dialect=dialect)).strip().splitlines())
        for index in sorted(table.indexes, key=lambda each: str(each.name)):
            yield str(CreateIndex(index).compile(dialect=dialect)).strip()
    yield SEARCH_INDEX
    yield "INSERT INTO history_state (id, step_id, recording, act) VALUES (1, 0, 0, 0)"


def trigger_statements(metadata: MetaData) -> Iterator[str]:
    """CREATE TRIGGER statements, in a fixed order."""
    for name in RECORDED:
        yield from _history(metadata.tables[name])
    for one in SEARCHABLE:
        yield from _search(one)
    for name in ("time_block", "time_entry"):
        yield from _stale(name)
    yield from _repeats()


def _image(table: Table, row: str) -> str:
    """The row as JSON text, by plain string functions: json_object() is refused under an untrusted schema."""
    parts = []
    for column in table.columns:
        value = f'{row}."{column.name}"'
        if isinstance(column.type, Text):
            escaped = f"replace(replace(replace({value}, '\\', '\\\\'), '\"', '\\\"'), char(10), '\\n')"
            value = f"'\"' || {escaped} || '\"'"
        parts.append(f"'\"{column.name}\":' || coalesce({value}, 'null')")
    return "'{' || " + " || ',' || ".join(parts) + " || '}'"


def _history(table: Table) -> Iterator[str]:
    """Keep what a row was before it changed (NULL: it was not there).

    A second change of the row that was changed last adds nothing: what it was before the first is enough.
    """
    recording = "(SELECT recording FROM history_state WHERE id = 1)"
    step = "(SELECT step_id FROM history_state WHERE id = 1)"
    last = (
        "EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1)"
        f" WHERE step_id = {step} AND kind = '{table.name}' AND row_id = OLD.id)"
    )
    changed = " OR ".join(
        f'OLD."{column.name}" IS NOT NEW."{column.name}"' for column in table.columns if column.name != "id"
    )
    keep = "INSERT INTO history_row (step_id, kind, row_id, image)"
    yield (
        f"CREATE TRIGGER history_{table.name}_insert AFTER INSERT ON {table.name} WHEN {recording} BEGIN\n"
        f"    {keep} VALUES ({step}, '{table.name}', NEW.id, NULL);\nEND"
    )
    yield (
        f"CREATE TRIGGER history_{table.name}_update AFTER UPDATE ON {table.name}\n"
        f"WHEN {recording} AND ({changed}) AND NOT {last} BEGIN\n"
        f"    {keep} VALUES ({step}, '{table.name}', OLD.id, {_image(table, 'OLD')});\nEND"
    )
    yield (
        f"CREATE TRIGGER history_{table.name}_delete AFTER DELETE ON {table.name} WHEN {recording} BEGIN\n"
        f"    {keep} VALUES ({step}, '{table.name}', OLD.id, {_image(table, 'OLD')});\nEND"
    )


def _search(one: Searchable) -> Iterator[str]:
    """Mark a text stale; a schema that is not trusted may not write to the index itself, the store does."""
    name = one.table
    new, old = (_note("stale_text", "doc", f"{row}.id * {SEARCH_STRIDE} + {one.code}") for row in ("NEW", "OLD"))
    watched = ", ".join(f'"{column}"' for column in (one.title, *one.body))
    yield f"CREATE TRIGGER search_{name}_insert AFTER INSERT ON {name} BEGIN\n{new}\nEND"
    yield f"CREATE TRIGGER search_{name}_update AFTER UPDATE OF {watched} ON {name} BEGIN\n{new}\nEND"
    yield f"CREATE TRIGGER search_{name}_delete AFTER DELETE ON {name} BEGIN\n{old}\nEND"


def _stale(name: str) -> Iterator[str]:
    new, old = (_note("stale_day", "day", f"{row}.day") for row in ("NEW", "OLD"))
    yield f"CREATE TRIGGER stale_{name}_insert AFTER INSERT ON {name} BEGIN\n{new}\nEND"
    yield f"CREATE TRIGGER stale_{name}_update AFTER UPDATE ON {name} BEGIN\n{old}\n{new}\nEND"
    yield f"CREATE TRIGGER stale_{name}_delete AFTER DELETE ON {name} BEGIN\n{old}\nEND"


# What a figure depends on: of a repeating block, a change of anything else makes no day stale.
_COUNTED = ("title", "role", "day", "start_at", "end_at", "zone", "project_id", "task_id")


def _repeats() -> Iterator[str]:
    """Keep what happened to a repeating block; which days that makes stale is worked out by the store."""
    into = (
        "    INSERT INTO stale_repeat (day, repeat_before, repeat_after, skipped_before, skipped_after, changed)\n"
        "    VALUES"
    )
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in _COUNTED)
    yield (
        "CREATE TRIGGER repeat_time_block_insert AFTER INSERT ON time_block WHEN NEW.repeat != '' BEGIN\n"
        f"{into} (NEW.day, '', NEW.repeat, '', '', 1);\nEND"
    )
    yield (
        "CREATE TRIGGER repeat_time_block_update AFTER UPDATE ON time_block\n"
        "WHEN (OLD.repeat != '' OR NEW.repeat != '')"
        f" AND (OLD.repeat != NEW.repeat OR OLD.skipped != NEW.skipped OR {changed}) BEGIN\n"
        f"{into} (min(OLD.day, NEW.day), OLD.repeat, NEW.repeat, OLD.skipped, NEW.skipped, {changed});\nEND"
    )
    yield (
        "CREATE TRIGGER repeat_time_block_delete AFTER DELETE ON time_block WHEN OLD.repeat != '' BEGIN\n"
        f"{into} (OLD.day, OLD.repeat, '', '', '', 1);\nEND"
    )


def _note(table: str, column: str, value: str) -> str:
    """Insert once; OR IGNORE would not hold inside a trigger that a foreign key's action has set off."""
    return (
        f"    INSERT INTO {table} ({column}) SELECT {value}"
        f" WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {column} = {value});"
    )
