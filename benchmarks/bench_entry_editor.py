"""The editor of an entry with 20,000 characters: keys typed into it until they are painted, and opening it.

The same keys are typed in several rounds, and of each key its quickest time counts: the typical key is the median of
those, the worst one the slowest. The time is that of the window's thread on the processor, as a key waits for nothing
else: what other programs do meanwhile says nothing about ours. Saving is no part of a key; it waits for a pause and for
the disk (see the journal's act).
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from measure import Figure

if TYPE_CHECKING:
    from careercruise_desktop.ui.skills.editor.texts import Texts
    from tests.robots.entry_editor import EditorRobot

MEMORY = Path("/dev/shm")
SIZE = 20_000
KEYS, ROUNDS, OPENINGS = 25, 6, 7
FRAME_MS, OPEN_MS = 16, 50
PART = "## Part {0}\n\nIt **took** a while to see that `call {0}` was tried twice.\n\n- one\n- another *one*\n\n"
TEXTS = {
    "many paragraphs": "".join(PART.format(number) for number in range(SIZE // 80))[:SIZE],
    "one paragraph": ("It took a while to see that it was tried twice. " * SIZE)[:SIZE],
    "one word": "x" * SIZE,
}
WAYS = {"write": "Write", "both": "Both"}


def figures() -> Iterator[Figure]:
    """Typing in the middle and at the end of each text, as it is written and with the preview; opening it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield from _in_window(Path(folder))


def _in_window(folder: Path) -> Iterator[Figure]:
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application

    application().theme.choose("light")
    from careercruise_desktop.domain.journal import JournalEntry, JournalKind
    from careercruise_desktop.domain.spans import moment
    from tests.conftest import FixedClock
    from tests.factories import TODAY
    from tests.robots.desktop import Desktop
    from tests.robots.entry_editor import EditorRobot

    desktop = Desktop(folder, FixedClock(moment(TODAY, 11 * 60, "Europe/Stockholm")))
    short, *long = desktop.given(
        JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Short", body="Short."),
        *(JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title=name, body=text) for name, text in TEXTS.items()),
    )
    robot = EditorRobot(desktop)
    for way, said in WAYS.items():
        robot.view.texts.show_way(way)
        for name, entry in zip(TEXTS, long, strict=True):
            yield Figure(f"{said}: opening {name}", _opened(robot, entry.id, short.id), OPEN_MS)
            for place, at in (("the middle", SIZE // 2), ("the end", SIZE)):
                typical, worst, follows = _typed(robot, at)
                yield Figure(f"{said}: a key in {place} of {name}, typical", typical, FRAME_MS)
                yield Figure(f"{said}: a key in {place} of {name}, worst", worst, FRAME_MS)
                if way == "both":
                    yield Figure(f"{said}: the preview follows in {place} of {name}", follows, FRAME_MS)
    desktop.close()


def _opened(robot: EditorRobot, key: int, other: int) -> float:
    """From choosing the entry to its first paint, and what is done for it after that, in the longest piece."""
    from PySide6.QtWidgets import QApplication

    taken = []
    for _ in range(OPENINGS):
        robot.whole.editor.open(other)
        _wait(robot, 0.3)
        pieces = [_milliseconds(lambda: (robot.whole.editor.open(key), QApplication.processEvents()))]
        end = time.monotonic() + 0.4
        while time.monotonic() < end:
            pieces.append(_milliseconds(QApplication.processEvents))
            time.sleep(0.005)
        taken.append(max(pieces))
    return min(taken)


def _typed(robot: EditorRobot, at: int) -> tuple[float, float, float]:
    """The typical key and the worst one, and how long the preview takes after some."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    edit, texts = robot.view.texts.body.edit, robot.view.texts
    edit.setFocus()
    follows, rounds = [], []
    gc.collect()
    for _ in range(ROUNDS):
        cursor = edit.textCursor()
        cursor.setPosition(at)
        edit.setTextCursor(cursor)
        QApplication.processEvents()
        keys = []
        for number in range(KEYS):
            key = Qt.Key.Key_Space if number % 6 == 5 else Qt.Key.Key_A
            keys.append(_milliseconds(lambda: (QTest.keyClick(edit, key), QApplication.processEvents())))  # noqa: B023
        rounds.append(keys)
        follows.append(_milliseconds(lambda: _followed(texts)))
        _wait(robot, 0.5)
    quickest = [min(times) for times in zip(*rounds, strict=True)]
    return statistics.median(quickest), max(quickest), min(follows)


def _wait(robot: EditorRobot, seconds: float) -> None:
    """Until what was typed is saved and nothing is left to do."""
    from PySide6.QtTest import QTest

    QTest.qWait(round(seconds * 1000))
    robot.desktop.rest()


def _followed(texts: Texts) -> None:
    """Show the preview as it follows what was typed, and paint it."""
    from PySide6.QtWidgets import QApplication

    texts.show_preview()
    QApplication.processEvents()


def _milliseconds(run: Callable[[], object]) -> float:
    began = time.thread_time_ns()
    run()
    return (time.thread_time_ns() - began) / 1e6
