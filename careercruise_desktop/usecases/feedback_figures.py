"""The figures of feedback in a window: by dimension, by source, oneself beside the others, and what has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.figures.dimensions import (
    BySource,
    Dimension,
    Rated,
    by_source,
    dimensions,
    summary,
)
from careercruise_desktop.domain.figures.voices import Voices, voices
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.storage.queries import feedback as ask
from careercruise_desktop.storage.queries import rounds
from careercruise_desktop.storage.queries.feedback import Wanted
from careercruise_desktop.storage.reader import Reader

from .feedback import in_wanted, mean_of
from .usecase import UseCase


@dataclass(frozen=True, slots=True)
class FeedbackFigures:
    """What a window says, and what the one before it said.

    Attributes:
        period: the window.
        before: the window it is compared with.
        dimensions: each dimension with the others' mean, interval and spread, oneself and the change.
        sources: what each kind of people gave.
        sentence: oneself beside the others, in words.
        others: how many answers by others there are, those without names as far as they may be counted.
        left_out: how many answers without names are in no figure of the window, for there are too few of them.
    """

    period: Period
    before: Period
    dimensions: tuple[Dimension, ...]
    sources: tuple[BySource, ...]
    sentence: str
    others: int
    left_out: int


@dataclass(frozen=True, slots=True)
class QuarterOfFeedback:
    """A quarter in the list: how many answers others gave, and the mean of all their ratings (None without any)."""

    period: Period
    n: int
    mean: float | None


class Figures(UseCase):
    """Works the figures of feedback out. Each reads all rounds without names, so it is work for a worker."""

    def of(
        self, period: Period, before: Period | None = None, *,
        source: FeedbackSource | None = None, project_id: int | None = None,
    ) -> FeedbackFigures:  # fmt: skip
        """The figures of a window beside those of the one before it.

        Oneself is always among them, for it speaks about no project and stands beside any source.

        Args:
            period: the window.
            before: what it is compared with; the one of the same length before it if it is not given.
            source: only of these people.
            project_id: only about this project.

        Raises:
            Unreadable: the data file cannot be read.
        """
        past = before or window_before(period)
        wanted = Wanted(source, project_id)
        with self._store.read() as reader:
            known = voices(rounds.request_rounds(reader))
            now, then = (_answers(reader, known, _within(wanted, each)) for each in (period, past))
        others = sum(each.source is not FeedbackSource.SELF for each in now)
        found = dimensions(now, then)
        return FeedbackFigures(
            period, past, found, by_source(now), summary(found), others,
            known.left_out(lambda each: in_wanted(each, _within(wanted, period))),
        )  # fmt: skip

    def quarters(self, *, source: FeedbackSource | None = None, project_id: int | None = None) -> tuple[
        QuarterOfFeedback, ...
    ]:  # fmt: skip
        """The quarters with anything that others said, newest first."""
        wanted = Wanted(source, project_id)
        with self._store.read() as reader:
            known = voices(rounds.request_rounds(reader))
            records = ask.oldest_first(reader, wanted)
        groups: dict[date, list[Feedback]] = {}
        for each in records:
            if each.source is not FeedbackSource.SELF:
                groups.setdefault(quarter_of(each.day).first, []).append(each)
        for one in known.rounds:
            if one.closed is not None and one.answers and in_wanted(one, wanted):
                groups.setdefault(quarter_of(one.closed).first, [])
        found = []
        for first in sorted(groups, reverse=True):
            period = quarter_of(first)
            sealed = known.rated(lambda each, p=period: in_wanted(each, _within(wanted, p)))  # type: ignore[misc]
            ratings = [value for each in groups[first] for value in each.ratings.values()]
            ratings += [value for each in sealed for value in each.ratings.values()]
            n = len(groups[first]) + len(sealed)
            found.append(QuarterOfFeedback(period, n, fmean(ratings) if ratings else None))
        return tuple(found)

    def means(self, period: Period) -> dict[int, float]:
        """The mean of each answer of a window that rated anything, by its id."""
        with self._store.read() as reader:
            records = ask.oldest_first(reader, _within(Wanted(), period))
        return {each.id: mean for each in records if (mean := mean_of(each)) is not None}


def window_before(period: Period) -> Period:
    """The window of the same length before one; of a whole quarter the quarter before it."""
    if period == quarter_of(period.first):
        return quarter_of(period.first - timedelta(days=1))
    return period.stepped(-1)


def quarter_of(day: date) -> Period:
    """The quarter around a day."""
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    following = date(first.year + first.month // 10, (first.month + 2) % 12 + 1, 1)
    return Period(first, following - timedelta(days=1))


def _answers(reader: Reader, known: Voices, wanted: Wanted) -> list[Rated]:
    """The answers of a window, oldest first, those without names at the end, for they have no day of their own."""
    records = ask.oldest_first(reader, wanted)
    if wanted.source is not FeedbackSource.SELF:
        named = [each for each in records if each.source is not FeedbackSource.SELF]
        own = Wanted(FeedbackSource.SELF, None, wanted.first, wanted.last)
        records = [*named, *ask.oldest_first(reader, own)]
    return [*_rated(records), *known.rated(lambda each: in_wanted(each, wanted))]


def _rated(records: Iterable[Feedback]) -> list[Rated]:
    return [Rated(each.source, each.ratings, each.id) for each in records if each.ratings]


def _within(wanted: Wanted, period: Period) -> Wanted:
    return wanted._replace(first=period.first, last=period.last)
