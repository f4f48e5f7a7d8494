"""Short ways to put records into a store and to look at what is there."""

from __future__ import annotations

from typing import Any

from careercruise_desktop.domain.records import Record
from careercruise_desktop.storage.store import Store


def kept(store: Store, *values: Record) -> Any:
    """Keep records; returns the last one with its id."""
    with store.write("Set up") as desk:
        return [desk.add(value) for value in values][-1]


def all_of(store: Store, kind: type[Record]) -> list[Any]:
    with store.read() as reader:
        return reader.find(kind)


def labels(store: Store) -> list[str]:
    """The names of the newest acts, newest first."""
    return [step.label for step in store.steps(20)]
