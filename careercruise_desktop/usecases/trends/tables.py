"""Figures as tables and for scripts: exactly the points that are drawn, from the one value that every card gives."""

from __future__ import annotations

import csv
import io
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Mark, Measure, Point, Series
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.exporters.entries_csv import guarded

from .values import interval, told
from .words import day_range

_WHOLE = frozenset({Measure.MINUTES, Measure.DAYS, Measure.COUNT})
_DIGITS = 4
# A chart that draws two figures against each other: the second of them stands in its table too.
_AGAINST = {"cpi": "spi", "interference": "interference_reverse"}
_NAMES = {"cpi": "CPI", "spi": "SPI", "spi_t": "SPI(t)"}
_Days = tuple[date, date]


class Table(NamedTuple):
    """The names of the columns, and the rows; cells are numbers, days, text, or None where there is nothing."""

    header: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def table(figure: Figure) -> Table:
    """The points of a figure.

    A course of time has a row a stretch of days, with the value of each series and, where it has one, its interval;
    `n` is the number behind a row, by series where they differ. Groups have a row each, after one for all of them.
    Indexes have a column each, in rows by project and day, as their trails go; they have no intervals.
    Interference has both ways round in the same rows. What is still running ends where the figure does: no row tells
    of days to come. What was marked on a day stands in its row, or in one of its own where that day has no point.
    Days are ISO dates, lengths whole minutes, shares from 0 to 1. A filter that the figure does not follow is named in
    a last column, so that a file says by itself what it is of.
    """
    figure = _so_far(_both_ways(figure))
    found = _by_group(figure) if figure.by else _by_days(figure)
    if not figure.scope:
        return found
    return Table((*found.header, "scope"), tuple((*row, figure.scope) for row in found.rows))


def table_csv(figure: Figure) -> bytes:
    """The same as CSV (RFC 4180, UTF-8). It holds nothing that a spreadsheet would run."""
    return _csv(table(figure))


def summary_csv(figures: Iterable[Figure]) -> bytes:
    """All figures as CSV, one a row: what `figures` gives, without points."""
    header = (
        "figure",
        "title",
        "from",
        "to",
        "n",
        "value",
        "low",
        "high",
        "before",
        "before_n",
        "unit",
        "note",
        "before_from",
        "before_to",
        "scope",
        "hits",
        "target_low",
        "target_high",
        *(f"{which}_weeks_{what}" for which in ("first", "last") for what in ("from", "to", "n", "value")),
    )
    rows = tuple(_summary(one) for figure in figures for one in figure)
    return _csv(Table(header, rows))


def _summary(one: Figure) -> tuple[object, ...]:
    values = (rounded(one.unit, each) for each in (one.value, one.low, one.high, one.before))
    asked = one.before is not None or one.before_n > 0
    ends: list[object] = [None] * 8
    if one.ends is not None:
        ends = [
            cell for each in one.ends for cell in (*_ends(each.period), each.n, rounded(one.unit, each.value))
        ]  # fmt: skip
    return (
        one.key, one.title, one.period.first, one.period.last, one.n, *values, one.before_n if asked else None,
        one.unit.value, one.note, *(_ends(one.before_period) if one.before_period else (None, None)), one.scope,
        one.hits, *(one.band or (None, None)), *ends,
    )  # fmt: skip


def table_words(figure: Figure) -> Table:
    """The same as `table` in words, as it is read: the days, then each series with its interval, and n."""
    figure = _so_far(_both_ways(figure))
    labels = tuple(series.label for series in figure.series)
    if figure.unit is Measure.INDEX and figure.by:
        return _indexes_in_words(figure)
    if figure.by:
        rows = tuple(
            (series.label, told(series.unit, point.value), interval(series.unit, point.low, point.high), f"{point.n:,}")
            for series in figure.series
            for point in series.points[-1:]
        )
        return Table((figure.by.capitalize(), figure.title, f"95{words.NO_BREAK}% interval", "n"), rows)
    found = []
    all_rows, marks = _with_marks(figure)
    for days, points in all_rows.items():
        cells = [_words(series, point) for series, point in zip(figure.series, points, strict=True)]
        known = [point for point in points if point is not None]
        part = " (part)" if any(point.part for point in known) else ""
        counts = ", ".join(dict.fromkeys(f"{each.n:,}" for each in known))
        happened = (_marked(marks.get(days, ()), days, words.day_short),) if marks else ()
        found.append((f"{day_range(*days, short=True)}{part}", *cells, counts, *happened))
    return Table(("Days", *labels, "n", *(("Marks",) if marks else ())), tuple(found))


