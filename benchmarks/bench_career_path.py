"""The career path in its room on 20 years of data: how long the window is held by what a person does there.

Real widgets and real painting. `held` is the most work that the window's thread did between two frames; the evidence
of the whole log is read on a worker meanwhile, and `there` is when its figures stood on screen.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from fixtures import long_profile
from held import taken, told
from measure import Figure

if TYPE_CHECKING:
    from careercruise_desktop.ui.skills.path.tab import PathTab
    from tests.robots.desktop import Desktop

RUNS = 20
SHOWN_MS, FRAME_MS, THERE_MS, ACT_MS = 50, 16, 250, 50


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
    yield Figure("the tab shown for the first time: held", taken(desktop, lambda: view.tab_chosen.emit("path")).held,
                 SHOWN_MS)  # fmt: skip
    tab = view.findChild(PathTab)
    assert isinstance(tab, PathTab)
    desktop.rest()
    shown = []
    for _ in range(RUNS):
        taken(desktop, lambda: view.tab_chosen.emit("learning"))
        shown.append(taken(desktop, lambda: view.tab_chosen.emit("path")))
    yield from told("the tab shown again", shown, SHOWN_MS)
    yield from told("read anew after a change elsewhere", [taken(desktop, view.refresh) for _ in range(RUNS)], FRAME_MS)
    yield from _chosen(desktop, tab)
    yield from _stepped(desktop, tab)
    yield from _acted(desktop, tab)


def _chosen(desktop: Desktop, tab: PathTab) -> Iterator[Figure]:
    """Another role, by its card."""
    found = []
    for number in range(RUNS):
        card = tab.roles.cards[number % len(tab.roles.cards)]
        found.append(taken(desktop, card.click))
    yield from told("another role chosen", found[1:], SHOWN_MS, THERE_MS)


def _stepped(desktop: Desktop, tab: PathTab) -> Iterator[Figure]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QScrollArea

    radar = tab.middle.radar.chart
    assert radar is not None
    found = [taken(desktop, lambda: QTest.keyClick(radar, Qt.Key.Key_Right)) for _ in range(RUNS)]
    yield from told("from spoke to spoke", found, FRAME_MS)
    areas = [area for area in tab.gaps.findChildren(QScrollArea) if area.verticalScrollBar().maximum()]
    bars = [area.verticalScrollBar() for area in areas]
    if bars:
        scrolled = [taken(desktop, partial(bars[0].setValue, at * 24)) for at in range(RUNS)]
        yield from told("the gaps scrolled", scrolled, FRAME_MS)
    window, found = desktop.window, []
    for number in range(RUNS):
        size = 1000 + number * 20
        found.append(taken(desktop, partial(window.resize, size, 800)))
    yield from told("the window made wider", found, FRAME_MS)


def _acted(desktop: Desktop, tab: PathTab) -> Iterator[Figure]:
    """A step in own words, and its undo."""
    box = tab.gaps.boxes[0]
    assert box.state is not None
    key, found = box.state.id, []
    for _ in range(RUNS):
        found.append(taken(desktop, lambda: tab.step_added.emit(key, "Lead the guild")))
        desktop.program.store.undo()
        desktop.rest()
    yield from told("a step made", found, ACT_MS)
