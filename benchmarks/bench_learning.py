"""Learning, the radar and certificates on 20 years of data: what is read when they open, and one log of time."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from fixtures import long_profile
from measure import Figure, calls

from careercruise_desktop.app import Program
from careercruise_desktop.domain.certificates import Certificate, Credit
from careercruise_desktop.domain.learning import LearningItem
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.career_path import CareerPath
from careercruise_desktop.usecases.certificate_pages import CertificatePages
from careercruise_desktop.usecases.certificates import Certificates
from careercruise_desktop.usecases.learning import Learning
from careercruise_desktop.usecases.radar import TechnologyRadar

RUNS = 15
FRAME_MS = 16
ACT_MS = 50
# Beyond what the sample has: time logged on items, and certificates with long histories of credits.
ENTRIES, CERTIFICATES, CREDITS = 6_000, 12, 120


def figures() -> Iterator[Figure]:
    """Each read within a frame, and an act with its commit."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        program = Program(Paths(Path(folder)))
        grow(program)
        yield from _read(program)
        yield _logged(program)
        program.close()


def grow(program: Program) -> None:
    """Let every sixteenth entry or so be of a learning item, and many certificates have many credits."""
    certificates, today = program.use(Certificates), program.use(Learning).today
    keys = [
        certificates.add(Certificate(name=f"Certificate {number}", earned=today - timedelta(days=700)), "pmp").id
        for number in range(CERTIFICATES)
    ]
    with program.store.write("Grow") as desk:
        items = [one.id for one in desk.find(LearningItem)]
        for number, (entry,) in enumerate(desk.rows("SELECT id FROM time_entry WHERE id % 16 = 0 LIMIT ?", (ENTRIES,))):
            desk.run("UPDATE time_entry SET learning_item_id = ? WHERE id = ?", (items[number % len(items)], entry))
        for key in keys:
            for number in range(CREDITS):
                day, item = today - timedelta(days=number * 9), items[number % len(items)]
                desk.add(
                    Credit(certificate_id=key, day=day, minutes=60, category="Power Skills", learning_item_id=item)
                )


def _read(program: Program) -> Iterator[Figure]:
    learning, pages = program.use(Learning), program.use(CertificatePages)
    radar, path = program.use(TechnologyRadar), program.use(CareerPath)
    year = timedelta(days=365)
    key = max(pages.lines(), key=lambda line: line.items).certificate.id
    reads = (
        ("learning items with their hours", learning.lines),
        ("the reading list", learning.reading_list),
        ("counts of learning and the time ahead", learning.counts),
        ("what was learned in a year", lambda: learning.learned(learning.today - year, learning.today)),
        ("the radar of technologies", radar.radar),
        ("certificates with countdown and credits", pages.lines),
        ("the page of a certificate", lambda: pages.page(key)),
        ("reminders for Today", pages.reminders),
        ("the path so far", path.so_far),
    )
    taken = calls(*(read for _, read in reads), runs=RUNS)
    for (name, _), found in zip(reads, taken, strict=True):
        yield Figure(name, found, FRAME_MS)


def _logged(program: Program) -> Figure:
    learning = program.use(Learning)
    key, zone = learning.reading_list()[0].id, "Europe/Stockholm"

    def there_and_back() -> None:
        learning.log(key, DayTotal(learning.today, 30, zone))
        program.store.undo()

    (taken,) = calls(there_and_back, runs=RUNS)
    return Figure("time logged on a learning item, and its undo", taken, ACT_MS)
