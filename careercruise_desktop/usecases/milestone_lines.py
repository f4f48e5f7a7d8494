"""Milestones as timeline, table, board and lists show them, and the counts that stand beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from careercruise_desktop.domain.figures.slip import OnTime
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.roles import Role

from .usecase import UseCase

Which = Literal["both", "open", "done"]


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
        raise NotImplementedError

    def line(self, key: int) -> MilestoneLine:
        """One milestone.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be read.
        """
        raise NotImplementedError

    def reached(self) -> dict[int, Reached]:
        """How many milestones of each project are reached, by its id; 0 stands for those of no project.

        Raises:
            Unreadable: the data file cannot be read.
        """
        raise NotImplementedError

    def on_time(self, year: int | None = None, project_id: int | None = None) -> OnTime:
        """Which milestones with a baseline date in a year (this one, if none is named) were on time.

        The tolerance is that of the settings.

        Raises:
            Unreadable: the data file cannot be read.
        """
        raise NotImplementedError
