"""What lies on the desk: pieces of work that go on over days, and the tasks they were planned as."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import exp, log

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import Task, TaskStatus

from .cast import Cast
from .curves import ACTUAL_OVER_ESTIMATE, value
from .scene import Scene
from .skillset import Skillset
from .texts import work
from .undertakings import Undertaking

_SPREAD = 0.33  # of the logarithm of actual over estimate


@dataclass(slots=True)
class Item:
    """A piece of work that is planned and logged until it is done.

    Attributes:
        left: minutes that are still to be planned.
        spent: minutes logged so far.
        task_id: the task it was planned as, or None.
        worked: the last day on which it was logged.
    """

    title: str
    role: Role
    project_id: int
    skills: tuple[str, ...]
    left: int
    task_id: int | None
    begun: date
    spent: int = 0
    worked: date | None = None


class Bench:
    """Open pieces of work by project and role."""

    def __init__(self, scene: Scene, skillset: Skillset, cast: Cast) -> None:
        self._scene = scene
        self._skillset = skillset
        self._cast = cast
        self._chance = scene.chance("bench")
        self._open: dict[tuple[int, Role], Item] = {}
        self._tasks: list[Item] = []

    def take(self, day: date, one: Undertaking, role: Role) -> Item:
        """The work to go on with in a project and role."""
        key = (one.project.id, role)
        found = self._open.get(key)
        if found is None or found.left <= 0:
            found = self._open[key] = self._begin(day, one, role)
        return found

    def write_tasks(self) -> None:
        """Write what was planned as a task: done, or dropped where no work followed."""
        chance = self._scene.chance("estimates")
        for place, item in enumerate(self._tasks):
            done = item.worked is not None
            worked = item.worked or item.begun
            bias = value(ACTUAL_OVER_ESTIMATE, self._scene.age(worked))
            ratio = exp(chance.near(log(bias), _SPREAD, -0.9, 1.3))
            actual = item.spent if done else 120
            created = max(self._scene.first, self._scene.calendar.step(item.begun, -chance.whole(1, 9)))
            due = self._scene.calendar.step(worked, chance.pick((-2, -1, 0, 0, 1, 2, 3, 5)))
            self._scene.add(
                Task(
                    id=item.task_id or 0,
                    title=item.title,
                    role=item.role,
                    status=TaskStatus.DONE if done else TaskStatus.DROPPED,
                    project_id=item.project_id,
                    minutes=max(15, round(actual / ratio / 15) * 15),
                    due=max(due, created) if chance.maybe(0.4) else None,
                    created=created,
                    finished=item.worked,
                    position=place,
                )
            )

    def _begin(self, day: date, one: Undertaking, role: Role) -> Item:
        chance = self._chance
        slots = {**one.slots(chance.pick(one.parts)), "mate": self._cast.mate(day, chance).name.split()[0]}
        if role is Role.IT:
            title = chance.said(chance.pick(work.ENGINEERING), slots)
            skills = tuple(chance.some(one.skills, chance.whole(1, 2)))
            left = chance.whole(8, 56) * 15
        else:
            template, skill = chance.pick(work.STEERING)
            title, skills = chance.said(template, slots), (skill,)
            left = chance.whole(4, 18) * 15
        ahead = day > self._scene.today
        task = self._scene.next_id(Task) if not ahead and chance.maybe(0.7) else None
        item = Item(title, role, one.project.id, skills, left, task, day)
        if task is not None:
            self._tasks.append(item)
        return item
