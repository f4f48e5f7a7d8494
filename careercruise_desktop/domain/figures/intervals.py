"""Intervals for shares."""

from __future__ import annotations

from math import sqrt

Z95 = 1.959964


def wilson(hits: int, n: int, z: float = Z95) -> tuple[float, float] | None:
    """The Wilson score interval of a share, 0 to 1; None for n = 0.

    Centre (p + z2/2n)/(1 + z2/n), half width z/(1 + z2/n) x sqrt(p(1-p)/n + z2/4n2) (Wilson 1927).
    Example: 7 of 8 gives 52.9 to 97.8 %.
    """
    if n <= 0:
        return None
    share = hits / n
    spread = z * z / n
    centre = (share + spread / 2) / (1 + spread)
    half = z / (1 + spread) * sqrt(share * (1 - share) / n + spread / (4 * n))
    return max(0.0, centre - half), min(1.0, centre + half)
