"""The answers of a pulse that are typed in: what they can be, and how they are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.forms import QUESTION_LIMIT, QUESTIONS_MOST
from careercruise_desktop.domain.pulse import HealthCount, PulseAnswer
from careercruise_desktop.domain.text import one_line
from careercruise_desktop.storage.desk import Desk

MOST_ASKED = 1_000


def keep_typed(desk: Desk, key: int, scores: Sequence[int], health: Mapping[str, tuple[int, int, int]]) -> None:
    """Keep the answers of a round that was typed in: in order, so that nothing says who answered first."""
    for score in sorted(scores):
        desk.add(PulseAnswer(pulse_round_id=key, score=score))
    for question, (green, yellow, red) in health.items():
        line = one_line(question, "question", limit=QUESTION_LIMIT)
        desk.add(HealthCount(pulse_round_id=key, question=line, green=green, yellow=yellow, red=red))


def check_typed(
    day: date, asked: int | None, scores: Sequence[int], health: Mapping[str, tuple[int, int, int]], today: date
) -> None:
    """Look whether a round can have been answered like this.

    Raises:
        Refused: its day is still to come, there is no answer, one is out of range, or more answered than there were.
    """
    if day > today:
        raise Refused("A pulse that was answered cannot lie ahead.", "day")
    if not scores:
        raise Refused("Type in at least one answer from 0 to 10.", "scores")
    wrong = next((score for score in scores if not 0 <= score <= 10), None)
    if wrong is not None:
        raise Refused(f"An answer is a whole number from 0 to 10, not {wrong}.", "scores")
    if len(scores) > MOST_ASKED:
        raise Refused(f"A round has at most {MOST_ASKED:,} answers.", "scores")
    if len(health) > QUESTIONS_MOST:
        raise Refused(f"A pulse has at most {QUESTIONS_MOST} health questions.", "health")
    most = asked if asked is not None else MOST_ASKED
    if len(scores) > most:
        raise Refused(f"{len(scores)} answered, but only {most} were asked.", "asked")
    for question, colours in health.items():
        if min(colours) < 0:
            raise Refused(f"The answers to “{question}” cannot be below 0.", "health")
        if sum(colours) > len(scores):
            answered = words.plural(len(scores), "answer", "answers")
            raise Refused(f"“{question}” has {sum(colours)} answers in a round of {answered}.", "health")


def may_be_asked(asked: int | None) -> int | None:
    """How many can answer, where that is said.

    Raises:
        Refused: nobody, or more than a team has.
    """
    if asked is not None and not 1 <= asked <= MOST_ASKED:
        raise Refused(f"Between 1 and {MOST_ASKED:,} people can be asked.", "asked")
    return asked
