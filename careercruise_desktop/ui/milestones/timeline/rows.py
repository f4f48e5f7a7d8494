"""The rows of the timeline from top to bottom: heads of lanes, milestones, and one row for each folded group."""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from typing import NamedTuple

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.roles import Role

from .state import GroupKey, TimelineState

ROW, LANE_HEAD = 24.5, 30.0
FOOT = 10
NO_PROJECT = "No project"

RowKey = int | GroupKey


class Kind(Enum):
    """What a row shows."""

    LANE = "lane"
    MILESTONE = "milestone"
    GROUP = "group"


class Row(NamedTuple):
    """One row.

    Attributes:
        key: the milestone's id, or the group; of a lane's head the group without a project.
        lines: its milestone; all of a folded group, or of a lane.
        first: whether it begins a group, so that it carries the project's name.
    """

    kind: Kind
    key: RowKey
    group: GroupKey
    lines: tuple[MilestoneLine, ...]
    top: int
    bottom: int
    first: bool = False

    @property
    def height(self) -> int:
        """In pixels."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2

    @property
    def line(self) -> MilestoneLine:
        """The milestone of a row that shows one."""
        return self.lines[0]

    @property
    def project(self) -> str:
        """The name of its group."""
        return self.lines[0].project or NO_PROJECT if self.lines else NO_PROJECT

    @property
    def reached(self) -> int:
        """How many of its milestones are reached."""
        return sum(line.achieved is not None for line in self.lines)

    @property
    def counted(self) -> int:
        """How many of its milestones are to be reached or are; cancelled ones do not count."""
        return sum(line.cancelled is None for line in self.lines)


class Rows:
    """All rows, and where each stands."""

    def __init__(self, all_rows: list[Row]) -> None:
        self.all = all_rows
        self._tops = [row.top for row in all_rows]
        self._by_key = {row.key: row for row in all_rows if row.kind is not Kind.LANE}
        self.height = (all_rows[-1].bottom if all_rows else 0) + FOOT
        # The rows that the keys walk over.
        self.walked = [row for row in all_rows if row.kind is not Kind.LANE]

    def at(self, y: float) -> Row | None:
        """The row at a height."""
        number = bisect_right(self._tops, y) - 1
        return self.all[number] if number >= 0 and y < self.all[number].bottom else None

    def between(self, top: float, bottom: float) -> list[Row]:
        """The rows that a stretch of height touches."""
        first = max(0, bisect_right(self._tops, top) - 1)
        return self.all[first : bisect_right(self._tops, bottom)]

    def of(self, key: RowKey | None) -> Row | None:
        """The row of a milestone or of a folded group; None where it is not shown."""
        return self._by_key.get(key) if key is not None else None

    def holding(self, key: RowKey | None) -> Row | None:
        """The row of a milestone, its folded group's where it stands in one."""
        if key is None or key in self._by_key:
            return self.of(key)
        if isinstance(key, GroupKey):
            return next((row for row in self.walked if row.group == key), None)
        return next((row for row in self.walked if any(line.id == key for line in row.lines)), None)

    def end(self, *, last: bool) -> Row | None:
        """The last row or the first one; None where there is none."""
        return self.walked[-1 if last else 0] if self.walked else None

    def step(self, key: RowKey | None, by: int) -> Row | None:
        """The row so many rows further, the first or last one at the ends.

        Where nothing is meant yet, the walk begins at the end that it leaves: down at the first row, up at the last.
        """
        row = self.holding(key)
        if row is None:
            return self.end(last=by < 0)
        number = self.walked.index(row) + by
        return self.walked[max(0, min(number, len(self.walked) - 1))]


def rows(state: TimelineState) -> Rows:
    """The rows of a state."""
    found: list[Row] = []
    y = 0.0
    for role in (Role.IT, Role.PM):
        lane = tuple(line for line in state.lines if line.role is role)
        head = GroupKey(role, None)
        found.append(Row(Kind.LANE, head, head, lane, round(y), round(y + LANE_HEAD)))
        y += LANE_HEAD
        groups: dict[GroupKey, list[MilestoneLine]] = {}
        for line in lane:
            groups.setdefault(GroupKey(role, line.project_id), []).append(line)
        for key, lines in groups.items():
            y = _add_group(found, key, tuple(lines), folded=key in state.folded, y=y)
    return Rows(found)


def _add_group(found: list[Row], key: GroupKey, lines: tuple[MilestoneLine, ...], *, folded: bool, y: float) -> float:
    if folded:
        found.append(Row(Kind.GROUP, key, key, lines, round(y), round(y + ROW), first=True))
        return y + ROW
    for number, line in enumerate(lines):
        found.append(Row(Kind.MILESTONE, line.id, key, (line,), round(y), round(y + ROW), first=number == 0))
        y += ROW
    return y
