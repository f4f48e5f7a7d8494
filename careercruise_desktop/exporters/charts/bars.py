"""Time as bars from zero, one on the other for both roles, with a target, levels and what happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from statistics import median

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series

from .axes import Axis, Plot, draw_days, draw_values, drawn, left_room, value_axis
from .setting import Setting, ends_of, token_of
from .sheet import LABEL, STRONG, Box, Drawing, Sheet, Spot, wide

TOP, FOOT = 5.0, 15.0
# A bar of a part of its days is drawn as a part.
PART = 0.55
_GAP = 0.18
_WIDEST = 34.0
# A week of so many minutes is a long one (WHO and ILO).
LONG_WEEK = 55 * 60.0
# So many of what happened are drawn, the newest: more would hide the course.
MOST_MARKS = 12
DISC = 5.2


def balance(figure: Figure, setting: Setting) -> Drawing:
    """Hours of both roles one on the other, and where the first one should reach."""
    by_name = {series.name: series for series in figure.series}
    end = "_a_week" if "it_minutes_a_week" in by_name else ""
    both = [by_name[f"{role}_minutes{end}"] for role in ("it", "pm")]
    lines = []
    if figure.band is not None:
        by_day = not end and _days(both[0].points) == 1
        full = setting.day_minutes if by_day else setting.week_minutes
        lines = [share * full for share in figure.band]
    names = tuple(by_name[f"{role}_minutes"].label for role in ("it", "pm"))
    label = (names[0], "target") if lines else ()
    return _bars(figure, setting, both, band=lines, label=label, legend=names)


def bars(figure: Figure, setting: Setting) -> Drawing:
    """The first series as bars; a load also has the line of a long week."""
    series = figure.series[:1]
    heavy = figure.key == "load" and _days(series[0].points) > 1
    return _bars(figure, setting, series, levels=((LONG_WEEK, f"55{words.NO_BREAK}h"),) if heavy else ())


def _days(points: Sequence[Point]) -> float:
    """How many days a point has, as most of them."""
    return median((point.last - point.first).days + 1 for point in points) if points else 0


def _bars(
    figure: Figure,
    setting: Setting,
    series: Sequence[Series],
    *,
    band: Sequence[float] = (),
    label: Sequence[str] = (),
    levels: Sequence[tuple[float, str]] = (),
    legend: Sequence[str] = (),
) -> Drawing:
    sheet = Sheet(setting.width, setting.height)
    unit = series[0].unit if series else figure.unit
    sums = _sums(series)
    axis = value_axis(sums.values(), unit, also=(*band, *(level for level, _ in levels), 0.0))
    right = max((wide(word) for word in (*label, *(word for _, word in levels))), default=0.0)
    first, last = ends_of(figure, series)
    plot = _plot(sheet, axis, unit, (first, last), right=right + 6 if right else 0, top=TOP + (11 if legend else 0))
    draw_values(sheet, plot, unit)
    draw_days(sheet, plot, first, last)
    if legend:
        _legend(sheet, plot, list(zip((each.mark for each in series), legend, strict=True)))
    _stacks(sheet, plot, figure, series, setting)
    _target(sheet, plot, band, label)
    for level, word in levels:
        y = plot.y(level)
        sheet.line(Spot(plot.box.x, y), Spot(plot.box.x + plot.box.width, y), "text", width=0.8, dash="3 2")
        sheet.text(Spot(plot.box.x + plot.box.width + 5, y + 2.6), word, token="text2")
    draw_marks(sheet, plot, figure)
    return sheet.drawing


def _plot(sheet: Sheet, axis: Axis, unit: Measure, days: tuple[date, date], *, right: float, top: float) -> Plot:
    left = left_room(axis, unit)
    box = Box(left, top, max(20.0, sheet.width - left - right), sheet.height - top - FOOT)
    return Plot(box, days[0].toordinal(), days[1].toordinal() + 1, axis)


def _sums(series: Sequence[Series]) -> dict[tuple[date, date], float]:
    """The height of each whole bar by its days."""
    found: dict[tuple[date, date], float] = {}
    for each in series:
        for point in each.points:
            value = drawn(point.value)
            if value is not None:
                found[point.first, point.last] = found.get((point.first, point.last), 0.0) + value
    return found


def _stacks(sheet: Sheet, plot: Plot, figure: Figure, series: Sequence[Series], setting: Setting) -> None:
    """Each bar stands on the one before it; what is below zero hangs from it."""
    reached: dict[tuple[date, date, bool], float] = {}
    for at, each in enumerate(series):
        for point in each.points:
            value = drawn(point.value)
            if not value:
                continue
            key = (point.first, point.last, value < 0)
            base = reached.get(key, 0.0)
            reached[key] = base + value
            left, right = plot.x(point.first.toordinal()), plot.x(point.last.toordinal() + 1)
            gap = max(min(3.0, (right - left) * _GAP), right - left - _WIDEST)
            one, other = sorted((plot.y(base), plot.y(base + value)))
            sheet.box(
                Box(left + gap / 2, one, max(0.4, right - left - gap), other - one),
                token_of(figure, each, at), radius=min(1.5, gap), soft=PART if point.part else 1.0,
                says=setting.says(each, point),
            )  # fmt: skip


def _legend(sheet: Sheet, plot: Plot, names: Sequence[tuple[str, str]]) -> None:
    """The marks of both roles with their names, above the bars: the second one stands on the first."""
    x = plot.box.x
    for mark, name in names:
        sheet.mark(Spot(x + 3, 5), mark, 2.6)
        sheet.text(Spot(x + 9, 7.7), name, size=LABEL, token="text2", weight=500)
        x += 9 + wide(name, LABEL) + 12


def _target(sheet: Sheet, plot: Plot, band: Sequence[float], label: Sequence[str]) -> None:
    """Two dashed lines with the ground's colour shining through between them, named on the right."""
    if len(band) != 2:
        return
    box, (low, high) = plot.box, (plot.y(value) for value in band)
    sheet.box(Box(box.x, high, box.width, low - high), "surface", soft=0.3)
    for y in (low, high):
        sheet.line(Spot(box.x, y), Spot(box.x + box.width, y), "text", width=0.7, dash="3 2")
    middle = (low + high) / 2
    for at, word in enumerate(label):
        sheet.text(Spot(box.x + box.width + 5, middle + at * 8.4 - 1.2), word, token="text2")


def draw_marks(sheet: Sheet, plot: Plot, figure: Figure) -> None:
    """What happened, on its day: a dashed line, with its number in a disc where it has one and where there is room."""
    box, free = plot.box, float("-inf")
    for mark in figure.marks[-MOST_MARKS:]:
        x = plot.x(mark.day.toordinal() + 0.5)
        if not box.x <= x <= box.x + box.width:
            continue
        sheet.line(Spot(x, box.y), Spot(x, box.y + box.height), "text", width=0.7, dash="2.4 2")
        if mark.number and x >= free:
            free = x + 2 * DISC
            sheet.dot(Spot(x, box.y + 2), DISC, "text", says=mark.label)
            disc = Spot(x, box.y + 4.4)
            sheet.text(disc, f"{mark.number}", size=6.6, token="surface", anchor="middle", weight=STRONG)
