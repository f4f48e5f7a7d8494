"""What no test may leave behind or let pass: unexpected log lines, threads, timers, top-level widgets.

Qt's own warnings fail a test through pytest-qt (`qt_log_level_fail`), Python's through `filterwarnings`. A test that
expects a log line says so: `with expected_log("disk is full"): ...`.
"""

from __future__ import annotations

import gc
import logging
import os
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE_SECONDS = 2.0
TASKS = Path("/proc/self/task")
# Threads that Qt's platform keeps for the life of the process.
LIFELONG = ("QXcbEventQueue", "QDBusConnection", "gmain", "gdbus", "dconf worker")

# Every timer that was met, for as long as there is one.
TIMERS: weakref.WeakSet[QTimer] = weakref.WeakSet()

ExpectedLog = Callable[[str], AbstractContextManager[None]]


class LogWatch(logging.Handler):
    """Keeps every record at WARNING or above that nobody expected."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.unexpected: list[str] = []
        self._expected: list[str] = []
        self._seen: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        for part in self._expected:
            if part in text:
                self._seen.add(part)
                return
        self.unexpected.append(f"{record.levelname} {record.name}: {text}")

    @contextmanager
    def expecting(self, part: str) -> Iterator[None]:
        self._expected.append(part)
        self._seen.discard(part)
        try:
            yield
        finally:
            self._expected.remove(part)
        assert part in self._seen, f"no log line at WARNING or above said {part!r}"

    def taken(self) -> list[str]:
        found, self.unexpected = self.unexpected, []
        return found


class Watch:
    """What there was before a test, so that what is left after it can be told."""

    def __init__(self, *, draws: bool) -> None:
        self.log = LogWatch()
        self.draws = draws
        if draws:
            _forget_the_past()
            _start_drawing_threads()
        self.threads = set(threading.enumerate())
        self.tasks = _tasks()
        self.widgets = set(map(_address, _top_level_widgets())) if draws else set()
        self.timers = set(map(_address, _running_timers())) if draws else set()

    def leftovers(self) -> list[str]:
        """What the test left, in words; anything that only needs a moment to end is given it."""
        _delete_later()
        found = self._threads()
        if self.draws:
            found += self._widgets() + self._timers()
        return found

    def _threads(self) -> list[str]:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            left = [
                f"the thread {thread.name!r}"
                for thread in set(threading.enumerate()) - self.threads
                if thread.is_alive() and not isinstance(thread, threading._DummyThread)
            ]
            left += [f"the Qt thread {name!r}" for name in _names_of_qt(_tasks() - self.tasks)]
            if not left or time.monotonic() > deadline:
                return left
            _delete_later()
            time.sleep(0.01)

    def _widgets(self) -> list[str]:
        left = [widget for widget in _top_level_widgets() if _address(widget) not in self.widgets]
        if left:
            # A window that only waits in a reference cycle is not a leak.
            del left
            gc.collect()
            _delete_later()
            left = [widget for widget in _top_level_widgets() if _address(widget) not in self.widgets]
        said = [f"the top-level widget {_name(widget)}" for widget in left]
        for widget in left:
            widget.close()
            widget.deleteLater()
        _delete_later()
        return said

    def _timers(self) -> list[str]:
        left = [timer for timer in _running_timers() if _address(timer) not in self.timers]
        said = [f"a running timer of {_name(timer.parent() or timer)}" for timer in left]
        for timer in left:
            timer.stop()
        return said


WATCH = pytest.StashKey[Watch]()


@pytest.fixture
def expected_log(request: pytest.FixtureRequest) -> ExpectedLog:
    """`with expected_log("part of the line"):` a line at WARNING or above that has to come and may."""
    watch: Watch = request.node.stash[WATCH]
    return watch.log.expecting


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    # Fixtures that need the window need these, so a test that draws is known by them.
    watch = item.stash[WATCH] = Watch(draws=not {"qtbot", "qapp"}.isdisjoint(getattr(item, "fixturenames", ())))
    logging.getLogger().addHandler(watch.log)
    return (yield)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    result = yield
    _fail_for_log(item)
    return result


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    try:
        return (yield)
    finally:
        watch = item.stash[WATCH]
        logging.getLogger().removeHandler(watch.log)
        left = watch.leftovers()
        if left:
            pytest.fail(f"The test left behind: {', '.join(left)}. End it in the test or its fixture.", pytrace=False)
        _fail_for_log(item)


def _fail_for_log(item: pytest.Item) -> None:
    lines = item.stash[WATCH].log.taken()
    if lines:
        text = "\n  ".join(lines)
        pytest.fail(
            f"Unexpected log lines:\n  {text}\nMend the cause, or expect the line: with expected_log(...).",
            pytrace=False,
        )


def _tasks() -> set[str]:
    """The threads of this process by their numbers."""
    return set(os.listdir(TASKS)) if TASKS.is_dir() else set()


def _names_of_qt(tasks: set[str]) -> list[str]:
    """What threads are called that bear a name of Qt's; the others bear the name of the process, or live as long."""
    if not tasks:
        return []
    own = _name_of(str(threading.main_thread().native_id))
    names = map(_name_of, sorted(tasks))
    return [name for name in names if name and name != own and not name.startswith(LIFELONG)]


def _name_of(task: str) -> str:
    try:
        return (TASKS / task / "comm").read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def _forget_the_past() -> None:
    """End what only waits in reference cycles, and let every later collection look at this test's own things alone.

    The program's collector rests while it starts, and nothing wakes it here. Without this, what the tests before have
    left would be gone through again and again: by the search for timers, and by each collection.
    """
    gc.collect()
    TIMERS.update(_new_timers())
    gc.freeze()


def _top_level_widgets() -> list[QWidget]:
    return list(QApplication.topLevelWidgets()) if QApplication.instance() else []


def _running_timers() -> list[QTimer]:
    if not QApplication.instance():
        return []
    # Not all wrappers of Qt's binding: the program keeps tens of thousands, and to list them takes longer than a test.
    TIMERS.update(_new_timers())
    TIMERS.difference_update([timer for timer in TIMERS if not shiboken6.isValid(timer)])
    return [timer for timer in TIMERS if timer.isActive() and timer.thread() == QThread.currentThread()]


def _new_timers() -> list[QTimer]:
    """The timers made since the past was forgotten: the collector does not name what is older."""
    return [thing for thing in gc.get_objects() if isinstance(thing, QTimer)]


def _start_drawing_threads() -> None:
    """Start the threads that Qt fills translucent shapes with, before the test's threads are counted.

    They belong to Qt, sleep after their work, and end by themselves when nothing was drawn for half a minute.
    """
    canvas = QImage(400, 400, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(0, 0, 0, 100))
    painter.drawEllipse(canvas.rect())
    painter.end()


def _delete_later() -> None:
    if QApplication.instance():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()


def _address(thing: QObject) -> int:
    return int(shiboken6.getCppPointer(thing)[0])


def _name(thing: QObject) -> str:
    return f"{type(thing).__name__} {thing.objectName()!r}".replace(" ''", "")
