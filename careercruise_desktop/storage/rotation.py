"""Which backups may go: decided by the dates in their names and their number, never by the age of a file."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date

from .backup import (
    BEFORE_IMPORT,
    BEFORE_MIGRATION,
    BEFORE_REMOVAL,
    BEFORE_REPAIR,
    BEFORE_RESTORE,
    MANUAL,
    START,
    Backup,
)

WHOLE_DAYS, DAYS, WEEKS, MONTHS = 2, 14, 8, 24

# Outside the rotation: the newest so many of each reason stay. A reason that is not known here is never pruned.
LIMITS = {
    BEFORE_MIGRATION: 10, BEFORE_RESTORE: 10, BEFORE_IMPORT: 10, BEFORE_REPAIR: 10, BEFORE_REMOVAL: 10, MANUAL: 30,
}  # fmt: skip

# A backup with less than a tenth of the records of the fullest one says more about a mishap than about the person.
NEAR_EMPTY = 10


def superfluous(backups: Sequence[Backup], today: date) -> list[Backup]:
    """The backups that the rotation no longer needs.

    Everything of the last two days that have backups stays, then one a day for 14 days, one a week for 8 weeks and one
    a month for 24 months; days without a backup do not count, so a jump of the clock prunes nothing. Near-empty and
    future-dated ones rotate among themselves: they never take the place of a full one. So the newest ones always stay.

    Args:
        backups: newest first.
        today: the person's local day.
    """
    kept: set[Backup] = set()
    for group in _groups(backups, today):
        kept.update(_rotated([backup for backup in group if backup.reason == START]))
        for reason, limit in LIMITS.items():
            kept.update([backup for backup in group if backup.reason == reason][:limit])
    known = {START, *LIMITS}
    return [backup for backup in backups if backup.reason in known and backup not in kept]


def _groups(backups: Sequence[Backup], today: date) -> list[list[Backup]]:
    fullest = max((backup.records or 0 for backup in backups), default=0)
    groups: dict[tuple[bool, bool], list[Backup]] = {}
    for backup in backups:
        thin = backup.records is not None and backup.records * NEAR_EMPTY < fullest
        groups.setdefault((thin, backup.made.date() > today), []).append(backup)
    return list(groups.values())


def _rotated(backups: Sequence[Backup]) -> set[Backup]:
    days = list(dict.fromkeys(backup.made.date() for backup in backups))[:WHOLE_DAYS]
    kept = {backup for backup in backups if backup.made.date() in days}
    kept.update(_first_of_each(backups, lambda each: each.made.date(), DAYS))
    kept.update(_first_of_each(backups, lambda each: each.made.isocalendar()[:2], WEEKS))
    kept.update(_first_of_each(backups, lambda each: (each.made.year, each.made.month), MONTHS))
    return kept


def _first_of_each(backups: Sequence[Backup], period: Callable[[Backup], Hashable], count: int) -> Iterable[Backup]:
    newest: dict[Hashable, Backup] = {}
    for backup in backups:
        newest.setdefault(period(backup), backup)
    return list(newest.values())[:count]
