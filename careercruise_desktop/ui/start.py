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
import sys
from collections.abc import Iterator

_plain_import = builtins.__import__
_NO_WIDGETS = ("QStyle", "QCommonStyle", "QProxyStyle", "QGraphics")
# A worker gives the window its turn after a millisecond instead of five, of which a frame has only sixteen.
_TURN = 0.001
gc.disable()
sys.setswitchinterval(_TURN)

import PySide6.QtWidgets  # noqa: E402 - after the collector rests

builtins.__import__ = _plain_import


def furnished() -> None:
    """The start is over: what exists now stays, so the collector need not look at it again."""
    gc.freeze()
    gc.enable()


def kinds() -> Iterator[object]:
    """Build every kind of widget there is, one with each step, while a room is being loaded.

    The bindings would build them all in one go (20 ms) when they first meet a widget that Qt has made itself, such as
    the sight of a text: in the middle of showing a room. Not on another thread, where two might build the same kind.
    """
    widgets = PySide6.QtWidgets
    for name in dir(widgets):
        if not name.startswith(_NO_WIDGETS):
            yield getattr(widgets, name)
