"""Which cards the wall shows, in which order and how wide, as the person left it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from careercruise_desktop.ui.memory import Memory
from careercruise_desktop.ui.trends.state import Slot

KEPT, FACES = "trends_wall", "trends_faces"
WIDE = ("role_balance", "logged_days")
_MARK = ":2"


def kept_slots(memory: Memory, cards: Iterable[str]) -> tuple[Slot, ...]:
    """The wall as it was left; a new one shows every card. What is no card any more is passed over."""
    known = tuple(cards)
    kept = memory.text(KEPT)
    if not kept:
        return usual(known)
    words = kept.split()
    slots = [Slot(word.removesuffix(_MARK), word.endswith(_MARK)) for word in words]
    return tuple(slot for slot in dict.fromkeys(slots) if slot.key in known)


def usual(cards: Iterable[str]) -> tuple[Slot, ...]:
    """Every card; what has a value for each week needs two columns."""
    return tuple(Slot(key, key in WIDE) for key in cards)


def keep_slots(memory: Memory, slots: Iterable[Slot]) -> None:
    """Remember the wall. A wall without cards is remembered as one."""
    memory.keep(**{KEPT: " ".join(f"{slot.key}{_MARK if slot.wide else ''}" for slot in slots) or "-"})


def kept_faces(memory: Memory) -> dict[str, str]:
    """The figure that each card shows, where it is not the usual one."""
    pairs = (word.partition("=") for word in memory.text(FACES).split())
    return {card: face for card, _, face in pairs if face}


def keep_faces(memory: Memory, faces: Mapping[str, str]) -> None:
    """Remember the figures that the cards show."""
    memory.keep(**{FACES: " ".join(f"{card}={face}" for card, face in sorted(faces.items()))})
