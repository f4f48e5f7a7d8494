"""Feedback: every quarter from clients, team, manager and a peer, with a self review beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from careercruise_desktop.domain.feedback import (
    DIMENSIONS,
    FEWEST_ANSWERS,
    LEAST_ANSWERS,
    Consent,
    Feedback,
    FeedbackRequest,
    FeedbackSource,
    RequestRecipient,
    rated,
    speaks_as,
)
from careercruise_desktop.domain.people import Person, Relation

from .cast import Cast
from .chance import Chance
from .curves import LEANING, RATING, value
from .scene import Scene
from .texts import voices
from .undertakings import Portfolio, Undertaking

_RECENT_DAYS = 60
_QUARTER = timedelta(days=91)
_EARLIEST, _LATEST = timedelta(days=21), timedelta(days=28)
_TEAM_ASKED = ("Tomasz Nowak", "Ana Ferreira", "Sofia Lund", "Yusuf Demir", "Ingrid Hauge", "Ravi Menon")


def write_opinions(scene: Scene, portfolio: Portfolio, cast: Cast) -> None:
    """Write all feedback and what was asked for."""
    _write_recent(scene, portfolio, cast)
    chance = scene.chance("feedback")
    day = scene.ago(_RECENT_DAYS + 40)
    while day - timedelta(days=40) >= scene.first:
        _write_quarter(scene, portfolio, cast, day, chance)
        day -= _QUARTER


def _write_recent(scene: Scene, portfolio: Portfolio, cast: Cast) -> None:
    for days, source, name, code, ratings, quote, improve, consent, action in voices.RECENT:
        answer = rated(
            Feedback(
                day=scene.worked(days),
                source=FeedbackSource(source),
                person_id=cast.named(name).id if name else None,
                project_id=portfolio.id_of(code),
                quote=quote,
                improve=improve,
                consent=Consent(consent),
                action=action,
                action_on=scene.worked(voices.DONE[name]) if name in voices.DONE else None,
            ),
            dict(zip(DIMENSIONS, ratings, strict=True)),
        )
        scene.add(answer)
    _write_waiting(scene, portfolio, cast)


def _write_waiting(scene: Scene, portfolio: Portfolio, cast: Cast) -> None:
    """What was asked for in the last weeks.

    A client's answer is due, a peer's is overdue; the team has answered one round without names, and two of six have
    answered the next.
    """
    payments = portfolio.of("payments")
    questions = scene.chance("questions").said(voices.QUESTIONS_ABOUT, payments.slots("contract change"))
    client = cast.named("Priya Raman")
    request = scene.add(
        FeedbackRequest(
            asked=scene.worked(2),
            title="Contract change",
            source=FeedbackSource.CLIENT,
            project_id=payments.project.id,
            questions=questions,
            due=scene.ahead(2),
        )
    )
    scene.add(RequestRecipient(request_id=request.id, person_id=client.id))
    title, name = voices.OVERDUE
    late = scene.add(
        FeedbackRequest(
            asked=scene.worked(16),
            title=title,
            source=FeedbackSource.PEER,
            questions=voices.QUESTIONS,
            due=scene.worked(3),
        )
    )
    scene.add(RequestRecipient(request_id=late.id, person_id=cast.named(name).id, reminded=scene.worked(1)))
    everybody = cast.now.some(Relation.TEAM)
    asked = [cast.named(name) for name in _TEAM_ASKED]
    closed = scene.worked(20)
    _ask_team(
        scene, payments, everybody, voices.TEAM_ROUND, asked=scene.worked(27), closed=closed,
        questions=voices.TEAM_QUESTION,
    )  # fmt: skip
    _ask_team(
        scene, payments, asked, voices.TEAM_ROUND, asked=scene.worked(3), due=scene.ahead(4),
        questions=voices.TEAM_QUESTION,
    )  # fmt: skip


def _ask_team(
    scene: Scene, about: Undertaking, team: Sequence[Person], title: str, *, asked: date, questions: str = "",
    due: date | None = None, closed: date | None = None,
) -> None:  # fmt: skip
    """A round without names; its answers are sealed (`sealing`)."""
    subject = f"{title} {closed or due}"
    request = scene.add(
        FeedbackRequest(
            asked=asked,
            title=title,
            source=FeedbackSource.TEAM,
            project_id=about.project.id,
            questions=questions,
            anonymous=True,
            least=max(FEWEST_ANSWERS, min(LEAST_ANSWERS, len(team) - 1)),
            due=due or closed,
            closed=closed,
            token=scene.token(subject),
            key=scene.secret(f"key of {subject}", 64),
        )
    )
    for person in team:
        scene.add(RequestRecipient(request_id=request.id, person_id=person.id))


def _write_quarter(scene: Scene, portfolio: Portfolio, cast: Cast, around: date, chance: Chance) -> None:
    """One quarter: up to two clients, the team without names, the manager, a peer and oneself."""

    def day() -> date:
        return max(scene.first, scene.calendar.back(around + timedelta(days=chance.whole(-38, 38))))

    running = portfolio.running(around)
    for one in running[:2]:
        client = cast.client(one)
        if client is not None:
            _answer(scene, FeedbackSource.CLIENT, client, one, day=_known(scene, one, day()), chance=chance)
    era = cast.era(around)
    team_day, one = day(), chance.pick(running)
    team_day = _known(scene, one, team_day)
    asked = max(scene.first, scene.calendar.back(team_day - timedelta(days=chance.whole(5, 12))))
    title = chance.pick(voices.ROUND_TITLES)
    _ask_team(scene, one, era.some(Relation.TEAM), title, asked=asked, closed=team_day)
    for source, relation in ((FeedbackSource.MANAGER, Relation.MANAGER), (FeedbackSource.PEER, Relation.PEER)):
        _answer(scene, source, chance.pick(era.some(relation)), one, day=day(), chance=chance)
    _answer(scene, FeedbackSource.SELF, None, one, day=day(), chance=chance)


def _known(scene: Scene, one: Undertaking, day: date) -> date:
    """The day nearest to one on which there was enough of a project to speak about, and it was not over for long."""
    last = min(one.last + _LATEST, scene.today)
    return scene.calendar.back(max(min(day, last), one.first + _EARLIEST))


def _answer(
    scene: Scene, source: FeedbackSource, person: Person | None, about: Undertaking, *, day: date, chance: Chance
) -> None:
    """One answer; its day falls into the log."""
    # Clients speak about a project, the others about the person.
    one = about if source is FeedbackSource.CLIENT else None
    mean = value(RATING, scene.age(day)) - (0.35 if source is FeedbackSource.SELF else 0.0)
    ratings = {
        name: min(5, max(1, round(chance.near(mean + lean, 0.6, 1, 5))))
        for name, lean in zip(DIMENSIONS, LEANING, strict=True)
    }
    if source is not FeedbackSource.SELF and chance.maybe(0.1):
        ratings.pop(chance.pick(DIMENSIONS))
    slots = about.slots(chance.pick(about.parts))
    quote = chance.said(chance.pick(voices.QUOTES[source.value]), slots) if chance.maybe(0.75) else ""
    improve = chance.said(chance.pick(voices.IMPROVEMENTS[source.value]), slots)
    by_name = (Consent.BY_NAME, Consent.BY_NAME, Consent.ANONYMOUS, Consent.NO)
    action = chance.said(chance.pick(voices.FOLLOW_UPS), slots) if chance.maybe(0.3) else ""
    request = _asked(scene, person, one, day, chance)
    answer = rated(
        Feedback(
            day=day,
            source=source,
            person_id=person.id if person else None,
            project_id=one.project.id if one else None,
            request_id=request.id if request else None,
            quote=quote,
            improve=improve,
            consent=Consent.NO if source is FeedbackSource.SELF else chance.pick(by_name),
            action=action,
            action_on=scene.calendar.forward(day + timedelta(days=chance.whole(4, 20))) if action else None,
        ),
        ratings,
    )
    scene.add(answer)


def _asked(
    scene: Scene, person: Person | None, one: Undertaking | None, day: date, chance: Chance
) -> FeedbackRequest | None:
    """The request that an answer came to, for some of them."""
    if person is None or not chance.maybe(0.5):
        return None
    asked = max(scene.first, scene.calendar.back(day - timedelta(days=chance.whole(2, 12))))
    request = scene.add(
        FeedbackRequest(
            asked=asked,
            source=speaks_as(person.relation),
            project_id=one.project.id if one else None,
            questions=voices.QUESTIONS,
            due=asked + timedelta(days=14),
            closed=day,
        )
    )
    scene.add(RequestRecipient(request_id=request.id, person_id=person.id, answered=day))
    return request
