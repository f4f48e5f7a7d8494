"""Hearing of changes, from this program or another."""

from __future__ import annotations

from collections.abc import Callable

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.settings import Settings

from .usecase import UseCase


class News(UseCase):
    """The store's changes and the person's options."""

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Hear of every change; call the result to stop."""
        return self._store.subscribe(listener)

    def poll(self) -> None:
        """Look for what another program has written."""
        self._store.poll()

    def settings(self) -> Settings:
        """The person's options."""
        return self._store.settings()
