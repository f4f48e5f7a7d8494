"""The records behind a point, as rows."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.ui.trends.state import RecordsState
from careercruise_desktop.ui.widgets.records_list import RecordState
from careercruise_desktop.usecases.trends.behind import Records, Row
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.words import day_range

from .labels import point_name

_NOUNS = {
    "time_entry": ("entry", "entries"), "time_block": ("block", "blocks"), "milestone": ("milestone", "milestones"),
    "project": ("project", "projects"), "skill": ("skill", "skills"), "task": ("task", "tasks"),
    "feedback": ("answer", "answers"), "pulse_round": ("round", "rounds"),
}  # fmt: skip
RECORDS = ("record", "records")
# A series whose points stand for what happened in the weeks after them.
SLIP = "_slip_days"


def records_state(chart: str, index: int, place: Place, records: Records, today: date) -> RecordsState:
    """A page of records with the point that they belong to."""
    kinds = {row.kind for row in records.rows}
    one, many = _NOUNS.get(kinds.pop(), RECORDS) if len(kinds) == 1 else RECORDS
    of = records.of or (place.first, place.last)
    title = day_range(*of) if index < 0 else point_name(*of, today)
    if place.series.endswith(SLIP):
        title = f"Four weeks after {title}"
    count = words.plural(records.total, one, many)
    days = f" on {words.plural(records.days, 'day', 'days')}" if records.days and place.first != place.last else ""
    length = f", {words.duration(records.minutes)}" if records.minutes else ""
    totals = words.plural(records.totals, "day total", "day totals")
    left = f"; {totals} not counted" if records.totals else ""
    return RecordsState(
        chart=chart,
        index=index,
        title=title,
        sub=f"{count}{days}{length}{left}" if records.total else f"no {many}{left}",
        rows=tuple(_row(row, today, one_day=place.first == place.last) for row in records.rows),
        total=records.total,
    )


def _row(row: Row, today: date, *, one_day: bool) -> RecordState:
    timed = row.kind in {"time_entry", "time_block"}
    start = words.minute_clock(row.start) if row.start is not None else "day total" if one_day and timed else ""
    when = start if one_day and timed else ", ".join(part for part in (words.day_long(row.day, today), start) if part)
    second = " · ".join(part for part in (when, row.state, row.project) if part)
    role = row.role.value if row.role is not None else ""
    return RecordState(row.kind, row.id, role, row.title, second, row.right or words.duration(row.minutes))
