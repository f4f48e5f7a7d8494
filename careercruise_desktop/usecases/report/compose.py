"""All chapters put together, with every text cleaned and the names of other confidential projects taken out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from careercruise_desktop.domain.paperwords import day_year, months_between
from careercruise_desktop.domain.privacy import Veil
from careercruise_desktop.domain.report import Report
from careercruise_desktop.usecases.edition.cleaning import cleaned
from careercruise_desktop.usecases.edition.sheet import TITLE, cut

from .agreed import agreed_anew
from .dates import milestones, reasons
from .others import hours, outcomes, readings
from .sheet import ReportSheet
from .value import earned_value
from .voices import feedback, stories

CONFIDENTIAL = "Confidential"
_FIGURES = (outcomes, earned_value)
_DATED = (milestones, agreed_anew, reasons, readings, feedback, stories, hours)


def report(sheet: ReportSheet, veil: Veil) -> Report:
    """The report of a project."""
    page = sheet.page
    project = page.project
    months = months_between(project.start, page.row.done or page.row.finish)
    said = [CONFIDENTIAL if project.confidential else "", project.client, f"#{project.code}", months]
    foot = f"Counted by CareerCruise from dated entries, {page.today.isoformat()}."
    within = f" {sheet.within}" if sheet.limited else ""
    dated = [replace(each, title=f"{each.title}{within}") for make in _DATED if (each := make(sheet)) is not None]
    made = Report(
        title=f"{cut(project.name, TITLE)}: project report, {day_year(page.today)}",
        author=sheet.author,
        name=cut(project.name, TITLE),
        line=_joined(said),
        period=_period(sheet),
        made=page.today,
        chapters=(*(each for make in _FIGURES if (each := make(sheet)) is not None), *dated),
        foot=f"{CONFIDENTIAL}. {foot}" if project.confidential else foot,
        remarks=(f"Nothing is dated {sheet.within}, so the report has only the figures.",)
        if sheet.limited and not dated
        else (),
    )
    return cleaned(made, veil)


def _period(sheet: ReportSheet) -> str:
    """As of when the figures are, and of which days the rows."""
    figures = f"Figures as of {day_year(sheet.page.value.status)}"
    if not sheet.limited:
        return figures
    return f"{figures}, dated rows {sheet.within}"


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
