"""Work that was given away over the years, and how it came back."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import Task, TaskStatus

from .cast import Cast
from .chance import Chance
from .curves import DELEGATIONS_A_MONTH, FIRST_TIME_RIGHT, value
from .scene import Scene
from .texts import work
from .undertakings import Portfolio

_LAST_CLOSED_DAYS = 12
_MONTH_DAYS = 30.4


def write_handovers(scene: Scene, portfolio: Portfolio, cast: Cast) -> None:
    """Write the delegations that are over, and tasks that were dropped."""
    chance = scene.chance("delegations")
    for day in scene.calendar.days(scene.first, scene.ago(_LAST_CLOSED_DAYS)):
        a_month = value(DELEGATIONS_A_MONTH, scene.age(day))
        if chance.maybe(a_month / _MONTH_DAYS * 7 / 5):
            _hand_over(scene, portfolio, cast, day, chance)
        elif chance.maybe(0.012):
            _drop(scene, portfolio, day, chance)


def _hand_over(scene: Scene, portfolio: Portfolio, cast: Cast, day: date, chance: Chance) -> None:
    one = chance.pick(portfolio.running(day))
    part = chance.pick(one.parts)
    freed = chance.whole(2, 20) * 15
    follow_up = scene.calendar.forward(day + timedelta(days=chance.whole(4, 10)))
    latest = scene.ago(1)
    returned = min(scene.calendar.step(follow_up, chance.pick((-2, -1, -1, 0, 0, 0, 1, 3))), latest)
    taken_back = chance.maybe(0.06)
    first_time = not taken_back and chance.maybe(value(FIRST_TIME_RIGHT, scene.age(day)))
    own = chance.whole(1, 4) * 5 + (0 if first_time else chance.whole(2, 9) * 5)
    closed = max(day, returned)
    task = scene.add(
        Task(
            title=chance.said(chance.pick(work.HANDED_OVER), one.slots(part)),
            role=Role.IT if chance.maybe(0.75) else Role.PM,
            status=TaskStatus.DROPPED if taken_back else TaskStatus.DONE,
            project_id=one.project.id,
            minutes=freed,
            due=follow_up if chance.maybe(0.5) else None,
            created=max(scene.first, scene.calendar.step(day, -chance.whole(0, 4))),
            finished=None if taken_back else closed,
        )
    )
    scene.add(
        Delegation(
            task_id=task.id,
            person_id=cast.mate(day, chance).id,
            since=day,
            follow_up=follow_up,
            freed_minutes=freed,
            own_minutes=own,
            returned=None if taken_back else closed,
            accepted_first=None if taken_back else first_time,
            taken_back=closed if taken_back else None,
            note=chance.said(chance.pick(work.RETURNED)) if not taken_back and chance.maybe(0.4) else "",
        )
    )


def _drop(scene: Scene, portfolio: Portfolio, day: date, chance: Chance) -> None:
    one = chance.pick(portfolio.running(day))
    scene.add(
        Task(
            title=chance.said(chance.pick(work.DROPPED), one.slots(chance.pick(one.parts))),
            role=Role.IT if chance.maybe(0.6) else Role.PM,
            status=TaskStatus.DROPPED,
            project_id=one.project.id,
            minutes=chance.whole(2, 16) * 15,
            created=day,
        )
    )