def figures(found: Iterable[Figure]) -> dict[str, dict[str, object]]:
    """Every figure by its name, for scripts: from, to, n, value, unit, and points with their series.

    An interval (low, high) stands where there is one; a value is None when nothing is there to tell it by. `part` marks
    a point whose days are not over or not whole. `before` has its days where it is told, `first_weeks` and `last_weeks`
    are those of the period; `scope` says which filter a figure does not follow.
    """
    return {one.key: _record(one) for figure in found for one in figure}


def _record(figure: Figure) -> dict[str, object]:
    unit = figure.unit
    record: dict[str, object] = {
        "title": figure.title,
        "from": figure.period.first,
        "to": figure.period.last,
        "n": figure.n,
        "value": rounded(unit, figure.value),
        "unit": unit.value,
    }
    if figure.low is not None:
        record |= {"low": rounded(unit, figure.low), "high": rounded(unit, figure.high)}
    if figure.hits is not None:
        record["hits"] = figure.hits
    if figure.before is not None or figure.before_n:
        record |= {"before": rounded(unit, figure.before), "before_n": figure.before_n}
    if figure.before_period is not None:
        record["before_from"], record["before_to"] = _ends(figure.before_period)
    if figure.ends is not None:
        record["first_weeks"], record["last_weeks"] = (
            {"from": each.period.first, "to": each.period.last, "n": each.n, "value": rounded(unit, each.value)}
            for each in figure.ends
        )
    if figure.scope:
        record["scope"] = figure.scope
    if figure.band is not None:
        record |= {"target_low": figure.band[0], "target_high": figure.band[1]}
    if figure.note:
        record["note"] = figure.note
    if figure.marks:
        record["marks"] = [{"day": mark.day, "label": mark.label} for mark in figure.marks]
    if figure.series:
        record["points"] = [_point(series, point) for series in figure.series for point in series.points]
    return record


def _ends(period: Period) -> tuple[date, date]:
    return period.first, period.last


def _point(series: Series, point: Point) -> dict[str, object]:
    record: dict[str, object] = {
        "series": series.name, "from": point.first, "to": point.last, "n": point.n,
        "value": rounded(series.unit, point.value),
    }  # fmt: skip
    if point.low is not None:
        record |= {"low": rounded(series.unit, point.low), "high": rounded(series.unit, point.high)}
    return {**record, "part": True} if point.part else record


def rounded(unit: Measure, value: float | None) -> float | None:
    """A value as it is written: whole where it is, else four digits."""
    if value is None:
        return None
    short = round(value, _DIGITS)
    return int(short) if unit in _WHOLE and short == int(short) else short


def _rows(series: Iterable[Series]) -> dict[tuple[date, date], list[Point | None]]:
    """The points of all series by their days, in order; None where a series has none."""
    known = list(series)
    found: dict[tuple[date, date], list[Point | None]] = {}
    for at, each in enumerate(known):
        for point in each.points:
            found.setdefault((point.first, point.last), [None] * len(known))[at] = point
    return dict(sorted(found.items()))


def _with_marks(figure: Figure) -> tuple[dict[_Days, list[Point | None]], dict[_Days, list[Mark]]]:
    """The rows of a course, and the marks by row; a mark on a day without a point has a row of its own."""
    rows = _rows(figure.series)
    known, begun = list(rows), [first for first, _ in rows]
    marks: dict[_Days, list[Mark]] = {}
    for mark in figure.marks:
        before = reversed(known[: bisect_right(begun, mark.day)])
        days = next((each for each in before if each[1] >= mark.day), (mark.day, mark.day))
        marks.setdefault(days, []).append(mark)
        rows.setdefault(days, [None] * len(figure.series))
    return dict(sorted(rows.items())), marks


def _marked(marks: Iterable[Mark], days: _Days, told_day: Callable[[date], str]) -> str:
    """Marks by their number and label, with the day where a row has more than one."""
    one = days[0] == days[1]
    return "; ".join(
        " ".join(filter(None, (str(mark.number or ""), mark.label, "" if one else f"({told_day(mark.day)})")))
        for mark in marks
    )


