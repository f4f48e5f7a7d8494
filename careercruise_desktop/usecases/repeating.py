"""Taking repeating blocks apart, inside one act: one time by itself, this and following, all.

One time by itself is a block of its own that names its series and the day it stands for; that day is left out of the
series. This and following ends the series before that day and begins a new one there. What was logged for a time stays
with it. A series that is left without any time goes.

All are all that can still change: where other times or days are wanted, those stay as they were planned that come
before work which is logged already, so that what became of a plan is not told anew. The series then ends there, and a
new one has the rest. The very time that was changed by hand changes in any case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.recurrence import Rule, rule_of
from careercruise_desktop.domain.recurrence_moving import moved_rule
from careercruise_desktop.domain.schedule import BlockKey, Scope, TimeBlock
from careercruise_desktop.domain.spans import Span, resolve
from careercruise_desktop.storage import occurrences
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries.entries import last_worked
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.storage.relinking import relink

from .block_times import block_at, key_now

_DAY = timedelta(days=1)
_YEAR = timedelta(days=366)
# As far as it makes sense to look for a time.
_LAST = date(5000, 1, 1)


class Changed(NamedTuple):
    """A block with the time that was changed, and what the clocks did to it, or ""."""

    block: TimeBlock
    remark: str = ""


class _Times(NamedTuple):
    """A time before and after a change; `clock_moved` when its start is another one."""

    before: Span
    after: Span

    @property
    def clock_moved(self) -> bool:
        """Whether its start is another one."""
        return self.before.start != self.after.start


def time_of(reader: Reader, key: BlockKey) -> TimeBlock:
    """The block with the time that it has on a day; where that time was changed by itself, the block that it is now.

    Raises:
        Refused: it is gone.
    """
    return block_at(reader, key_now(reader, key) or key)


def changed(desk: Desk, key: BlockKey, scope: Scope, when: Span | None = None, **values: Any) -> Changed:  # noqa: ANN401
    """Change the time or other fields of a block as far as the scope reaches.

    What is wider than this one changes the exceptions too, in what they still have in common with their series. Times
    before the last one with work logged stay at their time; the remark says so.

    Raises:
        Refused: the time is gone, a value breaks a rule, or it cannot be said how the repeat should move.
    """
    block = time_of(desk, key)
    after = when or block.when
    wanted = checked(replace(block, **values, when=Span(after.start, after.end, block.when.zone)))
    if wanted == block:
        return Changed(block)
    values = {name: getattr(wanted, name) for name in values}
    times = _Times(block.when, wanted.when)
    series = series_of(desk, block)
    if scope is Scope.THIS or series is None:
        own = detached(desk, block) if block.repeat else block
        return Changed(desk.save(replace(own, **values, when=wanted.when)))
    day = block.series_day or block.when.day
    worked = last_worked(desk, series.id) if scope is Scope.ALL and times.before != times.after else None
    if worked is not None:
        return _changed_after(desk, block, series, worked, values=values, times=times)
    if block.repeat:
        return _altered(desk, reached(desk, series, day, scope), day, values, times)
    own = desk.save(wanted)
    remark = _altered(desk, reached(desk, series, day, scope), day, values, times, own=own.id).remark
    return Changed(desk.get(TimeBlock, own.id), remark)


def _changed_after(
    desk: Desk, block: TimeBlock, series: TimeBlock, worked: date, *, values: dict[str, Any], times: _Times
) -> Changed:
    """Change a time, and all times of its series after the day that was worked on last."""
    rest = _rest(desk, series, worked)
    said = f"Those up to {words.day_long(worked)} stay as they were, for work is logged."
    day = block.series_day or block.when.day
    if block.repeat and day > worked and rest is not None:
        done = _altered(desk, rest, day, values, times)
        return Changed(done.block, f"{done.remark} {said}".strip())
    own = detached(desk, block) if block.repeat else desk.get(TimeBlock, block.id)
    own = desk.save(replace(own, **values, when=times.after))
    remark = ""
    if rest is not None:
        remark = _altered(desk, rest, max(day, rest.when.day), values, times, own=own.id).remark
    return Changed(desk.get(TimeBlock, own.id), f"{remark} {said}".strip())


def _rest(desk: Desk, series: TimeBlock, worked: date) -> TimeBlock | None:
    """The times of a series after a day, as a series of their own; None where there are none."""
    begin = _first_time(replace(series, skipped=frozenset()), worked + _DAY)
    return None if begin is None else _split(desk, series, begin)


def series_of(reader: Reader, block: TimeBlock) -> TimeBlock | None:
    """The repeating block, as it is stored, that a time belongs to; None for a block that does not repeat."""
    if block.repeat:
        return reader.get(TimeBlock, block.id)
    return reader.look(TimeBlock, block.series_id) if block.series_day else None


def reached(desk: Desk, series: TimeBlock, day: date, scope: Scope) -> TimeBlock:
    """The series that a change from a day on is about: a new one for this and following, or else the whole."""
    return _split(desk, series, day) if scope is Scope.FOLLOWING else series


def detached(desk: Desk, block: TimeBlock) -> TimeBlock:
    """Make one time of a repeating block a block of its own, an exception of its series."""
    day = block.when.day
    own = desk.add(replace(block, id=0, repeat="", skipped=frozenset(), series_id=block.id, series_day=day))
    relink(desk, block.id, own.id, day, day)
    left_out(desk, block.id, day)
    return desk.get(TimeBlock, own.id)


def left_out(desk: Desk, series_id: int, day: date) -> None:
    """Leave one day out of a repeating block."""
    series = desk.get(TimeBlock, series_id)
    _settle(desk, desk.save(replace(series, skipped=series.skipped | {day})))


def removed(desk: Desk, key: BlockKey, scope: Scope) -> None:
    """Delete a block as far as the scope reaches; what was logged for it stays.

    Raises:
        Refused: it is gone already.
    """
    block = time_of(desk, key)
    series = series_of(desk, block)
    if scope is not Scope.THIS and series is not None:
        dropped(desk, reached(desk, series, block.series_day or block.when.day, scope))
    elif block.repeat:
        left_out(desk, block.id, block.when.day)
    else:
        desk.remove(TimeBlock, block.id)


def dropped(desk: Desk, series: TimeBlock, *, but: int = 0) -> None:
    """Delete a series with its exceptions, but for one of them, which then stands for itself."""
    for own in desk.find(TimeBlock, series_id=series.id):
        if own.id == but:
            desk.save(replace(own, series_id=None, series_day=None))
        else:
            desk.remove(TimeBlock, own.id)
    desk.remove(TimeBlock, series.id)


def with_rule(desk: Desk, key: BlockKey, text: str, scope: Scope) -> TimeBlock:
    """Let a block repeat by a rule ("" for no longer), as far as the scope reaches.

    Raises:
        Refused: the rule cannot be read, or does not go with the block's first day; `field` is "repeat".
    """
    block = time_of(desk, key)
    series = series_of(desk, block)
    if not text.strip():
        return block if series is None else _once(desk, block, series, scope)
    rule = Rule.parse(text, block.when.first)
    if series is None or (scope is Scope.THIS and not block.repeat):
        rule.check(block.when.day)
        return desk.save(replace(block, repeat=str(rule), skipped=frozenset(), series_id=None, series_day=None))
    if scope is Scope.THIS:
        raise Refused("One time of a repeat cannot repeat by itself. Change this and following, or all.", "repeat")
    if str(rule) == series.repeat:
        return block
    day = block.series_day or block.when.day
    before = rule_of(series.repeat)
    target = _for_rule(desk, series, rule) if scope is Scope.ALL else reached(desk, series, day, scope)
    left = rule_of(target.repeat)
    if before is not None and left is not None and rule.count is not None and rule.count == before.count:
        rule = rule.lasting(left.count or rule.count)
    after = desk.save(replace(target, repeat=str(rule.check(target.when.day))))
    _let_go(desk, after)
    here = _first_time(after, max(day, after.when.day)) or _first_time(after, after.when.day)
    if here is None:
        raise Refused("This leaves no time at all. Choose a later end, or delete the block.", "repeat")
    return replace(after, when=occurrences.span_on(after.when, here))


def _for_rule(desk: Desk, series: TimeBlock, rule: Rule) -> TimeBlock:
    """The series that another rule for all times is about: on other days only what comes after work that is logged.

    Raises:
        Refused: work is logged for the last of its times.
    """
    before, worked = rule_of(series.repeat), last_worked(desk, series.id)
    if worked is None or (before is not None and before.endless() == rule.endless()):
        return series
    rest = _rest(desk, series, worked)
    if rest is None:
        raise Refused("Work is logged up to its last time. Plan a new block that repeats instead.", "repeat")
    begin = next((day for day in _days_from(worked + _DAY) if rule.fits(day)), rest.when.day)
    return replace(rest, when=occurrences.span_on(rest.when, begin))


def _days_from(day: date) -> Iterator[date]:
    """The days of the next years, in which any rule falls that falls at all."""
    return (day + step * _DAY for step in range(8 * _YEAR.days))


def _once(desk: Desk, block: TimeBlock, series: TimeBlock, scope: Scope) -> TimeBlock:
    """Keep one time of a repeat; those that the scope reaches beside it go."""
    day = block.series_day or block.when.day
    own = detached(desk, block) if block.repeat else block
    left = desk.look(TimeBlock, series.id)
    worked = last_worked(desk, series.id) if scope is Scope.ALL and left is not None else None
    if left is not None and worked is not None:
        left = _rest(desk, left, worked)
    if scope is not Scope.THIS and left is not None:
        dropped(desk, left if worked is not None else reached(desk, left, day, scope), but=own.id)
    return desk.get(TimeBlock, own.id)


def _let_go(desk: Desk, series: TimeBlock) -> None:
    """Let the exceptions stand for themselves whose days the rule no longer has."""
    for own in desk.find(TimeBlock, series_id=series.id):
        day = own.series_day
        if day is None or not occurrences.days(series.repeat, series.when.day, day, day):
            desk.save(replace(own, series_id=None, series_day=None))


def _altered(
    desk: Desk, series: TimeBlock, day: date, values: dict[str, Any], times: _Times, *, own: int = 0
) -> Changed:
    """Change a whole series as one time of it was changed, together with what its exceptions share with it.

    Args:
        desk: the act.
        series: the series.
        day: the day that the time stands for.
        values: the fields that are changed.
        times: the time as it was and as it is to be.
        own: the exception that was changed already, if it was one.
    """
    after, remark = series, ""
    moves = times.before != times.after
    where: dict[date, date | None] = {}
    if moves:
        target = _target(series, day, times, exception=own > 0)
        after, where, remark = _moved(desk, series, day, target, times)
    after = desk.save(checked(replace(after, **values)))
    for each in desk.find(TimeBlock, series_id=series.id):
        shared: dict[str, Any] = {
            name: value for name, value in values.items() if getattr(each, name) == getattr(series, name)
        }
        old = each.series_day
        if moves and old is not None:
            new = where[old]
            shared |= {"series_day": new} if new else {"series_day": None, "series_id": None}
            if new and each.id != own and each.when == occurrences.span_on(series.when, old):
                shared["when"] = occurrences.span_on(after.when, new)
        desk.save(replace(each, **shared))
    _settle(desk, after)
    here = where.get(day) or day
    return Changed(replace(after, when=occurrences.span_on(after.when, here)), remark)


def _target(series: TimeBlock, day: date, times: _Times, *, exception: bool) -> datetime:
    """The wall time that the series is to have where it had the one of `day`."""
    if times.clock_moved and not exception:
        return times.after.first.wall
    return datetime.combine(day, series.when.first.wall.time()) + (times.after.first.wall - times.before.first.wall)


def _moved(
    desk: Desk, series: TimeBlock, day: date, target: datetime, times: _Times
) -> tuple[TimeBlock, dict[date, date | None], str]:
    """A series at its new time, where its days and exceptions went, and what the clocks did to its first time."""
    rule, first = rule_of(series.repeat), series.when.day
    own_days = [own.series_day for own in desk.find(TimeBlock, series_id=series.id) if own.series_day]
    marked = {day, *series.skipped, *own_days}
    where: dict[date, date | None] = {each: each for each in marked}
    repeat = series.repeat
    if target.date() != day:
        if rule is None:
            first += target.date() - day
        else:
            new = moved_rule(rule, first, day, target.date())
            first, repeat = new.first, str(new.rule)
            where = {each: new.day(each) for each in marked}
    wall = datetime.combine(first, target.time())
    start = resolve(wall, series.when.zone)
    remark = ""
    begin = start.moment.at
    if wall == series.when.first.wall:
        begin = series.when.start
    elif start.skipped:
        remark = f"The clocks jump over {wall:%H:%M} on {words.day_long(first)}; {words.clock(start.moment)} is taken."
    length = series.when.end - series.when.start
    length += (times.after.end - times.after.start) - (times.before.end - times.before.start)
    skipped = frozenset(to for old in series.skipped if (to := where[old]) is not None)
    when = Span(begin, begin + length, series.when.zone)
    return replace(series, when=when, repeat=repeat, skipped=skipped), where, remark


def _split(desk: Desk, series: TimeBlock, day: date) -> TimeBlock:
    """End a series before a day and begin a new one there; the same one where that is its first time."""
    first, rule = series.when.day, rule_of(series.repeat)
    if day <= first or rule is None:
        return series
    # Where the clocks jump over the start on that very day, the new one begins with the last time before it that shows
    # the same clock, and leaves that out.
    begin = day
    passed = occurrences.days(series.repeat, first, first, day - _DAY) if rule.count is not None else ()
    while occurrences.span_on(series.when, begin).first.wall.time() != series.when.first.wall.time():
        begin = _before(series, begin)
    silent = occurrences.days(series.repeat, first, begin, day - _DAY)
    left = rule if rule.count is None else rule.lasting(rule.count - len(passed) + len(silent))
    new = desk.add(
        replace(
            series,
            id=0,
            when=occurrences.span_on(series.when, begin),
            repeat=str(left),
            skipped=frozenset(each for each in series.skipped if each >= day) | frozenset(silent),
        )
    )
    ended = rule.lasting(len(passed)) if rule.count is not None else rule.ending(day - _DAY)
    skipped = frozenset(each for each in series.skipped if each < day)
    for own in desk.find(TimeBlock, series_id=series.id):
        if own.series_day is not None and own.series_day >= day:
            desk.save(replace(own, series_id=new.id))
    relink(desk, series.id, new.id, day)
    _settle(desk, desk.save(replace(series, repeat=str(ended), skipped=skipped)))
    return new


def _before(series: TimeBlock, day: date) -> date:
    """The last day of a series before a day; its first one at the earliest."""
    first, lower = series.when.day, day
    while lower > first:
        upper, lower = lower - _DAY, max(first, lower - _YEAR)
        found = occurrences.days(series.repeat, first, lower, upper)
        if found:
            return found[-1]
    return first


def _first_time(series: TimeBlock, lower: date) -> date | None:
    """The first day from `lower` on that a series has a time on; None where all of them are left out."""
    first = series.when.day
    last = occurrences.last_day(series.repeat, first)
    last = _LAST if last is None else min(last, _LAST)
    years = 1
    while lower <= last:
        upper = min(lower + years * _YEAR, last)
        for day in occurrences.days(series.repeat, first, lower, upper):
            if day not in series.skipped:
                return day
        lower, years = upper + _DAY, min(2 * years, 1000)
    return None


def _settle(desk: Desk, series: TimeBlock) -> None:
    """Delete a series that has no time left; its exceptions then stand for themselves."""
    if _first_time(series, series.when.day) is not None:
        return
    for own in desk.find(TimeBlock, series_id=series.id):
        desk.save(replace(own, series_id=None, series_day=None))
    desk.remove(TimeBlock, series.id)
