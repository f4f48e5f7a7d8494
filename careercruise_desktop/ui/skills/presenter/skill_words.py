"""The page of a skill in words."""

from __future__ import annotations

from collections import Counter
from math import ceil, floor
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import FeedbackSource
from careercruise_desktop.domain.figures.ratings import LEAST_RATINGS
from careercruise_desktop.domain.figures.readiness import EvidenceKind
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.skills import LEVELS
from careercruise_desktop.ui.skills.journal.state import KINDS
from careercruise_desktop.ui.skills.skill.state import (
    FactState,
    PastState,
    RowState,
    SkillState,
    SourceState,
    SpreadState,
)
from careercruise_desktop.usecases.skill_evidence import Source

from .matrix_words import KIND_NAMES, beside_words, hours_words, last_used_words, level_words

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.domain.figures.ratings import RatingMean
    from careercruise_desktop.domain.figures.readiness import Evidence
    from careercruise_desktop.usecases.skill_evidence import EvidenceRow, HistoryRow, Why
    from careercruise_desktop.usecases.skill_matrix import Hours, SkillLine

_MOST_TOLD = 6
# The name and icon of a source, one and many of it, and what is said where there is none.
_SOURCES = {
    Source.ENTRIES: ("Entries", "clock", "entry", "entries", "Nothing logged with it"),
    Source.JOURNAL: ("Journal", "book-open", "entry", "entries", "Nothing written with it"),
    Source.MILESTONES: ("Milestones", "flag", "achieved", "achieved", "No milestone with it was achieved"),
    Source.FEEDBACK: ("Feedback", "message-square", "rating", "ratings", "No feedback rates it"),
    Source.CERTIFICATES: ("Certificates", "award", "certificate", "certificates", "No certificate names it"),
    Source.LEARNING: ("Learning", "graduation-cap", "item", "items", "Nothing learned with it"),
}


def skill_state(why: Why, line: SkillLine, hours: Hours | None, today: date) -> SkillState:
    """The page of a skill."""
    skill, own = why.skill, line.now.own
    second = KIND_NAMES[skill.kind]
    return SkillState(
        id=skill.id,
        name=skill.name,
        second=f"{second} \u00b7 Archived" if skill.archived else second,
        level=line.level or 0,
        target=line.target or 0,
        freshness=line.freshness or 0.0,
        level_words=level_words(line.level),
        descriptor=why.descriptors.get(line.level or 0, ""),
        evidence_line="" if own is None else f"{own.note or 'No evidence given'} \u00b7 {_day(own.day, today)}",
        spread=_spread(line),
        facts=_facts(line, skill.half_life, hours, _told(why), today),
        sources=_sources(why, today),
        history=tuple(_history(row, today) for row in why.history),
        due=own is not None and line.assess_due,
    )


def row_state(row: EvidenceRow, today: date) -> RowState:
    """A record that counts, as a row."""
    told = f"rated {row.rating}" if row.rating is not None else words.duration(row.minutes) if row.minutes else ""
    day = "" if row.day is None else _day(row.day, today)
    title, detail = _named(row)
    return RowState(row.kind, row.id, title, detail, " \u00b7 ".join(part for part in (told, day) if part))


def _named(row: EvidenceRow) -> tuple[str, str]:
    """What a record is called, and what stands under it: kinds and sources in the words that they have elsewhere."""
    match row.kind:
        case "journal_entry":
            return row.title, KINDS[JournalKind(row.detail)][0]
        case "feedback" if row.title == row.detail:
            return "Yourself" if row.detail == FeedbackSource.SELF else "Anonymous", row.detail.capitalize()
        case "feedback" | "learning_item":
            return row.title, row.detail.capitalize()
        case _:
            return row.title, row.detail


def _spread(line: SkillLine) -> SpreadState | None:
    """What others see, level by level; the interval of their mean is told in the whole levels around it."""
    others = tuple(each.level for each in line.now.others)
    if not others:
        return None
    people = words.plural(len(others), "other person sees", "other people see")
    told = [str(level) for level in others]
    if len(others) > _MOST_TOLD:
        told = [f"{level} ({count:,} times)" for level, count in sorted(Counter(others).items())]
    said = [f"{people} {words.listed(told)}."]
    spread = line.now.spread
    if spread is None:
        said.append(f"Too few for a range: that takes {LEAST_RATINGS}.")
    else:
        said.append(_likely(spread))
    if line.beside is not None:
        said.append(f"Your own {line.level} is {beside_words(line.beside)}.")
    return SpreadState(line.level, others, None if spread is None else (spread.low, spread.high), " ".join(said))


def _likely(spread: RatingMean) -> str:
    """Between which whole levels the mean of the others likely is: no decimals, and true beside the own level."""
    low, high = floor(spread.low), ceil(spread.high)
    least = f"above {low}" if spread.low > low else f"at least {low}"
    most = f"below {high}" if spread.high < high else f"at most {high}"
    return f"Their mean is likely {least} and {most}."


def _told(why: Why) -> int:
    """The minutes that the journal tells of; they count nowhere else."""
    return sum(one.minutes for one in why.evidence if one.kind is EvidenceKind.JOURNAL)


def _hours(hours: Hours, told: int) -> FactState:
    """What was logged and learned; what the journal tells of stands beside it, for that work may be logged, too."""
    remark = f"the journal tells of {words.duration(told)}, not added so that nothing counts twice" if told else ""
    return FactState("Hours", hours_words(hours), remark)


def _facts(line: SkillLine, half_life: int, hours: Hours | None, told: int, today: date) -> tuple[FactState, ...]:
    faded = "" if line.freshness is None else f"freshness {words.percent(line.freshness)}, "
    target = f"{line.target}, {LEVELS[line.target]}" if line.target else "None"
    remark = "" if not line.target else "not reached yet" if line.below_target else "reached"
    months = f"halves in {words.plural(half_life, 'month', 'months')}"
    return (
        FactState("Target", target, remark),
        FactState("Last used", last_used_words(line.last_used, today), f"{faded}{months}"),
        *(() if hours is None else (_hours(hours, told),)),
    )


def _sources(why: Why, today: date) -> tuple[SourceState, ...]:
    found = [_source(Source(one.kind.value), one, today) for one in why.evidence]
    name, icon, one, many, none = _SOURCES[Source.LEARNING]
    count, minutes = why.learned
    detail = words.plural(count, one, many) if count else ""
    if count and minutes:
        detail += f", {words.duration(minutes)}"
    return (*found, SourceState(Source.LEARNING.value, name, icon, count, detail, none))


def _source(source: Source, evidence: Evidence, today: date) -> SourceState:
    name, icon, one, many, none = _SOURCES[source]
    detail = ""
    if evidence.n:
        counted = words.plural(evidence.n, one, many)
        spent = words.duration(evidence.minutes) if evidence.minutes else ""
        newest = "" if evidence.newest is None else f"newest {_day(evidence.newest, today)}"
        detail = ", ".join(part for part in (counted, spent, newest) if part)
    return SourceState(source.value, name, icon, evidence.n, detail, none)


def _history(row: HistoryRow, today: date) -> PastState:
    who = row.person or "Yourself"
    return PastState(row.id, _day(row.day, today), f"{level_words(row.level)} \u00b7 {who}", row.note)


def _day(day: date, today: date) -> str:
    return words.day_short(day, today)
