"""The clock that the program runs by."""

from __future__ import annotations

from collections.abc import Callable

from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.system.clock import steady_seconds, utc_seconds


class SystemClock:
    """The computer's clock in the person's zone; the zone is asked for each time, because it may be changed."""

    def __init__(self, zone: Callable[[], str]) -> None:
        self._zone = zone

    def now(self) -> Moment:
        """This moment in the person's zone."""
        return Moment(utc_seconds(), self._zone())

    def steady(self) -> float:
        """Seconds on a clock that never jumps."""
        return steady_seconds()
