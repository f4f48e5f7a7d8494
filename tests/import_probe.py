"""Imports modules, each in a process that has imported nothing but what it needs, and tells what that did.

A script for test_importing.py: `import_probe.py [--qt] MODULE ...` prints one JSON object a module; who comes after
whom stands in its input (see import_order.py). Each process is a fork of that of the module before it, so that what
many need is run once; what all of them share is loaded at the start: Qt (with --qt), Python's own library, and the
sources.
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
    # Nothing is thrown away in a process that only imports; looking for it would be most of the work.
    gc.disable()
    qt = names[:1] == ["--qt"]
    if qt:
        # As the program itself does it: without the hook by which Qt reads the source of every later module.
        plain_import = builtins.__import__
        for part in ("QtCore", "QtGui", "QtWidgets", "QtSvg"):
            importlib.import_module(f"PySide6.{part}")
        builtins.__import__ = plain_import
    after: dict[str, list[str]] = json.load(sys.stdin)
    _read_ahead([name for followers in after.values() for name in followers])
    _follow(Probe(set(names[qt:])), after, "")
    os._exit(0)


def _follow(probe: Probe, after: dict[str, list[str]], done: str) -> None:
    """Import what comes after a module, each in a copy of this process; the last one in this process itself."""
    while followers := after.get(done):
        *others, done = followers
        for name in others:
            child = os.fork()
            if not child:
                done = name
                break
            os.waitpid(child, 0)
        probe.load(done)


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


class Probe:
    """Notes what happens from now on, in this process and in its copies."""

    def __init__(self, wanted: set[str]) -> None:
        self.wanted = wanted
        self.did: list[str] = []
        self.modules, self.objects = set(sys.modules), _objects()
        sys.addaudithook(self.note)

    def note(self, event: str, values: tuple[Any, ...]) -> None:
        if event in EVENTS:
            self.did.append(f"{event} {values[0]!r}")
        elif event == "open" and isinstance(values[2], int) and values[2] & CHANGES and values[0] != os.devnull:
            self.did.append(f"opened {values[0]!r} for writing")

    def load(self, name: str) -> None:
        """Import a module; print what that did if it was asked for."""
        error = ""
        try:
            importlib.import_module(name)
        except BaseException as problem:
            error = f"{type(problem).__name__}: {problem}"
        if name in self.wanted:
            told = {
                "module": name,
                "error": error,
                "did": self.did,
                "heavy": sorted({new.split(".")[0] for new in set(sys.modules) - self.modules} & set(HEAVY)),
                "objects": sorted(_objects() - self.objects),
                "threads": [each.name for each in threading.enumerate() if each is not threading.main_thread()],
            }
            os.write(1, (json.dumps(told) + "\n").encode())


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
