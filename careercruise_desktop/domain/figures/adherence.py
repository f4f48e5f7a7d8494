"""Plan adherence: what became of a planned block, and how much of a day's plan was kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import MINUTE, Span, covered

START_TOLERANCE = 15 * MINUTE


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
    """

    planned: int
    kept: int
    faithful: int
    statuses: dict[int, Adherence]
    unplanned: frozenset[int]

    @property
    def score(self) -> float | None:
        """Kept over planned minutes; None when nothing was planned."""
        return self.kept / self.planned if self.planned else None

    @property
    def role_fidelity(self) -> float | None:
        """The same with any work of the role counting; None when nothing was planned."""
        return self.faithful / self.planned if self.planned else None


def belongs(block: TimeBlock, entry: TimeEntry) -> bool:
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


def status_of(block: TimeBlock, work: Sequence[TimeEntry]) -> Adherence:
    """What became of a block, given the entries that are its work.

    On time: logged work covers at least half of the block and starts within 15 minutes of its start.
    Shifted: worked on the same day at another time, or as a day total. Missed: no work at all.
    """
    if not work:
        return Adherence.MISSED
    spans = [entry.when for entry in work if isinstance(entry.when, Span)]
    inside = _inside(block.when, spans)
    touching = [span for span in spans if span.overlap(block.when)]
    started = min((span.start for span in touching), default=None)
    if started is not None and 2 * inside >= block.when.end - block.when.start:
        near = abs(started - block.when.start) <= START_TOLERANCE
        return Adherence.ON_TIME if near else Adherence.SHIFTED
    return Adherence.SHIFTED


def day_adherence(blocks: Sequence[TimeBlock], entries: Sequence[TimeEntry]) -> DayAdherence:
    """The plan of one day against its log. Time that two entries share counts once."""
    statuses: dict[int, Adherence] = {}
    planned = kept = faithful = 0
    used: set[int] = set()
    for block in blocks:
        work = [entry for entry in entries if belongs(block, entry)]
        used.update(entry.id for entry in work)
        statuses[block.id] = status_of(block, work)
        planned += block.when.end - block.when.start
        kept += _inside(block.when, [entry.when for entry in work if isinstance(entry.when, Span)])
        same_role = [e.when for e in entries if e.role is block.role and isinstance(e.when, Span)]
        faithful += _inside(block.when, same_role)
    return DayAdherence(
        planned=planned // MINUTE,
        kept=kept // MINUTE,
        faithful=faithful // MINUTE,
        statuses=statuses,
        unplanned=frozenset(entry.id for entry in entries if entry.id not in used),
    )


def _inside(block: Span, spans: Sequence[Span]) -> int:
    """Elapsed seconds of the block under the union of the spans."""
    parts = [
        Span(max(span.start, block.start), min(span.end, block.end), block.zone)
        for span in spans
        if span.overlap(block)
    ]
    return covered(parts)
