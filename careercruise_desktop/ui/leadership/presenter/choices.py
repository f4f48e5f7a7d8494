"""What the person chose to see of leadership; remembered from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.ui.leadership.tabs import FEEDBACK, TABS

if TYPE_CHECKING:
    from careercruise_desktop.ui.memory import Memory

TAB = "leadership_tab"


def kept_tab(memory: Memory) -> str:
    """The tab that was on last; feedback for what is none."""
    kept = memory.text(TAB)
    return kept if kept in dict(TABS) else FEEDBACK
