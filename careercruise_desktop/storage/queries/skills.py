"""Skills: their levels, their use, the hours logged with them, and how one becomes part of another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from careercruise_desktop.domain.career import RequiredCompetence
from careercruise_desktop.domain.skills import SkillAssessment, SkillReview
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.reader import Reader, Row

from .skill_use import LAST_USE

# What belongs to a skill and goes with it into another one; a column of a link stands beside what it links.
_OWNED = ("skill_assessment", "skill_review", "technology")
_LINKS = {
    "block_skill": "time_block_id", "entry_skill": "time_entry_id", "timer_skill": "timer_id",
    "milestone_skill": "milestone_id", "journal_skill": "journal_entry_id", "learning_skill": "learning_item_id",
    "certificate_skill": "certificate_id",
}  # fmt: skip


def lines(reader: Reader, *, archived: bool) -> list[Row]:
    """The skills by kind and name: id, name, kind, target, half-life, last use."""
    return reader.rows(
        "SELECT s.id, s.name, s.kind, s.target_level, s.half_life, u.day FROM skill s"
        f" JOIN ({LAST_USE}) u ON u.skill_id = s.id WHERE s.archived = ? ORDER BY s.kind, s.name COLLATE NOCASE, s.id",
        (int(archived),),
    )


def counts(reader: Reader) -> tuple[int, int]:
    """How many skills there are, and how many assessments."""
    row = reader.one("SELECT (SELECT count(*) FROM skill), (SELECT count(*) FROM skill_assessment)")
    return (0, 0) if row is None else (row[0], row[1])


def assessments(reader: Reader, skill_id: int | None = None) -> dict[int, list[SkillAssessment]]:
    """The assessments of each skill that has any, or of one, oldest first."""
    where = "" if skill_id is None else "WHERE skill_id = ?"
    found: dict[int, list[SkillAssessment]] = {}
    for each in reader.recall(SkillAssessment, f"{where} ORDER BY day, id", () if skill_id is None else (skill_id,)):
        found.setdefault(each.skill_id, []).append(each)
    return found


def reviews(reader: Reader, skill_id: int | None = None) -> dict[int, list[SkillReview]]:
    """The reviews of each skill that has any, or of one, oldest first."""
    where = "" if skill_id is None else "WHERE skill_id = ?"
    found: dict[int, list[SkillReview]] = {}
    for each in reader.recall(SkillReview, f"{where} ORDER BY day, id", () if skill_id is None else (skill_id,)):
        found.setdefault(each.skill_id, []).append(each)
    return found


def reviewed_on(reader: Reader, day: date) -> int:
    """How many skills were reviewed on a day."""
    return reader.number("SELECT count(DISTINCT skill_id) FROM skill_review WHERE day = ?", (day.isoformat(),))


def names(reader: Reader) -> dict[int, str]:
    """The names of the skills in use, by id."""
    return dict(reader.rows("SELECT id, name FROM skill WHERE archived = 0 ORDER BY name COLLATE NOCASE, id"))


def history(reader: Reader, skill_id: int) -> list[Row]:
    """The assessments of a skill, newest first: id, day, level, person id, person's name, note."""
    return reader.rows(
        "SELECT a.id, a.day, a.level, a.person_id, coalesce(p.name, ''), a.note FROM skill_assessment a"
        " LEFT JOIN person p ON p.id = a.person_id WHERE a.skill_id = ? ORDER BY a.day DESC, a.id DESC",
        (skill_id,),
    )


def worked(reader: Reader) -> dict[int, tuple[int, int]]:
    """Logged minutes and the number of entries of each skill that has any."""
    # The short rows of the links lead: the other way about, every entry would be read.
    rows = reader.rows(
        "SELECT k.skill_id, sum(e.minutes), count(*) FROM entry_skill k"
        " CROSS JOIN time_entry e ON e.id = k.time_entry_id GROUP BY 1"
    )
    return {key: (minutes, count) for key, minutes, count in rows}


def learned(reader: Reader) -> dict[int, int]:
    """Minutes spent on learning items of each skill that were not logged as entries."""
    return dict(
        reader.rows(
            "SELECT k.skill_id, sum(l.minutes) FROM learning_skill k JOIN learning_item l"
            " ON l.id = k.learning_item_id GROUP BY 1"
        )
    )


def own_levels(reader: Reader) -> list[tuple[str, SkillAssessment]]:
    """The latest own assessment of each skill in use that has one, with the skill's name, oldest first."""
    found = reader.pick(
        SkillAssessment,
        "WHERE person_id IS NULL AND skill_id IN (SELECT id FROM skill WHERE archived = 0) ORDER BY day, id",
    )
    named = names(reader)
    latest = {one.skill_id: one for one in found}
    return sorted(((named[key], one) for key, one in latest.items()), key=lambda pair: (pair[1].day, pair[0]))


def belongings(reader: Reader, skill_id: int) -> dict[str, int]:
    """How many rows of each table belong to a skill, or link something with it; tables without any are left out."""
    marks = " UNION ALL ".join(
        f"SELECT '{table}', count(*) FROM {table} WHERE skill_id = :key" for table in (*_OWNED, *_LINKS)
    )
    return {table: count for table, count in reader.rows(marks, {"key": skill_id}) if count}


def absorb(desk: Desk, gone: int, into: int, moved: Callable[[str], None]) -> None:
    """Let everything of a skill belong to another one; the skill itself stays for the caller to remove.

    What is linked with both stays linked once. Of a role that requires both the higher level stays, with the steps of
    both. Descriptors fill the levels that have none. Each table that has moved is told.
    """
    for table in _OWNED:
        desk.run(f"UPDATE {table} SET skill_id = ? WHERE skill_id = ?", (into, gone))
        moved(table)
    for table, owner in _LINKS.items():
        desk.run(
            f"UPDATE {table} SET skill_id = ? WHERE skill_id = ?"
            f" AND {owner} NOT IN (SELECT {owner} FROM {table} WHERE skill_id = ?)",
            (into, gone, into),
        )
        desk.run(f"DELETE FROM {table} WHERE skill_id = ?", (gone,))
        moved(table)
    desk.run(
        "UPDATE level_descriptor SET skill_id = ? WHERE skill_id = ?"
        " AND level NOT IN (SELECT level FROM level_descriptor WHERE skill_id = ?)",
        (into, gone, into),
    )
    for one in desk.find(RequiredCompetence, skill_id=gone):
        _absorb_competence(desk, one, into)


def _absorb_competence(desk: Desk, gone: RequiredCompetence, into: int) -> None:
    known = desk.find(RequiredCompetence, target_role_id=gone.target_role_id, skill_id=into)
    if not known:
        desk.run("UPDATE required_competence SET skill_id = ? WHERE id = ?", (into, gone.id))
        return
    steps = "UPDATE career_step SET required_competence_id = ? WHERE required_competence_id = ?"
    desk.run(steps, (known[0].id, gone.id))
    desk.run("UPDATE required_competence SET level = max(level, ?) WHERE id = ?", (gone.level, known[0].id))
    desk.remove(RequiredCompetence, gone.id)
