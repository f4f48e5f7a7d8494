"""Lists as plain rows."""

from __future__ import annotations

from datetime import date

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.list_rows import EntryRow
from careercruise_desktop.usecases.lists import Filters, Lists
from careercruise_desktop.usecases.timer import TimerCase
from tests import factories
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, span


@pytest.fixture
def lists(store: Store, clock: FixedClock) -> Lists:
    with store.write("Set up") as desk:
        desk.add(factories.project())
        keys = [desk.add(factories.skill(name=name)).id for name in ("Reading, writing", "C++")]
        desk.add(factories.entry(project_id=1, skills=frozenset(keys)))
        desk.add(factories.entry(when=DayTotal(TODAY, 45, ZONE), role=Role.PM))
        desk.add(factories.milestone(TODAY, title="Waits"))
        desk.add(factories.milestone(date(2026, 4, 30), title="After", depends_on=frozenset({1})))
    return Lists(store, clock)


def test_an_entry_has_names_for_its_ids(lists: Lists) -> None:
    (row,) = lists.entries(Filters(project="payments"))
    assert row == EntryRow(
        1, "Code review", Role.IT, "payments", span("09:00", "10:00"), ("C++", "Reading, writing"), "", "typed"
    )
    assert [row.when for row in lists.entries()] == [span("09:00", "10:00"), DayTotal(TODAY, 45, ZONE)]
    assert [row.id for row in lists.entries(Filters(id=2))] == [2]


def test_what_depends_on_something_late_is_at_risk(lists: Lists, clock: FixedClock) -> None:
    assert {row.title: row.status for row in lists.milestones()} == {"Waits": "at risk", "After": "planned"}
    clock.forward(24 * 60)
    assert {row.title: row.status for row in lists.milestones()} == {"Waits": "overdue", "After": "at risk"}


def test_a_block_is_missed_only_when_it_is_over(lists: Lists, store: Store, clock: FixedClock) -> None:
    with store.write("Plan") as desk:
        desk.add(factories.block("11:00", "12:00", role=Role.PM, title="Now"))
    assert [row.status for row in lists.blocks()] == ["planned"]
    clock.forward(60)
    assert [row.status for row in lists.blocks()] == ["missed"]


def test_what_is_gone_is_refused(lists: Lists, store: Store, clock: FixedClock) -> None:
    started = TimerCase(store, clock).start("Deploy", Role.IT, project_id=1).timer
    assert lists.timer(started.id).project == "payments"
    for act in (lambda: lists.timer(9), lambda: lists.contact(9), lambda: lists.tasks(Filters(project="nope"))):
        with pytest.raises(Refused):
            act()
