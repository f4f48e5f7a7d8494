"""How the person grows: what changes with the years before today, as lines through a few points."""

from __future__ import annotations

from bisect import bisect_right

Curve = tuple[tuple[float, float], ...]

# Each point is (years before today, value); beyond the last point the last value holds.
IT_SHARE: Curve = ((0, 0.59), (0.15, 0.61), (0.5, 0.68), (1, 0.77), (2, 0.81), (3, 0.85), (6, 0.9), (20, 0.95))
PLAN_KEPT: Curve = ((0, 0.9), (0.3, 0.84), (0.6, 0.74), (1, 0.64), (2, 0.57), (5, 0.54), (20, 0.47))
ROLE_SWITCHES: Curve = ((0, 2.4), (0.3, 3.1), (0.6, 4.2), (1, 5.4), (2, 5.7), (4, 5.5), (20, 5.2))
ON_TIME: Curve = ((0, 0.9), (0.5, 0.82), (1, 0.7), (3, 0.66), (20, 0.58))
ACTUAL_OVER_ESTIMATE: Curve = ((0, 1.1), (1, 1.22), (3, 1.35), (20, 1.5))
RATING: Curve = ((0, 4.45), (0.25, 4.2), (0.5, 4.0), (0.75, 3.85), (2, 3.75), (6, 3.6), (20, 3.3))
MORALE: Curve = ((0, 7.8), (0.1, 7.6), (0.25, 7.1), (0.35, 6.9), (0.5, 6.1), (0.8, 6.6), (1.5, 6.9), (3, 6.3), (8, 5.9))
# How each dimension stands to the mean rating: partnership is strong, communication weak.
LEANING = (-0.05, 0.35, 0.4, -0.45, 0.0)
DELEGATIONS_A_MONTH: Curve = ((0, 4.0), (1, 2.6), (3, 1.2), (6.5, 0.8), (20, 0.4))
FIRST_TIME_RIGHT: Curve = ((0, 0.88), (1, 0.8), (3, 0.7), (20, 0.6))


def value(curve: Curve, years: float) -> float:
    """The curve's value so many years before today."""
    at = bisect_right(curve, (years, float("inf")))
    if at == 0:
        return curve[0][1]
    if at == len(curve):
        return curve[-1][1]
    (left, low), (right, high) = curve[at - 1], curve[at]
    return low + (high - low) * (years - left) / (right - left)
