"""The scene that every part of the sample career is written into: its days, its ids and its records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from typing import TypeVar

from careercruise_desktop.domain.periods import months_back
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.sealed import SAMPLE_TOKEN
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.spans import Moment, Span, moment

from .calendar import WorkCalendar
from .chance import Chance

R = TypeVar("R", bound=Record)

DAYS_A_YEAR = 365.2425
TOKEN_DIGITS = 32
_RECENT_DAYS = 45
_STEPS_BEFORE_THURSDAY = (0, 1, 2, 3, 4, 4, 4)


class Scene:
    """What all parts share.

    Attributes:
        today: the day on which the career ends.
        now: this moment; nothing is logged after it.
        first: the first day of the log.
        density: how many times as many entries as a person would write (1 for a believable log).
        records: everything written so far.
    """

    def __init__(
        self,
        today: date,
        now: Moment,
        years: int,
        seed: int,
        *,
        first_ids: Mapping[type[Record], int],
        density: float,
    ) -> None:
        self.today = today
        self.now = now
        self.years = years
        self.seed = seed
        self.density = density
        self.first = months_back(today, 12 * years)
        self.settings = Settings()
        self.calendar = WorkCalendar(self.first, today, self.chance("calendar"))
        self.records: list[Record] = []
        self._next = dict(first_ids)

    @property
    def zone(self) -> str:
        """The person's zone."""
        return self.now.zone

    def chance(self, subject: str) -> Chance:
        """The stream of chance of a subject: what one part draws does not disturb the others."""
        return Chance(self.seed, subject)

    def token(self, subject: str) -> str:
        """What names a round in forms; it begins as no other does, so that the sample's rounds are known by it."""
        return SAMPLE_TOKEN + self.secret(f"token of {subject}", TOKEN_DIGITS - len(SAMPLE_TOKEN))

    def secret(self, subject: str, digits: int) -> str:
        """Hexadecimal digits that are the same for the same seed: nobody is asked for what they would protect."""
        return sha256(f"{self.seed} {subject}".encode()).hexdigest()[:digits]

    def next_id(self, kind: type[Record]) -> int:
        """A new id for a kind of record."""
        key = self._next.get(kind, 1)
        self._next[kind] = key + 1
        return key

    def add(self, record: R) -> R:
        """Write a record; without an id it is given the next one of its kind."""
        kept = record if record.id else replace(record, id=self.next_id(type(record)))
        self.records.append(kept)
        return kept

    def age(self, day: date) -> float:
        """Years from that day to today."""
        return (self.today - day).days / DAYS_A_YEAR

    def ago(self, days: int) -> date:
        """The day so many days before today (negative: after)."""
        return self.today - timedelta(days=days)

    def worked(self, days: int) -> date:
        """The working day so many days before today.

        The scripts are written as of a Thursday. What they say of the last weeks keeps its distance in working days
        on any other day: "yesterday" is the last day that was worked.
        """
        if days == 0 or days > _RECENT_DAYS:
            return self.calendar.back(self.ago(days))
        weeks, rest = divmod(days, 7)
        return self.calendar.step(self.today, -(weeks * 5 + _STEPS_BEFORE_THURSDAY[rest]))

    def ahead(self, days: int) -> date:
        """The first working day from so many days after today on."""
        return self.calendar.forward(self.ago(-days))

    def years_ago(self, years: float) -> date:
        """The day so many years before today."""
        return self.today - timedelta(days=round(years * DAYS_A_YEAR))

    def at(self, day: date, minute: int) -> Moment:
        """The moment when the person's clock shows `minute` (since 00:00) on a day."""
        return moment(day, minute, self.zone)

    def span(self, day: date, start: int, end: int) -> Span:
        """From one wall time to another on a day, in minutes since 00:00."""
        return Span.between(self.at(day, start), self.at(day, end))
