"""What all stored values have in common."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A value with an identity; `id` is 0 until the store has given it one."""

    id: int = 0
