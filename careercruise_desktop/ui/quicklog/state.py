"""What the quick log shows of a line that is being typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from careercruise_desktop.ui.widgets.line_chips import ChipState


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
