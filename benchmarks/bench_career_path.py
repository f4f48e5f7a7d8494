"""The career path in its room on 20 years of data: how long the window is held by what a person does there.

Real widgets and real painting. `held` is the most work that the window's thread did between two frames; the evidence
of the whole log is read on a worker meanwhile, and `there` is when its figures stood on screen.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fixtures import long_profile
from measure import Figure

if TYPE_CHECKING:
    from careercruise_desktop.ui.skills.path.tab import PathTab
    from tests.robots.desktop import Desktop

RUNS = 20
SHOWN_MS, FRAME_MS, THERE_MS, ACT_MS = 50, 16, 250, 50
# The tab is built, and what draws charts is loaded, at the first visit, once.
BUILD_MS = 150


class Taken(NamedTuple):
    """Milliseconds of one act."""

    held: float
    there: float


def figures() -> Iterator[Figure]:
    """The tab shown, roles chosen, spokes stepped, the list scrolled, a step made and taken back."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application
    from tests.conftest import FixedClock
    from tests.factories import at
    from tests.robots.desktop import Desktop

    application().theme.choose("light")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        desktop = Desktop(Path(folder), FixedClock(at("11:12")))
        yield from _used(desktop)
        desktop.close()


def _used(desktop: Desktop) -> Iterator[Figure]:
    from careercruise_desktop.ui.skills.path.tab import PathTab
    from tests.robots.skills import SkillsRobot

    view = SkillsRobot(desktop).view
    yield Figure("the tab shown for the first time: held", _taken(desktop, lambda: view.tab_chosen.emit("path")).held,
                 BUILD_MS)  # fmt: skip
    tab = view.findChild(PathTab)
    assert isinstance(tab, PathTab)
    desktop.rest()
    shown = []
    for _ in range(RUNS):
        _taken(desktop, lambda: view.tab_chosen.emit("learning"))
        shown.append(_taken(desktop, lambda: view.tab_chosen.emit("path")))
    yield from _told("the tab shown again", shown, SHOWN_MS)
    yield from _told(
        "read anew after a change elsewhere", [_taken(desktop, view.refresh) for _ in range(RUNS)], FRAME_MS
    )
    yield from _chosen(desktop, tab)
    yield from _stepped(desktop, tab)
    yield from _acted(desktop, tab)


def _chosen(desktop: Desktop, tab: PathTab) -> Iterator[Figure]:
    """Another role, by its card."""
    taken = []
    for number in range(RUNS):
        card = tab.roles.cards[number % len(tab.roles.cards)]
        taken.append(_taken(desktop, card.click))
    yield from _told("another role chosen", taken[1:], SHOWN_MS, THERE_MS)


def _stepped(desktop: Desktop, tab: PathTab) -> Iterator[Figure]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QScrollArea

    radar = tab.middle.radar.chart
    assert radar is not None
    taken = [_taken(desktop, lambda: QTest.keyClick(radar, Qt.Key.Key_Right)) for _ in range(RUNS)]
    yield from _told("from spoke to spoke", taken, FRAME_MS)
    areas = [area for area in tab.gaps.findChildren(QScrollArea) if area.verticalScrollBar().maximum()]
    bars = [area.verticalScrollBar() for area in areas]
    if bars:
        scrolled = [_taken(desktop, partial(bars[0].setValue, at * 24)) for at in range(RUNS)]
        yield from _told("the gaps scrolled", scrolled, FRAME_MS)
    window, taken = desktop.window, []
    for number in range(RUNS):
        size = 1000 + number * 20
        taken.append(_taken(desktop, partial(window.resize, size, 800)))
    yield from _told("the window made wider", taken, FRAME_MS * 2)


def _acted(desktop: Desktop, tab: PathTab) -> Iterator[Figure]:
    """A step in own words, and its undo."""
    box = tab.gaps.boxes[0]
    assert box.state is not None
    key, taken = box.state.id, []
    for _ in range(RUNS):
        taken.append(_taken(desktop, lambda: tab.step_added.emit(key, "Lead the guild")))
        desktop.program.store.undo()
        desktop.rest()
    yield from _told("a step made", taken, ACT_MS)


def _taken(desktop: Desktop, act: Callable[[], object]) -> Taken:
    """What an act takes until nothing runs any more, and nothing waits to be painted."""
    from PySide6.QtWidgets import QApplication

    context = desktop.session.context
    assert context is not None
    began, at, held = time.perf_counter(), time.thread_time(), 0.0
    act()
    while True:
        QApplication.processEvents()
        held = max(held, time.thread_time() - at)
        if not context.jobs.busy:
            break
        time.sleep(0.0005)
        at = time.thread_time()
    return Taken(held * 1e3, (time.perf_counter() - began) * 1e3)


def _told(name: str, taken: list[Taken], held: float, there: float = 0) -> Iterator[Figure]:
    """The typical time; where it is asked for, also until all of it was there."""
    yield Figure(f"{name}: held", statistics.median(one.held for one in taken), held)
    if there:
        yield Figure(f"{name}: there", statistics.median(one.there for one in taken), there)
