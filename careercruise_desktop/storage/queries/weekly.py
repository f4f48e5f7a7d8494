"""What a weekly review tells beside the hours: milestones, skills, delegations and the journal of some days."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.periods import Period
from careercruise_desktop.storage.reader import Reader, Row

_NAMED = "m.id, m.title, m.role, coalesce(p.name, '')"
_PROJECT = "LEFT JOIN project p ON p.id = m.project_id"


def reached(reader: Reader, period: Period) -> list[Row]:
    """Milestones reached in a period, in order: id, title, role, project, agreed day, day."""
    return reader.rows(
        f"SELECT {_NAMED}, m.baseline_due, m.achieved FROM milestone m {_PROJECT}"
        " WHERE m.achieved BETWEEN ? AND ? ORDER BY m.achieved, m.id",
        _days(period),
    )


def moved(reader: Reader, period: Period) -> list[Row]:
    """Milestones whose date was changed in a period: id, title, role, project, first and last date, newest reason.

    One that was moved there and back again is not among them.
    """
    return reader.rows(
        f"SELECT {_NAMED}, b.from_due, l.to_due, coalesce(l.reason, '') FROM (SELECT milestone_id, min(id) AS low,"
        " max(id) AS high FROM milestone_move WHERE day BETWEEN ? AND ? GROUP BY 1) v"
        " JOIN milestone_move b ON b.id = v.low JOIN milestone_move l ON l.id = v.high"
        f" JOIN milestone m ON m.id = v.milestone_id {_PROJECT} WHERE b.from_due != l.to_due ORDER BY l.to_due, m.id",
        _days(period),
    )


def skills(reader: Reader, period: Period) -> list[Row]:
    """Skills that something was logged or told with, most minutes first: id, name, minutes, journal entries."""
    return reader.rows(
        "SELECT s.id, s.name, sum(u.minutes), sum(u.told) FROM ("
        "SELECT k.skill_id AS skill, e.minutes AS minutes, 0 AS told FROM time_entry e"
        " JOIN entry_skill k ON k.time_entry_id = e.id WHERE e.day BETWEEN :first AND :last"
        " UNION ALL SELECT k.skill_id, 0, 1 FROM journal_entry j"
        " JOIN journal_skill k ON k.journal_entry_id = j.id WHERE j.day BETWEEN :first AND :last) u"
        " JOIN skill s ON s.id = u.skill GROUP BY s.id ORDER BY 3 DESC, 4 DESC, s.name COLLATE NOCASE, s.id",
        dict(zip(("first", "last"), _days(period), strict=True)),
    )


def delegations(reader: Reader, period: Period) -> list[Row]:
    """Delegations handed over, back or taken back in a period: id, task, role, person, since, returned, taken back."""
    first, last = _days(period)
    return reader.rows(
        "SELECT d.id, t.title, t.role, coalesce(o.name, ''), d.since, d.returned, d.taken_back FROM delegation d"
        " JOIN task t ON t.id = d.task_id LEFT JOIN person o ON o.id = d.person_id"
        " WHERE d.since BETWEEN :first AND :last OR d.returned BETWEEN :first AND :last"
        " OR d.taken_back BETWEEN :first AND :last ORDER BY d.since, d.id",
        {"first": first, "last": last},
    )


def anything_logged(reader: Reader, period: Period) -> bool:
    """Whether any work was logged in a period."""
    return reader.one("SELECT 1 FROM time_entry WHERE day BETWEEN ? AND ? LIMIT 1", _days(period)) is not None


def _days(period: Period) -> tuple[str, str]:
    return _iso(period.first), _iso(period.last)


def _iso(day: date) -> str:
    return day.isoformat()
