"""Next steps that are offered for a gap, one of each sort, so that one is made with one click."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta

from careercruise_desktop.domain import words
from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.figures.levels import level_on
from careercruise_desktop.domain.learning import LearningKind
from careercruise_desktop.domain.skills import LEVELS, LevelDescriptor, Skill, SkillKind
from careercruise_desktop.storage.queries import skills

from .career_path import NewStep, StepKind, StepState, role_steps
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
        steps: a step of each sort, in words that can be changed; none where the level is reached, and none of a sort
            of which one is under way, or in words that were taken before.
        reached: whether the level is reached.
    """

    competence_id: int
    skill: str
    now: int | None
    level: int
    looks_like: str
    steps: tuple[NewStep, ...]
    reached: bool = False


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
            taken = [each for each in role_steps(reader, role.id).values() if _belongs(each, competence_id)]
            tasks = [each.step.task_id for each in taken if each.step.task_id is not None]
            handed = {task for task in tasks if reader.find(Delegation, task_id=task)}
        now = level_on(known, today)
        level = required.level if now is None else min(now + 1, required.level)
        reached = now is not None and now >= required.level
        steps = () if reached else _steps(skill, level, _by_when(today, role.by_when))
        titles = {each.step.title.casefold() for each in taken}
        under_way = {_sort(each.step, handed) for each in taken if each.step.done is None}
        fresh = (step for step in steps if step.title.casefold() not in titles and step.makes not in under_way)
        return Proposals(competence_id, skill.name, now, level, told.get(level, ""), tuple(fresh), reached)


def _belongs(state: StepState, competence_id: int) -> bool:
    return state.step.required_competence_id == competence_id


def _sort(step: CareerStep, handed: Container[int]) -> StepKind:
    """What a step was made as."""
    if step.task_id is not None:
        return StepKind.DELEGATION if step.task_id in handed else StepKind.TASK
    if step.learning_item_id is not None:
        return StepKind.LEARNING
    return StepKind.WORDS if step.feedback_request_id is None else StepKind.FEEDBACK


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
