"""Several milestones at once: one act of the history, so that one undo takes back all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.milestones import Milestone

from .consequences import with_consequences
from .usecase import UseCase


class MilestoneBatch(UseCase):
    """Acts on what is selected. Each raises Refused where one is gone, Unreadable where nothing is saved."""

    def achieve(self, keys: Sequence[int]) -> int:
        """Those that are open were reached today; returns how many these are."""
        today = self.today
        with self._store.write("Achieve milestones") as desk:
            found = [one for one in (desk.get(Milestone, key) for key in keys) if one.open]
            for before in found:
                desk.save(with_consequences(desk, before, checked(replace(before, achieved=today)), today))
            return len(found)

    def remove(self, keys: Sequence[int]) -> int:
        """Delete them; returns how many there were."""
        with self._store.write("Delete milestones") as desk:
            for key in keys:
                desk.remove(Milestone, desk.get(Milestone, key).id)
            return len(keys)
