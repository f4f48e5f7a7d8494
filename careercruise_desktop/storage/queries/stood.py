"""How dates and tasks stood on a day that is over, as far as their changes are kept with their days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from careercruise_desktop.domain.figures.progress import TaskPart
from careercruise_desktop.domain.milestones import ProgressMethod
from careercruise_desktop.domain.projects import ProjectBaseline
from careercruise_desktop.storage.reader import Reader


def dues_on(reader: Reader, day: date) -> dict[int, str]:
    """Due dates (ISO) as they were agreed at the end of a day, by milestone: of those that were changed later."""
    return _before(reader, "milestone_move", day)


def baselines_on(reader: Reader, day: date) -> dict[int, str]:
    """Baseline dates (ISO) likewise."""
    return _before(reader, "milestone_baseline", day)


def _before(reader: Reader, table: str, day: date) -> dict[int, str]:
    """What the first change after a day changed."""
    newest_first = reader.rows(
        f"SELECT milestone_id, from_due FROM {table} WHERE day > ? ORDER BY day DESC, id DESC", (day.isoformat(),)
    )
    return dict(newest_first)


def agreements_on(reader: Reader, day: date) -> dict[int, ProjectBaseline]:
    """The first change after a day of what projects were agreed to be, by project: what it changed held on the day."""
    newest_first = reader.pick(ProjectBaseline, "WHERE day > ? ORDER BY day DESC, id DESC", (day.isoformat(),))
    return {each.project_id: each for each in newest_first}


def parts_on(reader: Reader, keys: Sequence[int], day: date) -> dict[int, list[TaskPart]]:
    """The tasks of those milestones of projects that count by them, by milestone, done if they were on that day.

    When a task was dropped is not kept: one that is now counts for nothing.
    """
    found: dict[int, list[TaskPart]] = {}
    for milestone, minutes, done in reader.rows(
        "SELECT t.milestone_id, t.minutes, t.status = 'done' AND t.finished <= ? FROM milestone m"
        f" JOIN task t ON t.milestone_id = m.id WHERE m.project_id IN ({','.join('?' for _ in keys)}) AND m.method = ?"
        " AND t.status != 'dropped' ORDER BY t.id",
        [day.isoformat(), *keys, ProgressMethod.TASKS.value],
    ):
        found.setdefault(milestone, []).append(TaskPart(minutes, bool(done)))
    return found
