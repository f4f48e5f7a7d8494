"""Running an act for a person: what it may answer, and what is said then. The window's one way to handle errors."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.errors import PersonError, Refused

from .bus import Bus
from .toast import Toast

T = TypeVar("T")


class Acts:
    """Runs acts; a refusal is shown where it was made or as a toast, a failed write offers to try again.

    `undo` takes back the last act; toasts offer it, but for an act that changed nothing: by that, the one before it
    would be taken back.
    """

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._recorded = False
        bus.changed.connect(self._hear)
        self.undo: Callable[[], object] = _nothing

    def run(
        self,
        act: Callable[[], T],
        *,
        said: str | Callable[[T], str] = "",
        icon: str = "check",
        detail: str = "",
        refused: Callable[[Refused], None] | None = None,
    ) -> T | None:
        """Do it; returns its result, or None when it was not done.

        Args:
            act: calls one use case.
            said: the sentence of the toast with Undo once it is done ("Moved to 14:00"), or how to make it.
            icon: the toast's icon.
            detail: a quieter word behind the sentence.
            refused: shows a refusal beside the field it is about; without it a toast does.
        """
        self._recorded = False
        try:
            result = act()
        except Refused as refusal:
            if refused is not None:
                refused(refusal)
            else:
                self._bus.toast_requested.emit(Toast(refusal.rule, "circle-alert", urgent=True))
            return None
        except PersonError as error:
            retry = lambda: self.run(act, said=said, icon=icon, detail=detail, refused=refused)  # noqa: E731
            self._bus.toast_requested.emit(Toast(error.brief, "octagon-alert", action="Retry", run=retry, urgent=True))
            return None
        recorded = self._recorded
        sentence = said(result) if callable(said) else said
        if sentence and not recorded:
            self._bus.toast_requested.emit(Toast(sentence, "circle-alert", detail))
        elif sentence:
            self._bus.toast_requested.emit(Toast(sentence, icon, detail, "Undo", "Ctrl+Z", self.undo))
        return result

    def _hear(self, change: Change) -> None:
        self._recorded |= change.step > 0


def _nothing() -> None:
    """Until there is an undo."""
