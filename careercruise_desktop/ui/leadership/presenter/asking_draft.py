"""What is about to be asked: kept as it is filled in, within seconds and outside the history, until it is asked."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from careercruise_desktop.domain.feedback import DIMENSIONS, LEAST_ANSWERS, FeedbackSource
from careercruise_desktop.domain.forms import LANGUAGES
from careercruise_desktop.usecases.feedback_requests import NewRequest

PLACE = "ask for feedback"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """The fields of the page; `source` "" takes it from the people's relation."""

    people: tuple[int, ...] = ()
    source: str = ""
    project: int | None = None
    title: str = ""
    dimensions: tuple[str, ...] = DIMENSIONS
    questions: str = ""
    language: str = "en"
    due: date | None = None
    anonymous: bool = False
    least: int = LEAST_ANSWERS

    def new(self) -> NewRequest:
        """The request that it stands for."""
        return NewRequest(
            people=self.people,
            source=FeedbackSource(self.source) if self.source else None,
            title=self.title.strip(),
            project_id=self.project,
            dimensions=self.dimensions,
            questions=tuple(line for line in self.questions.splitlines() if line.strip()),
            language=self.language,
            due=self.due,
            anonymous=self.anonymous,
            least=self.least,
        )


def changed(ask: Ask, name: str, value: Any) -> Ask:  # noqa: ANN401 - each field has its own type
    """The fields with one of them changed; people who were added stand last."""
    if name == "people":
        kept = [key for key in ask.people if key in value]
        value = (*kept, *sorted(value - set(kept)))
    elif name == "source":
        value = value or ""
    return replace(ask, **{name: value})


def kept_text(ask: Ask) -> str:
    """The fields as they are kept; "" for untouched ones."""
    if ask == Ask():
        return ""
    return json.dumps(asdict(ask) | {"due": ask.due.isoformat() if ask.due is not None else None})


def from_text(text: str, today: date) -> Ask:
    """The fields that were kept; untouched ones for whatever else stands there. A last day that has passed goes."""
    try:
        found = json.loads(text or "{}")
        due = date.fromisoformat(found["due"]) if found.get("due") else None
        ask = Ask(
            people=tuple(int(key) for key in found.get("people", ())),
            source=str(found.get("source", "")),
            project=int(found["project"]) if found.get("project") else None,
            title=str(found.get("title", "")),
            dimensions=tuple(name for name in DIMENSIONS if name in found.get("dimensions", DIMENSIONS)),
            questions=str(found.get("questions", "")),
            language=str(found.get("language", "en")),
            due=due if due is not None and due >= today else None,
            anonymous=bool(found.get("anonymous")),
            least=int(found.get("least", LEAST_ANSWERS)),
        )
    except (ValueError, TypeError, AttributeError, KeyError):
        return Ask()
    known = ask.language in LANGUAGES and (not ask.source or ask.source in set(FeedbackSource))
    return ask if known else Ask()
