"""The charts of the tab of impact as tables: exactly what is drawn, for CSV files."""

from __future__ import annotations

from collections.abc import Iterable

from careercruise_desktop.usecases.milestone_table import csv_text

from .impact_charts import MORALE, TALLY, VOICES, parts
from .impact_read import Read

Cells = tuple[object, ...]


def chart_csv(read: Read, chart: str) -> bytes:
    """A chart (its key) as CSV; days are ISO dates, shares from 0 to 1, what is not known is empty."""
    tables = {MORALE: _morale, TALLY: _tally, VOICES: _voices}
    head, rows = tables[chart](read) if chart in tables else _shares(read, chart)
    return csv_text(head, [["" if cell is None else str(cell) for cell in row] for row in rows]).encode("utf-8")


def _morale(read: Read) -> tuple[tuple[str, ...], Iterable[Cells]]:
    actions = read.impact.marks
    rows = []
    for point in read.impact.pulse.points:
        mean = point.mood.mean
        known = (round(mean.mean, 4), round(mean.low, 4), round(mean.high, 4)) if mean else (None,) * 3
        after = max((mark.number for mark in actions if mark.action.day <= point.day), default=None)
        rows.append((point.day.isoformat(), *known, point.mood.n, point.asked, len(point.rounds), after, read.voice))
    return ("day", "mean", "low", "high", "answers", "asked", "rounds", "last_action", "team_or_project"), rows


def _shares(read: Read, chart: str) -> tuple[tuple[str, ...], Iterable[Cells]]:
    rows = []
    for part in parts(read.impact, chart):
        share, ends = part.share, part.share.interval
        known = (round(share.hits / share.n, 4), *(round(end, 4) for end in ends)) if ends else (None,) * 3
        rows.append((part.period.first.isoformat(), part.period.last.isoformat(), share.hits, share.n, *known))
    return ("from", "to", "on_time", "n", "share", "low", "high"), rows


def _tally(read: Read) -> tuple[tuple[str, ...], Iterable[Cells]]:
    points = read.impact.pulse.points
    counts = points[-1].mood.counts if points else ()
    return ("answer", "count", "team_or_project"), [(*each, read.voice) for each in enumerate(counts)]


def _voices(read: Read) -> tuple[tuple[str, ...], Iterable[Cells]]:
    rows = []
    for each in read.impact.pulse.recommended:
        figures, ends = each.figures, each.figures.interval
        told = figures.figure is not None and ends is not None
        known = (round(figures.figure or 0, 2), *(round(end, 2) for end in ends or ())) if told else (None,) * 3
        counts = figures.promoters, figures.passives, figures.detractors, figures.n
        rows.append((each.day.isoformat(), *counts, *known, read.voice))
    return ("day", "promoters", "passives", "detractors", "n", "enps", "low", "high", "team_or_project"), rows
