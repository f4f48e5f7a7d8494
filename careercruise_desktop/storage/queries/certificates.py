"""Certificates: their rules, their credits, and what was learned that may count for them."""

from __future__ import annotations

from datetime import date

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


def item_titles(reader: Reader, certificate_id: int) -> dict[int, str]:
    """The titles of the learning items that brought credits of a certificate."""
    return dict(
        reader.rows(
            "SELECT id, title FROM learning_item WHERE id IN"
            " (SELECT learning_item_id FROM credit WHERE certificate_id = ?)",
            (certificate_id,),
        )
    )


def not_counted(reader: Reader, certificate_id: int, first: date | None, last: date | None, limit: int) -> list[Row]:
    """Items finished in a cycle that brought no credit of a certificate yet; those with one of its skills lead.

    Rows: id, title, day of the finish, all minutes, whether it has one of the certificate's skills.
    """
    return reader.rows(
        "SELECT l.id, l.title, l.finished,"
        " l.minutes + (SELECT coalesce(sum(e.minutes), 0) FROM time_entry e WHERE e.learning_item_id = l.id),"
        " EXISTS (SELECT 1 FROM learning_skill a JOIN certificate_skill b ON b.skill_id = a.skill_id"
        "  WHERE a.learning_item_id = l.id AND b.certificate_id = :certificate)"
        " FROM learning_item l WHERE l.status = 'done' AND l.finished >= :first AND l.finished <= :last"
        " AND l.id NOT IN (SELECT learning_item_id FROM credit"
        "  WHERE certificate_id = :certificate AND learning_item_id IS NOT NULL)"
        " ORDER BY 5 DESC, l.finished DESC, l.id DESC LIMIT :limit",
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
