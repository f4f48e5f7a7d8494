"""Logged days: a square for each day, in long periods for each week."""

from __future__ import annotations

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.domain.figures.series import Point as Told
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.ui.charts.state import Grid, Heat, Point, Word

from .scene import Scene

_GRIDS = {Unit.DAY: Grid.CALENDAR, Unit.WEEK: Grid.WEEKS, Unit.MONTH: Grid.YEARS, Unit.QUARTER: Grid.YEARS}
_ENOUGH = 5


def data(figure: Figure, scene: Scene) -> Heat | None:
    """The squares; None where no day has anything."""
    if not figure.value:
        return None
    cells = figure.named("minutes").points
    coming = [0] * len(scene.coming)
    by_week = scene.unit not in {Unit.DAY, Unit.WEEK}
    full = (scene.settings.week_minutes if by_week else scene.settings.day_minutes) // 30 * 30
    return Heat(
        points=(*(_point(scene, cell) for cell in cells), *scene.coming_points()),
        levels=(*(_level(cell.value or 0.0, full) for cell in cells), *coming),
        labels=(*(words.duration(round(cell.value)) if cell.value else "" for cell in cells), *[""] * len(coming)),
        legend=("0 h", f"{words.duration(full)} +{' a week' if by_week else ''}"),
        grid=_GRIDS[scene.unit],
        today=scene.today.toordinal(),
        week_start=scene.settings.week_start,
    )


def _point(scene: Scene, cell: Told) -> Point:
    if not cell.value:
        return scene.point(cell, (Word("nothing logged"),), "nothing logged")
    length, count = words.duration(round(cell.value)), words.plural(cell.n, "entry", "entries")
    return scene.point(cell, (Word(length, "c3"), Word(count, tone="quiet")), f"{length}, {count}")


def _level(minutes: float, full: int) -> int:
    """How strong a square is: 3 for a full day, 2 for half of one, 1 for anything."""
    return 3 if minutes >= full else 2 if minutes * 2 >= full else 1 if minutes else 0


def headline(figure: Figure, scene: Scene) -> tuple[Word, ...]:
    """How many days, and how many in a row."""
    if figure.value is None:
        return ()
    beside = {each.key: each.value for each in figure.beside}
    row = beside.get("days_in_a_row")
    quiet = [f"from {words.plural(int(figure.before), 'day', 'days')}"] if figure.before is not None else []
    past = next((each.value for each in scene.past or () if each.key == "days_in_a_row"), None)
    # The days in a row are those up to now, not of a period that is still to come.
    if row and figure.period.first <= scene.today:
        quiet.append(f"{row:.0f} in a row" + (f", {past:.0f} before" if past is not None else ""))
    value = words.plural(int(figure.value), "day", "days")
    return (Word(value, tone="strong"), *([Word(", ".join(quiet), tone="quiet")] if quiet else []))


def subs(figure: Figure, scene: Scene) -> tuple[str, ...]:
    """The longest gap: `longest gap: 15 working days`; its sentence tells it too."""
    gap = next((each for each in figure.beside if each.key == "longest_gap"), None)
    if gap is None or gap.value is None:
        return ()
    if gap.value:
        return (f"longest gap: {words.plural(int(gap.value), 'working day', 'working days')}",)
    return ("no working day without an entry", "no gap") if gap.n >= _ENOUGH else ()