def _by_days(figure: Figure) -> Table:
    series, (rows, marks) = figure.series, _with_marks(figure)
    same = all(len({point.n for point in points if point is not None}) <= 1 for points in rows.values())
    spread = [any(point.low is not None for point in each.points) for each in series]
    header = ["from", "to"]
    for each, wide in zip(series, spread, strict=True):
        header += [each.name, *((f"{each.name}_low", f"{each.name}_high") if wide else ())]
        header += () if same else (f"{each.name}_n",)
    found = []
    for days, points in rows.items():
        cells: list[object] = [*days]
        for each, wide, point in zip(series, spread, points, strict=True):
            values = (point.value, point.low, point.high) if point is not None else (None, None, None)
            cells += [rounded(each.unit, value) for value in values[: 3 if wide else 1]]
            cells += () if same else (None if point is None else point.n,)
        known = [point for point in points if point is not None]
        cells += (known[0].n if known else None,) if same else ()
        cells += ("yes" if any(point.part for point in known) else "",)
        found.append((*cells, *((_marked(marks.get(days, ()), days, date.isoformat),) if marks else ())))
    return Table((*header, *(("n",) if same else ()), "part", *(("marks",) if marks else ())), tuple(found))


def _against(figure: Figure) -> Figure | None:
    """The figure that is drawn against this one."""
    key = _AGAINST.get(figure.key, "")
    return next((each for each in figure.beside if each.key == key), None)


def _both_ways(figure: Figure) -> Figure:
    """A figure with the series of the other that is drawn over the same weeks; groups are put together by name."""
    other = _against(figure)
    return figure if other is None or figure.by else replace(figure, series=(*figure.series, *other.series))


def _so_far(figure: Figure) -> Figure:
    """A figure with its points, and those it is drawn against, up to the last day that it is of."""
    end = figure.period.last

    def cut(point: Point) -> Point:
        return point._replace(last=max(point.first, end)) if point.last > end else point

    series = tuple(replace(each, points=tuple(map(cut, each.points))) for each in figure.series)
    other = _against(figure)
    return replace(figure, series=series, beside=() if other is None else (_so_far(other),))


def _trails(figures: Sequence[Figure]) -> list[tuple[Series, list[Point | None]]]:
    """The points of indexes side by side: by project, then by day; None where one of them is not known."""
    names = dict.fromkeys(series.name for each in figures for series in each.series)
    found = []
    for name in sorted(names):
        own = [next((one for one in each.series if one.name == name), None) for each in figures]
        known = next(one for one in own if one is not None)
        sides = [replace(known, points=one.points if one is not None else ()) for one in own]
        found += [(known, points) for points in _rows(sides).values()]
    return found


def _indexes(figure: Figure) -> Table:
    """A row for all, then one for each place of each project."""
    other = _against(figure)
    sides = [figure] if other is None else [figure, other]
    period, unit = figure.period, figure.unit
    rows: list[tuple[object, ...]] = [
        ("all", period.first, period.last, figure.n, *(rounded(unit, each.value) for each in sides))
    ]
    for series, points in _trails(sides):
        one = next(point for point in points if point is not None)
        values = (None if point is None else rounded(unit, point.value) for point in points)
        rows.append((series.name, one.first, one.last, one.n, *values))
    return Table((figure.by, "from", "to", "n", *(each.key for each in sides)), tuple(rows))


def _indexes_in_words(figure: Figure) -> Table:
    other = _against(figure)
    sides = [figure] if other is None else [figure, other]
    rows = []
    for series, points in _trails(sides):
        one = next(point for point in points if point is not None)
        values = (told(figure.unit, None if point is None else point.value) for point in points)
        rows.append((series.label, f"{words.day_short(one.first)} {one.first.year}", *values, f"{one.n:,}"))
    names = (_NAMES.get(each.key, each.title) for each in sides)
    return Table((figure.by.capitalize(), "Day", *names, "n"), tuple(rows))


def _by_group(figure: Figure) -> Table:
    """A row for all, then one for each point of each group: a trail has several."""
    if figure.unit is Measure.INDEX:
        return _indexes(figure)
    period, unit = figure.period, figure.unit

    def cells(name: str, days: tuple[date, date], n: int, *values: float | None) -> tuple[object, ...]:
        return (name, *days, n, *(rounded(unit, value) for value in values))

    rows = [cells("all", (period.first, period.last), figure.n, figure.value, figure.low, figure.high)]
    rows += [
        cells(series.name, (point.first, point.last), point.n, point.value, point.low, point.high)
        for series in figure.series
        for point in series.points
    ]
    return Table((figure.by, "from", "to", "n", "value", "low", "high"), tuple(rows))


def _words(series: Series, point: Point | None) -> str:
    if point is None:
        return ""
    between = interval(series.unit, point.low, point.high)
    return f"{told(series.unit, point.value)} ({between})" if between else told(series.unit, point.value)


def _csv(found: Table) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(found.header)
    writer.writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in found.rows)
    return buffer.getvalue().encode("utf-8")
