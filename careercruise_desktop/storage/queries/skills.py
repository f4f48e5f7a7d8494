"""Skills: their levels, their use, the hours logged with them, and how one becomes part of another."""

from __future__ import annotations

from careercruise_desktop.domain.career import RequiredCompetence
from careercruise_desktop.domain.skills import SkillAssessment, SkillReview
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.reader import Reader, Row

# From so many links on, the newest use is looked for from the last day backwards; below, all of them are looked at.
_FEW = 300


def _newest(link: str, owner: str) -> str:
    """The last day of the owners that are linked with skill `s`, found without reading all of a long log."""
    pairs = f"{link} k WHERE k.skill_id = s.id"
    return (
        f"CASE WHEN (SELECT count(*) FROM (SELECT 1 FROM {pairs} LIMIT {_FEW})) < {_FEW}"
        f" THEN (SELECT max(o.day) FROM {link} k CROSS JOIN {owner} o ON o.id = k.{owner}_id WHERE k.skill_id = s.id)"
        f" ELSE (SELECT o.day FROM {owner} o WHERE EXISTS (SELECT 1 FROM {pairs} AND k.{owner}_id = o.id)"
        " ORDER BY o.day DESC LIMIT 1) END"
    )


# skill_id, day: the last use of each skill by an entry, a journal entry or something learned; NULL for never.
LAST_USE = (
    "SELECT skill_id, nullif(max(coalesce(worked, ''), coalesce(told, ''), coalesce(learned, '')), '') AS day FROM ("
    f"SELECT s.id AS skill_id, {_newest('entry_skill', 'time_entry')} AS worked,"
    f" {_newest('journal_skill', 'journal_entry')} AS told,"
    " (SELECT max(l.finished) FROM learning_skill k JOIN learning_item l ON l.id = k.learning_item_id"
    " WHERE k.skill_id = s.id) AS learned FROM skill s)"
)

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


def used_often(reader: Reader, skill_id: int) -> bool:
    """Whether so many entries have a skill that the newest are found quicker from the last day backwards."""
    few = "SELECT count(*) FROM (SELECT 1 FROM entry_skill WHERE skill_id = ? LIMIT ?)"
    return reader.number(few, (skill_id, _FEW)) >= _FEW


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


def absorb(desk: Desk, gone: int, into: int) -> None:
    """Let everything of a skill belong to another one; the skill itself stays for the caller to remove.

    What is linked with both stays linked once. Of a role that requires both the higher level stays, with the steps of
    both. Descriptors fill the levels that have none.
    """
    for table in _OWNED:
        desk.run(f"UPDATE {table} SET skill_id = ? WHERE skill_id = ?", (into, gone))
    for table, owner in _LINKS.items():
        desk.run(
            f"UPDATE {table} SET skill_id = ? WHERE skill_id = ?"
            f" AND {owner} NOT IN (SELECT {owner} FROM {table} WHERE skill_id = ?)",
            (into, gone, into),
        )
        desk.run(f"DELETE FROM {table} WHERE skill_id = ?", (gone,))
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
