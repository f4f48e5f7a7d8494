"""Which rows are sample data: they can be told from what the person added, and removed."""

from __future__ import annotations

from dataclasses import dataclass

from .records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRange(Record):
    """The rows of a kind (its table's name) whose ids lie between `first_id` and `last_id` came with the sample data.

    Ids are never used twice, so nothing that is added later can fall into the range.
    """

    kind: str
    first_id: int
    last_id: int
