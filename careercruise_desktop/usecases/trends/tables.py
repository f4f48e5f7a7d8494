"""Trends as tables: exactly the points that are drawn, for CSV files and for scripts."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from datetime import date
from typing import cast

from careercruise_desktop.domain.figures.balance import role_debt
from careercruise_desktop.domain.figures.slip import OnTime
from careercruise_desktop.domain.figures.stretches import Sums
from careercruise_desktop.exporters.entries_csv import guarded

from .milestones import Kept, MilestoneTrends
from .time import Trends
from .usecase import Chart

_ON_TIME = ("milestones_on_time", "milestones_on_time_by_last_agreed_date")
_BY = frozenset({*_ON_TIME, "milestone_days_late"})
# What a table of a figure has beside its name, number and value; the others have the day of their newest reading.
_BESIDE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_ON_TIME, ("low", "high", "on_time")),
    "milestone_days_late": (),
    "slip_reasons": ("earlier", "share"),
}
INDEXES = {"cpi": "CPI", "spi": "SPI", "spi_t": "SPI(t)"}
Cells = tuple[object, ...]


def table(trends: Trends, chart: Chart) -> tuple[Cells, list[Cells]]:
    """The points of a chart: names of the columns, then a row a point. `n` is the number behind a point.

    Days are ISO dates, lengths whole minutes, shares from 0 to 1; None where there is nothing to measure.
    """
    header, rows = _TABLES[chart](trends)
    return ("from", "to", *header), rows


def table_csv(trends: Trends, chart: Chart) -> bytes:
    """The same as CSV (RFC 4180, UTF-8). It holds numbers and dates only, nothing that a spreadsheet would run."""
    return _csv(*table(trends, chart))


def milestone_tables(trends: MilestoneTrends) -> dict[str, bytes]:
    """The figures about milestones and projects as CSV, by the same names as for scripts: all together, then in parts.

    What of them is told apart by names that people chose holds nothing that a spreadsheet would run.
    """
    return {name: _csv(*_milestone_table(name, figure)) for name, figure in milestone_figures(trends).items()}


def _milestone_table(name: str, figure: dict[str, object]) -> tuple[Cells, list[Cells]]:
    columns = ["name", "n", "value", *_BESIDE.get(name, ("to",))]
    points = cast("list[dict[str, object]]", figure["points"])
    if name in _BY:
        columns.insert(0, "by")
    everything = {"by": "all", "name": "all", **figure}
    rows = [tuple(map(_cell, (row.get(column) for column in columns))) for row in (everything, *points)]
    return tuple(columns), rows


def _cell(value: object) -> object:
    return guarded(value) if isinstance(value, str) else value


def _csv(header: Cells, rows: Iterable[Cells]) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue().encode("utf-8")


def figures(trends: Trends, milestones: MilestoneTrends) -> dict[str, dict[str, object]]:
    """Every figure by its name, for scripts: from, to, n, value, and points for a series.

    An interval (low, high) stands where there is one; a value is None when nothing is there to tell it by.
    """
    total = trends.total
    found: dict[str, dict[str, object]] = {
        Chart.ROLE_BALANCE: {
            "n": total.entries,
            "value": _rounded(total.it_share),
            "it_minutes": total.it,
            "pm_minutes": total.pm,
            "target": trends.settings.it_share / 100,
            "tolerance": trends.settings.share_tolerance / 100,
        },
        Chart.LOGGED_DAYS: {
            "n": trends.days.working,
            "value": None if trends.empty else trends.days.days,
            "in_a_row": trends.days.in_a_row,
        },
        Chart.PLAN_ACCURACY: _compared(trends.accuracy.value, trends.accuracy.n, trends.accuracy.before),
        Chart.ROLE_SWITCHES: _compared(trends.switches.value, trends.switches.n, trends.switches.before),
    }
    for chart in Chart:
        header, rows = table(trends, chart)
        found[chart]["points"] = [dict(zip(map(str, header), row, strict=True)) for row in rows]
    found |= milestone_figures(milestones)
    debt = role_debt([(total.it, total.pm)], trends.settings.it_share) if total.logged else None
    found["role_debt"] = {"n": total.days, "value": debt, "target": trends.settings.it_share / 100}
    ends = {"from": trends.period.first, "to": max(trends.period.first, trends.upto)}
    return {str(name): {**ends, **figure} for name, figure in found.items()}


def milestone_figures(trends: MilestoneTrends) -> dict[str, dict[str, object]]:
    """The figures about milestones and projects by name, for scripts; the points of each say what it is told apart by.

    `value` of an index is the median of the projects, that of the reasons the days that dates moved to later ones.
    """
    every = (trends.all, *trends.groups)
    found: dict[str, dict[str, object]] = {}
    for name, promise in zip(_ON_TIME, ("baseline", "agreed"), strict=True):
        all_of_it, *points = ({"by": each.by, "name": each.name, **_on_time(getattr(each, promise))} for each in every)
        found[name] = {**_without_name(all_of_it), "points": points}
    late = [{"by": each.by, "name": each.name, **_days_late(each)} for each in every]
    found["milestone_days_late"] = {**_without_name(late[0]), "points": late[1:]}
    found["slip_reasons"] = {
        "n": sum(each.moves for each in trends.reasons),
        "value": sum(each.days for each in trends.reasons) if trends.reasons else None,
        "points": [
            {
                "name": each.word,
                "n": each.moves,
                "value": each.days,
                "earlier": each.earlier,
                "share": _rounded(each.share),
            }
            for each in trends.reasons
        ],
    }
    for name in INDEXES:
        found[name] = {
            "n": len(trends.indexes(name)),
            "value": _rounded(trends.middle(name)),
            "points": [
                {"name": each.code, "to": each.status, "n": each.n, "value": _rounded(getattr(each, name))}
                for each in trends.projects
            ],
        }
    return found


def _days_late(kept: Kept) -> dict[str, object]:
    return {"n": len(kept.baseline.late), "value": _rounded(kept.days_late)}


def _without_name(figure: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in figure.items() if name not in {"by", "name"}}


def _compared(value: float | None, n: int, before: float | None) -> dict[str, object]:
    return {"n": n, "value": _rounded(value), "before": _rounded(before)}


def _on_time(promised: OnTime) -> dict[str, object]:
    share = promised.hits / promised.n if promised.n else None
    low, high = promised.interval or (None, None)
    return {
        "n": promised.n,
        "value": _rounded(share),
        "low": _rounded(low),
        "high": _rounded(high),
        "on_time": promised.hits,
    }


def _role_balance(trends: Trends) -> tuple[Cells, list[Cells]]:
    header = ("it_minutes", "pm_minutes", "it_share", "it_minutes_a_week", "pm_minutes_a_week", "n")
    rows: list[Cells] = []
    for part, _ in trends.seen:
        weeks = trends.weeks_of(part)
        rows.append((
            *_days(part), part.it, part.pm, _rounded(part.it_share),
            round(part.it / weeks), round(part.pm / weeks), part.entries,
        ))  # fmt: skip
    return header, rows


def _logged_days(trends: Trends) -> tuple[Cells, list[Cells]]:
    rows: list[Cells] = [(*_days(cell), cell.logged, cell.days, cell.entries) for cell in trends.days.cells]
    return ("minutes", "days", "n"), rows


def _plan_accuracy(trends: Trends) -> tuple[Cells, list[Cells]]:
    rows: list[Cells] = [
        (*_days(part), part.kept, part.planned, *_with_mean(part.accuracy, mean.accuracy), part.blocks)
        for part, mean in trends.seen
    ]
    return ("kept_minutes", "planned_minutes", "accuracy", "mean", "n"), rows


def _role_switches(trends: Trends) -> tuple[Cells, list[Cells]]:
    rows: list[Cells] = [
        (*_days(part), part.switches, *_with_mean(part.switch_rate, mean.switch_rate), part.days)
        for part, mean in trends.seen
    ]
    return ("switches", "switches_a_day", "mean", "n"), rows


_TABLES: dict[Chart, Callable[[Trends], tuple[Cells, list[Cells]]]] = {
    Chart.ROLE_BALANCE: _role_balance,
    Chart.LOGGED_DAYS: _logged_days,
    Chart.PLAN_ACCURACY: _plan_accuracy,
    Chart.ROLE_SWITCHES: _role_switches,
}


def _with_mean(value: float | None, mean: float | None) -> tuple[float | None, float | None]:
    """A value and the mean up to it; where there is no value the line has a gap too."""
    return (None, None) if value is None else (_rounded(value), _rounded(mean))


def _days(part: Sums) -> tuple[date, date]:
    return date.fromordinal(part.first), date.fromordinal(part.last)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
