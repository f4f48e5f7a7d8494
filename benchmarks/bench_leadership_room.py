"""The room of leadership with 20 years: 20,000 answers with names, 1,000 people with 20 talks each, 1,000 pulses.

Real widgets, painted. Held is the most work of the window's thread between two frames, in milliseconds.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from fixtures import long_profile
from held import taken, told
from measure import Figure

from careercruise_desktop.app import Program
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.people import Contact, Person, Relation
from careercruise_desktop.domain.pulse import PulseAnswer, PulseRound
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.people import People

if TYPE_CHECKING:
    from tests.robots.desktop import Desktop

FRAME_MS, FIRST_MS, THERE_MS = 16, 50, 1_000
RUNS = 5
ANSWERS, PEOPLE, TALKS, PULSES = 20_000, 1_000, 20, 1_000
SOURCES = (FeedbackSource.CLIENT, FeedbackSource.PEER, FeedbackSource.MANAGER, FeedbackSource.SELF)


def figures() -> Iterator[Figure]:
    """Each tab for the first time and again, another filter, another record."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application

    application().theme.choose("light")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        program = Program(Paths(Path(folder)))
        _fill(program)
        program.close()
        yield from _used(Path(folder))


def _fill(program: Program) -> None:
    today = program.use(People).today
    with program.store.write_unrecorded() as desk:
        people = [
            desk.add(Person(name=f"Person {at:04d}", relation=Relation.CLIENT, cadence=30)) for at in range(PEOPLE)
        ]
        for at in range(PEOPLE * TALKS):
            day = today - timedelta(days=at // TALKS % 300 + at % TALKS * 20)
            desk.add(Contact(person_id=people[at // TALKS].id, day=day, note="Talked about the next date"))
        for at in range(ANSWERS):
            source = SOURCES[at % 4]
            desk.add(
                Feedback(
                    day=today - timedelta(days=at % 7_300), source=source, quote=f"Answer {at} in a sentence or two.",
                    person_id=None if source is FeedbackSource.SELF else people[at % PEOPLE].id,
                    leadership=1 + at % 5, partnership=1 + at // 5 % 5, problem_solving=5 - at % 4,
                    communication=1 + at % 4, delivery=5 - at % 3,
                )
            )  # fmt: skip
        for at in range(PULSES):
            made = desk.add(PulseRound(day=today - timedelta(days=7 * at), team="Halden Digital", asked=8))
            for number in range(7):
                desk.add(PulseAnswer(pulse_round_id=made.id, score=(at + number * 3) % 11))


def _used(folder: Path) -> Iterator[Figure]:
    from careercruise_desktop.ui import rooms
    from tests.conftest import FixedClock
    from tests.factories import at
    from tests.robots.desktop import Desktop

    desktop = Desktop(folder, FixedClock(at("11:12")))
    # As once the pointer has come near the room.
    next(room for room in rooms.ROOMS if room.key == "leadership").load()
    try:
        yield from _visited(desktop)
        yield from _worked(desktop)
    finally:
        desktop.close()


def _visited(desktop: Desktop) -> Iterator[Figure]:
    """Each tab, for the first time and again."""
    found = [taken(desktop, lambda: desktop.window.show_room("leadership"))]
    yield from told("the room for the first time", found, FIRST_MS, THERE_MS)
    for tab in ("impact", "people"):
        found = [taken(desktop, partial(_show, desktop, tab))]
        yield from told(f"{tab} for the first time", found, FIRST_MS, THERE_MS)
    for tab, other in (("feedback", "people"), ("impact", "feedback"), ("people", "impact")):
        found = []
        for _ in range(RUNS):
            taken(desktop, partial(_show, desktop, other))
            found.append(taken(desktop, partial(_show, desktop, tab)))
        yield from told(f"{tab} again", found, FRAME_MS)


def _worked(desktop: Desktop) -> Iterator[Figure]:
    """Another filter of answers, another person."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from careercruise_desktop.ui.leadership.feedback.pane import ListPane
    from careercruise_desktop.ui.leadership.people.rows import PeopleRows

    _show(desktop, "feedback")
    desktop.rest()
    (answers,) = desktop.window.findChildren(ListPane)
    found = [taken(desktop, partial(answers.narrowed.emit, "shown", key)) for key in ("client", "all") * RUNS]
    yield from told("another filter of answers", found, FRAME_MS, THERE_MS)
    _show(desktop, "people")
    desktop.rest()
    (rows,) = desktop.window.findChildren(PeopleRows)
    found = [taken(desktop, partial(QTest.keyClick, rows, Qt.Key.Key_Down)) for _ in range(RUNS)]
    yield from told("another person", found, FRAME_MS)


def _show(desktop: Desktop, tab: str) -> None:
    from careercruise_desktop.ui.leadership.view import LeadershipView

    view = desktop.window.page
    assert isinstance(view, LeadershipView)
    view.tab_chosen.emit(tab)
