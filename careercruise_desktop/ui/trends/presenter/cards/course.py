"""The chart of a figure over time, whatever it counts: bars, lines with intervals, steps, dots with their mean."""

from __future__ import annotations

from collections.abc import Sequence

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Measure, Series
from careercruise_desktop.domain.figures.series import Point as Told
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.ui.charts.state import Bars, Look, Point, Scale, Strand, Strands, Word
from careercruise_desktop.usecases.trends.values import interval, told

from .scene import Scene, minutes_as_hours

SCALES = {
    Measure.SHARE: Scale.SHARE,
    Measure.MINUTES: Scale.HOURS,
    Measure.DAYS: Scale.DAYS,
    Measure.FACTOR: Scale.INDEX,
}
BOUNDS = {Measure.LEVEL: (1.0, 5.0), Measure.RATING: (1.0, 5.0), Measure.SCORE: (0.0, 10.0)}
TOKENS = ("c3", "c5", "c4", "text3", "c3", "c5")
# Slate and teal are near each other for eyes without green cones: beside each other they differ by their dash too.
DASHES: tuple[tuple[float, ...], ...] = ((), (6.0, 4.0), (), (2.0, 3.0), (9.0, 3.0), (2.0, 6.0))
OWN_TOKENS = {"plan_accuracy": "c5", "role_switches": "c4", "focus_hours": "c4", "load": "c5", "estimate_bias": "c4"}
MEANS = {Unit.DAY: "seven-day mean", Unit.WEEK: "four-week mean"}
# What the number of a point counts, where it is not what the figure's own counts.
COUNTED = {"load": ("day with work", "days with work")}
# Figures whose series share what is counted out: together they have the number of all.
APART = frozenset({"skill_levels"})
WEEKEND = 2
MOST_GHOSTS = 2
MEAN = "mean"


def course(figure: Figure, scene: Scene, names: Sequence[str] = ()) -> Bars | Strands | None:
    """A chart of the series of a figure, of those with these names; None where no point of them has a value."""
    shown = [series for series in figure.series if not names or series.name in names]
    idle = not figure.n and all(not point.value for series in shown for point in series.points)
    if idle or not any(series.known for series in shown):
        return None
    if len(shown) == 1 and shown[0].unit is Measure.MINUTES and _upwards(shown[0]):
        return bars(figure, scene, shown[0])
    return strands(figure, scene, shown)


def bars(figure: Figure, scene: Scene, series: Series) -> Bars:
    """Time as bars from zero."""
    told_of = tuple(_with_facts(point, figure) for point in _points(scene, figure, [series]))
    coming = _coming(scene, told_of)
    points = (*told_of, *coming)
    heights = tuple(value or 0.0 for value in minutes_as_hours(series))
    before = tuple(None if value is None else value / 60 for value in scene.before(series.name, figure.key, points))
    return Bars(
        points=points,
        series=((OWN_TOKENS.get(figure.key, series.mark or "c3"), (*heights, *[0.0] * len(coming))),),
        scale=Scale.HOURS,
        span=scene.span(figure),
        before=before,
    )


def _with_facts(point: Point, figure: Figure) -> Point:
    """A point that also says what there is to be told of its days."""
    facts = [mark.label for mark in figure.marks if point.first <= mark.day.toordinal() <= point.last]
    if not facts:
        return point
    tip = (*point.tip, *(Word(fact, tone="quiet") for fact in facts))
    return point._replace(tip=tip, said=", ".join((point.said, *facts)))


def strands(figure: Figure, scene: Scene, shown: Sequence[Series]) -> Strands:
    """Lines, steps or dots with their mean."""
    # What runs is drawn up to today: its dot would stand in the future.
    now = scene.today.toordinal()
    begun = _points(scene, figure, shown)
    cut = (point._replace(last=max(point.first, min(point.last, now))) for point in begun)
    points = (*cut, *_coming(scene, begun))
    rate = any(series.name == MEAN for series in shown)
    unit = shown[0].unit
    made: list[Strand] = []
    for at, series in enumerate(shown):
        token = OWN_TOKENS.get(figure.key) or series.mark or TOKENS[at % len(TOKENS)]
        past = _scaled(scene.before(series.name, figure.key, points), unit)
        if past and (not rate or series.name == MEAN) and len(shown) <= MOST_GHOSTS:
            made.insert(0, Strand("text3", past, Look.GHOST))
        many = len(shown) > 1 and not rate
        made.append(
            _strand(scene, points, series, (token, DASHES[at % len(DASHES)] if many else ()), rate=rate, many=many)
        )
    return Strands(
        points=points,
        strands=tuple(made),
        scale=SCALES.get(unit, Scale.NUMBER),
        span=scene.span(figure),
        bounds=BOUNDS.get(unit),
        from_zero=unit in {Measure.RATE, Measure.COUNT, Measure.DAYS, Measure.MINUTES},
        tags=_tags(shown, len(points)),
    )


