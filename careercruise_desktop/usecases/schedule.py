"""Planning blocks."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.periods import week_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock, block_span
from careercruise_desktop.domain.spans import DAY_MINUTES, Span, moment
from careercruise_desktop.storage.queries.blocks import BlockRow, blocks_between, blocks_of
from careercruise_desktop.storage.queries.today import logged_minutes

from .usecase import UseCase

NEW_MINUTES = 60
QUARTER = 15


class Schedule(UseCase):
    """Makes and removes blocks."""

    def new_block(self, day: date | None = None) -> TimeBlock:
        """Plan an hour in the next free time of a day (today: from now on), for the role that is behind its target."""
        now = self._clock.now()
        day = day or now.day
        with self._store.write("New block") as desk:
            settings = desk.settings()
            first = now.minute_of_day if day == now.day else settings.work_start
            start = -(-max(first, settings.work_start if day > now.day else 0) // QUARTER) * QUARTER
            taken = [block.when for block in blocks_of(desk, day)]
            while start < DAY_MINUTES - QUARTER:
                wanted = Span.lasting(moment(day, start, now.zone), NEW_MINUTES)
                if not any(wanted.overlap(span) for span in taken):
                    break
                start += QUARTER
            span = Span.lasting(moment(day, min(start, DAY_MINUTES - NEW_MINUTES), now.zone), NEW_MINUTES)
            it, pm = logged_minutes(desk, day.replace(day=1), day)
            behind = it * 100 < settings.it_share * (it + pm)
            role = Role.IT if behind or not it + pm else Role.PM
            return desk.add(TimeBlock(title="New block", role=role, when=block_span(span)))

    def week(self, day: date | None = None) -> list[BlockRow]:
        """The planned blocks of the week around a day (today), by start."""
        with self._store.read() as reader:
            week = week_of(day or self.today, reader.settings().week_start)
            return blocks_between(reader, week.first, week.last)

    def remove_block(self, block_id: int) -> None:
        """Delete a block; entries that fulfilled it stay."""
        with self._store.write("Delete block") as desk:
            desk.get(TimeBlock, block_id)
            desk.remove(TimeBlock, block_id)
