"""The career path: where one stands for each target role, and the next steps towards it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import FeedbackRequest, FeedbackSource, RequestRecipient, speaks_as
from careercruise_desktop.domain.figures.levels import level_on
from careercruise_desktop.domain.figures.readiness import Pace, Readiness, competence, pace
from careercruise_desktop.domain.learning import LearningItem, LearningKind
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.profile import Position
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill, SkillKind
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import skill_evidence, skills
from careercruise_desktop.storage.queries import target_roles as ask
from careercruise_desktop.storage.reader import Reader, Row

from .delegations import Terms, hand_over
from .learning import keep_new
from .step_records import finish_made, remove_made, reopen_made
from .usecase import UseCase


class StepKind(StrEnum):
    """What a next step is made as."""

    WORDS = "words"
    TASK = "task"
    LEARNING = "learning item"
    DELEGATION = "delegation"
    FEEDBACK = "feedback to ask for"


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A target role in the list: `reached` of `n` required levels."""

    id: int
    title: str
    summary: str
    by_when: date | None
    reached: int
    n: int


@dataclass(frozen=True, slots=True)
class StepState:
    """A next step and how far it is.

    Attributes:
        step: the step; `done` is also the day on which what it was made as was done.
        spent: minutes logged on its task, or learned of its item; None where it is neither.
        estimate: the minutes that it is to take, where somebody said.
        begun: whether anything happened about it.
        status: of its task or learning item, as it is stored; "" where it is neither.
    """

    step: CareerStep
    spent: int | None
    estimate: int | None
    begun: bool
    status: str = ""


@dataclass(frozen=True, slots=True)
class RolePage:
    """A target role as its page shows it.

    Attributes:
        role: the role.
        names: the names of the required skills, by id.
        readiness: each competence with own level now and a year ago, evidence, steps, and what is missing.
        steps: how far each step is, by its id.
        pace: levels gained in a year, levels missing, steps under way.
    """

    role: TargetRole
    names: dict[int, str]
    readiness: Readiness
    steps: dict[int, StepState]
    pace: Pace


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStep:
    """A next step to be made.

    Attributes:
        title: what to do; of a learning item and a task, its title.
        makes: what it is made as.
        by_when: until when.
        goal: how many of `unit` make it done, or None.
        unit: what is counted ("reports presented").
        person_id: whom to delegate to, or whom to ask for feedback.
        role: the role of a task; by the kind of skill if it is not given.
        estimate: the minutes that a task or a learning item is to take.
        learning: how a learning item is learned.
    """

    title: str
    makes: StepKind = StepKind.WORDS
    by_when: date | None = None
    goal: int | None = None
    unit: str = ""
    person_id: int | None = None
    role: Role | None = None
    estimate: int | None = None
    learning: LearningKind = LearningKind.COURSE


