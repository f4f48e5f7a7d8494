"""Interference: the load of one role beside the slip of the other in the weeks after, both ways round."""

from __future__ import annotations

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Measure
from careercruise_desktop.domain.figures.series import Point as Told
from careercruise_desktop.ui.charts.state import Pairs, Point, Scale, Word
from careercruise_desktop.ui.charts.wall_state import Cloud
from careercruise_desktop.usecases.trends.values import told

from .scene import Scene


def data(figure: Figure, scene: Scene) -> Pairs | None:
    """A panel for each way round; None where no week can be told of either."""
    clouds, points = [], []
    for each in figure:
        load, slip = each.series
        rows = list(zip(load.points, slip.points, strict=True))
        pairs = tuple(((one.value or 0.0) / 60, other.value or 0.0) for one, other in rows)
        points += [_point(scene, each, *row) for row in rows]
        # Why there is none stands in the sentence: here it would run into the name of the axis.
        rho = f"ρ {told(each.unit, each.value)}" if each.value is not None else ""
        names = (f"{load.label} load", slip.label)
        scales = (Scale.HOURS, Scale.DAYS)
        clouds.append(Cloud(f"n {each.n}", rho, *names, pairs, f"{load.mark}_mark", scales))
    return Pairs(tuple(points), tuple(clouds)) if points else None


def series_of(figure: Figure) -> tuple[str, ...]:
    """Behind a dot stand the moves of the weeks after; where nothing was moved, the work of its week."""
    return tuple(each.series[1 if point.value else 0].name for each in figure for point in each.series[1].points)


def _point(scene: Scene, figure: Figure, load: Told, slip: Told) -> Point:
    one, other = figure.series
    hours = f"{one.label} {words.duration(round(load.value or 0.0))}"
    days = f"{other.label} {told(Measure.DAYS, slip.value)} in the 4 weeks after"
    return scene.point(load, (Word(hours, one.mark), Word(days, other.mark)), f"{hours}, {days}")


def headline(figure: Figure, scene: Scene) -> tuple[Word, ...]:
    """The correlation and its number."""
    count = words.plural(figure.n, *figure.counted)
    if figure.before is not None:
        count = f"{count}, from {told(figure.unit, figure.before)}"
    if figure.value is None:
        return (Word(figure.note or words.NOT_KNOWN, tone="quiet"), Word(count, tone="quiet"))
    return (Word(f"ρ {told(figure.unit, figure.value)}", tone="strong"), Word(count, tone="quiet"))
