"""The claims of a period, and the section that shows them at a glance."""

from __future__ import annotations

from careercruise_desktop.domain import claims
from careercruise_desktop.domain.claims import Claim, ProjectCost
from careercruise_desktop.domain.document import ResultsSection
from careercruise_desktop.domain.figures.levels import Growth, growth
from careercruise_desktop.domain.figures.morale import Mood, moods
from careercruise_desktop.domain.paperwords import period_text
from careercruise_desktop.domain.portfolio import SectionKey
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.words import NO_BREAK

from .sheet import Sheet


def all_claims(sheet: Sheet) -> tuple[Claim, ...]:
    """Every claim that the records support, the weightiest first."""
    material, frame = sheet.material, sheet.frame
    names = {role: sheet.role(role) for role in Role}
    found = (
        claims.milestones_on_time(material.milestones, frame),
        claims.projects_within_budget(finished_costs(sheet), frame),
        claims.team_morale(mood_course(sheet), frame),
        claims.delegation_accepted(material.delegations, frame),
        claims.hours_by_role(material.minutes, material.entries, names, frame),
        claims.client_feedback(material.feedback, frame),
        claims.skills_grown(growths(sheet), frame),
        claims.certificates_held(material.certificates, frame),
    )
    return tuple(each for each in found if each is not None)


def results(sheet: Sheet) -> ResultsSection | None:
    """The claims at a glance."""
    found = all_claims(sheet)
    if not found:
        return None
    against = "; what went wrong is counted too" if any(each.failures for each in found) else ""
    note = f"All figures: {period_text(sheet.period, sheet.today)}, counted from dated entries{against}."
    if any("interval" in line for each in found for line in each.details):
        note += f" Intervals are Wilson intervals at 95{NO_BREAK}%."
    return ResultsSection(key=SectionKey.RESULTS, title="At a glance", claims=found, note=note)


def finished_costs(sheet: Sheet) -> list[ProjectCost]:
    """The projects that finished in the period and have both a budget and an actual cost."""
    last = min(sheet.period.last, sheet.today)
    found = []
    for project in sheet.material.projects.values():
        if project.budget is None or project.finish is None or not sheet.period.first <= project.finish <= last:
            continue
        costs = [
            each for each in sheet.material.readings if each.project_id == project.id and each.actual_cost is not None
        ]
        if costs and costs[-1].actual_cost is not None:
            found.append(ProjectCost(project, project.budget, costs[-1].actual_cost, costs[-1].id))
    return found


def growths(sheet: Sheet) -> list[Growth]:
    """The skills with an own rating, then and now."""
    period, assessments = sheet.period, sheet.material.assessments
    found = [growth(skill, assessments.get(skill.id, ()), period.first, period.last) for skill in sheet.material.skills]
    return [each for each in found if each is not None]


def mood_course(sheet: Sheet) -> tuple[Mood, ...]:
    """The team's morale over the period."""
    return moods(sheet.material.rounds, sheet.period)
