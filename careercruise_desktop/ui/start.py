"""Importing Qt without what the first paint has no use for. Imported before any other module of the window.

Three things cost more than our own code: Python's collector walks the hundred thousand objects that Qt's bindings make
(it rests until the window is furnished); the bindings replace `__import__` by one that reads the source of every module
imported later, for a feature that we do not use (it is put back); and the namespace `Qt` builds all its enumerations
when it is first touched (14 ms), so what runs before the first paint does not touch it: flags for drawing text stand
in `ui.theme.align` as numbers, and handlers name `QtCore.Qt` where they run later.
"""

from __future__ import annotations

import builtins
import gc

_plain_import = builtins.__import__
gc.disable()

import PySide6.QtWidgets  # noqa: E402, F401 - after the collector rests

builtins.__import__ = _plain_import


def furnished() -> None:
    """The start is over: what exists now stays, so the collector need not look at it again."""
    gc.freeze()
    gc.enable()
