"""Answer files as the form's page writes them, made here, so that reading can be tested without a browser."""

from __future__ import annotations

from typing import Any

from careercruise_desktop.domain.feedback import DIMENSIONS
from careercruise_desktop.domain.forms import (
    SCHEMA,
    VERSION,
    FormKind,
    FormSpec,
    canonical,
    hmac_hex,
    seal_key,
    signature,
)

KEY = "5e" * 32
REQUEST, RECIPIENT, NONCE = "a1" * 16, "b2" * 16, "c3" * 16


def feedback_form(**changes: Any) -> FormSpec:
    """A form to one client."""
    usual: dict[str, Any] = {
        "kind": FormKind.FEEDBACK,
        "request": REQUEST,
        "recipient": RECIPIENT,
        "key": KEY,
        "title": "Contract change",
        "asker": "Mara Lindqvist",
        "addressee": "Ana Berg",
        "dimensions": DIMENSIONS,
        "questions": ("How did the hand-over work?",),
    }
    if changes.get("anonymous"):
        usual |= {"recipient": "", "addressee": ""}
    return FormSpec(**{**usual, **changes})


def pulse_form(**changes: Any) -> FormSpec:
    """A form to a team."""
    usual: dict[str, Any] = {
        "kind": FormKind.PULSE,
        "request": REQUEST,
        "key": KEY,
        "title": "Payments team, March",
        "asker": "Mara Lindqvist",
        "anonymous": True,
        "health": ("Pace", "Quality of the code"),
        "comment": "What should change first?",
    }
    return FormSpec(**{**usual, **changes})


def feedback_answers(**changes: Any) -> dict[str, Any]:
    """What Ana said."""
    return {
        "ratings": {"leadership": 4, "delivery": 5},
        "texts": [{"question": "How did the hand-over work?", "answer": "Calmly, and on time."}],
        "quote": "She spotted it before our auditors did.",
        "improve": "Tell us a week earlier.",
        "consent": "by name",
        **changes,
    }


def pulse_answers(**changes: Any) -> dict[str, Any]:
    """What one of the team said."""
    return {"score": 8, "health": {"Pace": "yellow"}, "comment": "Fewer meetings.", **changes}


def answer_data(spec: FormSpec, answers: dict[str, Any], *, nonce: str = NONCE) -> dict[str, Any]:
    """The answer as plain data with a true seal."""
    body = {
        "schema": SCHEMA,
        "version": VERSION,
        "kind": spec.kind.value,
        "request": spec.request,
        "recipient": spec.recipient,
        "signature": signature(spec),
        "nonce": nonce,
        "answers": answers,
    }
    return {**body, "seal": hmac_hex(seal_key(spec), canonical(body))}


def answer_file(spec: FormSpec, answers: dict[str, Any], *, nonce: str = NONCE) -> bytes:
    """The answer as the file that the page saves."""
    return canonical(answer_data(spec, answers, nonce=nonce))
