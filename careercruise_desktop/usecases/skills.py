"""Skills: add, rename, merge, put away, aim, assess; each verb is one act of the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.levels import assess_again_on, level_now
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.skills import (
    HALF_LIFE_MONTHS,
    LevelDescriptor,
    Skill,
    SkillAssessment,
    SkillKind,
)
from careercruise_desktop.domain.text import clean, folded, title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import choices
from careercruise_desktop.storage.queries import skills as ask

from .history import LONG_ROWS
from .starting_points import StartingSkill, starting_skills
from .usecase import UseCase

# Of a merge, moving the rows takes so much; keeping it in the history and on the disk is the rest.
_MOVED = 0.7


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did.

    Attributes:
        skill: the skill that all of it belongs to now.
        remarks: what is worth saying ("Ratings of partnership in feedback no longer count for it.").
    """

    skill: Skill
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessed:
    """An assessment as it was kept.

    Attributes:
        assessment: the new line of the history.
        again: the day on which the own level is offered for another look; None for the view of another person.
        remarks: what was left out of the evidence, because no screen or document can carry it.
        now: the own level that rules after it: a newer one stays above one that is added for a day before it.
    """

    assessment: SkillAssessment
    again: date | None
    remarks: tuple[str, ...] = ()
    now: SkillAssessment | None = None


class Offer(NamedTuple):
    """An own level that is old enough to be looked at again: its day, and how many days ago that was."""

    skill_id: int
    name: str
    level: int
    day: date
    days: int


class Skills(UseCase):
    """The verbs of skills. Each raises Refused where the skill is gone, Unreadable where nothing is saved."""

    def add(self, name: str, kind: SkillKind, *, target: int | None = None) -> Skill:
        """Add a skill; one of the start set brings its descriptors and what feedback rates of it.

        Raises:
            Refused: the name is empty or taken, or the target is no level.
        """
        wanted = title(name, "name")
        with self._store.write(f"Add skill {words.shortened(wanted)}") as desk:
            return _added(desk, Skill(name=wanted, kind=kind, target_level=target))

    def add_start_set(self, names: tuple[str, ...] | None = None) -> tuple[Skill, ...]:
        """Add the skills of the start set, or those of it that are named; what is there already stays as it is.

        Raises:
            Refused: all of them are there already.
        """
        chosen = [one for one in starting_skills() if names is None or one.name in names]
        with self._store.write("Add start set of skills") as desk:
            missing = [one for one in chosen if choices.with_name(desk, "skill", one.name) is None]
            if not missing:
                raise Refused("These skills are there already.")
            return tuple(_added(desk, Skill(name=one.name, kind=one.kind)) for one in missing)

    def rename(self, key: int, name: str) -> Skill:
        """Give a skill another name.

        Raises:
            Refused: the name is empty, or another skill has it.
        """
        return self._change(key, "Rename skill", lambda skill: replace(skill, name=title(name, "name")))

    def merge(self, gone: int, into: int, *, progress: Callable[[float], None] | None = None) -> Merged:
        """Let a skill become part of another one: all that was logged, told, learned and assessed goes over.

        The other one keeps its name, target and half-life; it takes what it has not: descriptors of levels, a target,
        a code, what feedback rates of it.

        Args:
            gone: the skill that there is no more afterwards.
            into: the skill that it becomes part of.
            progress: hears how far it is, 0 to 1, where so much moves that it takes a moment: work for a worker.

        Raises:
            Refused: it is the same skill.
        """
        if gone == into:
            raise Refused("A skill cannot be merged with itself. Choose another one.", "into")
        with self._store.write("Merge skills") as desk:
            old, new = desk.get(Skill, gone), desk.get(Skill, into)
            ask.absorb(desk, gone, into, _moving(ask.belongings(desk, gone), progress))
            desk.remove(Skill, gone)
            kept = desk.save(checked(_joined(old, new)))
            lost = old.dimension if old.dimension and old.dimension != kept.dimension else ""
        remark = f"Ratings of {lost.replace('_', '-')} in feedback no longer count for it."
        return Merged(kept, (remark,) if lost else ())

    def archive(self, key: int) -> Skill:
        """Put a skill away: it is no longer offered or judged, everything of it stays."""
        return self._change(key, "Archive skill", lambda skill: replace(skill, archived=True))

    def restore(self, key: int) -> Skill:
        """Take a skill out again."""
        return self._change(key, "Take skill out of the archive", lambda skill: replace(skill, archived=False))

    def put_away(self, name: str) -> Skill | None:
        """The skill in the archive that has a name; None where there is none."""
        with self._store.read() as reader:
            found = choices.with_name(reader, "skill", name.strip())
            skill = None if found is None else reader.get(Skill, found)
        return skill if skill is not None and skill.archived else None

    def aim(self, key: int, level: int | None) -> Skill:
        """Set the level to reach, or None for no target.

        Raises:
            Refused: it is no level from 1 to 5.
        """
        return self._change(
            key, "Set target of skill", lambda skill: replace(skill, target_level=level), merge=f"target:{key}"
        )

    def fade(self, key: int, months: int = HALF_LIFE_MONTHS) -> Skill:
        """Set after how many months without use the freshness halves.

        Raises:
            Refused: it is not between 1 and 600 months.
        """
        return self._change(
            key, "Set half-life of skill", lambda skill: replace(skill, half_life=months), merge=f"half-life:{key}"
        )

    def describe(self, key: int, level: int, text: str) -> LevelDescriptor | None:
        """Say in one's own words what a level of a skill looks like; no words take the descriptor away.

        Raises:
            Refused: it is no level from 1 to 5, or the text is too long.
        """
        with self._store.write("Describe level of skill", merge=f"descriptor:{key}:{level}") as desk:
            skill = desk.get(Skill, key)
            known = desk.find(LevelDescriptor, skill_id=skill.id, level=level)
            if not clean(text).text.strip():
                for one in known:
                    desk.remove(LevelDescriptor, one.id)
                return None
            if known:
                return desk.save(checked(replace(known[0], text=text)))
            return desk.add(checked(LevelDescriptor(skill_id=skill.id, level=level, text=text)))

    def assess(
        self, key: int, level: int, evidence: str, *, day: date | None = None, person_id: int | None = None
    ) -> Assessed:
        """Add a level to the history of a skill; what stands there already is never overwritten.

        Args:
            key: the skill.
            level: 1 to 5.
            evidence: one line that says what the level rests on.
            day: the day it holds from, today if it is not given.
            person_id: who sees it so; None for oneself.

        Raises:
            Refused: it is no level, the evidence is empty, the day is still to come, or the person is gone.
        """
        when, today = day or self.today, self.today
        seen_by_now(when, today)
        line = title(evidence, "evidence")
        with self._store.write("Assess skill") as desk:
            skill = desk.get(Skill, key)
            person = desk.get(Person, person_id).id if person_id is not None else None
            kept = desk.add(
                checked(SkillAssessment(skill_id=skill.id, day=when, level=level, person_id=person, note=line))
            )
            own = level_now(ask.assessments(desk, key)[key], today).own
        again = assess_again_on(own) if person is None else None
        remark = clean(evidence).remark
        return Assessed(kept, again, (remark,) if remark else (), own)

    def withdraw(self, key: int) -> SkillAssessment:
        """Delete an assessment (its id) that was given by mistake; returns what it was. Nothing else corrects one.

        Raises:
            Refused: it is gone already.
        """
        with self._store.write("Delete assessment") as desk:
            known = desk.get(SkillAssessment, key)
            desk.remove(SkillAssessment, key)
            return known

    def offered_again(self) -> tuple[Offer, ...]:
        """The own levels that are a quarter old or more, oldest first; skills that are put away are left out.

        Raises:
            Unreadable: the data file cannot be read.
        """
        today = self.today
        with self._store.read() as reader:
            own = ask.own_levels(reader)
        due = [(name, one) for name, one in own if (assess_again_on(one) or today) <= today]
        return tuple(Offer(one.skill_id, name, one.level, one.day, (today - one.day).days) for name, one in due)

    def _change(self, key: int, label: str, changed: Callable[[Skill], Skill], *, merge: str = "") -> Skill:
        with self._store.write(label, merge=merge) as desk:
            after = checked(changed(desk.get(Skill, key)))
            _refuse_taken(desk, after)
            return desk.save(after)


