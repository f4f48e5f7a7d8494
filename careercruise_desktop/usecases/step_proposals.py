"""Next steps that are offered for a gap, one of each sort, so that one is made with one click."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from careercruise_desktop.domain import words
from careercruise_desktop.domain.career import RequiredCompetence, TargetRole
from careercruise_desktop.domain.figures.levels import level_on
from careercruise_desktop.domain.learning import LearningKind
from careercruise_desktop.domain.skills import LEVELS, LevelDescriptor, Skill, SkillKind
from careercruise_desktop.storage.queries import skills

from .career_path import NewStep, StepKind
from .usecase import UseCase

# A step is meant to be done within a quarter.
STEP_DAYS = 91


@dataclass(frozen=True, slots=True)
class Proposals:
    """What may be done next about a required competence.

    Attributes:
        competence_id: the competence, as `CareerPath.add_step` takes it.
        skill: the name of its skill.
        now: the own level; None while one never assessed oneself.
        level: the level to reach next: the one after the own, and never beyond what is required.
        looks_like: the descriptor of that level, or "".
        steps: a step of each sort, in words that can be changed; none where the level is reached.
    """

    competence_id: int
    skill: str
    now: int | None
    level: int
    looks_like: str
    steps: tuple[NewStep, ...]


class StepProposals(UseCase):
    """Offers next steps."""

    def proposals(self, competence_id: int) -> Proposals:
        """The steps that are offered for a competence. A delegation still needs its person.

        Raises:
            Refused: the competence is gone.
            Unreadable: the data file cannot be read.
        """
        today = self.today
        with self._store.read() as reader:
            required = reader.get(RequiredCompetence, competence_id)
            role = reader.get(TargetRole, required.target_role_id)
            skill = reader.get(Skill, required.skill_id)
            known = skills.assessments(reader, skill.id).get(skill.id, ())
            told = {one.level: one.text for one in reader.find(LevelDescriptor, skill_id=skill.id)}
        now = level_on(known, today)
        level = required.level if now is None else min(now + 1, required.level)
        reached = now is not None and now >= required.level
        steps = () if reached else _steps(skill, level, _by_when(today, role.by_when))
        return Proposals(competence_id, skill.name, now, level, told.get(level, ""), steps)


def _by_when(today: date, role_by: date | None) -> date:
    """Within a quarter, and before the role is to be reached where that is sooner."""
    quarter = today + timedelta(days=STEP_DAYS)
    return quarter if role_by is None or role_by < today else min(quarter, role_by)


def _steps(skill: Skill, level: int, by_when: date) -> tuple[NewStep, ...]:
    name, asked = words.shortened(skill.name), f"level {level} ({LEVELS[level]})"
    technical = skill.kind is SkillKind.TECHNICAL
    return (
        NewStep(title=f"{name}: a piece of own work at {asked}", makes=StepKind.TASK, by_when=by_when),
        NewStep(
            title=f"{name}: learn what {asked} asks for",
            makes=StepKind.LEARNING,
            by_when=by_when,
            learning=LearningKind.PRACTICE if technical else LearningKind.COURSE,
        ),
        NewStep(
            title=f"Hand over routine work to make time for {name}",
            makes=StepKind.DELEGATION,
            by_when=by_when,
        ),
        NewStep(
            title=f"What would show you that I am at {asked} in {name}?",
            makes=StepKind.FEEDBACK,
            by_when=by_when,
        ),
    )
