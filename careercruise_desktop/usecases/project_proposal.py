"""What a new reading of a project begins with."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from careercruise_desktop.domain.figures.progress import earned_value, money, planned_value, portions
from careercruise_desktop.domain.outcomes import OutcomeReading

from .project_reading import ProjectMaterial
from .project_series import planned_today

CENT = Decimal("0.01")


def proposed(material: ProjectMaterial) -> OutcomeReading:
    """A reading of today: scope and defects as in the newest ones, and the money of the series that readings state.

    What was planned is as the plan says for today. Other money is what the milestones and the logged hours come to, but
    never less than what was stated last: the rest of it may be known to the person only. The review score is left
    empty, as it has to be asked for anew.
    """
    begun = OutcomeReading(project_id=material.project.id, day=material.today)
    for name in ("scope_done", "scope_planned", "open_defects", "high_defects", "escaped_defects"):
        known = [getattr(each, name) for each in material.readings if getattr(each, name) is not None]
        if known:
            begun = replace(begun, **{name: known[-1]})
    return _with_money(material, begun)


def _with_money(material: ProjectMaterial, begun: OutcomeReading) -> OutcomeReading:
    project, readings = material.project, material.readings
    planned = [each.planned_value for each in readings if each.planned_value is not None]
    earned = [each.earned_value for each in readings if each.earned_value is not None]
    actual = [each.actual_cost for each in readings if each.actual_cost is not None]
    if project.budget and material.counted:
        worth = portions(material.milestones, project.budget, material.today, material.tasks)
        if planned:
            planned.append(max(planned[-1], money(planned_value(worth, material.today)).quantize(CENT)))
        if earned:
            earned.append(max(earned[-1], money(earned_value(worth)).quantize(CENT)))
    if actual and project.rate and material.work.minutes:
        actual.append(max(actual[-1], (project.rate * material.work.minutes / 60).quantize(CENT)))
    line = planned_today(material)
    if line is not None:
        planned.append(line.quantize(CENT))
    return replace(
        begun,
        planned_value=planned[-1] if planned else None,
        earned_value=earned[-1] if earned else None,
        actual_cost=actual[-1] if actual else None,
    )
