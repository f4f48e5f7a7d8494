"""Time entries: what was worked; the running timer; and the repairs a log needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from . import words
from .errors import Refused
from .records import Record
from .roles import Role
from .spans import HOUR, DayTotal, Moment, Span, When, resolve

FORGOTTEN_AFTER_HOURS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeEntry(Record):
    """Logged work: a span, or a number of minutes on a day.

    `source` is "typed", "timer", "block" or the name of an import, `source_id` that import's own id.
    """

    title: str
    role: Role
    when: When
    project_id: int | None = None
    task_id: int | None = None
    block_id: int | None = None
    learning_item_id: int | None = None
    skills: frozenset[int] = field(default=frozenset(), metadata={"link": "entry_skill"})
    note: str = ""
    source: str = "typed"
    source_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer(Record):
    """The one running entry. `start` is an instant with the zone it was started in."""

    title: str
    role: Role
    start: Moment
    project_id: int | None = None
    task_id: int | None = None
    block_id: int | None = None
    skills: frozenset[int] = field(default=frozenset(), metadata={"link": "timer_skill"})
    note: str = ""


def entry_when(when: When) -> When:
    """The time of an entry, checked.

    Raises:
        Refused: it is longer than 24 hours.
    """
    if isinstance(when, Span) and when.end - when.start > 24 * HOUR:
        raise Refused("An entry lasts at most 24 hours. Split it into one entry a day.", "end")
    return when


def stopped(timer: Timer, end: Moment) -> TimeEntry:
    """The entry a timer leaves when it stops: whole minutes, at least one.

    Raises:
        Refused: it ran for more than 24 hours.
    """
    start = timer.start.floored()
    minutes = max(1, round((end.at - start.at) / 60))
    when = entry_when(Span.lasting(start, minutes))
    return TimeEntry(
        title=timer.title, role=timer.role, when=when, project_id=timer.project_id, task_id=timer.task_id,
        block_id=timer.block_id, skills=timer.skills, note=timer.note, source="timer",
    )  # fmt: skip


def forgotten(timer: Timer, now: Moment) -> str:
    """Why a running timer looks forgotten ("ran over midnight", "running for more than 10 h"), or ""."""
    if now.at - timer.start.at > FORGOTTEN_AFTER_HOURS * HOUR:
        return f"has been running for more than {FORGOTTEN_AFTER_HOURS} h"
    if Moment(now.at, timer.start.zone).day != timer.start.day:
        return "ran over midnight"
    return ""


def split(entry: TimeEntry, at: Moment) -> tuple[TimeEntry, TimeEntry]:
    """The entry as two, cut at a moment; the second part is new (id 0).

    Raises:
        Refused: the entry has no time of day, or the moment is not inside it.
    """
    span = _timed(entry)
    if not span.start < at.at < span.end:
        raise Refused("The cut must lie between the start and the end of the entry.", "at")
    first = replace(entry, when=Span(span.start, at.at, span.zone))
    return first, replace(entry, id=0, when=Span(at.at, span.end, span.zone), source_id="")


def merged(*entries: TimeEntry) -> TimeEntry:
    """Several entries as one: the earliest one's words, all worked time once, all skills and notes.

    Raises:
        Refused: they are fewer than two, of different roles or days, some are timed and some are not, they are too far
            apart, or together they pass 24 hours.
    """
    if len(entries) < 2:
        raise Refused("It takes two entries to merge. Select one more.", "when")
    if len({entry.role for entry in entries}) > 1:
        raise Refused("Entries of different roles stay apart. Change the role of one of them first.", "role")
    totals = [entry.when for entry in entries if isinstance(entry.when, DayTotal)]
    if len(totals) == len(entries):
        if len({total.day for total in totals}) > 1:
            raise Refused("Day totals of different days stay apart.", "day")
        ordered = list(entries)
        when: When = DayTotal(totals[0].day, sum(total.minutes for total in totals), totals[0].zone)
    else:
        ordered = sorted(entries, key=_timed)
        when = entry_when(_joined([_timed(entry) for entry in ordered]))
    notes = dict.fromkeys(entry.note for entry in ordered if entry.note)
    skills = frozenset().union(*(entry.skills for entry in ordered))
    return replace(ordered[0], when=when, skills=skills, note="\n".join(notes))


def _joined(spans: Sequence[Span]) -> Span:
    """The elapsed time under all spans, from the first start on: a gap between them is not worked time."""
    worked, reach = 0, spans[0].start
    for span in spans:
        if span.start - reach >= 24 * HOUR:
            raise Refused("These entries are more than a day apart.", "end")
        worked += max(0, span.end - max(span.start, reach))
        reach = max(reach, span.end)
    return Span(spans[0].start, spans[0].start + worked, spans[0].zone)


def shifted(entry: TimeEntry, seconds: int) -> tuple[TimeEntry, str]:
    """The entry so many seconds later (or earlier), and what the clocks did to it, or "".

    Whole days keep the time on the wall, anything else is elapsed time; the length always stays.

    Raises:
        Refused: it has no time of day.
    """
    span = _timed(entry)
    days, rest = divmod(seconds, 24 * HOUR)
    if rest:
        return replace(entry, when=span.moved(Moment(span.start + seconds, span.zone))), ""
    wall = span.first.wall + timedelta(days=days)
    found = resolve(wall, span.zone)
    remark = ""
    if found.skipped:
        taken = words.clock(found.moment)
        remark = f"The clocks jump over {wall:%H:%M} on {words.day_long(wall.date())}; {taken} is taken."
    return replace(entry, when=span.moved(found.moment)), remark


def filled(entry: TimeEntry, before: TimeEntry | None, after: TimeEntry | None) -> TimeEntry:
    """The entry stretched to its neighbours of the same day.

    Raises:
        Refused: it has no time of day, or touches both neighbours already.
    """
    span = _timed(entry)
    start, end = span.start, span.end
    if before is not None:
        start = min(start, max(_timed(before).end, span.start - 24 * HOUR))
    if after is not None:
        end = max(end, min(_timed(after).start, span.end + 24 * HOUR))
    if (start, end) == (span.start, span.end):
        raise Refused("There is no gap beside this entry to fill.", "when")
    return replace(entry, when=entry_when(Span(start, end, span.zone)))


def without_overlap(entry: TimeEntry, others: list[TimeEntry]) -> list[TimeEntry]:
    """The parts of an entry that no other entry covers, in order; the first part keeps its id.

    An empty list means that the others cover it wholly.

    Raises:
        Refused: the entry has no time of day, or overlaps nothing.
    """
    span = _timed(entry)
    blocking = sorted(other.when for other in others if isinstance(other.when, Span) and other.when.overlap(span))
    if not blocking:
        raise Refused("This entry overlaps no other.", "when")
    parts: list[Span] = []
    reach = span.start
    for other in blocking:
        if other.start > reach:
            parts.append(Span(reach, other.start, span.zone))
        reach = max(reach, other.end)
    if reach < span.end:
        parts.append(Span(reach, span.end, span.zone))
    if not parts:
        return []
    first = replace(entry, when=parts[0])
    return [first, *(replace(entry, id=0, source_id="", when=part) for part in parts[1:])]


def _timed(entry: TimeEntry) -> Span:
    if isinstance(entry.when, Span):
        return entry.when
    raise Refused(f"“{entry.title}” is a day total without a time of day. Give it a start first.", "when")
