"""What goes with a person, so that nothing of theirs is taken for one's own."""

from __future__ import annotations

from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.storage.desk import Desk


def remove_views(desk: Desk, person_id: int) -> int:
    """Remove the levels that a person saw: without the person they would count as one's own; returns how many."""
    seen = desk.find(SkillAssessment, person_id=person_id)
    for each in seen:
        desk.remove(SkillAssessment, each.id)
    return len(seen)
