"""The team’s pulse, week by week since there is a team, and the leadership actions that it followed."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.pulse import HealthCount, LeadershipAction, PulseAnswer, PulseRound

from .chance import Chance, Deck
from .curves import MORALE, value
from .identity import posts, started
from .scene import Scene
from .texts import voices
from .undertakings import Portfolio

_PEOPLE = 7
_WEEKS = 4  # between two rounds with health questions
_BY_FORM = timedelta(weeks=26)  # since then those are asked by form


def write_pulses(scene: Scene, portfolio: Portfolio) -> None:
    """Write a round for every Monday that was worked, oldest first."""
    chance = scene.chance("pulse")
    first = max(scene.first, _leads_since(scene))
    monday = scene.today - timedelta(days=scene.today.weekday())
    mondays = [monday - timedelta(weeks=week) for week in range((monday - first).days // 7, -1, -1)]
    worked = [day for day in mondays if scene.calendar.working(day)]
    for place, day in enumerate(worked):
        _round(scene, day, chance, monthly=day == worked[-1] or place % _WEEKS == 0)
    _write_actions(scene, portfolio, first)


def _round(scene: Scene, day: date, chance: Chance, *, monthly: bool) -> None:
    post = next((post for post in posts(scene) if started(scene, post) <= day), posts(scene)[-1])
    if monthly and scene.today - day <= _BY_FORM:
        _by_form(scene, day, post.employer)
        return
    mean = value(MORALE, scene.age(day))
    answered = _PEOPLE if chance.maybe(0.55) else chance.whole(4, 6)
    scores = [round(chance.near(mean, 1.25, 2, 10)) for _ in range(answered)]
    note = chance.said(chance.pick(voices.PULSE_NOTES))
    record = scene.add(PulseRound(day=day, team=post.employer, asked=_PEOPLE, note=note))
    for score in scores:
        scene.add(PulseAnswer(pulse_round_id=record.id, score=score))
    if not monthly:
        return
    for question in voices.HEALTH:
        green = min(len(scores), round(len(scores) * chance.near(mean / 11, 0.13, 0.1, 1)))
        yellow = chance.whole(0, len(scores) - green)
        scene.add(
            HealthCount(
                pulse_round_id=record.id,
                question=question,
                green=green,
                yellow=yellow,
                red=len(scores) - green - yellow,
            )
        )


def _by_form(scene: Scene, day: date, team: str) -> None:
    """A round whose answers are sealed (`sealing`)."""
    scene.add(
        PulseRound(
            day=day,
            team=team,
            asked=_PEOPLE,
            questions="\n".join(voices.HEALTH),
            due=day,
            closed=day,
            token=scene.token(f"pulse {day}"),
            key=scene.secret(f"key of pulse {day}", 64),
        )
    )


def _leads_since(scene: Scene) -> date:
    """The start of the oldest post that leads a team."""
    return min(started(scene, post) for post in posts(scene) if not post.role)


def _write_actions(scene: Scene, portfolio: Portfolio, first: date) -> None:
    for days, title, expected, code in voices.ACTIONS_NOW:
        day = scene.worked(days)
        if day >= scene.first:
            scene.add(LeadershipAction(day=day, title=title, expected=expected, project_id=portfolio.id_of(code)))
    chance = scene.chance("actions")
    deck = Deck(chance, range(len(voices.ACTIONS)))
    day = scene.worked(230)
    while day > first:
        title, expected = voices.ACTIONS[deck.deal(range(len(voices.ACTIONS)))]
        one = chance.pick(portfolio.running(day)) if chance.maybe(0.3) else None
        scene.add(LeadershipAction(day=day, title=title, expected=expected, project_id=one.project.id if one else None))
        day = scene.calendar.back(day - timedelta(days=chance.whole(75, 150)))
