"""The day summary: one row a day, worked out again for the days that an act made stale, before it commits."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.figures.adherence import Adherence, day_adherence
from careercruise_desktop.domain.figures.focus import focus
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock

from .desk import Desk

R = TypeVar("R", TimeBlock, TimeEntry)

_PUT = (
    "INSERT OR REPLACE INTO day_figure (day_number, day, it_logged, pm_logged, it_planned, pm_planned, kept, faithful,"
    " on_time, shifted, missed, unplanned, switches, longest, focus, entries, missed_blocks)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def refresh_days(desk: Desk) -> int:
    """Work out the summary of every stale day; returns how many there were."""
    stale = [row[0] for row in desk.rows("SELECT day FROM stale_day ORDER BY day")]
    for start in range(0, len(stale), 200):
        _refresh(desk, stale[start : start + 200])
    if stale:
        desk.run("DELETE FROM stale_day")
    return len(stale)


def _refresh(desk: Desk, days: list[str]) -> None:
    marks = ",".join("?" for _ in days)
    blocks = _by_day(desk.pick(TimeBlock, f"WHERE day IN ({marks}) ORDER BY start_at, id", days, links=False))
    entries = _by_day(desk.pick(TimeEntry, f"WHERE day IN ({marks})", days, links=False))
    for text in days:
        day = date.fromisoformat(text)
        _put(desk, day, blocks.get(day, []), entries.get(day, []))


def _by_day(records: list[R]) -> dict[date, list[R]]:
    found: dict[date, list[R]] = {}
    for record in records:
        found.setdefault(record.when.day, []).append(record)
    return found


def _put(desk: Desk, day: date, blocks: list[TimeBlock], entries: list[TimeEntry]) -> None:
    if not blocks and not entries:
        desk.run("DELETE FROM day_figure WHERE day_number = ?", (day.toordinal(),))
        return
    plan = day_adherence(blocks, entries)
    pieces = focus(entries)
    outcomes = list(plan.statuses.values())
    desk.run(
        _PUT,
        (
            day.toordinal(),
            day.isoformat(),
            sum(entry.when.minutes for entry in entries if entry.role is Role.IT),
            sum(entry.when.minutes for entry in entries if entry.role is Role.PM),
            sum(block.when.minutes for block in blocks if block.role is Role.IT),
            sum(block.when.minutes for block in blocks if block.role is Role.PM),
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
            " ".join(str(block.id) for block in blocks if plan.statuses[block.id] is Adherence.MISSED),
        ),
    )
