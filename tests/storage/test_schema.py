"""One schema, said in five places: they must agree."""

from __future__ import annotations

import importlib.util
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from careercruise_desktop import assets
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.domain.records import Record
from careercruise_desktop.storage.links import LINKS
from careercruise_desktop.storage.migrations import upgrading
from careercruise_desktop.storage.names import RECORDED, REVISION, SCHEMA_VERSION, SEARCHABLE
from careercruise_desktop.storage.opening import create
from careercruise_desktop.storage.records import shape, table_name
from careercruise_desktop.storage.tables.meta import UNRECORDED
from careercruise_desktop.storage.tables.types import metadata
from tests.storage.anything import KINDS

ROOT = Path(__file__).parents[2]


def schema_texts() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("schema", ROOT / "packaging" / "schema.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    texts: dict[str, str] = module.texts()
    return texts


def described(path: Path) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").fetchall()


@pytest.fixture(scope="module")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("new") / "career.db"
    create(path)
    return path


@pytest.mark.parametrize("name", ["tables.sql", "triggers.sql", "recorder.sql"])
def test_the_shipped_sql_is_what_the_typed_tables_say(name: str) -> None:
    shipped = assets.path(f"schema/{name}").read_text(encoding="utf-8")
    assert shipped == schema_texts()[name], "run packaging/schema.py, and write a migration if a version is out"


def test_all_migrations_together_make_the_shipped_schema(new_file: Path, tmp_path: Path) -> None:
    migrated = tmp_path / "career.db"
    migrated.touch()
    upgrading.upgrade(migrated)
    assert described(migrated) == described(new_file), "the migrations and resources/schema differ"
    with closing(sqlite3.connect(migrated)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(REVISION,)]


def test_the_newest_revision_is_the_one_that_the_program_expects() -> None:
    assert [each.revision for each in upgrading.revisions(upgrading.shipped().folder, None)][-1] == REVISION
    assert int(REVISION) == SCHEMA_VERSION


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_record_has_exactly_the_columns_of_its_table(kind: type[Record], new_file: Path) -> None:
    with closing(sqlite3.connect(new_file)) as connection:
        present = [row[1] for row in connection.execute(f"PRAGMA table_info({table_name(kind)})")]
    assert sorted(shape(kind).columns) == sorted(present)


def test_every_table_is_recorded_or_named_as_not(new_file: Path) -> None:
    with closing(sqlite3.connect(new_file)) as connection:
        present = {
            row[0]
            for row in connection.execute(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                " AND name NOT LIKE 'sqlite_%'"
            )
        }
    assert present == set(RECORDED) | UNRECORDED | {"alembic_version"}
    schema_texts()  # imports every room of tables
    assert present == set(metadata.tables) | {"alembic_version"}
    assert {table_name(kind) for kind in KINDS} - {table_name(Draft)} <= set(RECORDED)


def test_every_recorded_table_belongs_to_a_kind_of_record_or_to_a_link() -> None:
    assert set(RECORDED) - set(LINKS) == {table_name(kind) for kind in KINDS} - {"draft"}


def test_search_numbers_are_never_used_twice() -> None:
    assert len({one.code for one in SEARCHABLE}) == len(SEARCHABLE)
    assert {one.table for one in SEARCHABLE} <= set(RECORDED)


def test_no_column_is_a_float(new_file: Path) -> None:
    with closing(sqlite3.connect(new_file)) as connection:
        kinds = {
            row[2] for table in (*RECORDED, *UNRECORDED) for row in connection.execute(f"PRAGMA table_info({table})")
        }
    assert kinds == {"INTEGER", "TEXT"}
