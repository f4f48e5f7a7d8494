"""Reading a line: from tokens to the thing that Enter will make."""

from __future__ import annotations

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.text import NOTE_LIMIT, TITLE_LIMIT, one_line

from . import sentences
from .apply import apply
from .findings import Importance
from .lexicon import Lexicon
from .naming import new_project_name
from .parts import Parts, parts_of
from .recognise import Kind, recognise
from .tokens import LIMIT, Line
from .values import ChipKind, Makes, Reading
from .whens import due_part, minutes_part, when_part
from .who import person_part, project_part, role_part, skill_parts

# The whole line: with anything else in it, "stop" is a word of the title.
STOP = "stop"


def parse(text: str, lexicon: Lexicon) -> Reading:
    """Read one line; any text gives a reading, whose `complaints` say what is not clear yet."""
    if len(text) > LIMIT:
        complaint = sentences.LINE_TOO_LONG.format(size=len(text), limit=LIMIT)
        return Reading(text=text, makes=Makes.ENTRY, complaints=(complaint,))
    if text.strip().casefold() == STOP:
        return Reading(text=text, makes=Makes.STOP, does=sentences.STOPS)
    line = Line(text)
    seen = recognise(line, lexicon)
    if not seen.words and seen.head is None:
        return Reading(text=text, makes=Makes.ENTRY, complaints=(sentences.EMPTY,))
    return _composed(parts_of(line, apply(line, seen, lexicon), lexicon))


def _composed(parts: Parts) -> Reading:
    """The reading, part by part; each part shows its chip and says what is wrong with it."""
    journal = parts.applied.head.journal if parts.applied.head is not None else None
    person = person_part(parts)
    title = _title(parts)
    minutes = minutes_part(parts)
    project = project_part(parts)
    skills = skill_parts(parts)
    role, reason = role_part(parts, title, project.id)
    timing = when_part(parts)
    due, follow_up = due_part(parts)
    when = timing.when if timing is not None else None
    day = timing.day if timing is not None else None
    start = timing.start if timing is not None and parts.makes is Makes.TIMER else None
    found = parts.found
    does = sentences.does(
        parts.makes, parts.now.day, when=when, day=day, due=due, person="" if person.own else person.text,
        journal=journal, start=start,
    )  # fmt: skip
    return Reading(
        text=parts.line.typed,
        makes=parts.makes,
        title=title,
        role=role,
        role_reason=reason,
        project_id=project.id,
        new_project=project.new,
        new_project_name=new_project_name(parts.one[Kind.PROJECT].name) if project.new else "",
        skill_ids=frozenset(one.id for one in skills if one.id is not None),
        new_skills=tuple(one.new for one in skills if one.new),
        away=tuple(one.new for one in skills if one.away),
        person_id=person.id,
        new_person=person.new,
        own=person.own,
        when=when,
        minutes=when.minutes if when is not None else minutes,
        day=day,
        due=due,
        follow_up=follow_up,
        start=start,
        journal=journal,
        chips=found.chips,
        complaints=found.complaints,
        naming=found.naming,
        remarks=found.remarks,
        does=does,
        stress=found.stress,
    )


def _title(parts: Parts) -> str:
    """The title, checked; its chip is shown where a prefix says what is made."""
    title = parts.applied.title
    limit = NOTE_LIMIT if parts.makes in {Makes.FEEDBACK, Makes.CONTACT} else TITLE_LIMIT
    try:
        title = one_line(title, "title", limit=limit)
    except Refused as refused:
        parts.found.complain(refused.rule, Importance.TITLE)
    question = sentences.missing_title(parts.makes)
    if not title and question:
        parts.found.complain(question, Importance.TITLE)
    if title and parts.applied.head is not None:
        parts.found.chip(ChipKind.TITLE, title, (parts.applied.title_start, parts.applied.title_end))
    return title
