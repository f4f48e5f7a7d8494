"""The tab of learning in its room: 400 items, 80 technologies, 12 certificates with 120 credits each.

Real widgets, painted. Each figure is what the window's thread does until the part stands there, in milliseconds.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench_learning import grow
from fixtures import long_profile
from measure import Figure

from careercruise_desktop.app import Program
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.radar import Quadrant, Ring
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.learning import Learning
from careercruise_desktop.usecases.radar import TechnologyRadar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.ui.skills.learning.tab import LearningTab
    from tests.robots.desktop import Desktop

SHOWN_MS, FRAME_MS = 50, 16
RUNS = 15
DONE, PLANNED, TECHNOLOGIES = 340, 60, 80


def figures() -> Iterator[Figure]:
    """Each part shown for the first time and again, what follows an act, and a frame of each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application

    application().theme.choose("light")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        program = Program(Paths(Path(folder)))
        grow(program)
        _fill(program)
        program.close()
        yield from _used(Path(folder))


def _fill(program: Program) -> None:
    learning, radar = program.use(Learning), program.use(TechnologyRadar)
    today = learning.today
    with program.store.write("Fill") as desk:
        for number in range(DONE + PLANNED):
            done = number < DONE
            desk.add(
                LearningItem(
                    title=f"Item {number} on a matter of some length", kind=LearningKind.BOOK, provider="Open Shelf",
                    estimate=600, position=number,
                    status=LearningStatus.DONE if done else LearningStatus.PLANNED,
                    finished=today - timedelta(days=number) if done else None,
                )
            )  # fmt: skip
    quadrants, rings = list(Quadrant), list(Ring)
    for number in range(len(radar.radar().blips), TECHNOLOGIES):
        radar.add(f"Technology {number}", quadrants[number % 4], rings[number // 4 % 4])


def _used(folder: Path) -> Iterator[Figure]:
    from careercruise_desktop.ui.skills.learning.tab import LearningTab
    from tests.conftest import FixedClock
    from tests.factories import at
    from tests.robots.desktop import Desktop
    from tests.robots.skills import SkillsRobot

    desktop = Desktop(folder, FixedClock(at("11:12")))
    view = SkillsRobot(desktop).view
    yield Figure("the tab shown for the first time", _taken(lambda: view.tab_chosen.emit("learning")), SHOWN_MS)
    desktop.rest()
    (tab,) = view.findChildren(LearningTab)
    assert isinstance(tab, LearningTab)
    for part in ("radar", "certificates"):
        yield Figure(f"{part} shown for the first time", _taken(_to(tab.part_chosen.emit, part)), SHOWN_MS)
    yield _typically("the tab shown again", lambda: view.tab_chosen.emit("learning"), _to(view.tab_chosen.emit, "path"))
    for part in ("items", "radar", "certificates"):
        other = "radar" if part != "radar" else "items"
        show = tab.part_chosen.emit
        yield _typically(f"{part} shown again", _to(show, part), _to(show, other))
    yield from _frames(desktop, tab)
    desktop.close()


def _frames(desktop: Desktop, tab: LearningTab) -> Iterator[Figure]:
    """What a step of the keys or of the pointer costs."""
    canvas, page = tab.radar.canvas, tab.certificates.page
    for part, shown in (("radar", canvas), ("certificates", page), ("items", tab.items)):
        tab.part_chosen.emit(part)
        desktop.rest()
        yield Figure(f"{part} painted", min(_taken(_painted(shown)) for _ in range(RUNS)), FRAME_MS)
    tab.part_chosen.emit("radar")
    desktop.rest()
    keys = [blip.id for blip in canvas.state.blips]
    tab.part_chosen.emit("certificates")
    desktop.rest()
    cards = [card for card in tab.certificates.list.cards if card.state and card.state.name.startswith("Certificate ")]
    for card in cards[:2]:
        _taken(card.click)
    yield Figure(
        "a certificate with 120 credits chosen", statistics.median(_taken(card.click) for card in cards), SHOWN_MS
    )
    tab.part_chosen.emit("radar")
    desktop.rest()
    steps = [_taken(partial(tab.radar.chosen.emit, key)) for key in keys[:RUNS]]
    yield Figure("another technology chosen", statistics.median(steps), FRAME_MS)


def _painted(shown: QWidget) -> Callable[[], object]:
    return shown.repaint


def _to(show: Callable[[str], object], part: str) -> Callable[[], object]:
    return lambda: show(part)


def _typically(name: str, act: Callable[[], object], back: Callable[[], object]) -> Figure:
    found = []
    for _ in range(RUNS):
        _taken(back)
        found.append(_taken(act))
    return Figure(name, statistics.median(found), SHOWN_MS)


def _taken(act: Callable[[], object]) -> float:
    """The milliseconds of the window's thread, until all is painted."""
    from PySide6.QtWidgets import QApplication

    began = time.thread_time()
    act()
    QApplication.processEvents()
    return (time.thread_time() - began) * 1e3
