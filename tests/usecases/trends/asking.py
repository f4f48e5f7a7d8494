"""What tests of the wall share: the door, and records that are there."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.records import Record
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.trends.question import Question
from tests.factories import TODAY

MONDAY = TODAY - timedelta(days=3)
YESTERDAY = TODAY - timedelta(days=1)
YEAR = Question(Period(date(2025, 3, 24), date(2026, 3, 22)))


def given(store: Store, *records: Record) -> None:
    """Let records be there."""
    with store.write("Given") as desk:
        for record in records:
            desk.add(record)
