"""Undo and redo in the window: the store's history, said in a toast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.usecases.history import History

from .toast import Toast

if TYPE_CHECKING:
    from .acts import Acts
    from .bus import Bus
    from .context import Uses


class Undo:
    """Takes back the last act, or does it again."""

    def __init__(self, use: Uses, bus: Bus, acts: Acts) -> None:
        self._use = use
        self._bus = bus
        self._acts = acts
        acts.undo = self.undo

    def undo(self) -> None:
        """Take back the last act."""
        change = self._acts.run(self._use(History).undo)
        if change is not None:
            self._bus.toast_requested.emit(
                Toast(f"Undone: {change.label}", "undo-2", action="Redo", key="Ctrl+Shift+Z", run=self.redo)
            )

    def redo(self) -> None:
        """Do the last act again that was taken back."""
        change = self._acts.run(self._use(History).redo)
        if change is not None:
            self._bus.toast_requested.emit(
                Toast(f"Done again: {change.label}", "redo-2", action="Undo", key="Ctrl+Z", run=self.undo)
            )
