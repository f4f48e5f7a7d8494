"""The parts of a reading that say when and how long, each with its chip."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from careercruise_desktop.domain import words
from careercruise_desktop.domain.delegation import next_follow_up

from . import sentences
from .days import far_back
from .findings import Importance
from .parts import Parts
from .recognise import HAVE_DUE, Kind, Token
from .timing import HOW_LONG, TOO_LONG, WHICH_START, Asked, Timing, due_day, no_day, past_day, timed
from .tokens import quoted
from .values import ChipKind, ChipState, Makes

_TIMED = frozenset({Makes.ENTRY, Makes.BLOCK, Makes.TIMER})
_HAPPENED = frozenset({Makes.JOURNAL, Makes.FEEDBACK, Makes.CONTACT})
_HALF_DAY = 12 * 60
_DAY = 24 * 60


def minutes_part(parts: Parts) -> int | None:
    """The duration as typed."""
    token = parts.one.get(Kind.DURATION)
    if token is None:
        return None
    too_long = token.minutes > _DAY and parts.makes in {*_TIMED, Makes.JOURNAL}
    state = ChipState.WRONG if too_long or not token.minutes else ChipState.SURE
    parts.found.chip(ChipKind.DURATION, words.duration(token.minutes), (token.start, token.end), state)
    if not token.minutes:
        parts.found.complain(sentences.NO_TIME_AT_ALL, Importance.TIME)
    elif too_long and parts.makes is Makes.JOURNAL:
        parts.found.complain(TOO_LONG.format(thing="A journal entry"), Importance.TIME)
    return token.minutes


def when_part(parts: Parts) -> Timing | None:
    """When it is, for what has a time or has happened; None for what has neither."""
    day, time = parts.one.get(Kind.DAY), parts.one.get(Kind.TIME)
    zones = [token for token in parts.applied.tokens if token.kind is Kind.ZONE][:1]
    if parts.makes in _HAPPENED:
        timing = past_day(day, parts.now.day)
        if parts.makes is Makes.FEEDBACK and day is not None and timing.complaint:
            # What was said may end so: in quotation marks it is text.
            text = quoted(parts.typed(day))
            advice = f"{timing.complaint} Put “{parts.typed(day)}” in quotes to keep it as text."
            timing = timing._replace(complaint=advice, suggestions=(text,))
        zones = []
    elif parts.makes in _TIMED:
        duration = parts.one.get(Kind.DURATION)
        raw = parts.typed(time) if time is not None else ""
        mark = zones[0].name if zones else ""
        timing = timed(parts.makes, Asked(day, time, raw, mark, duration.minutes if duration else None), parts.now)
    else:
        return None
    if _asks_about_bare(parts, timing):
        return timing
    timing = _doubted(timing, day, parts)
    tokens = sorted((token for token in (day, time, *zones) if token is not None), key=lambda token: token.first)
    if tokens or parts.makes is not Makes.TIMER:
        _when_chip(parts, timing, tokens)
    if timing.complaint:
        parts.found.complain(timing.complaint, Importance.TIME)
    parts.found.remark(*timing.remarks)
    return timing


def due_part(parts: Parts) -> tuple[date | None, date | None]:
    """The due date and, for delegated work, the day to ask about it."""
    if parts.makes not in HAVE_DUE:
        return None, None
    token, other = parts.one.get(Kind.DUE), parts.one.get(Kind.DAY)
    if token is not None and other is not None:
        parts.wrong(other, sentences.two_of(Kind.DUE, parts.typed(token), parts.typed(other)))
    token = token or other
    if token is None:
        return _without_due(parts)
    today = parts.now.day
    due = due_day(token, today)
    if due is None:
        typed = parts.typed(token)
        parts.wrong(token, no_day(token.day) if token.day is not None else sentences.NOT_A_DUE_DAY.format(typed=typed))
        return None, None
    parts.found.chip(ChipKind.DUE, f"due {words.day_long(due, today)}", (token.start, token.end))
    if due < today:
        parts.found.remark("This date has passed.")
    return due, due if parts.makes is Makes.DELEGATION else None


def _without_due(parts: Parts) -> tuple[None, date | None]:
    if parts.makes is Makes.MILESTONE:
        parts.found.complain(sentences.NEEDS_DUE, Importance.TIME)
    if parts.makes is not Makes.DELEGATION:
        return None, None
    ask = next_follow_up(parts.now.day)
    text = f"follow up {words.day_long(ask, parts.now.day)}"
    parts.found.chip(ChipKind.DUE, text, None, ChipState.GUESS)
    return None, ask


def _doubted(timing: Timing, day: Token | None, parts: Parts) -> Timing:
    """A day without a year that lies far back is said, and can be made text."""
    if day is None or day.day is None or timing.complaint or not far_back(day.day, timing.day, parts.now.day):
        return timing
    remark = f"{words.day_long(timing.day, parts.now.day)} is more than half a year back."
    return timing._replace(state=ChipState.GUESS, remarks=(*timing.remarks, remark))


def _asks_about_bare(parts: Parts, timing: Timing) -> bool:
    """Whether two bare numbers are the only thing that can be the missing time; then it is asked."""
    bare = parts.applied.bare
    if bare is None or bare.stretch is None or timing.complaint not in {HOW_LONG, WHICH_START}:
        return False
    start, end = bare.stretch.start, bare.stretch.end or 0
    if end <= start < end + _HALF_DAY:
        end += _HALF_DAY
    typed = parts.typed(bare)
    better = f"{words.minute_clock(start)}-{words.minute_clock(end)}"
    place = (bare.start, bare.end)
    parts.found.chip(ChipKind.WHEN, typed, place, ChipState.UNKNOWN, (better, quoted(typed)))
    complaint = sentences.IS_IT_A_TIME.format(typed=typed, better=better)
    parts.found.complain(complaint, Importance.TIME, stress=better)
    return True


def _when_chip(parts: Parts, timing: Timing, tokens: list[Token]) -> None:
    """One chip over the day and the time where they stand together, else over the time."""
    time = [token for token in tokens if token.kind is not Kind.DAY]
    together = all(a.last + 1 == b.first for a, b in pairwise(tokens))
    covered = tokens if together else time
    if not covered:
        parts.found.chip(ChipKind.WHEN, timing.text, None, timing.state)
        return
    start, end = covered[0].start, covered[-1].end
    text = parts.line.text
    suggestions = timing.suggestions
    if time and suggestions:
        before, after = text[start : time[0].start], text[time[-1].end : end]
        suggestions = tuple(f"{before}{one}{after}" for one in suggestions)
    parts.found.chip(ChipKind.WHEN, timing.text or text[start:end], (start, end), timing.state, suggestions)
