"""The card of morale: what pulses said, with intervals, beside the days of leadership actions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.figures.change import change_of_scores
from careercruise_desktop.domain.figures.impact import Side, mean_side
from careercruise_desktop.domain.figures.series import Figure, Halves, Mark, Measure, Point, Series
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.domain.figures.suppression import minimum
from careercruise_desktop.domain.figures.team import Recommending, recommending
from careercruise_desktop.domain.figures.voices import SCORE, PulsePoint, Pulses, pulses
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.sealed import SealedRound
from careercruise_desktop.storage.queries import rounds
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.usecases.leadership_actions import actions_of
from careercruise_desktop.usecases.pulse import about

from .behind import Records, Row, paged
from .card import Card, Place
from .question import Filter
from .reading import Reading

ANSWERS = ("answer", "answers")


class _Block(NamedTuple):
    """Rounds whose answers count together: their first and last day, their ids, oldest first, and the answers."""

    begun: date
    ended: date
    rounds: tuple[int, ...]
    scores: list[int]


class _Mood:
    """The pulses that may be counted: small rounds count together or not at all, so each block of them stays whole."""

    def __init__(self, reading: Reading) -> None:
        known, self.pulses = reading.once("pulses", lambda: _pulses(reading.reader))
        self._about = about(project_id=reading.only(CARD.filters).project_id)
        end = reading.seen.last
        self.least = max((each.least for each in known if each.day <= end), default=minimum(0))
        self._points: dict[Period, tuple[PulsePoint, ...]] = {}
        by_id = {each.id: each for each in self.pulses.rounds}
        found = []
        for block in self.pulses.cells.blocks:
            some = [by_id[int(str(key))] for key in block.rounds]
            if block.question == SCORE and all(map(self._about, some)):
                scores = [each.score for one in some for each in one.answers if each.score is not None]
                days, keys = [one.day for one in some], [(one.day, one.id) for one in some]
                found.append(_Block(min(days), max(days), tuple(key for _, key in sorted(keys)), scores))
        self._blocks = sorted(found)
        self._begun = [each.begun for each in self._blocks]

    def chosen(self, period: Period) -> Callable[[SealedRound], bool]:
        """Whether a round is of a period."""
        return lambda each: self._about(each) and each.day in period

    def scores(self, period: Period) -> list[int]:
        """The answers of a period, of blocks that lie wholly in it."""
        return sorted(score for each in self._within(period) for score in each.scores)

    def newest(self, period: Period) -> list[int]:
        """The answers of the newest round of a period, or of the small ones that count together; none without any."""
        own = [(each.ended, each.rounds, each.scores) for each in self._within(period)]
        return max(own)[2] if own else []

    def _within(self, period: Period) -> list[_Block]:
        first, end = bisect_left(self._begun, period.first), bisect_right(self._begun, period.last)
        return [each for each in self._blocks[first:end] if each.ended <= period.last]

    def points(self, period: Period) -> tuple[PulsePoint, ...]:
        """Each round of a period that is shown, and small ones together."""
        if period not in self._points:
            self._points[period] = self.pulses.points(self.chosen(period))
        return self._points[period]

    def side(self, period: Period) -> Side:
        """The mean of a period."""
        return mean_side(self.scores(period), self.least)


def _pulses(reader: Reader) -> tuple[Sequence[SealedRound], Pulses]:
    """All pulses, and those that are closed."""
    known = rounds.pulse_rounds(reader, light=True)
    return known, pulses(known)


def _read(reading: Reading) -> Figure:
    mood, seen = _Mood(reading), reading.seen
    now, points = mood.side(seen), _points(reading, mood)
    before = Side(None, 0) if reading.past is None else mood.side(reading.past)
    low, high = now.interval or (None, None)
    actions = [each for each in actions_of(reading.reader, mood_project(reading)) if each.day in seen]
    return Figure(
        CARD.key, CARD.title, seen, now.n, now.value, Measure.SCORE, low, high,
        (Series("morale", CARD.title, "", Measure.SCORE, tuple(points)),), before.value, before.n, ANSWERS,
        marks=tuple(
            Mark(each.day, number, each.title, "leadership_action", each.id) for number, each in enumerate(actions, 1)
        ),
        halves=_halves(reading, mood), note=f"fewer than {mood.least} answers" if now.value is None and now.n else "",
        beside=(_recommending(reading, mood),),
    )  # fmt: skip


def _halves(reading: Reading, mood: _Mood) -> Halves:
    one, other = (mood.side(half) for half in reading.seen.halves)
    told = one.value is not None and other.value is not None
    way = change_of_scores(*(mood.scores(half) for half in reading.seen.halves)) if told else None
    return Halves(one.value, one.n, other.value, other.n, way)


def mood_project(reading: Reading) -> int | None:
    """The project that the card is narrowed to."""
    return reading.only(CARD.filters).project_id


def _points(reading: Reading, mood: _Mood) -> Sequence[Point]:
    """A point for each round, or for small ones together; in long periods one for each quarter with enough answers."""
    if reading.unit in {Unit.DAY, Unit.WEEK}:
        return [_of_round(each) for each in mood.points(reading.seen)]
    points = []
    for part in reading.parts(unit=Unit.QUARTER):
        side = mood.side(part.period)
        low, high = side.interval or (None, None)
        points.append(Point(part.first, part.last, side.n, side.value, low, high, part.part))
    return points


def _of_round(one: PulsePoint) -> Point:
    mean = one.mood.mean
    if mean is None:
        return Point(one.day, one.day, one.mood.n, None)
    return Point(one.day, one.day, mean.n, mean.mean, mean.low, mean.high)


def _recommending(reading: Reading, mood: _Mood) -> Figure:
    """Whether the team would recommend itself, by the newest round of the period; below ten answers no figure."""
    seen, course = reading.seen, []
    if reading.unit in {Unit.DAY, Unit.WEEK}:
        points = mood.points(seen)
        course = [_recommended(each.day, each.day, each.recommending) for each in points]
        newest = points[-1].recommending if points else recommending(())
    else:
        for part in reading.parts(unit=Unit.QUARTER):
            scores = mood.scores(part.period)
            told = recommending(scores if len(scores) >= mood.least else ())
            course.append(_recommended(part.first, part.last, told)._replace(part=part.part))
        newest = recommending(mood.newest(seen))
    low, high = newest.interval or (None, None)
    return Figure(
        "enps", "eNPS", seen, newest.n, newest.figure, Measure.POINTS, low, high,
        (Series("enps", "eNPS", "", Measure.POINTS, tuple(course)),), counted=ANSWERS,
        note="fewer than ten answers" if newest.n > 0 and newest.figure is None else "",
    )  # fmt: skip


def _recommended(first: date, last: date, one: Recommending) -> Point:
    low, high = one.interval or (None, None)
    return Point(first, last, one.n, one.figure, low, high)


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    """The rounds that count and the leadership actions of the days, by day."""
    mood = _Mood(reading)
    period = Period(place.first, min(place.last, reading.seen.last))
    # A point of several small rounds stands on the day of the newest of them.
    points = [each for each in mood.points(reading.seen) if each.day in period]
    keys = {key for each in points for key in each.rounds}
    rows = [
        Row(
            "pulse_round",
            each.id,
            each.title or "Pulse",
            None,
            reading.project_name(each.project_id),
            each.day,
            None,
            0,
            each.team,
            "pulse",
        )
        for each in mood.pulses.rounds
        if each.id in keys
    ]
    rows += [
        Row("leadership_action", each.id, each.title, None, reading.project_name(each.project_id), each.day, None, 0,
            "", "action")
        for each in actions_of(reading.reader, mood_project(reading))
        if each.day in period
    ]  # fmt: skip
    return paged(sorted(rows, key=lambda row: (row.day, row.kind, row.id)), skip)


CARD = Card(
    key="morale",
    title="Morale",
    definition="The mean of what the team answered from 0 to 10, with a 95 % interval, told from the minimum of "
    "answers on. A pulse counts on its day, once it is closed. Marks are leadership actions: what followed them is "
    "not what they caused.",
    formula="mean of the answers; eNPS = 100 (promoters − detractors) / n of the newest round, from ten answers on",
    filters=frozenset({Filter.PROJECT}),
    read=_read,
    behind=_behind,
)
