"""The door of Trends: the figures of a period, the records behind their points, and where charts are saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.domain.periods import Period, Stretch
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.storage.queries import trends as ask
from careercruise_desktop.storage.queries.wall import oldest_record
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.usecases.saving import in_place
from careercruise_desktop.usecases.usecase import UseCase

from .behind import Records
from .card import Place
from .cards import CARDS
from .kept import Kept, Page
from .question import Question
from .reading import Reading
from .secrecy import Secrets, read_secrets

# So many empty days before the oldest record are still drawn.
EMPTY_DAYS = 366
# Means look back for so many days before a period.
EARLIEST = 1000


class Frame(NamedTuple):
    """What stands around the wall: the day of the oldest record, None without any, and the projects to choose from.

    `secrets` is what files and pictures of it keep back.
    """

    oldest: date | None
    projects: tuple[tuple[int, str], ...]
    secrets: Secrets = Secrets()


class TrendsCase(UseCase):
    """Reads trends."""

    def period(self, stretch: Stretch, steps: int = 0) -> Period:
        """The period of a length, ending with the running week, or so many lengths earlier (`steps` below 0)."""
        with self._store.read() as reader:
            found = Period.ending(
                stretch, self.today, week_start=reader.settings().week_start, oldest=ask.oldest_day(reader)
            )
        return found.stepped(steps) if stretch is not Stretch.ALL else found

    def frame(self) -> Frame:
        """What stands around the wall."""
        self._store.catch_up()
        with self._store.read() as reader:
            found = reader.find(Project, order="name COLLATE NOCASE, id")
            shown = tuple((each.id, each.name) for each in found if not each.archived)
            return Frame(ask.oldest_day(reader), shown, read_secrets(reader, found))

    def figure(self, key: str, question: Question) -> Figure:
        """The figure of one card.

        Raises:
            Refused: the period ends before it starts.
        """
        return self.wall(question, (key,))[0]

    def wall(
        self,
        question: Question,
        keys: Iterable[str] = tuple(CARDS),
        tell: Callable[[Figure], None] = lambda _: None,
        kept: Kept | None = None,
    ) -> tuple[Figure, ...]:
        """The figures of some cards in the order of their keys; what several of them need is read once.

        Args:
            question: the period, the filters, and whether to compare.
            keys: the cards, of `CARDS`.
            tell: is given each figure as soon as it is read.
            kept: what was read already is taken from there, and the rest is kept there.

        Raises:
            Refused: the period ends before it starts, or lies where the calendar begins.
        """
        found = []
        with self._reading(question, kept) as reading:
            figures = reading.page.figures
            for key in keys:
                if key not in figures:
                    figures[key] = _figure(key, question, reading)
                found.append(figures[key])
                tell(found[-1])
        return tuple(found)

    def ahead(self, question: Question, keys: Iterable[str], kept: Kept, wanted: Callable[[], bool]) -> None:
        """Read and keep the figures of some cards that are not kept yet, as long as this is wanted.

        Each is read in a view of its own, so that nobody who writes waits for more than one; what several of them need
        is read once as long as the data stay the same.

        Raises:
            Refused: as `wall`.
        """
        last: Reading | None = None
        for key in keys:
            if not wanted():
                return
            with self._reading(question, kept) as reading:
                if key not in reading.page.figures:
                    same = last is not None and last.page is reading.page
                    last = last.over(reading.reader) if last is not None and same else reading
                    reading.page.figures[key] = _figure(key, question, last)

    def reached(self, period: Period) -> Period:
        """The period without the empty years before the oldest record: nothing can be told of them."""
        with self._store.read() as reader:
            return self._reached(reader, period)

    def behind(self, key: str, question: Question, place: Place, skip: int = 0) -> Records:
        """The records behind a point of a card, a page from `skip` on."""
        with self._reading(question) as reading:
            return CARDS[key].behind(reading, place, skip)

    def save(self, target: Path, content: bytes) -> Path:
        """Put a chart into a file, or leave the old file as it was.

        Raises:
            Unreadable: it could not be written.
        """
        with in_place(target) as part:
            part.write_bytes(content)
        return target

    @contextmanager
    def _reading(self, question: Question, kept: Kept | None = None) -> Iterator[Reading]:
        if question.period.last < question.period.first:
            raise Refused("The period must start before it ends.", "first")
        self._store.catch_up()
        with self._store.read() as reader:
            period = self._reached(reader, question.period)
            if period.first.toordinal() <= EARLIEST:
                raise Refused("Nothing can be told of days so early. Choose later ones.", "first")
            today = self.today
            page = Page({}, {}) if kept is None else kept.page(question, reader.state(), today)
            yield Reading(reader, replace(question, period=period), today, page)

    def _reached(self, reader: Reader, period: Period) -> Period:
        oldest = ask.oldest_day(reader) or self.today
        if oldest - period.first > timedelta(days=EMPTY_DAYS):
            # Milestones, ratings and answers may be older than any day that was planned or logged.
            oldest = min(oldest, oldest_record(reader) or oldest)
        near = min(period.last, oldest)
        return Period(near, period.last) if near - period.first > timedelta(days=EMPTY_DAYS) else period


def _figure(key: str, question: Question, reading: Reading) -> Figure:
    return _placed(CARDS[key].read(reading), CARDS[key].aside(question.filters), reading.past)


def _placed(figure: Figure, scope: str, past: Period | None) -> Figure:
    """The figure and those beside it, which say what filters they leave aside and of which days they were before."""
    told = figure.before is not None or figure.before_n > 0
    return replace(
        figure,
        scope=scope,
        before_period=(figure.before_period or past) if told else None,
        beside=tuple(_placed(each, scope, past) for each in figure.beside),
    )
