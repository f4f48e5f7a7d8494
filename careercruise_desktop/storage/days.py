"""The day summary: a row a day, and one for each project and role of it; stale days are counted before an act commits.

Repeating blocks have times on more days than an act can work out. They are counted up to the day after today, so that
today is over in no zone before it is counted; days after that wait until they come. When a repeat changes, the newest
days that it touches are worked out in the act, and the rest of them bit by bit, by later acts or by `catch_up`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.figures.adherence import Adherence, day_adherence
from careercruise_desktop.domain.figures.by_project import by_project
from careercruise_desktop.domain.figures.focus import focus
from careercruise_desktop.domain.recurrence import rule_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Span

from .desk import Desk
from .occurrences import last_day
from .queries.blocks import BlockRow, blocks_on, goes_on, oldest_repeat, past_midnight
from .queries.summary import Counted, counted
from .reader import Row

ONE_DAY = timedelta(days=1)
IN_AN_ACT = 31
PART = 200

_PUT = (
    "INSERT OR REPLACE INTO day_figure (day_number, day, it_logged, pm_logged, it_planned, pm_planned, kept, faithful,"
    " on_time, shifted, missed, unplanned, switches, longest, focus, entries, began, ended,"
    " missed_blocks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PUT_PROJECT = (
    "INSERT INTO day_project_figure (day_number, project_id, role, minutes, entries, planned, kept, blocks)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def refresh_days(desk: Desk, upto: date | None = None, most: int = IN_AN_ACT) -> int:
    """Work out the summary of the days that are stale; returns how many it worked out.

    Args:
        desk: the act under way.
        upto: the day up to which repeats are to be counted; as far as before when it is not given.
        most: of the days that only a changed repeat made stale, work out at most so many, the newest ones.
    """
    before = counted(desk)
    state = _moved_on(desk, before, upto)
    stale = {row[0] for row in desk.rows("SELECT day FROM stale_day")}
    count = len(stale)
    marks = desk.rows("SELECT * FROM stale_repeat ORDER BY id")
    for mark in marks:
        state, days = _marked(state, mark)
        stale.update(days)
    if state.first and most:
        first = max(state.first, state.last - most + 1)
        stale.update(date.fromordinal(number).isoformat() for number in range(first, state.last + 1))
        state = state._replace(last=first - 1) if first > state.first else Counted(state.through)
    _refresh_all(desk, stale | _before(desk, stale, state.through), state.through)
    if count:
        desk.run("DELETE FROM stale_day")
    if marks:
        desk.run("DELETE FROM stale_repeat")
    if state != before:
        _keep(desk, state)
    return len(stale)


def catch_up(desk: Desk, upto: date | None = None) -> bool:
    """Work out the next part of what changed repeats have left; whether there is more."""
    refresh_days(desk, upto, PART)
    return counted(desk).first > 0


def finish_days(desk: Desk) -> None:
    """Work out what changed repeats have left, and nothing else."""
    while (state := counted(desk)).first:
        first = max(state.first, state.last - PART + 1)
        texts = [date.fromordinal(number).isoformat() for number in range(first, state.last + 1)]
        _refresh(desk, texts, date.fromordinal(state.through))
        _keep(desk, state._replace(last=first - 1) if first > state.first else Counted(state.through))


def rebuild_days(desk: Desk) -> None:
    """Work out the summary of every day from nothing."""
    desk.run("DELETE FROM day_figure")
    desk.run("DELETE FROM day_project_figure")
    desk.run("DELETE FROM stale_repeat")
    desk.run("INSERT OR IGNORE INTO stale_day (day) SELECT day FROM time_block UNION SELECT day FROM time_entry")
    oldest, through = oldest_repeat(desk), counted(desk).through
    if oldest is not None and oldest.toordinal() <= through:
        desk.run("UPDATE repeat_days SET first = ?, last = through WHERE id = 1", (oldest.toordinal(),))
    else:
        desk.run("UPDATE repeat_days SET first = 0, last = 0 WHERE id = 1")
    refresh_days(desk, most=0)
    finish_days(desk)


def _keep(desk: Desk, state: Counted) -> None:
    desk.run("INSERT OR REPLACE INTO repeat_days (id, through, first, last) VALUES (1, ?, ?, ?)", state)


def _moved_on(desk: Desk, state: Counted, upto: date | None) -> Counted:
    """Count repeats up to a later day: the days that have come are stale where anything repeats."""
    if upto is None or upto.toordinal() <= state.through:
        return state
    oldest = oldest_repeat(desk)
    later = Counted(upto.toordinal(), state.first, state.last)
    return later if oldest is None else _stale(later, max(state.through + 1, oldest.toordinal()), later.through)


def _stale(state: Counted, first: int, last: int) -> Counted:
    """The state with more stale days, as far as repeats are counted at all; one stretch holds all of them."""
    last = min(last, state.through)
    if first > last:
        return state
    return Counted(state.through, min(first, state.first or first), max(last, state.last))


def _marked(state: Counted, mark: Row) -> tuple[Counted, Iterable[str]]:
    """What a change of a repeating block makes stale: a stretch in the state, and the days that were left out or not.

    A rule that only ends on another day is another one after its earlier end.
    """
    _, day, before, after, skipped_before, skipped_after, changed = mark
    first_day = date.fromisoformat(day)
    if changed or not _same_days(before, after):
        return _stale(state, first_day.toordinal(), max(_end(before), _end(after))), ()
    ends = [(last_day(text, first_day) or date.max).toordinal() for text in (before, after)]
    days = set(skipped_before.split()) ^ set(skipped_after.split())
    known = [text for text in days if date.fromisoformat(text).toordinal() <= state.through]
    return _stale(state, min(ends) + 1, max(ends)), known


def _same_days(before: str, after: str) -> bool:
    """Whether two rules fall on the same days as long as neither has ended."""
    old, new = rule_of(before), rule_of(after)
    return before == after or (old is not None and new is not None and old.endless() == new.endless())


def _end(text: str) -> int:
    """The ordinal of a day after which a rule does not fall, wherever it begins; 0 for no rule at all."""
    rule = rule_of(text)
    until = rule.until if rule is not None and rule.until is not None else date.max
    return until.toordinal() if text else 0


def _before(desk: Desk, stale: Iterable[str], through: int) -> set[str]:
    """The days before stale ones with a block that goes on past midnight: what was logged after it counts for them."""
    known = {date.fromisoformat(text) for text in stale}
    days = sorted({day - ONE_DAY for day in known if day > date.min} - known)
    found: set[str] = set()
    for start in range(0, len(days), PART):
        found |= {day.isoformat() for day in past_midnight(desk, days[start : start + PART], _until(through))}
    return found


def _until(through: int) -> date:
    return date.fromordinal(max(through, 1))


def _refresh_all(desk: Desk, stale: Iterable[str], through: int) -> None:
    days = sorted(stale)
    for start in range(0, len(days), PART):
        _refresh(desk, days[start : start + PART], _until(through))


def _refresh(desk: Desk, texts: list[str], through: date) -> None:
    days = [date.fromisoformat(text) for text in texts]
    blocks = blocks_on(desk, days, through)
    late = [day + ONE_DAY for day in days if day < date.max and any(map(goes_on, blocks.get(day, ())))]
    wanted = sorted({*texts, *(day.isoformat() for day in late)})
    marks = ",".join("?" for _ in wanted)
    entries: dict[date, list[TimeEntry]] = {}
    for entry in desk.pick(TimeEntry, f"WHERE day IN ({marks})", wanted, links=False):
        entries.setdefault(entry.when.day, []).append(entry)
    beyond = {day - ONE_DAY: entries.get(day, []) for day in late}
    for day in days:
        _put(desk, day, blocks.get(day, []), entries.get(day, []), beyond.get(day, []))


def _put(desk: Desk, day: date, blocks: list[BlockRow], entries: list[TimeEntry], beyond: list[TimeEntry]) -> None:
    desk.run("DELETE FROM day_project_figure WHERE day_number = ?", (day.toordinal(),))
    if not blocks and not entries:
        desk.run("DELETE FROM day_figure WHERE day_number = ?", (day.toordinal(),))
        return
    plan = day_adherence(blocks, entries, beyond)
    pieces, parts = focus(entries), by_project(entries, blocks, plan.kept_seconds)
    of_role = {role: [part for part in parts if part.role is role] for role in Role}
    outcomes = list(plan.statuses.values())
    timed = [entry.when for entry in entries if isinstance(entry.when, Span)]
    desk.run(
        _PUT,
        (
            day.toordinal(),
            day.isoformat(),
            *(sum(part.minutes for part in of_role[role]) for role in Role),
            *(sum(part.planned for part in of_role[role]) for role in Role),
            plan.kept,
            plan.faithful,
            outcomes.count(Adherence.ON_TIME),
            outcomes.count(Adherence.SHIFTED),
            outcomes.count(Adherence.MISSED),
            len(plan.unplanned),
            pieces.switches,
            pieces.longest,
            pieces.focus_minutes,
            len(entries),
            min((when.start for when in timed), default=None),
            max((when.end for when in timed), default=None),
            " ".join(str(block.id) for block in blocks if plan.statuses[block.id] is Adherence.MISSED),
        ),
    )
    for part in parts:
        desk.run(_PUT_PROJECT, (day.toordinal(), *part))
