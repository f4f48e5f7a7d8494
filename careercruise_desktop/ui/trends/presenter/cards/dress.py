"""The state of a card: its words by one way for all, its chart by its own where it has one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from careercruise_desktop.domain.figures.series import Figure, Measure
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.ui.charts.state import Bars, ChartState, Data, Scale, Strands, Word
from careercruise_desktop.ui.charts.wall_state import Under
from careercruise_desktop.usecases.trends import values
from careercruise_desktop.usecases.trends.sentences import sentence
from careercruise_desktop.usecases.trends.words import day_range

from . import balance, days, indexes, interference, under
from .course import course
from .recent import counted as counted_of
from .recent import earlier, recent
from .scene import Scene

Draw = Callable[[Figure, Scene], Data | None]
Head = Callable[[Figure, Scene], tuple[Word, ...]]
Subs = Callable[[Figure, Scene], tuple[str, ...]]
Names = Callable[[Figure], tuple[str, ...]]
LONG_WEEK = 55.0
ROLLING = {Unit.DAY: "4 weeks", Unit.WEEK: "3 months"}
NOTHING = "Nothing to show in this period"
ALONE = "nothing before"
DOT = "  ·  "
MEAN_WEEK = "mean week"


class _Own(NamedTuple):
    """What a card has of its own."""

    data: Draw | None = None
    headline: Head | None = None
    subs: Subs | None = None
    series_of: Names | None = None


def dress(figure: Figure, scene: Scene) -> ChartState:
    """The chart of a card with every word; `figure` is the card's whole one, the face is chosen by the scene."""
    own = _OWN.get(figure.key, _Own())
    shown = _compared(face_of(figure, scene.face), scene)
    usual = shown.key == figure.key
    figure = shown if usual else figure
    data = own.data(figure, scene) if usual and own.data is not None else course(shown, scene)
    headline = own.headline(figure, scene) if usual and own.headline is not None else ()
    head, before = recent(shown), earlier(shown, compared=scene.past is not None)
    beside = under.ways(shown, scene, data, own.subs(figure, scene) if usual and own.subs is not None else ())
    period = day_range(figure.period.first, figure.period.last)
    title = scene.card.title if usual else shown.title
    counted = _listed(f"n: {counted_of(shown)}", _alone(shown, scene), between=DOT)
    read = sentence(shown)
    said = _said(shown, f"{title}, {period}")
    return ChartState(
        key=figure.key,
        file=f"{shown.key.replace('_', '-')}-{figure.period.first}-{figure.period.last}",
        title=title,
        sub=beside[0] if beside else "",
        subs=beside[1:],
        headline=headline or _headline(head, before),
        definition=scene.card.meaning,
        sentence=f"{said} {read}." if read else said,
        foot=f"{period}{DOT}{counted}",
        data=data,
        nothing=_nothing(shown),
        headline_short=(_headline(head, before)[0],),
        # Where nothing is drawn because there is nothing, the card has said so.
        told=read if data is not None or shown.n else "",
        counted=counted,
        faces=tuple((each.key, each.title if each.key != figure.key else scene.card.title) for each in faces(figure)),
        face=shown.key,
        series_of=own.series_of(figure) if usual and own.series_of is not None else _series_of(shown, data),
        opened=None if head is shown else (head.period.first.toordinal(), head.period.last.toordinal()),
    )


def _said(figure: Figure, name: str) -> str:
    """The figure for those who cannot see it: `Plan accuracy, 2 – 8 March 2026: 72 %, from 60 %; n: 12 blocks.`."""
    told = _listed(values.told(figure.unit, figure.value), values.beside(figure))
    return f"{name}: {told}; n: {values.counted(figure)}."


def _listed(*parts: str, between: str = ", ") -> str:
    return between.join(part for part in parts if part)


def _alone(figure: Figure, scene: Scene) -> str:
    """Why a figure is set beside nothing where it is to be: `nothing before`, `before: not enough weeks`."""
    if scene.past is None or figure.before is not None or not figure.n:
        return ""
    past = next((each for each in scene.past if each.key == figure.key), None)
    if past is None or not past.n:
        return ALONE
    few = f"{past.hits} of {past.n}" if past.hits is not None and past.value is None else past.note
    return f"before: {few or values.told(past.unit, past.value)}"


def _compared(figure: Figure, scene: Scene) -> Figure:
    """The figure with what it was in the period before, also where it does not tell so by itself."""
    past = next((each for each in scene.past or () if each.key == figure.key), None)
    if past is None or figure.before is not None or figure.value is None:
        return figure
    return replace(figure, before=past.value, before_n=past.n)


