"""The matrix and the page of a skill in their room on 20 years: what holds the window when a person uses them.

Real widgets and real painting, with the 15 skills of the sample and with 200, each with twenty years of assessments.
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
from held import Taken, taken, told
from measure import Figure

from careercruise_desktop.domain.skills import Skill, SkillAssessment, SkillKind

if TYPE_CHECKING:
    from tests.robots.desktop import Desktop
    from tests.robots.skills import SkillsRobot

RUNS = 20
FRAME_MS, THERE_MS, ACT_MS = 16, 300, 50
# It moves 40,000 links, on a worker, and brings the room up to date once it is done.
MERGE_MS = 6_000
MANY, EACH, LINKS = 200, 20, 60


def figures() -> Iterator[Figure]:
    """The matrix read anew and walked, pages opened, a skill assessed; then the same with many skills, and a merge."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application
    from tests.conftest import FixedClock
    from tests.factories import at
    from tests.robots.desktop import Desktop
    from tests.robots.skills import SkillsRobot

    application().theme.choose("light")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        desktop = Desktop(Path(folder), FixedClock(at("11:12")))
        room = SkillsRobot(desktop)
        yield from _used(room, "15 skills")
        yield from _merged(room)
        _grow(desktop)
        yield from _used(room, f"{MANY} skills")
        desktop.close()


def _used(room: SkillsRobot, named: str) -> Iterator[Figure]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    desktop, view = room.desktop, room.view
    matrix, rows = room.presenter.matrix, view.matrix.rows
    state = view.matrix.state
    assert state is not None
    keys = [row.id for row in state.rows]
    matrix.choose(0)
    desktop.rest()

    def assess(number: int) -> Taken:
        """Keep another level, with its line of evidence."""
        matrix.acts.assess(keys[0], 3 + number % 2)
        box = room.assessing
        box.evidence.setText(f"Seen for the {number}th time")
        return taken(desktop, box.confirm)

    read = [taken(desktop, matrix.refresh) for _ in range(RUNS)]
    yield from told(f"{named}: the matrix read anew", read, FRAME_MS, THERE_MS)
    painted = [taken(desktop, rows.repaint) for _ in range(RUNS)]
    yield from told(f"{named}: the matrix painted", painted, FRAME_MS)
    rows.setFocus()
    walked = [taken(desktop, lambda: QTest.keyClick(rows, Qt.Key.Key_Down)) for _ in range(RUNS)]
    yield from told(f"{named}: from row to row", walked, FRAME_MS)
    taken(desktop, lambda: matrix.choose(keys[-1]))
    opened = [taken(desktop, partial(matrix.choose, key)) for key in keys[:RUNS]]
    yield from told(f"{named}: another page", opened, FRAME_MS, THERE_MS)
    matrix.choose(0)
    desktop.rest()
    yield from told(f"{named}: a level assessed", [assess(number) for number in range(RUNS)], ACT_MS)


def _merged(room: SkillsRobot) -> Iterator[Figure]:
    """The two most used skills become one, and two again."""
    forms = room.presenter.matrix.acts.forms
    gone, into = room.kept("Python").id, room.kept("API design").id
    found = []
    for _ in range(3):
        forms.merge(gone)
        agreed = room.box.agreed  # type: ignore[attr-defined]
        found.append(taken(room.desktop, partial(agreed.emit, into)))
        found.append(taken(room.desktop, room.desktop.session.context.acts.undo))  # type: ignore[union-attr]
    yield from told("the two most used skills merged or taken apart", found, FRAME_MS, MERGE_MS)


def _grow(desktop: Desktop) -> None:
    """Many more skills, assessed once a year and used now and then."""
    with desktop.program.store.write("Grow") as desk:
        have = desk.number("SELECT count(*) FROM skill")
        entries = [key for (key,) in desk.rows("SELECT id FROM time_entry WHERE id % 7 = 0")]
        today = desktop.clock.now().day
        for number in range(have, MANY):
            key = desk.add(Skill(name=f"Skill {number}", kind=tuple(SkillKind)[number % 3], target_level=5)).id
            for year in range(EACH):
                day = today - timedelta(days=366 * year)
                desk.add(SkillAssessment(skill_id=key, day=day, level=1 + (number + year) % 5, note="As it was then"))
            for link in range(LINKS):
                entry = entries[(number * 37 + link * 101) % len(entries)]
                desk.run("INSERT OR IGNORE INTO entry_skill (time_entry_id, skill_id) VALUES (?, ?)", (entry, key))
    desktop.rest()
