"""The skills, how their levels grew, and when each was used last."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.skills import LevelDescriptor, Skill, SkillAssessment, SkillKind
from careercruise_desktop.usecases.starting_points import starting_skills

from .chance import Chance
from .scene import Scene
from .texts import person
from .texts.person import Grown

# From here back, levels lie further apart the longer the career is.
_STRETCH_FROM = 2.0
_LADDER_YEARS = 11.0


class Skillset:
    """The skills by name: their ids, since when they are known, and for how long they have rested.

    Attributes:
        skills: the records by name.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._grown = {grown.name: grown for grown in person.SKILLS}
        self.skills: dict[str, Skill] = {}
        self._steps: dict[str, list[tuple[date, int]]] = {}
        shipped = {one.name: one for one in starting_skills()}
        for grown in person.SKILLS:
            known = shipped.get(grown.name)
            self.skills[grown.name] = skill = scene.add(
                Skill(
                    name=grown.name,
                    kind=SkillKind(grown.kind),
                    target_level=grown.target,
                    framework_code=grown.code,
                    dimension=known.dimension if known else "",
                    note=grown.note,
                )
            )
            for level, text in enumerate(known.levels if known else (), 1):
                scene.add(LevelDescriptor(skill_id=skill.id, level=level, text=text))
            self._steps[grown.name] = self._levels(grown)

    def id_of(self, name: str) -> int:
        """The id of a skill."""
        return self.skills[name].id

    def known(self, name: str, day: date) -> bool:
        """Whether the skill could be used on a day: it has a level by then and does not rest."""
        since, _ = self._steps[name][0]
        return since <= day <= self.last_use(name)

    def can_learn(self, name: str, day: date) -> bool:
        """Whether something could be learned about the skill on a day: it exists by then and does not rest."""
        return date(max(1, self._grown[name].since), 1, 1) <= day <= self.last_use(name)

    def last_use(self, name: str) -> date:
        """The day on which the skill was used last."""
        return self._scene.worked(self._grown[name].quiet)

    def ids(self, names: tuple[str, ...] | list[str], day: date) -> frozenset[int]:
        """The ids of those skills that could be used on a day."""
        return frozenset(self.id_of(name) for name in names if self.known(name, day))

    def resting(self) -> dict[date, list[str]]:
        """The skills that were used for the last time on a day before today."""
        found: dict[date, list[str]] = {}
        for name, grown in self._grown.items():
            if grown.quiet:
                found.setdefault(self.last_use(name), []).append(name)
        return found

    def write_history(self, team: list[Person]) -> None:
        """Write every assessment: each new level, a yearly look, and what others saw."""
        chance = self._scene.chance("assessments")
        manager, *others = team
        for name, steps in self._steps.items():
            for day, level in steps:
                self._assess(name, day, level, chance.said(" ".join(person.SELF_NOTES[level])))
            self._write_yearly(name, manager, others, chance)
        self._look_again()

    def _look_again(self) -> None:
        """Write a look of the last quarter at most of the skills whose level is older than that."""
        chance = self._scene.chance("quarters")
        for place, (name, steps) in enumerate(self._steps.items()):
            day = self._scene.worked(46 + 2 * place)
            if place % 4 and steps[-1][0] < day:
                self._assess(name, day, steps[-1][1], chance.said(chance.pick(person.QUARTER_NOTES)))

    def level(self, name: str, day: date) -> int:
        """The level on a day; 0 before the first."""
        return max((level for since, level in self._steps[name] if since <= day), default=0)

    def _write_yearly(self, name: str, manager: Person, others: list[Person], chance: Chance) -> None:
        scene = self._scene
        years = int((scene.today - self._steps[name][0][0]).days / 365)
        for year in range(1, years + 1):
            day = scene.worked(365 * year - 40 + chance.whole(-12, 12))
            level = self.level(name, day)
            if not level or day < scene.first:
                continue
            if chance.maybe(0.45):
                self._assess(name, day, level, chance.said(chance.pick(person.YEARLY_NOTES)))
            if year <= 2 and chance.maybe(0.7):
                seen = min(5, max(1, level + chance.pick((-1, 0, 0, 0, 1))))
                by = manager if chance.maybe(0.5) else chance.pick(others)
                note = chance.said(chance.pick(person.OTHERS_NOTES))
                self._assess(name, day + timedelta(days=2), seen, note, by)

    def _assess(self, name: str, day: date, level: int, note: str, by: Person | None = None) -> None:
        self._scene.add(
            SkillAssessment(
                skill_id=self.id_of(name),
                day=day,
                level=level,
                person_id=by.id if by else None,
                note=note,
            )
        )

    def _levels(self, grown: Grown) -> list[tuple[date, int]]:
        """The (day, level) steps, oldest first; what was reached before the log began counts from its first day."""
        scene = self._scene
        stretch = max(1.0, (scene.years - _STRETCH_FROM) / (_LADDER_YEARS - _STRETCH_FROM))
        steps: list[tuple[date, int]] = []
        for level, years in reversed(grown.levels):
            age = years if years <= _STRETCH_FROM else _STRETCH_FROM + (years - _STRETCH_FROM) * stretch
            day = max(scene.years_ago(age), date(grown.since, 3, 1) if grown.since else scene.first)
            day = scene.calendar.back(min(day, scene.ago(30)))
            day = day if day > scene.first else scene.calendar.forward(scene.first)
            if steps and steps[-1][0] >= day:
                steps.pop()
            steps.append((day, level))
        return steps
