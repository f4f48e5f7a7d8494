"""What stands beside or under a title: what the figure is of, and what the end of a line is where that differs."""

from __future__ import annotations

from collections.abc import Sequence

from careercruise_desktop.domain.figures.series import Figure, Series
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.ui.charts.state import Bars, Data, Strands
from careercruise_desktop.usecases.trends.values import told

from .recent import named, recent
from .scene import Scene

# The stretch up to the last day whose mean the end of such a line is.
ENDS = {Unit.DAY: "last 7 days", Unit.WEEK: "last 4 weeks"}
NEWEST = "newest"
MEAN = "mean"
# Series that are told beside a line but are not the line.
ASIDE = frozenset({"kept", "days_late"})


def ways(figure: Figure, scene: Scene, data: Data | None, own: Sequence[str] = ()) -> tuple[str, ...]:
    """What is said, in fewer and fewer words; `own` are the words of a card that has its own.

    A filter that the card does not follow is named in all of them.
    """
    aside = scene.card.aside(scene.question.filters)
    found = own or _usual(figure, scene, data)
    said = [", ".join(each for each in (aside, way) if each) for way in (*found, "")]
    return tuple(dict.fromkeys(way for way in said if way))


def _usual(figure: Figure, scene: Scene, data: Data | None) -> list[str]:
    """What the figure is of, where the line ends, how the points are cut; the most important is left to the last."""
    end, unit, of = newest(figure, scene, data), by_unit(scene, data), named(figure)
    rest = [_listed(end, unit), end] if end else [unit]
    if not of:
        return [each for each in rest if each]
    return [*(_listed(way, more) for way in of for more in rest), of[-1]]


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def newest(figure: Figure, scene: Scene, data: Data | None) -> str:
    """What the dot at the end of a line is, where it is not the figure: `last 4 weeks 83 %`, `newest 7.9`."""
    line = _line(figure) if isinstance(data, Strands) else None
    if line is None or not line.known:
        return ""
    end, head = told(line.unit, line.known[-1].value), recent(figure)
    if end == told(head.unit, head.value):
        return ""
    mean = line.name == MEAN and head is figure
    return f"{ENDS.get(scene.unit, NEWEST) if mean else NEWEST} {end.removesuffix(' a day')}"


def _line(figure: Figure) -> Series | None:
    """The one line that a chart draws; None where there are several, which have their names at their ends."""
    lines = [series for series in figure.series if series.name not in ASIDE]
    mean = next((series for series in lines if series.name == MEAN), None)
    return mean or (lines[0] if len(lines) == 1 else None)


def by_unit(scene: Scene, data: Data | None) -> str:
    """How the points are cut, where that is not by week as always."""
    if not isinstance(data, Bars | Strands) or len(data.points) < 2:
        return ""
    middle = data.points[len(data.points) // 2]
    days = middle.last - middle.first + 1
    if days == 1 and scene.unit is not Unit.DAY:
        return ""
    unit = Unit.DAY if days < 5 else Unit.WEEK if days < 9 else Unit.MONTH if days < 45 else Unit.QUARTER
    return f"by {unit}" if unit is not Unit.WEEK else ""