def _coming(scene: Scene, begun: Sequence[Point]) -> tuple[Point, ...]:
    """The days that are still to come, after points that are days themselves and reach up to them."""
    coming = scene.coming_points()
    by_day = coming and begun and all(point.first == point.last for point in begun)
    return coming if by_day and begun[-1].last + 1 == coming[0].first else ()


def _strand(
    scene: Scene, points: Sequence[Point], series: Series, ink: tuple[str, tuple[float, ...]], *, rate: bool, many: bool
) -> Strand:
    at = {point.first.toordinal(): point for point in series.points}
    own = [at.get(point.first) for point in points]
    values = _scaled(tuple(None if each is None else each.value for each in own), series.unit)
    ends = tuple(_ends(each, series.unit) if each is not None else None for each in own)
    look = Look.STEPS if series.unit is Measure.LEVEL else Look.DOTTED
    if rate:
        look = Look.LINE if series.name == MEAN else Look.FAINT
    known = next((each for each in reversed(series.points) if each.value is not None), None)
    end = f"{_short(series.label)} {told(series.unit, known.value)}" if many and known is not None else ""
    bridge = WEEKEND if rate and scene.unit is Unit.DAY else 0
    token, dash = ink
    return Strand(token, values, look, end, ends if any(ends) else (), bridge, dash)


def _short(label: str) -> str:
    """Names that stand at the end of a line have little room."""
    return {"Project management": "PM"}.get(label, label)


def _scaled(values: tuple[float | None, ...], unit: Measure) -> tuple[float | None, ...]:
    """Minutes are drawn as hours."""
    return tuple(None if value is None else value / 60 for value in values) if unit is Measure.MINUTES else values


def _ends(point: Told, unit: Measure) -> tuple[float, float] | None:
    if point.low is None or point.high is None:
        return None
    by = 60 if unit is Measure.MINUTES else 1
    return point.low / by, point.high / by


def _tags(shown: Sequence[Series], count: int) -> tuple[str, ...]:
    """The number behind each mean of people's answers, which no interval stands for."""
    if len(shown) != 1 or shown[0].unit not in {Measure.RATING, Measure.SCORE}:
        return ()
    tags = [f"n {point.n}" if point.n else "" for point in shown[0].points]
    return (*tags, *[""] * (count - len(tags)))


def _upwards(series: Series) -> bool:
    return all((point.value or 0.0) >= 0 for point in series.points)


def _points(scene: Scene, figure: Figure, shown: Sequence[Series]) -> tuple[Point, ...]:
    """The points that the series share, each with all that they hold there."""
    rows: dict[tuple[int, int], list[tuple[Series, Told]]] = {}
    for series in shown:
        for point in series.points:
            rows.setdefault((point.first.toordinal(), point.last.toordinal()), []).append((series, point))
    return tuple(_point(scene, figure, rows[key], many=len(shown) > 1) for key in sorted(rows))


def _point(scene: Scene, figure: Figure, row: Sequence[tuple[Series, Told]], *, many: bool) -> Point:
    """Its values with their intervals, its number, or why there is nothing."""
    one = row[0][1]
    tip: list[Word] = []
    said: list[str] = []
    for series, point in row:
        if point.value is None:
            continue
        value = told(series.unit, point.value)
        if series.name == MEAN:
            if scene.unit in MEANS:
                tip.append(Word(f"{MEANS[scene.unit]} {value.removesuffix(' a day')}", tone="quiet"))
                said.append(tip[-1].text)
            continue
        named = f"{series.label} {value}" if many and not _has_mean(row) else value
        tip.append(Word(named, mark_of(figure, series)))
        between = interval(series.unit, point.low, point.high)
        said.append(f"{named}, 95{words.NO_BREAK}% interval {between}" if between else named)
        if between:
            tip.append(Word(between, tone="quiet"))
    n = sum(point.n for _, point in row) if figure.key in APART else one.n
    counted = COUNTED.get(figure.key, figure.counted)
    count = words.plural(n, *counted)
    if not said:
        why = f"too few: {count}" if n else f"no {counted[1]}"
        return scene.point(one, (Word(why),), why)
    tip.append(Word(count, tone="quiet"))
    return scene.point(one, tuple(tip), ", ".join((*said, count)))


def _has_mean(row: Sequence[tuple[Series, Told]]) -> bool:
    return any(series.name == MEAN for series, _ in row)


def mark_of(figure: Figure, series: Series) -> str:
    """The mark before a value: a role's own, else the colour of the line."""
    if series.mark:
        return series.mark
    own = OWN_TOKENS.get(figure.key)
    if own:
        return own
    names = [each.name for each in figure.series]
    return TOKENS[names.index(series.name) % len(TOKENS)] if series.name in names else "c3"
