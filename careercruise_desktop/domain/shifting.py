"""What shifts along when the date of a milestone moves: what depends on it, by the same days, in the order it had."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol

from .milestones import Milestone
from .years import shifted_day


class Dated(Protocol):
    """What has a due date and may depend on others: a milestone, or a line that shows one."""

    @property
    def id(self) -> int:
        """Its number."""
        ...

    @property
    def due(self) -> date:
        """The present date."""
        ...

    @property
    def achieved(self) -> date | None:
        """When it was reached."""
        ...

    @property
    def cancelled(self) -> date | None:
        """When it was given up."""
        ...

    @property
    def depends_on(self) -> frozenset[int]:
        """The ids of what must be reached before."""
        ...


def followers(everything: Iterable[Dated], key: int) -> frozenset[int]:
    """The ids of all open ones that depend on a milestone, directly or through open ones.

    What is reached or cancelled passes no wait on. The milestone is never among them, even in a loop.
    """
    after = _after(one for one in everything if _open(one))
    found, waiting = {key}, [key]
    while waiting:
        fresh = [other for other in after.get(waiting.pop(), ()) if other not in found]
        found.update(fresh)
        waiting += fresh
    return frozenset(found - {key})


def new_dues(everything: Iterable[Dated], key: int, days: int) -> dict[int, date]:
    """The due dates of what shifts when a milestone moves by so many calendar days; those that stay are left out.

    All its `followers` shift by the same days. What was due no later than something
    that depends on it stays so: moved earlier, a milestone stops at the date of what it waits for besides. What is
    reached counts with the day on which it was, what is cancelled holds nothing up. Neither of the two moves itself.

    Args:
        everything: the milestones with their dates before the move; what is missing among them holds nothing up.
        key: the one that moves.
        days: by how many calendar days, negative for earlier.

    Raises:
        Refused: a date would leave the years that are known.
    """
    known = {one.id: one for one in everything}
    if key not in known or not _open(known[key]) or not days:
        return {}
    along = sorted(
        (known[other] for other in followers(known.values(), key)),
        key=lambda one: (one.due, one.id),
    )
    dues = {one.id: _day(one) for one in known.values()}
    dues.update({one.id: shifted_day(one.due, days, "due") for one in (known[key], *along)})
    if days < 0:
        _hold_order(along, known, dues)
    return {one.id: dues[one.id] for one in along if dues[one.id] != one.due}


def shifted(milestones: Iterable[Milestone], key: int, days: int) -> dict[int, Milestone]:
    """What shifts with a milestone, as it will be, by id: due and start move together. See `new_dues`.

    Raises:
        Refused: a date would leave the years that are known.
    """
    known = {one.id: one for one in milestones}
    found = {}
    for other, due in new_dues(known.values(), key, days).items():
        before = known[other]
        start = before.start and shifted_day(before.start, (due - before.due).days, "due")
        found[other] = replace(before, due=due, start=start)
    return found


def _hold_order(along: Iterable[Dated], known: Mapping[int, Dated], dues: dict[int, date]) -> None:
    """Put those that shift back to where what they wait for will be, if they were not due before that.

    Dates only rise here, and never above the present ones: so it ends, even where damaged data run in a loop.
    """
    moving = {one.id: one for one in along}
    after = _after(known.values())
    waiting = deque(moving.values())
    while waiting:
        one = waiting.popleft()
        held = (before for before in one.depends_on if before in known and _holds(known[before], one))
        latest = max((dues[before] for before in held), default=dues[one.id])
        if latest > dues[one.id]:
            dues[one.id] = latest
            waiting.extend(moving[other] for other in after.get(one.id, ()) if other in moving)


def _after(everything: Iterable[Dated]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for one in everything:
        for before in one.depends_on:
            found.setdefault(before, []).append(one.id)
    return found


def _holds(before: Dated, one: Dated) -> bool:
    return before.cancelled is None and _day(before) <= one.due


def _open(one: Dated) -> bool:
    return one.achieved is None and one.cancelled is None


def _day(one: Dated) -> date:
    return one.achieved or one.due
