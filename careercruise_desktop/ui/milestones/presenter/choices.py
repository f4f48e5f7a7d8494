"""How the person wants to see milestones; remembered from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.ui.milestones.state import MODES, ORDERS, STRETCHES, WHICH, Mode, Stretch, Which
from careercruise_desktop.ui.milestones.table.columns import BY_KEY, chosen_columns

if TYPE_CHECKING:
    from careercruise_desktop.ui.memory import Memory

MODE, WHICH_KEY, STRETCH, ORDER = "milestones_mode", "milestones_which", "milestones_span", "projects_order"
ARCHIVED, FOLDED = "projects_archived", "projects_folded"
COLUMNS, SORT = "milestones_columns", "milestones_sort"
FALLING = " falling"


class Choices(NamedTuple):
    """What is chosen."""

    mode: Mode = "timeline"
    which: Which = "all"
    stretch: Stretch = "half"
    order: str = "finish"
    archived: bool = False


def kept_choices(memory: Memory) -> Choices:
    """What was chosen last, also before a restart; what is no choice counts as none."""
    order = memory.text(ORDER)
    return Choices(
        mode=as_mode(memory.text(MODE)),
        which=as_which(memory.text(WHICH_KEY)),
        stretch=as_stretch(memory.text(STRETCH)),
        order=order if order in dict(ORDERS) else "finish",
        archived=memory.flag(ARCHIVED),
    )


def keep(memory: Memory, choices: Choices) -> None:
    """Remember what is chosen."""
    memory.keep(**{
        MODE: choices.mode, WHICH_KEY: choices.which, STRETCH: choices.stretch, ORDER: choices.order,
        ARCHIVED: choices.archived,
    })  # fmt: skip


def as_mode(text: str) -> Mode:
    """A mode by its name; the timeline for any other."""
    return next((mode for mode, _ in MODES if mode == text), "timeline")


def as_which(text: str) -> Which:
    """Which ones to show, by its name; all for any other."""
    return next((which for which, _ in WHICH if which == text), "all")


def as_stretch(text: str) -> Stretch:
    """A span by its name; half a year for any other."""
    return next((stretch for stretch, _ in STRETCHES if stretch == text), "half")


def kept_columns(memory: Memory) -> tuple[str, ...]:
    """The columns of the table."""
    return chosen_columns(memory.text(COLUMNS))


def kept_sort(memory: Memory) -> tuple[str, bool]:
    """The column by which the table is sorted, and whether it falls."""
    text = memory.text(SORT)
    key = text.removesuffix(FALLING)
    return (key, text.endswith(FALLING)) if key in BY_KEY else ("due", False)