def seen_by_now(day: date, today: date) -> None:
    """Refuse a level on a day that nobody can have seen it on.

    Raises:
        Refused: the day is still to come.
    """
    if day > today:
        raise Refused("A level cannot be seen on a day that is still to come.", "day")


def _moving(counts: Mapping[str, int], progress: Callable[[float], None] | None) -> Callable[[str], None]:
    """What hears of each table that a merge has moved, and tells how far it is: the act that follows is the rest."""
    whole, done = sum(counts.values()), 0

    def moved(table: str) -> None:
        nonlocal done
        done += counts.get(table, 0)
        if progress is not None and whole > LONG_ROWS:
            progress(_MOVED * done / whole)

    return moved


def with_descriptors(desk: Desk, skill: Skill) -> Skill:
    """Keep a new skill; where the start set has one of that name, with its descriptors and its dimension."""
    known = _starting(skill.name)
    if known is None:
        return desk.add(checked(skill))
    kept = desk.add(checked(replace(skill, dimension=skill.dimension or known.dimension)))
    for level, text in enumerate(known.levels, 1):
        desk.add(checked(LevelDescriptor(skill_id=kept.id, level=level, text=text)))
    return kept


def _added(desk: Desk, skill: Skill) -> Skill:
    _refuse_taken(desk, skill)
    return with_descriptors(desk, skill)


def _starting(name: str) -> StartingSkill | None:
    return next((one for one in starting_skills() if folded(one.name) == folded(name)), None)


def _refuse_taken(desk: Desk, skill: Skill) -> None:
    if not choices.taken(desk, "skill", "name", skill.name, skill.id):
        return
    found = choices.with_name(desk, "skill", skill.name)
    if found is not None and found != skill.id and desk.get(Skill, found).archived:
        raise Refused(f"There is a skill “{skill.name}” in the archive.", "name")
    raise Refused(f"There is a skill “{skill.name}” already.", "name")


def _joined(gone: Skill, into: Skill) -> Skill:
    """The skill that stays, with what it has not taken from the one that goes."""
    notes = dict.fromkeys(note for note in (into.note, gone.note) if note)
    return replace(
        into,
        target_level=into.target_level or gone.target_level,
        framework_code=into.framework_code or gone.framework_code,
        dimension=into.dimension or gone.dimension,
        note="\n\n".join(notes),
    )
