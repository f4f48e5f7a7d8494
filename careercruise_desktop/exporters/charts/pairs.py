"""Two values against each other: trails of indexes around 1, and weeks as dots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series

from .axes import Axis, Plot, draw_values, drawn, labels, left_room, value_axis
from .setting import DASHES, TOKENS, Setting
from .sheet import LABEL, STRONG, Box, Drawing, Sheet, Spot, wide

_FOOT = 24.0
_LONG = 24
MOST_TRAILS = 9
_STEP, _HIGHER = 13.0, 24.0


class Trail(NamedTuple):
    """A project with the places where both of its indexes are known: cost, then time."""

    name: str
    places: tuple[tuple[Point, float, float], ...]


def trails_of(figure: Figure) -> tuple[Trail, ...]:
    """The trails of the cost indexes with the time indexes beside them."""
    time = next((each for each in figure.beside if each.key == "spi"), None)
    found = []
    for series in figure.series:
        other = next((each for each in (time.series if time is not None else ()) if each.name == series.name), None)
        by_day = {point.first: drawn(point.value) for point in (other.points if other is not None else ())}
        places = tuple(
            (point, cost, spi)
            for point in series.points
            if (cost := drawn(point.value)) is not None and (spi := by_day.get(point.first)) is not None
        )
        if places:
            found.append(Trail(series.label, places))
    return tuple(found)


def indexes(figure: Figure, setting: Setting) -> Drawing:
    """A trail for each of the newest projects: cost to the right, time upwards; upper right is ahead and under cost."""
    every = trails_of(figure)
    newest = sorted(every, key=lambda trail: trail.places[-1][0].last)[-MOST_TRAILS:]
    trails = [trail for trail in every if trail in newest]
    places = [place for trail in trails for place in trail.places]
    across = value_axis([cost for _, cost, _ in places], Measure.INDEX, also=(0.9, 1.1))
    up = value_axis([spi for _, _, spi in places], Measure.INDEX, also=(0.9, 1.1))
    sheet = Sheet(setting.width, setting.height + _HIGHER)
    right = 24 + max((wide(trail.name[:_LONG], LABEL) for trail in trails), default=0.0)
    plot = _field(sheet, across, up, Measure.INDEX, right)
    box, one = plot.box, Spot(plot.x(1.0), plot.y(1.0))
    sheet.box(Box(one.x, box.y, box.x + box.width - one.x, one.y - box.y), "ok_soft")
    draw_values(sheet, plot, Measure.INDEX)
    _across(sheet, plot, across, Measure.INDEX)
    sheet.line(Spot(one.x, box.y), Spot(one.x, box.y + box.height), "border2", width=0.9)
    sheet.line(Spot(box.x, one.y), Spot(box.x + box.width, one.y), "border2", width=0.9)
    sheet.text(Spot(box.x + box.width - 4, box.y + 9), "ahead, under cost", token="ok_text", anchor="end")
    sheet.text(Spot(box.x + 4, box.y + box.height - 4), "late, over cost", token="text2")
    _names(sheet, plot, "CPI, cost", "SPI, time")
    for at, trail in enumerate(trails):
        _trail(sheet, plot, trail, at, setting)
    _named(sheet, plot, trails)
    if len(every) > len(trails):
        left = plot.box.x + plot.box.width + 8
        sheet.text(Spot(left, sheet.height - 2), f"the newest of {len(every)} projects", token="text3")
    return sheet.drawing


def dots(figure: Figure, setting: Setting) -> Drawing:
    """The first series to the right and the second upwards, a dot for each stretch of days that both know."""
    one, other = figure.series[:2]
    by_day = {point.first: drawn(point.value) for point in other.points}
    both = [
        (point, x, y)
        for point in one.points
        if (x := drawn(point.value)) is not None and (y := by_day.get(point.first)) is not None
    ]
    across, up = value_axis([x for _, x, _ in both], one.unit), value_axis([y for _, _, y in both], other.unit)
    sheet = Sheet(setting.width, setting.height)
    plot = _field(sheet, across, up, other.unit)
    draw_values(sheet, plot, other.unit)
    _across(sheet, plot, across, one.unit)
    _names(sheet, plot, f"{one.label}, hours a week", f"{other.label}, days in the four weeks after")
    for point, x, y in both:
        says = f"{setting.says(one, point)}; {other.label} {setting.told(other.unit, y)}"
        sheet.dot(Spot(plot.x(x), plot.y(y)), 2.6, "c5", ring=0.6, soft=0.85, says=says)
    return sheet.drawing


def _field(sheet: Sheet, across: Axis, up: Axis, unit: Measure, right: float = 14.0) -> Plot:
    left = left_room(up, unit)
    box = Box(left, 12, max(20.0, sheet.width - left - right), sheet.height - 12 - _FOOT)
    return Plot(box, across.low, across.high, up)


def _across(sheet: Sheet, plot: Plot, axis: Axis, unit: Measure) -> None:
    box = plot.box
    for tick, label in zip(axis.ticks, labels(axis, unit), strict=True):
        x = plot.x(tick)
        sheet.line(Spot(x, box.y), Spot(x, box.y + box.height), "grid")
        sheet.text(Spot(x, box.y + box.height + 11), label, anchor="middle")


def _names(sheet: Sheet, plot: Plot, across: str, up: str) -> None:
    """What is to the right, and what is upwards."""
    box = plot.box
    sheet.text(Spot(box.x + box.width, sheet.height - 2), f"{across} →", token="text2", anchor="end", weight=500)
    sheet.text(Spot(box.x, 7), f"↑ {up}", token="text2", weight=500)


def _trail(sheet: Sheet, plot: Plot, trail: Trail, at: int, setting: Setting) -> None:
    token = TOKENS[at % len(TOKENS)]
    spots = [Spot(plot.x(cost), plot.y(spi)) for _, cost, spi in trail.places]
    if len(spots) > 1:
        sheet.course(spots, token, width=1.3, dash=DASHES[at % len(DASHES)])
    for number, (spot, (point, cost, spi)) in enumerate(zip(spots, trail.places, strict=True)):
        newest = number == len(spots) - 1
        told = f"CPI {setting.told(Measure.INDEX, cost)}, SPI {setting.told(Measure.INDEX, spi)}"
        says = f"{point.first.isoformat()}: {trail.name}, {told}, n {point.n:,}"
        if newest:
            _number(sheet, spot, at, says)
        else:
            sheet.dot(spot, 1.5, token, says=says)


def _named(sheet: Sheet, plot: Plot, trails: Sequence[Trail]) -> None:
    """The names on the right, with the numbers that stand in the newest places; those highest up first."""
    left, step = plot.box.x + plot.box.width + 12, min(_STEP, plot.box.height / max(1, len(trails)))
    for row, at in enumerate(sorted(range(len(trails)), key=lambda at: -trails[at].places[-1][2])):
        name = trails[at].name
        spot = Spot(left, plot.box.y + 6 + row * step)
        _number(sheet, spot, at)
        words = name if len(name) <= _LONG else f"{name[: _LONG - 1]}…"
        sheet.text(Spot(left + 8, spot.y + 2.8), words, size=LABEL, token="text", weight=500)


def _number(sheet: Sheet, spot: Spot, at: int, says: str = "") -> None:
    sheet.dot(spot, 4.6, TOKENS[at % len(TOKENS)], ring=0.8, says=says)
    sheet.text(Spot(spot.x, spot.y + 2.3), f"{at + 1}", size=6.4, token="surface", anchor="middle", weight=STRONG)


def both_known(series: Iterable[Series]) -> bool:
    """Whether there are two series that can be set against each other."""
    return len([each for each in series if each.known]) >= 2
