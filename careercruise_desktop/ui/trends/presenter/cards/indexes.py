"""Cost and time indexes: the trails of the projects."""

from __future__ import annotations

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Measure
from careercruise_desktop.domain.figures.series import Point as Told
from careercruise_desktop.ui.charts.state import Indexes, Point, Word
from careercruise_desktop.ui.charts.wall_state import Way
from careercruise_desktop.usecases.trends.values import told

from .course import DASHES, TOKENS
from .scene import Scene

# A longer name has no room at the end of its trail: there stands the short one that everybody types.
LONG = 12
# More trails than these would cover each other.
TRAILS = 6


def _pairs(figure: Figure) -> dict[str, tuple[str, list[tuple[Told, Told]]]]:
    """By project: its name, and its places where both indexes are known."""
    time = next((each for each in figure.beside if each.key == "spi"), None)
    found: dict[str, tuple[str, list[tuple[Told, Told]]]] = {}
    for series in figure.series:
        spi = next((each for each in time.series if each.name == series.name), None) if time is not None else None
        by_day = {point.first: point for point in spi.points} if spi is not None else {}
        both = [(one, other) for one in series.points if (other := by_day.get(one.first)) is not None]
        known = [(one, other) for one, other in both if one.value is not None and other.value is not None]
        if known:
            found[series.name] = (series.label, known)
    return found


def _named(figure: Figure) -> dict[str, tuple[str, list[tuple[Told, Told]]]]:
    """The newest projects with their trails and names first; of the others only where they stand."""
    found = sorted(_pairs(figure).items(), key=lambda each: each[1][1][-1][0].first, reverse=True)
    return {code: (name, known if at < TRAILS else known[-1:]) for at, (code, (name, known)) in enumerate(found)}


def data(figure: Figure, scene: Scene) -> Indexes | None:
    """A trail for each project with both indexes."""
    pairs = _named(figure)
    if not pairs:
        return None
    ways, points = [], []
    for at, (code, (name, known)) in enumerate(pairs.items()):
        named = at < TRAILS
        token = TOKENS[at % 3] if named else "c5"
        short = name if len(name) <= LONG else code
        places = tuple((one.value or 0.0, other.value or 0.0) for one, other in known)
        ways.append(Way(short if named else "", token, places, DASHES[at] if named else ()))
        points += [_point(scene, name, token, one, other) for one, other in known]
    return Indexes(tuple(points), tuple(ways), "CPI, cost", "SPI, time", ("ahead, under cost", "late, over cost"))


def series_of(figure: Figure) -> tuple[str, ...]:
    """The project that each point is of."""
    return tuple(code for code, (_, known) in _named(figure).items() for _ in known)


def _point(scene: Scene, name: str, token: str, cpi: Told, spi: Told) -> Point:
    values = f"CPI {told(Measure.INDEX, cpi.value)}, SPI {told(Measure.INDEX, spi.value)}"
    count = words.plural(cpi.n, "record", "records")
    tip = (Word(name, token), Word(values), Word(count, tone="quiet"))
    return scene.point(cpi, tip, f"{name}, {values}, {count}")


def headline(figure: Figure, scene: Scene) -> tuple[Word, ...]:
    """The median of each index."""
    if figure.value is None:
        return ()
    time = next((each for each in figure.beside if each.key == "spi" and each.value is not None), None)
    past = {each.key: each.value for each in scene.past or ()}
    quiet = [f"CPI{_from(past.get(figure.key))}"]
    quiet += [f"SPI {told(time.unit, time.value)}{_from(past.get(time.key))}"] if time is not None else []
    return Word(told(figure.unit, figure.value), tone="strong"), Word(", ".join(quiet), tone="quiet")


def _from(before: float | None) -> str:
    return f" from {told(Measure.INDEX, before)}" if before is not None else ""
