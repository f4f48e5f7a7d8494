"""Short ways to act on a store in tests, and to look at what came of it."""

from __future__ import annotations

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.store import Store
from tests.factories import task


def heard_by(store: Store) -> list[Change]:
    heard: list[Change] = []
    store.subscribe(heard.append)
    return heard


def add(store: Store, title: str = "Failover runbook", label: str = "Add task") -> Task:
    with store.write(label) as desk:
        return desk.add(task(title=title))


def titles(store: Store) -> list[str]:
    with store.read() as reader:
        return [found.title for found in reader.find(Task)]


def labels(store: Store) -> list[str]:
    return [step.label for step in store.steps(10)]
