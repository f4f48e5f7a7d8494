"""Milestones in both roles, with every move of a date and its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from careercruise_desktop.domain.milestones import (
    Milestone,
    MilestoneBaseline,
    MilestoneMove,
    MilestoneReview,
    MoveReason,
    ProgressMethod,
)
from careercruise_desktop.domain.people import Relation
from careercruise_desktop.domain.roles import Role

from .cast import Cast
from .chance import Chance
from .curves import ON_TIME, value
from .scene import Scene
from .skillset import Skillset
from .texts import current
from .texts.current import Present, Promise
from .undertakings import Portfolio, Undertaking, moved

_SATURDAY = 5
_LEADING = (
    "Planning and scheduling", "Risk management", "Stakeholder reporting", "Budget and earned value", "Delegation",
    "Leadership", "Partnership",
)  # fmt: skip
_MOVE_NOTES = {
    MoveReason.SCOPE: (
        "The {part} grew in the review.", "{Client} added a case to the {part}.", "An extra rule for the {part}.",
        "Two wishes from the demo, agreed with {client}.",
    ),
    MoveReason.ESTIMATE: (
        "The {part} looked easier than this.", "Tests of the {part} take twice as long.",
        "Counted the work, forgot the rollout.", "The old {part} had more cases than anyone knew.",
    ),
    MoveReason.WAITING: (
        "{Client} answers late.", "Access came a week late.", "The supplier of the {part} is behind.",
        "The contract is still with the lawyers.",
    ),
    MoveReason.PRIORITY: (
        "{Client} wanted another part first.", "A fault elsewhere came first.", "The steering group changed the order.",
        "The audit came before the {part}.",
    ),
    MoveReason.CAPACITY: (
        "{mate} was ill.", "Two people lent to another project.", "Leave was not in the plan.",
        "{mate} is needed for the release elsewhere.",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Dates:
    """The dates of one milestone: begun, first promise, present promise, reached or called off."""

    start: date
    baseline: date
    due: date
    achieved: date | None
    cancelled: date | None = None


class Promises:
    """Writes the milestones; knows those of the running projects by title."""

    def __init__(self, scene: Scene, portfolio: Portfolio, cast: Cast, skillset: Skillset) -> None:
        self._scene = scene
        self._cast = cast
        self._skillset = skillset
        self._used = scene.chance("skills of milestones")
        self._by_title: dict[str, Milestone] = {}
        for promise in current.PROMISES:
            self._write_present(promise, portfolio)
        chance, methods = scene.chance("milestones"), scene.chance("methods")
        for one in portfolio.past:
            self._write_past(one, chance, methods)

    def id_of(self, title: str) -> int | None:
        """The id of a milestone of a running project; None for ""."""
        return self._by_title[title].id if title else None

    def _write_present(self, promise: Promise, portfolio: Portfolio) -> None:
        scene = self._scene
        baseline, due = moved(scene, promise.baseline), moved(scene, promise.due)
        if promise.weekend:
            baseline = due = due + timedelta(days=(_SATURDAY - due.weekday()) % 7)
        milestone = scene.add(
            Milestone(
                title=promise.title,
                role=Role(promise.role),
                baseline_due=baseline,
                due=due,
                project_id=portfolio.id_of(promise.code),
                start=moved(scene, promise.start),
                achieved=moved(scene, promise.achieved) if promise.achieved else None,
                cancelled=moved(scene, promise.cancelled) if promise.cancelled else None,
                owner_id=self._cast.named(promise.owner).id if promise.owner else None,
                weight=promise.weight,
                progress=promise.progress,
                method=promise.method,
                created=min(portfolio.of(promise.code).first + timedelta(days=4), moved(scene, promise.start)),
                depends_on=frozenset({self._by_title[promise.after].id} if promise.after else ()),
                skills=self._shows(portfolio.of(promise.code), promise.role, moved(scene, promise.start)),
                note=promise.note,
            )
        )
        self._by_title[promise.title] = milestone
        for day, before, after, reason, note in promise.moves:
            dates = (moved(scene, day), moved(scene, before), moved(scene, after))
            self._move(milestone.id, dates, MoveReason(reason), note)
        present = portfolio.of(promise.code).present
        if present is not None:
            self._review(promise, milestone, present)
            self._agree(promise, milestone, present)

    def _review(self, promise: Promise, milestone: Milestone, present: Present) -> None:
        """Confirm the date that stood on each day of a review on which the milestone was still open."""
        scene = self._scene
        over = milestone.achieved or milestone.cancelled or scene.today + timedelta(days=1)
        due = moved(scene, promise.moves[0][1]) if promise.moves else milestone.due
        told = [(moved(scene, day), moved(scene, after)) for day, _, after, _, _ in promise.moves]
        for day in (moved(scene, text) for text in present.reviews):
            if milestone.created < day < over:
                stood = [after for since, after in told if since <= day]
                self._scene.add(MilestoneReview(milestone_id=milestone.id, day=day, due=stood[-1] if stood else due))

    def _agree(self, promise: Promise, milestone: Milestone, present: Present) -> None:
        """Keep the first promise of a milestone whose project was agreed anew."""
        agreed = present.agreed
        if promise.first and agreed is not None:
            scene = self._scene
            scene.add(
                MilestoneBaseline(
                    milestone_id=milestone.id,
                    day=moved(scene, agreed.day),
                    from_due=moved(scene, promise.first),
                    to_due=milestone.baseline_due,
                    reason=agreed.reason,
                )
            )

    def _write_past(self, one: Undertaking, chance: Chance, methods: Chance) -> None:
        """The milestones of a finished project, spread over its time; the last is its end."""
        titles = one.plan
        length = (one.last - one.first).days
        before: Milestone | None = None
        start = one.first
        for place, text in enumerate(titles, 1):
            role, _, title = text.partition(" ")
            last = place == len(titles)
            target = one.last if last else one.first + timedelta(days=round(length * (place - 0.25) / len(titles)))
            dates = self._dates(one, start, target, chance, last=last)
            team = self._cast.era(dates.start).some(Relation.TEAM)
            milestone = self._scene.add(
                Milestone(
                    title=title,
                    role=Role(role),
                    baseline_due=dates.baseline,
                    due=dates.due,
                    project_id=one.project.id,
                    start=dates.start,
                    achieved=dates.achieved,
                    cancelled=dates.cancelled,
                    owner_id=chance.pick(team).id if chance.maybe(0.2) else None,
                    weight=chance.pick((1, 1, 2, 2, 3)),
                    progress=100 if dates.achieved else 30,
                    method=methods.pick(tuple(ProgressMethod)),
                    created=one.first,
                    depends_on=frozenset({before.id} if before and before.achieved and chance.maybe(0.6) else ()),
                    skills=self._shows(one, role, dates.start),
                )
            )
            self._explain(one, milestone, dates, chance)
            start = self._scene.calendar.forward((dates.achieved or dates.due) + timedelta(days=1))
            before = milestone

    def _shows(self, one: Undertaking, role: str, day: date) -> frozenset[int]:
        """The skills that a milestone shows, of those known when it was begun; many show none."""
        chance = self._used
        names = chance.some(one.skills if role == Role.IT else _LEADING, chance.pick((0, 1, 1, 2)))
        return self._skillset.ids(names, day)

    def _dates(self, one: Undertaking, start: date, target: date, chance: Chance, *, last: bool) -> _Dates:
        """When a milestone was promised and reached; its end is the end of the project if it is the last one."""
        calendar = self._scene.calendar
        if last:
            baseline = one.project.baseline_finish or one.last
            return _Dates(min(start, baseline), baseline, one.last, one.last)
        baseline = max(calendar.back(target), start)
        if chance.maybe(0.04):
            return _Dates(start, baseline, baseline, None, calendar.back(max(start, target - timedelta(days=9))))
        if chance.maybe(value(ON_TIME, self._scene.age(target))):
            early = calendar.step(baseline, -chance.pick((0, 0, 0, 1, 1, 2, 4)))
            return _Dates(start, baseline, baseline, max(start, early))
        achieved = min(calendar.step(baseline, chance.whole(1, 14)), one.last)
        if achieved <= baseline:
            return _Dates(start, baseline, baseline, baseline)
        agreed = achieved if chance.maybe(0.7) else baseline
        return _Dates(start, baseline, agreed, achieved)

    def _explain(self, one: Undertaking, milestone: Milestone, dates: _Dates, chance: Chance) -> None:
        """Tell how the date came to move from the first promise to the last, in one or two moves."""
        slip = (dates.due - dates.baseline).days
        if slip <= 0:
            return
        calendar = self._scene.calendar
        stops = [dates.baseline, dates.due]
        between = calendar.back(dates.baseline + timedelta(days=slip // 2))
        if slip > 9 and dates.baseline < between < dates.due:
            stops.insert(1, between)
        told = calendar.back(max(one.first, dates.baseline - timedelta(days=chance.whole(2, 12))))
        for before, after in pairwise(stops):
            reason = chance.pick(tuple(MoveReason))
            slots = {**one.slots(chance.pick(one.parts)), "mate": self._cast.mate(told, chance).name.split()[0]}
            note = chance.said(chance.pick(_MOVE_NOTES[reason]), slots) if chance.maybe(0.8) else ""
            self._move(milestone.id, (told, before, after), reason, note)
            told = max(told, calendar.back(after - timedelta(days=chance.whole(1, 3))))

    def _move(self, key: int, dates: tuple[date, date, date], reason: MoveReason, note: str) -> None:
        """Write a move; `dates` are when it was told, the date before and the date after."""
        day, before, after = dates
        if before != after:
            self._scene.add(
                MilestoneMove(milestone_id=key, day=day, from_due=before, to_due=after, reason=reason, note=note)
            )
