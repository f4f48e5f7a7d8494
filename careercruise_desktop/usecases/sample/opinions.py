"""Feedback: every quarter from clients, team, manager and a peer, with a self review beside it."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.feedback import (
    DIMENSIONS,
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
from .curves import RATING, value
from .scene import Scene
from .texts import voices
from .undertakings import Portfolio, Undertaking

_RECENT_DAYS = 60
_QUARTER = timedelta(days=91)
_EARLIEST, _LATEST = timedelta(days=21), timedelta(days=28)
# How each dimension stands to the mean: partnership is strong, communication weak.
_LEANING = (-0.05, 0.35, 0.4, -0.45, 0.0)
_TEAM_ASKED = ("Tomasz Nowak", "Ana Ferreira", "Sofia Lund", "Yusuf Demir")


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
            ),
            dict(zip(DIMENSIONS, ratings, strict=True)),
        )
        scene.add(answer)
    _write_waiting(scene, portfolio, cast)


def _write_waiting(scene: Scene, portfolio: Portfolio, cast: Cast) -> None:
    """What was asked for in the last days: a client’s answer is due, two of four in the team have answered."""
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
    team = scene.add(
        FeedbackRequest(
            asked=scene.worked(3),
            title="Payments team",
            source=FeedbackSource.TEAM,
            project_id=payments.project.id,
            questions=voices.QUESTIONS,
            anonymous=True,
            due=scene.ahead(4),
            token=scene.secret("token of the team", 32),
            key=scene.secret("key of the team", 64),
        )
    )
    for name in _TEAM_ASKED:
        scene.add(RequestRecipient(request_id=team.id, person_id=cast.named(name).id))


def _write_quarter(scene: Scene, portfolio: Portfolio, cast: Cast, around: date, chance: Chance) -> None:
    """One round: up to two clients, three to five of the team, the manager, a peer and oneself."""

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
    for _ in range(chance.whole(3, 5)):
        _answer(scene, FeedbackSource.TEAM, None, one, day=team_day, chance=chance)
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
    # Clients and the team speak about a project, the others about the person.
    one = about if source in {FeedbackSource.CLIENT, FeedbackSource.TEAM} else None
    mean = value(RATING, scene.age(day)) - (0.35 if source is FeedbackSource.SELF else 0.0)
    ratings = {
        name: min(5, max(1, round(chance.near(mean + lean, 0.6, 1, 5))))
        for name, lean in zip(DIMENSIONS, _LEANING, strict=True)
    }
    if source is not FeedbackSource.SELF and chance.maybe(0.1):
        ratings.pop(chance.pick(DIMENSIONS))
    slots = about.slots(chance.pick(about.parts))
    quote = chance.said(chance.pick(voices.QUOTES[source.value]), slots) if chance.maybe(0.75) else ""
    improve = chance.said(chance.pick(voices.IMPROVEMENTS[source.value]), slots)
    by_name = (Consent.BY_NAME, Consent.BY_NAME, Consent.ANONYMOUS, Consent.NO)
    consents = (Consent.ANONYMOUS, Consent.ANONYMOUS, Consent.NO) if person is None else by_name
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
            consent=Consent.NO if source is FeedbackSource.SELF else chance.pick(consents),
            action=chance.said(chance.pick(voices.FOLLOW_UPS), slots) if chance.maybe(0.3) else "",
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
