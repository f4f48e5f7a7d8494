"""The radar of a target role as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.usecases.milestone_table import csv_text

if TYPE_CHECKING:
    from careercruise_desktop.usecases.career_path import RolePage

HEAD = (
    "competence", "required_level", "own_level", "level_a_year_ago", "gap", "standing", "evidence", "newest_evidence",
    "open_steps",
)  # fmt: skip


def radar_csv(page: RolePage) -> bytes:
    """A line for each competence, in the order of the spokes; what nobody said is empty, days are ISO dates."""
    rows = []
    for each in page.readiness.competences:
        newest = each.newest.isoformat() if each.newest is not None else ""
        steps = sum(1 for step in each.steps if step.done is None)
        gap = "" if each.now is None else each.gap
        then = "" if each.then is None else each.then
        now = "" if each.now is None else each.now
        cells = (page.names[each.required.skill_id], each.required.level, now, then, gap, each.standing.value, each.n)
        rows.append([str(cell) for cell in (*cells, newest, steps)])
    return csv_text(HEAD, rows).encode("utf-8")
