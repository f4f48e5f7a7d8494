"""The whole window in the hands of a person: real store, keys and clicks, a clock that stands until it is moved."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from careercruise_desktop.app import Program
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.records import Record
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.ui.memory import Memory
from careercruise_desktop.ui.rooms import ROOMS
from careercruise_desktop.ui.session import Session
from careercruise_desktop.ui.shell.window import Window
from tests.conftest import FixedClock
from tests.robots.widgets import settle

T = TypeVar("T", bound=Record)
R = TypeVar("R", bound=Record)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desktop:
    """Starts the program on a data folder; `close` ends it as the person would."""

    def __init__(self, data_dir: Path, clock: FixedClock, *, size: tuple[int, int] = (1440, 900)) -> None:
        self.program = Program(Paths(data_dir))
        self.program.__dict__["clock"] = clock
        self.program.window = True
        self.clock = clock
        with suppress(Unreadable):  # then the window says so
            assert self.program.claim(), "another window has this folder"
        self.window = Window(ROOMS, Memory(data_dir / "window.json"))
        self.window.resize(*size)
        self.session = Session(self.window, self.program)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.session.open()
        settle()
        if self.session.context is not None:
            wait_for(lambda: self.window.page is not None and self.session.furnished)
            self.rest()

    def close(self) -> None:
        """Close the window and everything behind it."""
        if not isValid(self.window):
            return
        self.session.stop()
        self.window.close()
        self.window.deleteLater()
        settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.program.close()

    def rest(self) -> None:
        """Wait until nothing runs beside the window, and the room that was asked for is there as a whole."""
        wait_for(self._rests)
        settle()

    def _rests(self) -> bool:
        context, page = self.session.context, self.window.page
        return context is None or (page is not None and not context.jobs.busy and not page.slices.busy)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is."""
        QTest.keyClick(self.focus, key, modifier)
        settle()

    def type(self, text: str) -> None:
        """Type text wherever the focus is."""
        QTest.keyClicks(self.focus, text)
        settle()

    @property
    def focus(self) -> QWidget:
        """What has the focus, else the window."""
        return QApplication.focusWidget() or self.window

    def log(self, line: str, *, create: bool = False) -> None:
        """Open the quick log, type a line and press Enter."""
        self.key(Qt.Key.Key_L, CTRL)
        self.type(line)
        self.key(Qt.Key.Key_Return, CTRL if create else Qt.KeyboardModifier.NoModifier)
        self.rest()

    def undo(self) -> None:
        """Ctrl+Z."""
        self.window.setFocus()
        self.key(Qt.Key.Key_Z, CTRL)
        self.rest()

    def redo(self) -> None:
        """Ctrl+Shift+Z."""
        self.window.setFocus()
        self.key(Qt.Key.Key_Z, CTRL | SHIFT)
        self.rest()

    def go(self, number: int) -> None:
        """Ctrl and a number: the room at that place."""
        self.key(Qt.Key(Qt.Key.Key_0 + number), CTRL)
        self.rest()

    def settings(self) -> None:
        """Ctrl+comma."""
        self.key(Qt.Key.Key_Comma, CTRL)
        self.rest()

    @property
    def toast(self) -> str:
        """The sentence of the toast on screen."""
        return self.session.surroundings.toasts.text

    def kept(self, kind: type[R]) -> list[R]:
        """All records of a kind in the data file."""
        with self.program.store.read() as reader:
            return reader.find(kind)

    def given(self, *records: Record) -> list[Record]:
        """Put records into the data file, as the command line would."""
        with self.program.store.write("Given") as desk:
            made = [desk.add(record) for record in records]
        self.rest()
        return made


def wait_for(condition: Callable[[], bool], milliseconds: int = 30_000) -> None:
    """Wait until something is so.

    It is looked at after whatever happens in the window (the end of a job, a timer), and now and then besides.

    Raises:
        AssertionError: it did not come true in time.
    """
    if condition():
        return
    end = time.monotonic() + milliseconds / 1000
    beat = QTimer()
    beat.start(20)
    try:
        while not condition():
            assert time.monotonic() < end, "it did not come true in time"
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    finally:
        beat.stop()
