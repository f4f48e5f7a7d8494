"""One project as the tests of its page begin with it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.records import Record
from careercruise_desktop.storage.store import Store
from tests.factories import project

NOVEMBER, MAY = date(2025, 11, 3), date(2026, 5, 29)


def given(store: Store, *records: Record) -> None:
    """Keep the records."""
    with store.write("set up") as desk:
        for record in records:
            desk.add(record)


def payments(**more: object) -> Project:
    """A project of 184,000 that was to be over on 29 May and is expected on 12 June."""
    values: dict[str, object] = {
        "client": "Kestrel Bank", "start": NOVEMBER, "baseline_finish": MAY, "finish": date(2026, 6, 12),
        "budget": Decimal(184_000), **more,
    }  # fmt: skip
    return project(id=1, **values)


def reading(day: date, **more: object) -> OutcomeReading:
    """A reading of that project."""
    return OutcomeReading(project_id=1, day=day, **more)  # type: ignore[arg-type]
