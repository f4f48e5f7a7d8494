"""The milestones of the period against the dates that were first promised."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.claims import Tone
from careercruise_desktop.domain.document import MilestonesSection
from careercruise_desktop.domain.drawings import Lane, Mark
from careercruise_desktop.domain.figures.slip import on_time, plus_working_days
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.paperwords import day_year
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.portfolio import SectionKey
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.words import plural

from .sheet import TONES, Sheet, capital, cut
from .timeline import calendar_ticks, place

Group = tuple[int | None, list[Milestone]]
MOST_LANES, LANE = 14, 30
OTHER = "Without a project"
LABEL_ROOM = 0.16  # of the line: two labels closer than this would run into each other


def counted(sheet: Sheet) -> list[Milestone]:
    """The milestones that count for the on-time rate, by their first promised date."""
    period, frame = sheet.period, sheet.frame
    every = sheet.material.milestones
    result = on_time(every, period.first, period.last, sheet.today, frame.tolerance, working=frame.working)
    ids = {*result.on_time, *result.late}
    return [each for each in every if each.id in ids]


def milestones(sheet: Sheet, *, appendix: bool) -> MilestonesSection | None:
    """The section; `appendix` says whether the dates can be read there."""
    found = counted(sheet)
    if not found:
        return None
    groups = _by_project(sheet, found)
    shown = groups[-MOST_LANES:]
    window = _window(sheet, shown)
    lanes = tuple(_lane(sheet, key, group, window) for key, group in shown)
    rest = len(groups) - len(shown)
    cancelled = sum(1 for each in sheet.material.milestones if each.cancelled is not None)
    notes = [
        f"the {MOST_LANES} newest of {len(groups)} projects" if rest else "",
        f"{plural(cancelled, 'cancelled one is', 'cancelled ones are')} left out" if cancelled else "",
        "each date stands in the appendix" if appendix else "",
    ]
    said = "; ".join(each for each in notes if each)
    return MilestonesSection(
        key=SectionKey.MILESTONES,
        title="Milestones kept",
        note=f"{capital(said)}." if said else "",
        across=calendar_ticks(window),
        lanes=lanes,
        legend=_legend(sheet, lanes),
        alt=_alt(sheet, found),
    )


def verdict(milestone: Milestone, sheet: Sheet) -> str:
    """What became of a milestone: `on time`, `19 days late`, `open, 5 days late`."""
    end = milestone.achieved or sheet.today
    days = (end - milestone.baseline_due).days
    if end <= plus_working_days(milestone.baseline_due, sheet.frame.tolerance, sheet.frame.working):
        return "on time"
    late = f"{plural(days, 'day', 'days')} late"
    return late if milestone.achieved is not None else f"open, {late}"


def _by_project(sheet: Sheet, found: list[Milestone]) -> list[Group]:
    groups: dict[int | None, list[Milestone]] = {}
    for each in found:
        key = each.project_id if each.project_id in sheet.material.projects else None
        groups.setdefault(key, []).append(each)

    def begin(pair: Group) -> tuple[bool, date, int]:
        key, group = pair
        if key is None:
            return True, group[0].baseline_due, 0
        return False, sheet.material.projects[key].start or group[0].baseline_due, key

    return sorted(groups.items(), key=begin)


def _window(sheet: Sheet, groups: list[Group]) -> Period:
    """The days that the lanes cover: the period, less what lies before the first of them."""
    period = sheet.period
    begins = [
        min(
            sheet.material.projects[key].start or group[0].baseline_due if key is not None else date.max,
            *(each.baseline_due for each in group),
        )
        for key, group in groups
    ]
    first = max(period.first, min(begins).replace(day=1))
    return Period(min(first, period.last), period.last)


def _lane(sheet: Sheet, key: int | None, group: list[Milestone], window: Period) -> Lane:
    project = sheet.material.projects.get(key) if key is not None else None
    days = [day for each in group for day in (each.baseline_due, each.achieved or each.baseline_due)]
    start = project.start if project is not None and project.start is not None else min(days)
    end = project.finish if project is not None and project.finish is not None else max(days)
    marks: list[Mark] = []
    for each in sorted(group, key=lambda one: (one.achieved or one.due, one.id)):
        labelled = next((mark.place for mark in reversed(marks) if mark.label), -1.0)
        marks.append(_mark(sheet, each, window, labelled))
    return Lane(
        label=cut(sheet.names.project(key) or OTHER, LANE),
        start=place(min(start, *days), window),
        end=place(max(end, *days), window),
        marks=tuple(marks),
    )


def _mark(sheet: Sheet, milestone: Milestone, window: Period, labelled: float) -> Mark:
    """A milestone at the day it was reached, an open one at the day it is promised for now."""
    at = place(milestone.achieved or milestone.due, window)
    said = verdict(milestone, sheet)
    late = said != "on time"
    return Mark(
        tone=TONES[milestone.role],
        place=at,
        promised=place(milestone.baseline_due, window),
        late=late,
        open=milestone.achieved is None,
        label=said if late and at - labelled > LABEL_ROOM else "",
    )


def _legend(sheet: Sheet, lanes: tuple[Lane, ...]) -> tuple[Mark, ...]:
    marks = [mark for lane in lanes for mark in lane.marks]
    used = {mark.tone for mark in marks}
    found = [Mark(TONES[role], 0, 0, label=f"{sheet.role(role)} milestone") for role in Role if TONES[role] in used]
    if any(mark.late and not mark.open for mark in marks):
        found.append(Mark(_tone_of_late(marks), 0, 0, late=True, label="reached after its date"))
    if any(mark.open for mark in marks):
        found.append(Mark(_tone_of_late(marks), 0, 0, late=True, open=True, label="still open"))
    return tuple(found)


def _tone_of_late(marks: list[Mark]) -> Tone:
    return next(mark.tone for mark in marks if mark.late)


def _alt(sheet: Sheet, found: list[Milestone]) -> str:
    said = [f"{each.title}, promised for {day_year(each.baseline_due)}, {verdict(each, sheet)}" for each in found[:60]]
    more = f"; and {len(found) - 60} more" if len(found) > 60 else ""
    return f"{plural(len(found), 'milestone', 'milestones')} on a line a project. {'; '.join(said)}{more}."
