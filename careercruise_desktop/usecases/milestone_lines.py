"""Milestones as timeline, table, board and lists show them, and the counts that stand beside them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.slip import OnTime, on_time
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus, ProgressMethod, status_by_dates
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.queries import milestones as ask
from careercruise_desktop.storage.queries.blocks import ROLES
from careercruise_desktop.storage.reader import Reader, Row

from .usecase import UseCase

Which = Literal["both", "open", "done"]
# How long the bar of a milestone is at most where nobody said when work on it begins.
BAR_DAYS = 28
# Up to so many are asked for by their ids, more of them as a whole.
_FEW = 100
_METHODS = {method.value: method for method in ProgressMethod}


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which milestones to show; None leaves it open.

    Attributes:
        project_id: of one project.
        role: of one role.
        which: "open", "done" (achieved or cancelled), or "both".
    """

    project_id: int | None = None
    role: Role | None = None
    which: Which = "both"


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
            rows = ask.lines(reader, wanted.project_id, role, wanted.which)
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

    def reached(self) -> dict[int, Reached]:
        """How many milestones of each project are reached, by its id; 0 stands for those of no project.

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            return {key: Reached(reached, n) for key, reached, n in ask.counts(reader)}

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
            return on_time(found, first, last, today, reader.settings().late_tolerance)


def _lines(reader: Reader, rows: list[Row], today: date) -> tuple[MilestoneLine, ...]:
    """The lines of the rows, which are all milestones or a few; what stands beside them is read once for all."""
    keys = [row[0] for row in rows] if len(rows) <= _FEW else None
    waits: dict[int, list[Row]] = defaultdict(list)
    for before in ask.dependencies(reader, keys):
        waits[before[0]].append(before[1:])
    moves: dict[int, list[Row]] = defaultdict(list)
    for move in ask.moves(reader, keys):
        moves[move[0]].append(move[1:])
    return tuple([_line(row, waits[row[0]], moves[row[0]], today) for row in rows])


def _line(row: Row, waits: list[Row], moves: list[Row], today: date) -> MilestoneLine:
    (
        key, title, role, project_id, project, code, start, baseline, due, achieved, cancelled, created, progress,
        method, weight, owner,
    ) = row  # fmt: skip
    day = date.fromisoformat
    due, achieved, cancelled = day(due), achieved and day(achieved), cancelled and day(cancelled)
    start, ends = start and day(start), achieved or cancelled or due
    late = any(not (reached or dropped) and day(other) < today for _, _, other, reached, dropped in waits)
    if cancelled:
        status = MilestoneStatus.CANCELLED
    elif achieved:
        status = MilestoneStatus.ACHIEVED
    else:
        status = status_by_dates(due, today, progress, start, late)
    return MilestoneLine(
        id=key,
        title=title,
        role=ROLES[role],
        project_id=project_id,
        project=project,
        code=code,
        start=min(start or _begins(waits, created, ends), ends),
        baseline_due=day(baseline),
        due=due,
        achieved=achieved,
        cancelled=cancelled,
        created=day(created),
        status=status,
        progress=progress,
        method=_METHODS[method],
        weight=weight,
        owner=owner,
        depends_on=frozenset([before[0] for before in waits]),
        moves=len(moves),
        reason=moves[-1][3] or "" if moves else "",
    )


def _begins(waits: list[Row], created: str, ends: date) -> date:
    """Where nobody said: once what it depends on is reached and it is known, at most four weeks before it ends."""
    days = [reached or dropped or due for _, _, due, reached, dropped in waits]
    return max(date.fromisoformat(max([created, *days])), ends - timedelta(days=BAR_DAYS))
