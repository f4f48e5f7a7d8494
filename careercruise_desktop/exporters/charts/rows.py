"""Groups one below the other: a dot at each value with its interval, a ring where it was before."""

from __future__ import annotations

from typing import NamedTuple

from careercruise_desktop.domain.figures.series import Figure, Measure, Point

from .axes import BOUNDS, Plot, drawn, labels, value_axis
from .setting import Setting
from .sheet import LABEL, STRONG, Box, Drawing, Sheet, Spot, wide

_ROW, _TOP, _FOOT = 17.0, 2.0, 15.0
_LONG = 26
_WHOLE_RANGE = frozenset({Measure.LEVEL, Measure.RATING, Measure.SCORE, Measure.SHARE})


class Row(NamedTuple):
    """A group: its name, its role's mark or "", its value, and what it was before."""

    name: str
    mark: str
    unit: Measure
    point: Point
    before: float | None = None


def rows_of(figure: Figure) -> tuple[Row, ...]:
    """The groups of a figure, or the figures beside it that have a course of their own."""
    if figure.by or not figure.beside:
        return tuple(
            Row(series.label, series.mark, series.unit, series.points[-1]) for series in figure.series if series.points
        )
    return tuple(
        Row(
            each.series[0].label if each.series else each.title,
            "",
            each.unit,
            Point(each.period.first, each.period.last, each.n, each.value, each.low, each.high),
            each.before,
        )
        for each in figure.beside
    )


def rows(figure: Figure, setting: Setting) -> Drawing:
    """The groups by one scale."""
    found = rows_of(figure)
    unit = found[0].unit if found else figure.unit
    values = [value for row in found for value in (row.point.value, row.point.low, row.point.high, row.before)]
    axis = value_axis(values, unit, also=BOUNDS[unit] if unit in _WHOLE_RANGE else ())
    names = [row.name if len(row.name) <= _LONG else f"{row.name[: _LONG - 1]}…" for row in found]
    said = [_said(row, setting) for row in found]
    left = max((wide(name, LABEL) for name in names), default=0.0) + 16
    right = max((wide(words, LABEL) for words in said), default=0.0) + 12
    high = _TOP + _ROW * len(found) + _FOOT
    sheet = Sheet(setting.width, high)
    box = Box(left, _TOP, max(40.0, setting.width - left - right), _ROW * len(found))
    plot = Plot(box, axis.low, axis.high, axis)
    for tick, label in zip(axis.ticks, labels(axis, unit), strict=True):
        x = plot.x(tick)
        sheet.line(Spot(x, box.y), Spot(x, box.y + box.height), "grid")
        sheet.text(Spot(x, box.y + box.height + 11), label, anchor="middle")
    for at, row in enumerate(found):
        _draw(sheet, plot, row, (box.y + (at + 0.5) * _ROW, names[at], said[at]), setting)
    return sheet.drawing


def _draw(sheet: Sheet, plot: Plot, row: Row, place: tuple[float, str, str], setting: Setting) -> None:
    y, name, said = place
    token = row.mark if row.mark in {"it", "pm"} else "c3"
    if row.mark:
        sheet.mark(Spot(4, y), row.mark, 2.8)
    sheet.text(Spot(12 if row.mark else 0, y + 2.8), name, size=LABEL, token="text", weight=500)
    sheet.text(Spot(sheet.width, y + 2.8), said, size=LABEL, token="text2", anchor="end", weight=STRONG)
    low, high, value, before = map(drawn, (row.point.low, row.point.high, row.point.value, row.before))
    if low is not None and high is not None:
        left = _across(plot, low)
        sheet.box(Box(left, y - 3.4, max(1.0, _across(plot, high) - left), 6.8), token, radius=3.4, soft=0.2)
    if before is not None:
        sheet.ring(Spot(_across(plot, before), y), 2.6, "text3", says=f"before: {setting.told(row.unit, before)}")
    if value is not None:
        told = f"{row.name}: {setting.told(row.unit, value)}, n {row.point.n:,}"
        sheet.dot(Spot(_across(plot, value), y), 3.1, token, ring=0.8, says=told)


def _across(plot: Plot, value: float) -> float:
    return max(plot.box.x, min(plot.box.x + plot.box.width, plot.x(value)))


def _said(row: Row, setting: Setting) -> str:
    value = "" if row.point.value is None else f"{setting.told(row.unit, row.point.value)}, "
    return f"{value}n {row.point.n:,}"
