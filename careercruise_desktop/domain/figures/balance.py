"""Role balance: share of logged minutes per role against the target, and the debt carried over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Balance:
    """Logged minutes of both roles against the first role's target share.

    `target` and `tolerance` are in per cent and points of the first role (IT).
    """

    it: int
    pm: int
    target: int
    tolerance: int

    @property
    def total(self) -> int:
        """Logged minutes of both roles."""
        return self.it + self.pm

    @property
    def it_share(self) -> float | None:
        """IT's share of the logged minutes, 0 to 1; None when nothing is logged."""
        return self.it / self.total if self.total else None

    @property
    def band(self) -> tuple[float, float]:
        """The target band of IT's share, 0 to 1."""
        low, high = self.target - self.tolerance, self.target + self.tolerance
        return max(0, low) / 100, min(100, high) / 100

    @property
    def within(self) -> bool | None:
        """Whether IT's share lies in the band; None when nothing is logged."""
        share = self.it_share
        low, high = self.band
        return None if share is None else low <= share <= high

    @property
    def it_missing(self) -> int:
        """Minutes that IT is short of its share of what is logged; negative when it has more."""
        return round(self.total * self.target / 100) - self.it


def role_debt(days: Iterable[tuple[int, int]], target: int) -> int:
    """The running sum of (target - actual) minutes of the first role, over (it, pm) logged pairs; positive: owed."""
    it = total = 0
    for it_minutes, pm_minutes in days:
        it += it_minutes
        total += it_minutes + pm_minutes
    return round(total * target / 100) - it
