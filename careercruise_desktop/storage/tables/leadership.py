"""People, feedback, pulse and leadership actions."""

from __future__ import annotations

from careercruise_desktop.domain.feedback import Consent, FeedbackSource
from careercruise_desktop.domain.people import Relation

from .types import choice, day, flag, maybe_day, maybe_number, number, ref, table, words

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

feedback_request = table(
    "feedback_request",
    day("asked"),
    ref("person_id", "person"),
    ref("project_id", "project"),
    words("questions"),
    maybe_day("due"),
    maybe_day("answered"),
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
)

pulse_round = table(
    "pulse_round",
    day("day"),
    words("team"),
    ref("project_id", "project"),
    maybe_number("asked"),
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
