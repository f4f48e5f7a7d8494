"""What was logged lately and could be told: long work, work that came back, moved dates, talks, what was learned."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.storage.reader import Reader, Row

from .skill_use import LAST_USE


def projects(reader: Reader, first: date, last: date, least: int, limit: int) -> list[Row]:
    """The projects with most logged time, at least so many minutes: id, code, minutes, the role with most of it."""
    return reader.rows(
        "SELECT p.id, p.code, sum(e.minutes), CASE WHEN 2 * sum(e.minutes * (e.role = 'it')) >= sum(e.minutes)"
        " THEN 'it' ELSE 'pm' END FROM time_entry e JOIN project p ON p.id = e.project_id"
        " WHERE e.day BETWEEN ? AND ? GROUP BY p.id HAVING sum(e.minutes) >= ? ORDER BY 3 DESC, p.id LIMIT ?",
        (first.isoformat(), last.isoformat(), least, limit),
    )


def returned(reader: Reader, first: date, last: date, limit: int) -> list[Row]:
    """Delegated work that came back, newest first: task, role, project, person or None, name."""
    return reader.rows(
        "SELECT t.title, t.role, t.project_id, o.id, coalesce(o.name, '') FROM delegation d"
        " JOIN task t ON t.id = d.task_id LEFT JOIN person o ON o.id = d.person_id"
        " WHERE d.returned BETWEEN ? AND ? ORDER BY d.returned DESC, d.id DESC LIMIT ?",
        (first.isoformat(), last.isoformat(), limit),
    )


def moved(reader: Reader, first: date, last: date, limit: int) -> list[Row]:
    """Milestones that were put off, newest first: id, title, role, project, by how many days."""
    return reader.rows(
        "SELECT m.id, m.title, m.role, m.project_id, julianday(v.to_due) - julianday(v.from_due)"
        " FROM milestone_move v JOIN milestone m ON m.id = v.milestone_id"
        " WHERE v.day BETWEEN ? AND ? AND v.to_due > v.from_due AND m.cancelled IS NULL"
        " ORDER BY v.day DESC, v.id DESC LIMIT ?",
        (first.isoformat(), last.isoformat(), limit),
    )


def talks(reader: Reader, first: date, last: date, limit: int) -> list[Row]:
    """People talked with, newest first: id, name, organisation."""
    return reader.rows(
        "SELECT o.id, o.name, o.organisation FROM contact c JOIN person o ON o.id = c.person_id"
        " WHERE c.day BETWEEN ? AND ? GROUP BY o.id ORDER BY max(c.day) DESC, o.id LIMIT ?",
        (first.isoformat(), last.isoformat(), limit),
    )


def learned(reader: Reader, first: date, last: date, limit: int) -> list[Row]:
    """Learning items that were finished, newest first: id, title."""
    return reader.rows(
        "SELECT id, title FROM learning_item WHERE finished BETWEEN ? AND ? ORDER BY finished DESC, id DESC LIMIT ?",
        (first.isoformat(), last.isoformat(), limit),
    )


def unused(reader: Reader, before: date, limit: int) -> list[Row]:
    """Technical skills with a target that were last used before a day, the longest ago first: id, name, day."""
    return reader.rows(
        f"SELECT s.id, s.name, u.day FROM skill s JOIN ({LAST_USE}) u ON u.skill_id = s.id"
        " WHERE s.archived = 0 AND s.kind = 'technical' AND s.target_level IS NOT NULL AND u.day < ?"
        " ORDER BY u.day, s.id LIMIT ?",
        (before.isoformat(), limit),
    )


def soft_skills(reader: Reader) -> dict[str, int]:
    """The skill that stands for each dimension of feedback."""
    return dict(reader.rows("SELECT dimension, min(id) FROM skill WHERE dimension != '' AND archived = 0 GROUP BY 1"))


def links_of_item(reader: Reader, key: int) -> frozenset[int]:
    """The skills of a learning item."""
    return frozenset(
        row[0] for row in reader.rows("SELECT skill_id FROM learning_skill WHERE learning_item_id = ?", (key,))
    )
