"""Role balance: hours of both roles one on the other, and the band that the first one is to reach."""

from __future__ import annotations

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Measure
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.charts.state import Band, Bars, Point, Scale, Word
from careercruise_desktop.usecases.trends.values import hours, told

from .scene import Scene, minutes_as_hours


def data(figure: Figure, scene: Scene) -> Bars | None:
    """A bar for each part; of months and quarters the mean week."""
    if not figure.n:
        return None
    settings, by_week = scene.settings, scene.unit in {Unit.MONTH, Unit.QUARTER}
    series = tuple(figure.named(f"{role}_minutes{'_a_week' if by_week else ''}") for role in Role)
    full = settings.day_minutes if scene.unit is Unit.DAY else settings.week_minutes
    low, high = figure.band or (0.0, 0.0)
    points = (*(_point(figure, scene, at) for at in range(len(series[0].points))), *scene.coming_points())
    past = [scene.before(each.name, figure.key, points) or (None,) * len(points) for each in series]
    sums = tuple(((one or 0.0) + (other or 0.0)) / 60 or None for one, other in zip(*past, strict=True))
    return Bars(
        points=points,
        series=tuple(
            (each.mark, (*(value or 0.0 for value in minutes_as_hours(each)), *[0.0] * len(scene.coming)))
            for each in series
        ),
        scale=Scale.HOURS,
        band=Band(low * full / 60, high * full / 60, (settings.it_name, "target")),
        span=scene.span(figure),
        before=sums if any(sums) else (),
    )


def _point(figure: Figure, scene: Scene, at: int) -> Point:
    settings, by_week = scene.settings, scene.unit in {Unit.MONTH, Unit.QUARTER}
    end, a_week = ("_a_week", " a week") if by_week else ("", "")
    both = [figure.named(f"{role}_minutes{end}").points[at] for role in Role]
    share = figure.named("it_share").points[at].value
    it, pm = (words.duration(round(each.value or 0.0)) + a_week for each in both)
    if not both[0].n:
        return scene.point(both[0], (Word("nothing logged"),), "nothing logged")
    it = f"{it}, {told(Measure.SHARE, share)}"
    count = words.plural(both[0].n, *figure.counted)
    tip = (Word(it, Role.IT.value), Word(pm, Role.PM.value), Word(count, tone="quiet"))
    return scene.point(both[0], tip, f"{settings.it_name} {it}, {settings.pm_name} {pm}, {count}")


def headline(figure: Figure, scene: Scene) -> tuple[Word, ...]:
    """The hours of both roles, and what the share was before."""
    if not figure.n:
        return ()
    found: list[Word] = []
    for role in Role:
        minutes = sum(point.value or 0.0 for point in figure.named(f"{role}_minutes").points)
        found += [Word(scene.settings.name_of(role), role.value), Word(hours(round(minutes)), tone="strong")]
    if figure.before is not None:
        share = f"{told(figure.unit, figure.value)} {scene.settings.it_name}"
        found.append(Word(f"{share} from {told(figure.unit, figure.before)}", tone="quiet"))
    return tuple(found)


def subs(figure: Figure, scene: Scene) -> tuple[str, ...]:
    """In which unit, and the target, which the chart names too."""
    low, high = figure.band or (0.0, 0.0)
    each = {Unit.DAY: "hours a day", Unit.WEEK: "hours a week"}.get(scene.unit, "mean week")
    return f"{each}, {scene.settings.it_name} target {round(low * 100)} – {words.percent(high)}", each
