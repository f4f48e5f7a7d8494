"""What one act touched: the only news that travels upwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Touched(NamedTuple):
    """One row that an act created, changed or deleted.

    `kind` is the record's table name ("time_block"), `id` its key.
    """

    kind: str
    id: int


@dataclass(frozen=True, slots=True)
class Change:
    """One act, done, undone or redone, here or by the command line.

    Attributes:
        label: the act in words ("Move block").
        rows: every row it touched, link rows included.
        verb: "do", "undo" or "redo".
        step: the id of its step in the history; 0 when it left none.
        kinds: the kinds of record that were touched; counted once, because everybody who hears of it asks.
    """

    label: str
    rows: frozenset[Touched]
    verb: str = "do"
    step: int = 0
    kinds: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", frozenset(row.kind for row in self.rows))
