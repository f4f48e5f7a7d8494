"""The journal in its room with 20,000 entries: how long the window is held, and how soon what was asked for is there.

Real widgets, real keys and the real wheel. Of each act the typical time and the worst one, in milliseconds: `held` is
the most work that the window's thread did between two frames, `answered` what passed until the list was there and
painted.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from collections import deque
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench_journal import fill
from fixtures import long_profile
from held import Taken, taken
from measure import Figure

from careercruise_desktop.app import Program
from careercruise_desktop.system.paths import Paths

if TYPE_CHECKING:
    from careercruise_desktop.ui.page import Page
    from careercruise_desktop.ui.skills.journal.state import JournalState
    from tests.robots.desktop import Desktop
    from tests.robots.journal import Journal

OPEN_MS, FRAME_MS, SEARCH_MS = 50, 16, 50
OPENINGS, RUNS, DRAGS = 3, 30, 60
WORDS = ("retry queue", "the", "dupl", "budget a", "nowhere")


def figures() -> Iterator[Figure]:
    """Opening, scrolling, filtering and searching."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application

    application().theme.choose("light")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        program = Program(Paths(Path(folder)))
        fill(program)
        program.close()
        opened = []
        for _ in range(OPENINGS):
            desktop = _started(Path(folder))
            opened.append(_first(desktop))
            if len(opened) < OPENINGS:
                desktop.close()
        yield from _told("the room opened for the first time", [each for each, _ in opened], held=OPEN_MS)
        yield from _told("what is built after that", [each for _, each in opened], held=FRAME_MS)
        yield from _used(desktop)
        desktop.close()


def _started(folder: Path) -> Desktop:
    """The program on the day of Today, with the room approached and so loaded, but not built."""
    from careercruise_desktop.ui import rooms, start
    from careercruise_desktop.ui.widgets.popover import Popover
    from tests.conftest import FixedClock
    from tests.factories import at
    from tests.robots.desktop import Desktop

    (folder / "window.json").unlink(missing_ok=True)
    desktop = Desktop(folder, FixedClock(at("11:12")))
    for question in desktop.window.findChildren(Popover):
        question.close_now()  # of a timer that the profile forgot
    next(room for room in rooms.ROOMS if room.key == "skills").load()
    deque(start.kinds(), maxlen=0)
    return desktop


def _first(desktop: Desktop) -> tuple[Taken, Taken]:
    """What the first visit takes until the room is painted, and the parts of it that are built after that."""
    painted: list[float] = []
    build = desktop.window.hold_page

    def hold(key: str, page: Page) -> None:
        page.painted.connect(lambda: painted.append(0.0))
        build(key, page)

    desktop.window.hold_page = hold  # type: ignore[method-assign]
    shown = taken(desktop, lambda: desktop.window.show_room("skills"), lambda: bool(painted), until_there=True)
    return shown, taken(desktop, lambda: None)


def _used(desktop: Desktop) -> Iterator[Figure]:
    from tests.robots.journal import Journal

    journal = Journal(desktop)
    yield from _told("the room shown again", _again(journal), held=OPEN_MS)
    yield from _told("a step of the wheel", _wheeled(journal), held=FRAME_MS)
    yield from _told("the bar dragged to the end", _dragged(journal), held=FRAME_MS)
    yield from _told("an old entry opened", _opened(journal), held=OPEN_MS)
    yield from _told("a filter", _filtered(journal), held=FRAME_MS, answered=SEARCH_MS)
    yield from _told("a letter of a search", _searched(journal), held=FRAME_MS, answered=SEARCH_MS)


def _again(journal: Journal) -> list[Taken]:
    window, found = journal.desktop.window, []
    for _ in range(RUNS):
        window.show_room("today")
        journal.desktop.rest()
        found.append(taken(journal.desktop, lambda: window.show_room("skills")))
    return found


def _wheeled(journal: Journal) -> list[Taken]:
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    sight = journal.pane.area.viewport()

    def turn() -> None:
        at = QPointF(60, 60)
        wheel = QWheelEvent(
            at, sight.mapToGlobal(at), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(sight, wheel)
        sight.repaint()

    return [taken(journal.desktop, turn) for _ in range(10 * RUNS)]


def _dragged(journal: Journal) -> list[Taken]:
    """Taken at its thumb and pulled down, again and again, as the list grows under it."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    bar, found = journal.pane.area.verticalScrollBar(), []

    def pull() -> None:
        QTest.mouseMove(bar, QPoint(5, bar.height() - 1))
        journal.pane.area.viewport().repaint()

    for _ in range(DRAGS):
        share = bar.value() / max(1, bar.maximum())
        QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, round(share * (bar.height() - 32)) + 16))
        found.append(taken(journal.desktop, pull))
        QTest.mouseRelease(bar, Qt.MouseButton.LeftButton)
    journal.key(Qt.Key.Key_Home)
    return found


def _opened(journal: Journal) -> list[Taken]:
    """Entries from all over the years, as links ask for them."""
    desktop = journal.desktop
    context = desktop.session.context
    assert context is not None
    with desktop.program.store.read() as reader:
        keys = [row[0] for row in reader.rows("SELECT id FROM journal_entry ORDER BY day")]
    ask = context.bus.record_requested.emit
    step = len(keys) // RUNS
    return [taken(desktop, partial(ask, "journal_entry", key)) for key in keys[::step]]


def _filtered(journal: Journal) -> list[Taken]:
    bar, found, shown = journal.pane.bar, list[Taken](), Shown(journal)
    for button in (bar.kinds, bar.skills, bar.projects):
        for option in button.options[:8]:
            found.append(taken(journal.desktop, partial(button.chosen.emit, option.key), shown))
            found.append(taken(journal.desktop, partial(button.chosen.emit, None), shown))
    return found


def _searched(journal: Journal) -> list[Taken]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    field, found, shown = journal.tab.search, list[Taken](), Shown(journal)
    for words in WORDS:
        journal.tab.focus_search()
        journal.desktop.rest()
        for letter in words:
            found.append(taken(journal.desktop, partial(QTest.keyClick, field, letter), shown))
        QTest.keyClick(field, Qt.Key.Key_Escape)
        journal.desktop.rest()
    return found


class Shown:
    """Notes whether another list has been shown since it was asked last."""

    def __init__(self, journal: Journal) -> None:
        self._news = False
        show = journal.tab.show_state

        def note(state: JournalState, *, from_top: bool = False) -> None:
            show(state, from_top=from_top)
            self._news = self._news or from_top

        journal.tab.show_state = note  # type: ignore[method-assign]

    def __call__(self) -> bool:
        """Whether it has."""
        news, self._news = self._news, False
        return news


def _told(name: str, found: list[Taken], *, held: float = 0, answered: float = 0) -> Iterator[Figure]:
    """The typical and the worst."""
    for word, limit, times in (
        ("held", held, [one.held for one in found]),
        ("answered", answered, [one.there for one in found]),
    ):
        if limit:
            yield Figure(f"{name}: {word}, typically", statistics.median(times), limit)
            yield Figure(f"{name}: {word}, at worst", max(times), limit)
