"""Write resources/schema/*.sql from the typed tables: what a new data file is made from, and what records acts in it.

Run it after changing storage/tables; a test fails while the files differ from the tables.
"""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from careercruise_desktop.storage import tables
from careercruise_desktop.storage.dialects.sqlite import recorder_statements, table_statements, trigger_statements
from careercruise_desktop.storage.tables.types import metadata

HEAD = "-- Written by packaging/schema.py from storage/tables. Do not edit.\n"


def texts() -> dict[str, str]:
    """The file names and what they should hold."""
    for module in pkgutil.iter_modules(tables.__path__):
        importlib.import_module(f"{tables.__name__}.{module.name}")
    parts = {
        "tables": table_statements(metadata),
        "triggers": trigger_statements(),
        "recorder": recorder_statements(metadata),
    }
    return {f"{name}.sql": HEAD + "".join(f"{statement};\n\n" for statement in found) for name, found in parts.items()}


if __name__ == "__main__":
    folder = Path(__file__).parent.parent / "resources" / "schema"
    for name, text in texts().items():
        (folder / name).write_text(text, encoding="utf-8")
        print(folder / name)
