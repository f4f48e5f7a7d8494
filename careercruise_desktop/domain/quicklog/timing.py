"""Days and times of a line as moments: what is missing, what cannot be, and what the clocks of the zone do to it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import HOUR, DayTotal, Moment, Resolved, Span, When, resolve
from careercruise_desktop.domain.years import FIRST_YEAR, LAST_YEAR, TOO_FAR

from .days import DayWord, has_month, resolved_day
from .recognise import Token
from .times import DAY, HALF_DAY, Stretch
from .tokens import quoted
from .values import ChipState, Makes

NO_SUCH_DAY = "There is no such day."
HOW_LONG = "How long? Add a duration such as 2h, or from and to such as 9:00-10:30."
UNTIL_WHEN = "Until when? Add a duration such as 1h, or an end such as {start}-{end}."
WHICH_START = "At what time? Add a start such as 14:00."
TO_COME = "That is still to come. Begin with plan: to plan it."
ENDS_LATER = "It ends at {end}, which is still to come. Type {better}, or begin with plan: to plan it."
TOO_LONG = "{thing} lasts at most 24 hours. Split it into one a day."


_NONE: tuple[str, ...] = ()


class Timing(NamedTuple):
    """When something is.

    Attributes:
        day: the local day.
        when: its time; None when that is not needed, missing or not possible.
        start: the moment of a start without an end.
        text: what the chip says; "" for what was typed.
        state: how sure it is.
        complaint: what is wrong or missing; "" when nothing is.
        suggestions: better texts for the time as typed.
        remarks: what the clocks did.
    """

    day: date
    when: When | None = None
    start: Moment | None = None
    text: str = ""
    state: ChipState = ChipState.SURE
    complaint: str = ""
    suggestions: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


class Asked(NamedTuple):
    """What the line says about time.

    `raw` is the time as typed, `mark` a zone's short name after it in lower case, `minutes` None without a duration.
    """

    day: Token | None
    time: Token | None
    raw: str
    mark: str
    minutes: int | None


def timed(makes: Makes, asked: Asked, now: Moment) -> Timing:
    """When an entry, a block or a timer is."""
    ahead = makes is Makes.BLOCK
    day = now.day
    if asked.day is not None and asked.day.day is not None:
        found = resolved_day(asked.day.day, now.day, ahead=ahead)
        if found is None:
            return Timing(day, state=ChipState.WRONG, complaint=no_day(asked.day.day))
        day = found
    if asked.time is None or asked.time.stretch is None:
        return _without_time(makes, asked, day, now)
    stretch = asked.time.stretch
    if not stretch.possible:
        complaint = f"“{asked.raw}” is no time of day. Put it in quotes to keep it as text."
        return Timing(day, state=ChipState.WRONG, complaint=complaint, suggestions=(quoted(asked.raw),))
    start = _Placed.at(day, stretch.start, now.zone, asked.mark)
    if makes is Makes.TIMER:
        return _timer(day, start, asked, now)
    if stretch.end is None and asked.minutes is None:
        return _open_ended(makes, day, start, now)
    return _with_end(makes, day, start, asked, now)


def no_day(word: DayWord) -> str:
    """Why there is no such day: its year is too far away, or no calendar has it."""
    if has_month(word) and word.year is not None and not FIRST_YEAR <= word.year <= LAST_YEAR:
        return f"{TOO_FAR}."
    return NO_SUCH_DAY


def due_day(token: Token, today: date) -> date | None:
    """The due date that a token says; None when there is no such day."""
    return resolved_day(token.day, today, ahead=True) if token.day is not None else None


def past_day(token: Token | None, today: date) -> Timing:
    """The day of what has happened: a journal entry, feedback, a conversation."""
    if token is None or token.day is None:
        return Timing(today, text=words.day_long(today), state=ChipState.GUESS)
    day = resolved_day(token.day, today, ahead=False)
    if day is None:
        return Timing(today, state=ChipState.WRONG, complaint=no_day(token.day))
    text = words.day_long(day, today)
    if day > today:
        return Timing(day, text=text, state=ChipState.WRONG, complaint="That day is still to come.")
    return Timing(day, text=text)


class _Placed(NamedTuple):
    """A wall time found on the clock of a zone."""

    moment: Moment
    remark: str = ""
    complaint: str = ""
    second: str = ""  # the zone's short name for the second pass, where there is one and it was not asked for

    @classmethod
    def at(cls, day: date, minute: int, zone: str, mark: str, *, after: int | None = None) -> _Placed:
        """Find `minute` (it may pass 24:00) on a day; `after`: an instant that it has to follow."""
        wall = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001 - a wall time
        found = resolve(wall, zone)
        shown = words.minute_clock(minute % DAY)
        if found.skipped:
            valid = words.clock(found.moment)
            return cls(
                found.moment, f"The clocks jump over {shown} on {words.day_long(wall.date())}; {valid} is taken."
            )
        if found.repeated:
            return cls._repeated(wall, zone, mark, found, after)
        name = _mark(found.moment)
        if mark and mark != name.casefold() and after is None:
            complaint = f"At {shown} on {words.day_long(wall.date())} the clocks show {name}, not {mark.upper()}."
            return cls(found.moment, complaint=complaint)
        return cls(found.moment)

    @classmethod
    def _repeated(cls, wall: datetime, zone: str, mark: str, first: Resolved, after: int | None) -> _Placed:
        later = resolve(wall, zone, second=True).moment
        if mark == _mark(later).casefold():
            return cls(later)
        if mark == _mark(first.moment).casefold():
            return cls(first.moment)
        if after is not None and first.moment.at <= after:
            return cls(later)
        shown = words.clock(first.moment)
        remark = (
            f"{shown} comes twice on {words.day_long(wall.date())}; the first is taken."
            f" Type {shown} {_mark(later)} for the second."
        )
        return cls(first.moment, remark, second=_mark(later))


def _without_time(makes: Makes, asked: Asked, day: date, now: Moment) -> Timing:
    """A day and perhaps a duration."""
    state = ChipState.SURE if asked.day is not None else ChipState.GUESS
    timing = Timing(day, text=words.day_long(day, now.day), state=state)
    if makes is Makes.TIMER:
        return timing if day == now.day else timing._replace(complaint=WHICH_START)
    if makes is Makes.BLOCK:
        return timing._replace(complaint=WHICH_START)
    if day > now.day:
        return timing._replace(state=ChipState.WRONG, complaint=TO_COME)
    if asked.minutes is None:
        return timing._replace(complaint=HOW_LONG)
    complaint = _length(makes, asked.minutes)
    if complaint:
        return timing._replace(complaint=complaint)
    return timing._replace(when=DayTotal(day, asked.minutes, now.zone))


def _length(makes: Makes, minutes: int) -> str:
    """What is wrong with a length, or ""."""
    if minutes <= 0:
        return "That takes no time at all. Type a duration of at least 1m."
    if minutes > DAY:
        return TOO_LONG.format(thing="A block" if makes is Makes.BLOCK else "An entry")
    return ""


def _open_ended(makes: Makes, day: date, start: _Placed, now: Moment) -> Timing:
    """A start alone is not enough; for work of today that began before now, now is the likely end."""
    shown = words.clock(start.moment)
    text = f"{words.day_long(day, now.day)}, {shown}"
    likely = now.floored() if day == now.day and start.moment.at < now.floored().at else start.moment.plus(60)
    complaint = UNTIL_WHEN.format(start=shown, end=words.clock(likely))
    if makes is Makes.ENTRY and start.moment.at >= now.at:
        complaint = TO_COME
    suggestion = f"{shown}-{words.clock(likely)}"
    return Timing(day, None, start.moment, text, ChipState.WRONG, complaint, (suggestion,))


def _timer(day: date, start: _Placed, asked: Asked, now: Moment) -> Timing:
    shown = words.clock(start.moment)
    text = shown if day == now.day else f"{words.day_long(day, now.day)}, {shown}"
    complaint = start.complaint
    if start.moment.at > now.at:
        complaint = "A timer cannot start in the future."
    elif now.at - start.moment.at >= 24 * HOUR:
        complaint = "A timer can start at most 24 hours back. Log it as an entry with a duration."
    state = ChipState.WRONG if complaint else ChipState.GUESS if start.second else ChipState.SURE
    return Timing(day, None, start.moment, text, state, complaint, _second(asked.raw, start), _remarks(start))


def _with_end(makes: Makes, day: date, start: _Placed, asked: Asked, now: Moment) -> Timing:
    """From and to, or a start and a duration."""
    end = start
    minutes = asked.minutes or 0
    complaint, suggestions = "", _NONE
    stretch = asked.time.stretch if asked.time is not None else None
    ranged = stretch is not None and stretch.end is not None
    if stretch is not None and stretch.end is not None:
        end = _Placed.at(day, stretch.end, now.zone, asked.mark, after=start.moment.at)
        length = stretch.end - stretch.start
        if end.moment.at <= start.moment.at:
            # Over midnight; where the clocks go back, an earlier time can be a later one of the same day.
            length %= DAY
            end = _Placed.at(day, stretch.start + length, now.zone, asked.mark, after=start.moment.at)
        minutes = (end.moment.at - start.moment.at) // 60
        if not minutes and length > 0:
            # The clocks jump over all of it: as long as it was meant, from the time on to which they jump.
            minutes, end = length, start
        complaint, suggestions = _ends_badly(stretch, length, minutes, asked)
        if _mark(end.moment).casefold() == asked.mark:
            start = start._replace(complaint="")
    complaint = complaint or start.complaint or _length(makes, minutes)
    if complaint:
        text = f"{words.day_long(day, now.day)}, {words.clock(start.moment)}"
        return Timing(day, None, start.moment, text, ChipState.WRONG, complaint, suggestions)
    when = Span.lasting(start.moment, minutes)
    if makes is Makes.ENTRY and when.end > now.at:
        return _to_come(when, now, ranged=ranged)
    state = ChipState.GUESS if start.second or end.second else ChipState.SURE
    text = words.when_long(when, now.day)
    return Timing(when.day, when, None, text, state, "", _second(asked.raw, start, end), _remarks(start, end))


def _ends_badly(stretch: Stretch, length: int, minutes: int, asked: Asked) -> tuple[str, tuple[str, ...]]:
    """What is wrong with a range, and what may have been meant."""
    end = stretch.end or 0
    if length == 0 and minutes <= 0:
        return "It ends when it starts. Type a later end.", ()
    if end <= stretch.start and length > HALF_DAY:
        afternoon = end + HALF_DAY
        meant = (stretch.start, afternoon) if stretch.start < afternoon < DAY else (end, stretch.start)
        better = f"{words.minute_clock(meant[0])}-{words.minute_clock(meant[1])}"
        return f"It ends before it starts. Did you mean {better}?", (better,)
    if asked.minutes not in {None, minutes}:
        said = words.duration(asked.minutes or 0)
        return f"{asked.raw} is {words.duration(minutes)}, not {said}. Leave one of them out.", ()
    return "", ()


def _to_come(when: Span, now: Moment, *, ranged: bool) -> Timing:
    """Work that is not over yet; where it has begun, it may be logged until now."""
    text = words.when_long(when, now.day)
    if not ranged or when.day != now.day or when.start >= now.floored().at:
        return Timing(when.day, text=text, state=ChipState.WRONG, complaint=TO_COME)
    better = f"{words.clock(when.first)}-{words.clock(now)}"
    complaint = ENDS_LATER.format(end=words.clock(when.last), better=better)
    return Timing(when.day, text=text, state=ChipState.WRONG, complaint=complaint, suggestions=(better,))


def _second(raw: str, *placed: _Placed) -> tuple[str, ...]:
    """How to type the second pass of a time that comes twice."""
    return tuple(dict.fromkeys(f"{raw} {one.second}" for one in placed if one.second))


def _remarks(*placed: _Placed) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.remark for one in placed if one.remark))


def _mark(moment: Moment) -> str:
    return moment.aware.tzname() or ""
