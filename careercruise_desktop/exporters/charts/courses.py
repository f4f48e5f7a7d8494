"""Values over time as lines, steps, or dots with their mean: gaps stay gaps, intervals are bands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series

from .axes import BOUNDS, Plot, draw_days, draw_values, drawn, left_room, value_axis
from .bars import FOOT, PART, TOP, draw_marks
from .setting import DASHES, MEAN, ROLES, Setting, ends_of, token_of
from .sheet import AXIS, LABEL, STRONG, Box, Drawing, Sheet, Spot, wide

_BAND, _FAINT = 0.14, 0.45
_UNDER = 30.0
_LEAST_APART = 9.4
# Values that are told best from the lowest one that there can be.
_WHOLE_RANGE = frozenset({Measure.LEVEL, Measure.RATING, Measure.SCORE})


def course(figure: Figure, setting: Setting, names: Sequence[str] = (), under: str = "") -> Drawing:
    """The series of a figure, or those with these names; the one `under` stands below them as bars."""
    shown = [each for each in figure.series if (not names or each.name in names) and each.name != under]
    below = next((each for each in figure.series if each.name == under and each.known), None)
    sheet, unit = Sheet(setting.width, setting.height), shown[0].unit if shown else figure.unit
    values = [value for each in shown for point in each.points for value in (point.value, point.low, point.high)]
    axis = value_axis(values, unit, also=(*_also(unit), *([1.0] if unit is Measure.FACTOR else ())))
    rate = any(each.name == MEAN for each in shown)
    labels = [_end(each, setting) for each in shown] if len(shown) > 1 and not rate else []
    left, right = left_room(axis, unit), max(map(_wide, labels), default=0.0)
    top = TOP + (8 if any(mark.number for mark in figure.marks) else 0)
    bottom = FOOT + (_UNDER + 14 if below is not None else 0)
    box = Box(left, top, max(20.0, sheet.width - left - (right + 9 if right else 5)), sheet.height - top - bottom)
    first, last = ends_of(figure, (*shown, *([below] if below is not None else ())))
    plot = Plot(box, first.toordinal(), last.toordinal() + 1, axis)
    draw_values(sheet, plot, unit)
    if unit is Measure.FACTOR:
        sheet.line(Spot(box.x, plot.y(1.0)), Spot(box.x + box.width, plot.y(1.0)), "text", width=0.7, dash="3 2")
    for at, each in enumerate(shown):
        token = token_of(figure, each, at)
        dash = DASHES[at % len(DASHES)] if not rate else ""
        _strand(sheet, plot, each, (f"{token}_mark" if each.mark else token, dash), setting, rate=rate)
    draw_marks(sheet, plot, figure)
    _labels(sheet, plot, figure, list(zip(shown, labels, strict=False)))
    lower = _below(sheet, plot, below, setting) if below is not None else plot
    draw_days(sheet, lower, first, last)
    return sheet.drawing


def _also(unit: Measure) -> tuple[float, ...]:
    return BOUNDS[unit] if unit in _WHOLE_RANGE else ()


def _runs(series: Series) -> Iterator[list[tuple[Point, float]]]:
    """The points that follow each other without a gap, with their values."""
    told = ((point, drawn(point.value)) for point in series.points)
    for there, group in groupby(told, key=lambda each: each[1] is not None):
        if there:
            yield [(point, value) for point, value in group if value is not None]


def _strand(sheet: Sheet, plot: Plot, series: Series, look: tuple[str, str], setting: Setting, *, rate: bool) -> None:
    token, dash = look
    runs = list(_runs(series))
    for run in runs:
        _interval(sheet, plot, run, token)
    if rate and series.name != MEAN:
        for point, value in (each for run in runs for each in run):
            sheet.dot(plot.at(point, value), 1.5, token, soft=_FAINT, says=setting.says(series, point))
        return
    steps = series.unit is Measure.LEVEL
    for run in runs:
        spots = _stepped(plot, run) if steps else [plot.at(point, value) for point, value in run]
        if len(spots) > 1:
            sheet.course(spots, token, dash=dash)
    told = [each for run in runs for each in run]
    for at, (point, value) in enumerate(told):
        newest = at == len(told) - 1
        spot = Spot(plot.x(point.last.toordinal() + 1), plot.y(value)) if steps else plot.at(point, value)
        small = 1.3 if steps or rate or len(told) > 40 else 1.9
        soft = PART if point.part and not newest else 1.0
        ring = 0.9 if newest else 0.0
        sheet.dot(spot, 2.9 if newest else small, token, ring=ring, soft=soft, says=setting.says(series, point))


def _stepped(plot: Plot, run: Sequence[tuple[Point, float]]) -> list[Spot]:
    spots = []
    for point, value in run:
        y = plot.y(value)
        spots += [Spot(plot.x(point.first.toordinal()), y), Spot(plot.x(point.last.toordinal() + 1), y)]
    return spots


def _interval(sheet: Sheet, plot: Plot, run: Sequence[tuple[Point, float]], token: str) -> None:
    """The interval as a band; of a point that stands alone as a bar."""
    known = [
        (point, low, high)
        for point, _ in run
        if (low := drawn(point.low)) is not None and (high := drawn(point.high)) is not None
    ]
    if len(known) == 1:
        point, low, high = known[0]
        x, top = plot.middle(point), plot.y(high)
        sheet.box(Box(x - 4, top, 8, plot.y(low) - top), token, radius=3, soft=0.2)
    elif known:
        upper = [plot.at(point, high) for point, _, high in known]
        lower = [plot.at(point, low) for point, low, _ in known]
        sheet.area([*upper, *reversed(lower)], token, soft=_BAND)


def _end(series: Series, setting: Setting) -> str:
    """What stands at the end of a line: its name and its newest value."""
    known = series.known
    label = {"Project management": "PM"}.get(series.label, series.label)
    name = label if len(label) <= 22 else f"{label[:21]}…"
    return f"{name} {setting.told(series.unit, known[-1].value)}" if known else ""


def _wide(words: str) -> float:
    return wide(words, LABEL) + 3 if words else 0.0


def _labels(sheet: Sheet, plot: Plot, figure: Figure, named: Sequence[tuple[Series, str]]) -> None:
    """The names at the ends of the lines, moved apart where they would touch."""
    wanted = []
    for at, (series, words) in enumerate(named):
        value = drawn(series.known[-1].value) if series.known else None
        if words and value is not None:
            wanted.append((plot.y(value), at, series, words))
    wanted.sort(key=lambda each: (each[0], each[1]))
    heights, floor = [], plot.box.y + 3.0
    for y, *_ in wanted:
        heights.append(max(y, floor))
        floor = heights[-1] + _LEAST_APART
    over = max(0.0, floor - _LEAST_APART - (plot.box.y + plot.box.height)) if heights else 0.0
    right = plot.box.x + plot.box.width
    for height, (_, at, series, words) in zip(heights, wanted, strict=True):
        token = token_of(figure, series, at)
        spot = Spot(right + 6, height - over)
        sheet.course([Spot(spot.x - 1, spot.y), Spot(spot.x + 4, spot.y)], f"{token}_mark" if token in ROLES else token,
                     dash=_short(DASHES[at % len(DASHES)]), width=2)  # fmt: skip
        sheet.text(Spot(spot.x + 7, spot.y + 2.8), words, size=LABEL, token="text", weight=STRONG)


def _short(dash: str) -> str:
    """The same dash in half its length, so that a sample of the line shows it."""
    return " ".join(f"{float(part) / 2:g}" for part in dash.split())


def _below(sheet: Sheet, plot: Plot, series: Series, setting: Setting) -> Plot:
    """Bars below the lines, with their name."""
    top = plot.box.y + plot.box.height + 16
    axis = value_axis([point.value for point in series.points], series.unit, also=(0.0,))
    lower = replace(plot, box=Box(plot.box.x, top, plot.box.width, sheet.height - FOOT - top), axis=axis)
    sheet.text(Spot(lower.box.x, top - 4), series.label, size=AXIS, token="text2", weight=500)
    axis = replace(axis, ticks=axis.ticks[:: max(1, len(axis.ticks) - 1)])
    draw_values(sheet, replace(lower, axis=axis), series.unit)
    for point in series.points:
        value = drawn(point.value)
        if value is None:
            continue
        left, right = lower.x(point.first.toordinal()), lower.x(point.last.toordinal() + 1)
        thin = min(14.0, (right - left) * 0.6)
        one, other = sorted((lower.y(0.0), lower.y(value)))
        box = Box((left + right - thin) / 2, one, thin, max(0.8, other - one))
        sheet.box(box, "c5", radius=1, soft=PART if point.part else 0.8, says=setting.says(series, point))
    return lower
