"""Target roles: what they require, and how far the steps towards it are."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.career import RequiredCompetence, TargetRole
from careercruise_desktop.storage.reader import Reader, Row


def roles(reader: Reader) -> list[TargetRole]:
    """The roles in use, the nearest first."""
    return reader.pick(TargetRole, "WHERE archived = 0 ORDER BY by_when IS NULL, by_when, id")


def put_away(reader: Reader) -> list[TargetRole]:
    """The roles that are not in use, by title."""
    return reader.pick(TargetRole, "WHERE archived = 1 ORDER BY title, id")


def required(reader: Reader) -> dict[int, list[RequiredCompetence]]:
    """What each role requires, in the order in which it was added."""
    found: dict[int, list[RequiredCompetence]] = {}
    for each in reader.recall(RequiredCompetence, "ORDER BY id"):
        found.setdefault(each.target_role_id, []).append(each)
    return found


def skills_of_task(reader: Reader, task_id: int) -> frozenset[int]:
    """The skills that a task was made to grow in, as a next step."""
    rows = reader.rows(
        "SELECT c.skill_id FROM career_step s JOIN required_competence c ON c.id = s.required_competence_id"
        " WHERE s.task_id = ?",
        (task_id,),
    )
    return frozenset(row[0] for row in rows)


def due_steps(reader: Reader, today: date) -> list[Row]:
    """Open steps whose day has come, the oldest first: step, title, day, its skill, its role.

    Those that were made as a task are left out: the task is shown on its day by itself.
    """
    return reader.rows(
        "SELECT s.id, s.title, s.by_when, k.name, r.title FROM career_step s"
        " JOIN required_competence c ON c.id = s.required_competence_id JOIN skill k ON k.id = c.skill_id"
        " JOIN target_role r ON r.id = c.target_role_id AND r.archived = 0"
        " LEFT JOIN learning_item l ON l.id = s.learning_item_id"
        " LEFT JOIN feedback_request f ON f.id = s.feedback_request_id"
        " WHERE s.by_when <= ? AND s.done IS NULL AND s.task_id IS NULL AND f.closed IS NULL"
        " AND coalesce(l.status, '') NOT IN ('done', 'stopped') ORDER BY s.by_when, s.id",
        (today.isoformat(),),
    )


def steps(reader: Reader, role_id: int) -> list[Row]:
    """What is known of the steps of a role elsewhere.

    Step, whether it was made as a record that is there, day on which that was done, minutes spent, estimate, begun or
    not, status of its task or item. The minutes are those logged on its task or learning item and those typed into the
    item. A task that was dropped is over, and yet not done. A request for feedback is begun once somebody is asked.
    """
    logged = "(SELECT sum(e.minutes) FROM time_entry e WHERE e.{} = {})"
    return reader.rows(
        "SELECT s.id, coalesce(t.id, l.id, f.id) IS NOT NULL,"
        " coalesce(CASE WHEN t.status = 'done' THEN coalesce(t.finished, s.done, t.created) END,"
        " CASE WHEN l.status = 'done' THEN coalesce(l.finished, s.done) END, f.closed),"
        f" coalesce({logged.format('task_id', 't.id')}, 0) + coalesce({logged.format('learning_item_id', 'l.id')}, 0)"
        " + coalesce(l.minutes, 0), coalesce(t.minutes, l.estimate),"
        " coalesce(l.status = 'doing', 0) OR coalesce(t.status = 'delegated', 0)"
        " OR EXISTS (SELECT 1 FROM request_recipient p WHERE p.request_id = f.id),"
        " coalesce(t.status, l.status)"
        " FROM career_step s JOIN required_competence c ON c.id = s.required_competence_id"
        " LEFT JOIN task t ON t.id = s.task_id LEFT JOIN learning_item l ON l.id = s.learning_item_id"
        " LEFT JOIN feedback_request f ON f.id = s.feedback_request_id WHERE c.target_role_id = ?",
        (role_id,),
    )
