"""Leadership actions: what was done, on which day, and what it should change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import LeadershipAction, fit_action
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.reader import Reader

from .usecase import UseCase


class LeadershipActions(UseCase):
    """The verbs of actions. Each raises Refused where the action is gone, Unreadable where nothing is saved."""

    def mark(
        self, title: str, *, day: date | None = None, expected: str = "", project_id: int | None = None
    ) -> LeadershipAction:
        """Mark an action on the axis: what was done, from which day on (today if none is given).

        Raises:
            Refused: the title is empty, the day is still to come, or the project is gone.
        """
        action = LeadershipAction(day=day or self.today, title=title, expected=expected, project_id=project_id)
        with self._store.write(f"Mark action {words.shortened(title.strip())}") as desk:
            return desk.add(self._fit(desk, action))

    def change(self, key: int, **values: Any) -> LeadershipAction:  # noqa: ANN401 - each field has its own type
        """Change an action; quick changes of the same fields are one step."""
        with self._store.write("Edit action", merge=f"leadership_action:{key}:{' '.join(sorted(values))}") as desk:
            before = desk.get(LeadershipAction, key)
            after = replace(before, **values)
            return desk.save(self._fit(desk, after, looked_at=after.day != before.day))

    def remove(self, key: int) -> LeadershipAction:
        """Delete an action."""
        with self._store.write("Delete action") as desk:
            action = desk.get(LeadershipAction, key)
            desk.remove(LeadershipAction, key)
            return action

    def _fit(self, desk: Desk, action: LeadershipAction, *, looked_at: bool = True) -> LeadershipAction:
        if looked_at:
            fit_action(action, self.today)
        if action.project_id is not None:
            desk.get(Project, action.project_id)
        return checked(action)

    def all(self, project_id: int | None = None) -> tuple[LeadershipAction, ...]:
        """The actions by day; of a project also those that concern no single one."""
        with self._store.read() as reader:
            return actions_of(reader, project_id)


def actions_of(reader: Reader, project_id: int | None = None) -> tuple[LeadershipAction, ...]:
    """The actions by day; of a project also those that concern no single one."""
    found = reader.find(LeadershipAction, order="day, id")
    return tuple(each for each in found if project_id is None or each.project_id in {None, project_id})
