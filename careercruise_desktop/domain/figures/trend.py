"""The milestone trend: what the forecast of a milestone was at each report, and how fast it drifts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

LEAST_POINTS = 3


class Report(NamedTuple):
    """A point of the trend chart: on `day` the milestone was expected on `forecast`."""

    day: date
    forecast: date


class Change(NamedTuple):
    """A change of a due date on a day."""

    day: date
    from_due: date
    to_due: date


def trend(
    created: date,
    due: date,
    changes: Iterable[Change] = (),
    reviews: Iterable[Report] = (),
    achieved: date | None = None,
) -> tuple[Report, ...]:
    """The points of a milestone by day: at creation, at each change of its date and at each review.

    A day has one point, the last word of it. An achieved milestone ends on the diagonal, where day and forecast are the
    same; what was reported later is left out. Horizontal is stable, rising is slipping.

    Args:
        created: the day on which it was made.
        due: the present date.
        changes: of the due date, the oldest first.
        reviews: looks at it that left its date as it was.
        achieved: the day on which it was reached.
    """
    moved = list(changes)
    told = [Report(change.day, change.to_due) for change in moved] + [Report(*review) for review in reviews]
    # A record that was typed in late is not older than what is known of it.
    start = min((created, *(report.day for report in told)))
    first = moved[0].from_due if moved else due
    by_day = {start: first}
    for report in sorted(told, key=lambda each: each.day):
        by_day[report.day] = report.forecast
    if achieved is not None:
        by_day = {day: forecast for day, forecast in by_day.items() if day < achieved}
        by_day[achieved] = achieved
    return tuple(Report(day, forecast) for day, forecast in by_day.items())


def drift(points: Sequence[Report]) -> float | None:
    """The least-squares slope of the forecast on the day of report; None below three points.

    1 means that the date slides by a day each day. Example: 1 March for 1 April, 11 March for 6 April and 21 March for
    11 April drift by 0.5.
    """
    n = len(points)
    if n < LEAST_POINTS:
        return None
    days = [point.day.toordinal() - points[0].day.toordinal() for point in points]
    forecasts = [point.forecast.toordinal() - points[0].forecast.toordinal() for point in points]
    # Whole numbers up to the one division: no rounding on the way.
    spread = n * sum(day * day for day in days) - sum(days) ** 2
    if not spread:
        return None
    return (n * sum(map(int.__mul__, days, forecasts)) - sum(days) * sum(forecasts)) / spread
