"""The journal with 20,000 entries: what its page reads when it opens, scrolls, filters and searches."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from fixtures import long_profile
from measure import Figure, calls

from careercruise_desktop.app import Program
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.journal_pages import JournalFilter, JournalPages
from careercruise_desktop.usecases.journal_prompts import JournalPrompts
from careercruise_desktop.usecases.weekly_review import WeeklyReview

ENTRIES = 20_000
RUNS = 15
OPEN_MS, FRAME_MS, SEARCH_MS, WORKER_MS = 50, 16, 50, 150
# It waits for the disk.
ACT_MS = 50
# Every tenth entry is a long one.
LONG = "\n\n".join(f"## Part {part}\n\n- A **retry** of `call {part}`\n- What it did" for part in range(40))


def figures() -> Iterator[Figure]:
    """Reads of the window's thread within what the eye allows, and those of a worker."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        program = Program(Paths(Path(folder)))
        fill(program)
        reads = list(_reads(program))
        taken = calls(*(read for _, _, read in reads), runs=RUNS)
        for (name, limit, _), found in zip(reads, taken, strict=True):
            yield Figure(name, found, limit)
        program.close()


def fill(program: Program, entries: int = ENTRIES) -> None:
    """Tell the same again and again over the same days until the journal is that long."""
    with program.store.read() as reader:
        own = reader.find(JournalEntry)
    with program.store.write_unrecorded() as desk:
        first = desk.next_id(JournalEntry)
        desk.add_all(
            replace(
                own[number % len(own)],
                id=first + number,
                body=f"{own[number % len(own)].body}\n\n{LONG}" if number % 10 == 0 else own[number % len(own)].body,
            )
            for number in range(entries - len(own))
        )


def _reads(program: Program) -> Iterator[tuple[str, float, Callable[[], object]]]:
    pages, today = program.use(JournalPages), program.clock.now().day
    with program.store.read() as reader:
        skill = reader.find(Skill, name="Python")[0].id
        far = reader.number("SELECT id FROM journal_entry ORDER BY day LIMIT 1 OFFSET 100")
    last, project = pages.page().lines[-1], pages.choices().projects[0][0].id
    oldest = pages.line(far)
    yield "first page", OPEN_MS, pages.page
    yield "count of all", FRAME_MS, pages.count
    yield "next page", FRAME_MS, lambda: pages.page(after=last)
    yield "a page at the far end", FRAME_MS, lambda: pages.page(after=oldest)
    filters = (
        ("kind", JournalFilter(kind=JournalKind.CONFLICT)),
        ("skill", JournalFilter(skill_id=skill)),
        ("project", JournalFilter(project_id=project)),
        ("role", JournalFilter(role=Role.PM)),
        ("tag", JournalFilter(tag="scope")),
        ("last quarter", JournalFilter(first=today - timedelta(days=91))),
        ("kind, skill and role", JournalFilter(kind=JournalKind.WIN, skill_id=skill, role=Role.IT)),
        ("nothing that there is", JournalFilter(kind=JournalKind.WIN, tag="absent")),
    )
    for name, wanted in filters:
        yield f"filter: {name}", FRAME_MS, _of(pages.page, wanted)
        yield f"count: {name}", FRAME_MS, _of(pages.count, wanted)
    for words in ("retry queue", "dupl", "the", "a"):
        yield f"search: {words}", SEARCH_MS, _of(pages.page, JournalFilter(text=words))
        yield f"count of what is found: {words}", SEARCH_MS, _of(pages.count, JournalFilter(text=words))
    yield "an entry with all around it", FRAME_MS, lambda: pages.entry(last.id)
    yield "the days of a month", FRAME_MS, lambda: pages.month(today)
    yield "on this day", FRAME_MS, pages.on_this_day
    yield "prompts of the day", FRAME_MS, program.use(JournalPrompts).of_day
    yield "an act: edit the text", ACT_MS, lambda: program.use(Journal).change(last.id, body=_other(program, last.id))
    yield "what can be filtered by, on a worker", WORKER_MS, pages.choices
    yield "the week's review, on a worker", WORKER_MS, lambda: program.use(WeeklyReview).week(today)


def _of(read: Callable[[JournalFilter], object], wanted: JournalFilter) -> Callable[[], object]:
    return lambda: read(wanted)


def _other(program: Program, key: int) -> str:
    """Another text each time, so that there is something to save."""
    return f"{program.use(JournalPages).entry(key).entry.body[:1000]}."
