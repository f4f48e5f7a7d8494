"""What a card is dressed in: the question, the person's options, the card, and the same figure before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.figures.series import Figure, Series
from careercruise_desktop.domain.figures.series import Point as Told
from careercruise_desktop.domain.figures.stretches import Unit, unit_for
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.charts.state import ChartState, Point, Span, Word
from careercruise_desktop.ui.charts.values import Mark
from careercruise_desktop.ui.trends.presenter.labels import point_name
from careercruise_desktop.usecases.trends.card import Card, Place
from careercruise_desktop.usecases.trends.question import Question

COMING = "still to come"


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything around a figure.

    Attributes:
        question: what was asked.
        settings: the person's options.
        card: what the figure is of.
        today: the present day.
        past: the same figure over the period before, where it is to be compared with; None otherwise.
        face: which of the card's figures is wanted, by its key; "" for the usual one.
    """

    question: Question
    settings: Settings
    card: Card
    today: date
    past: Figure | None = None
    face: str = ""

    @property
    def unit(self) -> Unit:
        """What a part of the axis stands for."""
        return unit_for(self.question.period)

    @property
    def coming(self) -> tuple[date, ...]:
        """The days of the period that are still to come, where days are drawn one by one."""
        if self.unit is not Unit.DAY:
            return ()
        period, now = self.question.period, self.today.toordinal()
        first = max(now + 1, period.first.toordinal())
        return tuple(date.fromordinal(day) for day in range(first, period.last.toordinal() + 1))

    def span(self, figure: Figure) -> Span:
        """The days of the axis, which all charts share, and what was done in them."""
        period = self.question.period
        marks = tuple(Mark(mark.day.toordinal(), mark.number, mark.label) for mark in figure.marks)
        return Span(period.first.toordinal(), period.last.toordinal(), marks)

    def point(self, told: Told, tip: tuple[Word, ...], said: str) -> Point:
        """A point of the chart with its name before what it holds."""
        name = point_name(told.first, told.last, self.today)
        first, last = told.first.toordinal(), told.last.toordinal()
        return Point(first, last, (Word(name, tone="strong"), *tip), f"{name}: {said}", told.part)

    def coming_points(self) -> tuple[Point, ...]:
        """A point for each day that is still to come."""
        told = (Told(day, day, 0, None) for day in self.coming)
        return tuple(self.point(each, (Word(COMING),), COMING) for each in told)

    def before(self, name: str, face: str, points: Sequence[Point]) -> tuple[float | None, ...]:
        """What a series was in the period before, for each point; () where it was nothing.

        A point is set beside the stretch of the same place in that period, where it is about as long: a month is
        never set beside the one day of another that a period begins with.
        """
        past = next((each for each in self.past or () if each.key == face), None)
        found = next((series for series in past.series if series.name == name), None) if past is not None else None
        if found is None:
            return ()
        earlier = self.question.period.first.toordinal() - self.question.past(self.today).first.toordinal()
        values = tuple(_beside(found.points, point.first - earlier, point.last - earlier) for point in points)
        return values if any(value is not None for value in values) else ()


def _beside(points: Sequence[Told], first: int, last: int) -> float | None:
    """The value of the point that shares more than half of its days with a stretch, and of that stretch with it."""
    at = bisect_right(points, (first + last) // 2, key=lambda point: point.first.toordinal()) - 1
    if at < 0:
        return None
    begun, ended = points[at].first.toordinal(), points[at].last.toordinal()
    shared = min(last, ended) - max(first, begun) + 1
    return points[at].value if shared * 2 > max(last - first, ended - begun) + 1 else None


def minutes_as_hours(series: Series) -> tuple[float | None, ...]:
    """The values of minutes in hours."""
    return tuple(None if point.value is None else point.value / 60 for point in series.points)


def place_of(question: Question, state: ChartState, index: int) -> Place | None:
    """What is asked about when the point is opened, or the headline (index -1); None where it has no such."""
    if index < 0 and state.opened is not None:
        first, last = map(date.fromordinal, state.opened)
        return Place(first, last)
    if index < 0:
        return Place(question.period.first, question.period.last)
    if state.data is None or index >= len(state.data.points):
        return None
    point = state.data.points[index]
    series = state.series_of[index] if index < len(state.series_of) else ""
    return Place(date.fromordinal(point.first), date.fromordinal(point.last), series)
