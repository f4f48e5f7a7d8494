"""The records behind a point, as rows."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.ui.trends.state import RecordsState
from careercruise_desktop.ui.widgets.records_list import RecordState
from careercruise_desktop.usecases.trends import words as trend_words
from careercruise_desktop.usecases.trends.behind import Records, Row
from careercruise_desktop.usecases.trends.time import Trends
from careercruise_desktop.usecases.trends.usecase import Chart

from .labels import days_name


def records_state(trends: Trends, chart: Chart, index: int, days: tuple[date, date], records: Records) -> RecordsState:
    """A page of records with the point that they belong to."""
    one, many = ("block", "blocks") if chart is Chart.PLAN_ACCURACY else ("entry", "entries")
    title = trend_words.period_range(trends) if index < 0 else days_name(*days, trends.today)
    count = words.plural(records.total, one, many)
    return RecordsState(
        chart=chart.value,
        index=index,
        title=title,
        sub=f"{count}, {words.duration(records.minutes)}" if records.total else f"no {many}",
        rows=tuple(_row(row, trends.today, one_day=days[0] == days[1]) for row in records.rows),
        total=records.total,
    )


def _row(row: Row, today: date, *, one_day: bool) -> RecordState:
    start = words.minute_clock(row.start) if row.start is not None else "day total" if one_day else ""
    when = start if one_day else ", ".join(part for part in (words.day_long(row.day, today), start) if part)
    second = " · ".join(part for part in (when, row.state, row.project) if part)
    role = row.role.value if row.role is not None else ""
    return RecordState(row.kind, row.id, role, row.title, second, row.right or words.duration(row.minutes))
