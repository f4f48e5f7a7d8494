"""What leadership actions were followed by: morale, dates and delegation before and after each of them.

Followed by, not caused by. Answers without names count under their rules (`domain.figures.suppression`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain.figures.change import Way, change_of_shares
from careercruise_desktop.domain.figures.handing_over import Handed, HandingOver, Share, handing_over
from careercruise_desktop.domain.figures.impact import (
    Acted,
    Figure,
    Followed,
    Success,
    Windows,
    followed_by_mean,
    followed_by_share,
    success,
    windows,
)
from careercruise_desktop.domain.figures.promised import Promise, kept_promises, stretches
from careercruise_desktop.domain.figures.slip import OnTime, on_time
from careercruise_desktop.domain.figures.suppression import minimum
from careercruise_desktop.domain.figures.voices import Pulses, pulses
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.pulse import LeadershipAction
from careercruise_desktop.domain.sealed import SealedRound
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.storage.queries import impact as ask
from careercruise_desktop.storage.queries import rounds
from careercruise_desktop.storage.queries.impact import HandedTo
from careercruise_desktop.storage.reader import Reader

from .feedback_figures import window_before
from .leadership_actions import actions_of
from .pulse import PulseFigures, about, pulse_figures
from .usecase import UseCase


@dataclass(frozen=True, slots=True)
class ActionMark:
    """An action with its number on the axis, its windows, and what it was followed by (None where no window is)."""

    number: int
    action: LeadershipAction
    windows: Windows
    followed: tuple[Followed, ...]


class WorkShare(NamedTuple):
    """The work that was due in a stretch of days, and how much of it was done by its day."""

    period: Period
    done: Share


class MonthShare(NamedTuple):
    """The milestones and the delegations of a month: k of n, and the ids behind both."""

    first: date
    on_time: Share
    back: Share


@dataclass(frozen=True, slots=True)
class DelegateGrowth:
    """Somebody who takes work over, in a window and in the one before it.

    Attributes:
        name: the name, "" where the person is there no more.
        now: what handing over brought in the window, and `before` in the one before it.
        way: whether more is accepted the first time; None where there is too little to tell.
    """

    person_id: int | None
    name: str
    now: HandingOver
    before: HandingOver
    handed: int
    handed_before: int
    way: Way | None


@dataclass(frozen=True, slots=True)
class Impact:
    """The tab of impact.

    Attributes:
        period: the window, and `before` the one it is compared with.
        marks: the actions of the window, numbered from 1 by day.
        pulse: what the pulses say.
        months: dates and delegation by month, oldest first.
        work: work that was due, by two weeks or by month, oldest first.
        success: how the projects led went, beside the mood; `success_before` in the window before.
        projects: the projects that are led, by id.
        dates_before: the milestones of the window before.
        handed: what handing over brought in the window.
        handed_tasks: the tasks that this counts: handed over in the window, or come back in it.
        delegates: those who took work over, most first.
        titles: task and title of each delegation, by its id.
    """

    period: Period
    before: Period
    marks: tuple[ActionMark, ...]
    pulse: PulseFigures
    months: tuple[MonthShare, ...]
    work: tuple[WorkShare, ...]
    success: Success
    success_before: Success
    projects: dict[int, str]
    dates_before: Share
    handed: HandingOver
    handed_tasks: frozenset[int]
    delegates: tuple[DelegateGrowth, ...]
    titles: dict[int, tuple[int, str]]


class _Material(NamedTuple):
    """All that figures are made of; a window is cut out of it for each."""

    pulses: Pulses
    chosen: Callable[[SealedRound], bool]
    milestones: list[Milestone]
    readings: list[OutcomeReading]
    handed: list[HandedTo]
    work: list[Promise]
    settings: Settings
    today: date
    least: int


class ImpactCase(UseCase):
    """Reads what actions were followed by."""

    def of(
        self,
        period: Period,
        before: Period | None = None,
        *,
        team: str = "",
        project_id: int | None = None,
        nameless: bool = False,
    ) -> Impact:
        """What happened around the actions of a window; for one team or project, or for all. Work for a worker.

        `nameless` looks at pulses for which no team was named, instead of those of any.

        Raises:
            Unreadable: the data file cannot be read.
        """
        past, today = before or window_before(period), self.today
        with self._store.read() as reader:
            actions = actions_of(reader, project_id)
            known = rounds.pulse_rounds(reader)
            projects = ask.led(reader)
            wanted = frozenset(projects) if project_id is None else frozenset({project_id})
            material = _Material(
                pulses(known),
                about(team, project_id, nameless=nameless),
                ask.promised(reader, wanted),
                ask.readings(reader, wanted),
                ask.handed(reader, project_id),
                ask.work_due(reader, project_id),
                reader.settings(),
                today,
                max((each.least for each in known), default=minimum(0)),
            )
            names = _names(reader, material)
        return Impact(
            period=period,
            before=past,
            marks=_marks(actions, period, material),
            pulse=pulse_figures(known, period, past, material.chosen),
            months=_months(period, material),
            work=tuple(WorkShare(each, _work(material, each)) for each in stretches(period, today)),
            success=_success(period, material),
            success_before=_success(past, material),
            projects=projects if project_id is None else {project_id: projects.get(project_id, "")},
            dates_before=_dates(past, material),
            handed=handing_over(_of_window(material.handed, period)),
            handed_tasks=_handed_tasks(period, material),
            delegates=_delegates(material, names, period, past),
            titles={each.handed.id: (each.task_id, each.title) for each in material.handed},
        )


def _names(reader: Reader, material: _Material) -> dict[int, str]:
    keys = [each.person_id for each in material.handed if each.person_id is not None]
    return {key: person.name for key, person in reader.several(Person, keys).items()}


def _marks(actions: Sequence[LeadershipAction], period: Period, material: _Material) -> tuple[ActionMark, ...]:
    """The actions of a window; their own windows end at any other action, also at one that is not shown."""
    by_id = {each.id: each for each in actions}
    found = windows((Acted(each.id, each.day) for each in actions), material.today)
    shown = [each for each in found if by_id[each.id].day in period]
    return tuple(
        ActionMark(number, by_id[each.id], replace(each, number=number), _followed(each, material))
        for number, each in enumerate(shown, 1)
    )


def _followed(of: Windows, material: _Material) -> tuple[Followed, ...]:
    if of.before is None or of.after is None:
        return ()
    before, after = of.before, of.after
    back = [_back(material, each) for each in (before, after)]
    first = [_first_time(material, each) for each in (before, after)]
    dates = [_on_time(material, each) for each in (before, after)]
    work = [_work(material, each) for each in (before, after)]
    return (
        followed_by_mean(Figure.MORALE, _scores(material, before), _scores(material, after), material.least),
        followed_by_share(Figure.WORK, *((each.hits, each.n) for each in work)),
        followed_by_share(Figure.ON_TIME, *((each.hits, each.n) for each in dates)),
        followed_by_share(Figure.DELEGATION, *((each.hits, each.n) for each in back)),
        followed_by_share(Figure.FIRST_TIME, *((each.hits, each.n) for each in first)),
    )


def _scores(material: _Material, period: Period) -> list[int]:
    return material.pulses.scores(lambda each: material.chosen(each) and each.day in period)


def _on_time(material: _Material, period: Period) -> OnTime:
    settings = material.settings
    return on_time(
        material.milestones,
        period.first,
        period.last,
        material.today,
        settings.late_tolerance,
        working=settings.working_days,
    )


def _work(material: _Material, period: Period) -> Share:
    return kept_promises(material.work, period, material.today)


def _back(material: _Material, period: Period) -> Share:
    return handing_over(_of_window(material.handed, period)).on_time


def _first_time(material: _Material, period: Period) -> Share:
    return handing_over(_of_window(material.handed, period)).first


def _of_window(handed: Iterable[HandedTo], period: Period) -> list[Handed]:
    """What came back, or was taken back, in a window."""
    return [each.handed for each in handed if (each.handed.returned or each.handed.taken_back or date.max) in period]


def _dates(period: Period, material: _Material) -> Share:
    dates = _on_time(material, period)
    return Share(dates.on_time, dates.late)


def _handed_tasks(period: Period, material: _Material) -> frozenset[int]:
    counted = {each.id for each in _of_window(material.handed, period)}
    return frozenset(
        each.task_id for each in material.handed if each.handed.id in counted or each.handed.since in period
    )


def _months(period: Period, material: _Material) -> tuple[MonthShare, ...]:
    found = []
    first = period.first.replace(day=1)
    while first <= min(period.last, material.today):
        following = (first + timedelta(days=31)).replace(day=1)
        month = Period(max(first, period.first), min(following - timedelta(days=1), period.last))
        found.append(MonthShare(first, _dates(month, material), _back(material, month)))
        first = following
    return tuple(found)


def _success(period: Period, material: _Material) -> Success:
    """Of each project the last reading of the window counts for its scope, and all of them for its quality."""
    dates = _on_time(material, period)
    own = [each for each in material.readings if each.day in period]
    last = {each.project_id: each for each in own if each.scope_planned is not None}
    done = sum(each.scope_done or 0 for each in last.values())
    planned = sum(each.scope_planned or 0 for each in last.values())
    return success(
        period,
        scores=_scores(material, period),
        on_time=(dates.hits, dates.n),
        scope=(done, planned),
        reviews=[float(each.review_score) for each in own if each.review_score is not None],
        least=material.least,
    )


def _delegates(material: _Material, names: dict[int, str], period: Period, past: Period) -> tuple[DelegateGrowth, ...]:
    groups: dict[int | None, list[HandedTo]] = {}
    for each in material.handed:
        groups.setdefault(each.person_id, []).append(each)
    found = []
    for key, group in groups.items():
        now, before = (handing_over(_of_window(group, each)) for each in (period, past))
        handed, earlier = (sum(each.handed.since in window for each in group) for window in (period, past))
        if not any((handed, earlier, now.days.rows, now.payback.rows)):
            continue
        way = change_of_shares((before.first.hits, before.first.n), (now.first.hits, now.first.n))
        found.append(DelegateGrowth(key, names.get(key or 0, ""), now, before, handed, earlier, way))
    return tuple(sorted(found, key=lambda each: (-each.handed, each.name.casefold())))
