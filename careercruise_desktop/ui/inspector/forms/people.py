"""Forms for people, talks, feedback and leadership actions."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.feedback import DIMENSIONS, Consent, FeedbackSource
from careercruise_desktop.domain.people import Contact, Person, Relation
from careercruise_desktop.ui.inspector.specs import (
    Act,
    Choice,
    Day,
    Flag,
    Form,
    Group,
    Items,
    Level,
    Line,
    Names,
    Note,
    Number,
    Ref,
)
from careercruise_desktop.ui.inspector.state import TalkItem

from .growth import day_and_year
from .work import NOTES, PROJECT

_PERSON = Ref(name="person_id", label="Person", kind="person", none="Anonymous", offer="person")

_RATINGS = tuple(
    Level(name=dimension, label=dimension.replace("_", "-").capitalize(), label_width=104) for dimension in DIMENSIONS
)


def _person(person: Person, related: tuple[Contact, ...], names: Names, today: date) -> dict[str, object]:
    return {"talks": tuple(TalkItem(one.id, day_and_year(one.day), one.note) for one in related)}


FORMS: dict[str, Form] = {
    "person": Form(
        word="Person",
        title="name",
        title_hint="Name",
        rows=(
            Choice(name="relation", label="Relation", among=Relation),
            Line(name="organisation", label="Company"),
            Number(name="cadence", label="Talk every", least=1, most=3650, unit="days"),
            Level(name="influence", label="Influence"),
            Level(name="interest", label="Interest"),
            Flag(name="archived", label="Archived"),
            Items(name="talks", label="Last talks", items="talks"),
            NOTES,
        ),
        acts=((Act("talked", "We spoke today", "message-square"),),),
        beside=_person,
        watches=frozenset({"contact"}),
    ),
    "contact": Form(
        word="Talk",
        title="",
        rows=(
            Ref(name="person_id", label="Person", kind="person", none="", offer="person"),
            Day(name="day", label="Day", past=True, optional=False),
            Note(name="note", label="Notes", hint="What was said", least=6),
        ),
    ),
    "feedback": Form(
        word="Feedback",
        title="",
        rows=(
            Day(name="day", label="Day", past=True, optional=False),
            Choice(name="source", label="Source", among=FeedbackSource),
            _PERSON,
            PROJECT,
            Group(name="ratings", label="Ratings"),
            *_RATINGS,
            Note(name="quote", label="Quote", hint="In their own words"),
            Choice(
                name="consent",
                label="May quote",
                among=Consent,
                texts={"no": "No", "anonymous": "Without the name", "by name": "With the name"},
            ),
            Note(name="improve", label="What to improve", least=2),
            Note(name="action", label="What came of it", least=2),
        ),
    ),
    "leadership_action": Form(
        word="Leadership action",
        title_hint="What was done",
        rows=(
            Day(name="day", label="Day", past=True, optional=False),
            PROJECT,
            Note(name="expected", label="What it should change", least=4),
        ),
    ),
}
