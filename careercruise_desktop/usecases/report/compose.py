"""All chapters put together, with every text cleaned and the names of other confidential projects taken out."""

from __future__ import annotations

from collections.abc import Iterable

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
_CHAPTERS = (outcomes, earned_value, milestones, agreed_anew, reasons, readings, feedback, stories, hours)


def report(sheet: ReportSheet, veil: Veil) -> Report:
    """The report of a project."""
    page = sheet.page
    project = page.project
    months = months_between(project.start, page.row.done or page.row.finish)
    said = [CONFIDENTIAL if project.confidential else "", project.client, f"#{project.code}", months]
    foot = f"Counted by CareerCruise from dated entries, {page.today.isoformat()}."
    made = Report(
        title=f"{cut(project.name, TITLE)}: project report, {day_year(page.today)}",
        author=sheet.author,
        name=cut(project.name, TITLE),
        line=_joined(said),
        period=_period(sheet),
        made=page.today,
        chapters=tuple(chapter for make in _CHAPTERS if (chapter := make(sheet)) is not None),
        foot=f"{CONFIDENTIAL}. {foot}" if project.confidential else foot,
    )
    return cleaned(made, veil)


def _period(sheet: ReportSheet) -> str:
    """As of when the figures are, and of which days the rows."""
    figures = f"Figures as of {day_year(sheet.page.value.status)}"
    if not sheet.limited:
        return figures
    first = f"from {day_year(sheet.first)} " if sheet.first is not None else ""
    last = f"up to {day_year(sheet.last)}" if sheet.last is not None else "on"
    return f"{figures}, dated rows {first}{last}"


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
