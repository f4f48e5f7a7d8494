"""The drawing of a figure: by its own way where its card has one, else by what it counts."""

from __future__ import annotations

from collections.abc import Callable

from careercruise_desktop.domain.figures.series import Figure, Measure

from .axes import drawn
from .bars import balance, bars
from .courses import course
from .heat import heat
from .pairs import both_known, dots, indexes, trails_of
from .rows import rows, rows_of
from .setting import Setting
from .sheet import Drawing

_Draw = Callable[[Figure, Setting], Drawing]


def drawing(figure: Figure, setting: Setting | None = None) -> Drawing | None:
    """What a figure looks like; None where there is nothing to draw."""
    known = setting or Setting()
    way = _way(figure)
    return way(figure, known) if way is not None else None


def _way(figure: Figure) -> _Draw | None:
    """How a figure is drawn."""
    if figure.by or (figure.key == "feedback" and figure.beside):
        found: _Draw = indexes if figure.key == "cpi" and trails_of(figure) else rows
        return found if rows_of(figure) else None
    if not any(drawn(point.value) is not None for series in figure.series for point in series.points):
        return None
    own = next((draw for fits, draw in _OWN if fits(figure)), None)
    return own or (bars if _is_time(figure) else course)


def _has_roles(figure: Figure) -> bool:
    return {"it_minutes", "pm_minutes"} <= {series.name for series in figure.series}


def _is_time(figure: Figure) -> bool:
    """Whether it has one series of time that is never below zero."""
    series = figure.series[0]
    upwards = all((drawn(point.value) or 0.0) >= 0 for point in series.points)
    return len(figure.series) == 1 and series.unit is Measure.MINUTES and upwards


def _rate(figure: Figure, setting: Setting) -> Drawing:
    return course(figure, setting, ("on_time",), "days_late")


_OWN: tuple[tuple[Callable[[Figure], bool], _Draw], ...] = (
    (_has_roles, balance),
    (lambda figure: figure.key == "logged_days", heat),
    (lambda figure: figure.key.startswith("interference") and both_known(figure.series[:2]), dots),
    (lambda figure: any(series.name == "on_time" for series in figure.series), _rate),
)
