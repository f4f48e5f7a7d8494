"""The card of feedback: the mean of what others gave in each dimension, with its interval, by quarter.

Answers without names count only as far as they may (`domain.figures.suppression`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from statistics import fmean

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import DIMENSIONS, FeedbackSource
from careercruise_desktop.domain.figures.calendar_parts import CalendarPart
from careercruise_desktop.domain.figures.change import change_of_ratings
from careercruise_desktop.domain.figures.dimensions import Rated
from careercruise_desktop.domain.figures.rated_days import RatedDays
from careercruise_desktop.domain.figures.ratings import LEAST_RATINGS, rating_mean
from careercruise_desktop.domain.figures.series import Figure, Halves, Measure, Point, Series
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.domain.figures.voices import Voices, voices
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.storage.queries import feedback as ask
from careercruise_desktop.storage.queries import rounds
from careercruise_desktop.storage.queries.feedback import Wanted
from careercruise_desktop.usecases.feedback import in_wanted, who

from .behind import Records, Row, paged
from .card import Card, Place
from .question import Filter
from .reading import Reading

ANSWERS = ("answer", "answers")


class _Answers:
    """What others said from one day to another, read once, and the rounds without names that count in a window."""

    def __init__(self, reading: Reading, first: date, last: date) -> None:
        self.project_id = reading.only(CARD.filters).project_id
        self.voices: Voices = reading.once("voices", lambda: voices(rounds.request_rounds(reading.reader, light=True)))
        self.named = [
            each
            for each in ask.oldest_first(reading.reader, self.wanted(Period(first, last)))
            if each.source is not FeedbackSource.SELF
        ]
        self._sealed = RatedDays(self.voices, lambda each: self.project_id in {None, each.project_id})
        self._rated = [Rated(each.source, each.ratings, each.id) for each in self.named]
        self._days = [each.day for each in self.named]

    def wanted(self, period: Period) -> Wanted:
        """What belongs to a period."""
        return Wanted(None, self.project_id, period.first, period.last)

    def of(self, period: Period) -> list[Rated]:
        """The answers of a period that rated anything."""
        own = self._rated[bisect_left(self._days, period.first) : bisect_right(self._days, period.last)]
        return [*(each for each in own if each.ratings), *self._sealed.within(period)]


def _read(reading: Reading) -> Figure:
    seen, before = reading.seen, reading.question.past(reading.today)
    answers = _Answers(reading, before.first if reading.question.compare else seen.first, seen.last)
    now = answers.of(seen)
    past = answers.of(before) if reading.question.compare else []
    parts = [(part, answers.of(part.period)) for part in reading.parts(unit=_unit(reading))]
    halves = tuple(answers.of(half) for half in seen.halves)
    found = [replace(_dimension(reading, name, now, past, parts), halves=_halves(name, *halves)) for name in DIMENSIONS]
    told = [value for each in now for value in each.ratings.values()]
    return Figure(
        CARD.key, CARD.title, seen, len(now), fmean(told) if told else None, Measure.RATING,
        series=tuple(figure.series[0] for figure in found), before=_mean(past), before_n=len(past), counted=ANSWERS,
        beside=tuple(found),
    )  # fmt: skip


def _mean(answers: Iterable[Rated]) -> float | None:
    told = [value for each in answers for value in each.ratings.values()]
    return fmean(told) if told else None


def _unit(reading: Reading) -> Unit:
    return Unit.MONTH if reading.unit is Unit.DAY else Unit.QUARTER


def _dimension(
    reading: Reading,
    name: str,
    now: Sequence[Rated],
    past: Sequence[Rated],
    parts: Sequence[tuple[CalendarPart, list[Rated]]],
) -> Figure:
    """One dimension: below three ratings there is no mean, only how many there are."""
    label = name.replace("_", "-").capitalize()
    seen = reading.seen
    whole, before = _point(name, now, (seen.first, seen.last)), _point(name, past, (seen.first, seen.last))
    course = tuple(_point(name, given, (part.first, part.last), part=part.part) for part, given in parts)
    return Figure(
        f"feedback_{name}", f"Feedback: {label.lower()}", seen, whole.n, whole.value, Measure.RATING, whole.low,
        whole.high, (Series(name, label, "", Measure.RATING, course),), before=before.value, before_n=before.n,
        counted=("rating", "ratings"), note="fewer than three ratings" if 0 < whole.n < LEAST_RATINGS else "",
    )  # fmt: skip


def _halves(name: str, first: Iterable[Rated], second: Iterable[Rated]) -> Halves:
    one, other = ([each.ratings[name] for each in some if name in each.ratings] for some in (first, second))
    told = [fmean(given) if len(given) >= LEAST_RATINGS else None for given in (one, other)]
    return Halves(told[0], len(one), told[1], len(other), change_of_ratings(one, other))


def _point(name: str, answers: Iterable[Rated], days: tuple[date, date], *, part: bool = False) -> Point:
    given = [each.ratings[name] for each in answers if name in each.ratings]
    found = rating_mean(given)
    if found is None:
        return Point(*days, len(given), None, part=part)
    return Point(*days, found.n, found.mean, found.low, found.high, part)


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    """The answers with a name, oldest first, then the rounds without names that count, as one row each."""
    period = Period(place.first, min(place.last, reading.seen.last))
    answers = _Answers(reading, period.first, period.last)
    wanted = answers.wanted(period)
    names = (place.series,) if place.series else DIMENSIONS
    records = [each for each in answers.named if any(name in each.ratings for name in names)]
    people = reading.reader.several(Person, [each.person_id for each in records if each.person_id is not None])
    rows = [
        Row(
            "feedback", each.id, who(each, people.get(each.person_id or 0)), None,
            reading.project_name(each.project_id), each.day, None, 0, each.source.value,
            words.listed([str(each.ratings[name]) for name in names if name in each.ratings]),
        )
        for each in records
    ]  # fmt: skip
    return paged([*rows, *_sealed(reading, answers.voices, wanted, names)], skip)


def _sealed(reading: Reading, known: Voices, wanted: Wanted, names: Sequence[str]) -> Iterable[Row]:
    chosen = partial(in_wanted, wanted=wanted)
    keys = {each.token for each in known.rounds if chosen(each)}
    shown = {token for name in names for token in known.cells.within(name, keys).rounds}
    for each in known.rounds:
        if each.token in shown:
            yield Row(
                "feedback_request", each.id, each.title or "Round without names", None,
                reading.project_name(each.project_id), each.closed or each.day, None, 0, "without names",
                words.plural(each.count, "answer", "answers"),
            )  # fmt: skip


CARD = Card(
    key="feedback",
    title="Feedback",
    definition="The mean of what others gave, 1 to 5, with a 95 % interval that holds for few ratings. Below three "
    "ratings none is told. Answers without names count from the minimum of their round on.",
    formula="mean of the ratings; interval from a Dirichlet distribution with .3 for each level, matched by a beta; up "
    "or down where the mean of the second half is higher or lower with a probability of at least .9",
    filters=frozenset({Filter.PROJECT}),
    read=_read,
    behind=_behind,
)
