"""What was typed and could not be written: kept by record and field until it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple


class Place(NamedTuple):
    """What is open: its kind and id; of a block also the local day on which the time starts that is shown."""

    kind: str
    id: int
    day: date | None = None


class Unsaved(NamedTuple):
    """A value that waits: where it belongs, what was typed, and how to write it."""

    place: Place
    name: str
    value: object
    act: Callable[[], object]


class UnsavedValues:
    """At most one value a field; the newest counts."""

    def __init__(self) -> None:
        self._waiting: dict[tuple[Place, str], Unsaved] = {}

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def __iter__(self) -> Iterator[Unsaved]:
        return iter(list(self._waiting.values()))

    def of(self, place: Place) -> list[Unsaved]:
        """What waits of a record."""
        return [one for one in self if one.place == place]

    def keep(self, unsaved: Unsaved) -> None:
        """Let a value wait."""
        self._waiting[unsaved.place, unsaved.name] = unsaved

    def drop(self, place: Place, name: str) -> None:
        """A field's value waits no more: it was written, or given up; of a list also what was typed in its lines."""
        for known in [key for key in self._waiting if key[0] == place and f"{key[1]}/".startswith(f"{name}/")]:
            del self._waiting[known]

    @property
    def fields(self) -> list[str]:
        """The names of the fields, as they are spoken of."""
        return [one.name.partition(".")[0].partition("/")[0].removesuffix("_id").replace("_", " ") for one in self]
