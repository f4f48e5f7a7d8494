"""Plan adherence: what became of a planned block, and how much of a day's plan was kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import MINUTE, Span, When

START_TOLERANCE = 15 * MINUTE

Piece = tuple[int, int, int]


class _Work(Protocol):
    @property
    def id(self) -> int:
        """The record's id."""
        ...

    @property
    def title(self) -> str:
        """The title."""
        ...

    @property
    def role(self) -> Role:
        """The role."""
        ...

    @property
    def project_id(self) -> int | None:
        """The project, if any."""
        ...

    @property
    def task_id(self) -> int | None:
        """The task, if any."""
        ...


class PlannedWork(_Work, Protocol):
    """What adherence needs of a time block."""

    @property
    def when(self) -> Span:
        """The planned stretch."""
        ...


class LoggedWork(_Work, Protocol):
    """What adherence needs of a time entry."""

    @property
    def when(self) -> When:
        """The logged stretch, or a day total."""
        ...

    @property
    def block_id(self) -> int | None:
        """The block that the entry was logged for, if any."""
        ...


class Adherence(StrEnum):
    """What became of a block (or, for `UNPLANNED`, of an entry)."""

    ON_TIME = "on time"
    SHIFTED = "shifted"
    MISSED = "missed"
    UNPLANNED = "unplanned"


@dataclass(frozen=True, slots=True)
class DayAdherence:
    """A day's plan against its log.

    Attributes:
        planned: minutes under the planned blocks.
        kept: minutes of them under work of that same block.
        faithful: minutes of them under any work of the block's role.
        statuses: what became of each block, by its id.
        unplanned: ids of the entries that belong to no block.
        kept_seconds: what was kept of each block, by its id, where anything was.
    """

    planned: int
    kept: int
    faithful: int
    statuses: dict[int, Adherence]
    unplanned: frozenset[int]
    kept_seconds: dict[int, int]

    @property
    def score(self) -> float | None:
        """Kept over planned minutes; None when nothing was planned."""
        return self.kept / self.planned if self.planned else None

    @property
    def role_fidelity(self) -> float | None:
        """The same with any work of the role counting; None when nothing was planned."""
        return self.faithful / self.planned if self.planned else None


def belongs(block: PlannedWork, entry: LoggedWork) -> bool:
    """Whether the entry is work of the block: linked to it, or unlinked and of the same role and task or project.

    Where neither has a project, the titles must be the same.
    """
    if entry.block_id is not None:
        return entry.block_id == block.id
    if entry.role is not block.role:
        return False
    if block.task_id is not None and entry.task_id is not None:
        return block.task_id == entry.task_id
    if block.project_id is not None or entry.project_id is not None:
        return block.project_id == entry.project_id
    return block.title.casefold() == entry.title.casefold()


def status_of(block: PlannedWork, work: Sequence[LoggedWork]) -> Adherence:
    """What became of a block, given the entries that are its work.

    On time: logged work covers at least half of the block and starts within 15 minutes of its start.
    Shifted: worked on the same day at another time, or as a day total. Missed: no work at all.
    """
    if not work:
        return Adherence.MISSED
    return _status(block.when, _pieces(block.when, [entry.when for entry in work if isinstance(entry.when, Span)]))


def _status(when: Span, pieces: list[Piece]) -> Adherence:
    if not pieces or 2 * _length(pieces) < when.end - when.start:
        return Adherence.SHIFTED
    near = abs(min(started for _, _, started in pieces) - when.start) <= START_TOLERANCE
    return Adherence.ON_TIME if near else Adherence.SHIFTED


def day_adherence(
    blocks: Sequence[PlannedWork], entries: Sequence[LoggedWork], beyond: Sequence[LoggedWork] = ()
) -> DayAdherence:
    """The plan of one day against its log. Time that two entries share counts once.

    `beyond` is the work of the next day: of it counts what lies under blocks that go on past midnight.
    """
    statuses: dict[int, Adherence] = {}
    planned = faithful = 0
    kept: dict[int, int] = {}
    used: set[int] = set()
    for block in blocks:
        when = block.when
        planned += when.end - when.start
        work = [entry for entry in entries if belongs(block, entry)]
        used.update([entry.id for entry in work])
        later = after_midnight(block, beyond) if beyond else []
        work += [entry for entry in later if belongs(block, entry)]
        pieces = _pieces(when, [entry.when for entry in work if isinstance(entry.when, Span)])
        statuses[block.id] = _status(when, pieces) if work else Adherence.MISSED
        if pieces:
            kept[block.id] = _length(pieces)
        same_role = [e.when for e in (*entries, *later) if e.role is block.role and isinstance(e.when, Span)]
        faithful += _length(_pieces(when, same_role))
    return DayAdherence(
        planned=planned // MINUTE,
        kept=sum(kept.values()) // MINUTE,
        faithful=faithful // MINUTE,
        statuses=statuses,
        unplanned=frozenset([entry.id for entry in entries if entry.id not in used]),
        kept_seconds=kept,
    )


def after_midnight(block: PlannedWork, beyond: Sequence[LoggedWork]) -> list[LoggedWork]:
    """The timed work of the next day that lies under a block, wholly or in part."""
    when = block.when
    return [entry for entry in beyond if isinstance(entry.when, Span) and entry.when.overlap(when) > 0]


def statuses(
    blocks: Sequence[PlannedWork], entries: Sequence[LoggedWork], beyond: Sequence[LoggedWork] = ()
) -> dict[int, Adherence]:
    """What became of each block of one day, by its id; `beyond` is the work of the next day."""
    linked: dict[int, list[LoggedWork]] = {}
    loose: list[LoggedWork] = []
    for entry in entries:
        (loose if entry.block_id is None else linked.setdefault(entry.block_id, [])).append(entry)
    found: dict[int, Adherence] = {}
    for block in blocks:
        work = linked.get(block.id, [])
        if loose:
            work = [*work, *[entry for entry in loose if belongs(block, entry)]]
        if beyond:
            work = [*work, *[entry for entry in after_midnight(block, beyond) if belongs(block, entry)]]
        found[block.id] = status_of(block, work)
    return found


def _pieces(when: Span, spans: Sequence[Span]) -> list[Piece]:
    """The parts of the spans inside a block: start, end, and where the whole span started."""
    first, last = when.start, when.end
    return [
        (max(span.start, first), min(span.end, last), span.start)
        for span in spans
        if span.start < last and span.end > first
    ]


def _length(pieces: list[Piece]) -> int:
    """Elapsed seconds under the union of the pieces."""
    if len(pieces) < 2:
        return pieces[0][1] - pieces[0][0] if pieces else 0
    total = reach = 0
    for start, end, _ in sorted(pieces):
        if end > reach:
            total += end - max(start, reach)
            reach = end
    return total
