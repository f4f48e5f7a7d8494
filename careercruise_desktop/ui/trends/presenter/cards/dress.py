"""The state of a card: its words by one way for all, its chart by its own where it has one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.ui.charts.state import Bars, ChartState, Data, Scale, Strands, Word
from careercruise_desktop.ui.charts.wall_state import Under
from careercruise_desktop.usecases.trends import values
from careercruise_desktop.usecases.trends.sentences import sentence
from careercruise_desktop.usecases.trends.words import day_range

from . import balance, days, indexes, interference
from .course import course
from .recent import counted as counted_of
from .recent import named, recent
from .scene import Scene

Draw = Callable[[Figure, Scene], Data | None]
Head = Callable[[Figure, Scene], tuple[Word, ...]]
Sub = Callable[[Figure, Scene], str]
Names = Callable[[Figure], tuple[str, ...]]
LONG_WEEK = 55.0
ROLLING = {Unit.DAY: "4 weeks", Unit.WEEK: "3 months"}
NOTHING = "Nothing to show in this period"
ALONE = "nothing before"


class _Own(NamedTuple):
    """What a card has of its own."""

    data: Draw | None = None
    headline: Head | None = None
    sub: Sub | None = None
    series_of: Names | None = None


def dress(figure: Figure, scene: Scene) -> ChartState:
    """The chart of a card with every word; `figure` is the card's whole one, the face is chosen by the scene."""
    own = _OWN.get(figure.key, _Own())
    shown = _compared(face_of(figure, scene.face), scene)
    usual = shown.key == figure.key
    figure = shown if usual else figure
    data = own.data(figure, scene) if usual and own.data is not None else course(shown, scene)
    headline = own.headline(figure, scene) if usual and own.headline is not None else ()
    head = recent(shown)
    sub = own.sub(figure, scene) if usual and own.sub is not None else _by_unit(scene, data)
    seen = figure.period
    period = day_range(seen.first, seen.last)
    title, counted = scene.card.title if usual else shown.title, values.counted(shown)
    value, beside = values.told(shown.unit, shown.value), values.beside(shown)
    read = sentence(shown)
    said = f"{title}, {period}: {', '.join(each for each in (value, beside) if each)}; n: {counted}."
    aside = scene.card.aside(scene.question.filters)
    if scene.past is not None and shown.before is None:
        aside = f"{aside}, {ALONE}" if aside else ALONE
    return ChartState(
        key=figure.key,
        file=f"{shown.key.replace('_', '-')}-{seen.first}-{seen.last}",
        title=title,
        sub=", ".join(each for each in (aside, named(shown), sub) if each),
        headline=headline or _headline(head),
        definition=f"{scene.card.definition} Formula: {scene.card.formula}.",
        sentence=f"{said} {read}." if read else said,
        foot=f"{period}  ·  n: {counted_of(shown)}",
        data=data,
        nothing=_nothing(shown),
        headline_short=(_headline(head)[0],),
        told=read,
        counted=f"n: {counted_of(shown)}",
        faces=tuple((each.key, each.title if each.key != figure.key else scene.card.title) for each in faces(figure)),
        face=shown.key,
        series_of=own.series_of(figure) if usual and own.series_of is not None else _series_of(shown, data),
        opened=None if head is shown else (head.period.first.toordinal(), head.period.last.toordinal()),
    )


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


def _headline(figure: Figure) -> tuple[Word, ...]:
    """The value, and in few words what it rests on or was."""
    if figure.value is None and figure.hits is not None and figure.n:
        return (Word(f"{figure.hits:,} of {figure.n:,}", tone="strong"),)
    quiet = [f"{figure.hits:,} of {figure.n:,}"] if figure.hits is not None and figure.n else []
    if figure.before is not None:
        quiet.append(f"from {values.told(figure.unit, figure.before).removesuffix(' a day')}")
    if not quiet and figure.low is not None:
        quiet.append(values.interval(figure.unit, figure.low, figure.high))
    value = Word(values.told(figure.unit, figure.value), tone="strong")
    return (value, Word(", ".join(quiet), tone="quiet")) if quiet else (value,)


def _nothing(figure: Figure) -> str:
    if figure.note:
        return f"{figure.note[:1].upper()}{figure.note[1:]}"
    return NOTHING if figure.n else f"No {figure.counted[1]} in this period"


def _by_unit(scene: Scene, data: Data | None) -> str:
    """How the points are cut, where that is not by week as always."""
    if not isinstance(data, Bars | Strands) or len(data.points) < 2:
        return ""
    middle = data.points[len(data.points) // 2]
    days = middle.last - middle.first + 1
    if days == 1 and scene.unit is not Unit.DAY:
        return ""
    unit = Unit.DAY if days < 5 else Unit.WEEK if days < 9 else Unit.MONTH if days < 45 else Unit.QUARTER
    return f"by {unit}" if unit is not Unit.WEEK else ""


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


def _rolling(figure: Figure, scene: Scene) -> str:
    """What a point of the rolling rate is of: more than its own days."""
    return f"rolling {ROLLING.get(scene.unit, '4 quarters')}"


def _load(figure: Figure, scene: Scene) -> Data | None:
    """The hours with the line of a long week; its facts stand on their days."""
    found = course(figure, scene)
    if not isinstance(found, Bars) or scene.unit is Unit.DAY:
        return found
    return replace(found, limits=((LONG_WEEK, "55 h"),))


def _estimates(figure: Figure, scene: Scene) -> Data | None:
    """The bias around 1: as long as estimated."""
    found = course(figure, scene)
    return replace(found, rules=((1.0, "as estimated"),)) if isinstance(found, Strands) else found


_ONE_FACE = frozenset({"cpi", "interference", "load"})
_OWN: dict[str, _Own] = {
    "role_balance": _Own(balance.data, balance.headline, balance.sub),
    "logged_days": _Own(days.data, days.headline, days.sub),
    "milestones_on_time": _Own(_on_time, None, _rolling),
    "cpi": _Own(indexes.data, indexes.headline, None, indexes.series_of),
    "load": _Own(_load),
    "estimate_bias": _Own(_estimates),
    "interference": _Own(interference.data, interference.headline, None, interference.series_of),
}
