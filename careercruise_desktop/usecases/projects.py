"""Projects: put away, agree anew; each verb is one act of the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.domain.text import title
from careercruise_desktop.storage.queries import milestones as ask

from .moving_along import agree_anew
from .usecase import UseCase


class Projects(UseCase):
    """The verbs that only projects have; they are made, changed and deleted by `Records`, as all records are."""

    def archive(self, key: int) -> Project:
        """Put a project away: it is no longer offered, everything of it stays.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be written.
        """
        return self._archived(key, "Archive project", archived=True)

    def unarchive(self, key: int) -> Project:
        """Take a project out again.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be written.
        """
        return self._archived(key, "Take project out of the archive", archived=False)

    def rebaseline(
        self, key: int, reason: str, *, finish: date | None = None, budget: Decimal | None = None
    ) -> Project:
        """Agree anew on a project: its finish, its budget and the dates of its open milestones become the promise.

        The old baselines stay on record with the reason.

        Args:
            key: the project.
            reason: why, in a line.
            finish: the finish agreed on; the present one where it is None.
            budget: the budget agreed on; the present one where it is None.

        Raises:
            Refused: there is no reason, nothing would change, or a value breaks a rule.
            Unreadable: the data file cannot be written.
        """
        why, today = title(reason, "reason"), self.today
        with self._store.write("Re-baseline project") as desk:
            before = desk.get(Project, key)
            agreed = finish or before.finish or before.baseline_finish
            budgeted = before.budget if budget is None else budget
            after = desk.save(
                checked(replace(before, finish=finish or before.finish, baseline_finish=agreed, budget=budgeted))
            )
            moved = [one for one in ask.open_of(desk, key) if one.due != one.baseline_due]
            if after == before and not moved:
                raise Refused("Finish, budget and dates are what was agreed on already. Nothing would change.")
            for milestone in moved:
                agree_anew(desk, milestone, why, today)
            desk.add(
                ProjectBaseline(
                    project_id=key, day=today, from_finish=before.baseline_finish, to_finish=agreed,
                    from_budget=before.budget, to_budget=budgeted, reason=why,
                )
            )  # fmt: skip
            return after

    def _archived(self, key: int, label: str, *, archived: bool) -> Project:
        with self._store.write(label) as desk:
            return desk.save(replace(desk.get(Project, key), archived=archived))
