"""What moved the dates: days slipped by the reason that was given, the costliest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from careercruise_desktop.domain.milestones import MoveReason

NOT_SAID = "not said"


class DateMove(Protocol):
    """One change of a due date."""

    @property
    def from_due(self) -> date:
        """The date before."""
        ...

    @property
    def to_due(self) -> date:
        """The date after."""
        ...

    @property
    def reason(self) -> MoveReason | None:
        """Why, or None where nobody said."""
        ...


@dataclass(frozen=True, slots=True)
class ReasonSlip:
    """What one reason cost.

    Attributes:
        reason: the word that was given, None where nobody said.
        moves: how many moves had it, earlier ones included.
        days: calendar days that those to a later date add up to.
        earlier: calendar days that those to an earlier date add up to.
        share: of the days of all reasons, 0 to 1; None where no date moved to a later one.
        cumulated: the share of this one and all before it.
    """

    reason: MoveReason | None
    moves: int
    days: int
    earlier: int
    share: float | None
    cumulated: float | None

    @property
    def word(self) -> str:
        """The reason in a word, "not said" where there is none."""
        return NOT_SAID if self.reason is None else self.reason.value

    @property
    def net(self) -> int:
        """Days later less days earlier: all reasons together give the slip of all moves."""
        return self.days - self.earlier


def slips_by_reason(moves: Iterable[DateMove]) -> tuple[ReasonSlip, ...]:
    """The reasons of moves with what they cost, the most days first, then the most moves; not said last of equals.

    Example: 10 days by scope, 4 by waiting and 6 by scope again give scope 16 of 20 days, 80 %, then waiting, 100 %.
    """
    sums: dict[MoveReason | None, list[int]] = {}
    for move in moves:
        days = (move.to_due - move.from_due).days
        known = sums.setdefault(move.reason, [0, 0, 0])
        known[0] += 1
        known[1 if days > 0 else 2] += abs(days)
    total = sum(later for _, later, _ in sums.values())
    order = sorted(sums.items(), key=lambda pair: (-pair[1][1], -pair[1][0], pair[0] is None, pair[0] or ""))
    found, reached = [], 0
    for reason, (count, later, earlier) in order:
        reached += later
        share, cumulated = (later / total, reached / total) if total else (None, None)
        found.append(ReasonSlip(reason, count, later, earlier, share, cumulated))
    return tuple(found)
