"""What moves along when a milestone is dragged with what depends on it."""

from __future__ import annotations

from collections.abc import Sequence

from careercruise_desktop.domain.milestone_lines import MilestoneLine


def dependents(lines: Sequence[MilestoneLine], milestone: int) -> tuple[MilestoneLine, ...]:
    """The open milestones that depend on one, directly or not, in the order in which they stand."""
    waiting, found = [milestone], {milestone}
    after: dict[int, list[int]] = {}
    for line in lines:
        for before in line.depends_on:
            after.setdefault(before, []).append(line.id)
    while waiting:
        for other in after.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return tuple(line for line in lines if line.id in found and line.id != milestone and line.open)
