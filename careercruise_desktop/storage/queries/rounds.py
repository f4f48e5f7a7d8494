"""All rounds without names, with what may be read of them: of open ones only how many have answered."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from careercruise_desktop.domain.feedback import Feedback, FeedbackSource, rated
from careercruise_desktop.domain.figures.voices import voices
from careercruise_desktop.domain.pulse import HealthCount, PulseRound
from careercruise_desktop.domain.sealed import SealedAnswer, SealedRound
from careercruise_desktop.storage.reader import Reader

from . import sealed
from .feedback import recipient_counts, sealed_requests
from .outcomes import VoiceRow


def request_rounds(reader: Reader, *, light: bool = False) -> tuple[SealedRound, ...]:
    """The requests without names, in the order in which they were asked; `light` leaves texts out."""
    requests = sealed_requests(reader)
    if not requests:
        return ()
    counts, places, blocks = sealed.counts(reader), sealed.closing(reader), sealed.blocks(reader)
    closed = [each.token for each in requests if each.closed is not None]
    answers, texts = sealed.answers(reader, closed), {} if light else sealed.texts(reader, closed)
    asked = recipient_counts(reader)
    return tuple(
        SealedRound(
            id=each.id,
            token=each.token,
            title=each.title,
            day=each.asked,
            closed=each.closed,
            place=places.get(each.token, 0),
            asked=(asked.get(each.id, 0) + each.gone) or None,
            least=each.least,
            count=counts.get(each.token, 0),
            source=each.source,
            project_id=each.project_id,
            answers=answers.get(each.token, ()),
            texts=texts.get(each.token, ()),
            kept=blocks.get(each.token, ()),
        )
        for each in requests
    )


def pulse_rounds(reader: Reader, *, light: bool = False) -> tuple[SealedRound, ...]:
    """All pulses, oldest first; what was typed in counts as closed on its day. `light` leaves texts and health out."""
    pulses = reader.recall(PulseRound, "ORDER BY day, id")
    asked_by_form = [each for each in pulses if each.token]
    counts = sealed.counts(reader) if asked_by_form else {}
    places = sealed.closing(reader) if asked_by_form else {}
    blocks = sealed.blocks(reader) if asked_by_form else {}
    closed = [each.token for each in asked_by_form if each.closed is not None]
    answers = sealed.answers(reader, closed)
    texts = {} if light else sealed.texts(reader, closed)
    typed: dict[int, list[int]] = {}
    for key, score in reader.rows("SELECT pulse_round_id, score FROM pulse_answer ORDER BY pulse_round_id, score"):
        typed.setdefault(key, []).append(score)
    health: dict[int, list[HealthCount]] = {}
    for one in [] if light else reader.recall(HealthCount, "ORDER BY id"):
        health.setdefault(one.pulse_round_id, []).append(one)
    return tuple(
        SealedRound(
            id=each.id,
            token=each.token,
            title="",
            day=each.day,
            closed=_closed(each),
            place=places.get(each.token, 0),
            asked=each.asked,
            least=each.least,
            count=counts.get(each.token, 0) if each.token else len(typed.get(each.id, ())),
            project_id=each.project_id,
            team=each.team,
            answers=answers.get(each.token, ()) if each.token else _typed(typed.get(each.id, [])),
            health=() if each.token else tuple(health.get(each.id, ())),
            texts=texts.get(each.token, ()) if each.token else (),
            kept=blocks.get(each.token, ()) if each.token else (),
        )
        for each in pulses
    )


def _closed(pulse: PulseRound) -> date | None:
    return pulse.closed if pulse.token else pulse.day


def _typed(scores: list[int]) -> tuple[SealedAnswer, ...]:
    return tuple(map(_answer, scores))


@lru_cache(maxsize=11)
def _answer(score: int) -> SealedAnswer:
    """A typed answer says nothing but its score: those with the same one are the same."""
    return SealedAnswer({}, score)


def open_pulses(reader: Reader) -> list[PulseRound]:
    """The pulses that wait for answers, those due first."""
    return reader.pick(PulseRound, "WHERE token != '' AND closed IS NULL ORDER BY due IS NULL, due, day, id")


def teams(reader: Reader) -> tuple[str, ...]:
    """The teams that were ever asked, the one asked last first."""
    rows = reader.rows("SELECT team FROM pulse_round WHERE team != '' GROUP BY team ORDER BY max(day) DESC, team")
    return tuple(team for (team,) in rows)


def team_voices(reader: Reader, project_id: int, first: date | None = None, last: date | None = None) -> list[VoiceRow]:
    """What the team rated in a project without names, as far as it may be counted; each as an answer of nobody's.

    The days are those of closing. Which answers count depends on them, so they must not be chosen among afterwards.
    """
    known = voices(request_rounds(reader))

    def chosen(each: SealedRound) -> bool:
        day = each.closed or date.max
        mine = each.source is FeedbackSource.TEAM and each.project_id == project_id
        return mine and (first is None or day >= first) and (last is None or day <= last)

    days = [each.closed for each in known.rounds if chosen(each) and each.closed is not None]
    return [
        VoiceRow(rated(Feedback(day=max(days), source=each.source, project_id=project_id), each.ratings), "", "")
        for each in known.rated(chosen)
    ]
