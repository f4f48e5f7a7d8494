"""Imports modules, each in a process that has imported nothing of the program yet, and tells what that did.

A script for test_importing.py: `import_probe.py [--qt] MODULE ...` prints one JSON object a module. The process is
forked for each, so that only what all of them share is paid for once: Qt (with --qt), Python's own library, and the
reading of the sources, which are then run anew in each process.
"""

from __future__ import annotations

import builtins
import gc
import importlib
import json
import os
import sys
import threading
from importlib.machinery import PathFinder, SourceFileLoader
from types import CodeType
from typing import Any

HEAVY = (
    "PySide6", "pyqtgraph", "numpy", "sqlalchemy", "alembic", "typst", "jinja2", "dateutil", "icalendar",
    "recurring_ical_events",
)  # fmt: skip
# Of Python's own library what most modules use, and what that is slow to load.
SHARED = (
    "asyncio", "concurrent.futures", "contextlib", "ctypes", "dataclasses", "datetime", "decimal", "email.message",
    "hashlib", "html", "inspect", "json", "logging", "multiprocessing", "pathlib", "random", "shutil", "sqlite3",
    "statistics", "subprocess", "tempfile", "textwrap", "tomllib", "typing", "unicodedata", "urllib.request", "uuid",
    "xml.etree.ElementTree", "zipfile", "zoneinfo",
)  # fmt: skip
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# What nothing may do while it is imported; opening a file only counts when it is opened for writing.
EVENTS = ("sqlite3.connect", "socket.connect", "subprocess.Popen", "os.mkdir", "os.remove", "os.rename")
CHANGES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def main(names: list[str]) -> None:
    qt = names[:1] == ["--qt"]
    if qt:
        # As the program itself does it: without the hook by which Qt reads the source of every later module.
        plain_import = builtins.__import__
        for part in ("QtCore", "QtGui", "QtWidgets", "QtSvg"):
            importlib.import_module(f"PySide6.{part}")
        builtins.__import__ = plain_import
    _read_ahead(names[qt:])
    # Nothing is thrown away in a process that only imports; looking for it would be most of the work.
    gc.disable()
    for name in names[qt:]:
        child = os.fork()
        if not child:
            _tell(name)
            os._exit(0)
        os.waitpid(child, 0)


def _read_ahead(names: list[str]) -> None:
    """Compile the modules and load what they use of Python's own library; none of them is run in this process."""
    read_plainly = SourceFileLoader.get_code
    read: dict[str, CodeType | None] = {}
    for name in names:
        found = PathFinder.find_spec(name, [os.path.join(ROOT, *name.split(".")[:-1])])
        if found is not None and isinstance(found.loader, SourceFileLoader):
            read[name] = read_plainly(found.loader, name)

    def read_once(loader: SourceFileLoader, name: str) -> CodeType | None:
        return read[name] if name in read else read_plainly(loader, name)

    SourceFileLoader.get_code = read_once  # type: ignore[method-assign,assignment]
    for name in SHARED:
        importlib.import_module(name)


def _tell(name: str) -> None:
    did: list[str] = []
    before, objects = set(sys.modules), _objects()
    sys.addaudithook(lambda event, values: _note(did, event, values))
    error = ""
    try:
        importlib.import_module(name)
    except BaseException as problem:
        error = f"{type(problem).__name__}: {problem}"
    noted = list(did)
    told = {
        "module": name,
        "error": error,
        "did": noted,
        "heavy": sorted({new.split(".")[0] for new in set(sys.modules) - before} & set(HEAVY)),
        "objects": sorted(_objects() - objects),
        "threads": [thread.name for thread in threading.enumerate() if thread is not threading.main_thread()],
    }
    os.write(1, (json.dumps(told) + "\n").encode())


def _note(did: list[str], event: str, values: tuple[Any, ...]) -> None:
    if event in EVENTS:
        did.append(f"{event} {values[0]!r}")
    elif event == "open" and isinstance(values[2], int) and values[2] & CHANGES and values[0] != os.devnull:
        did.append(f"opened {values[0]!r} for writing")


def _objects() -> set[str]:
    """Qt objects and database engines that are alive; their classes and addresses."""
    kinds: list[type] = []
    if "PySide6.QtCore" in sys.modules:
        kinds.append(sys.modules["PySide6.QtCore"].QObject)
    if "sqlalchemy.engine" in sys.modules:
        kinds.append(sys.modules["sqlalchemy.engine"].Engine)
    wrapped = sys.modules["shiboken6"].getAllValidWrappers() if "shiboken6" in sys.modules else []
    things = [*wrapped, *(gc.get_objects() if kinds[1:] else [])]
    return {f"{type(thing).__name__} {id(thing):x}" for thing in things if isinstance(thing, tuple(kinds))}


if __name__ == "__main__":
    main(sys.argv[1:])
