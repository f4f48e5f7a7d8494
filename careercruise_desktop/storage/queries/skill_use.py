"""When skills were used last, found without reading a long log as a whole."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.storage.reader import Reader

# From so many links on, the newest use is looked for among the newest rows first; below, all links are looked at.
_FEW = 300
_NEWEST = 4_000


def _newest(link: str, owner: str) -> str:
    """The last day of the owners that are linked with skill `s`, found without reading all of a long log."""
    pairs = f"{link} k WHERE k.skill_id = s.id"
    every = f"SELECT max(o.day) FROM {link} k CROSS JOIN {owner} o ON o.id = k.{owner}_id WHERE k.skill_id = s.id"
    floor = f"coalesce((SELECT day FROM {owner} ORDER BY day DESC LIMIT 1 OFFSET {_NEWEST}), '')"
    return (
        f"coalesce(CASE WHEN (SELECT count(*) FROM (SELECT 1 FROM {pairs} LIMIT {_FEW})) = {_FEW}"
        f" THEN (SELECT o.day FROM {owner} o WHERE o.day >= {floor}"
        f" AND EXISTS (SELECT 1 FROM {pairs} AND k.{owner}_id = o.id) ORDER BY o.day DESC LIMIT 1) END, ({every}))"
    )


# skill_id, day: the last use of each skill by an entry, a journal entry or something learned; NULL for never.
LAST_USE = (
    "SELECT skill_id, nullif(max(coalesce(worked, ''), coalesce(told, ''), coalesce(learned, '')), '') AS day FROM ("
    f"SELECT s.id AS skill_id, {_newest('entry_skill', 'time_entry')} AS worked,"
    f" {_newest('journal_skill', 'journal_entry')} AS told,"
    " (SELECT max(l.finished) FROM learning_skill k JOIN learning_item l ON l.id = k.learning_item_id"
    " WHERE k.skill_id = s.id) AS learned FROM skill s)"
)


def last_use_of(reader: Reader, skill_id: int) -> date | None:
    """The last day of an entry, a journal entry or something learned with a skill; None for never."""
    row = reader.one(f"SELECT day FROM ({LAST_USE}) WHERE skill_id = ?", (skill_id,))
    return date.fromisoformat(row[0]) if row and row[0] else None


def used_often(reader: Reader, skill_id: int) -> bool:
    """Whether so many entries have a skill that the newest are found quicker from the last day backwards."""
    few = "SELECT count(*) FROM (SELECT 1 FROM entry_skill WHERE skill_id = ? LIMIT ?)"
    return reader.number(few, (skill_id, _FEW)) >= _FEW
