"""Milestones as timeline, table, board and lists show them, and the counts that stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.slip import OnTime, on_time
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.queries import milestones as ask
from careercruise_desktop.storage.reader import Reader, Row

from .milestone_status import NOTHING, Beside, Judge, beside, dates_of, few, judge
from .usecase import UseCase

Which = Literal["both", "open", "done"]
# How long the bar of a milestone is at most where nobody said when work on it begins.
BAR_DAYS = 28
_NEVER = (0, "")


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which milestones to show; None leaves it open.

    Attributes:
        project_id: of one project.
        role: of one role.
        which: "open", "done" (achieved or cancelled), or "both".
        archived: whether those of projects that were put away are meant, too; those of one project always are.
    """

    project_id: int | None = None
    role: Role | None = None
    which: Which = "both"
    archived: bool = False


ALL_LINES = LineFilter()


@dataclass(frozen=True, slots=True)
class Reached:
    """`reached` of `n` milestones are achieved; cancelled ones do not count."""

    reached: int = 0
    n: int = 0


class MilestoneLines(UseCase):
    """Reads milestones in a few statements, however many there are."""

    def lines(self, wanted: LineFilter = ALL_LINES) -> tuple[MilestoneLine, ...]:
        """The milestones by due date, each with its status and what puts it at risk.

        Raises:
            Unreadable: the data file cannot be read.
        """
        role = wanted.role.value if wanted.role is not None else None
        with self._store.read() as reader:
            rows = ask.lines(reader, wanted.project_id, role, wanted.which, archived=wanted.archived)
            return _lines(reader, rows, self.today)

    def line(self, key: int) -> MilestoneLine:
        """One milestone.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            found = _lines(reader, ask.lines(reader, None, None, "both", key), self.today)
        if not found:
            raise Refused("This milestone no longer exists.")
        return found[0]

    def reached(self, *, archived: bool = False) -> dict[int, Reached]:
        """How many milestones of each project are reached, by its id; 0 stands for those of no project.

        Args:
            archived: whether projects that were put away are meant, too.

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            return {key: Reached(reached, n) for key, reached, n in ask.counts(reader, archived=archived)}

    def on_time(self, year: int | None = None, project_id: int | None = None) -> OnTime:
        """Which milestones with a baseline date in a year (this one, if none is named) were on time.

        The tolerance is that of the settings.

        Raises:
            Unreadable: the data file cannot be read.
        """
        today = self.today
        first, last = date(year or today.year, 1, 1), date(year or today.year, 12, 31)
        with self._store.read() as reader:
            found = ask.promised_between(reader, first, last, project_id)
            settings = reader.settings()
        return on_time(found, first, last, today, settings.late_tolerance, working=settings.working_days)

    def put_away(self, found: OnTime) -> int:
        """How many of the milestones that count for a rate belong to projects in the archive.

        Raises:
            Unreadable: the data file cannot be read.
        """
        counted = {*found.on_time, *found.late}
        with self._store.read() as reader:
            return len(counted & ask.put_away(reader))


def _lines(reader: Reader, rows: list[Row], today: date) -> tuple[MilestoneLine, ...]:
    """The lines of the rows; what stands beside them is read once for all."""
    keys = [row[0] for row in rows]
    found, moved = beside(reader, keys, today), ask.moves(reader, few(keys))
    by = judge(reader.settings(), today)
    return tuple([_line(row, found.get(row[0], NOTHING), moved.get(row[0], _NEVER), by) for row in rows])


# After an act all lines are read again, and nearly all of them are what they were.
@lru_cache(maxsize=4096)
def _line(row: Row, around: Beside, moved: tuple[int, str], by: Judge) -> MilestoneLine:
    key, title, project_id, project, code, baseline, weight, owner, *own = row
    one = dates_of((key, *own))
    standing = by.of(one, around)
    ends = one.achieved or one.cancelled or one.due
    return MilestoneLine(
        id=key,
        title=title,
        role=one.role,
        project_id=project_id,
        project=project,
        code=code,
        start=one.start or min(_begins(around.before, one.created, ends), ends),
        baseline_due=date.fromisoformat(baseline),
        due=one.due,
        achieved=one.achieved,
        cancelled=one.cancelled,
        created=one.created,
        status=standing.judged.status,
        risks=standing.judged.risks,
        progress=standing.progress,
        method=one.method,
        weight=weight,
        owner=owner,
        depends_on=frozenset([other[0] for other in around.before]),
        moves=moved[0],
        reason=moved[1],
        assumed=one.start is None,
    )


def _begins(before: Sequence[Row], created: date, ends: date) -> date:
    """Where nobody said: once what it depends on is reached and it is known, at most four weeks before it ends."""
    days = [date.fromisoformat(reached or dropped or due) for _, _, due, reached, dropped in before]
    return max(created, ends - timedelta(days=BAR_DAYS), *days)
