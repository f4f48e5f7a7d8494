"""Planning blocks."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.free_time import first_free
from careercruise_desktop.domain.periods import week_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock, block_span
from careercruise_desktop.domain.spans import Moment, Span, day_bounds, moment
from careercruise_desktop.storage.queries.blocks import BlockRow, blocks_between
from careercruise_desktop.storage.queries.events import taken_in
from careercruise_desktop.storage.queries.today import logged_minutes

from .usecase import UseCase

NEW_MINUTES = 60


class Schedule(UseCase):
    """Plans in free time, and reads what is planned."""

    def new_block(self, day: date | None = None) -> TimeBlock:
        """Plan an hour in the next free time of a day (today: from now on), for the role that is behind its target.

        Neither blocks nor appointments with a time of day are in that time. On a day that is full it is the last hour.

        Raises:
            Unreadable: the data file cannot be written.
        """
        now = self._clock.now()
        day = day or now.day
        with self._store.write("New block") as desk:
            settings = desk.settings()
            bounds = day_bounds(day, now.zone)
            start = now.at if day == now.day else moment(day, settings.work_start, now.zone).at
            when = Span.lasting(Moment(bounds.end, now.zone).plus(-NEW_MINUTES), NEW_MINUTES)
            if start < bounds.end:
                taken = taken_in(desk, start, bounds.end)
                when = first_free([Span(start, bounds.end, now.zone)], taken, NEW_MINUTES) or when
            it, pm = logged_minutes(desk, day.replace(day=1), day)
            behind = it * 100 < settings.it_share * (it + pm)
            role = Role.IT if behind or not it + pm else Role.PM
            return desk.add(TimeBlock(title="New block", role=role, when=block_span(when)))

    def week(self, day: date | None = None) -> list[BlockRow]:
        """The planned blocks of the week around a day (today), by start."""
        with self._store.read() as reader:
            week = week_of(day or self.today, reader.settings().week_start)
            return blocks_between(reader, week.first, week.last)
