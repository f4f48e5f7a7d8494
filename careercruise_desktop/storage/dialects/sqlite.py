"""SQLite: the triggers that mark stale days and texts and those that keep the history, made from the tables."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import MetaData, Table
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


def trigger_statements() -> Iterator[str]:
    """CREATE TRIGGER statements of the file itself, in a fixed order."""
    for one in SEARCHABLE:
        yield from _search(one)
    for name in ("time_block", "time_entry"):
        yield from _stale(name)
    yield from _repeats()


def recorder_statements(metadata: MetaData) -> Iterator[str]:
    """CREATE TRIGGER statements of whoever records acts, in a fixed order."""
    for name in RECORDED:
        yield from _history(metadata.tables[name])


def _history(table: Table) -> Iterator[str]:
    """Keep what a row was before it changed (NULL: it was not there).

    A second change of the row that was changed last adds nothing: what it was before the first is enough.
    """
    name = table.name
    quote = sqlite.dialect().identifier_preparer.quote
    columns = [str(quote(column.name)) for column in table.columns]
    picture = ", ".join(f"'{column.name}', OLD.{quote(column.name)}" for column in table.columns)
    old, new = (", ".join(f"{row}.{column}" for column in columns if column != "id") for row in ("OLD", "NEW"))
    state = "history_state WHERE id = 1"
    recording = f"WHEN (SELECT recording FROM {state})"
    keep = f"BEGIN\n    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, '{name}'"
    was = f"{keep}, OLD.id, json_object({picture})\n    FROM {state}"
    last = "(SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1)"
    head = "CREATE TEMP TRIGGER history_" + name
    yield f"{head}_insert AFTER INSERT ON main.{name} {recording} {keep}, NEW.id, NULL FROM {state};\nEND"
    yield (
        f"{head}_update AFTER UPDATE ON main.{name} {recording} AND ({old}) IS NOT ({new}) {was}\n"
        f"    AND (step_id, '{name}', OLD.id) IS NOT {last};\nEND"
    )
    yield f"{head}_delete AFTER DELETE ON main.{name} {recording} {was};\nEND"


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
