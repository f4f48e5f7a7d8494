"""What was logged for a block, given to another one."""

from __future__ import annotations

from datetime import timedelta

from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.relinking import relink
from careercruise_desktop.storage.store import Store
from tests.factories import TODAY, at, block, entry


def test_only_the_days_that_were_meant_change_hands_and_undo_gives_them_back(store: Store) -> None:
    days = [TODAY + timedelta(days=step) for step in range(4)]
    with store.write("Set up") as desk:
        old, new = desk.add(block()), desk.add(block())
        for day in days:
            desk.add(entry(day=day, block_id=old.id))
        desk.add(entry(day=days[1]))
        desk.add(Timer(title="Review", role=Role.IT, start=at("00:05", days[2]), block_id=old.id))
    with store.write("Relink") as desk:
        assert relink(desk, old.id, new.id, days[1], days[2]) == 3
        assert [each.block_id for each in desk.find(TimeEntry)] == [old.id, new.id, new.id, old.id, None]
        assert [each.block_id for each in desk.find(Timer)] == [new.id]
    store.undo()
    with store.read() as reader:
        assert [each.block_id for each in reader.find(TimeEntry)] == [*[old.id] * 4, None]
        assert [each.block_id for each in reader.find(Timer)] == [old.id]
