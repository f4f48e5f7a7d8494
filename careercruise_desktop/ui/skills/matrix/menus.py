"""What can be done with a skill, and with the matrix, as menus at their place."""

from __future__ import annotations

from careercruise_desktop.ui.widgets.offers import Offer

LINE = Offer("")


def skill_offers(*, archived: bool, here: bool = True) -> tuple[Offer, ...]:
    """What can be done with a skill; on its own page (not `here`) its keys are not told."""
    keys = ("Enter", "A", "T", "F2", "M", "Del") if here else ("",) * 6
    away = Offer("restore", "Take out of the archive", "archive-restore", keys[5])
    return (
        *((Offer("why", "Why this level?", "history", keys[0]),) if here else ()),
        Offer("assess", "Assess", "trending-up", keys[1]),
        LINE,
        Offer("target", "Target", "target", keys[2]),
        Offer("half-life", "How fast it fades", "clock"),
        Offer("rename", "Rename", "pencil", keys[3]),
        Offer("edit", "Edit in the panel", "panel-right"),
        LINE,
        Offer("merge", "Merge into another skill", "merge", keys[4]),
        away if archived else Offer("archive", "Archive", "archive", keys[5]),
    )


def matrix_offers(*, archived: bool, missing: bool) -> tuple[Offer, ...]:
    """What can be done with the matrix; `missing` says that some of the start set are not there."""
    return (
        Offer("new", "New skill", "plus", "Shift+N"),
        *((Offer("start", "Add the start set", "list-checks"),) if missing else ()),
        LINE,
        Offer("used", "Show the skills in use", "graduation-cap")
        if archived
        else Offer("archived", "Show archived skills", "archive"),
    )
