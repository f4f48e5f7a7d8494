"""Week templates: keep the shape of a week, and lay it over others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple, cast

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.periods import Period, week_of
from careercruise_desktop.domain.retiming import beginning
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import DAY_MINUTES, Moment, Span, day_bounds
from careercruise_desktop.domain.templates import TemplateBlock, WeekTemplate
from careercruise_desktop.domain.text import title
from careercruise_desktop.storage.queries.blocks import BlockRow, blocks_between
from careercruise_desktop.storage.queries.events import taken_in
from careercruise_desktop.storage.reader import Reader

from .usecase import UseCase

_DAY = timedelta(days=1)


class Laid(NamedTuple):
    """What came of laying a template over a week.

    Attributes:
        made: the new blocks, by start.
        skipped: how many were left out, because a block or an appointment stands in their time.
        remark: what the clocks did to some of them, or "".
    """

    made: tuple[TimeBlock, ...]
    skipped: int
    remark: str = ""


class Templates(UseCase):
    """The verbs of week templates."""

    def names(self) -> list[WeekTemplate]:
        """The templates, by name."""
        with self._store.read() as reader:
            return sorted(reader.find(WeekTemplate), key=lambda template: (template.name.casefold(), template.id))

    def save(self, name: str, day: date, *, replace_same: bool = False) -> WeekTemplate:
        """Keep the shape of the week around a day: its blocks by weekday and time on the wall, repeats as they stand.

        Args:
            name: what it is called ("IT mornings, PM afternoons").
            day: any day of the week.
            replace_same: take the place of the template that has this name.

        Raises:
            Refused: the name is empty or taken, or nothing is planned in this week; `field` says which.
            Unreadable: the data file cannot be written.
        """
        name = title(name, "name")
        with self._store.write(f"Save week template {words.shortened(name)}") as desk:
            zone = self._clock.now().zone
            week = week_of(day, desk.settings().week_start)
            planned = _planned(desk, week, zone)
            if not planned:
                raise Refused("Nothing is planned in this week. Plan it first, or go to another week.", "day")
            same = _named(desk, name)
            if same is None:
                kept = desk.add(WeekTemplate(name=name))
            elif not replace_same:
                raise Refused(f"There is a template “{same.name}” already. Replace it, or choose another name.", "name")
            else:
                kept = desk.save(replace(same, name=name))
                for old in desk.find(TemplateBlock, template_id=same.id):
                    desk.remove(TemplateBlock, old.id)
            for start, block in planned:
                desk.add(
                    TemplateBlock(
                        template_id=kept.id, weekday=start.day.weekday(), start=start.minute_of_day,
                        minutes=min(block.when.minutes, DAY_MINUTES), title=block.title, role=block.role,
                        project_id=block.project_id,
                    )
                )  # fmt: skip
            return kept

    def lay(self, template_id: int, day: date) -> Laid:
        """Plan the blocks of a template in the week around a day, at their times on the wall.

        What would share time with a block or a timed appointment that is there is left out. Blocks of the template
        that share time with each other did so when it was saved, and still do.

        Raises:
            Refused: the template is gone.
            Unreadable: the data file cannot be written.
        """
        with self._store.read() as reader:
            name = reader.get(WeekTemplate, template_id).name
        with self._store.write(f"Lay week template {words.shortened(name)}") as desk:
            desk.get(WeekTemplate, template_id)
            zone = self._clock.now().zone
            week = week_of(day, desk.settings().week_start)
            taken = _taken(desk, week, zone)
            wanted = [(one, _placed(one, week, zone)) for one in desk.find(TemplateBlock, template_id=template_id)]
            made: list[TimeBlock] = []
            remarks: list[str] = []
            for one, (span, remark) in sorted(wanted, key=lambda each: each[1][0].start):
                # What the clocks moved must not come to stand on others of the template.
                others = [*taken, *(block.when for block in made)] if remark else taken
                if any(span.overlap(other) for other in others):
                    continue
                remarks += [remark] if remark else []
                made.append(desk.add(TimeBlock(title=one.title, role=one.role, when=span, project_id=one.project_id)))
            return Laid(tuple(made), len(wanted) - len(made), " ".join(remarks))

    def rename(self, template_id: int, name: str) -> WeekTemplate:
        """Give a template another name.

        Raises:
            Refused: the name is empty or taken, or the template is gone.
            Unreadable: the data file cannot be written.
        """
        name = title(name, "name")
        with self._store.write("Rename week template") as desk:
            template = desk.get(WeekTemplate, template_id)
            same = _named(desk, name)
            if same is not None and same.id != template_id:
                raise Refused(f"There is a template “{same.name}” already. Choose another name.", "name")
            return desk.save(replace(template, name=name))

    def remove(self, template_id: int) -> None:
        """Delete a template; the blocks that were made from it stay.

        Raises:
            Refused: it is gone already.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Delete week template") as desk:
            desk.get(WeekTemplate, template_id)
            desk.remove(WeekTemplate, template_id)


def _named(reader: Reader, name: str) -> WeekTemplate | None:
    """The template of that name, whatever its case."""
    wanted = name.casefold()
    return next((one for one in reader.find(WeekTemplate) if one.name.casefold() == wanted), None)


def _planned(reader: Reader, week: Period, zone: str) -> list[tuple[Moment, BlockRow]]:
    """The blocks of a week as the person's zone sees it, each with its start there."""
    rows = blocks_between(reader, week.first - _DAY, week.last + _DAY)
    seen = ((Moment(row.when.start, zone), row) for row in rows)
    return [(start, row) for start, row in seen if start.day in week]


def _taken(reader: Reader, week: Period, zone: str) -> list[Span]:
    """The times of a week that are no longer free: its blocks, and appointments with a time of day."""
    # What starts on its last day may go on into the next one.
    start, end = day_bounds(week.first, zone).start, day_bounds(week.last + _DAY, zone).end
    return taken_in(reader, start, end)


def _placed(block: TemplateBlock, week: Period, zone: str) -> tuple[Span, str]:
    """When a block of a template is in a week, and what the clocks did to it."""
    day = week.first + timedelta(days=(block.weekday - week.first.weekday()) % 7)
    found = beginning(day, block.start, block.minutes, zone)
    return cast(Span, found.when), found.remark
