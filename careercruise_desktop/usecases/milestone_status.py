"""The status of milestones, the same wherever it is shown: what it follows from is read for all of them at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from careercruise_desktop.domain.figures.progress import TaskPart, earned_share
from careercruise_desktop.domain.figures.risks import Before, Judged, MilestoneFacts, judged, working_minutes
from careercruise_desktop.domain.figures.trend import LEAST_POINTS, Change, Report, trend
from careercruise_desktop.domain.milestones import MilestoneStatus, ProgressMethod
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.queries import milestones as ask
from careercruise_desktop.storage.queries.blocks import ROLES
from careercruise_desktop.storage.reader import Reader, Row

METHODS = {method.value: method for method in ProgressMethod}
# Up to so many are asked for by their ids, more of them as a whole.
_FEW = 100
_OPEN, _DONE = TaskStatus.OPEN.value, TaskStatus.DONE.value


class Dates(NamedTuple):
    """A milestone as far as its status follows from its own row."""

    id: int
    role: Role
    due: date
    start: date | None
    achieved: date | None
    cancelled: date | None
    created: date
    progress: int
    method: ProgressMethod


class Standing(NamedTuple):
    """A milestone's status, what puts it at risk in sentences, and its progress in per cent by its own method."""

    judged: Judged
    progress: int


class Beside(NamedTuple):
    """What the status of a milestone follows from beside its own row.

    Attributes:
        before: what it depends on: id, title, due, achieved, cancelled.
        reports: what was said of its date, see `reports` of the queries: day, from, to.
        tasks: status, estimate, minutes logged.
    """

    before: tuple[Row, ...] = ()
    reports: tuple[Row, ...] = ()
    tasks: tuple[Row, ...] = ()


NOTHING = Beside()


class Judge:
    """Says the status of milestones on a day."""

    def __init__(self, settings: Settings, today: date) -> None:
        """Judge by the working time of the settings, on the person's local day."""
        self._settings = settings
        self._today = today
        self._free: dict[tuple[Role, date], int] = {}

    def of(self, one: Dates, beside: Beside) -> Standing:
        """The status of a milestone."""
        if one.achieved is not None or one.cancelled is not None:
            facts = MilestoneFacts(due=one.due, achieved=one.achieved, cancelled=one.cancelled)
            return Standing(judged(facts, self._today), one.progress if one.achieved is None else 100)
        estimated = [task for task in beside.tasks if task[0] == _OPEN and task[1]]
        left = sum([max(0, minutes - logged) for _, minutes, logged in estimated])
        progress = self._progress(one, beside.tasks)
        facts = MilestoneFacts(
            due=one.due,
            start=one.start,
            progress=progress,
            before=[Before(title, _day(due)) for _, title, due, *over in beside.before if not any(over)],
            minutes_left=left,
            minutes_free=self._minutes_free(one.role, one.due) if left else None,
            points=_points(one, beside.reports),
        )
        return Standing(judged(facts, self._today), progress)

    def _progress(self, one: Dates, tasks: Sequence[Row]) -> int:
        """In per cent, rounded down: only what is finished counts as all of it."""
        if one.method is ProgressMethod.PERCENT:
            return one.progress
        parts = [TaskPart(minutes, status == _DONE) for status, minutes, _ in tasks]
        share = earned_share(one.method, self._today, start=one.start, parts=parts)
        return share.numerator * 100 // share.denominator

    def _minutes_free(self, role: Role, due: date) -> int:
        known = self._free.get((role, due))
        if known is None:
            known = self._free[role, due] = working_minutes(self._settings, role, self._today, due)
        return known


# What is judged again on the same day by the same settings is known already: see `milestone_lines`.
judge = lru_cache(maxsize=4)(Judge)


def beside(reader: Reader, keys: Collection[int], today: date) -> dict[int, Beside]:
    """What the status of open milestones follows from, by id, and what any of them depends on.

    A few statements, however many milestones there are, and none where there is none.
    """
    if not keys:
        return {}
    only = few(keys)
    questions = (ask.dependencies(reader, only), ask.reports(reader, today, only), ask.task_work(reader, only))
    found: dict[int, tuple[list[Row], list[Row], list[Row]]] = {}
    for place, rows in enumerate(questions):
        for row in rows:
            found.setdefault(row[0], ([], [], []))[place].append(row[1:])
    return {key: Beside(*map(tuple, parts)) for key, parts in found.items()}


def _points(one: Dates, reports: Sequence[Row]) -> Sequence[Report]:
    """The points of its trend; none where too little was said of its date for it to drift."""
    if len(reports) < LEAST_POINTS - 1 or not reports[0][1]:
        return ()
    changes = [Change(_day(day), _day(first), _day(due)) for day, first, due in reports if first]
    looks = [Report(_day(day), _day(due)) for day, first, due in reports if not first]
    return trend(one.created, one.due, changes, looks)


class Alarm(NamedTuple):
    """A milestone's dates, and its status where that is worth a word beside them: "overdue", "at risk", else ""."""

    dates: Dates
    word: str


def alarms(reader: Reader, rows: Sequence[Row], settings: Settings, today: date) -> list[Alarm]:
    """The alarms of open milestones, in the order of their rows, which are as `dates_of` takes them.

    What its own row settles is not asked about any more: nothing beside it takes the word back.
    """
    by = judge(settings, today)
    found = [_alarm(row, NOTHING, by) for row in rows]
    unsettled = [
        alarm.dates.id
        for alarm in found
        if not alarm.word or (alarm.dates.due >= today and alarm.dates.method is ProgressMethod.TASKS)
    ]
    around = beside(reader, unsettled, today)
    return [
        _alarm(row, around[row[0]], by) if row[0] in around else alarm for row, alarm in zip(rows, found, strict=True)
    ]


# The same few are looked at again after each act.
@lru_cache(maxsize=256)
def _alarm(row: Row, around: Beside, by: Judge) -> Alarm:
    dates = dates_of(row)
    status = by.of(dates, around).judged.status
    alarming = status is MilestoneStatus.OVERDUE or status is MilestoneStatus.AT_RISK
    return Alarm(dates, status.value if alarming else "")


def few(keys: Collection[int]) -> Collection[int] | None:
    """The ids where they are few enough to be asked for one by one; None where all are read at once."""
    return keys if len(keys) <= _FEW else None


def dates_of(row: Sequence[Any]) -> Dates:
    """From the columns of a row: id, role, due, start, achieved, cancelled, created, progress, method."""
    key, role, due, start, achieved, cancelled, created, progress, method = row
    return Dates(
        key,
        ROLES[role],
        _day(due),
        _day(start) if start else None,
        _day(achieved) if achieved else None,
        _day(cancelled) if cancelled else None,
        _day(created),
        progress,
        METHODS[method],
    )


_day = date.fromisoformat
