"""Learning: what was learned from with its hours, the reading list, and what counts for certificates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.learning import LearningItem
from careercruise_desktop.storage.reader import Reader, Row

# What is under way leads, then the reading list in its order, then what is over, newest first.
_ORDER = (
    "CASE l.status WHEN 'doing' THEN 0 WHEN 'planned' THEN 1 ELSE 2 END,"
    " CASE WHEN l.status = 'planned' THEN l.position END, CASE WHEN l.status = 'planned' THEN l.id END,"
    " coalesce(l.finished, l.started, '') DESC, l.id DESC"
)


def _logged(which: str) -> str:
    """What was logged on those items that `which` asks for: item, minutes, n, newest day."""
    return (
        "(SELECT learning_item_id AS item, sum(minutes) AS minutes, count(*) AS n, max(day) AS newest FROM time_entry"
        f" WHERE learning_item_id IN (SELECT l.id FROM learning_item l WHERE {which}) GROUP BY 1)"
    )


def _lines(which: str) -> str:
    """The items that `which` asks for with their hours, in no order."""
    return (
        "SELECT l.id, l.title, l.kind, l.provider, l.status, l.minutes, coalesce(w.minutes, 0), coalesce(w.n, 0),"
        " w.newest, l.estimate, l.cost, l.currency, l.url, l.started, l.finished,"
        " (SELECT coalesce(sum(c.minutes), 0) FROM credit c WHERE c.learning_item_id = l.id)"
        f" FROM learning_item l LEFT JOIN {_logged(which)} w ON w.item = l.id WHERE {which}"
    )


def lines(
    reader: Reader,
    statuses: Iterable[str],
    *,
    kind: str | None = None,
    skill_id: int | None = None,
    limit: int,
) -> list[Row]:
    """Items of some statuses, what is under way first, then the reading list, then what is over, newest first.

    Rows: id, title, kind, provider, status, typed minutes, logged minutes, entries, newest day of these, estimate,
    cost, currency, address, started, finished, minutes of credit.
    """
    values: dict[str, object] = {f"status{place}": status for place, status in enumerate(statuses)}
    which = f"l.status IN ({', '.join(f':{name}' for name in values)})"
    if kind is not None:
        which += " AND l.kind = :kind"
        values["kind"] = kind
    if skill_id is not None:
        which += " AND l.id IN (SELECT learning_item_id FROM learning_skill WHERE skill_id = :skill)"
        values["skill"] = skill_id
    return reader.rows(f"{_lines(which)} ORDER BY {_ORDER} LIMIT :limit", {**values, "limit": limit})


def line(reader: Reader, key: int) -> Row | None:
    """One item, as in `lines`."""
    return reader.one(_lines("l.id = :key"), {"key": key})


def skills_of(reader: Reader, keys: Iterable[int]) -> dict[int, tuple[tuple[int, str], ...]]:
    """The skills of some items, by name: id and name."""
    wanted = set(keys)
    found: dict[int, list[tuple[int, str]]] = {}
    for item, key, name in reader.rows(
        "SELECT k.learning_item_id, s.id, s.name FROM learning_skill k JOIN skill s ON s.id = k.skill_id"
        " ORDER BY s.name COLLATE NOCASE, s.id"
    ):
        if item in wanted:
            found.setdefault(item, []).append((key, name))
    return {item: tuple(pairs) for item, pairs in found.items()}


def newest_entries(reader: Reader, key: int, most: int) -> list[TimeEntry]:
    """The newest entries that were logged on an item."""
    clause = "WHERE learning_item_id = ? ORDER BY day DESC, id DESC LIMIT ?"
    return reader.pick(TimeEntry, clause, (key, most), links=False)


def counts(reader: Reader) -> dict[str, int]:
    """How many items have each status."""
    return dict(reader.rows("SELECT status, count(*) FROM learning_item GROUP BY 1"))


def still_to_learn(reader: Reader) -> tuple[int, int]:
    """Minutes that items planned or under way still ask for, and how many of them have an estimate."""
    which = "l.status IN ('planned', 'doing') AND l.estimate IS NOT NULL"
    row = reader.one(
        "SELECT coalesce(sum(max(0, l.estimate - l.minutes - coalesce(w.minutes, 0))), 0), count(*)"
        f" FROM learning_item l LEFT JOIN {_logged(which)} w ON w.item = l.id WHERE {which}"
    )
    return (row[0], row[1]) if row else (0, 0)


def learned_between(reader: Reader, first: date, last: date) -> tuple[int, int, int, int]:
    """What was learned in a period: logged minutes, entries, typed minutes of items finished in it, these items."""
    days = {"first": first.isoformat(), "last": last.isoformat()}
    row = reader.one(
        "SELECT w.minutes, w.n, t.minutes, t.n FROM"
        " (SELECT coalesce(sum(minutes), 0) AS minutes, count(*) AS n FROM time_entry"
        "  WHERE learning_item_id IS NOT NULL AND +day BETWEEN :first AND :last) w,"
        " (SELECT coalesce(sum(minutes), 0) AS minutes, count(*) AS n FROM learning_item"
        "  WHERE finished BETWEEN :first AND :last) t",
        days,
    )
    return (row[0], row[1], row[2], row[3]) if row else (0, 0, 0, 0)


def paid_between(reader: Reader, first: date, last: date) -> list[Row]:
    """What items that were begun or, without a begin, finished in a period cost: currency and cost of each."""
    return reader.rows(
        "SELECT currency, cost FROM learning_item WHERE cost IS NOT NULL"
        " AND coalesce(started, finished) BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    )


def reading_list(reader: Reader) -> list[LearningItem]:
    """What is planned, in its order."""
    return reader.pick(LearningItem, "WHERE status = 'planned' ORDER BY position, id")


def last_position(reader: Reader) -> int:
    """The last place that is taken in the reading list, below 0 when it is empty."""
    return reader.number("SELECT coalesce(max(position), -1) FROM learning_item WHERE status = 'planned'")


def minutes_of(reader: Reader, key: int) -> int:
    """All minutes of an item: typed, and logged as its entries."""
    return reader.number(
        "SELECT minutes + (SELECT coalesce(sum(e.minutes), 0) FROM time_entry e WHERE e.learning_item_id = :key)"
        " FROM learning_item WHERE id = :key",
        {"key": key},
    )
