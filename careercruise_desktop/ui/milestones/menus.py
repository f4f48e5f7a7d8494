"""What can be done with a milestone, with empty time and with a project, as menus at their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.offers import Offer, offer_menu

LINE = Offer("")
OPEN = Offer("open", "Open", "panel-right", "Enter")
DELETE = Offer("delete", "Delete milestone", "trash-2", "Del")
SPOT = (Offer("new", "New milestone here", "plus"),)
PROJECT = (
    Offer("page", "Open its page", "chart-line", "Enter"),
    Offer("edit", "Edit", "panel-right"),
    Offer("new", "New milestone in it", "plus"),
    LINE,
    Offer("confirm", "Confirm its dates", "check"),
    Offer("rebaseline", "Re-baseline", "flag"),
    LINE,
)


def milestone_offers(line: MilestoneLine) -> tuple[Offer, ...]:
    """What can be done with a milestone now."""
    if line.cancelled is not None:
        return (OPEN, LINE, Offer("restore", "Restore", "rotate-ccw"), LINE, DELETE)
    if line.achieved is not None:
        return (OPEN, LINE, Offer("reopen", "Reopen", "undo-2"), LINE, DELETE)
    begin = (Offer("start", "Begin today", "play"),) if line.status is MilestoneStatus.PLANNED else ()
    agree = (Offer("rebaseline", "Re-baseline", "flag"),) if line.due != line.baseline_due else ()
    return (
        OPEN,
        LINE,
        *begin,
        Offer("achieve", "Achieved today", "circle-check", "D"),
        *agree,
        Offer("cancel", "Cancel it", "circle-x"),
        LINE,
        DELETE,
    )


def together_offers(count: int) -> tuple[Offer, ...]:
    """What can be done with several milestones at once."""
    return (
        Offer("achieve", "Achieved today", "circle-check", "D"),
        Offer("copy", "Copy as CSV", "copy", "Ctrl+C"),
        LINE,
        Offer("remove", f"Delete {count:,} milestones", "trash-2", "Del"),
    )


def project_offers(*, archived: bool) -> tuple[Offer, ...]:
    """What can be done with a project now."""
    away = Offer("unarchive", "Take out of the archive", "archive-restore") if archived else None
    return (*PROJECT, away or Offer("archive", "Archive", "archive"))


def menu(parent: QWidget, offers: Sequence[Offer], act: Callable[[str], object]) -> Menu:
    """A menu of offers that is gone once it has closed."""
    shown = offer_menu(parent, offers, act)
    shown.aboutToHide.connect(shown.deleteLater)
    return shown
