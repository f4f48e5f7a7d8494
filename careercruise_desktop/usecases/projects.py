"""Projects: begin, put away, agree anew; each verb is one act of the history."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from careercruise_desktop.domain.projects import Project

from .usecase import UseCase


class Projects(UseCase):
    """The verbs of projects. Fields are changed, and projects deleted, by `Records`."""

    def create(self, name: str, **more: Any) -> Project:  # noqa: ANN401 - each field has its own type
        """A new project that starts today; its code is made of its name where none is given.

        Args:
            name: what it is called.
            more: other fields of a project (`client`, `code`, `start`, `finish`, `budget`, ...). Where a finish is
                given and no baseline, the finish is the baseline.

        Raises:
            Refused: the name is empty, or a value breaks a rule (`field` says which).
            Unreadable: the data file cannot be written.
        """
        raise NotImplementedError

    def archive(self, key: int) -> Project:
        """Put a project away: it is no longer offered, everything of it stays.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be written.
        """
        raise NotImplementedError

    def unarchive(self, key: int) -> Project:
        """Take a project out again.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be written.
        """
        raise NotImplementedError

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
        raise NotImplementedError
