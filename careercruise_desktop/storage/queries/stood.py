"""How dates and tasks stood on a day that is over, as far as their changes are kept with their days."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from careercruise_desktop.domain.figures.progress import TaskPart
from careercruise_desktop.domain.milestones import ProgressMethod
from careercruise_desktop.domain.projects import ProjectBaseline
from careercruise_desktop.storage.reader import Reader

from .outcomes import Ends

_FIRST = "(SELECT from_due FROM {} v WHERE v.milestone_id = m.id AND v.day > :day ORDER BY v.day, v.id LIMIT 1)"
_ENDS = (
    "WITH own AS (SELECT p.value AS project, min(m.created) AS made FROM json_each(:keys) p LEFT JOIN milestone m"
    " ON m.project_id = p.value GROUP BY p.value), known AS (SELECT own.project,"
    " CASE WHEN m.achieved <= :day THEN m.achieved END AS achieved,"
    " CASE WHEN m.achieved IS NULL OR m.achieved > :day"
    f" THEN coalesce({_FIRST.format('milestone_move')}, m.due) END AS waiting,"
    f" coalesce({_FIRST.format('milestone_baseline')}, m.baseline_due) AS promised"
    " FROM own JOIN milestone m ON m.project_id = own.project WHERE (m.created <= :day OR own.made > :day)"
    " AND (m.cancelled IS NULL OR m.cancelled > :day))"
    " SELECT own.project, own.made,"
    " (SELECT min(r.day) FROM outcome_reading r WHERE r.project_id = own.project AND r.day <= :day),"
    " max(k.waiting), max(k.achieved), max(k.promised), count(k.achieved), count(k.project)"
    " FROM own LEFT JOIN known k ON k.project = own.project GROUP BY own.project"
)


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


def ends_on(reader: Reader, keys: Sequence[int], day: date) -> dict[int, Ends]:
    """The last dates and the counts of projects as they were at the end of a day, by project.

    Milestones that were added later are left out, unless all of a project were.
    """
    found = {}
    for key, made, read, waiting, achieved, promised, reached, count in reader.rows(
        _ENDS, {"day": day.isoformat(), "keys": json.dumps(list(keys))}
    ):
        first = min((each for each in (made, read) if each is not None), default=None)
        found[key] = Ends(_day(waiting), _day(achieved), _day(promised), _day(first), reached, count)
    return found


def parts_on(reader: Reader, keys: Sequence[int], day: date) -> dict[int, list[TaskPart]]:
    """The tasks of those milestones of projects that count by them, by milestone, done if they were on that day.

    When a task was dropped is not kept: one that is now counts for nothing.
    """
    found: dict[int, list[TaskPart]] = {}
    for milestone, minutes, done, finished in reader.rows(
        "SELECT t.milestone_id, t.minutes, t.status = 'done' AND t.finished <= ?, t.finished FROM milestone m"
        f" JOIN task t ON t.milestone_id = m.id WHERE m.project_id IN ({','.join('?' for _ in keys)}) AND m.method = ?"
        " AND t.status != 'dropped' ORDER BY t.id",
        [day.isoformat(), *keys, ProgressMethod.TASKS.value],
    ):
        found.setdefault(milestone, []).append(TaskPart(minutes, bool(done), _day(finished)))
    return found


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
