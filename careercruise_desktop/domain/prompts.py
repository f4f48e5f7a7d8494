"""Writing prompts: what a day's journal could tell, of each of four subjects in turn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from .journal import JournalKind
from .roles import Role


class Subject(StrEnum):
    """What a prompt asks about; the value of a soft one is the dimension that feedback rates."""

    LEADERSHIP = "leadership"
    PARTNERSHIP = "partnership"
    PROBLEM_SOLVING = "problem_solving"
    STAYING_CURRENT = "staying current"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question, and the entry that its answer begins as.

    Attributes:
        subject: what it asks about.
        text: the question.
        kind: the kind of the entry.
        logged: whether it comes from what was logged; otherwise it could be asked on any day.
        role: the role of the entry.
        project_id: its project.
        milestone_id: its milestone.
        skills: its skills.
        people: its people.
    """

    subject: Subject
    text: str
    kind: JournalKind
    logged: bool = False
    role: Role | None = None
    project_id: int | None = None
    milestone_id: int | None = None
    skills: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()


_ASKED: dict[Subject, tuple[tuple[str, JournalKind], ...]] = {
    Subject.LEADERSHIP: (
        ("Who did you help to do something without you?", JournalKind.WIN),
        ("Which decision did you leave to somebody else, and how did it go?", JournalKind.DECISION),
        ("What did you say no to, and for whose sake?", JournalKind.DECISION),
        ("When did the team look to you, and what did you do?", JournalKind.LEARNED),
        ("Which praise was due, and did it reach the person?", JournalKind.LEARNED),
        ("What would the team like you to stop doing?", JournalKind.LEARNED),
        ("Whose work did you make visible to others?", JournalKind.WIN),
    ),
    Subject.PARTNERSHIP: (
        ("Whose point of view changed yours?", JournalKind.LEARNED),
        ("Where did two sides want different things, and what did they agree on?", JournalKind.CONFLICT),
        ("What does your client worry about that is in no plan?", JournalKind.LEARNED),
        ("Which bad news did you bring early, and how was it taken?", JournalKind.DECISION),
        ("What did you promise, and to whom?", JournalKind.DECISION),
        ("Who should have been asked sooner?", JournalKind.LEARNED),
        ("Which talk made the next one easier?", JournalKind.WIN),
    ),
    Subject.PROBLEM_SOLVING: (
        ("What turned out to be the real cause of something?", JournalKind.SOLVED),
        ("Which idea did you give up, and what told you to?", JournalKind.DECISION),
        ("What took far longer than you thought, and why?", JournalKind.LEARNED),
        ("Which problem can no longer come back, and what keeps it away?", JournalKind.SOLVED),
        ("What did you try first, and what did it rule out?", JournalKind.SOLVED),
        ("Which workaround are you still living with?", JournalKind.DECISION),
        ("What did somebody solve better than you would have?", JournalKind.LEARNED),
    ),
    Subject.STAYING_CURRENT: (
        ("What did you read that you would act on?", JournalKind.STAYING_CURRENT),
        ("Which tool did you try, and would you use it again?", JournalKind.STAYING_CURRENT),
        ("What do you now do differently from a year ago?", JournalKind.LEARNED),
        ("Which question could you not answer?", JournalKind.STAYING_CURRENT),
        ("What is getting old in what you rely on?", JournalKind.STAYING_CURRENT),
        ("Who knows something that you should learn next?", JournalKind.STAYING_CURRENT),
        ("What did you learn from a mistake of others?", JournalKind.LEARNED),
    ),
}


def subjects_of(day: date) -> tuple[Subject, ...]:
    """The subjects in the order of a day: each day begins with the next one."""
    order = tuple(Subject)
    first = day.toordinal() % len(order)
    return order[first:] + order[:first]


def prompts_of(day: date, logged: Iterable[Prompt] = (), *, soft: dict[str, int] | None = None) -> tuple[Prompt, ...]:
    """The prompts of a day: one of each subject, from what was logged where there is any, then the others.

    The same day and the same log give the same prompts; each round of the subjects takes the next ones.

    Args:
        day: the day.
        logged: prompts from what was logged; of those with one subject the rounds take turns.
        soft: the skill that stands for a dimension of feedback, which a prompt about it then names.
    """
    turn = day.toordinal() // len(Subject)
    known = soft or {}
    by_log: dict[Subject, list[Prompt]] = {}
    for each in logged:
        by_log.setdefault(each.subject, []).append(each)
    first: list[Prompt] = []
    rest: list[Prompt] = []
    for subject in subjects_of(day):
        text, kind = _ASKED[subject][turn % len(_ASKED[subject])]
        asked = _naming(Prompt(subject, text, kind), known)
        own = by_log.get(subject)
        first.append(_naming(own[turn % len(own)], known) if own else asked)
        if own:
            rest.append(asked)
    return (*first, *rest)


def _naming(prompt: Prompt, soft: dict[str, int]) -> Prompt:
    skill = soft.get(prompt.subject.value)
    return prompt if skill is None else replace(prompt, skills=prompt.skills | {skill})
