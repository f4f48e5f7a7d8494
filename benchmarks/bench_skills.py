"""The room of skills on 20 years of data: what is read when it opens, after an act, and for why a level is as it is."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from fixtures import long_profile
from measure import Figure, calls

from careercruise_desktop.app import Program
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.career_path import CareerPath
from careercruise_desktop.usecases.offers import Offers
from careercruise_desktop.usecases.sheets import Sheets
from careercruise_desktop.usecases.skill_evidence import SkillEvidence, Source
from careercruise_desktop.usecases.skill_matrix import SkillMatrix
from careercruise_desktop.usecases.skill_reviews import SkillReviews
from careercruise_desktop.usecases.skills import Skills

RUNS = 15
FRAME_MS = 16
# What a worker reads while the room is shown already.
WORKER_MS = 150
MERGE_MS = 6_000


def figures() -> Iterator[Figure]:
    """Reads of the window's thread within a frame, those of a worker, and the merge of the most used skills."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        program = Program(Paths(Path(folder)))
        yield from _read(program)
        yield _merged(program)
        program.close()


def _read(program: Program) -> Iterator[Figure]:
    matrix, why, path = program.use(SkillMatrix), program.use(SkillEvidence), program.use(CareerPath)
    forms = program.use(Sheets)
    key, role = _key(program, "Python"), path.roles()[0].id
    quick = (
        ("the matrix", matrix.matrix),
        ("reviews that are due", program.use(SkillReviews).due_reviews),
        ("levels offered again", program.use(Skills).offered_again),
        ("the list of target roles", path.roles),
        ("the form of the most used skill", lambda: forms.sheet("skill", key)),
        ("the form of a target role", lambda: forms.sheet("target_role", role)),
        ("50 entries of a skill", lambda: why.rows(key, Source.ENTRIES)),
        ("50 journal entries of a skill", lambda: why.rows(key, Source.JOURNAL)),
    )
    slow = (
        ("what Today offers, on a worker", program.use(Offers).current),
        ("hours of all skills, on a worker", matrix.hours),
        ("why the level of the most used skill, on a worker", lambda: why.why(key)),
        ("a target role with its evidence, on a worker", lambda: path.page(role)),
    )
    taken = calls(*(read for _, read in (*quick, *slow)), runs=RUNS)
    for (name, _), found in zip((*quick, *slow), taken, strict=True):
        yield Figure(name, found, FRAME_MS if (name, _) in quick else WORKER_MS)


def _merged(program: Program) -> Figure:
    gone, into = _key(program, "Python"), _key(program, "API design")
    skills = program.use(Skills)

    def there_and_back() -> None:
        skills.merge(gone, into)
        program.store.undo()

    (taken,) = calls(there_and_back, runs=3)
    return Figure("merge of two skills with 40,000 links, and its undo", taken, MERGE_MS)


def _key(program: Program, name: str) -> int:
    with program.store.read() as reader:
        return reader.find(Skill, name=name)[0].id
