"""Forms for people, talks, feedback and leadership actions. What is answered without a name has no form anywhere."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import (
    DIMENSIONS,
    SOMEONE,
    Consent,
    Feedback,
    FeedbackAnswer,
    FeedbackSource,
)
from careercruise_desktop.domain.people import Contact, Person, Relation, next_due
from careercruise_desktop.ui.inspector.specs import (
    Act,
    Choice,
    Day,
    Fixed,
    Flag,
    Form,
    Group,
    Hidden,
    Items,
    Level,
    Line,
    Names,
    Note,
    Number,
    Quiet,
    Ref,
)
from careercruise_desktop.ui.inspector.state import BaselineItem, Listed, RecordItem

from .growth import day_and_year
from .work import NOTES, PROJECT

_PERSON = Ref(name="person_id", label="From", kind="person", none="Nobody by name", offer="person")

_RATINGS = tuple(
    Level(name=dimension, label=dimension.replace("_", "-").capitalize(), label_width=104) for dimension in DIMENSIONS
)


def _person(person: Person, related: tuple[Contact, ...], names: Names, today: date) -> dict[str, object]:
    last = related[0].day if related else None
    due = next_due(person, last, today)
    talks = [RecordItem(one.id, one.note.split("\n")[0] or "Talk", day_and_year(one.day)) for one in related]
    return {"now.next": Hidden.ROW if due is None else _next(due, today), "talks": Listed(tuple(talks))}


def _next(due: date, today: date) -> str:
    late = (today - due).days
    if late <= 0:
        near = words.day_near(due, today)
        return near[0].upper() + near[1:]
    return f"{words.day_short(due, today)}, {words.plural(late, 'day', 'days')} ago"


def _feedback(one: Feedback, related: tuple[FeedbackAnswer, ...], names: Names, today: date) -> dict[str, object]:
    """Who spoke where nobody is named, the answers to one's own questions, and the day where something was changed."""
    answers = tuple(BaselineItem(each.id, each.question, each.answer) for each in related)
    found: dict[str, object] = {
        "now.who": Hidden.ROW if one.person_id is not None else SOMEONE[one.source],
        "answers": answers or Hidden.ROW,
    }
    return found if one.action.strip() else {**found, "action_on": Hidden.ROW}


FORMS: dict[str, Form] = {
    "person": Form(
        word="Person",
        title="name",
        title_hint="Name",
        rows=(
            Choice(name="relation", label="Relation", among=Relation),
            Line(name="organisation", label="Organisation", wide=True),
            Number(name="cadence", label="Talk every", least=1, most=3650, unit="days"),
            Fixed(name="now.next", label="Next talk"),
            Level(name="influence", label="Influence"),
            Level(name="interest", label="Interest"),
            Flag(name="archived", label="Archived"),
            Items(name="talks", label="Last talks", items="records", hint="Add one, such as yesterday roadmap"),
            NOTES,
        ),
        acts=((Act("talked", "We spoke today", "message-square"), Act("leadership", "Their page", "users")),),
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
            _PERSON,
            Quiet(name="now.who", label="Who spoke"),
            Choice(name="source", label="Source", among=FeedbackSource),
            PROJECT,
            Group(name="ratings", label="Ratings"),
            *_RATINGS,
            Note(name="quote", label="What helped most", hint="In their own words"),
            Choice(
                name="consent",
                label="Quote in portfolio",
                label_width=120,
                among=Consent,
                texts={"no": "No", "anonymous": "Without name", "by name": "With name"},
            ),
            Note(name="improve", label="What to do differently", hint="In their own words", least=2),
            Items(name="answers", label="Other answers", items="baselines"),
            Note(name="action", label="What I changed", hint="What follows from it", least=2),
            Day(name="action_on", label="Done on", past=True, hint="Not yet"),
            Ref(name="journal_entry_id", label="Journal", kind="journal_entry", none="No entry"),
        ),
        acts=((Act("leadership", "Show in Leadership", "users"),),),
        beside=_feedback,
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
