"""People, feedback, pulse and leadership actions."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from careercruise_desktop.domain.feedback import FEWEST_ANSWERS, LEAST_ANSWERS, Consent, FeedbackSource
from careercruise_desktop.domain.people import Relation

from .types import choice, day, flag, maybe_day, maybe_number, metadata, number, ref, table, words

person = table(
    "person",
    words("name", None),
    choice("relation", Relation),
    words("organisation"),
    maybe_number("cadence", low=1),
    maybe_number("influence", low=1, high=5),
    maybe_number("interest", low=1, high=5),
    flag("archived"),
    words("note"),
)

contact = table("contact", ref("person_id", "person", owned=True), day("day"), words("note"))


def asking() -> tuple[SchemaItem, ...]:
    """What a request for feedback and a pulse have in common: how they are asked, and what signs their answers."""
    return (
        words("language"),
        number("least", LEAST_ANSWERS, low=FEWEST_ANSWERS),
        maybe_day("due"),
        maybe_day("closed"),
        words("token"),
        words("key"),
    )


feedback_request = table(
    "feedback_request",
    day("asked"),
    words("title"),
    choice("source", FeedbackSource, FeedbackSource.CLIENT),
    ref("project_id", "project"),
    words("dimensions"),
    words("questions"),
    flag("anonymous"),
    number("gone", 0),
    *asking(),
)

request_recipient = table(
    "request_recipient",
    ref("request_id", "feedback_request", owned=True, index=False),
    ref("person_id", "person", owned=True),
    words("token"),
    maybe_day("reminded"),
    maybe_day("answered"),
    UniqueConstraint("request_id", "person_id"),
)

feedback = table(
    "feedback",
    day("day"),
    choice("source", FeedbackSource),
    ref("person_id", "person"),
    ref("project_id", "project"),
    ref("request_id", "feedback_request"),
    maybe_number("leadership", low=1, high=5),
    maybe_number("partnership", low=1, high=5),
    maybe_number("problem_solving", low=1, high=5),
    maybe_number("communication", low=1, high=5),
    maybe_number("delivery", low=1, high=5),
    words("quote"),
    words("improve"),
    choice("consent", Consent),
    words("action"),
    maybe_day("action_on"),
    ref("journal_entry_id", "journal_entry"),
)

feedback_answer = table(
    "feedback_answer", ref("feedback_id", "feedback", owned=True), words("question", None), words("answer", None)
)

# Answers without a name. Their keys are drawn at random, they stand in no history and in no search index, and know no
# day: neither who came first nor when can be read off them. `round` is the token of the request or of the pulse.
sealed_answer = Table(
    "sealed_answer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("round", Text, nullable=False, index=True),
    Column("part", Text, CheckConstraint("part IN ('answer', 'comment')"), nullable=False),
    words("content", None),
    sqlite_strict=True,
)

# Marks of the answers that were accepted, so that none counts twice.
accepted_answer = Table(
    "accepted_answer",
    metadata,
    Column("mark", Text, primary_key=True, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# To which block the answers of a closed round to a question belong, for ever: in no history, without a day and without
# words. `question` and `family` are keys from which these cannot be read; `block` is "" while the round waits.
sealed_block = Table(
    "sealed_block",
    metadata,
    Column("round", Text, primary_key=True, nullable=False),
    Column("question", Text, primary_key=True, nullable=False),
    words("family", None),
    number("answers", low=1),
    number("least", low=FEWEST_ANSWERS),
    words("block"),
    number("total", 0),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

pulse_round = table(
    "pulse_round",
    day("day"),
    words("team"),
    ref("project_id", "project"),
    maybe_number("asked"),
    words("questions"),
    *asking(),
    words("note"),
)

pulse_answer = table("pulse_answer", ref("pulse_round_id", "pulse_round", owned=True), number("score", high=10))

health_count = table(
    "health_count",
    ref("pulse_round_id", "pulse_round", owned=True),
    words("question", None),
    number("green", 0),
    number("yellow", 0),
    number("red", 0),
)

leadership_action = table(
    "leadership_action", day("day"), words("title", None), words("expected"), ref("project_id", "project")
)
