"""What the quick log says: calm, short, and always what to do next."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.spans import Moment, When

from .recognise import Kind
from .values import Makes

STOPS = "Stops the timer."
EMPTY = "Type what you did, such as 2h code review @it."
WHICH_ROLE = "Which role? Add @it or @pm."
NO_TIME_AT_ALL = "That takes no time at all. Type a duration of at least 1m."
NEEDS_DUE = "By when? Add a due date such as !fri or !2026-04-01."
NOT_A_DUE_DAY = "“{typed}” is no day. Try !fri, !tomorrow or !2026-04-01."
NO_ROLE = "No role “{name}”. The roles are @it and @pm."
IS_IT_A_TIME = "Is “{typed}” a time? Type {better}, or add a duration such as 2h."
LINE_TOO_LONG = "This line has {size:,} characters; at most {limit:,} are read. Shorten it."

_THINGS = {
    Makes.ENTRY: "Logged work",
    Makes.BLOCK: "A planned block",
    Makes.TASK: "A task",
    Makes.DELEGATION: "Delegated work",
    Makes.MILESTONE: "A milestone",
    Makes.JOURNAL: "A journal entry",
    Makes.FEEDBACK: "Feedback",
    Makes.CONTACT: "A talk",
    Makes.TIMER: "A timer",
}
_PARTS = {Kind.ROLE: "role", Kind.PROJECT: "project", Kind.SKILL: "skills", Kind.DUE: "due date"}
_PLURALS = {
    Kind.DURATION: "durations",
    Kind.TIME: "times",
    Kind.DAY: "days",
    Kind.DUE: "due dates",
    Kind.ROLE: "roles",
    Kind.PROJECT: "projects",
}
_QUESTIONS = {
    Makes.ENTRY: "What was it? Add a few words.",
    Makes.BLOCK: "What is it? Add a few words.",
    Makes.TASK: "What is to be done? Add a few words.",
    Makes.DELEGATION: "What is to be done? Add a few words.",
    Makes.MILESTONE: "What will be reached? Add a few words.",
    Makes.JOURNAL: "What happened? Add a few words.",
    Makes.FEEDBACK: "What was said? Add the words.",
    Makes.TIMER: "What are you starting? Add a few words.",
}
_MAKE_TEXTS = {
    Makes.ENTRY: "Entry",
    Makes.BLOCK: "Plan",
    Makes.TASK: "To do",
    Makes.DELEGATION: "Delegate",
    Makes.MILESTONE: "Milestone",
    Makes.FEEDBACK: "Feedback",
    Makes.CONTACT: "Talk",
    Makes.TIMER: "Timer",
}


def make_text(makes: Makes, journal: JournalKind | None) -> str:
    """What is made, on its chip ("Delegate", "Win")."""
    return journal.value.capitalize() if journal is not None else _MAKE_TEXTS[makes]


def missing_title(makes: Makes) -> str:
    """The question for a missing title; "" where none is needed."""
    return _QUESTIONS.get(makes, "")


def misplaced(makes: Makes, kind: Kind, typed: str) -> str:
    """Why a token has no place in what is made."""
    return f"{_THINGS[makes]} has no {_PARTS[kind]}. Take “{typed}” out, or put it in quotes to keep it as text."


def stays_text(typed: str) -> str:
    """What becomes of a duration or time of day that a milestone has no place for."""
    return f"A milestone has a date only: “{typed}” stays in its title."


def two_of(kind: Kind, first: str, second: str) -> str:
    """Which of two is meant?"""
    return f"Two {_PLURALS[kind]}: “{first}” and “{second}”. Put the one that is text in quotes."


def does(makes: Makes, today: date, *, when: When | None, day: date | None, due: date | None, person: str,
         journal: JournalKind | None, start: Moment | None) -> str:  # fmt: skip
    """What saving will do, in one sentence."""
    if makes in {Makes.ENTRY, Makes.BLOCK} and when is not None:
        verb = "Logs" if makes is Makes.ENTRY else "Plans"
        return f"{verb} {words.duration(when.minutes)} on {words.day_long(when.day, today)}."
    if makes is Makes.MILESTONE and due is not None:
        return f"Adds a milestone due {words.day_long(due, today)}."
    if makes is Makes.JOURNAL and day is not None and journal is not None:
        return f"Adds “{make_text(makes, journal)}” to the journal of {words.day_long(day, today)}."
    if makes is Makes.TIMER:
        return "Starts the timer." if start is None else f"Starts the timer from {words.clock(start)}."
    return {
        Makes.TASK: "Adds to To do.",
        Makes.DELEGATION: "Adds to Delegated and to Waiting on.",
        Makes.FEEDBACK: f"Adds feedback from {person}." if person else "Adds a self review.",
        Makes.CONTACT: f"Notes a talk with {person}.",
    }.get(makes, "")
