"""How long the running timer has run, by a clock that never jumps for as long as this program has watched it."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from careercruise_desktop.domain.entries import Timer
from careercruise_desktop.domain.spans import MINUTE, Clock
from careercruise_desktop.storage.store import Store

# Each of several switches within one minute leaves a minute of its own, so a timer may begin so much later than now.
AHEAD = 10 * MINUTE


class Stopwatch:
    """Remembers when it first saw the timer; a restart of the program starts from the instants again."""

    def __init__(self) -> None:
        self._seen: tuple[int, int] | None = None
        self._before = 0
        self._steady = 0.0

    def elapsed(self, timer: Timer, clock: Clock) -> int:
        """Seconds since the timer started; never below zero, whatever the computer's clock does meanwhile."""
        mark = (timer.id, timer.start.at)
        steady = clock.steady()
        if mark != self._seen:
            self._seen = mark
            before = clock.now().at - timer.start.at
            # A timer that follows a very short one begins a little later than now.
            self._before = before if before > -AHEAD else 0
            self._steady = steady
        return max(0, self._before + max(0, round(steady - self._steady)))

    def moved(self, timer: Timer) -> None:
        """The timer was given another start; what was measured since stays measured."""
        if self._seen is not None and self._seen[0] == timer.id:
            self._before += self._seen[1] - timer.start.at
            self._seen = (timer.id, timer.start.at)


_STOPWATCHES: WeakKeyDictionary[Store, Stopwatch] = WeakKeyDictionary()


def stopwatch(store: Store) -> Stopwatch:
    """The stopwatch of a data file; every use case looks at the same one."""
    found = _STOPWATCHES.get(store)
    if found is None:
        found = _STOPWATCHES[store] = Stopwatch()
    return found
