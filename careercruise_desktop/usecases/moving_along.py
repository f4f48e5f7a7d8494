"""What else moves when a milestone's date does, inside one act: what depends on it, and the promise itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline, MilestoneMove, MoveReason
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.shifting import followers, shifted
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import milestones as ask
from careercruise_desktop.storage.reader import Reader

from .consequences import keep_move


def left_behind(reader: Reader, moved: Milestone, days: int) -> int:
    """How many open milestones would shift with one that they depend on, if they were to.

    Also where they cannot, as a date would leave the years that are known: that is said when they are to.

    Args:
        reader: one view of the file.
        moved: the milestone with the date that it had before it moved.
        days: by how many calendar days it moves.
    """
    known = ask.with_followers(reader, moved)
    try:
        return len(shifted(known, moved.id, days))
    except Refused:
        return len(followers(known, moved.id))


def shift(desk: Desk, moved: Milestone, days: int, today: date) -> tuple[int, ...]:
    """Let what depends on a milestone shift with it; returns the ids of what moved. Arguments as in `left_behind`.

    Raises:
        Refused: a date would leave the years that are known.
    """
    found = shifted(ask.with_followers(desk, moved), moved.id, days)
    for key, after in found.items():
        before = desk.get(Milestone, key)
        keep_move(desk, before, after.due, today, _note(moved))
        desk.save(replace(before, start=after.start, due=after.due))
    return tuple(found)


def give_reason(desk: Desk, move: MilestoneMove, reason: MoveReason | None) -> None:
    """Keep why a milestone moved; it holds for what shifted along with it, too."""
    for one in (move, *moved_along(desk, move)):
        desk.save(replace(one, reason=reason))


def last_move(reader: Reader, key: int) -> MilestoneMove | None:
    """The newest change of a milestone's date."""
    found = reader.pick(MilestoneMove, "WHERE milestone_id = ? ORDER BY id DESC LIMIT 1", (key,))
    return found[0] if found else None


def moved_along(reader: Reader, move: MilestoneMove) -> list[MilestoneMove]:
    """The moves of what shifted along with a milestone, as part of the same move of it."""
    moved = reader.look(Milestone, move.milestone_id)
    return [] if moved is None else ask.moves_noted(reader, move, _note(moved))


def agree_anew(desk: Desk, milestone: Milestone, reason: str, today: date) -> Milestone:
    """Make the present date of a milestone the promise; the old one is kept with the reason."""
    desk.add(
        MilestoneBaseline(
            milestone_id=milestone.id, day=today, from_due=milestone.baseline_due, to_due=milestone.due, reason=reason
        )
    )
    return desk.save(replace(milestone, baseline_due=milestone.due))


def before_its_project(reader: Reader, milestone: Milestone, today: date) -> tuple[str, ...]:
    """A remark where a milestone is due before its project starts: that is allowed, and rarely meant."""
    project = reader.look(Project, milestone.project_id)
    if project is None or project.start is None or milestone.due >= project.start:
        return ()
    return (f"It is due before the project starts, {words.day_long(project.start, today)}.",)


def still_open_before(reader: Reader, milestone: Milestone) -> tuple[str, ...]:
    """A remark where a milestone is achieved while something that it depends on is not."""
    if milestone.achieved is None:
        return ()
    found = [one.title for one in reader.several(Milestone, milestone.depends_on).values() if one.open]
    if not found:
        return ()
    named = words.listed([f"“{words.shortened(title)}”" for title in found[:3]])
    if len(found) > 3:
        named = words.plural(len(found), "milestone", "milestones")
    return (f"It depends on {named}, still open.",)


def still_waiting(reader: Reader, milestone: Milestone) -> tuple[str, ...]:
    """A remark where a milestone is cancelled while open ones depend on it, directly or not."""
    said = waiting(reader, milestone, "waits", "wait") if milestone.cancelled is not None else ""
    return (f"{said}.",) if said else ()


def waiting(reader: Reader, milestone: Milestone, one: str, many: str) -> str:
    """Which open milestones depend on one, directly or not: `“Test” waits for it`; "" for none.

    Args:
        reader: one view of the file.
        milestone: what they depend on.
        one: the verb for one of them.
        many: the verb for several.
    """
    known = ask.with_followers(reader, milestone)
    after = followers(known, milestone.id)
    found = [other.title for other in known if other.id in after]
    if len(found) == 1:
        return f"“{words.shortened(found[0])}” {one} for it"
    return f"{len(found):,} milestones {many} for it" if found else ""


def _note(moved: Milestone) -> str:
    return f"Moved with {moved.title}"
