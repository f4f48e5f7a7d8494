"""The log of a day: what became of its plan, and what came between."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.skills import SkillKind
from careercruise_desktop.domain.spans import MINUTE, DayTotal, Span

from .bench import Item
from .cast import Cast
from .curves import PLAN_KEPT, value
from .planner import Placed
from .scene import Scene
from .skillset import Skillset
from .texts import work
from .undertakings import Portfolio

_EARLIEST, _LATEST = 8 * 60, 18 * 60 + 40
_SHORTEST = 10
# A block that is kept covers nearly all of itself, one that is shifted a good quarter: from the share of planned
# minutes that is to be kept follows how many blocks are.
_COVERED_KEPT, _COVERED_SHIFTED = 0.95, 0.3
_SHIFTED_OF_REST = 0.55
_ALL_LOGGED_DAYS = 14


class Logbook:
    """Logs days one after the other."""

    def __init__(self, scene: Scene, portfolio: Portfolio, cast: Cast, skillset: Skillset) -> None:
        self._scene = scene
        self._portfolio = portfolio
        self._cast = cast
        self._skillset = skillset
        self._chance = scene.chance("log")
        self._resting = skillset.resting()
        self._parts = max(1.0, scene.density**0.5 * 1.3 if scene.density > 1 else 1.0)

    def log(self, day: date, plan: list[tuple[Placed, TimeBlock]]) -> list[TimeEntry]:
        """What was logged on a day with that plan; all of it is over when the day is."""
        chance = self._chance
        kept = value(PLAN_KEPT, self._scene.age(day))
        shifted = _COVERED_SHIFTED * _SHIFTED_OF_REST
        on_time = min(0.97, max(0.1, (kept - shifted) / (_COVERED_KEPT - shifted)))
        # Of the last days everything is logged, late or not, but for what the scripts leave open.
        recent = (self._scene.today - day).days <= _ALL_LOGGED_DAYS
        entries: list[TimeEntry] = []
        cursor = _EARLIEST
        for placed, block in plan:
            drawn = chance.maybe(on_time)
            if not drawn and not recent and not chance.maybe(_SHIFTED_OF_REST):
                if chance.maybe(0.85):
                    length = round((placed.end - placed.start) * chance.near(0.9, 0.15, 0.4, 1.0))
                    cursor = self._unplanned(day, entries, max(cursor, placed.start), length, placed)
                continue
            if not drawn:
                cursor = self._unplanned(day, entries, max(cursor, placed.start), chance.whole(20, 45), placed)
            cursor = self._planned(day, entries, cursor, placed, block, drawn=drawn)
        self._finish(entries)
        self._around(day, entries)
        return self._used_last(day, entries)

    def _planned(
        self, day: date, entries: list[TimeEntry], cursor: int, placed: Placed, block: TimeBlock, *, drawn: bool
    ) -> int:
        """Log work on a block; returns when it ended."""
        chance, piece = self._chance, placed.piece
        source = chance.pick(("timer", "timer", "timer", "typed", "typed", "block" if drawn else "typed"))
        length = placed.end - placed.start
        if source == "block" and cursor <= placed.start:
            start, end = placed.start, placed.end
        else:
            start = max(
                cursor, placed.start + (chance.pick((-5, 0, 0, 0, 0, 2, 4, 5, 7, 10)) if drawn else chance.whole(0, 20))
            )
            end = max(placed.end, start + length // 2) + round(chance.near(0, 7, -15, 20))
            end = max(end, start + min(length, _SHORTEST + 5))
            if source == "typed":
                start, end = -(-start // 5) * 5, end // 5 * 5
            source = "typed" if source == "block" else source
        end = min(end, _LATEST)
        if end - start < _SHORTEST or start < cursor:
            return cursor
        linked = source != "typed" or chance.maybe(0.6)
        self._write(day, entries, start, end, TimeEntry(
            title=piece.title, role=piece.role, when=block.when, project_id=piece.project_id,
            task_id=piece.item.task_id if piece.item else None, block_id=block.id if linked else None,
            skills=self._skillset.ids(piece.skills, day), note=self._note(day, piece.title, piece.project_id),
            source=source,
        ))  # fmt: skip
        if piece.item is not None:
            _spend(piece.item, end - start, day)
        return end

    def _finish(self, entries: list[TimeEntry]) -> None:
        """The last piece of work of a day mostly takes a little longer."""
        if entries and isinstance(entries[-1].when, Span):
            when = entries[-1].when
            longer = Span(when.start, when.end + self._chance.whole(0, 7) * 5 * MINUTE, when.zone)
            entries[-1] = replace(entries[-1], when=longer)

    def _unplanned(self, day: date, entries: list[TimeEntry], start: int, length: int, placed: Placed) -> int:
        """Log something that nobody had planned; returns when it ended."""
        chance = self._chance
        end = min(start + max(_SHORTEST + 5, length), _LATEST)
        if end - start < _SHORTEST:
            return start
        role = placed.piece.role if chance.maybe(0.9) else placed.piece.role.other
        one = chance.pick(self._portfolio.running(day))
        templates = work.UNPLANNED_ENGINEERING if role is Role.IT else work.UNPLANNED_STEERING
        slots = {**one.slots(chance.pick(one.parts)), "mate": self._cast.mate(day, chance).name.split()[0]}
        skill = (
            "Problem-solving"
            if role is Role.IT
            else chance.pick(("Partnership", "Stakeholder reporting", "Risk management"))
        )
        self._write(day, entries, start, end, TimeEntry(
            title=chance.said(chance.pick(templates), slots), role=role, when=self._scene.span(day, start, end),
            skills=self._skillset.ids((skill,), day) if chance.maybe(0.5) else frozenset(),
            source=chance.pick(("timer", "typed")),
        ))  # fmt: skip
        return end

    def _write(self, day: date, entries: list[TimeEntry], start: int, end: int, entry: TimeEntry) -> None:
        """Add the entry, for a dense log in several parts with pauses between."""
        parts = self._chance.rounded(self._parts)
        length = (end - start) // max(1, parts)
        if parts < 2 or length < _SHORTEST:
            entries.append(replace(entry, when=self._scene.span(day, start, end)))
            return
        for part in range(parts):
            first = start + part * length + (self._chance.whole(0, 4) if part else 0)
            last = start + (part + 1) * length if part < parts - 1 else end
            entries.append(
                replace(entry, when=self._scene.span(day, first, last), note=entry.note if part == 0 else "")
            )

    def _around(self, day: date, entries: list[TimeEntry]) -> None:
        """Now and then something late in the evening, or minutes without a time of day."""
        chance, age = self._chance, self._scene.age(day)
        if chance.maybe(0.02 if age < 1 else 0.045):
            start = chance.whole(20 * 60, 21 * 60)
            one = self._portfolio.running(day)[0]
            title = chance.said(chance.pick(work.UNPLANNED_ENGINEERING[:2]), one.slots(chance.pick(one.parts)))
            when = self._scene.span(day, start, start + chance.whole(25, 80))
            entries.append(TimeEntry(title=title, role=Role.IT, when=when, project_id=one.project.id, source="timer"))
        if chance.maybe(0.03):
            minutes = chance.whole(1, 3) * 15
            when_total = DayTotal(day, minutes, self._scene.zone)
            entries.append(TimeEntry(title="Mail in between", role=Role.PM, when=when_total))

    def _used_last(self, day: date, entries: list[TimeEntry]) -> list[TimeEntry]:
        """See to it that a skill that rests from this day on was used on it."""
        for name in self._resting.get(day, []):
            skill = self._skillset.skills[name]
            role = Role.IT if skill.kind is SkillKind.TECHNICAL else Role.PM
            place = next((at for at, entry in enumerate(entries) if entry.role is role and len(entry.skills) < 3), 0)
            if entries:
                entries[place] = replace(entries[place], skills=entries[place].skills | {skill.id})
        return entries

    def weekend(self, day: date) -> TimeEntry:
        """Work on a Saturday on which something was switched over."""
        chance = self._chance
        one = chance.pick(self._portfolio.running(day))
        start = chance.whole(12, 20) * 30
        title = chance.said(chance.pick(work.WEEKEND_WORK), one.slots(chance.pick(one.parts)))
        when = self._scene.span(day, start, start + chance.whole(6, 15) * 15)
        skills = self._skillset.ids((chance.pick(one.skills),), day)
        return TimeEntry(title=title, role=Role.IT, when=when, project_id=one.project.id, skills=skills, source="timer")

    def _note(self, day: date, title: str, project_id: int | None) -> str:
        chance = self._chance
        if project_id is None or not chance.maybe(0.09):
            return ""
        one = next(one for one in self._portfolio.all if one.project.id == project_id)
        part = next((part for part in one.parts if part in title.lower()), None)
        if part is None:
            return ""
        slots = {**one.slots(part), "mate": self._cast.mate(day, chance).name.split()[0]}
        return chance.said(chance.pick(work.NOTES), slots)


def _spend(item: Item, minutes: int, day: date) -> None:
    item.spent += minutes
    item.worked = day