class CareerPath(UseCase):
    """Reads target roles, and makes and follows their next steps."""

    def roles(self) -> tuple[RoleLine, ...]:
        """The target roles in use, the nearest first.

        Raises:
            Unreadable: the data file cannot be read.
        """
        today = self.today
        with self._store.read() as reader:
            found, required, known = ask.roles(reader), ask.required(reader), skills.assessments(reader)
        levels = {key: level_on(rows, today) or 0 for key, rows in known.items()}
        return tuple(
            RoleLine(
                role.id,
                role.title,
                role.summary,
                role.by_when,
                sum(levels.get(each.skill_id, 0) >= each.level for each in required.get(role.id, ())),
                len(required.get(role.id, ())),
            )
            for role in found
        )

    def page(self, role_id: int) -> RolePage:
        """Where one stands for a role; it counts the evidence of the whole log, so it is read on a worker.

        Raises:
            Refused: the role is gone.
            Unreadable: the data file cannot be read.
        """
        today = self.today
        with self._store.read() as reader:
            role = reader.get(TargetRole, role_id)
            required = ask.required(reader).get(role_id, [])
            keys = [each.skill_id for each in required]
            known, evidence = skills.assessments(reader), skill_evidence.of_skills(reader, keys)
            names = {key: each.name for key, each in reader.several(Skill, keys).items()}
            steps = role_steps(reader, role_id)
        competences = tuple(
            competence(
                each,
                known.get(each.skill_id, ()),
                evidence[each.skill_id],
                [one.step for one in steps.values() if one.step.required_competence_id == each.id],
                today,
            )
            for each in required
        )
        begun = [key for key, one in steps.items() if one.begun]
        return RolePage(role, names, Readiness(competences), steps, pace(competences, begun))

    def so_far(self) -> tuple[Position, ...]:
        """The posts held until now, the present ones first, then by the day on which they ended.

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            return tuple(reader.find(Position, order="finish IS NOT NULL, finish DESC, start DESC, id"))

    def add_step(self, competence_id: int, new: NewStep) -> CareerStep:
        """Make a next step towards a required competence, with the record that it is made as.

        Raises:
            Refused: the competence or the person is gone, the title is empty, or nobody is named to delegate to.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Add next step") as desk:
            required = desk.get(RequiredCompetence, competence_id)
            step = CareerStep(
                required_competence_id=required.id, title=new.title, by_when=new.by_when, goal=new.goal, unit=new.unit
            )
            return desk.add(self._made(desk, checked(step), new, desk.get(Skill, required.skill_id)))

    def change_step(self, step: CareerStep) -> CareerStep:
        """Keep a changed step: its words, its day, its goal. What it was made as stays as it is.

        Raises:
            Refused: the step is gone, the title is empty, or the goal is impossible.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Edit next step", merge=f"career_step:{step.id}") as desk:
            before = desk.get(CareerStep, step.id)
            return desk.save(
                checked(replace(before, title=step.title, by_when=step.by_when, goal=step.goal, unit=step.unit))
            )

    def count(self, step_id: int, reached: int) -> CareerStep:
        """Say how much of a step's goal is reached; with all of it the step is done, and what it was made as.

        Raises:
            Refused: the step is gone, or the number is below 0.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Count towards next step", merge=f"step:{step_id}") as desk:
            before = desk.get(CareerStep, step_id)
            whole = before.goal is not None and reached >= before.goal
            kept = desk.save(
                checked(replace(before, reached=reached, done=(before.done or self.today) if whole else None))
            )
            if whole:
                finish_made(desk, kept, self.today)
            return kept

    def finish(self, step_id: int, *, done: bool = True) -> CareerStep:
        """Say that a step is done, or that it is not; the task, item or request that it was made as goes along.

        Raises:
            Refused: the step is gone.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Finish next step" if done else "Reopen next step") as desk:
            before = desk.get(CareerStep, step_id)
            (finish_made if done else reopen_made)(desk, before, self.today)
            return desk.save(replace(before, done=(before.done or self.today) if done else None))

    def drop(self, step_id: int, *, with_made: bool = False) -> CareerStep:
        """Remove a step; what it was made as stays, unless it is to go too.

        Raises:
            Refused: the step is gone.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Remove next step") as desk:
            known = desk.get(CareerStep, step_id)
            desk.remove(CareerStep, step_id)
            if with_made:
                remove_made(desk, known)
            return known

    def _made(self, desk: Desk, step: CareerStep, new: NewStep, skill: Skill) -> CareerStep:
        """The step with the record that it is made as."""
        match new.makes:
            case StepKind.WORDS:
                return step
            case StepKind.LEARNING:
                skills = frozenset({skill.id})
                item = LearningItem(title=step.title, kind=new.learning, estimate=new.estimate, skills=skills)
                return replace(step, learning_item_id=keep_new(desk, item, self.today).id)
            case StepKind.FEEDBACK:
                return replace(step, feedback_request_id=self._asked(desk, step, new).id)
            case StepKind.TASK | StepKind.DELEGATION:
                return replace(step, task_id=self._task(desk, step, new, skill).id)

    def _asked(self, desk: Desk, step: CareerStep, new: NewStep) -> FeedbackRequest:
        person = desk.get(Person, new.person_id) if new.person_id is not None else None
        source = speaks_as(person.relation) if person is not None else FeedbackSource.CLIENT
        asked = FeedbackRequest(asked=self.today, source=source, questions=step.title, due=step.by_when)
        request = desk.add(asked)
        if person is not None:
            desk.add(RequestRecipient(request_id=request.id, person_id=person.id))
        return request

    def _task(self, desk: Desk, step: CareerStep, new: NewStep, skill: Skill) -> Task:
        usual = Role.IT if skill.kind is SkillKind.TECHNICAL else Role.PM
        task = Task(
            title=step.title, role=new.role or usual, minutes=new.estimate, due=step.by_when, created=self.today
        )
        kept = desk.add(checked(task))
        if new.makes is StepKind.DELEGATION:
            if new.person_id is None:
                raise Refused("Choose the person that it goes to.", "person_id")
            hand_over(desk, kept, Terms(new.person_id), self.today)
        return kept


def role_steps(reader: Reader, role_id: int) -> dict[int, StepState]:
    """How far each step towards a role is, by the step's id."""
    rows = ask.steps(reader, role_id)
    return _steps(reader.several(CareerStep, [row[0] for row in rows]), rows)


def _steps(known: dict[int, CareerStep], rows: list[Row]) -> dict[int, StepState]:
    """How far each step is, by its own words; what it was made as knows better whether it is done."""
    found = {}
    for key, linked, finished, spent, estimate, begun, status in rows:
        step = known[key]
        if linked:
            step = replace(step, done=None if finished is None else date.fromisoformat(finished))
        timed = step.task_id is not None or step.learning_item_id is not None
        found[key] = StepState(
            step, spent if timed else None, estimate, bool(begun or spent or step.reached), status or ""
        )
    return found
