"""Which groups of the timeline are folded: what the person wants, and at first what is over and out of sight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.milestones.timeline.state import GroupKey


class Folding:
    """Remembered as long as the window is open; the person's own folding goes before ours."""

    def __init__(self) -> None:
        # How each group began when it was first shown, and what the person made of it.
        self._begun: dict[GroupKey, bool] = {}
        self._chosen: dict[GroupKey, bool] = {}

    def of(self, lines: Sequence[MilestoneLine], first: date, *, all_projects: bool) -> frozenset[GroupKey]:
        """The groups that are folded; `first` is the first day in sight.

        Among all projects those begin folded that are finished and lie wholly before the first day in sight.
        """
        groups: dict[GroupKey, list[MilestoneLine]] = {}
        for line in lines:
            groups.setdefault(group_of(line), []).append(line)
        if all_projects:
            for group, members in groups.items():
                if group not in self._begun:
                    self._begun[group] = all(not line.open and line.ends < first for line in members)
        begun = self._begun if all_projects else {}
        return frozenset([group for group in groups if self._chosen.get(group, begun.get(group, False))])

    def choose(self, group: GroupKey, folded: bool) -> None:
        """The person folds a group, or unfolds it."""
        self._chosen[group] = folded

    def reveal(self, group: GroupKey) -> None:
        """A milestone of a group is to be seen: what was not folded by the person unfolds."""
        self._begun[group] = False


def group_of(line: MilestoneLine) -> GroupKey:
    """The group in which a milestone stands."""
    return GroupKey(line.role, line.project_id)
