"""What can be done with a learning item, a technology and a certificate, as menus at their place."""

from __future__ import annotations

from careercruise_desktop.domain.learning import LearningStatus
from careercruise_desktop.ui.widgets.offers import Offer

LINE = Offer("")
OPEN = Offer("open", "Open", "panel-right", "Enter")
_STATUS = (
    Offer(LearningStatus.DOING.value, "Begin", "play", "B"),
    Offer(LearningStatus.DONE.value, "Finish", "circle-check", "D"),
    Offer(LearningStatus.STOPPED.value, "Stop", "circle-x", "X"),
    Offer(LearningStatus.PLANNED.value, "Put back into the reading list", "bookmark", "P"),
)


def item_offers(status: LearningStatus, *, link: bool) -> tuple[Offer, ...]:
    """What can be done with an item now; one with a `link` can be visited."""
    ways = tuple(offer for offer in _STATUS if offer.act != status.value)
    return (
        OPEN,
        *((Offer("visit", "Open its address", "external-link", "O"),) if link else ()),
        Offer("log", "Log time", "clock", "L"),
        LINE,
        *ways,
        LINE,
        Offer("delete", "Delete learning item", "trash-2", "Del"),
    )


def blip_offers(*, archived: bool) -> tuple[Offer, ...]:
    """What can be done with a technology now."""
    if archived:
        return (OPEN, Offer("restore", "Take out of the archive", "archive-restore"), LINE, _DELETE_TECHNOLOGY)
    return (
        OPEN,
        Offer("move", "Move to another ring", "move", "M"),
        LINE,
        Offer("archive", "Archive", "archive"),
        _DELETE_TECHNOLOGY,
    )


_DELETE_TECHNOLOGY = Offer("delete", "Delete technology", "trash-2", "Del")


def certificate_offers() -> tuple[Offer, ...]:
    """What can be done with a certificate."""
    return (OPEN, LINE, Offer("delete", "Delete certificate", "trash-2"))
