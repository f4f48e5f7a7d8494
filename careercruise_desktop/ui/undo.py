"""Undo and redo in the window: the store's history, said in a toast."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from careercruise_desktop.usecases.history import History

from .toast import Toast

if TYPE_CHECKING:
    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.errors import PersonError

    from .acts import Acts
    from .bus import Bus
    from .context import Uses
    from .jobs import Jobs


class Undo:
    """Takes back the last act, or does it again; a long one (sample data, an import) on a worker."""

    def __init__(self, use: Uses, bus: Bus, acts: Acts, jobs: Jobs) -> None:
        self._use = use
        self._bus = bus
        self._acts = acts
        self._jobs = jobs
        self._working = False
        acts.undo = self.undo

    def undo(self) -> None:
        """Take back the last act."""
        self._run(redo=False)

    def redo(self) -> None:
        """Do the last act again that was taken back."""
        self._run(redo=True)

    def _run(self, *, redo: bool) -> None:
        if self._working:
            return
        history = self._use(History)
        act = history.redo if redo else history.undo
        if self._acts.run(partial(history.is_long, redo=redo)):
            self._working = True
            word = "Doing it again" if redo else "Undoing"
            self._bus.toast_requested.emit(Toast(f"{word}, this takes a moment", "clock"))
            self._jobs.run("undo", lambda _: act(), partial(self._done, redo), self._failed)
            return
        change = self._acts.run(act)
        if change is not None:
            self._say(change, redo=redo)

    def _done(self, redo: bool, change: Change) -> None:
        self._working = False
        self._say(change, redo=redo)

    def _failed(self, error: PersonError) -> None:
        self._working = False
        self._bus.toast_requested.emit(Toast(error.brief, "octagon-alert", urgent=True))

    def _say(self, change: Change, *, redo: bool) -> None:
        if redo:
            toast = Toast(f"Done again: {change.label}", "redo-2", "", "Undo", "Ctrl+Z", self.undo)
        else:
            toast = Toast(f"Undone: {change.label}", "undo-2", "", "Redo", "Ctrl+Shift+Z", self.redo)
        self._bus.toast_requested.emit(toast)
