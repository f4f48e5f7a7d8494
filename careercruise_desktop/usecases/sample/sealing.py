"""The answers without names that came in: sealed as any others, and made of the round alone, so that they can be again.

The history knows nothing of sealed answers. Those of the sample go with the sample all the same, and are made anew when
its removal is taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from careercruise_desktop.domain.feedback import DIMENSIONS, FeedbackRequest, RequestRecipient
from careercruise_desktop.domain.pulse import PulseRound
from careercruise_desktop.domain.sealed import COMMENT, DIFFERENTLY, HELPED, SAMPLE_TOKEN, SealedAnswer, SealedText
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.storage.queries.closing import place

from .chance import Chance
from .curves import LEANING, MORALE, RATING, value
from .scene import DAYS_A_YEAR
from .texts import voices

Said = tuple[SealedAnswer, tuple[SealedText, ...]]
_NEWEST = (6, 7, 8, 8, 8, 9, 9)
_FEWEST = 5


def align(desk: Desk, today: date) -> None:
    """Seal the answers to the sample's rounds that are here, and remove those to rounds of the sample that are not."""
    sealed.forget_sample(desk)
    requests = [each for each in desk.find(FeedbackRequest) if each.token.startswith(SAMPLE_TOKEN)]
    pulses = [each for each in desk.find(PulseRound) if each.token.startswith(SAMPLE_TOKEN)]
    counts = sealed.counts(desk) if requests or pulses else {}
    made: list[tuple[str, SealedAnswer, tuple[SealedText, ...]]] = []
    for request in requests:
        if request.token not in counts:
            asked = len(desk.find(RequestRecipient, request_id=request.id))
            made += ((request.token, *said) for said in round_answers(request, asked, today))
    newest = max((each.day for each in pulses), default=today)
    for one in pulses:
        if one.token not in counts:
            made += ((one.token, *said) for said in pulse_answers(one, today, newest=one.day == newest))
    if made:
        sealed.keep_all(desk, made)
    closed = {each.token for each in requests if each.closed} | {each.token for each in pulses if each.closed}
    place(desk, closed - sealed.blocks(desk).keys())


def round_answers(request: FeedbackRequest, asked: int, today: date) -> list[Said]:
    """What the team answered to a request without names."""
    if request.title == voices.TEAM_ROUND:
        script = voices.OPEN_ROUND if request.closed is None else voices.CLOSED_ROUND
        return [(SealedAnswer(_by_dimension(ratings)), texts) for ratings, texts in script]
    chance = Chance(0, f"sealed {request.token}")
    mean = value(RATING, _age(request.closed or request.asked, today))
    count = _answered(chance, asked, request.least)
    helped = [chance.said(each) for each in chance.some(voices.QUOTES["team"], count)]
    improve = [chance.said(each) for each in chance.some(voices.IMPROVEMENTS["team"], count)]
    return [_rating(chance, mean, *_at(HELPED, helped, at), *_at(DIFFERENTLY, improve, at)) for at in range(count)]


def pulse_answers(one: PulseRound, today: date, *, newest: bool) -> list[Said]:
    """What the team answered to a pulse that was asked by form."""
    chance = Chance(0, f"sealed {one.token}")
    mean = value(MORALE, _age(one.day, today))
    count = _answered(chance, one.asked or _FEWEST, one.least)
    scores = _NEWEST if newest else tuple(round(chance.near(mean, 1.25, 2, 10)) for _ in range(count))
    comments: Sequence[str] = voices.NEWEST_COMMENTS
    if not newest:
        comments = [
            chance.said(each) for each in chance.some(voices.COMMENTS, max(_FEWEST, count - chance.whole(0, 1)))
        ]
    health = one.questions.splitlines()
    return [
        (SealedAnswer({}, score, {name: _colour(chance, mean) for name in health}), _at(COMMENT, comments, at))
        for at, score in enumerate(scores)
    ]


def _rating(chance: Chance, mean: float, *texts: SealedText) -> Said:
    given = [min(5, max(1, round(chance.near(mean + lean, 0.6, 1, 5)))) for lean in LEANING]
    return SealedAnswer(_by_dimension(given)), texts


def _at(question: str, texts: Sequence[str], at: int) -> tuple[SealedText, ...]:
    return (SealedText(question, texts[at]),) if at < len(texts) and texts[at] else ()


def _by_dimension(ratings: Iterable[int]) -> dict[str, int]:
    return dict(zip(DIMENSIONS, ratings, strict=True))


def _answered(chance: Chance, asked: int, least: int) -> int:
    """How many have answered: all or nearly all, and never fewer than it takes."""
    return max(least, asked - chance.whole(0, 2))


def _colour(chance: Chance, mean: float) -> Literal["green", "yellow", "red"]:
    if chance.maybe(mean / 11):
        return "green"
    return "yellow" if chance.maybe(0.6) else "red"


def _age(day: date, today: date) -> float:
    return (today - day).days / DAYS_A_YEAR
