"""What the quick log shows of a line that is being typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class ChipState(NamedTuple):
    """A chip: `tone` is "plain", "it", "pm", "guess" or "warn"; `start` and `end` are -1 when it was not typed."""

    text: str
    icon: str
    tone: str
    start: int
    end: int


class Key(NamedTuple):
    """A key and what it does."""

    key: str
    does: str


@dataclass(frozen=True, slots=True)
class LineState:
    """Chips, the hint with the part of it that stands out, and the keys that work now."""

    chips: tuple[ChipState, ...] = ()
    hint: str = ""
    stress: str = ""
    keys: tuple[Key, ...] = ()
    troubled: bool = False
