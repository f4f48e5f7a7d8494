"""Which time of which block: a module of its own, because the first page needs it before it needs blocks."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class BlockKey(NamedTuple):
    """One time of a block: its id, and the local day on which this time starts."""

    id: int
    day: date
