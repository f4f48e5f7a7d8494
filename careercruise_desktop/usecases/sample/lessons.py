"""Courses, books, talks and practice over the years."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus

from .chance import Chance
from .scene import Scene
from .skillset import Skillset
from .texts import lessons
from .undertakings import capital

_DAYS_APART = 27
_CURRENT: tuple[tuple[str, str, str, int, int, str, int, int], ...] = (
    ("practice", "Lab: trace the retry queue end to end", "With the team", 210, 38, "Observability", 720, 0),
    ("book", "The short book on service levels", "Small Hours Books", 150, 24, "Observability", 360, 28),
    (
        "course", "Schedule risk in practice", "Guild of West Coast Engineers", 180, 30, "Planning and scheduling",
        480, 450,
    ),
)  # fmt: skip
_PLANNED: tuple[tuple[str, str, str, str, int, int], ...] = (
    ("course", "Earned schedule, two evenings", "Guild of West Coast Engineers", "Budget and earned value", 240, 120),
    ("book", "The short book on honest dates", "Small Hours Books", "Planning and scheduling", 300, 32),
    ("course", "Letting go: a reading group", "Guild of West Coast Engineers", "Delegation", 360, 0),
    ("article", "What traces cost, and what they save", "Open Lecture Hall", "Observability", 30, 0),
)
_ESTIMATED = frozenset({"course", "book", "practice"})
# What each kind costs in euro, from and to, in steps of the first.
_COSTS = {"course": (90, 1_350), "book": (4, 64)}


def write_lessons(scene: Scene, skillset: Skillset) -> dict[str, int]:
    """Write what was learned from, what is under way, and what is planned; returns the ids under way by title."""
    current: dict[str, int] = {}
    for kind, title, provider, minutes, since, skill, estimate, cost in _CURRENT:
        current[title] = scene.add(
            LearningItem(
                title=title,
                kind=LearningKind(kind),
                provider=provider,
                minutes=minutes,
                estimate=estimate,
                cost=Decimal(cost) if cost else None,
                status=LearningStatus.DOING,
                started=scene.worked(since),
                skills=frozenset({skillset.id_of(skill)}),
            )
        ).id
    for place, (kind, title, provider, skill, estimate, cost) in enumerate(_PLANNED):
        scene.add(
            LearningItem(
                title=title,
                kind=LearningKind(kind),
                provider=provider,
                estimate=estimate,
                cost=Decimal(cost) if cost else None,
                position=place,
                skills=frozenset({skillset.id_of(skill)}),
            )
        )
    chance, costs = scene.chance("lessons"), scene.chance("costs of lessons")
    told: set[str] = set()
    day = scene.worked(16)
    while day > scene.first:
        _finished(scene, skillset, day, told, (chance, costs))
        day = scene.calendar.back(day - timedelta(days=chance.whole(_DAYS_APART - 12, _DAYS_APART + 12)))
    return current


def _finished(scene: Scene, skillset: Skillset, day: date, told: set[str], chances: tuple[Chance, Chance]) -> None:
    chance, costs = chances
    skill = chance.pick([name for name in lessons.TOPICS if skillset.can_learn(name, day)])
    kind = chance.pick(("course", "book", "talk", "talk", "practice"))
    patterns, providers, shortest, longest = lessons.PATTERNS[kind]
    for _ in range(8):
        topic = chance.pick(lessons.TOPICS[skill])
        title = chance.said(chance.pick(patterns), {"topic": topic, "Topic": capital(topic)})
        if title not in told:
            break
    told.add(title)
    minutes = chance.whole(shortest // 15, longest // 15) * 15
    started = max(scene.first, scene.calendar.back(day - timedelta(days=minutes // 12)))
    stopped = kind in {"book", "course"} and chance.maybe(0.07)
    scene.add(
        LearningItem(
            title=title,
            kind=LearningKind(kind),
            provider=chance.pick(providers),
            minutes=minutes // 3 if stopped else minutes,
            estimate=round(minutes * costs.near(1.0, 0.2, 0.5, 1.5) / 30) * 30 if kind in _ESTIMATED else None,
            cost=_cost(kind, costs),
            status=LearningStatus.STOPPED if stopped else LearningStatus.DONE,
            started=started,
            finished=None if stopped else day,
            skills=frozenset({skillset.id_of(skill)}),
            note=chance.said(chance.pick(lessons.LESSON_NOTES)),
        )
    )


def _cost(kind: str, costs: Chance) -> Decimal | None:
    """What it cost; talks and practice cost nothing that was noted."""
    if kind not in _COSTS:
        return None
    step, most = _COSTS[kind]
    return Decimal(step * costs.whole(2, most // step))
