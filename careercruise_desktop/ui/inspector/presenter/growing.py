"""The forms of skills, learning items and technologies: what stands beside their fields, and the verbs of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.learning import LearningItem
from careercruise_desktop.domain.radar import Technology
from careercruise_desktop.domain.skills import LEVELS, Skill, SkillReview
from careercruise_desktop.ui.inspector.specs import Hidden
from careercruise_desktop.ui.inspector.state import BaselineItem, DescriptorItem, RecordItem
from careercruise_desktop.ui.visiting import visit
from careercruise_desktop.usecases.grown import LearningSide, SkillSide, TechnologySide
from careercruise_desktop.usecases.radar import Move, TechnologyRadar
from careercruise_desktop.usecases.skills import Skills

from .dated import listed, only_shown
from .told import Told

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.ui.context import Context

    from .opened import Opened

ROOM = "skills"
_LOOKS_SHOWN = 8


class GrowingForm:
    """What these forms show beside the fields of their records, and what they do."""

    def __init__(self, context: Context, opened: Opened) -> None:
        self._context = context
        self._opened = opened

    def values(self) -> dict[str, object]:
        """The values of the rows that are no fields of the record."""
        side, today = self._opened.sheet.side, self._context.clock.now().day
        if isinstance(side, SkillSide):
            return _skill(side, today)
        if isinstance(side, LearningSide):
            record = self._opened.sheet.record
            linked = isinstance(record, LearningItem) and bool(record.url)
            return {**_learning(side, today), **only_shown(("visit",), ("visit",) if linked else ())}
        return _technology(side, today) if isinstance(side, TechnologySide) else {}

    def for_value(self, name: str, value: Any) -> Callable[[], object] | None:  # noqa: ANN401
        """What keeps another value of a field that has a verb of its own; None for a plain one."""
        record, use = self._opened.sheet.record, self._context.use
        if isinstance(record, Technology):
            return lambda: use(TechnologyRadar).change(replace(record, **{name: value}))
        if isinstance(record, Skill) and name == "target_level":
            return lambda: use(Skills).aim(record.id, value)
        if isinstance(record, Skill) and name == "half_life":
            return lambda: use(Skills).fade(record.id, value)
        return None

    def for_item(self, name: str, verb: str, key: int, values: dict[str, Any]) -> Callable[[], object] | None:
        """What adds a level or a move, or says what a level looks like; None for any other list."""
        owner, use = self._opened.place.id, self._context.use
        if name == "levels" and verb == "add":
            return lambda: Told(use(Skills).assess(owner, values["level"], values["note"]).remarks)
        if name == "descriptors":
            return lambda: use(Skills).describe(owner, key, values["text"])
        if name == "rings":
            return lambda: use(TechnologyRadar).move(owner, values["ring"], values["reason"], day=values["day"])
        return None

    def run(self, name: str) -> bool:
        """What a button asks for; whether it was the one that leads to the journal, or to an address."""
        record = self._opened.sheet.record
        if name == "visit" and isinstance(record, LearningItem):
            visit(record.url, self._context.bus)
            return True
        if name != "journal":
            return False
        self._context.bus.room_requested.emit(ROOM)
        self._context.bus.entry_requested.emit(self._opened.place.id)
        return True


def _skill(side: SkillSide, today: date) -> dict[str, object]:
    used, ago = side.used
    last = ago.capitalize() if used is None else f"{words.day_long(used, today)}, {ago}"
    due = Hidden.ROW if side.due is None else words.day_long(side.due, today)
    looks = tuple(_look(one, today) for one in side.reviews[:_LOOKS_SHOWN])
    return {
        "now.used": last,
        "now.review": "Due now" if side.due is not None and side.due <= today else due,
        "descriptors": tuple(DescriptorItem(level, side.levels.get(level, "")) for level in LEVELS),
        "reviews": looks or Hidden.ROW,
    }


def _look(one: SkillReview, today: date) -> BaselineItem:
    after = f"the next one after {words.plural(one.interval, 'day', 'days')}"
    return BaselineItem(one.id, f"{words.day_short(one.day, today)}: {one.answer.value}, {after}", "")


def _learning(side: LearningSide, today: date) -> dict[str, object]:
    line = side.line
    logged = f"{words.duration(line.logged)} in {words.plural(line.entries, 'entry', 'entries')}"
    items = [
        RecordItem(one.id, words.day_long(one.when.day, today), words.duration(one.when.minutes), one.role.value)
        for one in side.entries
    ]
    return {
        "now.logged": logged if line.entries else "Nothing yet",
        "entries": listed(items, line.entries - len(items), hide=True),
    }


def _technology(side: TechnologySide, today: date) -> dict[str, object]:
    now = next(iter(side.moves), None)
    since = "" if now is None else f"{now.ring.value.capitalize()} since {words.day_short(now.day, today)}"
    return {
        "now.ring": Hidden.ROW if now is None else (since, "neutral"),
        "rings": tuple(_move(one, today) for one in side.moves),
    }


def _move(one: Move, today: date) -> BaselineItem:
    change = one.ring.value if one.before is None else f"{one.before.value} to {one.ring.value}"
    return BaselineItem(one.id, f"{words.day_short(one.day, today)}: {change}", one.reason)
