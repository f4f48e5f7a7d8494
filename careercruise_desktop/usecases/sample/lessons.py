"""Courses, books, talks and practice over the years."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus

from .chance import Chance
from .scene import Scene
from .skillset import Skillset
from .texts import lessons
from .undertakings import capital

_DAYS_APART = 27
_CURRENT: tuple[tuple[str, str, str, int, int, str], ...] = (
    ("practice", "Lab: trace the retry queue end to end", "With the team", 210, 38, "Observability"),
    ("book", "The short book on service levels", "Small Hours Books", 150, 24, "Observability"),
    ("course", "Schedule risk in practice", "Guild of West Coast Engineers", 180, 30, "Planning and scheduling"),
)
_PLANNED = (("Earned schedule, two evenings", "Budget and earned value"), ("Letting go: a reading group", "Delegation"))


def write_lessons(scene: Scene, skillset: Skillset) -> None:
    """Write what was learned from, what is under way, and what is planned."""
    for kind, title, provider, minutes, since, skill in _CURRENT:
        scene.add(
            LearningItem(
                title=title,
                kind=LearningKind(kind),
                provider=provider,
                minutes=minutes,
                status=LearningStatus.DOING,
                started=scene.worked(since),
                skills=frozenset({skillset.id_of(skill)}),
            )
        )
    for title, skill in _PLANNED:
        scene.add(
            LearningItem(
                title=title,
                kind=LearningKind.COURSE,
                provider="Guild of West Coast Engineers",
                skills=frozenset({skillset.id_of(skill)}),
            )
        )
    chance = scene.chance("lessons")
    told: set[str] = set()
    day = scene.worked(16)
    while day > scene.first:
        _finished(scene, skillset, day, told, chance)
        day = scene.calendar.back(day - timedelta(days=chance.whole(_DAYS_APART - 12, _DAYS_APART + 12)))


def _finished(scene: Scene, skillset: Skillset, day: date, told: set[str], chance: Chance) -> None:
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
            status=LearningStatus.STOPPED if stopped else LearningStatus.DONE,
            started=started,
            finished=None if stopped else day,
            skills=frozenset({skillset.id_of(skill)}),
            note=chance.said(chance.pick(lessons.LESSON_NOTES)),
        )
    )
