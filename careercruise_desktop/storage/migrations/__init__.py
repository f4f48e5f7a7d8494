"""Upgrades of data files that an older version wrote; Alembic is imported only when there is one to make."""

from __future__ import annotations

from pathlib import Path


def upgrade(path: Path) -> None:
    """Bring a data file to the present schema in one transaction, or leave it as it was.

    The caller has made a verified backup before.

    Raises:
        Unreadable: it cannot be upgraded; it was not changed.
    """
    from . import upgrading

    upgrading.upgrade(path)
