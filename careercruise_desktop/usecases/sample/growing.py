"""What the person keeps to grow by: the radar of technologies, looks at skills, and reviews of the week."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.figures.reviews import FIRST_INTERVAL, next_interval
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.radar import Quadrant, RadarMove, Ring, Technology
from careercruise_desktop.domain.skills import ReviewAnswer, SkillReview
from careercruise_desktop.usecases.weekly_state import QUESTIONS

from .cast import Cast
from .chance import Chance
from .scene import Scene
from .skillset import Skillset
from .texts import weekly
from .texts.radar import OTHER_REVIEWS, RADAR, REVIEWS
from .undertakings import Portfolio

_ALWAYS_WEEKS = 9
_A_WEEK = 0.38
_AT = 15 * 60 + 40


def write_radar(scene: Scene, skillset: Skillset) -> None:
    """Write the technologies with their moves; what was thought before the log began is left out, but for the last."""
    for one in RADAR:
        technology = scene.add(
            Technology(
                name=one.name,
                quadrant=Quadrant(one.quadrant),
                skill_id=skillset.id_of(one.skill) if one.skill else None,
            )
        )
        moves: dict[date, tuple[str, str]] = {}
        for ago, ring, note in one.moves:
            moves[max(scene.calendar.back(scene.years_ago(ago)), scene.first)] = (ring, note)
        for day, (ring, note) in moves.items():
            scene.add(RadarMove(technology_id=technology.id, day=day, ring=Ring(ring), note=note))


def write_looks(scene: Scene, skillset: Skillset) -> None:
    """Write the looks at skills, each with the days until the next one."""
    told = dict(REVIEWS)
    for place, name in enumerate(skillset.skills):
        looks = told.get(name) or tuple((ago + place, answer) for ago, answer in OTHER_REVIEWS)
        interval = FIRST_INTERVAL
        for ago, answer in looks:
            interval = next_interval(ReviewAnswer(answer), interval)
            scene.add(
                SkillReview(
                    skill_id=skillset.id_of(name), day=scene.ago(ago), answer=ReviewAnswer(answer), interval=interval
                )
            )


def write_weekly_reviews(scene: Scene, portfolio: Portfolio, cast: Cast) -> None:
    """Write a review at the end of most weeks of late, and of some before."""
    chance = scene.chance("weekly reviews")
    friday = scene.today - timedelta(days=(scene.today.weekday() - 4) % 7 or 7)
    weeks = 0
    while friday > scene.first + timedelta(days=6):
        day = scene.calendar.back(friday)
        # A week without work has nothing to look back at.
        if (weeks < _ALWAYS_WEEKS or chance.maybe(_A_WEEK)) and day > friday - timedelta(days=5):
            _review(scene, portfolio, cast, day, chance)
        friday -= timedelta(days=7)
        weeks += 1


def _review(scene: Scene, portfolio: Portfolio, cast: Cast, day: date, chance: Chance) -> None:
    year, week, _ = day.isocalendar()
    parts: list[str] = []
    for question, among in zip(QUESTIONS, (weekly.GOOD, weekly.HARD, weekly.NEXT), strict=True):
        one = chance.pick(portfolio.running(day))
        part, other = chance.some(one.parts, 2)
        slots = {**one.slots(part), "other": other, "mate": cast.mate(day, chance).name.split()[0]}
        said = chance.said(chance.pick(among), slots)
        parts.append(f"## {question}\n\n{said[0].upper()}{said[1:]}")
    scene.add(
        JournalEntry(
            day=day,
            kind=JournalKind.WEEKLY_REVIEW,
            title=f"Week {week}, {year}",
            body="\n\n".join(parts),
            written=scene.at(day, _AT),
        )
    )
