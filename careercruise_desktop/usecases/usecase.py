"""What every use case works with."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.spans import Clock
from careercruise_desktop.storage.store import Store


class UseCase:
    """The verbs of one noun. It holds no state of its own: what is true stands in the store."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    @property
    def today(self) -> date:
        """The person's local day."""
        return self._clock.now().day
