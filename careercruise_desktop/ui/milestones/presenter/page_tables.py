"""The charts of a project's page as tables: exactly what is drawn, for CSV files."""

from __future__ import annotations

from collections.abc import Iterator

from careercruise_desktop.usecases.milestone_table import csv_text
from careercruise_desktop.usecases.project_state import ProjectPage

from .page_charts import trend_lines

Head = tuple[str, ...]
Cells = tuple[object, ...]


def table_csv(page: ProjectPage, chart: str) -> bytes:
    """A chart (its key) as CSV; days are ISO dates, lengths whole minutes, money in the project's currency."""
    header, rows = {"value": _value, "trend": _trend, "reasons": _reasons, "burn": _burn}[chart](page)
    return csv_text(header, [[str(cell) for cell in row] for row in rows]).encode("utf-8")


def _value(page: ProjectPage) -> tuple[Head, Iterator[Cells]]:
    value = page.value
    series = (value.planned, value.earned, value.actual)
    days = sorted({point.day for each in series for point in each.points})
    known = [{point.day: point.value for point in each.points} for each in series]
    rows = ((day.isoformat(), *(each.get(day, "") for each in known), page.project.currency) for day in days)
    return ("day", "planned_value", "earned_value", "actual_cost", "currency"), rows


def _trend(page: ProjectPage) -> tuple[Head, Iterator[Cells]]:
    rows = (
        (line.title, line.role.value, point.report.isoformat(), point.forecast.isoformat())
        for line in trend_lines(page)
        for point in line.points
    )
    return ("milestone", "role", "report", "forecast"), rows


def _reasons(page: ProjectPage) -> tuple[Head, Iterator[Cells]]:
    rows = ((bar.reason, bar.moves, bar.days, round(bar.share, 4), round(bar.cumulated, 4)) for bar in page.reasons)
    return ("reason", "moves", "days", "share", "cumulated"), rows


def _burn(page: ProjectPage) -> tuple[Head, Iterator[Cells]]:
    rows = ((part.first.isoformat(), part.last.isoformat(), part.it, part.pm) for part in page.burn.parts)
    return ("from", "to", "it_minutes", "pm_minutes"), rows
