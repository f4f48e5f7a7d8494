"""Certificates: their rules, their credits, and what was learned that may count for them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.storage.reader import Reader, Row


def certificates(reader: Reader) -> list[Certificate]:
    """All certificates by the day on which they expire, those that do not expire last."""
    return reader.pick(Certificate, "ORDER BY expires IS NULL, expires, name COLLATE NOCASE, id")


def expiring(reader: Reader, first: date, last: date) -> list[Certificate]:
    """The certificates that expire from the first to the last day, the next one first."""
    days = (first.isoformat(), last.isoformat())
    return reader.pick(Certificate, "WHERE expires BETWEEN ? AND ? ORDER BY expires, id", days)


def rules(reader: Reader, certificate_id: int | None = None) -> dict[int, list[CreditRule]]:
    """The rules of each certificate that has any, or of one, in the order in which they were added."""
    where, values = _of(certificate_id)
    found: dict[int, list[CreditRule]] = {}
    for each in reader.recall(CreditRule, f"{where} ORDER BY id", values):
        found.setdefault(each.certificate_id, []).append(each)
    return found


def credits_earned(reader: Reader, certificate_id: int | None = None) -> dict[int, list[Credit]]:
    """The credits of each certificate that has any, or of one, newest first."""
    where, values = _of(certificate_id)
    found: dict[int, list[Credit]] = {}
    for each in reader.recall(Credit, f"{where} ORDER BY day DESC, id DESC", values):
        found.setdefault(each.certificate_id, []).append(each)
    return found


def files(reader: Reader) -> dict[int, int]:
    """How many files are kept with each certificate that has any."""
    return dict(
        reader.rows("SELECT certificate_id, count(*) FROM attachment WHERE certificate_id IS NOT NULL GROUP BY 1")
    )


def skill_names(reader: Reader) -> dict[int, tuple[str, ...]]:
    """The names of the skills of each certificate that has any, by name."""
    found: dict[int, list[str]] = {}
    for key, name in reader.rows(
        "SELECT k.certificate_id, s.name FROM certificate_skill k JOIN skill s ON s.id = k.skill_id"
        " ORDER BY s.name COLLATE NOCASE, s.id"
    ):
        found.setdefault(key, []).append(name)
    return {key: tuple(names) for key, names in found.items()}


class Behind(NamedTuple):
    """A learning item behind credits of a certificate: its title, all its minutes, and the minutes of its credits."""

    title: str
    minutes: int
    credited: int


def items_behind(reader: Reader, certificate_id: int) -> dict[int, Behind]:
    """The learning items that brought credits of a certificate, by their ids."""
    found = reader.rows(
        "SELECT l.id, l.title,"
        " l.minutes + (SELECT coalesce(sum(e.minutes), 0) FROM time_entry e WHERE e.learning_item_id = l.id),"
        " sum(c.minutes) FROM credit c JOIN learning_item l ON l.id = c.learning_item_id"
        " WHERE c.certificate_id = ? GROUP BY l.id",
        (certificate_id,),
    )
    return {key: Behind(*rest) for key, *rest in found}


def not_counted(reader: Reader, certificate_id: int, first: date | None, last: date | None, limit: int) -> list[Row]:
    """Items finished in a cycle with time that brought no credit of a certificate yet; those with its skills lead.

    Rows: id, title, day of the finish, minutes without a credit, whether it has one of the certificate's skills,
    minutes with one.
    """
    return reader.rows(
        "WITH counted AS (SELECT learning_item_id AS item, sum(minutes) AS minutes FROM credit"
        "  WHERE certificate_id = :certificate AND learning_item_id IS NOT NULL GROUP BY 1),"
        " found AS (SELECT l.id AS id, l.title AS title, l.finished AS finished,"
        "  l.minutes + (SELECT coalesce(sum(e.minutes), 0) FROM time_entry e WHERE e.learning_item_id = l.id) AS spent,"
        "  EXISTS (SELECT 1 FROM learning_skill a JOIN certificate_skill b ON b.skill_id = a.skill_id"
        "   WHERE a.learning_item_id = l.id AND b.certificate_id = :certificate) AS fits, c.minutes AS counted"
        "  FROM learning_item l LEFT JOIN counted c ON c.item = l.id"
        "  WHERE l.status = 'done' AND l.finished >= :first AND l.finished <= :last)"
        " SELECT id, title, finished, spent - coalesce(counted, 0), fits, coalesce(counted, 0) FROM found"
        " WHERE counted IS NULL OR spent > counted ORDER BY fits DESC, finished DESC, id DESC LIMIT :limit",
        {
            "certificate": certificate_id,
            "first": (first or date.min).isoformat(),
            "last": (last or date.max).isoformat(),
            "limit": limit,
        },
    )


def credited(reader: Reader, certificate_id: int, item_id: int) -> int:
    """The minutes of credit of a certificate that an item brought so far."""
    return reader.number(
        "SELECT coalesce(sum(minutes), 0) FROM credit WHERE certificate_id = ? AND learning_item_id = ?",
        (certificate_id, item_id),
    )


def _of(certificate_id: int | None) -> tuple[str, tuple[int, ...]]:
    return ("", ()) if certificate_id is None else ("WHERE certificate_id = ?", (certificate_id,))