def faces(figure: Figure) -> tuple[Figure, ...]:
    """The figures of a card that have a course of their own."""
    if figure.key in _ONE_FACE:
        return (figure,)
    return (figure, *(each for each in figure.beside if each.series and not each.by))


def face_of(figure: Figure, wanted: str) -> Figure:
    """The figure that is shown: the one that was chosen, else the usual one."""
    found = {each.key: each for each in faces(figure)}
    if wanted in found:
        return found[wanted]
    return max(figure.beside, key=lambda each: each.n) if figure.key == "feedback" and figure.beside else figure


def _headline(figure: Figure, before: str) -> tuple[Word, ...]:
    """The value, and in few words what it rests on or was."""
    if figure.value is None and figure.hits is not None and figure.n:
        return (Word(f"{figure.hits:,} of {figure.n:,}", tone="strong"),)
    quiet = [f"{figure.hits:,} of {figure.n:,}"] if figure.hits is not None and figure.n else []
    if before:
        quiet.append(before)
    if not quiet and figure.low is not None:
        quiet.append(values.interval(figure.unit, figure.low, figure.high))
    value = Word(values.told(figure.unit, figure.value), tone="strong")
    return (value, Word(", ".join(quiet), tone="quiet")) if quiet else (value,)


def _nothing(figure: Figure) -> str:
    if figure.note:
        return f"{figure.note[:1].upper()}{figure.note[1:]}"
    return NOTHING if figure.n else f"No {values.things(figure)} in this period"


def _series_of(figure: Figure, data: Data | None) -> tuple[str, ...]:
    """The series that the points are of, where they are of one alone."""
    if data is None:
        return ()
    names = {series.name for series in figure.series} - {"mean", "kept", "days_late"}
    return (names.pop(),) * len(data.points) if len(names) == 1 else ()


def _on_time(figure: Figure, scene: Scene) -> Data | None:
    """The rolling rate with its interval, and below it how late the others were."""
    found = course(figure, scene, ("on_time",))
    late = figure.named("days_late")
    if not isinstance(found, Strands):
        return found
    by_day = {point.first.toordinal(): point.value for point in late.points}
    bars = tuple(by_day.get(point.first) for point in found.points)
    under = Under(late.label, bars, Scale.DAYS) if any(bars) else None
    return replace(found, under=under, bounds=None)


def _rolling(figure: Figure, scene: Scene) -> tuple[str, ...]:
    """What a point of the rolling rate is of, more than its own days, and what the last one is."""
    of = f"rolling {ROLLING.get(scene.unit, '4 quarters')}"
    end = figure.named("on_time").known
    if not end:
        return (of,)
    value = values.told(Measure.SHARE, end[-1].value)
    return f"{of} {value}", f"{of.removeprefix('rolling ')} {value}", f"{under.NEWEST} {value}"


def _load(figure: Figure, scene: Scene) -> Data | None:
    """The hours with the line of a long week; its facts stand on their days."""
    found = course(figure, scene)
    if not isinstance(found, Bars) or scene.unit is Unit.DAY:
        return found
    return replace(found, limits=((LONG_WEEK, "55 h"),))


def _mean_week(figure: Figure, scene: Scene) -> tuple[str, ...]:
    """The figure is the mean of whole weeks, whatever the bars stand for."""
    unit = {Unit.WEEK: "hours a week", Unit.DAY: "bars by day"}.get(scene.unit, f"bars by {scene.unit}")
    return (f"{MEAN_WEEK}, {unit}", MEAN_WEEK) if figure.value is not None else (unit,)


def _estimates(figure: Figure, scene: Scene) -> Data | None:
    """The bias around 1: as long as estimated."""
    found = course(figure, scene)
    return replace(found, rules=((1.0, "as estimated"),)) if isinstance(found, Strands) else found


_ONE_FACE = frozenset({"cpi", "interference", "load"})
_OWN: dict[str, _Own] = {
    "role_balance": _Own(balance.data, balance.headline, balance.subs),
    "logged_days": _Own(days.data, days.headline, days.subs),
    "milestones_on_time": _Own(_on_time, None, _rolling),
    "cpi": _Own(indexes.data, indexes.headline, None, indexes.series_of),
    "load": _Own(_load, None, _mean_week),
    "estimate_bias": _Own(_estimates),
    "interference": _Own(interference.data, interference.headline, None, interference.series_of),
}
