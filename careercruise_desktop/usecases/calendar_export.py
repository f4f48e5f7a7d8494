"""The plan as a calendar file: every block with its repeats and exceptions, in a form that other calendars read.

Notes stay here unless they are asked for, and the name of a confidential project always does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.recurrence import Rule, rule_of
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.spans import Span, day_bounds, zone_of
from careercruise_desktop.exporters.ics import Appointment, calendar_lines
from careercruise_desktop.exporters.zone_rules import days_of_change
from careercruise_desktop.storage import occurrences
from careercruise_desktop.storage.queries.calendars import planned

from .export import Exported
from .saving import in_place
from .usecase import UseCase

CALENDAR = "CareerCruise"
# So long repeats without an end are looked over for times that a change of clocks moves.
_YEARS = timedelta(days=366 * 20)
_PERIOD = timedelta(days=366 * 8)
_FORMAT = "%Y%m%dT%H%M%SZ"


class CalendarExport(UseCase):
    """The plan as an .ics file."""

    def export(
        self, target: Path, first: date | None = None, last: date | None = None, *, notes: bool = False
    ) -> Exported:
        """Write the planned blocks of a stretch of days; None leaves that side open.

        The same plan gives the same bytes. The old file stays as it was until the new one is whole and on the disk.

        Args:
            target: the file.
            first: the first day of the blocks.
            last: their last day.
            notes: whether their notes go with them.

        Raises:
            Refused: the period starts after it ends.
            Unreadable: it could not be written.
        """
        if first is not None and last is not None and first > last:
            raise Refused("The period must start before it ends.", "first")
        with self._store.read() as reader:
            blocks = planned(reader)
            about = _About(reader.settings(), {each.id: each for each in reader.find(Project)}, notes=notes)
        steps = self._store.steps(1)
        period = _Period(first or date.min, last or date.max)
        appointments = list(_Plan(blocks, period, about).appointments())
        stamp = steps[0].at if steps else 0
        with in_place(target) as part, part.open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(calendar_lines(CALENDAR, appointments, stamp))
        return Exported(target, target.stat().st_size, len(appointments))


@dataclass(frozen=True, slots=True)
class _Period:
    first: date
    last: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class _About:
    """What is told of a block besides its time."""

    settings: Settings
    projects: Mapping[int, Project]
    notes: bool

    def appointment(self, block: TimeBlock, when: Span, uid: str, zone: str, **more: object) -> Appointment:
        """A block at a time; `more` is what its repeating asks for."""
        project = self.projects.get(block.project_id or 0)
        private = project is not None and project.confidential
        named = (project.name,) if project is not None and not private else ()
        about = {
            "categories": (self.settings.name_of(block.role), *named),
            "note": block.note if self.notes else "",
            "private": private,
        }
        return Appointment(uid=uid, title=block.title, when=when, zone=zone, **{**about, **more})  # type: ignore[arg-type]


class _Plan:
    """The blocks of a period as appointments."""

    def __init__(self, blocks: list[TimeBlock], period: _Period, about: _About) -> None:
        self._blocks = blocks
        self._period = period
        self._about = about
        self._series = {each.id: each for each in blocks if each.repeat and rule_of(each.repeat) is not None}
        self._changed = {
            (each.series_id, each.series_day)
            for each in blocks
            if each.series_id in self._series and period.holds(each.when.day)
        }

    def appointments(self) -> Iterator[Appointment]:
        """All of them, by start."""
        for block in self._blocks:
            rule = rule_of(block.repeat) if block.repeat else None
            if rule is not None:
                yield from self._repeating(block, rule)
            elif self._period.holds(block.when.day):
                yield self._once(block)

    def _once(self, block: TimeBlock) -> Appointment:
        series = self._series.get(block.series_id or 0)
        if series is None or block.series_day is None:
            return self._about.appointment(block, block.when, _uid(block.id), block.when.zone)
        instead = _wall(series, block.series_day)
        return self._about.appointment(block, block.when, _uid(series.id), series.when.zone, instead_of=instead)

    def _repeating(self, block: TimeBlock, rule: Rule) -> Iterator[Appointment]:
        """The block itself, then its times that a change of clocks puts where other programs would not."""
        begin = self._first_day(block)
        if begin is None:
            return
        zone, first_day = block.when.zone, block.when.day
        end = occurrences.last_day(block.repeat, first_day)
        cut = self._period.last < (end or date.max)
        if cut or (begin != first_day and rule.count is not None):
            rule = rule.ending(min(self._period.last, end or date.max))
        left_out = {day for day in block.skipped if self._falls(block, day) and begin <= day <= self._period.last}
        left_out -= {day for day in left_out if (block.id, day) in self._changed}
        uid = _uid(block.id)
        yield self._about.appointment(
            block,
            block.when if begin == first_day else occurrences.span_on(block.when, begin),
            uid,
            zone,
            rule=_written(rule, zone),
            starts=_wall(block, begin),
            left_out=tuple(_wall(block, day) for day in sorted(left_out)),
        )
        odd = self._odd_times(block, begin, min(self._period.last, end or date.max))
        for day, span in odd:
            yield self._about.appointment(block, span, uid, zone, instead_of=_wall(block, day))

    def _first_day(self, block: TimeBlock) -> date | None:
        """The first day of the period on which the rule falls; None when there is none."""
        if block.when.day >= self._period.first:
            return block.when.day if block.when.day <= self._period.last else None
        ahead = self._period.first + _PERIOD if self._period.first.year < 9_900 else date.max
        found = occurrences.days(block.repeat, block.when.day, self._period.first, min(self._period.last, ahead))
        return found[0] if found else None

    @staticmethod
    def _odd_times(block: TimeBlock, begin: date, end: date) -> Iterator[tuple[date, Span]]:
        """The days on which a change of clocks makes a time another one than its wall time and length tell."""
        wall, zone = block.when.first.wall, block.when.zone
        length = block.when.end - block.when.start
        for day in days_of_change(zone, begin, min(end, begin + _YEARS)):
            if day in block.skipped or not _Plan._falls(block, day):
                continue
            ours = next(iter(occurrences.times(block.when, block.repeat, frozenset(), day, day)), None)
            start = datetime.combine(day, wall.time())
            plain = (_instant(start, zone), _instant(start + timedelta(seconds=length), zone))
            # A day that the zone jumped over has no time; others read it as that of the day after.
            if ours is not None and (ours.start, ours.end) != plain:
                yield day, ours

    @staticmethod
    def _falls(block: TimeBlock, day: date) -> bool:
        return bool(occurrences.days(block.repeat, block.when.day, day, day))


def _uid(block_id: int) -> str:
    return f"block-{block_id}@careercruise"


def _wall(series: TimeBlock, day: date) -> datetime:
    """The wall time at which a series would be on a day."""
    return datetime.combine(day, series.when.first.wall.time())


def _instant(wall: datetime, zone: str) -> int:
    """The wall time as others read it: with the offset from before the clocks change."""
    return int(wall.replace(tzinfo=zone_of(zone)).timestamp())


def _written(rule: Rule, zone: str) -> str:
    """The rule with its last day as the end of that day in UTC, which it has to be where the start has a zone."""
    if rule.until is None:
        return str(rule)
    end = datetime.fromtimestamp(day_bounds(rule.until, zone).end - 1, UTC)
    return f"{rule.endless()};UNTIL={end.strftime(_FORMAT)}"
