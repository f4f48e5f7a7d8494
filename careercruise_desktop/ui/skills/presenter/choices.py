"""What the person chose to see of skills; remembered from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.ui.skills.tabs import JOURNAL, TABS

if TYPE_CHECKING:
    from careercruise_desktop.ui.memory import Memory

TAB, FOLDED = "skills_tab", "skills_folded"


def kept_tab(memory: Memory) -> str:
    """The tab that was on last; the journal for what is none."""
    kept = memory.text(TAB)
    return kept if kept in dict(TABS) else JOURNAL
