"""What comes back: meetings that repeat from the end of the written plan on, and templates to plan weeks by."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.templates import TemplateBlock, WeekTemplate

from .scene import Scene
from .scripted import minutes_of
from .texts.rhythms import AGAIN, SHAPES
from .undertakings import Portfolio

_WEEKS_AHEAD = 8


def write_rhythms(scene: Scene, portfolio: Portfolio, after: date) -> None:
    """Write the meetings that repeat from the week after a day on, and the week templates.

    Days on which nobody works are left out of the meetings for the coming weeks.
    """
    monday = after + timedelta(days=7 - after.weekday())
    last = monday + timedelta(days=7 * _WEEKS_AHEAD)
    off = frozenset(day for day in _days(monday, last) if day.weekday() < 5 and not scene.calendar.working(day))
    for again in AGAIN:
        first = monday + timedelta(days=again.weekday)
        while not scene.calendar.working(first):
            first += timedelta(days=7)
        scene.add(
            TimeBlock(
                title=again.title,
                role=Role(again.role),
                when=scene.span(first, *minutes_of(again.time)),
                project_id=portfolio.id_of(again.code),
                repeat=again.rule,
                skipped=off,
                note=again.note,
            )
        )
    for shape in SHAPES:
        template = scene.add(WeekTemplate(name=shape.name))
        for weekday, time, role, title, code in shape.blocks:
            start, end = minutes_of(time)
            scene.add(
                TemplateBlock(
                    template_id=template.id, weekday=weekday, start=start, minutes=end - start, title=title,
                    role=Role(role), project_id=portfolio.id_of(code),
                )
            )  # fmt: skip


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]
