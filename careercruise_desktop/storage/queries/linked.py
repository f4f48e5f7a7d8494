"""What belongs to a milestone: its moves and baselines, and the tasks, blocks and journal entries that name it."""

from __future__ import annotations

from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.reader import Reader

# A time of a repeating block that was changed by itself is shown only where its series is not.
_BLOCKS = (
    "WHERE milestone_id = :key AND NOT EXISTS (SELECT 1 FROM time_block s"
    " WHERE s.id = time_block.series_id AND s.milestone_id = :key)"
)


def tasks(reader: Reader, key: int, most: int) -> tuple[list[Task], int]:
    """The tasks of a milestone, open ones first by their dates, and how many there are."""
    clause = "WHERE milestone_id = ? ORDER BY status IN ('done', 'dropped'), due IS NULL, due, id LIMIT ?"
    found = reader.pick(Task, clause, (key, most), links=False)
    return found, reader.number("SELECT count(*) FROM task WHERE milestone_id = ?", (key,))


def blocks(reader: Reader, key: int, most: int) -> tuple[list[TimeBlock], int]:
    """The planned blocks of a milestone, latest first, a repeating one once, and how many there are."""
    values = {"key": key, "most": most}
    found = reader.pick(TimeBlock, f"{_BLOCKS} ORDER BY day DESC, start_at DESC, id DESC LIMIT :most", values)
    return found, reader.number(f"SELECT count(*) FROM time_block {_BLOCKS}", {"key": key})


def journal(reader: Reader, key: int, most: int) -> tuple[list[JournalEntry], int]:
    """The journal entries about a milestone, newest first, and how many there are."""
    clause = "WHERE milestone_id = ? ORDER BY day DESC, id DESC LIMIT ?"
    found = reader.pick(JournalEntry, clause, (key, most))
    return found, reader.number("SELECT count(*) FROM journal_entry WHERE milestone_id = ?", (key,))


def readings(reader: Reader, project_id: int, most: int) -> tuple[list[OutcomeReading], int]:
    """The readings of a project, newest first, and how many there are."""
    found = reader.pick(OutcomeReading, "WHERE project_id = ? ORDER BY day DESC, id DESC LIMIT ?", (project_id, most))
    return found, reader.number("SELECT count(*) FROM outcome_reading WHERE project_id = ?", (project_id,))


def newest_role(reader: Reader, project_id: int) -> str:
    """The role of the milestone that was added to a project last, or ""."""
    found = reader.pick(
        Milestone, "WHERE project_id = ? ORDER BY created DESC, id DESC LIMIT 1", (project_id,), links=False
    )
    return found[0].role.value if found else ""
