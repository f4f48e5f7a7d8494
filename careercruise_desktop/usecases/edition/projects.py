"""Project outcomes: scope, quality, cost and time of each project of the period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from careercruise_desktop.domain.claims import Tone
from careercruise_desktop.domain.document import Piece, ProjectCard, ProjectsSection
from careercruise_desktop.domain.drawings import Outcome
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.paperwords import change, months_between, spent_of
from careercruise_desktop.domain.portfolio import SectionKey
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.words import NO_BREAK, plural

from .milestones import counted, verdict
from .sheet import PART, TITLE, TONES, Sheet, cut, first_of

MOST_CARDS = 10
MAIN_ROLE_SHARE = 0.1  # a role with less than a tenth of a project's hours is not named on its card


@dataclass(frozen=True, slots=True)
class Measures:
    """The last known value of each measure of a project."""

    scope_done: int | None = None
    scope_planned: int | None = None
    actual_cost: Decimal | None = None
    open_defects: int | None = None
    review_score: Decimal | None = None


def projects(sheet: Sheet) -> ProjectsSection | None:
    """The section: the projects with the most hours, in the order they began."""
    shown = _of_period(sheet)
    if not shown:
        return None
    weightiest = sorted(shown, key=lambda each: -sum(sheet.material.project_minutes.get(each.id, {}).values()))
    kept, more = first_of(weightiest, MOST_CARDS)
    cards = tuple(_card(sheet, each) for each in sorted(kept, key=lambda one: (one.start or date.max, one.id)))
    bars = any(outcome.done is not None for card in cards for outcome in card.outcomes)
    notes = [
        "The bar is the actual, the upright mark the plan; a bar past its mark is over plan." if bars else "",
        f"{plural(sheet.names.withheld, 'client name is', 'client names are')} withheld." if _withheld(sheet) else "",
        f"The {MOST_CARDS} projects with the most hours; {more}." if more else "",
    ]
    return ProjectsSection(
        key=SectionKey.PROJECTS,
        title="Project outcomes",
        note=" ".join(each for each in notes if each),
        cards=cards,
    )


def _withheld(sheet: Sheet) -> bool:
    return sheet.names.withheld > 0


def _of_period(sheet: Sheet) -> list[Project]:
    """The projects that ran in the period and left something in it: hours, a milestone or a reading."""
    material, period = sheet.material, sheet.period
    active = set(material.project_minutes)
    active |= {each.project_id for each in material.milestones if each.project_id is not None}
    active |= {each.project_id for each in material.readings if each.day in period}
    return [each for each in material.projects.values() if each.id in active]


def _card(sheet: Sheet, project: Project) -> ProjectCard:
    named = _roles(sheet, project)
    return ProjectCard(
        name=cut(sheet.names.project(project.id), TITLE),
        line=_line(sheet, project),
        # What it is for would tell which one it is.
        text="" if project.confidential else cut(project.summary, PART),
        roles=tuple(Piece(sheet.role(role), TONES[role]) for role in named),
        tone=TONES[named[0]] if named else Tone.TEAM,
        outcomes=_outcomes(sheet, project),
    )


def _roles(sheet: Sheet, project: Project) -> list[Role]:
    """The roles that worked on it, the main one first; by milestones where no hours were logged."""
    weights = dict(sheet.material.project_minutes.get(project.id, {}))
    if not weights:
        for each in sheet.material.milestones:
            if each.project_id == project.id:
                weights[each.role] = weights.get(each.role, 0) + 1
    total = sum(weights.values())
    return [
        role
        for role, weight in sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
        if weight >= total * MAIN_ROLE_SHARE
    ]


def _line(sheet: Sheet, project: Project) -> str:
    client = sheet.names.clients.get(project.id, "")
    own = [each for each in counted(sheet) if each.project_id == project.id]
    kept = sum(1 for each in own if verdict(each, sheet) == "on time")
    parts = [
        f"Client: {cut(client, TITLE)}" if client else "Internal project",
        months_between(project.start, project.finish),
        f"{kept} of {plural(len(own), 'milestone', 'milestones')} on time" if own else "",
    ]
    return ", ".join(each for each in parts if each)


def _outcomes(sheet: Sheet, project: Project) -> tuple[Outcome, ...]:
    measures = _measures(sheet, project.id)
    found = (_scope(measures), _quality(measures), _cost(sheet, project, measures), _time(sheet, project))
    return tuple(each for each in found if each is not None)


def _measures(sheet: Sheet, project: int) -> Measures:
    known: dict[str, object] = {}
    for reading in sheet.material.readings:
        if reading.project_id == project:
            known.update({name: value for name, value in _read(reading).items() if value is not None})
    return Measures(**known)  # type: ignore[arg-type]


def _read(reading: OutcomeReading) -> dict[str, object]:
    return {name: getattr(reading, name) for name in Measures.__dataclass_fields__}


def _scope(measures: Measures) -> Outcome | None:
    done, planned = measures.scope_done, measures.scope_planned
    if done is None:
        return None
    return Outcome("Scope", f"{done} of {planned} items" if planned else plural(done, "item", "items"))


def _quality(measures: Measures) -> Outcome | None:
    parts = []
    if measures.open_defects is not None:
        parts.append(
            plural(measures.open_defects, "open defect", "open defects") if measures.open_defects else "no open defects"
        )
    if measures.review_score is not None:
        parts.append(f"review {measures.review_score:.1f} of 5".replace(" ", NO_BREAK))
    return Outcome("Quality", ", ".join(parts)) if parts else None


def _cost(sheet: Sheet, project: Project, measures: Measures) -> Outcome | None:
    """Actual cost against the budget; the difference only for a finished project."""
    actual, budget = measures.actual_cost, project.budget
    if not sheet.frame.figures or actual is None or not budget or budget < 0:
        return None
    over = float(actual / budget) - 1
    said = f"{change(over)}" if _finished(sheet, project) else "so far"
    if _finished(sheet, project) and actual == budget:
        said = "on plan"
    done, plan = _bar(float(actual), float(budget))
    return Outcome("Cost", spent_of(actual, budget, project.currency), said, done, plan)


def _time(sheet: Sheet, project: Project) -> Outcome | None:
    """Weeks from the start against the weeks first planned; for a running project by its forecast."""
    start, planned, finish = project.start, project.baseline_finish, project.finish
    if start is None or planned is None or finish is None or planned <= start or finish < start:
        return None
    plan_days, days = (planned - start).days + 1, (finish - start).days + 1
    weeks, plan_weeks = max(1, round(days / 7)), max(1, round(plan_days / 7))
    off = days - plan_days
    difference = change(off / plan_days) if sheet.frame.figures else f"{plural(abs(off), 'day', 'days')}"
    said = "on plan" if not off else difference if sheet.frame.figures else f"{difference} {_side(off)}"
    done, plan = _bar(days, plan_days)
    text = f"{weeks} of {plural(plan_weeks, 'week', 'weeks')}"
    return Outcome("Time", text if _finished(sheet, project) else f"forecast {text}", said, done, plan)


def _side(off: int) -> str:
    return "over" if off > 0 else "under"


def _finished(sheet: Sheet, project: Project) -> bool:
    return project.finish is not None and project.finish <= min(sheet.period.last, sheet.today)


def _bar(actual: float, plan: float) -> tuple[float, float]:
    """Both on one scale that ends a little past the longer one, so that every overrun shows."""
    top = max(actual, plan) * 1.02
    return max(0.0, actual / top), plan / top
